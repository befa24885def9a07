"""A file of people, whatever kind it is."""

from pathlib import PurePath

from switchboard.api.rosters import Reading, RosterKind, RosterTable
from switchboard.dialplan.read.config_file import ReadFiles, no_files
from switchboard.rosters.asterisk_table import read_asterisk
from switchboard.rosters.csv_table import read_csv
from switchboard.rosters.encoding import decode
from switchboard.rosters.vcard_table import read_vcards
from switchboard.rosters.watch import Watch, unwatched

_LOOKED_AT = 2_000  # bytes
_ENDINGS = {
    ".vcf": RosterKind.VCARD,
    ".vcard": RosterKind.VCARD,
    ".conf": RosterKind.ASTERISK,
    ".csv": RosterKind.CSV,
    ".tsv": RosterKind.CSV,
}


def read_roster(
    content: bytes,
    file: str,
    reading: Reading | None = None,
    watch: Watch = unwatched,
    read_files: ReadFiles = no_files,
) -> RosterTable:
    """
    What a file says, as a table.

    Args:
        reading: how it is to be read; what is empty there is found out.
        read_files: has what `#include` names.

    Raises:
        RosterRefused: nothing of it can be read.
        RosterCancelled: `watch` did.
    """
    reading = reading or Reading()
    match reading.kind or guess_kind(content, file):
        case RosterKind.VCARD:
            return read_vcards(content, file, reading, watch)
        case RosterKind.ASTERISK:
            return read_asterisk(content, file, reading, watch, read_files)
        case _:
            return read_csv(content, file, reading, watch)


def guess_kind(content: bytes, file: str) -> RosterKind:
    r"""
    By what it says, else by what it is called.

    >>> guess_kind(b"BEGIN:VCARD", "people.txt"), guess_kind(b"[default]\n6002 => 1,Ann", "x").value
    (<RosterKind.VCARD: 'vcard'>, 'asterisk')
    """
    beginning, _ = decode(content[:_LOOKED_AT])
    lines = [line.strip() for line in beginning.splitlines() if line.strip()]
    if lines and lines[0].upper().startswith("BEGIN:VCARD"):
        return RosterKind.VCARD
    said = next((line for line in lines if not line.startswith(";")), "")
    section, closed, rest = said.partition("]")
    if section.startswith("[") and closed and rest.strip()[:1] in {"", "(", ";"}:
        return RosterKind.ASTERISK
    return _ENDINGS.get(PurePath(file).suffix.lower(), RosterKind.CSV)
