"""
What an engine and the process that carries its voices say to each other: orders down, reports up, in frames.

A frame is its length in four bytes, then a message as msgpack. The socket of a voice that is opened comes beside its
order. Each voice has a number of the engine's, which is never used again.

>>> frames = Frames(Order)
>>> frames.receive(written(Press(7, "12")) + written(Close(7))[:3])
[Press(number=7, digits='12')]
>>> frames.receive(written(Close(7))[3:])
[Close(number=7)]
"""

import struct
from typing import Generic, TypeVar

import msgspec

_LENGTH = struct.Struct(">I")
_LONGEST = 1_000_000  # bytes of a frame
_ENCODER = msgspec.msgpack.Encoder()


class BadFrame(ValueError):
    """What came is none of ours: nothing more can be understood."""


class _Message(msgspec.Struct, frozen=True, array_like=True, tag=True):
    pass


class Begin(_Message, frozen=True):
    """The first order: the office's folders of sounds, and for how long a phone that speaks may send nothing."""

    folders: tuple[str, ...]
    longest_silence: float


class Open(_Message, frozen=True):
    """A voice begins; its socket comes beside this, or as what `socket.share` makes of it (Windows)."""

    number: int
    shared: bytes = b""


class Agree(_Message, frozen=True):
    """See `voice.Voice.agree`; `host` is empty where the phone listens nowhere."""

    number: int
    coding: str
    payload_type: int
    digits_type: int | None
    host: str
    port: int
    may_speak: bool
    is_spoken_to: bool


class Expect(_Message, frozen=True):
    """The call is answered: from now on a phone that speaks may not be silent for ever."""

    number: int


class SaySound(_Message, frozen=True):
    """A sound behind those that are said; `again` where it is said again and again until `Hush`."""

    number: int
    sound: str
    language: str
    again: bool = False


class Hush(_Message, frozen=True):
    """Says no more of what it was to say."""

    number: int


class Press(_Message, frozen=True):
    """The phone is sent digits, where it takes them."""

    number: int
    digits: str


class Echo(_Message, frozen=True):
    """The phone hears itself, or no more."""

    number: int
    is_on: bool


class Heed(_Message, frozen=True):
    """What is pressed there is told, though somebody hears it; or no more."""

    number: int
    is_on: bool


class Join(_Message, frozen=True):
    """Both hear each other."""

    number: int
    other: int


class Leave(_Message, frozen=True):
    """It hears nobody any more."""

    number: int


class Keep(_Message, frozen=True):
    """What is heard there is reported, or no more."""

    number: int
    is_on: bool


class Close(_Message, frozen=True):
    """The voice is no more, and its socket is closed."""

    number: int


class ForgetSounds(_Message, frozen=True):
    """A file was written or taken away."""


Order = (
    Begin | Open | Agree | Expect | SaySound | Hush | Press | Echo | Heed | Join | Leave | Keep | Close | ForgetSounds
)


class Ready(_Message, frozen=True):
    """The process takes orders."""


class Opened(_Message, frozen=True):
    """The socket has come."""

    number: int


class Pressed(_Message, frozen=True):
    """The phone pressed digits, and nobody else hears them."""

    number: int
    digits: str


class Kept(_Message, frozen=True):
    """Packets that were heard where it was ordered: each payload with its timestamp and coding."""

    number: int
    packets: tuple[tuple[bytes, int, str], ...]


class Silent(_Message, frozen=True):
    """Nothing comes of that phone any more, or its voice broke; it is still to be closed."""

    number: int


class Alive(_Message, frozen=True):
    """Said each second; `late` is by how many seconds a tick was late at worst since the last one."""

    late: float
    voices: int


class Broke(_Message, frozen=True):
    """A fault of the program in that process: at which door, what it was and where."""

    door: str
    what: str
    place: str
    text: str


Report = Ready | Opened | Pressed | Kept | Silent | Alive | Broke
Message = TypeVar("Message", Order, Report)


def written(message: Order | Report) -> bytes:
    """The frame."""
    data = _ENCODER.encode(message)
    return _LENGTH.pack(len(data)) + data


class Frames(Generic[Message]):
    """Reads messages of a stream."""

    def __init__(self, kind: object) -> None:
        """`kind` is `Order` or `Report`."""
        self._decoder: msgspec.msgpack.Decoder[Message] = msgspec.msgpack.Decoder(kind)
        self._rest = bytearray()

    def receive(self, data: bytes) -> list[Message]:
        """
        The messages that are whole by now.

        Raises:
            BadFrame: it is none of ours.
        """
        self._rest += data
        messages = []
        at = 0
        while len(self._rest) - at >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(self._rest, at)
            if length > _LONGEST:
                raise BadFrame(f"a frame of {length} bytes")
            end = at + _LENGTH.size + length
            if end > len(self._rest):
                break
            try:
                messages.append(self._decoder.decode(bytes(self._rest[at + _LENGTH.size : end])))
            except msgspec.DecodeError as error:
                raise BadFrame(str(error)) from error
            at = end
        del self._rest[:at]
        return messages
