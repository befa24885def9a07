"""Whatever the menus open: it has a title and fits the screen, all in it has a name, and Esc closes it."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

import pytest
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTableView,
    QWidget,
)

from switchboard.core.commands import SetPresence
from switchboard.core.states import Presence, PresenceState
from switchboard.gui.dialogs.history_dialog import HistoryDialog
from switchboard.gui.dialogs.phones_dialog import PhonesDialog
from switchboard.gui.dialogs.plans_dialog import PlansDialog
from switchboard.gui.dialogs.settings.page_stack import PageStack
from switchboard.gui.dialogs.trace_dialog import TraceDialog
from switchboard.gui.language import Language, Languages
from switchboard.gui.look.widgets import ElidedLabel
from tests.gui.conftest import ROOT, Desk
from tests.gui.test_accessibility import below, name_of, unnamed
from tests.helpers.udp_phone import UdpPhone

TITLE_BAR = 28  # pixels
LEAST_LETTERS = 8  # that a field shows at the very least
LEAST = 12  # actions that open something: fewer would mean that they are not found
Role = QAccessible.Role


def actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions(inner)
        elif action.text().endswith("…"):
            yield action


def of_menus(desk: Desk) -> list[QAction]:
    """All that say by three dots that they ask for more."""
    menus = [action.menu() for action in desk.window.menuBar().actions()]
    return [action for menu in menus if isinstance(menu, QMenu) for action in actions(menu)]


def open_dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


def key_of(text: str) -> str:
    """The letter that is pressed with Alt, in small; nothing where there is none."""
    before, mark, after = text.replace("&&", "").partition("&")
    del before
    return after[:1].casefold() if mark else ""


def clashes(window: QWidget, besides: Sequence[str] = ()) -> list[str]:
    """Letters that two of those have that are seen: Alt with one would go from one to the other."""
    texts = list(besides)
    for part in window.findChildren(QWidget):
        is_label = isinstance(part, QLabel) and part.buddy() is not None
        if (is_label or isinstance(part, QAbstractButton | QGroupBox)) and part.isVisible():
            texts.append(part.title() if isinstance(part, QGroupBox) else part.text())  # type: ignore[attr-defined]  # as above
    return clashes_of(texts)


def clashes_of(texts: Sequence[str]) -> list[str]:
    seen: dict[str, list[str]] = {}
    for text in texts:
        key = key_of(text)
        if key:
            seen.setdefault(key, []).append(text)
    return [f"Alt+{key}: {', '.join(texts)}" for key, texts in seen.items() if len(texts) > 1]


def unreached(dialog: QDialog) -> list[str]:
    """What can be pressed or written into and no Tab comes to."""
    wanted = {
        part
        for part in dialog.findChildren(QWidget)
        if isinstance(part, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox)
        and part.isVisible()
        and part.isEnabled()
        and not isinstance(part.parent(), QAbstractSpinBox | QComboBox | QLineEdit | QTableView | QHeaderView)
    }
    reached: set[QWidget] = set()
    part: QWidget | None = dialog.nextInFocusChain()
    while part is not None and part is not dialog and part not in reached:
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(part)
            proxied = part.focusProxy()
            if proxied is not None:
                reached.add(proxied)
        part = part.nextInFocusChain()
    exclusive = {each for each in wanted if isinstance(each, QAbstractButton) and each.autoExclusive()}
    missed = wanted - reached - exclusive
    return [f"no Tab: {type(each).__name__} {each.objectName()} {each.accessibleName()}" for each in missed]


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH])
def test_no_two_letters_are_the_same_at_the_desk_or_in_a_menu(
    open_demo: Callable[[], Desk], english: Languages, language: Language
) -> None:
    english.choose(language)
    try:
        desk = open_demo()
        desk.select("6003")
        desk.settle()
        bar = desk.window.menuBar()
        found = clashes(desk.window, [action.text() for action in bar.actions()])
        for action in bar.actions():
            menu = action.menu()
            assert isinstance(menu, QMenu)
            found += clashes_of([each.text() for each in menu.actions()])
        assert found == []
    finally:
        english.choose(Language.ENGLISH)


def faults_of(dialog: QDialog, room: QWidget) -> list[str]:
    found = [f"no name: {name}" for name in unnamed(dialog)]
    if not dialog.windowTitle():
        found.append("no title")
    found += clashes(dialog)
    found += unreached(dialog)
    screen = room.screen().availableSize()
    if dialog.width() > screen.width() or dialog.height() > screen.height() - TITLE_BAR:
        found.append("larger than the screen")
    return found


def cut_off(part: QWidget) -> bool:
    """Whether some of what a part says is beside what is seen."""
    match part:
        case QScrollArea():
            content = part.widget()
            is_fixed = part.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return is_fixed and content is not None and content.minimumSizeHint().width() > part.viewport().width()
        case ElidedLabel():
            return False
        case QLabel() if part.wordWrap():
            return part.height() < part.heightForWidth(part.width())
        case QLabel() | QAbstractButton():
            return bool(part.text()) and part.width() < part.minimumSizeHint().width()
        case QLineEdit() | QComboBox():
            return part.width() < part.fontMetrics().averageCharWidth() * LEAST_LETTERS
        case _:
            return False


@pytest.mark.parametrize("large", [Language.GERMAN, Language.FRENCH], indirect=True)
@pytest.mark.usefixtures("large")
def test_nothing_is_cut_off_in_large_letters_on_a_small_screen(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("+49 30 123456")  # one of them asks what is to become of it
    faults: dict[str, list[str]] = {}
    for action in of_menus(desk):
        desk.select("6003")
        desk.window.activateWindow()
        if not action.isEnabled():
            continue
        action.trigger()
        desk.qtbot.waitUntil(lambda: len(open_dialogs()) > 0)
        with suppress(TimeoutError):  # what asks is not settled before it is answered
            desk.loop.run_until_complete(asyncio.wait_for(desk.door.settled(), 0.3))
        for dialog in open_dialogs():
            lists = [each for each in dialog.findChildren(PageStack) if each.isVisible()]
            for page in range(lists[0].titles.count() if lists else 1):
                if lists:
                    lists[0].titles.setCurrentRow(page)
                QApplication.processEvents()
                parts = [part for part in dialog.findChildren(QWidget) if part.isVisible() and cut_off(part)]
                if parts:
                    said = [f"{type(part).__name__} {getattr(part, 'text', str)()!r}" for part in parts]
                    faults.setdefault(f"{action.text()} {page}", []).extend(said)
            dialog.reject()
        QApplication.processEvents()
        for dialog in open_dialogs():  # one that asks before it closes
            dialog.reject()
    assert faults == {}


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH])
def test_all_that_the_menus_open_can_be_heard_fits_and_closes_with_esc(
    desk: Desk, english: Languages, language: Language
) -> None:
    english.choose(language)
    try:
        expect_no_faults(desk)
    finally:
        english.choose(Language.ENGLISH)


def expect_no_faults(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("+49 30 123456")  # one of them asks what is to become of it
    faults: dict[str, list[str]] = {}
    opened = 0
    for action in of_menus(desk):
        desk.select("6003")
        desk.window.activateWindow()
        if not action.isEnabled():
            continue
        action.trigger()
        desk.qtbot.waitUntil(lambda: len(open_dialogs()) > 0)
        for dialog in open_dialogs():
            opened += 1
            if isinstance(dialog, QFileDialog):  # the desktop's own
                dialog.reject()
                continue
            found = faults_of(dialog, desk.window)
            desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
            QApplication.processEvents()
            if dialog in open_dialogs():
                found.append("Esc does not close it")
                dialog.reject()
            if found:
                faults[action.text()] = found
    assert faults == {}
    assert opened >= LEAST


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_keys_of_the_desk_do_nothing_while_a_dialog_is_to_be_answered(
    desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    desk.select("6003")
    desk.control(Qt.Key.Key_P)
    dialog = only(desk, PlansDialog)
    assert dialog.isModal()
    desk.window.activateWindow()  # as a desktop may that knows nothing of modal dialogs
    desk.window.people.setFocus()
    QApplication.processEvents()
    assert desk.window.people.hasFocus(), "and the key comes to the list of people"
    desk.qtbot.keyClick(desk.window.people, key, modifier)
    desk.settle()
    assert open_dialogs() == [dialog]
    dialog.reject()
    desk.window.people.setFocus()
    desk.key(key, modifier)
    desk.qtbot.waitUntil(lambda: len(open_dialogs()) == 1)  # it is the desk's again
    for each in open_dialogs():
        each.reject()


def test_delete_in_the_list_of_a_dialog_never_comes_to_the_desk(desk: Desk) -> None:
    desk.select("6003")
    desk.control(Qt.Key.Key_P)
    dialog = only(desk, PlansDialog)
    assert isinstance(dialog, PlansDialog)
    dialog.list.setFocus()
    for _ in range(2):
        desk.key(Qt.Key.Key_Delete)
        desk.settle()
        assert open_dialogs() == [dialog]
        dialog.list.clearFocus()  # nothing has it now
    dialog.reject()


def spoken(dialog: QDialog, role: Role) -> list[str]:
    return [name_of(each) for each in below(QAccessible.queryAccessibleInterface(dialog)) if each.role() == role]


def only(desk: Desk, kind: type[QDialog]) -> QDialog:
    [found] = [dialog for dialog in desk.window.findChildren(kind) if dialog.isVisible()]
    return found


def test_who_hears_the_history_hears_who_set_what(desk: Desk) -> None:
    desk.others_do(SetPresence("CustomPresence:6003", Presence(PresenceState.AWAY, "at lunch"), ROOT))
    desk.select("6003")
    desk.control(Qt.Key.Key_H)
    desk.settle()
    dialog = only(desk, HistoryDialog)
    cells = spoken(dialog, Role.Cell)
    assert "Clara Jiménez" in cells
    assert any("Away" in cell and "at lunch" in cell for cell in cells)
    assert {"When", "Set by"} <= set(spoken(dialog, Role.ColumnHeader))
    dialog.reject()


def test_who_hears_the_plans_hears_what_is_planned_or_that_nothing_is(desk: Desk) -> None:
    desk.select("6003")
    desk.control(Qt.Key.Key_P)
    dialog = only(desk, PlansDialog)
    assert isinstance(dialog, PlansDialog)
    heard = QAccessible.queryAccessibleInterface(dialog.list)
    assert heard.text(QAccessible.Text.Description) == "No plans yet."
    for field, text in ((dialog.begins, "tomorrow 9:00"), (dialog.ends, "tomorrow 10:00")):
        field.setFocus()
        desk.type(text)
    desk.qtbot.keyClick(dialog.ends, Qt.Key.Key_Return)
    desk.settle()
    assert any("Away" in line for line in spoken(dialog, Role.ListItem))
    assert {"Mon", "Sun"} <= set(spoken(dialog, Role.Button) + spoken(dialog, Role.CheckBox))
    dialog.reject()


@pytest.mark.parametrize("kind", [PhonesDialog, TraceDialog])
def test_who_hears_phones_and_messages_hears_each_of_them(desk: Desk, kind: type[QDialog]) -> None:
    administration = desk.window.actions_.administration
    (administration.trace if kind is TraceDialog else administration.phones).trigger()
    dialog = only(desk, kind)
    desk.settle()
    with UdpPhone("6003", desk.sip, user_agent="Snom D785") as phone:
        phone.subscribe()
        if isinstance(dialog, PhonesDialog):
            dialog.choice.setCurrentIndex(1)
        desk.qtbot.waitUntil(lambda: any("127.0.0.1" in cell for cell in spoken(dialog, Role.Cell)))
    assert len(spoken(dialog, Role.ColumnHeader)) > 3
    dialog.reject()
