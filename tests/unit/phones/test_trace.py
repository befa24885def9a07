"""What a trace shows, and what it must not."""

import errno
import logging
import os
import stat
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest

from switchboard.api.trace import TracePage, TraceQuery
from switchboard.phones.trace import SipTrace
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.wire.legible import legible

POINT = ListeningPoint("UDP", lambda _: "127.0.0.1:5060", "127.0.0.1:5060")
PEER = ("192.0.2.7", 5060)
PROOF = 'Digest username="alice", nonce="public", response="0123456789abcdef0123456789abcdef"'


@pytest.fixture
def trace(tmp_path: Path) -> Iterator[SipTrace]:
    trace = SipTrace(tmp_path / "sip-trace.log")
    trace.start()
    yield trace
    trace.stop()


def page_of(trace: SipTrace, query: TraceQuery, after: int) -> TracePage:
    return next(page for page in trace.followed.page(query, after) if page is not None)


def traced(trace: SipTrace, message: str | bytes) -> str:
    trace.record("<", message.encode() if isinstance(message, str) else message, PEER, POINT)
    return trace.path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "line",
    [
        f"Authorization: {PROOF}",
        f"authorization:{PROOF}",
        f"AUTHORIZATION : {PROOF}",
        f"Proxy-Authorization\t:\t{PROOF}",
        f"Authorization: {PROOF}".replace(", ", ",\r\n "),
        f"Authorization:\r\n\t{PROOF}".replace(", ", ",\r\n\t"),
        f"Authorization: {PROOF}".replace(", ", ",\n "),
        f"Authorization: {PROOF}".replace(", ", ",\r"),
        f"Authorization: {PROOF}".replace(", ", ",\x0b"),
        f"Authorization: {PROOF}".replace(", ", ",\u2028"),
        f"\rAuthorization: {PROOF}",
        f"Author\x00ization: {PROOF}",
        f"Contact: <sip:a@b?Authorization={PROOF}>",
        f"X: y\r\n\r\nAuthorization: {PROOF}",
        f"Authentication-Info: rsp{PROOF.partition(', ')[2]}",
    ],
)
def test_no_proof_of_a_password_stands_in_it_however_it_is_written(trace: SipTrace, line: str) -> None:
    shown: list[str] = []
    trace.listeners.append(shown.append)
    text = traced(trace, f"SUBSCRIBE sip:6002@h SIP/2.0\r\nTo: <sip:6002@h>\r\n{line}\r\nEvent: presence\r\n\r\n")
    assert "0123456789abcdef" not in text + "".join(shown)
    assert "SUBSCRIBE sip:6002@h SIP/2.0\nTo: <sip:6002@h>" in text
    assert "Event: presence" in text


@pytest.mark.parametrize("name", ["Authorization", "PROXY-AUTHORIZATION", "Authentication-Info"])
@pytest.mark.parametrize("fold", [" ", "\r\n ", "\r\n\t"])
def test_a_header_of_proofs_is_hidden_whole_whatever_stands_in_it(trace: SipTrace, name: str, fold: str) -> None:
    text = traced(trace, f"OPTIONS sip:a SIP/2.0\r\n{name}: Basic{fold}c2VjcmV0\r\nTo: <sip:a>\r\n\r\n")
    assert "c2VjcmV0" not in text
    assert f"{name}: ...\nTo: <sip:a>" in text


def test_it_is_made_with_its_mode_and_never_open_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes: list[int] = []
    whole = Path.chmod

    def chmod(self: Path, mode: int) -> None:
        modes.append(stat.S_IMODE(self.stat().st_mode))
        whole(self, mode)

    monkeypatch.setattr(Path, "chmod", chmod)
    before = os.umask(0)
    try:
        trace = SipTrace(tmp_path / "sip-trace.log")
        trace.start()
        trace.stop()
    finally:
        os.umask(before)
    assert modes == [0o600]


def test_everything_else_is_shown_as_it_was(trace: SipTrace) -> None:
    text = traced(
        trace, 'SIP/2.0 401 Unauthorized\r\nWWW-Authenticate: Digest nonce="abc"\r\nX: a\r\n b\r\n\r\nbody\r\n'
    )
    assert 'SIP/2.0 401 Unauthorized\nWWW-Authenticate: Digest nonce="abc"\nX: a\n b\n\nbody\n' in text


def test_nothing_that_is_traced_moves_a_cursor(trace: SipTrace) -> None:
    shown: list[str] = []
    trace.listeners.append(shown.append)
    text = traced(trace, b"OPTIONS \x1b[2J\x9b\xff\xe2\x80\xae SIP/2.0\r\nX: \x07\r\n")
    traced(trace, b"\x00\x01\x00\x00\x21\x12\xa4\x42" + b"\x1b" * 12)
    assert "\x1b" not in text + "".join(shown)
    assert "\x07" not in text
    assert shown[0].startswith("SIP < 192.0.2.7:5060 udp: OPTIONS \\x1b[2J")
    assert shown[1].endswith("STUN, 20 bytes")


def test_nobody_but_its_owner_reads_it_nor_those_of_before(tmp_path: Path) -> None:
    for name in ("sip-trace.log", "sip-trace.log.1"):
        (tmp_path / name).write_text("of before")
        (tmp_path / name).chmod(0o644)
    trace = SipTrace(tmp_path / "sip-trace.log")
    trace.start()
    for _ in range(90):
        trace.record(">", b"x" * 60_000, PEER, POINT)
    trace.stop()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_a_disk_that_is_full_ends_the_trace_and_nothing_else(
    trace: SipTrace,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: logging.FileHandler) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(RotatingFileHandler, "flush", full)
    for _ in range(3):
        trace.record("<", b"x" * 10_000, PEER, POINT)
    monkeypatch.undo()
    assert not trace.is_on
    assert [record.getMessage() for record in caplog.records] == [
        "The trace ends, as sip-trace.log cannot be written: [Errno 28] No space left on device"
    ]
    assert capsys.readouterr().err == ""


def test_messages_are_followed_without_a_file_and_without_proofs(tmp_path: Path) -> None:
    trace = SipTrace(tmp_path / "sip-trace.log")
    trace.record("<", b"OPTIONS sip:a SIP/2.0\r\n\r\n", PEER, POINT)
    assert page_of(trace, TraceQuery(), 0).messages == ()
    trace.followed.follow(on=True)
    trace.record("<", f"REGISTER sip:a SIP/2.0\r\nAuthorization: {PROOF}\r\n\r\n".encode(), PEER, POINT)
    trace.record(">", b"SIP/2.0 200 OK\r\nCSeq: 1 REGISTER\r\n\r\n", PEER, POINT)
    first, second = page_of(trace, TraceQuery(), 0).messages
    assert "0123456789abcdef" not in first.text
    assert (first.is_ours, second.is_ours, first.peer, first.ours) == (False, True, "192.0.2.7:5060", "127.0.0.1:5060")
    assert not trace.path.exists()
    page = page_of(trace, TraceQuery(), 1)
    assert (page.messages, page.last) == ((second,), 2)
    assert page_of(trace, TraceQuery(method="REGISTER", status="2"), 0).messages == (second,)
    assert page_of(trace, TraceQuery((("192.0.2.8", "200 ok"),)), 0).messages == (second,)
    trace.followed.follow(on=False)
    assert not trace.is_on
    assert page_of(trace, TraceQuery(), 0).messages == ()


def test_what_is_followed_is_bounded_and_what_is_passed_over_is_counted(tmp_path: Path) -> None:
    trace = SipTrace(tmp_path / "sip-trace.log")
    trace.followed.follow(on=True)
    for number in range(6_000):
        trace.record("<", b"OPTIONS sip:%d SIP/2.0\r\n\r\n" % number, PEER, POINT)
    page = page_of(trace, TraceQuery(), 0)
    assert (len(page.messages), page.last, page.passed_over) == (300, 6_000, 4_700)
    assert page.messages[-1].text.startswith("OPTIONS sip:5999")
    assert page_of(trace, TraceQuery(), 500).passed_over == 500 + 4_700
    for _ in range(200):
        trace.record("<", b"x" * 60_000, PEER, POINT)
    assert sum(len(kept.message) for kept in trace.followed._kept) <= 8_000_000


def test_a_page_is_read_by_turns_and_what_comes_meanwhile_is_of_the_next(tmp_path: Path) -> None:
    trace = SipTrace(tmp_path / "sip-trace.log")
    trace.followed.follow(on=True)

    def record(first: int, last: int) -> None:
        for number in range(first, last):
            trace.record("<", b"OPTIONS sip:%d SIP/2.0\r\n\r\n" % number, PEER, POINT)

    record(1, 201)
    steps = trace.followed.page(TraceQuery(), 0)
    assert next(steps) is None
    record(201, 301)
    [page] = [page for page in steps if page is not None]
    assert [message.number for message in page.messages] == [*range(1, 201)]
    assert page.last == 200
    following = page_of(trace, TraceQuery(), page.last)
    assert [message.number for message in following.messages] == [*range(201, 301)]
    rests = sum(page is None for page in trace.followed.page(TraceQuery((("nobody",),)), 0))
    assert rests == 300 // 50
    trace.followed.follow(on=False)
    assert page_of(trace, TraceQuery(), page.last).messages == ()


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        ("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9|2^20|1:4", "WVNfX19zZW1jdGwg"),
        ("k=clear:hunter2", "hunter2"),
        ("Contact: <sip:alice:hunter2@192.0.2.7:5060>", "hunter2"),
        ("From: sips:alice:hunter2@example.com;tag=1", "hunter2"),
        ("Refer-To: <SIP:alice:hunt%3ar2@example.com>", "hunt%3ar2"),
        ("Contact: <SiP:" + "ß" * 90 + ":hunter2@192.0.2.7>", "hunter2"),  # folded, twice as many letters
        ("Contact: <\u017fip:alice:hunter2@192.0.2.7>", "hunter2"),
        ("X: re\u017fponse=0123456789abcdef0123", "0123456789abcdef"),
    ],
)
def test_no_key_and_no_password_of_a_uri_stands_in_what_is_followed(trace: SipTrace, line: str, secret: str) -> None:
    trace.followed.follow(on=True)
    body = f"INVITE sip:6002@h SIP/2.0\r\nCall-ID: 7@a\r\nTo: <sip:6002@h:5060>\r\n{line}\r\n\r\n{line}\r\nv=0\r\n"
    assert secret not in traced(trace, body)
    [shown] = page_of(trace, TraceQuery(), 0).messages
    assert secret not in shown.text
    assert "INVITE sip:6002@h SIP/2.0\nCall-ID: 7@a\nTo: <sip:6002@h:5060>\n" in shown.text


def test_what_only_looks_like_a_secret_takes_no_time(trace: SipTrace) -> None:
    for text in ("sip:" * 16_000, "inline:" * 9_000, "sip:a:" + "b" * 60_000, "k=" * 30_000, "response=" * 7_000):
        legible(text.encode())
    assert legible(b"INVITE sip:10.0.0.1:5060;transport=tcp SIP/2.0").endswith(
        "sip:10.0.0.1:5060;transport=tcp SIP/2.0"
    )
    assert trace.is_on


def test_a_dialog_is_found_by_its_call_id_and_by_no_part_of_it(trace: SipTrace) -> None:
    trace.followed.follow(on=True)
    for text in (
        "Call-ID: 7@a",
        "i:7@a",
        "Call-ID: 77@a",
        "X: 7@a\r\nCall-ID: b",
        "CALL-ID : 7@a",
        "X: y\r\n\r\nCall-ID: 7@a",
    ):
        trace.record("<", f"BYE sip:a SIP/2.0\r\n{text}\r\n\r\n".encode(), PEER, POINT)
    found = page_of(trace, TraceQuery(call_id="7@a"), 0)
    assert [message.number for message in found.messages] == [1, 2, 5]
    assert [message.number for message in page_of(trace, TraceQuery(call_id="7@a"), 2).messages] == [5]
    assert page_of(trace, TraceQuery(call_id="7"), 0).messages == ()
