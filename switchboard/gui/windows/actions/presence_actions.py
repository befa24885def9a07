"""The menu of presence: what sets it, what plans it, and what takes it back."""

from functools import partial

from switchboard.gui.language import translate
from switchboard.gui.look.glyphs import presence_icon
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.preset_words import MOST_KEYS, preset_key, preset_label
from switchboard.gui.office.words import PRESENCE_SHORTCUTS, presence_words
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries, Key
from switchboard.gui.windows.desk_parts import DeskParts


class PresenceActions:
    """For whoever is selected."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        panel, desk = parts.panel, parts.workplace.desk
        self._agenda = parts.workplace.mirror.agenda
        self.states = {
            state: make.for_people(word, PRESENCE_SHORTCUTS[state], partial(panel.ask_state, state))
            for state, word in presence_words().items()
        }
        self.presets = [
            make.for_people("", preset_key(place), partial(panel.set_preset, place)) for place in range(MOST_KEYS)
        ]
        self.write_message = make.for_people(translate("DeskActions", "&Write a note"), "Ctrl+M", parts.write_note)
        self.plans = make.for_people(
            translate("DeskActions", "P&lans…"),
            "Ctrl+P",
            lambda: parts.errands.edit_plans(parts.stage.selected_rows(), parts.theme),
        )
        self.apply = make.for_people(translate("DeskActions", "&Apply"), "Ctrl+Return", panel.apply)
        self.undo = make.for_people(translate("DeskActions", "&Undo"), Key.Undo, desk.undo)
        self.redo = make.for_people(translate("DeskActions", "&Redo"), Key.Redo, desk.redo)
        self.mine = {
            state: make.action(word, "", partial(parts.asks.mine_asked.emit, state))
            for state, word in presence_words().items()
        }
        self.my_menu = make.menu(translate("DeskActions", "&My own presence"), [*self.mine.values()])
        self.preset_menu = make.menu(translate("DeskActions", "Pre&sets"), self.presets)

    def entries(self) -> Entries:
        """As they stand in the menu."""
        texts = [self.write_message, self.plans, self.apply]
        return [
            self.preset_menu,
            None,
            *self.states.values(),
            None,
            *texts,
            None,
            self.undo,
            self.redo,
            None,
            self.my_menu,
        ]

    def show_settable(self, count: int) -> None:
        """Enables what sets, where so many of those selected can be set."""
        for action in (*self.states.values(), *self.presets, self.write_message, self.apply, self.plans):
            action.setEnabled(count > 0)

    def show_presets(self) -> None:
        """Those that have keys."""
        presets = self._agenda.presets
        for place, action in enumerate(self.presets):
            has_one = place < len(presets)
            action.setText(preset_label(presets[place]).replace("&", "&&") if has_one else "")
            action.setVisible(has_one)

    def show_undo(self, undoable: str, redoable: str) -> None:
        """Says what each would do."""
        for action, verb, of, what in (
            (self.undo, translate("DeskActions", "&Undo"), translate("DeskActions", "&Undo: {what}"), undoable),
            (self.redo, translate("DeskActions", "&Redo"), translate("DeskActions", "&Redo: {what}"), redoable),
        ):
            action.setEnabled(bool(what))
            action.setText(of.format(what=what.replace("&", "&&")) if what else verb)

    def paint_icons(self, theme: Theme) -> None:
        """In the colours that are in force."""
        for state, action in self.states.items():
            action.setIcon(presence_icon(state, theme.colours.presence(state)))
