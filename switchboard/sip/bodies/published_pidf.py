"""
PIDF that a phone publishes, as the presence it means (RFC 3863, RFC 4480, and Digium's `digium_presence`).

    digium_presence        its type, subtype and message
    basic closed           unavailable, whatever stands beside it (RFC 3863 4.1.4)
    RPID away, meal …      away, the activity as subtype
    RPID vacation …        xa
    RPID busy, meeting …   dnd
    basic open, or a note  available; what the device does (on-the-phone) is no presence
    else                   not set

Where some tuples are open and others closed, the person can be reached. Activities are read in the namespaces of RFC
4480's drafts, too, where an activity is an element, or the text of one.
"""

from lxml import etree

from switchboard.core.states import MAX_MESSAGE, MAX_SUBTYPE, Presence, PresenceState
from switchboard.sip.bodies.pidf import DM, PIDF, RPID
from switchboard.sip.wire.errors import MalformedMessage

MAX_BODY = 16_384  # bytes; phones write a tenth of it
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
_PLAIN = {"away", "busy"}  # say no more than the state does


def parse_published_pidf(body: bytes) -> Presence:
    """
    Raises:
        MalformedMessage: it is no PIDF, or larger than any phone's.
    """
    root = parse_xml(body)
    if root.tag != f"{{{PIDF}}}presence":
        raise MalformedMessage("Body is no PIDF")
    return checked(_meant(root))


def checked(presence: Presence) -> Presence:
    """
    The same presence.

    Raises:
        MalformedMessage: it says more than is kept of one.
    """
    if len(presence.message) > MAX_MESSAGE or len(presence.subtype) > MAX_SUBTYPE:
        raise MalformedMessage("Note too long")
    return presence


def _meant(root: etree._Element) -> Presence:
    digium = root.find(f".//{{{PIDF}}}digium_presence")
    if digium is not None:
        return _digium_presence(digium)
    note = next((text.strip() for text in _notes(root) if text and text.strip()), "")
    basics = {
        (element.text or "").strip() for element in root.iterfind(f"{{{PIDF}}}tuple/{{{PIDF}}}status/{{{PIDF}}}basic")
    }
    if "closed" in basics and "open" not in basics:
        return Presence(PresenceState.UNAVAILABLE, "", note)
    for activity in _activities(root):
        state = _STATE_OF.get(activity)
        if state is not None:
            return Presence(state, "" if activity in _PLAIN else activity.replace("-", " "), note)
    return Presence(PresenceState.AVAILABLE if "open" in basics or note else PresenceState.NOT_SET, "", note)


def parse_xml(body: bytes) -> etree._Element:
    """
    Documents are small, and in UTF-8 whatever they say (RFC 3863 4 wants it), so that nothing stands in them unseen;
    entities are none, and the parser's own limits (256 levels, among others) stay.
    """
    if len(body) > MAX_BODY:
        raise MalformedMessage("Body too large")
    try:
        text = body.strip(_AROUND).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MalformedMessage("Body is not UTF-8") from None
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


def _activities(root: etree._Element) -> list[str]:
    found: list[str] = []
    for element in root.iter(f"{{{RPID}}}activities", *(f"{{{draft}}}*" for draft in _DRAFTS)):
        if etree.QName(element).localname in _OF_ACTIVITIES:
            found += [etree.QName(each).localname for each in element if isinstance(each.tag, str)]
            found.append((element.text or "").strip())
    return found


def _notes(root: etree._Element) -> list[str | None]:
    """The user's first, then the document's, then the devices'."""
    paths = (f"{{{DM}}}person/{{{DM}}}note", f".//{{{RPID}}}note", f"{{{PIDF}}}note", f"{{{PIDF}}}tuple/{{{PIDF}}}note")
    return [element.text for path in paths for element in root.iterfind(path)]
