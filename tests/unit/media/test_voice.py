"""A voice, tick by tick."""

import pytest

from switchboard.media.g711 import SILENCE
from switchboard.media.rtp import Packet, read_packet, write_digit, write_packet
from switchboard.media.voice import FRAME, Coding, Voice

PHONE = ("192.0.2.1", 4000)
OTHER = ("192.0.2.9", 4000)


@pytest.fixture
def voice() -> Voice:
    voice = Voice(0xABCD, 65_534, 2**32 - FRAME)
    voice.agree(Coding("pcmu", 0, 101), PHONE)
    return voice


def said(voice: Voice, ticks: int) -> list[Packet | None]:
    packets = (voice.next_packet() for _ in range(ticks))
    return [read_packet(packet) if packet is not None else None for packet in packets]


def heard(sequence: int, payload: bytes = b"v" * FRAME, kind: int = 0, timestamp: int = 0) -> bytes:
    return write_packet(Packet(kind, sequence, timestamp, 7, payload, is_first=False))


def test_a_sound_is_said_frame_by_frame_and_filled_up_with_silence(voice: Voice) -> None:
    voice.say(b"a" * FRAME + b"b" * 10)
    first, second, none = said(voice, 3)
    assert first is not None
    assert second is not None
    assert (first.payload, first.is_first) == (b"a" * FRAME, True)
    assert (second.payload, second.is_first) == (b"b" * 10 + SILENCE["pcmu"] * (FRAME - 10), False)
    assert none is None


def test_sounds_follow_each_other_without_a_gap(voice: Voice) -> None:
    voice.say(b"a" * 100)
    voice.say(b"b" * 220)
    first, second = said(voice, 2)
    assert first is not None
    assert second is not None
    assert first.payload + second.payload == b"a" * 100 + b"b" * 220


def test_sequence_and_timestamp_go_round_and_time_goes_on_in_silence(voice: Voice) -> None:
    voice.say(b"a" * FRAME * 2)
    assert [(packet.sequence, packet.timestamp) for packet in said(voice, 2) if packet] == [
        (65_535, 2**32 - FRAME),
        (0, 0),
    ]
    said(voice, 5)
    voice.say(b"a")
    (packet,) = said(voice, 1)
    assert packet is not None
    assert (packet.sequence, packet.timestamp, packet.is_first) == (1, 6 * FRAME, True)


def test_who_is_on_hold_is_told_nothing_and_misses_what_was_said(voice: Voice) -> None:
    voice.say(b"a" * FRAME + b"b" * FRAME)
    voice.may_speak = False
    assert said(voice, 1) == [None]
    voice.may_speak = True
    (packet,) = said(voice, 1)
    assert packet is not None
    assert packet.payload == b"b" * FRAME


def test_a_sound_is_stopped(voice: Voice) -> None:
    voice.say(b"a" * FRAME * 9)
    said(voice, 1)
    voice.hush()
    assert said(voice, 1) == [None]


def test_nobody_fills_the_memory_with_sounds(voice: Voice) -> None:
    for _ in range(100):
        voice.say(b"a" * 1_000_000)
    count = 0
    while voice.next_packet() is not None:
        count += 1
    assert count == 600 * 50


def test_rfc4961_packets_go_where_the_phones_come_from(voice: Voice) -> None:
    """Behind a NAT that is not where the phone says that it listens."""
    for number in range(65_534, 65_537):
        voice.receive(heard(number % 65_536), OTHER, 1.0)
    assert (voice.target, voice.heard_at, voice.received) == (PHONE, None, 0)
    voice.receive(heard(1), OTHER, 2.0)
    assert (voice.target, voice.heard_at, voice.received) == (OTHER, 2.0, 1)
    voice.receive(heard(5), PHONE, 3.0)
    assert (voice.target, voice.heard_at, voice.received) == (OTHER, 2.0, 1)
    voice.agree(Coding("pcmu", 0, 101), ("192.0.2.7", 4000))
    voice.receive(heard(9), ("192.0.2.7", 4000), 4.0)
    assert (voice.target, voice.heard_at) == (("192.0.2.7", 4000), 4.0)


def test_whoever_guesses_the_port_is_not_heard(voice: Voice) -> None:
    """Not beside the phone's own address, not with packets out of order, and not by many addresses."""
    voice.receive(heard(1), PHONE, 1.0)
    for number in range(10):
        voice.receive(heard(number), OTHER, 2.0)
    assert (voice.target, voice.heard_at) == (PHONE, 1.0)
    voice.agree(Coding("pcmu", 0, 101), ("192.0.2.7", 4000))
    for number in range(0, 40, 2):
        voice.receive(heard(number), OTHER, 3.0)
    for number in range(40):
        voice.receive(heard(number), (f"192.0.2.{number % 10 + 20}", 4000), 3.0)
    assert (voice.target, voice.heard_at) == (("192.0.2.7", 4000), 1.0)


def test_rtcp_that_comes_to_the_same_port_is_passed_over(voice: Voice) -> None:
    """RFC 5761: sender report, receiver report, source description, goodbye."""
    for kind in range(200, 205):
        assert voice.receive(bytes([0x80, kind, 0, 6]) + bytes(24), PHONE, 1.0) == ""
    assert voice.received == 0


def test_an_echo_is_what_was_heard(voice: Voice) -> None:
    voice.echoes = True
    for number in range(3):
        voice.receive(heard(number, bytes([number]) * FRAME), PHONE, 0.0)
    assert [packet.payload[0] for packet in said(voice, 3) if packet] == [0, 1, 2]
    for number in range(500):  # a burst is no delay for ever
        voice.receive(heard(number, bytes([number % 256]) * FRAME), PHONE, 0.0)
    assert len([packet for packet in said(voice, 50) if packet]) == 10


def test_rfc4733_a_digit_is_heard_once_whichever_of_its_packets_come(voice: Voice) -> None:
    begun, ended = write_digit("5", 160, is_end=False), write_digit("5", 800, is_end=True)
    packets = [heard(n, begun, 101, 1000) for n in range(3)] + [heard(n, ended, 101, 1000) for n in range(3, 6)]
    assert "".join(voice.receive(packet, PHONE, 0.0) for packet in packets) == "5"
    assert voice.receive(packets[5], PHONE, 0.0) == ""
    assert voice.receive(heard(9, ended, 101, 9000), PHONE, 0.0) == "5"  # the same key again, its beginning lost
    assert voice.receive(heard(10, b"\x20\0\0\0", 101, 9900), PHONE, 0.0) == ""  # an event that is no digit
    assert voice.receive(heard(11, b"", 101, 9950), PHONE, 0.0) == ""


def test_rfc4733_a_digit_is_sent_with_its_end_three_times(voice: Voice) -> None:
    voice.press("5#")
    packets = [packet for packet in said(voice, 30) if packet]
    payloads = [packet.payload for packet in packets]
    assert (
        payloads[:8]
        == [write_digit("5", FRAME * n, is_end=False) for n in range(1, 6)]
        + [write_digit("5", FRAME * 5, is_end=True)] * 3
    )
    assert {packet.timestamp for packet in packets[:8]} == {packets[0].timestamp}
    assert packets[0].is_first
    assert payloads[8] == write_digit("#", FRAME, is_end=False)
    assert len(payloads) == 16
    voice.agree(Coding("pcmu", 0, None), PHONE)
    voice.press("1")
    assert said(voice, 20) == [None] * 20


@pytest.mark.parametrize(
    "data",
    [b"", b"\x80", b"\x00" * 12, b"\x80" + b"\xff" * 11, b"\xaf" + bytes(11), b"\xa0" + bytes(11) + b"\xff",
     b"\x90" + bytes(11), b"\x90" + bytes(13) + b"\xff\xff", b"\x80" * 5_000],
)  # fmt: skip
def test_what_is_no_rtp_is_not_heard(voice: Voice, data: bytes) -> None:
    assert voice.receive(data, OTHER, 1.0) == ""
    assert voice.target == PHONE or voice.received == 1


def test_padding_and_extensions_are_passed_over() -> None:
    data = b"\xb1\x08\0\1\0\0\0\2\0\0\0\3" + b"csrc" + b"\xbe\xde\0\1" + b"exte" + b"voice" + b"\0\0\3"
    packet = read_packet(data)
    assert packet is not None
    assert packet.payload == b"voice"


def test_digits_are_told_instead_of_passed_on_where_somebody_heeds_them(voice: Voice) -> None:
    other = Voice(2, 2, 2)
    other.agree(Coding("pcma", 8, 101), PHONE)
    voice.join(other)
    digit = write_digit("5", 160, is_end=False)
    assert voice.receive(heard(0, digit, 101, 1000), PHONE, 0.0) == ""
    assert [packet.payload_type for packet in said(other, 2) if packet] == [101, 101]
    said(other, 30)
    voice.tells_digits = True
    assert voice.receive(heard(5, digit, 101, 9000), PHONE, 0.0) == "5"
    assert said(other, 2) == [None, None]
