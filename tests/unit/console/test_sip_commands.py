"""What is printed of phones, against what Asterisk prints."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence

from switchboard.api.operations import EndRegistration, EndSubscription, PhoneOperation
from switchboard.api.phones import InboundSubscription, RefusedRequest, Registration
from switchboard.console.commands import Console
from switchboard.console.manager_commands import ManagerCommands
from switchboard.console.sip_commands import SipCommands
from switchboard.core.commands import Origin
from switchboard.core.states import Extension
from switchboard.ground.failed_attempts import FailedRow
from switchboard.ground.faults import Faults
from switchboard.manager.connection import ManagerConnection
from tests.helpers.captures import sections

ROOT = Origin("root", "console")


class Desk:
    """Some subscriptions."""

    def __init__(self, *subscriptions: InboundSubscription, is_full: bool = False) -> None:
        self._subscriptions = subscriptions
        self.ended: list[PhoneOperation] = []
        self.is_full = is_full

    def subscriptions(self) -> Iterator[InboundSubscription]:
        return iter(self._subscriptions)

    def registrations(self) -> Iterator[Registration]:
        yield Registration("6002", "sip:6002@192.0.2.7:5060", 3598, "Yealink SIP-T54W")

    def refused(self) -> Iterator[RefusedRequest]:
        yield RefusedRequest("192.0.2.9", "REGISTER", "sip:ours", 404, "'7000' is no extension here", "Snom", 12, 3)

    async def operate(self, operation: PhoneOperation) -> None:
        self.ended.append(operation)

    def sip_users(self) -> Sequence[tuple[str, str, str]]:
        return [("6002", "all", "6002, _61XX")]

    def sip_lists(self) -> Mapping[str, Sequence[str]]:
        return {"sales": ["6002", "6003"]}

    def blocked(self) -> Sequence[FailedRow]:
        return [FailedRow("192.0.2.9", "6002", 5, 12.0, 78.0), FailedRow("", "6002", 2, 30.0, 0.0)]

    def set_sip_debug(self, *, on: bool) -> str:
        if on and self.is_full:
            raise OSError(28, "No space left on device")
        return "sip-trace.log"

    async def reload(self) -> str:
        return "More is taken up later."

    def sip_statistics(self) -> Mapping[str, int]:
        return {"NOTIFYs sent": 12_345}

    def limits(self) -> Sequence[tuple[str, int, str, str, int]]:
        return [
            ("contacts", 50_000, "contacts", "registered in all", 0),
            ("channels", 2, "channels", "of calls", 1_200),
        ]


def run(desk: Desk, line: str) -> str:
    return asyncio.run(Console(Faults(), SipCommands(desk, desk).commands()).run(line, ROOT)).text


def test_limits_are_listed_with_how_often_they_were_reached() -> None:
    _, contacts, channels = run(Desk(), "sip show limits").splitlines()
    assert contacts.split() == ["contacts", "50,000", "contacts", "registered", "in", "all"]
    assert channels.split() == ["channels", "2", "1,200", "channels", "of", "calls"]


WATCHER = InboundSubscription(
    "a@phone", Extension("6002"), "dialog", 30, "Idle", "192.0.2.7:5060", "6001", "Yealink", "udp", "tag", 12, 408
)


def test_who_watches_whom_is_listed_with_what_each_said_last() -> None:
    _, line, count = run(Desk(WATCHER), "sip show watchers").splitlines()
    assert line.split() == ["192.0.2.7:5060", "6001", "6002/dialog", "Yealink", "12", "s", "ago", "none"]
    assert count == "1 active subscriptions"


def test_why_a_phone_was_refused_is_listed() -> None:
    _, line, _ = run(Desk(), "sip show refused").splitlines()
    assert "404 '7000' is no extension here" in line
    assert "3 s ago" in line


def test_what_a_phone_has_is_ended_by_call_id_extension_and_contact() -> None:
    desk = Desk(WATCHER)
    assert run(desk, "sip end subscription a@phone") == "1 subscriptions ended\n"
    assert run(desk, "sip end registration 6002 sip:6002@192.0.2.7:5060") == "1 registrations ended\n"
    assert desk.ended == [EndSubscription("tag"), EndRegistration("6002", "")]
    assert "No phone has" in run(desk, "sip end subscription another")
    assert "No such phone" in run(desk, "sip end registration 6003")
    assert "Usage" in run(desk, "sip end registration")


def test_nobody_subscribed_looks_as_in_asterisk() -> None:
    printed = sections("cli.txt")["SIP"].partition("*CLI> pjsip show subscriptions inbound\n")[2]
    assert run(Desk(), "pjsip show subscriptions inbound") == printed.partition("*CLI>")[0]


class Clients:
    """Manager clients that are logged in."""

    def __init__(self, *connections: ManagerConnection) -> None:
        self._connections = connections

    def manager_users(self) -> Sequence[str]:
        return ["admin"]

    def manager_connections(self) -> Sequence[ManagerConnection]:
        return self._connections

    def manager_failures(self) -> Sequence[FailedRow]:
        return [FailedRow("10.0.0.1", "admin", 5, 3.0, 87.0)]

    def manager_actions(self) -> Sequence[tuple[str, str, str]]:
        return [("Ping", "<none>", "Keep the connection alive")]


def test_who_failed_to_log_in_is_listed() -> None:
    listing = asyncio.run(
        Console(Faults(), ManagerCommands(Clients()).commands()).run("manager show blocked", ROOT)
    ).text
    assert listing.splitlines()[1].split() == ["10.0.0.1", "admin", "5", "3", "s", "ago", "refused", "for", "87", "s"]


def test_manager_clients_are_listed_as_in_asterisk() -> None:
    printed = sections("cli.txt")["SIP"].partition("*CLI> manager show connected\n")[2].removesuffix("\n")
    nobody = Console(Faults(), ManagerCommands(Clients()).commands())
    assert asyncio.run(nobody.run("manager show connected", ROOT)).text == printed
    somebody = Console(
        Faults(), ManagerCommands(Clients(ManagerConnection("admin", "127.0.0.1", 5.0, 7.0, 19, 2))).commands()
    )
    row = asyncio.run(somebody.run("manager show connected", ROOT)).text.splitlines()[1]
    assert row.split() == ["admin", "127.0.0.1", "5", "7", "0", "0", "19", "2"]
    assert "admin" in asyncio.run(somebody.run("manager show users", ROOT)).text
    assert "Keep the connection" in asyncio.run(somebody.run("manager show command ping", ROOT)).text
    assert "Ping" in asyncio.run(somebody.run("manager show commands", ROOT)).text


def test_a_subscription_says_who_watches_what_and_how_long() -> None:
    watched = InboundSubscription("call@phone", Extension("6002"), "presence", 3598, "Idle", "127.0.0.1:5062")
    assert run(Desk(watched), "sip show subscriptions").endswith(
        "Endpoint: 127.0.0.1:5062\nResource: 6002/presence\n  Expiry:     3598  call@phone\n\n1 active subscriptions\n"
    )


def test_statistics_are_counted() -> None:
    assert run(Desk(), "sip show stats").split() == ["NOTIFYs", "sent:", "12,345"]


def test_phones_users_lists_and_the_refused_are_listed() -> None:
    assert run(Desk(), "sip show registrations").splitlines()[1:] == [
        "6002       sip:6002@192.0.2.7:5060  3598    Yealink SIP-T54W",
        "1 registered contacts",
    ]
    assert run(Desk(), "sip show users").splitlines()[1] == "6002  all        6002, _61XX"
    assert run(Desk(), "sip show lists").splitlines()[1] == "sales  2        6002 6003"
    assert run(Desk(), "sip show blocked").splitlines()[1:] == [
        "192.0.2.9   6002     5         12 s ago  refused for 78 s",
        "all others  6002     2         30 s ago",
        "2 rows",
    ]


def test_the_trace_is_turned_on_and_off() -> None:
    assert run(Desk(), "sip set debug on") == "SIP Debugging Enabled, into sip-trace.log\n"
    assert run(Desk(), "sip set debug OFF") == "SIP Debugging Disabled\n"
    assert run(Desk(), "sip set debug maybe").startswith("Usage: sip set debug {on|off}")
    assert "No space left" in run(Desk(is_full=True), "sip set debug on")


def test_who_may_speak_is_read_anew_and_what_waits_is_said() -> None:
    assert run(Desk(), "sip reload") == "Who may speak SIP to us was read anew. More is taken up later.\n"
