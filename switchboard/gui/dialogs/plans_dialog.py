"""The plans of whoever is selected: a list, and a form that adds, changes and removes one."""

import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from switchboard.core.ends import Trouble
from switchboard.core.plan import Plan
from switchboard.core.states import MAX_MESSAGE, MAX_SUBTYPE, Presence, PresenceState
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.empty_list import EmptyList
from switchboard.gui.look.glyphs import presence_icon
from switchboard.gui.look.metrics import em, text_width, within_screen
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.office.agenda import Agenda
from switchboard.gui.office.ends import MAX_END
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.plan_words import EVERY_DAY, Times, make_plan, plan_text, times_of, weekday_name, when_text
from switchboard.gui.office.words import PRESENCES, people_text, presence_word, trouble_words

_LEAST_LINES, _LINES, _LETTERS = 2, 6, 62  # of the list
_Number = Qt.ItemDataRole.UserRole


class PlansDialog(QDialog):
    """Asks for plans; the list shows what the office has, also what others change while it is open."""

    added = Signal(object)  # Sequence[Plan]
    changed = Signal(object, object)  # Plan, and what takes its place
    removed = Signal(object)  # Plan

    def __init__(self, rows: Sequence[PersonRow], agenda: Agenda, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = [row for row in rows if row.status.presentity]
        self._agenda = agenda
        self._edited: Plan | None = None
        who = self._rows[0].name if len(self._rows) == 1 else people_text(len(self._rows))
        self.setWindowTitle(translate("PlansDialog", "Plans of {who}").format(who=who))
        self.list = EmptyList(translate("PlansDialog", "Plans"), translate("PlansDialog", "No plans yet."))
        self.list.setMinimumHeight(round(self.list.fontMetrics().lineSpacing() * (_LEAST_LINES + 0.5)))
        self.list.setMinimumWidth(text_width(self, _LETTERS))
        self.new_button = make_button(translate("PlansDialog", "Ne&w"), "new")
        self.remove_button = make_button(translate("PlansDialog", "&Remove"), "remove")
        self.state = ChoiceBox()
        for state in PRESENCES:
            self.state.addItem(presence_icon(state, theme.colours.presence(state)), presence_word(state), state)
        self.subtype = QLineEdit(maxLength=MAX_SUBTYPE)
        self.message = QLineEdit(maxLength=MAX_MESSAGE)
        self.begins = QLineEdit(maxLength=MAX_END)
        self.begins.setPlaceholderText(translate("PlansDialog", "now, or: fri 14:00, 24 Dec …"))
        self.ends = QLineEdit(maxLength=MAX_END)
        self.ends.setPlaceholderText(translate("PlansDialog", "mon 8:00, 45 min …"))
        self.days = {day: self._day_button(day) for day in EVERY_DAY}
        self.meaning = make_label("muted", wrap=True)
        self._fault = make_label("fault", wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = make_button("", "save")
        self.save_button.setDefault(True)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        close.setDefault(False)
        self._lay_out(buttons)
        self._connect()
        self._show_plans()
        self._start_new()
        wanted = self.sizeHint() + QSize(0, self.fontMetrics().lineSpacing() * (_LINES - _LEAST_LINES))
        self.resize(within_screen(self, wanted))

    def wanted(self) -> Plan | Trouble:
        """What stands in the form; for the first where there are several people."""
        presence = Presence(self.state.currentData(), self.subtype.text(), self.message.text())
        weekdays = tuple(day for day, button in self.days.items() if button.isChecked())
        presentity = self._edited.presentity if self._edited else self._rows[0].status.presentity
        times = Times(self.begins.text(), self.ends.text(), weekdays)
        return make_plan(times, presentity, presence, time.time(), self._agenda.zone)

    def begin(self, times: Times) -> None:
        """A new one, at these times; what it is to be is still asked."""
        self._start_new()
        self._fill(Presence(PresenceState.AWAY), times)
        self.state.setFocus()

    def edit(self, plan: Plan) -> None:
        """One of those that are listed; nothing where it is no more."""
        for place in range(self.list.count()):
            if self.list.item(place).data(_Number) == plan.number:
                self.list.setCurrentRow(place)

    def show_fault(self, text: str) -> None:
        """Why a plan was not taken."""
        self._fault.setText(text)

    def _today(self) -> dt.date:
        return dt.datetime.now(self._agenda.zone).date()

    def _show_plans(self) -> None:
        now, chosen = time.time(), self._edited.number if self._edited else 0
        blocked = QSignalBlocker(self.list)  # what is being written stays
        self.list.clear()
        for row in self._rows:
            for coming in self._agenda.plans_of(row.status.presentity, now):
                text = plan_text(coming.plan, self._today())
                if len(self._rows) > 1:
                    text = translate("PlansDialog", "{who}: {plan}").format(who=row.name, plan=text)
                item = QListWidgetItem(text, self.list)
                item.setData(_Number, coming.plan.number)
                if coming.plan.number == chosen:
                    self.list.setCurrentItem(item)
        blocked.unblock()
        if self._edited is not None and not self.list.selectedItems():
            self._start_new()

    def _start_new(self) -> None:
        self._edited = None
        self.list.setCurrentRow(-1)
        self.list.clearSelection()
        self._fill(Presence(PresenceState.AWAY), Times())
        self.save_button.setText(translate("PlansDialog", "&Add"))
        self.save_button.setDefault(True)
        self.begins.setFocus()

    def _start_edit(self) -> None:
        chosen = self.list.selectedItems()
        plan = self._agenda.plans.get(chosen[0].data(_Number)) if chosen else None
        if plan is not None:
            self._edited = plan
            self._fill(plan.presence, times_of(plan))
            self.save_button.setText(translate("PlansDialog", "&Save"))

    def _fill(self, presence: Presence, times: Times) -> None:
        self.state.setCurrentIndex(PRESENCES.index(presence.state))
        for field, text in (
            (self.subtype, presence.subtype),
            (self.message, presence.message),
            (self.begins, times.begins),
            (self.ends, times.ends),
        ):
            field.setText(text)
        for day, button in self.days.items():
            button.setChecked(day in times.weekdays)
        self._show_meaning()

    def _show_meaning(self) -> None:
        wanted = self.wanted()
        is_of_calendar = self._edited is not None and bool(self._edited.source)
        self.remove_button.setEnabled(self._edited is not None and not is_of_calendar)
        self.save_button.setEnabled(isinstance(wanted, Plan) and not is_of_calendar)
        if is_of_calendar:
            self.meaning.setText(translate("PlansDialog", "It comes from a calendar, and is changed there."))
        elif isinstance(wanted, Plan):
            self.meaning.setText(when_text(wanted, self._today()))
        else:
            self.meaning.setText(trouble_words()[wanted] if self.ends.text() else "")

    def _save(self) -> None:
        wanted = self.wanted()
        if isinstance(wanted, Trouble):
            return
        self._fault.clear()
        if self._edited is None:
            self.added.emit([replace(wanted, presentity=row.status.presentity) for row in self._rows])
        else:
            self.changed.emit(self._edited, replace(wanted, number=self._edited.number, then=self._edited.then))
        self._start_new()

    def _remove(self) -> None:
        if self._edited is not None and not self._edited.source:
            self.removed.emit(self._edited)

    def _day_button(self, day: int) -> QPushButton:
        button = make_button(weekday_name(day), f"day-{day}")
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.toggled.connect(self._show_meaning)
        return button

    def _connect(self) -> None:
        self._agenda.plans_changed.connect(self._show_plans)
        self.list.itemSelectionChanged.connect(self._start_edit)
        self.new_button.clicked.connect(self._start_new)
        self.remove_button.clicked.connect(self._remove)
        self.save_button.clicked.connect(self._save)
        for field in (self.subtype, self.message, self.begins, self.ends):
            field.textChanged.connect(self._show_meaning)
        self.state.currentIndexChanged.connect(self._show_meaning)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        beside = QVBoxLayout()
        for button in (self.new_button, self.remove_button):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch()
        top = QHBoxLayout()
        top.addWidget(self.list, 1)
        top.addLayout(beside)
        days = QHBoxLayout()
        days.setSpacing(round(em(self) * 0.3))
        for button in self.days.values():
            days.addWidget(button)
        days.addStretch()
        form = QFormLayout()
        form.addRow(translate("PlansDialog", "&Presence"), self.state)
        form.addRow(translate("PlansDialog", "A&t", "where somebody is"), self.subtype)
        form.addRow(translate("PlansDialog", "&Note"), self.message)
        form.addRow(translate("PlansDialog", "&From", "when it begins"), self.begins)
        form.addRow(translate("PlansDialog", "&Until", "when it ends"), self.ends)
        form.addRow(translate("PlansDialog", "Every week on"), days)
        layout = QVBoxLayout(self)
        layout.setSpacing(round(em(self) * 0.6))
        form.setVerticalSpacing(round(em(self) * 0.4))
        layout.addLayout(top, 1)
        layout.addLayout(form)
        layout.addWidget(self._fault)
        below = QHBoxLayout()
        below.addWidget(self.meaning, 1)
        below.addWidget(self.save_button)
        below.addWidget(buttons)
        layout.addLayout(below)
