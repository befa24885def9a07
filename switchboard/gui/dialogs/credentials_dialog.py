"""Shows phones' passwords, once: what is to be entered into each phone, maker by maker, and all of them as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase, QGuiApplication, Qt, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from switchboard.ground.address import ListenAddress
from switchboard.gui.dialogs.account_text import account_text
from switchboard.gui.dialogs.credentials import Credential
from switchboard.gui.dialogs.maker_table import MAKERS
from switchboard.gui.dialogs.makers import Scanned, scanned_text
from switchboard.gui.dialogs.qr_code import QrCode
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.metrics import text_width, within_screen
from switchboard.gui.look.widgets import make_label

_COLUMNS, _LINES = 120, 18  # of the text that is seen at once


class CredentialsDialog(QDialog):
    """
    What is chosen at the top is what Copy takes; the list, for Copy all and Print, has everybody.

    It asks before it closes over passwords that were neither copied nor printed: they are lost then.
    """

    def __init__(
        self, credentials: Sequence[Credential], servers: Sequence[ListenAddress], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("CredentialsDialog", "Passwords of phones"))
        self._credentials = credentials
        self._servers = servers
        self._untaken = {known.user for known in credentials}
        self.phone = _choice(
            translate("CredentialsDialog", "Phone"), [f"{known.user}  {known.name}" for known in credentials]
        )
        self.server = _choice(translate("CredentialsDialog", "Server"), [str(server) for server in servers])
        self.maker = _choice(translate("CredentialsDialog", "Maker"), [maker.name for maker in MAKERS])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(translate("CredentialsDialog", "What is to be entered"))
        self.code = QrCode()
        self.code_caption = make_label("text", wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = buttons.addButton(translate("CredentialsDialog", "&Copy"), role)
        self.copy_all_button = buttons.addButton(translate("CredentialsDialog", "Copy &all as a list"), role)
        self.print_button = buttons.addButton(translate("CredentialsDialog", "&Print the list…"), role)
        self.copy_button.clicked.connect(self._copy)
        self.copy_all_button.clicked.connect(self._copy_all)
        self.print_button.clicked.connect(self._print)
        buttons.rejected.connect(self.reject)
        for choice in (self.phone, self.server, self.maker):
            choice.currentIndexChanged.connect(self._show_chosen)
        form = QFormLayout()
        form.addRow(translate("CredentialsDialog", "P&hone"), self.phone)
        form.addRow(translate("CredentialsDialog", "&Server"), self.server)
        form.addRow(translate("CredentialsDialog", "&Maker"), self.maker)
        layout = QVBoxLayout(self)
        layout.addWidget(make_label("text", _heading(), wrap=True))
        layout.addLayout(form)
        layout.addLayout(self._lay_out_account(), 1)
        layout.addWidget(buttons)
        wanted = QSize(text_width(self, _COLUMNS), self.text.fontMetrics().lineSpacing() * (_LINES + 12))
        self.resize(within_screen(self, wanted))
        self._show_chosen()

    def reject(self) -> None:
        """Closes it, once nothing is lost by it or a person says so."""
        if not self._untaken:
            super().reject()
            return
        question = QMessageBox(
            QMessageBox.Icon.Warning,
            self.windowTitle(),
            translate(
                "CredentialsDialog",
                "The passwords of %Ln phones were neither copied nor printed. Nobody can see them again; who needs them"
                " gets new ones.",
                "",
                len(self._untaken),
            ),
            parent=self,
        )
        question.setTextFormat(Qt.TextFormat.PlainText)
        lose = question.addButton(
            translate("CredentialsDialog", "Close all the &same"), QMessageBox.ButtonRole.DestructiveRole
        )
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        lose.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.open()

    def listed(self) -> str:
        """Everybody's number, name and password, a line each."""
        server = self._servers[self.server.currentIndex()]
        lines = [f"{known.user}\t{known.name}\t{known.secret}" for known in self._credentials]
        return "\n".join([translate("CredentialsDialog", "Server {address}").format(address=server), *lines, ""])

    def print_to(self, printer: QPrinter) -> None:
        """The list, on paper."""
        document = QTextDocument()
        document.setPlainText(self.listed())
        document.print_(printer)
        self._untaken.clear()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._untaken.discard(self._credentials[self.phone.currentIndex()].user)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.listed())
        self._untaken.clear()

    def _print(self) -> None:
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_to(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _show_chosen(self) -> None:
        maker = MAKERS[self.maker.currentIndex()]
        known, server = self._credentials[self.phone.currentIndex()], self._servers[self.server.currentIndex()]
        self.text.setPlainText(account_text(maker, known, server))
        scanned = scanned_text(maker, known, server)
        self.code.show_text(scanned)
        self.code.setVisible(bool(scanned))
        self.code_caption.setVisible(bool(scanned))
        caption = _caption(maker.scanned)
        self.code_caption.setText(caption)
        self.code.setAccessibleName(caption)

    def _lay_out_account(self) -> QHBoxLayout:
        scanned = QVBoxLayout()
        scanned.addWidget(self.code)
        scanned.addWidget(self.code_caption)
        scanned.addStretch()
        account = QHBoxLayout()
        account.addWidget(self.text, 1)
        account.addLayout(scanned)
        return account


def _heading() -> str:
    return translate(
        "CredentialsDialog",
        "These passwords are shown now and never again: only hashes of them are kept. Copy or print what the"
        " phones need.",
    )


def _caption(scanned: Scanned) -> str:
    if scanned is Scanned.ACCOUNT:
        return translate("CredentialsDialog", "Scan this in the app's account settings: it fills in the account.")
    return translate("CredentialsDialog", "A smartphone's camera reads the password here, to be pasted into the app.")


def _choice(name: str, texts: Sequence[str]) -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.addItems(list(texts))
    return box
