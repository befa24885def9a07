"""When a presence ends by itself: chips for the usual, a line for everything else, and what it comes to in words."""

import datetime as dt
import time
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from switchboard.core.ends import Trouble
from switchboard.core.states import Presence
from switchboard.gui.language import remembered, translate
from switchboard.gui.look.widgets import make_label, plain_tip
from switchboard.gui.office.clock import office_zone
from switchboard.gui.office.ends import MAX_END, parse_end, written
from switchboard.gui.office.words import ending_text, presence_word, time_text, trouble_words, until_text
from switchboard.gui.panels.chip_row import ChipRow
from switchboard.gui.panels.text_field import TextField


class Choice(Enum):
    """The usual ends; the value is how each is written (see `parse_end`)."""

    NO_END = ""
    HALF_HOUR = "30 min"
    HOUR = "1 h"
    LUNCH = "13:30"
    TODAY = "today"
    TOMORROW = "tomorrow 08:00"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class End:
    """An end that was chosen: how it is written, and whether what ends stays then, as overdue."""

    text: str
    stays: bool = False


class UntilGroup(QWidget):
    """Shows when what is set ends, until another end is chosen; `chosen` is that one."""

    edited = Signal()
    entered = Signal()  # Return in the line
    back_asked = Signal()  # Esc
    focus_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: End | None = None
        self._shown: Presence | None = None
        self.chips: ChipRow[Choice] = ChipRow(translate("UntilGroup", "Until"))
        for choice, text in _choice_words().items():
            self.chips.add(choice, text, f"until-{choice.name.lower()}")
        self.first_chip = self.chips.buttons[Choice.NO_END]
        self.line = TextField(translate("UntilGroup", "Until, in words"))
        self.line.setMaxLength(MAX_END)
        self.line.setPlaceholderText(translate("UntilGroup", "in 20 minutes, fri 9:00, 24 Dec …"))
        self.stays = QCheckBox(translate("UntilGroup", "Stays until somebody sets it"))
        self.stays.setToolTip(
            plain_tip(
                translate(
                    "UntilGroup",
                    "Whoever is not back by then stays as they are, and is listed as overdue. Else it ends by itself.",
                )
            )
        )
        self.meaning = make_label("muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.chips, self.line, self.meaning, self.stays):
            layout.addWidget(widget)
        self.chips.pressed.connect(self._on_pressed)
        self.chips.back_asked.connect(self.back_asked)
        self.line.textEdited.connect(self._on_typed)
        self.line.returnPressed.connect(self.entered)
        self.line.back_asked.connect(self.back_asked)
        self.line.focus_changed.connect(self.focus_changed)
        self.stays.clicked.connect(self._on_stays)
        self.show_set(None)

    def show_set(self, presence: Presence | None, chosen: End | None = None) -> None:
        """
        What is set, and what was chosen in its place and not applied yet.

        Args:
            presence: None where several differ, or nobody is shown.
        """
        self._shown = presence
        self.chosen = chosen
        is_other = chosen is not None and _choice_of(chosen.text) is Choice.OTHER
        if chosen is not None and is_other and self.line.text() != chosen.text:
            self.line.setText(chosen.text)
        elif chosen is None:
            self.line.clear()
        self.line.setVisible(is_other)
        self._show()

    def end(self, now: float) -> float | Trouble | None:
        """What was chosen, in wall-clock seconds, 0.0 for no end; None where nothing was. `now` is the same."""
        return parse_end(self.chosen.text, now, office_zone()) if self.chosen is not None else None

    def look(self) -> None:
        """Time goes on: what is shown of it does, too."""
        self._show_meaning()

    def has_text_focus(self) -> bool:
        return self.line.hasFocus()

    def _choose(self, end: End) -> None:
        self.chosen = end
        self._show()
        self.edited.emit()

    def _on_pressed(self, choice: Choice) -> None:
        stays = self.stays.isChecked()
        if choice is not Choice.OTHER:
            self.line.hide()
            self._choose(End(choice.value, stays and choice is not Choice.NO_END))
            return
        self.line.show()
        self.line.setFocus()
        self.line.selectAll()
        if self.line.text():
            self._choose(End(self.line.text(), stays))
        else:
            self.chips.check(Choice.OTHER)

    def _on_typed(self, text: str) -> None:
        self._choose(End(text, self.stays.isChecked()))

    def _on_stays(self, checked: bool) -> None:
        text = self.chosen.text if self.chosen is not None else written(self._shown.until if self._shown else 0.0)
        self._choose(End(text, checked))

    def _show(self) -> None:
        if self.chosen is not None:
            is_typed = self.line.isVisibleTo(self)
            self.chips.check(Choice.OTHER if is_typed else _choice_of(self.chosen.text))
        else:
            has_no_end = self._shown is not None and not self._shown.until
            self.chips.check(Choice.NO_END if has_no_end else None)
        self._show_meaning()

    def _show_meaning(self) -> None:
        now = time.time()
        end = self.end(now)
        ends = bool(self._shown and self._shown.until) if end is None else end != 0.0
        self.stays.setEnabled(ends)
        self.stays.setVisible(ends)
        stays = self._shown.stays() if end is None and self._shown else bool(self.chosen and self.chosen.stays)
        self.stays.setChecked(stays)
        text = _meaning_of_set(self._shown, now) if end is None else meaning(end, now, stays=stays)
        self.meaning.setText(text)
        self.meaning.setVisible(bool(text))


def meaning(end: float | Trouble, now: float, *, stays: bool) -> str:
    """What was chosen, in words; nothing where there is no end."""
    if isinstance(end, Trouble):
        return trouble_words()[end]
    if not end:
        return ""
    if stays:
        text = translate("UntilGroup", "{until}; then it stays, and is overdue", "until 14:00")
    else:
        text = translate("UntilGroup", "{until}; then it ends by itself", "until 14:00")
    return text.format(until=until_text(end, now))


def _meaning_of_set(presence: Presence | None, now: float) -> str:
    if presence is None or not presence.until:
        return ""
    ending = ending_text(presence, now)
    if presence.stays() or presence.then is None:
        return ending
    text = translate("UntilGroup", "{until}, then {state}", "until 14:00, then Available")
    return text.format(until=ending, state=presence_word(presence.then.state))


@remembered
def _choice_words() -> Mapping[Choice, str]:
    lunch = time_text(dt.datetime(2026, 1, 1, 13, 30, tzinfo=dt.UTC))
    return {
        Choice.NO_END: translate("UntilGroup", "No end"),
        Choice.HALF_HOUR: translate("UntilGroup", "30 min"),
        Choice.HOUR: translate("UntilGroup", "1 h"),
        Choice.LUNCH: translate("UntilGroup", "Lunch ({time})", "until the end of lunch").format(time=lunch),
        Choice.TODAY: translate("UntilGroup", "Today", "until the end of the day"),
        Choice.TOMORROW: translate("UntilGroup", "Tomorrow", "until tomorrow morning"),
        Choice.OTHER: translate("UntilGroup", "Other…", "another end"),
    }


def _choice_of(text: str) -> Choice:
    return next((choice for choice in Choice if choice.value == text), Choice.OTHER)
