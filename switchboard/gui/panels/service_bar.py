"""What stands at the bottom: where SIP listens, whom it serves, what went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from switchboard.api.snapshot import ServiceState
from switchboard.gui.widgets import make_label


class ServiceBar(QStatusBar):
    """Faults stay until they are mended; messages pass."""

    listen_asked = Signal()
    problems_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fault = make_label("fault")
        self._another_port = QPushButton("Try another port…")
        self._problems = QPushButton()
        self._service = QLabel()
        self.subscriptions = 0
        self._another_port.clicked.connect(self.listen_asked)
        self._problems.clicked.connect(self.problems_asked)
        for widget in (self._fault, self._another_port, self._problems, self._service):
            self.addPermanentWidget(widget)
        self.show_service(ServiceState())

    def show_service(self, service: ServiceState) -> None:
        self.subscriptions = service.subscriptions
        fault = service.storage_fault or service.sip_fault
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self._another_port.setVisible(bool(service.sip_fault))
        count = len(service.problems)
        self._problems.setVisible(bool(count))
        self._problems.setText(f"{count} problem{'s' if count > 1 else ''} in the files…")
        self._service.setText(describe_service(service))


def describe_service(service: ServiceState) -> str:
    """
    Says where SIP is served and to whom.

    >>> describe_service(ServiceState(("127.0.0.1:5060", "tcp:127.0.0.1:5060", "tls:0.0.0.0:5061"), phones=1))
    'SIP on 127.0.0.1:5060 (UDP, TCP; this computer only), 0.0.0.0:5061 (TLS) · 1 phone · 0 subscriptions'
    """
    served: dict[str, list[str]] = {}
    for address in service.listening:
        transport, colon, rest = address.partition(":")
        named = bool(colon) and transport.isalpha() and ":" in rest
        served.setdefault(rest if named else address, []).append(transport.upper() if named else "UDP")
    where = ", ".join(_described(hostport, transports) for hostport, transports in served.items())
    phones = f"{service.phones:,} phone{'' if service.phones == 1 else 's'}"
    subscriptions = f"{service.subscriptions:,} subscription{'' if service.subscriptions == 1 else 's'}"
    return f"SIP on {where} · {phones} · {subscriptions}" if where else "SIP is not served"


def _described(hostport: str, transports: list[str]) -> str:
    loopback = hostport.startswith(("127.", "[::1]", "localhost"))
    return f"{hostport} ({', '.join(transports)}{'; this computer only' if loopback else ''})"
