"""List, tiles or timeline, by a click: beside the search, where the hand is anyway."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import plain_tip
from switchboard.gui.views.people_stage import LOOK_SHORTCUTS, Look


class LookSwitch(QWidget):
    """Emits which was pressed; shows what it is told."""

    chosen = Signal(object)  # Look

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(layout.spacing() // 2)
        self.buttons = {look: self._button(look) for look in Look}
        for button in self.buttons.values():
            layout.addWidget(button)

    def show_look(self, look: Look) -> None:
        """Which is seen; tells nobody."""
        for known, button in self.buttons.items():
            button.setChecked(known is look)

    def show_key(self, look: Look, key: str) -> None:
        """What shows it from the keyboard."""
        self.buttons[look].setToolTip(plain_tip(f"{_words()[look]} ({key})" if key else _words()[look]))

    def _button(self, look: Look) -> QPushButton:
        button = QPushButton(_words()[look])
        button.setObjectName(f"look-{look.value}")
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.setToolTip(plain_tip(f"{_words()[look]} ({LOOK_SHORTCUTS[look]})"))
        button.clicked.connect(lambda: self.chosen.emit(look))
        return button


def _words() -> Mapping[Look, str]:
    return {
        Look.LIST: translate("LookSwitch", "List", "the people as a list"),
        Look.TILES: translate("LookSwitch", "Tiles", "the people as tiles"),
        Look.TIMELINE: translate("LookSwitch", "Timeline", "the people's day or week"),
    }
