"""
What can be wrong with a message, and what its sender is told.

    SipError
      MalformedMessage 400 · Unauthorized 401 · Forbidden 403 · NotFound 404 · MethodNotAllowed 405 · NotAcceptable 406
      ConditionFailed 412 · UnsupportedMediaType 415 · UnsupportedScheme 416 · BadExtension 420 · ExtensionRequired 421
      SessionTooBrief 422 · IntervalTooBrief 423
      TemporarilyUnavailable 480 · NoSubscription 481 · NoCall 481 · LoopDetected 482
      BusyHere 486 · NotAcceptableHere 488 · BadEvent 489 · RequestPending 491
      OutOfOrder 500 · ServerFault 500 · Overloaded 503
      VersionNotSupported 505 · MessageTooLarge 513 · Declined 603
"""

from switchboard.ground.errors import SwitchboardError


class SipError(SwitchboardError):
    """Their fault, answered. `headers` are those the answer must carry."""

    status = 400
    reason = "Bad Request"

    def __init__(self, text: str = "", *headers: tuple[str, str]) -> None:
        super().__init__(text or self.reason)
        self.headers = headers


class MalformedMessage(SipError):
    """RFC 3261 21.4.1: the text is told as the reason phrase."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.reason = text


class Unauthorized(SipError):
    """RFC 3261 21.4.2: WWW-Authenticate is told."""

    status, reason = 401, "Unauthorized"


class Forbidden(SipError):
    """RFC 3261 21.4.4: who asks is known, and may not."""

    status, reason = 403, "Forbidden"


class NotFound(SipError):
    """RFC 3261 21.4.5."""

    status, reason = 404, "Not Found"


class MethodNotAllowed(SipError):
    """RFC 3261 21.4.6."""

    status, reason = 405, "Method Not Allowed"


class NotAcceptable(SipError):
    """RFC 3261 21.4.7: none of the document types in Accept can be made."""

    status, reason = 406, "Not Acceptable"


class ConditionFailed(SipError):
    """RFC 3903 4.1: the entity-tag names no publication here."""

    status, reason = 412, "Conditional Request Failed"


class UnsupportedMediaType(SipError):
    """RFC 3261 21.4.13: Accept is told."""

    status, reason = 415, "Unsupported Media Type"


class UnsupportedScheme(SipError):
    """RFC 3261 21.4.14."""

    status, reason = 416, "Unsupported URI Scheme"


class BadExtension(SipError):
    """RFC 3261 21.4.15."""

    status, reason = 420, "Bad Extension"


class ExtensionRequired(SipError):
    """RFC 3261 21.4.16: Require is told."""

    status, reason = 421, "Extension Required"


class SessionTooBrief(SipError):
    """RFC 4028 6: Min-SE is told."""

    status, reason = 422, "Session Interval Too Small"


class IntervalTooBrief(SipError):
    """RFC 6665 4.2.1.1: Min-Expires is told."""

    status, reason = 423, "Interval Too Brief"


class TemporarilyUnavailable(SipError):
    """RFC 3261 21.4.18: it is this asker who has to wait, and nobody else; Retry-After is told."""

    status, reason = 480, "Temporarily Unavailable"


class NoSubscription(SipError):
    """RFC 3261 12.2.2, RFC 6665 4.2.1."""

    status, reason = 481, "Subscription Does Not Exist"


class LoopDetected(SipError):
    """RFC 3261 8.2.2.2: the request came another way, too."""

    status, reason = 482, "Loop Detected"


class NoCall(SipError):
    """RFC 3261 15.1.2, 9.2: no call or transaction here is meant."""

    status, reason = 481, "Call/Transaction Does Not Exist"


class BusyHere(SipError):
    """RFC 3261 21.4.24."""

    status, reason = 486, "Busy Here"


class Declined(SipError):
    """RFC 3261 21.6.2, RFC 3891 3: what it is about is over, or nobody's to give."""

    status, reason = 603, "Declined"


class NotAcceptableHere(SipError):
    """RFC 3261 21.4.26: nothing that is offered can be spoken here."""

    status, reason = 488, "Not Acceptable Here"


class RequestPending(SipError):
    """RFC 3261 14.2: a request of our own in that dialog is not answered yet."""

    status, reason = 491, "Request Pending"


class BadEvent(SipError):
    """RFC 6665 4.2.1.1: Allow-Events is told."""

    status, reason = 489, "Bad Event"


class ServerFault(SipError):
    """RFC 3261 21.5.1: nobody expected it; the fault is ours."""

    status, reason = 500, "Server Internal Error"


class OutOfOrder(SipError):
    """RFC 3261 12.2.2: the CSeq is not above the last."""

    status, reason = 500, "Invalid CSeq"


class NotImplementedHere(SipError):
    """RFC 3261 21.5.2."""

    status, reason = 501, "Not Implemented"


class NotAtOnce(SipError):
    """It cannot be answered without asking somebody first (RFC 3311 5.2)."""

    status, reason = 504, "Server Time-out"


class VersionNotSupported(SipError):
    """RFC 3261 21.5.6."""

    status, reason = 505, "Version Not Supported"


class MessageTooLarge(SipError):
    """RFC 3261 21.5.7: what would be told fits no datagram; a connection carries it."""

    status, reason = 513, "Message Too Large"


class Overloaded(SipError):
    """RFC 3261 21.5.4: Retry-After is told."""

    status, reason = 503, "Service Unavailable"
