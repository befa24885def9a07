"""
What an operator may ask of a running switchboard beyond presence, and what the operator is told of it.

Frozen values, like the core's: the window holds these and nothing of the rooms behind them.
"""

from dataclasses import dataclass

from switchboard.api.calls import CallOperation
from switchboard.api.settings import SettingEdit
from switchboard.api.voicemail import MailOperation


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """Read this dialplan, and this directory if one is named, from now on. Both are paths."""

    dialplan: str
    directory: str = ""


@dataclass(frozen=True, slots=True)
class ReloadOffice:
    """Read the same files anew."""


@dataclass(frozen=True, slots=True)
class ListenOn:
    """Serve SIP on these addresses (`HOST:PORT`) from now on, and remember them."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdmitPhones:
    """These phones may speak SIP to us from now on: user names, each with its secret. Hashes of them are kept."""

    secrets: tuple[tuple[str, str], ...]

    def __repr__(self) -> str:
        return f"AdmitPhones({', '.join(name for name, _ in self.secrets)})"


@dataclass(frozen=True, slots=True)
class AdmitEverybody:
    """Nobody who speaks SIP to us has to prove who it is from now on."""


@dataclass(frozen=True, slots=True)
class EndSubscription:
    """A phone is to watch no more what it watches; see `InboundSubscription.tag`. It is told, and may come back."""

    tag: str


@dataclass(frozen=True, slots=True)
class EndRegistration:
    """A phone is registered no more, until it registers anew; see `Registration.key`."""

    exten: str
    key: str


@dataclass(frozen=True, slots=True)
class DialAs:
    """Dial an extension of the dialplan as somebody; what each step did is told when the call has ended."""

    exten: str
    context: str
    caller_name: str
    caller_number: str
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class FollowTrace:
    """Keep the SIP messages of the last moments, for whoever looks at them, or keep them no more."""

    on: bool


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """These settings are so from now on. `seen` is the version of what was shown to whoever changes them."""

    edits: tuple[SettingEdit, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class ReloadCalendar:
    """Look at a calendar now."""

    name: str


@dataclass(frozen=True, slots=True)
class NoticeUpdates:
    """Ask once a day from now on whether there is a newer version, or never."""

    on: bool


PhoneOperation = EndSubscription | EndRegistration
AccessOperation = ListenOn | AdmitPhones | AdmitEverybody | ChangeSettings
OfficeOperation = OpenOffice | ReloadOffice | ReloadCalendar | NoticeUpdates
Operation = OfficeOperation | AccessOperation | FollowTrace | PhoneOperation | MailOperation | CallOperation
