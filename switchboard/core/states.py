"""Device states, presence, and what an extension comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import NamedTuple

from switchboard.core.messages import NO_MESSAGES, Messages

MAX_NAME = 255  # characters of a presentity's or device's name
MAX_SUBTYPE = 1_000  # characters
MAX_MESSAGE = 10_000  # characters; with XML escapes a NOTIFY of both still fits one datagram of 65,507 bytes
MAX_GIVEN = 60_000  # characters of the text that a presence was given as: the longest of the above, in base64


class DeviceState(Enum):
    """A device's state, by Asterisk's names (`ast_device_state`)."""

    UNKNOWN = "UNKNOWN"
    NOT_INUSE = "NOT_INUSE"
    INUSE = "INUSE"
    BUSY = "BUSY"
    INVALID = "INVALID"
    UNAVAILABLE = "UNAVAILABLE"
    RINGING = "RINGING"
    RINGINUSE = "RINGINUSE"
    ONHOLD = "ONHOLD"


class ExtensionState(IntEnum):
    """What a hint's devices come to, by the numbers of Asterisk's `ast_extension_states`."""

    IDLE = 0
    IN_USE = 1
    BUSY = 2
    UNAVAILABLE = 4
    RINGING = 8
    IN_USE_RINGING = 9
    ON_HOLD = 16

    @property
    def text(self) -> str:
        """The word Asterisk's console and manager interface print."""
        return _EXTENSION_STATE_TEXTS[self]


_EXTENSION_STATE_TEXTS: Mapping[ExtensionState, str] = {
    ExtensionState.IDLE: "Idle",
    ExtensionState.IN_USE: "InUse",
    ExtensionState.BUSY: "Busy",
    ExtensionState.UNAVAILABLE: "Unavailable",
    ExtensionState.RINGING: "Ringing",
    ExtensionState.IN_USE_RINGING: "InUse&Ringing",
    ExtensionState.ON_HOLD: "Hold",
}


class PresenceState(Enum):
    """A user's presence, by Asterisk's names (`ast_presence_state`)."""

    NOT_SET = "not_set"
    UNAVAILABLE = "unavailable"
    AVAILABLE = "available"
    AWAY = "away"
    XA = "xa"
    CHAT = "chat"
    DND = "dnd"


@dataclass(frozen=True, slots=True)
class Presence:
    """
    What a user wishes others to know: a state, a subtype ("at home") and a message.

    `given` only remembers the text it was parsed from, for listings and the database; subtype and message are plain.
    `until` is when it ends by itself, in wall-clock seconds (UTC), 0.0 where it does not; `then` is what comes after
    it, which in a command may be None for what was before. Where `then` says the same, it stays and is overdue.
    """

    state: PresenceState = PresenceState.NOT_SET
    subtype: str = ""
    message: str = ""
    given: str = field(default="", compare=False)
    until: float = 0.0
    then: "Presence | None" = None

    def says(self) -> tuple[PresenceState, str, str]:
        """What others are told of it, without when it ends."""
        return self.state, self.subtype, self.message

    def stays(self) -> bool:
        """Whether it stays when its time is over, until somebody sets it: `until` only says when that is expected."""
        return bool(self.until) and self.then is not None and self.then.says() == self.says()

    def at(self, moment: float) -> "Presence":
        """What it has come to by then, in wall-clock seconds."""
        presence = self
        while presence.until and presence.until <= moment and not presence.stays():
            presence = presence.then or NOT_SET
        return presence


NOT_SET = Presence()


class Extension(NamedTuple):
    """
    A number of the office in its dialplan context; written `6002@default`.

    A tuple, as every look at a status asks for its hash: one that is written in Python takes four times as long.
    """

    exten: str
    context: str = "default"

    def __str__(self) -> str:
        return f"{self.exten}@{self.context}"


@dataclass(frozen=True, slots=True)
class DialogFacts:
    """
    A call of a device, as phones are told of it (RFC 4235 4.1): seen from that device, as everything here.

    Args:
        dialog_id: the same for as long as it lasts, and no other's.
        local_tag, remote_tag: empty where they are not known.
        is_initiator: the device calls.
        is_early: it rings.
        is_held: the other party has put it on hold.
        remote_number, remote_name: of the other party; empty where it does not say.
    """

    dialog_id: str
    call_id: str
    local_tag: str
    remote_tag: str
    is_initiator: bool
    is_early: bool
    is_held: bool = False
    remote_number: str = ""
    remote_name: str = ""


@dataclass(frozen=True, slots=True)
class ExtensionStatus:
    """
    What a hint comes to now.

    Args:
        device_since: wall-clock seconds (UTC) since when `extension_state` is what it is; 0.0 where nobody ever set it.
        presence_since: the same of `presence`.
        version: grows with every difference, also when a hint goes and comes back, and over restarts, so that an older
            one can be told from a newer.
        presentity: what may be set for this extension, empty where nothing may.
        custom_device: the same of its device.
        has_device: whether its hint names any device.
        sources: which sources have the devices in that state, in order; none where somebody set them.
        is_stale: whether one of the devices is shown as a source had it that is lost.
        messages: those in the mailbox of that number.
        dialogs: calls of its devices, put in where a phone is told of them, and nowhere else.
    """

    extension: Extension
    extension_state: ExtensionState
    presence: Presence
    device_since: float = 0.0
    presence_since: float = 0.0
    version: int = 0
    presentity: str = ""
    custom_device: str = ""
    has_device: bool = True
    sources: tuple[str, ...] = ()
    is_stale: bool = False
    messages: Messages = NO_MESSAGES
    dialogs: tuple[DialogFacts, ...] = ()
