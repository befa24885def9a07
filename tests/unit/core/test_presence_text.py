import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.core.presence_text import PresenceTextError, as_given, parse_presence
from switchboard.core.values import Presence, PresenceState


@pytest.mark.parametrize("state", list(PresenceState))
def test_states_are_read_in_any_case(state: PresenceState) -> None:
    assert parse_presence(state.value.upper()).state is state
    assert parse_presence(state.value.title()).state is state


def test_subtype_and_message_are_kept_as_they_are() -> None:
    assert parse_presence("Away,  upstairs ,eating\tlunch ☕") == Presence(
        PresenceState.AWAY, "  upstairs ", "eating\tlunch ☕"
    )
    assert parse_presence("away,,only a message") == Presence(PresenceState.AWAY, "", "only a message")


def test_option_e_decodes_and_the_listing_shows_what_was_given() -> None:
    presence = parse_presence("xa,dmFjYXRpb24=,,e")
    assert presence == Presence(PresenceState.XA, "vacation")
    assert as_given(presence.subtype, presence) == "dmFjYXRpb24="


@pytest.mark.parametrize(
    "text", ["", "bogus", " away", ",x", "away,a,b,z", "away,a,b,c,d", "away,!!,,e", "away,/w==,,e"]
)
def test_what_is_no_presence_is_refused(text: str) -> None:
    with pytest.raises(PresenceTextError):
        parse_presence(text)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(PresenceTextError):
        parse_presence(text)
