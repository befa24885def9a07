"""
Reading costs what it is long, whoever wrote it and before anything is proved.

What each reader is given is the worst that can be made of a few tokens said again and again, as long as a datagram's
headers may be. What it may take is measured in the same process: so many times what a plain loop over the text takes,
in seconds of this thread. A reader that goes back over its text takes hundreds of times more.
"""

import contextlib
import os
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from switchboard.sip.auth.digest import parse_credentials
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.wire.errors import SipError
from switchboard.sip.wire.headers import (
    contact_parameter,
    media_ranges,
    parse_contact,
    parse_cseq,
    parse_delta_seconds,
    parse_event,
    parse_name_addr,
    parse_via,
    with_received,
)
from switchboard.sip.wire.legible import legible
from switchboard.sip.wire.message import parse_request
from switchboard.sip.wire.response import parse_response
from switchboard.sip.wire.scan import parameters, split_list
from switchboard.sip.wire.stream_framing import StreamFraming, UnframeableStream
from switchboard.sip.wire.stun import binding_response, is_stun
from switchboard.sip.wire.uri import parse_uri
from tests.helpers.phone import Office, Phone
from tests.wire.test_digest import user

EXAMPLES = int(os.environ.get("SWITCHBOARD_EXAMPLES", "40"))  # of each reader; 20000 take an hour or two
LONGEST = 16_000  # characters of one header; all headers together have 16,384 bytes
MOST = 40  # times what a plain loop takes
TRIES = 4  # of which the fastest counts: others may have had the machine meanwhile
MARKS = "\"\\<>,;=: \t/@%[]()*'&?!.-+_~|#{}$^`"
TOKENS = st.one_of(
    st.sampled_from([*MARKS, '\\"', '"a"', "<a>", '"\\', "; ", " ;", ", ", "= ", " =", "a=b", 'a="b"', ";a=b", ",a=b"]),
    st.sampled_from(
        ["a", "0", "9", "%41", "²", "é", "😀", "\x85", "\u2028", "\x00", "\x0b", "\r", "\n", "\r\n", "\r\n "]
    ),
    st.sampled_from(
        [";tag=", ";branch=", ";rport", ";q=", ";id=", "sip:", "<sip:a@b>", "SIP/2.0/UDP ", "Digest ", "*"]
    ),
    st.sampled_from(
        ["l:", "v:", "\r\n\r\n", "\n\n", "\r\nl: 1\r\n\r\nx", "<a/>", "</a>", "<!--", "]]>", "&lt;", "<?a"]
    ),
    st.text(max_size=3),
)
STARTS = st.sampled_from(
    [
        "",
        "SIP/2.0/UDP a",
        "SIP/2.0/UDP a;branch=",
        "SIP / 2.0 / UDP ",
        "<sip:a@b>",
        "<sip:a@b>;tag=",
        '"',
        "sip:",
        "sip:a@",
        "sip:a@b",
        "presence;id=",
        "1 ",
        "application/pidf+xml;q=",
        "Digest a=b,",
        'Digest username="',
        'Digest username="a",realm="switchboard",nonce="c",uri="d",response="e",',
        "SIP/2.0 200 OK\r\nVia: ",
        "OPTIONS sip:a SIP/2.0\r\n",
        '<presence xmlns="urn:ietf:params:xml:ns:pidf"',
        '<presence xmlns="urn:ietf:params:xml:ns:pdif">',
    ]
)


@st.composite
def worst_texts(draw: st.DrawFn) -> str:
    """A beginning, a few tokens again and again, and an end that may not be what they made one expect."""
    start, again = draw(STARTS), "".join(draw(st.lists(TOKENS, min_size=1, max_size=4)))
    text = start + again * (LONGEST // max(1, len(again)))
    return (text + "".join(draw(st.lists(TOKENS, max_size=2))))[:LONGEST]


def seconds(work: Callable[[], object]) -> float:
    started = time.thread_time()
    work()
    return time.thread_time() - started


def plain_loop(text: str) -> int:
    count = 0
    for character in text:
        if character == ";" or character == ",":  # noqa: PLR1714  a step is a step
            count += 1
    return count


def check_cost(read: Callable[[str], object], text: str) -> None:
    def work() -> None:
        with contextlib.suppress(SipError, UnframeableStream):
            read(text)

    allowed = 0.0
    for _ in range(TRIES):
        allowed = max(allowed, MOST * seconds(lambda: plain_loop("x" * LONGEST)))
        if seconds(work) <= allowed:
            return
    pytest.fail(f"{read} takes more than {allowed:.3f} s for {text[:60]!r}… of {len(text)} characters")


def stream(size: int) -> Callable[[str], object]:
    def read(text: str) -> None:
        data, framing = text.encode(errors="replace"), StreamFraming()
        for at in range(0, len(data), size):
            framing.feed(data[at : at + size])
            framing.take_output()

    return read


def through(header: str, method: str = "SUBSCRIBE") -> Callable[[str], object]:
    """The whole way of a request that nobody has proved, with the text as one of its headers, body or request line."""
    office = Office(users=[user()], authenticate="always")
    number = 0

    def read(text: str) -> None:
        nonlocal number
        number += 1
        request = Phone(office, port=40000 + number % 20_000, branches=number).request(method)
        if header == "BODY":
            request = request.replace(b"\r\n\r\n", b"\r\n\r\n" + text.encode(errors="replace"))
        elif header == "LINE":
            request = request.replace(b"sip:6002@127.0.0.1:5060 SIP", text.encode(errors="replace") + b" SIP", 1)
        else:
            line = f"{header}: {text}".encode(errors="replace")
            lines = [part for part in request.split(b"\r\n") if not part.startswith(header.encode() + b":")]
            request = b"\r\n".join([lines[0], line, *lines[1:]])
        office.receive(request)
        for data, _ in office.datagrams():
            assert len(data) <= len(request) + 128

    return read


READERS: dict[str, Callable[[str], object]] = {
    "via": lambda text: with_received(text, parse_via(text), "192.0.2.1", 5060),
    "address": parse_name_addr,
    "list": lambda text: [contact_parameter(element, "expires") for element in split_list([text])],
    "parameters": parameters,
    "contact": parse_contact,
    "cseq": lambda text: parse_cseq(text, "SUBSCRIBE"),
    "event": parse_event,
    "span": lambda text: parse_delta_seconds(text, "Expires"),
    "accept": lambda text: media_ranges([text]),
    "uri": parse_uri,
    "credentials": parse_credentials,
    "request": lambda text: parse_request(text.encode(errors="replace")),
    "answer": lambda text: parse_response(text.encode(errors="replace")),
    "pidf": lambda text: parse_published_pidf(text.encode(errors="replace")),
    "trace": lambda text: legible(text.encode(errors="replace")),
    "stream": stream(65_536),
    "stream, cut small": stream(61),
    "stun": lambda text: binding_response(data, ("192.0.2.1", 1)) if is_stun(data := text.encode("utf-8")) else None,
}
READERS |= {
    f"{method} with {header}": through(header, method)
    for method, headers in {
        "SUBSCRIBE": (
            "Via From To Call-ID CSeq Contact Event Accept Expires Record-Route Authorization Require Supported"
            " Suppress-If-Match User-Agent Content-Length X BODY LINE"
        ),
        "REGISTER": "Contact Path Expires To",
        "PUBLISH": "SIP-If-Match Content-Type BODY",
        "OPTIONS": "Via",
        "INVITE": "From",
    }.items()
    for header in headers.split()
}


@pytest.mark.parametrize("reader", READERS)
@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@example("SIP/2.0/UDP a" + " " * 15_000 + "x")
@example("Digest a=b," + "a" * 15_000)
@example('\\"' * 7_000)
@example('"' * 15_001)
@example("," * 15_000)
@example('"",' * 5_000)
@example("<sip:a@b>;" + "tag = " * 2_500)
@example("presence" + ";id " * 4_000 + "=")
@example("a\r\n " * 3_900)
@example("a: b\r\n" * 2_600)
@example("9" * 15_000)
@example("a@" * 7_000)
@example("OPTIONS sip:a SIP/2.0\r\n" + "l" + " " * 15_000)
@example("\r\n\r\n" * 3_900 + "\r")
@example("response" + " " * 15_000)
@example("response = " * 1_400)
@given(worst_texts())
def test_reading_costs_what_it_is_long(reader: str, text: str) -> None:
    check_cost(READERS[reader], text)


def test_a_reader_that_goes_back_is_found() -> None:
    def slow(text: str) -> None:
        for at in range(0, len(text), 4):
            plain_loop(text[at:])

    with pytest.raises(pytest.fail.Exception):
        check_cost(slow, "x" * LONGEST)
