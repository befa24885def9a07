"""
One subscription, as its notifier sees it (RFC 6665 4.2), and the NOTIFYs it makes.

    subscribe ─▶ ACTIVE ──expire, unsubscribe, resource gone, refused by the phone──▶ TERMINATED
                   └─ refresh ─▶ ACTIVE

An ACTIVE one has at most one NOTIFY in flight; what changes meanwhile is told as the newest state after it. A
TERMINATED one still tells so once, then it is forgotten.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from switchboard.core.living import Holder
from switchboard.ground.address import Address
from switchboard.sip.bodies.document import Content
from switchboard.sip.watch.resource import View

_DEFAULT_SPAN = 1.0  # seconds; some phones drop all beyond ten NOTIFYs a second
_DEFAULT_BURST = 5  # NOTIFYs in that span, so that two spans together stay below ten
_ROUTE = re.compile(rb"^Route: (.*)\r$", re.MULTILINE)
TARGET_ROUTE = "Route:  "  # its second blank tells the target behind a strict router's routes from a route
CSEQ_BLOCK = 10_000  # CSeq numbers and versions reserved at once, so that a restart goes on above all that were used


class Dialog(NamedTuple):
    """What tells a dialog from all others (RFC 3261 12); `local_tag` alone is unique here."""

    call_id: str
    local_tag: str
    remote_tag: str


class NotifyHead(NamedTuple):
    """A NOTIFY's bytes that stay the same: up to the branch, and from there to the number of CSeq."""

    before_branch: bytes
    before_cseq: bytes

    @property
    def routes(self) -> tuple[str, ...]:
        """The dialog's route set, as it was when the dialog was made (RFC 3261 12.1.1, 12.2)."""
        if b"\r\nRoute: " not in self.before_cseq:
            return ()
        *routes, last = (route.decode() for route in _ROUTE.findall(self.before_cseq))
        if last.startswith(" "):
            return (f"<{self.before_branch.split(maxsplit=2)[1].decode()}>", *routes)
        return (*routes, last)

    @property
    def target(self) -> str:
        """The URI that NOTIFYs are for: behind a strict router's routes the last of them (RFC 3261 12.2.1.1)."""
        if b"\r\nRoute: " in self.before_cseq:
            last = _ROUTE.findall(self.before_cseq)[-1].decode()
            if last.startswith(" "):
                return str(last[2:-1])
        return self.before_branch.split(maxsplit=2)[1].decode()


_NO_HEAD = NotifyHead(b"", b"")


class Target:
    """
    What each SUBSCRIBE of a dialog says anew (RFC 3261 12.2.2): where NOTIFYs go from where, and until when.

    Args:
        address: the listening address from which they go.
        home: where a lost connection may be made anew.
        min_interval: seconds that the phone wants between NOTIFYs (RFC 6446 5); 0.0 where it does not say.
    """

    __slots__ = ("address", "destination", "expires_at", "fall_back", "head", "home", "min_interval")

    def __init__(  # noqa: PLR0913, PLR0917  an argument for each thing it holds
        self,
        head: NotifyHead,
        address: str,
        destination: Address,
        home: Address | None,
        expires_at: float,
        min_interval: float,
    ) -> None:
        self.head = head
        self.address = address
        self.destination = destination
        self.home = home
        self.expires_at = expires_at
        self.min_interval = min_interval
        self.fall_back: Callable[[], None] | None = None  # what to do where no connection can be made


class Subscription:
    """Ten thousands of these exist: flat, slotted, and without a timer of their own."""

    __slots__ = (
        "address_of",
        "agent",
        "branch",
        "coming",
        "connects",
        "cseq_limit",
        "cseq_reserved",
        "datagram",
        "destination",
        "dialog",
        "event_id",
        "expires_at",
        "failures",
        "fall_back",
        "first_sent_at",
        "has_row",
        "head",
        "holds",
        "home",
        "last_status",
        "local_cseq",
        "may_repeat",
        "min_interval",
        "must_notify",
        "over",
        "owner",
        "package",
        "queued",
        "reason",
        "remote_cseq",
        "retry_at",
        "sent_to",
        "span_count",
        "span_started_at",
        "told",
        "view",
        "wake_at",
        "weight",
    )

    def __init__(self, dialog: Dialog, package: str, event_id: str, view: View, owner: str = "") -> None:
        self.dialog = dialog
        self.package = package
        self.event_id = event_id
        self.view = view
        self.owner = owner  # the user that the phone proved to be, or its host; empty for one that is trusted
        self.agent = ""  # what the phone says it is; unknown after a restart, until it refreshes
        self.last_status = 0  # what it said to the last NOTIFY; 408 where it said nothing, 0 where none has ended
        self.address_of = ""  # the listening address whose notifier keeps it
        self.head = _NO_HEAD
        self.destination: Address = ("", 0)
        self.holds: Holder | None = None  # as what it holds the extensions that it watches
        self.home: Address | None = None
        self.coming: Target | None = None  # what the newest refresh says, which is being stored
        self.has_row = False  # whether the journal has it, or will have
        self.over: Address | None = None  # the connection under which its notifier finds it again
        self.expires_at = 0.0
        self.remote_cseq = 0
        self.may_repeat = False  # whether its last SUBSCRIBE may come again, as the answer went with who gave it
        self.local_cseq = 0  # as every NOTIFY has its own, it serves as its document's version, too
        self.cseq_limit = CSEQ_BLOCK  # the highest one that may be used, as a restart goes on above it
        self.cseq_reserved = CSEQ_BLOCK  # the same, once the journal has it
        self.min_interval = 0.0
        self.reason = ""  # why it is TERMINATED; empty while ACTIVE
        self.must_notify = True  # RFC 6665 4.2.1.2: a SUBSCRIBE is followed by a NOTIFY, changed or not
        self.queued = False
        self.told: Content | None = None
        self.branch: bytes | None = None  # of the NOTIFY in flight
        self.datagram = b""
        self.sent_to: Address = ("", 0)  # where it went: from nowhere else is it answered
        self.first_sent_at = 0.0
        self.span_started_at = 0.0
        self.span_count = 0
        self.failures = 0
        self.connects = True  # whether no connection to its phone has failed
        self.fall_back: Callable[[], None] | None = None  # what to do where no connection can be made
        self.retry_at = 0.0  # when a phone that is to be left alone is told what it missed; 0.0 while it need not wait
        self.weight = 0  # bytes of headers that its NOTIFYs repeat, as they are counted
        self.wake_at = 0.0  # when the notifier looks at it next; 0.0 while it need not

    @property
    def is_terminated(self) -> bool:
        return bool(self.reason)

    def refresh(self, target: Target) -> None:
        """The phone subscribed, or did so anew; it is owed a NOTIFY."""
        self.head = target.head
        self.destination = target.destination
        self.home = target.home
        self.expires_at = target.expires_at
        self.min_interval = target.min_interval
        self.fall_back = target.fall_back
        self.must_notify = True
        self.answers()

    def tell_no_more_than(self, known: Content | None) -> None:
        """Where the phone knows that already, it is told of what differs from it only."""
        if known is not None:
            self.told = known
            self.must_notify = False

    def answers(self) -> None:
        """The phone is there: whatever it missed may be told at once."""
        self.failures = 0
        self.retry_at = 0.0

    def terminate(self, reason: str) -> None:
        """`reason` is told (RFC 6665 4.1.3): timeout, noresource, deactivated, rejected …; the first one stays."""
        if not self.reason:
            self.reason = reason
            self.must_notify = True

    def target(self) -> Target:
        """What the newest SUBSCRIBE says, whether or not it is stored."""
        return self.coming or Target(
            self.head, self.address_of, self.destination, self.home, self.expires_at, self.min_interval
        )

    def due_at(self) -> float | None:
        """When something of it is due: its end, or what a phone that was to be left alone missed."""
        if self.reason:
            return self.retry_at or None
        return min(self.expires_at, self.retry_at) if self.retry_at else self.expires_at

    def news(self) -> Content | None:
        """What the phone is owed a NOTIFY of: it asked, it ends, or that differs from what it was told; else None."""
        content = self.view.current()
        return content if self.must_notify or content is not self.told else None

    def paced_until(self, now: float) -> float:
        """When it may be told of a change; 0.0 for at once (RFC 6446 5, and a bound of our own)."""
        span = self.min_interval or _DEFAULT_SPAN
        if self.must_notify or now - self.span_started_at >= span:
            return 0.0
        if self.span_count < (1 if self.min_interval else _DEFAULT_BURST):
            return 0.0
        return self.span_started_at + span

    def next_notify(self, news: Content, branch: bytes, now: float) -> bytes:
        """Makes the NOTIFY of what is new, and takes that for told and in flight."""
        tail = news.tail(self.local_cseq, None if self.must_notify else self.told)
        self.told = news
        self.must_notify = False
        self.local_cseq += 1
        if now - self.span_started_at >= (self.min_interval or _DEFAULT_SPAN):
            self.span_started_at = now
            self.span_count = 0
        self.span_count += 1
        if self.reason:
            state = b"terminated;reason=" + self.reason.encode()
        else:
            left = self.expires_at - now
            state = b"active;expires=%d" % (left + 0.5 if left > 0.0 else 0.0)
            if self.min_interval:  # RFC 6446 5.3: the rate that is kept to is told
                state += b";max-rate=%g" % (1.0 / self.min_interval)
        self.branch = branch
        self.sent_to = self.destination
        self.first_sent_at = now
        head = self.head
        self.datagram = datagram = b"%s%s%s%d NOTIFY\r\nSubscription-State: %s\r\n%s" % (
            head.before_branch,
            branch,
            head.before_cseq,
            self.local_cseq,
            state,
            tail,
        )
        return datagram

    def notify_answered(self, status: int) -> None:
        """A final answer to the NOTIFY in flight has come."""
        self.branch = None
        self.datagram = b""
        self.last_status = status
        self.fall_back = None

    def notify_ended(self) -> None:
        """The NOTIFY in flight was answered or given up; what changed meanwhile may be told."""
        self.branch = None
        self.datagram = b""
