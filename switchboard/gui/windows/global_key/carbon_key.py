"""macOS gives programs keys by Carbon's `RegisterEventHotKey`, in the window's own thread (`CarbonEvents.h`)."""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject

from switchboard.gui.windows.global_key.interface import ALT, CONTROL, SHIFT, GlobalKey, Keys, Standing

_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_HELD = {SHIFT: 0x200, ALT: 0x800, CONTROL: 0x1000}
_KEYBOARD, _PRESSED = int.from_bytes(b"keyb"), 5
_SIGNATURE = int.from_bytes(b"Swbd")
_HANDLED = 0


class _Kind(ctypes.Structure):
    _fields_ = (("event_class", ctypes.c_uint32), ("kind", ctypes.c_uint32))


class _Id(ctypes.Structure):
    _fields_ = (("signature", ctypes.c_uint32), ("number", ctypes.c_uint32))


_Handler = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class CarbonKey(GlobalKey):
    """Keys are told of among the window's own events."""

    def __init__(self, parent: QObject, load: Callable[[str], ctypes.CDLL] = ctypes.CDLL) -> None:
        """`load` gives a library by its path."""
        super().__init__(parent)
        self._load = load
        self._carbon: ctypes.CDLL | None = None
        self._held = ctypes.c_void_p()
        self._handler = _Handler(self._on_pressed)  # kept for as long as Carbon may call it

    def start(self, keys: Keys) -> None:
        """Known at once there."""
        self.stop()
        carbon = self._prepared()
        if carbon is None:
            self.stood.emit(Standing.MISSING, "")
            return
        held = sum(code for key, code in _HELD.items() if keys.held & key)
        target, name = carbon.GetApplicationEventTarget(), _Id(_SIGNATURE, 1)
        problem = carbon.RegisterEventHotKey(keys.macos, held, name, target, 0, ctypes.byref(self._held))
        self.stood.emit(Standing.TAKEN if problem else Standing.OURS, "")

    def stop(self) -> None:
        """The handler stays: it hears of no other key."""
        if self._carbon is not None and self._held.value:
            self._carbon.UnregisterEventHotKey(self._held)
            self._held = ctypes.c_void_p()

    def _prepared(self) -> ctypes.CDLL | None:
        """Carbon with our handler in it, which is put there once."""
        if self._carbon is None:
            try:
                carbon = self._load(_CARBON)
            except OSError:
                return None
            pointer, number = ctypes.c_void_p, ctypes.c_uint32
            carbon.GetApplicationEventTarget.restype = pointer
            carbon.RegisterEventHotKey.argtypes = [number, number, _Id, pointer, number, pointer]
            carbon.UnregisterEventHotKey.argtypes = [pointer]
            carbon.InstallEventHandler.argtypes = [pointer, _Handler, ctypes.c_ulong, pointer, pointer, pointer]
            kind = _Kind(_KEYBOARD, _PRESSED)
            target = carbon.GetApplicationEventTarget()
            if carbon.InstallEventHandler(target, self._handler, 1, ctypes.byref(kind), None, None):
                return None
            self._carbon = carbon
        return self._carbon

    def _on_pressed(self, *_: object) -> int:
        self.pressed.emit("")
        return _HANDLED


def is_carbon(platform: str = sys.platform) -> bool:
    """Whether this is where Carbon is."""
    return platform == "darwin"
