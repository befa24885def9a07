"""A subscription made again from what the journal kept of it."""

from collections.abc import Callable

from switchboard.ground.address import Address
from switchboard.sip.journal import SubscriptionRow
from switchboard.sip.watch.resource import View, ViewSpec
from switchboard.sip.watch.subscription import Dialog, NotifyHead, Subscription


def restored_subscription(row: SubscriptionRow, view: Callable[[ViewSpec, str], View]) -> Subscription:
    """
    It is owed a NOTIFY with a CSeq above every one that was ever used, and that number of documents' versions; more
    numbers have to be reserved for it first.

    Raises:
        SipError: what it watched is no more.
    """
    seen = view(ViewSpec(row.uri, row.flavour, row.limit, bool(row.is_list)), row.owner)
    subscription = Subscription(
        Dialog(row.call_id, row.local_tag, row.remote_tag), row.package, row.event_id, seen, row.owner
    )
    subscription.head = NotifyHead(row.before_branch.encode(), row.before_cseq.encode())
    subscription.destination = _address(row.host, row.port)
    subscription.home = _address(row.host, row.home_port) if row.home_port else None
    if subscription.home is not None:  # the connection of then is gone
        subscription.destination = subscription.home
    subscription.expires_at = row.expires_at
    subscription.remote_cseq = row.remote_cseq
    subscription.may_repeat = True
    subscription.local_cseq = subscription.cseq_limit = subscription.cseq_reserved = row.cseq_limit
    subscription.has_row = True
    subscription.min_interval = row.min_interval
    return subscription


def _address(host: str, port: int) -> Address:
    return (host, port, 0, 0) if ":" in host else (host, port)
