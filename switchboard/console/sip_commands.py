"""Commands on phones and their subscriptions (Asterisk: `res_pjsip_pubsub.c`)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from switchboard.api.operations import EndRegistration, EndSubscription, PhoneOperation
from switchboard.api.phones import NO_ANSWER, InboundSubscription, RefusedRequest, Registration
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
    def refused(self) -> Iterator[RefusedRequest]:
        """What phones asked for and were refused of late, the newest first."""

    async def operate(self, operation: PhoneOperation) -> None:
        """
        Ends what a phone has with us.

        Raises:
            CommandRefused: there is nothing to end any more, or it cannot be stored.
        """

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
            make_command("sip show refused", "List what phones asked for and were refused, and why", "", self._refused),
            make_command("sip show watchers", "List who watches whom, and what each said last", "", self._watchers),
            make_command("sip end subscription", "End a phone's subscription", "<Call-ID>", self._end_subscription),
            make_command(
                "sip end registration",
                "End what a phone has registered, until it registers anew",
                "<extension> [<contact>]",
                self._end_registration,
            ),
            make_command("sip show stats", "Count what the SIP server did", "", self._statistics),
            make_command("sip show limits", "List how much anyone may take, and what was refused", "", self._limits),
            make_command("sip reload", "Read anew who may speak SIP to us", "", self._reload),
            make_command("pjsip reload", "Read anew who may speak SIP to us", "", self._reload),
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

    async def _refused(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (row.host, row.method, row.about, f"{row.status} {row.reason}", str(row.count), f"{row.ago} s ago")
            for row in self._backend.refused()
        ]
        return f"{columns(('Phone', 'Asked', 'For', 'Was told', 'Times', 'Last'), rows)}{len(rows)} kinds of requests\n"

    async def _watchers(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (
                watcher.watcher,
                watcher.owner,
                f"{watcher.extension.exten}/{watcher.package}",
                watcher.user_agent,
                "never" if watcher.told_ago is None else f"{watcher.told_ago} s ago",
                _answer_words(watcher.last_status),
            )
            for watcher in self._backend.subscriptions()
        ]
        heading = ("Phone", "User", "Watches", "User-Agent", "Told", "Answer")
        return f"{columns(heading, rows)}{len(rows)} active subscriptions\n"

    async def _end_subscription(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 1)
        tags = [watcher.tag for watcher in self._backend.subscriptions() if watcher.call_id == arguments[0]]
        if not tags:
            raise CommandRefused(f"No phone has a subscription with the Call-ID {arguments[0]}.")
        for tag in tags:
            await self._backend.operate(EndSubscription(tag))
        return f"{len(tags)} subscriptions ended\n"

    async def _end_registration(self, arguments: Sequence[str], _: Origin) -> str:
        if len(arguments) not in (1, 2):
            raise UsageNeeded
        exten, *contact = arguments
        found = [
            entry
            for entry in self._backend.registrations()
            if entry.exten == exten and (not contact or entry.contact == contact[0])
        ]
        if not found:
            raise CommandRefused(f"No such phone is registered for {exten}.")
        for entry in found:
            await self._backend.operate(EndRegistration(entry.exten, entry.key))
        return f"{len(found)} registrations ended\n"

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


def _answer_words(status: int) -> str:
    return {0: "", NO_ANSWER: "none"}.get(status, str(status))


def _complete_debug(position: int) -> Sequence[str]:
    return ("on", "off") if position == 0 else ()
