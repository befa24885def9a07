"""Where an office's files lie, and who is at work in it."""

import getpass
from pathlib import Path


def directory_beside(dialplan: str) -> str:
    """The `directory.csv` in the dialplan's folder, empty where there is none."""
    beside = Path(dialplan).with_name("directory.csv")
    return str(beside) if beside.is_file() else ""


def user_name() -> str:
    """Who sits before the window, as the system knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "window"
