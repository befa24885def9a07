"""Shows what is new in a version that is there; a person may look at its page. Nothing is installed."""

import datetime as dt

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from switchboard import __version__
from switchboard.api.snapshot import NewerVersion
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.widgets import make_label, plain_tip
from switchboard.gui.office.words import day_text

_COLUMNS, _LINES = 80, 16  # of the notes that are seen at once


class _Notes(QTextBrowser):
    """Markdown of somebody else: its links lead nowhere, and it loads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        del kind, name
        return None


class NewerDialog(QDialog):
    """The notes are in the language of whoever wrote them."""

    def __init__(self, newer: NewerVersion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("NewerDialog", "A newer version"))
        text = translate(
            "NewerDialog",
            "Switchboard {version} of {day} is there; this is {this}. It is installed the way this one was: by whoever"
            " looks after this computer.",
        )
        day = day_text(dt.date.fromisoformat(newer.released), with_year=True)
        self.notes = _Notes()
        self.notes.document().setMarkdown(newer.notes, QTextDocument.MarkdownFeature.MarkdownNoHTML)
        self.notes.setAccessibleName(translate("NewerDialog", "What is new"))
        self.notes.setVisible(bool(newer.notes))
        self.resize(open_size(self, _COLUMNS, _LINES))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.page_button = buttons.addButton(
            translate("NewerDialog", "Open its &page"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.page_button.setToolTip(plain_tip(newer.page))
        self.page_button.setVisible(bool(newer.page))
        self.page_button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(newer.page)))
        layout = QVBoxLayout(self)
        layout.addWidget(make_label("text", text.format(version=newer.version, day=day, this=__version__), wrap=True))
        layout.addWidget(self.notes, 1)
        layout.addWidget(buttons)
