"""
People of other programs become those of the office, step by step:

    source ──▶ columns ──▶ preview ──▶ done        each step can be gone back from; nothing changes before the last
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from switchboard.api.ldap import LdapState
from switchboard.api.roster_preview import RosterPreview, RosterRequest, source_of
from switchboard.api.rosters import Reading, RosterFile, RosterKind, RosterTable, RosterWatch
from switchboard.core.errors import Problem
from switchboard.gui.dialogs.details_dialog import DetailsDialog
from switchboard.gui.dialogs.importing.columns_page import ColumnsPage, Remembered
from switchboard.gui.dialogs.importing.preview_page import PreviewPage
from switchboard.gui.dialogs.importing.source_page import SourcePage
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.widgets import make_button, make_label, plain_tip
from switchboard.gui.office.words import number_text
from switchboard.gui.refusals import words_inside

_LOOK_MS = 100  # between two looks at how far it is
_COLUMNS, _LINES = 130, 34  # of text, as it opens


class ImportDialog(QDialog):
    """What is asked of the engine is told by signals; what comes of it is shown by `show_…`."""

    read_asked = Signal(object, object)  # RosterRequest, RosterWatch
    preview_asked = Signal(object, object, str, object)  # RosterTable, ColumnChoice, source, RosterWatch
    take_asked = Signal(object, object, object, object)  # RosterRequest, RosterPreview, RosterWish, RosterWatch
    columns_chosen = Signal(object)  # names of columns, with what they are taken for
    undo_asked = Signal()
    settings_asked = Signal()
    servers_wanted = Signal()

    def __init__(self, remembered: Remembered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ImportDialog", "Import people"))
        self._request: RosterRequest | None = None
        self._table: RosterTable | None = None
        self._preview: RosterPreview | None = None
        self._watch: RosterWatch | None = None
        self.source = SourcePage()
        self.columns = ColumnsPage(remembered)
        self.preview = PreviewPage()
        self.done_text = make_label("title", wrap=True)
        self.title = make_label("heading", wrap=True)
        self.fault = make_label("fault", wrap=True)
        self.bar = QProgressBar()
        self.back_button = make_button(translate("ImportDialog", "Bac&k"), "back")
        self.next_button = make_button("", "next")
        self.undo_button = make_button(translate("ImportDialog", "U&ndo"), "undo")
        self.close_button = make_button(translate("ImportDialog", "Cancel"), "close")
        self.pages = QStackedWidget()
        self.announcer = Announcer(self)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._lay_out()
        self._connect()
        self._show_page(self.source)

    def show_servers(self, states: Sequence[LdapState]) -> None:
        """The LDAP servers of the settings."""
        self.source.show_servers(states)
        self._show_buttons()

    def show_table(self, table: RosterTable) -> None:
        """What was read."""
        self._end_wait()
        self._table = table
        self.columns.show_table(table)
        self._show_page(self.columns)

    def show_preview(self, preview: RosterPreview) -> None:
        """What would change."""
        self._end_wait()
        self._preview = preview
        self.preview.show_preview(preview)
        self._show_page(self.preview)
        self.columns_chosen.emit(self.columns.remembered())

    def show_taken(self, count: int) -> None:
        """It is done."""
        self._end_wait()
        text = translate("ImportDialog", "%Ln people were changed.", "", count)
        self.done_text.setText(text if count else translate("ImportDialog", "Nothing had to be changed."))
        self.undo_button.setEnabled(count > 0)
        self._show_page(self._done_page)
        self.announcer.say(self.done_text.text())

    def show_fault(self, text: str) -> None:
        """Why it does not go on; everything is as it was."""
        self._end_wait()
        self.fault.setText(text)
        self.fault.setVisible(bool(text))
        self.announcer.say(text)

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back from the settings finds the server there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.servers_wanted.emit()

    def done(self, result: int) -> None:
        self._cancel()
        super().done(result)

    def _lay_out(self) -> None:
        self._done_page = QWidget()
        done = QVBoxLayout(self._done_page)
        done.addStretch()
        done.addWidget(self.done_text)
        done.addStretch()
        for page in (self.source, self.columns, self.preview, self._done_page):
            self.pages.addWidget(page)
        self.bar.setAccessibleName(translate("ImportDialog", "How far it is"))
        self.bar.hide()
        self.fault.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self.bar, 1)
        buttons.addStretch()
        for button in (self.undo_button, self.back_button, self.next_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.fault)
        layout.addLayout(buttons)
        self.resize(open_size(self, _COLUMNS, _LINES))

    def _connect(self) -> None:
        self.source.changed.connect(self._show_buttons)
        self.source.settings_asked.connect(self.settings_asked)
        self.columns.changed.connect(self._show_buttons)
        self.columns.reading_changed.connect(self._read_anew)
        self.preview.changed.connect(self._show_buttons)
        self.preview.problems_button.clicked.connect(self._show_problems)
        self.next_button.clicked.connect(self._go_on)
        self.back_button.clicked.connect(self._go_back)
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self._close_or_cancel)
        self.source.path.returnPressed.connect(self.next_button.click)
        self._timer.timeout.connect(self._show_progress)

    def _go_on(self) -> None:
        page = self.pages.currentWidget()
        if page is self.source:
            self._read(self.source.request())
        elif page is self.columns and self._table is not None and self._request is not None:
            source = source_of(self._request, self._table.reading.kind or RosterKind.CSV)
            self.preview_asked.emit(self._table, self.columns.choice(), source, self._wait())
        elif page is self.preview and self._preview is not None:
            self.take_asked.emit(self._request, self._preview, self.preview.model.wish(), self._wait())

    def _read(self, request: RosterRequest | None) -> None:
        if request is not None:
            self._request = request
            self.read_asked.emit(request, self._wait())

    def _read_anew(self, reading: Reading) -> None:
        if isinstance(self._request, RosterFile):
            self._read(replace(self._request, reading=reading))

    def _go_back(self) -> None:
        self._show_page(self.columns if self.pages.currentWidget() is self.preview else self.source)

    def _undo(self) -> None:
        self.undo_button.setEnabled(False)
        self.undo_asked.emit()
        self.accept()

    def _close_or_cancel(self) -> None:
        if self._watch is None:
            self.reject()
        else:
            self._cancel()
            self._end_wait()

    def _cancel(self) -> None:
        if self._watch is not None:
            self._watch.is_cancelled = True

    def _wait(self) -> RosterWatch:
        self._cancel()
        self._watch = RosterWatch()
        self.fault.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self.pages.setEnabled(False)
        self._timer.start()
        self._show_buttons()
        self.close_button.setFocus()
        return self._watch

    def _end_wait(self) -> None:
        self._watch = None
        self._timer.stop()
        self.bar.hide()
        self.pages.setEnabled(True)
        self._show_buttons()

    def _show_progress(self) -> None:
        if self._watch is not None and self._watch.whole:
            self.bar.setRange(0, self._watch.whole)
            self.bar.setValue(self._watch.done)

    def _show_page(self, page: QWidget) -> None:
        self.fault.hide()
        self.pages.setCurrentWidget(page)
        title = ""
        focus: QWidget = self.close_button
        if page is self.source:
            title, focus = translate("ImportDialog", "From where do the people come?"), self.source.path
        elif page is self.columns:
            title = translate("ImportDialog", "What stands in which column?")
            focus = self.columns.boxes[0]
        elif page is self.preview:
            title = translate("ImportDialog", "What is ticked is done. Nothing has changed yet.")
            focus = self.preview.table
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self._show_buttons()
        focus.setFocus()

    def _show_buttons(self) -> None:
        page, is_free = self.pages.currentWidget(), self._watch is None
        is_done = page is self._done_page
        count = self.preview.count() if page is self.preview else 0
        fault = self.columns.fault() if page is self.columns else ""
        can_go_on = page is not self.source or self.source.request() is not None
        self.next_button.setText(
            translate("ImportDialog", "&Change %Ln people", "", count)
            if page is self.preview
            else translate("ImportDialog", "&Next")
        )
        self.next_button.setVisible(not is_done)
        self.next_button.setEnabled(is_free and can_go_on and not fault)
        self.next_button.setToolTip(plain_tip(fault))
        self.next_button.setDefault(not is_done)
        self.back_button.setVisible(page in (self.columns, self.preview))
        self.back_button.setEnabled(is_free)
        self.undo_button.setVisible(is_done)
        close = translate("ImportDialog", "Close") if is_done else translate("ImportDialog", "Cancel")
        self.close_button.setText(close)
        if page is self.columns and is_free:
            self.fault.setText(fault)
            self.fault.setVisible(bool(fault))

    def _show_problems(self) -> None:
        if self._preview is not None:
            heading = translate("ImportDialog", "These could not be taken:")
            lines = [_problem_words(problem) for problem in self._preview.problems]
            dialog = DetailsDialog(translate("ImportDialog", "What was passed over"), heading, lines, self)
            dialog.open()


def _problem_words(problem: Problem) -> str:
    words = words_inside(problem.reason)
    return f"{problem.file}:{number_text(problem.line)}: {words}" if problem.line else f"{problem.file}: {words}"
