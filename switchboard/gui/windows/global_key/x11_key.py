"""X11 gives a key to whoever grabs it first."""

import os
import select
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from switchboard.gui.windows.global_key.interface import ALT, CONTROL, SHIFT, Keys, Standing, Tell
from switchboard.gui.windows.global_key.xcb import KEY_PRESS, MAPPING_NOTIFY, Xcb

_HELD = {SHIFT: 0x1, CONTROL: 0x4, ALT: 0x8}
_LOCKS = (0, 0x2, 0x10, 0x12)  # Caps Lock and Num Lock, in every way that they may stand
_AGAIN_MS = 120  # a window that was hidden is known to the window manager by then


class X11Holder:
    """A connection of its own, beside Qt's."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._reading, self._writing = os.pipe()
        self._display: Xcb | None = None

    def hold(self, tell: Tell, pressed: Callable[[str], None]) -> None:
        """Until somebody writes into the pipe, or the display is gone."""
        try:
            display = self._display = Xcb()
        except OSError:
            tell(Standing.MISSING, "")
        else:
            self._follow(display, tell, pressed)
            self._display = None
            display.close()
        os.close(self._reading)

    def let_go(self) -> None:
        """The thread closes what it reads."""
        if self._writing >= 0:
            os.close(self._writing)
            self._writing = -1

    def bring(self, leave: str, show: Callable[[], QWidget]) -> None:
        """
        The window manager is asked as of the moment when the key was pressed.

        Qt has seen nothing of it, and what Qt asks as of an earlier moment many window managers only blink for.
        """
        window = show()
        self._activate(window, leave)
        QTimer.singleShot(_AGAIN_MS, window, lambda: self._activate(window, leave))

    def _activate(self, window: QWidget, leave: str) -> None:
        display = self._display
        if display is not None and not window.isActiveWindow():
            display.activate(int(window.winId()), int(leave))

    def _follow(self, display: Xcb, tell: Tell, pressed: Callable[[str], None]) -> None:
        wanted = display.keycodes(self._keys.keysym)
        codes = self._grab(display, wanted, tell)
        while not display.is_broken():
            for event in display.events():
                if event.kind == KEY_PRESS:
                    pressed(str(event.time))
                elif event.kind == MAPPING_NOTIFY and wanted != (now := display.keycodes(self._keys.keysym)):
                    self._ungrab(display, codes)
                    wanted, codes = now, self._grab(display, now, tell)
            readable, _, _ = select.select([display.fileno(), self._reading], [], [])
            if self._reading in readable:
                self._ungrab(display, codes)
                return
        tell(Standing.MISSING, "")

    def _grab(self, display: Xcb, codes: list[int], tell: Tell) -> list[int]:
        """The keys that are ours now; none where another program has one of them."""
        if codes and all(display.grab(code, self._held() | locks) for code in codes for locks in _LOCKS):
            tell(Standing.OURS, "")
            return codes
        self._ungrab(display, codes)
        tell(Standing.TAKEN if codes else Standing.MISSING, "")
        return []

    def _ungrab(self, display: Xcb, codes: list[int]) -> None:
        for code in codes:
            for locks in _LOCKS:
                display.ungrab(code, self._held() | locks)

    def _held(self) -> int:
        return sum(code for key, code in _HELD.items() if self._keys.held & key)
