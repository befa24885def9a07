"""
The event packages served here, and which document a watcher gets (RFC 6665 5, RFC 3842, RFC 3856, RFC 4235).

A flavour is a document as one kind of phone wants it: its content type, and for PIDF whose shape it has.
"""

from collections.abc import Sequence

from switchboard.sip.bodies import dialog_info, message_summary, pidf, xpidf
from switchboard.sip.bodies.dialog_info import render_dialog_info
from switchboard.sip.bodies.digium_pidf import render_digium_pidf
from switchboard.sip.bodies.document import Renderer
from switchboard.sip.bodies.message_summary import render_message_summary
from switchboard.sip.bodies.pidf import render_cpim_pidf, render_pidf
from switchboard.sip.bodies.xpidf import render_xpidf
from switchboard.sip.wire.errors import BadEvent, NotAcceptable

_DIGIUM = f"{pidf.CONTENT_TYPE};digium"
_RENDERERS: dict[str, Renderer] = {
    pidf.CONTENT_TYPE: render_pidf,
    _DIGIUM: render_digium_pidf,
    xpidf.CONTENT_TYPE: render_xpidf,
    pidf.CPIM_CONTENT_TYPE: render_cpim_pidf,
    dialog_info.CONTENT_TYPE: render_dialog_info,
    message_summary.CONTENT_TYPE: render_message_summary,
}
# the first type of a package is its default: what a phone gets that sends no Accept, or takes any
_PACKAGES: dict[str, tuple[str, ...]] = {
    "presence": (pidf.CONTENT_TYPE, xpidf.CONTENT_TYPE, pidf.CPIM_CONTENT_TYPE),
    "dialog": (dialog_info.CONTENT_TYPE,),
    "message-summary": (message_summary.CONTENT_TYPE,),
}
_ANY = ("application/*", "*/*")
LIST_PACKAGES = ("presence", "dialog")
ALLOW_EVENTS = ", ".join(_PACKAGES)
ACCEPT = ", ".join(content_type for types in _PACKAGES.values() for content_type in types)


def check_package(package: str) -> None:
    """
    Raises:
        BadEvent: nobody here notifies of it.
    """
    if package not in _PACKAGES:
        raise BadEvent(f"'{package}' is no event package of this server", ("Allow-Events", ALLOW_EVENTS))


def choose_flavour(package: str, accept: Sequence[str], user_agent: str, refused: frozenset[str] = frozenset()) -> str:
    """
    Args:
        accept: media ranges, the most wanted first; none where the watcher sent no Accept.
        refused: ranges that it takes in no case but where `accept` has a narrower one (RFC 7231 5.3.2).
        user_agent: the Digium flavour goes to phones whose User-Agent names Digium or Sangoma, as Asterisk has it.

    Raises:
        NotAcceptable: none of the ranges holds a document type of the package.
    """
    types = _PACKAGES[package]
    content_type = _wanted_type(types, accept, refused) if accept or refused else types[0]
    if not content_type:
        raise NotAcceptable(f"the {package} package is told as {', '.join(types)}", ("Accept", ", ".join(types)))
    agent = user_agent.lower()
    if content_type == pidf.CONTENT_TYPE and ("digium" in agent or "sangoma" in agent):
        return _DIGIUM
    return content_type


def _wanted_type(types: Sequence[str], accept: Sequence[str], refused: frozenset[str]) -> str:
    """The first that is taken, empty where none is; what stands behind a wider range is the package's own order."""
    for media in accept:
        if media in types:
            return media
        others = [each for each in types if each not in refused and (media != "*/*" or _group_of(each) not in refused)]
        if media in _ANY and others:
            return others[0]
    return ""


def _group_of(content_type: str) -> str:
    return f"{content_type.partition('/')[0]}/*"


def renderer_of(flavour: str) -> Renderer:
    """
    Raises:
        KeyError: there is no such flavour (any more).
    """
    return _RENDERERS[flavour]
