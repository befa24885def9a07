"""The calls of whoever sits here, above the people: hung up, transferred by a key or dragged onto a person."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QTimer, Signal
from PySide6.QtGui import QDrag, QMouseEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from switchboard.api.calls import CallStage, DeskCall
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import ElidedLabel, make_button, make_label, plain_tip
from switchboard.gui.office.call_words import CALL_MIME, age_words, call_line, party_words, stage_words

_SECOND_MS = 1_000
_MOST_LINES = 4  # calls that have a line of their own


class CallLine(QFrame):
    """One call: who, what it does, for how long. It is dragged onto a person who is to have it."""

    end_asked = Signal(object)  # DeskCall
    transfer_asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self, call: DeskCall) -> None:
        super().__init__()
        self.setObjectName("call")
        self.call = call
        self._pressed: QPoint | None = None
        self.party = ElidedLabel("party")
        self.stage, self.age = make_label("text"), make_label("muted")
        self.transfer_button = make_button(translate("CallsStrip", "Transfer…"), "transfer")
        self.back_button = make_button(translate("CallsStrip", "Back"), "back")
        self.end_button = QPushButton()
        self.end_button.setObjectName("end-call")
        layout = QHBoxLayout(self)
        gap = self.fontMetrics().height() // 2
        layout.setContentsMargins(gap, gap // 3, gap // 3, gap // 3)
        layout.setSpacing(gap)
        for part in (self.party, self.stage, self.age):
            layout.addWidget(part)
        layout.addStretch()
        layout.addWidget(self.transfer_button)
        layout.addWidget(self.back_button)
        layout.addWidget(self.end_button)
        self.end_button.clicked.connect(lambda: self.end_asked.emit(self.call))
        self.back_button.clicked.connect(lambda: self.back_asked.emit(self.call))
        self.transfer_button.clicked.connect(lambda: self.transfer_asked.emit(self.call))
        self.show_call(call, time.time())

    def show_call(self, call: DeskCall, now: float) -> None:
        """As it is; `now` is wall-clock seconds."""
        self.call = call
        self.party.setText(party_words(call))
        self.stage.setText(stage_words(call))
        self.age.setText(age_words(call, now))
        words = _end_words(call)
        self.end_button.setText(words)
        self.end_button.setAccessibleName(f"{words}: {party_words(call)}")
        self.back_button.setVisible(call.stage is CallStage.ASKS)
        self.back_button.setAccessibleName(f"{self.back_button.text()}: {party_words(call)}")
        self.transfer_button.setVisible(call.can_transfer)
        self.transfer_button.setAccessibleName(f"{self.transfer_button.text()} {party_words(call)}")
        self.setAccessibleName(call_line(call, now))
        self.setCursor(Qt.CursorShape.OpenHandCursor if call.can_transfer else Qt.CursorShape.ArrowCursor)
        tip = translate("CallsStrip", "Drag it onto whoever is to have it; with Shift you ask them first.")
        self.setToolTip(plain_tip(tip) if call.can_transfer else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.call.can_transfer:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(call_mime(self.call))
            drag.setPixmap(self.party.grab())
            drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)


class CallsStrip(QFrame):
    """There while there is a call; of more than a few the oldest have a line, and a word says how many more."""

    end_asked = Signal(object)  # DeskCall
    transfer_asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calls")
        self.setAccessibleName(translate("CallsStrip", "My calls"))
        self.lines: list[CallLine] = []
        self._more: QLabel = make_label("muted")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(self.fontMetrics().height() // 5)
        self._layout.addWidget(self._more)
        self._timer = QTimer(self, interval=_SECOND_MS)
        self._timer.timeout.connect(self._show_ages)
        self.show_calls(())

    def show_calls(self, calls: Sequence[DeskCall]) -> None:
        """These, each in its line for as long as it lasts."""
        now = time.time()
        known = {line.call.channel: line for line in self.lines}
        wanted = calls[:_MOST_LINES]
        for line in [line for line in self.lines if line.call.channel not in {call.channel for call in wanted}]:
            self.lines.remove(line)
            line.hide()
            line.deleteLater()
        for call in wanted:
            line = known.get(call.channel) or self._add(call)
            line.show_call(call, now)
        more = len(calls) - len(wanted)
        self._more.setVisible(more > 0)
        self._more.setText(translate("CallsStrip", "%Ln more calls", "", more) if more > 0 else "")
        self.setVisible(bool(calls))
        if calls and not self._timer.isActive():
            self._timer.start()
        elif not calls:
            self._timer.stop()

    def calls(self) -> list[DeskCall]:
        """Those that have a line, the oldest first."""
        return [line.call for line in self.lines]

    def _add(self, call: DeskCall) -> CallLine:
        line = CallLine(call)
        line.end_asked.connect(self.end_asked)
        line.transfer_asked.connect(self.transfer_asked)
        line.back_asked.connect(self.back_asked)
        self.lines.append(line)
        self._layout.insertWidget(self._layout.count() - 1, line)
        return line

    def _show_ages(self) -> None:
        now = time.time()
        for line in self.lines:
            line.show_call(line.call, now)


def _end_words(call: DeskCall) -> str:
    if call.stage is CallStage.RINGS:
        return translate("CallsStrip", "Decline", "a call that rings")
    if call.stage in (CallStage.PICK_UP, CallStage.CALLS):
        return translate("CallsStrip", "Cancel", "a call that is being made")
    if call.stage is CallStage.ASKS:
        return translate("CallsStrip", "Put through")
    return translate("CallsStrip", "Hang up")


def call_mime(call: DeskCall) -> QMimeData:
    """A call on its way to a person."""
    mime = QMimeData()
    mime.setData(CALL_MIME, call.channel.encode())
    return mime
