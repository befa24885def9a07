"""Labels and buttons by their style's name."""

from PySide6.QtGui import Qt  # with QtGui's functions, unlike QtCore's
from PySide6.QtWidgets import QLabel, QPushButton, QWidget


def make_label(style: str, text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A label of plain text; `style` is what the theme's style sheet knows it by."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(style)
    label.setWordWrap(wrap)
    return label


def plain_tip(text: str) -> str:
    """
    A text as a tool tip that shows it as it is, whatever it looks like: Qt would read mark-up in it.

    >>> plain_tip("Back at two"), plain_tip("<b>Back</b>")
    ('Back at two', '<p>&lt;b&gt;Back&lt;/b&gt;</p>')
    """
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def make_button(text: str, name: str, tool_tip: str = "") -> QPushButton:
    """A button that style sheet and tests know by `name`."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(plain_tip(tool_tip))
    return button
