"""A manager session on a core that answers at once."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from zoneinfo import ZoneInfo

from switchboard.api.phones import InboundSubscription, Registration, TrunkRegistration
from switchboard.calls.queues.edits import QueueOffice
from switchboard.calls.queues.listing import QueueListing
from switchboard.calls.queues.queues import Queues
from switchboard.console.commands import Console
from switchboard.console.presence_commands import PresenceCommands
from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import (
    AddPerson,
    AddPlan,
    ChangePeople,
    ChangePlan,
    Command,
    EditPerson,
    Origin,
    RemovePerson,
    RemovePlan,
    RestorePerson,
    SetDeviceState,
    SetPresence,
    SetPresets,
)
from switchboard.core.directory import Directory
from switchboard.core.people_drafts import PeopleDrafts
from switchboard.core.states import Extension
from switchboard.dialplan.read.parking_file import Lot
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.parking import ParkWish
from switchboard.dialplan.run.world import World
from switchboard.engine.plan_edit import PlanEdit
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.ground.limits import Limits
from switchboard.manager.backend import Called, OriginateWish
from switchboard.manager.events import ManagerEvent, events_of, reload_event
from switchboard.manager.framing import Header
from switchboard.manager.login import LoginGate
from switchboard.manager.session import ManagerSession, SessionParts
from switchboard.manager.users import EVERYTHING, ManagerUser
from tests.helpers.dialplan import DialplanOffice

BERLIN = ZoneInfo("Europe/Berlin")
USERS = {
    "admin": ManagerUser("admin", "secret", EVERYTHING, EVERYTHING, challenge=True),
    "reader": ManagerUser("reader", "reader", frozenset({"call"})),
    "caller": ManagerUser("caller", "caller", frozenset({"call"}), frozenset({"call"})),
    "reporter": ManagerUser("reporter", "reporter", frozenset({"reporting"}), frozenset({"reporting"})),
}


class NoParking:
    """Parking lots of which there are none."""

    def park(self, channel: Channel, wish: ParkWish) -> str:
        raise AssertionError((channel, wish))

    def listed(self, lot: str = "") -> Sequence[tuple[Channel, Sequence[Header]]]:  # noqa: ARG002  the same of each
        return []

    def lots(self) -> Sequence[Lot]:
        return []


class OfficeBackend:
    """A dialplan office behind the manager interface; `sessions` are told of every change."""

    def __init__(
        self, office: DialplanOffice, users: Mapping[str, ManagerUser] | None = None, limits: Limits | None = None
    ) -> None:
        users = users or USERS
        limits = limits or Limits()
        self.office = office
        self.sessions: list[ManagerSession] = []
        self.rotated = 0
        self.directory = Directory()
        self.plan_edit = PlanEdit(office.core, self.directory, office.world, lambda _: None, lambda: None)
        self.started_at = self.reloaded_at = office.world.now() - 546
        self.noted = Faults()
        self.console = Console(self.noted, PresenceCommands(self).commands())
        self.now = 0.0
        self.held: list[Callable[[], None]] | None = None
        self.wishes: list[OriginateWish] = []
        self.aside: list[tuple[Callable[[], bool], Callable[[bool], None]]] | None = None
        self.timers: list[Timer] = []
        self.agenda = Agenda(zone=BERLIN)
        self.queues = Queues(
            QueueOffice(office.world, self.submit_all, lambda: self.now, lambda _device, _state: None, lambda _: None)
        )
        self.queue_listing = QueueListing(self.queues)
        self.parking = NoParking()
        self.gate = LoginGate(list(users.values()), self)
        self.parts = SessionParts(self, self.gate, self.noted, limits, self.tell)

    @property
    def world(self) -> World:
        return self.office.world

    def uptime(self) -> tuple[float, float]:
        return 546.0, 546.0

    @property
    def core(self):  # type: ignore[no-untyped-def]  # noqa: ANN201  the console's backend has it, too
        return self.office.core

    def submit(self, command: Command):  # type: ignore[no-untyped-def]  # noqa: ANN201  awaited by the console
        async def answer() -> ChangeSet:
            return self._apply(command)

        return answer()

    def submit_all(self, commands: Sequence[Command], then: Callable[[str], None]) -> None:
        def work() -> None:
            try:
                for command in commands:
                    self._apply(command)
            except SwitchboardError as error:
                then(str(error))
            else:
                then("")

        if self.held is None:
            work()
        else:
            self.held.append(work)

    def _apply(self, command: Command) -> ChangeSet:
        if isinstance(command, SetPresence | SetDeviceState):
            changes = self.office.core.apply(self.office.core.check(command), 0.0)
        elif isinstance(command, SetPresets | AddPlan | ChangePlan | RemovePlan):
            changed = self.agenda.apply(self.agenda.check(command), self.world.now())
            changes = ChangeSet(0, 0.0, command.origin, changed)
        elif isinstance(command, AddPerson | EditPerson | RemovePerson | RestorePerson | ChangePeople):
            drafts = PeopleDrafts(self.directory)
            drafts.check(self.directory.check(command))
            changes = ChangeSet(0, 0.0, command.origin, self.directory.apply(drafts.settled(command)))
        else:
            self.office.submit([command])
            changes = ChangeSet(0, 0.0, command.origin)
        for event in events_of(changes, self.office.core):
            self.tell(event)
        return changes

    def change(self, command: Command, then: Callable[[ChangeSet | str], None]) -> None:
        try:
            changes = self._apply(command)
        except SwitchboardError as error:
            then(str(error))
        else:
            then(changes)

    def tell(self, event: ManagerEvent) -> None:
        for session in self.sessions:
            session.notify(event)

    def run_console(self, line: str, origin: Origin, then: Callable[[str, bool], None]) -> None:
        running = self.console.run(line, origin)
        try:
            running.send(None)
        except StopIteration as done:
            then(done.value.text, done.value.succeeded)

    def originate(self, wish: OriginateWish, then: Callable[[Called], None]) -> None:
        self.wishes.append(wish)
        then(Called(self.office.channel(wish.exten, wish.context)))

    def faults(self) -> int:
        return len(self.noted)

    def channels(self) -> Sequence[Channel]:
        return []

    def calls_processed(self) -> int:
        return 0

    def press(self, channel: Channel, digits: str, *, received: bool) -> None:
        channel.press(digits if received else "")

    def hang_up(self, channel: Channel, _: int) -> None:
        raise AssertionError(channel)

    def redirect(self, ways: Sequence[tuple[Channel, Place]], origin: Origin) -> bool:
        raise AssertionError((ways, origin))

    def partner_of(self, _: Channel) -> Channel | None:
        return None

    def take_back(self, channel: Channel) -> bool:
        raise AssertionError(channel)

    def transfer(self, channel: Channel, place: Place) -> bool:
        raise AssertionError((channel, place))

    def ask(self, channel: Channel, place: Place, origin: Origin) -> str:
        raise AssertionError((channel, place, origin))

    def bridge(self, one: Channel, other: Channel) -> str:
        raise AssertionError((one, other))

    def bridges(self) -> Sequence[tuple[Sequence[Header], Sequence[Channel]]]:
        return []

    def sip_users(self) -> Sequence[tuple[str, str, str]]:
        return [("6002", "all", "6002")]

    def rotate_log(self) -> None:
        self.rotated += 1

    def run_reload(self, module: str, then: Callable[[str], None]) -> None:
        then("")
        self.tell(reload_event(module, 0))

    def trunks(self) -> Iterator[TrunkRegistration]:
        return iter(())

    def registrations(self) -> Iterator[Registration]:
        return iter(())

    def subscriptions(self) -> Iterator[InboundSubscription]:
        yield InboundSubscription("call@phone", Extension("6002"), "presence", 60, "Idle")

    def call_later(self, seconds: float, do: Callable[[], None]) -> "Timer":
        timer = Timer(self.timers, self.now + seconds, do)
        self.timers.append(timer)
        return timer

    def clock(self) -> float:
        return self.now

    def pass_time(self, seconds: float) -> None:
        """Timers that are due by then run, in order."""
        self.now += seconds
        for timer in sorted(self.timers, key=lambda timer: timer.due):
            if timer.due <= self.now and timer in self.timers:
                timer.cancel()
                timer.do()

    def run_aside(self, work: Callable[[], bool], then: Callable[[bool], None]) -> None:
        if self.aside is None:
            then(work())
        else:
            self.aside.append((work, then))

    def watchers(self, _: Extension) -> int:
        return 0


class Timer:
    """Something to be done later."""

    def __init__(self, timers: "list[Timer]", due: float, do: Callable[[], None]) -> None:
        self._timers = timers
        self.due = due
        self.do = do

    def cancel(self) -> None:
        if self in self._timers:
            self._timers.remove(self)


class Client:
    """A client of a session: sends text with LF, reads messages with LF. Its steps are done as soon as they can be."""

    def __init__(self, backend: OfficeBackend, host: str = "127.0.0.1") -> None:
        self.session = ManagerSession(backend.parts, (host, 36344), ("127.0.0.1", 5038), on_change=self._step)
        backend.sessions.append(self.session)
        self._is_stepping = False
        self.greeting = self.read()

    def send(self, text: str | bytes) -> str:
        data = text if isinstance(text, bytes) else text.replace("\n", "\r\n").encode()
        self.session.receive(data)
        self._step()
        return self.read()

    def read(self) -> str:
        """All that may leave; a client that reads lets further actions be done."""
        read = b""
        while taken := self.session.take_output(65_536):
            read += taken
            self._step()
        return read.decode().replace("\r\n", "\n")

    def _step(self) -> None:
        if not hasattr(self, "_is_stepping") or self._is_stepping:
            return
        self._is_stepping = True
        while self.session.step():
            pass
        self._is_stepping = False

    def action(self, name: str, **headers: str) -> str:
        lines = [f"Action: {name}", *(f"{key}: {value}" for key, value in headers.items())]
        return self.send("\n".join([*lines, "", ""]))

    def login(self, user: str = "admin", **headers: str) -> str:
        return self.action("Login", Username=user, Secret=USERS[user].secret, **headers)


def messages(text: str) -> list[str]:
    """The messages of a text, each without what varies from run to run."""
    parts = [part.strip("\n") for part in re.split(r"\n\n(?=Response|Event|$)", text) if part.strip()]
    return [re.sub(r"^(Timestamp|Uptime|LastReload|Challenge|SessionID|EventTV|SessionTV|AsteriskVersion"
                   r"|LocalAddress|RemoteAddress|CoreCDRenabled|CoreRunUser): .*$", r"\1:", part, flags=re.MULTILINE)
            for part in parts]  # fmt: skip
