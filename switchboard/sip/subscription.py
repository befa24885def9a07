"""
One subscription, as its notifier sees it (RFC 6665 4.2), and the NOTIFYs it makes.

    subscribe ─▶ ACTIVE ──expire, unsubscribe, resource gone, refused by the phone──▶ TERMINATED
                   └─ refresh ─▶ ACTIVE

An ACTIVE one has at most one NOTIFY in flight; what changes meanwhile is told as the newest state after it. A
TERMINATED one still tells so once, then it is forgotten.
"""

from dataclasses import dataclass

from switchboard.sip.bodies.document import Document
from switchboard.sip.resource import Rendition, Resource

Address = tuple[str, int] | tuple[str, int, int, int]  # as sockets of IPv4 and IPv6 have it


def with_port(address: Address, port: int) -> Address:
    """The same host under another port."""
    return (address[0], port, address[2], address[3]) if len(address) == 4 else (address[0], port)


@dataclass(frozen=True, slots=True)
class Dialog:
    """What tells a dialog from all others (RFC 3261 12); `local_tag` alone is unique here."""

    call_id: str
    local_tag: str
    remote_tag: str


@dataclass(frozen=True, slots=True)
class NotifyHead:
    """A NOTIFY's bytes that stay the same: up to the branch, and from there to the number of CSeq."""

    before_branch: bytes
    before_cseq: bytes


class Subscription:
    """Ten thousands of these exist: flat, slotted, and without a timer of their own."""

    __slots__ = (
        "branch",
        "datagram",
        "destination",
        "dialog",
        "event_id",
        "expires_at",
        "failures",
        "first_sent_at",
        "head",
        "local_cseq",
        "must_notify",
        "package",
        "queued",
        "reason",
        "remote_cseq",
        "rendition",
        "resource",
        "retry_at",
        "told",
        "version",
        "wake_at",
    )

    def __init__(self, dialog: Dialog, package: str, event_id: str, resource: Resource, rendition: Rendition) -> None:
        self.dialog = dialog
        self.package = package
        self.event_id = event_id
        self.resource = resource
        self.rendition = rendition
        self.head = NotifyHead(b"", b"")
        self.destination: Address = ("", 0)
        self.expires_at = 0.0
        self.remote_cseq = 0
        self.local_cseq = 0
        self.version = -1  # of dialog-info: the first one told is 0
        self.reason = ""  # why it is TERMINATED; empty while ACTIVE
        self.must_notify = True  # RFC 6665 4.2.1.2: a SUBSCRIBE is followed by a NOTIFY, changed or not
        self.queued = False
        self.told: Document | None = None
        self.branch: bytes | None = None  # of the NOTIFY in flight
        self.datagram = b""
        self.first_sent_at = 0.0
        self.failures = 0
        self.retry_at = 0.0  # when a phone that did not take a NOTIFY is tried again; 0.0 while it takes them
        self.wake_at = 0.0  # when the notifier looks at it next; 0.0 while it need not

    @property
    def is_terminated(self) -> bool:
        return bool(self.reason)

    def refresh(self, remote_cseq: int, expires_at: float) -> None:
        """The phone subscribed anew in its dialog; it is owed a NOTIFY."""
        self.remote_cseq = remote_cseq
        self.expires_at = expires_at
        self.must_notify = True
        self.answers()

    def answers(self) -> None:
        """The phone is there: whatever it missed may be told at once."""
        self.failures = 0
        self.retry_at = 0.0

    def terminate(self, reason: str) -> None:
        """`reason` is told (RFC 6665 4.1.3): timeout, noresource, deactivated, giveup; the first one stays."""
        if not self.reason:
            self.reason = reason
            self.must_notify = True

    def has_news(self) -> bool:
        """Whether the phone is owed a NOTIFY: it asked, it ends, or its document differs from the one it was told."""
        return self.must_notify or self.rendition.document(self.resource.status) is not self.told

    def next_notify(self, branch: bytes, now: float) -> bytes:
        """Makes the NOTIFY of the newest state and takes it for told and in flight."""
        document = self.rendition.document(self.resource.status)
        self.told = document
        self.must_notify = False
        self.local_cseq += 1
        self.version += 1
        head = self.head
        if self.reason:
            state = b"terminated;reason=" + self.reason.encode()
        else:
            state = b"active;expires=%d" % max(0, round(self.expires_at - now))
        self.branch = branch
        self.first_sent_at = now
        self.datagram = b"%s%s%s%d NOTIFY\r\nSubscription-State: %s\r\n%s" % (
            head.before_branch,
            branch,
            head.before_cseq,
            self.local_cseq,
            state,
            document.tail(self.version),
        )
        return self.datagram

    def notify_ended(self) -> None:
        """The NOTIFY in flight was answered or given up; what changed meanwhile may be told."""
        self.branch = None
        self.datagram = b""
