r"""
SIP messages in a stream (RFC 3261 18.3, RFC 5626 4.4.1): each ends where its Content-Length says.

>>> framing = StreamFraming()
>>> framing.feed(b"\r\n\r\nOPTIONS sip:a SIP/2.0\r\nl: 2\r\n\r\nhiOPT"), framing.take_output()
([b'OPTIONS sip:a SIP/2.0\r\nl: 2\r\n\r\nhi'], b'\r\n')
"""

import re
from collections.abc import Sequence
from typing import Protocol

_LENGTH = re.compile(  # its value may stand on the next line (RFC 3261 7.3.1)
    rb"^(?:content-length|l)[ \t]*:(?:[ \t]|\r\n[ \t])*([0-9]{1,9})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)
_MAX_HEAD = 16_384  # bytes
_MAX_BODY = 65_536  # bytes
_PING, _PONG = b"\r\n\r\n", b"\r\n"


class UnframeableStream(Exception):
    """
    What comes is no SIP, or more of it than any phone sends; the stream cannot be followed any further.

    `messages` are what came before that, and of one that is too long as much as says whom to answer.
    """

    def __init__(self, text: str, messages: Sequence[bytes] = ()) -> None:
        super().__init__(text)
        self.messages = list(messages)


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

    def goodbye(self) -> bytes:
        """The bytes to write before we end the connection."""

    @property
    def is_ready(self) -> bool:
        """Whether all that comes before the first message has been agreed on."""

    @property
    def is_over(self) -> bool:
        """Whether the other end said goodbye, or was turned away."""

    @property
    def unfinished(self) -> int:
        """Bytes of a message whose end has not come yet; 0 between messages."""


class StreamFraming:
    """TCP and TLS."""

    is_ready = True
    is_over = False

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._output = bytearray()
        self._searched = 0  # bytes of the buffer in which no end of a head stands
        self._total = 0  # bytes of the message that is coming; 0 while its head has not ended

    def feed(self, data: bytes) -> list[bytes]:
        self._buffer += data
        messages: list[bytes] = []
        try:
            while (message := self._next_message()) is not None:
                messages.append(message)
        except UnframeableStream as error:
            raise UnframeableStream(str(error), [*messages, *error.messages]) from None
        return messages

    def wrap(self, message: bytes) -> bytes:
        return message

    def take_output(self) -> bytes:
        output = bytes(self._output)
        self._output.clear()
        return output

    def goodbye(self) -> bytes:
        return b""

    @property
    def unfinished(self) -> int:
        size = len(self._buffer)
        return 0 if size < len(_PING) and _PING.startswith(self._buffer) else size

    def _next_message(self) -> bytes | None:
        """However its bytes are cut, each is looked at a few times at most."""
        if not self._total and not self._find_total():
            return None
        if len(self._buffer) < self._total:
            return None
        message = bytes(self._buffer[: self._total])
        del self._buffer[: self._total]
        self._total = self._searched = 0
        return message

    def _find_total(self) -> bool:
        buffer = self._buffer
        if not self._searched and not self._pass_keep_alives():
            return False
        end = buffer.find(b"\r\n\r\n", self._searched)
        if end > _MAX_HEAD or (end < 0 and len(buffer) > _MAX_HEAD):
            raise UnframeableStream("Headers too long", [bytes(buffer[: 2 * _MAX_HEAD])])
        if end < 0:
            self._searched = max(0, len(buffer) - 3)
            return False
        length = _LENGTH.search(buffer, 0, end + 2)
        if length is None:  # RFC 3261 18.3: over a stream it must be there
            raise UnframeableStream("No Content-Length")
        if int(length[1]) > _MAX_BODY:
            raise UnframeableStream("Message too long", [bytes(buffer[: end + 4])])
        self._total = end + 4 + int(length[1])
        return True

    def _pass_keep_alives(self) -> bool:
        """Whether something else stands at the beginning now (RFC 5626 3.5.1: a ping is answered; RFC 3261 7.5)."""
        buffer = self._buffer
        while buffer.startswith((_PONG, b"\0")):  # some phones end their keep-alives with a NUL
            if buffer.startswith(b"\0"):
                del buffer[: len(buffer) - len(buffer.lstrip(b"\0"))]
            elif buffer.startswith(_PING):
                self._output += _PONG
                del buffer[:4]
            elif len(buffer) > 2 and not _PING.startswith(buffer[:4]):
                del buffer[:2]
            else:
                return False
        return bool(buffer)
