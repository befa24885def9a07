"""Who stands in the directory's file and was taken out here: shown again where somebody wants it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from switchboard.core.people import Person
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em, text_width
from switchboard.gui.look.widgets import make_button, make_label

_LETTERS, _LINES = 55, 12
_PersonRole = Qt.ItemDataRole.UserRole


class HiddenDialog(QDialog):
    """Stays open; who is shown again leaves the list."""

    restore_asked = Signal(object)  # Person

    def __init__(self, people: Sequence[Person], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("HiddenDialog", "Hidden people"))
        heading = make_label("muted", wrap=True)
        heading.setText(
            translate("HiddenDialog", "They stand in the directory's file and were deleted here.")
            if people
            else translate("HiddenDialog", "Nobody is hidden: everyone in the directory's file is shown.")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(translate("HiddenDialog", "Hidden people"))
        self.list.setMinimumSize(text_width(self, _LETTERS), self.fontMetrics().lineSpacing() * _LINES)
        for person in people:
            item = QListWidgetItem(", ".join(filter(None, (person.name, person.exten, person.department))), self.list)
            item.setData(_PersonRole, person)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.show_button = make_button(translate("HiddenDialog", "&Show again"), "show-again")
        buttons.addButton(self.show_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.show_button.clicked.connect(self._restore)
        self.list.itemActivated.connect(self._restore)
        self.list.currentRowChanged.connect(self._show_selected)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(round(em(self) * 0.6))
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.list.setCurrentRow(0)
        self._show_selected()

    def _show_selected(self) -> None:
        self.show_button.setEnabled(self.list.currentItem() is not None)

    def _restore(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.takeItem(self.list.row(item))
            self.restore_asked.emit(item.data(_PersonRole))
            self._show_selected()
