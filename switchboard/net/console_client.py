"""
One request to the instance that owns a data folder, over its console socket.

A line of JSON each way: `{"command": "core show hints"}` is answered `{"text": …, "succeeded": true}`. Imports nothing
slow: `switchboard -rx` waits for it.
"""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

from switchboard.net.console_path import (
    UnsafeSocket,
    check_peer,
    check_socket,
    console_socket_path,
    needs_token,
    trusted,
)

_PATIENCE = 300.0  # seconds of silence; a call that a command makes, or a commit on a slow disk, is waited for
_CONNECT_PATIENCE = 30.0  # seconds until it accepts; only one whose queue is full takes any


class NoInstance(Exception):
    """Nobody serves that data folder."""


class NoAnswer(Exception):
    """There is an instance, and it did not answer; in words a person can act on."""


def follow(data: Path) -> Iterator[str]:
    """
    Lines of what happens in the instance, until it ends.

    Raises:
        NoInstance: nobody listens there.
        UnsafeSocket: whoever listens there may be somebody else.
    """
    with _connect(data) as connection:
        connection.settimeout(None)
        connection.sendall(b'{"follow": true}\n')
        with connection.makefile(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                yield line.rstrip("\n")


def ask(data: Path, request: dict[str, str], patience: float = _PATIENCE) -> tuple[str, bool]:
    """
    Args:
        patience: seconds of silence after which it is given up.

    Returns:
        What is to be printed, and whether it succeeded.

    Raises:
        NoInstance: nobody listens there.
        NoAnswer: somebody does, and did not answer.
        UnsafeSocket: whoever listens there may be somebody else.
    """
    with _connect(data) as connection:
        try:
            connection.settimeout(patience)
            connection.sendall(json.dumps(request).encode() + b"\n")
            answer = b"".join(iter(lambda: connection.recv(65_536), b""))
            reply = json.loads(answer)
            return str(reply["text"]), bool(reply["succeeded"])
        except TimeoutError as error:
            raise NoAnswer(f"The Switchboard on {data} has not answered for {patience:.0f} seconds.") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NoAnswer(f"The Switchboard on {data} ended before it answered.") from error


def _connect(data: Path) -> socket.socket:
    token = needs_token()
    connection = socket.socket(socket.AF_INET if token else socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(_CONNECT_PATIENCE)
        if token:
            _connect_by_token(connection, data)
        else:
            path = console_socket_path(data)
            check_socket(path, data)
            connection.connect(str(path))
            check_peer(connection, trusted(data))
    except (FileNotFoundError, ConnectionRefusedError, NotADirectoryError) as error:
        connection.close()
        raise NoInstance(f"no Switchboard answers for {data}") from error
    except (OSError, ValueError) as error:  # somebody is there, or may be
        connection.close()
        raise NoAnswer(f"The Switchboard on {data} could not be asked: {error}.") from error
    except UnsafeSocket:
        connection.close()
        raise
    return connection


def _connect_by_token(connection: socket.socket, data: Path) -> None:
    from switchboard.net.console_token import greet, read_token

    port, key = read_token(data)
    connection.connect(("127.0.0.1", port))
    greet(connection, key)
