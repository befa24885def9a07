"""Everything a person can do at the desk, once: menus, shortcuts and buttons use the same actions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from switchboard.core.states import DeviceState, PresenceState
from switchboard.gui.language import Language, translate
from switchboard.gui.look.glyphs import presence_icon
from switchboard.gui.look.theme import Density, Scheme, Theme
from switchboard.gui.office.agenda import Agenda
from switchboard.gui.office.alarms import Awaited
from switchboard.gui.office.column import Column, titles
from switchboard.gui.office.preset_words import MOST_KEYS, preset_key, preset_label
from switchboard.gui.office.words import PRESENCE_SHORTCUTS, presence_words, settable_device_words
from switchboard.gui.views.people_stage import LOOK_SHORTCUTS, Look
from switchboard.gui.windows.desk_memory import DeskMemory

Entries = Sequence[QAction | QMenu | None]
Key = QKeySequence.StandardKey


@dataclass(slots=True)
class WindowDoes:
    """What the actions are for; the window gives its methods."""

    open_dialplan: Callable[[], object]
    open_demo: Callable[[], object]
    reload: Callable[[], object]
    show_phones: Callable[[], object]
    show_trace: Callable[[], object]
    listen: Callable[[], object]
    quit: Callable[[], object]
    set_presence: Callable[[PresenceState], object]
    set_preset: Callable[[int], object]
    apply: Callable[[], object]
    undo: Callable[[], object]
    redo: Callable[[], object]
    write_message: Callable[[], object]
    set_device: Callable[[DeviceState], object]
    edit_person: Callable[[], object]
    edit_plans: Callable[[], object]
    show_history: Callable[[], object]
    await_people: Callable[[Awaited], object]
    choose_alarms: Callable[[], object]
    mark_favourite: Callable[[], object]
    dial: Callable[[], object]
    show_console: Callable[[bool], object]
    find: Callable[[], object]
    show_wallboard: Callable[[], object]
    add_wallboard: Callable[[], object]
    show_strip: Callable[[], object]
    show_as: Callable[[Look], object]
    group: Callable[[bool], object]
    show_column: Callable[[Column, bool], object]
    choose_scheme: Callable[[Scheme], object]
    choose_density: Callable[[Density], object]
    choose_language: Callable[[Language], object]
    zoom: Callable[[int], object]
    about: Callable[[], object]


class DeskActions(QObject):
    """
    The menus of the window, and the one that opens on the list.

    What changes people acts by its key only while the focus is in `people`, where those are seen who are selected.
    """

    def __init__(self, window: QMainWindow, people: QWidget, does: WindowDoes, theme: Theme, agenda: Agenda) -> None:
        super().__init__(window)
        self._window = window
        self._people = people
        self._agenda = agenda
        self._theme = theme
        self.presence = {
            state: self._for_people(word, PRESENCE_SHORTCUTS[state], partial(does.set_presence, state))
            for state, word in presence_words().items()
        }
        self.presets = [
            self._for_people("", preset_key(place), partial(does.set_preset, place)) for place in range(MOST_KEYS)
        ]
        self.device = {
            state: self._for_people(word, "", partial(does.set_device, state))
            for state, word in settable_device_words().items()
        }
        self.write_message = self._for_people(translate("DeskActions", "&Write a note"), "Ctrl+M", does.write_message)
        self.apply = self._for_people(translate("DeskActions", "&Apply"), "Ctrl+Return", does.apply)
        self.undo = self._for_people(translate("DeskActions", "&Undo"), Key.Undo, does.undo)
        self.redo = self._for_people(translate("DeskActions", "&Redo"), Key.Redo, does.redo)
        self.edit_person = self._for_people(translate("DeskActions", "&Edit person…"), "F2", does.edit_person)
        self.plans = self._for_people(translate("DeskActions", "P&lans…"), "Ctrl+P", does.edit_plans)
        self.history = self._for_people(translate("DeskActions", "&History…"), "Ctrl+H", does.show_history)
        self.awaits = {
            Awaited.AVAILABLE: self._for_people(
                translate("DeskActions", "&Tell me when they are available"),
                "Ctrl+T",
                partial(does.await_people, Awaited.AVAILABLE),
            ),
            Awaited.FREE: self._for_people(
                translate("DeskActions", "Tell me when their l&ine is free"),
                "Ctrl+Shift+T",
                partial(does.await_people, Awaited.FREE),
            ),
        }
        self.favourite = self._for_people(translate("DeskActions", "&Favourite"), "Ctrl+B", does.mark_favourite)
        self.dial = self._for_people(translate("DeskActions", "&Dial as…"), "Ctrl+D", does.dial)
        self.reload = self._action(translate("DeskActions", "&Reload the files"), "F5", does.reload)
        self.console = self._checkable(translate("DeskActions", "&Console"), "F12", does.show_console)
        self.wallboard = self._action(translate("DeskActions", "&Wallboard"), "F11", does.show_wallboard)
        self.another_wallboard = self._action(
            translate("DeskActions", "An&other wallboard"), "Shift+F11", does.add_wallboard
        )
        self.strip = self._action(translate("DeskActions", "&Strip of favourites"), "F9", does.show_strip)
        self.looks = {look: self._checkable(text, LOOK_SHORTCUTS[look]) for look, text in _look_words().items()}
        self._join({look: (action, partial(does.show_as, look)) for look, action in self.looks.items()})
        self.grouped = self._checkable(translate("DeskActions", "&Group by department"), "Ctrl+G", does.group)
        self.columns = {
            column: self._checkable(title, "", partial(does.show_column, column)) for column, title in titles().items()
        }
        self.columns[Column.NAME].setEnabled(False)
        self.schemes = {scheme: self._checkable(text, "") for scheme, text in _scheme_words().items()}
        self._join({scheme: (action, partial(does.choose_scheme, scheme)) for scheme, action in self.schemes.items()})
        self.densities = {density: self._checkable(text, "") for density, text in _density_words().items()}
        self._join(
            {density: (action, partial(does.choose_density, density)) for density, action in self.densities.items()}
        )
        self.languages = {language: self._checkable(text, "") for language, text in _language_words().items()}
        self._join(
            {language: (action, partial(does.choose_language, language)) for language, action in self.languages.items()}
        )
        self.device_menu = self._menu(translate("DeskActions", "De&vice"), [*self.device.values()])
        self.preset_menu = self._menu(translate("DeskActions", "Pre&sets"), self.presets)
        agenda.presets_changed.connect(self._show_presets)
        self._show_presets()
        self._fill_menu_bar(does)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def list_menu(self) -> QMenu:
        """What can be done with the people who are selected."""
        return self._menu(
            "",
            [
                self.preset_menu,
                None,
                *self.presence.values(),
                None,
                self.write_message,
                self.plans,
                self.history,
                *self.awaits.values(),
                self.device_menu,
                None,
                self.favourite,
                self.edit_person,
                self.dial,
            ],
        )

    def show_selection(self, *, people: int, settable: int, devices: int) -> None:
        """Enables what can be done with so many."""
        for action in (*self.presence.values(), *self.presets, self.write_message, self.apply, self.plans):
            action.setEnabled(settable > 0)
        for action in self.device.values():
            action.setEnabled(devices > 0)
        self.device_menu.setEnabled(devices > 0)
        for action in (self.favourite, *self.awaits.values()):
            action.setEnabled(people > 0)
        for action in (self.edit_person, self.dial):
            action.setEnabled(people == 1)

    def _show_presets(self) -> None:
        """Those that have keys."""
        presets = self._agenda.presets
        for place, action in enumerate(self.presets):
            has_one = place < len(presets)
            action.setText(preset_label(presets[place]).replace("&", "&&") if has_one else "")
            action.setVisible(has_one)

    def restore_theme(self, memory: DeskMemory) -> None:
        """As it was when the window was closed."""
        self.schemes[memory.scheme()].setChecked(True)
        self.densities[memory.density()].setChecked(True)
        self.languages[memory.language()].setChecked(True)
        self._theme.choose(memory.scheme())
        self._theme.choose_density(memory.density())
        self._theme.choose_zoom(memory.zoom())

    def theme_state(self) -> dict[str, str]:
        """What `restore_theme` wants remembered, by name."""
        theme = self._theme
        return {"scheme": theme.scheme.value, "density": theme.density.value, "zoom": str(theme.zoom)}

    def show_undo(self, undoable: str, redoable: str) -> None:
        """Says what each would do."""
        for action, verb, of, what in (
            (self.undo, translate("DeskActions", "&Undo"), translate("DeskActions", "&Undo: {what}"), undoable),
            (self.redo, translate("DeskActions", "&Redo"), translate("DeskActions", "&Redo: {what}"), redoable),
        ):
            action.setEnabled(bool(what))
            action.setText(of.format(what=what.replace("&", "&&")) if what else verb)

    def _fill_menu_bar(self, does: WindowDoes) -> None:
        find = self._action(translate("DeskActions", "&Find"), Key.Find, does.find)
        office: Entries = [
            self._action(translate("DeskActions", "Open a &dialplan…"), Key.Open, does.open_dialplan),
            self._action(translate("DeskActions", "Open the de&mo office"), "", does.open_demo),
            self.reload,
            None,
            self._action(translate("DeskActions", "&Phones…"), "Ctrl+Shift+P", does.show_phones),
            self._action(translate("DeskActions", "S&IP messages…"), "Ctrl+Shift+M", does.show_trace),
            self._action(translate("DeskActions", "&Where SIP is served…"), "", does.listen),
            self._action(translate("DeskActions", "&Notifications…"), "", does.choose_alarms),
            None,
            self._action(translate("DeskActions", "&Quit"), "Ctrl+Q", does.quit),
        ]
        presence: Entries = [
            self.preset_menu,
            None,
            *self.presence.values(),
            None,
            self.write_message,
            self.plans,
            self.apply,
            None,
            self.undo,
            self.redo,
        ]
        people: Entries = [
            self.edit_person,
            self.favourite,
            self.history,
            *self.awaits.values(),
            self.device_menu,
            None,
            self.dial,
        ]
        zooms = [
            self._action(translate("DeskActions", "&Larger"), Key.ZoomIn, partial(does.zoom, 1)),
            self._action(translate("DeskActions", "&Smaller"), Key.ZoomOut, partial(does.zoom, -1)),
        ]
        languages = self._menu(translate("DeskActions", "La&nguage"), [*self.languages.values()])
        looks = [*self.schemes.values(), None, *self.densities.values(), None, *zooms]
        view: Entries = [
            find,
            None,
            *self.looks.values(),
            self.grouped,
            None,
            *self.columns.values(),
            None,
            *looks,
            None,
            languages,
            self.console,
        ]
        helps: Entries = [self._action(translate("DeskActions", "&About Switchboard"), "", does.about)]
        for title, actions in (
            (translate("DeskActions", "&Office"), office),
            (translate("DeskActions", "&Presence"), presence),
            (translate("DeskActions", "Peop&le"), people),
            (translate("DeskActions", "&View"), view),
            (translate("DeskActions", "&Window"), [self.wallboard, self.another_wallboard, self.strip]),
            (translate("DeskActions", "&Help"), helps),
        ):
            self._window.menuBar().addMenu(self._menu(title, actions))

    def _join(self, choices: Mapping[object, tuple[QAction, Callable[[], object]]]) -> None:
        """One of them is chosen at a time."""
        group = QActionGroup(self._window)
        for action, do in choices.values():
            group.addAction(action)
            action.triggered.connect(lambda _=False, do=do: do())

    def _menu(self, title: str, actions: Entries) -> QMenu:
        menu = QMenu(title, self._window)
        for action in actions:
            if action is None:
                menu.addSeparator()
            elif isinstance(action, QMenu):
                menu.addMenu(action)
            else:
                menu.addAction(action)
        return menu

    def _action(self, text: str, shortcut: str | Key, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False: do())
        self._window.addAction(action)
        return action

    def _for_people(self, text: str, shortcut: str | Key, do: Callable[[], object]) -> QAction:
        action = QAction(text, self._window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())
        self._people.addAction(action)
        return action

    def _checkable(self, text: str, shortcut: str, do: Callable[[bool], object] | None = None) -> QAction:
        action = QAction(text, self._window, checkable=True)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        if do is not None:
            action.toggled.connect(do)
        self._window.addAction(action)
        return action

    def _paint_icons(self) -> None:
        for state, action in self.presence.items():
            action.setIcon(presence_icon(state, self._theme.colours.presence(state)))


def _scheme_words() -> Mapping[Scheme, str]:
    return {
        Scheme.SYSTEM: translate("DeskActions", "Colours of the system"),
        Scheme.LIGHT: translate("DeskActions", "Light"),
        Scheme.DARK: translate("DeskActions", "Dark"),
    }


def _look_words() -> Mapping[Look, str]:
    return {
        Look.LIST: translate("DeskActions", "As a l&ist"),
        Look.TILES: translate("DeskActions", "As &tiles"),
    }


def _density_words() -> Mapping[Density, str]:
    return {
        Density.COMPACT: translate("DeskActions", "Compact"),
        Density.COMFORTABLE: translate("DeskActions", "Comfortable"),
        Density.SPACIOUS: translate("DeskActions", "Spacious"),
    }


def _language_words() -> Mapping[Language, str]:
    system = translate("DeskActions", "Language of the system")
    return {language: language.own_name or system for language in Language}
