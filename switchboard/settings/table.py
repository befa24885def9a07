"""
The table of settings: every one that `switchboard.toml` may hold, once.

The parser, the reference in the README and `switchboard --settings` are made from it.
"""

from switchboard.api.settings import Page
from switchboard.ground.address import TRANSPORTS
from switchboard.settings.calendars import CALENDARS
from switchboard.settings.calls import (
    DIRECT_MEDIA,
    NOTIFY_EARLY,
    REFRESH_ALL,
    RTP_END,
    RTP_START,
    RTP_TIMEOUT,
    SESSION_SECONDS,
    TRANSFER_OUT,
)
from switchboard.settings.kinds import Choice, Number, Several, Switch, Text
from switchboard.settings.ldap import LDAP
from switchboard.settings.limits import LIMITS
from switchboard.settings.office_kinds import (
    Domains,
    Extensions,
    Ha1Of,
    ListenAt,
    NetworkOf,
    Rights,
    SecretHashOf,
    States,
    Zone,
)
from switchboard.settings.records import UNSET, Named, Record, Setting
from switchboard.settings.trunks import TRUNKS
from switchboard.settings.updates import UPDATES
from switchboard.settings.voicemail import MAILBOXES, VOICEMAIL
from switchboard.settings.window import WINDOW
from switchboard.sip.auth.digest import ALGORITHMS, OFFERED

_PATH = Text("a path between quotes", most=4_096)
_SECRET = Text("a secret between quotes", most=256, is_secret=True)
_NAME_OF_PHONE = Text("a name", least=1, most=64, without=':"\\')  # RFC 7616 3.4.2 puts a colon after it
_SPAN = Number(1, 604_800)

DIALPLAN = Setting(
    "dialplan",
    _PATH,
    "",
    "an extensions.conf; a relative path is looked for in the data folder",
    title="Dialplan",
    page=Page.OFFICE,
    at_once=True,
)
DIRECTORY = Setting(
    "directory", _PATH, "", "a directory.csv of the people", title="Directory of people", page=Page.PEOPLE, at_once=True
)
SIP = Setting(
    "sip",
    Several(ListenAt(5060, TRANSPORTS), "addresses", most=64),
    ["127.0.0.1:5060", "tcp:127.0.0.1:5060"],
    "where phones are served; also tls:, ws: and wss:",
    title="Where phones are served",
    page=Page.PHONES,
    at_once=True,
)
CERTIFICATE = Setting(
    "certificate",
    _PATH,
    "",
    "PEM files for tls: and wss:; the program makes them where none are named",
    title="Certificate",
    page=Page.PHONES,
)
KEY = Setting("key", _PATH, "", "goes with the certificate", title="Key of the certificate", page=Page.PHONES)
MIN_EXPIRES = Setting(
    "min_expires",
    _SPAN,
    60,
    "a phone that wants less is told so",
    "seconds",
    title="Shortest subscription",
    page=Page.PHONES,
)
MAX_EXPIRES = Setting(
    "max_expires",
    _SPAN,
    3_600,
    "a phone that wants more is given this",
    "seconds",
    title="Longest subscription",
    page=Page.PHONES,
)
AUTHENTICATE = Setting(
    "authenticate",
    Choice(("remote", "always", "never")),
    "remote",
    "who has to prove who they are: phones on other computers; always; never",
    title="Who proves who they are",
    page=Page.PHONES,
    at_once=True,
)
REALM = Setting(
    "realm",
    Text("a name without quotes", least=1, most=128, without='"\\'),
    "switchboard",
    "what phones call us",
    title="Realm",
    page=Page.PHONES,
)
DIGEST = Setting(
    "digest",
    Several(Choice(tuple(ALGORITHMS)), "algorithms", least=1, once=True),
    list(OFFERED),
    "what challenges offer, in this order; also SHA-512-256, at which some phones give up",
    title="Digest algorithms",
    page=Page.PHONES,
)
KEEP_SILENT_PHONES = Setting(
    "keep_silent_phones",
    Switch(),
    True,
    "a phone that does not answer keeps its subscription until it expires",
    title="Keep phones that are silent",
    page=Page.PHONES,
)
HISTORY_DAYS = Setting(
    "history_days",
    Number(1, 36_500),
    365,
    "for how long the history of changes is kept",
    "days",
    title="Days kept",
    page=Page.HISTORY,
    at_once=True,
)
HISTORY_ROWS = Setting(
    "history_rows",
    Number(1_000, 10_000_000),
    500_000,
    "how many are kept; older ones go first",
    "changes",
    title="Changes kept",
    page=Page.HISTORY,
    at_once=True,
)
LINE_HISTORY_DAYS = Setting(
    "line_history_days",
    Number(0, 36_500),
    31,
    "for how long it is kept when lines rang and were in calls, for the timeline; 0 keeps nothing",
    "days",
    title="Days of calls kept",
    page=Page.HISTORY,
)
LINE_HISTORY_ROWS = Setting(
    "line_history_rows",
    Number(1_000, 10_000_000),
    500_000,
    "how many of lines are kept; older ones go first",
    "changes",
    title="Changes of lines kept",
    page=Page.HISTORY,
)
TIME_ZONE = Setting(
    "time_zone",
    Zone(),
    "",
    "by which ends, plans and the dialplan's times are meant; empty for this computer's",
    title="Time zone",
    page=Page.OFFICE,
)
LAMP_BUSY = Setting(
    "lamp_busy",
    States(),
    [],
    'presence that lamps show as busy, such as ["dnd"]',
    title="Presence that lamps show",
    page=Page.PHONES,
)
END_NOTE = Setting(
    "end_note",
    Text(most=60),
    "until %s",
    "what phones show behind a presence that ends, %s is the time; empty for nothing",
    title="Note of an end",
    page=Page.PHONES,
)
DEPARTMENTS_AS_LISTS = Setting(
    "departments_as_lists",
    Switch(),
    True,
    "sip:sales@… watches everyone of that department",
    title="Departments as lists",
    page=Page.PHONES,
)
LAMPS = Setting(
    "lamps",
    Named(States(), "extension", "6002"),
    {},
    "presence that lamps show as busy, for single extensions",
    example=["dnd", "away"],
    title="Lamps of single extensions",
    page=Page.PHONES,
)
LISTS = Setting(
    "lists",
    Named(Several(Text(least=1, most=80), "extensions"), "list", "front", most=1_000),
    {},
    "resource lists of your own",
    example=["6001", "6002"],
    title="Resource lists",
    page=Page.PHONES,
)

DOMAINS = Setting(
    "domains",
    Domains(Text(least=1, most=80), "domain", "sales.example.com", most=1_000),
    {},
    "the context in which numbers of sip:…@domain are looked up, and of all domains that end in it",
    example="sales",
    title="Domains",
    page=Page.PHONES,
)

SECRET = Setting(
    "secret",
    _SECRET,
    UNSET,
    "the program puts its hashes (ha1) in its place as soon as it reads it",
    example="a long one",
    title="Secret",
    at_once=True,
)
HA1 = Setting("ha1", Ha1Of(), UNSET, "and the realm that they are for", title="Hashes of the secret", at_once=True)
WATCH = Setting(
    "watch", Extensions(), ["all"], "extensions and patterns (_61XX) that it may watch", title="May watch", at_once=True
)
LINES = Setting(
    "lines",
    Extensions(),
    UNSET,
    "what it registers as and publishes for; its name if this is left out",
    example=["6002"],
    title="Lines",
    at_once=True,
)
CONTEXT = Setting(
    "context",
    Text(most=80),
    "",
    "what it sees of the dialplan: that context and those it includes; empty for everything",
    title="Context",
    at_once=True,
)
PHONE = Record((SECRET, HA1, WATCH, LINES, CONTEXT))
PHONES = Setting(
    "phones",
    Named(PHONE, "phone", "6002", name=_NAME_OF_PHONE),
    {},
    "who may speak SIP to us, by user name",
    title="Users of phones",
    page=Page.USERS,
    at_once=True,
)

LISTEN = Setting(
    "listen",
    Several(ListenAt(5038), "addresses", most=64),
    ["127.0.0.1:5038"],
    "where it is served",
    title="Where it is served",
    page=Page.MANAGER,
)
TLS_LISTEN = Setting(
    "tls_listen",
    Several(ListenAt(5039), "addresses", most=64),
    [],
    "where it is served over TLS",
    title="Where it is served over TLS",
    page=Page.MANAGER,
)
MANAGER_CERTIFICATE = Setting("certificate", _PATH, "", "PEM files for TLS", title="Certificate", page=Page.MANAGER)
MANAGER_KEY = Setting("key", _PATH, "", "goes with the certificate", title="Key of the certificate", page=Page.MANAGER)
MANAGER_SECRET = Setting(
    "secret",
    _SECRET,
    UNSET,
    "the program puts its hash (secret_hash) in its place as soon as it reads it",
    example="a long one",
    title="Secret",
)
MANAGER_SECRET_HASH = Setting("secret_hash", SecretHashOf(), UNSET, "of the secret", title="Hash of the secret")
CHALLENGE = Setting(
    "challenge",
    Switch(),
    False,
    "whether the user may log in by MD5 challenge; then the secret stays as it is written",
    title="Login by challenge",
)
READ = Setting("read", Rights(), "", "classes of events: call, system, security, user …", example="all", title="Events")
WRITE = Setting("write", Rights(), "", "classes of actions", example="call,reporting", title="Actions")
PERMIT = Setting(
    "permit",
    Several(NetworkOf(), "networks", least=1, most=1_000),
    UNSET,
    "from where; anywhere if this is left out",
    example=["127.0.0.0/8"],
    title="From where",
)
MANAGER_USER = Record((MANAGER_SECRET, MANAGER_SECRET_HASH, CHALLENGE, READ, WRITE, PERMIT))
USERS = Setting(
    "users",
    Named(MANAGER_USER, "user", "admin", most=1_000),
    {},
    "who may log in, by name",
    title="Manager users",
    page=Page.MANAGER,
)
MANAGER = Setting(
    "manager",
    Record((LISTEN, TLS_LISTEN, MANAGER_CERTIFICATE, MANAGER_KEY, USERS)),
    {},
    "the manager interface; off while there is no user",
    title="Manager interface",
    page=Page.MANAGER,
)


SYSTEM = Setting(
    "system",
    Switch(),
    False,
    "whether the dialplan may run programs (System) and look at files (STAT)",
    title="Programs of the dialplan",
    page=Page.OFFICE,
)
TABLE = Record(
    (
        DIALPLAN,
        DIRECTORY,
        SIP,
        CERTIFICATE,
        KEY,
        MIN_EXPIRES,
        MAX_EXPIRES,
        AUTHENTICATE,
        REALM,
        DIGEST,
        KEEP_SILENT_PHONES,
        TRANSFER_OUT,
        SESSION_SECONDS,
        REFRESH_ALL,
        DIRECT_MEDIA,
        RTP_START,
        RTP_END,
        RTP_TIMEOUT,
        NOTIFY_EARLY,
        HISTORY_DAYS,
        HISTORY_ROWS,
        LINE_HISTORY_DAYS,
        LINE_HISTORY_ROWS,
        TIME_ZONE,
        LAMP_BUSY,
        END_NOTE,
        DEPARTMENTS_AS_LISTS,
        SYSTEM,
        LAMPS,
        LISTS,
        DOMAINS,
        PHONES,
        CALENDARS,
        LDAP,
        VOICEMAIL,
        MAILBOXES,
        TRUNKS,
        MANAGER,
        WINDOW,
        UPDATES,
        LIMITS,
    )
)
