"""Two users behind one NAT: one guesses at the other's account, and the other notices nothing."""

from collections.abc import Callable
from pathlib import Path

from tests.helpers.instance import Instance
from tests.helpers.nat import Nat
from tests.helpers.phone import Message, parse
from tests.helpers.udp_phone import UdpPhone
from tests.wire.test_digest import proof

DIALPLAN = "[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n"
SETTINGS = 'authenticate = "always"\n[phones.alice]\nsecret = "secret"\nwatch = ["6002"]\n'


def asked(phone: UdpPhone, **changed: str) -> Message:
    """The answer to one request; NOTIFYs that come before it wait."""
    phone.socket.send(phone.handset.request(**changed))
    while True:
        message = parse(phone.socket.recv(65_535))
        if message.start.startswith("SIP/2.0"):
            return message


def proved(phone: UdpPhone, secret: str, **changed: str) -> Message:
    challenge = asked(phone, **changed)
    assert challenge.status == 401
    uri = f"sip:6002@{phone.handset.server}"
    return asked(phone, Authorization=proof(challenge, uri=uri, secret=secret), **changed)


def test_a_neighbour_behind_the_same_nat_who_guesses_is_noticed_by_nobody_else(
    start: Callable[..., Instance], tmp_path: Path
) -> None:
    data, dialplan = tmp_path / "data", tmp_path / "extensions.conf"
    data.mkdir()
    (data / "switchboard.toml").write_text(SETTINGS)
    dialplan.write_text(DIALPLAN)
    server = start("--dialplan", str(dialplan))
    with Nat(server.sip) as nat, UdpPhone("6002", nat.address) as phone, UdpPhone("6002", nat.address) as guesser:
        answer = proved(phone, "secret")
        assert answer.status == 200
        phone.handset.accepted(answer)
        phone.next_notify()
        for number in range(60):
            refused = proved(guesser, f"guess {number}", **{"Call-ID": f"guess {number}"})
            assert refused.status == (403 if number < 5 else 480)
            if number % 20 == 0:
                assert server.rx(f'presencestate change CustomPresence:6002 "away,,told {number}"').returncode == 0
                phone.wait_for(b"told %d" % number)
        answer = proved(phone, "secret")
        assert answer.status == 200, "a refresh"
        phone.next_notify()
        phone.handset.to_tag, phone.handset.branches = "", 1_000
        for number in range(3):
            answer = proved(phone, "secret", **{"Call-ID": f"started anew {number}"})
            assert answer.status == 200, "the phone was started anew, or watches more"
        assert "127.0.0.77" in server.rx("sip show blocked").stdout
