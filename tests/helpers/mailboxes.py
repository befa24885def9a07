"""Mailboxes for dialplan tests: in memory, and told at once; `fault` is what the disk says."""

from collections.abc import Sequence
from dataclasses import replace

from switchboard.dialplan.run.mailbox import Greeting, MailboxUser, MessageBounds, SpokenMessage, Told
from switchboard.dialplan.run.recording import Recording


class Mailboxes:
    """Those of some names, in memory."""

    def __init__(self, *names: str) -> None:
        self.bounds = MessageBounds()
        self.held: dict[str, list[SpokenMessage]] = {name: [] for name in names}
        self.greetings: dict[tuple[str, Greeting], Recording] = {}
        self.pins: dict[str, str] = {}
        self.fault: str | None = None
        self.most = 100
        self.refreshed: list[str] = []
        self.guesses: list[bool] = []

    @property
    def mailboxes(self) -> Sequence[str]:
        return sorted(self.held)

    def user(self, _: str) -> MailboxUser:
        return MailboxUser(self.most)

    def move(self, mailbox: str, keys: Sequence[str], folder: str, told: Told) -> None:
        self.held[mailbox] = [
            each.put_into(folder) if each.key in keys and self.fault is None else each for each in self.held[mailbox]
        ]
        told(self.fault)

    def forward(self, mailbox: str, key: str, other: str, told: Told) -> None:
        [message] = [each for each in self.held[mailbox] if each.key == key]
        if self.fault is None:
            self.leave(other, message.caller_number, message.seconds)
        told(self.fault)

    def change_pin(self, mailbox: str, pin: str, told: Told) -> None:
        if self.fault is None:
            self.pins[mailbox] = pin
        told(self.fault)

    def refresh(self, mailbox: str, told: Told) -> None:
        self.refreshed.append(mailbox)
        told(self.fault)

    def has(self, mailbox: str) -> bool:
        return mailbox in self.held

    def is_full(self, mailbox: str) -> bool:
        return len(self.held[mailbox]) >= self.most

    def pin(self, mailbox: str) -> str:
        return self.pins.get(mailbox, "")

    def may_guess(self, mailbox: str, caller: str) -> bool:  # noqa: ARG002  see Voicemail
        return len(self.guesses) < 5

    def note_guess(self, mailbox: str, caller: str, *, right: bool) -> None:  # noqa: ARG002  see Voicemail
        self.guesses.append(right)

    def greeting(self, mailbox: str, greeting: Greeting) -> str:
        return f"{mailbox}/{greeting.value}" if (mailbox, greeting) in self.greetings else ""

    def messages(self, mailbox: str) -> Sequence[SpokenMessage]:
        return list(self.held[mailbox])

    def put(self, mailbox: str, caller: tuple[str, str], recording: Recording, told: Told) -> None:
        if self.fault is None:
            self.leave(mailbox, caller[1], recording.seconds)
        told(self.fault)

    def leave(self, mailbox: str, number: str, seconds: float = 1.0) -> None:
        held = self.held[mailbox]
        held.append(SpokenMessage(f"k{len(held)}", f"message-{len(held)}", 0.0, seconds, number))

    def keep_greeting(self, mailbox: str, greeting: Greeting, recording: Recording, told: Told) -> None:
        self.greetings[mailbox, greeting] = recording
        told(self.fault)

    def mark_read(self, mailbox: str, keys: Sequence[str], told: Told) -> None:
        self.held[mailbox] = [replace(each, is_read=each.is_read or each.key in keys) for each in self.held[mailbox]]
        told(self.fault)

    def remove(self, mailbox: str, keys: Sequence[str], told: Told) -> None:
        self.held[mailbox] = [each for each in self.held[mailbox] if each.key not in keys]
        told(self.fault)

    def load(self, sound: str, language: str, told: Told) -> None:  # noqa: ARG002  see Voicemail
        told(None)
