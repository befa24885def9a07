"""The office's presets as chips: one press sets whoever is selected, and each is edited where it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from switchboard.core.agenda import MAX_PRESET_NAME
from switchboard.core.preset import Preset
from switchboard.core.states import Presence
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import plain_tip
from switchboard.gui.office.preset_words import preset_key, preset_label, preset_told
from switchboard.gui.panels.chip_row import ChipRow
from switchboard.gui.panels.text_field import TextField

_NEW = -1  # the place of the chip that adds one
_Control = Qt.KeyboardModifier.ControlModifier
_Plain = Qt.KeyboardModifier.NoModifier


class PresetRow(QWidget):
    """
    Asks for presets to be set and to be changed; what is shown are those that the office has.

    `make` makes one by a name of what stands in the panel now.
    """

    chosen = Signal(object)  # Preset
    presets_asked = Signal(object, str)  # Sequence[Preset] in the place of all, and what is done, in words
    back_asked = Signal()  # Esc

    def __init__(self, make: Callable[[str], Preset], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presets: Sequence[Preset] = ()
        self._make = make
        self._named = _NEW  # whose name is being written
        self._can_set = False
        self._keys: Mapping[str, str] = {}  # by number, from 1
        self.chips: ChipRow[int] = ChipRow(translate("PresetRow", "Presets"))
        self.name = TextField(translate("PresetRow", "Name of the preset"))
        self.name.setMaxLength(MAX_PRESET_NAME)
        self.name.setPlaceholderText(translate("PresetRow", "Name of the preset"))
        self.name.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.chips)
        layout.addWidget(self.name)
        self.chips.pressed.connect(self._on_pressed)
        self.chips.menu_asked.connect(self._open_menu)
        self.chips.back_asked.connect(self.back_asked)
        self.name.returnPressed.connect(self._on_named)
        self.name.back_asked.connect(self._stop_naming)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """What sets each from the keyboard, by its number from 1."""
        self._keys = keys
        self.show_presets(self.presets)

    def show_presets(self, presets: Sequence[Preset]) -> None:
        """In the place of those that were shown; the one that has the focus keeps its place."""
        focus = next((place for place, chip in self.chips.buttons.items() if chip.hasFocus()), None)
        self.presets = presets
        self.chips.clear()
        for place, preset in enumerate(presets):
            chip = self.chips.add(place, preset_label(preset), f"preset-{place}")
            key = self._keys.get(str(place + 1), preset_key(place))
            told = preset_told(preset)
            with_key = translate("PresetRow", "{told} ({key})").format(told=told, key=key)
            chip.setToolTip(plain_tip(with_key if key else told))
            chip.setAccessibleName(f"{preset.name}, {told}")
            chip.installEventFilter(self)
        tip = translate("PresetRow", "Make a preset of what stands here")
        self.chips.add(_NEW, translate("PresetRow", "+", "add a preset"), "preset-new", tip).setAccessibleName(tip)
        self._enable()
        if focus is not None:
            self.chips.buttons.get(focus, self.chips.buttons[_NEW]).setFocus()

    def show_presence(self, presence: Presence | None, *, can_set: bool) -> None:
        """Which of them is set, if one is; None where several people differ."""
        self._can_set = can_set
        says = presence.says() if presence is not None else None
        found = (place for place, preset in enumerate(self.presets) if preset.presence.says() == says)
        self.chips.check(next(found, None))
        self._enable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F2, Del and Ctrl with the arrows edit the chip that has the focus, whatever they are elsewhere."""
        kinds = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        if isinstance(watched, QPushButton) and event.type() in kinds and isinstance(event, QKeyEvent):
            place = next((place for place, chip in self.chips.buttons.items() if chip is watched), _NEW)
            do = self._key_does(place, event) if place != _NEW else None
            if do is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    do()
                return True
        return super().eventFilter(watched, event)

    def _key_does(self, place: int, event: QKeyEvent) -> Callable[[], object] | None:
        match event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key():
            case (modifiers, Qt.Key.Key_F2) if modifiers == _Plain:
                return partial(self.rename, place)
            case (modifiers, Qt.Key.Key_Delete) if modifiers == _Plain:
                return partial(self.remove, place)
            case (modifiers, Qt.Key.Key_Left) if modifiers == _Control:
                return partial(self.shift, place, -1)
            case (modifiers, Qt.Key.Key_Right) if modifiers == _Control:
                return partial(self.shift, place, 1)
            case _:
                return None

    def rename(self, place: int) -> None:
        """Asks for a name, in the place of the one it has."""
        self._ask_name(place, self.presets[place].name)

    def remove(self, place: int) -> None:
        gone = self.presets[place]
        others = [preset for preset in self.presets if preset is not gone]
        self._ask_for(others, translate("PresetRow", "Preset {name}: removed").format(name=gone.name))

    def shift(self, place: int, step: int) -> None:
        """One place on, or back; whoever stands there changes places with it."""
        target = place + step
        if 0 <= target < len(self.presets):
            moved = list(self.presets)
            moved[place], moved[target] = moved[target], moved[place]
            self.chips.buttons[target].setFocus()
            self._ask_for(moved, translate("PresetRow", "Preset {name}: moved").format(name=self.presets[place].name))

    def take_over(self, place: int) -> None:
        """It sets from now on what stands in the panel now."""
        name = self.presets[place].name
        changed = [self._make(name) if at == place else preset for at, preset in enumerate(self.presets)]
        self._ask_for(changed, translate("PresetRow", "Preset {name}: changed").format(name=name))

    def _ask_for(self, presets: Sequence[Preset], what: str) -> None:
        self.presets_asked.emit(presets, what)

    def _on_pressed(self, place: int) -> None:
        if place == _NEW:
            self._ask_name(_NEW, "")
        else:
            self.chosen.emit(self.presets[place])

    def _ask_name(self, place: int, text: str) -> None:
        self._named = place
        self.name.setText(text)
        self.name.show()
        self.name.setFocus()
        self.name.selectAll()

    def _on_named(self) -> None:
        name = self.name.text().strip()
        if not name:
            return
        if self._named == _NEW:
            added = translate("PresetRow", "Preset {name}: added").format(name=name)
            self._ask_for([*self.presets, self._make(name)], added)
        elif self._named < len(self.presets):
            renamed = replace(self.presets[self._named], name=name)
            presets = [renamed if at == self._named else preset for at, preset in enumerate(self.presets)]
            self._ask_for(presets, translate("PresetRow", "Preset {name}: renamed").format(name=name))
        self._stop_naming()

    def _stop_naming(self) -> None:
        self.name.hide()
        self.chips.buttons.get(self._named, self.chips.buttons[_NEW]).setFocus()

    def menu(self, place: int) -> QMenu:
        """What can be done with the preset at this place."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("PresetRow", "&Rename…"), QKeySequence("F2"), partial(self.rename, place))
        take = menu.addAction(translate("PresetRow", "&Set what stands here now"), partial(self.take_over, place))
        take.setEnabled(self._can_set)
        left = menu.addAction(
            translate("PresetRow", "Move &back"), QKeySequence("Ctrl+Left"), partial(self.shift, place, -1)
        )
        left.setEnabled(place > 0)
        right = menu.addAction(
            translate("PresetRow", "Move &on"), QKeySequence("Ctrl+Right"), partial(self.shift, place, 1)
        )
        right.setEnabled(place < len(self.presets) - 1)
        menu.addSeparator()
        menu.addAction(translate("PresetRow", "Re&move"), QKeySequence("Del"), partial(self.remove, place))
        return menu

    def _open_menu(self, place: int, at: QPoint) -> None:
        if place != _NEW:
            self.menu(place).popup(at)

    def _enable(self) -> None:
        """Presets are edited also where nobody is selected; only a new one is made of what stands in the panel."""
        self.chips.buttons[_NEW].setEnabled(self._can_set)
