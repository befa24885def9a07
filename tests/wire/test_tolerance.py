"""What phones write that is not quite SIP: judged where it is read, and answered in any case."""

import pytest

from tests.helpers.phone import Office, Phone

LONG = "sip:6002@127.0.0.1:40000;pn-prid=" + "x" * 700


def ask(data: bytes, office: Office | None = None) -> bytes:
    """The one answer."""
    office = office or Office()
    office.receive(data)
    office.settle()
    [answer] = [sent for sent, _ in office.datagrams() if sent.startswith(b"SIP/2.0 ")]
    return answer


def status(data: bytes) -> int:
    return int(ask(data).split()[1])


def subscribe() -> bytes:
    return Phone(Office()).request()


def without(name: str) -> bytes:
    return b"\r\n".join(line for line in subscribe().split(b"\r\n") if not line.startswith(name.encode() + b":"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("From", b'"M\xfcller" <sip:6002@127.0.0.1>;tag=f'),
        ("User-Agent", b"B\xfcro"),
        ("X-Location", b"M\xfcnchen"),
        ("Contact", b'"M\xfcller" <sip:6002@127.0.0.1:40000>'),
        ("From", b'""unknown"" <sip:6002@127.0.0.1>;tag=f'),
        ("From", b'"Jim "Jay" Doe" <sip:6002@127.0.0.1>;tag=f'),
        ("From", b"<sip:6002@pbx_main.office>;tag=f"),
        ("Contact", b"<sip:6002@my_phone:40000>"),
        ("Contact", f"<{LONG}>".encode()),
        ("From", f"<{LONG}>;tag=f".encode()),
        ("Max-Forwards", b"70\r\nMax-Forwards: 69"),
        ("Expires", b"60\r\nExpires: 60"),
        ("Event", b"presence\r\nEvent: presence"),
        ("Event", b"presence;id=" + b"7" * 70),
        ("Via", b"SIP/2.0/UDP 127.0.0.1:40000;rport"),
    ],
)
def test_what_is_not_read_or_is_clear_all_the_same_is_served(name: str, value: bytes) -> None:
    start, *lines = without(name).split(b"\r\n")
    data = b"\r\n".join([start, name.encode() + b": " + value, *lines])
    answer = ask(data)
    assert answer.startswith(b"SIP/2.0 200 "), answer
    if name == "From":
        assert b"\r\nFrom: " + value + b"\r\n" in answer


@pytest.mark.parametrize("method", ["SUBSCRIBE", "REGISTER", "PUBLISH", "OPTIONS", "MESSAGE", "NOSUCH"])
@pytest.mark.parametrize("name", ["From", "To", "Call-ID", "CSeq"])
def test_who_leaves_out_what_an_answer_repeats_is_told_so(method: str, name: str) -> None:
    answer = ask(without(name).replace(b"SUBSCRIBE", method.encode()))
    assert answer.startswith(f"SIP/2.0 400 {name} missing\r\n".encode())
    assert f"\r\n{name}: \r\n".encode() in answer or f"\r\n{name}:".encode() not in answer


@pytest.mark.parametrize("place", [1, 5, 9])
def test_a_head_that_nobody_writes_is_too_large_and_said_to_be(place: int) -> None:
    lines = subscribe().split(b"\r\n")
    assert status(b"\r\n".join([*lines[:place], b"X-Long: " + b"x" * 20_000, *lines[place:]])) == 513
    many = [b"X-Many: " + b"x" * 500] * 50
    assert status(b"\r\n".join([*lines[:place], *many, *lines[place:]])) == 513


@pytest.mark.parametrize("noise", [b"\r\n\r\n", b"\r\n", b"\r\n\0", b"\0"])
def test_noise_before_a_message_is_passed_over(noise: bytes) -> None:
    assert status(noise + subscribe()) == 200
