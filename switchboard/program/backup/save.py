"""An office into one file, also while it runs."""

import datetime as dt
import os
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from switchboard import __version__
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.rights.choose import keep_from_others
from switchboard.office.load import load_office
from switchboard.program.backup.archive import DATABASE, FOLDERS, MOST_FILE, MOST_FILES, is_safe, write_archive
from switchboard.settings import table
from switchboard.settings.file import FILE_NAME
from switchboard.settings.load import Settings
from switchboard.storage.database_copy import copy_database
from switchboard.storage.database_file import version_of_fit

OFFICE = "office"  # the folder, below the data folder, of files that lay elsewhere
_OWN = (FILE_NAME, "sip-certificate.pem", "sip-key.pem", "window.ini")


class BackupFailed(SwitchboardError):
    """There is nothing to save, or it cannot be saved."""


@dataclass(slots=True)
class Contents:
    """Files by their names in the archive, settings that name them anew, and those that cannot be taken along."""

    files: dict[str, Path] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    left_out: list[Path] = field(default_factory=list)


def save(settings: Settings, target: Path) -> None:
    """
    Writes the archive beside its place, and puts it there once it is whole; says what is in it.

    Raises:
        SwitchboardError, OSError: it could not be made; a file of that name is as it was.
    """
    if not settings.database.exists():
        raise BackupFailed(f"There is no office in {settings.data}: it has no {DATABASE}. Name its folder with --data.")
    contents = office_contents(settings)
    if target.is_dir():
        raise BackupFailed(f"{target} is a folder; name a file in it.")
    with tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.absolute().parent) as made:
        copy, archive = Path(made) / DATABASE, Path(made) / "archive"
        copy_database(settings.database, copy)
        version_of_fit(copy)
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        about = {"switchboard": __version__, "made": now, "settings": contents.settings}
        with archive.open("xb") as file:
            write_archive(file, {DATABASE: copy, **contents.files}, about)
            file.flush()
            os.fsync(file.fileno())
        is_private = keep_from_others(archive)
        archive.replace(target)
    sys.stdout.write(f"{target}: the office in {settings.data}, {1 + len(contents.files)} files. It holds secrets.\n")
    if not is_private:
        sys.stderr.write(f"Others may read {target}: its disk keeps no rights of files. Keep it where they cannot.\n")
    for path in contents.left_out:
        sys.stderr.write(
            f"Not in it: {path}, which lies outside of the folder of the file that names it, or is too large.\n"
        )


def office_contents(settings: Settings) -> Contents:
    """
    Raises:
        OfficeUnreadable: dialplan or directory cannot be read.
    """
    data, phones, manager = settings.data, settings.phones, settings.manager
    contents = Contents({name: data / name for name in _OWN if (data / name).is_file()})
    office = load_office(settings.dialplan, settings.directory)
    for setting, path in (
        (table.DIALPLAN, settings.dialplan),
        (table.DIRECTORY, settings.directory),
        (table.CERTIFICATE, phones.certificate),
        (table.KEY, phones.key),
    ):
        if path is not None and path.is_file():
            _put(contents, data, setting.name, path)
    folder = settings.dialplan.parent if settings.dialplan is not None else data
    for included in office.files:
        if included not in (settings.dialplan, settings.directory) and included.is_file():
            _put_include(contents, data, folder, included)
    for named in (manager.certificate, manager.key):
        if named is not None and named.is_file():
            _put_include(contents, data, data, named)
    for name in FOLDERS:
        _put_folder(contents, data, data / name)
    return contents


def _put_folder(contents: Contents, data: Path, folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(data).as_posix()
        if not path.is_file() or path.is_symlink() or path.name.startswith("."):
            continue
        if is_safe(name) and len(contents.files) < MOST_FILES - 2 and path.stat().st_size <= MOST_FILE:
            contents.files[name] = path
        else:
            contents.left_out.append(path)


def _put(contents: Contents, data: Path, setting: str, path: Path) -> None:
    """Where it lies in the data folder it stays there; else it goes to the folder of the office's files."""
    path = Path(os.path.normpath(path))
    if path.is_relative_to(data) and is_safe(name := path.relative_to(data).as_posix()):
        contents.files[name] = path
        return
    name = f"{OFFICE}/{path.name}" if is_safe(path.name) else f"{OFFICE}/{setting}"
    if name in contents.files:
        name = f"{OFFICE}/{setting}-{path.name}"
    contents.files[name] = path
    contents.settings[setting] = name


def _put_include(contents: Contents, data: Path, folder: Path, path: Path) -> None:
    path = Path(os.path.normpath(path))
    home = Path(os.path.normpath(folder))
    if not path.is_relative_to(home):
        contents.left_out.append(path)
        return
    below = path.relative_to(home).as_posix()
    name = f"{home.relative_to(data).as_posix()}/{below}" if home.is_relative_to(data) else f"{OFFICE}/{below}"
    name = name.removeprefix("./")
    if is_safe(name):
        contents.files.setdefault(name, path)
    else:
        contents.left_out.append(path)
