"""
The LDAP servers of the settings: read when somebody asks, and each as often as it is to be.

What a person set here is left as it is, and nobody is taken out: those two are for a person to decide, who sees them
in the preview.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from switchboard.api.ldap import LdapResult, LdapServer, LdapState
from switchboard.api.roster_preview import (
    RosterPreview,
    RosterRequest,
    RosterWish,
    Standing,
    source_of,
)
from switchboard.api.rosters import ColumnChoice, RosterKind, RosterWatch, SavedServer
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import ChangePeople, Command, Origin
from switchboard.engine.rosters import Rosters
from switchboard.engine.service import Service
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.settings.load import Settings

_log = logging.getLogger("switchboard.ldap")
_HOUR = 3_600.0  # seconds
_FIRST_AFTER = 20.0  # seconds from the start
_AGAIN_AFTER = 900.0  # seconds, where one could not be read; or as often as it is read, if that is sooner


@dataclass(slots=True)
class _Kept:
    server: LdapServer
    state: LdapState
    timer: asyncio.TimerHandle | None = None
    watch: RosterWatch | None = None


class LdapServers:
    """Asks them in turn, one at a time."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        rosters: Rosters,
        submit: "Callable[[Command], asyncio.Future[ChangeSet]]",
        service: Service,
        faults: Faults,
    ) -> None:
        self._loop = loop
        self.rosters = rosters
        self._submit = submit
        self._service = service
        self._faults = faults
        self._kept: dict[str, _Kept] = {}
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self, servers: Sequence[LdapServer]) -> None:
        """Asks them from now on; what came of them before this start is known again."""
        states = await self.rosters.states()
        self._take(servers, {state.name: state for state in states})

    def close(self) -> None:
        """Waits for nothing: what is being read is left."""
        for kept in self._kept.values():
            _stop(kept)
        for task in self._tasks:
            task.cancel()

    def take_settings(self, settings: Settings) -> None:
        """What was read anew."""
        before = self._kept
        for kept in before.values():
            _stop(kept)
        self._take(settings.ldap, {name: kept.state for name, kept in before.items()})

    def states(self) -> tuple[LdapState, ...]:
        """All of them, in the order of the settings."""
        now, wall = self._loop.time(), time.time()
        return tuple(
            replace(kept.state, next_look=wall + max(kept.timer.when() - now, 0.0) if kept.timer else 0.0)
            for kept in self._kept.values()
        )

    async def note_taken(self, request: RosterRequest, preview: RosterPreview) -> None:
        """
        A person has taken it over just now: it is remembered, and of a server of the settings how it did.

        Raises:
            StorageUnavailable: it could not be stored.
        """
        await self.rosters.remember(preview.source, preview.said)
        if isinstance(request, SavedServer) and request.name in self._kept:
            await self._succeed(self._kept[request.name], preview)

    def _take(self, servers: Sequence[LdapServer], states: dict[str, LdapState]) -> None:
        self.rosters.servers = {server.name: server.query for server in servers}
        self._kept = {}
        for server in servers:
            place = f"{server.query.host} {server.query.base}".strip()
            known = states.get(server.name, LdapState(server.name, place))
            kept = self._kept[server.name] = _Kept(server, replace(known, place=place))
            if server.every_hours:
                due = kept.state.read_at + server.every_hours * _HOUR - time.time()
                self._arm(kept, min(max(due, _FIRST_AFTER), server.every_hours * _HOUR))

    def _arm(self, kept: _Kept, after: float) -> None:
        kept.timer = self._loop.call_later(after, self._begin, kept)

    def _begin(self, kept: _Kept) -> None:
        task = self._loop.create_task(self._look(kept))
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._ended(done, kept))

    def _ended(self, task: "asyncio.Task[None]", kept: _Kept) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if isinstance(error, Exception):  # what nobody expected ends this reading, and no other
            self._faults.note(f"the people of {kept.server.name}", error)
            self._arm(kept, _HOUR)

    async def _look(self, kept: _Kept) -> None:
        async with self._turn:
            kept.watch = RosterWatch()
            try:
                preview = await self._read(kept, kept.watch)
            except SwitchboardError as error:
                await self._fail(kept, error.sentence)
            else:
                await self._succeed(kept, preview)
        kept.watch = None
        if self._kept.get(kept.server.name) is kept:
            span = kept.server.every_hours * _HOUR
            self._arm(kept, min(_AGAIN_AFTER, span) if kept.state.error else span)

    async def _read(self, kept: _Kept, watch: RosterWatch) -> RosterPreview:
        query, request = kept.server.query, SavedServer(kept.server.name)
        table = await self.rosters.read(request, watch)
        choice = ColumnChoice(tuple(target for _, target in query.attributes), query.last_digits)
        source = source_of(request, RosterKind.LDAP)
        preview = await self.rosters.preview(table, choice, source, watch)
        edits, left_out = await self.rosters.edits(preview, RosterWish())
        if left_out:
            _log.warning("%d photos of %s are too large and could not be made small.", left_out, kept.server.name)
        if edits:
            await self._submit(ChangePeople(edits, Origin(kept.server.name, "ldap")))
        await self.rosters.remember(source, preview.said)
        return preview

    async def _succeed(self, kept: _Kept, preview: RosterPreview) -> None:
        counts = preview.counts()
        result = LdapResult(
            sum(counts.values()) - counts[Standing.GONE],
            counts[Standing.ADDED],
            counts[Standing.CHANGED],
            counts[Standing.CONFLICT],
            counts[Standing.GONE],
            len(preview.problems),
        )
        await self._keep(kept, replace(kept.state, read_at=time.time(), result=result, error=""))

    async def _fail(self, kept: _Kept, words: str) -> None:
        _log.warning("People of %s cannot be read: %s", kept.server.name, words)
        await self._keep(kept, replace(kept.state, error=words))

    async def _keep(self, kept: _Kept, state: LdapState) -> None:
        kept.state = state
        failed = (each.state for each in self._kept.values() if each.state.error)
        told = [Sentence("{name}: {why}", name=each.name, why=each.error) for each in failed]
        self._service.note_problems("ldap", told)
        try:
            await self.rosters.keep_state(state)
        except SwitchboardError as error:
            _log.warning("How %s does could not be stored: %s", state.name, error)


def _stop(kept: _Kept) -> None:
    if kept.timer is not None:
        kept.timer.cancel()
    if kept.watch is not None:
        kept.watch.is_cancelled = True
