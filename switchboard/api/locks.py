"""What an administrator of this computer has decided, for whoever shows or changes a setting."""

from collections.abc import Iterator
from dataclasses import dataclass

from switchboard.ground.errors import Sentence

SettingPath = tuple[str, ...]  # the names that lead to a setting: ("limits", "plans")


@dataclass(frozen=True, slots=True)
class Lock:
    """A setting that nobody else may set: why not, and the file that says so."""

    path: SettingPath
    reason: str
    file: str

    @property
    def sentence(self) -> Sentence:
        """Who has decided it, and why."""
        return Sentence("it is locked by {file}: {reason}", file=self.file, reason=self.reason)

    def __str__(self) -> str:
        return str(self.sentence)


@dataclass(frozen=True, slots=True)
class Locks:
    """
    Every setting that is locked.

    >>> locks = Locks((Lock(("phones", "6002"), "by the IT department", "/etc/switchboard/switchboard.toml"),))
    >>> locks.of("phones", "6002", "watch") is locks.of("phones") is locks.each[0], locks.of("phones", "6003")
    (True, None)
    """

    each: tuple[Lock, ...] = ()

    def __iter__(self) -> Iterator[Lock]:
        return iter(self.each)

    def of(self, *path: str) -> Lock | None:
        """The one that keeps a setting, or a part of it, from being written; None where it may be."""
        return next((lock for lock in self.each if _is_within(lock.path, path) or _is_within(path, lock.path)), None)


def _is_within(path: SettingPath, section: SettingPath) -> bool:
    return path[: len(section)] == section
