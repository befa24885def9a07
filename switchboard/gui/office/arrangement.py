"""Which people are shown, in which groups and in which order. Looks only; changes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from switchboard.core.states import Extension
from switchboard.gui.language import translate
from switchboard.gui.office.column import CHANGING, Column, number_key, sort_key
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.query import EVERYTHING, Chip, Query, chip_test

OTHERS = ""  # the group of those who are in no department


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

    def chosen(self, rows: Iterable[PersonRow]) -> list[PersonRow]:
        """Those who fit, in the same order."""
        test = chip_test(self.chip, self.favourites)
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
        places = departments(self.heading(row).department for row in by_number)
        return sorted(ordered, key=lambda row: places[self.heading(row).department])

    def lines(self, chosen: Iterable[PersonRow]) -> list[Line]:
        """With a heading above each group, and without the people of groups that are folded."""
        if not self.is_grouped:
            return [row.status.extension for row in chosen]
        lines: list[Line] = []
        heading: str | None = None
        is_folded = False
        for row in chosen:
            group = self.heading(row)
            if group.department != heading:
                heading, is_folded = group.department, self.is_folded(group.department)
                lines.append(group)
            if not is_folded:
                lines.append(row.status.extension)
        if heading == OTHERS and len(lines) > 1 and lines[0] == Group(OTHERS, is_of_groups=self.by_groups):
            del lines[0]  # an office without departments, or without groups
        return lines


def departments(by_number: Iterable[str]) -> Mapping[str, int]:
    """Each department's place: that with the lowest number first, as the office has them; those in none last."""
    names = dict.fromkeys(by_number)
    places = {name: place for place, name in enumerate(names)}
    if OTHERS in places:
        places[OTHERS] = len(places)
    return places
