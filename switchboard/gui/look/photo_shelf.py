"""Photos of people as they are painted: asked for when they are first to be seen, kept for as long as there is room."""

from collections import OrderedDict

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImageReader, QPixmap

from switchboard.gui.look.photos import BEGINNINGS

_MOST_BYTES = 16_000_000  # of photos as they are painted
_MOST_WAITING = 500  # photos that are to be asked for; of more, those that were seen longest ago are not
_AT_ONCE = 4
_MOST_SIDE = 512  # pixels; what is larger was not made here


class PhotoShelf(QObject):
    """By the name under which the engine keeps them."""

    wanted = Signal(str)  # asks for one; `take` answers
    arrived = Signal()  # another can be shown now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: OrderedDict[str, QPixmap | None] = OrderedDict()  # None: there is none
        self._bytes = 0
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._asking: set[str] = set()

    def pixmap(self, name: str) -> QPixmap | None:
        """The photo; None where there is none, or it is still on its way."""
        if not name:
            return None
        if name in self._known:
            self._known.move_to_end(name)
            return self._known[name]
        if name not in self._asking:
            self._waiting[name] = None
            self._waiting.move_to_end(name)
            while len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
            self._ask()
        return None

    def take(self, name: str, content: bytes | None) -> None:
        """What was asked for: its bytes, none where it is not kept; None where it could not be looked for."""
        self._asking.discard(name)
        if content is not None:
            self.keep(name, content)
        self._ask()

    def keep(self, name: str, content: bytes) -> None:
        """These are its bytes; whoever shows it may paint it now."""
        self._forget(name)
        self._known[name] = _painted(content)
        self._bytes += _size(self._known[name])
        while self._bytes > _MOST_BYTES and len(self._known) > 1:
            self._forget(next(iter(self._known)))
        self.arrived.emit()

    @property
    def size(self) -> int:
        """Bytes of what is kept."""
        return self._bytes

    def _forget(self, name: str) -> None:
        if name in self._known:
            self._bytes -= _size(self._known.pop(name))

    def _ask(self) -> None:
        while self._waiting and len(self._asking) < _AT_ONCE:
            name, _ = self._waiting.popitem()  # what was asked for last is seen now
            self._asking.add(name)
            self.wanted.emit(name)


def _painted(content: bytes) -> QPixmap | None:
    """What is far too large is known by its beginning, and never decoded."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not content.startswith(BEGINNINGS) or max(size.width(), size.height()) > _MOST_SIDE:
        return None
    pixmap = QPixmap.fromImageReader(reader)
    return None if pixmap.isNull() else pixmap


def _size(pixmap: QPixmap | None) -> int:
    return 100 if pixmap is None else pixmap.width() * pixmap.height() * 4
