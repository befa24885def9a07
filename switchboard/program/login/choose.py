"""Which of them is this platform's, and what is started."""

import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from switchboard.program.login.interface import LoginItem
from switchboard.program.login.launch_agent import LaunchAgent
from switchboard.program.login.run_key import RunKey, WindowsRegistry
from switchboard.program.login.xdg import AutostartFile


def login_item(platform: str = sys.platform) -> LoginItem:
    """That of this person on this computer."""
    if platform == "win32":
        return RunKey(WindowsRegistry())
    if platform == "darwin":
        return LaunchAgent(Path.home())
    return AutostartFile(platformdirs.user_config_path())


def set_at_login(wanted: str, arguments: Sequence[str], item: LoginItem | None = None) -> int:
    """
    Prints what is so from now on; returns the exit status.

    Args:
        wanted: "on" or "off".
        arguments: of the program that is started.

    Raises:
        OSError: it could not be done.
    """
    item = login_item() if item is None else item
    if wanted == "off":
        item.remove()
        sys.stdout.write("Switchboard does not start at login.\n")
        return 0
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "switchboard"]
    sys.stdout.write(f"Switchboard starts at login, by {item.put([*program, *arguments])}.\n")
    return 0
