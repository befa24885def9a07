"""
Sounds in WAV files: read for being said, written for being kept. 16-bit PCM of one or two channels, at any usual rate.

What is said is 8,000 samples a second; a file of another rate is brought to that by taking the mean of what each sample
stands for, or the line between two.
"""

import io
import sys
import wave
from array import array
from pathlib import Path

from switchboard.ground.errors import SwitchboardError
from switchboard.media.g711 import RATE

_LONGEST = 600  # seconds that are read of a file
_RATES = (8_000, 48_000)
_WIDTH = 2  # bytes of a sample


class UnreadableSound(SwitchboardError):
    """The file is no sound that can be said."""


def read_wav(path: Path) -> "array[int]":
    """
    Samples at 8,000 a second.

    Raises:
        UnreadableSound: it is not there, cannot be read, or is of another kind.
    """
    try:
        with wave.open(str(path), "rb") as sound:
            rate, channels, width = sound.getframerate(), sound.getnchannels(), sound.getsampwidth()
            if width != _WIDTH or channels not in (1, 2) or not _RATES[0] <= rate <= _RATES[1]:
                raise UnreadableSound(f"{path.name} is no 16-bit sound of 8,000 to 48,000 samples a second")
            data = sound.readframes(min(sound.getnframes(), _LONGEST * rate))
    except (OSError, EOFError, wave.Error) as error:
        raise UnreadableSound(f"{path.name} cannot be read: {error}") from error
    pcm = array("h", data[: len(data) // _WIDTH * _WIDTH])
    if sys.byteorder == "big":
        pcm.byteswap()
    if channels == 2:
        pcm = array("h", [(left + right) // 2 for left, right in zip(pcm[::2], pcm[1::2], strict=False)])
    return pcm if rate == RATE else _at_our_rate(pcm, rate)


def wav_of(pcm: "array[int]") -> bytes:
    """A file of samples at 8,000 a second."""
    data = array("h", pcm)
    if sys.byteorder == "big":
        data.byteswap()
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(_WIDTH)
        sound.setframerate(RATE)
        sound.writeframes(data.tobytes())
    return made.getvalue()


def write_wav(path: Path, pcm: "array[int]") -> None:
    """
    Keeps samples at 8,000 a second.

    Raises:
        OSError: it cannot be written.
    """
    path.write_bytes(wav_of(pcm))


def _at_our_rate(pcm: "array[int]", rate: int) -> "array[int]":
    span = rate / RATE
    made = array("h")
    for number in range(int(len(pcm) / span)):
        start, end = int(number * span), max(int((number + 1) * span), int(number * span) + 1)
        part = pcm[start:end]
        made.append(sum(part) // len(part))
    return made
