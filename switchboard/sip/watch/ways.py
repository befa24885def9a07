"""
The way on which a phone is told: from which listening address, to where, and in how many bytes.

What fits no datagram goes over a connection, where that phone may be reached by one (RFC 3261 18.1.1), and so does
everything where its contact says so. Where no connection can be made, it is told on the way that its SUBSCRIBE came.
"""

from collections.abc import Mapping
from typing import NamedTuple

from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.watch.asked import Asked
from switchboard.sip.watch.heads import Wish, room_in_datagram, write_head
from switchboard.sip.watch.resource import View
from switchboard.sip.watch.routing import at_source, destination_of, names_source, next_hop
from switchboard.sip.watch.subscription import NotifyHead, Target
from switchboard.sip.wire.uri import SipUri


class Spare(NamedTuple):
    """Another way, and the most bytes that go there."""

    target: Target
    limit: int


class Way:
    """What a phone sees, where it is told, and how else if that turns out to be impossible."""

    __slots__ = ("spare", "target", "view")

    def __init__(self, view: View, target: Target) -> None:
        self.view = view
        self.target = target
        self.spare: Spare | None = None


class Ways:
    """Chooses among the listening addresses."""

    def __init__(self, product: str, points: Mapping[str, ListeningPoint]) -> None:
        """`points` are the listening addresses, by what a contact's transport parameter says of them."""
        self._product = product
        self._points = points

    def choose(self, wish: Wish) -> Way:
        """
        Raises:
            SipError: there is nothing to see, or no way there.
        """
        asked = wish.asked
        arrival, hop = asked.arrival, next_hop(wish.routes, asked.contact)
        if asked.point is not arrival.point:
            spare = self._way(wish.at(arrival.point), arrival.point, hop)
            spare.target.destination = arrival.source
            return self._connecting(wish, asked.point, hop, spare)
        way = self._way(wish, asked.point, hop)
        tcp = self._points.get("tcp")
        if asked.point.is_reliable or tcp is None or way.view.fits() or not names_source(hop, arrival.source):
            return way
        return self._connecting(wish, tcp, hop, way)

    def _connecting(self, wish: Wish, point: ListeningPoint, hop: SipUri, spare: Way) -> Way:
        """Over a connection from that address; on the spare way where one fails, or has failed before."""
        if not wish.may_connect:
            return spare
        limit = spare.view.spec.limit
        if spare.view is not wish.shown:
            spare.view.release()
        way = self._way(wish, point, hop)
        way.spare = Spare(spare.target, limit)
        return way

    def _way(self, wish: Wish, point: ListeningPoint, hop: SipUri) -> Way:
        head = write_head(self._product, wish, point)
        view = wish.see(0 if point.is_reliable else room_in_datagram(head))
        return Way(view, _target(wish.asked, point, head, hop))


def _target(asked: Asked, point: ListeningPoint, head: NotifyHead, hop: SipUri) -> Target:
    """RFC 3261 12.2.2: every SUBSCRIBE of a dialog refreshes its target."""
    arrival = asked.arrival
    if point is arrival.point and point.is_reliable:
        destination = arrival.source
        home = at_source(asked.contact, arrival.source)
    else:
        destination = destination_of(hop, arrival.source)
        home = destination if point.is_reliable else None
    return Target(head, point.address, destination, home, arrival.now + asked.expires, asked.min_interval)
