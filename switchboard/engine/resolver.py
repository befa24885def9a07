"""What a number means: the hint that stands for it, or one that a pattern brings to life."""

import time
from collections.abc import Callable, Sequence

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus

_ASKED = Origin("somebody who asked", "patterns of the dialplan")


class Resolver:
    """Looks numbers up for phones, people, dialplan and manager clients; what that brings about is told to everyone."""

    def __init__(
        self, core: PresenceCore, tell: Callable[[ChangeSet], None], reach: Callable[[str], Sequence[str]]
    ) -> None:
        """`reach` is a context and those that it includes now."""
        self._reach = reach
        self._core = core
        self._tell = tell

    def resolve(self, exten: str) -> ExtensionStatus | None:
        """The status of the hint for a number, in whatever context has it."""
        return self.resolve_in(exten, self._core.contexts)

    def find(self, exten: str, context: str) -> ExtensionStatus | None:
        """The same in that context and those it includes; in any where none is named."""
        return self.resolve_in(exten, self._reach(context)) if context else self.resolve(exten)

    def resolve_in(self, exten: str, contexts: Sequence[str]) -> ExtensionStatus | None:
        """The same in the first of these contexts that has it."""
        resolved = self._core.resolve(exten, contexts, time.time(), _ASKED)
        if resolved.changes is not None:
            self._tell(resolved.changes)
        return resolved.status
