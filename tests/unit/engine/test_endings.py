"""Presence that ends by itself, through the real queue and the real store; the clock on the wall is given."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import pytest

from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet, PresenceChanged
from switchboard.core.commands import Origin, SetPresence
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Presence, PresenceState
from switchboard.engine.commit_queue import Appliers, CommitQueue
from switchboard.engine.endings import Endings
from switchboard.ground.limits import LimitLog
from switchboard.storage.office_store import OfficeStore
from tests.helpers.history import read_history
from tests.helpers.store import Store, with_store

NOON = 1_795_000_000.0
CLERK = Origin("clerk", "window")
BOB = "CustomPresence:Bob"
AVAILABLE, DND = Presence(PresenceState.AVAILABLE), Presence(PresenceState.DND)


@dataclass
class Wall:
    now: float = NOON

    def __call__(self) -> float:
        return self.now


class Office:
    """A start of the program: what was stored is taken up, and what is over ends."""

    def __init__(self, store: Store, wall: Wall) -> None:
        self.told: list[ChangeSet] = []
        self.store, self.core = store, PresenceCore()
        rows = OfficeStore(store.database)
        for name, presence, since in rows.presences():
            self.core.restore_presence(name, presence, since)
        appliers = Appliers(self.core, Directory(), FamilyStore(self.core), Agenda(), store.governor)
        self.queue = CommitQueue(store.writer, rows, appliers, self.hear, LimitLog())
        self.endings = Endings(store.writer.loop, self.core, self.queue.submit, wall)
        self.endings.start()

    def hear(self, changes: ChangeSet) -> None:
        self.told.append(changes)
        self.endings.consume(changes)

    async def set(self, presence: Presence, at: float = NOON, who: Origin = CLERK) -> None:
        await self.queue.submit(SetPresence(BOB, presence, who), at)

    async def look(self) -> Presence:
        self.endings.look()
        await self.queue.settled()
        return self.core.custom_presence.presence("Bob")

    async def history(self) -> list[tuple[float, str, str]]:
        lines = await self.store.writer.ask(lambda database: read_history(database, BOB))
        return [(line.at, line.where, line.new) for line in reversed(lines)]


def lunch(until: float, then: Presence | None = None) -> Presence:
    return Presence(PresenceState.AWAY, "", "lunch", until=until, then=then)


def test_it_ends_at_its_time_and_the_history_says_by_whom(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        wall = Wall()
        office = Office(store, wall)
        await office.set(DND)
        await office.set(lunch(NOON + 60))
        wall.now = NOON + 59
        assert await office.look() == lunch(NOON + 60, DND)
        wall.now = NOON + 61
        assert await office.look() == DND
        assert await office.history() == [
            (NOON, "window", "dnd"),
            (NOON, "window", "away,,lunch"),
            (NOON + 60, "schedule", "dnd"),
        ]
        assert office.core.since(BOB) == NOON + 60
        assert isinstance(office.told[-1].change, PresenceChanged)
        assert len(office.endings) == 0
        office.endings.close()

    with_store(tmp_path / "office.sqlite", work)


@pytest.mark.parametrize("who", [Origin("6002", "phone"), Origin("pbx", "manager"), Origin("root", "console")])
def test_whatever_is_set_meanwhile_stays(who: Origin, tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        wall = Wall()
        office = Office(store, wall)
        await office.set(lunch(NOON + 60))
        await office.set(AVAILABLE, who=who)
        wall.now = NOON + 61
        assert await office.look() == AVAILABLE
        assert len(office.told) == 2
        office.endings.close()

    with_store(tmp_path / "office.sqlite", work)


def test_what_is_set_while_the_end_is_on_its_way_stays(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        wall = Wall()
        office = Office(store, wall)
        await office.set(lunch(NOON + 60))
        wall.now = NOON + 61
        office.queue.submit(SetPresence(BOB, DND, CLERK))
        assert await office.look() == DND
        assert len(office.told) == 2
        office.endings.close()

    with_store(tmp_path / "office.sqlite", work)


def test_what_was_over_while_nothing_ran_ends_at_the_start_with_one_change(tmp_path: Path) -> None:
    vacation = Presence(PresenceState.XA, "vacation", "x", given="xa,vacation,x", until=NOON + 900, then=AVAILABLE)

    async def first(store: Store) -> None:
        office = Office(store, Wall())
        await office.set(vacation)
        await office.set(lunch(NOON + 60))
        office.endings.close()

    async def second(store: Store) -> None:
        office = Office(store, Wall(NOON + 30))
        assert await office.look() == lunch(NOON + 60, vacation)
        assert office.core.custom_presence.presence("Bob").then.given == "xa,vacation,x"  # type: ignore[union-attr]  # it has one
        office.endings.close()

    async def third(store: Store) -> None:
        office = Office(store, Wall(NOON + 5_000))
        assert await office.look() == AVAILABLE
        [changes] = office.told
        assert changes.at == NOON + 900
        office.endings.close()

    for work in (first, second, third):
        with_store(tmp_path / "office.sqlite", work)


def test_what_is_to_stay_stays_until_somebody_sets_it_also_over_a_restart(tmp_path: Path) -> None:
    stays = lunch(NOON + 60, lunch(0.0))
    back_to_it = Presence(PresenceState.DND, until=NOON + 30, then=stays)

    async def first(store: Store) -> None:
        wall = Wall()
        office = Office(store, wall)
        await office.set(stays)
        wall.now = NOON + 5_000
        assert await office.look() == stays
        assert len(office.endings) == 0
        await office.set(back_to_it, NOON)
        assert await office.look() == stays
        office.endings.close()

    async def second(store: Store) -> None:
        wall = Wall(NOON + 9_000)
        office = Office(store, wall)
        assert await office.look() == stays
        assert office.told == []
        await office.set(DND, wall.now)
        assert await office.look() == DND
        office.endings.close()

    for work in (first, second):
        with_store(tmp_path / "office.sqlite", work)


def test_an_end_that_the_disk_does_not_take_is_tried_again(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        wall = Wall()
        office = Office(store, wall)
        await office.set(lunch(NOON + 60))
        wall.now = NOON + 61
        with store.held_by_another():
            assert (await office.look()).until == NOON + 60
        await asyncio.sleep(0)
        wall.now = NOON + 80
        assert (await office.look()).until == 0.0
        office.endings.close()

    with_store(tmp_path / "office.sqlite", work, patience=0.01)


def test_what_is_set_after_an_end_that_the_disk_did_not_take_has_its_own_end(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        wall = Wall()
        office = Office(store, wall)
        await office.set(lunch(NOON + 60))
        wall.now = NOON + 61
        with store.held_by_another():
            office.endings.look()
            later = office.queue.submit(SetPresence(BOB, lunch(NOON + 600), CLERK), wall.now)
            await office.queue.settled()
            assert later.exception() is not None
        await office.set(lunch(NOON + 600), wall.now)
        office.endings._deadlines.set(BOB, NOON + 71)
        wall.now = NOON + 80
        assert (await office.look()).until == NOON + 600
        wall.now = NOON + 601
        assert (await office.look()).until == 0.0
        office.endings.close()

    with_store(tmp_path / "office.sqlite", work, patience=0.01)


def test_one_end_is_kept_however_often_it_is_put_off(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        office = Office(store, Wall())
        for n in range(300):
            await office.set(lunch(NOON + 60 + n))
        assert len(office.endings) == 1
        office.endings.close()

    with_store(tmp_path / "office.sqlite", work)


@pytest.mark.parametrize("until", [float("nan"), float("inf"), -1.0, 1e12])
def test_an_end_that_is_no_time_is_refused(until: float, tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        office = Office(store, Wall())
        with pytest.raises(CommandRefused):
            await office.set(lunch(until))
        office.endings.close()

    with_store(tmp_path / "office.sqlite", work)
