"""Settings of what phones may do: who they are, what lamps show, which lists there are (see `settings`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import tomlkit

from switchboard.core.pattern import BadPattern
from switchboard.core.states import PresenceState
from switchboard.ground.files import replace_file
from switchboard.settings.error import SettingError
from switchboard.sip.auth.digest import ALGORITHMS, hash_secret, known_algorithms
from switchboard.sip.auth.users import ExtensionSet, SipUser

PHONE_SETTINGS = frozenset(
    [
        "certificate",
        "key",
        "authenticate",
        "realm",
        "digest",
        "phones",
        "lamp_busy",
        "lamps",
        "lists",
        "departments_as_lists",
        "keep_silent_phones",
    ]
)
_AUTHENTICATE = ("remote", "always", "never")


@dataclass(frozen=True, slots=True)
class PhoneSettings:
    """`lamps` and `lists` are by extension and by name; `departments_as_lists` makes one of each department.

    `keep_silent_phones`: whether a phone that does not answer keeps its subscription until it expires.
    """

    certificate: Path | None = None
    key: Path | None = None
    authenticate: str = "remote"
    realm: str = "switchboard"
    digest: tuple[str, ...] = tuple(ALGORITHMS)
    users: Mapping[str, SipUser] = field(default_factory=dict)
    lamp_busy: frozenset[PresenceState] = frozenset()
    lamps: Mapping[str, frozenset[PresenceState]] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    departments_as_lists: bool = True
    keep_silent_phones: bool = True


def parse_phone_settings(table: Mapping[str, object], data: Path) -> PhoneSettings:
    """
    Raises:
        SettingError: a setting is not what it can be.
    """
    authenticate = table.get("authenticate", "remote")
    if authenticate not in _AUTHENTICATE:
        raise SettingError("authenticate", authenticate, f"write one of {', '.join(_AUTHENTICATE)}")
    realm = table.get("realm", "switchboard")
    if not isinstance(realm, str) or not realm or '"' in realm or "\\" in realm or not realm.isprintable():
        raise SettingError("realm", realm, "write a name without quotes")
    certificate, key = (read_path(table, name, data) for name in ("certificate", "key"))
    if (certificate is None) != (key is None):
        raise SettingError("certificate", table.get("certificate", ""), "certificate and key go together")
    return PhoneSettings(
        certificate,
        key,
        str(authenticate),
        realm,
        _digest(table.get("digest", list(ALGORITHMS))),
        {name: _user(name, value, realm) for name, value in _section(table, "phones").items()},
        _states("lamp_busy", table.get("lamp_busy", [])),
        {name: _states(f"lamps.{name}", value) for name, value in _section(table, "lamps").items()},
        {name: tuple(_texts(f"lists.{name}", value)) for name, value in _section(table, "lists").items()},
        _switch(table, "departments_as_lists"),
        _switch(table, "keep_silent_phones"),
    )


def conceal_secrets(path: Path) -> None:
    """
    Puts hashes in the place of the secrets that somebody wrote into the file; comments and order stay.

    Raises:
        SettingError: the file cannot be written.
    """
    if not path.exists():
        return
    document = tomlkit.parse(path.read_text(encoding="utf-8"))
    realm = str(document.get("realm", "switchboard"))
    phones = document.get("phones", {})
    open_secrets = {name: phone for name, phone in phones.items() if isinstance(phone.get("secret"), str)}
    if not open_secrets:
        return
    for name, phone in open_secrets.items():
        ha1 = tomlkit.inline_table()
        ha1.update(_hashes(name, realm, phone["secret"]))
        del phone["secret"]
        phone["ha1"] = ha1
    try:
        replace_file(path, tomlkit.dumps(document))
    except OSError as error:
        raise SettingError("phones", path.name, f"the secrets in {path} cannot be concealed: {error}") from error


def _switch(table: Mapping[str, object], name: str) -> bool:
    value = table.get(name, True)
    if not isinstance(value, bool):
        raise SettingError(name, value, "write true or false")
    return value


def _digest(value: object) -> tuple[str, ...]:
    algorithms = tuple(_texts("digest", value))
    if not algorithms or set(algorithms) - ALGORITHMS.keys():
        raise SettingError("digest", value, f"write some of {', '.join(ALGORITHMS)}, in the order they are offered")
    return algorithms


def _user(name: str, table: object, realm: str) -> SipUser:
    known = {"secret", "ha1", "watch", "lines"}
    if not isinstance(table, dict) or table.keys() - known:
        raise SettingError(f"phones.{name}", table, f"write a section with {', '.join(sorted(known))}")
    secret, ha1 = table.get("secret"), table.get("ha1")
    if isinstance(secret, str) and secret:
        ha1 = _hashes(name, realm, secret)
    if not isinstance(ha1, dict) or not ha1 or not all(isinstance(text, str) for text in ha1.values()):
        raise SettingError(f"phones.{name}", table, "a phone needs a secret")
    if ha1.keys() - ALGORITHMS.keys():
        raise SettingError(f"phones.{name}.ha1", ha1, f"write one of {', '.join(ALGORITHMS)}")
    try:
        watch = ExtensionSet(_texts(f"phones.{name}.watch", table.get("watch", ["all"])))
        lines = ExtensionSet(_texts(f"phones.{name}.lines", table.get("lines", [name])))
    except BadPattern as error:
        raise SettingError(f"phones.{name}", table, str(error)) from error
    return SipUser(name, {algorithm: text.lower() for algorithm, text in ha1.items()}, watch, lines)


def _hashes(name: str, realm: str, secret: str) -> dict[str, str]:
    return {algorithm: hash_secret(algorithm, name, realm, secret) for algorithm in known_algorithms()}


def _section(table: Mapping[str, object], name: str) -> Mapping[str, object]:
    section = table.get(name, {})
    if not isinstance(section, dict):
        raise SettingError(name, section, f"write a section [{name}]")
    return section


def _states(name: str, value: object) -> frozenset[PresenceState]:
    try:
        return frozenset(PresenceState(text) for text in _texts(name, value))
    except ValueError as error:
        raise SettingError(name, value, 'write presence states, such as ["dnd", "away"]') from error


def _texts(name: str, value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise SettingError(name, value, "write a list of texts")
    return value


def read_path(table: Mapping[str, object], name: str, data: Path) -> Path | None:
    """
    A setting that names a file; a relative one is looked for in the data folder.

    Raises:
        SettingError: it is no text.
    """
    value = table.get(name, "")
    if not isinstance(value, str):
        raise SettingError(name, value, "write a path between quotes")
    return data / value if value else None
