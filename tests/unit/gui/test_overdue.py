"""Who should be back and is not: counted along, by a clock that is given."""

import pytest

from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.office.overdue import GRACE, Overdue, is_overdue
from switchboard.gui.office.words import ending_text, overdue_text, presence_text
from tests.unit.gui.test_mirror import batch, mirror_of, told_by

ANN, BOB = Extension("1"), Extension("2")
pytestmark = pytest.mark.usefixtures("qapp")  # timers need one


def away(until: float) -> Presence:
    return Presence(PresenceState.AWAY, until=until, then=Presence(PresenceState.AWAY))


def test_an_end_is_over_a_minute_after_it() -> None:
    assert [is_overdue(away(100.0), now) for now in (99.0, 100.0, 100.0 + GRACE - 1, 100.0 + GRACE)] == [
        False, False, False, True,
    ]  # fmt: skip
    assert not is_overdue(Presence(PresenceState.AWAY), 1e9)


def test_each_is_told_once_and_goes_when_they_are_set() -> None:
    overdue = Overdue()
    overdue.put(ANN, away(100.0), 0.0)
    overdue.put(BOB, away(200.0), 0.0)
    assert overdue.look(100.0) == set()
    assert overdue.look(100.0 + GRACE) == {ANN}
    assert overdue.look(100.0 + GRACE) == set()
    assert len(overdue) == 1
    overdue.put(ANN, away(900.0), 200.0)
    assert len(overdue) == 0
    assert overdue.look(1_000.0) == {ANN, BOB}
    overdue.drop(ANN)
    overdue.put(BOB, Presence(), 1_000.0)
    assert (len(overdue), overdue.look(9_000.0)) == (0, set())


def test_whoever_is_late_already_is_counted_at_once() -> None:
    overdue = Overdue()
    overdue.put(ANN, away(100.0), 5_000.0)
    assert (overdue.extensions, overdue.look(5_000.0)) == ({ANN}, set())


def test_the_mirror_says_that_somebody_has_changed_whom_nobody_set() -> None:
    later = 4_000_000_000.0
    mirror = mirror_of(ExtensionStatus(ANN, ExtensionState.IDLE, away(later), version=1))
    told = told_by(mirror)
    mirror.look(later + GRACE - 1)
    assert told == []
    mirror.look(later + GRACE)
    assert told == [("rows_changed", ["1"])]
    assert mirror.overdue.extensions == {ANN}
    mirror.take_batch(batch(11, ExtensionStatus(ANN, ExtensionState.IDLE, Presence(), version=2)))
    assert len(mirror.overdue) == 0


def test_since_when_is_said_in_minutes_hours_or_by_the_day() -> None:
    until = 1_795_000_000.0
    assert overdue_text(away(until), until + 12 * 60) == "should be back since 12 min"
    assert overdue_text(away(until), until + 3 * 3_600 + 300) == "should be back since 3 h 05 min"
    assert overdue_text(away(until), until + 3 * 86_400).startswith("should be back since 18 Nov")
    assert overdue_text(away(until), until) == ""
    assert presence_text(away(until), until + 720) == "Away"
    assert ending_text(Presence(), until) == ""
