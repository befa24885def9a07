"""The menu of people: who they are, what they did, and what is wanted of them."""

from functools import partial

from switchboard.core.states import DeviceState
from switchboard.gui.language import translate
from switchboard.gui.office.alarms import Awaited
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import settable_device_words
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries
from switchboard.gui.windows.desk_parts import DeskParts


class PeopleActions:
    """For whoever is selected."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        self._parts = parts
        self.edit_person = make.for_people(
            translate("DeskActions", "&Edit person…"), "F2", lambda: parts.with_one(parts.errands.edit_person)
        )
        self.favourite = make.for_people(translate("DeskActions", "&Favourite"), "Ctrl+B", self._mark_favourite)
        self.history = make.for_people(
            translate("DeskActions", "&History…"),
            "Ctrl+H",
            lambda: parts.lookouts.show_history(parts.stage.selected_rows()),
        )
        self.awaits = {
            awaited: make.for_people(text, shortcut, partial(self._await, awaited))
            for awaited, text, shortcut in (
                (Awaited.AVAILABLE, translate("DeskActions", "&Tell me when they are available"), "Ctrl+T"),
                (Awaited.FREE, translate("DeskActions", "Tell me when their l&ine is free"), "Ctrl+Shift+T"),
            )
        }
        self.devices = {
            state: make.for_people(word, "", partial(self._set_device, state))
            for state, word in settable_device_words().items()
        }
        self.device_menu = make.menu(translate("DeskActions", "De&vice"), [*self.devices.values()])
        self.dial = make.for_people(
            translate("DeskActions", "&Dial as…"), "Ctrl+D", lambda: parts.with_one(self._dial_as)
        )

    def entries(self) -> Entries:
        """As they stand in the menu."""
        asks: Entries = [self.history, *self.awaits.values(), self.device_menu]
        return [self.edit_person, self.favourite, *asks, None, self.dial]

    def show_selection(self, *, people: int, devices: int) -> None:
        """Enables what can be done with so many."""
        for action in self.devices.values():
            action.setEnabled(devices > 0)
        self.device_menu.setEnabled(devices > 0)
        for action in (self.favourite, *self.awaits.values()):
            action.setEnabled(people > 0)
        for action in (self.edit_person, self.dial):
            action.setEnabled(people == 1)

    def _mark_favourite(self) -> None:
        self._parts.workplace.favourites.toggle(row.extension for row in self._parts.stage.selected_rows())

    def _await(self, awaited: Awaited) -> None:
        self._parts.workplace.alarms.toggle(awaited, self._parts.stage.selected_rows())

    def _set_device(self, state: DeviceState) -> None:
        devices = (row.status.custom_device for row in self._parts.stage.selected_rows())
        self._parts.workplace.desk.set_devices([device for device in devices if device], state)

    def _dial_as(self, row: PersonRow) -> None:
        self._parts.console.show()
        self._parts.errands.dial_as(row)
