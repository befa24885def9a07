"""
An office out of one file, into a data folder that nobody uses.

All of it is unpacked and checked beside what is there, in `restore.unready`, and brought to the present format. Then
that folder is named `restore.ready`: from there on the restoring goes on, also after a power cut, at the next start.
Each file that was there is moved to `before-restore-DATE` before another takes its place.
"""

import contextlib
import os
import shutil
import sys
import time
from pathlib import Path

from switchboard.ground.folders import Ownership
from switchboard.program.backup.archive import DATABASE, ArchiveRefused, Manifest, open_archive
from switchboard.settings import table
from switchboard.settings.error import SettingError
from switchboard.settings.file import FILE_NAME, LAST_NAME
from switchboard.settings.load import examine_settings, store_settings
from switchboard.storage.database import Database
from switchboard.storage.database_copy import go_on_above
from switchboard.storage.errors import DatabaseRefused
from switchboard.storage.examine import examine

_UNREADY, _READY = "restore.unready", "restore.ready"
_KEPT = "kept"  # the file in it that names the folder for what was there
_FILES = "files"
_GONE = "gone"  # and the one that names files which are to lie there as well, as none takes their place
_OWN = (DATABASE, FILE_NAME, "sip-certificate.pem", "sip-key.pem")  # of an office that had them not, none stays
_MESSAGES = "voicemail"  # a folder of which nothing of another office may stay
_SET_BY_BACKUP = (table.DIALPLAN.name, table.DIRECTORY.name, table.CERTIFICATE.name, table.KEY.name)
_RESERVED = ("switchboard.lock", "switchboard.log", "console.sock", _UNREADY, _READY)


def restore(data: Path, archive: Path) -> None:
    """
    Raises:
        AlreadyRunning: a Switchboard runs on the folder.
        ArchiveRefused: the archive is not taken; nothing has changed.
        SwitchboardError, OSError: it could not be done; nothing has changed, or it is finished at the next start.
    """
    if not archive.exists():
        raise ArchiveRefused(f"There is no {archive}.")
    ownership = Ownership(data)
    try:
        finish_restore(data)
        try:
            with open_archive(archive) as opened:
                _refuse_reserved(opened.manifest)
                unready = _fresh(data / _UNREADY)
                opened.extract(_fresh(unready / _FILES))
                manifest = opened.manifest
            _prepare(unready / _FILES, manifest)
        except (ArchiveRefused, DatabaseRefused, SettingError) as error:
            raise ArchiveRefused(f"{archive} was not restored, nothing has changed: {error}") from error
        kept = _kept_folder(data)
        (unready / _KEPT).write_text(kept.name, encoding="utf-8")
        gone = [name for name in _OWN if not (unready / _FILES / name).exists()]
        gone += [_MESSAGES] if (data / _MESSAGES).is_dir() else []
        (unready / _GONE).write_text("\n".join(gone), encoding="utf-8")
        unready.rename(data / _READY)
        finish_restore(data)
    finally:
        shutil.rmtree(data / _UNREADY, ignore_errors=True)
        ownership.release()
    was_there = f" What was there lies in {kept}." if kept.exists() else ""
    sys.stdout.write(f"{data}: the office of {manifest.made} (Switchboard {manifest.switchboard}).{was_there}\n")


def finish_restore(data: Path) -> bool:
    """
    Puts in place what was unpacked and checked, where that is not done yet; whoever calls owns the folder.

    Returns:
        Whether there was something to do.

    Raises:
        OSError: a file cannot be moved; the next start tries again.
    """
    ready = data / _READY
    if not ready.is_dir():
        return False
    kept = data / _safe_name((ready / _KEPT).read_text(encoding="utf-8"))
    files = ready / _FILES
    for name in (ready / _GONE).read_text(encoding="utf-8").splitlines():
        if name in _OWN:
            for each in _with_companions(Path(name)):
                _keep(data / each, kept / each)
        elif name == _MESSAGES and not (kept / name).exists():
            kept.mkdir(mode=0o700, parents=True, exist_ok=True)
            (data / name).rename(kept / name)
    found = [path for path in files.rglob("*") if path.is_file()]
    for path in sorted(found, key=lambda path: path.name == DATABASE):  # it comes last: an office begins with it
        below = path.relative_to(files)
        for each in _with_companions(below):
            _keep(data / each, kept / each)
        (data / below).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.replace(data / below)
    shutil.rmtree(ready)
    return True


def _safe_name(name: str) -> str:
    return name if name.startswith("before-restore-") and Path(name).name == name else "before-restore"


def _with_companions(name: Path) -> list[Path]:
    if str(name) == DATABASE:
        return [name.with_name(name.name + ending) for ending in ("-wal", "-shm", "")]
    return [name, Path(LAST_NAME)] if str(name) == FILE_NAME else [name]


def _keep(path: Path, kept: Path) -> None:
    if os.path.lexists(path) and not path.is_dir():
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not kept.exists():
            path.rename(kept)


def _refuse_reserved(manifest: Manifest) -> None:
    for each in manifest.files:
        first = each.name.split("/")[0].lower()
        if first in _RESERVED or first.startswith((f"{DATABASE}-", f"{DATABASE}.", "before-restore", f"{FILE_NAME}.")):
            raise ArchiveRefused(f"a file in it has a name that none of an office's has: {each.name[:60]!a}")


def _fresh(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(mode=0o700)
    return folder


def _prepare(folder: Path, manifest: Manifest) -> None:
    """
    Checks the database and brings it up to date, has settings name what came along, and checks them.

    Raises:
        DatabaseRefused, SettingError, StorageUnavailable: they cannot be used.
    """
    database = folder / DATABASE
    examine(database)
    Database(database).close()  # which takes it to the present format
    for left in folder.glob(f"{DATABASE}?*"):
        left.unlink()
    go_on_above(database)
    moved = {name: manifest.settings[name] for name in _SET_BY_BACKUP if name in manifest.settings}
    listed = {each.name for each in manifest.files}
    if not set(moved.values()) <= listed:
        raise ArchiveRefused("its settings name a file that is not in it")
    examine_settings(folder)
    if moved:
        store_settings(folder, moved)
        examine_settings(folder)
    with contextlib.suppress(FileNotFoundError):
        (folder / LAST_NAME).unlink()


def _kept_folder(data: Path) -> Path:
    name = time.strftime("before-restore-%Y%m%d-%H%M%S")
    taken = next(number for number in range(1_000) if not (data / f"{name}{f'-{number}' if number else ''}").exists())
    return data / f"{name}{f'-{taken}' if taken else ''}"
