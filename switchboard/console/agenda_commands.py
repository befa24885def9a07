"""Commands on presets and plans of presence. Asterisk has none of them."""

import time
from collections.abc import Awaitable, Callable, Sequence

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet, PlanChanged
from switchboard.core.commands import AddPlan, Command, Origin, RemovePlan
from switchboard.core.errors import CommandRefused
from switchboard.core.plan import Plan
from switchboard.core.plan_text import parse_times, preset_text, times_text
from switchboard.core.presence_core import PresenceCore
from switchboard.core.presence_text import parse_presence_as_meant, said
from switchboard.core.states import Presence
from switchboard.core.until_text import until_text
from switchboard.ground.text import parse_number

_LEAST_WORDS, _MOST_WORDS = 6, 30  # of a plan: "NAME away from 12:00 until 12:45"


Submit = Callable[[Command], Awaitable[ChangeSet]]


class AgendaCommands:
    """presencestate presets, plans, plan add, plan remove."""

    def __init__(
        self, core: PresenceCore, agenda: Agenda, submit: Submit, now: Callable[[], float] = time.time
    ) -> None:
        """`now` gives wall-clock seconds."""
        self._core = core
        self._agenda = agenda
        self._submit = submit
        self._now = now

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command("presencestate presets", "List the presets that all desks share", "", self._list_presets),
            make_command(
                "presencestate plans",
                "List the plans, of one presentity or of all",
                "[<CustomPresence:name>]",
                self._list_plans,
                self._presentities,
            ),
            make_command(
                "presencestate plan add",
                "Plan a presence",
                "<CustomPresence:name> <state>[,<subtype>[,<message>]] [every <days>] from <time>"
                " until <time> | for <time> [then <state>[,…]]\n"
                "       Days: day, mon,fri or mon-fri. Afterwards comes what was before, or what 'then' names.\n"
                'Example: presencestate plan add CustomPresence:6002 "xa,vacation" from fri 14:00 until mon 8:00\n'
                'Example: presencestate plan add CustomPresence:6002 "away,at lunch" every mon-fri from 12:00 for 45m',
                self._add_plan,
                self._presentities,
            ),
            make_command(
                "presencestate plan remove",
                "Take out a plan; what shows because of it ends with it",
                "<number>",
                self._remove_plan,
                lambda position: () if position else [str(number) for number in self._agenda.plans],
            ),
        )

    def _presentities(self, position: int) -> Sequence[str]:
        named = {hint.presentity for hint, _ in self._core.hints() if hint.presentity}
        return () if position else sorted(named)

    async def _list_presets(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        presets = self._agenda.presets
        lines = [f"{place:>3}  {preset_text(preset)}\n" for place, preset in enumerate(presets, 1)]
        return "".join(lines) + f"{len(lines)} preset{'' if len(lines) == 1 else 's'}\n"

    async def _list_plans(self, arguments: Sequence[str], _: Origin) -> str:
        wanted = "".join(expect(arguments, 0, 1)).lower()
        plans = [kept.plan for kept in self._agenda.plans.values()]
        rows = [self._row(plan) for plan in plans if not wanted or plan.presentity.lower() == wanted]
        headings = ("Plan", "Presentity", "Presence", "When", "Next", "Then", "Calendar")
        return columns(headings, rows) + f"{len(rows)} plan{'' if len(rows) == 1 else 's'}\n"

    def _row(self, plan: Plan) -> Sequence[str]:
        now, zone = self._now(), self._agenda.zone
        found = next(plan.occurrences(now, zone), None)
        following = "over" if found is None else "now" if found.begins <= now else until_text(found.begins, now, zone)
        then = said(plan.then) if plan.then else ""
        return str(plan.number), plan.presentity, said(plan.presence), times_text(plan), following, then, plan.source

    async def _add_plan(self, arguments: Sequence[str], origin: Origin) -> str:
        presentity, text, *words = expect(arguments, _LEAST_WORDS, _MOST_WORDS)
        then = None
        if len(words) > 1 and words[-2].lower() == "then":
            then = _presence(words[-1])
            words = words[:-2]
        times = parse_times(words, self._now(), self._agenda.zone)
        changes = await self._submit(AddPlan(Plan(presentity, _presence(text), *times, then), origin))
        added = changes.change.new if isinstance(changes.change, PlanChanged) else None
        return f"Plan {added.number}: {times_text(added)}\n" if added else ""

    async def _remove_plan(self, arguments: Sequence[str], origin: Origin) -> str:
        (text,) = expect(arguments, 1)
        number = parse_number(text)
        if number is None:
            raise UsageNeeded
        await self._submit(RemovePlan(number, origin))
        return f"Plan {number} was removed\n"


def _presence(text: str) -> Presence:
    try:
        return parse_presence_as_meant(text)
    except CommandRefused:
        raise UsageNeeded from None
