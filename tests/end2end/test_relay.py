"""Kamailio in front: a phone that knows only the relay subscribes, refreshes, and is told."""

import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.instance import Instance
from tests.helpers.phone import Message, answer_to, parse
from tests.helpers.phone_program import need
from tests.helpers.udp_phone import UdpPhone


@pytest.fixture
def relay(demo: Instance, tmp_path: Path) -> Iterator[str]:
    """The address of a relay that hands everything on to the demo office."""
    need("kamailio")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    modules = next(str(path) for path in Path("/usr/lib").glob("**/kamailio/modules") if path.is_dir())
    text = (Path(__file__).parent / "kamailio" / "relay.cfg").read_text()
    text = text.replace("PORT", str(port)).replace("SWITCHBOARD", demo.sip).replace("MODULES", modules)
    (tmp_path / "relay.cfg").write_text(text)
    command = ["kamailio", "-f", str(tmp_path / "relay.cfg"), "-DD", "-E", "-Y", str(tmp_path), "-w", str(tmp_path)]
    log = (tmp_path / "relay.log").open("wb")
    process = subprocess.Popen(command, stdout=log, stderr=log)
    address = f"127.0.0.1:{port}"
    until_it_answers(address)
    yield address
    process.terminate()
    process.wait(20)
    log.close()


def until_it_answers(address: str) -> None:
    with UdpPhone("nobody", address) as phone:
        phone.socket.settimeout(0.3)
        for _ in range(60):
            try:
                phone.socket.send(phone.handset.request("OPTIONS", None))
                phone.socket.recv(65_535)
            except ConnectionRefusedError:  # it does not listen yet
                time.sleep(0.1)
                continue
            except TimeoutError:
                continue
            return
    raise AssertionError("the relay does not answer")


def asked(phone: UdpPhone, request: bytes) -> Message:
    phone.socket.send(request)
    return parse(phone.socket.recv(65_535))


def in_dialog(phone: UdpPhone, accepted: Message, expires: int) -> bytes:
    """A SUBSCRIBE to the remote target along the route set, as a phone has to send it (RFC 3261 12.2.1.1)."""
    request = phone.handset.request(expires=expires, Route=accepted.headers["Record-Route"])
    target = accepted.headers["Contact"].strip("<>").encode()
    return request.replace(f"SUBSCRIBE sip:6002@{phone.handset.server}".encode(), b"SUBSCRIBE " + target, 1)


@pytest.mark.phones
def test_a_phone_behind_a_relay_is_told_through_it(demo: Instance, relay: str) -> None:
    with UdpPhone("6002", relay) as phone:
        response = asked(phone, phone.handset.request())
        assert response.status == 200, response.start
        phone.handset.accepted(response)
        first = parse(phone.socket.recv(65_535))
        assert first.start.startswith("NOTIFY")
        assert [via.split()[1].partition(";")[0] for via in first.vias] == [relay, demo.sip]
        phone.socket.send(answer_to(first, "200 OK"))
        demo.rx('presencestate change CustomPresence:6002 "away,,through the relay"')
        assert b"through the relay" in phone.wait_for(b"through the relay").body
        assert asked(phone, in_dialog(phone, response, 3600)).status == 200
        phone.next_notify()
        assert asked(phone, in_dialog(phone, response, 0)).status == 200
        assert phone.next_notify().headers["Subscription-State"] == "terminated;reason=timeout"
    assert "0 active subscriptions" in demo.rx("sip show subscriptions").stdout
