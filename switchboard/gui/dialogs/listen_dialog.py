"""Asks on which addresses SIP is served."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_label


class ListenDialog(QDialog):
    """Stays open until what was asked for works; `refuse` says why it does not."""

    addresses_asked = Signal(object)  # tuple[str, ...]

    def __init__(self, addresses: Sequence[str], fault: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ListenDialog", "Where SIP is served"))
        self.addresses = QLineEdit(", ".join(addresses))
        self.addresses.setAccessibleName(translate("ListenDialog", "Addresses"))
        self.fault = make_label("fault", fault, wrap=True)
        heading = QLabel(
            translate(
                "ListenDialog",
                "Addresses and ports of this computer, such as 127.0.0.1:5060 for phones on this computer only, or"
                " 0.0.0.0:5060 for all phones that reach it; tcp:, tls:, ws: or wss: before it for connections. Phones"
                " on other computers have to prove who they are: switchboard.toml says which there are.",
            ),
            wordWrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("ListenDialog", "Listen"))
        buttons.accepted.connect(self._ask)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (heading, self.addresses, self.fault, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(440)
        self.refuse(fault)

    def refuse(self, fault: str) -> None:
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _ask(self) -> None:
        self.addresses_asked.emit(tuple(part for part in self.addresses.text().replace(",", " ").split() if part))


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
