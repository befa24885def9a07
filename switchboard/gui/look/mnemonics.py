"""
Letters that are pressed with Alt: no two parts of a window that are seen have the same, in whatever language.

A text names its own (`&Save`). Where another that stands before it has that letter, it gets one of its others, the
first of a word before those within; where all are taken it has none, and Tab goes there.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QMainWindow, QWidget

_LOOKED_AT = frozenset({QEvent.Type.Show, QEvent.Type.LayoutRequest})  # also when a text changes, or a page
_Part = QLabel | QAbstractButton | QGroupBox


def parts(text: str) -> tuple[str, str]:
    """
    A text without its mark, and the letter that it names, in small.

    >>> parts("Save &as…"), parts("Bed && breakfast"), parts("R&&D")
    (('Save as…', 'a'), ('Bed && breakfast', ''), ('R&&D', ''))
    """
    at = 0
    while (at := text.find("&", at)) >= 0:
        if text[at + 1 : at + 2] == "&":
            at += 2
            continue
        return text[:at] + text[at + 1 :], text[at + 1 : at + 2].casefold()
    return text, ""


def other_mark(text: str, taken: frozenset[str] | set[str]) -> str:
    """
    The text with its mark before a letter that is free; without one where none is.

    >>> other_mark("&Save all", {"s"}), other_mark("&Ab", {"a", "b"})
    ('Save &all', 'Ab')
    """
    plain, _ = parts(text)
    letters = [at for at, letter in enumerate(plain) if letter.isalnum() and letter.casefold() not in taken]
    if not letters:
        return plain
    begins = (at for at in letters if at == 0 or plain[at - 1].isspace())
    at = next(begins, letters[0])
    return f"{plain[:at]}&{plain[at:]}"


class Mnemonics(QObject):
    """Keeps a window so, for as long as it is there."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LOOKED_AT and watched is self._window:
            self.settle()
        return False

    def settle(self) -> None:
        """Looks at all that is seen, the first in the window first."""
        taken = set(self._of_menus())
        late: list[_Part] = []
        for part in self._seen():
            letter = parts(_text(part))[1]
            if letter in taken:
                late.append(part)
            elif letter:
                taken.add(letter)
        for part in late:
            text = other_mark(_text(part), taken)
            taken.add(parts(text)[1])
            _write(part, text)

    def _of_menus(self) -> Iterator[str]:
        if isinstance(self._window, QMainWindow):
            yield from (parts(action.text())[1] for action in self._window.menuBar().actions())

    def _seen(self) -> Iterator[_Part]:
        for part in self._window.findChildren(QWidget):
            if isinstance(part, QLabel) and part.buddy() is None:
                continue
            if isinstance(part, QLabel | QAbstractButton | QGroupBox) and part.isVisibleTo(self._window):
                yield part


def _text(part: _Part) -> str:
    return part.title() if isinstance(part, QGroupBox) else part.text()


def _write(part: _Part, text: str) -> None:
    if isinstance(part, QGroupBox):
        part.setTitle(text)
    else:
        part.setText(text)
