"""Who is logged in, as listings show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ManagerConnection:
    """A client that is logged in: since when (wall-clock seconds), for how long, and how many classes it has."""

    user: str
    address: str
    since: float
    seconds: float
    read: int
    write: int
