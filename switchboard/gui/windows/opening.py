"""Dialogs opened over a window with `open()`: the loop goes on."""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from switchboard.gui.look.mnemonics import Mnemonics


def open_dialog(dialog: QDialog) -> None:
    """It is gone once it is closed."""
    Mnemonics(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def show_beside(dialog: QDialog) -> None:
    """Opens one that stays beside its window, or brings it to the front."""
    if not dialog.isVisible():
        Mnemonics(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def in_use(window: QWidget) -> QWidget:
    """The window of the program that somebody works in: what is said of it is said over it, not over a hidden one."""
    active = QApplication.activeWindow()
    while isinstance(active, QDialog):
        parent = active.parentWidget()
        active = parent.window() if parent is not None else None
    if active is not None and _is_worked_in(active):
        return active
    return window if window.isVisible() else next(filter(_is_worked_in, QApplication.topLevelWidgets()), window)


def _is_worked_in(window: QWidget) -> bool:
    return window.isVisible() and window.windowType() == Qt.WindowType.Window and not isinstance(window, QDialog)


def message_box(window: QWidget, title: str, text: str) -> QMessageBox:
    """A text that has to be read, as it is."""
    box = QMessageBox(QMessageBox.Icon.Information, title, text, QMessageBox.StandardButton.Ok, window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
