"""Labels and buttons by their style's name, forms that scroll, and lines to search with."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, Qt  # with QtGui's functions, unlike QtCore's
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_TITLE_COLUMNS = 30


def make_label(style: str, text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A label of plain text; `style` is what the theme's style sheet knows it by."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(style)
    label.setWordWrap(wrap)
    return label


def scrolled(content: QWidget, *, sideways: bool = True) -> QScrollArea:
    """As much of a form as there is room for, the rest behind a bar; Tab stops at its fields, not at the area."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def plain_tip(text: str) -> str:
    """
    A text as a tool tip that shows it as it is, whatever it looks like: Qt would read mark-up in it.

    >>> plain_tip("Back at two"), plain_tip("<b>Back</b>")
    ('Back at two', '<p>&lt;b&gt;Back&lt;/b&gt;</p>')
    """
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def with_key(text: str, key: str) -> str:
    """
    What a button does, and what is to be pressed for it.

    >>> with_key("Undo", "Ctrl+Z"), with_key("Undo", "")
    ('Undo (Ctrl+Z)', 'Undo')
    """
    return f"{text} ({key})" if key else text


class SearchLine(QLineEdit):
    """A search over a list: Down leads there."""

    down_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_asked.emit()
        else:
            super().keyPressEvent(event)


class ElidedLabel(QLabel):
    """A line of plain text that never asks for more room than there is; the tool tip has all of it."""

    def __init__(self, style: str) -> None:
        super().__init__()
        self.setObjectName(style)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                self.alignment(),
                self.palette(),
                self.isEnabled(),
                text,
                self.foregroundRole(),
            )


def make_button(text: str, name: str, tool_tip: str = "") -> QPushButton:
    """A button that style sheet and tests know by `name`."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(plain_tip(tool_tip))
    return button


def titles_beside(titles: QWidget, text: QWidget) -> QHBoxLayout:
    """A list of titles at the left of what they stand for: as wide as they need, a third of the room at most."""
    layout = QHBoxLayout()
    titles.setMaximumWidth(titles.fontMetrics().averageCharWidth() * _TITLE_COLUMNS)
    for part, share in ((titles, 1), (text, 2)):
        part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        layout.addWidget(part, share)
    return layout


def add_heading(layout: QVBoxLayout, text: str, buddy: QWidget | None, beside: QWidget | None = None) -> None:
    """A heading above what comes next in the layout; its key goes to `buddy`."""
    heading = make_label("heading", text)
    if buddy is not None:
        heading.setBuddy(buddy)
    line = QHBoxLayout()
    line.addWidget(heading, 1)
    if beside is not None:
        line.addWidget(beside)
    layout.addSpacing(heading.fontMetrics().height() // 4)
    layout.addLayout(line)
