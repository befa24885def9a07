"""
XPIDF that an older phone publishes, as the presence it means (MS-SIP appendix B).

    status closed, or offline     unavailable, whatever stands beside it
    away, idle, berightback …     away, in words as subtype
    busy                          dnd
    online, or status open        available; onthephone is what the device does
    else                          not set

Where some addresses are open and others closed, the person can be reached. A note is the message.
"""

import re

from lxml import etree

from switchboard.core.states import Presence, PresenceState
from switchboard.sip.bodies.published_pidf import checked, parse_xml
from switchboard.sip.wire.errors import MalformedMessage

_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[\]&]{0,300}>")  # older phones name the DTD, which nobody reads
_AWAY = {"away": "", "idle": "idle", "berightback": "be right back", "outtolunch": "out to lunch"}
_THERE = {"open", "inuse", "inactive"}


def parse_published_xpidf(body: bytes) -> Presence:
    """
    Raises:
        MalformedMessage: it is no XPIDF, or larger than any phone's.

    >>> parse_published_xpidf(b'<presence><atom><msnsubstatus substatus="outtolunch"/></atom></presence>').subtype
    'out to lunch'
    """
    root = parse_xml(_DOCTYPE.sub(b"", body, count=1))
    if root.tag != "presence":
        raise MalformedMessage("Body is no XPIDF")
    return checked(_meant(root))


def _meant(root: etree._Element) -> Presence:
    note = next((text.strip() for element in root.iter("note") if (text := element.text) and text.strip()), "")
    statuses = {element.get("status", "").lower() for element in root.iter("status")}
    words = [element.get("substatus", "").lower() for element in root.iter("msnsubstatus")]
    if not statuses & _THERE and ("closed" in statuses or "offline" in words):
        return Presence(PresenceState.UNAVAILABLE, "", note)
    for word in words:
        if word in _AWAY:
            return Presence(PresenceState.AWAY, _AWAY[word], note)
        if word == "busy":
            return Presence(PresenceState.DND, "", note)
    says_something = statuses & _THERE or words or note
    return Presence(PresenceState.AVAILABLE if says_something else PresenceState.NOT_SET, "", note)
