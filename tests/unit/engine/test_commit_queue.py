"""Commands on their way to the store, which is real: order, what is refused, and who is told."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import (
    Command,
    DeleteEntry,
    EditPerson,
    ForgetDevice,
    ForgetPresence,
    Origin,
    PutEntry,
    SetDeviceState,
    SetPresence,
    SetUntil,
)
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.family_store import FamilyStore
from switchboard.core.people import Person
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.engine import commit_queue
from switchboard.engine.commit_queue import Appliers, CommitQueue
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.limits import LimitLog, Limits
from switchboard.storage.errors import StorageUnavailable
from switchboard.storage.office_store import OfficeStore
from tests.helpers.history import read_history
from tests.helpers.store import Store, with_store

CLERK = Origin("clerk", "window")
AWAY, DND = Presence(PresenceState.AWAY), Presence(PresenceState.DND)
HALF = "half an emoji \ud83d"


class Office:
    """A core with its queue; remembers what was told."""

    def __init__(self, store: Store, limits: Limits | None = None) -> None:
        self.store = store
        self.told: list[ChangeSet] = []
        self.limit_log = LimitLog(limits)
        self.core, self.directory = PresenceCore(limits=limits), Directory(limits)
        self.entries = FamilyStore(self.core)
        self.office_store = OfficeStore(store.database)
        appliers = Appliers(self.core, self.directory, self.entries, Agenda(limits), store.governor)
        self.queue = CommitQueue(store.writer, self.office_store, appliers, self.hear, self.limit_log)

    def hear(self, changes: ChangeSet) -> None:
        self.told.append(changes)

    async def history(self, subject: str) -> list[HistoryEntry]:
        return list(await self.store.writer.ask(lambda database: read_history(database, subject)))

    async def changed(self, subject: str) -> list[tuple[str, str]]:
        """From what to what, the oldest first."""
        return [(line.old, line.new) for line in reversed(await self.history(subject))]


def with_office(
    path: Path,
    work: Callable[[Office], Awaitable[None]],
    *,
    limits: Limits | None = None,
    patience: float = 10.0,
    stuck_after: float = 60.0,
) -> None:
    with_store(
        path / "office.sqlite",
        lambda store: work(Office(store, limits)),
        patience=patience,
        stuck_after=stuck_after,
    )


def away(name: str, presence: Presence = AWAY) -> SetPresence:
    return SetPresence(f"CustomPresence:{name}", presence, CLERK)


async def outcome(answer: "asyncio.Future[ChangeSet]") -> str:
    try:
        await answer
    except SwitchboardError as error:
        return str(error)
    return ""


def test_nothing_is_told_before_it_is_durable_and_then_in_order(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        with office.store.slow_disk():
            answers = [office.queue.submit(away(name)) for name in "cab"]
            await asyncio.sleep(0)
            later = office.queue.submit(away("d"))
            await asyncio.sleep(0)
            assert office.told == []
            assert office.core.custom_presence.presences == {}
        results = await asyncio.gather(*answers, later)
        assert office.told == results
        assert [name for name, _, _ in office.office_store.presences()] == ["a", "b", "c", "d"]
        assert sum(statement == "COMMIT" for statement in office.store.statements) == 2

    with_office(tmp_path, work)


def test_a_long_queue_is_told_whole_and_in_order(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        answers = [office.queue.submit(away(f"{number:04}")) for number in range(1_234)]
        assert office.told == []
        await asyncio.gather(*answers)
        assert [answer.result() for answer in answers] == office.told
        assert len(list(office.office_store.presences())) == 1_234
        assert sum(statement == "COMMIT" for statement in office.store.statements) == 3

    with_office(tmp_path, work)


def test_history_knows_what_was_before_within_a_batch_and_over_a_restart(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.core.restore_presence("a", DND, 5.0)
        office.core.restore_device_state("a", DeviceState.BUSY, 6.0)
        commands: list[Command] = [away("a"), away("a"), ForgetPresence("CustomPresence:a", CLERK), away("a", DND)]
        commands += [SetDeviceState("Custom:a", state, CLERK) for state in (DeviceState.BUSY, DeviceState.INUSE)]
        commands += [ForgetDevice("Custom:a", CLERK)]
        commands += [EditPerson(Person("6002", name), CLERK) for name in ("Bob", "Robert")]
        await asyncio.gather(*map(office.queue.submit, commands))
        assert await office.changed("CustomPresence:a") == [
            ("dnd", "away"),
            ("away", "away"),
            ("away", "not_set"),
            ("not_set", "dnd"),
        ]
        assert await office.changed("Custom:a") == [("BUSY", "BUSY"), ("BUSY", "INUSE"), ("INUSE", "UNKNOWN")]
        assert await office.changed("person:6002") == [("", "Bob"), ("Bob", "Robert")]
        assert [(name, presence) for name, presence, _ in office.office_store.presences()] == [("a", DND)]
        assert list(office.office_store.custom_devices()) == []

    with_office(tmp_path, work)


def test_since_is_kept_where_nothing_differs(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        office.core.restore_presence("a", AWAY, 5.0)
        await office.queue.submit(away("a"))
        assert list(office.office_store.presences()) == [("a", AWAY, 5.0)]
        await office.queue.submit(away("a", DND))
        [(_, presence, since)] = office.office_store.presences()
        assert presence == DND
        assert since == office.core.since("CustomPresence:a") > 5.0

    with_office(tmp_path, work)


@pytest.mark.parametrize(
    "command",
    [
        PutEntry("family", "key", HALF, CLERK),
        PutEntry(HALF, "key", "value", CLERK),
        PutEntry("family", HALF, "value", CLERK),
        DeleteEntry("family", HALF, CLERK),
        SetPresence(f"CustomPresence:{HALF}", AWAY, CLERK),
        ForgetPresence(f"CustomPresence:{HALF}", CLERK),
        SetPresence("CustomPresence:a", Presence(PresenceState.AWAY, HALF), CLERK),
        SetPresence("CustomPresence:a", Presence(PresenceState.AWAY, "", HALF), CLERK),
        SetPresence("CustomPresence:a", Presence(PresenceState.AWAY, given=HALF), CLERK),
        SetDeviceState(f"Custom:{HALF}", DeviceState.BUSY, CLERK),
        ForgetDevice(f"Custom:{HALF}", CLERK),
        EditPerson(Person(HALF), CLERK),
        EditPerson(Person("6002", HALF), CLERK),
        EditPerson(Person("6002", "", HALF), CLERK),
        EditPerson(Person("6002", "", "", HALF), CLERK),
        EditPerson(Person("6002", "", "", "", HALF), CLERK),
    ],
    ids=lambda command: type(command).__name__,
)
def test_text_that_nothing_can_keep_is_refused_in_words_and_alone(command: Command, tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        good, bad, other = (office.queue.submit(one) for one in (away("x"), command, away("y")))
        assert "Unicode" in await outcome(bad)
        assert (await outcome(good), await outcome(other)) == ("", "")
        assert isinstance(bad.exception(), CommandRefused)

    with_office(tmp_path, work)


def test_whoever_asks_under_a_name_that_nothing_can_keep_is_served(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.queue.submit(SetPresence("CustomPresence:a", AWAY, Origin(HALF, "x" * 10_000)))
        [line] = await office.history("CustomPresence:a")
        assert line.who == "half an emoji \ufffd"
        assert len(line.where) < 1_000

    with_office(tmp_path, work)


def test_a_value_that_the_store_refuses_all_the_same_is_refused_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FamilyStore, "check", lambda _self, command, _waiting: command)

    async def work(office: Office) -> None:
        commands: list[Command] = [away("x"), PutEntry("f", "bad", HALF, CLERK), away("x", DND)]
        commands.append(PutEntry("f", "k", "v", CLERK))
        outcomes = [await outcome(answer) for answer in [office.queue.submit(command) for command in commands]]
        assert [bool(refusal) for refusal in outcomes] == [False, True, False, False]
        assert len(office.told) == 3
        assert await office.changed("CustomPresence:x") == [("not_set", "away"), ("away", "dnd")]
        assert office.entries.get("f", "k") == "v"
        assert len(office.store.faults) == 1

    with_office(tmp_path, work)


def test_entries_that_wait_count_for_the_bound(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        with office.store.slow_disk():
            answers = [office.queue.submit(PutEntry("f", str(n), "v", CLERK)) for n in range(5)]
        outcomes = [await outcome(answer) for answer in answers]
        assert [bool(refusal) for refusal in outcomes] == [False, False, False, True, True]
        await office.queue.submit(DeleteEntry("f", "0", CLERK))
        await office.queue.submit(PutEntry("f", "9", "v", CLERK))
        assert len(office.office_store.entries()) == 3

    with_office(tmp_path, work, limits=Limits(database_entries=3))


def test_entries_are_bounded_by_all_their_text_and_the_operator_is_told(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        outcomes = [await outcome(office.queue.submit(PutEntry("f", str(n), "v" * 398, CLERK))) for n in range(4)]
        assert [bool(refusal) for refusal in outcomes] == [False, False, True, True]
        assert office.limit_log.counts() == {"kept_characters": 2}
        assert await outcome(office.queue.submit(PutEntry("f", "0", "short", CLERK))) == ""
        assert await outcome(office.queue.submit(PutEntry("f", "2", "v" * 398, CLERK))) == ""
        await office.queue.submit(DeleteEntry("f", "1", CLERK))
        assert await outcome(office.queue.submit(PutEntry("f", "3", "v" * 398, CLERK))) == ""
        assert len(office.office_store.entries()) == 3

    with_office(tmp_path, work, limits=Limits(kept_characters=1_000))


def test_commands_that_wait_are_bounded_in_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commit_queue, "_MOST_BYTES", 100_000)

    async def work(office: Office) -> None:
        with office.store.slow_disk():
            answers = [office.queue.submit(PutEntry("f", str(n), "v" * 10_000, CLERK)) for n in range(5)]
        assert [bool(await outcome(answer)) for answer in answers] == [False, False, True, True, True]
        assert await outcome(office.queue.submit(PutEntry("f", "x", "v" * 10_000, CLERK))) == ""

    with_office(tmp_path, work)


def test_a_disk_that_refuses_leaves_the_office_as_it_was(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.queue.submit(away("a"))
        with office.store.held_by_another():
            answers = [office.queue.submit(away("a", DND)), office.queue.submit(away("b"))]
            refusals = [await outcome(answer) for answer in answers]
        assert refusals == ["The change could not be stored: another program holds the database."] * 2
        assert isinstance(answers[0].exception(), StorageUnavailable)
        assert len(office.told) == 1
        assert office.core.custom_presence.presences == {"a": AWAY}
        assert office.store.said == [refusals[0]]
        await office.queue.submit(away("b"))
        assert office.store.said[-1] == ""

    with_office(tmp_path, work, patience=0.01)


def test_nobody_waits_for_a_disk_that_does_not_answer(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        stuck: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        office.store.writer.when_stuck.append(lambda _: stuck.set_result(None))
        with office.store.slow_disk():
            on_its_way = office.queue.submit(away("a"))
            await asyncio.sleep(0)
            behind = office.queue.submit(away("b"))
            await stuck
            assert "has not answered" in await outcome(behind)
            assert "does not answer" in await outcome(office.queue.submit(away("c")))
            assert not on_its_way.done()
        await on_its_way
        assert office.core.custom_presence.presences == {"a": AWAY}
        assert await outcome(office.queue.submit(away("c"))) == ""

    with_office(tmp_path, work, stuck_after=0.01)


def test_a_listener_that_raises_answers_whoever_asked_and_keeps_nothing_from_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(office: Office) -> None:
        def hear(changes: ChangeSet) -> None:
            office.told.append(changes)
            if len(office.told) == 1:
                raise ValueError("a fault")

        monkeypatch.setattr(office.queue, "_tell", hear)
        answers = [office.queue.submit(away(name)) for name in "ab"]
        assert "A fault of this program" in await outcome(answers[0])
        assert await outcome(answers[1]) == ""
        assert len(office.store.faults) == 1

    with_office(tmp_path, work)


def test_what_was_asked_before_the_end_is_stored_and_what_comes_after_it_is_answered(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        answer = office.queue.submit(away("a"))
        await office.queue.settled()
        assert answer.done()
        await office.store.writer.close()
        assert "has ended" in await outcome(office.queue.submit(away("b")))

    with_office(tmp_path, work)
    with contextlib.closing(sqlite3.connect(tmp_path / "office.sqlite")) as after:
        assert after.execute("SELECT name FROM presence").fetchall() == [("a",)]


def test_an_end_is_that_of_whatever_shows_when_it_is_its_turn(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        bob, later = "CustomPresence:Bob", 4_000_000_000.0
        with office.store.slow_disk():
            office.queue.submit(SetPresence(bob, DND, CLERK))
            office.queue.submit(SetPresence(bob, AWAY, CLERK))
            asked = office.queue.submit(SetUntil("custompresence:Bob", later, CLERK))
            longer = office.queue.submit(SetUntil(bob, later + 5, CLERK))
        await asked
        assert await longer == office.told[-1]
        shown = office.core.custom_presence.presence("Bob")
        assert shown == replace(AWAY, until=later + 5, then=Presence(PresenceState.AVAILABLE))
        await office.queue.submit(SetPresence(bob, replace(DND, until=later), CLERK))
        await office.queue.submit(SetUntil(bob, 0.0, CLERK))
        assert office.core.custom_presence.presence("Bob") == DND

    with_office(tmp_path, work)


def test_nothing_ends_where_nothing_shows(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        for command in (
            SetUntil("CustomPresence:Bob", 4_000_000_000.0, CLERK),
            SetUntil("Custom:Bob", 4_000_000_000.0, CLERK),
            SetUntil("CustomPresence:Bob", float("nan"), CLERK),
        ):
            with pytest.raises(CommandRefused):
                await office.queue.submit(command)
        assert office.told == []

    with_office(tmp_path, work)
