"""SUBSCRIBE as a notifier's user agent takes it (RFC 6665 4.2.1): checked, then a subscription made, kept or ended."""

import functools
import ipaddress
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.core.states import NOT_SET, Extension, ExtensionState, ExtensionStatus
from switchboard.ground.address import Address, with_port
from switchboard.sip.arrival import Answer, Arrival, HeaderLines, ListeningPoint
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.event_package import ALLOW_EVENTS, LIST_PACKAGES, check_package, choose_flavour
from switchboard.sip.watch.lamps import NO_LAMPS
from switchboard.sip.watch.resource import Resource, View, ViewSpec
from switchboard.sip.watch.resource_list import MOST_OVER_UDP, ListMember, ListView, Member
from switchboard.sip.watch.subscription import Dialog, NotifyHead, Subscription
from switchboard.sip.wire.errors import (
    BadEvent,
    BadExtension,
    ExtensionRequired,
    Forbidden,
    MalformedMessage,
    MessageTooLarge,
    NoSubscription,
    NotAcceptable,
    NotFound,
    OutOfOrder,
)
from switchboard.sip.wire.headers import (
    media_ranges,
    parse_contact,
    parse_cseq,
    parse_event,
    parse_name_addr,
)
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.span import SpanLimits
from switchboard.sip.wire.uri import SipUri, parse_uri

Resolve = Callable[[str], ExtensionStatus | None]  # the user part of a URI to the hint that it means
ResolveList = Callable[[str], Sequence[ListMember] | None]  # the user part of a URI to the list that it names
_MAX_HEAD = 3_000  # bytes of headers that each NOTIFY of a subscription repeats
_MAX_ID = 256  # characters of a Call-ID
_LIST_TYPES = ("application/rlmi+xml", "multipart/related")
_DATAGRAM = 1_300  # bytes that one NOTIFY over UDP has at most (RFC 3261 18.1.1)
_LIMIT_STEP = 64  # bytes; phones whose headers differ by less share a document
_VARYING = 110  # bytes of branch, CSeq and Subscription-State at most


@dataclass(frozen=True, slots=True)
class Names:
    """What the user part of a URI means: an extension, or a list."""

    extension: Resolve
    members: ResolveList


class _Asked(NamedTuple):
    """A SUBSCRIBE whose headers have been read."""

    arrival: Arrival
    package: str
    event_id: str
    min_interval: float
    cseq: int
    expires: int
    contact: SipUri
    point: ListeningPoint  # which sends the NOTIFYs; another than the arrival's where the contact says so
    hostport: str  # under which the phone reaches that point
    routes: tuple[str, ...]  # the dialog's route set
    next_hop: SipUri  # RFC 3261 12.2.1.1: the first of the route set, else the target

    @property
    def request(self) -> Request:
        return self.arrival.request


class SubscribeServer:
    """Takes SUBSCRIBEs of all listening addresses, and gives their notifiers the subscriptions."""

    def __init__(
        self,
        product: str,
        *,
        new_tag: Callable[[], str],
        audiences: Audiences,
        names: Names,
        limits: SpanLimits,
    ) -> None:
        self._product = product
        self._new_tag = new_tag
        self._audiences = audiences
        self._resolve = names.extension
        self._resolve_list = names.members
        self._limits = limits
        self.points: dict[str, ListeningPoint] = {}  # by what a contact's transport parameter says

    def receive(self, arrival: Arrival) -> Answer:
        """
        Raises:
            SipError: what the phone is answered instead of 2xx.
        """
        request = arrival.request
        unknown = [tag for tag in request.listed("require") if tag != "eventlist"]
        if unknown:  # RFC 3261 8.2.2.3
            raise BadExtension("no such extension is known here", ("Unsupported", ", ".join(unknown)))
        cseq = parse_cseq(request.headers["cseq"][0], request.method)
        package, event_id, min_interval = self._event(request)
        expires = self._limits.granted(request.first("expires"))
        to = request.to
        known = self._known(arrival, to.tag, (package, event_id), cseq) if to.tag else None
        contact = parse_contact(request.first("contact"))
        point = self._point_for(contact, arrival)
        hostport = point.reached(arrival.source[0])
        # RFC 3261 12.2: the route set is that of the dialog's first request, whatever a refresh came through
        routes = tuple(request.headers.get("record-route", ())) if known is None else known.head.routes
        hops = split_list(routes)
        next_hop = parse_uri(parse_name_addr(hops[0]).uri_text) if hops else contact
        asked = _Asked(
            arrival, package, event_id, min_interval, cseq, expires, contact, point, hostport, routes, next_hop
        )
        return self._subscribe(asked) if known is None else self._refresh(known, asked)

    def view(self, spec: ViewSpec) -> View:
        """
        What a phone sees that asked for this.

        Raises:
            SipError: there is nothing (any more) to see there, or its document has no such flavour.
        """
        uri = parse_uri(spec.uri)
        if spec.is_list:
            if self._resolve_list(uri.user) is None:
                raise NotFound(f"there is no list '{uri.user}'")
            return ListView(spec, lambda: self._members(uri, spec))
        status = self._status(uri)
        try:
            return self._audiences.resource(status).rendition(spec)
        except KeyError as error:
            raise NotAcceptable(f"'{spec.flavour}' is no document") from error

    def empty_view(self, spec: ViewSpec) -> View:
        """What the watcher of something that is no more sees, for its last NOTIFY."""
        if spec.is_list:
            return ListView(spec, lambda: None)
        gone = ExtensionStatus(Extension(parse_uri(spec.uri).user), ExtensionState.UNAVAILABLE, NOT_SET)
        return Resource(gone, NO_LAMPS).rendition(spec)

    def lists_changed(self) -> None:
        """People may have joined or left: every watcher of a list is told its full state, or that it is gone."""
        of_lists = [(watcher, watcher.view) for watcher in self._audiences if isinstance(watcher.view, ListView)]
        for subscription, view in of_lists:
            self._audiences.unwatch(subscription)
            if view.rebuild():
                self._audiences.watch(subscription)
                subscription.must_notify = True
            else:
                subscription.terminate("noresource")
            self._audiences.owe_all([subscription])

    def _members(self, uri: SipUri, spec: ViewSpec) -> list[Member] | None:
        listed = self._resolve_list(uri.user)
        if listed is None:
            return None
        members: list[Member] = []
        for exten, name in dict(listed).items():
            status = self._resolve(exten)
            if status is not None:
                address = f"sip:{exten}@{uri.hostport}"
                rendition = self._audiences.resource(status).rendition(
                    ViewSpec(address, spec.flavour, 0, is_list=False)
                )
                members.append(Member(name or exten, rendition))
        return members

    def _event(self, request: Request) -> tuple[str, str, float]:
        event = request.first("event")
        if not event:
            raise BadEvent("there is no Event header", ("Allow-Events", ALLOW_EVENTS))
        package, event_id, min_interval = parse_event(event)
        check_package(package)
        return package, event_id, min_interval

    def _known(self, arrival: Arrival, local_tag: str, event: tuple[str, str], cseq: int) -> Subscription:
        request = arrival.request
        subscription = self._audiences.find(local_tag)
        remote_tag = request.sender.tag
        dialog = Dialog(request.headers["call-id"][0], local_tag, remote_tag)
        if subscription is None or subscription.dialog != dialog:
            raise NoSubscription("there is no such dialog")
        if (subscription.package, subscription.event_id) != event:  # RFC 6665 4.5.2: one subscription a dialog
            raise NoSubscription("the dialog is of another subscription")
        if arrival.user is not None and subscription.owner != arrival.owner:
            raise Forbidden("the subscription is another user's")
        if cseq <= subscription.remote_cseq:
            raise OutOfOrder("the CSeq is not above the last")
        return subscription

    def _point_for(self, contact: SipUri, arrival: Arrival) -> ListeningPoint:
        """Where the phone asks for NOTIFYs over a connection, and is who asks, it gets them so (RFC 3261 18.1.1)."""
        wanted = contact.transport
        if not wanted or wanted == arrival.point.transport.lower() or not _names(contact, arrival.source):
            return arrival.point
        return self.points.get(wanted, arrival.point) if wanted in ("tcp", "tls") else arrival.point

    def _subscribe(self, asked: _Asked) -> Answer:
        request, arrival = asked.request, asked.arrival
        uri = parse_uri(request.uri_text)
        accept = media_ranges(request.headers.get("accept", ()))
        listed = self._resolve_list(uri.user) if asked.package in LIST_PACKAGES else None
        is_list = listed is not None
        if listed is not None and len(listed) > MOST_OVER_UDP and not asked.point.is_reliable:
            raise MessageTooLarge("so long a list is told over TCP, TLS or WebSocket only")
        _check_permission(arrival, [member.exten for member in listed] if listed is not None else [uri.user])
        if is_list:
            _check_list_support(request, accept)
            accept = tuple(media for media in accept if media not in _LIST_TYPES)
        flavour = choose_flavour(asked.package, accept, request.first("user-agent") or "")
        call_id, remote_tag = request.headers["call-id"][0], request.sender.tag
        if len(call_id) > _MAX_ID:
            raise MalformedMessage("Call-ID too long")
        self._audiences.check_room(arrival.owner, arrival.now)
        dialog = Dialog(call_id, self._new_tag(), remote_tag)
        head = self._head(asked, dialog, is_list=is_list)
        limit = 0 if asked.point.is_reliable else _room_in_datagram(head)
        view = self.view(ViewSpec(_address_of_record(request.uri_text), flavour, limit, is_list))
        subscription = Subscription(dialog, asked.package, asked.event_id, view, arrival.owner)
        self._aim(subscription, asked, head)
        self._audiences.add(subscription, arrival.now)
        status = self._take(subscription, asked)
        headers = self._headers(asked, is_list=is_list)
        return Answer(*status, headers, dialog.local_tag, undo=lambda: self._audiences.forget(subscription))

    def _refresh(self, subscription: Subscription, asked: _Asked) -> Answer:
        is_list = subscription.view.is_list
        self._aim(subscription, asked, self._head(asked, subscription.dialog, is_list=is_list))
        status = self._take(subscription, asked)
        return Answer(*status, self._headers(asked, is_list=is_list))

    def _headers(self, asked: _Asked, *, is_list: bool) -> HeaderLines:
        headers: HeaderLines = (("Expires", str(asked.expires)), ("Contact", asked.point.contact(asked.hostport)))
        if "record-route" in asked.request.headers:  # RFC 3261 12.1.1
            headers += tuple(("Record-Route", route) for route in asked.request.headers["record-route"])
        return (*headers, ("Require", "eventlist")) if is_list else headers  # RFC 4662 4.1

    def _aim(self, subscription: Subscription, asked: _Asked, head: NotifyHead) -> None:
        """RFC 3261 12.2.2: every SUBSCRIBE of a dialog refreshes its target."""
        arrival = asked.arrival
        subscription.head = head
        subscription.min_interval = asked.min_interval
        if asked.point is arrival.point and arrival.point.is_reliable:
            subscription.destination = arrival.source
            subscription.home = _at_source(asked.contact, arrival.source)
        else:
            subscription.destination = destination_of(asked.next_hop, arrival.source)
            subscription.home = subscription.destination if asked.point.is_reliable else None
        subscription.refresh(asked.cseq, arrival.now + asked.expires)
        if asked.expires == 0:  # RFC 6665 4.2.1.4, and 4.4.3: a fetch
            subscription.terminate("timeout")

    def _take(self, subscription: Subscription, asked: _Asked) -> tuple[int, str]:
        """Has it kept and its phone told, unless the phone knows already (RFC 5839 5)."""
        condition = asked.request.first("suppress-if-match")
        suppressed = condition is not None and condition.strip() in ("*", subscription.view.current().etag)
        if suppressed:
            subscription.told = subscription.view.current()
            subscription.must_notify = False
        self._audiences.give(subscription, asked.point.address)
        if asked.expires:
            self._audiences.keep(subscription)
        elif suppressed:
            self._audiences.forget(subscription)
        return (204, "No Notification") if suppressed else (200, "OK")

    def _status(self, uri: SipUri) -> ExtensionStatus:
        status = self._resolve(uri.user)
        if status is None:
            raise NotFound(f"no hint for '{uri.user}'")
        return status

    def _head(self, asked: _Asked, dialog: Dialog, *, is_list: bool) -> NotifyHead:
        request, point = asked.request, asked.point
        hostport = asked.hostport
        to = request.headers["to"][0]
        local = to if request.to.tag else f"{to};tag={dialog.local_tag}"
        routes = "".join(f"Route: {route}\r\n" for route in asked.routes)  # RFC 3261 12.1.1
        event = f"{asked.package};id={asked.event_id}" if asked.event_id else asked.package
        require = "Require: eventlist\r\n" if is_list else ""  # RFC 4662 4.3
        before_branch = f"NOTIFY {asked.contact} SIP/2.0\r\nVia: SIP/2.0/{point.transport} {hostport};rport;branch="
        before_cseq = (
            f"\r\nMax-Forwards: 70\r\n{routes}From: {local}\r\nTo: {request.headers['from'][0]}\r\n"
            f"Call-ID: {dialog.call_id}\r\nContact: {point.contact(hostport)}\r\nEvent: {event}\r\n"
            f"Allow-Events: {ALLOW_EVENTS}\r\nUser-Agent: {self._product}\r\n"
            f"{require}CSeq: "
        )
        head = NotifyHead(before_branch.encode(errors="replace"), before_cseq.encode(errors="replace"))
        if len(head.before_branch) + len(head.before_cseq) > _MAX_HEAD:
            raise MalformedMessage("HeaderLines too long")
        return head


def destination_of(next_hop: SipUri, source: Address) -> Address:
    """
    Where NOTIFYs go: to the next hop's port at the address the SUBSCRIBE came from, if the next hop names that address.

    Any other one is behind a NAT or a proxy, or none of this phone's: the way back is the way it came, and nobody can
    have NOTIFYs sent to a third party.
    """
    return _at_source(next_hop, source) or source


def _at_source(uri: SipUri, source: Address) -> Address | None:
    """The URI's port at the host that sent the request; None where the URI names another host."""
    return with_port(source, uri.port or 5060) if _names(uri, source) else None


@functools.lru_cache(maxsize=4_096)
def _address_of_record(uri_text: str) -> str:
    return parse_uri(uri_text).address_of_record


def _names(contact: SipUri, source: Address) -> bool:
    if contact.host == source[0]:
        return True
    try:
        return ipaddress.ip_address(contact.host.strip("[]")) == ipaddress.ip_address(source[0])
    except ValueError:
        return False


def _room_in_datagram(head: NotifyHead) -> int:
    """Bytes that content headers and body may have so that a NOTIFY stays below the MTU."""
    room = _DATAGRAM - len(head.before_branch) - len(head.before_cseq) - _VARYING
    return max(_LIMIT_STEP, room // _LIMIT_STEP * _LIMIT_STEP)


def _check_permission(arrival: Arrival, extensions: Sequence[str]) -> None:
    if arrival.user is None:
        return
    for exten in extensions:
        if exten not in arrival.user.watch:
            raise Forbidden(f"{arrival.user.name} may not watch {exten}")


def _check_list_support(request: Request, accept: Sequence[str]) -> None:
    """RFC 4662 4.1 and 4.5: only a phone that says so is told of many resources in one subscription."""
    if "eventlist" not in (tag.lower() for tag in request.listed("supported") + request.listed("require")):
        raise ExtensionRequired("the resource is a list", ("Require", "eventlist"))
    if accept and not any(media in ("*/*", "multipart/*", _LIST_TYPES[1]) for media in accept):
        raise NotAcceptable("lists are told as multipart/related", ("Accept", ", ".join(_LIST_TYPES)))
