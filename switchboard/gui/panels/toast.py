"""What was just done, over the lower edge of the list, with the button that takes it back."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_label, with_key

_STAYS_MS = 8_000


class Toast(QFrame):
    """Passes by itself, but not while the pointer is over it or its button has the focus."""

    undo_asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("toast")
        self._over = over
        self._text = make_label("toast")
        self.undo_button = QPushButton()
        self.show_key(QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText))
        self.undo_button.clicked.connect(self._on_undo)
        layout = QHBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(self.undo_button)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self._pass)
        over.installEventFilter(self)
        self.hide()

    def show_key(self, key: str) -> None:
        """What undoes from the keyboard; empty where nothing does."""
        self.undo_button.setText(with_key(translate("Toast", "Undo"), key))

    def show_text(self, text: str, *, can_undo: bool) -> None:
        """In the place of what it said before."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.undo_button.setVisible(can_undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        return self._text.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _pass(self) -> None:
        if self.underMouse() or self.undo_button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_asked.emit()

    def _place(self) -> None:
        self.adjustSize()
        gap = self.fontMetrics().height() // 2
        self.resize(min(self.width(), self._over.width() - 2 * gap), self.height())
        self.move(gap, self._over.height() - self.height() - gap)
