"""The menu of administration: what a receptionist needs on no usual day."""

from functools import partial

from PySide6.QtGui import Qt

from switchboard.core.states import DeviceState
from switchboard.gui.language import translate
from switchboard.gui.office.words import settable_device_words
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries
from switchboard.gui.windows.desk_parts import DeskParts

_CONSOLE_LINES = 12


class AdministrationActions:
    """Phones and how they reach us, the console, and states of devices that are set by hand."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        self._make, self._parts = make, parts
        self.phones = make.action(translate("DeskActions", "&Phones…"), "Ctrl+Shift+P", parts.lookouts.show_phones)
        self.trace = make.action(translate("DeskActions", "S&IP messages…"), "Ctrl+Shift+M", parts.lookouts.show_trace)
        self.listen = make.action(translate("DeskActions", "&Where SIP is served…"), "", parts.serving.choose_addresses)
        self.console = make.checkable(translate("DeskActions", "&Console"), "F12", self._show_console)
        self.devices = {
            state: make.for_people(word, "", partial(self._set_device, state))
            for state, word in settable_device_words().items()
        }
        self.device_menu = make.menu(translate("DeskActions", "De&vice"), [*self.devices.values()])

    def entries(self) -> Entries:
        """As they stand in the menu."""
        return [self.phones, self.trace, self.listen, None, self.device_menu, self.console]

    def show_devices(self, count: int) -> None:
        """Enables what sets devices, where so many of those selected can be set."""
        for action in self.devices.values():
            action.setEnabled(count > 0)
        self.device_menu.setEnabled(count > 0)

    def _set_device(self, state: DeviceState) -> None:
        devices = (row.status.custom_device for row in self._parts.stage.selected_rows())
        self._parts.workplace.desk.set_devices([device for device in devices if device], state)

    def _show_console(self, shown: bool) -> None:
        console, window = self._parts.console, self._make.window
        console.setVisible(shown)
        if shown:
            height = window.fontMetrics().lineSpacing() * _CONSOLE_LINES
            if console.height() < height:
                window.resizeDocks([console], [height], Qt.Orientation.Vertical)
            console.input.setFocus()
