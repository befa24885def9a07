"""What is heard of a phone is kept in its place, whatever the network does to it."""

import pytest

from switchboard.media.g711 import RATE, SILENCE
from switchboard.media.recorder import Recorder

LOUD = b"\x10" * 160
QUIET = SILENCE["pcmu"] * 160


def heard(*packets: tuple[int, bytes], most: float = 10.0) -> Recorder:
    """Packets by their number: each is a fiftieth of a second behind the one before."""
    recorder = Recorder(most, 0.0)
    for number, payload in packets:
        recorder.hear(payload, (first_stamp + 160 * number) % 2**32, "pcmu", number * 0.02)
    return recorder


first_stamp = 2**32 - 320  # so that timestamps begin anew within a recording


def test_packets_have_their_place_by_their_timestamps() -> None:
    frames = [bytes([number]) * 160 for number in range(6)]
    in_order = heard(*enumerate(frames)).taken().coded
    assert in_order == b"".join(frames)
    assert heard(*((number, frames[number]) for number in (0, 2, 1, 1, 4, 3, 5))).taken().coded == in_order


def test_what_did_not_come_is_silence() -> None:
    recorder = heard((0, LOUD), (3, LOUD))
    assert recorder.taken().coded == LOUD + QUIET * 2 + LOUD


@pytest.mark.parametrize("jump", [1_000, 13_000_000, -5_000])
def test_a_timestamp_from_elsewhere_goes_on_where_the_last_packet_ended(jump: int) -> None:
    recorder = heard((0, LOUD), (1, LOUD))
    for number in range(2):
        recorder.hear(bytes([number]) * 160, (first_stamp + 160 * (jump + number)) % 2**32, "pcmu", 1.0)
    assert recorder.taken().coded == LOUD * 2 + b"\0" * 160 + b"\1" * 160


def test_no_more_is_kept_than_was_asked_for() -> None:
    recorder = heard(*((number, LOUD) for number in range(200)), most=1.0)
    assert recorder.is_full
    assert recorder.taken().seconds == 1.0
    recorder.hear(LOUD, first_stamp - 1_000_000, "pcmu", 9.0)
    assert len(recorder.taken().coded) == RATE


def test_silence_is_known_by_the_clock_and_taken_off_the_end() -> None:
    packets = [(number, LOUD if number < 50 else QUIET) for number in range(200)]
    recorder = heard(*packets)
    assert recorder.loud_at == pytest.approx(0.98)
    assert recorder.taken(without_the_end=True).seconds == pytest.approx(1.5)
    assert recorder.taken().seconds == pytest.approx(4.0)
    assert Recorder(10.0, 7.0).loud_at == 7.0
    assert Recorder(10.0, 7.0).taken(without_the_end=True).coded == b""


def test_a_coding_that_changes_meanwhile_is_kept_in_the_first_one() -> None:
    recorder = heard((0, LOUD))
    recorder.hear(SILENCE["pcma"] * 160, (first_stamp + 160) % 2**32, "pcma", 0.0)
    recording = recorder.taken()
    assert recording.coding == "pcmu"
    assert recording.coded[160:] == QUIET or set(recording.coded[160:]) <= {0x7E, 0xFE, 0xFF, 0x7F}


@pytest.mark.parametrize("payload", [b"", b"\x10", b"\x10" * 2_000])
def test_packets_of_any_size_are_taken(payload: bytes) -> None:
    recorder = heard((0, LOUD), (1, payload))
    assert recorder.taken().coded == LOUD + payload
