"""A call dropped onto a person, in any view of people."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, Qt
from PySide6.QtWidgets import QAbstractItemView

from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.call_words import CALL_MIME


class CallDrop(QObject):
    """Of one view; whoever is under the pointer is selected meanwhile, so that it is seen who will have the call."""

    dropped = Signal(str, object, bool)  # the call's channel, the PersonRow, and whether they are asked first

    def __init__(self, view: QAbstractItemView, model: PeopleModel) -> None:
        super().__init__(view)
        self._view = view
        self._people = model
        view.setAcceptDrops(True)
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragMoveEvent) and self._is_call(event):
                event.acceptProposedAction()
                return True
            case QEvent.Type.DragMove if isinstance(event, QDragMoveEvent) and self._is_call(event):
                self._move(event)
                return True
            case QEvent.Type.Drop if isinstance(event, QDropEvent) and self._is_call(event):
                self._drop(event)
                return True
            case _:
                return super().eventFilter(watched, event)

    @staticmethod
    def _is_call(event: QDropEvent) -> bool:
        return event.mimeData().hasFormat(CALL_MIME)

    def _index(self, event: QDropEvent) -> QModelIndex | QPersistentModelIndex:
        return self._view.indexAt(event.position().toPoint())

    def _move(self, event: QDragMoveEvent) -> None:
        index = self._index(event)
        if index.isValid() and self._people.row(index.row()) is not None:
            self._view.setCurrentIndex(index)
            event.acceptProposedAction()
        else:
            event.ignore()

    def _drop(self, event: QDropEvent) -> None:
        index = self._index(event)
        row = self._people.row(index.row()) if index.isValid() else None
        if row is None:
            event.ignore()
            return
        event.acceptProposedAction()
        channel = bytes(event.mimeData().data(CALL_MIME).data()).decode("utf-8", "replace")
        self.dropped.emit(channel, row, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
