"""Everything a person can do at the desk, once: menus, shortcuts and buttons use the same actions."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from switchboard.gui.language import translate
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries
from switchboard.gui.windows.actions.administration_actions import AdministrationActions
from switchboard.gui.windows.actions.office_actions import OfficeActions
from switchboard.gui.windows.actions.people_actions import PeopleActions
from switchboard.gui.windows.actions.presence_actions import PresenceActions
from switchboard.gui.windows.actions.view_actions import ViewActions
from switchboard.gui.windows.actions.window_actions import HelpActions, WindowActions
from switchboard.gui.windows.desk_parts import DeskParts


class MenuActions(Protocol):
    """The actions of a menu."""

    def entries(self) -> Entries: ...


class DeskActions(QObject):
    """
    The menus of the window, and the one that opens on the list.

    What changes people acts by its key only while the focus is in `people`, where those are seen who are selected.
    """

    def __init__(self, window: QMainWindow, people: QWidget, parts: DeskParts) -> None:
        super().__init__(window)
        self._make = make = ActionMaker(window, people)
        self._theme = parts.theme
        self.presence = PresenceActions(make, parts)
        self.people = PeopleActions(make, parts)
        self.office = OfficeActions(make, parts)
        self.view = ViewActions(make, parts)
        self.administration = AdministrationActions(make, parts)
        self.windows = WindowActions(make, parts)
        self.help = HelpActions(make, parts)
        menus: dict[str, tuple[str, MenuActions]] = {
            "office": (translate("DeskActions", "&Office"), self.office),
            "presence": (translate("DeskActions", "&Presence"), self.presence),
            "people": (translate("DeskActions", "Peop&le"), self.people),
            "view": (translate("DeskActions", "&View"), self.view),
            "windows": (translate("DeskActions", "&Window"), self.windows),
            "administration": (translate("DeskActions", "A&dministration"), self.administration),
            "help": (translate("DeskActions", "&Help"), self.help),
        }
        self.menus: Mapping[str, tuple[str, object]] = menus
        for title, group in menus.values():
            window.menuBar().addMenu(make.menu(title, group.entries()))
        parts.workplace.mirror.agenda.presets_changed.connect(self._show_presets)
        self._show_presets()
        self._theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def list_menu(self) -> QMenu:
        """What can be done with the people who are selected."""
        presence, people = self.presence, self.people
        return self._make.menu(
            "",
            [
                people.call,
                None,
                presence.preset_menu,
                None,
                *presence.states.values(),
                None,
                presence.write_message,
                presence.plans,
                people.history,
                *people.awaits.values(),
                self.administration.device_menu,
                None,
                people.favourite,
                people.edit_person,
                people.remove_people,
                people.dial,
            ],
        )

    def show_selection(self, *, people: int, settable: int, devices: int) -> None:
        """Enables what can be done with so many."""
        self.presence.show_settable(settable)
        self.people.show_selection(people)
        self.administration.show_devices(devices)

    def _show_presets(self) -> None:
        self.presence.show_presets()

    def _paint_icons(self) -> None:
        self.presence.paint_icons(self._theme)
