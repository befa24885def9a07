"""The second step: what each column is taken for, and how a CSV file is read where that was guessed wrongly."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt  # with QtGui's functions, unlike QtCore's
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from switchboard.api.rosters import NUMBER_TARGETS, ColumnChoice, RosterKind, RosterTable, Target
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.metrics import em
from switchboard.gui.look.widgets import ElidedLabel, make_label
from switchboard.gui.office.roster_words import target_names
from switchboard.gui.office.words import number_text
from switchboard.gui.refusals import words_inside

_EXAMPLES = 3  # of each column
_LOOKED_AT = 50  # rows, for examples
_MOST_EXAMPLE = 60  # characters of one
_DIGITS = (0, 2, 3, 4, 5, 6, 7)
_REPEATED = frozenset({*NUMBER_TARGETS, Target.GROUPS, Target.NAME, Target.EXTENSION, Target.NOTE, Target.DEPARTMENT})
_ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "cp1252", "iso8859-15", "latin-1", "cp850", "cp437", "mac-roman", "cp1250",
    "iso8859-2", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256", "shift-jis", "euc-jp", "gb18030", "big5",
    "euc-kr",
)  # fmt: skip
_DELIMITERS = (",", ";", "\t", "|", ":")
Remembered = Mapping[str, str]  # names of columns, in small letters, with what they were taken for


class ColumnsPage(QWidget):
    """A line for each column: its name, what stands in it, and what it is taken for."""

    reading_changed = Signal(object)  # Reading
    changed = Signal()

    def __init__(self, remembered: Remembered) -> None:
        super().__init__()
        self._remembered = remembered
        self._table: RosterTable | None = None
        self.encoding, self.delimiter, self.header = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.digits = ChoiceBox()
        self.boxes: list[ChoiceBox] = []
        self.summary = make_label("muted", wrap=True)
        self._options = QWidget()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fill()
        self._lay_out()
        for box in (self.encoding, self.delimiter, self.header):
            box.activated.connect(lambda _: self._read_anew())

    def show_table(self, table: RosterTable) -> None:
        """What was read, with what its columns seem to be, or were taken for the last time."""
        self._table = table
        reading = table.reading
        self._options.setVisible(reading.kind is RosterKind.CSV)
        if reading.delimiter and self.delimiter.findData(reading.delimiter) < 0:
            self.delimiter.addItem(reading.delimiter, reading.delimiter)
        if reading.encoding and self.encoding.findData(reading.encoding) < 0:
            self.encoding.addItem(reading.encoding, reading.encoding)
        self.encoding.setCurrentIndex(self.encoding.findData(reading.encoding))
        self.delimiter.setCurrentIndex(self.delimiter.findData(reading.delimiter))
        self.header.setCurrentIndex(self.header.findData(bool(reading.has_header)))
        if table.last_digits:
            self.digits.setCurrentIndex(max(self.digits.findData(table.last_digits), 0))
        self._area.setWidget(self._grid(table))
        self._show_summary(table)
        self.changed.emit()

    def choice(self) -> ColumnChoice:
        """What is chosen."""
        return ColumnChoice(tuple(box.currentData() for box in self.boxes), int(self.digits.currentData()))

    def remembered(self) -> dict[str, str]:
        """The same by names of columns, for the next time."""
        table = self._table
        if table is None or table.reading.has_header is False:
            return {}
        named = zip(table.columns, self.boxes, strict=True)
        return {name.casefold(): box.currentData().value if box.currentData() else "" for name, box in named}

    def fault(self) -> str:
        """Why nobody can be made of it, in a sentence; nothing where they can."""
        chosen = [target for target in self.choice().targets if target is not None]
        if not {Target.EXTENSION, Target.EMAIL, Target.NAME, Target.FAMILY_NAME, Target.GIVEN_NAME} & set(chosen):
            return translate("ColumnsPage", "Say which column holds the extension.")
        guessed = self._table.guessed if self._table else ()  # of a directory the first that says something counts
        twice = [target for target in chosen if chosen.count(target) > max(guessed.count(target), 1)]
        twice = [target for target in twice if target not in _REPEATED]
        if twice:
            text = translate("ColumnsPage", "Two columns are taken for the same: {what}.")
            return text.format(what=target_names()[twice[0]])
        return ""

    def _fill(self) -> None:
        for name in _ENCODINGS:
            self.encoding.addItem(name, name)
        tab = translate("ColumnsPage", "Tab", "the character")
        for character in _DELIMITERS:
            self.delimiter.addItem(tab if character == "\t" else character, character)
        self.header.addItem(translate("ColumnsPage", "Names of columns"), True)
        self.header.addItem(translate("ColumnsPage", "A person"), False)
        for count in _DIGITS:
            last = translate("ColumnsPage", "the last %Ln digits", "of a number that are the extension", count)
            self.digits.addItem(last if count else translate("ColumnsPage", "all of it", "of a number"), count)

    def _lay_out(self) -> None:
        options = FlowLayout(self._options, first_grows=False)
        for text, box in (
            (translate("ColumnsPage", "&Encoding"), self.encoding),
            (translate("ColumnsPage", "&Between cells"), self.delimiter),
            (translate("ColumnsPage", "&First line"), self.header),
        ):
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(_named(text, box))
            line.addWidget(box)
            options.addWidget(pair)
        below = QHBoxLayout()
        below.addWidget(_named(translate("ColumnsPage", "The extension is, of its n&umber,"), self.digits))
        below.addWidget(self.digits)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self._options)
        layout.addWidget(self._area, 1)
        layout.addLayout(below)
        layout.addWidget(self.summary)

    def _grid(self, table: RosterTable) -> QWidget:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(round(em(self)))
        titles = (
            translate("ColumnsPage", "Column"),
            translate("ColumnsPage", "What stands in it"),
            translate("ColumnsPage", "Is taken for"),
        )
        for column, title in enumerate(titles):
            grid.addWidget(make_label("heading", title), 0, column)
        self.boxes = []
        for at, name in enumerate(table.columns):
            shown = ElidedLabel("text")
            shown.setText(name)
            examples = ElidedLabel("muted")
            examples.setText(" · ".join(_examples(table, at)))
            self.boxes.append(self._box(name, self._first(name, table.guessed[at], table)))
            for column, widget in enumerate((shown, examples, self.boxes[-1])):
                grid.addWidget(widget, at + 1, column)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        grid.setRowStretch(len(table.columns) + 1, 1)
        return inner

    def _first(self, name: str, guessed: Target | None, table: RosterTable) -> Target | None:
        kept = None if table.reading.has_header is False else self._remembered.get(name.casefold())
        if kept is None:
            return guessed
        return next((target for target in Target if target.value == kept), None)

    def _box(self, name: str, target: Target | None) -> ChoiceBox:
        box = ChoiceBox()
        box.setAccessibleName(translate("ColumnsPage", "{column} is taken for").format(column=name))
        for known, word in target_names().items():
            box.addItem(word, known)
        box.setCurrentIndex(list(target_names()).index(target))
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    def _read_anew(self) -> None:
        if self._table is not None:
            reading = replace(
                self._table.reading,
                encoding=self.encoding.currentData(),
                delimiter=self.delimiter.currentData(),
                has_header=self.header.currentData(),
            )
            self.reading_changed.emit(reading)

    def _show_summary(self, table: RosterTable) -> None:
        text = translate("ColumnsPage", "%Ln people were read.", "", len(table.rows))
        if table.problems:
            first = table.problems[0]
            more = translate(
                "ColumnsPage", "%Ln lines were passed over, the first of them: {why}", "", len(table.problems)
            )
            line = number_text(first.line) if first.line else ""
            why = words_inside(first.reason)
            text = f"{text} {more.format(why=f'{line}: {why}' if line else why)}"
        self.summary.setText(text)


def _named(text: str, box: QWidget) -> QLabel:
    label = make_label("text", text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setBuddy(box)
    return label


def _examples(table: RosterTable, column: int) -> Sequence[str]:
    cells = (row[column] for row in table.rows[:_LOOKED_AT])
    shown = dict.fromkeys(cell.replace("\n", ", ")[:_MOST_EXAMPLE] for cell in cells if cell)
    return list(shown)[:_EXAMPLES]
