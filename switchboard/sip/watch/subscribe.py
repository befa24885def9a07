"""SUBSCRIBE as a notifier's user agent takes it (RFC 6665 4.2.1): checked, then a subscription made, kept or ended."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from switchboard.core.states import NOT_SET, Extension, ExtensionState, ExtensionStatus
from switchboard.sip.arrival import Answer, Arrival, HeaderLines, ListeningPoint
from switchboard.sip.auth.users import SipUser
from switchboard.sip.bodies.document import Content
from switchboard.sip.numbers import Numbers, Sought, sought
from switchboard.sip.watch.asked import LIST_TYPES, Asked, SubscribeReader
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.event_package import LIST_PACKAGES
from switchboard.sip.watch.heads import Wish
from switchboard.sip.watch.lamps import NO_LAMPS
from switchboard.sip.watch.resource import Resource, View, ViewSpec
from switchboard.sip.watch.resource_list import MOST_OVER_UDP, ListMember, ListView, Member
from switchboard.sip.watch.rights import WatchRights, check_rights
from switchboard.sip.watch.subscription import Dialog, Subscription, Target
from switchboard.sip.watch.ways import Spare, Way, Ways
from switchboard.sip.wire.errors import (
    ExtensionRequired,
    Forbidden,
    MessageTooLarge,
    NoSubscription,
    NotAcceptable,
    NotFound,
    OutOfOrder,
)
from switchboard.sip.wire.headers import media_ranges, media_refused
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.span import SpanLimits
from switchboard.sip.wire.uri import SipUri, parse_uri

ResolveList = Callable[[str], Sequence[ListMember] | None]  # the user part of a URI to the list that it names


@dataclass(frozen=True, slots=True)
class Names:
    """What there is to watch: the extension or list that the user part of a URI means, and who may watch it."""

    numbers: Numbers
    members: ResolveList
    rights: WatchRights


class SubscribeServer:
    """Takes SUBSCRIBEs of all listening addresses, and gives their notifiers the subscriptions."""

    def __init__(
        self,
        product: str,
        *,
        new_tag: Callable[[], str],
        audiences: Audiences,
        names: Names,
        spans: SpanLimits,
    ) -> None:
        self._new_tag = new_tag
        self._audiences = audiences
        self._numbers = names.numbers
        self._resolve_list = names.members
        self._rights = names.rights
        self.points: dict[str, ListeningPoint] = {}  # by what a contact's transport parameter says
        self._reader = SubscribeReader(spans, self.points)
        self._ways = Ways(product, self.points)

    def receive(self, arrival: Arrival) -> Answer:
        """
        Raises:
            SipError: what the phone is answered instead of 2xx.
        """
        local_tag = arrival.request.to.tag
        known = self._audiences.find(local_tag) if local_tag and "contact" not in arrival.request.headers else None
        asked = self._reader.read(arrival, f"<{known.head.target}>" if known else "")
        return self._refresh(self._known(asked, local_tag), asked) if local_tag else self._subscribe(asked)

    def view(self, spec: ViewSpec, owner: str) -> View:
        """
        What a phone sees that asked for this; `owner` is the account that it proved to be, or its host.

        Raises:
            SipError: there is nothing (any more) to see there, or its document has no such flavour.
        """
        return self._view(parse_uri(spec.uri), spec, self._rights.user(owner))

    def empty_view(self, spec: ViewSpec, _owner: str) -> View:
        """What the watcher of something that is no more sees, for its last NOTIFY."""
        if spec.is_list:
            return ListView(spec, lambda: None)
        gone = ExtensionStatus(Extension(sought(parse_uri(spec.uri).user).exten), ExtensionState.UNAVAILABLE, NOT_SET)
        return Resource(gone, NO_LAMPS).rendition(spec)

    def end(self, local_tag: str) -> bool:
        """
        An operator ends it; the phone is told, and may subscribe anew at once.

        Returns:
            Whether there was one.
        """
        subscription = self._audiences.find(local_tag)
        if subscription is None:
            return False
        subscription.answers()
        self._audiences.terminate([subscription], "deactivated")  # RFC 6665 4.1.3
        return True

    def rights_changed(self) -> None:
        """Users, or what they may watch, are others: whoever may not any more is told so."""
        self._reject([each for each in self._audiences if not each.is_terminated and not self._rights.allows(each)])

    def _view(self, uri: SipUri, spec: ViewSpec, user: SipUser | None) -> View:
        if spec.is_list:
            if self._resolve_list(uri.user) is None:
                raise NotFound(f"there is no list '{uri.user}'")
            return ListView(spec, lambda: self._members(uri, spec, user))
        return self._rendition(self._numbers.seek(uri, user), spec)

    def _rendition(self, number: Sought, spec: ViewSpec) -> View:
        resource = self._audiences.resource_of(number)
        if resource is None:
            status = self._numbers.find(number)
            if status is None:
                raise NotFound(f"no hint for '{number.exten}'")
            resource = self._audiences.resource(status, number)
        try:
            return resource.rendition(spec)
        except KeyError as error:
            raise NotAcceptable(f"'{spec.flavour}' is no document") from error

    def lists_changed(self) -> None:
        """People may have joined or left: every watcher of a list is told its full state, or that it is gone."""
        of_lists = [(watcher, watcher.view) for watcher in self._audiences if isinstance(watcher.view, ListView)]
        for subscription, view in of_lists:
            self._audiences.unwatch(subscription)
            if not view.rebuild():
                subscription.terminate("noresource")
            elif not self._rights.allows(subscription):
                subscription.terminate("rejected")
            else:
                self._audiences.watch(subscription)
                subscription.must_notify = True
            self._audiences.owe_all([subscription])

    def _members(self, uri: SipUri, spec: ViewSpec, user: SipUser | None) -> list[Member] | None:
        listed = self._resolve_list(uri.user)
        if listed is None:
            return None
        members: list[Member] = []
        for exten, name in dict(listed).items():
            address = SipUri("sip", exten, uri.host, uri.port)
            try:
                status = self._numbers.find(self._numbers.seek(address, user))
            except NotFound:
                continue
            if status is not None:
                member_spec = ViewSpec(address.address_of_record, spec.flavour, 0, is_list=False)
                members.append(Member(name or exten, self._audiences.resource(status).rendition(member_spec)))
        return members

    def _known(self, asked: Asked, local_tag: str) -> Subscription:
        arrival, request = asked.arrival, asked.request
        subscription = self._audiences.find(local_tag)
        dialog = Dialog(request.headers["call-id"][0], local_tag, request.sender.tag)
        if subscription is None or subscription.dialog != dialog:
            raise NoSubscription("there is no such dialog")
        if (subscription.package, subscription.event_id) != (asked.package, asked.event_id):
            raise NoSubscription("the dialog is of another subscription")  # RFC 6665 4.5.2: one a dialog
        if arrival.user is not None and subscription.owner != arrival.owner:
            raise Forbidden("the subscription is another user's")
        if asked.cseq <= subscription.remote_cseq - subscription.may_repeat:
            raise OutOfOrder("the CSeq is not above the last")
        return subscription

    def _subscribe(self, asked: Asked) -> Answer:
        request, arrival = asked.request, asked.arrival
        uri = parse_uri(request.uri_text)
        listed = self._resolve_list(uri.user) if asked.package in LIST_PACKAGES else None
        is_list = listed is not None
        number: Sought | None = None
        if listed is None:
            number = self._numbers.seek(uri, arrival.user)
            check_rights(arrival.user, (number.exten,))
        else:
            _check_list(asked, listed)
            check_rights(arrival.user, (sought(member.exten).exten for member in listed))
        flavour = asked.flavour(is_list=is_list)
        self._audiences.check_room(arrival.owner, arrival.now)
        dialog = Dialog(request.headers["call-id"][0], self._new_tag(), request.sender.tag)
        address = _address_of_record(request.uri_text)

        def see(limit: int) -> View:
            spec = ViewSpec(address, flavour, limit, is_list)
            return self._view(uri, spec, arrival.user) if number is None else self._rendition(number, spec)

        way = self._ways.choose(Wish(asked, dialog, asked.routes, see, is_list=is_list))
        subscription = Subscription(dialog, asked.package, asked.event_id, way.view, arrival.owner)
        if not asked.expires:
            subscription.terminate("timeout")  # a fetch holds nothing of what it asks for
        self._audiences.add(subscription, way.target.head, arrival.now)
        return self._accept(subscription, asked, self._with_fall_back(subscription, way))

    def _refresh(self, subscription: Subscription, asked: Asked) -> Answer:
        if asked.expires and not self._rights.allows(subscription):
            subscription.answers()
            self._reject([subscription])
            raise Forbidden("it may not be watched any more")
        view = subscription.view

        def see(limit: int) -> View:
            spec = view.spec._replace(limit=limit)
            return view if spec == view.spec else self.view(spec, subscription.owner)

        # RFC 3261 12.2: the route set is that of the dialog's first request, whatever a refresh came through
        routes = subscription.head.routes
        wish = Wish(
            asked,
            subscription.dialog,
            routes,
            see,
            is_list=view.is_list,
            shown=view,
            may_connect=subscription.connects,
        )
        way = self._ways.choose(wish)
        self._audiences.weigh(subscription, way.target.head, asked.arrival.now)
        self._show(subscription, way.view)
        return self._accept(subscription, asked, self._with_fall_back(subscription, way))

    def _with_fall_back(self, subscription: Subscription, way: Way) -> Target:
        if way.spare is not None:
            way.target.fall_back = functools.partial(self._fall_back, subscription, way.spare)
        return way.target

    def _fall_back(self, subscription: Subscription, spare: Spare) -> None:
        """Nobody listens there: it is told on the way that its SUBSCRIBE came."""
        subscription.fall_back, subscription.connects = None, False
        if spare.target.address not in self._audiences.keepers:
            return
        self._show(subscription, self.view(subscription.view.spec._replace(limit=spare.limit), subscription.owner))
        subscription.refresh(spare.target)
        self._audiences.give(subscription, spare.target.address)
        self._audiences.keep_as_it_is(subscription)

    def _show(self, subscription: Subscription, view: View) -> None:
        """What it sees from now on."""
        if view is subscription.view:
            return
        self._audiences.unwatch(subscription)
        subscription.view.release()
        subscription.view, subscription.told = view, None
        self._audiences.watch(subscription)

    def _accept(self, subscription: Subscription, asked: Asked, target: Target) -> Answer:
        """What it says counts once it is stored; what ends (RFC 6665 4.2.1.4) or is a fetch (4.4.3) does so at once."""
        known = _known_content(asked.request, subscription.view)
        subscription.agent = asked.request.agent
        subscription.remote_cseq, subscription.may_repeat = asked.cseq, False
        settle = None
        if asked.expires:
            self._audiences.keep(subscription, target)
            settle = functools.partial(self._settle, subscription, target, known)
        else:
            self._end(subscription, target, known)
        status, reason = (200, "OK") if known is None else (204, "No Notification")
        headers = self._headers(asked, is_list=subscription.view.is_list)
        local_tag = "" if asked.request.to.tag else subscription.dialog.local_tag
        return Answer(status, reason, headers, local_tag, settle)

    def _settle(self, subscription: Subscription, target: Target, known: Content | None, is_stored: bool) -> None:
        """Once it is stored the phone is told, unless it knows already."""
        if subscription.coming is target:
            subscription.coming = None
        if not is_stored:
            if not subscription.address_of:  # it had never begun
                self._audiences.revoke(subscription)
            return
        if subscription not in self._audiences or target.address not in self._audiences.keepers:
            return
        if not subscription.is_terminated:
            subscription.refresh(target)
            subscription.tell_no_more_than(known)
        elif not subscription.address_of:  # what it watches went meanwhile
            subscription.refresh(target)
        self._audiences.give(subscription, target.address)

    def _end(self, subscription: Subscription, target: Target, known: Content | None) -> None:
        """It is told once more what there is to see, unless it knows already."""
        subscription.refresh(target)
        subscription.terminate("timeout")
        subscription.tell_no_more_than(known)
        self._audiences.give(subscription, target.address)
        if known is not None:
            self._audiences.forget(subscription)

    def _reject(self, subscriptions: Sequence[Subscription]) -> None:
        """RFC 6665 4.1.3: they ended as rights are others; phones do not come back for that."""
        self._audiences.terminate(subscriptions, "rejected")

    def _headers(self, asked: Asked, *, is_list: bool) -> HeaderLines:
        headers = _usual_headers(asked.expires, asked.our_contact)
        if "record-route" in asked.request.headers:  # RFC 3261 12.1.1
            headers += tuple(("Record-Route", route) for route in asked.request.headers["record-route"])
        return (*headers, ("Require", "eventlist")) if is_list else headers  # RFC 4662 4.1


def _known_content(request: Request, view: View) -> Content | None:
    """What there is to see, if the phone says that it knows it already (RFC 5839 5)."""
    condition = request.first("suppress-if-match")
    if condition is None:
        return None
    content = view.current()
    return content if condition.strip() in ("*", content.etag) else None


@functools.lru_cache(maxsize=256)
def _usual_headers(expires: int, contact: str) -> HeaderLines:
    return ("Expires", str(expires)), ("Contact", contact)


@functools.lru_cache(maxsize=4_096)
def _address_of_record(uri_text: str) -> str:
    return parse_uri(uri_text).address_of_record


def _check_list(asked: Asked, listed: Sequence[ListMember]) -> None:
    if len(listed) > MOST_OVER_UDP and not asked.point.is_reliable:
        raise MessageTooLarge("so long a list is told over TCP, TLS or WebSocket only")
    accept = asked.request.headers.get("accept", ())
    _check_list_support(asked.request, media_ranges(accept), media_refused(accept))


def _check_list_support(request: Request, accept: Sequence[str], refused: frozenset[str]) -> None:
    """RFC 4662 4.1 and 4.5: only a phone that says so is told of many resources in one subscription."""
    if "eventlist" not in (tag.lower() for tag in request.listed("supported") + request.listed("require")):
        raise ExtensionRequired("the resource is a list", ("Require", "eventlist"))
    taken = [media for media in ("*/*", "multipart/*", LIST_TYPES[1]) if media in accept]
    if (accept or refused) and (not taken or (LIST_TYPES[1] in refused and taken != [LIST_TYPES[1]])):
        raise NotAcceptable("lists are told as multipart/related", ("Accept", ", ".join(LIST_TYPES)))
