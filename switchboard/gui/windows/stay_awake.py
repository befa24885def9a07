"""Keeps the screen on while a wallboard is shown: asked of the desktop, or of Windows."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from switchboard.gui.language import translate

_NAME = "org.freedesktop.ScreenSaver"
_BUS = "switchboard-wallboard"  # a connection of its own: the desktop forgets the wish when that ends
_CONTINUOUS, _DISPLAY = 0x80000000, 0x00000002  # SetThreadExecutionState


class StayAwake(QObject):
    """`trouble` says in a sentence why the screen may go dark; nothing where it will not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.trouble = ""

    def begin(self) -> None:
        """Until `end`."""
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _DISPLAY)
        elif not self._ask_desktop():
            self.trouble = translate(
                "StayAwake", "The screen saver cannot be held off here: switch it off in the desktop's settings"
            )

    def end(self) -> None:
        """The screen may go dark again."""
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS)
        else:
            QDBusConnection.disconnectFromBus(_BUS)

    @staticmethod
    def _ask_desktop() -> bool:
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        if not bus.isConnected() or not bus.interface().isServiceRegistered(_NAME).value():
            return False
        call = QDBusMessage.createMethodCall(_NAME, "/org/freedesktop/ScreenSaver", _NAME, "Inhibit")
        call.setArguments(["Switchboard", translate("StayAwake", "The wallboard is shown")])
        return bus.send(call)
