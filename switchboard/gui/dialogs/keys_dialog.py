"""All keys on a sheet, made of the actions: to be searched, and copied to be printed."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size, text_width
from switchboard.gui.office.setting_words import fits

_COLUMNS, _LINES, _GAP = 72, 30, 4

KeyLine = tuple[str, str, str]  # the menu, what is done, and the keys


class KeysDialog(QDialog):
    """Stands beside the desk."""

    def __init__(self, lines: Sequence[KeyLine], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("KeysDialog", "Keys"))
        self._lines = lines
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("KeysDialog", "Search the keys"))
        self.search.setAccessibleName(translate("KeysDialog", "Search the keys"))
        self.search.setClearButtonEnabled(True)
        self.sheet = QPlainTextEdit()
        self.sheet.setReadOnly(True)
        self.sheet.setTabChangesFocus(True)
        self.sheet.setAccessibleName(self.windowTitle())
        self.sheet.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        widest = max((self.fontMetrics().horizontalAdvance(keys) for _, _, keys in lines), default=0)
        self.sheet.setTabStopDistance(widest + text_width(self.sheet, _GAP))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(translate("KeysDialog", "&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.sheet.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(buttons)
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.search.textChanged.connect(self._show)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self._show("")
        self.search.setFocus()

    def _show(self, query: str) -> None:
        self.sheet.setPlainText(sheet_text([line for line in self._lines if fits(query, *line)]))


def sheet_text(lines: Sequence[KeyLine]) -> str:
    r"""
    A paragraph for each menu, a line for each key.

    >>> sheet_text([("Office", "Settings", "Ctrl+,"), ("Help", "Help", "F1"), ("Help", "Keys", "Ctrl+?")]).splitlines()
    ['Office', 'Ctrl+,\tSettings', '', 'Help', 'F1\tHelp', 'Ctrl+?\tKeys']
    """
    paragraphs = (
        "\n".join([menu, *(f"{keys}\t{words}" for known, words, keys in lines if known == menu)])
        for menu in dict.fromkeys(menu for menu, _, _ in lines)
    )
    return "\n\n".join(paragraphs)
