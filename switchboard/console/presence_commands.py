"""Commands on presence, devices and hints (Asterisk: `func_presencestate.c`, `func_devstate.c`, `pbx.c`)."""

import datetime as dt
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Protocol

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.tables import columns, device_listing, hint_line, presence_listing
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin, SetDeviceState, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore
from switchboard.core.presence_text import parse_presence_as_meant
from switchboard.core.states import DeviceState, Extension, PresenceState
from switchboard.core.until_text import parse_for, parse_until

_MOST_WORDS = 12  # of a presence and its end: "… for 1 hour 30 minutes"


class PresenceBackend(Protocol):
    """What these commands need of the engine."""

    @property
    def core(self) -> PresenceCore: ...
    def submit(self, command: Command) -> Awaitable[ChangeSet]: ...
    def watchers(self, extension: Extension) -> int: ...


class PresenceCommands:
    """presencestate, devstate, core show hint."""

    def __init__(
        self, backend: PresenceBackend, now: Callable[[], float] = time.time, zone: dt.tzinfo | None = None
    ) -> None:
        """`now` gives wall-clock seconds; `zone` is the office's, None for this computer's."""
        self._backend = backend
        self._zone = zone
        self._now = now

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command("presencestate types", "List the states that a presence may have", "", self._list_states),
            make_command("presencestate list", "List every presence that was set", "", self._list_presences),
            make_command(
                "presencestate change",
                "Set a presentity's presence",
                "<CustomPresence:name> <state>[,<subtype>[,<message>[,e]]] [for <time> | until <time>]\n"
                "       States: not_set, unavailable, available, away, xa, chat, dnd.\n"
                "       Put quotes around a text with blanks. Option e: subtype and message are base64.\n"
                "       It ends by itself: for 45m or 2 hours; until 14:00, tomorrow, fri 9:00 or 2026-12-01T09:00.\n"
                'Example: presencestate change CustomPresence:6002 "away,at lunch,Back at two" until 14:00',
                self._change_presence,
                self._presence_candidates,
            ),
            make_command("devstate list", "List every custom device that was set", "", self._list_devices),
            make_command(
                "devstate change",
                "Set a custom device's state",
                f"<Custom:name> <state>\n       States: {', '.join(state.value for state in DeviceState)}.\n"
                "Example: devstate change Custom:lamp1 INUSE",
                self._change_device,
                self._device_candidates,
            ),
            make_command("core show sources", "List who reports devices, and how many", "", self._show_sources),
            make_command("core show hints", "List all hints with their state and watchers", "", self._show_hints),
            make_command(
                "core show hint",
                "List the hints whose extension begins so",
                "<extension>",
                self._show_hint,
                lambda position: (
                    [hint.extension.exten for hint, _ in self._backend.core.hints()] if not position else ()
                ),
            ),
        )

    def _presence_candidates(self, position: int) -> Sequence[str]:
        if position == 0:
            named = {hint.presentity for hint, _ in self._backend.core.hints() if hint.presentity}
            return sorted(named | {f"CustomPresence:{name}" for name in self._backend.core.custom_presence.presences})
        return sorted(state.value.upper() for state in PresenceState) if position == 1 else ()

    def _device_candidates(self, position: int) -> Sequence[str]:
        if position == 0:
            named = {device for hint, _ in self._backend.core.hints() for device in hint.devices}
            return sorted(device for device in named if device.lower().startswith("custom:"))
        return sorted(state.value for state in DeviceState) if position == 1 else ()

    async def _list_presences(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        presences = sorted(self._backend.core.custom_presence.presences.items())
        return presence_listing(presences, self._now(), self._zone)

    async def _list_states(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return "".join(f"{state.value}\n" for state in PresenceState)

    async def _change_presence(self, arguments: Sequence[str], origin: Origin) -> str:
        presentity, text, *ends = expect(arguments, 2, _MOST_WORDS)
        label, _, name = presentity.partition(":")
        if label.lower() != "custompresence" or ":" not in presentity:
            raise CommandRefused("The presencestate command can only be used to set 'CustomPresence:' presence state!")
        if not name:
            raise UsageNeeded
        try:
            presence = parse_presence_as_meant(text)
        except CommandRefused:
            raise UsageNeeded from None
        until = _end(ends, self._now(), self._zone) if ends else 0.0
        await self._backend.submit(SetPresence(presentity, replace(presence, until=until), origin))
        return f"Changing {name} to {text.partition(',')[0]}\n"

    async def _list_devices(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return device_listing(sorted(self._backend.core.custom_devices.states.items()))

    async def _change_device(self, arguments: Sequence[str], origin: Origin) -> str:
        device, text = expect(arguments, 2)
        label, _, name = device.partition(":")
        if label.lower() != "custom" or ":" not in device:
            raise CommandRefused("The devstate command can only be used to set 'Custom:' device state!")
        if not name or text.upper() not in DeviceState.__members__:
            raise UsageNeeded
        await self._backend.submit(SetDeviceState(device, DeviceState(text.upper()), origin))
        return f"Changing {name} to {text}\n"

    async def _show_sources(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (listing.source.name, "there" if listing.stale_until is None else "lost", f"{listing.devices:,}")
            for listing in self._backend.core.facts.listed()
        ]
        return columns(("Source", "State", "Devices"), rows)

    async def _show_hints(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        lines = self._hint_lines("")
        listing = "".join(lines)
        return (
            f"\n    -= Registered Asterisk Dial Plan Hints =-\n{listing}----------------\n"
            f"- {len(lines)} hints registered\n"
        )

    async def _show_hint(self, arguments: Sequence[str], _: Origin) -> str:
        if not arguments:
            raise UsageNeeded
        exten = arguments[0]
        lines = self._hint_lines(exten)
        if not lines:
            return f"No hints matching extension {exten}\n"
        return "".join(lines) + f"{len(lines)} hint{'s' if len(lines) > 1 else ''} matching extension {exten}\n"

    def _hint_lines(self, exten: str) -> list[str]:
        core = self._backend.core
        fitting = [(hint, status) for hint, status in core.hints() if hint.extension.exten.startswith(exten)]
        lines = [hint_line(hint, status, self._backend.watchers(hint.extension)) for hint, status in fitting]
        patterns = [pattern for pattern in core.patterns if pattern.extension.exten.startswith(exten)]
        return lines + [hint_line(pattern, None, 0) for pattern in patterns]


def _end(words: Sequence[str], now: float, zone: dt.tzinfo | None) -> float:
    if len(words) < 2 or words[0].lower() not in ("for", "until"):
        raise UsageNeeded
    text = " ".join(words[1:])
    return parse_for(text, now) if words[0].lower() == "for" else parse_until(text, now, zone)
