"""Where the console's socket of a data folder lies. Imports nothing slow: `switchboard -rx` waits for it."""

import hashlib
import os
import tempfile
from pathlib import Path

_LONGEST = 100  # bytes of a path that a UNIX socket can have on every platform, with a little to spare
MAX_LINE = 64 * 1024  # bytes of a request


def console_socket_path(data: Path) -> Path:
    """In the data folder; where that path is too long for a socket, in a temporary folder of the user's own."""
    path = data.absolute() / "console.sock"
    if len(os.fsencode(path)) <= _LONGEST:
        return path
    name = hashlib.sha256(os.fsencode(data.absolute())).hexdigest()[:24]
    return Path(tempfile.gettempdir()) / f"switchboard-{os.getuid()}" / f"{name}.sock"
