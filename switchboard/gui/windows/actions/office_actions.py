"""The menu of the office: its files, the settings, and the end of the program."""

from functools import partial

from switchboard.api.locks import Locks
from switchboard.api.operations import ReloadOffice
from switchboard.gui.language import translate
from switchboard.gui.look.locked import show_lock
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries, Key
from switchboard.gui.windows.desk_parts import DeskParts, notifications_title


class OfficeActions:
    """What concerns nobody in particular."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        asks, operations = parts.asks, parts.workplace.operations
        self.open_dialplan = make.action(
            translate("DeskActions", "Open a &dialplan…"), Key.Open, parts.errands.open_dialplan
        )
        self.first_start = make.action(translate("DeskActions", "First s&tart…"), "", parts.first_start.begin)
        self.open_demo = make.action(translate("DeskActions", "Open the de&mo office"), "", asks.demo_asked.emit)
        self.reload = make.action(
            translate("DeskActions", "&Reload the files"),
            "F5",
            lambda: operations.operate(ReloadOffice(), translate("DeskWindow", "The files were read anew.")),
        )
        self.calendars = make.action(
            translate("DeskActions", "&Calendars…"), "", lambda: parts.calendars.edit_calendars(parts.theme)
        )
        self.import_people = make.action(
            translate("DeskActions", "&Import people…"), "Ctrl+Shift+I", parts.rosters.import_people
        )
        self.export_people = make.action(
            translate("DeskActions", "E&xport people…"),
            "",
            lambda: parts.rosters.export_people(parts.stage.selected_rows()),
        )
        self.settings = make.action(
            translate("DeskActions", "&Settings…"), "Ctrl+,", partial(asks.settings_asked.emit, "")
        )
        self.alarms = make.action(
            translate("DeskActions", "&Notifications…"), "", lambda: asks.settings_asked.emit(notifications_title())
        )
        self.voicemail = make.action(translate("DeskActions", "&Voicemail…"), "Ctrl+Shift+V", asks.voicemail_asked.emit)
        self.print = make.action(translate("DeskActions", "&Print…"), "Ctrl+Alt+P", parts.papers.print_office)
        self.quit = make.action(translate("DeskActions", "&Quit"), "Ctrl+Q", asks.quit_asked.emit)

    def show_locks(self, locks: Locks) -> None:
        """What of it an administrator has decided."""
        lock = locks.of("dialplan") or locks.of("directory")
        self.open_dialplan.setEnabled(True)
        self.open_dialplan.setToolTip("")
        show_lock(lock, self.open_dialplan)

    def entries(self) -> Entries:
        """As they stand in the menu."""
        files = [self.first_start, self.open_dialplan, self.open_demo, self.reload]
        people = [self.import_people, self.export_people]
        return [
            *files,
            None,
            *people,
            None,
            self.voicemail,
            self.print,
            None,
            self.calendars,
            self.settings,
            self.alarms,
            None,
            self.quit,
        ]
