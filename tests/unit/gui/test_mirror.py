from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import ServiceState, Snapshot
from switchboard.core.changes import ChangeSet, DeviceStateChanged, PeopleChanged, PresenceChanged
from switchboard.core.commands import Origin
from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.query import Chip
from switchboard.gui.office.words import since_words

ME = Origin("me", "window")
AWAY = Presence(PresenceState.AWAY, "at lunch")


pytestmark = pytest.mark.usefixtures("qapp")  # timers need one


def status(exten: str, version: int = 1, presence: Presence | None = None) -> ExtensionStatus:
    extension, name = Extension(exten), f"CustomPresence:{exten}"
    return ExtensionStatus(extension, ExtensionState.IDLE, presence or Presence(), version=version, presentity=name)


def batch(sequence: int, *statuses: ExtensionStatus) -> ChangeBatch:
    return ChangeBatch(sequence, {status.extension: status for status in statuses})


def mirror_of(*statuses: ExtensionStatus, people: tuple[Person, ...] = ()) -> Mirror:
    mirror = Mirror(EngineLink())
    mirror.take_snapshot(Snapshot(10, statuses, {person.exten: person for person in people}, (), ServiceState()))
    return mirror


def told_by(mirror: Mirror) -> list[tuple[str, object]]:
    told: list[tuple[str, object]] = []
    for name in ("rows_changed", "rows_added", "rows_removed"):
        getattr(mirror, name).connect(lambda what, name=name: told.append((name, sorted(e.exten for e in what))))
    return told


def test_what_changed_came_and_went_is_told_apart() -> None:
    mirror = mirror_of(status("1"), status("2"))
    told = told_by(mirror)
    mirror.take_batch(replace(batch(11, status("1", 2, AWAY), status("3")), removed={Extension("2"), Extension("9")}))
    assert told == [("rows_removed", ["2"]), ("rows_added", ["3"]), ("rows_changed", ["1"])]
    assert {extension.exten for extension in mirror.rows} == {"1", "3"}


def test_an_older_status_and_what_the_snapshot_holds_change_nothing() -> None:
    mirror = mirror_of(status("1", 5))
    told = told_by(mirror)
    mirror.take_batch(batch(11, status("1", 4, AWAY)))
    mirror.take_batch(replace(batch(10), removed={Extension("1")}))
    assert told == []
    assert mirror.rows[Extension("1")].status.version == 5


def test_what_comes_before_the_snapshot_is_not_lost() -> None:
    mirror = Mirror(EngineLink())
    mirror.take_batch(batch(12, status("1", 3, AWAY)))
    mirror.take_batch(replace(batch(9), removed={Extension("1")}))
    assert not mirror.rows
    mirror.take_snapshot(Snapshot(10, (status("1", 1),), {}, (), ServiceState()))
    assert mirror.rows[Extension("1")].status.presence == AWAY


def test_counts_follow_every_change() -> None:
    sales = Person("1", "Ann", "Sales")
    mirror = mirror_of(status("1"), status("2", 1, Presence(PresenceState.CHAT)), people=(sales,))
    assert (mirror.tally.chips[Chip.EVERYONE], mirror.tally.chips[Chip.IN], mirror.tally.chips[Chip.OUT]) == (2, 1, 0)
    on_the_phone = replace(status("1", 2, AWAY), extension_state=ExtensionState.IN_USE)
    mirror.take_batch(batch(11, on_the_phone))
    assert (mirror.tally.chips[Chip.OUT], mirror.tally.chips[Chip.ON_THE_PHONE]) == (1, 1)
    mirror.take_batch(replace(batch(12), people={"1": Person("1", "Ann", "Support")}))
    assert mirror.departments() == ["Support"]
    mirror.take_batch(replace(batch(13), removed={Extension("1"), Extension("2")}))
    assert not any(mirror.tally.chips.values())
    assert mirror.departments() == []


def test_names_of_a_directory_reach_those_who_are_here_and_those_who_come() -> None:
    mirror = mirror_of(status("1"))
    mirror.take_batch(replace(batch(11), people={"1": Person("1", "Ann"), "2": Person("2", "Bob")}))
    mirror.take_batch(batch(12, status("2")))
    assert [row.name for row in mirror.rows.values()] == ["Ann", "Bob"]
    mirror.take_batch(replace(batch(13), people={"1": Person("1")}))
    assert mirror.rows[Extension("1")].name == "Extension 1"


def test_the_link_tells_only_the_newest_once_a_frame_and_what_was_set(qtbot: QtBot) -> None:
    link = EngineLink()
    batches: list[ChangeBatch] = []
    link.batch_arrived.connect(batches.append)
    for version in range(1, 1_001):
        link.consume(ChangeSet(version, 0.0, ME, None, (status("1", version),)))
    link.consume(ChangeSet(1_001, 0.0, ME, PresenceChanged("CustomPresence:1", Presence(), AWAY)))
    link.consume(ChangeSet(1_002, 0.0, ME, DeviceStateChanged("Custom:1", DeviceState.UNKNOWN, DeviceState.INUSE)))
    link.consume(ChangeSet(1_003, 0.0, ME, PeopleChanged((Person("1", "Ann"),))))
    qtbot.waitUntil(link.is_idle)
    [heard] = batches
    assert heard.statuses[Extension("1")].version == 1_000
    assert heard.sequence == 1_003
    assert (heard.presences, heard.devices) == ({"CustomPresence:1": AWAY}, {"Custom:1": DeviceState.INUSE})
    assert (heard.people, list(heard.subtypes)) == ({"1": Person("1", "Ann")}, ["at lunch"])


def test_ages_are_said_as_a_person_says_them() -> None:
    ages = [since_words(1_000_000.0, 1_000_000.0 + ago) for ago in (5, 300, 3_600 * 5 + 120)]
    assert ages == ["just now", "5 min", "5 h 02 min"]
    assert since_words(0.0, 5.0) == ""
    assert ":" in since_words(1_000_000.0, 1_000_000.0 + 86_400 * 3)


def test_how_the_service_did_earlier_is_not_taken_for_how_it_does() -> None:
    """A snapshot is asked for, and comes after what was told since."""
    link = EngineLink()
    mirror = Mirror(link)
    link.service_changed(ServiceState(dialplan="extensions.conf", version=3))
    mirror.take_snapshot(Snapshot(1, (), {}, (), ServiceState(version=2)))
    assert mirror.service.dialplan == "extensions.conf"
    mirror.take_snapshot(Snapshot(2, (), {}, (), ServiceState(dialplan="other.conf", version=4)))
    assert mirror.service.dialplan == "other.conf"
