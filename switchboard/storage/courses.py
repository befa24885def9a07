"""What people were over a time, read by indexes, a little at a time: whoever sets something waits behind it."""

from collections.abc import Sequence

from switchboard.core.changes import HistoryEntry
from switchboard.core.course import MOST_PEOPLE, Course, CourseQuery, Whose, line_subject
from switchboard.storage.database import Database
from switchboard.storage.history import entry_of
from switchboard.storage.tables import HISTORY, LINE_HISTORY, Table

MOST_ENTRIES = 500  # of one person's presence, and of their line; a program may set either every second
_AT_ONCE = 4_000  # entries after which no other person is looked at
_COLUMNS = "at, who, origin, subject, old, new"


def find_courses(database: Database, query: CourseQuery) -> tuple[Course, ...]:
    """
    The courses of the first people of the query: of the first at least, of all where they are few.

    Whoever asked asks again for the rest.
    """
    found: list[Course] = []
    entries = 0
    for person in query.people[:MOST_PEOPLE]:
        course = _course(database, query, person)
        found.append(course)
        entries += len(course.presences) + len(course.lines)
        if entries >= _AT_ONCE:
            break
    return tuple(found)


def _course(database: Database, query: CourseQuery, person: Whose) -> Course:
    presences, presences_since = _entries(database, HISTORY, query, person.presentity)
    lines, lines_since = _entries(database, LINE_HISTORY, query, line_subject(person.extension))
    opening = ""
    if person.presentity and (not presences or presences[0].at >= query.since):
        opening = presences[0].old if presences else _next_old(database, query.until, person.presentity)
    return Course(presences, lines, opening, max(presences_since, lines_since))


def _entries(
    database: Database, table: Table, query: CourseQuery, subject: str
) -> tuple[tuple[HistoryEntry, ...], float]:
    """The newest of the time, the oldest first, with the one before the time; and since when they are all there are."""
    if not subject:
        return (), 0.0
    select = f"SELECT {_COLUMNS} FROM {table.title} WHERE subject = ?"
    inside = f"{select} AND at >= ? AND at < ? ORDER BY at DESC, id DESC LIMIT ?"
    newest = list(database.read(inside, [subject, query.since, query.until, MOST_ENTRIES + 1]))
    if len(newest) > MOST_ENTRIES:
        kept = _as_entries(newest[:MOST_ENTRIES])
        return kept, kept[0].at
    before = f"{select} AND at < ? ORDER BY at DESC, id DESC LIMIT 1"
    return _as_entries([*newest, *database.read(before, [subject, query.since])]), 0.0


def _next_old(database: Database, until: float, subject: str) -> str:
    """What it was before the first change from then on."""
    statement = "SELECT old FROM history WHERE subject = ? AND at >= ? ORDER BY at, id LIMIT 1"
    return next((str(old) for (old,) in database.read(statement, [subject, until])), "")


def _as_entries(rows: Sequence[tuple[object, ...]]) -> tuple[HistoryEntry, ...]:
    texts: dict[str, str] = {}
    return tuple(entry_of(row, texts) for row in reversed(rows))  # type: ignore[arg-type]  # as the table has them
