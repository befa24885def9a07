"""Presence that ends by itself: what comes after it."""

from dataclasses import replace

from switchboard.core.states import Presence, PresenceState

LATEST = 4_102_444_800.0  # wall-clock seconds: the year 2100
MOST_AFTER = 4  # presences that come one after the other


def settled(presence: Presence, before: Presence, at: float) -> Presence:
    """
    A presence as it is kept, which names what comes after it.

    That is what was before, as it will be by then. Whoever only says when something ends that shows already comes back
    to what would have followed it, or is available.

    Args:
        before: what shows until now.
        at: wall-clock seconds; what is over by then is not begun any more.
    """
    if presence.until and presence.then is None:
        then = before
        if before.says() == presence.says():
            then = (before.then if before.until else None) or Presence(PresenceState.AVAILABLE)
        then = then.at(presence.until)
        while _depth(then) > MOST_AFTER:
            then = then.then or then
        presence = replace(presence, then=then)
    return presence.at(at)


def _depth(presence: Presence) -> int:
    depth, then = 1, presence.then
    while then is not None:
        depth, then = depth + 1, then.then
    return depth
