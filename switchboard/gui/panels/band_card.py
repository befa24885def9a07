"""Who set a band of the timeline, when and from where: a card beside it, that goes at the next click or with Esc."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em, text_width
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.office.bands import Planned
from switchboard.gui.office.period import Period
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.timeline_words import Found, words_at

_LETTERS = 46  # of a line
_MOST_LETTERS = 1_200  # of a message; a note may be longer than a screen


class BandCard(QFrame):
    """Shown once; it deletes itself when it goes."""

    history_asked = Signal()
    plans_asked = Signal(object)  # Plan
    closed = Signal()

    def __init__(self, row: PersonRow, found: Found, period: Period, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("panel")
        lines = words_at(found, period, time.time())
        self.setAccessibleName(", ".join((row.name, *lines)))
        layout = QVBoxLayout(self)
        layout.setSpacing(round(em(self) * 0.4))
        layout.addWidget(make_label("heading", row.name))
        for line in lines:
            shown = line if len(line) <= _MOST_LETTERS else f"{line[:_MOST_LETTERS]}…"
            label = make_label("text", shown, wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setMinimumWidth(min(label.fontMetrics().horizontalAdvance(shown) + 2, text_width(self, _LETTERS)))
            layout.addWidget(label)
        self._planned = found.band if isinstance(found.band, Planned) else None
        self.buttons = self._make_buttons()
        below = QHBoxLayout()
        for button in self.buttons:
            below.addWidget(button)
        below.addStretch()
        layout.addLayout(below)

    def show_at(self, place: QRect) -> None:
        """Below a row's place on the screen, or above it where there is no room."""
        self.adjustSize()
        room, size = self.screen().availableGeometry(), self.sizeHint()
        top = place.bottom() + 1
        if top + size.height() > room.bottom():
            top = max(room.top(), place.top() - size.height())
        self.move(QPoint(max(room.left(), min(place.left(), room.right() - size.width())), top))
        self.show()
        self.buttons[0].setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> list[QPushButton]:
        buttons = []
        planned = self._planned
        if planned is not None and planned.plan is not None:
            change = make_button(translate("BandCard", "Change the &plan…"), "plans")
            change.clicked.connect(lambda: self._go_on(lambda: self.plans_asked.emit(planned.plan)))
            buttons.append(change)
        history = make_button(translate("BandCard", "&History…"), "history")
        history.clicked.connect(lambda: self._go_on(self.history_asked.emit))
        buttons.append(history)
        for button in buttons:
            button.setAutoDefault(True)
        return buttons

    def _go_on(self, tell: Callable[[], object]) -> None:
        self.close()
        tell()
