"""What somebody is to be, of what stands in the panel and what they are now."""

import pytest

from switchboard.core.states import Presence, PresenceState
from switchboard.gui.office.drafts import Draft
from switchboard.gui.office.ends import written
from switchboard.gui.office.wishes import is_set, wish

AWAY, DND = PresenceState.AWAY, PresenceState.DND
AVAILABLE = Presence(PresenceState.AVAILABLE)
LUNCH = Draft("at lunch", "Soup")
SOUP = Presence(AWAY, "at lunch", "Soup")
STAYING = Draft("at lunch", "Soup", "x", stays=True)


@pytest.mark.parametrize(
    ("now", "draft", "end", "wished"),
    [
        (Presence(AWAY), LUNCH, None, SOUP),
        (Presence(AWAY), LUNCH, 50.0, Presence(*SOUP.says(), until=50.0, then=AVAILABLE)),
        (Presence(AWAY), STAYING, 50.0, Presence(*SOUP.says(), until=50.0, then=SOUP)),
        (Presence(AWAY, until=9.0, then=Presence(DND)), LUNCH, None,
         Presence(*SOUP.says(), until=9.0, then=Presence(DND))),
        (Presence(AWAY, until=9.0, then=Presence(DND)), LUNCH, 50.0,
         Presence(*SOUP.says(), until=50.0, then=Presence(DND))),
        (Presence(AWAY, until=9.0, then=Presence(AWAY)), LUNCH, 50.0,
         Presence(*SOUP.says(), until=50.0, then=AVAILABLE)),
        (Presence(AWAY, until=9.0, then=Presence(AWAY)), LUNCH, None, Presence(*SOUP.says(), until=9.0, then=SOUP)),
        (Presence(AWAY, until=9.0, then=Presence(DND)), LUNCH, 0.0, SOUP),
    ],
)  # fmt: skip
def test_whoever_keeps_their_state_comes_back_to_what_would_have_followed_it(
    now: Presence, draft: Draft, end: float | None, wished: Presence
) -> None:
    assert wish(now, None, draft, end) == wished
    assert wish(now, AWAY, draft, end) == wished


@pytest.mark.parametrize(
    ("draft", "end", "wished"),
    [
        (LUNCH, None, SOUP),
        (LUNCH, 0.0, SOUP),
        (LUNCH, 50.0, Presence(*SOUP.says(), until=50.0)),
        (STAYING, 50.0, Presence(*SOUP.says(), until=50.0, then=SOUP)),
    ],
)
def test_what_was_before_follows_another_state(draft: Draft, end: float | None, wished: Presence) -> None:
    assert wish(Presence(DND, until=9.0, then=AVAILABLE), AWAY, draft, end) == wished


def test_what_is_set_is_what_stands_in_the_fields() -> None:
    assert is_set(SOUP, LUNCH)
    assert not is_set(SOUP, Draft("at lunch", ""))
    until = 1_795_000_020.0
    ending = Presence(*SOUP.says(), until=until, then=AVAILABLE)
    assert is_set(ending, LUNCH)
    assert is_set(ending, Draft("at lunch", "Soup", written(until)))
    assert not is_set(ending, Draft("at lunch", "Soup", written(until), stays=True))
    assert not is_set(ending, Draft("at lunch", "Soup", ""))
