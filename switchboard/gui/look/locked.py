"""A setting that an administrator has decided, as the window shows it: to be seen, not to be changed, and why."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from switchboard.api.locks import Lock
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_label, plain_tip
from switchboard.gui.refusals import words_inside


def lock_words(lock: Lock) -> str:
    """Why it cannot be changed, in a sentence."""
    text = translate("Locked", "Locked by an administrator: {reason} ({file})")
    return text.format(reason=words_inside(lock.reason), file=lock.file)


def show_lock(lock: Lock | None, *parts: QWidget | QAction) -> None:
    """Where there is a lock, these can be seen and not be used; pointing at one says why, and so does a reader."""
    if lock is None:
        return
    words = lock_words(lock)
    for part in parts:
        part.setEnabled(False)
        part.setToolTip(plain_tip(words))
        if isinstance(part, QWidget):
            part.setAccessibleDescription(words)


def lock_note(locks: Iterable[Lock | None]) -> QLabel:
    """A line for each reason that something beside it is locked; hidden where nothing is."""
    words = dict.fromkeys(lock_words(lock) for lock in locks if lock is not None)
    note = make_label("muted", "\n".join(words), wrap=True)
    note.setVisible(bool(words))
    return note
