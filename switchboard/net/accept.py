"""
Connections let in: counted from the moment they are accepted, before TLS and before their first byte.

Who is full drops the oldest of those that have said nothing yet, of the address that has most of them; so a crowd of
silent ones takes places from each other, and never from anybody who has proved to be real.
"""

import asyncio
import errno
import functools
import logging
import socket
import ssl
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.ground.address import is_loopback
from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog

_log = logging.getLogger("switchboard.net")
_AT_ONCE = 16  # connections that one turn of the loop accepts, so that it has others soon
_FEW_AT_ONCE = 8  # the same where there is a bound for a second
_PAUSE = 1.0  # seconds until accepting is tried again when the system has nothing left for a connection
_NOTHING_LEFT = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})


class Bound(NamedTuple):
    """A field of `Limits`, and its value."""

    name: str
    most: int


@dataclass(frozen=True, slots=True)
class ConnectionBounds:
    """How many connections there may be; `silent` are those that have not proved to be real yet."""

    in_all: Bound
    each: Bound
    of_this_computer: Bound
    silent: Bound
    silent_each: Bound


class Guest:
    """A connection that was let in. Whoever serves it says when it speaks, and when it has ended."""

    __slots__ = ("_admission", "abort", "host", "is_silent", "since")

    def __init__(self, admission: "Admission", host: str, since: float) -> None:
        self.host = host
        self.since = since
        self.is_silent = True
        self.abort: Callable[[], object] = lambda: None
        self._admission = admission

    def speaks(self) -> None:
        """It has proved to be real: it is not dropped for others any more. Harmless the second time."""
        self._admission.note_speaking(self)

    def leave(self) -> None:
        """It has ended. Harmless the second time."""
        self._admission.let_go(self)


class Admission:
    """Who is in, by host; several listeners may share it. Knows no socket and no clock."""

    def __init__(self, bounds: ConnectionBounds, log: LimitLog) -> None:
        self._bounds = bounds
        self._log = log
        self._guests: dict[str, set[Guest]] = {}
        self._silent: dict[str, OrderedDict[Guest, None]] = {}
        self._by_count: list[dict[str, None]] = [{}]  # hosts by how many silent connections they have
        self._count = self._silent_count = 0

    def __len__(self) -> int:
        return self._count

    def of_host(self, host: str) -> int:
        """How many connections that host has."""
        return len(self._guests.get(host, ()))

    def admit(self, host: str, now: float) -> Guest | None:
        """
        A place for a connection that came, for which a silent one may have to go; None where there is none.

        Args:
            now: seconds on any clock that only goes forward.
        """
        bounds = self._bounds
        each, silent_each = bounds.each, bounds.silent_each
        if is_loopback(host):  # a proxy here has the connections of many
            each, silent_each = bounds.of_this_computer, Bound(bounds.silent.name, max(1, bounds.silent.most // 2))
        if len(self._silent.get(host, ())) >= silent_each.most:
            self._drop_silent(host, silent_each.name, now)
        if self.of_host(host) >= each.most and not self._drop_silent(host, each.name, now):
            return None
        if self._silent_count >= bounds.silent.most:
            self._drop_silent(self._most_silent(), bounds.silent.name, now)
        if self._count >= bounds.in_all.most and not self._drop_silent(self._most_silent(), bounds.in_all.name, now):
            return None
        guest = Guest(self, host, now)
        self._guests.setdefault(host, set()).add(guest)
        self._silent.setdefault(host, OrderedDict())[guest] = None
        self._count += 1
        self._silent_count += 1
        self._recount(host, 1)
        return guest

    def note_speaking(self, guest: Guest) -> None:
        if guest.is_silent:
            guest.is_silent = False
            self._forget_silent(guest)

    def let_go(self, guest: Guest) -> None:
        of_host = self._guests.get(guest.host)
        if of_host is None or guest not in of_host:
            return
        of_host.remove(guest)
        self._count -= 1
        if not of_host:
            del self._guests[guest.host]
        if guest.is_silent:
            self._forget_silent(guest)

    def drop_oldest(self) -> bool:
        """Makes room where the system has none left; whether somebody silent was there to be dropped."""
        host = self._most_silent()
        return bool(host) and self._drop(host)

    def _most_silent(self) -> str:
        """The host with most silent connections; empty where there is none."""
        while len(self._by_count) > 1 and not self._by_count[-1]:
            self._by_count.pop()
        return next(iter(self._by_count[-1]), "")

    def _recount(self, host: str, more: int) -> None:
        """A silent connection of a host came (1) or went (-1). It costs the same however many hosts there are."""
        count = len(self._silent[host])
        if count - more:
            del self._by_count[count - more][host]
        if count >= len(self._by_count):
            self._by_count.append({})
        if count:
            self._by_count[count][host] = None

    def _drop_silent(self, host: str, limit: str, now: float) -> bool:
        self._log.note(limit, host or "connections that speak", now)
        return self._drop(host)

    def _drop(self, host: str) -> bool:
        silent = self._silent.get(host)
        if not silent:
            return False
        guest = next(iter(silent))
        self.let_go(guest)
        guest.abort()
        return True

    def _forget_silent(self, guest: Guest) -> None:
        silent = self._silent[guest.host]
        del silent[guest]
        self._silent_count -= 1
        self._recount(guest.host, -1)
        if not silent:
            del self._silent[guest.host]


class Acceptor:
    """Takes the connections of one listening socket, and agrees on TLS with them where it is told to."""

    def __init__(  # noqa: PLR0913  what it takes, from whom, and who decides
        self,
        loop: asyncio.AbstractEventLoop,
        listener: socket.socket,
        admission: Admission,
        make: Callable[[Guest], asyncio.BaseProtocol],
        *,
        faults: Faults,
        tls: ssl.SSLContext | None = None,
        handshake_seconds: float = 10.0,
        a_second: int | None = None,
    ) -> None:
        """
        Accepts from now on.

        Args:
            make: the protocol that serves a guest; it says `leave` when its connection is lost.
            a_second: how many connections are accepted a second; the others wait in the system's queue, so that a
                flood of them takes a part of the processor only. None for as many as come.
        """
        self._loop = loop
        self._listener = listener
        self._admission = admission
        self._make = make
        self._faults = faults
        self._tls = tls
        self._handshake_seconds = handshake_seconds
        self._a_second = a_second
        self._tasks: set[asyncio.Task[None]] = set()
        self._retry: asyncio.TimerHandle | None = None
        self._is_short = False
        self._is_closed = False
        listener.setblocking(False)
        loop.add_reader(listener.fileno(), self._accept)

    @property
    def address(self) -> tuple[str, int]:
        """Host and port that it listens on."""
        host, port = self._listener.getsockname()[:2]
        return str(host), int(port)

    def close(self) -> None:
        """Takes no more connections; those that were taken go on, those that still agree on TLS end."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._retry is not None:
            self._retry.cancel()
        else:
            self._loop.remove_reader(self._listener.fileno())
        self._listener.close()
        for task in list(self._tasks):
            task.cancel()

    def _accept(self) -> None:
        most = _FEW_AT_ONCE if self._a_second else _AT_ONCE
        for count in range(most):
            try:
                connection, address = self._listener.accept()
            except (BlockingIOError, InterruptedError):
                most = count
                break
            except OSError as error:
                if error.errno in _NOTHING_LEFT:
                    self._note_shortage(error)
                    return
                continue  # it went away before it was taken
            self._is_short = False
            self._let_in(connection, str(address[0]))
        if self._a_second and most:
            self._pause(most / self._a_second)

    def _let_in(self, connection: socket.socket, host: str) -> None:
        guest = self._admission.admit(host, self._loop.time())
        if guest is None:
            connection.close()
            return
        task = self._loop.create_task(self._welcome(guest, connection))
        guest.abort = task.cancel
        self._tasks.add(task)
        task.add_done_callback(functools.partial(self._welcomed, guest, connection))

    def _note_shortage(self, error: OSError) -> None:
        """Says it once; a listener that is asked again and again would use up the processor."""
        if not self._is_short:
            self._is_short = True
            _log.warning(
                "No connection can be accepted on %s:%s for now: %s. Those that have said nothing yet are dropped.",
                *self.address,
                error.strerror,
            )
        self._admission.drop_oldest()
        self._pause(_PAUSE)

    def _pause(self, seconds: float) -> None:
        self._loop.remove_reader(self._listener.fileno())
        self._retry = self._loop.call_later(seconds, self._resume)

    def _resume(self) -> None:
        self._retry = None
        self._loop.add_reader(self._listener.fileno(), self._accept)

    async def _welcome(self, guest: Guest, connection: socket.socket) -> None:
        """TLS where there is any; then the connection is its protocol's."""
        connection.setblocking(False)
        transport, _ = await self._loop.connect_accepted_socket(
            lambda: self._make(guest),
            connection,
            ssl=self._tls,
            ssl_handshake_timeout=self._handshake_seconds if self._tls else None,
        )
        guest.abort = transport.abort

    def _welcomed(self, guest: Guest, connection: socket.socket, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is None and not task.cancelled():
            return
        if error is not None and not isinstance(error, OSError):  # an OSError: it spoke no TLS, or not in time
            self._faults.note("a connection that came", error)
        guest.leave()
        connection.close()
