"""Dialogs opened over a window with `open()`: the loop goes on."""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget


def open_dialog(dialog: QDialog) -> None:
    """It is gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def show_beside(dialog: QDialog) -> None:
    """Opens one that stays beside its window, or brings it to the front."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def message_box(window: QWidget, title: str, text: str) -> QMessageBox:
    """A text that has to be read, as it is."""
    box = QMessageBox(QMessageBox.Icon.Information, title, text, QMessageBox.StandardButton.Ok, window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
