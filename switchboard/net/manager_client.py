"""One connection of a manager client: bytes to its session and back, by turns, and an end where it takes too long."""

import asyncio
import contextlib
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.ground.errors import Sentence
from switchboard.ground.governor import Governor, Job
from switchboard.ground.limits import LimitLog
from switchboard.manager.session import ManagerSession, SessionParts
from switchboard.net.accept import Guest

_FAILURE_DELAY = 1.0  # seconds before a failed login is answered (Asterisk)
_CHUNK = 65_536  # bytes that one turn of the loop writes to a client
_HEAVY = 0.010  # seconds of the processor that an action takes; after such a one its client rests a multiple of them
_REST = 4
_LAST_WORDS = 10.0  # seconds in which a client that is let go may read what was written


@dataclass(frozen=True, slots=True)
class ServedClients:
    """
    Where a client stands while it is connected, and where it is said that a limit bit.

    `much_is_unread` is called when one has much waiting that is its own.
    """

    clients: "set[ManagerClient]"
    limit_log: LimitLog
    much_is_unread: Callable[[], None]


class ManagerClient(asyncio.Protocol):
    """Serves one guest."""

    session: ManagerSession

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        parts: SessionParts,
        guest: Guest,
        served: ServedClients,
    ) -> None:
        self._loop = loop
        self._governor = governor
        self._parts = parts
        self._guest = guest
        self._clients = served.clients
        self._limit_log = served.limit_log
        self._much_is_unread = served.much_is_unread
        self._transport: asyncio.Transport | None = None
        self._login_deadline: asyncio.TimerHandle | None = None
        self._reading_deadline: asyncio.TimerHandle | None = None
        self._is_working = False
        self._is_flushing = False
        self._is_blocked = False  # it does not read what was written
        self._has_waited = False  # since its login failed
        self._has_said_all = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, asyncio.Transport):
            return
        peer, local = transport.get_extra_info("peername"), transport.get_extra_info("sockname")
        if not peer or not local:  # it went away at once
            transport.abort()
            return
        with contextlib.suppress(OSError):  # a client that lost its power is noticed
            transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        self._transport = transport
        self.session = ManagerSession(
            self._parts, (peer[0], peer[1]), (local[0], local[1]), on_change=self._session_changed
        )
        self._clients.add(self)
        patience = self._guest.since + self._parts.limits.manager_login_seconds
        self._login_deadline = self._loop.call_at(patience, self._abort)
        self._session_changed()

    def data_received(self, data: bytes) -> None:
        if self._transport is None:
            return
        self.session.receive(data)
        if not self.session.wants_input():
            self._transport.pause_reading()
        self._session_changed()

    def eof_received(self) -> bool:
        """It sends no more, but may well wait for its replies."""
        self._has_said_all = True
        if self._transport is None or self._transport.get_extra_info("sslcontext") is not None:
            return False  # TLS knows no half of a connection
        self._loop.call_later(_LAST_WORDS, self._abort)
        self._session_changed()
        return True

    def pause_writing(self) -> None:
        self._is_blocked = True
        self._expect_reading(self._parts.limits.manager_unread_seconds)

    def resume_writing(self) -> None:
        self._is_blocked = False
        if self._reading_deadline is not None:
            self._reading_deadline.cancel()
        self._session_changed()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  asyncio's own signature
        self._transport = None
        for deadline in (self._login_deadline, self._reading_deadline):
            if deadline is not None:
                deadline.cancel()
        self._clients.discard(self)
        self._guest.leave()
        self.session.close()

    def close(self) -> None:
        """Lets the client go; what was written may still be read for a while."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.close()
            self._expect_reading(_LAST_WORDS)

    def _session_changed(self) -> None:
        """There may be a step to make, or output to take."""
        session = self.session
        if self._transport is None:
            return
        if session.has_overflowed:
            self._let_go("manager_unread_bytes")
            return
        if session.unread_of_its_own() > _CHUNK:
            self._much_is_unread()
        if session.user is not None and self._login_deadline is not None:
            self._login_deadline.cancel()
            self._login_deadline = None
            self._guest.speaks()
        if not self._is_working and session.wants_step():
            self._is_working = True
            self._governor.drive(self._steps(), lambda _: self._abort())
        if not self._is_flushing and not self._is_blocked and (session.has_output() or self._is_ending()):
            self._is_flushing = True
            self._loop.call_soon(self._flush)

    def _is_ending(self) -> bool:
        return self.session.is_closing or (self._has_said_all and self.session.is_idle())

    def _steps(self) -> Job:
        """An action a turn, so that nobody's keep the others waiting; who asks for much waits longer between two."""
        began = time.thread_time()
        while self._transport is not None and self.session.step():
            took = time.thread_time() - began
            if took > _HEAVY:
                self._loop.call_later(_REST * took, self._go_on)
                return
            yield
            began = time.thread_time()
        self._go_on()

    def _go_on(self) -> None:
        self._is_working = False
        if self._transport is not None and self.session.wants_input() and not self._has_said_all:
            self._transport.resume_reading()
        self._session_changed()

    def _flush(self) -> None:
        self._is_flushing = False
        if self._transport is None or self._transport.is_closing():
            return
        if self.session.has_failed and not self._has_waited:
            self._has_waited = self._is_flushing = True
            self._loop.call_later(_FAILURE_DELAY, self._flush)
            return
        try:
            output = b"" if self._is_blocked else self.session.take_output(_CHUNK)
        except Exception as error:
            self._parts.faults.note("the output of a manager client", error)
            self._abort()
            return
        if output:
            self._transport.write(output)
        if self._is_ending() and not self.session.has_output():
            self.close()
        else:
            self._session_changed()

    def _expect_reading(self, seconds: float) -> None:
        if self._reading_deadline is not None:
            self._reading_deadline.cancel()
        self._reading_deadline = self._loop.call_later(seconds, self._let_go, "manager_unread_seconds")

    def _let_go(self, limit: str) -> None:
        """It reads too slowly: Asterisk, too, ends such a connection, and its client can connect and ask anew."""
        if self._transport is not None:
            name = self.session.user.name if self.session.user else "nobody"
            self._limit_log.note(
                limit,
                Sentence("{name} at {host}, who was let go", name=name[:80], host=self.session.peer[0]),
                self._loop.time(),
            )
            self._abort()

    def _abort(self) -> None:
        if self._transport is not None:
            self._transport.abort()
