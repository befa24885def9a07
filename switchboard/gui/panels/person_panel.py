"""Who is selected, what they wish others to know, and everything that sets it."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from switchboard.core.ends import Trouble
from switchboard.core.preset import Preset
from switchboard.core.states import Extension, Presence, PresenceState
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import add_heading, make_button, make_label, plain_tip, scrolled, with_key
from switchboard.gui.office.agenda import Agenda
from switchboard.gui.office.drafts import Draft, Drafts
from switchboard.gui.office.ends import written
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.preset_words import make_preset
from switchboard.gui.office.wishes import is_set, wish
from switchboard.gui.office.words import (
    trouble_words,
)
from switchboard.gui.panels.person_head import PersonHead
from switchboard.gui.panels.plan_line import PlanLine
from switchboard.gui.panels.preset_row import PresetRow
from switchboard.gui.panels.recent_list import RecentList
from switchboard.gui.panels.state_group import StateGroup
from switchboard.gui.panels.texts_group import TextsGroup
from switchboard.gui.panels.until_group import End, UntilGroup


class PersonPanel(QFrame):
    """
    Shows the presence of the selected people, and asks for another.

    A state asks at once, with the texts that were typed for it; texts that merely show what was set before are not
    carried over to another state, nor is its end. Apply asks for what stands there. What was typed stays until it is
    what is set.
    """

    presence_asked = Signal(object)  # dict[str, Presence]: presentities and what each is to be
    back_asked = Signal()  # Esc
    applied = Signal()  # Enter or Apply
    editing_changed = Signal()

    def __init__(self, theme: Theme, drafts: Drafts, agenda: Agenda) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._agenda = agenda
        self._drafts = drafts
        self._rows: Sequence[PersonRow] = ()
        self._said: Presence | None = None  # what all of them say; None where they differ
        self._shown: Presence | None = None  # the same with its end
        self._state: PresenceState | None = None
        self._is_dismissed = False
        self.head = PersonHead()
        self.presets = PresetRow(self._make_preset)
        self.states = StateGroup(theme)
        self.texts = TextsGroup()
        self.subtype, self.message = self.texts.subtype, self.texts.message
        self.until = UntilGroup()
        self.plans = PlanLine(agenda)
        self.apply_button = make_button(translate("PersonPanel", "&Apply"), "apply")
        self.show_keys({"apply": "Ctrl+Return", "plans": "Ctrl+P"})
        self.revert_button = make_button(
            translate("PersonPanel", "&Revert"),
            "revert",
            translate("PersonPanel", "Show what is set, and forget what was typed"),
        )
        self._fault = make_label("fault", wrap=True)
        self.recent = RecentList()
        self._lay_out()
        self._connect()
        self.show_rows(())

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """What is to be pressed for what its buttons do."""
        self.plans.show_key(keys.get("plans", ""))
        text = translate("PersonPanel", "Set the texts that stand here")
        self.apply_button.setToolTip(plain_tip(with_key(text, keys.get("apply", ""))))

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Shows these people's presence; what was typed for the same people stands there still."""
        settable = [row for row in rows if row.status.presentity]
        same = [row.extension for row in settable] == [row.extension for row in self._rows]
        self._rows = settable
        self.head.show_rows(rows, settable)
        self.plans.show_rows(settable)
        for widget in (self.states, self.texts, self.until, self.apply_button):
            widget.setEnabled(bool(settable))
        presences = {row.status.presence for row in settable}
        self._shown = presences.pop() if len(presences) == 1 else None
        says = {row.status.presence.says() for row in settable}
        self._said = settable[0].status.presence if len(says) == 1 else None
        self._state = self._said.state if self._said else None
        self.states.check(self._state)
        self.presets.show_presence(self._said, can_set=bool(settable))
        draft = self._draft()
        if draft is not None and self._is_what_is_set(draft):
            self._drafts.drop(self._people())
            draft = None
        if not same:
            self._is_dismissed = False
            self._fault.clear()
        if not (same and draft is not None):
            self._fill(draft or Draft(*self._texts_that_are_set()))
        else:
            self.until.show_set(self._shown, self.until.chosen)
        self._on_draft_changed()

    def is_edited(self) -> bool:
        """Whether something was typed that is not applied yet."""
        return self._draft() is not None

    def is_at_hand(self) -> bool:
        """Whether somebody is at it: the cursor is in a text, or what was typed was not left with Esc."""
        has_focus = self._has_text_focus()
        return bool(self._rows) and (has_focus or (self.is_edited() and not self._is_dismissed))

    def has_focus(self) -> bool:
        """Whether the focus is anywhere in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def dismiss(self) -> None:
        """Whoever is shown is not being edited any more; what was typed stays."""
        self._is_dismissed = True
        self.editing_changed.emit()

    def ask_state(self, state: PresenceState) -> None:
        """As if the state were pressed."""
        if self.is_edited() or self._state is state:
            self._ask(state, self._current())
        else:
            self._ask(state, Draft("", ""))

    def set_preset(self, place: int) -> None:
        """As if the preset at this place were pressed; nothing where there is none."""
        if place < len(self._agenda.presets):
            self._ask_preset(self._agenda.presets[place])

    def apply(self) -> None:
        """As if Apply were pressed: where several states are selected, each keeps its own."""
        if self._ask(self._state, self._current()):
            self.applied.emit()

    def revert(self) -> None:
        """Shows what is set, and forgets what was typed."""
        self._drafts.drop(self._people())
        self._fill(Draft(*self._texts_that_are_set()))
        self._on_draft_changed()

    def look(self) -> None:
        """Time goes on."""
        self.until.look()
        self.plans.look()

    def show_fault(self, text: str) -> None:
        self._fault.setText(text)

    def fault(self) -> str:
        """What it says went wrong last."""
        return self._fault.text()

    def _ask(self, state: PresenceState | None, draft: Draft) -> bool:
        """False where what was chosen as its end is no time."""
        end = self.until.end(time.time()) if draft.until is not None else None
        if isinstance(end, Trouble):
            self.show_fault(trouble_words()[end])
            self.until.line.setFocus()
            return False
        if self._rows:
            self._fault.clear()
            if draft.until is not None:
                draft = replace(draft, until=written(end or 0.0))
                self._drafts.keep(self._people(), draft)
            keeps_texts = draft.until is not None and self._said is None and not (draft.subtype or draft.message)
            wishes = {}
            for row in self._rows:
                now = row.status.presence
                own = replace(draft, subtype=now.subtype, message=now.message) if keeps_texts and not state else draft
                wishes[row.status.presentity] = wish(now, state, own, end)
            self.presence_asked.emit(wishes)
        return True

    def _ask_preset(self, preset: Preset) -> None:
        if self._rows:
            self._fault.clear()
            presence = preset.at(time.time(), self._agenda.zone)
            self.presence_asked.emit({row.status.presentity: presence for row in self._rows})

    def _make_preset(self, name: str) -> Preset:
        """Of what stands here."""
        draft = self._current()
        state = self._state or self._rows[0].status.presence.state
        until = self._shown.until if self._shown else 0.0
        end = written(until) if draft.until is None else draft.until
        return make_preset(name, Presence(state, draft.subtype, draft.message), end, time.time(), self._agenda.zone)

    def _people(self) -> list[Extension]:
        return [row.extension for row in self._rows]

    def _draft(self) -> Draft | None:
        return self._drafts.of(self._people())

    def _is_what_is_set(self, draft: Draft) -> bool:
        return all(is_set(row.status.presence, draft) for row in self._rows)

    def _texts_that_are_set(self) -> tuple[str, str]:
        return (self._said.subtype, self._said.message) if self._said else ("", "")

    def _current(self) -> Draft:
        chosen = self.until.chosen
        return Draft(*self.texts.texts(), *((chosen.text, chosen.stays) if chosen else ()))

    def _has_text_focus(self) -> bool:
        return self.texts.has_text_focus() or self.until.has_text_focus()

    def _fill(self, draft: Draft) -> None:
        self.until.show_set(self._shown, End(draft.until, draft.stays) if draft.until is not None else None)
        self.texts.fill(draft.subtype, draft.message)

    def _on_edited(self) -> None:
        self._is_dismissed = False
        draft = self._current()
        if self._is_what_is_set(draft) or (self._said is None and draft == Draft("", "")):
            self._drafts.drop(self._people())
        else:
            self._drafts.keep(self._people(), draft)
        self._on_draft_changed()

    def _on_draft_changed(self) -> None:
        self.revert_button.setEnabled(self.is_edited())
        self.editing_changed.emit()

    def _connect(self) -> None:
        self.states.asked.connect(self.ask_state)
        self.presets.chosen.connect(self._ask_preset)
        self.presets.back_asked.connect(self.back_asked)
        self._agenda.presets_changed.connect(self._show_presets)
        self._show_presets()
        self.apply_button.clicked.connect(self.apply)
        self.revert_button.clicked.connect(self.revert)
        for typed in (self.texts, self.until):
            typed.edited.connect(self._on_edited)
            typed.entered.connect(self.apply)
            typed.back_asked.connect(self.back_asked)
            typed.focus_changed.connect(self._on_focus_changed)

    def _show_presets(self) -> None:
        self.presets.show_presets(self._agenda.presets)
        self.presets.show_presence(self._said, can_set=bool(self._rows))

    def _on_focus_changed(self) -> None:
        if self._has_text_focus():
            self._is_dismissed = False
        if self._has_text_focus():
            QTimer.singleShot(0, self._show_focus)  # when it has its place
        self.editing_changed.emit()

    def _show_focus(self) -> None:
        """All of the part that is typed into: a shortcut comes to it, too, and the panel may be a small one."""
        for part in (self.texts, self.until):
            if part.has_text_focus():
                self._scroll.ensureWidgetVisible(part)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        layout = QVBoxLayout(content)
        layout.addWidget(self.head)
        add_heading(layout, translate("PersonPanel", "Presets"), None)
        layout.addWidget(self.presets)
        add_heading(layout, translate("PersonPanel", "Presence"), None)
        layout.addWidget(self.states)
        layout.addWidget(self.texts)
        add_heading(layout, translate("PersonPanel", "&Until", "when a presence ends"), self.until.first_chip)
        layout.addWidget(self.until)
        layout.addWidget(self.plans)
        actions = QHBoxLayout()
        actions.addWidget(self.apply_button, 1)
        actions.addWidget(self.revert_button)
        layout.addWidget(self.recent, 1)
        layout.addStretch()
        self._scroll = scroll = scrolled(content, sideways=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2, 2, 2, 2)
        outer.addWidget(scroll, 1)
        feet = QVBoxLayout()  # seen however far one has scrolled
        feet.setContentsMargins(layout.contentsMargins())
        feet.addWidget(self._fault)
        feet.addLayout(actions)
        outer.addLayout(feet)
        margin = round(em(self))
        self.setMinimumWidth(content.minimumSizeHint().width() + margin * 2)
