"""What of an office stands on paper: who is in and who is out now, and the directory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from operator import itemgetter

from switchboard.core.states import PresenceState
from switchboard.ground.folding import fold
from switchboard.gui.language import translate
from switchboard.gui.office.arrangement import Group, group_name
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.column import number_key
from switchboard.gui.office.number_words import kind_word
from switchboard.gui.office.person_row import IN, OUT, PersonRow
from switchboard.gui.office.words import day_text, people_text, presence_text, time_text, weekday_text

_AT_ONCE = 100  # people of one step
_MOST_LETTERS = 600  # of a cell: a note may be longer than a page


class Sheet(Enum):
    """What is printed."""

    IN_AND_OUT = "in-and-out"
    DIRECTORY = "directory"


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """`share` is of the width of the page."""

    title: str
    share: float


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A cell for each column; `state` is drawn as a shape before the first."""

    cells: tuple[str, ...]
    state: PresenceState | None = None


@dataclass(frozen=True, slots=True)
class PaperHeading:
    """A department; where its people go on on another page, it is there again with `again` behind it."""

    text: str

    @property
    def again(self) -> str:
        return translate("Paper", "{department} (continued)").format(department=self.text)


@dataclass(frozen=True, slots=True)
class Paper:
    """
    All that is to be printed, in order.

    Args:
        office: what the office is called; may be empty.
        made: when it was made, in words.
        summary: a line below the title.
    """

    title: str
    office: str
    made: str
    summary: str
    columns: tuple[PaperColumn, ...]
    lines: tuple[PaperRow | PaperHeading, ...]


class PaperMaker:
    """
    Makes a paper a step at a time: an office of ten thousand takes half a second.

    The people are ordered by departments, then by name; `now` is wall-clock seconds.
    """

    def __init__(self, sheet: Sheet, rows: Iterable[PersonRow], office: str, *, with_notes: bool, now: float) -> None:
        self.paper: Paper | None = None  # once all steps are done
        self._sheet = sheet
        self._rows = list(rows)
        self._office = " ".join(office.split())
        self._with_notes = with_notes
        self._now = now

    def steps(self) -> Iterator[None]:
        """To be gone through to its end."""
        keyed: list[tuple[tuple[object, ...], PersonRow]] = []
        for number, row in enumerate(self._rows):
            keyed.append(((*_department_key(row), fold(row.name), number_key(row)), row))
            if number % _AT_ONCE == _AT_ONCE - 1:
                yield
        keyed.sort(key=itemgetter(0))
        people = [row for _, row in keyed]
        is_list = self._sheet is Sheet.IN_AND_OUT
        columns = (_in_and_out_columns if is_list else _directory_columns)(with_notes=self._with_notes)
        lines: list[PaperRow] = []
        for number, row in enumerate(people):
            if is_list:
                cells = _in_and_out_cells(row, self._now, len(columns))
                lines.append(PaperRow(cells, row.status.presence.state))
            else:
                lines.append(PaperRow(_directory_cells(row, len(columns))))
            if number % _AT_ONCE == _AT_ONCE - 1:
                yield
        title = translate("Paper", "In and out") if is_list else translate("Paper", "Directory")
        summary = _in_and_out_summary(people) if is_list else people_text(len(people))
        with_headings = _with_headings(people, lines)
        self.paper = Paper(title, self._office, _made(self._now), summary, columns, with_headings)


def make_paper(sheet: Sheet, rows: Iterable[PersonRow], office: str, *, with_notes: bool, now: float) -> Paper:
    """All of it at once, of few people."""
    maker = PaperMaker(sheet, rows, office, with_notes=with_notes, now=now)
    for _ in maker.steps():
        pass
    if maker.paper is None:
        raise AssertionError
    return maker.paper


def _made(now: float) -> str:
    moment = office_time(now)
    text = translate("Paper", "{weekday}, {day}, {time}", "when a list was printed: Wed, 25 Nov 2026, 14:00")
    return text.format(weekday=weekday_text(moment), day=day_text(moment, with_year=True), time=time_text(moment))


def _with_headings(people: Sequence[PersonRow], lines: Sequence[PaperRow]) -> tuple[PaperRow | PaperHeading, ...]:
    found: list[PaperRow | PaperHeading] = []
    has_departments = any(row.department for row in people)
    before: str | None = None
    for row, line in zip(people, lines, strict=True):
        if has_departments and row.department != before:
            found.append(PaperHeading(_line(group_name(Group(row.department)))))
            before = row.department
        found.append(line)
    return tuple(found)


def _department_key(row: PersonRow) -> tuple[bool, str, str]:
    return not row.department, fold(row.department), row.department


def _in_and_out_columns(*, with_notes: bool) -> tuple[PaperColumn, ...]:
    columns = [
        PaperColumn(translate("Column", "Name", "a person's"), 0.28 if with_notes else 0.42),
        PaperColumn(translate("Column", "Ext.", "the number of an extension, shortened"), 0.12),
        PaperColumn(translate("Column", "Presence"), 0.28 if with_notes else 0.46),
    ]
    return (*columns, PaperColumn(translate("Column", "Note"), 0.32)) if with_notes else tuple(columns)


def _in_and_out_cells(row: PersonRow, now: float, count: int) -> tuple[str, ...]:
    return tuple(map(_line, (row.name, row.label, presence_text(row.status.presence, now), row.note)[:count]))


def _in_and_out_summary(people: Sequence[PersonRow]) -> str:
    states = [row.status.presence.state for row in people]
    count = translate("Paper", "{people}: {inside} in, {outside} out", "60 people: 33 in, 14 out")
    return count.format(
        people=people_text(len(people)),
        inside=sum(state in IN for state in states),
        outside=sum(state in OUT for state in states),
    )


def _directory_columns(*, with_notes: bool) -> tuple[PaperColumn, ...]:
    columns = [
        PaperColumn(translate("Column", "Name", "a person's"), 0.26 if with_notes else 0.32),
        PaperColumn(translate("Column", "Ext.", "the number of an extension, shortened"), 0.1),
        PaperColumn(translate("Paper", "Other numbers"), 0.2 if with_notes else 0.26),
        PaperColumn(translate("Paper", "Email"), 0.24 if with_notes else 0.32),
    ]
    return (*columns, PaperColumn(translate("Column", "Note"), 0.2)) if with_notes else tuple(columns)


def _directory_cells(row: PersonRow, count: int) -> tuple[str, ...]:
    person = row.person
    numbers = (
        translate("Paper", "{number} ({label})", "+49 170 1234567 (mobile)").format(
            number=each.number, label=kind_word(each.label)
        )
        if each.label
        else each.number
        for each in person.numbers
    )
    return tuple(map(_line, (row.name, row.label, ", ".join(numbers), person.email, person.note)[:count]))


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST_LETTERS else f"{line[:_MOST_LETTERS]}…"
