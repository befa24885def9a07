"""Asks what is to become of the phones when the window that serves them is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from switchboard.api.snapshot import ServiceState
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_label


class CloseDialog(QDialog):
    """Keep serving without a window, stop, or stay."""

    hide_asked = Signal()
    close_asked = Signal()

    def __init__(self, service: ServiceState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("CloseDialog", "Phones are served"))
        text = translate(
            "CloseDialog",
            "%Ln phones show what this program tells. If it stops, they show what they were told last until it is"
            " started again.\n\nIt can go on without a window; starting Switchboard again brings the window back.",
            "",
            max(service.phones, 1),
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.hide_button = buttons.addButton(
            translate("CloseDialog", "&Go on without a window"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.stop_button = buttons.addButton(
            translate("CloseDialog", "&Stop serving"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        self.hide_button.setDefault(True)
        self.hide_button.clicked.connect(self._hide)
        self.stop_button.clicked.connect(self._stop)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(make_label("text", text, wrap=True))
        layout.addWidget(buttons)

    def _hide(self) -> None:
        self.accept()
        self.hide_asked.emit()

    def _stop(self) -> None:
        self.accept()
        self.close_asked.emit()
