"""Labels and buttons by their style's name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget


def make_label(style: str, text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A label of plain text; `style` is what the theme's style sheet knows it by."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(style)
    label.setWordWrap(wrap)
    return label


def make_button(text: str, name: str, tool_tip: str = "") -> QPushButton:
    """A button that style sheet and tests know by `name`."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tool_tip)
    return button
