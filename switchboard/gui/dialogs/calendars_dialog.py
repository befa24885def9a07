"""Calendars whose events become plans: a list that says how each does, and a form that adds, tries and changes one."""

import datetime as dt
import time
from collections.abc import Container, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.calendars import CalendarResult, CalendarSource, CalendarState, FoundCalendar
from switchboard.gui.dialogs.calendar_rules_box import CalendarRulesBox
from switchboard.gui.dialogs.discovered_dialog import DiscoveredDialog
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.metrics import em, open_size, text_width
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import make_button, make_label, scrolled
from switchboard.gui.office.calendar_words import result_words, state_words
from switchboard.gui.office.mirror import Mirror

_LOOK_MS = 2_000
_LETTERS = 32  # of the list
_COLUMNS, _LINES = 130, 42  # of text, as it opens
_Name = Qt.ItemDataRole.UserRole


class CalendarsDialog(QDialog):
    """What it asks for comes as signals; what came of it is shown by `show_states`, `show_result` and `show_fault`."""

    wanted = Signal()  # how calendars do
    try_asked = Signal(object)  # CalendarSource
    discovery_asked = Signal(object)  # CalendarSource, whose address is that of a server
    keep_asked = Signal(object, object)  # CalendarSource, and the one that it was before or None
    keep_many_asked = Signal(object)  # Sequence[CalendarSource], new ones
    drop_asked = Signal(str)  # a name
    look_asked = Signal(str)  # a name

    def __init__(self, mirror: Mirror, theme: Theme, exten: str = "", parent: QWidget | None = None) -> None:
        """`exten` is whose calendar a new one is to be; empty for everybody's."""
        super().__init__(parent)
        self.setWindowTitle(translate("CalendarsDialog", "Calendars"))
        self._mirror = mirror
        self._exten = exten
        self._states: dict[str, CalendarState] = {}
        self._lines: dict[str, str] = {}
        self._edited: CalendarSource | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(translate("CalendarsDialog", "Calendars"))
        self.list.setWordWrap(True)
        self.list.setSpacing(round(em(self) * 0.2))
        self.list.setFixedWidth(text_width(self, _LETTERS))
        self.new_button = make_button(translate("CalendarsDialog", "&New"), "new-calendar")
        self.drop_button = make_button(translate("CalendarsDialog", "Rem&ove"), "drop-calendar")
        self.look_button = make_button(translate("CalendarsDialog", "Loo&k now"), "look-calendar")
        self.name = QLineEdit(maxLength=80)
        self.whose = QLineEdit(maxLength=80)
        self.whose.setPlaceholderText(translate("CalendarsDialog", "an extension; nothing for everybody"))
        self.whose_name = make_label("muted")
        self.place = QLineEdit(maxLength=2_000)
        self.place.setPlaceholderText(translate("CalendarsDialog", "https://…, webcal://…, or a file"))
        self.browse_button = make_button(translate("CalendarsDialog", "&File…"), "browse-calendar")
        self.is_caldav = QCheckBox(translate("CalendarsDialog", "It is a Cal&DAV calendar"))
        self.find_button = make_button(translate("CalendarsDialog", "Calendars t&here…"), "find-calendars")
        self.user = QLineEdit(maxLength=256)
        self.secret = QLineEdit(maxLength=256)
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.rules = CalendarRulesBox(theme)
        self.told = make_label("text", wrap=True)
        self.fault = make_label("fault", wrap=True)
        self.try_button = make_button(translate("CalendarsDialog", "&Try it"), "try-calendar")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.keep_button = self._buttons.addButton(
            translate("CalendarsDialog", "&Save"), QDialogButtonBox.ButtonRole.ApplyRole
        )
        self._announcer = Announcer(self)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._lay_out()
        self._connect()
        self._start_new()
        self.resize(open_size(self, _COLUMNS, _LINES))
        self._timer.start()

    def show_states(self, states: Sequence[CalendarState]) -> None:
        """How they do now; what is being written stays."""
        self._states = {state.source.name: state for state in states}
        chosen = self._edited.name if self._edited else ""
        lines = {state.source.name: self._line(state) for state in states}
        if lines != self._lines:  # whoever hears it is not told the same every other second
            self._lines = lines
            self._show_lines(chosen)
        if self._edited is not None and chosen not in self._states:
            self._start_new()
        self._show_buttons()

    def _line(self, state: CalendarState) -> str:
        whose = self._whose_words(state.source.extension)
        text = translate("CalendarsDialog", "{name}, {whose}\n{state}", "a calendar in a list")
        return text.format(name=state.source.name, whose=whose, state=state_words(state, time.time()))

    def _show_lines(self, chosen: str) -> None:
        blocked = QSignalBlocker(self.list)
        self.list.clear()
        for name, line in self._lines.items():
            item = QListWidgetItem(line, self.list)
            item.setData(_Name, name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.replace("\n", ", "))
            if name == chosen:
                self.list.setCurrentItem(item)
        blocked.unblock()

    def show_result(self, result: CalendarResult) -> None:
        """What it comes to."""
        self.fault.clear()
        self.told.setText(result_words(result, dt.datetime.now(self._mirror.agenda.zone).date()))
        self._answered(self.told.text())

    def show_discovered(self, found: Sequence[FoundCalendar]) -> None:
        """The calendars of a server: of several a person chooses one."""
        self.told.clear()
        if len(found) == 1:
            self._take_discovered(found[0])
            return
        self._show_buttons()
        dialog = DiscoveredDialog(found, self._mirror.people, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._take_chosen)
        dialog.open()

    def show_many_kept(self, count: int) -> None:
        """They are written now."""
        self._start_new()
        self.told.setText(translate("CalendarsDialog", "%Ln calendars are saved, and are read now.", "", count))
        self._answered(self.told.text())

    def _take_chosen(self, chosen: Sequence[tuple[FoundCalendar, str]]) -> None:
        """One goes into the form; several are kept as they are, each with what the form says of all."""
        if len(chosen) == 1:
            found, exten = chosen[0]
            self.whose.setText(self.whose.text() or exten)
            self._take_discovered(found)
            return
        self._wait("")
        form, taken, sources = self.wanted_source(), set(self._states), []
        for found, exten in chosen:
            name = free_name(exten, taken)
            taken.add(name)
            sources.append(replace(form, name=name, extension=exten, url=found.url, file="", is_caldav=True))
        self.keep_many_asked.emit(sources)

    def _take_discovered(self, found: FoundCalendar) -> None:
        self.place.setText(found.url)
        self.is_caldav.setChecked(True)
        self.told.setText(translate("CalendarsDialog", "The calendar {name} is chosen.").format(name=found.name))
        self._answered(self.told.text())

    def show_fault(self, text: str) -> None:
        """Why something came to nothing."""
        self.told.clear()
        self.fault.setText(text)
        self._answered(text)

    def show_kept(self, name: str) -> None:
        """It is written now."""
        if not name:
            self._start_new()
            return
        self._edited = replace(self.wanted_source(), secret="")
        self.secret.clear()
        self.fault.clear()
        self.told.setText(translate("CalendarsDialog", "{name} is saved, and is read now.").format(name=name))
        self._answered(self.told.text())

    def wanted_source(self) -> CalendarSource:
        """What stands in the form."""
        place = self.place.text().strip()
        is_file = bool(place) and "://" not in place
        before = self._edited or CalendarSource("")
        return replace(
            before,
            name=self.name.text().strip(),
            extension=self.whose.text().strip(),
            url="" if is_file else place,
            file=place if is_file else "",
            is_caldav=self.is_caldav.isChecked() and not is_file,
            user=self.user.text().strip(),
            secret=self.secret.text(),
            rules=self.rules.lines(),
        )

    def _start_new(self) -> None:
        self._edited = None
        blocked = QSignalBlocker(self.list)
        self.list.setCurrentRow(-1)
        self.list.clearSelection()
        blocked.unblock()
        self._fill(CalendarSource("", self._exten), has_secret=False)
        wanted = self._exten or translate("CalendarsDialog", "office", "name of a calendar")
        self.name.setText(free_name(wanted, self._states))
        self.place.setFocus()

    def _start_edit(self) -> None:
        chosen = self.list.selectedItems()
        state = self._states.get(chosen[0].data(_Name)) if chosen else None
        if state is not None:
            self._edited = state.source
            self._fill(state.source, has_secret=state.has_secret)

    def _fill(self, source: CalendarSource, *, has_secret: bool) -> None:
        self.name.setText(source.name)
        self.name.setReadOnly(self._edited is not None)
        self.whose.setText(source.extension)
        self.place.setText(source.url or source.file)
        self.is_caldav.setChecked(source.is_caldav)
        self.user.setText(source.user)
        self.secret.clear()
        kept = translate("CalendarsDialog", "unchanged", "a password that is kept and not shown")
        self.secret.setPlaceholderText(kept if has_secret else "")
        self.rules.show_rules(source.rules, of_new=self._edited is None)
        self.told.clear()
        self.fault.clear()
        self._show_buttons()

    def _show_buttons(self) -> None:
        source = self.wanted_source()
        has_place = bool(source.url or source.file)
        is_taken = self._edited is None and source.name in self._states
        self.whose_name.setText(self._whose_words(source.extension))
        self.try_button.setEnabled(has_place)
        self.find_button.setEnabled(bool(source.url))
        self.keep_button.setEnabled(has_place and bool(source.name) and not is_taken)
        for button in (self.drop_button, self.look_button):
            button.setEnabled(self._edited is not None)
        self.is_caldav.setEnabled(not source.file)

    def _whose_words(self, exten: str) -> str:
        if not exten:
            return translate("CalendarsDialog", "everybody", "whose calendar it is")
        return self._mirror.person(exten).name or exten

    def _try(self) -> None:
        self._wait(translate("CalendarsDialog", "It is read …"))
        self.try_asked.emit(self.wanted_source())

    def _find(self) -> None:
        self._wait(translate("CalendarsDialog", "The server is asked …"))
        self.find_button.setEnabled(False)
        self.discovery_asked.emit(self.wanted_source())

    def _keep(self) -> None:
        self._wait("")
        self.keep_asked.emit(self.wanted_source(), self._edited)

    def _drop(self) -> None:
        if self._edited is not None:
            self.drop_asked.emit(self._edited.name)

    def _look_now(self) -> None:
        if self._edited is not None:
            self._wait(translate("CalendarsDialog", "It is read …"))
            self.look_asked.emit(self._edited.name)

    def _wait(self, text: str) -> None:
        self.fault.clear()
        self.told.setText(text)
        self.try_button.setEnabled(False)

    def _answered(self, text: str) -> None:
        self._announcer.say(text)
        self._show_buttons()

    def _browse(self) -> None:
        title = translate("CalendarsDialog", "Choose a calendar")
        kinds = translate("CalendarsDialog", "Calendars (*.ics *.ical);;All files (*)")
        dialog = QFileDialog(self, title, "", kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.place.setText)
        dialog.open()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.wanted)
        self.list.itemSelectionChanged.connect(self._start_edit)
        self.new_button.clicked.connect(self._start_new)
        self.drop_button.clicked.connect(self._drop)
        self.look_button.clicked.connect(self._look_now)
        self.browse_button.clicked.connect(self._browse)
        self.try_button.clicked.connect(self._try)
        self.find_button.clicked.connect(self._find)
        self.keep_button.clicked.connect(self._keep)
        for field in (self.name, self.whose, self.place):
            field.textChanged.connect(self._show_buttons)
        self._buttons.rejected.connect(self.reject)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._drop)

    def _lay_out(self) -> None:
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        for button in (
            close,
            self.new_button,
            self.drop_button,
            self.look_button,
            self.browse_button,
            self.try_button,
            self.find_button,
        ):
            button.setAutoDefault(False)
        self.keep_button.setDefault(True)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        for button in (self.new_button, self.look_button, self.drop_button):
            left.addWidget(button)
        form = QFormLayout()
        for text, parts in (
            (translate("CalendarsDialog", "Na&me"), (self.name,)),
            (translate("CalendarsDialog", "Of &whom"), (self.whose, self.whose_name)),
            (translate("CalendarsDialog", "&Address"), (self.place, self.browse_button)),
            ("", (self.is_caldav, self.find_button)),
            (translate("CalendarsDialog", "&User"), (self.user,)),
            (translate("CalendarsDialog", "&Password"), (self.secret,)),
        ):
            label, line = QLabel(text), QHBoxLayout()
            label.setBuddy(parts[0])
            for part in parts:
                line.addWidget(part)
            form.addRow(label, line)
        inner = QWidget()
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, round(em(self) * 0.6), 0)
        right.addLayout(form)
        right.addWidget(self.rules)
        note = translate("CalendarsDialog", "Of an event nothing is shown but when it is and what its rule says.")
        right.addWidget(make_label("muted", note, wrap=True))
        right.addStretch()
        scroll = scrolled(inner, sideways=False)
        scroll.setMinimumWidth(inner.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        columns = QHBoxLayout()
        columns.addLayout(left)
        columns.addWidget(scroll, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.try_button)
        bottom.addWidget(self._buttons, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(columns, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.fault)
        layout.addLayout(bottom)


def free_name(wanted: str, taken: Container[str]) -> str:
    """
    The same, or with a number behind it.

    >>> free_name("6002", ["6002", "6002 2"])
    '6002 3'
    """
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted} {number}"
    return name
