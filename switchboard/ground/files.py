"""Files that are replaced as a whole: a disk that fills up, or a power cut, leaves the old one as it was."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from switchboard.ground.rights.choose import keep_from_others

PRIVATE = 0o600  # its owner's alone


class FileChanged(OSError):
    """Somebody else wrote the file since it was read."""


def replace_file(path: Path, content: str | bytes, *, mode: int = PRIVATE, instead_of: bytes | None = None) -> None:
    """
    Writes beside the file, has it reach the disk, and puts it in the file's place.

    A symbolic link stays one: what it names is replaced. The file is its owner's alone unless `mode` says otherwise.

    Args:
        instead_of: what the file has to hold still, as it was read; empty where there was none.

    Raises:
        FileChanged: it holds something else by now, and is left so.
        OSError: it could not be written; the file is as it was.
    """
    data = content.encode() if isinstance(content, str) else content
    with replacing_file(path, mode=mode, instead_of=instead_of) as file:
        file.write(data)


@contextlib.contextmanager
def replacing_file(path: Path, *, mode: int = PRIVATE, instead_of: bytes | None = None) -> Iterator[BinaryIO]:
    """
    The same for what is written piece by piece: it takes the file's place once the block is left without an error.

    Raises:
        FileChanged, OSError: as `replace_file`.
    """
    _expect_name(path)
    target = Path(os.path.realpath(path))
    descriptor, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if mode == PRIVATE:
            keep_from_others(Path(beside))  # it was made so; on Windows that says nothing
        else:
            Path(beside).chmod(mode)
        if instead_of is not None:
            _expect(target, instead_of)
        Path(beside).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise
    _sync_folder(target.parent)


def read_file(path: Path, most: int) -> bytes:
    """
    A whole file of at most `most` bytes; one that is longer is not read to its end.

    Raises:
        FileNotFoundError: there is none.
        OSError: it cannot be read, is no regular file, or is longer.
    """
    data, is_all = read_beginning(path, most)
    if not is_all:
        raise OSError(f"it is longer than {most:,} bytes")
    return data


def read_beginning(path: Path, most: int) -> tuple[bytes, bool]:
    """
    The first `most` bytes of a file, and whether that is all of it. Waits for nobody, whatever the path names.

    Raises:
        FileNotFoundError: there is none.
        OSError: it cannot be read, or is no regular file.
    """
    _expect_name(path)
    _expect_regular(path.stat())  # to open a device may do something
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        _expect_regular(os.fstat(file.fileno()))
        data = file.read(most + 1)
    return data[:most], len(data) <= most


def open_to_append(path: str) -> int:
    """
    A descriptor that writes at the end of a file, which is made where there is none: its owner's alone. Waits for
    nobody, whatever the path names.

    Raises:
        OSError: it cannot be written, or is no regular file.
    """
    _expect_name(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, PRIVATE)
    try:
        _expect_regular(os.fstat(descriptor))
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def expect_regular(path: Path) -> None:
    """
    For those that a library opens, which would wait at a pipe.

    Raises:
        OSError: it is not there, or is a folder, a pipe or a device.
    """
    _expect_name(path)
    _expect_regular(path.stat())


def _expect_name(path: Path | str) -> None:
    """
    Raises:
        OSError: no file can have such a name: it holds a zero byte, or half a character.
    """
    try:
        is_name = b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        is_name = False
    if not is_name:
        raise OSError("no file has such a name")


def _expect_regular(status: os.stat_result) -> None:
    """
    Raises:
        OSError: it is a folder, a pipe or a device.
    """
    if not stat.S_ISREG(status.st_mode):
        raise OSError("it is no file that holds text")


def _expect(path: Path, content: bytes) -> None:
    """
    Raises:
        FileChanged: it holds something else.
    """
    try:
        found = path.read_bytes()
    except FileNotFoundError:
        found = b""
    if found != content:
        raise FileChanged(f"{path} was written by somebody else meanwhile")


def _sync_folder(folder: Path) -> None:
    """So that the new name survives a power cut; not every platform can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
