"""Asks on which addresses SIP is served, says who reaches them, and has it decided who may speak there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.snapshot import ServiceState
from switchboard.ground.address import BadAddress, ListenAddress, is_of_this_computer_only, parse_listen_address
from switchboard.gui.dialogs.credentials import Credential, new_credentials
from switchboard.gui.dialogs.phone_choice import MOST, PhoneChoice
from switchboard.gui.dialogs.reach import NetworkCard, audiences
from switchboard.gui.language import translate
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.locked import lock_note, show_lock
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.widgets import make_button, make_label, scrolled
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.refusals import refusal_words, words_inside

_COLUMNS, _LINES = 110, 36  # of text


@dataclass(frozen=True, slots=True)
class ListenWish:
    """Where SIP is to be served; the phones that get passwords along with it, or that nobody needs one any more."""

    addresses: tuple[str, ...]
    credentials: tuple[Credential, ...] = ()
    admits_everybody: bool = False


class ListenDialog(QDialog):
    """Stays open until what was asked for works; `refuse` says why it does not."""

    asked = Signal(object)  # ListenWish

    def __init__(
        self,
        addresses: Sequence[str],
        service: ServiceState,
        rows: Sequence[PersonRow],
        cards: Sequence[NetworkCard],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ListenDialog", "Where SIP is served"))
        self._cards = cards
        self._service = service
        self.addresses = QLineEdit(", ".join(addresses))
        self.addresses.setAccessibleName(translate("ListenDialog", "Addresses"))
        self.own_button = make_button(translate("ListenDialog", "&This computer only"), "own")
        self.all_button = make_button(translate("ListenDialog", "&Every network of this computer"), "all")
        self.reach = make_label("text", wrap=True)
        self.decision = QWidget()
        self.kept = QRadioButton(
            translate("ListenDialog", "The %Ln phones that have a &password", "", len(service.admitted))
        )
        self.new = QRadioButton(translate("ListenDialog", "Phones that get a ne&w password"))
        self.new.setToolTip(translate("ListenDialog", "It is shown once, and kept as a hash."))
        self.everybody = QRadioButton(translate("ListenDialog", "Every&body who reaches it, without a password"))
        numbers = (row.extension.exten for row in rows)
        locked = frozenset(number for number in numbers if service.locks.of("phones", number))
        self.phones = PhoneChoice(rows, frozenset(service.admitted), locked)
        self.fault = make_label("fault", wrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("ListenDialog", "Listen"))
        self._lay_out()
        self._connect()
        self._choose_at_first()
        self._show_reach()
        self._lock()
        self.refuse(refusal_words(service.sip_fault))

    def refuse(self, fault: str) -> None:
        """Why what was asked for is not so."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def note_admitted(self) -> None:
        """The passwords are set: if the addresses are refused, none are made again."""
        self.kept.setText(translate("ListenDialog", "The phones that have a &password now"))
        self.kept.show()
        self.kept.setChecked(True)

    def _ask(self) -> None:
        try:
            addresses = self._parsed()
        except BadAddress as error:
            self.refuse(f"{self.addresses.text()}: {words_inside(error.sentence)}.")
            return
        texts = tuple(str(address) for address in addresses)
        if not addresses:
            self.refuse(translate("ListenDialog", "Write at least one address."))
        elif not self._is_reached(addresses) or self.kept.isChecked():
            self.asked.emit(ListenWish(texts))
        elif self.everybody.isChecked():
            self.asked.emit(ListenWish(texts, admits_everybody=True))
        else:
            self._ask_with_passwords(texts)

    def _ask_with_passwords(self, addresses: tuple[str, ...]) -> None:
        chosen = self.phones.chosen()
        if not chosen:
            self.refuse(translate("ListenDialog", "Mark the phones that may speak there."))
        elif len(chosen) > MOST:
            self.refuse(translate("ListenDialog", "At most %Ln phones get passwords at a time.", "", MOST))
        else:
            self.asked.emit(ListenWish(addresses, new_credentials(chosen)))

    def _parsed(self) -> tuple[ListenAddress, ...]:
        parts = self.addresses.text().replace(",", " ").split()
        return tuple(parse_listen_address(part) for part in parts)

    @staticmethod
    def _is_reached(addresses: Sequence[ListenAddress]) -> bool:
        return any(not is_of_this_computer_only(address.host) for address in addresses)

    def _show_reach(self) -> None:
        self.refuse("")
        try:
            addresses = self._parsed()
        except BadAddress as error:
            self.reach.setText(translate("ListenDialog", "This is no address: {why}.").format(why=error))
            self.decision.hide()
            return
        found = audiences(addresses, self._cards)
        self.reach.setText("\n".join(f"• {audience.words}" for audience in found))
        self.decision.setVisible(self._is_reached(addresses))

    def _put_host(self, host: str) -> None:
        """The same ports and transports on another host."""
        try:
            addresses = self._parsed()
        except BadAddress:
            addresses = ()
        moved = [replace(address, host=host) for address in addresses] or [parse_listen_address(host)]
        self.addresses.setText(", ".join(dict.fromkeys(str(address) for address in moved)))

    def _choose_at_first(self) -> None:
        is_decided = bool(self._service.admitted) and not self._service.admits_everybody
        self.kept.setVisible(is_decided)
        first = self.everybody if self._service.admits_everybody else self.kept if is_decided else self.new
        first.setChecked(True)
        self.phones.setVisible(self.new.isChecked())

    def _lock(self) -> None:
        locks = self._service.locks
        show_lock(locks.of("sip"), self.addresses, self.own_button, self.all_button)
        others = (self.kept, self.new) if self._service.admits_everybody else (self.everybody,)
        show_lock(locks.of("authenticate"), *others)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._ask)
        self._buttons.rejected.connect(self.reject)
        self.addresses.textChanged.connect(self._show_reach)
        self.own_button.clicked.connect(lambda: self._put_host("127.0.0.1"))
        self.all_button.clicked.connect(lambda: self._put_host("0.0.0.0"))  # noqa: S104  a person asks for it
        self.new.toggled.connect(self.phones.setVisible)

    def _lay_out(self) -> None:
        shortcuts = QWidget()
        beside = FlowLayout(shortcuts, first_grows=False)
        beside.addWidget(self.own_button)
        beside.addWidget(self.all_button)
        decision = QVBoxLayout(self.decision)
        decision.setContentsMargins(0, 0, 0, 0)
        for part in (
            make_label("heading", translate("ListenDialog", "Who may speak there")),
            self.kept,
            self.new,
            self.phones,
            self.everybody,
        ):
            decision.addWidget(part)
        content = QWidget()
        content.setObjectName("content")
        layout = QVBoxLayout(content)
        layout.addWidget(QLabel(_heading(), wordWrap=True))
        layout.addWidget(self.addresses)
        layout.addWidget(shortcuts)
        layout.addWidget(lock_note([self._service.locks.of("sip"), self._service.locks.of("authenticate")]))
        layout.addWidget(make_label("heading", translate("ListenDialog", "Who reaches it")))
        layout.addWidget(self.reach)
        layout.addWidget(self.decision)
        layout.addStretch()
        scroll = scrolled(content, sideways=False)
        outer = QVBoxLayout(self)
        outer.addWidget(scroll, 1)
        outer.addWidget(self.fault)
        outer.addWidget(self._buttons)
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.addresses.setFocus()


def _heading() -> str:
    return translate(
        "ListenDialog",
        "Addresses and ports of this computer, such as 127.0.0.1:5060 for phones on this computer only, or 0.0.0.0:5060"
        " for all phones that reach it; tcp:, tls:, ws: or wss: before it for connections.",
    )


def another_port(wanted: Sequence[str], refused: str) -> tuple[str, ...]:
    """
    What to try when an address could not be had: its next port, also where it is to be served over connections.

    >>> another_port(["127.0.0.1:5060", "tcp:127.0.0.1:5060"], "tcp:127.0.0.1:5060")
    ('127.0.0.1:5062', 'tcp:127.0.0.1:5062')
    """
    if not refused:
        return tuple(wanted)
    transport, colon, rest = refused.partition(":")
    taken = rest if colon and transport.isalpha() else refused
    host, _, port = taken.rpartition(":")
    free = f"{host}:{int(port) % 65_534 + 2}"  # 5061 is TLS'
    return tuple(address.removesuffix(taken) + free if address.endswith(taken) else address for address in wanted)
