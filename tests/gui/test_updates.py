"""A newer version is said quietly, once it was allowed to ask; a person reads what is new, and nothing is installed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from switchboard.engine.updates import KEPT, Kept, write_kept
from switchboard.ground.release_feed import Release, write_feed
from switchboard.gui.dialogs.newer_dialog import NewerDialog
from switchboard.settings.load import load_settings
from switchboard.settings.updates import ASK, OFF, ON, UpdateSettings
from tests.gui.conftest import Desk

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def told_desk(open_demo: Callable[[], Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Desk]:
    """What was announced yesterday is known; the feed itself is asked in 20 seconds, which no test waits for."""
    public = KEY.public_key().public_bytes_raw().hex()
    notes = "### Added\n\n- Plans of every week\n"
    feed = write_feed(Release("99.1", "2026-12-01", 5, notes, "https://example.com/new"), KEY)

    def opened(notice: str) -> Desk:
        if notice == ON:
            write_kept(tmp_path / KEPT, Kept(1.0, feed.decode()))
        settings = UpdateSettings(notice, "https://feed.example/switchboard.feed", (public,))
        monkeypatch.setattr(Desk, "administered", {"updates": settings})
        return open_demo()

    return opened


def test_a_newer_version_is_a_word_at_the_foot_until_it_was_looked_at(
    told_desk: Callable[[str], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = told_desk(ON)
    button = desk.window.updates.button
    assert button.isVisible()
    assert button.text() == "Version 99.1 is there…"
    desk.qtbot.mouseClick(button, LEFT)
    dialog = desk.window.findChild(NewerDialog)
    assert isinstance(dialog, NewerDialog)
    assert dialog.notes.toPlainText().splitlines() == ["Added", "Plans of every week"]
    assert dialog.notes.loadResource(2, QUrl("https://example.com/picture.png")) is None
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.qtbot.mouseClick(dialog.page_button, LEFT)
    assert opened == [QUrl("https://example.com/new")]
    dialog.reject()
    assert not button.isVisible()
    desk.close()
    assert not told_desk(ON).window.updates.button.isVisible()


@pytest.mark.parametrize(("answer", "kept"), [("Ask once a day", ON), ("Never ask", OFF)])
def test_whether_anybody_is_asked_is_a_person_s_to_say(
    told_desk: Callable[[str], Desk], tmp_path: Path, answer: str, kept: str
) -> None:
    desk = told_desk(ASK)
    button = desk.window.updates.button
    assert button.text() == "Ask about newer versions?…"
    desk.qtbot.mouseClick(button, LEFT)
    box = desk.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "feed.example" in box.text()
    (chosen,) = [each for each in box.buttons() if each.text().replace("&", "") == answer]
    desk.qtbot.mouseClick(chosen, LEFT)
    desk.settle()
    assert not button.isVisible()
    assert load_settings(tmp_path).updates.notice == kept


def test_whoever_closes_the_question_is_asked_again_another_day(told_desk: Callable[[str], Desk]) -> None:
    desk = told_desk(ASK)
    desk.qtbot.mouseClick(desk.window.updates.button, LEFT)
    box = desk.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    box.reject()
    desk.settle()
    assert desk.window.updates.button.isVisible()
    assert not (desk.data / "switchboard.toml").exists()


def test_nobody_is_troubled_where_it_is_off(told_desk: Callable[[str], Desk]) -> None:
    assert not told_desk(OFF).window.updates.button.isVisible()
