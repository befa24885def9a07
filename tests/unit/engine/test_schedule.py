"""Plans that come at their time, through the real queue and the real store; the clock on the wall is given."""

import datetime as dt
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from switchboard.core.changes import PresetsChanged
from switchboard.core.commands import AddPlan, ChangePlan, Origin, RemovePlan, SetPresence, SetPresets
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.plan import Plan
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import NOT_SET, Presence, PresenceState
from switchboard.storage.errors import StorageUnavailable
from tests.helpers.schedule import BERLIN, BOB, CLERK, Office, Wall, local, when
from tests.helpers.store import Store, with_store

AVAILABLE, DND = Presence(PresenceState.AVAILABLE), Presence(PresenceState.DND)
LUNCH, VACATION = Presence(PresenceState.AWAY, "", "at lunch"), Presence(PresenceState.XA, "vacation")


def plan(begins: str, ends: str, presence: Presence = LUNCH, *weekdays: int, then: Presence | None = None) -> Plan:
    return Plan(BOB, presence, local(begins), local(ends), weekdays, then)


DAILY = plan("2026-11-23T12:00", "2026-11-23T12:45", LUNCH, *range(7))
WEEKEND = plan("2026-11-27T14:00", "2026-11-30T08:00", VACATION)


def in_office(path: Path, starts: str, *days: Callable[[Office], Awaitable[None]]) -> None:
    """Runs each with a start of the program of its own; nothing is ended in order between them, as by kill -9."""
    wall = Wall(when(starts))
    for day in days:

        async def work(store: Store, day: Callable[[Office], Awaitable[None]] = day) -> None:
            office = Office(store, wall)
            await office.settle()
            await day(office)
            office.end()

        with_store(path / "office.sqlite", work)


def test_a_plan_comes_at_its_time_and_goes_and_the_history_says_by_whom(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.set(DND)
        added = await office.add(WEEKEND)
        assert added.number == 1
        assert await office.at("2026-11-27T13:59:59") == DND
        assert await office.at("2026-11-27T14:00:00.2") == replace(VACATION, until=when("2026-11-30T08:00"), then=DND)
        assert await office.at("2026-11-30T07:59") == replace(VACATION, until=when("2026-11-30T08:00"), then=DND)
        assert await office.at("2026-11-30T08:00:03") == DND
        assert await office.history() == [
            (when("2026-11-25T09:00"), "clerk", "window", "dnd"),
            (when("2026-11-27T14:00"), "plan 1", "schedule", "xa,vacation"),
            (when("2026-11-30T08:00"), "until", "schedule", "dnd"),
        ]
        assert office.core.since(BOB) == when("2026-11-30T08:00")

    in_office(tmp_path, "2026-11-25T09:00", work)


def test_a_plan_of_every_day_comes_every_day_and_what_comes_after_it_may_be_named(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.add(replace(DAILY, then=AVAILABLE))
        await office.set(DND)
        for day in ("25", "26", "28"):
            assert (await office.at(f"2026-11-{day}T12:00:01")).says() == LUNCH.says()
            assert await office.at(f"2026-11-{day}T12:45") == AVAILABLE

    in_office(tmp_path, "2026-11-25T09:00", work)


@pytest.mark.parametrize("who", [Origin("6002", "phone"), Origin("pbx", "manager"), Origin("6002", "dialplan")])
def test_whatever_is_set_meanwhile_stays(who: Origin, tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.add(DAILY)
        assert (await office.at("2026-11-25T12:00")).says() == LUNCH.says()
        await office.set(AVAILABLE, who)
        assert await office.at("2026-11-25T12:20") == AVAILABLE
        assert await office.at("2026-11-25T12:50") == AVAILABLE
        assert (await office.at("2026-11-26T12:00")).says() == LUNCH.says()

    async def again(office: Office) -> None:
        await office.set(AVAILABLE, who)
        assert await office.at("2026-11-26T12:30") == AVAILABLE

    async def after_a_restart(office: Office) -> None:
        assert await office.at("2026-11-26T12:31") == AVAILABLE
        assert (await office.at("2026-11-27T12:31")).says() == LUNCH.says()

    in_office(tmp_path, "2026-11-25T09:00", work, again, after_a_restart)


def test_what_somebody_set_after_it_was_to_begin_stays(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.add(DAILY)
        office.wall.now = when("2026-11-25T12:00:00.1")
        await office.queue.submit(SetPresence(BOB, DND, CLERK), office.wall.now)
        assert await office.at("2026-11-25T12:00:00.2") == DND
        assert await office.at("2026-11-25T12:30") == DND

    in_office(tmp_path, "2026-11-25T09:00", work)


def test_what_is_caught_up_after_a_time_switched_off(tmp_path: Path) -> None:
    async def before(office: Office) -> None:
        await office.set(DND)
        await office.add(WEEKEND)
        office.wall.now = when("2026-11-28T10:00")

    async def within(office: Office) -> None:
        assert await office.settle() == replace(VACATION, until=when("2026-11-30T08:00"), then=DND)
        assert office.core.since(BOB) == when("2026-11-27T14:00")
        office.wall.now = when("2026-12-02T09:00")

    async def after(office: Office) -> None:
        assert await office.settle() == DND
        assert office.core.since(BOB) == when("2026-11-30T08:00")

    in_office(tmp_path, "2026-11-25T09:00", before, within, after)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_plans_that_are_caught_up_the_later_one_shows_and_the_other_comes_after_it(
    order: tuple[int, int], tmp_path: Path
) -> None:
    plans = (WEEKEND, plan("2026-11-28T10:00", "2026-11-28T12:00", DND))

    async def before(office: Office) -> None:
        await office.set(AVAILABLE)
        for number in order:
            await office.add(plans[number])
        office.wall.now = when("2026-11-28T11:00")

    async def after(office: Office) -> None:
        vacation = replace(VACATION, until=when("2026-11-30T08:00"), then=AVAILABLE)
        assert await office.settle() == replace(DND, until=when("2026-11-28T12:00"), then=vacation)
        assert await office.at("2026-11-28T12:00") == vacation

    in_office(tmp_path, "2026-11-25T09:00", before, after)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("is_started_anew", [False, True])
def test_of_two_that_were_slept_through_the_later_one_shows_though_it_was_to_come_earlier_once(
    order: tuple[int, int], *, is_started_anew: bool, tmp_path: Path
) -> None:
    plans = (
        plan("2026-11-24T09:00", "2026-11-24T17:00", AVAILABLE, *range(7)),
        plan("2026-11-26T08:00", "2026-11-26T16:00", DND),
    )

    async def sleep(office: Office) -> None:
        for number in order:
            await office.add(plans[number])
        office.wall.now = when("2026-11-26T10:00")
        if not is_started_anew:
            await wake(office)

    async def wake(office: Office) -> None:
        shown = replace(AVAILABLE, until=when("2026-11-26T17:00"), then=replace(DND, until=when("2026-11-26T16:00")))
        assert replace(await office.settle(), then=shown.then) == shown
        assert [entry[0] for entry in await office.history()] == [when("2026-11-26T08:00"), when("2026-11-26T09:00")]

    in_office(tmp_path, "2026-11-23T18:00", *([sleep, wake] if is_started_anew else [sleep]))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_that_begin_at_one_moment_the_one_planned_first_comes_first(
    order: tuple[int, int], tmp_path: Path
) -> None:
    plans = (
        plan("2026-11-24T09:00", "2026-11-24T17:00", AVAILABLE, *range(7)),
        plan("2026-11-26T09:00", "2026-11-26T17:00", DND, *range(7)),
    )

    async def work(office: Office) -> None:
        for number in order:
            await office.add(plans[number])
        shown = await office.at("2026-11-26T09:00")
        assert shown.says() == plans[order[0]].presence.says()  # it covers whatever comes every day and ends no later

    in_office(tmp_path, "2026-11-23T18:00", work)


def test_a_plan_that_was_missed_altogether_leaves_nothing(tmp_path: Path) -> None:
    async def before(office: Office) -> None:
        await office.set(DND)
        await office.add(WEEKEND)
        office.wall.now = when("2026-12-02T09:00")

    async def after(office: Office) -> None:
        assert await office.settle() == DND
        assert len(await office.history()) == 1

    in_office(tmp_path, "2026-11-25T09:00", before, after)


def test_what_ended_while_we_were_off_does_not_count_as_set_since(tmp_path: Path) -> None:
    async def before(office: Office) -> None:
        await office.add(DAILY)
        await office.set(replace(DND, until=when("2026-11-25T12:10"), then=AVAILABLE))
        office.wall.now = when("2026-11-25T12:20")

    async def after(office: Office) -> None:
        assert await office.settle() == replace(LUNCH, until=when("2026-11-25T12:45"), then=AVAILABLE)

    in_office(tmp_path, "2026-11-25T09:00", before, after)


def test_a_meeting_of_a_calendar_does_not_come_while_somebody_is_away_for_longer(tmp_path: Path) -> None:
    async def day(office: Office) -> None:
        meeting = replace(plan("2026-11-25T12:00", "2026-11-25T13:00", DND), source="bob")
        await office.do(AddPlan(meeting, Origin("bob", "calendar")))
        away = replace(VACATION, until=when("2026-11-30T08:00"))
        await office.set(away)
        assert (await office.at("2026-11-25T12:10")).says() == VACATION.says()

    in_office(tmp_path, "2026-11-25T09:00", day)


def test_lunch_does_not_come_while_somebody_is_away_for_longer(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.add(DAILY)
        await office.add(WEEKEND)
        assert (await office.at("2026-11-27T14:00")).says() == VACATION.says()
        assert (await office.at("2026-11-28T12:10")).says() == VACATION.says()
        await office.set(AVAILABLE)
        assert await office.at("2026-11-28T12:20") == AVAILABLE
        assert (await office.at("2026-11-29T12:20")).says() == LUNCH.says()

    in_office(tmp_path, "2026-11-25T09:00", work)


def test_a_plan_that_holds_already_begins_as_it_is_added(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.set(AVAILABLE)
        await office.add(DAILY)
        shown = await office.settle()
        assert shown == replace(LUNCH, until=when("2026-11-25T12:45"), then=AVAILABLE)
        assert office.core.since(BOB) == when("2026-11-25T12:10")

    in_office(tmp_path, "2026-11-25T12:10", work)


def test_what_shows_changes_with_its_plan_and_ends_with_it(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.set(DND)
        added = await office.add(WEEKEND)
        assert (await office.at("2026-11-28T09:00")).says() == VACATION.says()
        sick = Presence(PresenceState.XA, "sick")
        longer = replace(added, presence=sick, ends=local("2026-12-01T08:00:00"))
        await office.do(ChangePlan(longer, CLERK, added))
        assert await office.settle() == replace(sick, until=when("2026-12-01T08:00"), then=DND)
        await office.do(RemovePlan(added.number, CLERK, longer))
        assert await office.settle() == DND
        assert office.agenda.plans == {}
        assert await office.at("2026-12-01T09:00") == DND

    in_office(tmp_path, "2026-11-25T09:00", work)


def test_a_plan_that_is_changed_does_not_bring_back_what_somebody_ended(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        added = await office.add(DAILY)
        assert (await office.at("2026-11-25T12:10")).says() == LUNCH.says()
        await office.set(AVAILABLE)
        office.wall.now = when("2026-11-25T12:20")
        await office.do(ChangePlan(replace(added, ends=local("2026-11-23T13:00:00")), CLERK))
        assert await office.at("2026-11-25T12:30") == AVAILABLE

    async def after_a_restart(office: Office) -> None:
        assert await office.at("2026-11-25T12:40") == AVAILABLE
        assert (await office.at("2026-11-26T12:59")).says() == LUNCH.says()

    in_office(tmp_path, "2026-11-25T09:00", work, after_a_restart)


def test_a_change_of_another_plan_than_the_one_that_was_seen_is_refused(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        added = await office.add(DAILY)
        other = replace(added, weekdays=(1,))
        await office.do(ChangePlan(other, CLERK, added))
        with pytest.raises(ChangedMeanwhile):
            await office.do(ChangePlan(replace(added, weekdays=(2,)), CLERK, added))
        with pytest.raises(ChangedMeanwhile):
            await office.do(RemovePlan(added.number, CLERK, added))
        await office.do(RemovePlan(added.number, CLERK))
        for command in (RemovePlan(added.number, CLERK), ChangePlan(added, CLERK)):
            with pytest.raises(ChangedMeanwhile, match="no plan 1"):
                await office.do(command)

    in_office(tmp_path, "2026-11-25T09:00", work)


def test_a_clock_that_is_put_back_brings_no_time_twice_and_misses_none(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.set(AVAILABLE)
        await office.add(DAILY)
        assert (await office.at("2036-11-25T12:10")).says() == LUNCH.says()
        await office.at("2036-11-25T13:10")
        assert (await office.at("2026-11-25T11:00")).says() == AVAILABLE.says()
        assert (await office.at("2026-11-25T12:10")).says() == LUNCH.says()
        await office.set(AVAILABLE)
        await office.at("2026-11-25T11:58")
        assert await office.at("2026-11-25T12:12") == AVAILABLE
        assert (await office.at("2026-11-26T12:12")).says() == LUNCH.says()

    in_office(tmp_path, "2026-11-25T09:00", work)


def test_a_disk_that_refuses_is_tried_again(tmp_path: Path) -> None:
    async def work(store: Store) -> None:
        office = Office(store, Wall(when("2026-11-25T09:00")))
        await office.add(DAILY)
        with store.held_by_another():
            assert await office.at("2026-11-25T12:00") == NOT_SET
            with pytest.raises(StorageUnavailable):
                await office.set(DND)
        assert (await office.at("2026-11-25T12:00:15")).says() == LUNCH.says()
        office.end()

    with_store(tmp_path / "office.sqlite", work, patience=0.05)


def test_plans_that_come_no_more_go_after_a_week(tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        await office.add(WEEKEND)
        await office.add(DAILY)
        await office.at("2026-12-07T07:59")
        office.schedule.tidy()
        await office.settle()
        assert list(office.agenda.plans) == [1, 2]
        await office.at("2026-12-07T08:00:01")
        office.schedule.tidy()
        await office.settle()
        assert list(office.agenda.plans) == [2]

    in_office(tmp_path, "2026-11-25T09:00", work)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(WEEKEND, ends=WEEKEND.begins),
        replace(WEEKEND, presentity="Custom:Bob"),
        replace(WEEKEND, presentity="CustomPresence:"),
        replace(WEEKEND, begins=WEEKEND.begins.replace(tzinfo=BERLIN)),
        replace(WEEKEND, begins=local("1960-01-01T00:00:00")),
        replace(WEEKEND, ends=local("2150-01-01T00:00:00")),
        replace(WEEKEND, presence=Presence(PresenceState.XA, "half \ud83d")),
        replace(WEEKEND, presence=Presence(PresenceState.XA, "", "x" * 10_001)),
        replace(WEEKEND, then=Presence(PresenceState.XA, "x" * 1_001)),
        replace(DAILY, weekdays=(7,)),
        replace(DAILY, weekdays=(-1,)),
        replace(DAILY, ends=local("2026-11-24T12:00:01")),
        replace(WEEKEND, weekdays=(4, 5)),
    ],
)
def test_a_plan_that_cannot_be_is_refused(wrong: Plan, tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        with pytest.raises(CommandRefused):
            await office.add(wrong)
        assert office.agenda.plans == {}
        await office.add(replace(WEEKEND, weekdays=(4,)))

    in_office(tmp_path, "2026-11-25T09:00", work)


def test_presets_are_everybodys_and_stay(tmp_path: Path) -> None:
    mine = (Preset("  Siesta ", replace(LUNCH, until=5.0), ends_at=dt.time(16)), *DEFAULT_PRESETS[1:])
    kept = (Preset("Siesta", LUNCH, ends_at=dt.time(16)), *DEFAULT_PRESETS[1:])

    async def work(office: Office) -> None:
        assert office.agenda.presets == DEFAULT_PRESETS
        changes = await office.do(SetPresets(mine, CLERK, DEFAULT_PRESETS))
        assert changes.change == PresetsChanged(DEFAULT_PRESETS, kept)
        with pytest.raises(ChangedMeanwhile):
            await office.do(SetPresets((), CLERK, DEFAULT_PRESETS))

    async def after_a_restart(office: Office) -> None:
        assert office.agenda.presets == kept
        await office.do(SetPresets((), CLERK))

    async def after_another(office: Office) -> None:
        assert office.agenda.presets == ()

    in_office(tmp_path, "2026-11-25T09:00", work, after_a_restart, after_another)


@pytest.mark.parametrize(
    "wrong",
    [
        (Preset("", LUNCH),),
        (Preset("a\nb", LUNCH),),
        (Preset("a" * 81, LUNCH),),
        (Preset("a", LUNCH), Preset("a", DND)),
        (Preset("a", LUNCH, lasts=60, ends_at=dt.time(12)),),
        (Preset("a", LUNCH, lasts=-1),),
        (Preset("a", LUNCH, lasts=400 * 86_400),),
        (Preset("a", LUNCH, ends_at=dt.time(12, tzinfo=BERLIN)),),
        tuple(Preset(str(number), LUNCH) for number in range(101)),
        tuple(Preset(str(number), Presence(PresenceState.DND, "", "x" * 10_000)) for number in range(21)),
    ],
)
def test_presets_that_cannot_be_are_refused(wrong: tuple[Preset, ...], tmp_path: Path) -> None:
    async def work(office: Office) -> None:
        with pytest.raises(CommandRefused):
            await office.do(SetPresets(wrong, CLERK))
        assert office.agenda.presets == DEFAULT_PRESETS

    in_office(tmp_path, "2026-11-25T09:00", work)
