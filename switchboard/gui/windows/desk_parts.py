"""The parts of a desk's window, for those who act on several of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from switchboard.gui.language import translate
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.panels.console_dock import ConsoleDock
from switchboard.gui.panels.person_panel import PersonPanel
from switchboard.gui.views.people_stage import PeopleStage
from switchboard.gui.views.search_bar import SearchBar
from switchboard.gui.windows.calendar_errands import CalendarErrands
from switchboard.gui.windows.desk_memory import DeskMemory
from switchboard.gui.windows.errands import Errands
from switchboard.gui.windows.first_start_errands import FirstStartErrands
from switchboard.gui.windows.lookouts import Lookouts
from switchboard.gui.windows.paper_errands import PaperErrands
from switchboard.gui.windows.people_errands import PeopleErrands
from switchboard.gui.windows.roster_errands import RosterErrands
from switchboard.gui.windows.serving_errands import ServingErrands


class ProgramAsks(QObject):
    """What a desk asks of the program: other windows, and its end."""

    quit_asked = Signal()
    demo_asked = Signal()
    wallboard_asked = Signal()
    another_wallboard_asked = Signal()
    strip_asked = Signal()
    help_asked = Signal()  # about what has the focus
    keys_asked = Signal()
    mine_asked = Signal(object)  # PresenceState, for whoever sits here
    copied_asked = Signal()  # what becomes of the number on the clipboard
    about_asked = Signal()
    voicemail_asked = Signal()
    call_asked = Signal(object)  # PersonRow whom this desk's phone is to call
    transfer_asked = Signal()  # of the newest call
    hang_up_asked = Signal()
    settings_asked = Signal(str)  # the title of the page, empty for the one that comes first


@dataclass(frozen=True, slots=True)
class DeskParts:
    """What stands in the window, what it opens, and whom it asks."""

    workplace: Workplace
    theme: Theme
    memory: DeskMemory
    asks: ProgramAsks
    model: PeopleModel
    stage: PeopleStage
    search: SearchBar
    panel: PersonPanel
    console: ConsoleDock
    errands: Errands
    people: PeopleErrands
    serving: ServingErrands
    calendars: CalendarErrands
    first_start: FirstStartErrands
    rosters: RosterErrands
    lookouts: Lookouts
    papers: PaperErrands
    write_note: Callable[[], None]  # the panel is shown, and the cursor put into its note
    tell: Callable[[str], None]  # a sentence that passes, at the window's foot

    def with_one(self, do: Callable[[PersonRow], None]) -> None:
        """Where one person is selected."""
        rows = self.stage.selected_rows()
        if len(rows) == 1:
            do(rows[0])


def notifications_title() -> str:
    """The page of the settings that a menu leads to."""
    return translate("DeskParts", "Notifications")
