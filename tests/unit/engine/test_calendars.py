"""Calendars of a real office: read in a process of their own, and plans of the core by what they say."""

import asyncio
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.api.calendars import CalendarSource
from switchboard.core.commands import AddPlan, ChangePeople, ChangePlan, Origin, PersonEdit, RemovePlan, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.states import Presence, PresenceState
from switchboard.engine import calendars
from switchboard.engine.calendar_process import CalendarRefused
from tests.helpers.calendars import Asked, Page, WebServer, calendar, event
from tests.helpers.house import SETTINGS, House

NOW = dt.datetime.now().replace(minute=0, second=0, microsecond=0)  # noqa: DTZ005  by this computer's clocks
TODAY = dt.datetime.combine(NOW.date(), dt.time())
CLERK = Origin("clerk", "window")
BOB = "CustomPresence:6002"


@pytest.fixture
def bob(tmp_path: Path) -> Path:
    """Bob's calendar: a meeting tomorrow."""
    file = tmp_path / "bob.ics"
    file.write_text(calendar(event(TODAY + dt.timedelta(1, hours=9), 1, "Secret talks")), newline="")
    return file


@pytest.fixture
def house(tmp_path: Path, bob: Path) -> Iterator[House]:
    class WithCalendar(House):
        settings = SETTINGS + f'[calendars.bob]\nextension = "6002"\nfile = {str(bob)!r}\n'

    with WithCalendar(tmp_path) as house:
        house.do(house.engine.parts.calendars.reload())
        yield house


def plans(house: House, source: str = "bob") -> list[tuple[str, int, float, str]]:
    """Presentity, day from today, hour and presence of each plan of a calendar."""
    found = house.engine.parts.agenda.of_calendar(source)
    return sorted(
        (
            plan.presentity,
            (plan.begins.date() - TODAY.date()).days,
            plan.begins.hour,
            f"{plan.presence.state.value},{plan.presence.subtype}",
        )
        for plan in found
    )


def test_an_event_becomes_a_plan_of_whose_calendar_it_is(house: House) -> None:
    assert plans(house) == [(BOB, 1, 9, "dnd,in a meeting")]


def test_nothing_of_an_event_comes_out_but_what_its_rule_says(house: House, tmp_path: Path) -> None:
    house.do(house.engine.parts.queue.settled())
    shown = house.do(house.engine.parts.backend._console.run("calendar show bob", CLERK))
    assert "Secret" not in shown.text
    assert b"Secret talks" not in b"".join(file.read_bytes() for file in tmp_path.glob("switchboard.sqlite*"))


def test_a_calendar_that_is_read_anew_changes_its_own_plans_alone(house: House, bob: Path) -> None:
    mine = Plan(BOB, Presence(PresenceState.AWAY), TODAY + dt.timedelta(2), TODAY + dt.timedelta(3))
    house.do(house.engine.submit(AddPlan(mine, CLERK)))
    bob.write_text(calendar(event(TODAY + dt.timedelta(2, hours=11), 1, "Holiday"), event(TODAY, 1)), newline="")
    house.do(house.engine.parts.calendars.reload("bob"))
    of_people = [kept.plan for kept in house.engine.parts.agenda.plans.values() if not kept.plan.source]
    assert [(plan.presence.state, plan.begins) for plan in of_people] == [(PresenceState.AWAY, mine.begins)]
    assert (BOB, 2, 11, "xa,vacation") in plans(house)
    assert (BOB, 1, 9, "dnd,in a meeting") not in plans(house)


def test_an_event_that_was_not_touched_keeps_its_plan(house: House, bob: Path) -> None:
    before = house.engine.parts.agenda.of_calendar("bob")
    bob.write_text(bob.read_text().replace("Secret talks", "Other talks"), newline="")
    house.do(house.engine.parts.calendars.reload("bob"))
    assert house.engine.parts.agenda.of_calendar("bob") == before


def test_what_was_set_by_hand_stays_when_the_event_is_made_longer(house: House, bob: Path) -> None:
    begins = NOW - dt.timedelta(hours=1)
    bob.write_text(calendar(event(begins, 3, uid="1")), newline="")
    house.do(house.engine.parts.calendars.reload())
    house.do(house.engine.parts.queue.settled())
    assert house.engine.core.custom_presence.presence("6002").subtype == "in a meeting"
    house.do(house.engine.submit(SetPresence(BOB, Presence(PresenceState.AVAILABLE), CLERK)))
    bob.write_text(calendar(event(begins, 4, uid="1")), newline="")
    house.do(house.engine.parts.calendars.reload())
    house.do(house.engine.parts.queue.settled())
    assert house.engine.core.custom_presence.presence("6002").state is PresenceState.AVAILABLE
    [plan] = house.engine.parts.agenda.of_calendar("bob")
    assert plan.ends - plan.begins == dt.timedelta(hours=4)


@pytest.mark.parametrize("make", [ChangePlan, lambda plan, origin: RemovePlan(plan.number, origin)])
def test_plans_of_calendars_are_for_nobody_else_to_change(house: House, make: type[ChangePlan]) -> None:
    [plan] = house.engine.parts.agenda.of_calendar("bob")
    with pytest.raises(CommandRefused, match="comes from the calendar bob"):
        house.do(house.engine.submit(make(plan, CLERK)))
    with pytest.raises(CommandRefused, match="comes from the calendar x"):
        house.do(house.engine.submit(AddPlan(Plan(BOB, plan.presence, plan.begins, plan.ends, source="x"), CLERK)))


@pytest.mark.parametrize(
    ("text", "why"), [("<html>", "no calendar"), ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "its end is missing")]
)
def test_a_calendar_that_cannot_be_read_leaves_its_plans(house: House, bob: Path, text: str, why: str) -> None:
    before = plans(house)
    bob.write_text(text)
    with pytest.raises(CalendarRefused, match=why):
        house.do(house.engine.parts.calendars.reload("bob"))
    assert plans(house) == before
    [state] = house.engine.parts.calendars.states()
    assert why in state.error
    assert state.read_at
    assert any("calendar bob" in problem for problem in house.engine.service.problems)
    bob.write_text(calendar(), newline="")
    house.do(house.engine.parts.calendars.reload("bob"))
    assert (plans(house), house.engine.service.problems) == ([], ())


def test_plans_go_with_their_calendar_and_stay_over_a_restart(house: House, tmp_path: Path) -> None:
    before = plans(house)
    house.restart()
    assert plans(house) == before
    (tmp_path / "switchboard.toml").write_text(SETTINGS)
    house.do(house.engine.parts.access.reload())
    house.do(house.engine.parts.queue.settled())
    house.do(house.engine.parts.calendars._plans.forget_others(dict))
    assert plans(house) == []


def test_a_calendar_of_the_office_is_everybodys_also_of_who_comes(tmp_path: Path, bob: Path) -> None:
    class WithCalendar(House):
        settings = SETTINGS + f"[calendars.all]\nfile = {str(bob)!r}\n"

    with WithCalendar(tmp_path) as house:
        house.do(house.engine.parts.calendars.reload())
        assert [plan[0][-4:] for plan in plans(house, "all")] == ["6001", "6002", "6003"]
        dialplan = tmp_path / "extensions.conf"
        dialplan.write_text(
            dialplan.read_text().replace("[globals]", "[more]\nexten => 7,hint,,CustomPresence:7\n[globals]")
        )
        house.do(house.engine.parts.watch.read())
        house.do(house.engine.parts.calendars._take_over_again())
        assert ("CustomPresence:7", 1, 9, "dnd,in a meeting") in plans(house, "all")


@pytest.mark.parametrize("coming", [("7001",), ("7001", "7002")], ids=["one", "many at once"])
def test_a_calendar_of_the_office_is_also_of_people_who_are_added(
    tmp_path: Path, bob: Path, monkeypatch: pytest.MonkeyPatch, coming: tuple[str, ...]
) -> None:
    monkeypatch.setattr(calendars, "_PEOPLE_AFTER", 0.0)

    class WithCalendar(House):
        settings = SETTINGS + f"[calendars.all]\nfile = {str(bob)!r}\n"

    async def planned(house: House) -> None:
        theirs = {f"CustomPresence:{exten}" for exten in coming}
        while not theirs <= {plan[0] for plan in plans(house, "all")}:  # noqa: ASYNC110  nobody tells of it; `do` ends it
            await asyncio.sleep(0)

    with WithCalendar(tmp_path) as house:
        house.do(house.engine.parts.calendars.reload())
        people = tuple(PersonEdit(None, Person(exten, f"Somebody {exten}")) for exten in coming)
        house.do(house.engine.submit(ChangePeople(people, CLERK)))
        house.do(planned(house))


def test_a_calendar_of_somebody_who_is_not_there_says_so(house: House, bob: Path, tmp_path: Path) -> None:
    (tmp_path / "switchboard.toml").write_text(SETTINGS + f'[calendars.x]\nextension = "9"\nfile = {str(bob)!r}\n')
    house.do(house.engine.parts.access.reload())
    with pytest.raises(CalendarRefused, match="no extension 9"):
        house.do(house.engine.parts.calendars.reload("x"))


def test_a_calendar_on_the_web_is_asked_whether_it_changed(tmp_path: Path, bob: Path) -> None:
    def answer(asked: Asked) -> Page:
        if asked.headers.get("If-None-Match") == '"1"':
            return Page(status=304)
        return Page(bob.read_bytes(), headers={"ETag": '"1"'})

    with WebServer(answer) as server:

        class WithCalendar(House):
            settings = SETTINGS + f'[calendars.bob]\nextension = "6002"\nurl = "{server.url}/token-xyz/bob.ics"\n'

        with WithCalendar(tmp_path) as house:
            for _ in range(2):
                house.do(house.engine.parts.calendars.reload())
                assert plans(house) == [(BOB, 1, 9, "dnd,in a meeting")]
            told = house.do(house.engine.parts.backend._console.run("calendar show", CLERK)).text
    assert [asked.headers.get("If-None-Match") for asked in server.asked[-2:]] == [None, '"1"']
    assert "token" not in told


def test_a_calendar_is_tried_before_it_is_kept(house: House, bob: Path) -> None:
    calendars = house.engine.parts.calendars
    result = house.do(calendars.try_out(CalendarSource("new", "6002", file=str(bob))))
    assert (result.events, result.plans, result.left_out) == (1, 1, 0)
    assert result.next is not None
    assert result.next.presence.subtype == "in a meeting"
    assert plans(house, "new") == []


def test_a_secret_goes_nowhere_else_than_it_was_meant_for(tmp_path: Path) -> None:
    with (
        WebServer(lambda _: Page(calendar().encode())) as mine,
        WebServer(lambda _: Page(calendar().encode())) as other,
    ):

        class WithCalendar(House):
            settings = SETTINGS + f'[calendars.x]\nurl = "{mine.url}/"\nuser = "bob"\nsecret = "s3cret"\n'

        with WithCalendar(tmp_path) as house:
            calendars = house.engine.parts.calendars
            house.do(calendars.reload())
            assert "s3cret" not in repr(calendars.states())
            house.do(calendars.try_out(CalendarSource("x", url=f"{mine.url}/", user="bob")))
            house.do(calendars.try_out(CalendarSource("x", url=f"{other.url}/", user="bob")))
    sent = [[asked.headers["Authorization"] for asked in server.asked] for server in (mine, other)]
    assert len({*sent[0]}) == 1
    assert sent[1] != sent[0][:1]
