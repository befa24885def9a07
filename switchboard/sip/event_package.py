"""The event packages served here, and which document a watcher gets (RFC 6665 5, RFC 3856, RFC 4235)."""

from collections.abc import Sequence

from switchboard.sip.bodies import dialog_info, pidf
from switchboard.sip.bodies.dialog_info import render_dialog_info
from switchboard.sip.bodies.digium_pidf import render_digium_pidf
from switchboard.sip.bodies.document import Renderer
from switchboard.sip.bodies.pidf import render_pidf
from switchboard.sip.errors import BadEvent, NotAcceptable

CONTENT_TYPES = {"presence": pidf.CONTENT_TYPE, "dialog": dialog_info.CONTENT_TYPE}
ALLOW_EVENTS = ", ".join(CONTENT_TYPES)
ACCEPT = ", ".join(CONTENT_TYPES.values())


def check_package(package: str) -> None:
    """
    Raises:
        BadEvent: nobody here notifies of it.
    """
    if package not in CONTENT_TYPES:
        raise BadEvent(f"'{package}' is no event package of this server", ("Allow-Events", ALLOW_EVENTS))


def choose_renderer(package: str, accept: Sequence[str], user_agent: str) -> Renderer:
    """
    Args:
        accept: media ranges, empty where the watcher sent no Accept: then the package's default is meant.
        user_agent: the Digium flavour goes to phones whose User-Agent names Digium or Sangoma, as Asterisk has it.

    Raises:
        NotAcceptable: none of the ranges holds the package's document type.
    """
    content_type = CONTENT_TYPES[package]
    if accept and not {content_type, "application/*", "*/*"}.intersection(accept):
        raise NotAcceptable(f"the {package} package is told as {content_type}", ("Accept", content_type))
    if package == "dialog":
        return render_dialog_info
    agent = user_agent.lower()
    return render_digium_pidf if "digium" in agent or "sangoma" in agent else render_pidf
