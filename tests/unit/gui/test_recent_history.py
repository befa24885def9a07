"""Of the history of whoever is selected only what is new is asked for."""

from dataclasses import replace

from switchboard.core.changes import HistoryEntry
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.office.recent_history import MOST, RecentHistory

BOB = ExtensionStatus(Extension("6002"), ExtensionState.IDLE, Presence(), presentity="CustomPresence:6002")
ANN = replace(BOB, extension=Extension("6001"), presentity="CustomPresence:6001")
AWAY = replace(BOB, presence=Presence(PresenceState.AWAY), presence_since=5.0)


def entry(at: float, new: str = "away") -> HistoryEntry:
    return HistoryEntry(at, "root", "console", "CustomPresence:6002", "", new)


def test_it_is_asked_for_where_the_presence_is_another_and_not_as_a_phone_rings() -> None:
    history = RecentHistory()
    assert history.look_at(BOB)
    assert not history.look_at(replace(BOB, extension_state=ExtensionState.RINGING, device_since=9.0))
    assert history.look_at(AWAY)
    assert history.look_at(replace(AWAY, presence_since=6.0))  # away, back, and away again since
    assert history.look_at(ANN)
    assert not history.look_at(None)
    assert history.look_at(BOB)
    assert not history.look_at(replace(BOB, presentity=""))


def test_what_is_known_already_is_kept_and_what_is_new_stands_before_it() -> None:
    history = RecentHistory()
    history.look_at(BOB)
    before = history.since
    assert before is None
    first = [entry(5.0, "dnd"), entry(5.0), entry(3.0)]
    assert list(history.take(None, first)) == first
    assert history.since == 5.0
    fresh = [entry(7.0, "xa"), entry(5.0, "chat"), *first[:2]]  # one of the same moment as what was known
    assert list(history.take(5.0, fresh)) == [*fresh, entry(3.0)]
    assert list(history.take(5.0, fresh)) == [*fresh, entry(3.0)]  # an answer that comes twice
    assert len(history.take(None, [entry(float(at)) for at in range(200, 0, -1)])) == MOST
    history.look_at(ANN)
    assert history.entries == ()


def test_what_was_caught_up_has_all_asked_for_anew() -> None:
    """It is dated when it was so, before what is known already."""
    history = RecentHistory()
    history.look_at(AWAY)
    history.take(None, [entry(5.0), entry(3.0)])
    assert history.look_at(replace(AWAY, presence_since=4.0))
    assert (history.since, history.entries) == (None, ())
