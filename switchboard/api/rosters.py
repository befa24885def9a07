"""
People as other programs keep them, a roster: what of them is read, and what of it would change here.

Frozen values: the window and the console hold these and nothing of the rooms behind them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from switchboard.core.errors import Problem
from switchboard.ground.errors import SwitchboardError


class RosterRefused(SwitchboardError):
    """It cannot be read at all; nothing has changed."""


class RosterCancelled(SwitchboardError):
    """A person wants it no more; nothing has changed."""


class RosterWatch:
    """How far a reading has come, and whether anybody still wants it. Two threads have it: one reads, one looks on."""

    def __init__(self) -> None:
        self.done = self.whole = 0
        self.is_cancelled = False

    def __call__(self, done: int, whole: int, /) -> None:
        """
        So much of a whole is read.

        Raises:
            RosterCancelled: nobody wants it any more.
        """
        self.done, self.whole = done, whole
        if self.is_cancelled:
            raise RosterCancelled("It was cancelled; nothing has changed.")


class RosterKind(Enum):
    """What a file is, or where a roster comes from."""

    CSV = "csv"
    VCARD = "vcard"
    ASTERISK = "asterisk"  # voicemail.conf, users.conf, pjsip.conf, sip.conf
    LDAP = "ldap"


class Target(Enum):
    """What a column of a roster is taken for."""

    EXTENSION = "extension"
    NAME = "name"
    GIVEN_NAME = "given-name"
    FAMILY_NAME = "family-name"
    DEPARTMENT = "department"
    EMAIL = "email"
    WORK = "work"  # numbers, by their kind
    MOBILE = "mobile"
    HOME = "home"
    FAX = "fax"
    OTHER = "other"
    NOTE = "note"
    DEPUTY = "deputy"
    GROUPS = "groups"
    PHOTO = "photo"
    PRESENTITY = "presentity"
    DEVICE = "device"


NUMBER_TARGETS = (Target.WORK, Target.MOBILE, Target.HOME, Target.FAX, Target.OTHER)


@dataclass(frozen=True, slots=True)
class Reading:
    """
    How a file is read; what is empty is found out.

    Args:
        encoding: of `rosters.encoding.ENCODINGS`.
        delimiter: one character between the cells of a CSV.
        has_header: whether the first line names the columns.
    """

    kind: RosterKind | None = None
    encoding: str = ""
    delimiter: str = ""
    has_header: bool | None = None


@dataclass(frozen=True, slots=True)
class RosterTable:
    """
    What was read, as a table: several values of one cell are lines of it.

    Args:
        reading: how it was read, nothing left to be found out.
        places: of each row, as a person finds it again: "line 7".
        photos: by row.
        guessed: what each column seems to be.
        is_whole: whether it is all there is; what was cut off, or could not be read, may name more people.
        name: of the file or server, as problems have it.
        last_digits: see `ColumnChoice`, where the settings of a server say it.
    """

    reading: Reading
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    places: Sequence[str]
    guessed: tuple[Target | None, ...]
    problems: Sequence[Problem] = ()
    photos: Mapping[int, bytes] = field(default_factory=dict)
    is_whole: bool = True
    name: str = ""
    last_digits: int = 0


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """
    What the columns are taken for, in their order.

    Args:
        last_digits: of a number that are the extension, 0 for all of it: +49 30 1234 6002 has 6002.
    """

    targets: tuple[Target | None, ...]
    last_digits: int = 0


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file of this computer, and how it is read."""

    path: str
    reading: Reading = Reading()


@dataclass(frozen=True, slots=True)
class SavedServer:
    """An LDAP server of the settings, by its name there."""

    name: str


@dataclass(frozen=True, slots=True)
class PeopleExport:
    """
    People who are to be written into a file.

    Args:
        kind: CSV or VCARD.
        extensions: of whom; everybody where it is None.
        names: of a CSV's columns, see `rosters.write_csv`.
    """

    path: str
    kind: RosterKind
    extensions: tuple[str, ...] | None = None
    names: tuple[str, ...] = ()
    delimiter: str = ","
