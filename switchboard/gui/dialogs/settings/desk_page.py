"""A page of what is chosen for this desk alone. All of it holds at once, or says when."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from switchboard.api.locks import Lock
from switchboard.gui.dialogs.settings.page_stack import SettingsPage
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.locked import lock_words, show_lock
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.setting_words import fits


@dataclass(frozen=True, slots=True)
class DeskOption:
    """
    Something to choose.

    Attributes:
        words: what may be chosen, each as a person reads it; none for yes or no.
        now: what is chosen.
        choose: puts another choice in force.
        lock: what keeps it as it is.
        is_possible: whether this platform has it; `standing` says why not.
        standing: how it stands with what was chosen, where others have their say.
    """

    title: str
    meaning: str
    words: Mapping[object, str]
    now: Callable[[], object]
    choose: Callable[[object], object]
    lock: Lock | None = None
    is_possible: bool = True
    standing: Callable[[], str] | None = None


class DeskPage(SettingsPage):
    """A row for each option. Menus change the same: what is chosen is looked at anew whenever the page is seen."""

    def __init__(self, options: Sequence[DeskOption], below: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.options = {option.title: option for option in options}
        self.boxes: dict[str, ChoiceBox | QCheckBox] = {}
        self._parts: dict[str, QWidget] = {}
        self._announcer = Announcer(self)
        self._standings: dict[str, QLabel] = {}
        layout = QVBoxLayout(self)
        for option in options:
            layout.addWidget(self._part(option))
        for widget in below:
            layout.addWidget(widget)
        layout.addStretch()
        self.look()

    def look(self) -> None:
        """What is chosen now."""
        for title, option in self.options.items():
            box, now = self.boxes[title], option.now()
            if isinstance(box, ChoiceBox):
                box.setCurrentIndex(list(option.words).index(now) if now in option.words else -1)
            else:
                box.setChecked(now is True)
            if option.standing is not None:
                self._say(title, option.standing())

    def narrow(self, query: str) -> bool:
        """Shows what a search finds; whether there is anything."""
        found = False
        for title, option in self.options.items():
            is_found = fits(query, title, option.meaning, *option.words.values())
            self._parts[title].setVisible(is_found)
            found = found or is_found
        return found

    def _say(self, title: str, words: str) -> None:
        """How it stands, and aloud where that changed while somebody looks."""
        label = self._standings[title]
        if words != label.text():
            label.setText(words)
            self.boxes[title].setAccessibleDescription(f"{self.options[title].meaning} {words}".strip())
            if label.isVisible():
                self._announcer.say(words)
        label.setVisible(bool(words))

    def _part(self, option: DeskOption) -> QWidget:
        part = QWidget()
        title = make_label("text", option.title, wrap=True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        box = self._box(option)
        box.setAccessibleName(option.title)
        box.setAccessibleDescription(option.meaning)
        title.setBuddy(box)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        layout.addWidget(title)
        if option.meaning:
            layout.addWidget(make_label("muted", option.meaning, wrap=True))
        layout.addWidget(box)
        if option.standing is not None:
            self._standings[option.title] = make_label("muted", "", wrap=True)
            layout.addWidget(self._standings[option.title])
        if option.lock is not None:
            layout.addWidget(make_label("muted", lock_words(option.lock), wrap=True))
        box.setEnabled(option.is_possible)
        show_lock(option.lock, box)
        self.boxes[option.title], self._parts[option.title] = box, part
        return part

    @staticmethod
    def _box(option: DeskOption) -> ChoiceBox | QCheckBox:
        if not option.words:
            check = QCheckBox(translate("DeskPage", "yes"))
            check.clicked.connect(option.choose)
            return check
        choice = ChoiceBox()
        for value, word in option.words.items():
            choice.addItem(word, value)
        values = list(option.words)
        choice.activated.connect(lambda place: option.choose(values[place]))
        return choice
