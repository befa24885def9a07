"""The one door for texts that come into the core, and for how much of them it keeps."""

import re

from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.states import MAX_NAME
from switchboard.ground.limits import Limits
from switchboard.ground.text import is_unicode, to_unicode

_LINE_BREAKS_AND_SUCH = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")  # a name stands in one line of every listing
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what XML 1.0 cannot hold, and a terminal would obey


def check_name(what: str, text: str, most: int = MAX_NAME) -> None:
    """
    Raises:
        CommandRefused: the name has more than `most` characters, holds control characters or line breaks, or half a
            character (a lone surrogate).
    """
    _check_length(what, text, most)
    if _LINE_BREAKS_AND_SUCH.search(text):
        raise CommandRefused("the {what} holds control characters or line breaks", what=what)


def check_value(what: str, text: str, most: int) -> None:
    """
    Raises:
        CommandRefused: the text has more than `most` characters, or holds a NUL or half a character.
    """
    _check_length(what, text, most)
    if "\0" in text:
        raise CommandRefused("the {what} holds a NUL", what=what)


def clean_text(what: str, text: str, most: int) -> str:
    """
    The text with U+FFFD for each control character but tabs and line breaks, as phones are told it (XML 1.0 has none).

    Raises:
        CommandRefused: the text has more than `most` characters, or holds half a character.

    >>> clean_text("message", "back at two" + chr(7), 100)
    'back at two\ufffd'
    """
    _check_length(what, text, most)
    return _NO_TEXT.sub("\ufffd", text)


def clean_origin(origin: Origin) -> Origin:
    """
    The same origin, fit to be stored and listed. Who asks is never refused for what the system calls them.

    >>> clean_origin(Origin("half of it: " + chr(0xD83D), "console"))
    Origin(who='half of it: \ufffd', where='console')
    """
    who, where = (_LINE_BREAKS_AND_SUCH.sub(" ", to_unicode(text))[:MAX_NAME] for text in (origin.who, origin.where))
    return origin if (who, where) == (origin.who, origin.where) else Origin(who, where)


_FULL = "{count} {what} are kept already; delete some first"
_ALL_FULL = "the {what} that are kept have {count} characters already; delete some first"


class TableFull(CommandRefused):
    """There is no room for more. `limit` is the field of `Limits` that says how much there is."""

    def __init__(self, limit: str, pattern: str, /, **values: object) -> None:
        super().__init__(pattern, **values)
        self.limit = limit


class Room:
    """How much a table may hold: so many entries, and so many characters in all of them."""

    def __init__(self, limit: str, limits: Limits) -> None:
        """`limit` is the field of `Limits` for the number of entries: "presences"."""
        self._limit = limit
        self._most_entries: int = getattr(limits, limit)
        self._most_characters = limits.kept_characters
        self._entries = self._characters = 0

    def check(self, old: int | None, new: int, waiting: int = 0) -> None:
        """
        Whether an entry of `new` characters may take the place of one of `old`, None where there is no entry yet.

        Args:
            waiting: entries that were accepted and are not in the table yet.

        Raises:
            TableFull: there is no room.
        """
        what = self._limit.replace("_", " ")
        if old is None and self._entries + waiting >= self._most_entries:
            raise TableFull(self._limit, _FULL, count=self._most_entries, what=what)
        if new > (old or 0) and self._characters + new - (old or 0) > self._most_characters:
            raise TableFull("kept_characters", _ALL_FULL, what=what, count=self._most_characters)

    def change(self, old: int | None, new: int | None) -> None:
        """An entry of `old` characters became one of `new`; None stands for no entry."""
        self._entries += (new is not None) - (old is not None)
        self._characters += (new or 0) - (old or 0)


def _check_length(what: str, text: str, most: int) -> None:
    if len(text) > most:
        raise CommandRefused(
            "the {what} has {count} characters; {most} are the most", what=what, count=len(text), most=most
        )
    if not is_unicode(text):
        raise CommandRefused("the {what} is not valid Unicode text", what=what)
