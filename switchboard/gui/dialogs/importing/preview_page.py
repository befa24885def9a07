"""The third step: what would change, person by person; what is ticked is done."""

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt  # with QtGui's functions, unlike QtCore's
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTableView, QVBoxLayout, QWidget

from switchboard.api.roster_preview import RosterPreview, Standing
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.tables import lay_out_table
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.models.roster_model import RosterModel
from switchboard.gui.office.roster_words import field_change, standing_names
from switchboard.gui.office.words import number_text

_WIDTHS = (4, 38, 14, 26)  # letters, of all columns but the last
_TYPED_MS = 200  # what is typed is looked for soon, but not at every key
_MOST_LETTERS = 255


class _Table(QTableView):
    """Space ticks every line that is selected."""

    toggled = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
            return
        super().keyPressEvent(event)


class PreviewPage(QWidget):
    """A table with filters, and below it all that would change of whoever is selected."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._preview: RosterPreview | None = None
        self.model = RosterModel(self)
        self.standing = ChoiceBox()
        self.text = QLineEdit()
        self.table = _Table()
        self.tick_button = make_button(translate("PreviewPage", "&Tick all of these"), "tick")
        self.untick_button = make_button(translate("PreviewPage", "&Untick all of these"), "untick")
        self.details = make_label("text", wrap=True)
        self.problems_button = make_button("", "problems")
        self._timer = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._lay_out()
        self._connect()

    def show_preview(self, preview: RosterPreview) -> None:
        """What would change; first those whom somebody has to decide."""
        self._preview = preview
        counts = preview.counts()
        self.standing.clear()
        everybody = translate("PreviewPage", "All {count}").format(count=number_text(len(preview.differences)))
        self.standing.addItem(everybody, None)
        for standing, name in standing_names().items():
            if counts[standing]:
                self.standing.addItem(f"{name}: {number_text(counts[standing])}", standing)
        problems = translate("PreviewPage", "%Ln could not be taken…", "people or lines", len(preview.problems))
        self.problems_button.setText(problems)
        self.problems_button.setVisible(bool(preview.problems))
        self.model.show(preview.differences)
        self.look()

    def count(self) -> int:
        """How many people would be changed."""
        return self.model.count()

    def look(self) -> None:
        """Shows those who fit."""
        self._timer.stop()
        self.model.look_for(self.standing.currentData(), self.text.text())
        has_rows = self.model.rowCount() > 0
        if has_rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        for button in (self.tick_button, self.untick_button):
            button.setEnabled(has_rows)
        self._show_details()

    def _lay_out(self) -> None:
        self.standing.setAccessibleName(translate("PreviewPage", "Who is shown"))
        name = translate("PreviewPage", "Look for a name, a number or a change")
        self.text.setAccessibleName(name)
        self.text.setPlaceholderText(name)
        self.text.setMaxLength(_MOST_LETTERS)
        self.standing.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        lay_out_table(self.table, self.model, _WIDTHS)
        self.table.setAccessibleName(translate("PreviewPage", "What would change; Space ticks"))
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        above = QHBoxLayout()
        above.addWidget(self.standing)
        above.addWidget(self.text, 1)
        above.addWidget(self.tick_button)
        above.addWidget(self.untick_button)
        below = QHBoxLayout()
        below.addWidget(self.details, 1)
        below.addWidget(self.problems_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self.text.textEdited.connect(lambda _: self._timer.start())
        self.standing.activated.connect(lambda _: self.look())
        self.tick_button.clicked.connect(lambda: self.model.tick_shown(on=True))
        self.untick_button.clicked.connect(lambda: self.model.tick_shown(on=False))
        self.model.ticks_changed.connect(self.changed)
        self.table.toggled.connect(self._toggle_selected)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_details())

    def _toggle_selected(self) -> None:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        wanted = not self.model.is_ticked(rows[0]) if rows else False
        for row in rows:
            if self.model.is_ticked(row) is not wanted:
                self.model.toggle(row)

    def _show_details(self) -> None:
        index: QModelIndex = self.table.currentIndex()
        if not index.isValid() or index.row() >= self.model.rowCount():
            self.details.setText(translate("PreviewPage", "Nobody fits.") if self._preview else "")
            return
        difference = self.model.difference(index.row())
        lines = []
        for each in difference.fields:
            text = field_change(each)
            by_hand = translate("PreviewPage", "{change} (set here by hand)").format(change=text)
            lines.append(by_hand if each.is_conflict else text)
        if difference.standing is Standing.UNCHANGED or not lines:
            lines = [f"{difference.exten} {difference.name}"]
        self.details.setText("\n".join(lines))
