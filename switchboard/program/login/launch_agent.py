"""macOS: a property list among the launch agents of a person (launchd.plist(5))."""

import plistlib
from collections.abc import Sequence
from pathlib import Path

from switchboard.ground.files import replace_file

LABEL = "example.switchboard.Switchboard"


class LaunchAgent:
    """It is read at the next login; nothing is started now."""

    def __init__(self, home: Path) -> None:
        self._path = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    def put(self, command: Sequence[str]) -> str:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        agent = {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
        replace_file(self._path, plistlib.dumps(agent), mode=0o644)
        return str(self._path)

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)
