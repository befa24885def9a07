"""When a presence ends, for phones that show only text: "at lunch (until 14:00)"."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from switchboard.core.states import ExtensionStatus
from switchboard.core.until_text import until_text
from switchboard.sip.bodies import pidf

_FLAVOURS = frozenset({pidf.CONTENT_TYPE, pidf.CPIM_CONTENT_TYPE})  # Digium's phones show texts as Asterisk writes them
HOLE = "%s"  # where the time goes


@dataclass(frozen=True, slots=True)
class EndNote:
    """
    Puts the end behind what a phone shows.

    Args:
        form: "until %s"; empty for nothing.
        zone: the office's; None for this computer's.
        now: gives wall-clock seconds.
    """

    form: str = ""
    zone: dt.tzinfo | None = None
    now: Callable[[], float] = lambda: 0.0

    def shown(self, status: ExtensionStatus, flavour: str) -> ExtensionStatus:
        """
        The status as that document has to show it.

        A time of another day has its date, so that the document stays true as long as nothing changes.
        """
        presence = status.presence
        text = pidf.note_of(presence)
        if not self.form or not presence.until or not text or flavour not in _FLAVOURS:
            return status
        end = self.form.replace(HOLE, until_text(presence.until, self.now(), self.zone))
        return replace(status, presence=replace(presence, message=f"{text} ({end})"))


NO_END_NOTE = EndNote()
