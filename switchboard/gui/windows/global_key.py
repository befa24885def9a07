"""A key that brings the window up wherever one is. Where the platform gives none to programs, it is said what to do."""

import sys
import threading

from PySide6.QtCore import QObject, QSettings, Signal

from switchboard.gui.language import translate

_ID = 1
_ALT, _CONTROL, _NO_REPEAT = 0x1, 0x2, 0x4000  # of RegisterHotKey
_HOTKEY, _QUIT = 0x0312, 0x0012  # messages of Windows
_LETTER = ord("B")
KEYS = "Ctrl+Alt+B"
_KEPT = "global_key"


class HotKey(QObject):
    """Windows': a thread that waits for the key, as whoever registered it is told."""

    pressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._number = 0  # of the thread, as Windows has it
        self._is_registered = threading.Event()
        self._succeeded = False

    def start(self) -> bool:
        """Whether the key is ours now: another program may have it."""
        if self._thread is None:
            self._is_registered.clear()
            self._thread = threading.Thread(target=self._wait, name="hot key", daemon=True)
            self._thread.start()
            self._is_registered.wait(1.0)
        return self._succeeded

    def stop(self) -> None:
        """It is nobody's again."""
        if sys.platform == "win32" and self._thread is not None:
            import ctypes

            ctypes.windll.user32.PostThreadMessageW(self._number, _QUIT, 0, 0)
            self._thread.join(1.0)
        self._thread = None

    def _wait(self) -> None:
        if sys.platform == "win32":
            import ctypes
            from ctypes import wintypes

            user32 = ctypes.windll.user32
            self._number = ctypes.windll.kernel32.GetCurrentThreadId()
            self._succeeded = bool(user32.RegisterHotKey(None, _ID, _ALT | _CONTROL | _NO_REPEAT, _LETTER))
            self._is_registered.set()
            message = wintypes.MSG()
            while self._succeeded and user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
                if message.message == _HOTKEY:
                    self.pressed.emit()
            user32.UnregisterHotKey(None, _ID)
        self._is_registered.set()


class GlobalKeyChoice(QObject):
    """Whether a person wants the key; kept."""

    pressed = Signal()

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._key = HotKey(self)
        self._key.pressed.connect(self.pressed)
        self.is_on = is_possible() and settings.value(_KEPT) == "true" and self._key.start()

    def choose(self, wanted: bool) -> None:
        """From now on, as far as the platform goes along."""
        if wanted:
            self.is_on = is_possible() and self._key.start()
        else:
            self._key.stop()
            self.is_on = False
        self._settings.setValue(_KEPT, "true" if wanted else "false")

    def stop(self) -> None:
        """As the program ends."""
        self._key.stop()


def is_possible(platform: str = sys.platform) -> bool:
    """Whether this platform gives programs a key of their own."""
    return platform == "win32"


def how_words(platform: str = sys.platform) -> str:
    """What the settings say of it."""
    if is_possible(platform):
        text = translate("GlobalKey", "{keys} brings the window up wherever you are, unless another program has it.")
        return text.format(keys=KEYS)
    return translate(
        "GlobalKey",
        "This desktop gives programs no key of their own. In its keyboard settings, have a key start “switchboard”: it"
        " brings the window that is open to the front.",
    )
