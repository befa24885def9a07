"""An office as JSON, out and in; whatever else is in a file is refused with its place."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from switchboard.core.people import FIELDS, MAX_PHOTO, Number, Person, photo_name
from switchboard.core.plan import Plan
from switchboard.core.preset import DEFAULT_PRESETS
from switchboard.core.states import Presence, PresenceState
from switchboard.office import exchange
from switchboard.office.exchange import (
    AllPresets,
    ExchangeRefused,
    OfficeData,
    PresenceOf,
    differences,
    read_office,
    with_small_photos,
    write_office,
)

LUNCH = Presence(PresenceState.AWAY, "at lunch", "zurück um 2", until=2e9, then=Presence(PresenceState.AVAILABLE))
WEEKEND = Plan(
    "CustomPresence:6002",
    LUNCH,
    dt.datetime.fromisoformat("2026-12-04T14:00"),
    dt.datetime.fromisoformat("2026-12-07T08:00"),
    (4,),
    Presence(),
)
OFFICE = OfficeData(
    (Person("6001", "Ann Bergström", "Sales", "ann@example.com", "CustomPresence:ann"), Person("6002")),
    {"CustomPresence:6002": LUNCH, 'CustomPresence:ü " \n': Presence(PresenceState.DND)},
    DEFAULT_PRESETS,
    (WEEKEND,),
)


def test_what_was_written_is_read() -> None:
    assert read_office(write_office(OFFICE).encode()) == OFFICE


def test_what_is_the_same_is_no_difference() -> None:
    assert list(differences(OFFICE, OFFICE)) == []
    assert list(differences(read_office(b'{"format": 1}'), OFFICE)) == []


def test_each_difference_is_one() -> None:
    found = list(differences(OFFICE, OfficeData(presets=())))
    assert found == [
        *OFFICE.people,
        *(PresenceOf(name, presence) for name, presence in OFFICE.presence.items()),
        AllPresets(DEFAULT_PRESETS),
        WEEKEND,
    ]


ZOE = Person(
    "6009",
    "Zoe",
    numbers=(Number("1", "mobile"), Number("2")),
    note="x",
    deputy="6001",
    groups=("choir",),
    device="PJSIP/z",
)


FACE, LARGE = b"\xff\xd8\xffface", b"\xff\xd8\xff" + b"x" * MAX_PHOTO


def test_all_of_a_person_is_exchanged() -> None:
    zoe = replace(ZOE, photo=photo_name(FACE))
    zoe = replace(zoe, department="x", email="y", presentity="z")
    assert all(getattr(zoe, name) for name in FIELDS), "each field of a person is tried"
    office = OfficeData((zoe,), photos={zoe.photo: FACE})
    read = read_office(write_office(office).encode())
    assert (read, read.photos) == (office, office.photos)
    assert list(differences(read, office)) == []
    assert list(differences(read, OfficeData())) == list(office.people)


def test_of_a_photo_that_is_not_there_nothing_is_said() -> None:
    zoe = replace(ZOE, photo="0" * 32)
    read = read_office(write_office(OfficeData((zoe,))).encode())
    assert read.people == (ZOE,)
    assert list(differences(read, OfficeData((zoe,)))) == []
    assert list(differences(read, OfficeData((Person("6009", photo="0" * 32),)))) == [zoe]


def test_a_photo_is_taken_away_where_a_file_says_so() -> None:
    read = read_office(office(people=[{"extension": "6009", "photo": ""}]))
    assert list(differences(read, OfficeData((replace(ZOE, photo="0" * 32),)))) == [ZOE]


def test_large_photos_are_made_small_or_stay_as_they_are() -> None:
    people = (replace(ZOE, photo=photo_name(LARGE)), Person("6010", photo=photo_name(FACE)))
    photos = {photo_name(LARGE): LARGE, photo_name(FACE): FACE}
    read = read_office(write_office(OfficeData(people, photos=photos)).encode())
    made, left_out = with_small_photos(read, lambda _: FACE)
    assert ([each.photo for each in made.people], left_out) == ([photo_name(FACE)] * 2, 0)
    made, left_out = with_small_photos(read, lambda _: b"")
    assert (left_out, made.photos) == (1, {photo_name(FACE): FACE})
    now = OfficeData((replace(ZOE, photo="0" * 32), people[1]))
    assert list(differences(made, now)) == [], "the photo that is there stays"


def test_an_office_that_could_not_be_read_again_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "MOST_BYTES", 100)
    with pytest.raises(ExchangeRefused, match="Make a backup"):
        write_office(OFFICE)


def test_what_a_file_does_not_say_of_a_person_stays() -> None:
    read = read_office(office(people=[{"extension": "6009", "name": "Zoë"}]))
    assert list(differences(read, OfficeData((ZOE,)))) == [replace(ZOE, name="Zoë")]


def office(**parts: object) -> bytes:
    return json.dumps({"format": 1, **parts}).encode()


def test_a_plan_that_stands_there_twice_is_added_once() -> None:
    twice = read_office(write_office(OfficeData(plans=(WEEKEND, WEEKEND))).encode())
    assert list(differences(twice, OfficeData())) == [WEEKEND]


AWAY: dict[str, object] = {"state": "away"}
PLAN = {"presentity": "CustomPresence:1", "presence": AWAY, "begins": "2026-01-01T10:00", "ends": "2026-01-01T11:00"}


def nested(depth: int) -> dict[str, object]:
    presence: dict[str, object] = AWAY
    for _ in range(depth):
        presence = {"state": "away", "then": presence}
    return presence


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"format": 1',
        b"\xff\xfe",
        b'{"format": "1"}',
        b'{"format": 4}',
        b'{"format": 1e99}',
        b"[" * 100_000,
        b'{"format": 1, "presence": {"x": ' + b'{"state": "away", "then": ' * 50_000,
        office(colour="red"),
        office(people=[{}]),
        office(people=[{"extension": 6001}]),
        office(people=[{"extension": "1", "colour": "red"}]),
        office(people=[{"extension": "1"}, {"extension": "1"}]),
        office(people={"extension": "1"}),
        office(presence={"CustomPresence:1": {"state": "gone"}}),
        office(presence={"CustomPresence:1": {"state": "away", "until": "2026-12-01T13:00:00"}}),
        office(presence={"CustomPresence:1": {"state": "away", "until": "soon"}}),
        office(presence={"CustomPresence:1": nested(9)}),
        office(presets=[{"name": "x"}]),
        office(presets=[{"name": "x", "presence": AWAY, "lasts": 1.5}]),
        office(presets=[{"name": "x", "presence": AWAY, "ends_at": "25:00"}]),
        office(presets=[{"name": "x", "presence": AWAY, "ends_at": "13:00Z"}]),
        office(plans=[{**PLAN, "weekdays": ["day"]}]),
        office(plans=[{**PLAN, "begins": "2026-01-01T10:00Z"}]),
        office(plans=[{**PLAN, "ends": None}]),
        office(plans=[{**PLAN, "number": 7}]),
    ],
)
def test_what_is_no_office_is_refused(content: bytes) -> None:
    with pytest.raises(ExchangeRefused) as refused:
        read_office(content)
    assert len(str(refused.value)) < 500
