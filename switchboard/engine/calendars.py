"""
Calendars whose events become plans: looked at in turn, a few at a time, and what differs taken over.

A calendar that cannot be read leaves the plans it made as they are; why is told. Nothing of an event comes further than
the process that reads it, but when it is and which rule it fits.
"""

import asyncio
import logging
import zlib
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from switchboard.api.calendars import OFFICE, CalendarResult, CalendarSource, CalendarState, FoundCalendar
from switchboard.core.calendar_rules import parse_rules
from switchboard.core.changes import ChangeSet, PersonChange
from switchboard.engine.aside import done_aside, work_aside
from switchboard.engine.calendar_discovery import discover
from switchboard.engine.calendar_look import Looked, Seen, fetch_calendar, read_if_new
from switchboard.engine.calendar_plans import CalendarPlans
from switchboard.engine.calendar_process import CalendarReader, CalendarRefused
from switchboard.engine.service import Service
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.office.calendar.reading import ReadAnswer
from switchboard.settings.load import Settings

_log = logging.getLogger("switchboard.calendars")
_LOOKS, _READERS = 4, 1  # at the same time
_FIRST_AFTER, _EACH_AFTER = 1.0, 0.05  # seconds from the start to the first look, and between the first ones
_AGAIN_AFTER, _AGAIN_AT_MOST = 60.0, 3_600.0  # seconds, where one cannot be had; longer each time
_PEOPLE_AFTER = 3.0  # seconds from a change of people until everybody's calendars are theirs, too
_LOOK_PATIENCE = 400.0  # seconds for all of a look, the wait for those before it counted in
_READER_STAYS = 20.0  # seconds that the process which reads waits for the next calendar
_MOST_TOLD = 20  # calendars that are named among the problems
_GONE = "Switchboard has ended meanwhile"


@dataclass(slots=True)
class _Kept:
    """
    A calendar as it is kept.

    Args:
        due: when it is looked at next, on the loop's clock.
        asked: who is told of the look that goes on; `waiting` are told of the next one.
    """

    state: CalendarState
    secret: str
    url: str
    due: float
    seen: Seen = field(default_factory=Seen)
    answer: ReadAnswer | None = None
    failures: int = 0
    running: "asyncio.Task[None] | None" = None
    asked: "list[asyncio.Future[None]]" = field(default_factory=list)
    waiting: "list[asyncio.Future[None]]" = field(default_factory=list)

    @property
    def source(self) -> CalendarSource:
        return replace(self.state.source, secret=self.secret, url=self.url)


class Calendars:
    """Reads them, and keeps their plans as they are there."""

    def __init__(self, loop: asyncio.AbstractEventLoop, plans: CalendarPlans, service: Service, faults: Faults) -> None:
        self._loop = loop
        self._plans = plans
        self._service = service
        self._faults = faults
        self._kept: dict[str, _Kept] = {}
        self._looks, self._readers = asyncio.Semaphore(_LOOKS), asyncio.Semaphore(_READERS)
        self._reader = CalendarReader()
        self._reader_rests: asyncio.TimerHandle | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._people: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_running = False

    def start(self, sources: Sequence[CalendarSource]) -> None:
        """Looks at them from now on, one after the other."""
        self._is_running = True
        self.take(sources)

    def close(self) -> None:
        """Waits for nothing: whoever does is told."""
        self._is_running = False
        for handle in (self._timer, self._people, self._reader_rests):
            if handle is not None:
                handle.cancel()
        for task in self._tasks:
            task.cancel()
        self._reader.close()
        for kept in self._kept.values():
            _tell([*kept.asked, *kept.waiting], CalendarRefused(_GONE))

    def take_settings(self, settings: Settings) -> None:
        """What was read anew."""
        self.take(settings.calendars)

    def take(self, sources: Sequence[CalendarSource]) -> None:
        """These are the calendars from now on; the plans of those that are gone go, too."""
        if not self._is_running:
            return
        before = self._kept
        self._kept = {}
        at = self._loop.time() + _FIRST_AFTER
        for source in sources:
            known = before.pop(source.name, None)
            if known is not None and known.source == source:
                self._kept[source.name] = known
                continue
            if known is not None:
                _stop(known, "it was changed meanwhile")
            state = CalendarState(_shown(source), has_secret=bool(source.secret))
            self._kept[source.name] = _Kept(state, source.secret, source.url, at)
            at += _EACH_AFTER
        for gone in before.values():
            _stop(gone, "it is gone")
        self._begin(self._plans.forget_others(lambda: self._kept))
        self._tell_problems()
        self._arm()

    def consume(self, changes: ChangeSet) -> None:
        """People who come get the plans of everybody's calendars."""
        is_of_people = isinstance(changes.change, PersonChange) or (changes.change is None and bool(changes.statuses))
        if is_of_people and self._is_running and self._kept and self._people is None:
            self._people = self._loop.call_later(_PEOPLE_AFTER, self._people_changed)

    def states(self) -> tuple[CalendarState, ...]:
        """All of them, in the order of the settings."""
        now = self._loop.time()
        wall = self._plans.now()
        return tuple(replace(each.state, next_look=wall + max(each.due - now, 0.0)) for each in self._kept.values())

    async def reload(self, name: str = "") -> None:
        """
        Looks at one now, or at all of them.

        Raises:
            CalendarRefused: there is none of that name, or it could not be read.
        """
        chosen = [kept for each, kept in self._kept.items() if name in ("", each)]
        if name and not chosen:
            raise CalendarRefused("there is no calendar {name}", name=name)
        answers = []
        for kept in chosen:
            answer: asyncio.Future[None] = self._loop.create_future()
            kept.waiting.append(answer)
            answers.append(answer)
            kept.due = self._loop.time()
        self._arm()
        results = await asyncio.gather(*answers, return_exceptions=True)
        errors = [result for result in results if isinstance(result, BaseException)]
        if len(errors) == 1:
            raise errors[0]
        if errors:
            pattern = "{count} of {all} calendars could not be read; the first: {why}"
            raise CalendarRefused(pattern, count=len(errors), all=len(results), why=_why(errors[0]))

    async def try_out(self, source: CalendarSource) -> CalendarResult:
        """
        What it would come to; nothing is kept of it. Its secret is that of the calendar of its name where it has none.

        Raises:
            CalendarRefused, WebRefused, BadWebAddress, BadRule: it cannot be read.
        """
        source = self._with_secret(source)
        parse_rules(source.rules)
        looked = await self._look(source, Seen())
        return self._plans.result(source, looked.answer or ReadAnswer())

    async def discover(self, source: CalendarSource) -> tuple[FoundCalendar, ...]:
        """
        The calendars that a CalDAV server has at that address, or for whoever logs in there.

        Raises:
            CalendarRefused, WebRefused, BadWebAddress: there are none, or the server does not say.
        """
        source = self._with_secret(source)
        try:
            async with asyncio.timeout(_LOOK_PATIENCE):  # a person waits: before all that is due
                return await done_aside(partial(discover, source))
        except TimeoutError:
            raise CalendarRefused("there was no answer in time") from None

    def _with_secret(self, source: CalendarSource) -> CalendarSource:
        """That of the calendar of its name where it has none; it is never sent elsewhere than it was meant for."""
        known = self._kept.get(source.name)
        if source.secret or known is None or not _same_place(known.source, source):
            return source
        return replace(source, secret=known.secret)

    def _arm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        dues = [kept.due for kept in self._kept.values() if kept.running is None]
        if dues and self._is_running:
            self._timer = self._loop.call_at(min(dues), self._look_at_due)

    def _look_at_due(self) -> None:
        now = self._loop.time()
        for kept in self._kept.values():
            if kept.running is None and kept.due <= now:
                kept.asked, kept.waiting = kept.waiting, []
                kept.running = self._begin(self._visit(kept))
        self._arm()

    def _begin(self, work: Coroutine[None, None, None]) -> "asyncio.Task[None]":
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _visit(self, kept: _Kept) -> None:
        error: Exception | None = None
        try:
            async with self._looks:
                looked = await self._look(kept.source, kept.seen)
            if looked.answer is not None:
                kept.answer = looked.answer
            await self._take_over(kept)
            kept.seen = looked.seen
        except SwitchboardError as refusal:
            error = refusal
        except Exception as unexpected:
            self._faults.note("a calendar", unexpected)
            error = CalendarRefused("a fault of this program came between; see the log")
        self._visited(kept, error)

    def _visited(self, kept: _Kept, error: Exception | None) -> None:
        kept.running = None
        poll = kept.state.source.poll
        if error is None:
            kept.failures = 0
            share = zlib.crc32(kept.state.source.name.encode()) % 1_000 / 1_000  # so that they stay spread
            kept.due = self._loop.time() + poll * (0.95 + 0.1 * share)
            kept.state = replace(kept.state, read_at=self._plans.now(), error="")
        else:
            wait = min(_AGAIN_AFTER * 2**kept.failures, max(poll, _AGAIN_AT_MOST))
            kept.failures = min(kept.failures + 1, 10)
            kept.due = self._loop.time() + wait
            if str(error) != kept.state.error:
                _log.warning("The calendar %s cannot be read: %s.", kept.state.source.name, error)
            kept.state = replace(kept.state, error=_why(error))
        if kept.waiting:  # whoever asked meanwhile is told of a look that began after they did
            kept.due = self._loop.time()
        _tell(kept.asked, error)
        self._tell_problems()
        self._arm()

    async def _look(self, source: CalendarSource, seen: Seen) -> Looked:
        request = self._plans.request(source)
        try:
            async with asyncio.timeout(_LOOK_PATIENCE):
                content, tags = await done_aside(partial(fetch_calendar, source, seen, request.today))
                if content is None:
                    return Looked(seen)
                async with self._readers:
                    return await done_aside(partial(read_if_new, self._reader, content, tags, seen, request))
        except TimeoutError:
            raise CalendarRefused("there was no answer in time") from None
        finally:
            self._let_reader_rest()

    def _let_reader_rest(self) -> None:
        """Once nothing was read for a while."""
        if self._reader_rests is not None:
            self._reader_rests.cancel()
        if self._is_running:
            rest = partial(work_aside, self._loop, self._reader.rest, lambda *_: None)
            self._reader_rests = self._loop.call_later(_READER_STAYS, rest)

    async def _take_over(self, kept: _Kept) -> None:
        if kept.answer is None:
            return
        source = kept.state.source
        kept.state = replace(kept.state, result=self._plans.result(source, kept.answer))
        await self._plans.take_over(source, kept.answer, lambda: self._kept.get(source.name) is kept)

    def _people_changed(self) -> None:
        self._people = None
        self._begin(self._take_over_again())

    async def _take_over_again(self) -> None:
        for kept in list(self._kept.values()):
            concerns = kept.state.source.extension == OFFICE or bool(kept.state.error)
            if concerns and kept.answer is not None and kept.running is None:
                try:
                    await self._take_over(kept)
                except SwitchboardError as error:
                    _log.info("The calendar %s: %s", kept.state.source.name, error)

    def _tell_problems(self) -> None:
        failing = [kept.state for kept in self._kept.values() if kept.state.error]
        told = [
            Sentence("The calendar {name} cannot be read: {why}.", name=each.source.name, why=each.error)
            for each in failing[:_MOST_TOLD]
        ]
        if len(failing) > _MOST_TOLD:
            told.append(Sentence("{count} more calendars cannot be read.", count=len(failing) - _MOST_TOLD))
        self._service.note_problems("calendars", told)


def _why(error: BaseException) -> str:
    return error.sentence if isinstance(error, SwitchboardError) else str(error)


def _same_place(one: CalendarSource, other: CalendarSource) -> bool:
    return (one.url, one.user) == (other.url, other.user)


def _shown(source: CalendarSource) -> CalendarSource:
    return replace(source, secret="")


def _stop(kept: _Kept, why: str) -> None:
    if kept.running is not None:
        kept.running.cancel()
    _tell([*kept.asked, *kept.waiting], CalendarRefused(why))


def _tell(answers: Sequence["asyncio.Future[None]"], error: Exception | None) -> None:
    for answer in answers:
        if answer.done():
            continue
        if error is None:
            answer.set_result(None)
        else:
            answer.set_exception(error)
