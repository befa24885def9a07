"""An office's people, presence, plans and presets out as JSON, and in again."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.roster_commands import LARGE_PHOTOS
from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import AddPlan, Command, EditPerson, Origin, SetPresence, SetPresets
from switchboard.core.custom import CustomPresence
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person
from switchboard.core.person_text import TEXT_FIELDS, field_text
from switchboard.core.plan import Plan
from switchboard.core.plan_text import plan_text, presets_text
from switchboard.core.presence_core import PresenceCore
from switchboard.core.presence_text import said
from switchboard.core.states import NOT_SET
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.files import read_file, replace_file
from switchboard.office.exchange import (
    MOST_BYTES,
    AllPresets,
    Change,
    ExchangeRefused,
    OfficeData,
    PresenceOf,
    differences,
    read_office,
    with_small_photos,
    write_office,
)

_MOST_SHOWN = 200  # changes that a preview lists
Result = TypeVar("Result")


class Aside(Protocol):
    """Works in a thread of its own, so that a slow disk holds nobody up."""

    async def __call__(self, work: Callable[[], Result]) -> Result: ...


class Photos(Protocol):
    """Who has people's photos, and makes larger ones small; nothing comes of what cannot be."""

    def photos(self, names: Collection[str]) -> Awaitable[Mapping[str, bytes]]: ...
    @property
    def make_small(self) -> Callable[[bytes], bytes]: ...


class ImportFailed(SwitchboardError):
    """Some of what the file says was refused; in words a person can act on."""


@dataclass(frozen=True, slots=True)
class OfficeBackend:
    """Who knows what is exchanged, and who changes it."""

    core: PresenceCore
    directory: Directory
    agenda: Agenda
    submit: Callable[[Command], Awaitable[ChangeSet]]
    aside: Aside
    photos: Photos


class OfficeCommands:
    """office export, office import."""

    def __init__(self, backend: OfficeBackend) -> None:
        self._backend = backend

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command(
                "office export", "Write people, presence, plans and presets as JSON", "[<file>]", self._export
            ),
            make_command(
                "office import",
                "Say what a file of such JSON would change, or change it",
                "<file> [apply]",
                self._import,
            ),
        )

    async def _export(self, arguments: Sequence[str], origin: Origin) -> str:
        names = expect(arguments, 0, 1)
        office = self._now()
        if not names:  # whoever reads it on a screen wants no photos
            return await self._backend.aside(lambda: write_office(office))
        _expect_console(origin)
        path = Path(names[0])
        photos = await self._backend.photos.photos({each.photo for each in office.people if each.photo})
        await self._backend.aside(lambda: _write(path, write_office(replace(office, photos=photos))))
        return f"{path} was written\n"

    async def _import(self, arguments: Sequence[str], origin: Origin) -> str:
        name, *rest = expect(arguments, 1, 2)
        if rest not in ([], ["apply"]):
            raise UsageNeeded
        _expect_console(origin)
        make_small = self._backend.photos.make_small
        wanted, left_out = await self._backend.aside(lambda: with_small_photos(_read(Path(name)), make_small))
        photos = f"{left_out:,} photo{'' if left_out == 1 else 's'} left out: {LARGE_PHOTOS}\n" if left_out else ""
        moment = time.time()
        presence = {name: each.at(moment) for name, each in wanted.presence.items()}  # what is over is not begun
        found = list(differences(replace(wanted, presence=presence), self._now()))
        if not rest:
            shown = [f"{self._line(each)}\n" for each in found[:_MOST_SHOWN]]
            more = len(found) - len(shown)
            count = f"{len(found):,} change{'' if len(found) == 1 else 's'}"
            return "".join((*shown, f"… and {more:,} more\n" if more else "", photos, f"{count} would be made\n"))
        commands = [(_command(each, origin, wanted.photos), self._line(each)) for each in found]
        return f"{photos}{await self._apply(commands)}"

    async def _apply(self, changes: Sequence[tuple[Command, str]]) -> str:
        submitted = [self._backend.submit(command) for command, _ in changes]
        answers = await asyncio.gather(*submitted, return_exceptions=True)
        refused = []
        for answer, (_, line) in zip(answers, changes, strict=True):
            if isinstance(answer, SwitchboardError):
                refused.append(f"{line}: {answer}")
            elif isinstance(answer, BaseException):
                raise answer
        made = len(answers) - len(refused)
        told = f"{made:,} change{'' if made == 1 else 's'} made"
        if refused:
            raise ImportFailed("\n".join((*refused[:_MOST_SHOWN], f"{told}, {len(refused):,} refused.")))
        return f"{told}\n"

    def _now(self) -> OfficeData:
        core, agenda = self._backend.core, self._backend.agenda
        presences = core.custom_presence.presences
        return OfficeData(
            tuple(sorted(self._backend.directory.people().values(), key=lambda person: person.exten)),
            {f"{CustomPresence.label}:{name}": presences[name] for name in sorted(presences)},
            agenda.presets,
            tuple(replace(kept.plan, number=0) for kept in agenda.plans.values() if not kept.plan.source),
        )

    def _line(self, change: Change) -> str:
        match change:
            case Person():
                before = self._backend.directory.person(change.exten)
                photo = ", another photo" if change.photo != before.photo else ""
                return f"person {change.exten}: {_of_person(before)} -> {_of_person(change)}{photo}"
            case Plan():
                return f"new plan: {plan_text(change)}"
            case PresenceOf(presentity, presence):
                name = presentity.partition(":")[2]
                shown = self._backend.core.custom_presence.presences.get(name, NOT_SET)
                return f"{presentity}: {said(shown)} -> {said(presence)}"
            case AllPresets(presets):
                return f"presets: {presets_text(presets)}"


def _of_person(person: Person) -> str:
    fields = (field_text(person, field) for field in TEXT_FIELDS)
    return ", ".join(text for text in fields if text) or "nobody"


def _command(change: Change, origin: Origin, photos: Mapping[str, bytes]) -> Command:
    match change:
        case Person():
            return EditPerson(change, origin, photo=photos.get(change.photo, b""))
        case Plan():
            return AddPlan(change, origin)
        case PresenceOf(presentity, presence):
            return SetPresence(presentity, presence, origin)
        case AllPresets(presets):
            return SetPresets(presets, origin)


def _expect_console(origin: Origin) -> None:
    """
    Raises:
        CommandRefused: somebody asks who may not read and write this computer's files.
    """
    if origin.where != "console":
        raise CommandRefused("files are for a console on this computer")


def _read(path: Path) -> OfficeData:
    try:
        return read_office(read_file(path, MOST_BYTES))
    except OSError as error:
        raise ExchangeRefused(f"{path} cannot be read: {error.strerror or error}.") from error


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path, text)
    except OSError as error:
        raise ExchangeRefused(f"{path} cannot be written: {error.strerror or error}.") from error
