"""What stands at the bottom: where SIP listens, whom it serves, what went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStatusBar, QWidget

from switchboard.api.snapshot import ServiceState
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import ElidedLabel, plain_tip
from switchboard.gui.refusals import refusal_words


class ServiceBar(QStatusBar):
    """Faults stay until they are mended; messages pass."""

    listen_asked = Signal()
    problems_asked = Signal()
    program_faults_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fault = ElidedLabel("fault")
        self._another_port = QPushButton(translate("ServiceBar", "Try another port…"))
        self._undecided = QPushButton()
        self._problems = QPushButton()
        self._program_faults = QPushButton()
        self._program_faults.setObjectName("fault")
        self._service = ElidedLabel("service")
        self.subscriptions = 0
        self._faults_of_engine: tuple[str, ...] = ()
        self._faults_of_window: tuple[str, ...] = ()
        self._another_port.clicked.connect(self.listen_asked)
        self._undecided.clicked.connect(self.listen_asked)
        self._problems.clicked.connect(self.problems_asked)
        self._program_faults.clicked.connect(self.program_faults_asked)
        for widget in (
            self._fault,
            self._another_port,
            self._undecided,
            self._program_faults,
            self._problems,
            self._service,
        ):
            self.addPermanentWidget(widget)
        self.show_service(ServiceState())

    def show_service(self, service: ServiceState) -> None:
        self.subscriptions = service.subscriptions
        fault = service.storage_fault or service.sip_fault
        self._fault.setText(refusal_words(fault))
        self._fault.setVisible(bool(fault))
        self._another_port.setVisible(bool(service.sip_fault))
        self._undecided.setVisible(bool(service.undecided))
        if service.undecided:
            asks = translate("ServiceBar", "Who may use {address}?…").format(address=service.undecided[0])
            self._undecided.setText(asks)
            self._undecided.setToolTip(plain_tip(_why_undecided(service.undecided)))
        self._problems.setVisible(bool(service.problems))
        self._problems.setText(translate("ServiceBar", "%Ln problems…", "", len(service.problems)))
        self._service.setText(describe_service(service))
        self._faults_of_engine = service.program_faults
        self._show_program_faults()

    def show_faults_of_window(self, faults: tuple[str, ...]) -> None:
        self._faults_of_window = faults
        self._show_program_faults()

    @property
    def program_faults(self) -> tuple[str, ...]:
        """Every kind of fault of the program, the engine's first."""
        return self._faults_of_engine + self._faults_of_window

    def _show_program_faults(self) -> None:
        self._program_faults.setVisible(bool(self.program_faults))
        self._program_faults.setText(
            translate("ServiceBar", "%Ln faults of the program…", "", len(self.program_faults))
        )


def describe_service(service: ServiceState) -> str:
    """
    Says where SIP is served and to whom.

    >>> describe_service(ServiceState(("127.0.0.1:5060", "tcp:127.0.0.1:5060", "tls:0.0.0.0:5061"), phones=2))
    'SIP on 127.0.0.1:5060 (UDP, TCP; this computer only), 0.0.0.0:5061 (TLS) · 2 phones · 0 subscriptions'
    """
    served: dict[str, list[str]] = {}
    for address in service.listening:
        transport, colon, rest = address.partition(":")
        named = bool(colon) and transport.isalpha() and ":" in rest
        served.setdefault(rest if named else address, []).append(transport.upper() if named else "UDP")
    where = ", ".join(_described(hostport, transports) for hostport, transports in served.items())
    phones = translate("ServiceBar", "%Ln phones", "", service.phones)
    subscriptions = translate("ServiceBar", "%Ln subscriptions", "", service.subscriptions)
    if not where:
        return translate("ServiceBar", "SIP is not served")
    text = translate("ServiceBar", "SIP on {where} · {phones} · {subscriptions}")
    return text.format(where=where, phones=phones, subscriptions=subscriptions)


def _why_undecided(addresses: tuple[str, ...]) -> str:
    return translate(
        "ServiceBar",
        "Other computers could reach {addresses}, and nobody decided who may speak there: SIP is served to this"
        " computer only.",
    ).format(addresses=", ".join(addresses))


def _described(hostport: str, transports: list[str]) -> str:
    loopback = hostport.startswith(("127.", "[::1]", "localhost"))
    by = ", ".join(transports)
    if loopback:
        return translate("ServiceBar", "{address} ({transports}; this computer only)").format(
            address=hostport, transports=by
        )
    return translate("ServiceBar", "{address} ({transports})").format(address=hostport, transports=by)
