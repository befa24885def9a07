"""Session descriptions, and what is agreed on (RFC 4566, RFC 3264)."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.sip.bodies.session_description import parse_session, write_session
from switchboard.sip.invite.offer_answer import agree, answer_streams, offer_streams
from switchboard.sip.wire.errors import MalformedMessage, NotAcceptableHere

HEAD = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\n"


def session(text: str) -> bytes:
    return (HEAD + text).encode()


def test_a_coding_of_its_own_number_is_known_by_its_name() -> None:
    voice = agree(
        parse_session(session("m=audio 4000 RTP/AVP 96 97\r\na=rtpmap:96 opus/48000/2\r\na=rtpmap:97 PCMA/8000\r\n"))
    )
    assert (voice.coding, voice.payload, voice.digits_payload) == ("pcma", 97, None)


def test_a_stream_has_its_own_address_and_direction() -> None:
    offer = parse_session(session("a=inactive\r\nm=audio 4000 RTP/AVP 0\r\nc=IN IP4 192.0.2.2\r\na=recvonly\r\n"))
    voice = agree(offer)
    assert (voice.host, voice.hears, voice.speaks) == ("192.0.2.2", True, False)
    assert answer_streams(offer, voice, 1)[0].direction == "sendonly"


@pytest.mark.parametrize("written", ["a=sendonly\r\n", "a=inactive\r\n", "c=IN IP4 0.0.0.0\r\n"])
def test_rfc3264_8_4_hold_is_known_however_it_is_written(written: str) -> None:
    assert agree(parse_session(session(f"m=audio 4000 RTP/AVP 0\r\n{written}"))).is_held


def test_a_name_is_not_looked_up() -> None:
    assert agree(parse_session(b"v=0\nc=IN IP4 phone.example\nm=audio 4000 RTP/AVP 0\n")).host == ""


def test_rfc3264_6_streams_keep_their_order_and_unwanted_ones_have_port_0() -> None:
    text = "m=video 4002 RTP/AVP 96\r\nm=audio 4000 RTP/AVP 8\r\nm=audio 4004 RTP/AVP 8\r\nm=image 1 udptl t38\r\n"
    offer = parse_session(session(text))
    answer = parse_session(write_session("192.0.2.7", 1, answer_streams(offer, agree(offer), 5000)))
    assert [(each.kind, each.port, each.protocol) for each in answer.streams] == [
        ("video", 0, "RTP/AVP"), ("audio", 5000, "RTP/AVP"), ("audio", 0, "RTP/AVP"), ("image", 0, "UDPTL"),
    ]  # fmt: skip
    assert agree(answer).host == "192.0.2.7"


@pytest.mark.parametrize(
    "text",
    ["", "m=video 1 RTP/AVP 0\r\n", "m=audio 0 RTP/AVP 0\r\n", "m=audio 1 RTP/AVP 200\r\na=rtpmap:200 PCMA/8000\r\n"],
)
def test_without_a_voice_that_is_known_nothing_is_agreed_on(text: str) -> None:
    with pytest.raises(NotAcceptableHere):
        agree(parse_session(session(text)))


@pytest.mark.parametrize(
    "body",
    [b"", b"v=1", b"hello", b"v=0\r\nm=audio x RTP/AVP 0", b"v=0\r\nm=audio 1 RTP/AVP", b"v=0\r\n=x", b"v=0\r\nxx\r\n",
     b"v=0\r\nc=IN IP4\r\n", b"v=0\r\nm=audio 70000 RTP/AVP 0", b"v=0\r\na=" + b"x" * 2_000,
     b"v=0\r\nm=audio 1 RTP/AVP " + b"0 " * 100],
)  # fmt: skip
def test_what_is_no_session_description_is_refused(body: bytes) -> None:
    with pytest.raises(MalformedMessage):
        parse_session(body)


@given(st.one_of(st.binary(max_size=300), st.lists(st.text(max_size=20)).map(lambda lines: "v=0\n" + "\n".join(lines))))
def test_any_bytes_are_read_or_refused(body: bytes | str) -> None:
    data = body if isinstance(body, bytes) else body.encode()
    with contextlib.suppress(MalformedMessage, NotAcceptableHere):
        agree(parse_session(data))


def test_an_offer_of_ours_is_one_that_we_would_take() -> None:
    voice = agree(parse_session(write_session("2001:db8::1", 2, offer_streams(6000))))
    assert (voice.host, voice.port, voice.coding, voice.digits_payload) == ("2001:db8::1", 6000, "pcma", 101)
