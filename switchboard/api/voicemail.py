"""Mailboxes as a desk sees them: whose messages wait, and what may be done with those."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MailboxMessage:
    """
    A message in a mailbox; `came_at` in wall-clock seconds.

    Args:
        folder: Asterisk's name of it, such as `INBOX` or `Old`.
    """

    mailbox: str
    key: str
    came_at: float
    seconds: float
    caller_number: str = ""
    caller_name: str = ""
    is_new: bool = True
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class MailboxesReport:
    """
    What may be listened to at the desk of an extension, the newest first.

    Args:
        mailboxes: by name, `6002@default`, in order; those without a message, too.
        fault: why messages are missing, nothing where all are known.
    """

    desk: str = ""
    mailboxes: tuple[str, ...] = ()
    messages: tuple[MailboxMessage, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class MarkMessages:
    """These are new, or heard, from now on; messages by mailbox and key."""

    desk: str
    messages: tuple[tuple[str, str], ...]
    is_new: bool


@dataclass(frozen=True, slots=True)
class DeleteMessages:
    """These are gone; `PutBackMessages` takes it back for a day."""

    desk: str
    messages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PutBackMessages:
    """These were deleted, and are there again."""

    desk: str
    messages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SaveMessage:
    """Its sound is written into a file of somebody's own, as WAV."""

    desk: str
    mailbox: str
    key: str
    path: str


MailOperation = MarkMessages | DeleteMessages | PutBackMessages | SaveMessage
