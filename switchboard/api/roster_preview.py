"""What a roster would change here, person by person and field by field, and what of it a person wants."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import PurePath

from switchboard.api.ldap import LdapQuery
from switchboard.api.rosters import RosterFile, RosterKind, SavedServer
from switchboard.core.commands import PersonEdit
from switchboard.core.errors import Problem
from switchboard.core.people import MAX_PHOTO, Number, Person, photo_name

Value = str | tuple[str, ...] | tuple[Number, ...]
RosterRequest = RosterFile | SavedServer | LdapQuery
Said = Mapping[str, Mapping[str, str]]  # by extension and field, in words: what a roster said the last time


class Standing(Enum):
    """How somebody of a roster stands to the people here."""

    ADDED = "added"  # nobody is there
    CHANGED = "changed"
    CONFLICT = "conflict"  # it says otherwise than what somebody set here by hand, or it has one who was taken out here
    UNCHANGED = "unchanged"
    GONE = "gone"  # came from there once, and is not there any more


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field in words, as it is and as the roster has it; `is_conflict` where somebody set it here by hand."""

    field: str
    now: str
    said: str
    is_conflict: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """
    Somebody, as they are here and would be.

    Args:
        place: where the roster has them, as a person finds it again.
        before: who is there, None for nobody.
        after: with all that the roster says; None for one who is gone.
        kept: the same with what was set by hand left as it is, which is what is done unless somebody says otherwise.
        photo: the bytes of the photo of `after`, as large as they came; none where it is kept already.
    """

    standing: Standing
    exten: str
    place: str
    before: Person | None
    after: Person | None
    kept: Person | None
    fields: tuple[FieldDifference, ...] = ()
    photo: bytes = field(default=b"", repr=False)

    @property
    def name(self) -> str:
        known = self.after or self.before
        return known.name if known else ""


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """
    What an import would do.

    Args:
        source: what the roster is known by from one import to the next: "csv people".
        problems: of reading, and of people who cannot be taken.
        is_whole: whether all of it was read, so that who is missing there is gone.
        said: to be remembered once it is taken.
    """

    source: str
    differences: tuple[Difference, ...]
    problems: tuple[Problem, ...]
    is_whole: bool
    said: Said = field(default_factory=dict, repr=False)

    def counts(self) -> dict[Standing, int]:
        """How many there are of each."""
        counts = dict.fromkeys(Standing, 0)
        for each in self.differences:
            counts[each.standing] += 1
        return counts


@dataclass(frozen=True, slots=True)
class RosterWish:
    """
    What of a preview is wanted, by extension.

    Args:
        left: who is left as they are.
        taken: conflicts in which the roster is right.
        removed: those who are gone from it, and are to be here, too.
    """

    left: Collection[str] = frozenset()
    taken: Collection[str] = frozenset()
    removed: Collection[str] = frozenset()


def edits_of(preview: RosterPreview, wish: RosterWish) -> Iterator[tuple[PersonEdit, bytes]]:
    """What is to be changed, each with the bytes of a photo that has to be made small."""
    for each in preview.differences:
        if each.exten in wish.left or each.standing is Standing.UNCHANGED:
            continue
        if each.standing is Standing.GONE:
            wanted = None if each.exten in wish.removed else each.before
        elif each.standing is Standing.CONFLICT and each.exten not in wish.taken:
            wanted = each.kept
        else:
            wanted = each.after
        if wanted != each.before:
            has_photo = wanted is not None and wanted.photo != (each.before.photo if each.before else "")
            photo = each.photo if has_photo else b""
            yield PersonEdit(each.before, wanted), photo


def small_edits(
    edits: Iterable[tuple[PersonEdit, bytes]], make_small: Callable[[bytes], bytes]
) -> tuple[tuple[PersonEdit, ...], int]:
    """
    The same with photos as small as they are kept, and how many were left out as they could not be made so.

    Args:
        make_small: a photo in at most `MAX_PHOTO` bytes; nothing where it cannot be.
    """
    found, left_out = [], 0
    for edit, photo in edits:
        small = make_small(photo) if len(photo) > MAX_PHOTO else photo
        if edit.after is not None and len(small) != len(photo):
            before = edit.before.photo if edit.before else ""
            after = replace(edit.after, photo=photo_name(small) if small else before)
            left_out += not small
            if after != edit.before:
                found.append(PersonEdit(edit.before, after, small))
        else:
            found.append(PersonEdit(edit.before, edit.after, photo))
    return tuple(found), left_out


def source_of(request: RosterRequest, kind: RosterKind) -> str:
    """
    What it is known by from one import to the next: a file by its name without digits, so that another day's is the
    same.

    >>> source_of(RosterFile("/home/ann/people 2026-12-01.csv"), RosterKind.CSV)
    'csv people'
    """
    match request:
        case RosterFile(path):
            stem = "".join(each if each.isalpha() else " " for each in PurePath(path).stem.casefold())
            return f"{kind.value} {' '.join(stem.split())}"[:200]
        case SavedServer(name):
            return f"ldap {name}"
        case LdapQuery(host, base):
            return f"ldap {host} {base}"[:200]
