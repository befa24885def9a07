"""Commands on calendars whose events become plans. Asterisk's `res_calendar` has the first by that name."""

import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol
from zoneinfo import ZoneInfo

from switchboard.api.calendars import CalendarState, NextEvent
from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.commands import Origin
from switchboard.core.presence_text import said
from switchboard.core.until_text import until_text


class CalendarKeeper(Protocol):
    """What these commands need of whoever reads calendars."""

    def states(self) -> Sequence[CalendarState]: ...
    def reload(self, name: str = "") -> Awaitable[None]: ...


class CalendarCommands:
    """calendar show, calendar show calendars, calendar reload."""

    def __init__(
        self, calendars: CalendarKeeper, zone: ZoneInfo | None = None, now: Callable[[], float] = time.time
    ) -> None:
        """`now` gives wall-clock seconds, `zone` is the office's."""
        self._calendars = calendars
        self._zone = zone
        self._now = now

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command(
                "calendar show", "List the calendars, or say how one does", "[<name>]", self._show, self._names
            ),
            make_command("calendar show calendars", "List the calendars", "", self._list),
            make_command("calendar reload", "Look at calendars now", "[<name>]", self._reload, self._names),
        )

    def _names(self, position: int) -> Sequence[str]:
        return () if position else [state.source.name for state in self._calendars.states()]

    async def _list(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        states = self._calendars.states()
        headings = ("Calendar", "Extension", "Place", "Events", "Plans", "Last read", "Error")
        count = f"{len(states)} calendar{'' if len(states) == 1 else 's'}\n"
        return columns(headings, [self._row(state) for state in states]) + count

    def _row(self, state: CalendarState) -> Sequence[str]:
        source, result = state.source, state.result
        counts = (str(result.events), str(result.plans)) if state.read_at else ("", "")
        return source.name, source.extension or "office", source.place, *counts, self._time(state.read_at), state.error

    async def _show(self, arguments: Sequence[str], origin: Origin) -> str:
        (name,) = expect(arguments, 0, 1) or ("",)
        if not name:
            return await self._list((), origin)
        state = next((each for each in self._calendars.states() if each.source.name == name), None)
        if state is None:
            return f"There is no calendar '{name}'\n"
        source, result = state.source, state.result
        following = result.next
        rows = [
            ("Calendar", source.name),
            ("Extension", source.extension or "office"),
            ("Place", f"{source.place}{' (CalDAV)' if source.is_caldav else ''}"),
            ("User", source.user),
            ("Last read", self._time(state.read_at) or "never"),
            ("Next look", self._time(state.next_look)),
            ("Events", f"{result.events} in the next {source.days} days, {result.left_out} left out"),
            ("Plans", str(result.plans)),
            ("Next", _next(following) if following else ""),
            ("Error", state.error),
        ]
        rules = "".join(f"    {rule}\n" for rule in source.rules) or "    those of a new calendar\n"
        return "".join(f"  {what + ':':<12} {said}\n" for what, said in rows if said) + f"  Rules:\n{rules}"

    async def _reload(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 0, 1) or ("",)
        await self._calendars.reload(name)
        states = [state for state in self._calendars.states() if name in ("", state.source.name)]
        events = sum(state.result.events for state in states)
        return f"{len(states)} calendar{'' if len(states) == 1 else 's'} read, {events:,} events\n"

    def _time(self, moment: float) -> str:
        return until_text(moment, self._now(), self._zone) if moment else ""


def _next(event: NextEvent) -> str:
    begins, ends = (time.isoformat(timespec="minutes") for time in (event.begins, event.ends))
    return f"{begins} until {ends}: {said(event.presence)}"
