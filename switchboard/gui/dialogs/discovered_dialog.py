"""The calendars that a server has: one of them is chosen, or several at once, each for whoever it is of."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.calendars import FoundCalendar
from switchboard.core.people import Person
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import text_width
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.calendar_match import CalendarMatch

_COLUMNS, _LINES = 76, 22  # of text, as it opens
_NAME, _WHOSE, _PERSON = range(3)


class DiscoveredDialog(QDialog):
    """What is ticked is told once it is accepted; a lone one need not be of anybody yet."""

    chosen = Signal(object)  # Sequence[tuple[FoundCalendar, str]], each with an extension

    def __init__(
        self, found: Sequence[FoundCalendar], people: Mapping[str, Person], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("DiscoveredDialog", "Calendars of this server"))
        self._found, self._people = found, people
        self.table = QTableWidget(len(found), 3)
        self.fault = make_label("fault", wrap=True)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self._fill()
        self._lay_out()
        self.table.itemChanged.connect(self._on_changed)
        self.buttons.accepted.connect(self._end)
        self.buttons.rejected.connect(self.reject)
        self._show_buttons()

    def ticked(self) -> Sequence[tuple[FoundCalendar, str]]:
        """Each with the extension that is written beside it."""
        rows = (row for row in range(len(self._found)) if self.item(row, _NAME).checkState() == Qt.CheckState.Checked)
        return [(self._found[row], self.item(row, _WHOSE).text().strip()) for row in rows]

    def item(self, row: int, column: int) -> QTableWidgetItem:
        """A cell: what the calendar is called, an extension, who is there."""
        return self.table.item(row, column) or QTableWidgetItem()

    def _fill(self) -> None:
        match = CalendarMatch(self._people)
        whose = [match.exten(each) for each in self._found]
        is_of_many = sum(bool(exten) for exten in whose) > 1
        for row, (each, exten) in enumerate(zip(self._found, whose, strict=True)):
            name = QTableWidgetItem(each.name)
            name.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            is_ticked = is_of_many and bool(exten)
            name.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
            person = QTableWidgetItem()
            person.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            for column, item in ((_NAME, name), (_WHOSE, QTableWidgetItem(exten)), (_PERSON, person)):
                self.table.setItem(row, column, item)
            self._show_person(row)

    def _lay_out(self) -> None:
        self.table.setHorizontalHeaderLabels(
            [
                translate("DiscoveredDialog", "Calendar"),
                translate("DiscoveredDialog", "Of whom"),
                translate("DiscoveredDialog", "Name"),
            ]
        )
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setCurrentCell(0, _NAME)
        layout = QVBoxLayout(self)
        intro = translate(
            "DiscoveredDialog",
            "Tick one, or several to take them all at once. Of whom each is, is an extension; the space bar ticks.",
        )
        layout.addWidget(make_label("text", intro, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.fault)
        layout.addWidget(self.buttons)
        self.resize(text_width(self, _COLUMNS), self.fontMetrics().lineSpacing() * _LINES)
        self.table.setFocus()

    def _on_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == _WHOSE:
            self._show_person(item.row())
        self._show_buttons()

    def _show_person(self, row: int) -> None:
        person = self._people.get(self.item(row, _WHOSE).text().strip())
        blocked = QSignalBlocker(self.table)
        self.item(row, _PERSON).setText(person.name if person else "")
        blocked.unblock()
        self.table.viewport().update()

    def _show_buttons(self) -> None:
        ticked = self.ticked()
        unknown = [each.name for each, exten in ticked if exten not in self._people] if len(ticked) > 1 else []
        text = translate("DiscoveredDialog", "Nobody has the extension that stands beside {name}.")
        self.fault.setText(text.format(name=unknown[0]) if unknown else "")
        self.fault.setVisible(bool(unknown))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(ticked) and not unknown)

    def _end(self) -> None:
        ticked = self.ticked()
        self.accept()
        self.chosen.emit(ticked)
