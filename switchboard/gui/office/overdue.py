"""Who should be back and is not: their presence was to end, and still shows."""

from switchboard.core.states import Extension, Presence
from switchboard.ground.deadlines import Deadlines

GRACE = 60.0  # seconds: an end that is on its way to the window is not late


def is_overdue(presence: Presence, now: float) -> bool:
    """
    Whether it should have ended a minute ago or longer; `now` is wall-clock seconds.

    That is so of what stays until somebody sets it, and of what the engine could not end.
    """
    return 0.0 < presence.until <= now - GRACE


class Overdue:
    """Everyone who is overdue, counted along; nobody looks at those whose time is not over."""

    def __init__(self) -> None:
        self.extensions: set[Extension] = set()
        self._deadlines: Deadlines[Extension] = Deadlines()

    def __len__(self) -> int:
        return len(self.extensions)

    def put(self, extension: Extension, presence: Presence, now: float) -> None:
        """In the place of what it was before; `now` is wall-clock seconds."""
        self.drop(extension)
        if is_overdue(presence, now):
            self.extensions.add(extension)
        elif presence.until:
            self._deadlines.set(extension, presence.until + GRACE)

    def drop(self, extension: Extension) -> None:
        """It is no more, or does not end any more."""
        self.extensions.discard(extension)
        self._deadlines.drop(extension)

    def look(self, now: float) -> set[Extension]:
        """Those who are overdue since the last look."""
        newly = set(self._deadlines.due(now))
        self.extensions |= newly
        return newly
