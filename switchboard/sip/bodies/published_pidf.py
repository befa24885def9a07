"""
PIDF that a phone publishes, as the presence it means (RFC 3863, RFC 4480, and Digium's `digium_presence`).

    digium_presence        its type, subtype and message
    RPID away, meal …      away, the activity as subtype
    RPID vacation …        xa
    RPID busy, meeting …   dnd
    basic open, or a note  available; what the device does (on-the-phone) is no presence
    basic closed           unavailable
    else                   not set
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
_PLAIN = {"away", "busy"}  # say no more than the state does


def parse_published_pidf(body: bytes) -> Presence:
    """
    Raises:
        MalformedMessage: it is no PIDF, or larger than any phone's.
    """
    presence = _meant(_parse(body))
    if len(presence.message) > MAX_MESSAGE or len(presence.subtype) > MAX_SUBTYPE:
        raise MalformedMessage("Note too long")
    return presence


def _meant(root: etree._Element) -> Presence:
    digium = root.find(f".//{{{PIDF}}}digium_presence")
    if digium is not None:
        return _digium_presence(digium)
    note = next((text.strip() for text in _notes(root) if text and text.strip()), "")
    for activity in _activities(root):
        state = _STATE_OF.get(activity)
        if state is not None:
            return Presence(state, "" if activity in _PLAIN else activity.replace("-", " "), note)
    basics = [
        (element.text or "").strip() for element in root.iterfind(f"{{{PIDF}}}tuple/{{{PIDF}}}status/{{{PIDF}}}basic")
    ]
    if "open" in basics or note:
        return Presence(PresenceState.AVAILABLE, "", note)
    return Presence(PresenceState.UNAVAILABLE if "closed" in basics else PresenceState.NOT_SET)


def _parse(body: bytes) -> etree._Element:
    """
    Documents are small, and in UTF-8 whatever they say (RFC 3863 4 wants it), so that nothing stands in them unseen;
    entities are none, and the parser's own limits (256 levels, among others) stay.
    """
    if len(body) > MAX_BODY:
        raise MalformedMessage("Body too large")
    try:
        text = body.decode("utf-8-sig")
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
    if root.tag != f"{{{PIDF}}}presence":
        raise MalformedMessage("Body is no PIDF")
    return root


def _digium_presence(element: etree._Element) -> Presence:
    name = str(element.get("type", "")).lower()
    try:
        state = PresenceState(name)
    except ValueError:
        raise MalformedMessage("Unknown digium_presence type") from None
    return Presence(state, str(element.get("subtype", "")), element.text or "")


def _activities(root: etree._Element) -> list[str]:
    activities = root.iterfind(f".//{{{RPID}}}activities/*")
    return [etree.QName(activity).localname for activity in activities if isinstance(activity.tag, str)]


def _notes(root: etree._Element) -> list[str | None]:
    """The user's first, then the document's, then the devices'."""
    paths = (f"{{{DM}}}person/{{{DM}}}note", f".//{{{RPID}}}note", f"{{{PIDF}}}note", f"{{{PIDF}}}tuple/{{{PIDF}}}note")
    return [element.text for path in paths for element in root.iterfind(path)]
