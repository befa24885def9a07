"""The console as the window has it: lines that are run, words that are completed, and numbers dialled as somebody."""

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost
from switchboard.api.operations import DialAs
from switchboard.gui.door import Door, answer_to
from switchboard.gui.language import translate


class ConsoleLine(QObject):
    """Asking returns at once; what it comes to is printed."""

    printed = Signal(str)  # what a line or a call has to say
    completed = Signal(str, object)  # a line, and Sequence[str]: what its last word may become

    def __init__(self, host: EngineHost, door: Door) -> None:
        super().__init__()
        self._host = host
        self._door = door

    def dial(self, call: DialAs) -> None:
        """Dials as somebody; what each step did is printed."""
        line = translate("Desk", "> dial {number}@{context} as {name} <{own_number}>")
        parts = {"number": call.exten, "context": call.context, "name": call.caller_name}
        self.printed.emit(line.format(own_number=call.caller_number, **parts))
        self._door.start(self._dial(call), self.printed.emit)

    def run(self, line: str) -> None:
        """Runs a line; what it prints is printed."""
        self._door.start(self._run(line), self.printed.emit)

    def complete(self, line: str) -> None:
        """Asks what the last word of a line may become."""
        self._door.start(self._complete(line), self.printed.emit)

    async def _dial(self, call: DialAs) -> None:
        self.printed.emit(await answer_to(self._host.dial(call)))

    async def _run(self, line: str) -> None:
        self.printed.emit(await answer_to(self._host.run_console(line)))

    async def _complete(self, line: str) -> None:
        self.completed.emit(line, await answer_to(self._host.complete(line)))
