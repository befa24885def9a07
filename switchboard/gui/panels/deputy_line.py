"""Who is to be asked while somebody is away: a button that goes to them, with how they are themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_button
from switchboard.gui.office.deputies import deputy_text, stand_in
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import presence_word


class DeputyLine(QWidget):
    """Seen where one person is selected who is away and has a deputy."""

    asked = Signal(object)  # Extension of the deputy

    def __init__(self) -> None:
        super().__init__()
        self._mirror: Mirror | None = None
        self._row: PersonRow | None = None
        self._deputy: PersonRow | None = None
        self.button = make_button("", "deputy")
        self.button.clicked.connect(self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.hide()

    def begin(self, mirror: Mirror) -> None:
        """Knows everybody from now on."""
        self._mirror = mirror
        mirror.rows_changed.connect(self._on_changed)
        mirror.rows_added.connect(self._show)
        mirror.rows_removed.connect(self._show)

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Those who are selected."""
        self._row = rows[0] if len(rows) == 1 else None
        self._show()

    def _show(self, _: object = None) -> None:
        exten = self._row.person.deputy if self._row is not None else ""
        if self._mirror is None or self._row is None or not exten or not self._row.is_away:
            self.hide()
            return
        self._deputy = stand_in(self._row, self._mirror.rows)
        who = deputy_text(exten, self._mirror.people)
        text = translate("DeputyLine", "Deputy: {who}").format(who=who)
        if self._deputy is not None:
            state = presence_word(self._deputy.status.presence.state)
            text = translate("DeputyLine", "{deputy} · {state}", "Deputy: Clara, 6003 · available").format(
                deputy=text, state=state
            )
        self.button.setText(text.replace("&", "&&"))
        self.button.setEnabled(self._deputy is not None)
        self.show()

    def _on_changed(self, changed: set[object]) -> None:
        if self._deputy is not None and self._deputy.extension in changed:
            self._show()

    def _ask(self) -> None:
        if self._deputy is not None:
            self.asked.emit(self._deputy.extension)
