"""The presets and plans that the window shows: whatever comes of them, in the order in which it comes."""

import datetime as dt

from switchboard.core.plan import Plan
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import Presence
from switchboard.gui.office.agenda import Agenda

BOB = "CustomPresence:6002"
DAY = dt.datetime(2026, 11, 26, 9)  # noqa: DTZ001  the office's clocks
NOW = dt.datetime(2026, 11, 25, 10, tzinfo=dt.UTC).timestamp()


def plan(number: int, begins: dt.datetime = DAY, weekdays: tuple[int, ...] = (), presentity: str = BOB) -> Plan:
    return Plan(presentity, Presence(), begins, begins + dt.timedelta(hours=1), weekdays, number=number)


def test_changes_are_told_once_and_only_where_there_are_any() -> None:
    agenda, told = Agenda(), list[str]()
    agenda.presets_changed.connect(lambda: told.append("presets"))
    agenda.plans_changed.connect(lambda: told.append("plans"))
    agenda.take(None, {})
    agenda.take(DEFAULT_PRESETS, {})
    assert told == []
    tea = Preset("Tea", Presence())
    agenda.take((tea,), {1: plan(1)})
    assert (told, agenda.presets, agenda.plans) == (["presets", "plans"], (tea,), {1: plan(1)})
    agenda.take(None, {1: None, 2: None})
    assert (told[2:], agenda.plans) == (["plans"], {})
    agenda.reset(DEFAULT_PRESETS, {3: plan(3)}, "Europe/Berlin")
    assert (told[3:], str(agenda.zone)) == (["presets", "plans"], "Europe/Berlin")


def test_plans_of_somebody_stand_in_the_order_in_which_they_come() -> None:
    agenda = Agenda()
    later, weekly, over = (
        plan(1, DAY + dt.timedelta(3)),
        plan(2, DAY - dt.timedelta(30), (3,)),
        plan(3, DAY.replace(2025)),
    )
    others = plan(4, presentity="CustomPresence:6003")
    agenda.reset((), {known.number: known for known in (later, weekly, over, others)}, "UTC")
    assert [coming.plan.number for coming in agenda.plans_of(BOB, NOW)] == [2, 1]
    [(_, when), _] = agenda.plans_of(BOB, NOW)
    assert dt.datetime.fromtimestamp(when.begins, dt.UTC) == DAY.replace(tzinfo=dt.UTC)
