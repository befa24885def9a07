"""Mail that this office sends: through which server, and why one did not take it."""

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from switchboard.ground.errors import SwitchboardError


class MailRefused(SwitchboardError):
    """The server did not take it; `is_final` where asking again is of no use (RFC 5321 4.2.1: 5yz)."""

    def __init__(self, pattern: str, *, is_final: bool = False, **values: object) -> None:
        super().__init__(pattern, **values)
        self.is_final = is_final


@dataclass(frozen=True, slots=True)
class MailServer:
    """
    Where mail is handed in.

    Args:
        tls: `starttls`, `tls` from the first byte on, or `none`.
        port: 0 for the usual one.
        ca: a PEM file of the authorities that are trusted; those of this computer where there is none.
    """

    host: str
    port: int = 0
    tls: str = "starttls"
    user: str = ""
    secret: str = field(default="", repr=False)
    ca: Path | None = None


@dataclass(frozen=True, slots=True)
class Mail:
    """
    A mail of plain text, with a sound or none.

    Args:
        sender, recipient: addresses, of no more than `user@domain`.
        key: makes one mail the same when it is sent again, as a server may have taken it whose answer was lost.
        sound: a WAV file, and what it is called.
    """

    sender: str
    recipient: str
    recipient_name: str
    subject: str
    text: str
    key: str
    sent_at: dt.datetime
    sound: bytes = field(default=b"", repr=False)
    sound_name: str = ""
