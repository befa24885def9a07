"""The office on paper: opens the dialog that shows it, prints it and saves it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.views.people_stage import PeopleStage
from switchboard.gui.windows.desk_memory import DeskMemory
from switchboard.gui.windows.opening import open_dialog

if TYPE_CHECKING:
    from switchboard.gui.dialogs.printing import Printing


class PaperErrands(QObject):
    """Of one window: it knows who is shown there, and who is selected."""

    def __init__(
        self, window: QWidget, mirror: Mirror, model: PeopleModel, stage: PeopleStage, memory: DeskMemory
    ) -> None:
        super().__init__(window)
        self._window = window
        self._mirror = mirror
        self._model = model
        self._stage = stage
        self._memory = memory

    def print_office(self) -> None:
        """What paper needs is loaded now: most people never print."""
        from switchboard.gui.dialogs.print_dialog import PrintDialog, Who

        people: dict[Who, Sequence[PersonRow]] = {Who.EVERYBODY: list(self._mirror.rows.values())}
        selected = self._stage.selected_rows()
        if self._model.arrangement.narrows():
            people[Who.SHOWN] = self._model.people()
        if len(selected) > 1:
            people[Who.SELECTED] = selected
        dialog = PrintDialog(people, self._memory.office_name(), self._window, make_printing=_make_printing)
        dialog.office_named.connect(lambda name: self._memory.save({"office-name": name}))
        open_dialog(dialog)


def _make_printing(parent: QWidget) -> "Printing | None":
    """None where Qt's part for printing is left out, or what it needs of the system is not there."""
    try:
        from switchboard.gui.dialogs.printing import Printing
    except ImportError:
        return None
    return Printing(parent)
