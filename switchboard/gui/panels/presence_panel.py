"""The seven presences as large buttons, subtype and message, Apply and Undo."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from switchboard.core.states import MAX_MESSAGE, MAX_SUBTYPE, Presence, PresenceState
from switchboard.gui.delegates.glyphs import presence_icon
from switchboard.gui.models.extension_model import ExtensionRow, label
from switchboard.gui.theme import Theme
from switchboard.gui.widgets import make_button, make_label
from switchboard.gui.words import PRESENCE_SHORTCUTS, PRESENCE_WORDS, device_words

_MOST_SUBTYPES = 30


class PresencePanel(QFrame):
    """
    Shows the presence of the selected people, and asks for another.

    A state's button asks at once, with the subtype and message that were typed for it; those that merely show what
    was set before are not carried over to another state. Apply asks for what stands there, message and all.
    """

    presence_asked = Signal(object)  # list[tuple[str, Presence]]: presentities and what each is to be
    undo_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._theme = theme
        self._rows: Sequence[ExtensionRow] = ()
        self._shown: Presence | None = None
        self._state: PresenceState | None = None
        self._edited = False
        self._title = make_label("title", wrap=True)
        self._subtitle = make_label("muted", wrap=True)
        self._buttons = {state: self._state_button(state) for state in PRESENCE_WORDS}
        self._subtype = QComboBox()
        self._subtype_text = QLineEdit()
        self._message = QLineEdit()
        self._apply = make_button("Apply", "apply", "Set state, subtype and message (Ctrl+Return)")
        self._undo = make_button("Undo", "undo", "Take the last change made here back (Ctrl+Z)")
        self._undo.setEnabled(False)
        self._fault = make_label("fault", wrap=True)
        self._history = make_label("history", wrap=True)
        self._lay_out()
        self._connect()
        self.show_rows(())

    def show_rows(self, rows: Sequence[ExtensionRow]) -> None:
        """Shows these extensions' presence; what is being typed for the same ones is left alone."""
        settable = [row for row in rows if row.status.presentity]
        same = [row.status.extension for row in settable] == [row.status.extension for row in self._rows]
        self._rows = settable
        self._title.setText(_title(rows))
        self._subtitle.setText(_subtitle(rows, settable))
        for widget in (*self._buttons.values(), self._subtype, self._message, self._apply):
            widget.setEnabled(bool(settable))
        presences = {row.status.presence for row in settable}
        common = presences.pop() if len(presences) == 1 else None
        if same and self.is_edited():
            self._check(common)
            return
        self._fault.clear()
        self._show_presence(common)

    def is_edited(self) -> bool:
        """Whether subtype or message were typed and not applied yet."""
        return self._edited

    def ask_state(self, state: PresenceState) -> None:
        """As if the state's button were pressed."""
        shown = self._shown
        if self.is_edited() or (shown is not None and shown.state is state):
            self._ask(state, self._subtype.currentText(), self._message.text())
        else:
            self._ask(state, "", "")

    def ask_what_stands_there(self) -> None:
        """As if Apply were pressed: where several states are selected, each keeps its own."""
        self._ask(self._state, self._subtype.currentText(), self._message.text())

    def fault(self) -> str:
        """What it says went wrong last."""
        return self._fault.text()

    def show_fault(self, text: str) -> None:
        self._fault.setText(text)

    def show_history(self, lines: Iterable[str]) -> None:
        self._history.setText("\n".join(lines))

    def set_can_undo(self, can_undo: bool) -> None:
        self._undo.setEnabled(can_undo)

    def remember_subtypes(self, subtypes: Iterable[str]) -> None:
        """Offers these above those already offered, the last one first."""
        typed = self._subtype.currentText()
        offered = [self._subtype.itemText(number) for number in range(self._subtype.count())]
        newest_first = list(dict.fromkeys([*reversed(list(subtypes)), *offered]))[:_MOST_SUBTYPES]
        if newest_first != offered:
            self._subtype.clear()
            self._subtype.addItems(newest_first)
            self._subtype.setEditText(typed)

    def focus_message(self) -> None:
        self._message.setFocus()
        self._message.selectAll()

    def _ask(self, state: PresenceState | None, subtype: str, message: str) -> None:
        if self._rows:
            self._fault.clear()
            self._edited = False
            self.presence_asked.emit(
                [
                    (row.status.presentity, Presence(state or row.status.presence.state, subtype, message))
                    for row in self._rows
                ]
            )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)
        layout.addSpacing(8)
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addSpacing(8)
        self._lay_out_texts()
        for text, widget in (("S&ubtype", self._subtype), ("&Message", self._message)):
            heading = make_label("heading", text)
            heading.setBuddy(widget)
            layout.addWidget(heading)
            layout.addWidget(widget)
            widget.setAccessibleName(text.replace("&", ""))
        actions = QHBoxLayout()
        actions.addWidget(self._apply, 1)
        actions.addWidget(self._undo)
        layout.addSpacing(4)
        layout.addLayout(actions)
        layout.addWidget(self._fault)
        layout.addStretch(1)
        layout.addWidget(self._history)

    def _lay_out_texts(self) -> None:
        self._subtype.setEditable(True)
        self._subtype.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._subtype.setLineEdit(self._subtype_text)
        self._subtype_text.setMaxLength(MAX_SUBTYPE)
        self._subtype_text.setPlaceholderText("at home, at lunch …")
        self._message.setMaxLength(MAX_MESSAGE)
        self._message.setPlaceholderText("Back at two")
        self._message.setClearButtonEnabled(True)

    def _state_button(self, state: PresenceState) -> QPushButton:
        tool_tip = f"{PRESENCE_WORDS[state]} ({PRESENCE_SHORTCUTS[state]})"
        button = make_button(PRESENCE_WORDS[state], f"state-{state.value}", tool_tip)
        button.setCheckable(True)
        button.setProperty("state", True)
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(PRESENCE_WORDS[state])
        hint = make_label("muted", PRESENCE_SHORTCUTS[state], button)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = QHBoxLayout(button)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.addWidget(hint, 0, Qt.AlignmentFlag.AlignRight)
        button.clicked.connect(partial(self._on_state_clicked, state))
        return button

    def _connect(self) -> None:
        self._apply.clicked.connect(self.ask_what_stands_there)
        self._undo.clicked.connect(self.undo_asked)
        self._message.returnPressed.connect(self.ask_what_stands_there)
        self._subtype_text.returnPressed.connect(self.ask_what_stands_there)
        self._message.textEdited.connect(self._on_edited)
        self._subtype_text.textEdited.connect(self._on_edited)
        self._subtype.activated.connect(self._on_edited)
        self._theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def _on_edited(self) -> None:
        self._edited = True

    def _on_state_clicked(self, state: PresenceState) -> None:
        self._check(Presence(self._state) if self._state else None)  # the button shows what is, not what is wished
        self.ask_state(state)

    def _paint_icons(self) -> None:
        for state, button in self._buttons.items():
            button.setIcon(presence_icon(state, self._theme.colours.presence(state)))

    def _show_presence(self, presence: Presence | None) -> None:
        self._shown = presence
        self._edited = False
        self._subtype.setEditText(presence.subtype if presence else "")
        self._message.setText(presence.message if presence else "")
        self._message.setCursorPosition(0)
        self._check(presence)

    def _check(self, presence: Presence | None) -> None:
        self._state = presence.state if presence else None
        for state, button in self._buttons.items():
            button.setChecked(presence is not None and presence.state is state)


def _title(rows: Sequence[ExtensionRow]) -> str:
    match rows:
        case []:
            return "Nobody selected"
        case [row]:
            return row.person.name or f"Extension {label(row.status.extension)}"
        case _:
            return f"{len(rows):,} people"


def _subtitle(rows: Sequence[ExtensionRow], settable: Sequence[ExtensionRow]) -> str:
    if not rows:
        return "Choose someone in the table to see and set their presence."
    if not settable:
        return "No presence can be set here: the hint names none that can."
    if len(rows) == 1:
        status = rows[0].status
        parts = [label(status.extension), rows[0].person.department, device_words(status)]
        return " · ".join(part for part in parts if part)
    return ", ".join(row.person.name or label(row.status.extension) for row in rows[:3]) + (
        " …" if len(rows) > 3 else ""
    )
