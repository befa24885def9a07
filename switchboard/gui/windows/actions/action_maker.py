"""Actions as the desk's menus are put together of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from switchboard.api.locks import Lock
from switchboard.gui.look.locked import lock_words

Entries = Sequence[QAction | QMenu | None]  # None is a line between two of them
Key = QKeySequence.StandardKey
T = TypeVar("T")


class _DeskAction(QAction):
    """One whose key does nothing while a dialog holds its window up, whichever of them has the keys."""

    def __init__(self, text: str, window: QMainWindow, *, is_checkable: bool = False) -> None:
        super().__init__(text, window)
        self._window = window
        self.setCheckable(is_checkable)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut and _is_held_up(self._window):
            return True
        return super().event(event)


class ActionMaker:
    """Makes actions of a window; those for people act by their key only while the focus is in `people`."""

    def __init__(self, window: QMainWindow, people: QWidget) -> None:
        self.window = window
        self._people = people

    def action(self, text: str, shortcut: str | Key, do: Callable[[], object]) -> QAction:
        """One that acts wherever the focus is."""
        action = _DeskAction(text, self.window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False: do())
        self.window.addAction(action)
        return action

    def for_people(self, text: str, shortcut: str | Key, do: Callable[[], object]) -> QAction:
        """One for those who are selected, whose key acts only where they are seen."""
        action = _DeskAction(text, self.window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())
        self._people.addAction(action)
        return action

    def checkable(self, text: str, shortcut: str, do: Callable[[bool], object] | None = None) -> QAction:
        """One that is on or off."""
        action = _DeskAction(text, self.window, is_checkable=True)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        if do is not None:
            action.toggled.connect(do)
        self.window.addAction(action)
        return action

    def choices(
        self, texts: Mapping[T, str], shortcuts: Mapping[T, str], do: Callable[[T], object]
    ) -> dict[T, QAction]:
        """One of them is chosen at a time; `do` is told which."""
        group = QActionGroup(self.window)
        actions = {choice: self.checkable(text, shortcuts.get(choice, "")) for choice, text in texts.items()}
        for choice, action in actions.items():
            group.addAction(action)
            action.triggered.connect(lambda _=False, choice=choice: do(choice))
        return actions

    def lock_line(self, lock: Lock | None) -> list[QAction]:
        """What a menu says of entries that are locked; nothing where they are not."""
        if lock is None:
            return []
        line = QAction(lock_words(lock).replace("&", "&&"), self.window)
        line.setEnabled(False)
        return [line]

    def menu(self, title: str, entries: Entries) -> QMenu:
        """A menu of these, in their order."""
        menu = QMenu(title, self.window)
        menu.setToolTipsVisible(True)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QMenu):
                menu.addMenu(entry)
            else:
                menu.addAction(entry)
        return menu


def _is_held_up(window: QWidget) -> bool:
    """Whether a dialog has to be answered first: one of the window's own, or one before all of the program."""
    return any(
        top.isVisible() and top.isModal() and not _is_of_another(top, window) for top in QApplication.topLevelWidgets()
    )


def _is_of_another(dialog: QWidget, window: QWidget) -> bool:
    """Whether it holds up another window alone."""
    if dialog.windowModality() is Qt.WindowModality.ApplicationModal:
        return False
    above: QWidget | None = dialog
    while above is not None and above is not window:
        above = above.parentWidget()
    return above is None
