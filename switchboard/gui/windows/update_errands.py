"""A newer version, said quietly at the window's foot; and whether anybody may be asked about one."""

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from switchboard.api.operations import NoticeUpdates
from switchboard.gui.language import translate
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.opening import open_dialog

_SEEN = "newer_seen"  # the version that was looked at


class UpdateErrands(QObject):
    """`button` is there while there is something that nobody has looked at yet."""

    def __init__(self, window: QWidget, workplace: Workplace, settings: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._mirror = workplace.mirror
        self._operations = workplace.operations
        self._settings = settings
        self.button = QPushButton()
        self.button.clicked.connect(self.show)
        self._mirror.service_changed.connect(self._show_button)
        self._mirror.was_reset.connect(self._show_button)
        self._show_button()

    def show(self) -> None:
        """What the button stands for."""
        from switchboard.gui.dialogs.newer_dialog import NewerDialog

        service = self._mirror.service
        if service.newer is not None:
            self._settings.setValue(_SEEN, service.newer.version)
            open_dialog(NewerDialog(service.newer, self._window))
            self._show_button()
        elif service.newer_from:
            self._ask(service.newer_from)

    def _ask(self, host: str) -> None:
        text = translate(
            "UpdateErrands",
            "May Switchboard ask {host} once a day whether there is a newer version? Nothing of this office is told"
            " there, and nothing is ever installed: this window says that there is one.",
        )
        box = QMessageBox(
            QMessageBox.Icon.Question,
            translate("UpdateErrands", "Newer versions"),
            text.format(host=host),
            parent=self._window,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        yes = box.addButton(translate("UpdateErrands", "&Ask once a day"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(translate("UpdateErrands", "&Never ask"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        done = {
            yes: (True, translate("UpdateErrands", "A newer version will be said here.")),
            no: (False, translate("UpdateErrands", "Nobody is asked about newer versions.")),
        }
        box.finished.connect(lambda _: self._decide(done.get(box.clickedButton())))  # type: ignore[call-overload]
        open_dialog(box)

    def _decide(self, decision: tuple[bool, str] | None) -> None:
        if decision is not None:
            on, words = decision
            self._operations.operate(NoticeUpdates(on), words)

    def _show_button(self) -> None:
        service = self._mirror.service
        newer, text = service.newer, ""
        if newer is not None and newer.version != self._settings.value(_SEEN):
            text = translate("UpdateErrands", "Version {version} is there…").format(version=newer.version)
        elif newer is None and service.newer_from:
            text = translate("UpdateErrands", "Ask about newer versions?…")
        self.button.setText(text)
        self.button.setVisible(bool(text))
