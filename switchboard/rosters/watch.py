"""How far reading has come, and whether anybody still wants it."""

from typing import Protocol


class Watch(Protocol):
    """Told now and then how much of a whole is done."""

    def __call__(self, done: int, whole: int, /) -> None:
        """
        Raises:
            RosterCancelled: nobody wants it any more.
        """


def unwatched(_done: int, _whole: int) -> None:
    """For whoever waits in any case."""
