"""The rules of a calendar: a list in the order in which they are asked, and a form for the one that is selected."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from switchboard.core.calendar_rules import (
    DEFAULT_RULES,
    MAX_RULE,
    MOST_RULES,
    BadRule,
    Rule,
    Show,
    parse_rule,
)
from switchboard.core.states import MAX_SUBTYPE, Presence, PresenceState
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.glyphs import presence_icon
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import add_heading, make_button, make_label
from switchboard.gui.office.calendar_words import all_day_words, nothing_word, rule_words, show_words
from switchboard.gui.office.words import PRESENCES, presence_word
from switchboard.gui.refusals import refusal_words

_LINES = 7  # of the list
_NEW = Rule(frozenset({Show.BUSY}), presence=Presence(PresenceState.AWAY))


class CalendarRulesBox(QWidget):
    """Edits a copy; `changed` says that it is another one now."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: list[Rule] = []
        self.list = QListWidget()
        self.list.setAccessibleName(translate("CalendarRules", "Rules"))
        self.list.setFixedHeight(
            round(self.list.fontMetrics().lineSpacing() * (_LINES + 1)) + 2 * self.list.frameWidth()
        )
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # what is too long ends in dots
        self.add_button = make_button(translate("CalendarRules", "Add r&ule"), "add-rule")
        self.remove_button = make_button(translate("CalendarRules", "Re&move rule"), "remove-rule")
        self.up_button = make_button(translate("CalendarRules", "Ea&rlier"), "earlier-rule")
        self.down_button = make_button(translate("CalendarRules", "La&ter"), "later-rule")
        self.show_as = ChoiceBox()
        self.days = ChoiceBox()
        self.title_words = QLineEdit(maxLength=MAX_RULE // 2)
        self.title_words.setPlaceholderText(translate("CalendarRules", "any, or words by commas: holiday, *urlaub*"))
        self.is_pattern = QCheckBox(translate("CalendarRules", "a regular e&xpression"))
        self.presence = ChoiceBox()
        self.subtype = QLineEdit(maxLength=MAX_SUBTYPE // 4)
        self.fault = make_label("fault", wrap=True)
        self._fill_choices(theme)
        self._lay_out()
        self._connect()

    def show_rules(self, lines: Sequence[str], *, of_new: bool = False) -> None:
        """Those by default where there are none; those of a new calendar say what shows in the window's language."""
        rules = [parse_rule(line) for line in lines or DEFAULT_RULES]
        self._rules = list(map(_translated, rules)) if of_new and not lines else rules
        self._show(0)

    def lines(self) -> tuple[str, ...]:
        """As they are written; none where they are those by default."""
        lines = tuple(map(str, self._rules))
        return () if lines == DEFAULT_RULES else lines

    def _fill_choices(self, theme: Theme) -> None:
        self.show_as.addItem(translate("CalendarRules", "Any event"), frozenset())
        for show, word in show_words().items():
            self.show_as.addItem(word, frozenset({show}))
        for value, word in all_day_words().items():
            self.days.addItem(word, value)
        self.presence.addItem(nothing_word(), None)
        for state in PRESENCES:
            if state is not PresenceState.NOT_SET:
                icon = presence_icon(state, theme.colours.presence(state))
                self.presence.addItem(icon, presence_word(state), state)

    def _show(self, place: int) -> None:
        blocked = QSignalBlocker(self.list)
        self.list.clear()
        self.list.addItems([rule_words(rule) for rule in self._rules])
        self.list.setCurrentRow(min(place, len(self._rules) - 1))
        blocked.unblock()
        self._show_rule()

    def _show_rule(self) -> None:
        place = self.list.currentRow()
        is_one = 0 <= place < len(self._rules)
        rule = self._rules[place] if is_one else _NEW
        blocked = [QSignalBlocker(field) for field in self._fields()]
        self._choose_shows(rule.shows)
        self.days.setCurrentIndex(self.days.findData(rule.is_all_day))
        self.title_words.setText(rule.pattern or rule.title)
        self.is_pattern.setChecked(bool(rule.pattern))
        self.presence.setCurrentIndex(self.presence.findData(rule.presence.state if rule.presence else None))
        self.subtype.setText(rule.presence.subtype if rule.presence else "")
        for each in blocked:
            each.unblock()
        self.fault.clear()
        for field in (*self._fields(), self.remove_button):
            field.setEnabled(is_one)
        self.subtype.setEnabled(is_one and rule.presence is not None)
        self.up_button.setEnabled(is_one and place > 0)
        self.down_button.setEnabled(is_one and place < len(self._rules) - 1)
        self.add_button.setEnabled(len(self._rules) < MOST_RULES)

    def _choose_shows(self, shows: frozenset[Show]) -> None:
        """A rule that somebody wrote by hand may name several."""
        place = next((at for at in range(self.show_as.count()) if self.show_as.itemData(at) == shows), -1)
        if place < 0:
            self.show_as.addItem(" / ".join(word for show, word in show_words().items() if show in shows), shows)
            place = self.show_as.count() - 1
        self.show_as.setCurrentIndex(place)

    def _edit(self) -> None:
        place = self.list.currentRow()
        if not 0 <= place < len(self._rules):
            return
        state, before = self.presence.currentData(), self._rules[place]
        message = before.presence.message if before.presence else ""
        text = self.title_words.text().strip()
        is_pattern = self.is_pattern.isChecked()
        rule = replace(
            before,
            shows=self.show_as.currentData(),
            is_all_day=self.days.currentData(),
            title="" if is_pattern else text,
            pattern=text if is_pattern else "",
            presence=None if state is None else Presence(state, self.subtype.text().strip().replace(",", " "), message),
        )
        self.subtype.setEnabled(state is not None)
        try:
            parse_rule(str(rule))
        except BadRule as error:
            self.fault.setText(refusal_words(error.sentence))
            return
        self.fault.clear()
        self._rules[place] = rule
        self.list.item(place).setText(rule_words(rule))
        self.changed.emit()

    def _add(self) -> None:
        place = self.list.currentRow() + 1 or len(self._rules)
        self._rules.insert(place, _NEW)
        self._show(place)
        self.title_words.setFocus()
        self.changed.emit()

    def _remove(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._rules):
            del self._rules[place]
            self._show(place)
            self.changed.emit()

    def _move(self, by: int) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._rules) and 0 <= place + by < len(self._rules):
            self._rules.insert(place + by, self._rules.pop(place))
            self._show(place + by)
            self.changed.emit()

    def _fields(self) -> tuple[QWidget, ...]:
        return self.show_as, self.days, self.title_words, self.is_pattern, self.presence, self.subtype

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_rule)
        for choice in (self.show_as, self.days, self.presence):
            choice.currentIndexChanged.connect(self._edit)
        self.title_words.textChanged.connect(self._edit)
        self.subtype.textChanged.connect(self._edit)
        self.is_pattern.toggled.connect(self._edit)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        for button in (self.add_button, self.remove_button, self.up_button, self.down_button):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch()
        top = QHBoxLayout()
        top.addWidget(self.list, 1, Qt.AlignmentFlag.AlignTop)
        top.addLayout(beside)
        form = QFormLayout()
        events = QHBoxLayout()
        events.addWidget(self.show_as)
        events.addWidget(self.days)
        events.addStretch()
        titles = QHBoxLayout()
        titles.addWidget(self.title_words, 1)
        titles.addWidget(self.is_pattern)
        shown = QHBoxLayout()
        shown.addWidget(self.presence)
        shown.addWidget(self.subtype, 1)
        for text, fields, buddy in (
            (translate("CalendarRules", "E&vents"), events, self.show_as),
            (translate("CalendarRules", "Tit&le has"), titles, self.title_words),
            (translate("CalendarRules", "S&hows"), shown, self.presence),
        ):
            label = QLabel(text)
            label.setBuddy(buddy)
            form.addRow(label, fields)
        self.days.setAccessibleName(translate("CalendarRules", "Whole days or hours"))
        self.subtype.setAccessibleName(translate("CalendarRules", "Where somebody is then"))
        self.subtype.setPlaceholderText(translate("CalendarRules", "at, such as: in a meeting"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_heading(layout, translate("CalendarRules", "Rules: the first that fits counts"), None)
        layout.addLayout(top)
        layout.addLayout(form)
        layout.addWidget(self.fault)


def _translated(rule: Rule) -> Rule:
    """One of those by default, as people of the window's language say it."""
    words = {
        "vacation": translate("CalendarRules", "vacation"),
        "out of office": translate("CalendarRules", "out of office"),
        "in a meeting": translate("CalendarRules", "in a meeting"),
    }
    presence = rule.presence
    if presence is None or presence.subtype not in words:
        return rule
    return replace(rule, presence=replace(presence, subtype=words[presence.subtype]))
