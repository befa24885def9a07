"""
What every request is refused for, whatever its method does (RFC 3261 8.2.2): one table of methods and checks.

    method      Require knows             CSeq names the method   scheme of the URI   coding of the body
    SUBSCRIBE   eventlist                 as it is read           as it is resolved   -
    REGISTER    path, outbound            as it is read           here, and of To     -
    PUBLISH     nothing                   here                    as it is resolved   here
    OPTIONS     eventlist, path, outbound here                    here                -
    INVITE      replaces, timer, 100rel   here                    here                as it is read
    REFER       norefersub                here                    as it is read       -
    any other   -                         here                    -                   -

An ACK is never answered.
"""

from switchboard.sip.register.registrar import EXTENSIONS as OF_REGISTER
from switchboard.sip.wire.errors import BadExtension, UnsupportedMediaType
from switchboard.sip.wire.headers import parse_cseq
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.uri import check_scheme, parse_uri

_OF_SUBSCRIBE = ("eventlist",)
SUPPORTED = _OF_SUBSCRIBE + OF_REGISTER
_KNOWN = {"SUBSCRIBE": _OF_SUBSCRIBE, "REGISTER": OF_REGISTER, "PUBLISH": (), "OPTIONS": SUPPORTED} | {
    "INVITE": ("replaces", "timer", "100rel"),
    "UPDATE": ("timer",),
    "REFER": ("norefersub",),
}
_READS_CSEQ = ("SUBSCRIBE", "REGISTER")  # whose servers need the number, and read it


def check_form(request: Request) -> None:
    """
    Before anybody has proved anything.

    Raises:
        MalformedMessage: its CSeq is none, or names another method (RFC 3261 8.1.1.5).
        UnsupportedScheme: it names an address of another kind, and nobody reads more of it (RFC 3261 8.2.2.1).
    """
    if request.method == "REGISTER":
        check_scheme(request.uri_text)
    if request.method in _READS_CSEQ:
        return
    parse_cseq(request.headers["cseq"][0], request.method)
    if request.method in ("OPTIONS", "INVITE"):
        parse_uri(request.uri_text)
    if request.method == "OPTIONS":
        check_means(request)


def check_means(request: Request) -> None:
    """
    Once its sender may speak here.

    Raises:
        BadExtension: it requires what is not known here for that method (RFC 3261 8.2.2.3).
        UnsupportedMediaType: its body is coded (RFC 3261 8.2.3).
    """
    if "require" in request.headers:
        known = _KNOWN.get(request.method, ())
        unknown = [tag for tag in request.listed("require") if tag.lower() not in known]
        if unknown:
            raise BadExtension("no such extension is known here", ("Unsupported", ", ".join(unknown)))
    if request.method == "PUBLISH" and "content-encoding" in request.headers:
        codings = [coding for coding in request.listed("content-encoding") if coding.lower() != "identity"]
        if codings and request.body:
            raise UnsupportedMediaType("the body is coded", ("Accept-Encoding", "identity"))
