"""A sign in the desktop's tray: who is in, what a person wants to be told, and a click that brings the window back."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from switchboard.gui.language import translate
from switchboard.gui.office.me import Me
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.query import Chip
from switchboard.gui.office.voicemail_words import new_messages_text
from switchboard.gui.office.words import number_text, presence_word, presence_words

_LOOK_MS = 2_000
_SHOWN_MS = 10_000  # a notification, where the desktop leaves that to us


class Tray(QObject):
    """
    There for as long as the program runs. Where the desktop has no tray, starting the program again brings the window
    back, and the window says what was to be told.
    """

    show_asked = Signal()
    quit_asked = Signal()

    def __init__(self, icon: QIcon, mirror: Mirror, window: QWidget) -> None:
        super().__init__(window)
        self._mirror = mirror
        self._me: Me | None = None
        self._new_messages = 0
        self.menu = QMenu(window)
        show = self.menu.addAction(translate("Tray", "&Show the window"))
        show.triggered.connect(lambda _=False: self.show_asked.emit())
        stop = self.menu.addAction(translate("Tray", "S&top serving and quit"))
        stop.triggered.connect(lambda _=False: self.quit_asked.emit())
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.show_asked)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def show_me(self, me: Me) -> None:
        """Has the menu set one's own presence, once somebody has said who sits here."""
        self._me = me
        self.mine = QMenu(translate("Tray", "&My own presence"), self.menu)
        for state, word in presence_words().items():
            self.mine.addAction(word).triggered.connect(lambda _=False, state=state: me.set_presence(state))
        self.menu.insertMenu(self.menu.actions()[-1], self.mine)
        self.menu.aboutToShow.connect(self._look_at_me)
        self._look_at_me()

    def _look_at_me(self) -> None:
        row = self._me.row() if self._me is not None else None
        self.mine.setEnabled(row is not None and bool(row.status.presentity))
        now = presence_word(row.status.presence.state) if row is not None else ""
        mine = translate("Tray", "&My own presence")
        self.mine.setTitle(f"{mine}: {now}" if now else mine)

    @staticmethod
    def is_there() -> bool:
        """Whether this desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def start(self) -> None:
        """Shows it, where there is a tray."""
        if self.is_there():
            self.look()
            self._icon.show()
            self._timer.start()

    def look(self) -> None:
        """Who is in now."""
        text = self.text()
        if text != self._icon.toolTip():
            self._icon.setToolTip(text)

    def show_messages(self, new: int) -> None:
        """How many new messages wait for whoever sits here."""
        self._new_messages = new
        self.look()

    def text(self) -> str:
        """What the sign says of the office."""
        chips = self._mirror.tally.chips
        counts = {
            name: number_text(chips[chip])
            for name, chip in (("inside", Chip.IN), ("outside", Chip.OUT), ("busy", Chip.ON_THE_PHONE))
        }
        text = translate("Tray", "Switchboard: {inside} in, {outside} out, {busy} on the phone").format(**counts)
        return f"{text}\n{new_messages_text(self._new_messages)}" if self._new_messages else text

    def can_show(self) -> bool:
        """Whether the desktop shows notifications for us."""
        return self._icon.isVisible() and QSystemTrayIcon.supportsMessages()

    def show(self, title: str, text: str) -> None:
        """Has the desktop show a notification; a click on it brings the window back."""
        self._icon.showMessage(title, text, self._icon.icon(), _SHOWN_MS)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.show_asked.emit()
