"""Files that are replaced as a whole: a disk that fills up, or a power cut, leaves the old one as it was."""

import contextlib
import os
import tempfile
from pathlib import Path


def replace_file(path: Path, content: str | bytes, *, mode: int = 0o600) -> None:
    """
    Writes beside the file, has it reach the disk, and puts it in the file's place.

    A symbolic link stays one: what it names is replaced. The file is its owner's alone unless `mode` says otherwise.

    Raises:
        OSError: it could not be written; the file is as it was.
    """
    target = path.resolve()
    data = content.encode() if isinstance(content, str) else content
    descriptor, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(mode)
        Path(beside).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """So that the new name survives a power cut; not every platform can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
