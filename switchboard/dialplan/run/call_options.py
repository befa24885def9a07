"""What a Dial allows in its call, and how it goes on (Asterisk: `app_dial.c`, `features.c`)."""

from dataclasses import dataclass

from switchboard.dialplan.run.channel import Place


@dataclass(frozen=True, slots=True)
class CallOptions:
    """
    Args:
        calling, called: features that the one who calls, and the one who is called, may use by digits: `blindxfer`,
            `atxfer`, `disconnect`, `parkcall`.
        most_seconds: after which the call ends; None for as long as it takes.
        music: the class of what the caller hears instead of ringing; empty for ringing.
        called_goes: where the one who is called goes once the caller has hung up; None where nowhere.
    """

    calling: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    most_seconds: float | None = None
    music: str = ""
    rings_at_once: bool = False
    called_goes: Place | None = None

    @property
    def needs_to_hear(self) -> bool:
        """Whether what is pressed in the call has to be heard here."""
        return bool(self.calling or self.called)


NO_OPTIONS = CallOptions()
