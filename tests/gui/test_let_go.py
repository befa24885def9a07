"""Windows and dialogs that were closed are let go of: nothing that lives longer calls them, or holds what they were."""

import gc
from collections import Counter

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication, Qt
from PySide6.QtWidgets import QApplication, QDialog

from switchboard.core.states import Extension, PresenceState
from switchboard.gui.office.drafts import Draft
from tests.gui.conftest import Desk
from tests.gui.test_every_dialog import of_menus, open_dialogs

TIMES = 2


def clean(desk: Desk) -> None:
    """What is to be deleted is, and no circle is left."""
    desk.settle()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        gc.collect()


def open_and_close(desk: Desk, action: QAction) -> None:
    desk.select("6003")
    desk.window.activateWindow()
    if action.isEnabled():
        action.trigger()
        desk.qtbot.waitUntil(lambda: len(open_dialogs()) > 0)
        for dialog in open_dialogs():
            dialog.reject()


def left_over() -> Counter[str]:
    """Objects of ours whose window is gone, and dialogs that nobody sees, by what they are."""
    husks = [each for each in gc.get_objects() if isinstance(each, QObject) and not shiboken6.isValid(each)]
    hidden = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and not top.isVisible()]
    return Counter(type(each).__name__ for each in (*husks, *hidden) if type(each).__module__.startswith("switchboard"))


def test_what_menus_open_is_let_go_of_when_it_is_closed(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("+49 30 123456")
    before = left_over()
    for action in of_menus(desk):
        for _ in range(TIMES):
            open_and_close(desk, action)
        clean(desk)
    assert left_over() - before == Counter()


def test_a_strip_and_a_wallboard_are_let_go_of_and_what_comes_later_does_not_reach_them(desk: Desk) -> None:
    before = left_over()
    for _ in range(TIMES):
        desk.key(Qt.Key.Key_F9)
        desk.windows.add_wallboard()
        desk.settle()
        desk.key(Qt.Key.Key_F9)
        for board in list(desk.windows.boards.values()):
            board.close()
        del board
        clean(desk)
    assert left_over() - before == Counter()
    desk.workplace.drafts.keep([Extension("6002")], Draft("", "later"))
    desk.select("6002")
    desk.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.AWAY
    assert len(desk.door._faults) == 0
