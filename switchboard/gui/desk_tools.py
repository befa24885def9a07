"""What an administrator does at the window: the console's dock, and dialling as somebody."""

from collections.abc import Coroutine

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow

from switchboard.api.host import EngineHost
from switchboard.api.operations import DialAs
from switchboard.gui.dialogs.dial_dialog import DialDialog
from switchboard.gui.door import Door, answer_to
from switchboard.gui.models.extension_model import ExtensionRow
from switchboard.gui.panels.console_dock import ConsoleDock

_HEIGHT = 220  # pixels of the console at least, when it is asked for


class DeskTools(QObject):
    """Joins the dock and the dial dialog to the host."""

    def __init__(self, window: QMainWindow, host: EngineHost, door: Door) -> None:
        super().__init__(window)
        self.dock = ConsoleDock(window)
        self._window = window
        self._host = host
        self._door = door
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.dock.hide()
        self.dock.line_entered.connect(lambda line: self._start(self._run(line)))
        self.dock.completion_asked.connect(lambda line: self._start(self._complete(line)))

    def show_console(self, *, shown: bool) -> None:
        self.dock.setVisible(shown)
        if shown and self.dock.height() < _HEIGHT:
            self._window.resizeDocks([self.dock], [_HEIGHT], Qt.Orientation.Vertical)
        if shown:
            self.dock.input.setFocus()

    def open_dial_dialog(self, row: ExtensionRow) -> None:
        """Asks for a number to dial as this person."""
        dialog = DialDialog(row.person, row.status.extension.context, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.call_asked.connect(lambda call: self._start(self._dial(call)))
        dialog.open()

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._door.start(work, self.dock.show_output)

    async def _run(self, line: str) -> None:
        self.dock.show_output(await answer_to(self._host.run_console(line)))

    async def _complete(self, line: str) -> None:
        self.dock.show_completion(line, await answer_to(self._host.complete(line)))

    async def _dial(self, call: DialAs) -> None:
        self.dock.show()
        self.dock.show_output(f"> dial {call.exten}@{call.context} as {call.caller_name} <{call.caller_number}>")
        self.dock.show_output(await answer_to(self._host.dial(call)))
