"""Several numbers of a person, a line each: what it is, and the number. There is always one more to be written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from switchboard.core.people import MOST_NUMBERS, Number
from switchboard.core.states import MAX_NAME
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.metrics import em
from switchboard.gui.office.number_words import kept_kind, kind_word, usual_kinds

_KIND = 9  # letters of usual width


class NumberLines(QWidget):
    """Lines that grow as they are written."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[tuple[ChoiceBox, QLineEdit]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(round(em(self) * 0.3))
        self._grid.setColumnStretch(1, 1)
        self._add_line()
        self.setFocusProxy(self.lines[0][1])

    def show_numbers(self, numbers: Sequence[Number]) -> None:
        """These, and an empty line."""
        for place, number in enumerate(numbers):
            if place == len(self.lines):
                self._add_line()
            label, line = self.lines[place]
            label.setEditText(kind_word(number.label))
            line.setText(number.number)
        for label, line in self.lines[len(numbers) :]:
            label.setEditText("")
            line.clear()
        self._grow()

    def numbers(self) -> tuple[Number, ...]:
        """Those that are written."""
        return tuple(
            Number(line.text().strip(), kept_kind(label.currentText().strip()))
            for label, line in self.lines
            if line.text().strip()
        )

    def _add_line(self) -> None:
        place = len(self.lines)
        label = ChoiceBox()
        kind = QLineEdit(maxLength=MAX_NAME)
        label.setLineEdit(kind)
        label.setMinimumContentsLength(_KIND)
        label.addItems(["", *usual_kinds().values()])
        for part in (label, kind):
            part.setAccessibleName(translate("NumberLines", "Kind of number {place}").format(place=place + 1))
        line = QLineEdit(maxLength=MAX_NAME)
        line.setAccessibleName(translate("NumberLines", "Number {place}").format(place=place + 1))
        line.textChanged.connect(self._grow)
        label.currentTextChanged.connect(self.edited)
        line.textChanged.connect(self.edited)
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(line, place, 1)
        if self.lines:
            self.setTabOrder(self.lines[-1][1], label)
        self.setTabOrder(label, line)
        self.lines.append((label, line))

    def _grow(self) -> None:
        if len(self.lines) < MOST_NUMBERS and self.lines[-1][1].text():
            self._add_line()
