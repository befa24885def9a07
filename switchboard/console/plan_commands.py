"""Commands that change the dialplan until it is read anew, and its variables (Asterisk: `pbx_config.c`, `pbx.c`)."""

from collections.abc import Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.variables import VariablesFull
from switchboard.dialplan.run.world import World


class PlanEdit(Protocol):
    """Changes the dialplan; a place is context, extension and priority. Raises SwitchboardError where it does not."""

    def add(self, place: tuple[str, str, str], step: str, origin: Origin, *, replaces: bool) -> None: ...
    def remove(self, place: tuple[str, str, str], origin: Origin) -> None: ...


class PlanBackend(Protocol):
    """What these commands need of the engine."""

    @property
    def world(self) -> World: ...
    @property
    def plan_edit(self) -> PlanEdit: ...
    def channels(self) -> Sequence[Channel]: ...
    def calls_processed(self) -> int: ...


class PlanCommands:
    """dialplan add and remove extension, set global, show globals; core show calls and channel."""

    def __init__(self, backend: PlanBackend) -> None:
        self._backend = backend

    def commands(self) -> Sequence[ConsoleCommand]:
        add = "<extension>,<priority>,<application>[(<data>)] into <context> [replace]\n       Until it is read anew."
        remove = "<extension>@<context> [<priority>]\n       Until it is read anew."
        return (
            make_command("dialplan add extension", "Add to the dialplan", add, self._add),
            make_command("dialplan remove extension", "Take out of the dialplan", remove, self._remove, self._extens),
            make_command("dialplan set global", "Set a global variable", "<name> <value>", self._set, self._globals),
            make_command("dialplan show globals", "List the global variables", "", self._show_globals),
            make_command("core show calls", "Count the calls", "", self._calls),
            make_command("core show channel", "Tell of a channel", "<channel>", self._channel, self._channels),
        )

    def _extens(self, position: int) -> Sequence[str]:
        contexts = self._backend.world.dialplan.contexts.values()
        return () if position else [f"{name}@{context.name}" for context in contexts for name in context.extens]

    def _globals(self, position: int) -> Sequence[str]:
        return () if position else sorted(self._backend.world.variables)

    def _channels(self, position: int) -> Sequence[str]:
        return () if position else [channel.name for channel in self._backend.channels()]

    async def _add(self, arguments: Sequence[str], origin: Origin) -> str:
        words = list(arguments)
        replaces = len(words) > 3 and words[-1].lower() == "replace"
        if replaces:
            words.pop()
        if len(words) < 3 or words[-2].lower() != "into":
            raise UsageNeeded
        exten, _, rest = " ".join(words[:-2]).partition(",")
        priority, comma, step = rest.partition(",")
        if not (exten and priority and comma and step):
            raise UsageNeeded
        self._backend.plan_edit.add((words[-1], exten, priority), step, origin, replaces=replaces)
        return f"Extension {exten},{priority},{step} was added into '{words[-1]}'\n"

    async def _remove(self, arguments: Sequence[str], origin: Origin) -> str:
        expect(arguments, 1, 2)
        exten, at, context = arguments[0].rpartition("@")
        if not at or not exten or not context:
            raise UsageNeeded
        self._backend.plan_edit.remove((context, exten, "".join(arguments[1:])), origin)
        return f"Extension {arguments[0]} was removed\n" if len(arguments) == 1 else "The priority was removed\n"

    async def _set(self, arguments: Sequence[str], _: Origin) -> str:
        name, value = expect(arguments, 2)
        try:
            self._backend.world.variables[name] = value
        except VariablesFull as error:
            raise CommandRefused(str(error)) from None
        return f"\n    -- Global variable '{name}' set to '{value}'\n"

    async def _show_globals(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        variables = self._backend.world.variables
        rows = "".join(f"   {name}={variables[name]}\n" for name in sorted(variables))
        count = len(variables)
        return f"{rows}\n    -- {count} variable{'' if count == 1 else 's'}\n"

    async def _calls(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        active, processed = len(self._backend.channels()) // 2, self._backend.calls_processed()
        return (
            f"{active} active call{'' if active == 1 else 's'}\n"
            f"{processed} call{'' if processed == 1 else 's'} processed\n"
        )

    async def _channel(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        channel = next((one for one in self._backend.channels() if name in (one.name, one.unique_id)), None)
        if channel is None:
            raise CommandRefused(f"{name} is not a known channel")
        rows = (
            ("Name", channel.name),
            ("UniqueID", channel.unique_id),
            ("LinkedID", channel.linked_id),
            ("Caller ID", channel.caller_number or "(N/A)"),
            ("Caller ID Name", channel.caller_name or "(N/A)"),
            ("Connected Line ID", channel.connected_number or "(N/A)"),
            ("Connected Line ID Name", channel.connected_name or "(N/A)"),
            ("State", f"{channel.state.value} ({channel.state.number})"),
            ("Context", channel.place.context),
            ("Extension", channel.place.exten),
            ("Priority", str(channel.place.priority)),
            ("Application", channel.application or "(N/A)"),
            ("Data", channel.application_data or "(None)"),
        )
        return " -- General --\n" + "".join(f"{key:>25}: {value}\n" for key, value in rows)
