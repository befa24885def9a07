"""What dialogs ask is read to its end, also in large letters and the longest of the languages."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QScrollArea, QStyle, QWidget
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import ServiceState
from switchboard.gui.dialogs.close_dialog import CloseDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.language import Language
from switchboard.gui.windows.desk_window import DeskWindow
from tests.gui.conftest import Desk


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


OPENERS: dict[str, Callable[[DeskWindow], object]] = {
    "history": lambda window: window.lookouts.show_history(()),
    "phones": lambda window: window.lookouts.show_phones(),
    "trace": lambda window: window.lookouts.show_trace(),
    "listen": lambda window: window.serving.choose_addresses(),
    "problems": lambda window: window.errands.show_problems(),
    "faults": lambda window: window.errands.show_program_faults(["a task: ValueError in office.py:12"]),
    "plans": lambda window: window.actions_.presence.plans.trigger(),
}


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("large", [Language.GERMAN, Language.FRENCH], indirect=True)
@pytest.mark.usefixtures("large")
def test_every_dialog_fits_the_screen_that_its_window_is_on(desk: Desk, opener: str) -> None:
    desk.select("6003")
    OPENERS[opener](desk.window)
    QApplication.processEvents()
    room = desk.window.screen().availableSize()
    dialogs = [dialog for dialog in desk.window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 1
    for dialog in dialogs:
        assert dialog.width() <= room.width()
        assert dialog.height() <= room.height()
        dialog.reject()


def test_buttons_of_dialogs_have_no_pictures_on_any_desktop(desk: Desk) -> None:
    desk.select("6003")
    desk.window.people_errands.edit(desk.window.people.selected_rows()[0])
    [box] = desk.window.findChildren(QDialogButtonBox)
    assert not box.style().styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons, None, box)
