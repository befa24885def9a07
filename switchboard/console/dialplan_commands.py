"""Commands on the dialplan, its functions and applications, and its channels (Asterisk: `pbx.c`, `cli.c`)."""

from collections.abc import Awaitable, Iterator, Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.dialplan.applications.applications import applications, find_application
from switchboard.dialplan.read.plan import Context, Exten
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.scope import FUNCTIONS, ChannelScope
from switchboard.dialplan.run.unknown import find_unknown
from switchboard.dialplan.run.world import Evaluation, World


class DialplanBackend(Protocol):
    """What these commands need of the engine."""

    @property
    def world(self) -> World: ...
    def reload(self) -> Awaitable[str]:
        """What went wrong, nothing once all is read and taken up."""

    def channels(self) -> Sequence[Channel]: ...
    def calls_processed(self) -> int: ...
    def dial(self, called: str | tuple[str, str], then: tuple[str, str] | Place, origin: Origin) -> Awaitable[Channel]:
        """The channel once it has answered and ended. Raises SwitchboardError where it does not."""

    def hang_up(self, channel: Channel) -> None: ...


class DialplanCommands:
    """dialplan, core show function(s), application(s) and channels, channel."""

    def __init__(self, backend: DialplanBackend) -> None:
        self._backend = backend

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command("dialplan show", "List the dialplan", "[[<extension>@]<context>]", self._show, self._contexts),
            make_command("dialplan show unknown", "List what the dialplan uses and nobody has", "", self._unknown),
            make_command("dialplan reload", "Read the files anew", "", self._reload),
            make_command("dialplan eval function", "Read a function", "<FUNCTION(arguments)>", self._evaluate),
            make_command("core show functions", "List the dialplan's functions", "", self._functions),
            make_command(
                "core show function",
                "Explain a function",
                "<function>",
                self._function,
                lambda position: [function.name for function in FUNCTIONS] if not position else (),
            ),
            make_command("core show applications", "List the dialplan's applications", "", self._applications),
            make_command(
                "core show application",
                "Explain an application",
                "<application>",
                self._application,
                lambda position: [application.name for application in applications()] if not position else (),
            ),
            make_command("core show channels", "List the channels", "[concise|verbose|count]", self._channels),
            make_command(
                "channel originate",
                "Make a call, and run an application on it or dial on",
                "PJSIP/<phone>|Local/<extension>@<context> application <application> [<data>]\n"
                "       channel originate PJSIP/<phone>|Local/<extension>@<context> extension <extension>@<context>",
                self._originate,
            ),
            make_command("channel request hangup", "End a channel", "<channel>", self._hang_up),
        )

    def _contexts(self, position: int) -> Sequence[str]:
        return sorted(self._backend.world.dialplan.contexts) if not position else ()

    async def _show(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0, 1)
        wanted = arguments[0] if arguments else ""
        exten, at, name = wanted.rpartition("@") if "@" in wanted else ("", "", wanted)
        dialplan = self._backend.world.dialplan
        if name and name not in dialplan.contexts:
            raise CommandRefused(f"There is no existence of '{name}' context")
        shown = [dialplan.contexts[name]] if name else list(dialplan.contexts.values())
        lines: list[str] = []
        extens = priorities = 0
        for context in shown:
            chosen = [found for found in context.extens.values() if not at or found.name == exten]
            lines += context_lines(context, chosen)
            extens += len(chosen)
            priorities += sum(len(found.priorities) + bool(found.hint) for found in chosen)
        counted = f"{extens} extension{_s(extens)} ({priorities} priorit{'y' if priorities == 1 else 'ies'})"
        return "\n".join(lines) + f"\n-= {counted} in {len(shown)} context{_s(len(shown))}. =-\n"

    async def _unknown(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        unknown = find_unknown(self._backend.world.dialplan)
        lines = [
            f"{each.kind:<12} {each.name:<28} {each.times:>6}  {each.line.file}:{each.line.number}" for each in unknown
        ]
        heading = f"{'Kind':<12} {'Name':<28} {'Lines':>6}  First used in"
        return "\n".join([heading, *lines, f"{len(unknown)} unknown."]) + "\n"

    async def _reload(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        fault = await self._backend.reload()
        if fault:
            raise CommandRefused(fault)
        return "Dialplan reloaded.\n"

    async def _evaluate(self, arguments: Sequence[str], origin: Origin) -> str:
        text = " ".join(arguments)
        if not text:
            raise CommandRefused("It takes a function, such as PRESENCE_STATE(CustomPresence:6002,value)")
        value = ChannelScope(Evaluation(self._backend.world, None, origin)).expand(f"${{{text}}}")
        return f"Return Value: Success (0)\nResult: {value}\n"

    async def _functions(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        lines = [f"{function.name:<20} {function.syntax:<52} {function.summary}\n" for function in FUNCTIONS]
        return "".join(lines) + f"{len(lines)} functions.\n"

    async def _function(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        function = FUNCTIONS.find(name)
        if function is None:
            raise CommandRefused(f"No function by that name registered: {name}")
        sides = [side for side, has in (("read", function.read), ("written", function.write)) if has]
        return f"{function.syntax}\n    {function.summary}.\n    It can be {' and '.join(sides)}.\n"

    async def _applications(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        lines = [f"{application.name:>20}: {application.summary}\n" for application in applications()]
        return "".join(lines) + f"{len(lines)} applications.\n"

    async def _application(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        application = find_application(name)
        if application is None:
            raise CommandRefused(f"Your application(s) is (are) not registered: {name}")
        return f"{application.syntax}\n    {application.summary}.\n"

    async def _channels(self, arguments: Sequence[str], _: Origin) -> str:
        how = "".join(expect(arguments, 0, 1)).lower()
        if how not in ("", "concise", "verbose", "count"):
            raise UsageNeeded
        channels = self._backend.channels()
        if how == "concise":
            return "".join(_concise_row(channel) for channel in channels)
        heading = f"{'Channel':<64} {'Location':<32} {'State':<7} {'Application(Data)':<30}\n"
        listed = "" if how == "count" else heading + "".join(_channel_row(channel) for channel in channels)
        calls = len(channels) // 2
        return (
            f"{listed}{len(channels)} active channel{_s(len(channels))}\n{calls} active call{_s(calls)}\n"
            f"{self._backend.calls_processed()} call{_s(self._backend.calls_processed())} processed\n"
        )

    async def _originate(self, arguments: Sequence[str], origin: Origin) -> str:
        expect(arguments, 3, 4)
        technology, _, destination = arguments[0].partition("/")
        exten, _, context = destination.partition("/")[0].partition("@")
        word = arguments[1].lower()
        if not exten or technology.lower() not in ("local", "pjsip", "sip") or word not in ("application", "extension"):
            raise CommandRefused("It takes PJSIP/phone or Local/extension@context, and application or extension")
        called = (exten, context or "default") if technology.lower() == "local" else f"PJSIP/{exten}"
        goal, _, where = arguments[2].partition("@")
        then = Place(where or "default", goal) if word == "extension" else (arguments[2], "".join(arguments[3:]))
        channel = await self._backend.dial(called, then, origin)
        return "".join(f"{line}\n" for line in channel.log)

    async def _hang_up(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        for channel in self._backend.channels():
            if channel.name == name:
                self._backend.hang_up(channel)
                return f"Requested Hangup on channel '{name}'\n"
        raise CommandRefused(f"{name} is not a known channel")


def context_lines(context: Context, extens: Sequence[Exten]) -> Iterator[str]:
    """A context as `dialplan show` prints it."""
    yield f"[ Context '{context.name}' created by 'pbx_config' ]"
    for exten in extens:
        prefix = f"  '{exten.title}' =>"
        if exten.hint is not None:
            yield _line(prefix, f"hint: {exten.hint_text}", f"{exten.hint.file}:{exten.hint.number}")
            prefix = ""
        for step in sorted(exten.priorities.values(), key=lambda step: step.number):
            label = f"     [{step.label}]" if step.label else prefix
            text = f"{step.number}. {step.application}({step.data})"
            yield _line(label, text, f"{step.line.file}:{step.line.number}")
            prefix = ""
    for include in context.includes:
        yield _line("  Include =>", f"'{include.text}'", "pbx_config")
    for kept in context.kept:
        yield _line(f"  {kept.key} =>", f"'{kept.value}'", "not served")
    yield ""


def _line(prefix: str, text: str, place: str) -> str:
    return f"{prefix:<19} {text:<45} [{place}]"


def _channel_row(channel: Channel) -> str:
    location = f"{channel.place.exten}@{channel.place.context}:{channel.place.priority}"
    application = f"{channel.application}({channel.application_data})" if channel.application else "(None)"
    return f"{channel.name:<64} {location:<32} {channel.state.value:<7} {application:<30}\n"


def _concise_row(channel: Channel) -> str:
    """Fields between exclamation marks, for programs (Asterisk: `cli.c`, `CONCISE_FORMAT_STRING`)."""
    place = channel.place
    fields = (channel.name, place.context, place.exten, str(place.priority), channel.state.value)
    call = (channel.application or "(None)", channel.application_data, channel.caller_number)
    return "!".join((*fields, *call, "", "", "3", "0", "(None)", channel.unique_id)) + "\n"


def _s(count: int) -> str:
    return "" if count == 1 else "s"
