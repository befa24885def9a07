"""
The first start, step by step: how the office begins, who is in it, who sits here, how phones get here.

It may be left at any time and is taken up again where it was; going back loses nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from switchboard.gui.dialogs.first_start.desk_page import DeskPage
from switchboard.gui.dialogs.first_start.people_page import PeoplePage
from switchboard.gui.dialogs.first_start.phones_page import PhonesPage
from switchboard.gui.dialogs.reach import NetworkCard
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.metrics import em, open_size
from switchboard.gui.look.widgets import make_button, make_label, scrolled
from switchboard.gui.office.column import number_key
from switchboard.gui.office.first_start import FirstStart, Step, Way, check_rows
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import people_text

_COLUMNS, _LINES = 100, 36


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of an earlier time: where one was, and who sits at this desk."""

    start: FirstStart = field(default_factory=FirstStart)
    own: str = ""


class FirstStartDialog(QDialog):
    """What it wants comes as signals; the office as it is then shows by itself."""

    people_wanted = Signal(object)  # Sequence[Person]: to be added
    list_asked = Signal()
    dialplan_asked = Signal()
    asterisk_asked = Signal()
    demo_asked = Signal()
    listen_asked = Signal()
    calendars_asked = Signal()
    own_chosen = Signal(str)  # an extension, empty for nobody
    changed = Signal(object)  # FirstStart: to be kept

    def __init__(
        self, mirror: Mirror, kept: Kept, cards: Callable[[], Sequence[NetworkCard]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("FirstStart", "First start"))
        self._mirror = mirror
        self._state = replace(kept.start, step=Step.WAY) if kept.start.way is Way.DEMO else kept.start
        self._own = kept.own
        self.heading = make_label("title", wrap=True)
        self.ways = {way: QRadioButton(text) for way, (text, _) in _way_words().items()}
        self.people = PeoplePage(self._known())
        self.office = make_label("text", wrap=True)
        self.choose_button = make_button("", "choose")
        self.desk = DeskPage()
        self.phones = PhonesPage(cards)
        self.summary = make_label("text", wrap=True)
        self.calendars_button = make_button(translate("FirstStart", "&Calendars…"), "calendars")
        self.fault = make_label("fault", wrap=True)
        self._steps = QStackedWidget()
        self._announcer = Announcer(self)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.later_button = buttons.addButton(translate("FirstStart", "&Later"), role.RejectRole)
        self.back_button = buttons.addButton(translate("FirstStart", "&Back"), role.ActionRole)
        self.next_button = buttons.addButton("", role.ActionRole)
        self.next_button.setDefault(True)
        self._lay_out(buttons)
        self._connect()
        self.people.show_rows(self._state.rows)
        self.ways[self._state.way].setChecked(True)
        self.resize(open_size(self, _COLUMNS, _LINES))
        self._show_step()

    def show_fault(self, text: str) -> None:
        """Why something that was asked for came to nothing."""
        self.fault.setText(text)
        self._announcer.say(text)

    @property
    def state(self) -> FirstStart:
        """Where one is, and what was written."""
        return self._state

    def show_step(self, step: Step) -> None:
        """Goes there; where one was is not forgotten."""
        self._state = replace(self._state, step=step)
        self.changed.emit(self._state)
        self._show_step()

    def _back(self) -> None:
        self.show_step(Step(max(self._state.step.value - 1, 0)))

    def _next(self) -> None:
        self.fault.clear()
        match self._state.step:
            case Step.WAY if self._state.way is Way.DEMO:
                self.changed.emit(self._state)
                self.demo_asked.emit()
                self.accept()
            case Step.PEOPLE if self._state.way is Way.BY_HAND and not self._add_people():
                return
            case Step.DONE:
                self.changed.emit(FirstStart())  # whoever begins again begins anew
                self.accept()
            case step:
                self.show_step(Step(step.value + 1))

    def _add_people(self) -> bool:
        """Whether all that is written can be added, or is there."""
        checked = check_rows(self.people.rows(), self._known())
        if checked.faults:
            self.people.show_faults()
            self.people.go_to_fault()
            return False
        if checked.people:
            self.people_wanted.emit(checked.people)
        return True

    def _show_step(self) -> None:
        step = self._state.step
        page = self._pages[step] if step is not Step.PEOPLE else self._people_page()
        self._steps.setCurrentWidget(page)
        self.heading.setText(_headings()[step])
        self.back_button.setEnabled(step is not Step.WAY)
        is_last = step is Step.DONE
        self.next_button.setText(
            translate("FirstStart", "&Finish") if is_last else translate("FirstStart", "&Next", "step")
        )
        self.later_button.setVisible(not is_last)
        self._show_office()
        self._announcer.say(self.heading.text())
        self._first_field().setFocus()

    def _people_page(self) -> QWidget:
        return self._pages[Step.PEOPLE] if self._state.way is Way.BY_HAND else self._source_page

    def _first_field(self) -> QWidget:
        match self._state.step:
            case Step.WAY:
                return self.ways[self._state.way]
            case Step.PEOPLE if self._state.way is Way.BY_HAND:
                self.people.table.setCurrentCell(0, 1)
                return self.people.table
            case Step.PEOPLE:
                return self.choose_button
            case Step.DESK:
                return self.desk.field
            case Step.PHONES:
                return self.phones.maker
            case Step.DONE:
                return self.next_button

    def _show_office(self) -> None:
        """What there is by now, in the step where one is: others show it once one comes there."""
        step, rows = self._state.step, self._rows()
        if step is Step.DESK:
            self.desk.show_people(rows, self._own)
        elif step is Step.PHONES:
            self.phones.show_office(self._mirror.service, rows)
        elif step in {Step.PEOPLE, Step.DONE}:
            self._show_count(rows)

    def _show_count(self, rows: Sequence[PersonRow]) -> None:
        there = translate("FirstStart", "{people} are in the office now.").format(people=people_text(len(rows)))
        words = _source_words().get(self._state.way)
        if words is not None:
            self.choose_button.setText(words[0])
            self.office.setText(f"{words[1]}\n\n{there}" if rows else words[1])
        served = ", ".join(self._mirror.service.listening) or translate("FirstStart", "nowhere yet")
        self.summary.setText(
            "\n".join((there, translate("FirstStart", "Phones are served on {where}.").format(where=served), _more()))
        )

    def _rows(self) -> list[PersonRow]:
        return sorted(self._mirror.rows.values(), key=number_key)

    def _known(self) -> set[str]:
        return {row.extension.exten for row in self._mirror.rows.values()}

    def _choose_way(self, way: Way) -> None:
        self._state = replace(self._state, way=way)
        self.changed.emit(self._state)

    def _keep_rows(self) -> None:
        self._state = replace(self._state, rows=tuple(row for row in self.people.rows() if not row.is_empty()))
        self.changed.emit(self._state)

    def _choose_own(self, exten: str) -> None:
        self._own = exten
        self.own_chosen.emit(exten)

    def _choose_source(self) -> None:
        self.fault.clear()
        {Way.LIST: self.list_asked, Way.DIALPLAN: self.dialplan_asked, Way.ASTERISK: self.asterisk_asked}[
            self._state.way
        ].emit()

    def _connect(self) -> None:
        for way, button in self.ways.items():
            button.clicked.connect(lambda _=False, way=way: self._choose_way(way))
        self.people.changed.connect(self._keep_rows)
        self.desk.chosen.connect(self._choose_own)
        self.phones.listen_asked.connect(self.listen_asked)
        self.choose_button.clicked.connect(self._choose_source)
        self.calendars_button.clicked.connect(self.calendars_asked)
        self.back_button.clicked.connect(self._back)
        self.next_button.clicked.connect(self._next)
        self.later_button.clicked.connect(self.reject)
        self._mirror.rows_added.connect(self._show_office)
        self._mirror.was_reset.connect(self._show_office)
        self._mirror.service_changed.connect(self._show_office)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        self._source_page = _page(self.office, self.choose_button)
        self._pages: Mapping[Step, QWidget] = {
            Step.WAY: self._way_page(),
            Step.PEOPLE: self.people,
            Step.DESK: self.desk,
            Step.PHONES: scrolled(self.phones),
            Step.DONE: _page(self.summary, self.calendars_button),
        }
        for page in (*self._pages.values(), self._source_page):
            self._steps.addWidget(page)
        for button in (self.choose_button, self.calendars_button, self.back_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setSpacing(round(em(self) * 0.8))
        layout.addWidget(self.heading)
        layout.addWidget(self._steps, 1)
        layout.addWidget(self.fault)
        layout.addWidget(buttons)

    def _way_page(self) -> QWidget:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        group = QButtonGroup(self)
        for way, (text, more) in _way_words().items():
            group.addButton(self.ways[way])
            self.ways[way].setAccessibleDescription(more)
            note = make_label("muted", more, wrap=True)
            note.setIndent(round(em(self) * 1.8))
            layout.addWidget(self.ways[way])
            layout.addWidget(note)
            del text
        layout.addStretch()
        return scrolled(inner)


def _page(text: QWidget, button: QPushButton) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(text)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    layout.addStretch()
    return page


def _way_words() -> Mapping[Way, tuple[str, str]]:
    return {
        Way.BY_HAND: (
            translate("FirstStart", "A &new office, by hand"),
            translate("FirstStart", "Names and numbers are written here; everything else is made for you."),
        ),
        Way.LIST: (
            translate("FirstStart", "From a &list of people"),
            translate("FirstStart", "A table (CSV), vCards, LDAP or Active Directory, or the files of an Asterisk."),
        ),
        Way.DIALPLAN: (
            translate("FirstStart", "With a &dialplan of ours"),
            translate("FirstStart", "An extensions.conf says which numbers there are, a directory.csv beside it who."),
        ),
        Way.ASTERISK: (
            translate("FirstStart", "Beside an &Asterisk"),
            translate(
                "FirstStart",
                "Its extensions.conf is read where it lies, and names are taken from its files. Its calls are not"
                " followed yet: a live link comes later.",
            ),
        ),
        Way.DEMO: (
            translate("FirstStart", "Look around in the de&mo office"),
            translate(
                "FirstStart", "Sixty people and a day of theirs, in a data folder of its own. Nothing here changes."
            ),
        ),
    }


def _source_words() -> Mapping[Way, tuple[str, str]]:
    return {
        Way.LIST: (
            translate("FirstStart", "&Take people over…"),
            translate("FirstStart", "What would change is shown before anything does."),
        ),
        Way.DIALPLAN: (
            translate("FirstStart", "&Open a dialplan…"),
            translate("FirstStart", "Which extensions.conf is the office's?"),
        ),
        Way.ASTERISK: (
            translate("FirstStart", "Open the Asterisk's &extensions.conf…"),
            translate(
                "FirstStart",
                "It lies in /etc/asterisk, or in a copy of that folder. Names come from voicemail.conf, users.conf or"
                " pjsip.conf there: take people over from one of them afterwards.",
            ),
        ),
    }


def _headings() -> Mapping[Step, str]:
    return {
        Step.WAY: translate("FirstStart", "How does this office begin?"),
        Step.PEOPLE: translate("FirstStart", "People"),
        Step.DESK: translate("FirstStart", "This desk"),
        Step.PHONES: translate("FirstStart", "Phones"),
        Step.DONE: translate("FirstStart", "That is all"),
    }


def _more() -> str:
    return translate("FirstStart", "People's calendars can plan their presence. All of it is found in the menus again.")
