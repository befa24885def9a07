"""Commands on phones and their subscriptions (Asterisk: `res_pjsip_pubsub.c`)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.core.values import Origin
from switchboard.manager.desk import InboundSubscription

_WIDTH = 75


class SipDesk(Protocol):
    """What these commands need of the engine."""

    def subscriptions(self) -> Iterator[InboundSubscription]: ...
    def sip_statistics(self) -> Mapping[str, int]:
        """Counts by what they count, in the order they are printed."""


class SipCommands:
    """sip show subscriptions, sip show stats, and Asterisk's name for the first."""

    def __init__(self, desk: SipDesk) -> None:
        self._desk = desk

    def commands(self) -> Sequence[ConsoleCommand]:
        summary = "List the phones' subscriptions"
        return (
            make_command("sip show subscriptions", summary, "", self._subscriptions),
            make_command("pjsip show subscriptions inbound", summary, "", self._subscriptions),
            make_command("sip show stats", "Count what the SIP server did", "", self._statistics),
        )

    async def _subscriptions(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        heading = (
            f"{'Endpoint: <Endpoint/Caller-ID':.<{_WIDTH - 1}}>\n{'Resource: <Resource/Event':.<{_WIDTH - 1}}>\n"
            f"{'  Expiry: <Expiry>  <Call-id':.<{_WIDTH - 1}}>\n{'=' * _WIDTH}\n\n"
        )
        blocks = [
            f"Endpoint: {subscription.watcher}\nResource: {subscription.extension.exten}/{subscription.package}\n"
            f"  Expiry: {subscription.expires_in:8}  {subscription.call_id}\n\n"
            for subscription in self._desk.subscriptions()
        ]
        return f"{heading}{''.join(blocks)}{len(blocks)} active subscriptions\n"

    async def _statistics(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return "".join(f"{name + ':':<44} {count:>12,}\n" for name, count in self._desk.sip_statistics().items())
