"""Whoever is selected: shown in the panel, told to whoever hears the window, and held in their place while edited."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from switchboard.core.changes import HistoryEntry
from switchboard.core.states import Extension
from switchboard.gui.look.announce import Announcer
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.person_row import PersonRow, spoken
from switchboard.gui.office.recent_history import RecentHistory
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.panels.person_panel import PersonPanel
from switchboard.gui.views.people_stage import PeopleStage
from switchboard.gui.windows.actions.desk_actions import DeskActions

_MANY = 100  # people; what the panel says of more is looked at once a second
_RESTS_MS = 60  # whoever steps from one to the next, or types, waits for nothing that is asked of the engine


class Selection(QObject):
    """Joins the views of people, the panel and the actions of one window."""

    def __init__(self, people: PeopleStage, panel: PersonPanel, actions: DeskActions, announcer: Announcer) -> None:
        super().__init__(people)
        self._people = people
        self._panel = panel
        self._actions = actions
        self._announcer = announcer
        self._extensions: frozenset[Extension] = frozenset()
        self._is_stale = False
        self._history = RecentHistory()
        self._resting = QTimer(self, singleShot=True, interval=_RESTS_MS)
        self._resting.timeout.connect(self._ask_history)

    def connect_to(self, workplace: Workplace, attention: Attention) -> None:
        """Shows what is selected from now on."""
        self._enquiries = workplace.enquiries
        self._attention = attention
        self._people.selection_changed.connect(self.show_rows)
        self._panel.editing_changed.connect(self._show_editing)
        workplace.mirror.rows_changed.connect(self._on_rows_changed)
        workplace.enquiries.recent_found.connect(self._show_history)
        self.show_rows()

    def show_rows(self) -> None:
        """As they are now."""
        rows = self._people.selected_rows()
        self._extensions = frozenset(row.extension for row in rows)
        self._is_stale = False
        had_focus = self._panel.has_focus()
        self._panel.show_rows(rows)
        if had_focus and not rows:
            self._people.setFocus()  # or the keys that follow would land wherever Qt puts the focus
        self._actions.show_selection(
            people=len(rows),
            settable=sum(bool(row.status.presentity) for row in rows),
            devices=sum(bool(row.status.custom_device) for row in rows),
        )
        self._show_history_of(rows)

    def stop(self) -> None:
        """The window closes: nothing more is asked of the engine."""
        self._resting.stop()

    def look(self) -> None:
        """Once a second: shows what was left out while many changed."""
        if self._is_stale:
            self.show_rows()

    def _on_rows_changed(self, changed: set[Extension]) -> None:
        if changed.isdisjoint(self._extensions):
            return
        if len(self._extensions) > _MANY:
            self._is_stale = True
        else:
            self.show_rows()
            self._announcer.say(spoken(self._people.selected_rows()))

    def _show_history_of(self, rows: Sequence[PersonRow]) -> None:
        if self._history.look_at(rows[0].status if len(rows) == 1 else None):
            self._resting.start()
        elif not self._history.presentity:
            self._resting.stop()
            self._panel.recent.show_entries(())

    def _ask_history(self) -> None:
        self._enquiries.find_recent(self._history.presentity, self._history.since)

    def _show_history(self, presentity: str, since: float | None, entries: Sequence[HistoryEntry]) -> None:
        if presentity == self._history.presentity:
            self._panel.recent.show_entries(self._history.take(since, entries))

    def _show_editing(self) -> None:
        self._attention.edit(self._people.selected_rows() if self._panel.is_at_hand() else ())
