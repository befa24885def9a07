"""What of SIP survives a restart, as rows that a store keeps for us (Asterisk: `subscription_persistence`)."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

Row = tuple[object, ...]


class Journal(Protocol):
    """
    Keeps rows by kind and key, without anybody waiting for the disk.

    Nothing that is not stored is acknowledged to a phone: whoever put rows has a promise kept with them. Promises are
    settled in the order in which they were given; where the disk refuses, all that were given since are refused as
    well, the last one first, so that each can undo what it did.
    """

    def put(self, kind: str, key: str, row: Row | None) -> None:
        """Keeps the row in place of the one with this key, or none; soon, also if nobody waits for it."""

    def promise(self, settle: Callable[[bool], None]) -> bool:
        """
        Has `settle` called once, later, with whether all that was put since the last promise is stored.

        Returns:
            Whether there is anything of the kind; if not, `settle` is never called.
        """

    def flush(self) -> None:
        """Now is a good time to store what was put."""


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
    before_branch: str
    before_cseq: str
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
    """
    A published presence (RFC 3903).

    While `is_pending`, nobody knows yet whether the presence itself is stored; until it is, the publication that it
    `replaces`, if any, is kept as well. `phone` is what all publications of one phone have in common. `until` is when
    the presence ends by itself (RFC 4480 3.2), in wall-clock seconds, 0.0 where it does not; `then` is the state after,
    and `later` in its place all that comes, as JSON, where that is more than a state: see `publications`.
    """

    etag: str
    expires_at: float
    presentity: str
    state: str
    subtype: str
    message: str
    owner: str
    is_pending: bool = False
    replaces: str = ""
    phone: str = ""
    until: float = 0.0
    then: str = "not_set"
    later: str = ""


SUBSCRIPTION, BINDING, PUBLICATION = "subscription", "binding", "publication"
