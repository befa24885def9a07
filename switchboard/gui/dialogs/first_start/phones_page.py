"""Where phones are served, what holds them up, and how a phone of each maker is pointed here."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from switchboard.api.snapshot import ServiceState
from switchboard.ground.address import BadAddress, ListenAddress, parse_listen_address
from switchboard.gui.dialogs.account_text import account_text
from switchboard.gui.dialogs.credentials import Credential
from switchboard.gui.dialogs.maker_table import MAKERS
from switchboard.gui.dialogs.makers import scanned_text
from switchboard.gui.dialogs.qr_code import QrCode
from switchboard.gui.dialogs.reach import NetworkCard, audiences, hosts
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.refusals import refusal_words

_LINES = 8  # of the text that are seen at least


class PhonesPage(QWidget):
    """`listen_asked` wants the dialog on addresses; what is chosen there shows here."""

    listen_asked = Signal()

    def __init__(self, cards: Callable[[], Sequence[NetworkCard]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._service = ServiceState()
        self._rows: Sequence[PersonRow] = ()
        self._servers: list[ListenAddress] = []
        self.served = make_label("text", wrap=True)
        self.fault = make_label("fault", wrap=True)
        self.listen_button = make_button(translate("FirstStart", "&Where phones are served…"), "listen")
        self.listen_button.setAutoDefault(False)
        self.phone, self.server, self.maker = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.maker.addItems([maker.name for maker in MAKERS])
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(translate("FirstStart", "What is to be entered into the phone"))
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.text.setTabChangesFocus(True)
        self.code = QrCode()
        self.copy_button = make_button(translate("FirstStart", "&Copy"), "copy")
        self.copy_button.setAutoDefault(False)
        self._lay_out()
        for choice in (self.phone, self.server, self.maker):
            choice.currentIndexChanged.connect(self._show_account)
        self.listen_button.clicked.connect(self.listen_asked)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))

    def show_office(self, service: ServiceState, rows: Sequence[PersonRow]) -> None:
        """Where phones are served now, and whose phone there is to point here."""
        self._service = service
        addresses = [_parsed(text) for text in service.listening or service.wanted]
        known = [address for address in addresses if address is not None]
        cards = self._cards()
        self._servers = [replace(each, host=host) for each in known for host in hosts(each, cards) or [each.host]]
        self._servers = [each for each in self._servers if each.transport not in {"ws", "wss"}] or self._servers
        reach = [audience.words for audience in audiences(known, cards)]
        where = ", ".join(service.listening) or translate("FirstStart", "nowhere yet")
        self.served.setText(
            "\n".join([translate("FirstStart", "Phones are served on {where}.").format(where=where), *reach])
        )
        self.fault.setText(refusal_words(service.sip_fault))
        self.fault.setVisible(bool(service.sip_fault))
        _refill(self.server, [str(server) for server in self._servers])
        if [row.extension for row in rows] != [row.extension for row in self._rows]:
            self._rows = rows
            _refill(self.phone, [f"{row.extension.exten}  {row.person.name}" for row in rows])
        self._show_account()

    def _show_account(self) -> None:
        place, server = self.phone.currentIndex(), self.server.currentIndex()
        can = 0 <= place < len(self._rows) and 0 <= server < len(self._servers)
        self.copy_button.setEnabled(can)
        self.code.setVisible(False)
        if not can:
            self.text.setPlainText("")
            return
        row, maker = self._rows[place], MAKERS[self.maker.currentIndex()]
        is_open = self._service.admits_everybody
        secret = "" if is_open else translate("FirstStart", "(its password)", "stands for a password that is not shown")
        known = Credential(row.extension.exten, " ".join(row.person.name.split()), secret)
        self.text.setPlainText(account_text(maker, known, self._servers[server]))
        scanned = scanned_text(maker, known, self._servers[server]) if is_open else ""
        self.code.show_text(scanned)
        self.code.setVisible(bool(scanned))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(translate("FirstStart", "&Phone of"), self.phone)
        form.addRow(translate("FirstStart", "&Server"), self.server)
        form.addRow(translate("FirstStart", "&Maker"), self.maker)
        beside = QVBoxLayout()
        beside.addWidget(self.code)
        beside.addWidget(self.copy_button)
        beside.addStretch()
        account = QHBoxLayout()
        account.addWidget(self.text, 1)
        account.addLayout(beside)
        note = translate(
            "FirstStart",
            "Passwords are made where phones are served, and shown there once with what each phone needs, and a QR code"
            " where an app reads one.",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.served)
        layout.addWidget(self.fault)
        top = QHBoxLayout()
        top.addWidget(self.listen_button)
        top.addStretch()
        layout.addLayout(top)
        layout.addWidget(make_label("muted", note, wrap=True))
        layout.addWidget(make_label("heading", translate("FirstStart", "How a phone is pointed here")))
        layout.addLayout(form)
        layout.addLayout(account, 1)


def _parsed(text: str) -> ListenAddress | None:
    try:
        return parse_listen_address(text)
    except BadAddress:
        return None


def _refill(box: ChoiceBox, texts: Sequence[str]) -> None:
    """What was chosen stays, if it is still there."""
    if [box.itemText(place) for place in range(box.count())] == list(texts):
        return
    chosen = box.currentText()
    box.clear()
    box.addItems(list(texts))
    box.setCurrentIndex(max(box.findText(chosen), 0))
