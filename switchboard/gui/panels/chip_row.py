"""Chips that belong together: Tab reaches them once, the arrows go from one to the next, Space presses."""

from collections.abc import Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.metrics import text_width
from switchboard.gui.look.widgets import plain_tip

KeyT = TypeVar("KeyT", bound=Hashable)
_LETTERS = 50  # of usual width, in a line
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChipRow(QWidget, Generic[KeyT]):
    """Lines of chips. A press is told and checks nothing; `check` shows which one is so."""

    pressed = Signal(object)  # KeyT
    menu_asked = Signal(object, object)  # KeyT, and QPoint on the screen
    back_asked = Signal()  # Esc

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.buttons: dict[KeyT, QPushButton] = {}
        self._flow = FlowLayout(self, first_grows=False)

    def sizeHint(self) -> QSize:
        """A few chips a line: how many lines there are follows from the room there is."""
        wanted = min(super().sizeHint().width(), text_width(self, _LETTERS))
        return QSize(max(self.minimumSizeHint().width(), wanted), super().sizeHint().height())

    def add(self, key: KeyT, text: str, name: str, tip: str = "") -> QPushButton:
        """One more, after those there are; `name` is what tests know it by."""
        button = QPushButton(text.replace("&", "&&"))
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setToolTip(plain_tip(tip))
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._on_clicked(key))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda at: self.menu_asked.emit(key, button.mapToGlobal(at)))
        button.installEventFilter(self)
        self.buttons[key] = button
        self._flow.addWidget(button)
        self._choose_stop(None)
        return button

    def clear(self) -> None:
        """Takes all of them away."""
        for button in self.buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons.clear()

    def check(self, key: KeyT | None) -> None:
        """Shows that one of them is so, or none."""
        for known, button in self.buttons.items():
            button.setChecked(known == key)
        self._choose_stop(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QPushButton) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._step(watched, step)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.back_asked.emit()
                return True
        return super().eventFilter(watched, event)

    def _on_clicked(self, key: KeyT) -> None:
        button = self.buttons[key]
        button.setChecked(not button.isChecked())
        self.pressed.emit(key)

    def _step(self, button: QPushButton, step: int) -> None:
        shown = [known for known in self.buttons.values() if known.isEnabled()]
        place = shown.index(button) + step
        if 0 <= place < len(shown):
            shown[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_stop(self, key: KeyT | None) -> None:
        """Where Tab goes: to the one that is checked, else to the first."""
        stop = self.buttons.get(key) if key is not None else next(iter(self.buttons.values()), None)
        for button in self.buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
