"""Who sits at this desk: what the tray and the window take for their own state."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from switchboard.ground.folding import fold, fold_all
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.person_row import PersonRow

_Exten = Qt.ItemDataRole.UserRole


class DeskPage(QWidget):
    """`chosen` gives an extension, empty for nobody in particular."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PersonRow] = ()
        self._exten = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("FirstStart", "Find a name or number"))
        self.field.setAccessibleName(translate("FirstStart", "Find a name or number"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("FirstStart", "Who sits at this desk"))
        intro = translate("FirstStart", "Who sits at this desk? Their own state is then at hand here.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(make_label("text", intro, wrap=True))
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self._take_first)
        self.list.currentItemChanged.connect(self._on_chosen)

    def show_people(self, rows: Sequence[PersonRow], exten: str) -> None:
        """Whom to choose from, and who it is so far."""
        if (rows, exten) != (self._rows, self._exten) or not self.list.count():
            self._rows, self._exten = rows, exten
            self._fill()

    def _fill(self) -> None:
        wanted = fold(self.field.text())
        blocked = QSignalBlocker(self.list)
        self.list.clear()
        nobody = QListWidgetItem(translate("FirstStart", "Nobody in particular"), self.list)
        nobody.setData(_Exten, "")
        if not self._exten:
            self.list.setCurrentItem(nobody)
        for row in self._rows:
            number = row.extension.exten
            text = row.name if row.name == number else f"{row.name}  {number}"
            if wanted and wanted not in fold_all(text):
                continue
            item = QListWidgetItem(text, self.list)
            item.setData(_Exten, number)
            if number == self._exten:
                self.list.setCurrentItem(item)
        blocked.unblock()
        if self.list.currentItem() is not None:
            self.list.scrollToItem(self.list.currentItem())

    def _take_first(self) -> None:
        """Whoever was looked for."""
        if self.field.text().strip() and self.list.count() > 1:
            self.list.setCurrentRow(1)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._exten = item.data(_Exten)
            self.chosen.emit(self._exten)
