"""Sounds: found, measured, read and written."""

import math
import wave
from array import array
from pathlib import Path

import pytest

from switchboard.media.g711 import RATE, decode, encode, recode, samples
from switchboard.media.sounds import Sounds
from switchboard.media.wav import UnreadableSound, read_wav, write_wav


def tone(seconds: float, rate: int = RATE, hertz: float = 440.0) -> "array[int]":
    return samples(int(9_000 * math.sin(2 * math.pi * hertz * at / rate)) for at in range(int(seconds * rate)))


def keep(path: Path, pcm: "array[int]", rate: int = RATE, channels: int = 1, width: int = 2) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(rate)
        sound.writeframes(pcm.tobytes())


def likeness(one: "array[int]", other: "array[int]") -> float:
    pairs = list(zip(one, other, strict=False))
    product = sum(a * b for a, b in pairs)
    return product / math.sqrt(sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs))


def test_a_name_is_looked_for_in_the_language_first_and_in_ones_own_folder_before_all(tmp_path: Path) -> None:
    own, other = tmp_path / "own", tmp_path / "other"
    keep(own / "hello.wav", tone(1.0))
    keep(own / "de" / "hello.wav", tone(2.0))
    keep(other / "hello.wav", tone(3.0))
    keep(other / "digits" / "1.wav", tone(0.5))
    sounds = Sounds(own, other)
    assert sounds.length("hello", "en") == 1.0
    assert sounds.length("hello", "de") == 2.0
    assert sounds.length("hello", "de_AT") == 2.0
    assert sounds.length("digits/1", "en") == 0.5
    assert sounds.length("none", "en") is None
    assert len(sounds.coded("hello", "de", "pcma")) == 2 * RATE


def test_what_a_language_lacks_is_said_in_english(tmp_path: Path) -> None:
    keep(tmp_path / "en" / "hello.wav", tone(1.0))
    keep(tmp_path / "de" / "bye.wav", tone(2.0))
    sounds = Sounds(tmp_path)
    assert [sounds.length(name, language) for name in ("hello", "bye") for language in ("de", "it", "en")] == [
        *[1.0, 1.0, 1.0],
        *[2.0, None, None],
    ]


@pytest.mark.parametrize("language", ["en", "de_AT", "fr", "es_MX", "pt"])
def test_the_documentations_example_is_heard_without_asterisks_sounds(language: str) -> None:
    assert len(Sounds().coded("queue-thankyou", language, "pcma")) > RATE
    assert len(Sounds().coded("beep", language, "pcmu")) == 0.3 * RATE


@pytest.mark.parametrize(
    "name", ["", "../secret", "/etc/passwd", "a b", "x" * 10 + "\0", "x" * 300, "x/" * 90 + "y" * 300, "\ud800"]
)
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    keep(tmp_path / "secret.wav", tone(1.0))
    sounds = Sounds(tmp_path / "sounds")
    assert sounds.length(name, "en") is None
    assert sounds.coded(name, "en", "pcma") == b""
    assert sounds.length("secret", "..") is None


def test_coded_files_are_said_as_they_are(tmp_path: Path) -> None:
    coded = encode(tone(0.5), "pcmu")
    (tmp_path / "hello.ulaw").write_bytes(coded)
    sounds = Sounds(tmp_path)
    assert sounds.length("hello", "en") == 0.5
    assert sounds.coded("hello", "en", "pcmu") == coded
    assert likeness(decode(sounds.coded("hello", "en", "pcma"), "pcma"), tone(0.5)) > 0.999


@pytest.mark.parametrize(("rate", "channels"), [(8_000, 1), (16_000, 1), (44_100, 1), (48_000, 2), (11_025, 1)])
def test_any_usual_rate_is_brought_to_ours(tmp_path: Path, rate: int, channels: int) -> None:
    pcm = tone(1.0, rate)
    if channels == 2:
        pcm = samples(value for value in pcm for _ in range(2))
    keep(tmp_path / "hello.wav", pcm, rate, channels)
    read = read_wav(tmp_path / "hello.wav")
    assert abs(len(read) - RATE) <= 1
    assert likeness(read, tone(1.0)) > 0.93


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    write_wav(tmp_path / "kept.wav", tone(0.25))
    assert read_wav(tmp_path / "kept.wav") == tone(0.25)


def test_what_is_no_sound_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "text.wav").write_text("hello")
    (tmp_path / "cut.wav").write_bytes(b"RIFF\0\0\0\0WAVEfmt ")
    keep(tmp_path / "eight.wav", tone(0.1), width=1)
    keep(tmp_path / "slow.wav", tone(0.1), rate=4_000)
    for name in ("text", "cut", "eight", "slow", "none"):
        with pytest.raises(UnreadableSound):
            read_wav(tmp_path / f"{name}.wav")
        assert Sounds(tmp_path).coded(name, "en", "pcma") == b""


@pytest.mark.parametrize("coding", ["pcma", "pcmu"])
def test_coding_keeps_within_a_part_of_each_sample(coding: str) -> None:
    pcm = samples(range(-32_768, 32_768))
    back = decode(encode(pcm, coding), coding)
    assert all(abs(value - read) <= max(16, abs(value) // 24) for value, read in zip(pcm, back, strict=True))
    every = bytes(range(256))
    assert decode(encode(decode(every, coding), coding), coding) == decode(every, coding)


def test_itu_t_g711_values_of_the_tables() -> None:
    assert encode(samples([0, 32_767, -32_768]), "pcmu") == b"\xff\x80\x00"
    assert encode(samples([0, 32_767, -32_768]), "pcma") == b"\xd5\xaa\x2a"
    assert recode(recode(b"\xd5\xaa\x2a", "pcma", "pcmu"), "pcmu", "pcma") == b"\xd5\xaa\x2a"
