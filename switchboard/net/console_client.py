"""
One request to the instance that owns a data folder, over its console socket.

A line of JSON each way: `{"command": "core show hints"}` is answered `{"text": …, "succeeded": true}`. Imports nothing
slow: `switchboard -rx` waits for it.
"""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

from switchboard.net.console_path import console_socket_path

_PATIENCE = 30.0  # seconds for an answer; a long commit on a slow disk is waited for


class NoInstance(Exception):
    """Nobody serves that data folder."""


def follow(data: Path) -> Iterator[str]:
    """
    Lines of what happens in the instance, until it ends.

    Raises:
        NoInstance: nobody listens there.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(str(console_socket_path(data)))
            connection.sendall(b'{"follow": true}\n')
        except OSError as error:
            raise NoInstance(f"no Switchboard answers for {data}") from error
        with connection.makefile(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                yield line.rstrip("\n")


def ask(data: Path, request: dict[str, str]) -> tuple[str, bool]:
    """
    Returns:
        What is to be printed, and whether it succeeded.

    Raises:
        NoInstance: nobody listens there, or it went away before it answered.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_PATIENCE)
        try:
            connection.connect(str(console_socket_path(data)))
            connection.sendall(json.dumps(request).encode() + b"\n")
            answer = b"".join(iter(lambda: connection.recv(65_536), b""))
            reply = json.loads(answer)
            return str(reply["text"]), bool(reply["succeeded"])
        except (OSError, ValueError, KeyError) as error:
            raise NoInstance(f"no Switchboard answers for {data}") from error
