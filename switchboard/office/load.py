"""An office as its files describe it: the dialplan's hints and the directory's people, put together."""

from dataclasses import dataclass, field
from pathlib import Path

from switchboard.core.errors import Problem
from switchboard.core.hint import BadHint, Hint, PatternHint, parse_hint
from switchboard.core.people import Person
from switchboard.dialplan.read.config_file import ReadFiles
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.read.plan import Dialplan
from switchboard.ground.errors import SwitchboardError
from switchboard.office.directory_file import parse_directory


class OfficeUnreadable(SwitchboardError):
    """A file cannot be read at all; whatever was loaded before stays."""


@dataclass(slots=True)
class Office:
    """Hints, people, and what of the files was passed over."""

    hints: list[Hint] = field(default_factory=list)
    patterns: list[PatternHint] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    dialplan: Dialplan = field(default_factory=Dialplan)
    files: list[Path] = field(default_factory=list)


def load_office(dialplan: Path | None, directory: Path | None) -> Office:
    """
    Raises:
        OfficeUnreadable: a file is not there, or is no text.
    """
    office = Office()
    if dialplan is not None:
        office.files.append(dialplan)
        parsed = parse_dialplan(_read(dialplan), dialplan.name, _including(dialplan.parent, office.files))
        office.dialplan = parsed
        office.hints, office.patterns, office.problems = parsed.hints, parsed.patterns, list(parsed.problems)
    if directory is not None:
        office.files.append(directory)
        office.people, problems = parse_directory(_read(directory), directory.name)
        office.problems += problems
        _join(office, directory.name)
    return office


def _join(office: Office, file: str) -> None:
    """Gives hints without a presence the one that the directory names, and reports people whom no hint fits."""
    people = {person.exten: person for person in office.people}
    office.hints = [_with_presentity(hint, people.get(hint.extension.exten)) for hint in office.hints]
    known = {hint.extension.exten for hint in office.hints}
    for person in office.people:
        if person.exten not in known and not any(pattern.pattern.matches(person.exten) for pattern in office.patterns):
            office.problems.append(Problem(file, 0, f"extension {person.exten} ({person.name}) has no hint"))


def _with_presentity(hint: Hint, person: Person | None) -> Hint:
    if person is None or not person.presentity or hint.presentity:
        return hint
    try:
        return parse_hint(hint.extension, f"{'&'.join(hint.devices)},{person.presentity}")
    except BadHint:
        return hint


def _including(folder: Path, files: list[Path]) -> ReadFiles:
    """Reads what #include names: a path or pattern, relative ones from the dialplan's folder."""

    def read(name: str) -> list[tuple[str, str]]:
        pattern = Path(name)
        found = [pattern] if pattern.is_absolute() else sorted(folder.glob(name))
        readable = [path for path in found if path.is_file()]
        files.extend(readable)
        return [
            (str(path.relative_to(folder) if path.is_relative_to(folder) else path), _read(path)) for path in readable
        ]

    return read


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise OfficeUnreadable(f"{path} cannot be read: {error.strerror or error}") from error
