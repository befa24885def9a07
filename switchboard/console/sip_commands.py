"""Commands on phones and their subscriptions (Asterisk: `res_pjsip_pubsub.c`)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from switchboard.api.phones import InboundSubscription, Registration
from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.tables import columns, failure_listing
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.ground.failed_attempts import FailedRow

_WIDTH = 75


class SipBackend(Protocol):
    """What these commands need of the engine."""

    def registrations(self) -> Iterator[Registration]: ...
    def sip_users(self) -> Sequence[tuple[str, str, str]]:
        """Name, what it may watch, and its lines, of each."""

    def sip_lists(self) -> Mapping[str, Sequence[str]]:
        """The extensions of each resource list."""

    def blocked(self) -> Sequence[FailedRow]:
        """Whoever failed to prove who it is, of late."""

    def set_sip_debug(self, *, on: bool) -> str:
        """
        Returns where the trace is written.

        Raises:
            OSError: it cannot be.
        """

    def subscriptions(self) -> Iterator[InboundSubscription]: ...
    def sip_statistics(self) -> Mapping[str, int]:
        """Counts by what they count, in the order they are printed."""

    def limits(self) -> Sequence[tuple[str, int, str, str, int]]:
        """Name, value, unit and meaning of each limit, and how often it bit."""


class SipAccess(Protocol):
    """Who may speak SIP to us."""

    async def reload(self) -> str:
        """
        Reads it anew; returns what else waits for the next start, in words.

        Raises:
            SettingError: it cannot be read.
        """


class SipCommands:
    """sip show …, sip reload, sip set debug, and Asterisk's name for the first."""

    def __init__(self, backend: SipBackend, access: SipAccess) -> None:
        self._backend = backend
        self._access = access

    def commands(self) -> Sequence[ConsoleCommand]:
        summary = "List the phones' subscriptions"
        return (
            make_command("sip show subscriptions", summary, "", self._subscriptions),
            make_command("pjsip show subscriptions inbound", summary, "", self._subscriptions),
            make_command("sip show registrations", "List the phones that are registered", "", self._registrations),
            make_command("sip show users", "List who may speak SIP to us, and what for", "", self._users),
            make_command("sip show lists", "List the resource lists and their members", "", self._lists),
            make_command("sip show blocked", "List who failed to prove who they are", "", self._blocked),
            make_command("sip show stats", "Count what the SIP server did", "", self._statistics),
            make_command("sip show limits", "List how much anyone may take, and what was refused", "", self._limits),
            make_command("sip reload", "Read anew who may speak SIP to us", "", self._reload),
            make_command(
                "sip set debug",
                "Show every SIP message, here and in a file",
                "{on|off}",
                self.set_debug,
                _complete_debug,
            ),
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
            for subscription in self._backend.subscriptions()
        ]
        return f"{heading}{''.join(blocks)}{len(blocks)} active subscriptions\n"

    async def _registrations(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (entry.exten, entry.contact, str(entry.expires_in), entry.user_agent)
            for entry in self._backend.registrations()
        ]
        return f"{columns(('Extension', 'Contact', 'Expiry', 'User-Agent'), rows)}{len(rows)} registered contacts\n"

    async def _users(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = list(self._backend.sip_users())
        return f"{columns(('User', 'May watch', 'Lines'), rows)}{len(rows)} users\n"

    async def _lists(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (name, str(len(extens)), " ".join(extens)) for name, extens in sorted(self._backend.sip_lists().items())
        ]
        return f"{columns(('List', 'Members', 'Extensions'), rows)}{len(rows)} lists\n"

    async def _blocked(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return failure_listing(self._backend.blocked())

    async def _reload(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        later = await self._access.reload()
        return f"Who may speak SIP to us was read anew. {later}".strip() + "\n"

    async def set_debug(self, arguments: Sequence[str], _: Origin) -> str:
        """Turns the trace on or off."""
        expect(arguments, 1)
        if arguments[0].lower() not in ("on", "off"):
            raise UsageNeeded
        on = arguments[0].lower() == "on"
        try:
            path = self._backend.set_sip_debug(on=on)
        except OSError as error:
            raise CommandRefused(f"The trace cannot be written: {error}.") from None
        return f"SIP Debugging Enabled, into {path}\n" if on else "SIP Debugging Disabled\n"

    async def _limits(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (name, f"{value:,}", f"{bites:,}" if bites else "", f"{unit} {meaning}")
            for name, value, unit, meaning, bites in self._backend.limits()
        ]
        return columns(("Limit", "Is", "Reached", "Of what"), rows)

    async def _statistics(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return "".join(f"{name + ':':<44} {count:>12,}\n" for name, count in self._backend.sip_statistics().items())


def _complete_debug(position: int) -> Sequence[str]:
    return ("on", "off") if position == 0 else ()
