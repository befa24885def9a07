"""
An office's people, presence, plans and presets as JSON, for other programs and other offices.

    {"format": 3,
     "people": [{"extension": "6002", "name": "Ann", "department": "Sales", "note": "speaks French", "deputy": "6003",
                 "numbers": [{"number": "+49 170 1234567", "label": "mobile"}], "groups": ["choir"],
                 "photo": "/9j/4AAQ…"}],
     "presence": {"CustomPresence:6002": {"state": "away", "subtype": "at lunch", "message": "",
                                          "until": "2026-12-01T13:00:00Z", "then": {"state": "available"}}},
     "presets": [{"name": "Lunch", "presence": {"state": "away"}, "ends_at": "13:30"}],
     "plans": [{"presentity": "CustomPresence:6002", "presence": {"state": "xa"}, "begins": "2026-12-04T14:00",
                "ends": "2026-12-07T08:00", "weekdays": ["fri"]}]}

What is left out of a file stays as it is, each field of a person too. Nobody is deleted. Photos are in base64.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import msgspec

from switchboard.core.people import FIELDS, MAX_PHOTO, Number, Person, photo_name
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import Presence, PresenceState
from switchboard.ground.errors import SwitchboardError

MOST_BYTES = 128_000_000  # of a file: 5,000 people with the largest photos that are kept
FORMAT = 3  # since photos are among it; 2 since people have numbers, notes, deputies and groups
_KNOWN_FORMATS = (1, 2, 3)
_DEEPEST = 8  # presences that come one after the other
_Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_DAYS: tuple[_Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class ExchangeRefused(SwitchboardError):
    """It is no office in JSON; the words say where and why."""


@dataclass(frozen=True, slots=True)
class OfficeData:
    """
    What is exchanged; presence is by presentity, presets are None where they stay as they are.

    `said` are the fields that the file has of each person, by extension; all of them where it does not say. `photos`
    are bytes by the name that people have of them.
    """

    people: tuple[Person, ...] = ()
    presence: Mapping[str, Presence] = field(default_factory=dict)
    presets: tuple[Preset, ...] | None = None
    plans: tuple[Plan, ...] = ()
    said: Mapping[str, frozenset[str]] = field(default_factory=dict, compare=False)
    photos: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class PresenceOf:
    """What a presentity is to show."""

    presentity: str
    presence: Presence


@dataclass(frozen=True, slots=True)
class AllPresets:
    """Those that take the place of all others."""

    presets: tuple[Preset, ...]


Change = Person | PresenceOf | AllPresets | Plan


class _Number(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    number: str
    label: str = ""


class _Person(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    extension: str
    name: str | msgspec.UnsetType = msgspec.UNSET
    department: str | msgspec.UnsetType = msgspec.UNSET
    email: str | msgspec.UnsetType = msgspec.UNSET
    presentity: str | msgspec.UnsetType = msgspec.UNSET
    numbers: tuple[_Number, ...] | msgspec.UnsetType = msgspec.UNSET
    note: str | msgspec.UnsetType = msgspec.UNSET
    deputy: str | msgspec.UnsetType = msgspec.UNSET
    groups: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    device: str | msgspec.UnsetType = msgspec.UNSET
    photo: bytes | msgspec.UnsetType = msgspec.UNSET


class _Presence(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    state: PresenceState
    subtype: str = ""
    message: str = ""
    until: dt.datetime | None = None
    then: "_Presence | None" = None


class _Preset(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    name: str
    presence: _Presence
    lasts: int = 0
    ends_at: dt.time | None = None


class _Plan(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    presentity: str
    presence: _Presence
    begins: dt.datetime
    ends: dt.datetime
    weekdays: tuple[_Day, ...] = ()
    then: _Presence | None = None


class _Office(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    people: tuple[_Person, ...] = ()
    presence: dict[str, _Presence] = msgspec.field(default_factory=dict)
    presets: tuple[_Preset, ...] | None = None
    plans: tuple[_Plan, ...] = ()


def write_office(office: OfficeData) -> str:
    """
    The JSON of it, a line for each thing; of a photo whose bytes are not there nothing is said.

    Raises:
        ExchangeRefused: it would be more than can be read again.
    """
    written = _Office(
        FORMAT,
        tuple(_written_person(each, office.photos) for each in office.people),
        {presentity: _written(presence) for presentity, presence in office.presence.items()},
        None if office.presets is None else tuple(_written_preset(each) for each in office.presets),
        tuple(_written_plan(each) for each in office.plans),
    )
    text = msgspec.json.format(msgspec.json.encode(written), indent=1)
    if len(text) > MOST_BYTES:
        raise ExchangeRefused(f"It would have {len(text):,} bytes; {MOST_BYTES:,} are the most. Make a backup instead.")
    return text.decode() + "\n"


def read_office(content: bytes) -> OfficeData:
    """
    Raises:
        ExchangeRefused: it is none, or of a newer version.
    """
    try:
        read = msgspec.json.decode(content, type=_Office)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise ExchangeRefused(f"It is no office in JSON: {error}.") from error
    if read.format not in _KNOWN_FORMATS:
        raise ExchangeRefused(f"Its format is {read.format:d}; this Switchboard knows {FORMAT}.")
    _expect_each_once("extension", (each.extension for each in read.people))
    photos = (each.photo for each in read.people if isinstance(each.photo, bytes) and each.photo)
    return OfficeData(
        tuple(Person(each.extension, **_said(each)) for each in read.people),
        {presentity: _presence(each) for presentity, each in read.presence.items()},
        None if read.presets is None else tuple(_preset(each) for each in read.presets),
        tuple(_plan(each) for each in read.plans),
        {each.extension: frozenset(_said(each)) for each in read.people},
        {photo_name(photo): photo for photo in photos},
    )


def _written_person(person: Person, photos: Mapping[str, bytes]) -> _Person:
    numbers = tuple(_Number(each.number, each.label) for each in person.numbers)
    texts = {each: getattr(person, each) for each in FIELDS if each not in {"numbers", "photo"}}
    photo = photos.get(person.photo, msgspec.UNSET)
    return _Person(person.exten, numbers=numbers, photo=photo, **texts)


def _said(read: _Person) -> dict[str, Any]:
    """The fields of a person that the file has."""
    values = {each: getattr(read, each) for each in FIELDS if getattr(read, each) is not msgspec.UNSET}
    if "numbers" in values:
        values["numbers"] = tuple(Number(each.number, each.label) for each in values["numbers"])
    if "photo" in values:
        values["photo"] = photo_name(values["photo"]) if values["photo"] else ""
    return values


def _over(now: Person | None, wanted: Person, said: Mapping[str, frozenset[str]]) -> Person:
    """The person as the file wants them; what it does not say stays as it is."""
    values = {each: getattr(wanted, each) for each in said.get(wanted.exten, FIELDS)}
    return replace(now or Person(wanted.exten), **values)


def _expect_each_once(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ExchangeRefused(f"The {what} {name[:60]!r} stands there twice.")
        seen.add(name)


def _written(presence: Presence, depth: int = 0) -> _Presence:
    until = dt.datetime.fromtimestamp(presence.until, dt.UTC) if presence.until else None
    then = _written(presence.then, depth + 1) if presence.then is not None and depth < _DEEPEST else None
    return _Presence(presence.state, presence.subtype, presence.message, until, then)


def _presence(read: _Presence, depth: int = 0) -> Presence:
    if depth >= _DEEPEST:
        raise ExchangeRefused(f"More than {_DEEPEST} presences come one after the other.")
    until = 0.0
    if read.until is not None:
        if read.until.tzinfo is None:
            raise ExchangeRefused(
                f"'until' takes a time with its zone, such as 2026-12-01T13:00:00Z, not {read.until}."
            )
        until = read.until.timestamp()
    then = None if read.then is None else _presence(read.then, depth + 1)
    return Presence(read.state, read.subtype, read.message, until=until, then=then)


def _written_preset(preset: Preset) -> _Preset:
    return _Preset(preset.name, _written(preset.presence), preset.lasts, preset.ends_at)


def _preset(read: _Preset) -> Preset:
    if read.ends_at is not None and read.ends_at.tzinfo is not None:
        raise ExchangeRefused(f"'ends_at' of {read.name[:60]!r} takes a time of the office's clocks, such as 13:30.")
    return Preset(read.name, _presence(read.presence), read.lasts, read.ends_at)


def _written_plan(plan: Plan) -> _Plan:
    then = None if plan.then is None else _written(plan.then)
    weekdays = tuple(_DAYS[day] for day in plan.weekdays)
    return _Plan(plan.presentity, _written(plan.presence), plan.begins, plan.ends, weekdays, then)


def _plan(read: _Plan) -> Plan:
    if read.begins.tzinfo is not None or read.ends.tzinfo is not None:
        raise ExchangeRefused("'begins' and 'ends' take times of the office's clocks, such as 2026-12-04T14:00.")
    weekdays = tuple(sorted({_DAYS.index(day) for day in read.weekdays}))
    then = None if read.then is None else _presence(read.then)
    return Plan(read.presentity, _presence(read.presence), read.begins, read.ends, weekdays, then)


def differences(wanted: OfficeData, now: OfficeData) -> Iterator[Change]:
    """What of it is not so yet: people, presence by presentity, all presets, plans."""
    people = {each.exten: each for each in now.people}
    as_wanted = (_over(people.get(each.exten), each, wanted.said) for each in wanted.people)
    yield from (each for each in as_wanted if people.get(each.exten) != each)
    yield from (PresenceOf(name, each) for name, each in wanted.presence.items() if now.presence.get(name) != each)
    if wanted.presets is not None and wanted.presets != now.presets:
        yield AllPresets(wanted.presets)
    yield from (each for each in dict.fromkeys(wanted.plans) if each not in now.plans)


def with_small_photos(office: OfficeData, make_small: Callable[[bytes], bytes]) -> tuple[OfficeData, int]:
    """
    The same with photos as small as they are kept, and how many people keep theirs as it could not be made so.

    Args:
        make_small: a photo in at most `MAX_PHOTO` bytes; nothing where it cannot be.
    """
    large = {name: photo for name, photo in office.photos.items() if len(photo) > MAX_PHOTO}
    if not large:
        return office, 0
    made = {name: make_small(photo) for name, photo in large.items()}
    names = {name: photo_name(small) for name, small in made.items() if small}
    left_out = {each.exten for each in office.people if each.photo in large and each.photo not in names}
    people = tuple(replace(each, photo=names.get(each.photo, each.photo)) for each in office.people)
    said = {exten: fields - {"photo"} if exten in left_out else fields for exten, fields in office.said.items()}
    kept = {name: photo for name, photo in office.photos.items() if name not in large}
    photos = {**kept, **{photo_name(small): small for small in made.values() if small}}
    return replace(office, people=people, said=said, photos=photos), len(left_out)
