"""The console, docked into the window: the commands an administrator knows, with completion and history."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent
from PySide6.QtWidgets import QDockWidget, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from switchboard.gui.language import translate

_MOST_LINES = 5_000


class ConsoleDock(QDockWidget):
    """Asks for lines to be run and completed; shows what it is given."""

    line_entered = Signal(str)
    completion_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("ConsoleDock", "Console"), parent)
        self.setObjectName("console")
        self.output = QPlainTextEdit()
        self.output.setReadOnly(True)
        self.output.setMaximumBlockCount(_MOST_LINES)
        self.output.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.output.setAccessibleName(translate("ConsoleDock", "Console output"))
        self.input = QLineEdit()
        hint = translate(
            "ConsoleDock",
            "help lists the commands; Tab completes; the arrows go through what was typed",
            "help is typed",
        )
        self.input.setPlaceholderText(hint)
        self.input.setAccessibleName(translate("ConsoleDock", "Console"))
        for widget in (self.output, self.input):
            widget.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.addWidget(self.output)
        layout.addWidget(self.input)
        self.setWidget(content)
        self._typed: list[str] = []
        self._place = 0
        self.input.returnPressed.connect(self._enter)
        self.input.installEventFilter(self)

    def show_output(self, text: str) -> None:
        self.output.appendPlainText(text.rstrip("\n"))

    def show_completion(self, line: str, words: Sequence[str]) -> None:
        """Puts in what all candidates begin with; lists them where that is nothing new."""
        if line != self.input.text() or not words:
            return
        before, _, last = line.rpartition(" ")
        common = _common_beginning(words)
        if len(common) > len(last) or len(words) == 1:
            space = " " if len(words) == 1 else ""
            self.input.setText(f"{before} {common}{space}" if before else f"{common}{space}")
        else:
            self.show_output("  ".join(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.input and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Tab:
                    self.completion_asked.emit(self.input.text())
                    return True
                case Qt.Key.Key_Up | Qt.Key.Key_Down:
                    self._go(-1 if event.key() == Qt.Key.Key_Up else 1)
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        line = self.input.text().strip()
        if line:
            self._typed.append(line)
            self._place = len(self._typed)
            self.show_output(f"> {line}")
            self.input.clear()
            self.line_entered.emit(line)

    def _go(self, step: int) -> None:
        self._place = max(0, min(len(self._typed), self._place + step))
        self.input.setText(self._typed[self._place] if self._place < len(self._typed) else "")


def _common_beginning(words: Sequence[str]) -> str:
    shortest, longest = min(words), max(words)
    count = 0
    while count < len(shortest) and shortest[count] == longest[count]:
        count += 1
    return shortest[:count]
