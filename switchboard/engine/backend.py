"""The engine as manager clients and console need it: channels, reloads, subscriptions."""

import asyncio
from collections.abc import Callable, Iterator, Sequence

from switchboard.api.operations import DialAs
from switchboard.api.phones import InboundSubscription, Registration
from switchboard.calls.pbx import CannotOriginate, ChannelEvent, Originate, Pbx
from switchboard.console.command import Outcome
from switchboard.console.commands import Console
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.world import World
from switchboard.ground.errors import SwitchboardError
from switchboard.manager.backend import OriginateWish
from switchboard.manager.events import ManagerEvent
from switchboard.phones.listing import PhoneListing

SubmitCommand = Callable[[Command], "asyncio.Future[ChangeSet]"]


class Backend:
    """Hands on what actions ask for; `reload` is the engine's, `tell` reaches every manager client."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        *,
        pbx: Pbx,
        phones: PhoneListing,
        submit: SubmitCommand,
        reload: Callable[[], None],
    ) -> None:
        self.started_at = self.reloaded_at = pbx.world.now()
        self.tell: Callable[[ManagerEvent], None] = lambda _: None
        self._loop = loop
        self._pbx = pbx
        self._phones = phones
        self.console = Console(())
        self._submit = submit
        self._reload = reload
        self._tasks: set[asyncio.Task[Outcome]] = set()
        pbx.listeners.append(self._tell_of_channel)

    @property
    def world(self) -> World:
        return self._pbx.world

    def submit_all(self, commands: Sequence[Command], then: Callable[[str], None]) -> None:
        if len(commands) == 1:
            self._submit(commands[0]).add_done_callback(lambda answer: then(_refusal(answer)))
        else:
            self._pbx.submit(commands, then)

    def run_console(self, line: str, origin: Origin, then: Callable[[str, bool], None]) -> None:
        task = self._loop.create_task(self.console.run(line, origin))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda done: then(done.result().text, done.result().succeeded))

    def originate(self, wish: OriginateWish, then: Callable[[str], None]) -> None:
        after = (wish.application, wish.data) if wish.application else Place(*wish.place)
        call = Originate(
            wish.exten,
            wish.context,
            after,
            wish.origin,
            wish.caller_name,
            wish.caller_number,
            wish.variables,
            wish.timeout,
        )
        try:
            answered = self._pbx.originate(call)
        except CannotOriginate as error:
            then(str(error))
            return
        answered.add_done_callback(lambda answer: then(_refusal(answer)))

    def channels(self) -> Sequence[Channel]:
        return list(self._pbx.channels.values())

    def hang_up(self, channel: Channel) -> None:
        self._pbx.hang_up(channel)

    def reload(self) -> str:
        try:
            self._reload()
        except SwitchboardError as error:
            return str(error)
        self.reloaded_at = self.world.now()
        return ""

    def calls_processed(self) -> int:
        return self._pbx.processed // 2

    async def dial(self, exten: str, context: str, application: str, data: str, origin: Origin) -> Channel:
        """
        Calls an extension, runs an application on the calling end, and returns once both have ended.

        Raises:
            CannotOriginate: there is no such extension, or it did not answer.
        """
        channel = await self._pbx.originate(Originate(exten, context, (application, data), origin))
        await self._pbx.ended(channel)
        return channel

    async def dial_as(self, call: DialAs) -> str:
        """
        Dials for a person at the window; returns what each step did once the call has ended.

        Raises:
            CannotOriginate: there is no such extension, or it did not answer.
        """
        wish = Originate(
            call.exten,
            call.context,
            ("Wait", str(call.seconds)),
            Origin(call.caller_name or call.caller_number or "window", "window"),
            call.caller_name,
            call.caller_number,
        )
        channel = await self._pbx.originate(wish)
        await self._pbx.ended(channel)
        return "".join(f"{line}\n" for line in channel.log)

    def subscriptions(self) -> Iterator[InboundSubscription]:
        return self._phones.subscriptions()

    def registrations(self) -> Iterator[Registration]:
        return self._phones.registrations()

    def user_event(self, headers: list[tuple[str, str]]) -> None:
        self.tell(ManagerEvent("user", "UserEvent", headers))

    def call_later(self, seconds: float, do: Callable[[], None]) -> None:
        self._loop.call_later(seconds, do)

    def _tell_of_channel(self, event: ChannelEvent) -> None:
        channel = event.channel
        headers = [
            ("Channel", channel.name),
            ("ChannelState", str(channel.state.number)),
            ("ChannelStateDesc", channel.state.value),
            ("CallerIDNum", channel.caller_number or "<unknown>"),
            ("CallerIDName", channel.caller_name or "<unknown>"),
            ("Language", channel.language),
            ("Context", channel.place.context),
            ("Exten", channel.place.exten),
            ("Priority", str(channel.place.priority)),
            ("Uniqueid", channel.unique_id),
        ]
        match event.name:
            case "Hangup":
                headers += [("Cause", str(channel.hangup_cause)), ("Cause-txt", "Normal Clearing")]
                self.tell(ManagerEvent("call", "Hangup", headers))
            case "UserEvent":
                self.tell(ManagerEvent("user", "UserEvent", [*headers, *event.headers]))
            case name:
                self.tell(ManagerEvent("call", name, headers))


def _refusal(answer: "asyncio.Future[ChangeSet] | asyncio.Future[Channel]") -> str:
    if answer.cancelled():
        return "cancelled"
    error = answer.exception()
    return str(error) if error else ""
