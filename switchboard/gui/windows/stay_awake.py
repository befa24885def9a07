"""Keeps the screen on while a wallboard is shown: asked of the desktop, or of Windows."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from switchboard.gui.language import translate

_NAME = "org.freedesktop.ScreenSaver"
_BUS = "switchboard-wallboard"  # a connection of its own: the desktop forgets the wish when that ends
_CONTINUOUS, _DISPLAY = 0x80000000, 0x00000002  # SetThreadExecutionState


def _session_bus(name: str) -> QDBusConnection:
    return QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, name)


class StayAwake(QObject):
    """`trouble` says in a sentence why the screen may go dark; nothing where it will not. `troubled` tells it once."""

    troubled = Signal(str)

    def __init__(self, parent: QObject, connect: Callable[[str], QDBusConnection] = _session_bus) -> None:
        """`connect` gives the desktop's bus under a name of ours."""
        super().__init__(parent)
        self._connect = connect
        self._answer: QDBusPendingCallWatcher | None = None
        self.trouble = ""

    def begin(self) -> None:
        """Until `end`. The desktop is asked without waiting for it: it may refuse later, or never answer."""
        if sys.platform == "win32":
            import ctypes

            if not ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _DISPLAY):
                self._tell()
        else:
            self._ask_desktop()

    def end(self) -> None:
        """The screen may go dark again."""
        self._answer = None
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS)
        else:
            QDBusConnection.disconnectFromBus(_BUS)

    def _ask_desktop(self) -> None:
        bus = self._connect(_BUS)
        if not bus.isConnected():
            self._tell()
            return
        call = QDBusMessage.createMethodCall(_NAME, "/org/freedesktop/ScreenSaver", _NAME, "Inhibit")
        call.setArguments(["Switchboard", translate("StayAwake", "The wallboard is shown")])
        self._answer = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        self._answer.finished.connect(self._on_answered)

    def _on_answered(self, answer: QDBusPendingCallWatcher) -> None:
        if answer.isError():
            self._tell()

    def _tell(self) -> None:
        self.trouble = translate(
            "StayAwake", "The screen saver cannot be held off here: switch it off in the desktop's settings"
        )
        self.troubled.emit(self.trouble)
