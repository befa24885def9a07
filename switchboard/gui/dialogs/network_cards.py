"""The networks that this computer is in now, as the system tells."""

import ipaddress

from PySide6.QtNetwork import QNetworkInterface

from switchboard.gui.dialogs.reach import NetworkCard

_Flag = QNetworkInterface.InterfaceFlag


def network_cards() -> list[NetworkCard]:
    """Every address of each that is up."""
    return [
        NetworkCard(
            card.humanReadableName(),
            ipaddress.ip_interface(f"{entry.ip().toString().partition('%')[0]}/{entry.prefixLength()}"),
        )
        for card in QNetworkInterface.allInterfaces()
        if card.flags() & _Flag.IsUp
        for entry in card.addressEntries()
        if entry.prefixLength() >= 0
    ]
