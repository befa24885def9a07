"""One command in the instance that owns a data folder, as `switchboard -rx` has it. Imports nothing slow."""

import getpass
import io
import sys
from pathlib import Path

from switchboard.net.console_client import NoAnswer, NoInstance, ask
from switchboard.net.console_path import UnsafeSocket

FAILED, NO_INSTANCE = 1, 2
_WINDOW_PATIENCE = 10.0  # seconds
NOBODY = "No Switchboard is running on {}. Start one, or name its folder with --data."


def run_in_instance(data: Path, command: str) -> int:
    """
    Prints what the command prints.

    Returns:
        The exit status: 0, 1 where it failed or was not answered, 2 where there is no instance.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a letter shows another in its place
    try:
        text, succeeded = ask(data, {"command": command, "who": user_name()})
    except NoInstance:
        sys.stderr.write(f"{NOBODY.format(data)}\n")
        return NO_INSTANCE
    except (NoAnswer, UnsafeSocket) as error:
        sys.stderr.write(f"{error}\n")
        return FAILED
    sys.stdout.write(text)
    return 0 if succeeded else FAILED


def show_window(data: Path, number: str = "") -> bool:
    """Has the instance's window come to the front, and offer a number where there is one; whether there is a window."""
    try:
        return ask(data, {"show": "window", "number": number}, _WINDOW_PATIENCE)[1]
    except (NoInstance, NoAnswer, UnsafeSocket):
        return False


def user_name() -> str:
    """Who we are, for the history of changes; empty where the system does not know."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
