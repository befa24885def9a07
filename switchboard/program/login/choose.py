"""Which of them is this platform's, and what is started."""

import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from switchboard.program.login.interface import LoginItem
from switchboard.program.login.launch_agent import LaunchAgent
from switchboard.program.login.run_key import RunKey, WindowsRegistry
from switchboard.program.login.xdg import AutostartFile

_WITHOUT_CONSOLE = "switchboard-window.exe"


def login_item(platform: str = sys.platform) -> LoginItem:
    """That of this person on this computer."""
    if platform == "win32":
        return RunKey(WindowsRegistry())
    if platform == "darwin":
        return LaunchAgent(Path.home())
    return AutostartFile(platformdirs.user_config_path())


def program_at_login(program: Path = Path(sys.executable)) -> list[str]:
    """What opens the window: where a program has a console or a window, as on Windows, the one without a console."""
    if not getattr(sys, "frozen", False):
        return [str(program), "-m", "switchboard"]
    beside = program.with_name(_WITHOUT_CONSOLE)
    return [str(beside if beside.exists() else program)]


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
    sys.stdout.write(f"Switchboard starts at login, by {item.put([*program_at_login(), *arguments])}.\n")
    return 0
