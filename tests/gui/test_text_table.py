"""Tables of plain texts: what stands in them is painted where its column is, and who is selected stands out."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.gui.look.tables import lay_out_table
from switchboard.gui.look.text_table import TextTable
from switchboard.gui.look.theme import Scheme, Theme

Index = QModelIndex | QPersistentModelIndex
LINES = 500


class Numbers(QAbstractTableModel):
    """Three texts in each line, the second of them too long for any column."""

    count = LINES

    def leave(self, count: int) -> None:
        """So many of them."""
        self.beginRemoveRows(QModelIndex(), count, self.count - 1)
        self.count = count
        self.endRemoveRows()

    def cells(self, row: int) -> Sequence[str]:
        return str(row), "very " * 200, f"<b>{row % 2}</b>\nbelow"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's own signature
        return 0 if parent.isValid() else self.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  Qt's own signature
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.cells(index.row())[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> TextTable:
    assert theme.zoom == 100
    shown = TextTable()
    qtbot.addWidget(shown)
    lay_out_table(shown, Numbers(shown), (10, 20))
    shown.resize(600, 300)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def picture(table: TextTable, row: int, column: int) -> QImage:
    return table.viewport().grab(table.visualRect(table.model().index(row, column))).toImage()


def is_blank(image: QImage) -> bool:
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) == 1


def test_every_text_stands_in_its_column_and_in_no_other(table: TextTable) -> None:
    assert not any(is_blank(picture(table, 3, column)) for column in range(3))
    assert picture(table, 3, 0) != picture(table, 4, 0)
    assert picture(table, 3, 1) == picture(table, 4, 1)
    assert picture(table, 3, 2) == picture(table, 5, 2)
    edge = table.visualRect(table.model().index(3, 1))
    gap = table.viewport().grab(QRect(edge.right() - 1, edge.top(), 2, edge.height())).toImage()
    assert is_blank(gap)
    table.setColumnHidden(0, True)
    assert not is_blank(picture(table, 3, 2))


def test_painting_asks_the_model_nothing_through_qt(table: TextTable, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Index] = []
    monkeypatch.setattr(Numbers, "data", lambda _, index, __=0: asked.append(index))
    table.viewport().repaint()
    assert asked == []
    table.resizeColumnToContents(0)
    assert asked != [], "whatever asks through Qt is heard here"


def test_below_the_last_line_nothing_stands_and_at_the_end_the_last_does(table: TextTable) -> None:
    table.scrollToBottom()
    QApplication.processEvents()
    assert not is_blank(picture(table, LINES - 1, 0))
    model = table.model()
    assert isinstance(model, Numbers)
    model.leave(2)
    rect = table.visualRect(table.model().index(1, 0))
    below = QRect(0, rect.bottom() + 1, 500, 50)
    assert is_blank(table.viewport().grab(below).toImage())


def test_who_is_selected_stands_out_and_who_has_the_keyboard_has_a_ring(table: TextTable) -> None:
    plain = picture(table, 3, 0)
    table.selectRow(3)
    selected = picture(table, 3, 0)
    assert selected.pixelColor(1, 1) == table.palette().highlight().color()
    table.clearSelection()
    table.setFocus()
    QApplication.processEvents()
    ringed = picture(table, 3, 0)
    assert ringed.pixel(0, 0) != plain.pixel(0, 0)
    assert ringed.pixel(3, 3) == plain.pixel(3, 3)


def test_it_follows_the_font_and_the_colours(table: TextTable, theme: Theme) -> None:
    before = picture(table, 3, 0)
    larger = QFont(table.font())
    larger.setPointSizeF(table.font().pointSizeF() * 2)
    table.setFont(larger)
    assert picture(table, 3, 0) != before
    light = picture(table, 3, 0)
    theme.choose(Scheme.DARK)
    try:
        assert picture(table, 3, 0) != light
    finally:
        theme.choose(Scheme.LIGHT)
