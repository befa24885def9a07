"""The engine as manager clients and console need it: channels, reloads, subscriptions."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler

from switchboard.api.modules import ReadAnew, find_module
from switchboard.api.operations import DialAs
from switchboard.api.phones import InboundSubscription, Registration
from switchboard.calls.channels import CannotOriginate, ChannelEvent, IdInUse, NoAnswerInTime, NoSuchPlace, Pair
from switchboard.calls.originate import Originate
from switchboard.calls.parking import Parking
from switchboard.calls.pbx import Pbx
from switchboard.calls.queues.events import QueueEvent
from switchboard.calls.queues.listing import QueueListing
from switchboard.calls.queues.queues import Queues
from switchboard.calls.submitting import refusal_of
from switchboard.console.command import Outcome
from switchboard.console.commands import Console
from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.core.directory import Directory
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Extension
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.world import World
from switchboard.engine.access import Access
from switchboard.engine.plan_edit import PlanEdit
from switchboard.ground.errors import SwitchboardError, why
from switchboard.ground.faults import Faults
from switchboard.manager.backend import Called, OriginateWish
from switchboard.manager.channel_events import channel_event
from switchboard.manager.events import ManagerEvent, reload_event
from switchboard.manager.framing import Header
from switchboard.manager.queue_events import queue_event
from switchboard.phones.listing import PhoneListing
from switchboard.phones.phones import Phones
from switchboard.phones.trunks import Trunks

_ENDED = "The program ended before this was done."
_NO_SUCH_MODULE, _RELOAD_FAILED = 2, 3  # Asterisk's `ast_module_reload_result`
SubmitCommand = Callable[[Command], "asyncio.Future[ChangeSet]"]


@dataclass(frozen=True, slots=True)
class BackendParts:
    """What is behind it; `reload` reads the office's files anew, and its future raises where it cannot."""

    pbx: Pbx
    listing: PhoneListing
    trunks: Trunks
    phones: Phones
    submit: SubmitCommand
    reload: Callable[[], "asyncio.Future[None]"]
    access: Access
    plan_edit: PlanEdit
    queues: Queues
    parking: Parking
    agenda: Agenda
    console: Console
    faults: Faults


class Backend:
    """Hands on what actions and commands ask for."""

    def __init__(self, loop: asyncio.AbstractEventLoop, parts: BackendParts) -> None:
        self.manager_listeners: list[Callable[[ManagerEvent], None]] = []  # each reaches manager clients
        self.started_at = self.reloaded_at = parts.pbx.world.now()
        self._started_on_loop_at = self._reloaded_on_loop_at = loop.time()
        self._loop = loop
        self._pbx = parts.pbx
        self._listing = parts.listing
        self.trunks = parts.trunks.listed
        self._phones = parts.phones
        self._access = parts.access
        self.plan_edit = parts.plan_edit
        self.queues, self.queue_listing = parts.queues, QueueListing(parts.queues)
        self.parking = parts.parking
        self.agenda = parts.agenda
        self._console = parts.console
        self._faults = parts.faults
        self.submit = parts.submit
        self._reload = parts.reload
        self._tasks: set[object] = set()

    @property
    def world(self) -> World:
        return self._pbx.world

    @property
    def core(self) -> PresenceCore:
        return self.world.core

    @property
    def directory(self) -> Directory:
        return self.plan_edit.directory

    @property
    def entries(self) -> FamilyStore:
        return self.world.entries

    def watchers(self, extension: Extension) -> int:
        """How many subscriptions watch it."""
        return self._phones.server.watchers(extension)

    def submit_all(self, commands: Sequence[Command], then: Callable[[str], None]) -> None:
        if len(commands) == 1:
            self.submit(commands[0]).add_done_callback(lambda answer: then(refusal_of(answer)))
        else:
            self._pbx.submit(commands, then)

    def change(self, command: Command, then: Callable[[ChangeSet | str], None]) -> None:
        self.submit(command).add_done_callback(lambda answer: then(refusal_of(answer) or answer.result()))

    def run_console(self, line: str, origin: Origin, then: Callable[[str, bool], None]) -> None:
        task = self._loop.create_task(self._console.run(line, origin))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda done: then(*_printed(done)))

    def originate(self, wish: OriginateWish, then: Callable[[Called], None]) -> None:
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
            wish.withheld,
            wish.ids,
            wish.device,
        )
        try:
            self._pbx.originate_telling(call, lambda outcome: then(_called(outcome)))
        except IdInUse as error:  # Asterisk has queued it by then
            self._loop.call_soon(then, Called(fault=str(error)))
        except NoSuchPlace:
            then(Called(fault="Extension does not exist.", is_refused=True))
        except CannotOriginate as error:
            if wish.device:  # Asterisk has queued it by then
                self._loop.call_soon(then, Called(fault=str(error)))
            else:
                then(Called(fault=str(error), is_refused=True))

    def channels(self) -> Sequence[Channel]:
        return list(self._pbx.channels.all.values())

    def hang_up(self, channel: Channel, cause: int | None = None) -> None:
        self._pbx.hang_up(channel, cause)

    def press(self, channel: Channel, digits: str, *, received: bool) -> None:
        """Presses digits on it, for its other end; `received` are those that it hears itself."""
        if received:
            self._pbx.hear(channel, digits)
        else:
            self._pbx.press(channel, digits)

    def redirect(self, ways: Sequence[tuple[Channel, Place]], origin: Origin) -> bool:
        """Sends a channel elsewhere in the dialplan, or two that talk to each other; whether they run there now."""
        if len(ways) == 1:
            return self._pbx.transfers.redirect(*ways[0], origin)
        return self._pbx.transfers.redirect_both(ways, origin)

    def partner_of(self, channel: Channel) -> Channel | None:
        """Whom it talks to; None where that is nobody."""
        return self._pbx.paths.partner_of(channel)

    def take_back(self, channel: Channel) -> bool:
        """Whoever asks somebody goes back to the other; whether it asked anybody."""
        return self._pbx.talks.take_back(channel)

    def transfer(self, channel: Channel, place: Place) -> bool:
        """Sends the one who talks to it elsewhere; whether there was one."""
        return self._pbx.transfers.blind(channel, place)

    def ask(self, channel: Channel, place: Place, origin: Origin) -> str:
        """Begins an attended transfer; why not, nothing where the third is being called."""
        return self._pbx.talks.ask(channel, place, origin)

    def bridge(self, one: Channel, other: Channel) -> str:
        """Has two channels talk to each other; why not, nothing where they do."""
        return self._pbx.talks.bridge(one, other)

    def bridges(self) -> Sequence[tuple[Sequence[Header], Sequence[Channel]]]:
        """Each with what it is called, and who is in it."""
        return [(bridge.headers(), list(bridge.channels)) for bridge in self._pbx.talks.bridges.all()]

    def sip_users(self) -> Sequence[tuple[str, str, str]]:
        """Name, what it may watch, and its lines, of each."""
        return self._listing.sip_users()

    def rotate_log(self) -> None:
        """The log is written to a new file; the old one is kept beside it."""
        for handler in logging.getLogger().handlers:
            if isinstance(handler, RotatingFileHandler):
                handler.acquire()
                try:
                    handler.doRollover()
                finally:
                    handler.release()

    def run_reload(self, module: str, then: Callable[[str], None]) -> None:
        def told(done: "asyncio.Task[tuple[int, str]]") -> None:
            status, fault = (_RELOAD_FAILED, _ENDED) if done.cancelled() else done.result()
            then(fault)
            self.tell(reload_event(module, status))

        task = self._loop.create_task(self._reload_module(module))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(told)

    async def reload_module(self, module: str) -> str:
        """
        Has a module read its files anew, or all where it is empty, and clients hear of it.

        Returns:
            What went wrong, nothing once all is taken up.
        """
        status, fault = await self._reload_module(module)
        self.tell(reload_event(module, status))
        return fault

    async def _reload_module(self, name: str) -> tuple[int, str]:
        module = find_module(name)
        if name and module is None:
            return _NO_SUCH_MODULE, "No such module"
        reads = {module.reads} if module else {ReadAnew.PHONES, ReadAnew.OFFICE}
        fault = ""
        if ReadAnew.PHONES in reads:  # first: it waits for no file of the office
            try:
                await self._access.reload()
            except SwitchboardError as error:
                fault = why(error)
        if ReadAnew.OFFICE in reads:
            fault = " ".join(filter(None, (fault, await self.reload())))
        return (_RELOAD_FAILED if fault else 0), fault

    async def reload(self) -> str:
        """Reads the office's files anew; what went wrong, nothing once all is taken up."""
        try:
            await self.read_office()
        except SwitchboardError as error:
            return why(error)
        return ""

    async def read_office(self) -> None:
        """
        Reads the office's files anew.

        Raises:
            SwitchboardError: they cannot be read; the office stays as it was.
        """
        await self._reload()
        self.reloaded_at = self.world.now()
        self._reloaded_on_loop_at = self._loop.time()

    def tell_of_reload(self, *, failed: bool) -> None:
        """Clients hear that everything was read anew, as far as it could be."""
        self.tell(reload_event("", _RELOAD_FAILED if failed else 0))

    def uptime(self) -> tuple[float, float]:
        """Seconds since the start, and since the files were last read, whatever the clock on the wall did."""
        now = self._loop.time()
        return now - self._started_on_loop_at, now - self._reloaded_on_loop_at

    def calls_processed(self) -> int:
        return self._pbx.channels.made // 2

    async def dial(self, called: str | tuple[str, str], then: tuple[str, str] | Place, origin: Origin) -> Channel:
        """
        Calls a phone (`PJSIP/6001`), or an extension of a context, and returns once both ends have ended.

        Args:
            then: the application that runs on the calling end once it is answered, or where it goes in the dialplan.

        Raises:
            CannotOriginate: there is no such phone or extension, or it did not answer.
        """
        device, (exten, context) = (called, ("", "")) if isinstance(called, str) else ("", called)
        channel = await self._pbx.originate(Originate(exten, context, then, origin, device=device))
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
        return self._listing.subscriptions()

    def registrations(self) -> Iterator[Registration]:
        return self._listing.registrations()

    def call_later(self, seconds: float, do: Callable[[], None]) -> asyncio.TimerHandle:
        return self._loop.call_later(seconds, do)

    def faults(self) -> int:
        """How often this program went wrong by its own fault."""
        return len(self._faults)

    def clock(self) -> float:
        """Seconds that only go forward."""
        return self._loop.time()

    def run_aside(self, work: Callable[[], bool], then: Callable[[bool], None]) -> None:
        """Works in a thread beside the loop; `then` is told in it, False where the work failed."""

        def done(answer: "asyncio.Future[bool]") -> None:
            error = None if answer.cancelled() else answer.exception()
            if error is not None:
                self._faults.note("work beside the loop", error)
            then(not answer.cancelled() and error is None and answer.result())

        self._loop.run_in_executor(None, work).add_done_callback(done)

    def tell_of_channel(self, event: ChannelEvent) -> None:
        """Manager clients hear of channels (Asterisk: `manager_channels.c`)."""
        if self.manager_listeners:
            self.tell(channel_event(event.name, event.channel, event.headers, event.caller, _others_of(event)))

    def tell_of_queue(self, event: QueueEvent) -> None:
        """Manager clients hear of queues."""
        if self.manager_listeners:
            self.tell(queue_event(event.name, event.headers, event.channel, event.leg))

    def tell(self, event: ManagerEvent) -> None:
        """Every manager client that wants such events hears of it."""
        for listener in self.manager_listeners:
            listener(event)


def _printed(task: "asyncio.Task[Outcome]") -> tuple[str, bool]:
    if task.cancelled():
        return f"{_ENDED}\n", False
    return task.result().text, task.result().succeeded


def _called(outcome: Pair | CannotOriginate) -> Called:
    if isinstance(outcome, Pair):
        return Called(outcome.caller)
    return Called(fault=str(outcome), timed_out=isinstance(outcome, NoAnswerInTime))


def _others_of(event: ChannelEvent) -> tuple[Channel, ...]:
    """Of a transfer after asking: to whom, and the channel of the transferer that talks to them."""
    return (event.target, event.second or event.channel) if event.target is not None else ()
