"""The console: finds the command that a line means and runs it (Asterisk: `cli.c`)."""

from collections.abc import Sequence

from switchboard.console.command import ConsoleCommand, Outcome, UsageNeeded, make_command, split_line
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.ground.text import is_unicode

_MAX_TEXT = 4_000_000  # characters that a command prints
_MAX_SHOWN = 200  # characters of a line that an answer says again
_MAX_WORDS = 1_000  # that a word may become
_CONTROLS = dict.fromkeys(({*range(32)} - {9, 10}) | {*range(127, 160)}, chr(0xFFFD))
_FAULT = "A fault of this program kept '{}' from being done; 'core show faults' and the log say more.\n"


class Console:
    """Runs and completes command lines."""

    def __init__(self, faults: Faults, commands: Sequence[ConsoleCommand] = ()) -> None:
        summary = "List the commands, or explain one"
        self._faults = faults
        self.commands: tuple[ConsoleCommand, ...] = (
            *commands,
            make_command("core show help", summary, "[<command>]", self._help),
            make_command("help", summary, "[<command>]", self._help),
        )

    def register(self, commands: Sequence[ConsoleCommand]) -> None:
        """These commands may be run from now on; they stand before those that were there, in listings."""
        self.commands = (*self.commands[:-2], *commands, *self.commands[-2:])

    async def run(self, line: str, origin: Origin) -> Outcome:
        """Runs one line. Whatever comes of it, it is answered in words."""
        if not is_unicode(line):
            return Outcome("The line holds bytes that are no text (UTF-8); nothing was done.\n", succeeded=False)
        line = line.strip()
        try:
            words = split_line(line)
        except ValueError as error:
            return Outcome(f"'{_shown(line)}' cannot be read: {error}\n", succeeded=False)
        command = self._find(words)
        if command is None:
            return Outcome(_no_such_command(_shown(line)), succeeded=False) if words else Outcome("")
        return await self._execute(command, words[len(command.words) :], _shown(line), origin)

    async def _execute(self, command: ConsoleCommand, arguments: Sequence[str], line: str, origin: Origin) -> Outcome:
        try:
            return Outcome(printable(_cut(await command.handler(arguments, origin))))
        except UsageNeeded:
            return Outcome(f"{command.usage}\n", succeeded=False)
        except SwitchboardError as error:
            return Outcome(f"{error}\nCommand '{line}' failed.\n", succeeded=False)
        except Exception as error:
            self._faults.note("a line of the console", error)
            return Outcome(_FAULT.format(line), succeeded=False)

    def complete(self, line: str) -> list[str]:
        """What the last word of the line may become: a command's next word, or an argument."""
        *before, last = line.split(" ") if line else [""]
        given = tuple(word.lower() for word in before if word)
        found: set[str] = set()
        for command in self.commands:
            count = len(command.words)
            if count > len(given) and command.words[: len(given)] == given:
                found.add(command.words[len(given)])
            elif count <= len(given) and command.words == given[:count]:
                found.update(command.candidates(len(given) - count))
        return sorted(word for word in found if word.lower().startswith(last.lower()))[:_MAX_WORDS]

    def _find(self, words: Sequence[str]) -> ConsoleCommand | None:
        lowered = tuple(word.lower() for word in words)
        fitting = [command for command in self.commands if lowered[: len(command.words)] == command.words]
        return max(fitting, key=lambda command: len(command.words), default=None)

    async def _help(self, arguments: Sequence[str], _: Origin) -> str:
        asked = tuple(word.lower() for word in arguments)
        exact = [command for command in self.commands if command.words == asked]
        fitting = exact or [command for command in self.commands if command.words[: len(asked)] == asked]
        if len(fitting) == 1:
            return f"{fitting[0].usage}\n"
        if not fitting:
            raise CommandRefused(f"No such command '{_shown(' '.join(arguments))}'.")
        return "".join(f"{' '.join(command.words):<24} {command.summary}\n" for command in fitting)


def printable(text: str) -> str:
    """
    The same text with U+FFFD for each control character but line ends and tabs: what phones and callers wrote is shown
    on terminals, which take such characters for orders.

    >>> printable("a" + chr(27) + "[2J")
    'a�[2J'
    """
    return text.translate(_CONTROLS)


def _shown(line: str) -> str:
    return printable(line if len(line) <= _MAX_SHOWN else f"{line[:_MAX_SHOWN]}…")


def _cut(text: str) -> str:
    """The text, or as many of its lines as may be printed, and how many are left out."""
    if len(text) <= _MAX_TEXT:
        return text
    end = text.rfind("\n", 0, _MAX_TEXT) + 1 or _MAX_TEXT
    return f"{text[:end]}... {text.count(chr(10), end):,} lines more. Ask for less at a time.\n"


def _no_such_command(line: str) -> str:
    return f"No such command '{line}' (type 'core show help {line}' for other possible commands)\n"
