"""What a person has under their hand: who is being edited, and whether rows may move just now."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from switchboard.core.states import Extension
from switchboard.gui.office.person_row import PersonRow

POINTER_RESTS_MS = 10_000  # a pointer that was left lying on the list does not hold it for ever


class Attention(QObject):
    """
    Rows stay where they are while the pointer moves over them or a menu is open; whoever is edited stays in any case.

    `held` keeps each of those who are edited as they were when that began: it says where they stand meanwhile.
    """

    released = Signal()  # rows may move again, or whoever was edited is not any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held: dict[Extension, PersonRow] = {}
        self._menus = 0
        self._pointer = QTimer(self, singleShot=True, interval=POINTER_RESTS_MS)
        self._pointer.timeout.connect(self.released)

    def rows_may_move(self) -> bool:
        return not self._menus and not self._pointer.isActive()

    def pointer_moved(self) -> None:
        """It is over the rows."""
        self._pointer.start()

    def pointer_left(self) -> None:
        if self._pointer.isActive():
            self._pointer.stop()
            self.released.emit()

    def menu_opened(self) -> None:
        self._menus += 1

    def menu_closed(self) -> None:
        self._menus = max(0, self._menus - 1)
        if not self._menus:
            self.released.emit()

    def edit(self, rows: Iterable[PersonRow]) -> None:
        """These are being edited, and nobody else."""
        held = {row.extension: self.held.get(row.extension, row) for row in rows}
        if held.keys() != self.held.keys():
            self.held = held
            self.released.emit()
