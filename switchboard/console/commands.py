"""The console's commands: what each is called, what it prints, and what it does (Asterisk: `cli.c`)."""

import shlex
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.console.tables import device_listing, hint_line, presence_listing
from switchboard.core.presence_core import PresenceCore
from switchboard.core.presence_text import parse_presence
from switchboard.core.values import (
    ChangeSet,
    Command,
    CommandRefused,
    DeviceState,
    Extension,
    Origin,
    SetDeviceState,
    SetPresence,
    SwitchboardError,
)


class Desk(Protocol):
    """What the console needs of the engine."""

    @property
    def core(self) -> PresenceCore: ...
    def submit(self, command: Command) -> Awaitable[ChangeSet]: ...
    def watchers(self, extension: Extension) -> int: ...
    def describe(self) -> str: ...
    def request_stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, and whether it did what it was asked."""

    text: str
    succeeded: bool = True


class _Usage(SwitchboardError):
    """The arguments are not what the command takes: its usage is printed."""


Handler = Callable[[Sequence[str], Origin], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class ConsoleCommand:
    """A command by its words. `usage` is what a person reads who got it wrong."""

    words: tuple[str, ...]
    summary: str
    usage: str
    handler: Handler


class Console:
    """Runs command lines against a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.commands: tuple[ConsoleCommand, ...] = (
            _command("presencestate list", "List every presence that was set", "", self._list_presences),
            _command(
                "presencestate change",
                "Set a presentity's presence",
                "<CustomPresence:name> <state>[,<subtype>[,<message>[,e]]]\n"
                "       States: not_set, unavailable, available, away, xa, chat, dnd.\n"
                "       Put quotes around a text with blanks. Option e: subtype and message are base64.\n"
                'Example: presencestate change CustomPresence:6002 "away,at lunch,Back at two"',
                self._change_presence,
            ),
            _command("devstate list", "List every custom device that was set", "", self._list_devices),
            _command(
                "devstate change",
                "Set a custom device's state",
                f"<Custom:name> <state>\n       States: {', '.join(state.value for state in DeviceState)}.\n"
                "Example: devstate change Custom:lamp1 INUSE",
                self._change_device,
            ),
            _command("core show hints", "List all hints with their state and watchers", "", self._show_hints),
            _command("core show hint", "List the hints whose extension begins so", "<extension>", self._show_hint),
            _command("core show version", "Say which Switchboard this is", "", self._show_version),
            _command("core stop now", "End this Switchboard", "", self._stop),
            _command("core show help", "List the commands, or explain one", "[<command>]", self._help),
            _command("help", "List the commands, or explain one", "[<command>]", self._help),
        )

    async def run(self, line: str, origin: Origin) -> Outcome:
        """Runs one line. Never raises for what a person typed."""
        line = line.strip()
        try:
            words = _split(line)
        except ValueError as error:
            return Outcome(f"'{line}' cannot be read: {error}\n", succeeded=False)
        if not words:
            return Outcome("")
        command = self._find(words)
        if command is None:
            return Outcome(_no_such_command(line), succeeded=False)
        try:
            return Outcome(await command.handler(words[len(command.words) :], origin))
        except _Usage:
            return Outcome(f"{command.usage}\n", succeeded=False)
        except SwitchboardError as error:
            return Outcome(f"{error}\nCommand '{line}' failed.\n", succeeded=False)

    def _find(self, words: Sequence[str]) -> ConsoleCommand | None:
        lowered = tuple(word.lower() for word in words)
        fitting = [command for command in self.commands if lowered[: len(command.words)] == command.words]
        return max(fitting, key=lambda command: len(command.words), default=None)

    async def _list_presences(self, arguments: Sequence[str], _: Origin) -> str:
        _expect(arguments, 0)
        return presence_listing(sorted(self._desk.core.custom_presence.presences.items()))

    async def _change_presence(self, arguments: Sequence[str], origin: Origin) -> str:
        presentity, text = _expect(arguments, 2)
        label, _, name = presentity.partition(":")
        if label.lower() != "custompresence" or ":" not in presentity:
            raise CommandRefused("The presencestate command can only be used to set 'CustomPresence:' presence state!")
        if not name:
            raise _Usage
        try:
            presence = parse_presence(text)
        except CommandRefused:
            raise _Usage from None
        await self._desk.submit(SetPresence(presentity, presence, origin))
        return f"Changing {name} to {text.partition(',')[0]}\n"

    async def _list_devices(self, arguments: Sequence[str], _: Origin) -> str:
        _expect(arguments, 0)
        return device_listing(sorted(self._desk.core.custom_devices.states.items()))

    async def _change_device(self, arguments: Sequence[str], origin: Origin) -> str:
        device, text = _expect(arguments, 2)
        label, _, name = device.partition(":")
        if label.lower() != "custom" or ":" not in device:
            raise CommandRefused("The devstate command can only be used to set 'Custom:' device state!")
        if not name or text.upper() not in DeviceState.__members__:
            raise _Usage
        await self._desk.submit(SetDeviceState(device, DeviceState(text.upper()), origin))
        return f"Changing {name} to {text}\n"

    async def _show_hints(self, arguments: Sequence[str], _: Origin) -> str:
        _expect(arguments, 0)
        lines = self._hint_lines("")
        listing = "".join(lines)
        return (
            f"\n    -= Registered Asterisk Dial Plan Hints =-\n{listing}----------------\n"
            f"- {len(lines)} hints registered\n"
        )

    async def _show_hint(self, arguments: Sequence[str], _: Origin) -> str:
        if not arguments:
            raise _Usage
        exten = arguments[0]
        lines = self._hint_lines(exten)
        if not lines:
            return f"No hints matching extension {exten}\n"
        return "".join(lines) + f"{len(lines)} hint{'s' if len(lines) > 1 else ''} matching extension {exten}\n"

    def _hint_lines(self, exten: str) -> list[str]:
        core = self._desk.core
        fitting = [(hint, status) for hint, status in core.hints() if hint.extension.exten.startswith(exten)]
        lines = [hint_line(hint, status, self._desk.watchers(hint.extension)) for hint, status in fitting]
        patterns = [pattern for pattern in core.patterns if pattern.extension.exten.startswith(exten)]
        return lines + [hint_line(pattern, None, 0) for pattern in patterns]

    async def _show_version(self, arguments: Sequence[str], _: Origin) -> str:
        _expect(arguments, 0)
        return f"{self._desk.describe()}\n"

    async def _stop(self, arguments: Sequence[str], _: Origin) -> str:
        _expect(arguments, 0)
        self._desk.request_stop()
        return "Switchboard is ending now.\n"

    async def _help(self, arguments: Sequence[str], _: Origin) -> str:
        asked = tuple(word.lower() for word in arguments)
        fitting = [command for command in self.commands if command.words[: len(asked)] == asked]
        if len(fitting) == 1:
            return f"{fitting[0].usage}\n"
        if not fitting:
            raise CommandRefused(f"No such command '{' '.join(arguments)}'.")
        return "".join(f"{' '.join(command.words):<24} {command.summary}\n" for command in fitting)


def _command(name: str, summary: str, arguments: str, handler: Handler) -> ConsoleCommand:
    usage = f"Usage: {name} {arguments}".rstrip()
    first, newline, rest = usage.partition("\n")
    return ConsoleCommand(tuple(name.split()), summary, f"{first}\n       {summary}.{newline}{rest}", handler)


def _expect(arguments: Sequence[str], count: int) -> Sequence[str]:
    if len(arguments) != count:
        raise _Usage
    return arguments


def _split(line: str) -> list[str]:
    """Words as Asterisk's console parts them: quotes keep blanks, a backslash keeps the next character."""
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split = True
    lexer.quotes = lexer.escapedquotes = '"'
    lexer.commenters = ""
    return list(lexer)


def _no_such_command(line: str) -> str:
    return f"No such command '{line}' (type 'core show help {line}' for other possible commands)\n"
