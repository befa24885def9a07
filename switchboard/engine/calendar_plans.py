"""What a calendar makes of an office's plans: those of it alone that differ are added, changed and taken out."""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from switchboard.api.calendars import CalendarResult, CalendarSource, NextEvent
from switchboard.core.agenda import CALENDAR, Agenda
from switchboard.core.calendar_rules import parse_rules
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import AddPlan, AgendaCommand, ChangePlan, Command, Origin, RemovePlan
from switchboard.core.custom import clean_presence
from switchboard.core.plan import Plan
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import NOT_SET, Extension
from switchboard.engine.calendar_process import CalendarRefused
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.limits import Limits
from switchboard.office.calendar.reading import ReadAnswer, ReadRequest

_log = logging.getLogger("switchboard.calendars")
_AT_A_TIME = 200  # plans that are asked for together
_PEOPLE_AT_A_TIME = 100


@dataclass(frozen=True, slots=True)
class CalendarOffice:
    """
    What calendars need of the office.

    Args:
        submit: see `CommitQueue.submit`.
        now: wall-clock seconds.
        zone: the office's, None for this computer's.
    """

    core: PresenceCore
    agenda: Agenda
    submit: Callable[[Command], "asyncio.Future[ChangeSet]"]
    now: Callable[[], float]
    zone: ZoneInfo | None
    limits: Limits


class CalendarPlans:
    """Has the plans of an office be what its calendars say."""

    def __init__(self, office: CalendarOffice) -> None:
        self._office = office
        self._one_at_a_time = asyncio.Lock()

    def now(self) -> float:
        """Wall-clock seconds."""
        return self._office.now()

    def request(self, source: CalendarSource) -> ReadRequest:
        """What is to be worked out of a calendar today."""
        zone, most = self._office.zone, self._office.limits.calendar_plans_each
        today = self._local().date()
        return ReadRequest(zone.key if zone else "", today, source.days, source.rules, most, source.is_caldav)

    def result(self, source: CalendarSource, answer: ReadAnswer) -> CalendarResult:
        """What a reading came to, for people."""
        now = self._local()
        coming = [span for span in answer.spans if span.ends > now]
        if not coming:
            return CalendarResult(answer.events, 0, answer.left_out)
        presence = parse_rules(source.rules)[coming[0].rule].presence or NOT_SET
        following = NextEvent(coming[0].begins, coming[0].ends, presence)
        return CalendarResult(answer.events, len(coming), answer.left_out, following)

    async def take_over(self, source: CalendarSource, answer: ReadAnswer, is_wanted: Callable[[], bool]) -> None:
        """
        Has the plans of a calendar be those that were read, unless it is not wanted any more by then.

        Raises:
            CalendarRefused: nobody is there whose plans they could be, or they were not taken.
        """
        presentities = self._presentities(source)
        if not presentities and source.extension:
            raise CalendarRefused("no extension {extension} has a presence that can be set", extension=source.extension)
        async with self._one_at_a_time:
            if is_wanted():
                await self._take_over(source, answer, presentities)

    async def _take_over(self, source: CalendarSource, answer: ReadAnswer, presentities: Sequence[str]) -> None:
        """A few people at a time: everything else of the office goes on between."""
        kept: dict[str, list[Plan]] = {}
        for plan in self._office.agenda.of_calendar(source.name):
            kept.setdefault(plan.presentity, []).append(plan)
        refusals = _Refusals()
        for first in range(0, len(presentities), _PEOPLE_AT_A_TIME):
            some = presentities[first : first + _PEOPLE_AT_A_TIME]
            theirs = [plan for presentity in some for plan in kept.pop(presentity, ())]
            await self._submit(list(plan_changes(self._plans(source, answer, some), theirs, self._local())), refusals)
            await asyncio.sleep(0)
        gone = [plan for plans in kept.values() for plan in plans]
        await self._submit(list(plan_changes((), gone, self._local())), refusals)
        refusals.tell()

    async def forget_others(self, known: Callable[[], Container[str]]) -> None:
        """Takes out the plans of calendars that are not known any more."""
        async with self._one_at_a_time:
            agenda, now = self._office.agenda, self._local()
            gone = [
                RemovePlan(plan.number, origin_of(name), plan)
                for name in agenda.calendars()
                if name not in known()
                for plan in agenda.of_calendar(name)
                if plan.ends > now
            ]
            refusals = _Refusals()
            await self._submit(gone, refusals)
            try:
                refusals.tell()
            except CalendarRefused as error:
                _log.warning("Plans of calendars that are no more cannot be taken out: %s.", error)

    async def _submit(self, commands: Sequence[AgendaCommand], refusals: "_Refusals") -> None:
        for first in range(0, len(commands), _AT_A_TIME):
            answers = [self._office.submit(command) for command in commands[first : first + _AT_A_TIME]]
            refusals.take(await asyncio.gather(*answers, return_exceptions=True))

    def _plans(self, source: CalendarSource, answer: ReadAnswer, presentities: Iterable[str]) -> Iterator[Plan]:
        now = self._local()
        rules = parse_rules(source.rules)
        presences = [rule.presence and replace(clean_presence(rule.presence), given="") for rule in rules]
        for presentity in presentities:
            for span in answer.spans:
                presence = presences[span.rule]
                if presence is not None and span.ends > now:
                    yield Plan(presentity, presence, span.begins, span.ends, source=source.name)

    def _presentities(self, source: CalendarSource) -> list[str]:
        core = self._office.core
        if source.extension:
            of_contexts = (core.status(Extension(source.extension, context)) for context in core.contexts)
            found = [status.presentity for status in of_contexts if status is not None]
        else:
            found = [status.presentity for status in core.statuses()]
        return [presentity for presentity in dict.fromkeys(found) if presentity]

    def _local(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self._office.now(), self._office.zone).replace(tzinfo=None)


class _Refusals:
    """What came of many commands."""

    def __init__(self) -> None:
        self._count = 0
        self._refused: list[BaseException] = []

    def take(self, outcomes: Sequence[object]) -> None:
        self._count += len(outcomes)
        self._refused += [each for each in outcomes if isinstance(each, BaseException)]

    def tell(self) -> None:
        """
        Raises:
            CalendarRefused: some were refused.
            BaseException: what nobody expected.
        """
        for error in self._refused:
            if not isinstance(error, SwitchboardError):
                raise error
            pattern = "{count} of {all} plans were refused: {why}"
            raise CalendarRefused(pattern, count=len(self._refused), all=self._count, why=error.sentence)


def plan_changes(wanted: Iterable[Plan], kept: Sequence[Plan], now: dt.datetime) -> Iterator[AgendaCommand]:
    """
    What takes the plans that a calendar made to those that it is to have.

    An event that was moved or said otherwise keeps its plan, so that whoever set something by hand meanwhile is not
    passed over. What is over stays, until it is tidied away with all other plans.

    Args:
        wanted: of one calendar, its name in each; they need no number.
        kept: those that it made.
        now: by the office's clocks, without a zone.
    """
    left = {plan.number: plan for plan in kept}
    by_text = {_key(plan): plan for plan in kept}
    new = []
    for plan in wanted:
        same = by_text.get(_key(plan))
        if same is None:
            new.append(plan)
        else:
            left.pop(same.number, None)
    coming: dict[str, list[Plan]] = {}
    for plan in left.values():
        if plan.ends > now:
            coming.setdefault(plan.presentity, []).append(plan)
    for plan in new:
        same = _moved(plan, coming.get(plan.presentity, []))
        origin = origin_of(plan.source)
        if same is None:
            yield AddPlan(plan, origin)
        else:
            coming[plan.presentity].remove(same)
            yield ChangePlan(replace(plan, number=same.number), origin, same)
    for plan in (plan for plans in coming.values() for plan in plans):
        yield RemovePlan(plan.number, origin_of(plan.source), plan)


def origin_of(source: str) -> Origin:
    """A calendar asks by its name."""
    return Origin(source, CALENDAR)


def _key(plan: Plan) -> tuple[object, ...]:
    return plan.presentity, plan.begins, plan.ends, plan.presence.says()


def _moved(plan: Plan, kept: Iterable[Plan]) -> Plan | None:
    """Of those that nobody wants any more, the one that this was: it holds at the same time."""
    return next((each for each in kept if each.begins < plan.ends and plan.begins < each.ends), None)
