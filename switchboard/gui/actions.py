"""Everything a person can do in the window, once: menus, shortcuts and buttons use the same actions."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from switchboard.core.states import DeviceState, PresenceState
from switchboard.gui.delegates.glyphs import presence_icon
from switchboard.gui.models.extension_model import TITLES, Column
from switchboard.gui.theme import Scheme, Theme
from switchboard.gui.words import PRESENCE_SHORTCUTS, PRESENCE_WORDS, SETTABLE_DEVICE_WORDS


@dataclass(slots=True)
class WindowDoes:
    """What the actions are for; the window gives its methods."""

    open_dialplan: Callable[[], None]
    open_demo: Callable[[], None]
    reload: Callable[[], None]
    listen: Callable[[], None]
    quit: Callable[[], object]
    set_presence: Callable[[PresenceState], None]
    apply: Callable[[], None]
    undo: Callable[[], None]
    write_message: Callable[[], None]
    set_device: Callable[[DeviceState], None]
    edit_person: Callable[[], None]
    dial: Callable[[], None]
    show_console: Callable[[bool], None]
    find: Callable[[], None]
    show_column: Callable[[Column, bool], None]
    choose_scheme: Callable[[Scheme], None]
    about: Callable[[], None]


class WindowActions(QObject):
    """The menus of the window, and the one that opens on the table."""

    def __init__(self, window: QMainWindow, does: WindowDoes, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.presence = {
            state: self._action(word, PRESENCE_SHORTCUTS[state], partial(does.set_presence, state))
            for state, word in PRESENCE_WORDS.items()
        }
        self.device = {
            state: self._action(word, "", partial(does.set_device, state))
            for state, word in SETTABLE_DEVICE_WORDS.items()
        }
        self.columns = {column: self._checkable(title) for column, title in TITLES.items()}
        for column, action in self.columns.items():
            action.toggled.connect(lambda shown, column=column: does.show_column(column, shown))
        self.schemes = {scheme: self._checkable(scheme.value.capitalize()) for scheme in Scheme}
        group = QActionGroup(window)
        for scheme, action in self.schemes.items():
            group.addAction(action)
            action.triggered.connect(lambda _=False, scheme=scheme: does.choose_scheme(scheme))
        self.undo = self._action("&Undo", QKeySequence.StandardKey.Undo, does.undo)
        self.edit_person = self._action("&Edit person…", "F2", does.edit_person)
        self.dial = self._action("&Dial as…", "Ctrl+D", does.dial)
        self.console = self._checkable("&Console")
        self.console.setShortcut(QKeySequence("F12"))
        self.console.toggled.connect(does.show_console)
        self.write_message = self._action("&Write a message", "Ctrl+M", does.write_message)
        self.reload = self._action("&Reload the files", "F5", does.reload)
        self.device_menu = self._menu("&Device", [*self.device.values()])
        self._fill_menu_bar(does)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def table_menu(self) -> QMenu:
        """What can be done with the selected extensions."""
        menu = QMenu(self._window)
        for action in self.presence.values():
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.write_message)
        menu.addMenu(self.device_menu)
        menu.addAction(self.edit_person)
        menu.addAction(self.dial)
        return menu

    def _fill_menu_bar(self, does: WindowDoes) -> None:
        bar = self._window.menuBar()
        office = self._menu(
            "&Office",
            [
                self._action("Open a &dialplan…", QKeySequence.StandardKey.Open, does.open_dialplan),
                self._action("Open the de&mo office", "", does.open_demo),
                self.reload,
                None,
                self._action("&Where SIP is served…", "", does.listen),
                None,
                self._action("&Quit", "Ctrl+Q", does.quit),
            ],
        )
        apply = self._action("&Apply", "Ctrl+Return", does.apply)
        presence = self._menu("&Presence", [*self.presence.values(), None, self.write_message, apply, self.undo])
        view = self._menu("&View", [self._action("&Find", QKeySequence.StandardKey.Find, does.find), None])
        view.addAction(self.console)
        view.addSeparator()
        view.addActions(list(self.columns.values()))
        view.addSeparator()
        view.addActions(list(self.schemes.values()))
        people = self._menu("Pe&ople", [self.edit_person, self.dial])
        helps = self._menu("&Help", [self._action("&About Switchboard", "", does.about)])
        for menu in (office, presence, self.device_menu, people, view, helps):
            bar.addMenu(menu)

    def _menu(self, title: str, actions: list[QAction | None]) -> QMenu:
        menu = QMenu(title, self._window)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        return menu

    def _action(self, text: str, shortcut: str | QKeySequence.StandardKey, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False: do())
        self._window.addAction(action)
        return action

    def _checkable(self, text: str) -> QAction:
        return QAction(text, self._window, checkable=True)

    def _paint_icons(self) -> None:
        for state, action in self.presence.items():
            action.setIcon(presence_icon(state, self._theme.colours.presence(state)))
