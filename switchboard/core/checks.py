"""What a text has to be that somebody asks us to keep."""

from switchboard.core.errors import CommandRefused
from switchboard.ground.text import is_unicode


def check_text(what: str, text: str, limit: int) -> None:
    """
    Args:
        what: the text, as a person would call it: "the name".
        limit: characters that it may have.

    Raises:
        CommandRefused: it is longer, or holds a lone surrogate, which neither the store nor a phone takes.
    """
    if len(text) > limit:
        raise CommandRefused(f"{what} has {len(text):,} characters; {limit:,} are the most")
    if not is_unicode(text):
        raise CommandRefused(f"{what} is not valid Unicode text")
