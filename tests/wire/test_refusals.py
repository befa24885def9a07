"""What every request is refused for (RFC 3261 8.2): methods and checks, each with each."""

import pytest

from tests.helpers.phone import Message, Office, Phone
from tests.wire.test_publish import DND

METHODS = ("SUBSCRIBE", "REGISTER", "PUBLISH", "OPTIONS")


def ask(method: str, change: tuple[str, str] = ("", ""), /, **headers: str | None) -> Message:
    phone = Phone(Office())
    body = DND if method == "PUBLISH" else ""
    of_body = {"Content-Type": "application/pidf+xml", "Content-Length": str(len(body.encode()))} if body else {}
    if method in ("PUBLISH", "OPTIONS"):
        headers = {"Event": "presence" if body else None, "Accept": None, **headers}
    old, new = (part.encode() for part in change)
    data = phone.request(method, 600, **(of_body | headers)).replace(old, new) + body.encode()
    phone.send(data)
    phone.office.settle()
    phone.hear()
    return phone.responses[-1]


@pytest.mark.parametrize("method", METHODS)
def test_as_it_stands_it_is_served(method: str) -> None:
    assert ask(method).status == 200


@pytest.mark.parametrize("method", METHODS)
def test_rfc3261_8_2_2_3_what_it_requires_and_nobody_knows_is_named(method: str) -> None:
    answer = ask(method, Require="nosuch, 100rel")
    assert (answer.status, answer.headers["Unsupported"]) == (420, "nosuch, 100rel")


@pytest.mark.parametrize("method", METHODS)
def test_rfc3261_21_5_6_another_version_is_said_to_be_none_of_ours(method: str) -> None:
    assert ask(method, (" SIP/2.0\r\nVia", " SIP/7.0\r\nVia")).status == 505


@pytest.mark.parametrize("method", [*METHODS, "NOTIFY", "MESSAGE", "NOSUCH"])
@pytest.mark.parametrize("cseq", ["7 BYE", "7", "SUBSCRIBE", "²  OPTIONS"])
def test_rfc3261_8_1_1_5_a_cseq_of_another_method_is_malformed(method: str, cseq: str) -> None:
    answer = ask(method, CSeq=cseq)
    assert (answer.status, answer.start) == (400, "SIP/2.0 400 Malformed CSeq")


@pytest.mark.parametrize("method", ["SUBSCRIBE", "PUBLISH", "OPTIONS"])
def test_rfc3261_8_2_2_1_an_address_of_another_kind_is_no_malformed_one(method: str) -> None:
    start = f"{method} sip:6002@127.0.0.1:5060 "
    assert ask(method, (start, f"{method} mailto:6002@h ")).status == 416


@pytest.mark.parametrize(("coding", "status"), [("gzip", 415), ("identity", 200), ("identity, x", 415)])
def test_rfc3261_8_2_3_a_coded_body_is_not_read(coding: str, status: int) -> None:
    answer = ask("PUBLISH", Content_Encoding=coding)
    assert answer.status == status
    assert status == 200 or answer.headers["Accept-Encoding"] == "identity"


def test_what_ends_nothing_says_so() -> None:
    assert ask("PUBLISH", Expires="0").start == "SIP/2.0 400 Nothing to end without SIP-If-Match"
