"""What of SIP survives a restart, as rows that a store keeps for us (Asterisk: `subscription_persistence`)."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from switchboard.ground.errors import SwitchboardError

Row = tuple[object, ...]


class Journal(Protocol):
    """Keeps rows by kind and key. Nothing that was not committed is acknowledged to a phone."""

    def put(self, kind: str, key: str, row: Row | None) -> None:
        """Keeps the row in place of the one with this key, or none, with the next commit."""

    def has_news(self) -> bool:
        """Whether there is anything to commit."""

    def commit(self) -> None:
        """
        Returns when all that was put would survive a crash.

        Raises:
            SwitchboardError: it could not be stored; what was put is forgotten.
        """


class Commitments:
    """
    Who waits for the journal, at whatever listening address.

    All addresses share one journal: a commit stores what all of them put, and where it fails it fails them all.
    """

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.waiting: list[Callable[[bool], None]] = []  # each is told once whether what it promises is stored

    def when_stored(self, told: Callable[[bool], None]) -> None:
        """Has it told once whether all that was put until now is stored; at once where there is nothing to store."""
        if self.journal.has_news():
            self.waiting.append(told)
        else:
            told(True)

    def commit(self) -> bool:
        """Stores all that was put, and says whether it is stored, to whoever waits as well."""
        waiting, self.waiting = self.waiting, []
        try:
            self.journal.commit()
        except SwitchboardError:  # noted by the store
            is_stored = False
        else:
            is_stored = True
        for settle in waiting:
            settle(is_stored)
        return is_stored


class SubscriptionRow(NamedTuple):
    """A subscription. `expires_at` is seconds on our clock, which the store keeps as wall-clock seconds."""

    local_tag: str
    expires_at: float
    listener: str
    call_id: str
    remote_tag: str
    package: str
    event_id: str
    uri: str
    flavour: str
    limit: int
    is_list: bool
    owner: str
    remote_cseq: int
    cseq_limit: int
    before_branch: bytes
    before_cseq: bytes
    host: str
    port: int
    home_port: int
    min_interval: float


class BindingRow(NamedTuple):
    """A registered contact (RFC 3261 10)."""

    key: str
    expires_at: float
    aor: str
    contact: str
    call_id: str
    cseq: int
    path: str
    instance: str
    user_agent: str
    source: str


class PublicationRow(NamedTuple):
    """A published presence (RFC 3903)."""

    etag: str
    expires_at: float
    presentity: str
    state: str
    subtype: str
    message: str
    owner: str


SUBSCRIPTION, BINDING, PUBLICATION = "subscription", "binding", "publication"
