"""Tells a person at this desk what they want to be told: on the desktop where that can, else in the window."""

import time
from typing import Protocol

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from switchboard.api.locks import Lock
from switchboard.gui.language import translate
from switchboard.gui.office.alarm_settings import AlarmSettings, notice_words
from switchboard.gui.office.alarms import Alarms, Notice
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.managed_settings import lock_on

_GROUP = "alarms"
_AWAITED = "awaited"


class Notifier(Protocol):
    """How a desktop tells a person something while they look elsewhere."""

    def can_show(self) -> bool: ...
    def show(self, title: str, text: str) -> None: ...


class AlarmBell(QObject):
    """Keeps what was chosen in the window's settings."""

    told = Signal(str)  # in a few words: also where the desktop shows it

    def __init__(self, alarms: Alarms, notifier: Notifier, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._alarms = alarms
        self._notifier = notifier
        self._stored = settings
        self.settings = self._kept()
        alarms.rules = self.settings.rules
        awaited = settings.value(f"{_GROUP}/{_AWAITED}")
        alarms.restore([awaited] if isinstance(awaited, str) else awaited if isinstance(awaited, list) else [])
        alarms.noticed.connect(self._tell)
        alarms.changed.connect(self._keep_awaited)

    def choose(self, settings: AlarmSettings) -> None:
        """In effect at once, and kept; what is locked stays."""
        for name, text in settings.to_texts().items():
            self._stored.setValue(f"{_GROUP}/{name}", text)
        self.settings = self._kept()
        self._alarms.rules = self.settings.rules

    def lock_of(self, name: str) -> Lock | None:
        """What keeps a field of the settings as it is."""
        return lock_on(self._stored, f"{_GROUP}/{name}")

    def how(self) -> str:
        """How this desktop tells, in a sentence."""
        if self._notifier.can_show():
            return translate("AlarmBell", "The desktop shows it, and the window does.")
        return translate("AlarmBell", "This desktop shows no notifications: the window says it and asks for attention.")

    def _kept(self) -> AlarmSettings:
        names = AlarmSettings().to_texts()
        return AlarmSettings.of_texts({name: str(self._stored.value(f"{_GROUP}/{name}", "")) for name in names})

    def _keep_awaited(self) -> None:
        self._stored.setValue(f"{_GROUP}/{_AWAITED}", self._alarms.to_texts())

    def _tell(self, notice: Notice) -> None:
        title, who = notice_words(notice)
        self.told.emit(translate("AlarmBell", "{what}: {who}", "a notification").format(what=title, who=who))
        if self.settings.is_quiet(office_time(time.time()).time()):
            return
        if self._notifier.can_show():
            self._notifier.show(title, who)
        else:
            QApplication.alert(self.parent())  # type: ignore[arg-type]  # the desk's window
        if self.settings.sound:
            QApplication.beep()
