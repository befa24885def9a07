"""Who is selected, at the top of the panel."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import people_text, spoken_device


class PersonHead(QWidget):
    """One person with all that is known of them, or how many they are."""

    def __init__(self) -> None:
        super().__init__()
        self._title = make_label("title", wrap=True)
        self._subtitle = make_label("muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._subtitle)

    def show_rows(self, rows: Sequence[PersonRow], settable: Sequence[PersonRow]) -> None:
        """Those who are selected, and those among them whose presence can be set."""
        self._title.setText(_title(rows))
        self._subtitle.setText(_subtitle(rows, settable))


def _title(rows: Sequence[PersonRow]) -> str:
    match rows:
        case []:
            return translate("PersonPanel", "Nobody selected")
        case [row]:
            return row.name
        case _:
            return people_text(len(rows))


def _subtitle(rows: Sequence[PersonRow], settable: Sequence[PersonRow]) -> str:
    if not rows:
        return translate("PersonPanel", "Choose someone to see and set their presence. Typing searches.")
    if not settable:
        return translate("PersonPanel", "No presence can be set here: the hint names none that can.")
    if len(rows) == 1:
        row = rows[0]
        return " · ".join(part for part in (row.label, row.department, spoken_device(row.status)) if part)
    return ", ".join(row.name for row in rows[:3]) + (" …" if len(rows) > 3 else "")
