"""
What a roster would change: each of its people beside who is here, field by field.

What was set here by hand is never passed over unasked. A field was, if it is set here and is not what the same roster
said of it the last time. What a roster leaves empty clears only what came from it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from switchboard.api.roster_preview import Difference, FieldDifference, RosterPreview, Said, Standing, Value
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person, PersonRecord, photo_name
from switchboard.core.person_checks import check_exten, check_person
from switchboard.core.person_text import field_text, groups_text, numbers_text
from switchboard.ground.errors import Sentence
from switchboard.ground.text import parse_number, to_unicode
from switchboard.rosters.bounds import SHOWN
from switchboard.rosters.people_of import RosterPerson
from switchboard.rosters.problems import Problems
from switchboard.rosters.watch import Watch

KEPT_PHOTO = "kept photo"  # the name of the photo that came of the one it said
_TOLD_EVERY = 100  # people


@dataclass(frozen=True, slots=True)
class Roster:
    """
    Those who are compared.

    Args:
        source: what it is known by from one import to the next.
        problems: of reading; takes who cannot be taken, and why.
        is_whole: whether all of it was read.
    """

    source: str
    people: Sequence[RosterPerson]
    problems: Problems
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Here:
    """With whom: everybody here, those who are hidden among them, and what the same roster said the last time."""

    records: Mapping[str, PersonRecord]
    remembered: Said


def compare(roster: Roster, here: Here, watch: Watch) -> RosterPreview:
    """
    Raises:
        RosterCancelled: `watch` did.
    """
    comparison = _Comparison(roster, here)
    differences: list[Difference] = []
    said: dict[str, Mapping[str, str]] = {}
    for done, (each, exten) in enumerate(comparison.known()):
        if done % _TOLD_EVERY == 0:
            watch(done, len(roster.people))
        found = comparison.difference(each, exten)
        if found is not None:
            differences.append(found)
            said[exten] = _said_of(each)
    missing = {exten: here.remembered[exten] for exten in here.remembered if exten not in said}
    is_whole = roster.is_whole and not roster.problems
    if is_whole:
        differences += _gone(missing, here.records)
    return RosterPreview(roster.source, tuple(differences), roster.problems.listed(), is_whole, {**missing, **said})


class _Comparison:
    def __init__(self, roster: Roster, here: Here) -> None:
        self._people = roster.people
        self._records = here.records
        self._remembered = here.remembered
        self._problems = roster.problems
        shown = [record.shown for record in here.records.values() if record.shown is not None]
        self._by_email = _unique((person.email, person.exten) for person in shown)
        self._by_name = _unique((person.name, person.exten) for person in shown)
        self._names = _unique((str(each.said.get("name", "")), each.exten) for each in roster.people if each.exten)

    def known(self) -> Iterator[tuple[RosterPerson, str]]:
        """Each whose extension is known, by what the roster says or by who is here already; once each."""
        seen: dict[str, str] = {}
        for each in self._people:
            exten = each.exten or self._found(each)
            if not exten:
                who = str(each.said.get("name", ""))[:SHOWN] or "?"
                self._note(each, "{who} has no extension, and nobody here has that e-mail or name", who=who)
            elif exten in seen:
                twice = "extension {exten} stands there twice, first at {place}"
                self._note(each, twice, exten=exten[:SHOWN], place=seen[exten])
            else:
                seen[exten] = each.place
                yield each, exten

    def difference(self, each: RosterPerson, exten: str) -> Difference | None:
        """None for one who cannot be taken."""
        record = self._records.get(exten) or PersonRecord(exten)
        shown, before = record.shown, record.shown or Person(exten)
        said = self._wanted(each, exten, before)
        fields: list[FieldDifference] = []
        for name, value in said.items():
            now, words = field_words(name, getattr(before, name)), field_words(name, value)
            if now != words:
                fields.append(FieldDifference(name, now, words, self._is_by_hand(record, name)))
        after = replace(before, **{name: said[name] for name in (each.field for each in fields)})  # type: ignore[arg-type]  # by field
        try:
            check_exten(exten)
            check_person(after, is_new=record.of_file is None)
        except CommandRefused as error:
            self._note(each, "{exten}: {why}", exten=exten[:SHOWN], why=error.sentence)
            return None
        values: dict[str, Any] = {each.field: getattr(before, each.field) for each in fields if each.is_conflict}
        kept: Person | None = replace(after, **values)
        standing = Standing.CHANGED if fields else Standing.UNCHANGED
        if shown is None:
            standing, kept = Standing.ADDED, after
            if exten in self._remembered or record.of_file is not None:  # somebody took them out here
                standing, kept = Standing.CONFLICT, None
        elif values:
            standing = Standing.CONFLICT
        photo = each.photo if after.photo != before.photo else b""
        return Difference(standing, exten, each.place, shown, after, kept, tuple(fields), photo)

    def _wanted(self, each: RosterPerson, exten: str, before: Person) -> dict[str, Value]:
        """What it says, but for what it leaves empty and did not bring."""
        last = self._remembered.get(exten, {})
        wanted: dict[str, Value] = {}
        for name, value in each.said.items():
            wish = self._deputy(each, exten, str(value)) if name == "deputy" else value
            if wish or (last.get(name) and last[name] == field_text(before, name)):
                wanted[name] = wish
        if each.photo:
            name = photo_name(each.photo)
            came = last.get(KEPT_PHOTO, before.photo)  # of that photo the last time, where it is known
            if last.get("photo") != name or not before.photo or before.photo != came:
                wanted["photo"] = name
        return wanted

    def _is_by_hand(self, record: PersonRecord, name: str) -> bool:
        if record.set_here is None or name not in record.set_here.fields or record.shown is None:
            return False
        now = field_words(name, getattr(record.shown, name))
        return now != self._remembered.get(record.exten, {}).get(KEPT_PHOTO if name == "photo" else name, "")

    def _found(self, each: RosterPerson) -> str:
        email, name = str(each.said.get("email", "")), str(each.said.get("name", ""))
        return self._by_email.get(email.casefold(), "") or self._by_name.get(name.casefold(), "")

    def _deputy(self, each: RosterPerson, exten: str, text: str) -> str:
        """As an extension; it may be written as a name."""
        if not text:
            return ""
        key = text.casefold()
        found = text if parse_number(text) is not None else self._names.get(key) or self._by_name.get(key)
        if not found or found == exten:
            pattern = "nobody is called {name}, who is to be the deputy; write an extension"
            self._note(each, pattern, name=text[:SHOWN])
            return ""
        return found

    def _note(self, each: RosterPerson, pattern: str, **values: object) -> None:
        line = parse_number(each.place)
        if line:
            self._problems.note(line, pattern, **values)
        else:
            shown = {name: to_unicode(value) if type(value) is str else value for name, value in values.items()}
            self._problems.note(0, "{place}: {reason}", place=each.place[:SHOWN], reason=Sentence(pattern, **shown))


def field_words(name: str, value: Value) -> str:
    """A field in words, so that it can be shown and compared."""
    if name == "numbers":
        return numbers_text(value)  # type: ignore[arg-type]  # what that field holds
    return groups_text(value) if name == "groups" else str(value)  # type: ignore[arg-type]  # what that field holds


def _said_of(each: RosterPerson) -> Mapping[str, str]:
    said = {name: field_words(name, value) for name, value in each.said.items()}
    return {**said, "photo": photo_name(each.photo)} if each.photo else said


def _gone(missing: Collection[str], records: Mapping[str, PersonRecord]) -> Iterator[Difference]:
    for exten in missing:
        shown = records[exten].shown if exten in records else None
        if shown is not None:
            yield Difference(Standing.GONE, exten, "", shown, None, shown)


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Without those that name two."""
    found: dict[str, str] = {}
    for text, exten in pairs:
        key = text.casefold()
        found[key] = exten if found.get(key, exten) == exten else ""
    found.pop("", None)
    return found
