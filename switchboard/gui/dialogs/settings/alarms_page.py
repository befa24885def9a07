"""The page of notifications: what a person is told of, when they want quiet, what a closed window does with phones."""

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.locks import Lock
from switchboard.gui.dialogs.settings.page_stack import SettingsPage
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.locked import lock_note, show_lock
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.alarm_settings import LONGEST_RING, AlarmSettings, OnClose
from switchboard.gui.office.setting_words import fits

_USUAL_RING = 20  # seconds
_NIGHT = (20 * 60, 7 * 60)  # minutes after midnight


class AlarmsPage(SettingsPage):
    """Emits what was chosen as it is chosen."""

    chosen = Signal(object)  # AlarmSettings

    def __init__(
        self,
        settings: AlarmSettings,
        how: str,
        lock_of: Callable[[str], Lock | None] = lambda _: None,
    ) -> None:
        """`how` says in a sentence how this desktop tells, `lock_of` what keeps a field of the settings as it is."""
        super().__init__()
        self.rings = QCheckBox(translate("AlarmsPage", "&A phone that rings for longer than"))
        self.seconds = QSpinBox()
        self.overdue = QCheckBox(translate("AlarmsPage", "&Whoever should be back and is not"))
        self.lost = QCheckBox(translate("AlarmsPage", "A &phone that cannot be reached any more"))
        self.messages = QCheckBox(translate("AlarmsPage", "New &voicemail"))
        self.quiet = QCheckBox(translate("AlarmsPage", "&Quiet from"))
        self.quiet_from, self.quiet_to = QTimeEdit(), QTimeEdit()
        self.sound = QCheckBox(translate("AlarmsPage", "With a &sound"))
        self.on_close = ChoiceBox()
        self._show(settings)
        self._lay_out(how, lock_note(lock_of(field.name) for field in fields(settings)))
        self._lock(lock_of)
        self._connect()

    def narrow(self, query: str) -> bool:
        """It is found whole, by any of its words."""
        checks = (self.rings, self.overdue, self.lost, self.messages, self.quiet, self.sound)
        return not query or fits(query, *(check.text().replace("&", "") for check in checks))

    def _connect(self) -> None:
        for check in (self.rings, self.overdue, self.lost, self.messages, self.quiet, self.sound):
            check.clicked.connect(self._choose)
        self.seconds.valueChanged.connect(self._choose)
        self.quiet_from.timeChanged.connect(self._choose)
        self.quiet_to.timeChanged.connect(self._choose)
        self.on_close.activated.connect(self._choose)

    def _show(self, settings: AlarmSettings) -> None:
        self.rings.setChecked(bool(settings.ringing_after))
        self.seconds.setRange(1, LONGEST_RING)
        self.seconds.setSuffix(translate("AlarmsPage", " s", "seconds, behind a number"))
        self.seconds.setValue(settings.ringing_after or _USUAL_RING)
        self.overdue.setChecked(settings.overdue)
        self.lost.setChecked(settings.lost)
        self.messages.setChecked(settings.messages)
        self.sound.setChecked(settings.sound)
        is_quiet = settings.quiet_from != settings.quiet_to
        self.quiet.setChecked(is_quiet)
        hours = (settings.quiet_from, settings.quiet_to) if is_quiet else _NIGHT
        for edit, minutes in zip((self.quiet_from, self.quiet_to), hours, strict=True):
            edit.setTime(QTime(minutes // 60, minutes % 60))
        for value, word in (
            (OnClose.ASK, translate("AlarmsPage", "Ask")),
            (OnClose.GO_ON, translate("AlarmsPage", "Go on serving them without a window")),
            (OnClose.STOP, translate("AlarmsPage", "Stop serving them")),
        ):
            self.on_close.addItem(word, value)
        self.on_close.setCurrentIndex(self.on_close.findData(settings.on_close))

    def _lock(self, lock_of: Callable[[str], Lock | None]) -> None:
        for name, parts in (
            ("ringing_after", (self.rings, self.seconds)),
            ("overdue", (self.overdue,)),
            ("lost", (self.lost,)),
            ("messages", (self.messages,)),
            ("quiet_from", (self.quiet, self.quiet_from, self.quiet_to)),
            ("quiet_to", (self.quiet, self.quiet_from, self.quiet_to)),
            ("sound", (self.sound,)),
            ("on_close", (self.on_close,)),
        ):
            show_lock(lock_of(name), *parts)

    def _lay_out(self, how: str, locked: QLabel) -> None:
        for box, name in (
            (self.seconds, translate("AlarmsPage", "Seconds")),
            (self.quiet_from, translate("AlarmsPage", "Quiet from")),
            (self.quiet_to, translate("AlarmsPage", "Quiet until")),
        ):
            box.setAccessibleName(name)
            box.lineEdit().setAccessibleName(name)
        for check, parts in ((self.rings, (self.seconds,)), (self.quiet, (self.quiet_from, self.quiet_to))):
            for part in parts:
                part.setEnabled(check.isChecked())
                check.toggled.connect(part.setEnabled)
        layout = QVBoxLayout(self)
        layout.addWidget(make_label("heading", translate("AlarmsPage", "Tell me of")))
        layout.addLayout(_line(self.rings, self.seconds))
        layout.addWidget(self.overdue)
        layout.addWidget(self.lost)
        layout.addWidget(self.messages)
        layout.addWidget(make_label("heading", translate("AlarmsPage", "How")))
        layout.addWidget(make_label("muted", how, wrap=True))
        layout.addLayout(
            _line(self.quiet, self.quiet_from, make_label("text", translate("AlarmsPage", "until")), self.quiet_to)
        )
        layout.addWidget(self.sound)
        label = make_label(
            "text", translate("AlarmsPage", "&When the window is closed while phones are served"), wrap=True
        )
        label.setBuddy(self.on_close)
        layout.addWidget(label)
        layout.addWidget(self.on_close)
        layout.addWidget(locked)
        layout.addStretch()

    def _choose(self) -> None:
        quiet_from, quiet_to = (
            edit.time().hour() * 60 + edit.time().minute() for edit in (self.quiet_from, self.quiet_to)
        )
        is_quiet = self.quiet.isChecked()
        self.chosen.emit(
            AlarmSettings(
                self.seconds.value() if self.rings.isChecked() else 0,
                self.overdue.isChecked(),
                self.lost.isChecked(),
                quiet_from if is_quiet else 0,
                quiet_to if is_quiet else 0,
                self.sound.isChecked(),
                self.on_close.currentData(),
                self.messages.isChecked(),
            )
        )


def _line(*parts: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    for part in parts:
        line.addWidget(part)
    line.addStretch()
    return line
