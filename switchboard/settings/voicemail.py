"""Mailboxes for spoken messages: how long those may be, how many a mailbox takes, and what opens it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from switchboard.api.mail import MailServer
from switchboard.api.settings import Page
from switchboard.core.messages import mailbox_key
from switchboard.settings.kinds import Choice, Number, Several, Switch, Text
from switchboard.settings.office_kinds import MailAddress
from switchboard.settings.records import Named, Record, Setting, Values
from switchboard.settings.servers import CA, SECRET

EVERY_DESK = "*"
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

HOST = Setting(
    "host",
    Text(most=255),
    "",
    "the mail server that takes them; empty for no mail",
    example="mail.example.com",
    title="Mail server",
)
PORT = Setting("port", Number(0, 65_535), 0, "the usual one, 587, 465 or 25, where it is 0", title="Port")
TLS = Setting(
    "tls",
    Choice(("starttls", "tls", "none")),
    "starttls",
    "how it is protected; with none no password is sent to other computers",
    title="Protection",
)
USER = Setting("user", Text(most=256), "", "who hands them in; empty for nobody", title="User")
SENDER = Setting("from", MailAddress(), "voicemail@localhost", "whose address they come from", title="From")
SUBJECT = Setting(
    "subject",
    Text(most=500),
    "New message in mailbox ${VM_MAILBOX} from ${VM_CIDNAME}",
    "what stands over them, with VM_MAILBOX, VM_NAME, VM_CIDNAME, VM_CIDNUM, VM_CALLERID, VM_DUR and VM_DATE",
    title="Subject",
)
BODY = Setting(
    "body",
    Text(most=4_000),
    r"Dear ${VM_NAME}:\n\n${VM_CALLERID} has left you a message of ${VM_DUR} in mailbox ${VM_MAILBOX} on ${VM_DATE}.\n",
    "what stands in them, with the same; \\n for a new line",
    title="Text",
)
MAIL = Setting(
    "mail",
    Record((HOST, PORT, TLS, CA, USER, SECRET, SENDER, SUBJECT, BODY)),
    {},
    "messages as mail, to the mailboxes that have an address",
    title="Mail",
)
VOICEMAIL = Setting(
    "voicemail",
    Record((MOST_SECONDS, LEAST_SECONDS, SILENCE_SECONDS, MOST_MESSAGES, KEEP_DAYS, MAIL)),
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
DESKS = Setting(
    "desks",
    Several(Text("an extension", least=1, most=80), "extensions", most=200, once=True),
    [],
    'at whose desks it is listened to beside its own; "*" for every desk',
    example=["6001"],
    title="Desks",
)
ADDRESS = Setting(
    "address", MailAddress(), "", "where its messages are mailed to", example="bob@example.com", title="Mail to"
)
ATTACH = Setting("attach", Switch(), True, "whether the sound goes with the mail", title="With the sound")
MAILBOXES = Setting(
    "mailboxes",
    Named(
        Record((PIN, DESKS, ADDRESS, ATTACH)), "mailbox", "6002", name=Text("a name", least=1, most=161), most=10_000
    ),
    {},
    "mailboxes; everybody with an extension has one, named or not",
    title="Mailboxes",
    page=Page.PHONES,
)


@dataclass(frozen=True, slots=True)
class MailRecipient:
    """Where the messages of a mailbox are mailed to, and whether the sound goes with them."""

    address: str
    attaches: bool = True


@dataclass(frozen=True, slots=True)
class MailSettings:
    """Messages as mail: through which server, None for no mail; in which words; to whom, by mailbox."""

    server: MailServer | None = None
    sender: str = "voicemail@localhost"
    subject: str = ""
    body: str = ""
    recipients: Mapping[str, MailRecipient] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VoicemailSettings:
    """
    Seconds of a message, of silence; messages of a mailbox; days for which heard ones are kept, 0 for ever.

    By mailbox, `6002@default`: what opens it, and the extensions at whose desks it is listened to beside its own.
    """

    most_seconds: int = 180
    least_seconds: int = 1
    silence_seconds: int = 10
    most_messages: int = 100
    keep_days: int = 0
    pins: Mapping[str, str] = field(default_factory=dict, repr=False)
    desks: Mapping[str, Sequence[str]] = field(default_factory=dict)
    mail: MailSettings = field(default_factory=MailSettings)

    def may_listen(self, desk: str, mailbox: str) -> bool:
        """
        Whether a mailbox is listened to at the desk of an extension; at nobody's, those of every desk.

        >>> settings = VoicemailSettings(desks={"sales@default": ["6001"], "info@default": ["*"]})
        >>> [settings.may_listen("6001", each) for each in ("6001@default", "6002@default", "sales@default")]
        [True, False, True]
        >>> settings.may_listen("", "info@default"), settings.may_listen("", "6001@default")
        (True, False)
        """
        allowed = self.desks.get(mailbox, ())
        return EVERY_DESK in allowed or (bool(desk) and (mailbox == mailbox_key(desk) or desk in allowed))


def voicemail_settings(values: Values, data: Path) -> VoicemailSettings:
    """As mailboxes are kept by them; paths are meant from the data folder."""
    bounds = values[VOICEMAIL]
    mailboxes = {mailbox_key(name): each for name, each in values[MAILBOXES].items()}
    return VoicemailSettings(
        bounds[MOST_SECONDS],
        bounds[LEAST_SECONDS],
        bounds[SILENCE_SECONDS],
        bounds[MOST_MESSAGES],
        bounds[KEEP_DAYS],
        {name: each[PIN] for name, each in mailboxes.items()},
        {name: each[DESKS] for name, each in mailboxes.items() if each[DESKS]},
        _mail_settings(bounds[MAIL], mailboxes, data),
    )


def _mail_settings(mail: Values, mailboxes: Mapping[str, Values], data: Path) -> MailSettings:
    server = MailServer(
        mail[HOST], mail[PORT], mail[TLS], mail[USER], mail[SECRET], data / mail[CA] if mail[CA] else None
    )
    recipients = {name: MailRecipient(each[ADDRESS], each[ATTACH]) for name, each in mailboxes.items() if each[ADDRESS]}
    return MailSettings(server if mail[HOST] else None, mail[SENDER], mail[SUBJECT], mail[BODY], recipients)
