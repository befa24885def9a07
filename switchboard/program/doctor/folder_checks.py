"""The data folder: whose it is, what room there is, whether database, settings and the office's files can be read."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

from switchboard.ground.privacy import open_to_others
from switchboard.office.load import load_office
from switchboard.office.reading import OfficeUnreadable
from switchboard.program.doctor.finding import Finding, fault, note, ok
from switchboard.settings.load import Settings
from switchboard.storage.errors import DatabaseRefused, StorageUnavailable
from switchboard.storage.examine import Examination, examine

_FULL, _SCARCE = 50_000_000, 500_000_000  # bytes on the disk: below them nothing can be stored soon; one should look
_AHEAD = 60.0  # seconds by which a clock may differ from what the history says
_NAMED = 5  # of a kind that are listed


def check_folder(data: Path) -> Iterator[Finding]:
    """Whose it is, who else may read it, and how much room its disk has."""
    about = "data folder"
    if not data.is_dir():
        if data.exists():
            yield fault(about, f"{data} is no folder.", "Name another with --data, or move that file away.")
        else:
            yield note(about, f"There is no {data} yet; it is made at the first start.")
        return
    missing = [
        word for word, right in (("read", os.R_OK), ("written", os.W_OK | os.X_OK)) if not os.access(data, right)
    ]
    if missing:
        yield fault(about, f"{data} cannot be {' or '.join(missing)} by this user.", _how_to_open(data))
        return
    yield from _check_rights(data)
    yield from _check_room(data)


def _how_to_open(data: Path) -> str:
    if os.name != "posix":
        return f"Give this user the right to change {data}: its properties, Security."
    if os.statvfs(data).f_flag & os.ST_RDONLY:
        return "Its disk is mounted for reading alone: mount it for writing, or name another folder with --data."
    if data.stat().st_uid == os.geteuid():
        return f"chmod u+rwx {data}"
    return f"Give it to whoever runs Switchboard: chown -R USER {data}; or name another folder with --data."


def _check_rights(data: Path) -> Iterator[Finding]:
    about = "rights"
    if os.name == "posix" and data.stat().st_uid != os.geteuid():
        yield note(about, f"{data} belongs to another user, who may read and change all of it.")
    locked = sorted(path.name for path in data.iterdir() if path.is_file() and not os.access(path, os.R_OK | os.W_OK))
    if locked:
        to_do = "Give the files back to the user that Switchboard runs as (chown), with mode 600 (chmod)."
        yield fault(about, f"{_listed(locked)} in {data} cannot be read and written.", to_do)
    open_ones = open_to_others(data)
    if open_ones:
        named = _listed([str(path) if path == data else path.name for path in open_ones])
        yield fault(about, f"Other users may read {named}.", f"chmod go= {' '.join(str(path) for path in open_ones)}")
    if not locked and not open_ones:
        yield ok(about, f"{data} and what lies in it are this user's alone.")


def _check_room(data: Path) -> Iterator[Finding]:
    free = shutil.disk_usage(data).free
    so = f"{free // 1_000_000:,} MB are free where {data} lies."
    if free < _FULL:
        yield fault("room", so, "Make room: what cannot be stored is refused.")
    elif free < _SCARCE:
        yield note("room", so, "Make room soon.")
    else:
        yield ok("room", so)


def check_database(database: Path) -> Iterator[Finding]:
    """Whether every page of it is whole, which format it has, and whether the clock fits what it holds."""
    about = "database"
    if not database.exists() or not database.stat().st_size:
        yield note(about, f"There is nothing in {database} yet; it is made at the first start.")
        return
    try:
        found = examine(database)
    except DatabaseRefused as error:
        to_do = (
            "Restore a backup (switchboard restore FILE). A copy named ….rescued-… or ….before-v… beside it may do as"
            " well: with Switchboard ended, move the damaged file away and give the copy its name."
        )
        yield fault(about, str(error), to_do)
        return
    except (StorageUnavailable, OSError) as error:
        yield fault(about, str(error), "See who holds the file, and that this user may read it.")
        return
    yield _described(database, found)
    copies = sorted(path.name for path in database.parent.glob(f"{database.name}.rescued-*"))
    if copies:
        yield note(about, f"{_listed(copies)}: left when the database was lost.", "Delete it once it is of no use.")
    if found.last_change > time.time() + _AHEAD:
        ahead = time.strftime("%Y-%m-%d %H:%M", time.localtime(found.last_change))
        to_do = "Set the clock; what ends or begins by itself, and what phones have with us, goes by it."
        yield fault("clock", f"The last change was stored at {ahead}, which is yet to come.", to_do)


def _described(database: Path, found: Examination) -> Finding:
    counted = ", ".join(f"{count:,} of {table}" for table, count in found.rows.items())
    so = f"{database} is whole: {found.size // 1_000:,} kB, format {found.version}; {counted}."
    if shutil.disk_usage(database.parent).free < 2 * found.size:
        to_do = "Make room: an upgrade copies the database first, and a backup does as well."
        return note("database", f"{so} There is no room for a copy of it.", to_do)
    if found.version < found.newest:
        return note("database", f"{so} The next start takes it to format {found.newest}, and keeps a copy.")
    return ok("database", so)


def check_office(settings: Settings) -> Iterator[Finding]:
    """Whether dialplan and directory can be read, and how much of them was passed over."""
    about = "office's files"
    if settings.dialplan is None and settings.directory is None:
        to_do = "Name an extensions.conf and a directory.csv in switchboard.toml (dialplan, directory)."
        yield note(about, "No dialplan and no directory are named: the office is empty.", to_do)
        return
    try:
        office = load_office(settings.dialplan, settings.directory)
    except OfficeUnreadable as error:
        yield fault(about, str(error), "Mend the setting (dialplan, directory), or the file's rights.")
        return
    so = f"{len(office.hints):,} hints, {len(office.patterns):,} patterns, {len(office.people):,} people."
    if office.problems:
        so = f"{so} {len(office.problems):,} places were passed over, first: {office.problems[0]}."
        yield note(about, so, "core show problems lists them.")
    else:
        yield ok(about, so)


def _listed(names: list[str]) -> str:
    more = len(names) - _NAMED
    return f"{', '.join(names[:_NAMED])}{f' and {more} more' if more > 0 else ''}"
