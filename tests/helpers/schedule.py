"""An office whose plans come and whose presence ends, through the real queue and the real store; the clock is given."""

import asyncio
import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet, PlanChanged
from switchboard.core.commands import AddPlan, Command, Origin, SetPresence
from switchboard.core.directory import Directory
from switchboard.core.family_store import FamilyStore
from switchboard.core.plan import Plan, instant
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Presence
from switchboard.engine.commit_queue import Appliers, CommitQueue
from switchboard.engine.endings import Endings
from switchboard.engine.schedule import Schedule
from switchboard.ground.limits import LimitLog
from switchboard.storage.office_store import OfficeStore
from tests.helpers.history import read_history
from tests.helpers.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
CLERK = Origin("clerk", "window")
BOB = "CustomPresence:Bob"


def local(text: str) -> dt.datetime:
    """A time of the office's clocks."""
    return dt.datetime.fromisoformat(text)


def when(text: str) -> float:
    """The instant of a time in Berlin, in wall-clock seconds."""
    return instant(local(text), BERLIN)


@dataclass
class Wall:
    now: float

    def __call__(self) -> float:
        return self.now


class Office:
    """A start of the program: what was stored is taken up, what holds begins, and what is over ends."""

    def __init__(self, store: Store, wall: Wall) -> None:
        self.told: list[ChangeSet] = []
        self.store, self.wall, self.core, self.agenda = store, wall, PresenceCore(), Agenda(zone=BERLIN)
        rows = OfficeStore(store.database)
        for name, presence, since in rows.presences():
            self.core.restore_presence(name, presence, since)
        self.agenda.restore(rows.presets(), rows.plans())
        appliers = Appliers(self.core, Directory(), FamilyStore(self.core), self.agenda, store.governor)
        self.queue = CommitQueue(store.writer, rows, appliers, self.hear, LimitLog())
        loop = store.writer.loop
        self.schedule = Schedule(loop, self.core, self.agenda, self.queue.submit, wall)
        self.endings = Endings(loop, self.core, self.queue.submit, wall)
        self.schedule.start()
        self.endings.start()

    def hear(self, changes: ChangeSet) -> None:
        self.told.append(changes)
        self.schedule.consume(changes)
        self.endings.consume(changes)

    async def do(self, command: Command) -> ChangeSet:
        changes = await self.queue.submit(command, self.wall.now)
        await self.settle()
        return changes

    async def add(self, plan: Plan) -> Plan:
        changes = await self.do(AddPlan(plan, CLERK))
        assert isinstance(changes.change, PlanChanged)
        assert changes.change.new is not None
        return changes.change.new

    async def set(self, presence: Presence, who: Origin = CLERK) -> None:
        await self.do(SetPresence(BOB, presence, who))

    async def at(self, text: str) -> Presence:
        """What shows then."""
        self.wall.now = when(text)
        self.schedule.look()
        self.endings.look()
        return await self.settle()

    async def settle(self) -> Presence:
        """What shows once all that was asked is done, and what comes of it, too."""
        for _ in range(4):
            await self.queue.settled()
            await asyncio.sleep(0)
            self.schedule.look()
        return self.core.custom_presence.presence("Bob")

    async def history(self) -> list[tuple[float, str, str, str]]:
        lines = await self.store.writer.ask(lambda database: read_history(database, BOB))
        return [(line.at, line.who, line.where, line.new) for line in reversed(lines)]

    def end(self) -> None:
        self.schedule.close()
        self.endings.close()
