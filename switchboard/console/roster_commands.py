"""People of other programs in, and people of this office out. Asterisk has none of it."""

import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Protocol
from zoneinfo import ZoneInfo

from switchboard.api.ldap import LdapState
from switchboard.api.roster_preview import (
    Difference,
    RosterPreview,
    RosterRequest,
    RosterWish,
    Standing,
    source_of,
)
from switchboard.api.rosters import (
    ColumnChoice,
    PeopleExport,
    Reading,
    RosterFile,
    RosterKind,
    RosterTable,
    RosterWatch,
    SavedServer,
    Target,
)
from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import ChangePeople, Command, Origin, PersonEdit
from switchboard.core.errors import CommandRefused
from switchboard.core.people import MAX_PHOTO
from switchboard.core.person_text import TEXT_FIELDS, field_text
from switchboard.core.until_text import until_text
from switchboard.ground.text import parse_number

_MOST_SHOWN = 200  # people that a preview lists
_MOST_PROBLEMS = 50  # that it lists
_MOST_ARGUMENTS = 60
LARGE_PHOTOS = f"more than {MAX_PHOTO:,} bytes, and this computer has no window that would make them small"
_SERVER = "ldap:"
_TARGETS = {target.value: target for target in Target}
_ENDINGS = {".csv": RosterKind.CSV, ".tsv": RosterKind.CSV, ".vcf": RosterKind.VCARD, ".vcard": RosterKind.VCARD}
_IMPORT = f"""<file>|ldap:<name> [preview|apply] [<field>=<column> …] [digits=<count>] [conflicts=keep|take]
              [gone=keep|remove] [encoding=<name>] [delimiter=<character>] [header=yes|no]
       Without apply it only says what would change. Fields: {", ".join(_TARGETS)}; columns by name or number.
Example: office people import /tmp/people.csv apply extension=Phone digits=4 name=1"""


class RosterKeeper(Protocol):
    """What these commands need of whoever reads rosters."""

    def read(self, request: RosterRequest, watch: RosterWatch) -> Awaitable[RosterTable]: ...
    def preview(
        self, table: RosterTable, choice: ColumnChoice, source: str, watch: RosterWatch
    ) -> Awaitable[RosterPreview]: ...
    def edits(self, preview: RosterPreview, wish: RosterWish) -> Awaitable[tuple[tuple[PersonEdit, ...], int]]: ...
    def export(self, export: PeopleExport) -> Awaitable[int]: ...


class ServerKeeper(Protocol):
    """And of whoever asks the LDAP servers of the settings."""

    def states(self) -> Sequence[LdapState]: ...
    def note_taken(self, request: RosterRequest, preview: RosterPreview) -> Awaitable[None]: ...


@dataclass(slots=True)
class _Wish:
    reading: Reading = field(default_factory=Reading)
    columns: list[tuple[Target, str]] = field(default_factory=list)
    digits: int | None = None
    applies: bool = False
    takes_conflicts: bool = False
    removes_gone: bool = False


class RosterCommands:
    """office people import, office people export, office people servers."""

    def __init__(
        self,
        rosters: RosterKeeper,
        servers: ServerKeeper,
        submit: Callable[[Command], Awaitable[ChangeSet]],
        zone: ZoneInfo | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        """`now` gives wall-clock seconds, `zone` is the office's."""
        self._rosters = rosters
        self._servers = servers
        self._submit = submit
        self._zone = zone
        self._now = now

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command(
                "office people import",
                "Say what people of a CSV file, vCards, Asterisk's files or an LDAP server would change, or change it",
                _IMPORT,
                self._import,
            ),
            make_command(
                "office people export",
                "Write everybody, or these people, as CSV or vCards",
                "<file.csv>|<file.vcf> [<extension> …]",
                self._export,
            ),
            make_command("office people servers", "List the LDAP servers whose people are taken over", "", self._list),
        )

    async def _import(self, arguments: Sequence[str], origin: Origin) -> str:
        name, *words = expect(arguments, 1, _MOST_ARGUMENTS)
        _expect_console(origin)
        wish = _read_wish(words)
        request: RosterRequest = RosterFile(name, wish.reading)
        if name.startswith(_SERVER):
            request = SavedServer(name.removeprefix(_SERVER))
        table = await self._rosters.read(request, RosterWatch())
        source = source_of(request, table.reading.kind or RosterKind.CSV)
        choice = _choice(table, wish)
        preview = await self._rosters.preview(table, choice, source, RosterWatch())
        if not wish.applies:
            return _told(table, choice, preview)
        return await self._apply(request, preview, wish, origin)

    async def _apply(self, request: RosterRequest, preview: RosterPreview, wish: _Wish, origin: Origin) -> str:
        by_standing = {
            standing: [each.exten for each in preview.differences if each.standing is standing] for standing in Standing
        }
        chosen = RosterWish(
            taken=set(by_standing[Standing.CONFLICT] if wish.takes_conflicts else ()),
            removed=set(by_standing[Standing.GONE] if wish.removes_gone else ()),
        )
        edits, left_out = await self._rosters.edits(preview, chosen)
        if edits:
            await self._submit(ChangePeople(edits, origin))
        await self._servers.note_taken(request, preview)
        photos = f"{left_out:,} photo{'' if left_out == 1 else 's'} left out: {LARGE_PHOTOS}\n" if left_out else ""
        return f"{_problems(preview)}{photos}{len(edits):,} {'person' if len(edits) == 1 else 'people'} changed\n"

    async def _export(self, arguments: Sequence[str], origin: Origin) -> str:
        name, *extensions = expect(arguments, 1, 10_000)
        _expect_console(origin)
        kind = _ENDINGS.get(PurePath(name).suffix.lower())
        if kind is None:
            raise CommandRefused("name a file that ends with .csv or .vcf")
        export = PeopleExport(name, kind, tuple(extensions) or None)
        count = await self._rosters.export(export)
        return f"{count:,} {'person is' if count == 1 else 'people are'} in {name}\n"

    async def _list(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        states = self._servers.states()
        headings = ("Server", "Place", "People", "Added", "Changed", "Conflicts", "Gone", "Last read", "Next", "Error")
        rows = [
            (
                each.name,
                each.place,
                *(f"{count:,}" for count in _counts(each)),
                self._time(each.read_at),
                self._time(each.next_look),
                each.error,
            )
            for each in states
        ]
        return columns(headings, rows) + f"{len(states)} server{'' if len(states) == 1 else 's'}\n"

    def _time(self, moment: float) -> str:
        return until_text(moment, self._now(), self._zone) if moment else ""


def _counts(state: LdapState) -> tuple[int, ...]:
    result = state.result
    return result.people, result.added, result.changed, result.conflicts, result.gone


def _read_wish(words: Sequence[str]) -> _Wish:
    """
    Raises:
        UsageNeeded, CommandRefused: a word is none of those that may stand there.
    """
    wish = _Wish()
    for word in words:
        key, equals, value = word.partition("=")
        if not equals:
            if word not in {"preview", "apply"}:
                raise UsageNeeded
            wish.applies = word == "apply"
        elif key in _TARGETS:
            wish.columns.append((_TARGETS[key], value))
        else:
            _take_option(wish, key, value)
    return wish


def _take_option(wish: _Wish, key: str, value: str) -> None:
    match key, value:
        case "conflicts", "keep" | "take":
            wish.takes_conflicts = value == "take"
        case "gone", "keep" | "remove":
            wish.removes_gone = value == "remove"
        case "header", "yes" | "no":
            wish.reading = replace(wish.reading, has_header=value == "yes")
        case "encoding", _:
            wish.reading = replace(wish.reading, encoding=value)
        case "delimiter", _:
            wish.reading = replace(wish.reading, delimiter="\t" if value == "tab" else value)
        case "digits", _:
            wish.digits = parse_number(value, 15)
            if wish.digits is None:
                raise CommandRefused("digits takes a number from 0 to 15")
        case _:
            raise UsageNeeded


def _choice(table: RosterTable, wish: _Wish) -> ColumnChoice:
    """What is guessed of the columns, and what was said over it."""
    said = {target for target, _ in wish.columns}
    targets = [None if target in said else target for target in table.guessed]
    for target, name in wish.columns:
        number = parse_number(name, len(table.columns))
        folded = [column.casefold() for column in table.columns]
        if name.casefold() in folded:
            at = folded.index(name.casefold())
        elif number:
            at = number - 1
        else:
            raise CommandRefused(
                "there is no column {name}; there are {columns}", name=name[:80], columns=", ".join(table.columns)[:500]
            )
        targets = [None if each is target and target is not Target.GROUPS else each for each in targets]
        targets[at] = target
    return ColumnChoice(tuple(targets), table.last_digits if wish.digits is None else wish.digits)


def _told(table: RosterTable, choice: ColumnChoice, preview: RosterPreview) -> str:
    uses = ", ".join(
        f"{column} is {target.value}" for column, target in zip(table.columns, choice.targets, strict=True) if target
    )
    changing = [each for each in preview.differences if each.standing is not Standing.UNCHANGED]
    lines = [f"{_line(each)}\n" for each in changing[:_MOST_SHOWN]]
    more = f"… and {len(changing) - _MOST_SHOWN:,} more\n" if len(changing) > _MOST_SHOWN else ""
    counts = ", ".join(f"{count:,} {standing.value}" for standing, count in preview.counts().items())
    return f"Columns: {uses or 'none is known'}\n{_problems(preview)}{''.join(lines)}{more}{counts}\n"


def _problems(preview: RosterPreview) -> str:
    lines = [f"{problem}\n" for problem in preview.problems[:_MOST_PROBLEMS]]
    more = len(preview.problems) - len(lines)
    return "".join(lines) + (f"… and {more:,} more problems\n" if more else "")


def _line(each: Difference) -> str:
    if each.standing is Standing.ADDED and each.after is not None:
        person = each.after
        texts = [field_text(person, name) for name in TEXT_FIELDS]
        return f"added {each.exten}: {', '.join(text for text in texts if text)}"
    if each.after is None or each.before is None:
        why = "is not there any more" if each.after is None else "was taken out here"
        return f"{each.standing.value} {each.exten}: {each.name} {why}"
    changes = (
        f"{part.field} {part.now or 'nothing'}{' (set here)' if part.is_conflict else ''} -> {part.said or 'nothing'}"
        for part in each.fields
    )
    return f"{each.standing.value} {each.exten} {each.before.name}: {'; '.join(changes)}"


def _expect_console(origin: Origin) -> None:
    """
    Raises:
        CommandRefused: somebody asks who may not read and write this computer's files.
    """
    if origin.where != "console":
        raise CommandRefused("files are for a console on this computer")
