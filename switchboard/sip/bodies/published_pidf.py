"""
PIDF that a phone publishes, as the presence it means (RFC 3863, RFC 4480, and Digium's `digium_presence`).

    digium_presence        its type, subtype and message
    basic closed           unavailable, whatever stands beside it (RFC 3863 4.1.4)
    RPID away, meal …      away, the activity as subtype
    RPID vacation …        xa
    RPID busy, meeting …   dnd
    basic open, or a note  available; what the device does (on-the-phone) is no presence
    else                   not set

Activities say from when and until when they are meant (RFC 4480 3.2). Those that are over are passed over; what is to
begin does so by itself, and ends so, and between two of them is what the document says without its activities. Of what
is to come the first few changes count: a phone publishes anew before they are over.

Where some tuples are open and others closed, the person can be reached. Activities are read in the namespaces of RFC
4480's drafts, too, where an activity is an element, or the text of one.
"""

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from lxml import etree

from switchboard.core.states import MAX_MESSAGE, MAX_SUBTYPE, Presence, PresenceState
from switchboard.core.until import LATEST, MOST_AFTER
from switchboard.sip.bodies.pidf import DM, PIDF, RPID
from switchboard.sip.wire.errors import MalformedMessage

MAX_BODY = 16_384  # bytes; phones write a tenth of it
_MOST_SPANS = 50  # activities that are looked at
_MAX_MARKS = 2_000  # tags, attributes and other marks of XML in a document
_STATES = {
    PresenceState.AWAY: "away breakfast dinner lunch meal in-transit shopping travel tv worship playing spectator",
    PresenceState.XA: "vacation holiday sleeping permanent-absence",
    PresenceState.DND: "busy meeting appointment performance presentation",
}
_STATE_OF = {activity: state for state, activities in _STATES.items() for activity in activities.split()}
_AROUND = b"\x00 \t\r\n"  # what some phones write before or behind the document
_OF_ACTIVITIES = ("activities", "activity")
_DRAFTS = (  # of RFC 4480, as phones wrote them
    "urn:ietf:params:xml:ns:pidf:status:rpid",
    "urn:ietf:params:xml:ns:pidf:rpid:rpid-person",
    "urn:ietf:params:xml:ns:pidf:rpid:rpid-status",
    "urn:ietf:params:xml:ns:pidf:rpid:rpid-tuple",
    "urn:ietf:params:xml:ns:pidf:rpid-person",
    "urn:ietf:params:xml:ns:pidf:rpid-status",
    "urn:ietf:params:xml:ns:pidf:rpid-tuple",
)
_DATE_TIME = re.compile(  # of XML
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?",
    re.ASCII,
)
_PLAIN = {"away", "busy"}  # say no more than the state does


def parse_published_pidf(body: bytes, now: float = 0.0, zone: dt.tzinfo | None = None) -> Presence:
    """
    Args:
        now: wall-clock seconds.
        zone: that of the office, for times without one; None for this computer's.

    Raises:
        MalformedMessage: it is no PIDF, or larger than any phone's, or says when in no time that XML knows.
    """
    root = parse_xml(body)
    if root.tag != f"{{{PIDF}}}presence":
        raise MalformedMessage("Body is no PIDF")
    return checked(_meant(root, now, zone))


def checked(presence: Presence) -> Presence:
    """
    The same presence.

    Raises:
        MalformedMessage: it says more than is kept of one.
    """
    if len(presence.message) > MAX_MESSAGE or len(presence.subtype) > MAX_SUBTYPE:
        raise MalformedMessage("Note too long")
    return presence


def _meant(root: etree._Element, now: float, zone: dt.tzinfo | None) -> Presence:
    digium = root.find(f".//{{{PIDF}}}digium_presence")
    if digium is not None:
        return _digium_presence(digium)
    note = next((text.strip() for text in _notes(root) if text and text.strip()), "")
    basics = {
        (element.text or "").strip().lower()
        for element in root.iterfind(f"{{{PIDF}}}tuple/{{{PIDF}}}status/{{{PIDF}}}basic")
    }
    if "closed" in basics and "open" not in basics:
        return Presence(PresenceState.UNAVAILABLE, "", note)
    return _over_time(list(islice(_spans(root, now, zone), _MOST_SPANS)), now, note, is_open="open" in basics)


@dataclass(frozen=True, slots=True)
class _Span:
    """An activity from when until when, in wall-clock seconds."""

    presence: Presence
    begins: float
    ends: float


def _spans(root: etree._Element, now: float, zone: dt.tzinfo | None) -> Iterator[_Span]:
    """In the order of the document: of those that hold at the same time the first counts."""
    for activity, element in _activities(root):
        state = _STATE_OF.get(activity)
        if state is None:
            continue
        begins = _instant(element, "from", zone)
        ends = _instant(element, "until", zone) if element.get("until") else math.inf
        yield _Span(Presence(state, "" if activity in _PLAIN else activity.replace("-", " ")), begins, ends)
        if begins <= now and ends > LATEST:
            return  # nothing that stands behind it is ever seen


def _over_time(spans: Sequence[_Span], now: float, note: str, *, is_open: bool) -> Presence:
    """What holds now, and what comes after it by itself."""
    plain = PresenceState.AVAILABLE if is_open else PresenceState.NOT_SET
    course: list[tuple[float, Presence]] = []  # from when what holds
    moment = now
    while len(course) <= MOST_AFTER:
        presence = _at(spans, moment, note, plain)
        if not course or course[-1][1] != presence:
            course.append((moment, presence))
        coming = [each for span in spans for each in (span.begins, span.ends) if moment < each <= LATEST]
        if not coming:
            break
        moment = min(coming)
    else:
        moment, _ = course.pop()  # what would come later is for the phone to say by then
        if course[-1][1] != Presence(plain):
            course.append((moment, Presence(plain)))
    begins, presence = course.pop()
    for began, before in reversed(course):
        presence, begins = replace(before, until=begins, then=presence), began
    return presence


def _at(spans: Sequence[_Span], moment: float, note: str, plain: PresenceState) -> Presence:
    for span in spans:
        if span.begins <= moment < span.ends:
            return replace(span.presence, message=note)
        if span.ends <= moment:
            note = ""  # it is that of what is over
    return Presence(PresenceState.AVAILABLE if note else plain, "", note)


def parse_xml(body: bytes) -> etree._Element:
    """
    Documents are small, and read in one way whatever they say of themselves, so that nothing stands in them unseen: in
    UTF-8 (RFC 3863 4 wants it), and what is none in Latin-1, as some phones write notes. Entities are none, and the
    parser's own limits (256 levels, among others) stay.
    """
    if len(body) > MAX_BODY:
        raise MalformedMessage("Body too large")
    try:
        text = body.strip(_AROUND).decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.strip(_AROUND).decode("latin-1")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise MalformedMessage("No document type or entity is taken")
    if text.count("<") + text.count("=") + text.count("&") > _MAX_MARKS:
        raise MalformedMessage("Body is no document a phone writes")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise MalformedMessage("Body is not well-formed XML") from error
    return root


def _digium_presence(element: etree._Element) -> Presence:
    name = str(element.get("type", "")).lower()
    try:
        state = PresenceState(name)
    except ValueError:
        raise MalformedMessage("Unknown digium_presence type") from None
    return Presence(state, str(element.get("subtype", "")), element.text or "")


def _activities(root: etree._Element) -> list[tuple[str, etree._Element]]:
    """Each with the element that says when it is meant."""
    found: list[tuple[str, etree._Element]] = []
    for element in root.iter(f"{{{RPID}}}activities", *(f"{{{draft}}}*" for draft in _DRAFTS)):
        if etree.QName(element).localname in _OF_ACTIVITIES:
            found += [(etree.QName(each).localname, element) for each in element if isinstance(each.tag, str)]
            found.append(((element.text or "").strip(), element))
    return found


def _instant(element: etree._Element, name: str, zone: dt.tzinfo | None) -> float:
    """The attribute's `dateTime` as wall-clock seconds, 0.0 where it has none."""
    text = str(element.get(name, "")).strip()
    if not text:
        return 0.0
    try:
        moment = dt.datetime.fromisoformat(text.upper()) if _DATE_TIME.fullmatch(text) else None
        if moment is not None:
            return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).timestamp()
    except (ValueError, OverflowError, OSError):
        pass
    raise MalformedMessage(f"'{name}' of activities is no dateTime")


def _notes(root: etree._Element) -> list[str | None]:
    """The user's first, then the document's, then the devices'."""
    paths = (f"{{{DM}}}person/{{{DM}}}note", f".//{{{RPID}}}note", f"{{{PIDF}}}note", f"{{{PIDF}}}tuple/{{{PIDF}}}note")
    return [element.text for path in paths for element in root.iterfind(path)]
