"""What phones may do: who they are, what lamps show, which lists there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from switchboard.core.states import PresenceState
from switchboard.ground.errors import Sentence
from switchboard.settings import calls, table
from switchboard.settings.kinds import Unfit
from switchboard.settings.office_kinds import Ha1
from switchboard.settings.records import Values
from switchboard.sip.auth.digest import OFFERED, hash_secret, known_algorithms
from switchboard.sip.auth.users import ExtensionSet, SipUser
from switchboard.sip.invite.session_timers import LEAST

_EMPTY = "An empty secret stands beside the hashes of {names}; the hashes stay."
_REPLACED = "The secret that was written beside the hashes of {names} is another one, and has replaced them."
_OTHER_REALM = (
    "The realm is '{realm}' now, but the hashes of {names} are for another: nothing that they prove can be right. Write"
    " their secrets anew, or the realm as it was."
)
_OTHER_DIGEST = (
    "There are no hashes of {names} of any algorithm that digest offers: they can prove nothing. Write their secrets"
    " anew, or offer another one."
)
_MOST_NAMED = 5  # phones in a message


@dataclass(frozen=True, slots=True)
class PhoneSettings:
    """`lamps` and `lists` are by extension and by name; `departments_as_lists` makes one of each department.

    `domains` are contexts by domain, in lower case.

    `keep_silent_phones`: whether a phone that does not answer keeps its subscription until it expires;
    `end_note`: what they show of a presence that ends, `%s` for the time;
    `may_pass_by`: whether phones that reach each other send what is spoken to each other;
    `voice_ports`: the first and the last for what is spoken with us;
    `longest_silence`: seconds after which a call ends whose phone is not heard;
    `shows_second_calls`: whether the lamp of a phone in a call shows that it rings.
    """

    certificate: Path | None = None
    key: Path | None = None
    authenticate: str = "remote"
    realm: str = "switchboard"
    digest: tuple[str, ...] = OFFERED
    users: Mapping[str, SipUser] = field(default_factory=dict)
    lamp_busy: frozenset[PresenceState] = frozenset()
    lamps: Mapping[str, frozenset[PresenceState]] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    domains: Mapping[str, str] = field(default_factory=dict)
    departments_as_lists: bool = True
    keep_silent_phones: bool = True
    end_note: str = "until %s"
    may_transfer_out: bool = False
    session_seconds: int = 1_800
    refreshes_all: bool = False
    may_pass_by: bool = True
    voice_ports: tuple[int, int] = (10_000, 20_000)
    longest_silence: int = 300
    shows_second_calls: bool = True


def phone_settings(values: Values, data: Path) -> PhoneSettings:
    """
    Raises:
        Unfit: settings contradict each other.
    """
    certificate, key = path_of(values[table.CERTIFICATE], data), path_of(values[table.KEY], data)
    if (certificate is None) != (key is None):
        raise Unfit(None, "certificate and key go together", ((table.CERTIFICATE if certificate else table.KEY).name,))
    realm = values[table.REALM]
    if values[calls.RTP_END] < values[calls.RTP_START] + 1:
        raise Unfit(values[calls.RTP_END], "a port above rtp_start", (calls.RTP_END.name,))
    return PhoneSettings(
        certificate,
        key,
        values[table.AUTHENTICATE],
        realm,
        values[table.DIGEST],
        {name: _user(name, phone, realm) for name, phone in values[table.PHONES].items()},
        values[table.LAMP_BUSY],
        values[table.LAMPS],
        values[table.LISTS],
        values[table.DOMAINS],
        values[table.DEPARTMENTS_AS_LISTS],
        values[table.KEEP_SILENT_PHONES],
        values[table.END_NOTE],
        values[calls.TRANSFER_OUT],
        max(values[calls.SESSION_SECONDS], LEAST) if values[calls.SESSION_SECONDS] else 0,
        values[calls.REFRESH_ALL],
        values[calls.DIRECT_MEDIA],
        (values[calls.RTP_START], values[calls.RTP_END]),
        values[calls.RTP_TIMEOUT],
        values[calls.NOTIFY_EARLY],
    )


def phone_notes(values: Values) -> list[str]:
    """What is to be said of phones' secrets to a person: what was replaced, and who can prove nothing any more."""
    realm, offered = values[table.REALM], set(values[table.DIGEST])
    empty, other_realm, replaced, other_digest = [], [], [], []
    for name, phone in values[table.PHONES].items():
        secret, ha1 = phone.get(table.SECRET), phone.get(table.HA1)
        if ha1 is None:
            continue
        if secret:
            made = hashes_of(name, realm, secret)
            if any(made.get(algorithm, text) != text for algorithm, text in ha1.hashes.items()):
                replaced.append(name)
            continue
        if secret == "":
            empty.append(name)
        if ha1.realm not in (None, realm):
            other_realm.append(name)
        elif offered.isdisjoint(ha1.hashes):
            other_digest.append(name)
    found = ((empty, _EMPTY), (replaced, _REPLACED), (other_realm, _OTHER_REALM), (other_digest, _OTHER_DIGEST))
    return [Sentence(pattern, names=_list(names), realm=realm) for names, pattern in found if names]


def hashes_of(name: str, realm: str, secret: str) -> dict[str, str]:
    """H(name:realm:secret) by algorithm, of all that this machine knows."""
    return {algorithm: hash_secret(algorithm, name, realm, secret) for algorithm in known_algorithms()}


def path_of(text: str, data: Path) -> Path | None:
    """A file that a setting names; a relative one is looked for in the data folder."""
    return data / text if text else None


def _user(name: str, phone: Values, realm: str) -> SipUser:
    secret, ha1 = phone.get(table.SECRET), phone.get(table.HA1)
    if secret:
        ha1 = Ha1(hashes_of(name, realm, secret))
    if ha1 is None:
        raise Unfit(None, "a phone needs a secret", (table.PHONES.name, name))
    lines = phone.get(table.LINES)
    lines = ExtensionSet([name]) if lines is None else lines
    return SipUser(name, ha1.hashes, phone[table.WATCH], lines, phone[table.CONTEXT])


def _list(names: list[str]) -> str:
    more, named = len(names) - _MOST_NAMED, ", ".join(names[:_MOST_NAMED])
    return Sentence("{names} and {count} more", names=named, count=more) if more > 0 else named
