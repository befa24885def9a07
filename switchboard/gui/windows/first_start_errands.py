"""The first start over a window: what is answered goes to the engine, and how far one came is kept."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from switchboard.api.operations import OpenOffice
from switchboard.core.people import Person
from switchboard.gui.dialogs.reach import NetworkCard
from switchboard.gui.language import translate
from switchboard.gui.office.first_start import FirstStart, commands_of, first_start_of
from switchboard.gui.office.words import people_text
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.desk_memory import DeskMemory
from switchboard.gui.windows.opening import open_dialog

_STATE, _OWN = "first-start", "own-extension"
_ASTERISK = "/etc/asterisk"


class FirstStartErrands(QObject):
    """What it does not do itself it asks for."""

    demo_asked = Signal()
    dialplan_asked = Signal()
    list_asked = Signal()
    listen_asked = Signal()
    calendars_asked = Signal()

    def __init__(self, window: QWidget, workplace: Workplace, memory: DeskMemory) -> None:
        super().__init__(window)
        self._window = window
        self._desk = workplace.desk
        self._mirror = workplace.mirror
        self._operations = workplace.operations
        self._memory = memory

    def begin(self) -> None:
        """Takes it up where it was left."""
        from switchboard.gui.dialogs.first_start.first_start_dialog import FirstStartDialog, Kept

        kept = Kept(first_start_of(self._memory.first_start()), self._memory.own_extension())
        dialog = FirstStartDialog(self._mirror, kept, _network_cards, self._window)
        dialog.changed.connect(self._keep)
        dialog.own_chosen.connect(lambda exten: self._memory.save({_OWN: exten}))
        dialog.people_wanted.connect(self._add)
        dialog.asterisk_asked.connect(self._open_asterisk)
        dialog.demo_asked.connect(self.demo_asked)
        dialog.dialplan_asked.connect(self.dialplan_asked)
        dialog.list_asked.connect(self.list_asked)
        dialog.listen_asked.connect(self.listen_asked)
        dialog.calendars_asked.connect(self.calendars_asked)
        self._desk.refused.connect(dialog.show_fault)
        open_dialog(dialog)

    def _keep(self, state: FirstStart) -> None:
        self._memory.save({_STATE: state.to_text()})

    def _add(self, people: Sequence[Person]) -> None:
        what = translate("FirstStart", "{people} were added").format(people=people_text(len(people)))
        self._desk.change(what, commands_of(people, self._desk.origin))

    def _open_asterisk(self) -> None:
        """Its dialplan alone: people's names are not ours to look for beside it."""
        folder = _ASTERISK if Path(_ASTERISK).is_dir() else ""
        title = translate("FirstStart", "Open the Asterisk's extensions.conf")
        kinds = translate("Errands", "Dialplans (*.conf);;All files (*)")
        dialog = QFileDialog(self._window, title, folder, kinds)
        dialog.fileSelected.connect(self._open_dialplan)
        open_dialog(dialog)

    def _open_dialplan(self, path: str) -> None:
        done = translate("Errands", "{dialplan} is open.").format(dialplan=path)
        self._operations.operate(OpenOffice(path, ""), done)


def _network_cards() -> Sequence[NetworkCard]:
    from switchboard.gui.dialogs.network_cards import network_cards

    return network_cards()
