"""An answer, and as much of it as a stranger is to have."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.sip.answers import Question, answer_of, write_answer, write_to_stranger
from switchboard.sip.arrival import Answer
from switchboard.sip.wire.errors import MethodNotAllowed, Unauthorized
from switchboard.sip.wire.headers import parse_via
from switchboard.sip.wire.message import parse_request

DATA = (
    b"SUBSCRIBE sip:6002@h SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1;rport, SIP/2.0/UDP b;branch=z\r\n"
    b"Via: SIP/2.0/UDP c;branch=y\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:6002@h>\r\nCall-ID: c\r\n"
    b"CSeq: 7 SUBSCRIBE\r\n\r\n"
)
REQUEST = parse_request(DATA)
QUESTION = Question(REQUEST, parse_via("SIP/2.0/UDP a;branch=z9hG4bK1;rport"), ("192.0.2.7", 5070), "mine")
CHALLENGE = answer_of(Unauthorized("", *(("WWW-Authenticate", f"Digest algorithm={name}") for name in ("SHA", "MD5"))))
REFUSAL = answer_of(MethodNotAllowed("", ("Allow", "SUBSCRIBE, PUBLISH, REGISTER, OPTIONS")))


def test_it_repeats_what_identifies_the_request_and_says_where_that_came_from() -> None:
    answer = Answer(headers=(("Expires", "60"),))
    assert write_answer(QUESTION, answer, "Switchboard").decode().split("\r\n") == [
        "SIP/2.0 200 OK",
        "Via: SIP/2.0/UDP a;branch=z9hG4bK1;rport=5070;received=192.0.2.7, SIP/2.0/UDP b;branch=z",
        "Via: SIP/2.0/UDP c;branch=y",
        "From: <sip:a@b>;tag=1",
        "To: <sip:6002@h>;tag=mine",
        "Call-ID: c",
        "CSeq: 7 SUBSCRIBE",
        "Expires: 60",
        "Server: Switchboard",
        "Content-Length: 0",
        "",
        "",
    ]


@given(st.integers(0, 600))
def test_a_stranger_never_gets_more_than_it_may(size: int) -> None:
    for answer in (CHALLENGE, REFUSAL):
        data = write_to_stranger(QUESTION, answer, "Switchboard", size)
        assert len(data) <= size + 128
        if data:
            read = parse_request(data.replace(f"SIP/2.0 {answer.status}".encode(), b"A b SIP/2.0\r\nX:", 1))
            assert read.headers["via"][1] == "SIP/2.0/UDP c;branch=y"
            assert (read.sender.tag, read.to.tag, read.headers["call-id"]) == ("1", "mine", ["c"])
            assert answer is REFUSAL or "MD5" in read.headers["www-authenticate"][-1]


@pytest.mark.parametrize("answer", [CHALLENGE, REFUSAL])
def test_what_is_left_out_first_is_what_is_needed_least(answer: Answer) -> None:
    forms = dict.fromkeys(write_to_stranger(QUESTION, answer, "Switchboard", size) for size in range(600, -1, -1))
    left = [[line.partition(b":")[0].decode() for line in form.split(b"\r\n")[1:] if line] for form in forms]
    header = answer.headers[0][0]
    rest = ["From", "To", "Call-ID", "CSeq"]
    assert left[0] == ["Via", "Via", *rest, *[header] * len(answer.headers), "Server", "Content-Length"]
    assert left[1] == ["Via", "Via", *rest, *[header] * len(answer.headers)]
    assert left[-1] == []
    assert [len(names) for names in left] == sorted((len(names) for names in left), reverse=True)
    assert all(re.match(r"SIP/2\.0 \d{3} \w+", form.decode()) for form in forms if form)


def test_a_challenge_loses_the_algorithms_that_fewest_phones_know() -> None:
    names = ("SHA-512-256", "SHA-256", "MD5")
    challenge = answer_of(Unauthorized("", *(("WWW-Authenticate", f"Digest algorithm={name}") for name in names)))
    forms = [write_to_stranger(QUESTION, challenge, "Switchboard", size) for size in range(600, -1, -1)]
    told = dict.fromkeys(tuple(re.findall(r"algorithm=(\S+)", form.decode())) for form in forms)
    assert list(told) == [names, names[1:], names[2:], ()]
