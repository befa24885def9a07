"""
Sounds by name: how long they last, and their samples as they are said.

A name is looked for in each folder in turn, in the language's part of it first and in the English one last, as Asterisk
does (`file.c`): one's own folder, those that Debian's packages `asterisk-core-sounds-…` make, and what comes with the
program.
"""

import functools
import os
import threading
import wave
from collections import OrderedDict
from collections.abc import Callable, Iterator
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
_MOST_KEPT, _MOST_KEPT_BYTES = 1_000, 32_000_000  # sounds that are not read anew


class Sounds:
    """Those of some folders, the first first."""

    def __init__(self, *own: Path) -> None:
        """`own` are the office's folders."""
        self._folders = (*own, *_INSTALLED, resource_folder() / "sounds")
        self.length = functools.lru_cache(maxsize=1_000)(self._length)
        self._kept: OrderedDict[tuple[str, str, str], bytes] = OrderedDict()  # the one that was said last is the last
        self._kept_bytes = 0
        self.on_forget: Callable[[], None] = lambda: None
        self._lock = threading.Lock()  # sounds are read in threads beside the loop, too

    def coded(self, name: str, language: str, coding: str) -> bytes:
        """
        As it is said; empty where there is none that can be.

        Args:
            coding: `pcma` or `pcmu`.
        """
        known = self.known(name, language, coding)
        if known is not None:
            return known
        key = name, language, coding
        sound = self._coded(name, language, coding)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = sound
                self._kept_bytes += len(sound)
            while self._kept_bytes > _MOST_KEPT_BYTES or len(self._kept) > _MOST_KEPT:
                self._kept_bytes -= len(self._kept.popitem(last=False)[1])
        return sound

    def known(self, name: str, language: str, coding: str) -> bytes | None:
        """The same where it was read lately; None where it would have to be read."""
        key = name, language, coding
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def forget(self) -> None:
        """A file was written or taken away: each is looked for anew."""
        self.length.cache_clear()
        with self._lock:
            self._kept.clear()
            self._kept_bytes = 0
        self.on_forget()

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
        if not is_sound_name(name) or not is_sound_name(language):
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


def is_sound_name(name: str) -> bool:
    """Whether it can be the name of a sound: of a file below its folder, and no other."""
    return (
        0 < len(name) <= _LONGEST_NAME
        and set(name) <= _CHARACTERS
        and ".." not in name
        and not Path(name).is_absolute()
    )
