"""Where SIP is served and to whom, asked of a person; and what phones are then to be told."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from switchboard.api.operations import AdmitEverybody, AdmitPhones
from switchboard.ground.address import ListenAddress, parse_listen_address
from switchboard.gui.dialogs.listen_dialog import ListenDialog, ListenWish, another_port
from switchboard.gui.dialogs.reach import NetworkCard, hosts
from switchboard.gui.office.column import number_key
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.opening import open_dialog


class ServingErrands(QObject):
    """Opens the dialogs over a window; what is answered goes to the engine."""

    def __init__(self, window: QWidget, workplace: Workplace) -> None:
        super().__init__(window)
        self._window = window
        self._mirror = workplace.mirror
        self._operations = workplace.operations
        self._wish = ListenWish(())
        self._operations.admitted.connect(self._show_credentials)

    def choose_addresses(self) -> None:
        """Asks where SIP is served, and to whom; the dialog stays until that works."""
        service = self._mirror.service
        wanted = another_port(service.chosen or service.wanted or service.listening, service.refused_address)
        rows = sorted(self._mirror.rows.values(), key=number_key)
        dialog = ListenDialog(wanted, service, rows, _network_cards(), self._window)
        dialog.asked.connect(self._listen)
        self._operations.admitted.connect(dialog.note_admitted)
        self._operations.listening_refused.connect(dialog.refuse)
        self._operations.listening_moved.connect(dialog.accept)
        open_dialog(dialog)

    def _listen(self, wish: ListenWish) -> None:
        self._wish = wish
        secrets = tuple((known.user, known.secret) for known in wish.credentials)
        admit = AdmitEverybody() if wish.admits_everybody else AdmitPhones(secrets) if secrets else None
        self._operations.listen_on(wish.addresses, admit)

    def _show_credentials(self) -> None:
        """Over whatever is open, and also where the dialog that asked was closed meanwhile."""
        from switchboard.gui.dialogs.credentials_dialog import CredentialsDialog

        wish, self._wish = self._wish, ListenWish(())
        if wish.credentials:
            open_dialog(CredentialsDialog(wish.credentials, _servers(wish.addresses), self._window))


def _network_cards() -> list[NetworkCard]:
    from switchboard.gui.dialogs.network_cards import network_cards

    return network_cards()


def _servers(addresses: Sequence[str]) -> list[ListenAddress]:
    """What phones may call this computer; those of browsers are left out where there are others."""
    cards, parsed = _network_cards(), [parse_listen_address(text) for text in addresses]
    found = [replace(address, host=host) for address in parsed for host in hosts(address, cards) or [address.host]]
    return [address for address in found if address.transport not in {"ws", "wss"}] or found
