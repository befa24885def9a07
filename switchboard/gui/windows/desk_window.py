"""The receptionist's window: a search, the office as a list, and one panel that sets whoever is selected."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from switchboard.core.states import PresenceState
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.metrics import em, first_size
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.courses import Courses
from switchboard.gui.office.period import Period
from switchboard.gui.office.query import Chip, Query
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.panels.console_dock import ConsoleDock
from switchboard.gui.panels.person_panel import PersonPanel
from switchboard.gui.panels.service_bar import ServiceBar
from switchboard.gui.panels.toast import Toast
from switchboard.gui.panels.welcome_panel import WelcomePanel
from switchboard.gui.views.drawer import Beside
from switchboard.gui.views.people_lines import is_letters
from switchboard.gui.views.people_stage import Look, PeopleStage
from switchboard.gui.views.search_bar import SearchBar
from switchboard.gui.windows.actions.desk_actions import DeskActions
from switchboard.gui.windows.calendar_errands import CalendarErrands
from switchboard.gui.windows.desk_layout import DeskLayout
from switchboard.gui.windows.desk_memory import DeskMemory
from switchboard.gui.windows.desk_parts import DeskParts, ProgramAsks
from switchboard.gui.windows.errands import Errands
from switchboard.gui.windows.first_start_errands import FirstStartErrands
from switchboard.gui.windows.lookouts import Lookouts
from switchboard.gui.windows.paper_errands import PaperErrands
from switchboard.gui.windows.people_errands import PeopleErrands
from switchboard.gui.windows.roster_errands import RosterErrands
from switchboard.gui.windows.selection import Selection
from switchboard.gui.windows.serving_errands import ServingErrands
from switchboard.gui.windows.timeline_errands import TimelineErrands
from switchboard.gui.windows.update_errands import UpdateErrands

_SECOND_MS = 1_000  # rows that changed move to their place once a second, not under the hand
_AGES_MS = 20_000  # "4 min" is looked at anew
_CONSOLE_LINES = 12
_MESSAGE_MS = 6_000
_NARROW = 75  # ems: 900 pixels in a font of the usual size


class DeskWindow(QMainWindow):
    """
    Shows what the mirror knows, has the desk ask what a person wishes. A click paints nothing: the change does.

    `settings` remembers geometry, columns, groups, scheme and what was typed. `closed` is emitted once it is gone;
    before that, `close_asked` asks whoever owns it to `let_close`.
    """

    close_asked = Signal()
    closed = Signal()

    def __init__(self, workplace: Workplace, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self.setWindowTitle("Switchboard")
        self.workplace = workplace
        self._mirror, self._desk = workplace.mirror, workplace.desk
        self._theme = theme
        self._may_close = False
        self.memory = DeskMemory(settings, workplace.drafts, workplace.favourites, self)
        self.attention = Attention(self)
        self.model = PeopleModel(self._mirror, self.attention, self)
        self.search = SearchBar(self._mirror)
        courses = Courses(
            self._mirror, Period(self.memory.zoom_of_timeline(), office_time(time.time()).date()), parent=self
        )
        self.stage = PeopleStage(self.model, self.attention, theme, workplace.drafts, courses)
        self.people = self.stage.list
        self.panel = PersonPanel(theme, workplace.drafts, workplace.mirror.agenda)
        self.service_bar = ServiceBar()
        self.welcome = WelcomePanel()
        self.console = ConsoleDock(self)
        self._pages = QStackedWidget()
        self._splitter = QSplitter()
        self._beside = Beside(self._splitter, self.panel, self._pages)
        self.toast = Toast(self.stage)
        self.announcer = Announcer(self)
        self.asks = ProgramAsks(self)
        self.errands = Errands(self, workplace)
        self.photos = PhotoShelf(self)
        self.people_errands = PeopleErrands(self, workplace, self.stage, self.photos)
        self.serving = ServingErrands(self, workplace)
        self.calendars = CalendarErrands(self, workplace)
        self.rosters = RosterErrands(self, workplace, settings, self.asks.settings_asked.emit)
        self.lookouts = Lookouts(self, workplace, theme)
        self.first_start = FirstStartErrands(self, workplace, self.memory)
        self.updates = UpdateErrands(self, workplace, settings)
        self.time_errands = TimelineErrands(self, workplace, self.stage.timeline, self.errands, self.lookouts)
        self._lay_out()
        self.actions_ = DeskActions(self, self._pages, self._parts())
        self.selection = Selection(self.stage, self.panel, self.actions_, self.announcer)
        self._connect()
        self.selection.connect_to(workplace, self.attention)
        self.time_errands.begin(courses, theme, self.announcer)
        self.layout_ = DeskLayout(self, self._splitter, self.stage, self.actions_, self.memory)
        self.layout_.restore()
        self._show_undo()
        if self._mirror.is_current:
            self._show_office()

    def let_close(self) -> None:
        """It may go now."""
        self._may_close = True

    def close_now(self) -> None:
        """Closes without asking."""
        self.let_close()
        self.close()

    def put_above_people(self, part: QWidget) -> None:
        """Something that stands between the search and the people."""
        self._people_side.insertWidget(1, part)

    def show_told(self, text: str) -> None:
        """Something that was done, or that a person has to know, and that cannot be taken back."""
        self.toast.show_text(text, can_undo=False)

    def tell_aloud(self, text: str) -> None:
        """The same, also to those who hear the window."""
        self.show_told(text)
        self.announcer.say(text)

    def tell(self, text: str) -> None:
        """A sentence that passes."""
        self.service_bar.showMessage(text, _MESSAGE_MS)

    def show_keys(self, keys: Callable[[str], Mapping[str, str]]) -> None:
        """Says what is to be pressed; `keys` knows it by the beginning of actions' names, and leaves their end."""
        for state, key in keys("presence.states.").items():
            self.panel.states.buttons[PresenceState(state)].show_key(key)
        for look, key in keys("view.looks.").items():
            self.search.looks.show_key(Look(look), key)
        self.panel.presets.show_keys(keys("presence.presets."))
        self.panel.show_keys(keys("presence."))
        self.toast.show_key(keys("presence.undo").get("", ""))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close:
            self.close_asked.emit()
        if not self._may_close:
            event.ignore()
            return
        self.layout_.save()
        self.selection.stop()
        self._desk.close()
        super().closeEvent(event)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that nobody took start a search; Esc steps back."""
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif is_letters(event) and self._pages.currentIndex() == 0:
            self.search.start(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _parts(self) -> DeskParts:
        return DeskParts(
            workplace=self.workplace,
            theme=self._theme,
            memory=self.memory,
            asks=self.asks,
            model=self.model,
            stage=self.stage,
            search=self.search,
            panel=self.panel,
            console=self.console,
            errands=self.errands,
            people=self.people_errands,
            serving=self.serving,
            calendars=self.calendars,
            first_start=self.first_start,
            rosters=self.rosters,
            lookouts=self.lookouts,
            papers=PaperErrands(self, self._mirror, self.model, self.stage, self.memory),
            write_note=self._write_note,
            tell=self.tell,
        )

    def _lay_out(self) -> None:
        left = QWidget()
        layout = self._people_side = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.stage, 1)
        for part in (left, self.panel):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setChildrenCollapsible(False)
        for page in (self._splitter, self.welcome):
            self._pages.addWidget(page)
        frame = QWidget()
        QVBoxLayout(frame).addWidget(self._pages)
        self.setCentralWidget(frame)
        self.setStatusBar(self.service_bar)
        self.service_bar.addWidget(self.search.shown)  # beside the search it would push the list down
        self.service_bar.addPermanentWidget(self.updates.button)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.console)
        self.console.hide()
        self.resize(first_size(self, QGuiApplication.primaryScreen()))
        self.stage.setFocus()

    def _connect(self) -> None:
        self._connect_office()
        self.search.text_edited.connect(self._on_searched)
        self.search.chip_chosen.connect(self._on_chip)
        self.search.field.returnPressed.connect(self._write_note)
        self.search.field.stepped.connect(self.stage.step)
        self.search.field.back_asked.connect(self._step_back)
        self.stage.message_asked.connect(self._write_note)
        self.stage.back_asked.connect(self._step_back)
        self.stage.typed.connect(self.search.start)
        self.stage.erased.connect(self.search.erase)
        self.stage.menu_asked.connect(self._open_menu)
        self.model.rearranged.connect(self._show_shown)
        self.photos.wanted.connect(self.workplace.people.look_for_photo)
        self.workplace.people.photo_found.connect(self.photos.take)
        self.panel.head.begin(self._mirror, self.photos)
        self.panel.head.deputy.asked.connect(self.stage.show_person)
        self.stage.show_photos(self.photos)
        self.panel.presence_asked.connect(self._desk.set_presences)
        self.search.looks.chosen.connect(lambda look: self.actions_.view.looks[look].trigger())
        self.stage.look_changed.connect(self.search.looks.show_look)
        self.stage.pressed.connect(self._beside.show_panel)
        self._beside.drawer.closed.connect(self._leave_panel)
        self.panel.plans.asked.connect(self.actions_.presence.plans.trigger)
        self.panel.presets.presets_asked.connect(self._desk.set_presets)
        self.panel.applied.connect(self._go_back)
        self.panel.back_asked.connect(self._leave_panel)
        self.toast.undo_asked.connect(self._desk.undo)
        self.console.visibilityChanged.connect(self.actions_.administration.console.setChecked)
        self.console.line_entered.connect(self.workplace.console.run)
        self.console.completion_asked.connect(self.workplace.console.complete)
        self.service_bar.listen_asked.connect(self.serving.choose_addresses)
        self.service_bar.problems_asked.connect(self.errands.show_problems)
        self.service_bar.program_faults_asked.connect(
            lambda: self.errands.show_program_faults(self.service_bar.program_faults)
        )
        self.welcome.start_asked.connect(self.first_start.begin)
        self.first_start.list_asked.connect(self.rosters.import_people)
        self.first_start.demo_asked.connect(self.asks.demo_asked)
        self.first_start.dialplan_asked.connect(self.errands.open_dialplan)
        self.first_start.listen_asked.connect(self.serving.choose_addresses)
        self.first_start.calendars_asked.connect(lambda: self.calendars.edit_calendars(self._theme))
        self.welcome.demo_asked.connect(self.asks.demo_asked)
        self.welcome.dialplan_asked.connect(self.errands.open_dialplan)
        self._theme.changed.connect(self._fit)
        self._every(_SECOND_MS, self._on_second)
        self._every(_AGES_MS, self._on_ages)

    def _connect_office(self) -> None:
        place = self.workplace
        place.link.trace_shown.connect(self.console.show_output)
        place.door.faults_changed.connect(self.service_bar.show_faults_of_window)
        place.favourites.changed.connect(self._show_favourites)
        place.alarms.changed.connect(self._show_favourites)
        self._mirror.was_reset.connect(self._show_office)
        self._mirror.rows_added.connect(self._show_shown)
        self._mirror.service_changed.connect(self._show_service)
        self._mirror.subtypes_changed.connect(self.panel.texts.offer_subtypes)
        self._desk.done.connect(lambda text: self.toast.show_text(text, can_undo=True))
        self._desk.told.connect(self.show_told)
        place.operations.told.connect(self.show_told)
        self._desk.refused.connect(self.panel.show_fault)
        place.enquiries.recent_failed.connect(self.panel.show_fault)
        for told in (self._desk.done, self._desk.told, self._desk.refused, place.operations.told):
            told.connect(self.announcer.say)
        self._desk.undo_changed.connect(self._show_undo)
        place.console.printed.connect(self.console.show_output)
        place.console.completed.connect(self.console.show_completion)

    def _every(self, span_ms: int, do: Callable[[], None]) -> None:
        timer = QTimer(self)
        timer.timeout.connect(do)
        timer.start(span_ms)

    def _show_office(self) -> None:
        self._show_favourites()
        self.panel.texts.offer_subtypes(self._mirror.subtypes)
        self._show_service()
        self._show_shown()

    def _show_shown(self) -> None:
        total = len(self._mirror.rows)
        self.search.show_shown(self.model.shown if self.model.arrangement.narrows() else None)
        is_empty = self._mirror.is_current and not total and not self._mirror.service.dialplan
        self._pages.setCurrentIndex(1 if is_empty else 0)
        self.stage.set_empty_text(self._empty_text(total))

    def _empty_text(self, total: int) -> str:
        if not total:
            is_current = self._mirror.is_current
            return (
                translate("DeskWindow", "The dialplan has no hints.")
                if is_current
                else translate("DeskWindow", "Looking …")
            )
        text = self.model.arrangement.query.text
        if text:
            return translate("DeskWindow", "Nobody fits “{text}”. Esc shows everyone.").format(text=text)
        return translate("DeskWindow", "Nobody just now. Esc shows everyone.")

    def _show_service(self) -> None:
        self.service_bar.show_service(self._mirror.service)
        self.actions_.office.show_locks(self._mirror.service.locks)
        self._show_shown()

    def _show_undo(self) -> None:
        self.actions_.presence.show_undo(self._desk.undoable(), self._desk.redoable())

    def _show_favourites(self) -> None:
        favourites = self.workplace.favourites.extensions
        self.search.set_favourites(favourites)
        awaited = self.workplace.alarms.extensions
        self.model.arrange(replace(self.model.arrangement, favourites=favourites, awaited=awaited))
        self.stage.repaint_people()

    def _on_second(self) -> None:
        self.model.rearrange()
        self.selection.look()

    def _on_ages(self) -> None:
        self.stage.repaint_people()
        self.panel.look()

    def _on_searched(self, text: str) -> None:
        self.model.arrange(replace(self.model.arrangement, query=Query.parse(text)))
        if text and not self.stage.selected_rows():
            self.stage.select_first()
        self.stage.show_selected()
        self._show_shown()

    def _on_chip(self, chip: Chip) -> None:
        self.search.choose(chip)
        self.model.arrange(replace(self.model.arrangement, chip=chip))
        self._show_shown()

    def _step_back(self) -> None:
        """What Esc does outside the panel: it clears the search, then the chip, then the selection."""
        if self.search.field.text():
            self.search.field.clear()
        elif self.model.arrangement.chip is not Chip.EVERYONE:
            self._on_chip(Chip.EVERYONE)
        elif self.search.field.hasFocus():
            self.stage.setFocus()
        else:
            self.stage.clear_selection()

    def _write_note(self) -> None:
        self._beside.show_panel()
        self.panel.texts.focus_message()

    def _go_back(self) -> None:
        self._beside.hide_panel()
        self.stage.setFocus()

    def _leave_panel(self) -> None:
        self._go_back()
        self.panel.dismiss()

    def _fit(self) -> None:
        """The panel lies over the people where there is no room beside them."""
        narrow = self.width() < em(self) * _NARROW
        self._beside.set_narrow(narrow)
        self.stage.set_narrow(narrow)

    def _open_menu(self, point: QPoint) -> None:
        menu = self.actions_.list_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.attention.menu_opened()
        menu.aboutToHide.connect(self.attention.menu_closed)
        menu.popup(point)
