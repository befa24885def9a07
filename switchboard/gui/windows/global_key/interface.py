"""What a key for the whole desktop is, however a platform gives it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

_PATIENCE = 1.0  # seconds that a thread may take to end

ALT, CONTROL, SHIFT = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Keys:
    """
    Keys that may be chosen.

    Attributes:
        name: as keyboards have them, and as a choice of them is kept.
        held: `ALT`, `CONTROL` and `SHIFT`, added.
        windows: the key's virtual code there.
        keysym: X11's, which desktops with a portal write by its name, `keysym_name`.
        macos: the key's place on a keyboard there.
    """

    name: str
    held: int
    windows: int
    keysym: int
    keysym_name: str
    macos: int


# Not what writes a letter with AltGr, which is Ctrl+Alt on many keyboards
ALL_KEYS = (
    Keys("Ctrl+Alt+B", CONTROL | ALT, 0x42, 0x62, "b", 0x0B),
    Keys("Ctrl+Alt+J", CONTROL | ALT, 0x4A, 0x6A, "j", 0x26),
    Keys("Ctrl+Alt+F9", CONTROL | ALT, 0x78, 0xFFC6, "F9", 0x65),
    Keys("Ctrl+Shift+F9", CONTROL | SHIFT, 0x78, 0xFFC6, "F9", 0x65),
    Keys("Ctrl+Shift+F11", CONTROL | SHIFT, 0x7A, 0xFFC8, "F11", 0x67),
)


class Standing(Enum):
    """Whose the keys are."""

    NOBODYS = auto()  # nobody asked for them
    ASKED = auto()  # the desktop has not answered yet: it may ask whoever sits there
    OURS = auto()
    TAKEN = auto()  # another program has them
    REFUSED = auto()  # by whoever sits there
    MISSING = auto()  # this desktop gives programs none


Tell = Callable[[Standing, str], None]  # how the keys stand, and what the desktop calls them


class GlobalKey(QObject):
    """Keys of one platform. The window never waits for it: how they stand is told."""

    pressed = Signal(str)  # by what the desktop lets a window come to the front; nothing where it needs none
    stood = Signal(object, str)  # Standing, and how the desktop writes the keys where it has its own say

    def start(self, keys: Keys) -> None:
        """Asks for them."""
        raise NotImplementedError

    def stop(self) -> None:
        """They are nobody's again."""
        raise NotImplementedError

    def bring(self, leave: str, show: Callable[[], QWidget]) -> None:
        """Shows a window as `leave` lets it: what `pressed` told."""
        del leave
        show()


class Holder(Protocol):
    """Holds keys in a thread of its own."""

    def hold(self, tell: Tell, pressed: Callable[[str], None]) -> None:
        """Until they are let go."""

    def let_go(self) -> None:
        """From another thread, at any time, once or again."""

    def bring(self, leave: str, show: Callable[[], QWidget]) -> None:
        """As `GlobalKey` has it."""


class KeyInThread(GlobalKey):
    """A platform where somebody has to wait for the keys."""

    _told = Signal(object, object, str)
    _pressed = Signal(object, str)

    def __init__(self, make: Callable[[Keys], Holder], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._holder: Holder | None = None
        self._thread: threading.Thread | None = None
        self._told.connect(self._on_told)
        self._pressed.connect(self._on_pressed)

    def start(self, keys: Keys) -> None:
        """In a thread; what is held so far is let go."""
        self.stop()
        holder = self._holder = self._make(keys)
        self._thread = threading.Thread(target=self._hold, args=(holder,), name="global key", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Waits a moment for the thread."""
        holder, thread, self._holder, self._thread = self._holder, self._thread, None, None
        if holder is not None and thread is not None:
            holder.let_go()
            thread.join(_PATIENCE)

    def bring(self, leave: str, show: Callable[[], QWidget]) -> None:
        """As the holder knows how."""
        if self._holder is None:
            show()
        else:
            self._holder.bring(leave, show)

    def _hold(self, holder: Holder) -> None:
        """In the thread."""
        holder.hold(
            lambda standing, words: self._told.emit(holder, standing, words),
            lambda leave: self._pressed.emit(holder, leave),
        )

    def _on_told(self, holder: Holder, standing: Standing, words: str) -> None:
        if holder is self._holder:
            self.stood.emit(standing, words)

    def _on_pressed(self, holder: Holder, leave: str) -> None:
        if holder is self._holder:
            self.pressed.emit(leave)
