"""What the timeline asks for: courses of the engine, cards beside bands, and plans."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from switchboard.core.plan import Plan
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.courses import Courses
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.plan_words import times_between
from switchboard.gui.office.timeline_words import Found
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.panels.band_card import BandCard
from switchboard.gui.views.timeline_view import TimelineView
from switchboard.gui.windows.errands import Errands
from switchboard.gui.windows.lookouts import Lookouts


class TimelineErrands(QObject):
    """Joins the timeline of one window to the engine, and to what else the window opens."""

    def __init__(
        self, window: QWidget, workplace: Workplace, view: TimelineView, errands: Errands, lookouts: Lookouts
    ) -> None:
        super().__init__(window)
        self._window = window
        self._view = view
        self._errands = errands
        self._lookouts = lookouts
        self._desk = workplace.desk
        self._agenda = workplace.mirror.agenda
        self._enquiries = workplace.enquiries
        self._card: BandCard | None = None  # that is open; each deletes itself when it is closed

    def begin(self, courses: Courses, theme: Theme, announcer: Announcer) -> None:
        """From now on."""
        self._theme = theme
        courses.wanted.connect(self._enquiries.find_courses)
        self._enquiries.courses_found.connect(courses.take)
        self._enquiries.courses_failed.connect(courses.fail)
        self._view.said.connect(announcer.say)
        self._view.plan_asked.connect(self._plan)
        self._view.details_asked.connect(self._show_details)

    def _plan(self, rows: Sequence[PersonRow], begins: float, ends: float) -> None:
        dialog = self._errands.edit_plans(rows, self._theme)
        if dialog is not None:
            dialog.begin(times_between(begins, ends, self._agenda.zone))
        else:
            self._desk.refused.emit(
                translate("TimelineErrands", "Nothing can be planned there: the hint names no presence.")
            )

    def _show_details(self, row: PersonRow, found: Found, place: QRect) -> None:
        if self._card is not None:
            self._card.close()
        self._card = card = BandCard(row, found, self._view.period, self._window)
        card.closed.connect(self._forget_card)
        card.history_asked.connect(lambda: self._lookouts.show_history([row]))
        card.plans_asked.connect(lambda plan: self._edit(row, plan))
        card.show_at(place)

    def _forget_card(self) -> None:
        self._card = None

    def _edit(self, row: PersonRow, plan: Plan) -> None:
        dialog = self._errands.edit_plans([row], self._theme)
        if dialog is not None:
            dialog.edit(plan)
