"""Asks what is to become of phones, and of whoever waits for somebody, when the window is closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from switchboard.api.locks import Lock
from switchboard.api.snapshot import ServiceState
from switchboard.gui.language import translate
from switchboard.gui.look.locked import show_lock
from switchboard.gui.look.metrics import text_width
from switchboard.gui.look.mnemonics import Mnemonics
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.alarm_settings import OnClose

_COLUMNS = 60  # letters in a line of the text


class CloseDialog(QDialog):
    """Keep serving without a window, stop, or stay."""

    hide_asked = Signal()
    close_asked = Signal()
    remember_asked = Signal(object)  # OnClose: so from now on, without a question

    def __init__(
        self,
        service: ServiceState,
        *,
        has_tray: bool,
        awaited: int = 0,
        lock: Lock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """
        Args:
            awaited: how many people somebody at this desk waits for.
            lock: keeps the answer from being remembered.
        """
        super().__init__(parent)
        Mnemonics(self)
        self.setWindowTitle(
            translate("CloseDialog", "Phones are served")
            if is_serving(service)
            else translate("CloseDialog", "You wait for somebody")
        )
        texts = [_of_phones(service)] if is_serving(service) else []
        if awaited:
            waiting = translate(
                "CloseDialog", "You wait for %Ln people. If this program stops, nobody tells you of them.", "", awaited
            )
            texts.append(waiting)
        back = (
            translate("CloseDialog", "It can go on without a window; a click on its sign in the tray brings it back.")
            if has_tray
            else translate(
                "CloseDialog",
                "It can go on without a window. This desktop has no tray for a sign of it: starting Switchboard again"
                " brings the window back.",
            )
        )
        self.remember = QCheckBox(translate("CloseDialog", "&Do so from now on, without asking"))
        show_lock(lock, self.remember)
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
        label = make_label("text", "\n\n".join([*texts, back]), wrap=True)
        width = min(text_width(self, _COLUMNS), self.screen().availableSize().width() // 2)
        label.setMinimumHeight(label.heightForWidth(max(width, buttons.sizeHint().width())))  # Qt gives it less
        layout.addWidget(label)
        layout.addWidget(self.remember)
        layout.addWidget(buttons)

    def _hide(self) -> None:
        self.accept()
        if self.remember.isChecked():
            self.remember_asked.emit(OnClose.GO_ON)
        self.hide_asked.emit()

    def _stop(self) -> None:
        self.accept()
        if self.remember.isChecked():
            self.remember_asked.emit(OnClose.STOP)
        self.close_asked.emit()


def is_serving(service: ServiceState) -> bool:
    """Whether any phone would miss us: one that watches, or one that is registered, and called through us."""
    return bool(service.subscriptions or service.registered)


def _of_phones(service: ServiceState) -> str:
    return translate(
        "CloseDialog",
        "%Ln phones show what this program tells. If it stops, they show what they were told last until it is"
        " started again.",
        "",
        max(service.phones, service.registered, 1),
    )
