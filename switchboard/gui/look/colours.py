"""The colours of light and dark: our own, as a bare X server has no scheme that Qt could take up."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import attrgetter

from switchboard.core.states import ExtensionState, PresenceState


@dataclass(frozen=True, slots=True)
class Colours:
    """
    All colours of one scheme, as `#rrggbb`.

    Texts have a contrast of 4.5 and more on whatever they may stand on, edges and shapes of 3 (WCAG 2.2, 1.4.3 and
    1.4.11): a test computes both.
    """

    is_dark: bool
    window: str
    base: str
    alternate: str
    selection: str
    text: str
    muted: str
    line: str  # between parts; says nothing
    edge: str  # of what can be filled in or pressed
    accent: str
    on_accent: str
    toast: str
    on_toast: str
    accent_on_toast: str
    fault: str
    band: str  # over a wallboard that is not current
    on_band: str
    available: str
    chat: str
    away: str
    extended_away: str
    busy: str
    gone: str
    quiet: str

    def presence(self, state: PresenceState) -> str:
        return _PRESENCE_COLOURS[state](self)

    def device(self, state: ExtensionState) -> str:
        return _DEVICE_COLOURS[state](self)

    def faded(self) -> "Colours":
        """For whom only the hand that is at them keeps in place: all of one grey, which can be read as well."""
        grey = self.muted
        return replace(
            self,
            text=grey,
            fault=grey,
            accent=grey,
            available=grey,
            chat=grey,
            away=grey,
            extended_away=grey,
            busy=grey,
            gone=grey,
            quiet=grey,
        )


_PRESENCE_COLOURS: dict[PresenceState, Callable[[Colours], str]] = {
    PresenceState.AVAILABLE: attrgetter("available"),
    PresenceState.CHAT: attrgetter("chat"),
    PresenceState.AWAY: attrgetter("away"),
    PresenceState.XA: attrgetter("extended_away"),
    PresenceState.DND: attrgetter("busy"),
    PresenceState.UNAVAILABLE: attrgetter("gone"),
    PresenceState.NOT_SET: attrgetter("quiet"),
}
_DEVICE_COLOURS: dict[ExtensionState, Callable[[Colours], str]] = {
    ExtensionState.IDLE: attrgetter("muted"),
    ExtensionState.IN_USE: attrgetter("busy"),
    ExtensionState.BUSY: attrgetter("busy"),
    ExtensionState.RINGING: attrgetter("chat"),
    ExtensionState.IN_USE_RINGING: attrgetter("chat"),
    ExtensionState.ON_HOLD: attrgetter("away"),
    ExtensionState.UNAVAILABLE: attrgetter("gone"),
}


FADED = 0.75  # of a shape that is only last known; the words beside it are grey


LIGHT = Colours(
    is_dark=False,
    window="#f3f4f7",
    base="#ffffff",
    alternate="#fafbfc",
    selection="#e3ebff",
    text="#1c2230",
    muted="#566072",
    line="#d5dae3",
    edge="#7d8697",
    accent="#2a56c6",
    on_accent="#ffffff",
    toast="#1c2230",
    on_toast="#ffffff",
    accent_on_toast="#9db8ff",
    fault="#b3202a",
    band="#b3202a",
    on_band="#ffffff",
    available="#17703f",
    chat="#2a56c6",
    away="#8a5a00",
    extended_away="#7a3a8c",
    busy="#b3202a",
    gone="#4d5666",
    quiet="#5f6878",
)
DARK = Colours(
    is_dark=True,
    window="#15181e",
    base="#1d2129",
    alternate="#21262f",
    selection="#2a3a62",
    text="#edeff4",
    muted="#aab3c2",
    line="#323947",
    edge="#8490a6",
    accent="#86a9ff",
    on_accent="#0d1017",
    toast="#edeff4",
    on_toast="#1c2230",
    accent_on_toast="#2a56c6",
    fault="#ff7d7a",
    band="#b3202a",
    on_band="#ffffff",
    available="#56d08f",
    chat="#8db0ff",
    away="#f2c14e",
    extended_away="#d3a2ec",
    busy="#ff7d7a",
    gone="#a7afbd",
    quiet="#a3adbd",
)
