"""What each platform can be asked about starting at login."""

from collections.abc import Sequence
from typing import Protocol


class LoginItem(Protocol):
    """The program among what starts when this person logs in."""

    def put(self, command: Sequence[str]) -> str:
        """
        Has this command started from now on; a word on where that is written.

        Raises:
            OSError: it cannot be written.
        """

    def remove(self) -> None:
        """
        Harmless where it is not there.

        Raises:
            OSError: it cannot be removed.
        """
