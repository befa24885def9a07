"""
The office as lines of a list: a heading for each department, a line for each person.

Which lines there are, and in which order, is the arrangement's; what they say is the mirror's. Lines come, go and move;
nothing is ever reset but the whole office. No proxy stands in between: it would ask for every line at every keystroke.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import Qt

from switchboard.core.states import Extension
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import plain_tip
from switchboard.gui.models.line_moves import change_lines, runs
from switchboard.gui.office.about import about_text
from switchboard.gui.office.arrangement import Arrangement, Group, Line, extensions_of, group_name
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.card_grid import Block
from switchboard.gui.office.column import CHANGING, Column, note_text, text_of, titles
from switchboard.gui.office.deputies import deputy_text
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import device_words, number_text, since_words

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole + 1  # PersonRow; None for a heading
GroupRole = Qt.ItemDataRole.UserRole + 2  # Group; None for a person
MisfitRole = Qt.ItemDataRole.UserRole + 3  # bool: shown only because they are being edited
_Outcome = tuple[
    list[Extension], tuple[bool, bool], frozenset[str], frozenset[Extension]
]  # people, groups, folded, with stars
_OF_HEADING = Qt.ItemFlag.ItemIsEnabled
_OF_PERSON = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_LAST = len(Column) - 1
_FEW = 30  # lines that are painted anew one by one
_LONGEST_TIP = 2_000  # characters


class PeopleModel(QAbstractTableModel):
    """Shows a mirror as an arrangement says. Rows that changed move to their place in `rearrange`."""

    rearranging = Signal()  # lines come, go or move now
    rearranged = Signal()
    places_changed = Signal(object)  # list[int]: lines that say something else, the highest first

    def __init__(self, mirror: Mirror, attention: Attention, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._attention = attention
        self.arrangement = Arrangement()
        self.describe: Callable[[PersonRow], str] | None = None  # what a screen reader says of a row after its name
        self._order: list[Extension] | None = None  # everyone, as the arrangement has them; None: to be made anew
        self._everyone: list[PersonRow] | None = None  # the same as they are now
        self._chosen: tuple[Arrangement, list[PersonRow]] | None = None  # who was found last, as long as that is so
        self._lines: list[Line] = []
        self._headings: list[int] = []  # where they stand
        self._outcome: _Outcome | None = None  # what the lines were made of
        self._places: dict[Line, int] = {}
        self._misfits: frozenset[Extension] = frozenset()
        self._shown: Counter[str] = Counter()  # people by department
        self._count = 0
        self._is_stale = False
        mirror.was_reset.connect(self._reset)
        mirror.rows_changed.connect(self._take_changes)
        mirror.rows_added.connect(self._take_members)
        mirror.rows_removed.connect(self._take_removed)
        mirror.names_changed.connect(self._take_names)
        attention.released.connect(self._on_released)

    def arrange(self, arrangement: Arrangement) -> None:
        """Shows what a person asked for, at once."""
        if arrangement == self.arrangement:
            return
        before, self.arrangement = self.arrangement, arrangement
        order_of = (arrangement.sort, arrangement.descending, arrangement.is_grouped, arrangement.by_groups)
        if order_of != (before.sort, before.descending, before.is_grouped, before.by_groups):
            self._forget_order()
        self._rearrange()

    def rearrange(self) -> None:
        """Puts rows that changed where they belong now, if they may move; cheap when nothing did."""
        if self._is_stale and self._attention.rows_may_move():
            self._rearrange()

    def fold(self, department: str, *, folded: bool) -> None:
        """Hides or shows the people of a group; while somebody searches, all who are found are shown."""
        if self.arrangement.narrows():
            return
        known = self.arrangement.folded
        now = known | {department} if folded else known - {department}
        self.arrange(replace(self.arrangement, folded=now))

    def line(self, place: int) -> Line:
        return self._lines[place]

    def row(self, place: int) -> PersonRow | None:
        """Who stands there; None for a heading."""
        line = self._lines[place]
        return None if isinstance(line, Group) else self._mirror.rows.get(line)

    def place(self, line: Line) -> int | None:
        """Where it stands, from the top; None where it is not shown."""
        return self._places.get(line)

    def blocks(self) -> list[Block]:
        """The lines of each group, from the top; those above the first heading are one of their own."""
        starts, count = self._headings, len(self._lines)
        alone = starts[0] if starts else count
        ends = [*starts[1:], count]
        return [
            *([Block(0, has_heading=False, people=alone)] if alone else []),
            *(Block(first, has_heading=True, people=end - first - 1) for first, end in zip(starts, ends, strict=False)),
        ]

    def is_misfit(self, extension: Extension) -> bool:
        """Whether they are shown only because they are being edited."""
        return extension in self._misfits

    def group_of(self, place: int) -> Group | None:
        """The heading above a person, or the one that stands there."""
        line = self._lines[place]
        if isinstance(line, Group):
            return line
        row = self._mirror.rows.get(line)
        return self.arrangement.heading(row) if row is not None and self.arrangement.is_grouped else None

    def people(self) -> list[PersonRow]:
        """Everyone who is shown, from the top."""
        rows = self._mirror.rows
        return [rows[line] for line in self._lines if not isinstance(line, Group)]

    @property
    def shown(self) -> int:
        """How many people are shown."""
        return self._count

    def group_text(self, group: Group) -> str:
        """
        What a heading says of its people.

        Of everyone: "6 · 4 in". Of those that a search left over: "2 of 6".
        """
        tally = self._mirror.tally
        counts = (tally.groups, tally.groups_in) if group.is_of_groups else (tally.people, tally.people_in)
        total, people_in = (count[group.department] for count in counts)
        shown = self._shown[group.department]
        if shown >= total:  # more where somebody has left it, and has not moved yet
            text = translate(
                "PeopleModel", "{total} · %Ln in", "of a department: people, and those who are in", people_in
            )
        else:
            text = translate("PeopleModel", "%Ln of {total}", "people of a department that a search left over", shown)
        return text.format(total=number_text(total))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _OF_HEADING if isinstance(self._lines[index.row()], Group) else _OF_PERSON

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, Group):
            return self._of_group(line, index.column(), role)
        row = self._mirror.rows.get(line)
        return None if row is None else self._of_person(row, index.column(), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return titles()[Column(section)]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0:
            descending = order == Qt.SortOrder.DescendingOrder
            self.arrange(replace(self.arrangement, sort=Column(column), descending=descending))

    def remove_lines(self, first: int, last: int) -> None:
        """For `change_lines` alone, as the three below."""
        self.beginRemoveRows(QModelIndex(), first, last)
        del self._lines[first : last + 1]
        self.endRemoveRows()

    def insert_lines(self, first: int, lines: Sequence[Line]) -> None:
        self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
        self._lines[first:first] = lines
        self.endInsertRows()

    def move_line(self, source: int, target: int) -> None:
        before = target + 1 if target > source else target  # Qt counts the line that is moved away, too
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), before)
        self._lines.insert(target, self._lines.pop(source))
        self.endMoveRows()

    def permute_lines(self, lines: Sequence[Line]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [self._lines[index.row()] for index in before]
        self._lines = list(lines)
        wanted = set(moved)  # few, as a rule: of all that are selected together, Qt keeps the ends
        places = {line: place for place, line in enumerate(self._lines) if line in wanted}
        after = [self.index(places[line], index.column()) for line, index in zip(moved, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _of_group(self, group: Group, column: int, role: int) -> object:
        if role == GroupRole:
            return group
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} and column == Column.NAME:
            is_folded = self.arrangement.is_folded(group.department)
            folded = translate("PeopleModel", "folded") if is_folded else translate("PeopleModel", "unfolded")
            return f"{group_name(group)}, {self.group_text(group)}, {folded}"
        return None

    def _of_person(self, row: PersonRow, column: int, role: int) -> object:  # noqa: PLR0911  one answer a role
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text_of(row, column, time.time())
            case _ if role == RowRole:
                return row
            case _ if role == MisfitRole:
                return self.is_misfit(row.status.extension)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.describe(row) if self.describe is not None and column == Column.NAME else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken() if column == Column.NAME else text_of(row, column, time.time())
            case _:
                return None

    def _tip(self, row: PersonRow, column: int) -> str | None:
        if self.is_misfit(row.status.extension):
            return translate(
                "PeopleModel", "No longer fits what is shown; stays until what was typed is applied, or Esc is pressed."
            )
        match column:
            case Column.NOTE:
                deputy = deputy_text(row.person.deputy, self._mirror.people) if row.is_away else ""
                said = translate("DeputyLine", "Deputy: {who}").format(who=deputy) if deputy else ""
                tip = "\n".join(filter(None, (note_text(row, time.time()), said)))
                return plain_tip(tip[:_LONGEST_TIP]) or None
            case Column.NAME:
                tip = "\n".join(filter(None, (row.person.email, about_text(row.person))))
                return plain_tip(tip[:_LONGEST_TIP]) or None
            case Column.DEVICE if row.status.device_since:
                since = since_words(row.status.device_since, time.time())
                return translate("PeopleModel", "{state}: {since}").format(state=device_words(row.status), since=since)
            case Column.PRESENCE if row.status.presence_since:
                return since_words(row.status.presence_since, time.time())
            case _:
                return None

    def _reset(self) -> None:
        self._forget_order()
        self.beginResetModel()
        chosen = self._chosen_rows()
        self._outcome = self._outcome_of(chosen)
        self._lines = self._lines_of(chosen, self._outcome[0])
        self._index_lines()
        self.endResetModel()

    def _take_changes(self, changed: set[Extension]) -> None:
        rows = self._mirror.rows
        self._everyone = self._chosen = None
        lines: set[Line] = {*changed, *(self.arrangement.heading(rows[extension]) for extension in changed)}
        places = sorted(self._places[line] for line in lines if line in self._places)
        self.places_changed.emit(places)
        if len(places) <= _FEW:
            for run in runs(places):
                self.dataChanged.emit(self.index(run.first, 0), self.index(run.last, _LAST))
        else:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], _LAST))
        if self.arrangement.depends_on_changes():
            if self.arrangement.sort in CHANGING:
                self._forget_order()
            self._is_stale = True

    def _take_names(self) -> None:
        self._forget_order()
        self._outcome = None
        self._is_stale = True

    def _take_members(self, _: Iterable[Extension]) -> None:
        self._forget_order()
        self._is_stale = True

    def _take_removed(self, removed: Sequence[Extension]) -> None:
        """Who is no more goes at once: there is nothing to show of them."""
        self._forget_order()
        self._is_stale = True
        gone = set(removed)
        self._change_to([line for line in self._lines if line not in gone])

    def _forget_order(self) -> None:
        self._order = self._everyone = self._chosen = None

    def _on_released(self) -> None:
        self._forget_order()
        self._is_stale = True
        self.rearrange()

    def _rearrange(self) -> None:
        """Where the same people are left as before, as while a word is typed to its end, no line is looked at."""
        misfits, before = self._misfits, self._chosen[1] if self._chosen else None
        chosen = self._chosen_rows()
        outcome = self._outcome_of(chosen, is_as_before=chosen is before and not misfits)
        self._is_stale = False
        if outcome == self._outcome and misfits == self._misfits and not self._attention.held:
            return
        self.rearranging.emit()
        self._put(self._lines_of(chosen, outcome[0]))
        self._outcome = outcome
        self.rearranged.emit()

    def _outcome_of(self, chosen: list[PersonRow], *, is_as_before: bool = False) -> _Outcome:
        folded = frozenset() if self.arrangement.narrows() else self.arrangement.folded
        if is_as_before and self._outcome is not None:
            extensions = self._outcome[0]
        elif chosen is self._everyone and self._order is not None:
            extensions = self._order
        else:
            extensions = extensions_of(chosen)
        headings = (self.arrangement.is_grouped, self.arrangement.by_groups)
        return extensions, headings, folded, self.arrangement.favourites

    def _change_to(self, lines: list[Line]) -> None:
        self.rearranging.emit()
        self._put(lines)
        self.rearranged.emit()

    def _put(self, lines: list[Line]) -> None:
        self._outcome = None
        change_lines(self, list(self._lines), lines, self._places)
        self._index_lines()

    def _chosen_rows(self) -> list[PersonRow]:
        rows, held = self._mirror.rows, self._attention.held
        if self._everyone is None:
            if self._order is None:
                standing = (held.get(extension, row) for extension, row in rows.items())
                self._order = extensions_of(self.arrangement.in_order(standing))
            self._everyone = [rows[extension] for extension in self._order]
        chosen = self._found(self._everyone)
        edited = held.keys() & rows.keys()
        self._misfits = frozenset(extension for extension in edited if not self.arrangement.fits(rows[extension]))
        if self._misfits:
            shown = self._misfits.union(row.status.extension for row in chosen)
            return [row for row in self._everyone if row.status.extension in shown]
        return chosen

    def _found(self, everyone: list[PersonRow]) -> list[PersonRow]:
        """Those who fit. Where letters were added to a search, only those whom it had left are looked at."""
        found = self.arrangement.of_those(*self._chosen) if self._chosen else None
        if found is None:
            found = self.arrangement.chosen(everyone)
        self._chosen = (self.arrangement, found)
        return found

    def _lines_of(self, chosen: list[PersonRow], extensions: Sequence[Extension]) -> list[Line]:
        held = self._attention.held
        if self.arrangement.is_grouped:
            self._shown = self.arrangement.counts(chosen)
        standing = list(map(held.get, extensions, chosen)) if held else chosen
        return self.arrangement.lines(standing, extensions)

    def _index_lines(self) -> None:
        self._places = dict(zip(self._lines, range(len(self._lines)), strict=True))
        self._headings = _places_of(Group, list(map(type, self._lines)))
        self._count = len(self._lines) - len(self._headings)


def _places_of(kind: type, kinds: Sequence[type]) -> list[int]:
    """Where few stand among many, from the top."""
    places: list[int] = []
    for _ in range(kinds.count(kind)):
        places.append(kinds.index(kind, places[-1] + 1 if places else 0))
    return places
