"""Windows that stay open beside the desk and show what goes on: history, phones, SIP messages. One of each kind."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from switchboard.gui.look.theme import Theme
from switchboard.gui.office.history_words import HistoryNames
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.opening import show_beside

if TYPE_CHECKING:
    from switchboard.gui.dialogs.history_dialog import HistoryDialog
    from switchboard.gui.dialogs.phones_dialog import PhonesDialog
    from switchboard.gui.dialogs.trace_dialog import TraceDialog


class Lookouts(QObject):
    """Each is opened once; asked for again, it comes to the front."""

    def __init__(self, window: QWidget, workplace: Workplace, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._mirror = workplace.mirror
        self._link = workplace.link
        self._enquiries = workplace.enquiries
        self._operations = workplace.operations
        self._history: HistoryDialog | None = None
        self._phones: PhonesDialog | None = None
        self._trace: TraceDialog | None = None

    def show_history(self, rows: Sequence[PersonRow]) -> None:
        """Opens the history of these people, or of everybody; one that is open shows them instead."""
        from switchboard.gui.dialogs.history_dialog import HistoryDialog

        if self._history is None:
            self._history = HistoryDialog(HistoryNames(lambda: self._mirror.rows), self._window)
            self._history.wanted.connect(self._enquiries.find_history)
            self._history.newer_wanted.connect(self._enquiries.find_newer)
            self._enquiries.newer_failed.connect(self._history.follower.fail)
            self._link.batch_arrived.connect(self._history.follower.note_change)
            self._history.save_asked.connect(self._enquiries.save_history)
            self._enquiries.history_found.connect(self._history.take)
            self._history.destroyed.connect(self._forget_history)
        self._history.show_people(rows)
        show_beside(self._history)

    def show_phones(self) -> None:
        """Opens what phones have with us; it is looked at anew while it is seen."""
        from switchboard.gui.dialogs.phones_dialog import PhonesDialog

        if self._phones is None:
            self._phones = PhonesDialog(self._mirror, self._window)
            self._phones.wanted.connect(self._enquiries.look_at_phones)
            self._phones.subscription_end_asked.connect(self._operations.end_subscription)
            self._phones.registration_end_asked.connect(self._operations.end_registration)
            self._enquiries.phones_found.connect(self._phones.show_report)
            self._operations.phone_ended.connect(self._phones.look)
            self._phones.destroyed.connect(self._forget_phones)
        show_beside(self._phones)

    def show_trace(self) -> None:
        """Opens the SIP messages as they come; they are kept for as long as it is open."""
        from switchboard.gui.dialogs.trace_dialog import TraceDialog

        if self._trace is None:
            self._trace = TraceDialog(self._mirror, self._window)
            self._trace.follow_asked.connect(self._operations.follow_trace)
            self._trace.wanted.connect(self._enquiries.look_at_trace)
            self._enquiries.trace_found.connect(self._trace.take)
            self._trace.ladder_asked.connect(self._show_ladder)
            self._trace.destroyed.connect(self._forget_trace)
            self._trace.begin()
        show_beside(self._trace)

    def _show_ladder(self, call_id: str) -> None:
        """A dialog as a ladder; several may be open, beside each other."""
        from switchboard.gui.dialogs.ladder_dialog import LadderDialog

        known = self._trace.model.messages if self._trace is not None else ()
        ladder = LadderDialog(call_id, known, self._theme, self._window)
        ladder.wanted.connect(self._enquiries.look_at_dialog)
        self._enquiries.trace_found.connect(ladder.take)
        self._enquiries.trace_failed.connect(ladder.fail)
        ladder.look()
        show_beside(ladder)

    def _forget_trace(self) -> None:
        self._trace = None

    def _forget_phones(self) -> None:
        self._phones = None

    def _forget_history(self) -> None:
        self._history = None
