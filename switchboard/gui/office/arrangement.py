"""Which people are shown, in which groups and in which order. Looks only; changes nothing."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from switchboard.core.states import Extension
from switchboard.gui.language import translate
from switchboard.gui.office.column import CHANGING, Column, number_key, sort_key
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.query import EVERYTHING, Chip, Query, chip_test

OTHERS = ""  # the group of those who are in no department
_extension_of: Callable[[PersonRow], Extension] = attrgetter("status.extension")
_department_of: Callable[[PersonRow], str] = attrgetter("person.department")
_group_of: Callable[[PersonRow], str] = attrgetter("group")


@dataclass(frozen=True, slots=True)
class Group:
    """The heading of a department's people, or of those whose first group it is."""

    department: str
    is_of_groups: bool = False


Line = Extension | Group


def group_name(group: Group) -> str:
    """What stands at the heading."""
    if group.department:
        return group.department
    return translate("Arrangement", "No group") if group.is_of_groups else translate("Arrangement", "No department")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a view is asked to show."""

    query: Query = EVERYTHING
    chip: Chip = Chip.EVERYONE
    favourites: frozenset[Extension] = frozenset()
    awaited: frozenset[Extension] = frozenset()  # only marked
    sort: Column = Column.EXTENSION
    descending: bool = False
    is_grouped: bool = True
    by_groups: bool = False  # each under the first group they are in, rather than under their department
    folded: frozenset[str] = frozenset()

    def heading(self, row: PersonRow) -> Group:
        """That which somebody stands under, where there are headings."""
        return Group(row.group, is_of_groups=True) if self.by_groups else Group(row.person.department)

    def counts(self, chosen: Iterable[PersonRow]) -> Counter[str]:
        """How many stand under each heading, by its name."""
        return Counter(map(self._name_of, chosen))

    def depends_on_changes(self) -> bool:
        """Whether somebody's state or note says where they stand, or whether they are shown."""
        chip_depends = self.chip not in {Chip.EVERYONE, Chip.FAVOURITES}
        return bool(self.query) or chip_depends or self.sort in CHANGING

    def narrows(self) -> bool:
        """Whether a search or a chip leaves people out. Those that are left are seen, also where a group is folded."""
        return bool(self.query) or self.chip is not Chip.EVERYONE

    def is_folded(self, department: str) -> bool:
        return department in self.folded and not self.narrows()

    def fits(self, row: PersonRow) -> bool:
        test = chip_test(self.chip, self.favourites)
        return (test is None or test(row)) and self.query.fits(row)

    def chosen(self, rows: list[PersonRow]) -> list[PersonRow]:
        """Those who fit, in the same order; the same list where nothing is asked."""
        test = chip_test(self.chip, self.favourites)
        if test is None and not self.query:
            return rows
        return self.query.of(rows if test is None else [row for row in rows if test(row)])

    def of_those(self, other: "Arrangement", chosen: list[PersonRow]) -> list[PersonRow] | None:
        """
        Those who fit, out of those whom the other has chosen; the same list where that is all of them.

        None where others may fit, too, or those in another order.
        """
        beyond = self.query.beyond(other.query)
        if beyond is None or replace(other, query=self.query, folded=self.folded) != self:
            return None
        found = beyond.of(chosen) if beyond else chosen
        return chosen if len(found) == len(chosen) else found

    def in_order(self, rows: Iterable[PersonRow]) -> list[PersonRow]:
        """Everyone in the order of this arrangement: group by group, each sorted."""
        by_number = sorted(rows, key=number_key)
        if self.sort is Column.EXTENSION:
            ordered = by_number[::-1] if self.descending else by_number
        else:
            ordered = sorted(by_number, key=sort_key(self.sort), reverse=self.descending)
        if not self.is_grouped:
            return ordered
        name_of = self._name_of
        places = departments(map(name_of, by_number))
        return sorted(ordered, key=lambda row: places[name_of(row)])

    def lines(self, chosen: Sequence[PersonRow], extensions: Sequence[Extension]) -> list[Line]:
        """
        With a heading above each group, and without the people of groups that are folded.

        Args:
            extensions: those of the chosen, as whoever asks has them anyway.
        """
        if not self.is_grouped:
            return [*extensions]
        lines: list[Line] = []
        first, name = 0, None
        for name, group in groupby(map(self._name_of, chosen)):
            end = first + len(list(group))
            lines.append(Group(name, is_of_groups=self.by_groups))
            if not self.is_folded(name):
                lines += extensions[first:end]
            first = end
        if name == OTHERS and len(lines) > 1 and lines[0] == Group(OTHERS, is_of_groups=self.by_groups):
            del lines[0]  # an office without departments, or without groups
        return lines

    @property
    def _name_of(self) -> Callable[[PersonRow], str]:
        """Of the heading that somebody stands under."""
        return _group_of if self.by_groups else _department_of


def extensions_of(rows: Iterable[PersonRow]) -> list[Extension]:
    """Theirs, in the same order."""
    return list(map(_extension_of, rows))


def departments(by_number: Iterable[str]) -> Mapping[str, int]:
    """Each department's place: that with the lowest number first, as the office has them; those in none last."""
    names = dict.fromkeys(by_number)
    places = {name: place for place, name in enumerate(names)}
    if OTHERS in places:
        places[OTHERS] = len(places)
    return places
