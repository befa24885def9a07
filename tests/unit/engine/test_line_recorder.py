"""What lines do is gathered for a moment and put down together; presence and phones that come and go are not."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import Origin, SetDeviceState
from switchboard.core.course import Course, CourseQuery, Whose
from switchboard.core.states import DeviceState, Extension, ExtensionState, ExtensionStatus, Presence
from switchboard.engine import line_recorder
from switchboard.engine.engine import Engine
from switchboard.engine.line_recorder import LineRecorder
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.settings.load import Settings

BOB = Extension("6002")
PHONE = Origin("calls", "phones")


@dataclass
class Table:
    """Where rows go, as a list."""

    rows: list[HistoryEntry] = field(default_factory=list)
    ended: list[float] = field(default_factory=list)
    is_put: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, entries: Sequence[HistoryEntry]) -> None:
        self.rows += entries
        self.is_put.set()

    def end_left_open(self, not_after: float) -> None:
        self.ended.append(not_after)

    def told(self) -> list[tuple[float, str, str]]:
        return [(row.at, row.old, row.new) for row in self.rows]


def changed(state: ExtensionState, at: float, exten: Extension = BOB) -> ChangeSet:
    return ChangeSet(1, at, PHONE, None, (ExtensionStatus(exten, state, Presence()),))


def with_recorder(work: Callable[[LineRecorder, Table], Awaitable[None]]) -> None:
    async def run() -> None:
        table = Table()
        await work(LineRecorder(asyncio.get_running_loop(), table, lambda: 99.0), table)

    asyncio.run(run())


def test_calls_are_put_down_together_and_what_is_as_quiet_as_before_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_recorder, "_GATHERED_FOR", 0.0)

    async def work(recorder: LineRecorder, table: Table) -> None:
        recorder.start()
        for state, at in (
            (ExtensionState.UNAVAILABLE, 1.0),
            (ExtensionState.IDLE, 2.0),
            (ExtensionState.RINGING, 3.0),
            (ExtensionState.RINGING, 3.5),
            (ExtensionState.IN_USE, 4.0),
            (ExtensionState.UNAVAILABLE, 5.0),
            (ExtensionState.IDLE, 6.0),
        ):
            recorder.consume(changed(state, at))
        assert table.rows == [], "nobody waits for it"
        await table.is_put.wait()
        assert table.told() == [(3.0, "Idle", "Ringing"), (4.0, "Ringing", "InUse"), (5.0, "InUse", "Idle")]
        assert {(row.subject, row.who, row.where) for row in table.rows} == {("line:6002@default", "calls", "phones")}
        assert table.ended == [99.0]

    with_recorder(work)


def test_the_end_of_an_extension_and_of_the_program_end_its_calls() -> None:
    async def work(recorder: LineRecorder, table: Table) -> None:
        other = Extension("6003")
        recorder.consume(changed(ExtensionState.IN_USE, 1.0))
        recorder.consume(changed(ExtensionState.ON_HOLD, 2.0, other))
        recorder.consume(ChangeSet(2, 3.0, PHONE, removed=(BOB, Extension("7000"))))
        recorder.close()
        assert table.told()[2:] == [(3.0, "InUse", "Idle"), (99.0, "Hold", "Idle")]

    with_recorder(work)


DIALPLAN = "[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n"


def run_engine(settings: Settings, state: DeviceState) -> Course:
    async def run() -> Course:
        loop = asyncio.get_running_loop()
        faults = Faults()
        engine = Engine(loop, Governor(loop, faults), settings, faults)
        await engine.start()
        await engine.submit(SetDeviceState("Custom:6002", state, Origin("clerk", "window")))
        await engine.stop()
        again = Engine(loop, Governor(loop, faults), settings, faults)
        await again.start()
        [found] = await again.find_courses(CourseQuery(0.0, 1e12, (Whose("CustomPresence:6002", BOB),)))
        await again.stop()
        return found

    return asyncio.run(run())


def test_a_call_is_in_the_course_of_a_person_after_a_restart(tmp_path: Path) -> None:
    (tmp_path / "extensions.conf").write_text(DIALPLAN)
    settings = Settings(tmp_path, dialplan=tmp_path / "extensions.conf")
    found = run_engine(settings, DeviceState.INUSE)
    assert [(entry.old, entry.new) for entry in found.lines[:2]] == [("Idle", "InUse"), ("InUse", "Idle")]
    assert found.lines[0].who == "clerk"


def test_nothing_is_kept_of_lines_where_the_settings_say_so(tmp_path: Path) -> None:
    (tmp_path / "extensions.conf").write_text(DIALPLAN)
    settings = Settings(tmp_path, dialplan=tmp_path / "extensions.conf", line_history_days=0)
    assert run_engine(settings, DeviceState.INUSE).lines == ()
