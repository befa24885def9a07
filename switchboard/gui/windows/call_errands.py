"""Calls at a desk: the strip of one's own, calling a person, and transferring by a key or by a drag."""

from PySide6.QtCore import QObject

from switchboard.api.calls import DeskCall
from switchboard.gui.office.me import Me
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.panels.calls_strip import CallsStrip
from switchboard.gui.views.call_drop import CallDrop
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.opening import open_dialog


class CallErrands(QObject):
    """One for the program; the calls are those of whoever sits here."""

    def __init__(self, window: DeskWindow, me: Me) -> None:
        super().__init__(window)
        self._window = window
        self._me = me
        self._calls = window.workplace.calls
        self.strip = CallsStrip()
        window.put_above_people(self.strip)
        self.strip.end_asked.connect(self._calls.end)
        self.strip.back_asked.connect(self._calls.take_back)
        self.strip.transfer_asked.connect(self.ask_transfer)
        self.drops = [CallDrop(view, window.model) for view in window.stage.views()]
        for drop in self.drops:
            drop.dropped.connect(self._transfer_to)
        window.asks.call_asked.connect(self.call)
        window.asks.transfer_asked.connect(self.transfer_current)
        window.asks.hang_up_asked.connect(self._hang_up)
        me.changed.connect(self._sit_down)
        self._calls.changed.connect(self._show)
        self._calls.told.connect(window.tell_aloud)
        self._calls.failed.connect(window.tell_aloud)
        self._show()
        self._sit_down()

    def call(self, row: PersonRow) -> None:
        """This desk's phone calls a person."""
        self._calls.call(row.extension.exten, row.person.name)

    def call_number(self, number: str) -> None:
        self._calls.call(number)

    def ask_transfer(self, call: DeskCall) -> None:
        """Asks to whom a call goes; whoever is selected is offered."""
        from switchboard.gui.dialogs.transfer_dialog import TransferDialog

        dialog = TransferDialog(call, self._window.workplace.mirror.people.values(), self._window)
        selected = [row for row in self._window.stage.selected_rows() if row.extension.exten != self._me.exten]
        if len(selected) == 1:
            dialog.number.setText(selected[0].extension.exten)
            dialog.number.selectAll()
        dialog.transfer_asked.connect(self._transfer)
        open_dialog(dialog)

    def transfer_current(self) -> None:
        """The newest call that can be."""
        call = next((call for call in reversed(self._calls.report.calls) if call.can_transfer), None)
        if call is not None:
            self.ask_transfer(call)

    def _hang_up(self) -> None:
        """The newest call."""
        if self._calls.report.calls:
            self._calls.end(self._calls.report.calls[-1])

    def _transfer(self, call: DeskCall, number: str, asks_first: bool) -> None:
        person = self._window.workplace.mirror.people.get(number)
        self._calls.transfer(call, number, person.name if person is not None else "", asks_first=asks_first)

    def _transfer_to(self, channel: str, row: PersonRow, asks_first: bool) -> None:
        call = next((call for call in self._calls.report.calls if call.channel == channel), None)
        if call is not None:
            self._calls.transfer(call, row.extension.exten, row.person.name, asks_first=asks_first)

    def _sit_down(self) -> None:
        self._calls.sit_at(self._me.exten)

    def _show(self) -> None:
        calls, people = self._calls.report.calls, self._window.actions_.people
        self.strip.show_calls(calls)
        people.transfer.setEnabled(any(call.can_transfer for call in calls))
        people.hang_up.setEnabled(bool(calls))
