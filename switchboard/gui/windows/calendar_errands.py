"""Calendars asked of a person: what is answered goes to the engine."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from switchboard.gui.look.theme import Theme
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.opening import open_dialog


class CalendarErrands(QObject):
    """Opens the calendars over a window."""

    def __init__(self, window: QWidget, workplace: Workplace) -> None:
        super().__init__(window)
        self._window = window
        self._mirror = workplace.mirror
        self._calendars = workplace.calendars

    def edit_calendars(self, theme: Theme, row: PersonRow | None = None) -> None:
        """All of them; a new one is of that person, or of everybody."""
        from switchboard.gui.dialogs.calendars_dialog import CalendarsDialog

        dialog = CalendarsDialog(self._mirror, theme, row.extension.exten if row else "", self._window)
        desk = self._calendars
        dialog.wanted.connect(desk.look)
        dialog.try_asked.connect(desk.try_out)
        dialog.discovery_asked.connect(desk.discover)
        dialog.keep_asked.connect(desk.keep)
        dialog.keep_many_asked.connect(desk.keep_many)
        dialog.drop_asked.connect(desk.drop)
        dialog.look_asked.connect(desk.reload)
        desk.found.connect(dialog.show_states)
        desk.tried.connect(dialog.show_result)
        desk.discovered.connect(dialog.show_discovered)
        desk.kept.connect(dialog.show_kept)
        desk.many_kept.connect(dialog.show_many_kept)
        desk.refused.connect(dialog.show_fault)
        open_dialog(dialog)
        desk.look()
