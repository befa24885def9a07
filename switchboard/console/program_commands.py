"""Commands on the running program that people know from Asterisk: reload, settings, log, manager users (`cli.c`)."""

import logging
from collections.abc import Awaitable, Mapping, Sequence
from typing import Protocol

from switchboard import __version__
from switchboard.api.modules import MODULES
from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.ground.text import parse_number
from switchboard.manager.users import ManagerUser

_MOST_LEVEL = 10


class ProgramBackend(Protocol):
    """What these commands need of the engine."""

    def reload_module(self, module: str) -> Awaitable[str]:
        """What went wrong, nothing once all is read and taken up; of everything where the name is empty."""

    def rotate_log(self) -> None:
        """Raises OSError where it cannot be."""

    def calls_processed(self) -> int: ...


class ManagerFacts(Protocol):
    """What is known of the manager interface."""

    @property
    def users(self) -> Mapping[str, ManagerUser]: ...
    @property
    def listening(self) -> Sequence[str]: ...


class ProgramCommands:
    """core reload, module reload, core show settings, core set, logger, manager show user and settings, and more."""

    def __init__(self, backend: ProgramBackend, manager: ManagerFacts) -> None:
        self._backend = backend
        self._manager = manager

    def commands(self) -> Sequence[ConsoleCommand]:
        level = "<level>|off\n       On a console that stays, as 'switchboard console' is, it says what happens there."
        return (
            make_command("core reload", "Read all files anew", "", self._reload),
            make_command("module reload", "Read a module's files anew, or all", "[<module>]", self._reload, _modules),
            make_command(
                "module show", "List Asterisk's modules whose work is done here", "[like <part>]", self._show_modules
            ),
            make_command("core show settings", "Say how the program is set", "", self._settings),
            make_command("core set verbose", "Say more or less on a console", level, self._verbose, _levels),
            make_command("core set debug", "Write more or less into the log", "<level>|off", self._debug, _levels),
            make_command("logger reload", "Open the log's file anew", "", self._rotate),
            make_command("logger rotate", "Begin the log anew, and keep the old one", "", self._rotate),
            make_command("manager show user", "Say what a user may", "<name>", self._user, self._users),
            make_command(
                "manager show settings", "Say how the manager interface is served", "", self._manager_settings
            ),
        )

    def _users(self, position: int) -> Sequence[str]:
        return sorted(self._manager.users) if not position else ()

    async def _reload(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0, 1)
        module = arguments[0] if arguments else ""
        fault = await self._backend.reload_module(module)
        if fault:
            raise CommandRefused(f"{fault}: '{module}'" if module and fault == "No such module" else fault)
        return f"Module '{module}' reloaded successfully.\n" if module else "All files were read anew.\n"

    async def _show_modules(self, arguments: Sequence[str], _: Origin) -> str:
        like, part = [*expect(arguments, 0, 2), "", ""][:2]
        if (like, bool(part)) not in (("", False), ("like", True)):
            raise UsageNeeded
        rows = [(f"{name}.so", module.summary) for name, module in MODULES.items() if part.lower() in name]
        return columns(("Module", "Description"), rows) + f"{len(rows)} modules loaded\n"

    async def _settings(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        debug = logging.getLogger("switchboard").level <= logging.DEBUG
        rows = (
            ("Version", f"Switchboard {__version__}"),
            ("Root console verbosity", "0"),
            ("Current debug level", "1" if debug else "0"),
            ("Calls processed", str(self._backend.calls_processed())),
            ("Manager (AMI)", "Enabled" if self._manager.listening else "Disabled"),
        )
        listed = "".join(f"  {name + ':':<28} {value}\n" for name, value in rows)
        return f"\nPBX Core settings\n-----------------\n{listed}"

    async def _verbose(self, arguments: Sequence[str], _: Origin) -> str:
        level = _level(arguments)
        if level:
            return (
                f"This console ends with its answer. Use 'switchboard console', and there 'core set verbose {level}'.\n"
            )
        return "Console verbose is OFF.\n"

    async def _debug(self, arguments: Sequence[str], _: Origin) -> str:
        level, log = _level(arguments), logging.getLogger("switchboard")
        before = "1" if log.level <= logging.DEBUG else "OFF"
        log.setLevel(logging.DEBUG if level else logging.INFO)
        return f"Core debug was {before} and is now {level or 'OFF'}.\n"

    async def _rotate(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        try:
            self._backend.rotate_log()
        except OSError as error:
            raise CommandRefused(f"The log cannot be begun anew: {error}.") from None
        return "The log was begun anew.\n"

    async def _user(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        user = self._manager.users.get(name)
        if user is None:
            raise CommandRefused(f"There is no manager called {name}")
        rows = (
            ("username", user.name),
            ("secret", "<Set>"),
            ("ACL", ", ".join(map(str, user.permit)) or "no"),
            ("read perm", ",".join(sorted(user.read)) or "<none>"),
            ("write perm", ",".join(sorted(user.write)) or "<none>"),
            ("challenge", "yes" if user.takes_challenges else "no"),
        )
        return "\n" + "".join(f"{key:>16}: {value}\n" for key, value in rows) + "\n"

    async def _manager_settings(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = (
            ("Manager (AMI)", "Yes" if self._manager.listening else "No"),
            ("Bindaddress", ", ".join(self._manager.listening) or "Disabled"),
            ("Web Manager (AMI/HTTP)", "No"),
            ("Users", str(len(self._manager.users))),
        )
        listed = "".join(f"  {name + ':':<28} {value}\n" for name, value in rows)
        return f"\nGlobal Settings:\n----------------\n{listed}"


def _level(arguments: Sequence[str]) -> int:
    """
    Raises:
        UsageNeeded: it is none.
    """
    (text,) = expect(arguments, 1)
    level = 0 if text.lower() == "off" else parse_number(text, _MOST_LEVEL)
    if level is None:
        raise UsageNeeded
    return level


def _levels(position: int) -> Sequence[str]:
    return () if position else ("off", *map(str, range(_MOST_LEVEL + 1)))


def _modules(position: int) -> Sequence[str]:
    return () if position else sorted(MODULES)
