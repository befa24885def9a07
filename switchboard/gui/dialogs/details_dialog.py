"""Shows what a word at the bottom stands for, line by line, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.widgets import make_label

_COLUMNS, _LINES = 80, 12  # of the text that is seen at once


class DetailsDialog(QDialog):
    """A sentence, and beneath it the details; Copy takes both."""

    def __init__(self, title: str, heading: str, details: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._heading = heading
        self.details = QPlainTextEdit("\n".join(details))
        self.details.setReadOnly(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(title)
        metrics = self.details.fontMetrics()
        self.details.setMinimumSize(metrics.averageCharWidth() * _COLUMNS // 2, metrics.lineSpacing() * _LINES // 2)
        self.resize(open_size(self, _COLUMNS, _LINES + 8))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(
            translate("DetailsDialog", "&Copy"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(make_label("text", heading, wrap=True))
        layout.addWidget(self.details, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._heading}\n\n{self.details.toPlainText()}\n")
