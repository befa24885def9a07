"""Answers to what we sent: whose they are, and what they say."""

import pytest

from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.response import parse_response

VIA = b"Via: SIP/2.0/UDP 127.0.0.1:5060;rport=5060;branch=z9hG4bKone;received=127.0.0.1\r\n"
REST = b"From: <sip:a@b>;tag=1\r\nTo: <sip:c@d>;tag=2\r\nCall-ID: x\r\nCSeq: 1 NOTIFY\r\n\r\n"


@pytest.mark.parametrize(
    "head",
    [
        b"SIP/2.0 200 OK\r\n" + VIA,
        b"SIP/2.0 200 \r\n" + VIA,
        b"SIP/2.0 200\r\n" + VIA,
        b"SIP/2.0 200 OK\n" + VIA.replace(b"\r\n", b"\n"),
        b"SIP/2.0 200 OK\r\nServer: a;branch=z9hG4bKother\r\n" + VIA,
        b"SIP/2.0 200 OK\r\nServer: x\r\nv: SIP/2.0/UDP 127.0.0.1\r\n ;\r\n\tBranch = z9hG4bKone\r\n",
        b"SIP/2.0 200 via: ;branch=z9hG4bK0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bKone, SIP/2.0/UDP b;branch=z9hG4bK2\r\n",
        b"SIP/2.0 200 OK\r\n" + VIA + b"Via: SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKtwo\r\n",
    ],
)
def test_status_and_topmost_branch_are_read(head: bytes) -> None:
    assert parse_response(head + REST) == (200, b"z9hG4bKone")


@pytest.mark.parametrize(
    "start",
    [
        b"SIP/2.0 2000 OK",
        b"SIP/2.0 20 OK",
        b"SIP/2.0 099 OK",
        b"SIP/2.0 700 OK",
        b"SIP/2.0 999 OK",
        b"SIP/2.0  200 OK",
        b"SIP/2.0 +20 OK",
        b"SIP/2.0 200OK",
        "SIP/2.0 \u0662\u0660\u0660 OK".encode(),
        b"SIP/2.0 ",
        b"SIP/3.0 200 OK",
    ],
)
def test_an_odd_status_line_is_no_answer(start: bytes) -> None:
    with pytest.raises(MalformedMessage, match="status line"):
        parse_response(start + b"\r\n" + VIA + REST)


@pytest.mark.parametrize("via", [b"", b"Via: SIP/2.0/UDP a\r\n", b"Server: ;branch=z9hG4bKone\r\n"])
def test_an_answer_without_a_branch_belongs_to_nothing(via: bytes) -> None:
    with pytest.raises(MalformedMessage, match="branch"):
        parse_response(b"SIP/2.0 200 OK\r\n" + via + REST + b"Via: SIP/2.0/UDP a;branch=z9hG4bKone\r\n")
