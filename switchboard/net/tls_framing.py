"""
Another framing inside TLS (RFC 8446), as bytes in and bytes out.

asyncio's own TLS sets a quarter of a megabyte aside for each connection, and begins before anybody counts.
"""

import contextlib
import ssl

from switchboard.sip.wire.stream_framing import Framing, UnframeableStream

_AT_ONCE = 65_536  # bytes
_HEADER = 5  # bytes of a record's header, the last two of them its length (RFC 8446 5.1)


class TlsFraming:
    """One phone's connection, from its ClientHello on."""

    def __init__(self, context: ssl.SSLContext, inner: Framing) -> None:
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        self._inner = inner
        self._has_agreed = False
        self._has_ended = False
        self._header = bytearray()
        self._left_of_record = 0

    def feed(self, data: bytes) -> list[bytes]:
        self._follow_records(data)
        self._incoming.write(data)
        messages: list[bytes] = []
        try:
            with contextlib.suppress(ssl.SSLWantReadError):
                if not self._has_agreed:
                    self._tls.do_handshake()
                    self._has_agreed = True
                while plain := self._tls.read(_AT_ONCE):
                    messages += self._inner.feed(plain)
                self._has_ended = True
        except ssl.SSLError as error:
            raise UnframeableStream(f"TLS: {error.reason or error}") from error
        return messages

    def wrap(self, message: bytes) -> bytes:
        self._write(self._inner.wrap(message))
        return self._outgoing.read()

    def take_output(self) -> bytes:
        self._write(self._inner.take_output())
        return self._outgoing.read()

    def goodbye(self) -> bytes:
        self._write(self._inner.goodbye())
        if self._has_agreed:
            with contextlib.suppress(ssl.SSLError):  # its answer is not waited for
                self._tls.unwrap()
        return self._outgoing.read()

    @property
    def is_ready(self) -> bool:
        return self._has_agreed and self._inner.is_ready

    @property
    def is_over(self) -> bool:
        return self._has_ended or self._inner.is_over

    @property
    def unfinished(self) -> int:
        return self._inner.unfinished + len(self._header) + (_HEADER if self._left_of_record else 0)

    def _write(self, plain: bytes) -> None:
        if plain and self._has_agreed and not self._has_ended:
            self._tls.write(plain)

    def _follow_records(self, data: bytes) -> None:
        """So that it is known whether one has begun: what TLS holds of it shows nowhere else."""
        at = 0
        while at < len(data):
            if self._left_of_record:
                step = min(self._left_of_record, len(data) - at)
                self._left_of_record -= step
            else:
                step = min(_HEADER - len(self._header), len(data) - at)
                self._header += data[at : at + step]
                if len(self._header) == _HEADER:
                    self._left_of_record = int.from_bytes(self._header[3:], "big")
                    self._header.clear()
            at += step
