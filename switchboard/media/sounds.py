"""
Sounds by name: how long they last, and their samples as they are said.

A name is looked for in each folder in turn, in the language's part of it first and in the English one last, as Asterisk
does (`file.c`): one's own folder, those that Debian's packages `asterisk-core-sounds-…` make, and what comes with the
program.
"""

import functools
import os
import wave
from collections.abc import Iterator
from pathlib import Path

from switchboard.ground.resources import resource_folder
from switchboard.media.g711 import RATE, encode, recode
from switchboard.media.wav import UnreadableSound, read_wav

_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./")
_INSTALLED = (Path("/var/lib/asterisk/sounds"), Path("/usr/share/asterisk/sounds"))
_CODED = {".ulaw": "pcmu", ".alaw": "pcma"}  # files that are nothing but coded samples
_ENDINGS = (".wav", *_CODED)
_SPOKEN_IN_LAST_PLACE = "en"
_LONGEST_NAME = 200  # characters, those of its folders included
_MOST_BYTES = 600 * RATE  # of a coded file that are read


class Sounds:
    """Those of some folders, the first first."""

    def __init__(self, *own: Path) -> None:
        """`own` are the office's folders."""
        self._folders = (*own, *_INSTALLED, resource_folder() / "sounds")
        self.length = functools.lru_cache(maxsize=1_000)(self._length)
        self.coded = functools.lru_cache(maxsize=200)(self._coded)

    def _length(self, name: str, language: str = "en") -> float | None:
        """Seconds; None where there is no such sound."""
        path = self._find(name, language)
        if path is None:
            return None
        try:
            if path.suffix in _CODED:
                return path.stat().st_size / RATE
            with wave.open(str(path), "rb") as sound:
                return sound.getnframes() / (sound.getframerate() or 1)
        except (OSError, EOFError, wave.Error):
            return None

    def _coded(self, name: str, language: str, coding: str) -> bytes:
        """
        As it is said; empty where there is none that can be.

        Args:
            coding: `pcma` or `pcmu`.
        """
        path = self._find(name, language)
        if path is None:
            return b""
        try:
            if path.suffix in _CODED:
                with path.open("rb") as file:
                    return recode(file.read(_MOST_BYTES), _CODED[path.suffix], coding)
            return encode(read_wav(path), coding)
        except (OSError, UnreadableSound):
            return b""

    def _find(self, name: str, language: str) -> Path | None:
        if not _is_name(name) or not _is_name(language):
            return None
        is_file = os.path.isfile  # which, as Path.is_file does not, says no whatever the system says
        return next((path for path in self._places(name, language) if is_file(path)), None)

    def _places(self, name: str, language: str) -> Iterator[Path]:
        for folder in self._folders:
            for part in (
                folder / language,
                folder / language.partition("_")[0],
                folder,
                folder / _SPOKEN_IN_LAST_PLACE,
            ):
                for ending in _ENDINGS:
                    yield part / f"{name}{ending}"


def _is_name(name: str) -> bool:
    return (
        0 < len(name) <= _LONGEST_NAME
        and set(name) <= _CHARACTERS
        and ".." not in name
        and not Path(name).is_absolute()
    )
