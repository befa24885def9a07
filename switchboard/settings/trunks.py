"""Trunks: SIP providers, or other PBXs, that outside calls go to and come from; none unless somebody names one."""

from collections.abc import Mapping
from dataclasses import dataclass

from switchboard.api.settings import Page
from switchboard.ground.address import SIP_PORT, BadAddress, parse_listen_address
from switchboard.ground.errors import Sentence
from switchboard.settings.kinds import Choice, Number, Several, Switch, Text, Unfit, to_write
from switchboard.settings.records import Named, Record, Setting, Values
from switchboard.sip.auth.challenges import Account
from switchboard.sip.trunks.trunk import Trunk

_WARNING = (
    "Calls leave the office through the trunk {name}, at the office's cost: every phone whose dialplan dials it may "
    "call {numbers}, {calls} at once and {hour} an hour. Nothing here promises that emergency calls get through: "
    "without power, network or this computer there are none. Try the emergency number as your provider says, and keep "
    "another phone for it."
)
_NO_SECRET = "The trunk {name} has a user and no secret: its server will refuse what it wants proved."  # noqa: S105  words
_NOWHERE = "Calls that come from the trunk {name} are refused: it has no context."


@dataclass(frozen=True, slots=True)
class _Server:
    expected: str = "a name or address between quotes, such as 'sip.example.com' or 'sip.example.com:5070'"

    def read(self, value: object) -> str:
        text = Text(most=255).read(value)
        if not text:  # as it is where nothing is said
            return ""
        try:
            parse_listen_address(text, SIP_PORT, ())
        except BadAddress:
            raise Unfit(value, to_write(self.expected)) from None
        return text


@dataclass(frozen=True, slots=True)
class _Digits:
    expected: str = "the beginning of a number between quotes, such as '+49' or '0'"

    def read(self, value: object) -> str:
        text = Text(least=1, most=32).read(value)
        if not text.isascii() or not text.removeprefix("+").isalnum():
            raise Unfit(value, to_write(self.expected))
        return text


ON = Setting(
    "on",
    Switch(),
    False,
    "whether calls go out and come in there; they cost money, and nothing promises emergency calls",
    title="In use",
)
SERVER = Setting("server", _Server(), "", "where it is", example="sip.example.com", title="Server")
TRANSPORT = Setting("transport", Choice(("udp", "tcp")), "udp", "how it is spoken with", title="Transport")
USER = Setting(
    "user",
    Text(most=128, without='"\\@<>:; '),
    "",
    "as whom we register there and call; empty where nobody is asked",
    example="4930123456",
    title="User",
)
SECRET = Setting(
    "secret",
    Text("a secret between quotes", most=256, is_secret=True),
    "",
    "what proves it; kept as it is written",
    title="Password",
)
REGISTER = Setting("register", Switch(), True, "whether we register there, as providers want it", title="Register")
EXPIRES = Setting("expires", Number(60, 86_400), 600, "how long a registration is to last", "seconds", title="Expires")
CONTEXT = Setting(
    "context",
    Text(most=80),
    "",
    "where calls that come from there begin; none are taken if it is empty",
    example="from-outside",
    title="Context",
)
CALLS = Setting("calls", Number(1, 100), 2, "at once, those that come among them", "calls", title="Calls at once")
AN_HOUR = Setting("calls_an_hour", Number(1, 10_000), 60, "those that go out", "calls", title="Calls an hour")
LONGEST = Setting(
    "longest", Number(0, 86_400), 7_200, "after which a call that goes out is ended; 0 for never", "seconds",
    title="Longest call",
)  # fmt: skip
NUMBERS = Setting(
    "numbers",
    Several(_Digits(), "beginnings", most=100, once=True),
    [],
    "how a number begins that may be called; any where none is named",
    example=["+49", "0"],
    title="Numbers",
)
CALLER = Setting(
    "caller", Text(most=32), "", "the number that is shown, as the server allows it", example="+4930123456",
    title="Number shown",
)  # fmt: skip

TRUNKS = Setting(
    "trunks",
    Named(
        Record(
            (ON, SERVER, TRANSPORT, USER, SECRET, REGISTER, EXPIRES, CONTEXT, CALLS, AN_HOUR, LONGEST, NUMBERS, CALLER)
        ),
        "trunk",
        "provider",
        name=Text("a name", least=1, most=64, without="/@&,|: "),
        most=20,
    ),
    {},
    "SIP providers or other PBXs for calls that leave the office: Dial(PJSIP/${EXTEN}@provider)",
    title="Trunks",
    page=Page.PHONES,
)


def trunks_of(trunks: Mapping[str, Values]) -> tuple[Trunk, ...]:
    """
    Those that are in use.

    Raises:
        Unfit: one has no server, or would register as nobody.
    """
    return tuple(_trunk(name, values) for name, values in trunks.items() if values[ON])


def trunk_notes(trunks: Mapping[str, Values]) -> list[str]:
    """What is to be said to a person of each that is in use: what it may cost, and what it does not promise."""
    notes = []
    for name, values in trunks.items():
        if not values[ON]:
            continue
        numbers = ", ".join(f"{each}…" for each in values[NUMBERS]) or "any number"
        notes.append(_WARNING.format(name=name, numbers=numbers, calls=values[CALLS], hour=values[AN_HOUR]))
        if values[USER] and not values[SECRET]:
            notes.append(_NO_SECRET.format(name=name))
        if not values[CONTEXT]:
            notes.append(_NOWHERE.format(name=name))
    return notes


def _trunk(name: str, values: Values) -> Trunk:
    if not values[SERVER]:
        raise Unfit(None, Sentence('a trunk has a server, such as "sip.example.com"'), (TRUNKS.name, name))
    if values[REGISTER] and not values[USER]:
        raise Unfit(None, Sentence("whoever registers has a user"), (TRUNKS.name, name))
    address = parse_listen_address(values[SERVER], SIP_PORT, ())
    return Trunk(
        name,
        address.host,
        address.port,
        values[TRANSPORT].upper(),
        Account(values[USER], values[SECRET]) if values[USER] else None,
        values[REGISTER],
        values[EXPIRES],
        values[CONTEXT],
        values[CALLS],
        values[AN_HOUR],
        values[LONGEST],
        values[NUMBERS],
        values[CALLER],
    )
