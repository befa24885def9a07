"""Who decides on calls, and an INVITE on its way there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.sip.arrival import Arrival
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.outgoing_call import OutgoingCall
from switchboard.sip.invite.refer import Referral
from switchboard.sip.transactions.server_transactions import TransactionKey
from switchboard.sip.wire.headers import Via


class CallDesk(Protocol):
    """Who decides what becomes of calls."""

    def call_came(self, call: Call) -> None:
        """
        Somebody calls.

        Raises:
            SipError: what the call is refused with.
        """

    def replacement_came(self, call: Call, replaced: Call | OutgoingCall) -> None:
        """
        Somebody takes the place of another call, which talks, or rings at a phone (RFC 3891).

        Raises:
            SipError: what that is refused with.
        """

    def call_ended(self, call: Call, cause: int) -> None:
        """Its phone hung up, gave up, or is no more; for a cause of ITU-T Q.850."""

    def voice_changed(self, call: Call) -> None:
        """What is spoken was agreed on, or anew."""

    def transfer(self, call: Call, referral: Referral) -> Callable[[], None]:
        """
        The phone wants the other end of its call elsewhere; what is returned does it, and tells the referral.

        Raises:
            SipError: why that may not be.
        """

    def digits_came(self, call: Call, digits: str) -> None:
        """The phone pressed digits (INFO)."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """An INVITE, and where its answers go."""

    arrival: Arrival
    key: TransactionKey
    via: Via
    destination: Address
