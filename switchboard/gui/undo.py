"""What this window changed, so that it can be taken back."""

from collections import deque
from collections.abc import Sequence

from switchboard.core.changes import ChangeSet, PresenceChanged
from switchboard.core.states import Presence

_MOST = 100  # actions that can be taken back


class UndoStack:
    """The presences before each action, the last one on top."""

    def __init__(self) -> None:
        self._actions: deque[list[tuple[str, Presence]]] = deque(maxlen=_MOST)

    def __bool__(self) -> bool:
        return bool(self._actions)

    def push(self, changes: Sequence[ChangeSet]) -> None:
        """Remembers what one action really changed."""
        before = [
            (change.presentity, change.old)
            for changed in changes
            if isinstance(change := changed.change, PresenceChanged) and change.old != change.new
        ]
        if before:
            self._actions.append(before)

    def pop(self) -> list[tuple[str, Presence]]:
        """What to set to take the last action back; nothing where there is none."""
        return self._actions.pop() if self._actions else []
