"""The office on paper: who is in and out, or the directory; seen page by page, then printed or saved as PDF."""

import time
from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, QSizeF, Signal
from PySide6.QtGui import QPageSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from switchboard.gui.delegates.page_painter import Pages, page_layout
from switchboard.gui.dialogs.page_view import PageView
from switchboard.gui.dialogs.print_job import PdfJob, SteppedWork
from switchboard.gui.dialogs.saving import ask_where, written
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.metrics import em, within_screen
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.office.paper import PaperMaker, Sheet
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import people_text

if TYPE_CHECKING:
    from switchboard.gui.dialogs.printing import Printing

_A4, _LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
_MOST_LETTERS = 120  # of the office's name
_SIZE = (64, 46)  # ems, as it opens


class Who(Enum):
    """Of whom paper tells."""

    EVERYBODY = "everybody"
    SHOWN = "shown"
    SELECTED = "selected"


class PrintDialog(QDialog):
    """Shows what will be on paper. `office_named` tells what the office is called, to be remembered."""

    office_named = Signal(str)

    def __init__(
        self,
        people: dict[Who, Sequence[PersonRow]],
        office: str,
        parent: QWidget | None = None,
        *,
        make_printing: "Callable[[QWidget], Printing | None]",
    ) -> None:
        """`people` are those of each choice that there is; `make_printing` gives None where nothing can be printed."""
        super().__init__(parent)
        self.setWindowTitle(translate("PrintDialog", "Print"))
        self._people = people
        self._work = SteppedWork(self)
        self._pages: Pages | None = None
        self._job: PdfJob | None = None
        self.sheet, self.who, self.paper_size = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.office = QLineEdit(office, maxLength=_MOST_LETTERS)
        self.notes = QCheckBox(translate("PrintDialog", "With &notes"))
        self.notes.setChecked(True)
        self.view = PageView()
        self.status = make_label("muted", wrap=True)
        self.pdf_button = make_button(translate("PrintDialog", "&Save as PDF…"), "pdf")
        self.print_button = make_button(translate("PrintDialog", "&Print…"), "print")
        self._fill_choices()
        self._lay_out()
        self._connect()
        self._printing = make_printing(parent or self)
        self.print_button.setVisible(self._printing is not None)
        if self._printing is not None:
            self._printing.told.connect(self.status.setText)
        self.look()

    def look(self) -> None:
        """Lays out what is chosen, as the office is now."""
        rows = self._people[self.who.currentData()]
        sheet, with_notes = self.sheet.currentData(), self.notes.isChecked()
        maker = PaperMaker(sheet, rows, self.office.text(), with_notes=with_notes, now=time.time())
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(False)
        self.view.show_pages(None)
        self._work.start(maker.steps(), lambda: self._lay_out_pages(maker))

    def save_to(self, path: str) -> None:
        """Writes all pages as PDF; the window goes on meanwhile."""
        if path and self._pages is not None and self._job is None:
            job = self._job = PdfJob(self._pages, page_layout(self.paper_size.currentData()), self)
            job.progressed.connect(self._show_progress)
            job.ended.connect(lambda data: self._end_saving(path, data))
            self.pdf_button.setEnabled(False)
            job.start()

    def done(self, result: int) -> None:
        self._work.stop()
        if self._job is not None:
            self._job.stop()
        if self._printing is not None:
            self._printing.leave()
        self.office_named.emit(self.office.text().strip())
        super().done(result)

    def _lay_out_pages(self, maker: PaperMaker) -> None:
        if maker.paper is not None:
            pages = Pages(maker.paper, self._points(), self.font().family())
            self._work.start(pages.lay_out(), lambda: self._show(pages))

    def _show(self, pages: Pages) -> None:
        self._pages = pages
        self.view.show_pages(pages)
        self.status.setText(translate("PrintDialog", "%Ln pages", "", len(pages.pages)))
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(True)

    def _points(self) -> QSizeF:
        return QPageSize(self.paper_size.currentData()).size(QPageSize.Unit.Point)

    def _ask_where(self) -> None:
        names = {Sheet.IN_AND_OUT: "in-and-out.pdf", Sheet.DIRECTORY: "directory.pdf"}
        title, kind = translate("PrintDialog", "Save as PDF"), translate("PrintDialog", "Documents")
        ask_where(self, title, names[self.sheet.currentData()], kind, self.save_to)

    def _print(self) -> None:
        if self._printing is not None and self._pages is not None:
            self._printing.ask(self, self._pages.paper, self.paper_size.currentData(), self.font().family())

    def _show_progress(self, done: int, total: int) -> None:
        text = translate("PrintDialog", "Page {number} of {count} …", "pages that are written so far")
        self.status.setText(text.format(number=done, count=total))

    def _end_saving(self, path: str, data: bytes) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self.pdf_button.setEnabled(True)
        saved = translate("PrintDialog", "{file} is written.").format(file=path)
        self.status.setText(written(path, data) or saved)

    def _fill_choices(self) -> None:
        for sheet, word in (
            (Sheet.IN_AND_OUT, translate("PrintDialog", "Who is in and out now")),
            (Sheet.DIRECTORY, translate("PrintDialog", "The directory")),
        ):
            self.sheet.addItem(word, sheet)
        words = {
            Who.EVERYBODY: translate("PrintDialog", "Everybody: {people}"),
            Who.SHOWN: translate("PrintDialog", "Those who are shown: {people}"),
            Who.SELECTED: translate("PrintDialog", "Those who are selected: {people}"),
        }
        for who, rows in self._people.items():
            self.who.addItem(words[who].format(people=people_text(len(rows))), who)
        for size, word in (
            (_A4, translate("PrintDialog", "A4", "a size of paper")),
            (_LETTER, translate("PrintDialog", "Letter", "a size of paper")),
        ):
            self.paper_size.addItem(word, size)
        is_american = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
        self.paper_size.setCurrentIndex(1 if is_american else 0)

    def _connect(self) -> None:
        for box in (self.sheet, self.who, self.paper_size):
            box.currentIndexChanged.connect(lambda _: self.look())
        self.office.editingFinished.connect(self.look)
        self.notes.toggled.connect(lambda _: self.look())
        self.pdf_button.clicked.connect(self._ask_where)
        self.print_button.clicked.connect(self._print)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.pdf_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.print_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        for button in (buttons.button(QDialogButtonBox.StandardButton.Close), self.pdf_button, self.print_button):
            button.setAutoDefault(False)
        form = QFormLayout()
        form.setVerticalSpacing(round(em(self) * 0.5))
        form.addRow(translate("PrintDialog", "&What"), self.sheet)
        form.addRow(translate("PrintDialog", "Wh&o"), self.who)
        form.addRow(translate("PrintDialog", "Pape&r"), self.paper_size)
        form.addRow(translate("PrintDialog", "O&ffice"), self.office)
        form.addRow("", self.notes)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self.status)
        left.addStretch()
        beside = QHBoxLayout()
        beside.addLayout(left, 2)
        beside.addWidget(self.view, 3)
        layout = QVBoxLayout(self)
        layout.addLayout(beside, 1)
        layout.addWidget(buttons)
        self.office.setPlaceholderText(translate("PrintDialog", "Stands on every page"))
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        width, height = (round(em(self) * ems) for ems in _SIZE)
        self.resize(within_screen(self, QSize(width, height)))
