"""`res_parking.conf` to parking lots, and the extensions that each has in the dialplan (Asterisk: `res_parking`)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from switchboard.core.errors import Problem
from switchboard.dialplan.read.config_file import ConfigLine, ReadFiles, no_files, read_config
from switchboard.ground.errors import Sentence
from switchboard.ground.text import parse_number

DEFAULT_LOT = "default"
_TRUE = frozenset({"yes", "true", "y", "t", "1", "on"})
_MOST_SPACES = 200  # of one lot
_MOST_LOTS = 50
_HIGHEST = 10**9
_LONGEST = 86_400  # seconds
_MAX_NAME = 80  # characters
_WITHOUT_EFFECT = frozenset({
    "parkedplay", "parkedcalltransfers", "parkedcallreparking", "parkedcallhangup", "parkedcallrecording",
    "parkeddynamic", "adsipark", "courtesytone", "parkext_exclusive", "parkinghints", "comebackcontext",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lot:
    """
    Places for calls.

    Args:
        exten: whoever goes there is parked; empty for none.
        seconds: for which a call waits there.
        calls_back: whether whoever parked it is called then; else it is hung up.
        call_back_seconds: for which that one rings.
        takes_next: whether the place after the one that was taken last is next, rather than the first that is free.
    """

    name: str
    exten: str = "700"
    first: int = 701
    last: int = 720
    context: str = "parkedcalls"
    seconds: float = 45.0
    calls_back: bool = True
    call_back_seconds: float = 30.0
    music: str = "default"
    takes_next: bool = False


@dataclass(frozen=True, slots=True)
class ParkingPlan:
    """All lots by name, and whether the dialplan has their places as extensions."""

    lots: Mapping[str, Lot] = field(default_factory=lambda: {DEFAULT_LOT: Lot(DEFAULT_LOT)})
    is_dialled: bool = False

    def dialplan(self) -> str:
        """The extensions of the lots, as lines of an `extensions.conf`."""
        return "".join(f"\n[{lot.context}]\n{''.join(_extensions(lot))}" for lot in self.lots.values())


def _extensions(lot: Lot) -> Iterator[str]:
    if lot.exten:
        yield f"exten => {lot.exten},1,Park({lot.name})\n"
    for space in range(lot.first, lot.last + 1):
        yield f"exten => {space},1,ParkedCall({lot.name},{space})\n"


def parse_parking(text: str, file: str, read_files: ReadFiles = no_files) -> tuple[ParkingPlan, list[Problem]]:
    """Never raises: what cannot be read is a problem, and the rest is there."""
    config = read_config(text, file, read_files)
    problems: list[Problem] = []
    sections = dict(config.sections)
    general = sections.pop("general", [])
    default = _lot(Lot(DEFAULT_LOT), [*general, *sections.pop(DEFAULT_LOT, [])], problems)
    lots = {DEFAULT_LOT: default}
    for name, lines in list(sections.items())[:_MOST_LOTS]:
        if len(name) <= _MAX_NAME:
            lots[name] = _lot(Lot(name), lines, problems)
    return ParkingPlan(lots), [*config.problems.listed(file), *problems]


def _lot(lot: Lot, lines: Sequence[ConfigLine], problems: list[Problem]) -> Lot:
    for line in lines:
        key, value = line.key.lower(), line.value
        changed = _with(lot, key, value)
        if changed is None and key not in _WITHOUT_EFFECT:
            pattern = "'{value}' is nothing that '{key}' takes"
            problems.append(Problem(line.file, line.number, Sentence(pattern, value=value[:_MAX_NAME], key=line.key)))
        lot = changed or lot
    return lot


def _with(lot: Lot, key: str, value: str) -> Lot | None:
    """None where it is nothing that the key takes, or there is no such key."""
    number = parse_number(value, _LONGEST)
    match key:
        case "parkext":
            return replace(lot, exten=value[:_MAX_NAME]) if value.isprintable() and "," not in value else None
        case "parkpos":
            first, _, last = value.partition("-")
            begin, end = parse_number(first.strip(), _HIGHEST), parse_number((last or first).strip(), _HIGHEST)
            if begin is None or end is None or not 0 <= end - begin < _MOST_SPACES:
                return None
            return replace(lot, first=begin, last=end)
        case "context" if value and "]" not in value:
            return replace(lot, context=value[:_MAX_NAME])
        case "parkingtime" if number:
            return replace(lot, seconds=float(number))
        case "comebacktoorigin":
            return replace(lot, calls_back=value.lower() in _TRUE)
        case "comebackdialtime" if number:
            return replace(lot, call_back_seconds=float(number))
        case "parkedmusicclass":
            return replace(lot, music=value[:_MAX_NAME])
        case "findslot" if value.lower() in ("first", "next"):
            return replace(lot, takes_next=value.lower() == "next")
        case _:
            return None
