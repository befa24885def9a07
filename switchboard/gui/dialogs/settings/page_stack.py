"""Pages of settings, a list of their titles, and a search over all of them."""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import SearchLine, scrolled, titles_beside
from switchboard.gui.office.setting_words import fits


class SettingsPage(QWidget):
    """A page; its parts are narrowed to what a search finds."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("content")

    def narrow(self, query: str) -> bool:
        """Shows what a search finds, everything for an empty one; whether there is anything."""
        return not query

    def look(self) -> None:
        """It is seen now: what may have changed elsewhere is shown."""


class PageStack(QWidget):
    """One page is seen at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchLine()
        self.titles = QListWidget()
        self._stack = QStackedWidget()
        self._pages: list[SettingsPage] = []
        self._areas: list[QScrollArea] = []
        self._lay_out()
        self.search.textChanged.connect(self.narrow)
        self.search.down_asked.connect(self.titles.setFocus)
        self.titles.currentRowChanged.connect(self._show_chosen)

    def add(self, title: str, page: SettingsPage) -> None:
        """One more, behind the others."""
        area = scrolled(page)
        self._stack.addWidget(area)
        self._pages.append(page)
        self._areas.append(area)
        self.titles.addItem(QListWidgetItem(title))
        if self.titles.currentRow() < 0:
            self.titles.setCurrentRow(0)

    def page(self, title: str) -> SettingsPage | None:
        """The one of that title."""
        found = self.titles.findItems(title, Qt.MatchFlag.MatchExactly)
        return self._pages[self.titles.row(found[0])] if found else None

    def show_page(self, page: SettingsPage, part: QWidget | None = None) -> None:
        """Has it seen, and of it that part."""
        place = self._pages.index(page)
        self.search.clear()
        self.titles.setCurrentRow(place)
        if part is not None:
            self._areas[place].ensureWidgetVisible(part)
            part.setFocus()

    def narrow(self, query: str) -> None:
        """Shows the pages, and of them the parts, that a search finds."""
        first = -1
        for place, page in enumerate(self._pages):
            item = self.titles.item(place)
            is_whole = bool(query) and fits(query, item.text())
            found = page.narrow("" if is_whole else query)
            item.setHidden(not found)
            first = place if found and first < 0 else first
        if first >= 0 and self.titles.item(self.titles.currentRow()).isHidden():
            self.titles.setCurrentRow(first)

    def _show_chosen(self, place: int) -> None:
        if place >= 0:
            self._stack.setCurrentIndex(place)
            self._pages[place].look()

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(translate("PageStack", "Search the settings"))
        self.search.setAccessibleName(translate("PageStack", "Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.titles.setAccessibleName(translate("PageStack", "Pages"))
        self.titles.setWordWrap(True)
        self.titles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.titles.setSpacing(self.fontMetrics().height() // 6)
        middle = titles_beside(self.titles, self._stack)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addLayout(middle, 1)
