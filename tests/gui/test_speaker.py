"""A message on this computer: by Qt's multimedia where that is installed, else by the desktop's own player."""

import sys
from types import ModuleType

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from switchboard.gui.look.speaker import Speaker


class Player(QObject):
    """Stands for Qt's."""

    played: list[str]

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.output: object = None
        self.source = ""
        Player.played = []

    def setAudioOutput(self, output: object) -> None:  # noqa: N802  Qt's own name
        self.output = output

    def setSource(self, url: QUrl) -> None:  # noqa: N802  Qt's own name
        self.source = url.toLocalFile()

    def play(self) -> None:
        assert self.output is not None
        Player.played.append(self.source)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


@pytest.mark.usefixtures("qapp")
def test_without_qts_multimedia_the_desktop_plays_it(opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    speaker = Speaker(QObject())
    path = speaker.place("k.wav")
    assert path.endswith("/k.wav")
    assert speaker.play(path)
    assert opened == [path]


@pytest.mark.usefixtures("qapp")
def test_qts_multimedia_plays_it_where_it_is_installed(opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    multimedia = ModuleType("PySide6.QtMultimedia")
    vars(multimedia).update(QMediaPlayer=Player, QAudioOutput=QObject)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", multimedia)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())
    parent = QObject()
    speaker = Speaker(parent)
    assert speaker.play("/a.wav")
    assert speaker.play("/b.wav")
    assert Player.played == ["/a.wav", "/b.wav"]
    assert opened == []
