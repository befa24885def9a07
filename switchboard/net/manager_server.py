"""The manager interface on TCP and TLS: connections to sessions, bounded in number, time and memory."""

import asyncio
import logging
import ssl
from collections.abc import Mapping, Sequence

from switchboard.core.changes import ChangeSet
from switchboard.ground.address import ListenAddress
from switchboard.ground.failed_attempts import Attempt, FailedAttempts
from switchboard.manager.actions import ACTIONS, SESSION_ACTIONS
from switchboard.manager.backend import ManagerBackend
from switchboard.manager.connection import ManagerConnection
from switchboard.manager.events import ManagerEvent, events_of
from switchboard.manager.session import MAX_OUTPUT, ManagerSession
from switchboard.manager.users import ManagerUser
from switchboard.settings.manager import ManagerSettings

_log = logging.getLogger("switchboard.manager")
_MAX_CONNECTIONS = 512
_LOGIN_SECONDS = 30.0  # for a login after connecting
_FAILURE_DELAY = 1.0  # seconds before a failed login is answered


class ManagerServer:
    """Tells every session of every change, and lets them ask."""

    def __init__(self, loop: asyncio.AbstractEventLoop, backend: ManagerBackend, settings: ManagerSettings) -> None:
        self._loop = loop
        self._backend = backend
        self._settings = settings
        self._servers: list[asyncio.Server] = []
        self._events: list[ManagerEvent] = []
        self.failed_logins = FailedAttempts()
        self.connections: set[_Client] = set()

    @property
    def users(self) -> Mapping[str, ManagerUser]:
        return {user.name: user for user in self._settings.users}

    async def start(self) -> None:
        """
        Listens, if there is a user who could log in.

        Raises:
            OSError: an address, the certificate or the key cannot be used.
        """
        if not self._settings.users:
            return
        await self._listen(self._settings.listen, None)
        if self._settings.tls_listen:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(str(self._settings.certificate), str(self._settings.key))
            await self._listen(self._settings.tls_listen, context)

    @property
    def listening(self) -> list[str]:
        names = [listener.getsockname() for server in self._servers for listener in server.sockets]
        return [str(ListenAddress(name[0], name[1])) for name in names]

    def consume(self, changes: ChangeSet) -> None:
        if self.connections:
            for event in events_of(changes, self._backend.world.core):
                self.tell(event)

    def tell(self, event: ManagerEvent) -> None:
        """Events of one turn of the loop go out together."""
        if not self._events:
            self._loop.call_soon(self._tell_all)
        self._events.append(event)

    def _tell_all(self) -> None:
        events, self._events = self._events, []
        joined: dict[frozenset[str], bytes] = {}
        for connection in self.connections:
            connection.session.notify_all(events, joined)

    def manager_users(self) -> Sequence[str]:
        return sorted(self.users)

    def manager_connections(self) -> Sequence[ManagerConnection]:
        """Each client that is logged in."""
        now = self._backend.world.now()
        return [
            ManagerConnection(
                user.name,
                connection.session.peer[0],
                connection.session.started_at,
                now - connection.session.started_at,
                len(user.read),
                len(user.write),
            )
            for connection in self.connections
            if (user := connection.session.user) is not None
        ]

    def manager_actions(self) -> Sequence[tuple[str, str, str]]:
        """Name, classes and summary of each action."""
        listed = sorted((*ACTIONS.values(), *SESSION_ACTIONS), key=lambda action: action.name.lower())
        return [(action.name, ",".join(action.classes) or "<none>", action.summary) for action in listed]

    def is_refused(self, host: str, now: float) -> bool:
        """Whether logins from there failed too often of late."""
        return self.failed_logins.refused_for(Attempt(host, ""), now) > 0.0

    async def stop(self) -> None:
        for server in self._servers:
            server.close()
        for connection in list(self.connections):
            connection.close()
        self._servers = []

    async def _listen(self, addresses: Sequence[ListenAddress], context: ssl.SSLContext | None) -> None:
        for address in addresses:
            server = await self._loop.create_server(self._connect, address.host, address.port, ssl=context)
            self._servers.append(server)

    def _connect(self) -> "_Client":
        return _Client(self, self._loop, self._backend)


class _Client(asyncio.Protocol):
    """One client: bytes to its session and back, many events in one write."""

    session: ManagerSession

    def __init__(self, server: ManagerServer, loop: asyncio.AbstractEventLoop, backend: ManagerBackend) -> None:
        self._server = server
        self._loop = loop
        self._backend = backend
        self._transport: asyncio.Transport | None = None
        self._is_flushing = False
        self._deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, asyncio.Transport):
            return
        peer, local = transport.get_extra_info("peername"), transport.get_extra_info("sockname")
        now = self._loop.time()
        if len(self._server.connections) >= _MAX_CONNECTIONS or self._server.is_refused(peer[0], now):
            transport.abort()
            return
        self._transport = transport
        self.session = ManagerSession(
            self._backend,
            self._server.users,
            (peer[0], peer[1]),
            (local[0], local[1]),
            on_output=self._flush_soon,
            on_security=self._server.tell,
        )
        self._server.connections.add(self)
        self._deadline = self._loop.call_later(_LOGIN_SECONDS, self._expect_login)
        self._flush_soon()

    def data_received(self, data: bytes) -> None:
        if self._transport is not None and not self.session.is_closing:
            try:
                self.session.receive(data)
            except Exception:  # a bug, but none that may end the other sessions
                _log.exception("A manager session of %s ended", self.session.peer[0])
                self.close()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  asyncio's own signature
        self._server.connections.discard(self)
        if self._deadline is not None:
            self._deadline.cancel()
        self._transport = None

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def _expect_login(self) -> None:
        if self._transport is not None and self.session.user is None:
            self._transport.abort()

    def _flush_soon(self) -> None:
        if not self._is_flushing and (self.session.has_output() or self.session.is_closing):
            self._is_flushing = True
            if self.session.has_failed:
                self._server.failed_logins.note_failure(Attempt(self.session.peer[0], ""), self._loop.time())
                self._loop.call_later(_FAILURE_DELAY, self._flush)
            else:
                self._loop.call_soon(self._flush)

    def _flush(self) -> None:
        self._is_flushing = False
        if self._transport is None:
            return
        if self._transport.get_write_buffer_size() > MAX_OUTPUT:
            _log.warning("A manager client at %s reads too slowly and was let go", self.session.peer[0])
            self._transport.abort()
            return
        output = self.session.take_output()
        if output:
            self._transport.write(output)
        if self.session.is_closing:
            self._transport.close()
