"""Messages that callers left: who, when, how long; heard, called back, marked, saved and deleted."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.voicemail import MailboxMessage
from switchboard.gui.dialogs.saving import ask_where
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.tables import lay_out_table
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.models.lines_model import Line, LinesModel
from switchboard.gui.office.voicemail_desk import VoicemailDesk
from switchboard.gui.office.voicemail_words import (
    file_name,
    message_cells,
    message_titles,
    new_messages_text,
)
from switchboard.gui.refusals import refusal_words

_COLUMNS, _LINES = 116, 26  # of text, as it opens
_WIDTHS = (10, 34, 18, 8)  # letters, of all columns but the last
_MOST_LETTERS = 100
_DAY_MS = 60_000  # after which "14:05" may have become "Tue, 14:05"


class VoicemailDialog(QDialog):
    """A window beside the desk; it shows what the desk knows, and has the desk do the rest."""

    call_asked = Signal(str)  # a number, for this desk's phone
    play_asked = Signal(object)  # MailboxMessage, on this desk's phone
    play_here_asked = Signal(object)  # MailboxMessage, on this computer
    desk_asked = Signal()  # somebody wants to say who sits here

    def __init__(self, desk: VoicemailDesk, parent: QWidget | None = None, *, sits_here: bool = True) -> None:
        """`sits_here` says whether anybody has said who sits at this desk."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("VoicemailDialog", "Voicemail"))
        self._desk = desk
        self._sits_here = sits_here
        self.text = QLineEdit()
        self.choice = ChoiceBox()
        self.model = LinesModel(message_titles(), self)
        self.table = QTableView()
        self.status = make_label("muted", wrap=True)
        self.play_button = make_button(translate("VoicemailDialog", "&Listen"), "listen")
        self.play_button.setToolTip(translate("VoicemailDialog", "Your phone rings, and says the message"))
        self.here_button = make_button(translate("VoicemailDialog", "Listen on this com&puter"), "listen-here")
        self.call_button = make_button(translate("VoicemailDialog", "&Call back"), "call-back")
        self.heard_button = make_button(translate("VoicemailDialog", "Mark as &heard"), "mark-heard")
        self.new_button = make_button(translate("VoicemailDialog", "Mark as &new"), "mark-new")
        self.save_button = make_button(translate("VoicemailDialog", "&Save…"), "save")
        self.delete_button = make_button(translate("VoicemailDialog", "&Delete"), "delete")
        self.undo_button = make_button(translate("VoicemailDialog", "&Undo"), "undo")
        self.who_button = make_button(translate("VoicemailDialog", "Who sits here?…"), "who")
        self._timer = QTimer(self, interval=_DAY_MS)
        self._lay_out()
        self._connect()
        self.show_messages()

    def show_messages(self) -> None:
        """As they are now; what is selected stays so."""
        desk, wanted = self._desk, self.text.text().casefold().split()
        mailbox, now = self.choice.currentData() or "", time.time()
        lines = []
        for message in desk.report.messages:
            if mailbox and message.mailbox != mailbox:
                continue
            cells = message_cells(message, desk.caller(message), desk.owner(message.mailbox), now)
            if all(word in "\n".join(cells).casefold() for word in wanted):
                place = message.mailbox, message.key
                lines.append(Line(place, cells, is_bold=message.is_new, value=message))
        self.model.show(lines)
        if lines and not self.table.currentIndex().isValid():
            flags = QItemSelectionModel.SelectionFlag  # whatever keys are held down, unlike selectRow
            self.table.selectionModel().setCurrentIndex(self.model.index(0, 0), flags.ClearAndSelect | flags.Rows)
        self._show_mailboxes()
        self._on_selected()
        self._show_status()

    def sits(self, *, here: bool) -> None:
        """Whether somebody has said who sits at this desk."""
        self._sits_here = here
        self._show_status()

    def selected(self) -> list[MailboxMessage]:
        """From the top."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        values = (self.model.line(row).value for row in rows)
        return [value for value in values if isinstance(value, MailboxMessage)]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _lay_out(self) -> None:
        self.text.setPlaceholderText(translate("VoicemailDialog", "A name, number or day"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.text.setMaxLength(_MOST_LETTERS)
        self.choice.setAccessibleName(translate("VoicemailDialog", "Which mailbox"))
        self.choice.addItem(translate("VoicemailDialog", "All mailboxes"), "")
        lay_out_table(self.table, self.model, _WIDTHS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setAccessibleName(translate("VoicemailDialog", "Messages"))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        above, below, row = QHBoxLayout(), QHBoxLayout(), QWidget()
        buttons = FlowLayout(row, first_grows=False)
        above.addWidget(self.text, 1)
        above.addWidget(self.choice)
        for button in (*self._buttons(), self.who_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        below.addWidget(self.status, 1)
        below.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addWidget(row)
        layout.addLayout(below)
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.table.setFocus()

    def _buttons(self) -> Sequence[QPushButton]:
        return (
            self.play_button,
            self.here_button,
            self.call_button,
            self.heard_button,
            self.new_button,
            self.save_button,
            self.delete_button,
            self.undo_button,
        )

    def _connect(self) -> None:
        self._desk.changed.connect(self.show_messages)
        self._timer.timeout.connect(self.show_messages)
        self.text.textChanged.connect(lambda _: self.show_messages())
        self.choice.activated.connect(lambda _: self.show_messages())
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.play_button.clicked.connect(self._play)
        self.here_button.clicked.connect(self._play_here)
        self.table.activated.connect(lambda _: self._play())
        self.call_button.clicked.connect(self._call_back)
        self.heard_button.clicked.connect(lambda: self._desk.mark(self.selected(), is_new=False))
        self.new_button.clicked.connect(lambda: self._desk.mark(self.selected(), is_new=True))
        self.save_button.clicked.connect(self._save)
        self.delete_button.clicked.connect(lambda: self._desk.delete(self.selected()))
        self.undo_button.clicked.connect(self._desk.undo)
        self.who_button.clicked.connect(self.desk_asked)
        for keys, do in (
            (QKeySequence(QKeySequence.StandardKey.Delete), lambda: self._desk.delete(self.selected())),
            (QKeySequence(QKeySequence.StandardKey.Save), self._save),
        ):
            QShortcut(keys, self.table, do, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence.StandardKey.Undo, self.table, self._desk.undo, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence.StandardKey.Find, self, self.text.setFocus)

    def _on_selected(self, *_: QItemSelection) -> None:
        chosen = self.selected()
        self.call_button.setEnabled(len(chosen) == 1 and bool(chosen[0].caller_number))
        for button in (self.play_button, self.here_button):
            button.setEnabled(len(chosen) == 1)
        self.save_button.setEnabled(len(chosen) == 1)
        self.heard_button.setEnabled(any(each.is_new for each in chosen))
        self.new_button.setEnabled(any(not each.is_new for each in chosen))
        self.delete_button.setEnabled(bool(chosen))
        self.undo_button.setEnabled(self._desk.can_undo())

    def _play(self) -> None:
        chosen = self.selected()
        if len(chosen) == 1:
            self.play_asked.emit(chosen[0])

    def _play_here(self) -> None:
        [message] = self.selected()
        self.play_here_asked.emit(message)

    def _call_back(self) -> None:
        [message] = self.selected()
        self.call_asked.emit(message.caller_number)

    def _save(self) -> None:
        if len(self.selected()) != 1:
            return
        [message] = self.selected()
        ask_where(
            self,
            translate("VoicemailDialog", "Save the message"),
            file_name(message),
            translate("VoicemailDialog", "Sounds", "a kind of files"),
            lambda path: self._desk.save(message, path),
        )

    def _show_mailboxes(self) -> None:
        """A choice where there are several."""
        wanted = ["", *self._desk.report.mailboxes]
        if wanted != [self.choice.itemData(place) for place in range(self.choice.count())]:
            chosen = self.choice.currentData()
            while self.choice.count() > 1:
                self.choice.removeItem(1)
            for mailbox in wanted[1:]:
                self.choice.addItem(self._desk.owner(mailbox), mailbox)
            self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        several = len(wanted) > 2
        self.choice.setVisible(several)
        self.table.setColumnHidden(len(_WIDTHS), not several)

    def _show_status(self) -> None:
        report = self._desk.report
        self.who_button.setVisible(not self._sits_here)
        if report.fault:
            text = refusal_words(report.fault)
        elif not report.mailboxes and not self._sits_here:
            text = translate("VoicemailDialog", "Nobody has said who sits at this desk, so that it has no mailbox.")
        elif not report.mailboxes:
            text = translate("VoicemailDialog", "Nobody leaves messages for this desk: it has no extension.")
        elif not report.messages:
            text = translate("VoicemailDialog", "No messages.")
        elif not self.model.rowCount():
            text = translate("VoicemailDialog", "Nothing fits.")
        else:
            text = new_messages_text(self._desk.new_messages)
        self.status.setText(text)
