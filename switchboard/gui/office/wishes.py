"""What somebody is to be, of what stands in the panel and what they are now."""

from dataclasses import replace

from switchboard.core.states import Presence, PresenceState
from switchboard.gui.office.drafts import Draft
from switchboard.gui.office.ends import written


def is_set(presence: Presence, draft: Draft) -> bool:
    """Whether a presence is what stands in the fields."""
    if (presence.subtype, presence.message) != (draft.subtype, draft.message):
        return False
    return draft.until is None or (written(presence.until), presence.stays()) == (draft.until, draft.stays)


def wish(now: Presence, state: PresenceState | None, draft: Draft, end: float | None) -> Presence:
    """
    What somebody is to be who is `now`, with the texts of `draft`.

    Whoever keeps their state comes back to what would have followed it, or is available; else what was before follows.

    Args:
        state: None for the one that they have.
        end: wall-clock seconds, 0.0 for none; None where nobody chose one.
    """
    wished = Presence(state or now.state, draft.subtype, draft.message)
    if wished.state is not now.state:
        return _ending(wished, end or 0.0, None, stays=draft.stays)
    stays = now.stays() if end is None else draft.stays
    followed = now.then if now.until and not now.stays() else None
    then = followed or Presence(PresenceState.AVAILABLE)
    return _ending(wished, now.until if end is None else end, then, stays=stays)


def _ending(wished: Presence, until: float, then: Presence | None, *, stays: bool) -> Presence:
    return replace(wished, until=until, then=wished if stays else then) if until else wished
