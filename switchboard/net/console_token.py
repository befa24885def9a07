"""
The console where there are no UNIX sockets: a port of this computer, and a key in a file that only its owner may read.

Whoever can read the file may ask. Neither end sends the key; each proves that it has it (an HMAC of the other's nonce,
RFC 2104). So nobody learns it, or is asked in our place, who listens on a port that we have left:

    client: nonce        server: proof of it, nonce        client: proof of that, and then its request
"""

import hashlib
import hmac
import secrets
import socket
from pathlib import Path

from switchboard.ground.files import read_file, replace_file
from switchboard.ground.rights.choose import close_file
from switchboard.ground.text import parse_number
from switchboard.net.console_path import UnsafeSocket

MAX_WORD = 200  # bytes of a line while both prove who they are
_FILE_NAME = "console.token"
_MOST_PORT = 65_535
_BYTES = 32  # of key and nonces


def token_path(data: Path) -> Path:
    """Where the port and the key of a data folder stand."""
    return data.absolute() / _FILE_NAME


def write_token(data: Path, port: int) -> str:
    """
    Writes the file; returns the key.

    Raises:
        OSError: it cannot be written, or not be kept from others.
    """
    key, path = secrets.token_hex(_BYTES), token_path(data)
    replace_file(path, f"{port} {key}\n")
    try:
        close_file(path)
    except OSError:
        path.unlink()
        raise
    return key


def read_token(data: Path) -> tuple[int, str]:
    """
    Port and key.

    Raises:
        FileNotFoundError: nobody serves.
        OSError, ValueError: it cannot be read, or is none.
    """
    port, _, key = read_file(token_path(data), MAX_WORD).decode("ascii").strip().partition(" ")
    number = parse_number(port)
    if number is None or not 0 < number <= _MOST_PORT or len(key) != 2 * _BYTES:
        raise ValueError(f"{token_path(data)} names no console")
    return number, key


def nonce() -> str:
    """What the other end is to prove its key on, once."""
    return secrets.token_hex(_BYTES)


def proof(key: str, role: str, challenge: str) -> str:
    """What shows that one has the key; `role` is "server" or "client", so that neither can hand the other's back."""
    return hmac.new(key.encode(), f"{role} {challenge}".encode(), hashlib.sha256).hexdigest()


def is_proof(key: str, role: str, challenge: str, given: str) -> bool:
    """Whether that is so; takes as long whatever is given."""
    return hmac.compare_digest(proof(key, role, challenge).encode(), given.encode(errors="replace"))


def greet(connection: socket.socket, key: str) -> None:
    """
    The client's part, on a connection that blocks; its request follows.

    Raises:
        UnsafeSocket: the other end has not the key.
        OSError: it went away.
    """
    mine = nonce()
    connection.sendall(f"{mine}\n".encode())
    line = b""
    while not line.endswith(b"\n") and len(line) < MAX_WORD:
        piece = connection.recv(1)
        if not piece:
            raise ConnectionResetError("it went away")
        line += piece
    given, _, theirs = line.decode("ascii", "replace").strip().partition(" ")
    if not is_proof(key, "server", mine, given):
        raise UnsafeSocket("Another program listens in the console's place; end it, and start Switchboard anew")
    connection.sendall(f"{proof(key, 'client', theirs)}\n".encode())
