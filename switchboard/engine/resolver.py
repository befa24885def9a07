"""What a number means: the hint that stands for it, or one that a pattern brings to life."""

import time
from collections.abc import Callable

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus

_FILES = Origin("files", "dialplan and directory")


class Resolver:
    """Looks numbers up for phones and people."""

    def __init__(self, core: PresenceCore, tell: Callable[[ChangeSet], None]) -> None:
        self._core = core
        self._tell = tell

    def resolve(self, exten: str) -> ExtensionStatus | None:
        """
        The status of the hint for a number; one that a pattern brings to life is told to everyone.

        Raises:
            TooManyExtensions: a pattern fits, but too many extensions have come to life already.
        """
        status, is_new = self._core.resolve(exten, self._core.contexts)
        if status is not None and is_new:
            self._tell(ChangeSet(self._core.next_sequence(), time.time(), _FILES, None, (status,)))
        return status
