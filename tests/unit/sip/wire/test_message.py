import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.text import is_unicode
from switchboard.sip.wire.errors import MalformedMessage, SipError, UnsupportedScheme
from switchboard.sip.wire.headers import (
    Via,
    media_ranges,
    parse_contact,
    parse_cseq,
    parse_delta_seconds,
    parse_event,
    parse_name_addr,
    parse_via,
    with_received,
)
from switchboard.sip.wire.message import MalformedRequest, UnanswerableMessage, parse_request
from switchboard.sip.wire.uri import SipUri, parse_uri

GOOD = (
    b"SUBSCRIBE sip:6002@127.0.0.1 SIP/2.0\r\nv: SIP/2.0/UDP 127.0.0.1:4000;branch=z9hG4bK1;rport\r\n"
    b"f: <sip:a@b>;tag=1\r\nt: <sip:6002@127.0.0.1>\r\ni: call\r\nCSeq: 1 SUBSCRIBE\r\no: presence\r\n"
    b"Subject: folded\r\n  over lines\r\nl: 4\r\n\r\nbodyand more"
)


def test_compact_and_folded_headers_are_read() -> None:
    request = parse_request(GOOD)
    assert (request.method, request.uri_text, request.body) == ("SUBSCRIBE", "sip:6002@127.0.0.1", b"body")
    assert request.first("event") == "presence"
    assert request.first("subject") == "folded over lines"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"Event: presence", "presence"),
        (b"EVENT:presence", "presence"),
        (b"o \t: \t presence \t ", "presence"),
        (b"Event:\r\n presence", "presence"),
        (b"Event: presence\r\n\t;id=1\r\n \r\n ;x", "presence ;id=1 ;x"),
        (b"X-Unknown: y\r\nEvent: presence", "presence"),
        ("Event: pr\u00e9sence \U0001f600".encode(), "pr\u00e9sence \U0001f600"),
        (b"Event:", ""),
    ],
)
def test_a_header_is_read_however_it_is_written(written: bytes, read: str) -> None:
    for data in (GOOD, GOOD.replace(b"\r\n", b"\n")):
        line = written if data is GOOD else written.replace(b"\r\n", b"\n")
        request = parse_request(b"\r\n\r\n" + data.replace(b"o: presence", line))
        assert request.first("event") == read
        assert (request.body, request.sender.tag, request.to.uri_text) == (b"body", "1", "sip:6002@127.0.0.1")


def test_elements_of_several_lines_are_one_list() -> None:
    request = parse_request(GOOD.replace(b"o: presence", b'k: a, "b,c"\r\nSupported: , d\r\nk: e'))
    assert request.listed("supported") == ["a", '"b,c"', "d", "e"]
    assert request.listed("require") == []
    with pytest.raises(MalformedMessage):
        parse_request(GOOD.replace(b"o: presence", b"k: " + b"a," * 200)).listed("supported")


@pytest.mark.parametrize("control", [b"\x00", b"\r", b"\x0b", b"\x1b[2J", b"\x7f", b"\x1c"])
def test_control_characters_are_refused_and_go_no_further(control: bytes) -> None:
    with pytest.raises(MalformedRequest, match="Control character in a header") as error:
        parse_request(GOOD.replace(b"folded", b"fol" + control + b"ded"))
    assert control.decode()[0] not in str(error.value.request.headers)
    assert "fol" in error.value.request.headers["subject"][0]


@pytest.mark.parametrize(
    ("name", "most"),
    [("f", 1_024), ("t", 1_024), ("i", 256), ("m", 2_048), ("o", 256), ("Path", 1_024), ("Record-Route", 2_048)],
)
def test_a_header_of_which_something_is_kept_has_a_length(name: str, most: int) -> None:
    lines = [line for line in GOOD.split(b"\r\n") if not line.startswith(f"{name}: ".encode())]
    for length, is_long in ((most, False), (most + 1, True)):
        value = b"<sip:a@b;" + b"x" * (length - 10) + b">"
        long = b"\r\n".join([lines[0], name.encode() + b": " + value, b"X: " + b"y" * 1_024, *lines[1:]])
        if is_long:
            with pytest.raises(MalformedRequest, match="too long"):
                parse_request(long)
        else:
            parse_request(long)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"\x00\xff" * 100,
        b"SUBSCRIBE sip:x SIP/2.0\r\n\r\n",
        GOOD.replace(b"v: ", b"x: "),
        b"A" * 70_000,
    ],
)
def test_what_cannot_be_answered_is_said_to_be(data: bytes) -> None:
    with pytest.raises(UnanswerableMessage):
        parse_request(data)


@pytest.mark.parametrize(
    "data",
    [
        GOOD.replace(b"l: 4", b"l: 400"),
        GOOD.replace(b"l: 4", b"l: -1"),
        GOOD.replace(b"l: 4", b"l: 1\r\nl: 2"),
        GOOD.replace(b"SIP/2.0\r\nv", b"SIP/3.0\r\nv"),
        GOOD.replace(b"o: presence", b"no colon here"),
        GOOD.replace(b"o: presence", b"o: presence\xff"),
        GOOD.replace(b"i: call", b"i: call\r\ni: other"),
        GOOD.replace(b"o: presence", b"\r\n".join(b"x%d: y" % n for n in range(200))),
        GOOD.partition(b"\r\n\r\n")[0],
    ],
)
def test_what_can_be_answered_keeps_its_headers(data: bytes) -> None:
    with pytest.raises(MalformedRequest) as error:
        parse_request(data)
    assert error.value.status == 400
    assert error.value.request.headers["call-id"]


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("sip:6002@127.0.0.1:5060", SipUri("sip", "6002", "127.0.0.1", 5060)),
        ("SIPS:bob@example.com;transport=tcp", SipUri("sips", "bob", "example.com", 0, ";transport=tcp")),
        ("sip:[::1]:5060", SipUri("sip", "", "[::1]", 5060)),
        ("sip:b%C3%BC@host", SipUri("sip", "bü", "host")),
    ],
)
def test_uris_are_read(text: str, uri: SipUri) -> None:
    assert parse_uri(text) == uri


@pytest.mark.parametrize(
    "text",
    [
        "sip:",
        "sip:@",
        "sip:a@b:99999",
        "sip:a b@c",
        "sip:a@-",
        "",
        "sip:%ff@h",
        "x" * 600,
        "sip:a%0D%0AEvent:%20x@h",
        "sip:%00@h",
        "sip:%C2%9B@h",
    ],
)
def test_malformed_uris_are_refused(text: str) -> None:
    with pytest.raises(MalformedMessage):
        parse_uri(text)


def test_other_schemes_are_said_to_be_others() -> None:
    with pytest.raises(UnsupportedScheme):
        parse_uri("tel:6002")


@given(user=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=20))
def test_an_address_of_record_reads_back(user: str) -> None:
    uri = SipUri("sip", user, "example.com", 5060)
    assert parse_uri(uri.address_of_record) == uri


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        (
            "SIP/2.0/UDP 10.0.0.1:4000;branch=z9hG4bKx;rport",
            "SIP/2.0/UDP 10.0.0.1:4000;branch=z9hG4bKx;rport=5;received=1.2.3.4",
        ),
        (
            "SIP/2.0/UDP 10.0.0.1;rport;branch=z9hG4bKx",
            "SIP/2.0/UDP 10.0.0.1;rport=5;branch=z9hG4bKx;received=1.2.3.4",
        ),
        ("SIP/2.0/UDP 1.2.3.4;branch=z9hG4bKx", "SIP/2.0/UDP 1.2.3.4;branch=z9hG4bKx"),
        ("SIP/2.0/UDP pc;branch=z9hG4bKx", "SIP/2.0/UDP pc;branch=z9hG4bKx;received=1.2.3.4"),
    ],
)
def test_rfc3581_4_the_answer_says_where_the_request_came_from(text: str, answered: str) -> None:
    assert with_received(text, parse_via(text), "1.2.3.4", 5) == answered


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("SIP/2.0/TCP pc.example;branch=z", Via("TCP", "pc.example", 0, "z", False)),
        ("sip / 2.0 / udp \t PC:07 ; Branch = z ; RPORT", Via("UDP", "pc", 7, "z", True)),
        ("SIP/2.0/WSS [2001:DB8::1] : 5060;rport;branch=z", Via("WSS", "[2001:db8::1]", 5060, "z", True)),
        ('SIP/2.0/UDP h;x=";branch=no";branch=yes', Via("UDP", "h", 0, "yes", False)),
        ("SIP/2.0/UDP 10.0.0.1:5060;branch=z;rport=5", Via("UDP", "10.0.0.1", 5060, "z", True)),
    ],
)
def test_vias_are_read_however_they_are_written(text: str, via: Via) -> None:
    assert parse_via(text) == via


@pytest.mark.parametrize(
    "text",
    [
        "SIP/2.0/UDP h:\u00b2;branch=z",
        "SIP/2.0/UDP h:;branch=z",
        "SIP/2.0/UDP h;branch=" + "z" * 256,
        "SIP/2.0/UDP " + "h" * 256 + ";branch=z",
        "SIP/2.0/UDP h;branch=z<",
        "SIP/2.0/U P h;branch=z",
        "SIP/2.0/UDP [::1;branch=z",
        "SIP/2.0/UDP h h;branch=z",
        'SIP/2.0/UDP h;x=";branch=z',
    ],
)
def test_what_is_no_via_is_refused(text: str) -> None:
    with pytest.raises(MalformedMessage):
        parse_via(text)


@pytest.mark.parametrize("text", ["", "SIP/2.0/UDP", "SIP/2.0/UDP host:99999;branch=z", "HTTP/1.1 x"])
def test_malformed_vias_are_refused(text: str) -> None:
    with pytest.raises(MalformedMessage):
        parse_via(text)


def test_addresses_with_names_quotes_and_brackets_are_read() -> None:
    assert parse_name_addr('"Bob <x>;tag=no" <sip:b@h;tag=u>;q=1;tag=yes').tag == "yes"
    assert parse_name_addr("sip:b@h;tag=t") == ("sip:b@h", "t")
    assert parse_name_addr("  Bob  <sip:b@h> ; x ; Tag = t ") == ("sip:b@h", "t")
    assert parse_name_addr(r'"a \" <b> \\" <sip:b@h>;tag=t').uri_text == "sip:b@h"
    for text in ('"Bob', '"Bob" sip:b@h', "<sip:b@h", "<>", "<sip:b h>", '""Bob"" <b@h>', '"" x <sip:b@h'):
        with pytest.raises(MalformedMessage):
            parse_name_addr(text)
    assert parse_contact("<sip:b@h:1>;expires=3") == SipUri("sip", "b", "h", 1)


@pytest.mark.parametrize(
    "text",
    [
        '""unknown"" <sip:b@h>;tag=t',
        '"Jim "Jay" Doe" <sip:b@h>;tag=t',
        '"" <sip:b@h>;tag=t',
        '"Bob" at home <sip:b@h>;tag=t',
        '""x"" < sip:b@h >;tag=t;+sip.instance="<urn:uuid:1>"',
    ],
)
def test_quotes_that_nobody_escaped_leave_the_uri_to_be_found(text: str) -> None:
    assert parse_name_addr(text).uri_text.lower().removeprefix("sips:").removeprefix("sip:") == "b@h"
    assert parse_name_addr(text).tag == "t"


LATIN = {
    "From": b'From: "M\xfcller" <sip:a@b>;tag=1',
    "User-Agent": b"User-Agent: B\xfcro",
    "X-Location": b"X-Location: M\xfcnchen",
    "Contact": b'Contact: "M\xfcller" <sip:c@127.0.0.1>',
    "Subject": b"s: gr\xfc\xdfe",
}


@pytest.mark.parametrize("line", LATIN.values(), ids=LATIN)
def test_bytes_that_are_no_utf8_do_no_harm_where_nobody_reads_them(line: bytes) -> None:
    lines = [known for known in GOOD.split(b"\r\n") if not known.startswith(b"f: ") or not line.startswith(b"From")]
    request = parse_request(b"\r\n".join([lines[0], line, *lines[1:]]))
    assert request.sender == ("sip:a@b", "1")
    agent = request.first("user-agent")
    assert agent is None or is_unicode(agent)


@pytest.mark.parametrize("name", [b"Event", b"Call-ID", b"Expires", b"Accept", b"Authorization", b"Via"])
def test_what_is_read_has_to_be_utf8_and_is_named_where_it_is_not(name: bytes) -> None:
    lines = [line for line in GOOD.split(b"\r\n") if line[:2] not in {b"i:", b"o:", b"v:"}]
    kept = {b"Call-ID": b"i: call", b"Via": b"v: SIP/2.0/UDP 127.0.0.1:4000;branch=z9hG4bK1;rport"}
    others = [line for known, line in kept.items() if known != name]
    data = b"\r\n".join([lines[0], *others, name + b": SIP/2.0/UDP b\xfcro", *lines[1:]])
    with pytest.raises(MalformedRequest, match=f"(?i){name.decode()} is not UTF-8"):
        parse_request(data)


@pytest.mark.parametrize("repeated", ["Expires: 60", "Max-Forwards: 70", "Content-Length: 4", "Event: presence"])
def test_the_same_twice_is_as_if_it_stood_there_once(repeated: str) -> None:
    name, _, value = repeated.partition(": ")
    lines = [line for line in GOOD.split(b"\r\n") if line not in {b"l: 4", b"o: presence"}]
    data = b"\r\n".join([lines[0], repeated.encode(), repeated.encode(), *lines[1:]])
    assert parse_request(data).headers[name.lower()][0] == value


@pytest.mark.parametrize("name", ["From", "To", "Call-ID", "CSeq"])
def test_what_an_answer_needs_and_is_missing_is_named(name: str) -> None:
    short = {"From": b"f:", "To": b"t:", "Call-ID": b"i:", "CSeq": b"CSeq:"}[name]
    data = b"\r\n".join(line for line in GOOD.split(b"\r\n") if not line.startswith(short))
    with pytest.raises(MalformedRequest, match=f"^{name} missing$") as refused:
        parse_request(data)
    assert refused.value.fault.status == 400
    assert refused.value.request.headers[name.lower()] == [""]


def test_a_head_that_is_too_long_is_answered_as_far_as_it_is_read() -> None:
    long = GOOD.replace(b"o: presence", b"o: presence\r\n" + b"\r\n".join(b"X: " + b"y" * 500 for _ in range(60)))
    with pytest.raises(MalformedRequest) as refused:
        parse_request(long)
    assert refused.value.fault.status == 513
    assert refused.value.request.headers["call-id"] == ["call"]


@pytest.mark.parametrize("noise", [b"\r\n", b"\r\n\r\n", b"\n\n", b"\r\n\0", b"\0\0", b"\0\r\n\r\n"])
def test_keep_alives_before_a_message_are_passed_over(noise: bytes) -> None:
    assert parse_request(noise + GOOD).headers == parse_request(GOOD).headers


def test_events_sequence_numbers_and_spans_are_read() -> None:
    assert parse_event("presence") == ("presence", "", 0.0)
    assert parse_event("dialog ; x=y ; id=7") == ("dialog", "7", 0.0)
    assert parse_event("presence;max-rate=0.5") == ("presence", "", 2.0)
    assert parse_event("presence;min-interval=3;max-rate=nan") == ("presence", "", 3.0)
    assert parse_event("presence;max-rate=\u00b2;x=" + "y" * 400) == ("presence", "", 0.0)
    for text in ("17", "\u00b2 SUBSCRIBE", "9" * 5_000 + " SUBSCRIBE", "1 NOTIFY", "1 SUBSCRIBE x", "-1 SUBSCRIBE"):
        with pytest.raises(MalformedMessage):
            parse_cseq(text, "SUBSCRIBE")
    assert parse_cseq("17 SUBSCRIBE", "SUBSCRIBE") == 17
    assert parse_delta_seconds("99999999999999999999999", "Expires") == 2**32 - 1


@pytest.mark.parametrize("text", ["", "-1", "abc", "1.5", "٣"])
def test_a_span_that_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(MalformedMessage, match="Malformed Expires"):
        parse_delta_seconds(text, "Expires")


def test_media_ranges_are_ordered_by_quality() -> None:
    assert media_ranges(("a/b;q=0.5", "C/D", "e/f;q=0", "g/h;q=bad")) == ("c/d", "g/h", "a/b")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for message in (data, GOOD[:40] + data, GOOD.replace(b"presence", data)):
        with contextlib.suppress(SipError):
            parse_request(message)


@given(st.text(max_size=80))
def test_any_header_is_read_or_refused(text: str) -> None:
    for parse in (parse_via, parse_name_addr, parse_contact, parse_event, parse_uri):
        with contextlib.suppress(SipError):
            parse(text)
