"""Mailboxes as applications see them: messages that were spoken, and greetings (Asterisk: `app_voicemail`)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from switchboard.core.messages import mailbox_key
from switchboard.dialplan.run.recording import Recording

Told = Callable[[object], None]  # told what went wrong, nothing where nothing did


class Greeting(Enum):
    """What callers hear in the words of whoever is called; its name in Asterisk's folders."""

    UNAVAILABLE = "unavail"
    BUSY = "busy"
    NAME = "greet"


NEW, OLD = "INBOX", "Old"
FOLDERS = (NEW, OLD, "Work", "Family", "Friends")  # by the digit that leads there (Asterisk: `mailbox_folders`)


@dataclass(frozen=True, slots=True)
class SpokenMessage:
    """
    A message in a mailbox.

    Args:
        key: what it is called by, in its mailbox; the oldest first when they are in order.
        sound: the name by which it is said.
        came_at: wall-clock seconds.
        saved_in: the folder that somebody has put it into; empty where nobody has.
    """

    key: str
    sound: str
    came_at: float
    seconds: float
    caller_number: str = ""
    caller_name: str = ""
    is_read: bool = False
    saved_in: str = ""

    @property
    def folder(self) -> str:
        """Where it lies: heard ones that nobody has put elsewhere are old."""
        if not self.is_read:
            return NEW
        return self.saved_in or OLD

    def put_into(self, folder: str) -> "SpokenMessage":
        """The same in another of the folders."""
        return replace(self, is_read=folder != NEW, saved_in="" if folder in (NEW, OLD) else folder)


@dataclass(frozen=True, slots=True)
class MessageBounds:
    """Seconds that a message may and has to have, and of silence after which it ends; 0 for however many."""

    most: float = 180.0
    least: float = 1.0
    silence: float = 10.0


@dataclass(frozen=True, slots=True)
class MailboxUser:
    """
    What is settled for a mailbox.

    Args:
        address: where its messages are mailed to, and from where; empty where they are not.
        attaches: whether the sound goes with the mail.
    """

    most_messages: int = 100
    address: str = ""
    sender: str = ""
    attaches: bool = False


class Voicemail(Protocol):
    """The mailboxes of an office. A mailbox is `6002@default`."""

    @property
    def bounds(self) -> MessageBounds: ...
    @property
    def mailboxes(self) -> Sequence[str]:
        """Those that have messages, or that the settings name, in order."""

    def user(self, mailbox: str) -> MailboxUser: ...

    def has(self, mailbox: str) -> bool:
        """Whether there is such a mailbox."""

    def is_full(self, mailbox: str) -> bool: ...

    def pin(self, mailbox: str) -> str:
        """What opens it from any phone; empty where nothing does but its own phone."""

    def may_guess(self, mailbox: str, caller: str) -> bool:
        """Whether another PIN of this caller is looked at now."""

    def note_guess(self, mailbox: str, caller: str, *, right: bool) -> None: ...

    def greeting(self, mailbox: str, greeting: Greeting) -> str:
        """The name of its sound; empty where none was recorded."""

    def messages(self, mailbox: str) -> Sequence[SpokenMessage]:
        """The oldest first."""

    def put(self, mailbox: str, caller: tuple[str, str], recording: Recording, told: Told) -> None:
        """Keeps a message of a caller (name, number); told once it is durable and phones hear of it."""

    def keep_greeting(self, mailbox: str, greeting: Greeting, recording: Recording, told: Told) -> None: ...

    def mark_read(self, mailbox: str, keys: Sequence[str], told: Told) -> None: ...

    def remove(self, mailbox: str, keys: Sequence[str], told: Told) -> None: ...

    def move(self, mailbox: str, keys: Sequence[str], folder: str, told: Told) -> None:
        """Puts messages into one of `FOLDERS`."""

    def forward(self, mailbox: str, key: str, other: str, told: Told) -> None:
        """A copy of a message goes to another mailbox; told once it is durable and phones hear of it."""

    def change_pin(self, mailbox: str, pin: str, told: Told) -> None:
        """What opens it from now on, until the settings say another one."""

    def refresh(self, mailbox: str, told: Told) -> None:
        """Looks at its files anew, where somebody else may have changed them."""

    def load(self, sound: str, language: str, told: Told) -> None:
        """Has a sound read before it is said, so that nothing waits for the disk when it is."""


def mailbox_of(text: str) -> str:
    """
    `6002` is `6002@default`.

    >>> mailbox_of(" 6002 "), mailbox_of("Bob@sales")
    ('6002@default', 'Bob@sales')
    """
    return mailbox_key(text.strip().removesuffix("@"))
