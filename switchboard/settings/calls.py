"""What phones may do with calls, and how long calls go on without a word."""

from switchboard.api.settings import Page
from switchboard.settings.kinds import Number, Switch
from switchboard.settings.records import Setting

TRANSFER_OUT = Setting(
    "transfer_out",
    Switch(),
    False,
    "phones may transfer calls to addresses of other domains; the dialplan says where their numbers lead",
    title="Transfers out of the office",
    page=Page.PHONES,
)
SESSION_SECONDS = Setting(
    "session_seconds",
    Number(0, 86_400),
    1_800,
    "a call ends unless its phone says in this time that it is still there; 0 for never, else at least 90",
    "seconds",
    title="Calls are refreshed within",
    page=Page.PHONES,
)
REFRESH_ALL = Setting(
    "refresh_all",
    Switch(),
    False,
    "phones that cannot refresh a call by themselves are asked whether they are still there",
    title="Refresh calls of all phones",
    page=Page.PHONES,
)
DIRECT_MEDIA = Setting(
    "direct_media",
    Switch(),
    True,
    "phones that reach each other send what is spoken to each other; else it goes through here",
    title="Voices pass between phones",
    page=Page.PHONES,
)
RTP_START = Setting(
    "rtp_start",
    Number(1_024, 65_534),
    10_000,
    "the first port for what is spoken with us",
    title="First port of voices",
    page=Page.PHONES,
)
RTP_END = Setting(
    "rtp_end",
    Number(1_024, 65_535),
    20_000,
    "the last port for what is spoken with us",
    title="Last port of voices",
    page=Page.PHONES,
)
RTP_TIMEOUT = Setting(
    "rtp_timeout",
    Number(5, 86_400),
    300,
    "a call ends in which nothing is heard of its phone for so long, unless it is on hold",
    "seconds",
    title="Calls end in silence after",
    page=Page.PHONES,
)
NOTIFY_EARLY = Setting(
    "notify_early_inuse_ringing",
    Switch(),
    True,
    "the lamp of a phone in a call shows that another call rings there",
    title="Lamps show second calls",
    page=Page.PHONES,
)
