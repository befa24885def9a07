"""The manager interface on TCP and TLS: connections to sessions, bounded in number, time and memory."""

import asyncio
import ssl
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from switchboard.core.changes import ChangeSet
from switchboard.ground.address import ListenAddress
from switchboard.ground.failed_attempts import FailedRow
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.limits import LimitLog, Limits
from switchboard.ground.timers import told_in
from switchboard.manager.actions import listed_actions
from switchboard.manager.backend import ManagerBackend
from switchboard.manager.connection import ManagerConnection
from switchboard.manager.events import ManagerEvent, events_of
from switchboard.manager.login import LoginGate
from switchboard.manager.session import SessionParts
from switchboard.manager.users import ManagerUser
from switchboard.net.accept import Acceptor, Admission, Bound, ConnectionBounds, Guest
from switchboard.net.certificate import tls_context
from switchboard.net.manager_client import ManagerClient, ServedClients
from switchboard.net.stream import open_stream_socket
from switchboard.settings.manager import ManagerSettings

_MOST_ON_WINDOWS = 64  # as a selector there looks at 512 sockets in all


@dataclass(frozen=True, slots=True)
class ManagerParts:
    """What the interface stands on."""

    backend: ManagerBackend
    governor: Governor
    faults: Faults
    limits: Limits
    limit_log: LimitLog


class ManagerServer:
    """Tells every session of every change, and lets them ask."""

    def __init__(self, loop: asyncio.AbstractEventLoop, parts: ManagerParts, settings: ManagerSettings) -> None:
        self._loop = loop
        self._parts = parts
        self._settings = settings
        self._gate = LoginGate(settings.users, parts.backend)
        self._admission = Admission(_bounds(parts.limits), parts.limit_log)
        self._session_parts = SessionParts(parts.backend, self._gate, parts.faults, parts.limits, self.tell)
        self._acceptors: list[Acceptor] = []
        self._events: list[ManagerEvent] = []
        self._wanted: dict[str, bool] = {}  # classes of events, and whether anybody wants them; of one turn
        self._told_faults = 0
        self.clients: set[ManagerClient] = set()
        self._served = ServedClients(self.clients, parts.limit_log, self._let_slowest_go)
        parts.faults.listeners.append(told_in(loop, self._tell_of_fault))
        parts.limit_log.listeners.append(self._tell_of_limit)

    @property
    def users(self) -> Mapping[str, ManagerUser]:
        return self._gate.users

    async def start(self) -> None:
        """
        Listens, if there is a user who could log in.

        Raises:
            OSError: an address, the certificate or the key cannot be used.
        """
        if not self._settings.users:
            return
        self._listen(self._settings.listen, None)
        certificate, key = self._settings.certificate, self._settings.key
        if self._settings.tls_listen and certificate and key:
            self._listen(self._settings.tls_listen, tls_context(certificate, key))

    @property
    def listening(self) -> list[str]:
        return [str(ListenAddress(*acceptor.address)) for acceptor in self._acceptors]

    def consume(self, changes: ChangeSet) -> None:
        if self.clients:
            for event in events_of(changes, self._parts.backend.world.core):
                self.tell(event)

    def tell(self, event: ManagerEvent) -> None:
        """Events of one turn of the loop go out together."""
        if not self._events:
            self._loop.call_soon(self._tell_all)
        self._events.append(event)

    def wants(self, event_class: str) -> bool:
        """Whether a client wants such events now, as of this turn of the loop."""
        if not self._wanted:
            self._loop.call_soon(self._wanted.clear)
            self._wanted[""] = False
        if event_class not in self._wanted:
            self._wanted[event_class] = any(client.session.wants(event_class) for client in self.clients)
        return self._wanted[event_class]

    def manager_users(self) -> Sequence[str]:
        return sorted(self.users)

    def manager_connections(self) -> Sequence[ManagerConnection]:
        """Each client that is logged in."""
        now = self._parts.backend.world.now()
        return [
            ManagerConnection(
                user.name,
                client.session.peer[0],
                client.session.started_at,
                max(0.0, now - client.session.started_at),  # the clock on the wall may have jumped
                len(user.read),
                len(user.write),
            )
            for client in self.clients
            if (user := client.session.user) is not None
        ]

    def manager_actions(self) -> Sequence[tuple[str, str, str]]:
        """Name, classes and summary of each action."""
        return listed_actions()

    def manager_failures(self) -> Sequence[FailedRow]:
        """Whose logins failed of late."""
        return self._gate.failures()

    async def stop(self) -> None:
        self._gate.close()
        for acceptor in self._acceptors:
            acceptor.close()
        for client in list(self.clients):
            client.close()
        self._acceptors = []

    def _listen(self, addresses: Sequence[ListenAddress], context: ssl.SSLContext | None) -> None:
        for address in addresses:
            listener = open_stream_socket(address.host, address.port)
            acceptor = Acceptor(
                self._loop,
                listener,
                self._admission,
                self._make_client,
                faults=self._parts.faults,
                tls=context,
                handshake_seconds=self._parts.limits.handshake_seconds,
                a_second=self._parts.limits.manager_connections_a_second,
            )
            self._acceptors.append(acceptor)

    def _make_client(self, guest: Guest) -> ManagerClient:
        return ManagerClient(self._loop, self._parts.governor, self._session_parts, guest, self._served)

    def _tell_all(self) -> None:
        events, self._events = self._events, []
        joined: dict[frozenset[str], bytes] = {}
        for client in list(self.clients):
            try:
                client.session.notify_all(events, joined)
            except Exception as error:
                self._parts.faults.note("events told to a manager client", error)
                client.close()

    def _let_slowest_go(self) -> None:
        """Those that leave most unread go first, until what all leave unread is little enough."""
        most = self._parts.limits.manager_unread_bytes_in_all
        unread = sum(client.session.unread_of_its_own() for client in self.clients)
        if unread <= most:
            return
        for client in sorted(self.clients, key=lambda client: client.session.unread_of_its_own(), reverse=True):
            if unread <= most:
                break
            unread -= client.session.unread_of_its_own()
            client.session.overflow()

    def _tell_of_fault(self) -> None:
        """A kind of fault of the program came up first."""
        for fault in self._parts.faults.listed()[self._told_faults :]:
            self._told_faults += 1
            headers = [("Door", fault.door), ("Fault", fault.what), ("Place", fault.place)]
            self.tell(ManagerEvent("system", "ProgramFault", headers))

    def _tell_of_limit(self, line: str) -> None:
        self.tell(ManagerEvent("system", "LimitReached", [("Message", line)]))


def _bounds(limits: Limits) -> ConnectionBounds:
    return ConnectionBounds(
        in_all=Bound("manager_connections", _most_connections(limits)),
        each=Bound("manager_connections_each", limits.manager_connections_each),
        of_this_computer=Bound("manager_connections_of_this_computer", limits.manager_connections_of_this_computer),
        silent=Bound("manager_silent_connections", limits.manager_silent_connections),
        silent_each=Bound("manager_silent_connections_each", limits.manager_silent_connections_each),
    )


def _most_connections(limits: Limits) -> int:
    return min(limits.manager_connections, _MOST_ON_WINDOWS) if sys.platform == "win32" else limits.manager_connections
