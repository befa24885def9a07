"""Mailboxes for spoken messages: how long those may be, how many a mailbox takes, and what opens it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from switchboard.api.settings import Page
from switchboard.core.messages import mailbox_key
from switchboard.settings.kinds import Number, Text
from switchboard.settings.records import Named, Record, Setting, Values

MOST_SECONDS = Setting("most_seconds", Number(1, 600), 180, "how long a message may be", "seconds", title="Longest")
LEAST_SECONDS = Setting(
    "least_seconds", Number(0, 60), 1, "how long it has to be; what is shorter is not kept", "seconds", title="Shortest"
)
SILENCE_SECONDS = Setting(
    "silence_seconds",
    Number(0, 60),
    10,
    "after how long without a word it ends; 0 for however long",
    "seconds",
    title="Silence",
)
MOST_MESSAGES = Setting(
    "most_messages", Number(1, 1_000), 100, "how many a mailbox takes, heard ones among them", title="Messages"
)
KEEP_DAYS = Setting(
    "keep_days",
    Number(0, 3_650),
    0,
    "after how many those are deleted that were heard; 0 for never",
    "days",
    title="Kept",
)

VOICEMAIL = Setting(
    "voicemail",
    Record((MOST_SECONDS, LEAST_SECONDS, SILENCE_SECONDS, MOST_MESSAGES, KEEP_DAYS)),
    {},
    "messages that callers leave",
    title="Voicemail",
    page=Page.PHONES,
)
PIN = Setting(
    "pin",
    Text("digits between quotes", most=32, is_secret=True),
    "",
    "what opens it from any phone; without one only its own phone does",
    title="PIN",
)
MAILBOXES = Setting(
    "mailboxes",
    Named(Record((PIN,)), "mailbox", "6002", name=Text("a name", least=1, most=161), most=10_000),
    {},
    "mailboxes; everybody with an extension has one, named or not",
    title="Mailboxes",
    page=Page.PHONES,
)


@dataclass(frozen=True, slots=True)
class VoicemailSettings:
    """Seconds of a message, of silence; messages of a mailbox; days for which heard ones are kept, 0 for ever."""

    most_seconds: int = 180
    least_seconds: int = 1
    silence_seconds: int = 10
    most_messages: int = 100
    keep_days: int = 0
    pins: Mapping[str, str] = field(default_factory=dict, repr=False)  # by mailbox, `6002@default`


def voicemail_settings(values: Values) -> VoicemailSettings:
    """As mailboxes are kept by them."""
    bounds = values[VOICEMAIL]
    pins = {mailbox_key(name): each[PIN] for name, each in values[MAILBOXES].items()}
    return VoicemailSettings(
        bounds[MOST_SECONDS],
        bounds[LEAST_SECONDS],
        bounds[SILENCE_SECONDS],
        bounds[MOST_MESSAGES],
        bounds[KEEP_DAYS],
        pins,
    )
