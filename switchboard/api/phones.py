"""What phones have with us, as faces show it."""

from dataclasses import dataclass

from switchboard.core.states import Extension


@dataclass(frozen=True, slots=True)
class InboundSubscription:
    """A phone's subscription, as PJSIPShowSubscriptionsInbound tells of it."""

    call_id: str
    extension: Extension
    package: str
    expires_in: int
    state: str
    watcher: str = ""


@dataclass(frozen=True, slots=True)
class Registration:
    """A phone that is registered: its extension, where it is, for how many seconds yet, and what it says it is."""

    exten: str
    contact: str
    expires_in: int
    user_agent: str
    source: str = ""
    call_id: str = ""
    path: str = ""
