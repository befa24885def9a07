"""
What a wallboard shows: the office by departments, in each whoever is out first.

Kept in order along with every change, one person at a time: ten thousand are never sorted while somebody looks.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from switchboard.core.states import Extension, ExtensionState, PresenceState
from switchboard.gui.office.arrangement import departments
from switchboard.gui.office.column import number_key
from switchboard.gui.office.person_row import IN, PersonRow
from switchboard.gui.office.query import EVERYTHING, Query
from switchboard.gui.office.tally import Tally
from switchboard.gui.office.words import device_words, ending_text, presence_word

Key = tuple[int, float, str, str, Extension]
_OUT, _IN, _UNKNOWN = range(3)  # in the order of the board
_NEVER = float("inf")


@dataclass(slots=True)
class Section:
    """A department's people in the order of the board, and which of them have something to say, place by place."""

    department: str
    keys: list[Key] = field(default_factory=list)
    loud: list[bool] = field(default_factory=list)
    louds: int = 0  # how many of them

    def extension(self, place: int) -> Extension:
        return self.keys[place][-1]

    def insert(self, key: Key, *, loud: bool) -> None:
        place = bisect_left(self.keys, key)
        self.keys.insert(place, key)
        self.loud.insert(place, loud)
        self.louds += loud

    def remove(self, key: Key) -> None:
        place = bisect_left(self.keys, key)
        del self.keys[place]
        self.louds -= self.loud.pop(place)

    def set_loud(self, key: Key, *, loud: bool) -> None:
        place = bisect_left(self.keys, key)
        self.louds += loud - self.loud[place]
        self.loud[place] = loud

    def __len__(self) -> int:
        return len(self.keys)


@dataclass(frozen=True, slots=True)
class _Standing:
    section: Section
    key: Key
    row: PersonRow
    loud: bool


class Board:
    """The sections, in the office's order, and the totals of everybody in them."""

    def __init__(self) -> None:
        self._rows: Mapping[Extension, PersonRow] = {}
        self._standing: dict[Extension, _Standing] = {}
        self.query = EVERYTHING
        self.notes = False  # whether what people say of themselves is shown
        self.sections: list[Section] = []
        self.tally = Tally()

    def reset(self, rows: Mapping[Extension, PersonRow], query: Query = EVERYTHING) -> None:
        """Another office, or another part of it."""
        self._rows = rows
        self.query = query
        chosen = [row for row in rows.values() if query.fits(row)]
        names = departments(each.department for each in sorted(chosen, key=number_key))
        self.sections = [Section(name) for name in sorted(names, key=names.__getitem__)]
        by_name = {section.department: section for section in self.sections}
        self._standing.clear()
        keyed = sorted(((board_key(row), row) for row in chosen), key=itemgetter(0))
        for key, row in keyed:
            section, loud = by_name[row.department], is_loud(row, notes=self.notes)
            section.keys.append(key)
            section.loud.append(loud)
            section.louds += loud
            self._standing[row.extension] = _Standing(section, key, row, loud)
        self.tally = Tally(chosen)

    def take(self, changed: Iterable[Extension]) -> None:
        """Moves those who changed to their place, came or went."""
        for extension in changed:
            self._take(extension)

    def row(self, extension: Extension) -> PersonRow | None:
        """Who stands on the board, as they are now."""
        standing = self._standing.get(extension)
        return standing.row if standing else None

    def out(self) -> Iterator[PersonRow]:
        """Who is out, section by section, those first who are back next."""
        keys = (key for section in self.sections for key in section.keys if key[0] == _OUT)
        return (standing.row for key in keys if (standing := self._standing.get(key[-1])) is not None)

    def __len__(self) -> int:
        return len(self._standing)

    def __contains__(self, extension: Extension) -> bool:
        return extension in self._standing

    def _take(self, extension: Extension) -> None:
        row = self._rows.get(extension)
        stood = self._standing.get(extension)
        if row is None or not self.query.fits(row):
            if stood is not None:
                self._remove(extension, stood)
            return
        if stood is None or stood.section.department != row.department:
            if stood is not None:
                self._remove(extension, stood)
            self._insert(extension, row)
            return
        self.tally.take(stood.row)
        self.tally.add(row)
        key, loud = board_key(row), is_loud(row, notes=self.notes)
        if key != stood.key:
            stood.section.remove(stood.key)
            stood.section.insert(key, loud=loud)
        elif loud is not stood.loud:
            stood.section.set_loud(key, loud=loud)
        self._standing[extension] = _Standing(stood.section, key, row, loud)

    def _insert(self, extension: Extension, row: PersonRow) -> None:
        section, key, loud = self._section(row), board_key(row), is_loud(row, notes=self.notes)
        section.insert(key, loud=loud)
        self._standing[extension] = _Standing(section, key, row, loud)
        self.tally.add(row)

    def _remove(self, extension: Extension, stood: _Standing) -> None:
        stood.section.remove(stood.key)
        del self._standing[extension]
        self.tally.take(stood.row)
        if not stood.section.keys:
            self.sections.remove(stood.section)

    def _section(self, row: PersonRow) -> Section:
        """That of somebody's department; a new one stands where the office's order wants it, those in none last."""
        known = next((section for section in self.sections if section.department == row.department), None)
        if known is None:
            known = Section(row.department)
            self.sections.append(known)
            everyone = sorted([row, *(standing.row for standing in self._standing.values())], key=number_key)
            places = departments(each.department for each in everyone)
            self.sections.sort(key=lambda section: places.get(section.department, len(places)))
        return known


def board_key(row: PersonRow) -> Key:
    """Who is out stands first, and of them whoever is back next; who was never set stands last."""
    state = row.status.presence.state
    rank = _IN if state in IN else _UNKNOWN if state is PresenceState.NOT_SET else _OUT
    return rank, row.status.presence.until or _NEVER, *number_key(row), row.extension


def is_loud(row: PersonRow, *, notes: bool) -> bool:
    """Whether a board says anything of somebody; see `told`."""
    status, presence = row.status, row.status.presence
    at_rest = presence.state is PresenceState.AVAILABLE or presence.state is PresenceState.NOT_SET
    if not at_rest or presence.until:
        return True
    is_busy = status.has_device and (status.extension_state is not ExtensionState.IDLE)
    return is_busy or (notes and bool(presence.subtype or presence.message))


def told(row: PersonRow, now: float, *, notes: bool) -> str:
    """
    What a board says of somebody beneath their name; nothing where they are in, and free.

    Args:
        now: wall-clock seconds.
        notes: whether what they say of themselves may be read by everybody.
    """
    status, presence = row.status, row.status.presence
    is_at_rest = presence.state in {PresenceState.AVAILABLE, PresenceState.NOT_SET}
    state = "" if is_at_rest else presence_word(presence.state)
    is_idle = status.extension_state is ExtensionState.IDLE or not status.has_device
    phone = "" if is_idle else device_words(status)
    return " · ".join(part for part in (state, ending_text(presence, now), phone, row.note if notes else "") if part)
