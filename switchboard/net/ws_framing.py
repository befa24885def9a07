"""SIP over WebSocket (RFC 7118), by the `websockets` library's own state machine: a message a frame."""

from websockets.exceptions import ProtocolError
from websockets.frames import CloseCode, Frame, Opcode
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from switchboard.sip.wire.stream_framing import UnframeableStream

_MAX_HANDSHAKE = 16_384  # bytes
_MAX_MESSAGE = 81_920  # bytes
_END_OF_HANDSHAKE = b"\r\n\r\n"
_PING, _PONG = b"\r\n\r\n", b"\r\n"
_SUBPROTOCOL = Subprotocol("sip")  # RFC 7118 4.1


class WebSocketFraming:
    """One browser's connection, from its handshake on."""

    def __init__(self) -> None:
        self._protocol = ServerProtocol(subprotocols=[_SUBPROTOCOL], max_size=_MAX_MESSAGE)
        self._fragments = bytearray()
        self._is_between = True  # messages, and not within the fragments of one
        self._handshake_bytes = 0
        self._last_of_handshake = b""

    def feed(self, data: bytes) -> list[bytes]:
        if self._protocol.state is not State.CONNECTING:
            return self._take(data)
        head, rest = self._part(data)
        messages = self._take(head)
        return messages + self._take(rest) if rest else messages

    def _part(self, data: bytes) -> tuple[bytes, bytes]:
        """What belongs to the handshake, which is answered before what follows it is looked at; and that."""
        self._handshake_bytes += len(data)
        if self._handshake_bytes > _MAX_HANDSHAKE:
            raise UnframeableStream("Handshake too long")
        before = self._last_of_handshake
        joined = before + data
        end = joined.find(_END_OF_HANDSHAKE)
        if end < 0:
            self._last_of_handshake = joined[1 - len(_END_OF_HANDSHAKE) :]
            return data, b""
        self._last_of_handshake = b""
        at = end + len(_END_OF_HANDSHAKE) - len(before)
        return data[:at], data[at:]

    def _take(self, data: bytes) -> list[bytes]:
        protocol = self._protocol
        try:
            protocol.receive_data(data)
        except (ProtocolError, EOFError) as error:
            raise UnframeableStream(str(error)) from error
        messages: list[bytes] = []
        for event in protocol.events_received():
            if isinstance(event, Request):
                protocol.send_response(protocol.accept(event))
            elif isinstance(event, Frame) and event.opcode in (Opcode.TEXT, Opcode.BINARY, Opcode.CONT):
                self._fragments += event.data
                self._is_between = event.fin
                if len(self._fragments) > _MAX_MESSAGE:
                    raise UnframeableStream("Message too long")
                if event.fin:
                    self._end_message(messages)
        return messages

    def _end_message(self, messages: list[bytes]) -> None:
        """A keep-alive is answered (RFC 5626 3.5.1, 4.4.1, which RFC 7118 6 has for WebSocket, too)."""
        message = bytes(self._fragments)
        self._fragments.clear()
        if message == _PING:
            self._protocol.send_text(_PONG)
        else:
            messages.append(message)

    def wrap(self, message: bytes) -> bytes:
        if not self.is_ready:
            return b""
        self._protocol.send_text(message)
        return self.take_output()

    def take_output(self) -> bytes:
        return b"".join(self._protocol.data_to_send())

    def goodbye(self) -> bytes:
        if self.is_ready:
            self._protocol.send_close(CloseCode.GOING_AWAY)
        return self.take_output()

    @property
    def is_ready(self) -> bool:
        return self._protocol.state is State.OPEN

    @property
    def is_over(self) -> bool:
        return self._protocol.close_expected()

    @property
    def unfinished(self) -> int:
        begun = 0 if self._is_between else 1
        return len(self._protocol.reader.buffer) + len(self._fragments) + begun
