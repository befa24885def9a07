r"""
SIP messages in a stream (RFC 3261 18.3, RFC 5626 4.4.1): each ends where its Content-Length says.

>>> framing = StreamFraming()
>>> framing.feed(b"\r\n\r\nOPTIONS sip:a SIP/2.0\r\nl: 2\r\n\r\nhiOPT"), framing.take_output()
([b'OPTIONS sip:a SIP/2.0\r\nl: 2\r\n\r\nhi'], b'\r\n')
"""

import re
from typing import Protocol

_LENGTH = re.compile(rb"^(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_MAX_HEAD = 16_384  # bytes
_MAX_BODY = 65_536  # bytes
_PING, _PONG = b"\r\n\r\n", b"\r\n"


class UnframeableStream(Exception):
    """What comes is no SIP, or more of it than any phone sends; the stream cannot be followed any further."""


class Framing(Protocol):
    """How messages stand in a connection's bytes."""

    def feed(self, data: bytes) -> list[bytes]:
        """
        The messages that are complete now.

        Raises:
            UnframeableStream: the connection is of no more use.
        """

    def wrap(self, message: bytes) -> bytes:
        """The bytes to write for a message."""

    def take_output(self) -> bytes:
        """What the framing itself has to say: answers to keep-alives and handshakes."""

    @property
    def is_over(self) -> bool:
        """Whether the other end said goodbye, or was turned away."""


class StreamFraming:
    """TCP and TLS."""

    is_over = False

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._output = b""

    def feed(self, data: bytes) -> list[bytes]:
        self._buffer += data
        messages = []
        while (message := self._next_message()) is not None:
            messages.append(message)
        return messages

    def wrap(self, message: bytes) -> bytes:
        return message

    def take_output(self) -> bytes:
        output, self._output = self._output, b""
        return output

    def _next_message(self) -> bytes | None:
        buffer = self._buffer
        while buffer.startswith(_PONG):
            if buffer.startswith(_PING):  # RFC 5626 3.5.1: a ping is answered
                self._output += _PONG
                del buffer[:4]
            elif len(buffer) > 2 and not _PING.startswith(buffer[:4]):
                del buffer[:2]
            else:
                return None
        end = buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(buffer) > _MAX_HEAD:
                raise UnframeableStream("Headers too long")
            return None
        lengths = _LENGTH.findall(buffer, 0, end + 2)
        if not lengths:  # RFC 3261 18.3: over a stream it must be there
            raise UnframeableStream("No Content-Length")
        length = int(lengths[0])
        if length > _MAX_BODY or end > _MAX_HEAD:
            raise UnframeableStream("Message too long")
        total = end + 4 + length
        if len(buffer) < total:
            return None
        message = bytes(buffer[:total])
        del buffer[:total]
        return message
