"""What dialogs ask is read to its end, also in large letters and the longest of the languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import ServiceState
from switchboard.gui.dialogs.close_dialog import CloseDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.language import Language, Languages
from switchboard.gui.look.theme import Theme


@pytest.fixture(params=[Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH])
def large(request: pytest.FixtureRequest, theme: Theme, english: Languages) -> Iterator[None]:
    english.choose(request.param)
    theme.choose_zoom(150)
    yield
    theme.choose_zoom(100)
    english.choose(Language.ENGLISH)


@pytest.mark.usefixtures("large")
def test_the_question_on_closing_is_read_to_its_end(qtbot: QtBot) -> None:
    dialog = CloseDialog(ServiceState(phones=12), has_tray=False)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    text = dialog.findChild(QLabel, "text")
    assert isinstance(text, QLabel)
    assert text.height() >= text.heightForWidth(text.width())


@pytest.mark.usefixtures("large")
def test_nothing_of_the_addresses_is_beside_what_is_seen(qtbot: QtBot) -> None:
    dialog = ListenDialog(["0.0.0.0:5060"], ServiceState(admitted=("6001",)), [], [])
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    scroll = dialog.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    content = scroll.widget()
    assert isinstance(content, QWidget)
    assert content.minimumSizeHint().width() <= scroll.viewport().width()
