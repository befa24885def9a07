"""One phone's connection: bytes to messages and back, and how long it may take for each step."""

import asyncio
import contextlib
import logging
import socket
from collections import deque
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog
from switchboard.net.accept import Guest
from switchboard.net.budget import Budget
from switchboard.sip.wire.stream_framing import Framing, UnframeableStream

_log = logging.getLogger("switchboard.net")
_MOST_ARRIVED = 64  # messages that wait to be looked at; above it nothing more is read
_AFTER_END = 5.0  # seconds for answers to what was asked, after the other end said that it sends no more


class Owner(Protocol):
    """Who serves connections: what all of them share, and who hears of them."""

    loop: asyncio.AbstractEventLoop
    limit_log: LimitLog
    faults: Faults
    unsent: Budget
    unfinished: Budget
    buffer: bytearray

    def made(self, peer: Address, connection: "PhoneConnection") -> None: ...
    def arrived(self, connection: "PhoneConnection") -> None: ...
    def lost(self, peer: Address, connection: "PhoneConnection") -> None: ...


class PhoneConnection(asyncio.BufferedProtocol):
    """Holds what arrived until its owner takes it, and is bounded in bytes and time from its first byte on."""

    def __init__(self, owner: Owner, framing: Framing, guest: Guest, peer: Address | None = None) -> None:
        """`peer`: whom we called; None for one that came by itself."""
        self.messages: deque[bytes] = deque()
        self.peer: Address = peer or ("", 0)
        self.host = guest.host
        self.has_spoken = False
        self._owner = owner
        self._framing = framing
        self._guest = guest
        self._transport: asyncio.Transport | None = None
        self._since = self._heard_at = owner.loop.time()
        self._begun_at: float | None = None  # when the message began whose end has not come
        self._unread_since: float | None = None  # since when the other end has not read all that was sent
        self._ended_at: float | None = None  # when the other end said that it sends no more
        self._unanswered = 0
        self._is_paused = False
        self._is_closing = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, asyncio.Transport):
            return
        peer = self.peer if self.peer[1] else transport.get_extra_info("peername")
        if not peer:  # gone already
            transport.abort()
            return
        with contextlib.suppress(OSError):
            connected = transport.get_extra_info("socket")
            connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connected.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)  # so that one that is dead is noticed
        transport.set_write_buffer_limits(high=0)
        self._transport, self.peer = transport, peer
        self._owner.made(peer, self)

    def get_buffer(self, sizehint: int) -> bytearray:  # noqa: ARG002  asyncio's own signature
        return self._owner.buffer

    def buffer_updated(self, nbytes: int) -> None:
        """A door: what nobody expected of these bytes ends this connection and no other."""
        if self._transport is None:
            return
        try:
            self._take(bytes(memoryview(self._owner.buffer)[:nbytes]))
        except UnframeableStream as error:
            _log.info("The connection of %s:%s was closed: %s", *self.peer[:2], error)
            self._write(self._framing.take_output())
            self._end_after(error.messages)
        except Exception as error:
            self._owner.faults.note("a connection's bytes", error)
            self.abort()

    def eof_received(self) -> bool:
        """Whether we go on sending: there are answers that it still waits for."""
        self._ended_at = self._owner.loop.time()
        return bool(self.messages or self._unanswered)

    def pause_writing(self) -> None:
        self._unread_since = self._owner.loop.time()
        self._note_unsent()

    def resume_writing(self) -> None:
        self._unread_since = None
        self._owner.unsent.release(self)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  asyncio's own signature
        self._let_go()
        self._owner.lost(self.peer, self)

    def next_message(self) -> bytes | None:
        """What arrived first of what was not taken yet."""
        if not self.messages:
            return None
        message = self.messages.popleft()
        self._unanswered += not message.startswith((b"SIP/2.0 ", b"ACK "))
        if not self.messages and self._is_paused and self._transport is not None:
            self._is_paused = False
            self._transport.resume_reading()
        return message

    def send(self, message: bytes) -> None:
        if self._transport is None:
            return
        self._write(self._framing.wrap(message))
        if message.startswith(b"SIP/2.0 ") and not message.startswith(b"SIP/2.0 1"):
            self._unanswered -= 1
            if self._ended_at is not None and self._unanswered <= 0 and not self.messages:
                self.close()

    def overdue(self, now: float) -> str:
        """The limit that it has outlived, by name; empty while there is none."""
        limits = self._owner.limit_log.limits
        if not self._framing.is_ready and now - self._since > limits.handshake_seconds:
            return "handshake_seconds"
        if not self.has_spoken and now - self._since > limits.first_message_seconds:
            return "first_message_seconds"
        if self._begun_at is not None and now - self._begun_at > limits.message_seconds:
            return "message_seconds"
        if self._unread_since is not None and now - self._unread_since > limits.unread_seconds:
            return "unread_seconds"
        if self._ended_at is not None and now - self._ended_at > _AFTER_END:
            return "message_seconds"
        return "idle_seconds" if now - self._heard_at > limits.idle_seconds else ""

    def close(self) -> None:
        """Ends it once all that was sent is read; who does not read does not stay for that."""
        if not self._is_closing:
            self._write(self._framing.goodbye())
            self._is_closing = True
        if self._transport is not None:
            self._transport.close()

    def abort(self) -> None:
        """Ends it at once."""
        transport, self._transport = self._transport, None
        self._let_go()
        self.messages.clear()
        if transport is not None:
            transport.abort()

    def _end_after(self, messages: list[bytes]) -> None:
        """Nothing more can be read of it; what came before that is answered yet."""
        if not messages or self._transport is None:
            self.close()
            return
        self._ended_at = self._owner.loop.time()
        self._owner.unfinished.release(self)
        self._begun_at = None
        self._transport.pause_reading()
        self._hand_on(messages)

    def _hand_on(self, messages: list[bytes]) -> None:
        self.has_spoken = True
        self._guest.speaks()
        self.messages += messages
        self._owner.arrived(self)

    def _take(self, data: bytes) -> None:
        now = self._heard_at = self._owner.loop.time()
        messages = self._framing.feed(data)
        self._write(self._framing.take_output())
        if messages:
            self._hand_on(messages)
            if len(self.messages) > _MOST_ARRIVED and self._transport is not None:
                self._is_paused = True
                self._transport.pause_reading()
        unfinished = self._framing.unfinished
        if not unfinished:
            self._begun_at = None
        elif messages or self._begun_at is None:
            self._begun_at = now
        self._owner.unfinished.hold(self, unfinished, now)
        if self._framing.is_over:
            self.close()

    def _write(self, data: bytes) -> None:
        if self._transport is None or self._is_closing or not data:
            return
        if self._transport.is_closing():  # it broke: `connection_lost` is on its way
            return
        self._transport.write(data)
        if self._unread_since is not None:
            self._note_unsent()

    def _note_unsent(self) -> None:
        if self._transport is None:
            return
        now, limits = self._owner.loop.time(), self._owner.limit_log.limits
        size = self._transport.get_write_buffer_size()
        if size > limits.unsent_bytes:
            self._owner.limit_log.note("unsent_bytes", self.host, now)
            self.abort()
        else:
            self._owner.unsent.hold(self, size, now)

    def _let_go(self) -> None:
        self._guest.leave()
        self._owner.unsent.release(self)
        self._owner.unfinished.release(self)
