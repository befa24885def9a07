"""Commands on the program itself: version, uptime, what is wrong with it, log, end."""

from collections.abc import Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.commands import Origin
from switchboard.ground.faults import Faults


class CoreBackend(Protocol):
    """What these commands need of the engine."""

    def describe(self) -> str: ...
    def uptime(self) -> tuple[float, float]:
        """Seconds since the start, and since the files were last read."""

    def log_file(self) -> str: ...
    def request_stop(self) -> None: ...
    def locked(self) -> Sequence[str]:
        """Settings that an administrator of this computer has decided, each in a line with the reason."""

    def updates(self) -> str:
        """What is known of newer versions, in a few lines."""

    def problems(self) -> Sequence[str]:
        """What is wrong, each in a line."""


class CoreCommands:
    """core show version, uptime, problems, locked, updates and faults, logger show channels, core stop now."""

    def __init__(self, backend: CoreBackend, faults: Faults) -> None:
        self._backend = backend
        self._faults = faults

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command("core show version", "Say which Switchboard this is", "", self._show_version),
            make_command("core show uptime", "Say since when it runs", "[seconds]", self._show_uptime),
            make_command("core show problems", "Say what is wrong with this Switchboard", "", self._show_problems),
            make_command(
                "core show locked",
                "List the settings that are locked on this computer, and why",
                "",
                self._show_locked,
            ),
            make_command("core show updates", "Say whether there is a newer version", "", self._show_updates),
            make_command("core show faults", "List what went wrong by this program's own fault", "", self._show_faults),
            make_command("logger show channels", "Say where the log is written", "", self._show_log),
            make_command("core stop now", "End this Switchboard", "", self._stop),
        )

    async def _show_version(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return f"{self._backend.describe()}\n"

    async def _show_uptime(self, arguments: Sequence[str], _: Origin) -> str:
        if expect(arguments, 0, 1) not in ([], ["seconds"]):
            raise UsageNeeded
        started, reloaded = self._backend.uptime()
        if arguments:  # Asterisk: cli.c, handle_showuptime
            return f"System uptime: {int(started)}\nLast reload: {int(reloaded)}\n"
        return f"System uptime: {_span(started)}\nLast reload: {_span(reloaded)}\n"

    async def _show_problems(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        problems = self._backend.problems()
        count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
        return "".join(f"{problem}\n" for problem in (*problems, count))

    async def _show_locked(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        locked = self._backend.locked()
        count = f"{len(locked)} setting{'' if len(locked) == 1 else 's'} locked"
        return "".join(f"{line}\n" for line in (*locked, count))

    async def _show_updates(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return self._backend.updates()

    async def _show_faults(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [(fault.door, fault.what, fault.place, f"{fault.count:,}") for fault in self._faults.listed()]
        count = f"{len(self._faults):,} fault{'' if len(self._faults) == 1 else 's'} of this program"
        return f"{columns(('Came out at', 'Fault', 'Raised in', 'Times'), rows)}{count}\n"

    async def _show_log(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return f"Channel{' ' * 45}Type      Status    Levels\n{self._backend.log_file():<52}File      Enabled   INFO\n"

    async def _stop(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        self._backend.request_stop()
        return "Switchboard is ending now.\n"


def _span(seconds: float) -> str:
    rest = int(seconds)
    parts: list[str] = []
    for name, size in (("week", 604_800), ("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)):
        count, rest = divmod(rest, size)
        if count or (name == "second" and not parts):
            parts.append(f"{count} {name}{'' if count == 1 else 's'}")
    return ", ".join(parts)
