"""SUBSCRIBE as a notifier's user agent takes it (RFC 6665 4.2.1): checked, then a subscription made, kept or ended."""

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.core.presence_core import TooManyExtensions
from switchboard.core.values import ExtensionStatus
from switchboard.sip.errors import (
    BadEvent,
    BadExtension,
    IntervalTooBrief,
    MalformedMessage,
    NoSubscription,
    NotFound,
    OutOfOrder,
    Overloaded,
)
from switchboard.sip.event_package import ALLOW_EVENTS, check_package, choose_renderer
from switchboard.sip.headers import (
    media_ranges,
    parse_contact,
    parse_cseq,
    parse_delta_seconds,
    parse_event,
    parse_name_addr,
)
from switchboard.sip.message import Request
from switchboard.sip.notifier import Notifier
from switchboard.sip.subscription import Address, Dialog, NotifyHead, Subscription, with_port
from switchboard.sip.uri import SipUri, parse_uri

Resolve = Callable[[str], ExtensionStatus | None]  # the user part of a URI to the hint that it means
_MAX_HEAD = 3_000  # bytes of headers that each NOTIFY of a subscription repeats
_MAX_ID = 256  # characters of a Call-ID


@dataclass(frozen=True, slots=True)
class SubscriptionLimits:
    """Seconds: the least and the most a subscription may last, and how long it lasts when the phone does not say."""

    min_expires: int = 60
    max_expires: int = 3_600
    default_expires: int = 3_600  # RFC 3856 6.4


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the 200 says. `local_tag` is empty where the request has it already."""

    expires: int
    local_tag: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A SUBSCRIBE whose headers have been read."""

    request: Request
    source: Address
    local_hostport: str
    now: float
    package: str
    event_id: str
    cseq: int
    expires: int
    contact: SipUri


class SubscribeServer:
    """Takes SUBSCRIBEs and gives the notifier its subscriptions."""

    def __init__(
        self,
        product: str,
        *,
        new_tag: Callable[[], str],
        notifier: Notifier,
        resolve: Resolve,
        limits: SubscriptionLimits | None = None,
    ) -> None:
        self._product = product
        self._new_tag = new_tag
        self._notifier = notifier
        self._resolve = resolve
        self._limits = limits or SubscriptionLimits()

    def receive(self, request: Request, source: Address, local_hostport: str, now: float) -> Accepted:
        """
        Args:
            local_hostport: under which this phone reaches us; it goes into Contact and Via.

        Raises:
            SipError: what the phone is answered instead of 200.
        """
        required = request.listed("require")
        if required:  # RFC 3261 8.2.2.3
            raise BadExtension("no extension is known here", ("Unsupported", ", ".join(required)))
        cseq = parse_cseq(request.headers["cseq"][0], request.method)
        package, event_id = self._event(request)
        expires = self._expires(request)
        to = parse_name_addr(request.headers["to"][0])
        subscription = self._known(request, to.tag, (package, event_id), cseq) if to.tag else None
        contact = parse_contact(request.first("contact"))
        asked = _Asked(request, source, local_hostport, now, package, event_id, cseq, expires, contact)
        if subscription is None:
            return self._subscribe(asked)
        self._refresh(subscription, asked)
        return Accepted(expires, "")

    def _event(self, request: Request) -> tuple[str, str]:
        event = request.first("event")
        if not event:
            raise BadEvent("there is no Event header", ("Allow-Events", ALLOW_EVENTS))
        package, event_id = parse_event(event)
        check_package(package)
        return package, event_id

    def _expires(self, request: Request) -> int:
        text = request.first("expires")
        if text is None:
            return self._limits.default_expires
        expires = parse_delta_seconds(text, "Expires")
        if 0 < expires < self._limits.min_expires:
            least = str(self._limits.min_expires)
            raise IntervalTooBrief("the phone would subscribe too often", ("Min-Expires", least))
        return min(expires, self._limits.max_expires)

    def _known(self, request: Request, local_tag: str, event: tuple[str, str], cseq: int) -> Subscription:
        subscription = self._notifier.find(local_tag)
        remote_tag = parse_name_addr(request.headers["from"][0]).tag
        dialog = Dialog(request.headers["call-id"][0], local_tag, remote_tag)
        if subscription is None or subscription.dialog != dialog:
            raise NoSubscription("there is no such dialog")
        if (subscription.package, subscription.event_id) != event:  # RFC 6665 4.5.2: one subscription a dialog
            raise NoSubscription("the dialog is of another subscription")
        if cseq <= subscription.remote_cseq:
            raise OutOfOrder("the CSeq is not above the last")
        return subscription

    def _subscribe(self, asked: _Asked) -> Accepted:
        request = asked.request
        uri = parse_uri(request.uri_text)
        status = self._status(uri)
        accept = media_ranges(tuple(request.listed("accept")))
        renderer = choose_renderer(asked.package, accept, request.first("user-agent") or "")
        call_id, remote_tag = request.headers["call-id"][0], parse_name_addr(request.headers["from"][0]).tag
        if len(call_id) > _MAX_ID:
            raise MalformedMessage("Call-ID too long")
        dialog = Dialog(call_id, self._new_tag(), remote_tag)
        head = self._head(asked, dialog)
        resource = self._notifier.resource(status)
        rendition = resource.rendition(renderer, uri)
        subscription = Subscription(dialog, asked.package, asked.event_id, resource, rendition)
        self._aim(subscription, asked, head)
        try:
            self._notifier.add(subscription)
        except Overloaded:
            resource.release(rendition)
            raise
        return Accepted(asked.expires, dialog.local_tag)

    def _refresh(self, subscription: Subscription, asked: _Asked) -> None:
        self._aim(subscription, asked, self._head(asked, subscription.dialog))
        self._notifier.refreshed(subscription)

    def _aim(self, subscription: Subscription, asked: _Asked, head: NotifyHead) -> None:
        """RFC 3261 12.2.2: every SUBSCRIBE of a dialog refreshes its target."""
        subscription.head = head
        subscription.destination = destination_of(asked.contact, asked.source)
        subscription.refresh(asked.cseq, asked.now + asked.expires)
        if asked.expires == 0:  # RFC 6665 4.2.1.4, and 4.4.3: a fetch
            subscription.terminate("timeout")

    def _status(self, uri: SipUri) -> ExtensionStatus:
        try:
            status = self._resolve(uri.user)
        except TooManyExtensions as error:
            raise Overloaded(str(error), ("Retry-After", "3600")) from error
        if status is None:
            raise NotFound(f"no hint for '{uri.user}'")
        return status

    def _head(self, asked: _Asked, dialog: Dialog) -> NotifyHead:
        request, local_hostport = asked.request, asked.local_hostport
        to = request.headers["to"][0]
        local = to if parse_name_addr(to).tag else f"{to};tag={dialog.local_tag}"
        routes = "".join(f"Route: {route}\r\n" for route in request.headers.get("record-route", ()))  # RFC 3261 12.1.1
        event = f"{asked.package};id={asked.event_id}" if asked.event_id else asked.package
        before_branch = f"NOTIFY {asked.contact} SIP/2.0\r\nVia: SIP/2.0/UDP {local_hostport};rport;branch="
        before_cseq = (
            f"\r\nMax-Forwards: 70\r\n{routes}From: {local}\r\nTo: {request.headers['from'][0]}\r\n"
            f"Call-ID: {dialog.call_id}\r\nContact: <sip:{local_hostport}>\r\nEvent: {event}\r\n"
            f"Allow-Events: {ALLOW_EVENTS}\r\nUser-Agent: {self._product}\r\nCSeq: "
        )
        head = NotifyHead(before_branch.encode(errors="replace"), before_cseq.encode(errors="replace"))
        if len(head.before_branch) + len(head.before_cseq) > _MAX_HEAD:
            raise MalformedMessage("Headers too long")
        return head


def destination_of(contact: SipUri, source: Address) -> Address:
    """
    Where NOTIFYs go: to the contact's port at the address the SUBSCRIBE came from, if the contact names that address.

    Any other contact is behind a NAT or a proxy, or none of this phone's: the way back is the way it came, and nobody
    can have NOTIFYs sent to a third party.
    """
    if contact.host == source[0]:
        return with_port(source, contact.port or 5060)
    try:
        names_source = ipaddress.ip_address(contact.host.strip("[]")) == ipaddress.ip_address(source[0])
    except ValueError:
        names_source = False
    if not names_source:
        return source
    return with_port(source, contact.port or 5060)
