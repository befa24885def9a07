"""The root of everything that may go wrong and that a person can be told."""


class SwitchboardError(Exception):
    """What went wrong, in words a person can act on."""
