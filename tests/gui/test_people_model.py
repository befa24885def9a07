"""The list under all that happens at once: Qt's promises kept, nothing reset, the same lines as made anew."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from switchboard.api.snapshot import ServiceState, Snapshot
from switchboard.core.people import Person
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.models.people_model import GroupRole, PeopleModel, RowRole
from switchboard.gui.office.arrangement import Group, Line
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.column import Column
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.query import Chip, Query

DEPARTMENTS = ("Sales", "Support", "", "Front desk")


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Timers need one."""
    return qapp


class Office:
    """A mirror and a model on it, as the engine would feed them."""

    def __init__(self, size: int, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.mirror = Mirror(EngineLink())
        self.attention = Attention()
        self.model = PeopleModel(self.mirror, self.attention)
        self._version = 1
        people = {str(n): Person(str(n), f"Person {n % 7} {n}", DEPARTMENTS[n % 4]) for n in range(size)}
        statuses = tuple(self.status(str(n)) for n in range(size))
        self.mirror.take_snapshot(Snapshot(1, statuses, people, (), ServiceState()))

    def status(self, exten: str, state: PresenceState = PresenceState.NOT_SET) -> ExtensionStatus:
        self._version += 1
        phone = self.chance.choice(list(ExtensionState))
        return ExtensionStatus(
            Extension(exten), phone, Presence(state, "", f"note {self._version}"), version=self._version
        )

    def change(
        self, *changed: tuple[str, PresenceState], removed: tuple[str, ...] = (), people: tuple[Person, ...] = ()
    ) -> None:
        statuses = {Extension(exten): self.status(exten, state) for exten, state in changed}
        gone = {Extension(exten) for exten in removed}
        self.mirror.take_batch(
            ChangeBatch(self._version + 10, statuses, gone, {person.exten: person for person in people})
        )

    def lines(self) -> list[Line]:
        return [self.model.line(place) for place in range(self.model.rowCount())]

    def afresh(self) -> list[Line]:
        """The lines of a model that has only now begun to look."""
        other = PeopleModel(self.mirror, Attention())
        other.arrange(self.model.arrangement)
        other._reset()
        return [other.line(place) for place in range(other.rowCount())]


def something(office: Office) -> None:
    """One of the things that happen to a list."""
    chance, model = office.chance, office.model
    exten, other = (str(chance.randrange(70)) for _ in range(2))
    person = Person(exten, chance.choice("abc"), chance.choice(DEPARTMENTS))
    states = [(str(chance.randrange(70)), chance.choice(list(PresenceState))) for _ in range(5)]
    happen: list[Callable[[], object]] = [
        lambda: office.change(*states),
        lambda: office.change(removed=(exten, other)),
        lambda: office.change(people=(person,)),
        lambda: model.arrange(replace(model.arrangement, query=Query.parse(chance.choice(("", "3", "is:in", "note"))))),
        lambda: model.arrange(replace(model.arrangement, chip=chance.choice(list(Chip)))),
        lambda: model.arrange(replace(model.arrangement, is_grouped=chance.random() < 0.7)),
        lambda: model.sort(chance.choice(list(Column)), chance.choice(list(Qt.SortOrder))),
        lambda: model.fold(chance.choice(DEPARTMENTS), folded=chance.random() < 0.5),
        model.rearrange,
    ]
    chance.choice(happen)()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_qts_promises_are_kept_and_nothing_is_reset(seed: int) -> None:
    office = Office(50, seed)
    tester = QAbstractItemModelTester(office.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    resets: list[int] = []
    office.model.modelReset.connect(lambda: resets.append(1))
    kept: dict[Line, QPersistentModelIndex] = {}
    for _ in range(120):
        something(office)
        for line, index in list(kept.items()):
            if not index.isValid():
                del kept[line]
            else:
                assert office.lines()[index.row()] == line
        kept.update(
            {line: QPersistentModelIndex(office.model.index(n, 0)) for n, line in enumerate(office.lines()[:9])}
        )
    office.change(("0", PresenceState.AWAY))
    office.model._order, office.model._is_stale = None, True
    office.model.rearrange()
    assert office.lines() == office.afresh()
    assert resets == []
    assert tester is not None


def test_groups_come_in_the_order_of_their_numbers_and_those_in_none_last() -> None:
    office = Office(8)
    assert office.lines() == [
        Group("Sales"), Extension("0"), Extension("4"),
        Group("Support"), Extension("1"), Extension("5"),
        Group("Front desk"), Extension("3"), Extension("7"),
        Group(""), Extension("2"), Extension("6"),
    ]  # fmt: skip
    office.model.fold("Support", folded=True)
    assert Extension("1") not in office.lines()
    assert Group("Support") in office.lines()
    office.model.fold("Support", folded=False)
    assert Extension("1") in office.lines()


def test_headings_count_who_is_in_and_who_is_left_over() -> None:
    office = Office(8)
    office.change(("0", PresenceState.AVAILABLE), ("1", PresenceState.AWAY))
    assert office.model.group_text(Group("Sales")) == "2 · 1 in"
    office.model.arrange(replace(office.model.arrangement, chip=Chip.IN))
    assert office.lines() == [Group("Sales"), Extension("0")]
    assert office.model.group_text(Group("Sales")) == "1 of 2"
    index = office.model.index(0, Column.NAME)
    assert index.data() == "Sales, 1 of 2, unfolded"
    assert (index.data(GroupRole), index.data(RowRole)) == (Group("Sales"), None)


def test_numbers_sort_as_numbers() -> None:
    office = Office(0)
    office.change(*((exten, PresenceState.NOT_SET) for exten in ("10", "9", "100", "bob")))
    office.model.arrange(replace(office.model.arrangement, is_grouped=False))
    office.model.rearrange()
    assert office.lines() == [Extension("9"), Extension("10"), Extension("100"), Extension("bob")]


def test_rows_do_not_move_while_they_are_held_and_do_so_once_let_go() -> None:
    office = Office(8)
    office.model.arrange(replace(office.model.arrangement, query=Query.parse("is:unset"), is_grouped=False))
    before = office.lines()
    for hold, let_go in (
        (office.attention.pointer_moved, office.attention.pointer_left),
        (office.attention.menu_opened, office.attention.menu_closed),
    ):
        hold()
        exten = str(len(office.lines()) - 1)
        office.change((exten, PresenceState.AWAY))
        office.model.rearrange()
        assert office.lines() == before
        let_go()
        before = [line for line in before if line != Extension(exten)]
        assert office.lines() == before


def test_whoever_is_edited_stays_in_their_place_and_says_that_they_no_longer_fit() -> None:
    office = Office(6)
    office.model.arrange(
        replace(office.model.arrangement, query=Query.parse("is:unset"), is_grouped=False, sort=Column.PRESENCE)
    )
    place = office.model.place(Extension("3"))
    office.attention.edit([office.mirror.rows[Extension("3")]])
    office.change(("3", PresenceState.DND))
    office.model.rearrange()
    assert office.model.place(Extension("3")) == place
    assert office.model.is_misfit(Extension("3"))
    office.attention.edit([])
    assert Extension("3") not in office.lines()
    assert not office.model.is_misfit(Extension("3"))


def test_one_signal_for_each_row_that_changed() -> None:
    office = Office(8)
    told: list[tuple[int, int]] = []
    office.model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    office.change(("4", PresenceState.AWAY))
    assert told == [(0, 0), (2, 2)]  # the heading, and the row
    assert office.model.rowCount(office.model.index(0, 0)) == 0
    assert office.model.columnCount(QModelIndex()) == len(Column)


@pytest.mark.parametrize("seed", range(4))
def test_a_search_typed_letter_by_letter_finds_what_it_finds_at_once(seed: int) -> None:
    office = Office(60, seed)
    chance, model, text = office.chance, office.model, ""
    for _ in range(150):
        text = text[:-1] if chance.random() < 0.2 else text + chance.choice("person 12 note is:in")
        model.arrange(replace(model.arrangement, query=Query.parse(text), chip=chance.choice([Chip.EVERYONE, Chip.IN])))
        assert office.lines() == office.afresh(), text
        if chance.random() < 0.3:
            exten, person = str(chance.randrange(60)), Person(str(chance.randrange(60)), "Nora 1", "Sales")
            office.change((exten, chance.choice(list(PresenceState))), people=(person,))
            model.rearrange()
            assert office.lines() == office.afresh(), text
        if chance.random() < 0.05:
            text = ""


def test_a_search_that_leaves_the_same_people_tells_views_nothing() -> None:
    office = Office(20)
    told: list[str] = []
    office.model.rearranged.connect(lambda: told.append("rearranged"))
    for text in ("p", "pe", "person"):
        office.model.arrange(replace(office.model.arrangement, query=Query.parse(text)))
    assert told == []
    office.model.arrange(replace(office.model.arrangement, favourites=frozenset({Extension("3")})))
    office.model.arrange(replace(office.model.arrangement, query=Query.parse("person 1")))
    assert told == ["rearranged"] * 2
