"""SIP over WebSocket (RFC 7118), by the `websockets` library's own state machine: a message a frame."""

from websockets.exceptions import ProtocolError
from websockets.frames import Frame, Opcode
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from switchboard.sip.wire.stream_framing import UnframeableStream

_MAX_MESSAGE = 81_920  # bytes
_SUBPROTOCOL = Subprotocol("sip")  # RFC 7118 4.1


class WebSocketFraming:
    """One browser's connection, from its handshake on."""

    def __init__(self) -> None:
        self._protocol = ServerProtocol(subprotocols=[_SUBPROTOCOL], max_size=_MAX_MESSAGE)
        self._fragments = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        protocol = self._protocol
        try:
            protocol.receive_data(data)
        except (ProtocolError, EOFError) as error:
            raise UnframeableStream(str(error)) from error
        messages = []
        for event in protocol.events_received():
            if isinstance(event, Request):
                protocol.send_response(protocol.accept(event))
            elif isinstance(event, Frame) and event.opcode in (Opcode.TEXT, Opcode.BINARY, Opcode.CONT):
                self._fragments += event.data
                if len(self._fragments) > _MAX_MESSAGE:
                    raise UnframeableStream("Message too long")
                if event.fin:
                    messages.append(bytes(self._fragments))
                    self._fragments.clear()
        return messages

    def wrap(self, message: bytes) -> bytes:
        if self._protocol.state is not State.OPEN:
            return b""
        self._protocol.send_text(message)
        return self.take_output()

    def take_output(self) -> bytes:
        return b"".join(self._protocol.data_to_send())

    @property
    def is_over(self) -> bool:
        return self._protocol.close_expected()
