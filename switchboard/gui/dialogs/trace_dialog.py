"""SIP messages as they come: followed, found by what is in them, and saved as text or as a capture."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.trace import TracedMessage, TracePage, TraceQuery
from switchboard.gui.dialogs.saving import ask_where, written
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.tables import lay_out_table
from switchboard.gui.look.text_table import TextTable
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.models.trace_model import TraceModel
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.trace_words import header_of, trace_capture, trace_text
from switchboard.gui.office.words import number_text

_LOOK_MS = 200  # while it follows
_METHODS = ("SUBSCRIBE", "NOTIFY", "REGISTER", "PUBLISH", "INVITE", "ACK", "BYE", "CANCEL", "OPTIONS", "INFO")
_COLUMNS, _LINES = 140, 36  # of text, as it opens
_WIDTHS = (15, 4, 24, 8, 44)  # letters, of all columns but the last
_MOST_LETTERS = 100
_NAMES = 3  # letters of a word from which on it may be somebody's name
_TEXT, _CAPTURE = "sip.txt", "sip.pcap"


class TraceDialog(QDialog):
    """A window beside the desk. Messages are kept in the engine for as long as it is open."""

    follow_asked = Signal(bool)
    ladder_asked = Signal(str)  # Call-ID
    wanted = Signal(object, int)  # TraceQuery, and the number after which

    def __init__(self, mirror: Mirror, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("TraceDialog", "SIP messages"))
        self._mirror = mirror
        self._query = TraceQuery()
        self._last = 0
        self._is_waiting = False
        self._shown: TracedMessage | None = None
        self._passed_over = 0
        self.text = QLineEdit()
        self.method, self.answers = ChoiceBox(), ChoiceBox()
        self.following = QCheckBox(translate("TraceDialog", "&Follow"))
        self.model = TraceModel(self)
        self.table = TextTable()
        self.message = QPlainTextEdit()
        self.status = make_label("muted", wrap=True)
        self.ladder_button = make_button(translate("TraceDialog", "&Ladder…"), "ladder")
        self.ladder_button.setEnabled(False)
        self.text_button = make_button(translate("TraceDialog", "Save as &text…"), "save-text")
        self.capture_button = make_button(translate("TraceDialog", "Save for &Wireshark…"), "save-capture")
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Messages are kept from now on."""
        self.follow_asked.emit(True)
        self.look()

    def look(self) -> None:
        """Asks what came meanwhile; one question is on its way at a time."""
        if not self._is_waiting:
            self._is_waiting = True
            self.wanted.emit(self._query, self._last)

    def take(self, query: TraceQuery, page: TracePage) -> None:
        """What came meanwhile; of an earlier question it is passed over."""
        self._is_waiting = False
        if query is not self._query:
            self.look()
            return
        self._last = max(self._last, page.last)
        self._passed_over += page.passed_over
        if page.messages:
            bar = self.table.verticalScrollBar()
            before, is_at_end = bar.value(), bar.value() == bar.maximum()
            gone = self.model.append(page.messages)
            if is_at_end:
                self.table.scrollToBottom()
            elif gone:
                bar.setValue(max(0, before - gone))  # what is read stays where it is
        self._show_status()

    def save_text(self, path: str) -> None:
        """All that is listed, as a person reads it."""
        self._save(path, trace_text(self.model.messages))

    def save_capture(self, path: str) -> None:
        """All that is listed, as packets."""
        self._save(path, trace_capture(self.model.messages))

    def done(self, result: int) -> None:
        self._timer.stop()
        self.follow_asked.emit(False)
        super().done(result)

    def _save(self, path: str, data: bytes) -> None:
        done = translate("TraceDialog", "%Ln messages are in {file}.", "", self.model.rowCount()).format(file=path)
        self.status.setText(written(path, data) or done)

    def _lay_out(self) -> None:
        self.text.setPlaceholderText(translate("TraceDialog", "A name, number, address, Call-ID or anything else"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setMaxLength(_MOST_LETTERS)
        self.method.setAccessibleName(translate("TraceDialog", "Of which method"))
        self.method.addItem(translate("TraceDialog", "All methods"), "")
        self.answers.setAccessibleName(translate("TraceDialog", "Which messages"))
        self.answers.addItem(translate("TraceDialog", "Requests and answers"), "")
        for method in _METHODS:
            self.method.addItem(method, method)
        for first in "123456":
            self.answers.addItem(translate("TraceDialog", "Answers {first}xx").format(first=first), first)
        self.following.setChecked(True)
        self._lay_out_table()
        self.message.setReadOnly(True)
        self.message.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.message.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.message.setAccessibleName(translate("TraceDialog", "The message"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        actions = QWidget()
        flow = FlowLayout(actions, first_grows=False)
        for button in (self.ladder_button, self.text_button, self.capture_button):
            flow.addWidget(button)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        for button in (close, self.ladder_button, self.text_button, self.capture_button):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        filters, below, middle = QWidget(), QHBoxLayout(), QSplitter(Qt.Orientation.Vertical)
        above = FlowLayout(filters)
        for part in (self.text, self.method, self.answers, self.following):
            above.addWidget(part)
        middle.addWidget(self.table)
        middle.addWidget(self.message)
        below.addWidget(actions, 1)
        below.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(filters)
        layout.addWidget(middle, 1)
        layout.addWidget(self.status)
        layout.addLayout(below)
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.text.setFocus()

    def _lay_out_table(self) -> None:
        lay_out_table(self.table, self.model, _WIDTHS, row_height=1.4)
        self.table.setAccessibleName(translate("TraceDialog", "Messages, the newest last"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.following.toggled.connect(self._on_following)
        self.text.textChanged.connect(lambda _: self._ask_anew())
        for box in (self.method, self.answers):
            box.currentIndexChanged.connect(lambda _: self._ask_anew())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_message())
        self.table.doubleClicked.connect(lambda _: self._ask_ladder())
        self.ladder_button.clicked.connect(self._ask_ladder)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self.table, self._ask_ladder, context=Qt.ShortcutContext.WidgetShortcut)
        texts, captures = translate("TraceDialog", "Texts"), translate("TraceDialog", "Captures")
        self.text_button.clicked.connect(lambda: self._ask_where(_TEXT, texts, self.save_text))
        self.capture_button.clicked.connect(lambda: self._ask_where(_CAPTURE, captures, self.save_capture))

    def _on_following(self, on: bool) -> None:
        if on:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()

    def _ask_anew(self) -> None:
        words = tuple((word, *self._numbers(word)) for word in self.text.text().split())
        self._query = TraceQuery(words, self.method.currentData(), self.answers.currentData())
        self._last = self._passed_over = 0
        self.model.clear()
        self._show_message()
        self.look()

    def _numbers(self, word: str) -> list[str]:
        """The numbers of those whose name has the word in it, as a message has them; of few people only."""
        if len(word) < _NAMES:
            return []
        found = [row for row in self._mirror.rows.values() if word.casefold() in row.person.name.casefold()]
        return [f"sip:{row.extension.exten}@" for row in found[:20]]

    def _show_message(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        message = self.model.message(rows[0].row()) if rows else None
        if message is self._shown:
            return  # its line has moved: what somebody has marked in it stays so
        self._shown = message
        self.message.setPlainText(message.text if message is not None else "")
        self.ladder_button.setEnabled(message is not None and bool(_call_id(message)))

    def _ask_ladder(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        call_id = _call_id(self.model.message(rows[0].row())) if rows else ""
        if call_id:
            self.ladder_asked.emit(call_id)

    def _show_status(self) -> None:
        if self._passed_over:
            count = self.model.rowCount()
            text = translate("TraceDialog", "%Ln messages; {missed} came too fast to be shown.", "", count)
            self.status.setText(text.format(missed=number_text(self._passed_over)))
        elif self.model.rowCount():
            self.status.setText(translate("TraceDialog", "%Ln messages", "", self.model.rowCount()))
        else:
            self.status.setText(translate("TraceDialog", "No message that fits has come since this window was opened."))

    def _ask_where(self, name: str, kind: str, save: Callable[[str], None]) -> None:
        ask_where(self, translate("TraceDialog", "Save the messages"), name, kind, save)


def _call_id(message: TracedMessage) -> str:
    return header_of(message.text, "call-id", "i")
