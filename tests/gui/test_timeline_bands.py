"""A person's time in bands: of the history as it was read, and of what became so since."""

import datetime as dt
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from switchboard.core.changes import HistoryEntry
from switchboard.core.course import Course, CourseQuery, line_subject
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.states import NOT_SET, Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.office import courses
from switchboard.gui.office.bands import OPEN, bands_of, set_by_words, spoken_bands
from switchboard.gui.office.clock import set_office_zone
from switchboard.gui.office.courses import Courses
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.period import Period, Zoom
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.timeline_words import Found, words_at

UTC = ZoneInfo("UTC")
DAY = dt.date(2026, 11, 25)
PERIOD = Period(Zoom.DAY, DAY)
BOB, BOBS = Extension("6002"), "CustomPresence:6002"
AWAY, DND, CHAT, AVAILABLE = PresenceState.AWAY, PresenceState.DND, PresenceState.CHAT, PresenceState.AVAILABLE


@pytest.fixture(autouse=True)
def utc() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    set_office_zone(UTC)
    yield
    set_office_zone(None)
    QLocale.setDefault(before)


def at(hour: float, day: dt.date = DAY) -> float:
    return dt.datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() + hour * 3_600


def was(hour: float, new: str, old: str = "", who: str = "clerk", where: str = "window") -> HistoryEntry:
    return HistoryEntry(at(hour), who, where, BOBS, old, new)


def line(hour: float, new: str) -> HistoryEntry:
    return HistoryEntry(at(hour), "calls", "phones", line_subject(BOB), "", new)


def status(
    presence: Presence = NOT_SET,
    since: float = 0.0,
    state: ExtensionState = ExtensionState.IDLE,
    device_since: float = 0.0,
) -> ExtensionStatus:
    return ExtensionStatus(BOB, state, presence, device_since, since, 1, BOBS)


def test_a_day_in_bands() -> None:
    course = Course(
        (was(-2, "away,at home,"), was(8, "available"), was(9, "dnd,meeting,Offer, first part"), was(11, "not_set")),
        (line(-1, "InUse"), line(1, "Idle"), line(9, "Ringing"), line(9.1, "InUse"), line(9.5, "Idle")),
    )
    found = bands_of(course, status(), PERIOD, ())
    assert [(band.begins, band.ends, band.state, band.note) for band in found.bands] == [
        (at(0), at(8), AWAY, "at home"),
        (at(8), at(9), AVAILABLE, ""),
        (at(9), at(11), DND, "meeting, Offer, first part"),
    ]
    assert [(call.begins, call.ends, call.state) for call in found.calls] == [
        (at(0), at(1), ExtensionState.IN_USE),
        (at(9), at(9.1), ExtensionState.RINGING),
        (at(9.1), at(9.5), ExtensionState.IN_USE),
    ]


def test_what_became_so_after_the_history_was_read_is_there_at_once() -> None:
    course = Course((was(8, "available"),), (line(9, "Ringing"),))
    now = status(Presence(CHAT, "", "Hi"), at(10), ExtensionState.IN_USE, at(9.2))
    found = bands_of(course, now, PERIOD, ())
    assert [(band.begins, band.ends, band.state) for band in found.bands] == [
        (at(8), at(10), AVAILABLE),
        (at(10), OPEN, CHAT),
    ]
    assert found.bands[-1].entry is None
    assert [(call.begins, call.ends) for call in found.calls] == [(at(9), at(9.2)), (at(9.2), OPEN)]
    gone = bands_of(course, status(Presence(), at(10)), PERIOD, ())
    assert [(band.begins, band.ends) for band in gone.bands] == [(at(8), at(10))]


def test_a_day_without_changes_is_what_was_before_or_what_the_next_change_says() -> None:
    [band] = bands_of(Course((was(-20, "xa,vacation,"),)), status(), PERIOD, ()).bands
    assert (band.begins, band.ends, band.state) == (at(0), OPEN, PresenceState.XA)
    [band] = bands_of(Course((), (), "away,sick,"), status(Presence(DND), at(30)), PERIOD, ()).bands
    assert (band.begins, band.ends, band.subtype) == (at(0), OPEN, "sick")
    [band] = bands_of(Course(), status(Presence(DND), at(-100)), PERIOD, ()).bands
    assert (band.begins, band.state) == (at(0), DND)
    assert bands_of(Course(), status(), PERIOD, ()).bands == ()


def test_where_there_is_too_much_the_rest_is_left_empty() -> None:
    course = Course((was(8, "dnd"), was(9, "away")), (), "chat", known_since=at(8))
    assert [band.begins for band in bands_of(course, status(), PERIOD, ()).bands] == [at(8), at(9)]


def test_plans_are_to_come_and_an_end_is_what_is_left_of_a_presence() -> None:
    away = Presence(AWAY, "at lunch", until=at(13.5), then=Presence(AVAILABLE))
    begins, ends = (dt.datetime.combine(DAY, dt.time(hour)) for hour in (15, 16))
    once = Plan(BOBS, Presence(DND, "meeting"), begins, ends, number=1)
    daily = Plan(BOBS, Presence(CHAT), begins - dt.timedelta(30), ends - dt.timedelta(30), tuple(range(7)), number=2)
    tomorrow = Plan(BOBS, Presence(CHAT), begins + dt.timedelta(1), ends + dt.timedelta(1), number=3)
    found = bands_of(Course((was(12, "away,at lunch,"),)), status(away, at(12)), PERIOD, (tomorrow, daily, once))
    assert [(each.begins, each.ends, each.plan and each.plan.number) for each in found.planned] == [
        (at(12), at(13.5), None),
        (at(15), at(16), 2),
        (at(15), at(16), 1),
    ]
    now = at(13)
    assert found.at(at(13.2), 0, now) == found.planned[0]
    assert found.at(at(12.2), 0, now) == found.bands[0]
    assert found.at(at(14), 60, now) is None
    assert found.at(at(13.5), 3_600, now) == found.bands[0], "so close to now that a pointer cannot tell"
    week = bands_of(Course(), status(), Period(Zoom.WEEK, DAY), (daily,))
    assert len(week.planned) == 7
    stays = Presence(AWAY, until=at(13.5), then=Presence(AWAY))
    assert bands_of(Course(), status(stays, at(12)), PERIOD, ()).planned == ()


def test_a_row_is_said() -> None:
    course = Course((was(8, "available"), was(9, "dnd,meeting,")), (line(9, "InUse"), line(9.5, "Idle")))
    begins, ends = (dt.datetime.combine(DAY, dt.time(hour)) for hour in (15, 16))
    plan = Plan(BOBS, Presence(CHAT), begins, ends, number=1)
    found = bands_of(course, status(Presence(DND, "meeting"), at(9)), PERIOD, (plan,))
    assert spoken_bands(found, PERIOD, at(10)) == (
        "08:00 to 09:00: Available; since 09:00: Do not disturb, meeting;"
        " 15:00 to 16:00: planned: Chat; 09:00 to 09:30: In a call"
    )
    assert spoken_bands(bands_of(Course(), status(), PERIOD, ()), PERIOD, at(10)).startswith("nothing is known of Wed")
    assert spoken_bands(bands_of(None, status(), PERIOD, ()), PERIOD, at(10)) == "not looked up yet"
    many = Course(tuple(was(n / 10, "dnd" if n % 2 else "away") for n in range(1, 100)))
    assert spoken_bands(bands_of(many, status(), PERIOD, ()), PERIOD, at(10)).endswith("; and 59 more")


def test_who_set_it_is_said() -> None:
    course = Course((was(8, "available"), was(9, "away", who="until", where="schedule")))
    first, second = bands_of(course, status(), PERIOD, ()).bands
    assert words_at(Found(first), PERIOD, at(10)) == ["08:00 to 09:00: Available", "Set at 08:00 by clerk (window)"]
    assert set_by_words(second.entry, PERIOD) == "Set at 09:00 by a plan or an end"
    assert words_at(Found(), PERIOD, at(10)) == []


class Store:
    """Courses over a mirror of some people, and what they asked for."""

    def __init__(self, people: int) -> None:
        self.link = EngineLink()
        self.mirror = Mirror(self.link)
        self.mirror.is_current = True
        self.now = 100.0
        self.asked: list[CourseQuery] = []
        self.courses = Courses(self.mirror, PERIOD, lambda: self.now)
        self.courses.wanted.connect(self.asked.append)
        numbers = [Extension(str(n)) for n in range(6000, 6000 + people)]
        self.sequence = 0
        self.change(
            *(
                ExtensionStatus(n, ExtensionState.IDLE, Presence(), version=1, presentity=f"CustomPresence:{n.exten}")
                for n in numbers
            )
        )
        self.rows = list(self.mirror.rows.values())

    def change(self, *statuses: ExtensionStatus) -> None:
        self.sequence += 1
        self.mirror.take_batch(ChangeBatch(self.sequence, {status.extension: status for status in statuses}))

    def tick(self, seconds: float) -> None:
        self.now += seconds
        self.courses._ask()

    def answer(self, count: int | None = None) -> list[str]:
        query = self.asked.pop(0)
        people = query.people[:count]
        self.courses.take(query, [Course((was(8, "dnd"),))] * len(people))
        return [whose.extension.exten for whose in people]


def test_those_who_are_seen_are_asked_for_and_nobody_else() -> None:
    store = Store(500)
    store.courses.look_at(store.rows[100:140])
    store.tick(0)
    assert store.answer() == [str(n) for n in range(6100, 6140)]
    store.tick(1)
    assert store.asked == []
    assert store.courses.bands(store.rows[100]).is_known
    assert not store.courses.bands(store.rows[99]).is_known
    store.courses.look_at(store.rows[130:160])
    store.tick(0)
    assert store.answer() == [str(n) for n in range(6140, 6160)]


def test_one_question_is_on_its_way_and_the_rest_of_it_is_asked_for_again() -> None:
    store = Store(300)
    store.courses.look_at(store.rows[:200])
    store.tick(0)
    store.tick(0)
    assert len(store.asked) == 1
    assert store.answer(10) == [str(n) for n in range(6000, 6010)]
    assert [whose.extension.exten for whose in store.asked[0].people] == [str(n) for n in range(6010, 6110)]


def test_a_question_of_another_day_is_passed_over() -> None:
    store = Store(3)
    store.courses.look_at(store.rows)
    store.tick(0)
    [old] = store.asked
    store.asked.clear()
    store.courses.show(PERIOD.moved(-1))
    store.tick(0)
    store.courses.take(old, [Course()] * 3)
    assert not store.courses.bands(store.rows[0]).is_known
    assert store.asked[0].until == old.since
    store.answer()
    assert store.courses.bands(store.rows[0]).is_known


def test_who_changes_is_read_anew_in_time_and_not_all_the_time() -> None:
    store = Store(3)
    store.courses.look_at(store.rows)
    store.tick(0)
    store.answer()
    store.tick(10)
    reads = 0
    for version in range(2, 42):  # ten seconds of four changes each
        changed = ExtensionStatus(
            store.rows[0].extension, ExtensionState.IDLE, Presence(), version=version, presentity=BOBS
        )
        store.change(changed)
        store.tick(0.25)
        if store.asked:
            assert store.answer() == ["6000"]
            reads += 1
    assert 4 <= reads <= 6
    store.tick(3)
    store.answer()
    for _ in range(20):
        store.tick(1)
    assert store.asked == []


def test_an_engine_that_is_lost_is_asked_again_later() -> None:
    store = Store(3)
    store.courses.look_at(store.rows)
    store.tick(0)
    store.courses.fail(store.asked.pop())
    store.tick(0.5)
    assert store.asked == []
    store.tick(2)
    assert len(store.asked) == 1


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courses, "_MOST_KEPT", 50)
    monkeypatch.setattr(courses, "_MOST_ENTRIES", 30)
    store = Store(300)
    for first in range(0, 300, 20):
        store.courses.look_at(store.rows[first : first + 20])
        store.tick(0)
        store.answer()
        assert len(store.courses._known) <= 30
        assert store.courses._entries <= 30


def test_those_who_are_seen_are_kept_however_many_changes_they_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courses, "_MOST_ENTRIES", 0)
    store = Store(60)
    store.courses.look_at(store.rows[:20])
    store.tick(0)
    store.answer()
    assert all(store.courses.bands(row).is_known for row in store.rows[:20])
    store.courses.look_at(store.rows[40:])
    store.tick(0)
    store.answer()
    assert all(store.courses.bands(row).is_known for row in store.rows[40:])
    assert not any(store.courses.bands(row).is_known for row in store.rows[:40])


def test_bands_are_kept_of_those_who_were_seen_last_and_made_again_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courses, "_MOST_MADE", 10)
    store = Store(40)
    store.courses.look_at(store.rows)
    while store.asked or not all(store.courses.bands(row).is_known for row in store.rows):
        store.tick(0)
        store.answer()
    made = [store.courses.bands(row) for row in store.rows]
    assert sum(known.bands is not None for known in store.courses._known.values()) == 10
    assert store.courses.bands(store.rows[-1]) is made[-1]
    assert store.courses.bands(store.rows[0]) == made[0]
    store.courses.forget()
    assert not store.courses._made


def test_people_without_anything_to_set_are_no_fault() -> None:
    row = PersonRow(ExtensionStatus(Extension("7000"), ExtensionState.IDLE, Presence()), Person("7000"))
    assert bands_of(Course(), row.status, PERIOD, ()).bands == ()
