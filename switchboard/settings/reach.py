"""
Who can reach us: an address that other computers reach is served only where somebody decided who may speak there.

The decision is a phone with a secret ([phones.NAME]), or `authenticate = "never"` written down.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from switchboard.ground.address import ListenAddress, is_of_this_computer_only
from switchboard.ground.errors import Sentence
from switchboard.settings.phones import PhoneSettings

_UNDECIDED = (
    "Other computers could reach {addresses}, and nothing says who may speak there: SIP is served to this computer"
    " only. To serve others, {how}."
)
_HOW = (
    "choose Administration, “Where SIP is served…” in the window; or name a phone in switchboard.toml ([phones.NAME]"
    ' with a secret), or write authenticate = "never" there, and reload'
)


def undecided(addresses: Iterable[ListenAddress], phones: PhoneSettings) -> list[ListenAddress]:
    """Those of the addresses that other computers reach, where nobody decided who may speak there."""
    if phones.users or phones.authenticate == "never":
        return []
    return [address for address in addresses if not is_of_this_computer_only(address.host)]


def describe_undecided(addresses: Sequence[ListenAddress]) -> Sentence:
    """What is missing, and what to do, in words."""
    named = ", ".join(str(address) for address in addresses)
    return Sentence(_UNDECIDED, addresses=named, how=_HOW)


def to_this_computer(addresses: Sequence[ListenAddress], closed: Sequence[ListenAddress]) -> tuple[ListenAddress, ...]:
    """The addresses, with this computer's own in the place of those that are closed; each once."""
    own = (
        replace(address, host="::1" if ":" in address.host else "127.0.0.1") if address in closed else address
        for address in addresses
    )
    return tuple(dict.fromkeys(own))
