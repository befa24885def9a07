"""Phones of several makers behind one address, one of them with an old password: the others are not disturbed."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.helpers.instance import Instance
from tests.helpers.phone import Handset, Message, answer_to, parse
from tests.helpers.phone_program import PhoneProgram, baresip_home, need
from tests.helpers.udp_phone import UdpPhone
from tests.wire.test_digest import proof

DIALPLAN = "[default]\n" + "".join(
    f"exten => {number},hint,PJSIP/{number},CustomPresence:{number}\n" for number in (6002, 6003, 6004, 6005)
)
# baresip gives up where it is offered an algorithm that it does not know beside one that it does
SETTINGS = 'authenticate = "always"\ndigest = ["MD5"]\n' + "".join(
    f'[phones.{number}]\nsecret = "secret"\n' for number in (6002, 6003, 6004, 6005)
)
URI = "sip:6002@127.0.0.1"
WRONG_PROOFS = 40


class Browser:
    """Watches 6002 over WebSocket, as account 6004."""

    def __init__(self, line: ClientConnection) -> None:
        self._line = line
        self._handset = Handset(exten="6002", server="127.0.0.1")

    def subscribe(self) -> Message:
        """The answer to a SUBSCRIBE that is proved."""
        challenge = self._asked()
        assert challenge.status == 401, challenge.start
        answer = self._asked(Authorization=proof(challenge, uri=URI, algorithm="MD5", name="6004"))
        if not self._handset.to_tag and answer.status == 200:
            self._handset.accepted(answer)
        return answer

    def notified(self, text: bytes) -> bool:
        """Whether a NOTIFY with that in its body comes."""
        for _ in range(20):
            message = self._next()
            if message.start.startswith("NOTIFY") and text in message.body:
                return True
        return False

    def _asked(self, **changed: str) -> Message:
        self._line.send(self._handset.request(**changed).decode())
        message = self._next()
        while not message.start.startswith("SIP/2.0"):
            message = self._next()
        return message

    def _next(self) -> Message:
        received = self._line.recv(20)
        message = parse(received.encode() if isinstance(received, str) else received)
        if message.start.startswith("NOTIFY"):
            self._line.send(answer_to(message, "200 OK").decode())
        return message


def guess(server: str) -> None:
    """A phone of account 6005 with an old password asks on and on; it is refused each time."""
    with UdpPhone("6002", server) as phone:
        uri = f"sip:6002@{server}"
        for number in range(WRONG_PROOFS):
            call = {"Call-ID": f"old password {number}"}
            phone.socket.send(phone.handset.request(**call))
            challenge = parse(phone.socket.recv(65_535))
            if challenge.status != 401:
                continue
            wrong = proof(challenge, uri=uri, algorithm="MD5", name="6005", secret="old")
            phone.socket.send(phone.handset.request(Authorization=wrong, **call))
            assert parse(phone.socket.recv(65_535)).status in (403, 480)


def start_linphonec(
    server: Instance, folder: Path, phone_program: Callable[[Sequence[str], Path], PhoneProgram]
) -> PhoneProgram:
    """Account 6002, which registers and publishes."""
    home = folder / "linphone"
    (home / ".local/share/linphone").mkdir(parents=True)
    sip = "sip_port=-1\nsip_tcp_port=0\nsip_tls_port=0\nbind_address=127.0.0.1\nguess_hostname=0\nuse_ipv6=0"
    account = f"reg_proxy=<sip:{server.sip}>\nreg_identity=sip:6002@127.0.0.1\nreg_expires=600\nreg_sendregister=1"
    secret = "username=6002\npasswd=secret\nrealm=switchboard"
    (home / "rc").write_text(
        f"[sip]\n{sip}\nregister_only_when_network_is_up=0\n[proxy_0]\n{account}\npublish=1\n[auth_info_0]\n{secret}\n"
    )
    return phone_program(["linphonec", "-c", str(home / "rc")], home)


@pytest.mark.phones
def test_one_wrong_password_disturbs_no_phone_beside_it(
    start: Callable[..., Instance], tmp_path: Path, phone_program: Callable[[Sequence[str], Path], PhoneProgram]
) -> None:
    need("linphonec")
    need("baresip")
    data, dialplan = tmp_path / "data", tmp_path / "extensions.conf"
    data.mkdir()
    (data / "switchboard.toml").write_text(SETTINGS)
    dialplan.write_text(DIALPLAN)
    server = start("--dialplan", str(dialplan), "--sip", "tcp:127.0.0.1:0", "--sip", "ws:127.0.0.1:0")
    linphonec = start_linphonec(server, tmp_path, phone_program)
    assert linphonec.sees(lambda: "sip:6002" in server.rx("sip show registrations").stdout), linphonec.printed
    with connect(f"ws://{server.served['ws']}", subprotocols=[Subprotocol("sip")]) as line:
        browser = Browser(line)
        assert browser.subscribe().status == 200
        guess(server.sip)
        account = f"<sip:6003@{server.served['tcp']};transport=tcp>;auth_user=6003;auth_pass=secret;regint=60"
        home = baresip_home(tmp_path, account, f'"Anna" <sip:6002@{server.sip}>;presence=p2p')
        baresip = phone_program(["baresip", "-f", str(home)], home)
        assert baresip.sees(lambda: "sip:6003" in server.rx("sip show registrations").stdout), baresip.printed
        assert baresip.sees(lambda: "2 active subscriptions" in server.rx("sip show subscriptions").stdout), (
            baresip.printed
        )
        server.rx('presencestate change CustomPresence:6002 "dnd,,Quiet, please"')
        assert browser.notified(b"Quiet")
        assert browser.subscribe().status == 200, "a refresh"
        assert baresip.prints(r"6002.* changed status from \w+ to Busy"), baresip.printed
    assert "sip:6002" in server.rx("sip show registrations").stdout
    blocked = server.rx("sip show blocked").stdout
    assert "6005" in blocked
    assert not any(number in blocked for number in ("6002", "6003", "6004"))
