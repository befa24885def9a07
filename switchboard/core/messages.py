"""How many messages wait in a mailbox, as whoever keeps it says (Asterisk: `res_mwi_external`)."""

from dataclasses import dataclass

from switchboard.ground.text import parse_number

MAILBOX_FAMILY = "MWI"


@dataclass(frozen=True, slots=True)
class Messages:
    """New and old ones."""

    new: int = 0
    old: int = 0

    def __str__(self) -> str:
        return f"{self.new}/{self.old}"


NO_MESSAGES = Messages()


def parse_messages(text: str | None) -> Messages:
    """
    None where it is none.

    >>> parse_messages("2/1"), parse_messages("many")
    (Messages(new=2, old=1), Messages(new=0, old=0))
    """
    new, _, old = (text or "").partition("/")
    return Messages(parse_number(new) or 0, parse_number(old) or 0)


def mailbox_key(mailbox: str) -> str:
    """`6002` is `6002@default`."""
    return mailbox if "@" in mailbox else f"{mailbox}@default"
