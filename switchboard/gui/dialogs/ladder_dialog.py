"""A dialog of SIP as a ladder: arrows between the phone and us, followed while it goes on, read and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.trace import TracedMessage, TracePage, TraceQuery
from switchboard.gui.delegates.ladder_delegate import LadderDelegate
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.tables import lay_out_table
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import ElidedLabel, make_button, make_label
from switchboard.gui.models.ladder_model import LadderColumn, LadderModel
from switchboard.gui.office.ladder import ladder_of, ladder_text, messages_of

_LOOK_MS = 500  # while it is open
_MOST = 1_000  # steps; a phone that asks all the time makes a ladder without end
_COLUMNS, _LINES = 110, 36  # of text, as it opens
_WIDTHS = (18, 13)  # letters, of all columns but the last


class _Steps(QTableView):
    """Where Qt would copy a cell, all of the ladder is copied."""

    copy_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)


class LadderDialog(QDialog):
    """A window beside the messages. `wanted` asks the engine for what it has of the dialog, and for what comes."""

    wanted = Signal(object, int)  # TraceQuery, and the number after which

    def __init__(
        self, call_id: str, known: Sequence[TracedMessage], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`known` are messages that are shown already, which the engine may have forgotten."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("LadderDialog", "A dialog of SIP"))
        self._query = TraceQuery(call_id=call_id)
        self._messages = {message.number: message for message in messages_of(call_id, known)}
        self._last = 0
        self._is_waiting = False
        self.model = LadderModel(ladder_of(call_id, self._messages.values()), self)
        self.table = _Steps()
        self.message = QPlainTextEdit()
        self.title = ElidedLabel("heading")
        self.title.setText(translate("LadderDialog", "Call-ID: {call_id}").format(call_id=call_id))
        self.ends = make_label("muted", wrap=True)
        self.copy_button = make_button(translate("LadderDialog", "&Copy as text"), "copy")
        self._shown: TracedMessage | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._lay_out(theme)
        self._show_ends()
        self.table.selectRow(0)
        self._timer.start()

    def look(self) -> None:
        """Asks what came meanwhile; one question is on its way at a time."""
        if not self._is_waiting:
            self._is_waiting = True
            self.wanted.emit(self._query, self._last)

    def take(self, query: TraceQuery, page: TracePage) -> None:
        """What came meanwhile of this dialog; others are passed over."""
        if query is not self._query:
            return
        self._is_waiting = False
        self._last = max(self._last, page.last)
        new = [message for message in page.messages if message.number not in self._messages]
        if not new:
            return
        self._messages.update((message.number, message) for message in new)
        for number in sorted(self._messages)[:-_MOST]:
            del self._messages[number]
        bar = self.table.verticalScrollBar()
        is_at_end = bar.value() == bar.maximum()
        self.model.show(ladder_of(query.call_id, self._messages.values()))
        self._show_ends()
        if is_at_end:
            self.table.scrollToBottom()

    def fail(self, query: TraceQuery) -> None:
        """Nothing was found out; it is asked again."""
        if query is self._query:
            self._is_waiting = False

    def text(self) -> str:
        """All steps as text."""
        return ladder_text(self.model.ladder)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _show_message(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        message = self.model.step(rows[0].row()).message if rows else None
        if message is self._shown:
            return  # its line has moved: what somebody has marked in it stays so
        self._shown = message
        self.message.setPlainText(message.text if message is not None else "")

    def _show_ends(self) -> None:
        ladder = self.model.ladder
        text = translate("LadderDialog", "{phones} at the left, {ours} (Switchboard) at the right", "lines of a ladder")
        self.ends.setText(text.format(phones=", ".join(ladder.peers), ours=ladder.ours) if ladder.steps else "")

    def _lay_out(self, theme: Theme) -> None:
        lay_out_table(self.table, self.model, _WIDTHS)
        delegate = LadderDelegate(self.model, theme, self.table)
        self.table.setItemDelegateForColumn(LadderColumn.STEP, delegate)
        rows = self.table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(self.table.fontMetrics().lineSpacing() * 2.1))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(translate("LadderDialog", "Steps of the dialog, the newest last"))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_message())
        self.message.setReadOnly(True)
        self.message.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.message.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.message.setAccessibleName(translate("TraceDialog", "The message"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (buttons.button(QDialogButtonBox.StandardButton.Close), self.copy_button):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._copy)
        self.table.copy_asked.connect(self._copy)
        middle, below = QSplitter(Qt.Orientation.Vertical), QHBoxLayout()
        middle.addWidget(self.table)
        middle.addWidget(self.message)
        middle.setStretchFactor(0, 3)
        middle.setStretchFactor(1, 1)
        below.addWidget(self.ends, 1)
        below.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addWidget(middle, 1)
        layout.addLayout(below)
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.table.setFocus()
