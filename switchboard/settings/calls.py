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
