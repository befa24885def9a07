"""What phones have with us: who is registered, who watches whom and what it said last, who was refused and why."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QItemSelection, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.phones import InboundSubscription, PhonesReport, Registration
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.tables import lay_out_table
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.models.lines_model import Line, LinesModel
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.phone_words import (
    refused_cells,
    refused_titles,
    registration_cells,
    registration_titles,
    subscription_cells,
    subscription_titles,
)
from switchboard.gui.office.words import number_text

_LOOK_MS = 2_000  # while it is seen
_COLUMNS, _LINES = 140, 32  # of text, as it opens
_MOST_LETTERS = 100


class PhoneList(Enum):
    """Which list is shown; the value is its place."""

    REGISTERED = 0
    WATCHING = 1
    REFUSED = 2


_WIDTHS = {  # letters, of all columns but the last
    PhoneList.REGISTERED: (10, 22, 26, 22, 36),
    PhoneList.WATCHING: (26, 14, 27, 16, 13, 16, 24),
    PhoneList.REFUSED: (16, 12, 26, 32, 44, 9, 13),
}


class PhonesDialog(QDialog):
    """A window beside the desk. It asks to be shown anew by `wanted` while it is seen."""

    wanted = Signal()
    registration_end_asked = Signal(object)  # Registration
    subscription_end_asked = Signal(object)  # InboundSubscription

    def __init__(self, mirror: Mirror, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("PhonesDialog", "Phones"))
        self._mirror = mirror
        self._report = PhonesReport()
        self.choice = ChoiceBox()
        self.text = QLineEdit()
        titles = (registration_titles(), subscription_titles(), refused_titles())
        self.models = {which: LinesModel(titles[which.value], self) for which in PhoneList}
        self.tables = {which: self._make_table(which) for which in PhoneList}
        self.status = make_label("muted", wrap=True)
        self.end_button = make_button(translate("PhonesDialog", "&End…"), "end")
        self._pages = QStackedWidget()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._lay_out()
        self._connect()

    def show_report(self, report: PhonesReport) -> None:
        """As it is now; what is selected stays so."""
        self._report = report
        names = {row.extension.exten: row.person.name for row in self._mirror.rows.values() if row.person.name}
        self._show(
            PhoneList.REGISTERED,
            [
                Line((entry.exten, entry.key), registration_cells(entry, names), value=entry)
                for entry in sorted(report.registrations, key=lambda entry: (entry.exten, entry.contact))
            ],
        )
        self._show(
            PhoneList.WATCHING,
            [
                Line(entry.tag, subscription_cells(entry, names), is_marked=entry.is_silent, value=entry)
                for entry in sorted(
                    report.subscriptions, key=lambda entry: (not entry.is_silent, entry.watcher, str(entry.extension))
                )
            ],
        )
        self._show(
            PhoneList.REFUSED,
            [
                Line((entry.host, entry.method, entry.about, entry.status, entry.reason), refused_cells(entry))
                for entry in report.refused
            ],
        )
        self._show_counts()

    def look(self) -> None:
        """Asks how it is now."""
        self.wanted.emit()

    def shown(self) -> PhoneList:
        return PhoneList(self.choice.currentData())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _show(self, which: PhoneList, lines: Sequence[Line]) -> None:
        wanted = self.text.text().casefold().split()
        model = self.models[which]
        model.marked = self.palette().brightText().color()
        model.show(
            [line for line in lines if all(word in "\n".join(line.cells).casefold() for word in wanted)]
            if wanted
            else lines
        )

    def _lay_out(self) -> None:
        self.text.setPlaceholderText(translate("PhonesDialog", "A name, number, address or model"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setMaxLength(_MOST_LETTERS)
        self.choice.setAccessibleName(translate("PhonesDialog", "Which list"))
        for which in PhoneList:
            self.choice.addItem("", which.value)
            self._pages.addWidget(self.tables[which])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.end_button, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (buttons.button(QDialogButtonBox.StandardButton.Close), self.end_button):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.choice)
        above.addWidget(self.text, 1)
        below.addWidget(self.status, 1)
        below.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self._pages, 1)
        layout.addLayout(below)
        self._show_counts()
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.text.setFocus()

    def _make_table(self, which: PhoneList) -> QTableView:
        table = QTableView()
        lay_out_table(table, self.models[which], _WIDTHS[which])
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        return table

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self.text.textChanged.connect(lambda _: self.show_report(self._report))
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.end_button.clicked.connect(self._ask_end)
        for table in self.tables.values():
            table.selectionModel().selectionChanged.connect(self._on_selected)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.look)
        for which in (PhoneList.REGISTERED, PhoneList.WATCHING):
            QShortcut(
                QKeySequence.StandardKey.Delete,
                self.tables[which],
                self._ask_end,
                context=Qt.ShortcutContext.WidgetShortcut,
            )

    def _on_chosen(self, place: int) -> None:
        self._pages.setCurrentIndex(place)
        self._on_selected()
        self._show_status()

    def _on_selected(self, *_: QItemSelection) -> None:
        self.end_button.setEnabled(self._selected() is not None)

    def _selected(self) -> object:
        rows = self.tables[self.shown()].selectionModel().selectedRows()
        return self.models[self.shown()].line(rows[0].row()).value if rows else None

    def _ask_end(self) -> None:
        match self._selected():
            case Registration() as ended:
                self.registration_end_asked.emit(ended)
            case InboundSubscription() as ended:
                self.subscription_end_asked.emit(ended)
            case _:
                pass

    def _show_counts(self) -> None:
        report = self._report
        for which, text, count in (
            (
                PhoneList.REGISTERED,
                translate("PhonesDialog", "Registered phones ({count})"),
                len(report.registrations),
            ),
            (PhoneList.WATCHING, translate("PhonesDialog", "Who watches whom ({count})"), len(report.subscriptions)),
            (PhoneList.REFUSED, translate("PhonesDialog", "Refused of late ({count})"), len(report.refused)),
        ):
            name = text.format(count=number_text(count))
            self.choice.setItemText(which.value, name)
            self.tables[which].setAccessibleName(name)
        self._on_selected()
        self._show_status()

    def _show_status(self) -> None:
        silent = sum(entry.is_silent for entry in self._report.subscriptions)
        if not self.models[self.shown()].rowCount():
            text = translate("PhonesDialog", "Nothing fits.") if self.text.text() else self._empty_text()
        elif silent and self.shown() is PhoneList.WATCHING:
            text = translate("PhonesDialog", "%Ln do not take what they are told; they stand first.", "", silent)
        else:
            text = ""
        self.status.setText(text)

    def _empty_text(self) -> str:
        return {
            PhoneList.REGISTERED: translate("PhonesDialog", "No phone is registered."),
            PhoneList.WATCHING: translate("PhonesDialog", "No phone watches anybody."),
            PhoneList.REFUSED: translate("PhonesDialog", "No phone was refused anything since the program began."),
        }[self.shown()]
