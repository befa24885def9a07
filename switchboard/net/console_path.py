"""
Where the console's socket of a data folder lies, and whose it may be. Imports nothing slow: `switchboard -rx` waits.

Anybody may make files in the system's temporary folder: what lies there is taken only if it is ours, and no link.
"""

import os
import socket
import stat
import struct
import sys
from pathlib import Path

_LONGEST = 100  # bytes of a path that a UNIX socket can have on every platform, with a little to spare
MAX_LINE = 64 * 1024  # bytes of a request
_ROOT = 0


class UnsafeSocket(Exception):
    """The socket, or its folder, may be somebody else's; in words a person can act on."""


def needs_token() -> bool:
    """Whether this platform has no UNIX sockets in Python: then there is `console_token`."""
    return not hasattr(socket, "AF_UNIX")


def console_socket_path(data: Path) -> Path:
    """In the data folder; where that path is too long for a socket, in a temporary folder of its owner's own."""
    path = data.absolute() / "console.sock"
    if len(os.fsencode(path)) <= _LONGEST:
        return path
    import hashlib  # the two take longer than all else that `-rx` needs
    import tempfile

    name = hashlib.sha256(os.fsencode(data.absolute())).hexdigest()[:24]
    return Path(tempfile.gettempdir()) / f"switchboard-{_owner(data)}" / f"{name}.sock"


def check_socket(path: Path, data: Path) -> None:
    """
    Before one connects there.

    Raises:
        UnsafeSocket: it is no socket, or neither ours nor the data folder's owner's; or its folder is not.
        FileNotFoundError: there is none.
    """
    check_folder(path, data)
    status = path.lstat()
    if not stat.S_ISSOCK(status.st_mode):
        raise UnsafeSocket(f"{path} is no socket; somebody may have put it there to be asked in our place")
    if status.st_uid not in trusted(data):
        raise UnsafeSocket(f"{path} belongs to another user, who may have put it there to be asked in our place")


def check_folder(path: Path, data: Path) -> None:
    """
    That nobody else can put a socket into its folder, where that is not the data folder itself.

    Raises:
        UnsafeSocket: somebody else can.
        FileNotFoundError: there is no such folder.
    """
    folder = path.parent
    if folder == data.absolute():
        return
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid not in trusted(data) or status.st_mode & 0o077:
        raise UnsafeSocket(
            f"{folder} is not a folder of our own alone; see who made it, remove it, or choose a shorter data folder"
        )


def check_peer(connection: socket.socket, allowed: frozenset[int]) -> None:
    """
    That the other end runs as one of these users; platforms that do not say so leave it to the files.

    Raises:
        UnsafeSocket: it does not.
    """
    user = _user_of_peer(connection)
    if user is not None and user not in allowed:
        raise UnsafeSocket("the other end of the console's socket runs as another user")


def trusted(data: Path) -> frozenset[int]:
    """Who may be at either end: ourselves, root, and whose data folder it is."""
    return frozenset({os.getuid(), _ROOT, _owner(data)})


def _owner(data: Path) -> int:
    """Of the data folder; ourselves where there is none yet."""
    try:
        return data.stat().st_uid
    except OSError:
        return os.getuid()


def _user_of_peer(connection: socket.socket) -> int | None:
    platform: str = sys.platform
    if platform == "linux":
        _, user, _ = struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
        return int(user)
    if platform == "darwin":
        _, user = struct.unpack("2I", connection.getsockopt(0, 1, 76)[:8])  # SOL_LOCAL, LOCAL_PEERCRED: struct xucred
        return int(user)
    return None
