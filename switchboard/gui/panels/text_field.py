"""Lines to type into that leave the window its keys: Esc steps back, undo is the window's where nothing was typed."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox


class TextField(QLineEdit):
    """A line of text of a person's."""

    back_asked = Signal()
    focus_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(translate("TextField", "Clear"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            is_redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if is_undo or is_redo:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()


class ChoiceField(ChoiceBox):
    """A line of text with others to choose from; no arrow changes it by accident."""

    def __init__(self, line: TextField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setLineEdit(line)
        self.setAccessibleName(line.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line.setClearButtonEnabled(False)  # the arrow stands there
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = event.key() if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and not self.view().isVisible():
            if key == Qt.Key.Key_Down:
                self.showPopup()
            return True
        return super().eventFilter(watched, event)
