"""A phone without sockets or clock: it subscribes, answers, loses and is silent as told."""

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin, SetDeviceState, SetPresence
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import DeviceState, ExtensionStatus, Presence, PresenceState
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog, Limits
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.auth.authenticator import Authenticator
from switchboard.sip.auth.digest import ALGORITHMS
from switchboard.sip.auth.users import SipUser
from switchboard.sip.endpoint import SipEndpoint
from switchboard.sip.invite.call_server import CallServer
from switchboard.sip.journal import BINDING, PUBLICATION, SUBSCRIPTION, Row
from switchboard.sip.numbers import Numbers
from switchboard.sip.publish.publication import PresenceDesk, PublishServer
from switchboard.sip.register.bindings import Bindings
from switchboard.sip.register.registrar import Registrar
from switchboard.sip.services import SipServices, challenge_policy
from switchboard.sip.transactions.client_transactions import ClientTransactions
from switchboard.sip.trunks.registration import Maker
from switchboard.sip.trunks.trunk import Trunk
from switchboard.sip.trunks.trunk_server import TrunkServer
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.lamps import NO_LAMPS, Lamps
from switchboard.sip.watch.notifier import Notifier
from switchboard.sip.watch.resource_list import ListMember
from switchboard.sip.watch.rights import WatchRights
from switchboard.sip.watch.subscribe import Names, SubscribeServer
from switchboard.sip.watch.subscription import Subscription
from switchboard.sip.wire.span import SpanLimits

HINTS = """
[default]
exten => 6002,hint,Custom:6002,CustomPresence:6002
exten => 2000,hint,PJSIP/2000,CustomPresence:2000
exten => 2001,hint,,CustomPresence:2001
exten => 2002,hint,Custom:a&Custom:b,CustomPresence:2002
exten => _6XXX,hint,Custom:${EXTEN},CustomPresence:${EXTEN}
"""
SERVER = "127.0.0.1:5060"
TEST = Origin("test", "test")


@dataclass
class Message:
    """A message as a phone reads it."""

    start: str
    headers: dict[str, str]
    body: bytes
    vias: list[str] = field(default_factory=list)
    routes: list[str] = field(default_factory=list)

    @property
    def status(self) -> int:
        return int(self.start.split()[1])


def parse(data: bytes) -> Message:
    head, _, body = data.partition(b"\r\n\r\n")
    start, *lines = head.decode().split("\r\n")
    headers: dict[str, str] = {}
    vias: list[str] = []
    routes: list[str] = []
    for line in lines:
        name, _, value = line.partition(":")
        headers.setdefault(name, value.strip())
        if name == "Via":
            vias.append(value.strip())
        if name == "Route":
            routes.append(value.strip())
    return Message(start, headers, body, vias, routes)


class MemoryJournal:
    """
    Keeps rows as the store does, whose order of promises it keeps to.

    It stores when it is told that now is a good time; while it `is_slow`, only when the test says so (`store`). `fails`
    as a full disk does: then all that was promised since is refused, the last one first.
    """

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Row]] = {SUBSCRIPTION: {}, BINDING: {}, PUBLICATION: {}}
        self.commits = 0
        self.fails = False
        self.is_slow = False
        self._loose: list[tuple[str, str, Row | None]] = []
        self._promised: list[tuple[list[tuple[str, str, Row | None]], Callable[[bool], None]]] = []

    def put(self, kind: str, key: str, row: Row | None) -> None:
        self._loose.append((kind, key, row))

    def promise(self, settle: Callable[[bool], None]) -> bool:
        if not self._loose:
            return False
        self._promised.append((self._loose, settle))
        self._loose = []
        return True

    def flush(self) -> None:
        if not self.is_slow:
            self.store()

    def store(self) -> None:
        """All that was put so far."""
        promised, self._promised = self._promised, []
        loose, self._loose = self._loose, []
        if not self.fails:
            self.commits += bool(promised or loose)
            for changes in (*(changes for changes, _ in promised), loose):
                self._keep(changes)
        for _, settle in reversed(promised) if self.fails else promised:
            settle(not self.fails)

    def _keep(self, changes: Iterable[tuple[str, str, Row | None]]) -> None:
        for kind, key, row in changes:
            if row is None:
                self.rows[kind].pop(key, None)
            else:
                self.rows[kind][key] = row


class Office:
    """A core with the hints of the captures, and an endpoint that serves it; `now` is a number one adds to."""

    def __init__(
        self,
        hints: str = HINTS,
        spans: SpanLimits | None = None,
        window: int = 64,
        *,
        transport: str = "UDP",
        users: Iterable[SipUser] = (),
        authenticate: str = "remote",
        digest: Sequence[str] = tuple(ALGORITHMS),
        lists: Mapping[str, Sequence[ListMember]] | None = None,
        lamps: Lamps = NO_LAMPS,
        journal: MemoryJournal | None = None,
        limits: Limits | None = None,
        includes: Mapping[str, Sequence[str]] | None = None,
        domains: Mapping[str, str] | None = None,
        trunks: Sequence[Trunk] = (),
    ) -> None:
        self.now = 1000.0  # also what the clock on the wall shows
        self.faults = Faults()
        self.limit_log = LimitLog(limits)
        self.core = PresenceCore(limits=limits)
        self.journal = journal or MemoryJournal()
        self.lists = dict(lists or {})
        self.audiences = Audiences(self.journal, self.limit_log, self.core.living, lamps=lamps)
        self.reported: list[tuple[str, bool]] = []
        self.waiting: list[Callable[[str], None]] = []
        tags = itertools.count(1)
        new_tag = lambda: f"tag{next(tags)}"  # noqa: E731  shared by all services
        self.authenticator = Authenticator("switchboard", {user.name: user for user in users}, b"key", digest)
        challenges = challenge_policy(authenticate)
        self.includes = dict(includes or {})

        def find(exten: str, context: str) -> ExtensionStatus | None:
            return self.find(exten, context)  # as it is then: a test may break it

        numbers = Numbers(find, self.reach, domains)
        rights = WatchRights(lambda: self.authenticator.users, challenges, numbers)
        names = Names(numbers, self.lists.get, rights)
        self.services = SipServices(
            product="Switchboard/test",
            new_tag=new_tag,
            journal=self.journal,
            audiences=self.audiences,
            subscribe=SubscribeServer(
                "Switchboard/test",
                new_tag=new_tag,
                audiences=self.audiences,
                names=names,
                spans=spans or SpanLimits(),
            ),
            registrar=Registrar(
                Bindings(self.journal, lambda aor, registered: self.reported.append((aor, registered))),
                self.limit_log,
                numbers=numbers,
                has_device=lambda number: numbers.find(number) is not None,
                limits=SpanLimits(),
            ),
            publish=PublishServer(
                self.journal,
                self.limit_log,
                new_etag=lambda: f"etag{next(tags)}",
                desk=PresenceDesk(numbers, self.core.registry.presence, self.publish, lambda: self.now, dt.UTC),
                limits=SpanLimits(),
            ),
            authenticator=self.authenticator,
            calls=CallServer(
                "Switchboard/test",
                new_tag,
                (b"z9hG4bKcall%d" % each for each in itertools.count()).__next__,
                self.limit_log,
            ),
            trunks=TrunkServer(
                trunks,
                Maker("Switchboard/test", new_tag, (b"z9hG4bKreg%d" % each for each in itertools.count()).__next__),
            ),
            challenges=challenges,
            faults=self.faults,
            limit_log=self.limit_log,
        )
        transactions: ClientTransactions[Subscription] = ClientTransactions(window, is_reliable=transport != "UDP")
        branches = (f"z9hG4bKx{number}".encode() for number in itertools.count())
        notifier = Notifier(self.audiences, SERVER, transactions, branches=branches, faults=self.faults)
        self.point = ListeningPoint(transport, lambda _: SERVER, SERVER)
        self.endpoint = SipEndpoint(self.point, notifier, self.services)
        self.reload(hints)

    def reach(self, context: str) -> Sequence[str]:
        return (context, *self.includes.get(context, ()))

    def find(self, exten: str, context: str) -> ExtensionStatus | None:
        contexts = self.reach(context) if context else self.core.contexts
        resolved = self.core.resolve(exten, contexts, self.now, TEST)
        if resolved.changes is not None:
            self.consume(resolved.changes)
        return resolved.status

    def reload(self, hints: str) -> None:
        dialplan = parse_dialplan(hints, "extensions.conf")
        assert not dialplan.problems
        self.consume(self.core.replace_hints(dialplan.hints, dialplan.patterns, 0.0, TEST))

    def consume(self, changes: ChangeSet) -> None:
        self.audiences.consume(changes)

    def publish(
        self,
        presentity: str,
        presence: Presence,
        who: str,
        then: Callable[[str], None],
        only_if: Presence | None = None,
    ) -> None:
        """What a phone publishes is durable as soon as the test says so (`settle`)."""

        def settle(refusal: str) -> None:
            if refusal:
                then(refusal)
                return
            if only_if is None or only_if == self.core.value(presentity):
                command = self.core.check(SetPresence(presentity, presence, Origin(who, "phone"), only_if))
                self.consume(self.core.apply(command, self.now))
            then("")

        self.waiting.append(settle)

    def settle(self, refusal: str = "") -> None:
        """What is published becomes durable, or is refused."""
        waiting, self.waiting = self.waiting, []
        for durable in waiting:
            durable(refusal)

    def set_presence(self, name: str, state: str, subtype: str = "", message: str = "") -> None:
        presence = Presence(PresenceState(state), subtype, message)
        command = self.core.check(SetPresence(f"CustomPresence:{name}", presence, TEST))
        self.consume(self.core.apply(command, self.now))

    def set_device(self, device: str, state: DeviceState) -> None:
        command = self.core.check(SetDeviceState(device, state, TEST))
        self.consume(self.core.apply(command, self.now))

    def receive(self, data: bytes, source: tuple[str, int] = ("127.0.0.1", 40000)) -> None:
        self.endpoint.receive_datagram(data, source, self.now)

    def next_datagram(self) -> tuple[bytes, tuple[object, ...]] | None:
        """What is sent next, now or once the journal has stored what it would store by itself."""
        datagram = self.endpoint.next_datagram(self.now)
        if datagram is None:
            self.journal.flush()
            datagram = self.endpoint.next_datagram(self.now)
        return datagram

    def datagrams(self) -> Iterable[tuple[bytes, tuple[object, ...]]]:
        while (datagram := self.next_datagram()) is not None:
            yield datagram

    def _next_timer(self) -> float | None:
        timers = self.endpoint.get_timer(), self.services.calls.get_timer()
        return min((timer for timer in timers if timer is not None), default=None)

    def pass_time(self, seconds: float) -> list[tuple[float, bytes]]:
        """Every timer in that span fires when it is due; returns what was sent, and when."""
        sent: list[tuple[float, bytes]] = []
        until = self.now + seconds
        while (due := self._next_timer()) is not None and due <= until:
            self.now = max(self.now, due)
            self.endpoint.handle_timer(self.now)
            self.services.calls.handle_timer(self.now)
            sent += [(self.now, data) for data, _ in self.datagrams()]
        self.now = until
        return sent


@dataclass(kw_only=True)
class Handset:
    """Writes the requests of one phone that watches one extension."""

    exten: str = "6002"
    server: str = SERVER
    user_agent: str = "Yealink SIP-T54W 96.86.0.70"
    event: str = "presence"
    accept: str | None = "application/pidf+xml"
    port: int = 40000
    cseq: int = 0
    to_tag: str = ""
    branches: int = 0

    def request(self, method: str = "SUBSCRIBE", expires: int | str | None = 3600, **changed: str | None) -> bytes:
        """A request as this phone writes it; `changed` puts another header in the place of one, or takes it out."""
        self.cseq += 1
        self.branches += 1
        headers: dict[str, str | None] = {
            "Via": f"SIP/2.0/UDP 127.0.0.1:{self.port};branch=z9hG4bK{self.port}x{self.branches};rport",
            "Max-Forwards": "70",
            "From": f"<sip:watcher@127.0.0.1>;tag=from{self.port}",
            "To": f"<sip:{self.exten}@{self.server}>" + (f";tag={self.to_tag}" if self.to_tag else ""),
            "Call-ID": f"call{self.port}@127.0.0.1",
            "CSeq": f"{self.cseq} {method}",
            "Contact": f"<sip:watcher@127.0.0.1:{self.port}>",
            "User-Agent": self.user_agent,
            "Event": self.event,
            "Accept": self.accept,
            "Expires": None if expires is None else str(expires),
            "Content-Length": "0",
        }
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        lines = [f"{name}: {value}" for name, value in headers.items() if value is not None]
        return "\r\n".join([f"{method} sip:{self.exten}@{self.server} SIP/2.0", *lines, "", ""]).encode()

    def accepted(self, response: Message) -> None:
        """Takes the dialog's tag from the 200."""
        match = re.search(r";tag=(\S+)", response.headers["To"])
        assert match is not None
        self.to_tag = match.group(1)


@dataclass
class Phone(Handset):
    """A handset at an office in the same process."""

    office: Office
    answer: Callable[[Message], str | None] = lambda _: "200 OK"
    responses: list[Message] = field(default_factory=list)
    notifies: list[Message] = field(default_factory=list)
    raw_headers: list[tuple[str, str]] = field(default_factory=list)  # of the last response, repeated ones too
    host: str = "127.0.0.1"  # from which it is seen to come

    def subscribe(self, expires: int | str | None = 3600, **changed: str | None) -> Message:
        """Sends a SUBSCRIBE, answers what comes, returns the final response."""
        self.send(self.request("SUBSCRIBE", expires, **changed))
        response = self.responses[-1]
        if response.status == 200 and not self.to_tag:
            self.accepted(response)
        return response

    def send(self, data: bytes) -> None:
        self.office.receive(data, (self.host, self.port))
        self.hear()

    def hear(self) -> None:
        """Takes and answers all that the office has to say, until both are silent."""
        for _ in range(1000):
            datagram = self.office.next_datagram()
            if datagram is None:
                return
            message = parse(datagram[0])
            if message.start.startswith("SIP/2.0"):
                self.responses.append(message)
                lines = datagram[0].partition(b"\r\n\r\n")[0].decode().split("\r\n")[1:]
                self.raw_headers = [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]
                continue
            self.notifies.append(message)
            status = self.answer(message)
            if status is not None:
                self.office.receive(answer_to(message, status), (self.host, self.port))
        raise AssertionError("too many roundtrips")


def answer_to(notify: Message, status: str, *extra: str) -> bytes:
    lines = [f"SIP/2.0 {status}", *extra]
    lines += [f"Via: {via}" for via in notify.vias]
    lines += [f"{name}: {notify.headers[name]}" for name in ("From", "To", "Call-ID", "CSeq")]
    return "\r\n".join([*lines, "Content-Length: 0", "", ""]).encode()
