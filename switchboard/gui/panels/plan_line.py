"""The plan that comes next for whoever is selected, and the way to all of them."""

import time
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_button, make_label, plain_tip, with_key
from switchboard.gui.office.agenda import Agenda
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.plan_words import next_text


class PlanLine(QWidget):
    """Says nothing of several people; their plans can be made together."""

    asked = Signal()

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._presentity = ""
        self.text = make_label("muted", wrap=True)
        self.button = make_button(translate("PlanLine", "Plan&s…"), "plans")
        self.show_key("Ctrl+P")
        self.button.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        agenda.plans_changed.connect(self.look)

    def show_key(self, key: str) -> None:
        """What opens the plans from the keyboard; empty where nothing does."""
        text = translate("PlanLine", "Presence that comes at its time by itself")
        self.button.setToolTip(plain_tip(with_key(text, key)))

    def show_rows(self, settable: Sequence[PersonRow]) -> None:
        self._presentity = settable[0].status.presentity if len(settable) == 1 else ""
        self.button.setEnabled(bool(settable))
        self.look()

    def look(self) -> None:
        """As it is now: time goes on."""
        now = time.time()
        plans = self._agenda.plans_of(self._presentity, now) if self._presentity else []
        coming = next((coming for coming in plans if coming.when.begins > now), None)
        text = next_text(coming, now, self._agenda.zone) if coming else ""
        self.text.setText(text)
        self.text.setToolTip(plain_tip(text))
