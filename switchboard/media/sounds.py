"""How long sounds last; there are none to be heard yet, but a file's length is its length."""

import functools
import wave
from pathlib import Path

from switchboard.ground.resources import resource_folder

_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./")


@functools.lru_cache(maxsize=1_000)
def sound_length(name: str) -> float | None:
    """Seconds of `name.wav` in the folder of sounds, None where there is no such sound."""
    if not name or not set(name) <= _CHARACTERS or ".." in name or Path(name).is_absolute():
        return None
    path = resource_folder() / "sounds" / f"{name}.wav"
    try:
        with wave.open(str(path), "rb") as sound:
            return sound.getnframes() / (sound.getframerate() or 1)
    except (OSError, EOFError, wave.Error):
        return None
