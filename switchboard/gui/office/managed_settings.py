"""What is chosen in the window, and kept; an administrator's choice stands before it or behind it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSettings

from switchboard.api.locks import Lock, Locks

_SECTION = "window"  # of the settings, where an administrator writes of what is chosen in the window


class ManagedSettings(QSettings):
    """
    The window's settings file. A value that nobody chose is the administrator's; one that is locked is theirs always.

    What is chosen of it all the same is not kept: whoever shows a choice asks `lock_on` first. Nor is what is so
    without one: an administrator may say otherwise tomorrow.
    """

    def __init__(self, file: Path, given: Mapping[str, str], locks: Locks) -> None:
        """`given` are an administrator's choices by the names under which this file keeps a person's."""
        super().__init__(str(file), QSettings.Format.IniFormat)
        self._given = given
        self._locks = locks

    def value(self, key: str, defaultValue: object = None, type: object = None) -> object:  # noqa: A002, N803  Qt's
        given = self._given.get(key, defaultValue)
        if self.lock_of(key) is not None:
            return given
        return super().value(key, given) if type is None else super().value(key, given, type)

    def setValue(self, key: str, value: object) -> None:
        is_choice = self.contains(key) or self._given.get(key) != value
        if is_choice and self.lock_of(key) is None:
            super().setValue(key, value)

    def lock_of(self, key: str) -> Lock | None:
        """What keeps a person from choosing it."""
        return self._locks.of(_SECTION, *key.split("/"))


def lock_on(settings: QSettings, *keys: str) -> Lock | None:
    """What keeps a person from choosing one of these in the window; None where they may choose all of them."""
    if not isinstance(settings, ManagedSettings):
        return None
    return next((lock for lock in map(settings.lock_of, keys) if lock is not None), None)
