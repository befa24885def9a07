"""The history of changes: who set what, when and from where, looked through by all of these, and saved for a sheet."""

import datetime as dt
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from switchboard.core.changes import HistoryEntry
from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery
from switchboard.gui.dialogs.history_follower import HistoryFollower
from switchboard.gui.dialogs.saving import ask_where
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.metrics import open_size, text_width
from switchboard.gui.look.tables import lay_out_table
from switchboard.gui.look.text_table import TextTable
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.models.history_model import HistoryModel
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.history_file import HistoryFile
from switchboard.gui.office.history_words import (
    HistoryNames,
    Span,
    face_names,
    span_names,
    span_of,
    subjects_of,
    topic_names,
    when_text,
)
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import number_text, people_text

_PAGE = 200  # changes that are asked for at once
_TYPED_MS = 200  # what is typed is looked for soon, but not at every key
_COLUMNS, _LINES = 140, 32  # of text, as it opens
_LEAST_COLUMNS = 18  # of a field that is searched by
_WIDTHS = (25, 27, 24, 28, 14)  # letters, of all columns but the last
_MOST_LETTERS = 255
_FILE = "history.csv"


class HistoryDialog(QDialog):
    """A window beside the desk: it can stay open. `wanted` asks for a page, `save_asked` for a file."""

    wanted = Signal(object, object, int)  # HistoryQuery, HistoryPlace or None, how many
    newer_wanted = Signal(object, object, int)  # the same of what came meanwhile, for which nobody waits
    save_asked = Signal(object, object)  # HistoryQuery, HistoryFile

    def __init__(self, names: HistoryNames, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("HistoryDialog", "History"))
        self._people: Sequence[PersonRow] = ()
        self._query = HistoryQuery()
        self._rest: HistoryPlace | None = None
        self._newest = 0  # the number of what was written last as the newest were looked at
        self._left_out = False  # whether changes came faster than they could be shown
        self._found = 0  # of the changes that were asked for last
        self._file: HistoryFile | None = None
        self.model = HistoryModel(names, self)
        self.follower = HistoryFollower(self)
        self.text, self.by = QLineEdit(), QLineEdit()
        self.span, self.topic, self.face = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.first, self.last = (QDateEdit(QDate.currentDate()) for _ in range(2))
        self.people = make_label("text")
        self.everyone_button = make_button(translate("HistoryDialog", "Show &everyone"), "everyone")
        self.table = TextTable()
        self.status = make_label("muted", wrap=True)
        self.save_button = make_button(translate("HistoryDialog", "&Save for a spreadsheet…"), "save")
        self.stop_button = make_button(translate("HistoryDialog", "S&top"), "stop")
        self._timer = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._fill_choices()
        self._lay_out()
        self._connect()

    def show_people(self, rows: Sequence[PersonRow]) -> None:
        """Their changes alone; of nobody means of everybody."""
        self._people = tuple(rows)
        name = rows[0].name if len(rows) == 1 else people_text(len(rows))
        self.people.setText(translate("HistoryDialog", "Of {who} alone").format(who=name) if rows else "")
        for part in (self.people, self.everyone_button):
            part.setVisible(bool(rows))
        self.look()

    def look(self) -> None:
        """Looks anew, from the newest on."""
        self._timer.stop()
        self.model.names.forget()
        text, by = self.text.text().strip(), self.by.text().strip()
        days = (dt.date(day.year(), day.month(), day.day()) for day in (self.first.date(), self.last.date()))
        today = office_time(time.time()).date()
        span = span_of(self.span.currentData(), today, *days)
        subjects = frozenset(subject for row in self._people for subject in subjects_of(row))
        named = self.model.names.fitting(text)
        topic, face = self.topic.currentData(), self.face.currentData()
        self._query = HistoryQuery(*span, subjects=subjects, topic=topic, face=face, by=by, text=text, named=named)
        self._rest = None
        self._newest = 0
        self._left_out = False
        self.follower.follow(None)
        self.model.begin()
        self._ask()

    def take(self, query: HistoryQuery, page: HistoryPage) -> None:
        """A page of what was asked for; one of an earlier question is passed over."""
        self.follower.take(query, page)
        if query is not self._query:
            return
        self._rest = page.rest
        self._newest = self._newest or page.newest
        self._found += len(page.entries)
        is_enough = page.rest is None or self._found >= _PAGE or self.model.is_full
        self.model.add(page.entries, has_more=page.rest is not None and is_enough)
        if page.rest is not None and not is_enough:
            self.wanted.emit(query, page.rest, _PAGE - self._found)
        elif self.follower.is_idle:
            self.follower.follow(self._query, self._newest)
        self._show_status(is_looking=not is_enough)

    def save_to(self, path: str) -> None:
        """Writes all that fits into a file, also what is not shown yet."""
        if path and self._file is None:
            self._file = HistoryFile(Path(path), self.model.names, self)
            self._file.progressed.connect(self._show_progress)
            self._file.ended.connect(self._end_saving)
            self._file.came_to_nothing.connect(self._end_saving)
            self._show_saving()
            self.save_asked.emit(self._query, self._file)

    def done(self, result: int) -> None:
        if self._file is not None:
            self._file.stop()
        super().done(result)

    def _ask(self) -> None:
        self._found = 0
        self.wanted.emit(self._query, self._rest, _PAGE)
        self._show_status(is_looking=True)

    def _fill_choices(self) -> None:
        for box, names, name in (
            (self.span, span_names(), translate("HistoryDialog", "When")),
            (self.topic, topic_names(), translate("HistoryDialog", "What")),
            (self.face, face_names(), translate("HistoryDialog", "From where")),
        ):
            box.setAccessibleName(name)
            for value, word in names.items():
                box.addItem(word, value)
        self.first.setAccessibleName(translate("HistoryDialog", "First day"))
        self.last.setAccessibleName(translate("HistoryDialog", "Last day"))
        for day in (self.first, self.last):
            day.setCalendarPopup(True)
        for field, name in (
            (self.text, translate("HistoryDialog", "Names, numbers, or what was set")),
            (self.by, translate("HistoryDialog", "Who set it")),
        ):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
            field.setMaxLength(_MOST_LETTERS)

    def _lay_out(self) -> None:
        lay_out_table(self.table, self.model, _WIDTHS)
        self.table.setAccessibleName(translate("HistoryDialog", "Changes, the newest first"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.stop_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.stop_button.hide()
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        for button in (close, self.save_button, self.stop_button, self.everyone_button):
            button.setAutoDefault(False)  # Enter in a field looks anew
        buttons.rejected.connect(self.reject)
        whose = QHBoxLayout()
        whose.addWidget(self.people)
        whose.addWidget(self.everyone_button)
        whose.addStretch()
        below = QHBoxLayout()
        below.addWidget(self.status, 1)
        below.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(self._laid_out_filters())
        layout.addLayout(whose)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        for part in (self.people, self.everyone_button, self.first, self.last):
            part.hide()
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.text.setFocus()

    def _laid_out_filters(self) -> QVBoxLayout:
        fields = QHBoxLayout()
        for field, part in ((self.text, 3), (self.by, 2)):
            field.setMinimumWidth(text_width(field, _LEAST_COLUMNS))
            fields.addWidget(field, part)
        choices = QWidget()
        flow = FlowLayout(choices, first_grows=False)
        for box in (self.span, self.topic, self.face, self.first, self.last):
            flow.addWidget(box)
        filters = QVBoxLayout()
        filters.addLayout(fields)
        filters.addWidget(choices)
        return filters

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self.follower.wanted.connect(self.newer_wanted)
        self.follower.found.connect(self._put_in)
        self.model.more_wanted.connect(self._ask)
        for field in (self.text, self.by):
            field.textEdited.connect(lambda _: self._timer.start())
            field.returnPressed.connect(self.look)
        for box in (self.topic, self.face):
            box.currentIndexChanged.connect(lambda _: self.look())
        self.span.currentIndexChanged.connect(lambda _: self._on_span())
        for day in (self.first, self.last):
            day.dateChanged.connect(lambda _: self._timer.start())
        self.everyone_button.clicked.connect(lambda: self.show_people(()))
        self.save_button.clicked.connect(self._ask_where)
        self.stop_button.clicked.connect(lambda: self._file.stop() if self._file else None)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.look)

    def _put_in(self, entries: Sequence[HistoryEntry], left_out: bool) -> None:
        """What is read stays where it is: also the first lines, where one of them is selected."""
        bar = self.table.verticalScrollBar()
        below = bar.value() or self.table.selectionModel().hasSelection()
        before = bar.value()
        self._left_out = self._left_out or left_out
        on_top = self.model.put_in(entries, is_whole=self._rest is None)
        if below:
            self.table.updateGeometries()
            bar.setValue(before + self._scrolled_by(on_top))
        self._show_status(is_looking=False)

    def _scrolled_by(self, lines: int) -> int:
        per_pixel = self.table.verticalScrollMode() is QAbstractItemView.ScrollMode.ScrollPerPixel
        return lines * (self.table.verticalHeader().defaultSectionSize() if per_pixel else 1)

    def _on_span(self) -> None:
        chosen = self.span.currentData() is Span.CHOSEN
        self.first.setVisible(chosen)
        self.last.setVisible(chosen)
        self.look()

    def _ask_where(self) -> None:
        title, kind = translate("HistoryDialog", "Save the history"), translate("HistoryDialog", "Tables")
        ask_where(self, title, _FILE, kind, self.save_to)

    def _show_progress(self, count: int) -> None:
        self.status.setText(translate("HistoryDialog", "%Ln changes are written so far …", "", count))

    def _show_saving(self) -> None:
        had_focus = self.save_button.hasFocus() or self.stop_button.hasFocus()
        self.save_button.setVisible(self._file is None)
        self.stop_button.setVisible(self._file is not None)
        if had_focus:
            (self.save_button if self._file is None else self.stop_button).setFocus()

    def _end_saving(self, words: str) -> None:
        if self._file is not None:
            self._file.deleteLater()
        self._file = None
        self._show_saving()
        self.status.setText(words)

    def _show_status(self, *, is_looking: bool) -> None:
        if self._file is not None:
            return
        count = self.model.rowCount()
        if is_looking:
            text = translate("HistoryDialog", "Looking …")
            if self._rest is not None:
                looking = translate("HistoryDialog", "%Ln changes so far, looking before {when} …", "", count)
                text = looking.format(when=when_text(self._rest.at))
        elif self._left_out:
            text = translate("HistoryDialog", "Some changes came too fast to be shown; F5 looks anew.")
        elif self.model.is_full:
            full = translate("HistoryDialog", "These are the newest {count}; a file has them all.")
            text = full.format(count=number_text(count))
        elif self._rest is not None:
            text = translate("HistoryDialog", "%Ln changes so far; there are more at the end.", "", count)
        else:
            text = translate("HistoryDialog", "%Ln changes", "", count)
        self.status.setText(text if count or is_looking else translate("HistoryDialog", "Nothing fits."))
