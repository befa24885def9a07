"""The demo office: sixty people, their hints, and a day of presence."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from switchboard.core.commands import Origin, SetDeviceState, SetPresence
from switchboard.core.presence_text import parse_presence
from switchboard.core.states import DeviceState
from switchboard.ground.resources import demo_folder
from switchboard.settings.load import store_settings

_DEMO = Origin("demo", "demo office")


def copy_demo_office(data: Path) -> tuple[Path, Path]:
    """
    Copies the demo office's files into a data folder, where they are not there yet, and has the settings name them.

    Returns:
        Its dialplan and its directory.

    Raises:
        OSError, SettingError: they cannot be written.
    """
    for name in ("extensions.conf", "directory.csv"):
        target = data / name
        if not target.exists():
            shutil.copyfile(demo_folder() / name, target)
    store_settings(data, {"dialplan": "extensions.conf", "directory": "directory.csv"})
    return data / "extensions.conf", data / "directory.csv"


def demo_day() -> Iterator[SetPresence | SetDeviceState]:
    """What the demo office's people and phones are busy with."""
    for line in (demo_folder() / "day.txt").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(" ")  # as the console has them: `CustomPresence:6002 away,lunch`
        if name.startswith("Custom:"):
            yield SetDeviceState(name, DeviceState(value), _DEMO)
        else:
            yield SetPresence(name, parse_presence(value), _DEMO)
