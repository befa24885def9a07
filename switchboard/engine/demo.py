"""The demo office: sixty people, their hints, and a day of presence that began some hours ago."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter, itemgetter
from pathlib import Path

from switchboard.core.changes import HistoryEntry
from switchboard.core.commands import Origin, SetDeviceState, SetPresence
from switchboard.core.course import line_subject
from switchboard.core.presence_text import parse_presence
from switchboard.core.states import DeviceState, Extension, ExtensionState
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.files import replace_file
from switchboard.ground.resources import demo_folder
from switchboard.settings.load import Settings, store_settings

_REAL = "{folder} holds another office. The demo office wants a folder of its own: --demo --data DIR"
_LONGEST_LINE = 1_000  # bytes
_DEMO = Origin("demo", "demo office")
_OF_A_CALL = (ExtensionState.IDLE, ExtensionState.RINGING, ExtensionState.IN_USE, ExtensionState.IDLE)
_CAME, _LASTS, _LATELY = (4.5 * 3_600, 6 * 3_600), (25 * 60, 75 * 60), 180.0  # seconds before now; of each occupation
_LONGEST_CALL = 25 * 60  # seconds
_OCCUPATIONS = ("dnd,meeting", "away,at lunch", "chat", "dnd,,Preparing the offer", "xa,at a customer's", "away,errand")


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
        raise OfficeIsReal(_REAL, folder=str(data))
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


def demo_morning(now: float) -> Iterator[tuple[SetPresence, float]]:
    """What they were before `now` (wall-clock seconds), and when that began, in order."""
    chance = random.Random(6)  # noqa: S311  nothing is concealed by it
    found: list[tuple[SetPresence, float]] = []
    for name in sorted({command.presentity for command in demo_day() if isinstance(command, SetPresence)}):
        at = now - chance.uniform(*_CAME)
        found.append((SetPresence(name, parse_presence("available"), _DEMO), at))
        for text in chance.sample(_OCCUPATIONS, k=2):
            for value, lasts in ((text, chance.uniform(*_LASTS)), ("available", chance.uniform(*_LASTS))):
                at += lasts
                found.append((SetPresence(name, parse_presence(value), _DEMO), at))
    yield from sorted((each for each in found if each[1] < now - _LATELY), key=itemgetter(1))


def demo_calls(now: float) -> list[HistoryEntry]:
    """What their phones did meanwhile, in order, as the history of lines has it."""
    chance = random.Random(7)  # noqa: S311  nothing is concealed by it
    found: list[HistoryEntry] = []
    for command in demo_day():
        name = command.presentity if isinstance(command, SetPresence) else ""
        subject = line_subject(Extension(name.partition(":")[2]))
        for _ in range(chance.randint(0, 3) if name else 0):
            at = now - chance.uniform(_LATELY + _LONGEST_CALL, _CAME[0])
            moments = (at, at + chance.uniform(8, 30), at + chance.uniform(60, _LONGEST_CALL))
            for moment, (old, new) in zip(moments, pairwise(_OF_A_CALL), strict=True):
                found.append(HistoryEntry(moment, _DEMO.who, _DEMO.where, subject, old.text, new.text))
    return sorted(found, key=attrgetter("at"))


def demo_day() -> Iterator[SetPresence | SetDeviceState]:
    """What the demo office's people and phones are busy with."""
    for line in (demo_folder() / "day.txt").read_text(encoding="utf-8").splitlines():
        name, _, value = line.partition(" ")  # as the console has them: `CustomPresence:6002 away,lunch`
        if name.startswith("Custom:"):
            yield SetDeviceState(name, DeviceState(value), _DEMO)
        else:
            yield SetPresence(name, parse_presence(value), _DEMO)
