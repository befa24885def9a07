"""Help in a small window of its own: pages, a search over all of them, and what they say."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QKeySequence, QShortcut, Qt, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.widgets import SearchLine, make_label, titles_beside
from switchboard.gui.office.help_pages import FIRST, HelpPage

_COLUMNS, _LINES = 110, 34  # of text, as it opens
_LINK = ".md"


class HelpDialog(QDialog):
    """Stands beside the desk. Links lead from page to page; none leads out of the program."""

    def __init__(self, pages: Sequence[HelpPage], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("HelpDialog", "Help"))
        self._pages = pages
        self.search = SearchLine()
        self.titles = QListWidget()
        self.text = QTextBrowser()
        self.nothing = make_label("muted", translate("HelpDialog", "No page has these words."), wrap=True)
        for page in pages:
            self.titles.addItem(QListWidgetItem(page.title))
        self._lay_out()
        self._connect()

    def show_page(self, name: str = FIRST) -> None:
        """The page of that name; what was searched for is forgotten."""
        place = next((at for at, page in enumerate(self._pages) if page.name == name), 0)
        self.search.clear()
        self.titles.setCurrentRow(place)
        self.text.setFocus()

    def shown(self) -> str:
        """The name of the page that is seen."""
        return self._pages[self.titles.currentRow()].name

    def reject(self) -> None:
        """Esc clears a search first."""
        if self.search.text():
            self.search.clear()
        else:
            super().reject()

    def _narrow(self, query: str) -> None:
        found = [place for place, page in enumerate(self._pages) if page.fits(query)]
        for place in range(self.titles.count()):
            self.titles.item(place).setHidden(place not in found)
        self.nothing.setVisible(not found)
        if found and self.titles.currentRow() not in found:
            self.titles.setCurrentRow(found[0])
        self._find()

    def _find(self) -> None:
        """Goes to the next place where the search's first word stands."""
        word = next(iter(self.search.text().split()), "")
        if word and not self.text.find(word):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(word)

    def _show(self, place: int) -> None:
        if place >= 0:
            self.text.document().setMarkdown(self._pages[place].text, QTextDocument.MarkdownFeature.MarkdownNoHTML)
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self._find()

    def _follow(self, link: QUrl) -> None:
        name = link.toString()
        if any(f"{page.name}{_LINK}" == name for page in self._pages):
            self.show_page(name.removesuffix(_LINK))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._find)
        self.search.down_asked.connect(self.titles.setFocus)
        self.titles.currentRowChanged.connect(self._show)
        self.text.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(translate("HelpDialog", "Search the help"))
        self.search.setAccessibleName(translate("HelpDialog", "Search the help"))
        self.search.setClearButtonEnabled(True)
        self.titles.setAccessibleName(translate("HelpDialog", "Pages"))
        self.titles.setSpacing(self.fontMetrics().height() // 6)
        self.titles.setWordWrap(True)
        self.text.setAccessibleName(translate("HelpDialog", "What the page says"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(self.fontMetrics().height())
        self.nothing.hide()
        middle = titles_beside(self.titles, self.text)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.nothing)
        layout.addLayout(middle, 1)
        self.resize(open_size(self, _COLUMNS, _LINES))
