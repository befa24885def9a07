"""Who this desk wants to find at once."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from switchboard.core.states import Extension


class Favourites(QObject):
    """A set of extensions that a star marks."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.extensions: frozenset[Extension] = frozenset()

    def toggle(self, extensions: Iterable[Extension]) -> None:
        """Marks them all; takes the mark from all where all have it."""
        chosen = frozenset(extensions)
        every_one_is = chosen <= self.extensions
        self.extensions = self.extensions - chosen if every_one_is else self.extensions | chosen
        self.changed.emit()

    def to_texts(self) -> list[str]:
        return [str(extension) for extension in sorted(self.extensions)]

    def restore(self, texts: Iterable[str]) -> None:
        """Takes up what `to_texts` gave."""
        split = (text.rpartition("@") for text in texts)
        self.extensions = frozenset(Extension(exten, context) for exten, at, context in split if at and exten)
        self.changed.emit()
