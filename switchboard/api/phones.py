"""What phones have with us, as faces show it."""

from dataclasses import dataclass

from switchboard.core.states import Extension

NO_ANSWER = 408  # RFC 3261 21.4.9: the phone was asked, and said nothing


@dataclass(frozen=True, slots=True)
class InboundSubscription:
    """
    A phone's subscription, as PJSIPShowSubscriptionsInbound tells of it.

    Args:
        owner: the user that it proved to be, or its host; empty for a program on this computer.
        tag: tells it from all others.
        told_ago: seconds since the last NOTIFY went, None where none did.
        last_status: what the phone said to the last one that was answered, `NO_ANSWER` where it said nothing, 0 where
            none was waited for yet.
    """

    call_id: str
    extension: Extension
    package: str
    expires_in: int
    state: str
    watcher: str = ""
    owner: str = ""
    user_agent: str = ""
    transport: str = ""
    tag: str = ""
    told_ago: int | None = None
    last_status: int = 0

    @property
    def is_silent(self) -> bool:
        """Whether the phone does not answer, or refuses what it is told."""
        return self.last_status >= 300


@dataclass(frozen=True, slots=True)
class TrunkRegistration:
    """
    Our own registration at a trunk's server, as PJSIPShowRegistrationsOutbound tells of it.

    Args:
        state: in Asterisk's words: Registered, Unregistered, Rejected, Stopped.
        reason: why it is not registered; empty where it is.
        expires_in, next_in: seconds until it is over, and until the server is asked again; 0 where that is open.
        calls: those that are going on, both ways.
    """

    trunk: str
    server_uri: str
    client_uri: str
    user: str
    state: str
    reason: str = ""
    expires_in: int = 0
    next_in: int = 0
    calls: int = 0


@dataclass(frozen=True, slots=True)
class Registration:
    """
    A phone that is registered: its extension, where it is, for how many seconds yet, and what it says it is.

    `key` tells it from the extension's others.
    """

    exten: str
    contact: str
    expires_in: int
    user_agent: str
    source: str = ""
    call_id: str = ""
    path: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class RefusedRequest:
    """What a phone asked for and was refused: what it was told, how often, and how many seconds ago the last time."""

    host: str
    method: str
    about: str
    status: int
    reason: str
    user_agent: str
    count: int
    ago: int


@dataclass(frozen=True, slots=True)
class PhonesReport:
    """All of it, as of one moment."""

    registrations: tuple[Registration, ...] = ()
    subscriptions: tuple[InboundSubscription, ...] = ()
    refused: tuple[RefusedRequest, ...] = ()
