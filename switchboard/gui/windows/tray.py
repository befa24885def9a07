"""A sign in the desktop's tray while the program goes on without a window: a click brings the window back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from switchboard.gui.language import translate


class Tray(QObject):
    """Where the desktop has no tray, starting the program again brings the window back."""

    show_asked = Signal()
    quit_asked = Signal()

    def __init__(self, icon: QIcon, window: QWidget) -> None:
        super().__init__(window)
        self._menu = QMenu(window)
        show = self._menu.addAction(translate("Tray", "&Show the window"))
        show.triggered.connect(lambda _=False: self.show_asked.emit())
        stop = self._menu.addAction(translate("Tray", "S&top serving and quit"))
        stop.triggered.connect(lambda _=False: self.quit_asked.emit())
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setToolTip(translate("Tray", "Switchboard goes on serving phones"))
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)

    def set_shown(self, *, shown: bool) -> None:
        self._icon.setVisible(shown and QSystemTrayIcon.isSystemTrayAvailable())

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.show_asked.emit()
