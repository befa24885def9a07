"""What the window of settings asks of the engine: what there is, whether a value may stand, and to write it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost
from switchboard.api.operations import ChangeSettings
from switchboard.api.settings import SettingEdit, SettingRefused, SettingsChanged
from switchboard.gui.door import Door, answer_to
from switchboard.gui.refusals import refusal_words


class SettingsDesk(QObject):
    """Asking returns at once; what came of it is told by signals."""

    reported = Signal(object)  # SettingsReport
    checked = Signal(object, object)  # the edits, and by path in a sentence what is wrong with each that is
    changed = Signal(object)  # Sequence[SettingEdit]: so it is written now
    refused = Signal(object, str)  # the path of the one that cannot be, empty for none in particular; in a sentence
    overtaken = Signal(str)  # somebody else wrote the settings meanwhile; in a sentence
    failed = Signal(str)  # in a sentence

    def __init__(self, host: EngineHost, door: Door) -> None:
        super().__init__()
        self._host = host
        self._door = door

    def look(self) -> None:
        """Asks for all settings as they are written now; `reported` tells."""
        self._door.start(self._look(), self.failed.emit)

    def check(self, edits: Sequence[SettingEdit]) -> None:
        """Asks what is wrong with each; `checked` tells. Nothing is written."""
        self._door.start(self._check(edits), self.failed.emit)

    def change(self, edits: Sequence[SettingEdit], seen: str) -> None:
        """Has them written, if the settings are still those of the version that was seen."""
        self._door.start(self._change(tuple(edits), seen), self.failed.emit)

    async def _look(self) -> None:
        self.reported.emit(await answer_to(self._host.settings()))

    async def _check(self, edits: Sequence[SettingEdit]) -> None:
        refusals = await answer_to(self._host.check_settings(edits))
        self.checked.emit(edits, {refusal.path: refusal_words(refusal.sentence) for refusal in refusals})

    async def _change(self, edits: tuple[SettingEdit, ...], seen: str) -> None:
        try:
            await answer_to(self._host.operate(ChangeSettings(edits, seen)))
        except SettingsChanged as error:
            self.overtaken.emit(refusal_words(error.sentence))
        except SettingRefused as error:
            self.refused.emit(error.path, refusal_words(error.sentence))
        else:
            self.changed.emit(edits)
