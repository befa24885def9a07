"""Whose phones get new passwords: a list with a mark for each."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_button
from switchboard.gui.office.person_row import PersonRow

_LINES = 6  # that are seen at a time: what else can be chosen is to be seen, too
MOST = 1_000  # phones at a time


class PhoneChoice(QWidget):
    """At first those are marked who have no password yet; Space changes a mark."""

    changed = Signal()

    def __init__(self, rows: Sequence[PersonRow], admitted: Collection[str], locked: Collection[str] = ()) -> None:
        """`admitted` have a password, `locked` keep the one they have."""
        super().__init__()
        self._rows = [row for number, row in {row.extension.exten: row for row in rows}.items() if number not in locked]
        self._admitted = admitted
        self.list = QListWidget()
        self.list.setAccessibleName(translate("PhoneChoice", "Phones that get a new password"))
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * _LINES)
        for row in self._rows:
            number = row.extension.exten
            has_one = translate("PhoneChoice", "{number}  {name}, has a password")
            text = has_one if number in admitted else "{number}  {name}"
            item = QListWidgetItem(text.format(number=number, name=row.person.name), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        self.without = make_button(translate("PhoneChoice", "Those &without a password"), "without")
        self.nobody = make_button(translate("PhoneChoice", "&Nobody"), "nobody")
        self.without.clicked.connect(self._mark_those_without)
        self.nobody.clicked.connect(lambda: self._mark(()))
        self._mark_those_without()
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        buttons = QHBoxLayout()
        buttons.addWidget(self.without)
        buttons.addWidget(self.nobody)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        layout.addLayout(buttons)

    def chosen(self) -> list[PersonRow]:
        """Those that are marked."""
        return [row for place, row in enumerate(self._rows) if self._is_marked(place)]

    def _is_marked(self, place: int) -> bool:
        return self.list.item(place).checkState() == Qt.CheckState.Checked

    def _mark_those_without(self) -> None:
        without = [row.extension.exten for row in self._rows if row.extension.exten not in self._admitted]
        self._mark(without[:MOST])

    def _mark(self, numbers: Collection[str]) -> None:
        wanted = frozenset(numbers)
        for place, row in enumerate(self._rows):
            mark = Qt.CheckState.Checked if row.extension.exten in wanted else Qt.CheckState.Unchecked
            self.list.item(place).setCheckState(mark)
