"""A photo of somebody made of a file or of what was dropped or pasted, in a thread: large ones take their time."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from switchboard.ground.files import read_beginning
from switchboard.gui.language import translate
from switchboard.gui.look.photos import small_photo

MOST_BYTES = 30_000_000  # of a picture
_FORMATS = ("image/jpeg", "image/png")


class PhotoMaker(QObject):
    """What was asked for last is what is told."""

    made = Signal(bytes)  # a small photo
    refused = Signal(str)  # in a sentence
    _over = Signal(int, bytes, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._over.connect(self._tell)

    def take_file(self, path: str) -> None:
        """A picture in a file."""
        self._start(lambda: read_beginning(Path(path), MOST_BYTES + 1)[0])

    def take(self, data: QMimeData) -> bool:
        """What was dropped or pasted; False where no picture is in it. Nothing is decoded here."""
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.take_file(files[0])
            return True
        for kind in _FORMATS:
            if data.hasFormat(kind):
                self._start(partial(bytes, data.data(kind).data()))
                return True
        return False

    @staticmethod
    def holds_picture(data: QMimeData) -> bool:
        """Whether something may be a picture."""
        return any(url.isLocalFile() for url in data.urls()) or any(data.hasFormat(kind) for kind in _FORMATS)

    def _start(self, read: Callable[[], bytes]) -> None:
        self._asked += 1
        number = self._asked
        threading.Thread(target=self._work, args=(number, read), name="photo", daemon=True).start()

    def _work(self, number: int, read: Callable[[], bytes]) -> None:
        """In the thread."""
        photo = b""
        why = translate("PhotoMaker", "That is no picture that a photo can be made of: choose a JPEG or PNG.")
        try:
            content = read()
            if len(content) > MOST_BYTES:
                why = translate("PhotoMaker", "The picture is too large: 30 MB and 40 million points are the most.")
            else:
                photo = small_photo(content)
        except OSError as error:
            text = translate("PhotoMaker", "The picture cannot be read: {why}")
            why = text.format(why=error.strerror or error)
        finally:
            self._over.emit(number, photo, why)

    def _tell(self, number: int, photo: bytes, why: str) -> None:
        if number != self._asked:
            return
        if photo:
            self.made.emit(photo)
        else:
            self.refused.emit(why)
