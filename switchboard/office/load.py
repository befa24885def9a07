"""An office as its files describe it: the dialplan's hints and the directory's people, put together."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from switchboard.core.errors import Problem
from switchboard.core.hint import BadHint, Hint, PatternHint, parse_hint
from switchboard.core.people import Person
from switchboard.dialplan.read.config_file import ReadFiles
from switchboard.dialplan.read.features_file import FeaturePlan, parse_features
from switchboard.dialplan.read.parking_file import ParkingPlan, parse_parking
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.read.plan import Dialplan
from switchboard.dialplan.read.queues_file import QueuePlans, parse_queues
from switchboard.dialplan.run.unknown import find_unknown
from switchboard.ground.errors import Sentence
from switchboard.office.directory_file import parse_directory
from switchboard.office.reading import OfficeFiles

PlanT = TypeVar("PlanT")
Parse = Callable[[str, str, ReadFiles], tuple[PlanT, list[Problem]]]
_QUEUES = "queues.conf"
_FEATURES = "features.conf"
_PARKING = "res_parking.conf"
_MOST_WITHOUT = 200  # people without a hint that are reported
_NOT_READ = {
    "extensions.ael": "AEL is not read; Asterisk's 'aelparse -w' writes it as an extensions.conf, which is",
    "extensions.lua": "Lua is not run; what it does has to stand in extensions.conf",
}
_MOST_COMPARED = 5_000_000  # people and patterns


@dataclass(slots=True)
class Office:
    """
    Hints, people, and what of the files was passed over.

    `files` are those that were looked for, with when each was written before it was read, in wall-clock seconds.
    """

    hints: list[Hint] = field(default_factory=list)
    patterns: list[PatternHint] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    dialplan: Dialplan = field(default_factory=Dialplan)
    features: FeaturePlan = field(default_factory=FeaturePlan)
    queues: QueuePlans = field(default_factory=QueuePlans)
    parking: ParkingPlan = field(default_factory=ParkingPlan)
    files: dict[Path, float] = field(default_factory=dict)


def load_office(dialplan: Path | None, directory: Path | None) -> Office:
    """
    Reads the files; nothing else of the program is looked at or changed, so that any thread may do it.

    Raises:
        OfficeUnreadable: a file is not there, or is no text.
    """
    office = Office()
    if dialplan is not None:
        files = OfficeFiles(dialplan.parent)
        text = files.read(dialplan)
        office.parking, parking_problems, extensions = _parking(files, text)
        parsed = parse_dialplan(f"{text}{extensions}", dialplan.name, files.include)
        office.dialplan, office.hints, office.patterns = parsed, parsed.hints, parsed.patterns
        unknown = [each.problem() for each in find_unknown(parsed)]
        office.problems = [*files.problems, *_other_languages(dialplan.parent), *parsed.problems, *unknown]
        office.queues, problems, _ = _beside(files, _QUEUES, parse_queues, QueuePlans())
        office.features, feature_problems, _ = _beside(files, _FEATURES, parse_features, FeaturePlan())
        office.problems += [*problems, *parking_problems, *feature_problems]
        office.files |= files.seen
    if directory is not None:
        files = OfficeFiles(directory.parent)
        office.people, problems = parse_directory(files.read(directory), directory.name)
        office.problems += [*files.problems, *problems]
        office.files |= files.seen
        _join(office, directory.name)
    return office


def _beside(files: OfficeFiles, name: str, parse: Parse[PlanT], plan: PlanT) -> tuple[PlanT, list[Problem], bool]:
    """What a file beside the dialplan says, and whether there is one; without it that is `plan`."""
    found = files.include(name)
    problems = list(found.faults)
    for known, text in found.texts:
        plan, more = parse(text, known, files.include)
        problems += more
    return plan, problems, bool(found.texts)


def _parking(files: OfficeFiles, dialplan: str) -> tuple[ParkingPlan, list[Problem], str]:
    """
    What `res_parking.conf` beside the dialplan says, and the extensions of its lots.

    Without such a file there is a lot all the same; its extensions are there where the dialplan speaks of them.
    """
    plan, problems, is_there = _beside(files, _PARKING, parse_parking, ParkingPlan())
    wanted = is_there or any(lot.context in dialplan for lot in plan.lots.values())
    return replace(plan, is_dialled=wanted), problems, plan.dialplan() if wanted else ""


def _other_languages(folder: Path) -> list[Problem]:
    """Dialplans in other languages that lie beside the file and are not read."""
    return [Problem(name, 0, Sentence(reason)) for name, reason in _NOT_READ.items() if (folder / name).is_file()]


def _join(office: Office, file: str) -> None:
    """Gives hints without a presence the one that the directory names, and reports people whom no hint fits."""
    people = {person.exten: person for person in office.people}
    office.hints = [_with_presentity(hint, people.get(hint.extension.exten)) for hint in office.hints]
    known = {hint.extension.exten for hint in office.hints}
    unknown = [each for each in office.people if each.exten not in known and not each.device]
    if len(unknown) * len(office.patterns) > _MOST_COMPARED:
        office.problems.append(
            Problem(file, 0, Sentence("{count} people have no hint of their own", count=len(unknown)))
        )
        return
    without = [
        person for person in unknown if not any(pattern.pattern.matches(person.exten) for pattern in office.patterns)
    ]
    for person in without[:_MOST_WITHOUT]:
        office.problems.append(
            Problem(file, 0, Sentence("extension {exten} ({name}) has no hint", exten=person.exten, name=person.name))
        )
    if len(without) > _MOST_WITHOUT:
        office.problems.append(
            Problem(file, 0, Sentence("{count} more people have no hint", count=len(without) - _MOST_WITHOUT))
        )


def _with_presentity(hint: Hint, person: Person | None) -> Hint:
    if person is None or not person.presentity or hint.presentity or hint.is_open:
        return hint
    try:
        return parse_hint(hint.extension, f"{'&'.join(hint.devices)},{person.presentity}")
    except BadHint:
        return hint
