"""Real phones of Debian's that prove who they are, register, publish and watch."""

import contextlib
import socket
import ssl
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.helpers.instance import Instance
from tests.helpers.phone import Handset, Message, answer_to, parse
from tests.helpers.phone_program import PhoneProgram, baresip_home, need
from tests.helpers.udp_phone import UdpPhone

Start = Callable[..., Instance]
StartPhone = Callable[[Sequence[str], Path], PhoneProgram]
DIALPLAN = (
    "[default]\nexten => 6002,hint,PJSIP/6002,CustomPresence:6002\nexten => 6003,hint,SIP/6003,CustomPresence:6003\n"
)
USERS = 'realm = "office"\n[phones.6002]\nsecret = "geheim"\n[phones.6003]\nsecret = "auch"\nwatch = ["6002"]\n'


@pytest.fixture
def digest() -> str:
    return ""


@pytest.fixture
def guarded(start: Start, tmp_path: Path, digest: str) -> Instance:
    """An office whose phones have to prove who they are."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "switchboard.toml").write_text(f'authenticate = "always"\n{digest}{USERS}')
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text(DIALPLAN)
    return start("--dialplan", str(dialplan), "--sip", "tcp:127.0.0.1:0")


def test_secrets_are_kept_as_hashes_only(guarded: Instance) -> None:
    text = (guarded.data / "switchboard.toml").read_text()
    assert "geheim" not in text
    assert "SHA-256" in text
    assert "6003  6002       6003" in guarded.rx("sip show users").stdout


@pytest.mark.phones
def test_linphonec_registers_and_publishes(guarded: Instance, tmp_path: Path, phone_program: StartPhone) -> None:
    need("linphonec")
    home = tmp_path / "linphone"
    (home / ".local/share/linphone").mkdir(parents=True)
    sip = "sip_port=-1\nsip_tcp_port=0\nsip_tls_port=0\nbind_address=127.0.0.1\nguess_hostname=0\nuse_ipv6=0"
    account = f"reg_proxy=<sip:{guarded.sip}>\nreg_identity=sip:6002@127.0.0.1\nreg_expires=600\nreg_sendregister=1"
    secret = "username=6002\npasswd=geheim\nrealm=office"
    (home / "rc").write_text(
        f"[sip]\n{sip}\nregister_only_when_network_is_up=0\n[proxy_0]\n{account}\npublish=1\n[auth_info_0]\n{secret}\n"
    )
    linphonec = phone_program(["linphonec", "-c", str(home / "rc")], home)
    assert linphonec.prints("linphonec>"), linphonec.printed
    assert linphonec.sees(
        lambda: "State:Idle            Presence:available" in guarded.rx("core show hint 6002").stdout
    )
    assert "1 registered contacts" in guarded.rx("sip show registrations").stdout
    linphonec.type("quit")
    assert linphonec.sees(lambda: "Unavailable     Presence:not_set" in guarded.rx("core show hint 6002").stdout)


# baresip 1.0 gives up for a minute where it is offered an algorithm that it does not know beside one that it does
@pytest.mark.parametrize("digest", ['digest = ["MD5"]\n'])
@pytest.mark.phones
def test_baresip_proves_who_it_is_over_tcp_and_watches(
    guarded: Instance, tmp_path: Path, phone_program: StartPhone
) -> None:
    need("baresip")
    tcp = guarded.served["tcp"]
    account = f"<sip:6003@{tcp};transport=tcp>;auth_user=6003;auth_pass=auch;regint=60"
    home = baresip_home(tmp_path, account, f'"Bob" <sip:6002@{guarded.sip}>;presence=p2p')
    baresip = phone_program(["baresip", "-f", str(home)], home)
    assert baresip.prints("baresip is ready"), baresip.printed
    assert baresip.sees(lambda: "6002/presence" in guarded.rx("sip show subscriptions").stdout), baresip.printed
    assert baresip.sees(lambda: "sip:6003" in guarded.rx("sip show registrations").stdout), baresip.printed
    guarded.rx("presencestate change CustomPresence:6002 dnd")
    assert baresip.prints(r"6002.* changed status from \w+ to Busy"), baresip.printed


def test_a_wrong_secret_is_refused_and_listed(guarded: Instance, tmp_path: Path) -> None:
    need("sipp")
    scenario = Path(__file__).parent / "sipp" / "register.xml"
    command = ["sipp", guarded.sip, "-sf", str(scenario), "-m", "1", "-i", "127.0.0.1", "-timeout", "15s"]
    command += ["-s", "6002", "-au", "6002", "-nostdin"]
    right = subprocess.run([*command, "-ap", "geheim"], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert right.returncode == 0, right.stdout[-2_000:]
    wrong = subprocess.run([*command, "-ap", "falsch"], cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert wrong.returncode == 1
    assert "127.0.0.1  6002     1" in guarded.rx("sip show blocked").stdout


@pytest.mark.phones
def test_sipp_goes_through_the_life_of_a_subscription(demo: Instance, tmp_path: Path) -> None:
    need("sipp")
    for name in ("lifecycle", "refusals"):
        scenario = Path(__file__).parent / "sipp" / f"{name}.xml"
        command = ["sipp", demo.sip, "-sf", str(scenario), "-m", "20", "-r", "20", "-i", "127.0.0.1", "-nostdin"]
        done = subprocess.run(
            [*command, "-s", "6002", "-timeout", "30s"], cwd=tmp_path, capture_output=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stdout[-3_000:]
    assert "0 active subscriptions" in demo.rx("sip show subscriptions").stdout


def test_nobody_is_served_beyond_this_computer_without_proof(start: Start) -> None:
    instance = start("--demo", sip="0.0.0.0:0")
    port = instance.sip.rpartition(":")[2]
    phone = UdpPhone("6002", f"127.0.0.1:{port}")
    assert phone.subscribe().headers["Contact"] == f"<sip:127.0.0.1:{port}>"
    phone.close()


@pytest.mark.parametrize("more", [(), ("--sip", "tcp:127.0.0.1:0")], ids=["udp alone", "no connection can be made"])
def test_a_department_is_a_list(start: Start, more: tuple[str, ...]) -> None:
    demo = start("--demo", *more)
    with UdpPhone("sales", demo.sip) as phone:
        accept = "application/rlmi+xml, multipart/related, application/pidf+xml"
        phone.socket.send(phone.handset.request(Supported="eventlist", Accept=accept))
        phone.handset.accepted(parse(phone.socket.recv(65_535)))
        first = phone.next_notify()
        assert first.body.count(b"<presence ") == 12
        assert b"<name>Hugo Marchetti</name>" in first.body
        demo.rx('presencestate change CustomPresence:6008 "away,,Gone fishing"')
        changed = phone.next_notify()
        assert changed.body.count(b"<presence ") == 1
        assert b"Gone fishing" in changed.body


def read_message(line: socket.socket) -> Message:
    """The next message of a connection; one comes at a time."""
    data = b""
    while b"\r\n\r\n" not in data or len(parse(data).body) < int(parse(data).headers["Content-Length"]):
        received = line.recv(65_535)
        assert received, "the connection ended"
        data += received
    return parse(data)


def test_rfc3261_18_1_1_a_phone_that_listens_for_connections_is_told_a_list_over_one(start: Start) -> None:
    demo = start("--demo", "--sip", "tcp:127.0.0.1:0")
    with UdpPhone("sales", demo.sip) as phone, socket.create_server(phone.socket.getsockname()) as listener:
        listener.settimeout(10)
        accept = "application/rlmi+xml, multipart/related, application/pidf+xml"
        phone.socket.send(phone.handset.request(Supported="eventlist", Accept=accept))
        answer = parse(phone.socket.recv(65_535))
        assert answer.headers["Contact"] == f"<sip:{demo.sip}>", "it refreshes as it subscribed"
        line, _ = listener.accept()
        with line:
            line.settimeout(10)
            first = read_message(line)
            assert first.vias[0].startswith("SIP/2.0/TCP ")
            assert b'fullState="true"' in first.body
            line.sendall(answer_to(first, "200 OK"))
            demo.rx('presencestate change CustomPresence:6008 "away,,Gone fishing"')
            changed = read_message(line)
            assert b"Gone fishing" in changed.body
            line.sendall(answer_to(changed, "200 OK"))


def test_every_transport_is_served(start: Start) -> None:
    options = [text for word in ("tcp", "tls", "ws", "wss") for text in ("--sip", f"{word}:127.0.0.1:0")]
    instance = start("--demo", *options)
    assert set(instance.served) == {"udp", "tcp", "tls", "ws", "wss"}
    trusting = ssl.create_default_context(cafile=str(instance.data / "sip-certificate.pem"))
    for word in ("tcp", "tls"):
        host, _, port = instance.served[word].rpartition(":")
        with contextlib.ExitStack() as closing:
            line = closing.enter_context(socket.create_connection((host, int(port)), 10))
            if word == "tls":
                line = closing.enter_context(trusting.wrap_socket(line, server_hostname="localhost"))
            line.sendall(Handset().request("OPTIONS", None))
            assert line.recv(65_535).startswith(b"SIP/2.0 200 OK")
    for word in ("ws", "wss"):
        tls = trusting if word == "wss" else None
        address = instance.served[word].replace("127.0.0.1", "localhost")
        with connect(f"{word}://{address}", subprotocols=[Subprotocol("sip")], ssl=tls) as browser:
            browser.send(Handset().request("OPTIONS", None).decode())
            assert str(browser.recv(10)).startswith("SIP/2.0 200 OK")


def test_the_trace_holds_messages_and_no_proofs(guarded: Instance) -> None:
    assert "sip-trace.log" in guarded.rx("sip set debug on").stdout
    with UdpPhone("6002", guarded.sip) as phone:
        phone.socket.send(phone.handset.request(Authorization='Digest username="6002", response="0123456789abcdef"'))
        phone.socket.recv(65_535)
    guarded.rx("sip set debug off")
    trace = (guarded.data / "sip-trace.log").read_text()
    assert "SUBSCRIBE sip:6002@" in trace
    assert "SIP/2.0 401 Unauthorized" in trace
    assert "0123456789abcdef" not in trace
