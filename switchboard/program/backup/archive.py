"""
The archive of an office: a ZIP of `manifest.json` and the files that it lists, each with its size and SHA-256.

    {"format": 1, "switchboard": "0.1.0", "made": "2026-11-25T12:00:00+00:00",
     "settings": {"dialplan": "office/extensions.conf"},
     "files": [{"name": "switchboard.sqlite", "size": 4096, "sha256": "…"}, …]}

`settings` are those whose file lies elsewhere than where it was. Somebody else may have made it: nothing is taken that
was not listed, nothing is written outside one folder, and no more than was listed.
"""

import hashlib
import json
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.rights.choose import keep_from_others

DATABASE = "switchboard.sqlite"
FOLDERS = ("voicemail", "sounds")  # of the data folder: messages and greetings, and sounds of one's own
FORMAT = 1
_MANIFEST = "manifest.json"
_MOST_MANIFEST = 10_000_000  # bytes
MOST_FILES = 40_000
MOST_FILE = 16_000_000  # bytes of any file but the database
_MOST_DATABASE = 3_900_000_000  # bytes; a plain ZIP has no room for 4 GiB
_MOST_NAME = 400  # characters
_DEEPEST = 16  # folders
_CHUNK = 1_048_576  # bytes
_ROOM_LEFT = 50_000_000  # bytes that are to stay free on the disk
_PART = re.compile(r"[^\x00-\x1f\x7f/\\:*?\"<>|]{1,120}")
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # names that are no files on Windows
_END, _END64 = b"PK\x05\x06", b"PK\x06\x07"  # APPNOTE.TXT 4.3.16, 4.3.15
_END_SIZE, _END64_SIZE = 22, 20
_MOST_DIRECTORY = 10_000_000  # bytes of its list of names
_FAULTS = (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, ValueError, KeyError)
_SAME_NAMES = (FileExistsError, NotADirectoryError)


class ArchiveRefused(SwitchboardError):
    """It is no backup, damaged, made to do harm, or of a newer version; in words a person can act on."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as the manifest lists it; `size` in bytes, `sha256` in hexadecimal."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself; `made` is a time in ISO 8601."""

    switchboard: str
    made: str
    files: tuple[Listed, ...]
    settings: Mapping[str, str]


def write_archive(target: BinaryIO, files: Mapping[str, Path], about: Mapping[str, object]) -> None:
    """
    Raises:
        OSError: a file cannot be read, or the archive cannot be written.
        ArchiveRefused: the database is too large for it.
    """
    listed = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, allowZip64=False, compresslevel=6) as archive:
        for name, path in files.items():
            try:
                size, digest = _put(archive, name, path)
            except FileNotFoundError:
                if name.split("/")[0] in FOLDERS:
                    continue  # it was deleted meanwhile
                raise
            except zipfile.LargeZipFile as error:
                raise ArchiveRefused(f"{path} is larger than an archive has room for, 4 GB") from error
            listed.append({"name": name, "size": size, "sha256": digest})
        manifest = {"format": FORMAT, **about, "files": listed}
        archive.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))


def _put(archive: zipfile.ZipFile, name: str, path: Path) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    with path.open("rb") as source, archive.open(info, "w") as member:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            member.write(chunk)
    return size, digest.hexdigest()


class Archive:
    """An archive that is open, its manifest read and checked."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive = archive
        self.manifest = manifest

    def extract(self, folder: Path) -> None:
        """
        Writes every file below the folder, which is empty, and checks each.

        Raises:
            ArchiveRefused: a file is not what the manifest lists, or there is no room for all of them.
            OSError: one cannot be written.
        """
        wanted = sum(each.size for each in self.manifest.files)
        free = shutil.disk_usage(folder).free
        if wanted + _ROOM_LEFT > free:
            raise ArchiveRefused(f"it takes {wanted:,} bytes, and there are {free:,} where it is to be unpacked")
        for each in self.manifest.files:
            target = folder.joinpath(*each.name.split("/"))
            with _in_words(each.name):
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _in_words(each.name), target.open("xb") as file, self._archive.open(each.name) as member:
                self._copy(each, member, file)
            keep_from_others(target)

    @staticmethod
    def _copy(each: Listed, member: IO[bytes], file: BinaryIO) -> None:
        digest, left = hashlib.sha256(), each.size
        while chunk := member.read(min(_CHUNK, left + 1)):
            left -= len(chunk)
            if left < 0:
                raise ArchiveRefused(f"{each.name} in it is longer than it says")
            digest.update(chunk)
            file.write(chunk)
        if left or digest.hexdigest() != each.sha256:
            raise ArchiveRefused(f"{each.name} in it is damaged: it is not what was saved")


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """
    Raises:
        ArchiveRefused: it is no archive of an office that this version can take.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        _check_directory(file)
        with _in_words("the archive"):
            archive = zipfile.ZipFile(file)
        with archive:
            with _in_words(_MANIFEST):
                manifest = _manifest(archive)
            names = {_MANIFEST, *(each.name for each in manifest.files)}
            found = [info.filename for info in archive.infolist()]
            if len(found) != len(set(found)) or set(found) != names:
                raise ArchiveRefused("the files in it are not those that its manifest lists")
            yield Archive(archive, manifest)


def _check_directory(file: BinaryIO) -> None:
    """That its list of names is short, before all of it is read; comments and 64-bit sizes are none of ours."""
    file.seek(0, 2)
    length = file.tell()
    file.seek(max(0, length - _END_SIZE - _END64_SIZE))
    end = file.read()
    directory = int.from_bytes(end[-10:-6], "little")
    if end[-_END_SIZE : -_END_SIZE + 4] != _END:
        raise ArchiveRefused("it is no backup of Switchboard, or its end is missing")
    if end.startswith(_END64) or directory > min(_MOST_DIRECTORY, length):
        raise ArchiveRefused("it is no backup of Switchboard: its list of files is too long")
    file.seek(0)


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    infos = archive.infolist()
    if len(infos) > MOST_FILES:
        raise ArchiveRefused(f"there are more than {MOST_FILES:,} files in it")
    if any(info.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED) for info in infos):
        raise ArchiveRefused("a file in it is packed in a way that backups are not")
    with archive.open(_MANIFEST) as member:
        text = member.read(_MOST_MANIFEST + 1)
    if len(text) > _MOST_MANIFEST:
        raise ArchiveRefused("its manifest is too long")
    try:
        read = json.loads(text)
    except RecursionError as error:
        raise ArchiveRefused("its manifest cannot be read") from error
    if not isinstance(read, dict) or type(read.get("format")) is not int:
        raise ArchiveRefused("its manifest is none")
    if read["format"] > FORMAT:
        raise ArchiveRefused(f"a newer Switchboard made it (format {read['format']:d}, this one knows {FORMAT})")
    files, settings = read.get("files"), read.get("settings", {})
    if not isinstance(files, list) or len(files) > MOST_FILES or not isinstance(settings, dict):
        raise ArchiveRefused("its manifest lists no files")
    listed = tuple(_listed(each) for each in files)
    if not any(each.name == DATABASE for each in listed):
        raise ArchiveRefused(f"there is no {DATABASE} in it")
    kept = {str(name): str(value) for name, value in settings.items()}
    return Manifest(str(read.get("switchboard", "")), str(read.get("made", "")), listed, kept)


def _listed(each: object) -> Listed:
    match each:
        case {"name": str(name), "size": int(size), "sha256": str(digest)}:
            if not is_safe(name):
                raise ArchiveRefused(f"a file in it has a name that none of an office's has: {name[:60]!a}")
            if not 0 <= size <= (_MOST_DATABASE if name == DATABASE else MOST_FILE):
                raise ArchiveRefused(f"{name} in it is too large")
            return Listed(name, size, digest)
        case _:
            raise ArchiveRefused("its manifest lists something that is no file")


def is_safe(name: str) -> bool:
    r"""
    Whether it is a path that stays below the folder that it is unpacked to, on every platform.

    >>> [is_safe(name) for name in ("office/a.conf", "../a", "/a", "a//b", "a/./b", "C:a", "a/NUL.txt", "a ", "x\\y")]
    [True, False, False, False, False, False, False, False, False]
    """
    parts = name.split("/")
    return (
        len(name) <= _MOST_NAME
        and len(parts) <= _DEEPEST
        and all(_PART.fullmatch(part) and part[-1] not in ". " and not _DEVICE.fullmatch(part) for part in parts)
    )


@contextmanager
def _in_words(what: str) -> Iterator[None]:
    try:
        yield
    except (*_FAULTS, *_SAME_NAMES) as error:
        raise ArchiveRefused(f"{what} cannot be unpacked: {error}") from error
