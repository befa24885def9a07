"""What a person of the directory may be, and how much of people is kept."""

import re
from collections import Counter
from collections.abc import Sequence

from switchboard.core.checks import TableFull, check_name
from switchboard.core.commands import PersonEdit
from switchboard.core.errors import CommandRefused
from switchboard.core.hint import BadHint, parse_hint
from switchboard.core.people import (
    MAX_NOTE,
    MAX_PHOTO,
    MOST_GROUPS,
    MOST_NUMBERS,
    Person,
    own_hint,
    photo_name,
    texts_of,
)
from switchboard.core.states import Extension
from switchboard.ground.limits import Limits

MOST_EDITS = 10_000  # of one change
_NO_NUMBER = re.compile(r"[\s&,]")  # in a hint, & and , part devices and presence
_PHOTOS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")  # how a JPEG and a PNG begin


def check_exten(exten: str) -> None:
    """
    Raises:
        CommandRefused: there is none, it is too long or no text.
    """
    if not exten:
        raise CommandRefused("a person needs an extension")
    check_name("extension", exten)


def check_free(exten: str, shown: Person | None) -> None:
    """
    Raises:
        CommandRefused: somebody is there already.
    """
    if shown is not None:
        raise CommandRefused("{exten} is {name} already", exten=exten, name=shown.name or "somebody")


def check_person(person: Person, *, is_new: bool) -> None:
    """
    Args:
        is_new: whether the directory's file has nobody there, so that the extension need not be what a file says.

    Raises:
        CommandRefused: a field is too long or no text, or says what cannot be.
    """
    for what, text in texts_of(person):
        check_name(what, text)
    check_name("note", person.note, MAX_NOTE)
    if person.deputy == person.exten:
        raise CommandRefused("nobody is their own deputy")
    if len(person.numbers) > MOST_NUMBERS:
        raise CommandRefused("{count} numbers are the most", count=MOST_NUMBERS)
    if any(not number.number for number in person.numbers):
        raise CommandRefused("a number has no digits")
    if len(person.groups) > MOST_GROUPS:
        raise CommandRefused("{count} groups are the most", count=MOST_GROUPS)
    if not all(person.groups) or len({group.casefold() for group in person.groups}) < len(person.groups):
        raise CommandRefused("each group has a name, and stands there once")
    if is_new or person.device:
        _check_hint(person)


def _check_hint(person: Person) -> None:
    if person.exten.startswith("_"):
        raise CommandRefused("{exten} is a pattern of numbers; a person has one number", exten=person.exten)
    if _NO_NUMBER.search(own_hint(person).replace(",", "", 1)):
        raise CommandRefused("an extension, a device and a presentity have no spaces, & or commas")
    try:
        parse_hint(Extension(person.exten), own_hint(person))
    except BadHint as error:
        raise CommandRefused("the hint of {exten} is none: {why}", exten=person.exten, why=error) from error


def check_edits(edits: Sequence[PersonEdit]) -> None:
    """
    Raises:
        CommandRefused: there are too many or none, an extension stands there twice, or one is of nobody or two people.
    """
    if not edits or len(edits) > MOST_EDITS:
        raise CommandRefused("one change is of one to {count} people", count=MOST_EDITS)
    seen: set[str] = set()
    for edit in edits:
        if edit.exten in seen:
            raise CommandRefused("the extension {exten} stands there twice", exten=edit.exten)
        if edit.before is not None and edit.before.exten != edit.exten:
            raise CommandRefused("a person keeps the extension; add another and remove this one")
        seen.add(edit.exten)


def size_of(person: Person) -> int:
    """In characters."""
    return len(person.note) + len(person.photo) + sum(len(text) for _, text in texts_of(person))


class PhotoRoom:
    """
    Which photos are kept, and how many bytes more of them.

    One that nobody has any more is kept for whoever takes that back, until there is no room or the next start.
    """

    def __init__(self, limits: Limits) -> None:
        self._most = limits.photo_bytes
        self._sizes: dict[str, int] = {}
        self._uses: Counter[str] = Counter()
        self._bytes = 0

    def use(self, before: str, after: str) -> None:
        """Somebody had the one, and has the other now; empty for none."""
        self._uses[before] -= 1
        self._uses[after] += 1
        if not self._uses[before]:
            del self._uses[before]

    def keep(self, name: str, size: int) -> None:
        """One is kept from now on."""
        self._bytes += size - self._sizes.get(name, 0)
        self._sizes[name] = size

    def check(self, name: str, content: bytes) -> None:
        """
        Whether a person may have the photo of that name, whose bytes are `content`, or are kept.

        Raises:
            CommandRefused: it is no photo, too large, another, or not known.
        """
        if not content:
            if name and name not in self._sizes:
                raise CommandRefused("that photo is not kept here; choose it again")
            return
        if len(content) > MAX_PHOTO:
            raise CommandRefused("the photo has {count} bytes; {most} are the most", count=len(content), most=MAX_PHOTO)
        if not content.startswith(_PHOTOS):
            raise CommandRefused("the photo is neither a JPEG nor a PNG")
        if photo_name(content) != name:
            raise CommandRefused("the photo is not the one that was named")
        if name not in self._sizes and self._bytes + len(content) > self._most:
            self._forget_unused()
        if name not in self._sizes and self._bytes + len(content) > self._most:
            raise TableFull(
                "photo_bytes", "{count} bytes of photos are kept already; remove some first", count=self._most
            )

    def _forget_unused(self) -> None:
        """Their bytes go with the next start."""
        for name in [name for name in self._sizes if name not in self._uses]:
            self._bytes -= self._sizes.pop(name)
