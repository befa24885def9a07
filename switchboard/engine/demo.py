"""The demo office: sixty people, their hints, and a day of presence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from switchboard.core.commands import Origin, SetDeviceState, SetPresence
from switchboard.core.presence_text import parse_presence
from switchboard.core.states import DeviceState
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.files import replace_file
from switchboard.ground.resources import demo_folder
from switchboard.settings.load import Settings, store_settings

_LONGEST_LINE = 1_000  # bytes
_DEMO = Origin("demo", "demo office")


class OfficeIsReal(SwitchboardError):
    """The data folder is another office's; nothing of the demo was put into it."""


def with_demo_office(settings: Settings) -> Settings:
    """
    Copies the demo office's files into the data folder, where they are not there yet, and names them in the settings.

    Raises:
        OfficeIsReal: the folder is another office's.
        OSError, SettingError: they cannot be written.
    """
    data = settings.data
    dialplan, directory = data / "extensions.conf", data / "directory.csv"
    if _is_of_another_office(settings, dialplan):
        raise OfficeIsReal(f"{data} holds another office. The demo office wants a folder of its own: --demo --data DIR")
    for target in (directory, dialplan):
        if not target.exists():
            replace_file(target, (demo_folder() / target.name).read_bytes())
    store_settings(data, {"dialplan": dialplan.name, "directory": directory.name})
    return replace(settings, dialplan=dialplan, directory=directory)


def _is_of_another_office(settings: Settings, dialplan: Path) -> bool:
    if settings.dialplan not in {None, dialplan}:
        return True
    if dialplan.exists():
        return _first_line(dialplan) != _first_line(demo_folder() / dialplan.name)
    return settings.database.exists() or (settings.data / "directory.csv").exists()


def _first_line(file: Path) -> bytes:
    with file.open("rb") as lines:
        return lines.readline(_LONGEST_LINE).rstrip()


def demo_day() -> Iterator[SetPresence | SetDeviceState]:
    """What the demo office's people and phones are busy with."""
    for line in (demo_folder() / "day.txt").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(" ")  # as the console has them: `CustomPresence:6002 away,lunch`
        if name.startswith("Custom:"):
            yield SetDeviceState(name, DeviceState(value), _DEMO)
        else:
            yield SetPresence(name, parse_presence(value), _DEMO)
