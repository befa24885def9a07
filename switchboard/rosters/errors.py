"""Why a roster cannot be read, in words a person can act on."""

from switchboard.ground.errors import SwitchboardError


class RosterRefused(SwitchboardError):
    """It cannot be read at all; nothing has changed."""


class RosterCancelled(SwitchboardError):
    """A person wants it no more; nothing has changed."""
