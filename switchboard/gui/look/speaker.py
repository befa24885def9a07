"""
Sounds on this computer: by Qt's multimedia where that is installed, else by the desktop's own player.

It does not ship with the program, which would be a third larger for it.
"""

import importlib
import importlib.util
from types import ModuleType
from typing import Protocol, cast

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

_MULTIMEDIA = "PySide6.QtMultimedia"


class Player(Protocol):
    """`QMediaPlayer`, as far as it is used."""

    def setAudioOutput(self, output: QObject) -> None: ...
    def setSource(self, url: QUrl) -> None: ...
    def play(self) -> None: ...


class Speaker(QObject):
    """One sound at a time; another one takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder: QTemporaryDir | None = None  # its user's alone, and gone with us
        self._player: Player | None = None

    def place(self, name: str) -> str:
        """Where a sound may be written that is to be played; nothing where there is no room for one."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        return self._folder.filePath(name) if self._folder.isValid() else ""

    def play(self, path: str) -> bool:
        """Whether it is played."""
        url, multimedia = QUrl.fromLocalFile(path), _multimedia()
        if multimedia is None:
            return QDesktopServices.openUrl(url)
        if self._player is None:
            self._player = cast("Player", multimedia.QMediaPlayer(self))
            self._player.setAudioOutput(multimedia.QAudioOutput(self))
        self._player.setSource(url)
        self._player.play()
        return True


def _multimedia() -> ModuleType | None:
    return importlib.import_module(_MULTIMEDIA) if importlib.util.find_spec(_MULTIMEDIA) is not None else None
