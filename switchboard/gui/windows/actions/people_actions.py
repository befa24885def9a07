"""The menu of people: who they are, what they did, and what is wanted of them."""

from functools import partial

from switchboard.gui.language import translate
from switchboard.gui.office.alarms import Awaited
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries, Key
from switchboard.gui.windows.desk_parts import DeskParts


class PeopleActions:
    """For whoever is selected."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        self._parts = parts
        self.add_person = make.action(translate("DeskActions", "&Add a person…"), Key.New, parts.people.add)
        self.edit_person = make.for_people(
            translate("DeskActions", "&Edit person…"), "F2", lambda: parts.with_one(parts.people.edit)
        )
        self.remove_people = make.for_people(
            translate("DeskActions", "De&lete…"), Key.Delete, lambda: parts.people.remove(parts.stage.selected_rows())
        )
        self.restore_person = make.for_people(
            translate("DeskActions", "&Back to the file"), "", lambda: parts.with_one(parts.people.restore)
        )
        self.deputy = make.for_people(
            translate("DeskActions", "&Go to the deputy"), "Ctrl+J", lambda: parts.with_one(parts.people.go_to_deputy)
        )
        self.hidden = make.action(translate("DeskActions", "Hidden &people…"), "", parts.people.ask_for_hidden)
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
        self.calendar = make.for_people(
            translate("DeskActions", "&Calendar…"),
            "",
            lambda: parts.with_one(lambda row: parts.calendars.edit_calendars(parts.theme, row)),
        )
        self.copied = make.action(
            translate("DeskActions", "&Number from the clipboard…"), "Ctrl+Shift+D", parts.asks.copied_asked.emit
        )
        self.call = make.for_people(
            translate("DeskActions", "Call with &my phone"),
            "Ctrl+Shift+C",
            lambda: parts.with_one(parts.asks.call_asked.emit),
        )
        self.transfer = make.action(
            translate("DeskActions", "T&ransfer my call…"), "Ctrl+Shift+X", parts.asks.transfer_asked.emit
        )
        self.hang_up = make.action(translate("DeskActions", "Hang &up"), "Ctrl+Shift+H", parts.asks.hang_up_asked.emit)
        self.dial = make.for_people(
            translate("DeskActions", "&Dial as…"), "Ctrl+D", lambda: parts.with_one(self._dial_as)
        )

    def entries(self) -> Entries:
        """As they stand in the menu."""
        asks: Entries = [self.history, self.calendar, *self.awaits.values()]
        changes: Entries = [self.add_person, self.edit_person, self.remove_people, self.restore_person, self.hidden]
        calls: Entries = [self.call, self.transfer, self.hang_up, self.dial, self.copied]
        return [*changes, None, self.deputy, self.favourite, *asks, None, *calls]

    def show_selection(self, people: int) -> None:
        """Enables what can be done with so many."""
        for action in (self.favourite, self.remove_people, *self.awaits.values()):
            action.setEnabled(people > 0)
        for action in (self.edit_person, self.restore_person, self.deputy, self.calendar, self.dial, self.call):
            action.setEnabled(people == 1)

    def _mark_favourite(self) -> None:
        self._parts.workplace.favourites.toggle(row.extension for row in self._parts.stage.selected_rows())

    def _await(self, awaited: Awaited) -> None:
        self._parts.workplace.alarms.toggle(awaited, self._parts.stage.selected_rows())

    def _dial_as(self, row: PersonRow) -> None:
        self._parts.console.show()
        self._parts.errands.dial_as(row)
