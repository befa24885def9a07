"""
What people were, for whoever shows it: only those who are seen are asked for, in the background, a few at a time.

What was read is kept for a while, within bounds; what changed since is on the row of the person, and is read anew soon.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from switchboard.core.course import MOST_PEOPLE, Course, CourseQuery, Whose
from switchboard.core.plan import Plan
from switchboard.core.states import Extension
from switchboard.gui.office.bands import PersonBands, bands_of
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.period import Period
from switchboard.gui.office.person_row import PersonRow

_SOON_MS = 30  # whoever scrolls fast past people waits for nothing that is asked
_AGAIN_MS = 500  # whether anybody who changed is to be read anew
_WRITTEN_AFTER = 2.0  # seconds: what phones do is in the history by then
_TRY_AGAIN = 2.0  # seconds after a question came to nothing
_MOST_KEPT = 1_000  # people
_MOST_ENTRIES = 20_000  # of all people together; those who are seen are kept however many they are
_MOST_MADE = 150  # people whose bands are kept: those that are seen, and some around them
_MOST_PLANS = 200  # of one person that are looked at


@dataclass(slots=True)
class _Known:
    """A course, and the bands that were made of it last."""

    course: Course
    read_at: float
    changed_at: float = (
        -_WRITTEN_AFTER
    )  # when something changed last; both are seconds of a clock that only goes forward
    made_of: tuple[int, int] = (0, 0)  # versions of the row and of the plans
    bands: PersonBands | None = None

    @property
    def entries(self) -> int:
        return len(self.course.presences) + len(self.course.lines)

    def is_current(self) -> bool:
        """Whether all that changed was in the history when it was read."""
        return self.changed_at + _WRITTEN_AFTER <= self.read_at


class Courses(QObject):
    """Of one period at a time. `clock` only goes forward."""

    wanted = Signal(object)  # CourseQuery
    zone_changed = Signal()  # the office's clocks are others: the period lies elsewhere
    changed = Signal(object)  # set[Extension]: of these there is something else to show

    def __init__(
        self, mirror: Mirror, period: Period, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._clock = clock
        self.period = period
        self._zone = mirror.agenda.zone
        self._known: OrderedDict[Extension, _Known] = OrderedDict()
        self._made: OrderedDict[Extension, _Known] = OrderedDict()  # those with bands, seen last at the end
        self._entries = 0
        self._seen: Sequence[PersonRow] = ()
        self._asked: CourseQuery | None = None
        self._not_before = 0.0
        self._plans: dict[str, list[Plan]] | None = None
        self._plans_version = 0
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        for timer in (self._soon, self._again):
            timer.timeout.connect(self._ask)
        mirror.rows_changed.connect(self._on_changed)
        mirror.was_reset.connect(self.forget)
        mirror.agenda.plans_changed.connect(self._on_plans)

    def show(self, period: Period) -> None:
        """That period from now on."""
        if period != self.period:
            self.period = period
            self.forget()

    def forget(self) -> None:
        """All of it is to be read anew."""
        self._known.clear()
        self._made.clear()
        self._entries = 0
        self._asked = None
        self._soon.start()

    def look_at(self, rows: Sequence[PersonRow]) -> None:
        """These are seen: what is not known of them is asked for."""
        self._seen = rows
        if self._asked is None and not self._soon.isActive() and any(row.extension not in self._known for row in rows):
            self._soon.start()

    def bands(self, row: PersonRow) -> PersonBands:
        """As they are known now."""
        known = self._known.get(row.extension)
        if known is None:
            return bands_of(None, row.status, self.period, self._plans_of(row))
        made_of = (row.status.version, self._plans_version)
        if known.bands is None or known.made_of != made_of:
            known.bands = bands_of(known.course, row.status, self.period, self._plans_of(row))
            known.made_of = made_of
            self._keep_bands(row.extension, known)
        return known.bands

    def take(self, query: CourseQuery, courses: Sequence[Course]) -> None:
        """What was asked for, of its first people; what was asked for another period is passed over."""
        if query is not self._asked:
            return
        self._asked = None
        now = self._clock()
        for whose, course in zip(query.people, courses, strict=False):
            before = self._drop(whose.extension)
            changed_at = before.changed_at if before is not None else -_WRITTEN_AFTER
            self._known[whose.extension] = known = _Known(course, now, changed_at)
            self._entries += known.entries
        self._drop_some()
        self.changed.emit({whose.extension for whose in query.people[: len(courses)]})
        self._ask()

    def fail(self, query: CourseQuery) -> None:
        """Nothing was found out; it is tried again in a while."""
        if query is self._asked:
            self._asked = None
            self._not_before = self._clock() + _TRY_AGAIN
            self._again.start()

    def _ask(self) -> None:
        if self._asked is not None:
            return
        now = self._clock()
        if now < self._not_before:
            self._again.start()
            return
        people = self._unknown() or self._changed(now)
        if people:
            self._asked = CourseQuery(self.period.begins, self.period.ends, tuple(people[:MOST_PEOPLE]))
            self.wanted.emit(self._asked)

    def _unknown(self) -> list[Whose]:
        return [_whose(row) for row in self._seen if row.extension not in self._known]

    def _changed(self, now: float) -> list[Whose]:
        """Who changed since they were read; each is read anew every two seconds at most."""
        known = [(row, self._known[row.extension]) for row in self._seen if row.extension in self._known]
        stale = [(row, each) for row, each in known if not each.is_current()]
        due = [_whose(row) for row, each in stale if now >= each.read_at + _WRITTEN_AFTER]
        if len(stale) > len(due) and not self._again.isActive():
            self._again.start()
        return due

    def _on_changed(self, changed: set[Extension]) -> None:
        now = self._clock()
        for extension in changed & self._known.keys():
            self._known[extension].changed_at = now
        if not self._again.isActive():
            self._again.start()

    def _on_plans(self) -> None:
        self._plans = None
        self._plans_version += 1
        if self._mirror.agenda.zone != self._zone:
            self._zone = self._mirror.agenda.zone
            self.forget()
            self.zone_changed.emit()
        self.changed.emit({row.extension for row in self._seen})

    def _plans_of(self, row: PersonRow) -> Iterable[Plan]:
        if self._plans is None:
            self._plans = {}
            for plan in self._mirror.agenda.plans.values():
                self._plans.setdefault(plan.presentity, []).append(plan)
        return self._plans.get(row.status.presentity, [])[:_MOST_PLANS]

    def _drop_some(self) -> None:
        """Of too many, those who were read longest ago and are not seen."""
        seen = {row.extension for row in self._seen}
        for extension in [known for known in self._known if known not in seen]:
            if len(self._known) <= _MOST_KEPT and self._entries <= _MOST_ENTRIES:
                return
            self._drop(extension)

    def _keep_bands(self, extension: Extension, known: _Known) -> None:
        """Of those who were seen last; they are made again in no time."""
        self._made.pop(extension, None)
        while len(self._made) >= _MOST_MADE:
            self._made.popitem(last=False)[1].bands = None
        self._made[extension] = known

    def _drop(self, extension: Extension) -> _Known | None:
        self._made.pop(extension, None)
        known = self._known.pop(extension, None)
        if known is not None:
            self._entries -= known.entries
        return known


def _whose(row: PersonRow) -> Whose:
    return Whose(row.status.presentity, row.extension)
