"""Windows gives programs keys (`RegisterHotKey`); they come to the thread that asked for them."""

import sys
import threading
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from switchboard.gui.windows.global_key.interface import ALT, CONTROL, SHIFT, Keys, Standing, Tell

_ID = 1
_HELD = {ALT: 0x1, CONTROL: 0x2, SHIFT: 0x4}
_NO_REPEAT = 0x4000
_HOTKEY, _QUIT = 0x0312, 0x0012  # messages of Windows


class WindowsHolder:
    """A thread's queue of messages."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._number = 0  # of the thread, as Windows has it
        self._has_queue = threading.Event()

    def hold(self, tell: Tell, pressed: Callable[[str], None]) -> None:
        """Until the queue is told to end."""
        if sys.platform == "win32":
            import ctypes
            from ctypes import wintypes

            user32, message = ctypes.windll.user32, wintypes.MSG()
            self._number = ctypes.windll.kernel32.GetCurrentThreadId()
            user32.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)  # makes the queue
            self._has_queue.set()
            held = sum(code for key, code in _HELD.items() if self._keys.held & key)
            if not user32.RegisterHotKey(None, _ID, held | _NO_REPEAT, self._keys.windows):
                tell(Standing.TAKEN, "")
                return
            tell(Standing.OURS, "")
            while user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
                if message.message == _HOTKEY:
                    pressed("")
            user32.UnregisterHotKey(None, _ID)

    def let_go(self) -> None:
        """Tells the queue."""
        if sys.platform == "win32" and self._has_queue.wait(1.0):
            import ctypes

            ctypes.windll.user32.PostThreadMessageW(self._number, _QUIT, 0, 0)

    @staticmethod
    def bring(leave: str, show: Callable[[], QWidget]) -> None:
        """Whoever had the key last may come to the front there."""
        del leave
        show()
