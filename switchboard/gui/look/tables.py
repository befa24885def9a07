"""Tables of lines to look through: one size of row, columns as wide as their text, the last as wide as is left."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from switchboard.gui.look.metrics import text_width


def lay_out_table(
    table: QTableView, model: QAbstractItemModel, letters: Iterable[int], *, row_height: float = 1.5
) -> None:
    """
    Gives a table its model, and looks as all such tables look.

    Args:
        letters: what each column is to show, the last left out; its heading is never cut off.
        row_height: in lines of text.
    """
    table.setModel(model)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(round(table.fontMetrics().lineSpacing() * row_height))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setStretchLastSection(True)
    header.ensurePolished()  # its letters are as bold as they will be
    for column, width in enumerate(letters):
        header.resizeSection(column, max(text_width(table, width), header.sectionSizeHint(column)))
