"""Plans and presets over the manager interface: who may, what is answered, and what all clients are told."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.core.plan import instant
from switchboard.core.preset import DEFAULT_PRESETS
from switchboard.core.states import PresenceState
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.house import House
from tests.helpers.manager import Client, OfficeBackend

VACATION = {
    "Presentity": "custompresence:6002",
    "Presence": "xa,vacation,Back on Monday, with a tan",
    "When": "from 2026-12-04 14:00 until 2026-12-07 8:00",
}


def office() -> tuple[OfficeBackend, Client, Client]:
    """With whoever changes, and whoever is only told."""
    office = OfficeBackend(DialplanOffice())
    admin, listener = Client(office), Client(office, "10.0.0.2")
    admin.action("Login", Username="admin", Secret="secret", Events="off")
    listener.action("Login", Username="reader", Secret="reader", Events="on")
    listener.read()
    return office, admin, listener


def test_a_plan_is_added_listed_changed_and_taken_out_and_every_client_is_told() -> None:
    backend, admin, listener = office()
    added = admin.action("PresencePlanAdd", **VACATION, Then="available", ActionID="7")
    assert added.startswith("Response: Success\nActionID: 7\nMessage: Presence Plan Added\nPlan: 1\n")
    said = (
        "Plan: 1\nPresentity: CustomPresence:6002\nPresence: xa,vacation,Back on Monday, with a tan\n"
        "When: from 2026-12-04T14:00 until 2026-12-07T08:00\n"
    )
    assert listener.read() == f"Event: PresencePlanAdded\nPrivilege: call,all\n{said}Then: available\n\n"
    listed = admin.action("PresencePlanList")
    assert listed.startswith("Response: Success\n")
    assert f"Event: PresencePlan\n{said}Then: available\n" in listed
    assert "Begins: 2026-12-04T13:00:00Z\nEnds: 2026-12-07T07:00:00Z\n" in listed  # the office is in Berlin
    assert listed.endswith("Event: PresencePlanListComplete\nEventList: Complete\nListItems: 1\n\n")
    changed = admin.action("PresencePlanChange", Plan="1", When="every mon-fri from 12:00 for 45m", Then="")
    assert "Message: Presence Plan Changed\nPlan: 1\n" in changed
    assert "Event: PresencePlanChanged" in (told := listener.read())
    assert "When: every mon,tue,wed,thu,fri from 12:00 until 12:45\n\n" in told  # and no Then
    plan = backend.agenda.plan(1)
    assert plan is not None
    assert (plan.presence.state, plan.weekdays, plan.then) == (PresenceState.XA, (0, 1, 2, 3, 4), None)
    assert "Presence Plan Removed" in admin.action("PresencePlanRemove", Plan="1")
    assert "Event: PresencePlanRemoved\nPrivilege: call,all\nPlan: 1\n" in listener.read()
    assert "ListItems: 0" in admin.action("PresencePlanList")


def test_what_is_listed_is_taken_as_it_stands() -> None:
    backend, admin, _ = office()
    for when in ("every day from 22:00 until 06:00+1d", "from 2026-12-04T14:00 until 2026-12-07T08:00"):
        admin.action("PresencePlanAdd", **(VACATION | {"When": when}))
    for number in (1, 2):
        listed = admin.action("PresencePlanList").split("\n\n")[number]
        headers = dict(line.split(": ", 1) for line in listed.splitlines())
        taken = {name: headers[name] for name in ("Presentity", "Presence", "When")}
        assert f"Plan: {number + 2}" in admin.action("PresencePlanAdd", **taken)
        one, same = backend.agenda.plan(number), backend.agenda.plan(number + 2)
        assert one is not None
        assert same is not None
        assert (one.presence, one.weekdays) == (same.presence, same.weekdays)
        assert (one.begins.time(), one.ends - one.begins) == (same.begins.time(), same.ends - same.begins)


def test_plans_of_one_presentity_are_listed_alone() -> None:
    _, admin, _ = office()
    for name in ("6002", "6003", "6002"):
        admin.action("PresencePlanAdd", **(VACATION | {"Presentity": f"CustomPresence:{name}"}))
    assert "ListItems: 2" in admin.action("PresencePlanList", Presentity="custompresence:6002")
    assert "ListItems: 0" in admin.action("PresencePlanList", Presentity="CustomPresence:6004")


@pytest.mark.parametrize(
    ("name", "headers", "message"),
    [
        ("PresencePlanAdd", {"Presentity": ""}, "Presentity not specified"),
        ("PresencePlanAdd", {"Presentity": "SIP/6002"}, "SIP/6002"),
        ("PresencePlanAdd", {"Presence": "asleep"}, "asleep"),
        ("PresencePlanAdd", {"When": ""}, "When not specified"),
        ("PresencePlanAdd", {"When": "sometimes"}, "a plan comes"),
        ("PresencePlanAdd", {"When": "from 12:00 until ²"}, "no time"),
        ("PresencePlanAdd", {"When": "every day from 12:00 for 2d"}, "begin again"),
        ("PresencePlanAdd", {"Then": "asleep"}, "asleep"),
        ("PresencePlanChange", {}, "Plan not specified"),
        ("PresencePlanChange", {"Plan": "²"}, "there is no plan"),
        ("PresencePlanChange", {"Plan": "9" * 900}, "there is no plan"),
        ("PresencePlanRemove", {"Plan": "8"}, "there is no plan 8"),
        ("PresencePresetAdd", {}, "Preset not specified"),
        ("PresencePresetAdd", {"Preset": "Tea", "For": "1h", "Until": "13:30"}, "one end"),
        ("PresencePresetAdd", {"Preset": "Tea", "For": "soon"}, "no duration"),
        ("PresencePresetAdd", {"Preset": "Tea", "Until": "25:00"}, "no time of day"),
        ("PresencePresetAdd", {"Preset": "Tea", "Until": "8:00+1d"}, "no time of day"),
        ("PresencePresetAdd", {"Preset": "Tea", "Place": "0"}, "no place"),
        ("PresencePresetAdd", {"Preset": "Lunch"}, "same name"),
        ("PresencePresetChange", {"Preset": "Tea"}, "there is no preset 'Tea'"),
        ("PresencePresetRemove", {"Preset": "Tea"}, "there is no preset 'Tea'"),
    ],
)
def test_what_cannot_be_is_refused_and_says_why(name: str, headers: dict[str, str], message: str) -> None:
    backend, admin, listener = office()
    answer = admin.action(name, **(VACATION | headers))
    assert "Response: Error" in answer
    assert message in answer
    assert not backend.agenda.plans
    assert backend.agenda.presets == DEFAULT_PRESETS
    assert listener.read() == ""


def test_presets_are_listed_added_changed_moved_and_taken_out_and_every_client_is_told() -> None:
    backend, admin, listener = office()
    listed = admin.action("PresencePresetList")
    assert "Event: PresencePreset\nPreset: Lunch\nPlace: 1\nPresence: away,at lunch\nUntil: 13:30\n" in listed
    assert "Event: PresencePreset\nPreset: Meeting\nPlace: 2\nPresence: dnd,meeting\nFor: 1h\n" in listed
    assert listed.endswith("Event: PresencePresetListComplete\nEventList: Complete\nListItems: 5\n\n")
    assert "Presence Preset Added" in admin.action("PresencePresetAdd", Preset="Tea", Presence="away,tea", For="15m")
    tea = "Preset: Tea\nPlace: 6\nPresence: away,tea\nFor: 15m\n"
    assert listener.read() == f"Event: PresencePresetAdded\nPrivilege: call,all\n{tea}\n"
    admin.action("PresencePresetChange", Preset="tea", Name="High tea", Presence="away,tea, with cake", Until="17:00")
    told = listener.read()
    assert "Event: PresencePresetRemoved\nPrivilege: call,all\nPreset: Tea\n" in told
    assert "Preset: High tea\nPlace: 6\nPresence: away,tea, with cake\nUntil: 17:00\n\n" in told
    admin.action("PresencePresetChange", Preset="High tea", Place="5", Until="")
    told = listener.read()
    assert told.count("Event: PresencePresetChanged") == 2  # and Holiday, which stands behind it now
    assert [preset.name for preset in backend.agenda.presets][-2:] == ["High tea", "Holiday"]
    assert backend.agenda.presets[4].ends_at is None
    assert "Presence Preset Removed" in admin.action("PresencePresetRemove", Preset="High tea")
    assert backend.agenda.presets == DEFAULT_PRESETS


@pytest.mark.parametrize("user", ["reader", "reporter"])
def test_whoever_may_not_set_presence_may_list_at_most(user: str) -> None:
    backend = OfficeBackend(DialplanOffice())
    client = Client(backend)
    client.action("Login", Username=user, Secret=user, Events="off")
    for name in ("PresencePlanAdd", "PresencePresetAdd"):
        assert "Permission denied" in client.action(name, **VACATION, Preset="Tea")
    listed = client.action("PresencePlanList")
    assert ("Permission denied" in listed) is (user == "reader")  # who may write nothing at all
    assert not backend.agenda.plans


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with House(tmp_path) as house:
        yield house


async def begun(house: House) -> None:
    """Whatever plan holds now has begun."""
    for _ in range(5):
        await asyncio.sleep(0)
    await house.engine.parts.queue.settled()


def test_a_plan_of_a_client_is_stored_and_begins_at_once_where_it_holds(house: House) -> None:
    add = (
        b"Action: PresencePlanAdd\r\nPresentity: CustomPresence:6003\r\nPresence: dnd,inventory\r\n"
        b"When: from now for 2h\r\n\r\n"
    )
    answers = house.do(house.manager(add, b"Action: PresencePlanRemove\r\nPlan: 7\r\n\r\n"))
    assert b"Message: Presence Plan Added\r\nPlan: 1\r\n" in answers[0]
    assert b"Response: Error" in answers[1]
    house.do(begun(house))
    shown = house.engine.parts.core.custom_presence.presence("6003")
    assert (shown.state, shown.subtype) == (PresenceState.DND, "inventory")
    house.restart()
    [kept] = house.engine.parts.agenda.plans.values()
    assert kept.plan.presence.subtype == "inventory"
    assert instant(kept.plan.ends) - instant(kept.plan.begins) == 7_200
    assert kept.plan.begins.tzinfo is None
