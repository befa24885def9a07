"""
The table of settings: what `switchboard.toml` in the data folder may say, and what the command line says over it.

    dialplan = "/etc/asterisk/extensions.conf"
    directory = "directory.csv"             # relative paths are looked for in the data folder
    sip = ["127.0.0.1:5060", "tcp:127.0.0.1:5060"]      # also tls:, ws: and wss:
    certificate = ""                        # PEM files for tls: and wss:; made by the program where none is named
    key = ""
    min_expires = 60                        # seconds; a phone that wants less is told so
    max_expires = 3600                      # seconds
    authenticate = "remote"                 # who must prove who they are: all but this computer; always; never
    realm = "switchboard"
    digest = ["SHA-512-256", "SHA-256", "MD5"]          # what challenges offer, in this order
    keep_silent_phones = true               # a phone that does not answer keeps its subscription until it expires
    lamp_busy = ["dnd"]                     # presence states that lamps show as busy; none by default

    [lamps]                                 # the same for single extensions
    6002 = ["dnd", "away"]

    departments_as_lists = true             # sip:sales@... watches everyone of that department
    [lists]                                 # resource lists of one's own
    front = ["6001", "6002"]

    [phones.6002]                           # who may speak SIP to us, by user name
    secret = "a long one"                   # the program replaces it by its hashes (ha1)
    watch = ["all"]                         # extensions and patterns that this phone may watch
    lines = ["6002"]                        # what it registers as and publishes for; its name if it is left out

    [manager]                               # the manager interface; off while there is no user
    listen = ["127.0.0.1:5038"]
    tls_listen = []                         # with certificate and key, as paths
    [manager.users.admin]
    secret = "a long one"
    read = "all"                            # classes of events: call, system, security, user ...
    write = "call,reporting"                # classes of actions
    permit = ["127.0.0.0/8"]                # from where; anywhere if it is left out
"""

import ipaddress
import re
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path

import tomlkit

from switchboard.ground.address import TRANSPORTS, ListenAddress
from switchboard.ground.files import replace_file
from switchboard.manager.users import ManagerUser, parse_classes
from switchboard.settings.error import SettingError
from switchboard.settings.phones import PHONE_SETTINGS, PhoneSettings, conceal_secrets, parse_phone_settings, read_path

FILE_NAME = "switchboard.toml"
DEFAULT_SIP = ("127.0.0.1:5060", "tcp:127.0.0.1:5060")
DEFAULT_MANAGER = ("127.0.0.1:5038",)


@dataclass(frozen=True, slots=True)
class ManagerSettings:
    """The manager interface: off while there is no user."""

    users: tuple[ManagerUser, ...] = ()
    listen: tuple[ListenAddress, ...] = ()
    tls_listen: tuple[ListenAddress, ...] = ()
    certificate: Path | None = None
    key: Path | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Where everything lies and how it is served."""

    data: Path
    dialplan: Path | None = None
    directory: Path | None = None
    sip: tuple[ListenAddress, ...] = ()
    min_expires: int = 60
    max_expires: int = 3_600
    manager: ManagerSettings = field(default_factory=ManagerSettings)
    phones: PhoneSettings = field(default_factory=PhoneSettings)

    @property
    def database(self) -> Path:
        return self.data / "switchboard.sqlite"


def parse_listen_address(text: str) -> ListenAddress:
    """
    >>> str(parse_listen_address("[::1]:5060")), str(parse_listen_address("TCP:127.0.0.1"))
    ('[::1]:5060', 'tcp:127.0.0.1:5060')

    Raises:
        SettingError: it is no `HOST:PORT`, or there is no such transport.
    """
    transport, colon, rest = text.strip().partition(":")
    if colon and transport.lower() in TRANSPORTS and rest:
        return replace(_host_and_port(rest), transport=transport.lower())
    if transport.isalpha() and re.fullmatch(r"[^:\[\]]+:\d+", rest):
        raise SettingError("sip", text, f"'{transport}' is no transport; there are {', '.join(TRANSPORTS)}")
    return _host_and_port(text)


def _host_and_port(text: str) -> ListenAddress:
    host, colon, port_text = text.strip().rpartition(":")
    if not colon or port_text.endswith("]"):
        host, port_text = text.strip(), "5060"
    host = host.removeprefix("[").removesuffix("]")
    if not host or any(character.isspace() for character in host) or not (port_text.isascii() and port_text.isdigit()):
        raise SettingError("sip", text, "write HOST:PORT, such as 127.0.0.1:5060 or tcp:127.0.0.1:5060")
    if int(port_text) > 65_535:
        raise SettingError("sip", text, "a port is at most 65535")
    return ListenAddress(host, int(port_text))


def load_settings(data: Path) -> Settings:
    """
    Reads the settings, and conceals the secrets of phones in their file.

    Raises:
        SettingError: the file is no TOML, or a setting is not what it can be.
    """
    path = data / FILE_NAME
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingError(str(path), "", f"the file cannot be read: {error}") from error
    known = {"dialplan", "directory", "sip", "min_expires", "max_expires", "manager", *PHONE_SETTINGS}
    for name in table.keys() - known:
        raise SettingError(name, table[name], f"no such setting; there are {', '.join(sorted(known))}")
    settings = Settings(
        data,
        read_path(table, "dialplan", data),
        read_path(table, "directory", data),
        _addresses(table, "sip", DEFAULT_SIP),
        _seconds(table, "min_expires", 60),
        _seconds(table, "max_expires", 3_600),
        _manager(table.get("manager", {}), data),
        parse_phone_settings(table, data),
    )
    if settings.min_expires > settings.max_expires:
        raise SettingError("min_expires", settings.min_expires, "it is above max_expires")
    conceal_secrets(path)
    return settings


def with_options(
    settings: Settings, dialplan: Path | None, directory: Path | None, sip: tuple[ListenAddress, ...]
) -> Settings:
    """The settings with what the command line says put over them. Another dialplan comes with its own directory."""
    if dialplan is not None:
        settings = replace(settings, dialplan=dialplan, directory=None)
    if directory is not None:
        settings = replace(settings, directory=directory)
    return replace(settings, sip=sip) if sip else settings


def store_setting(data: Path, name: str, value: str | list[str]) -> None:
    """
    Writes one setting back; a person's comments and order stay.

    Raises:
        SettingError: the file cannot be read or written.
    """
    path = data / FILE_NAME
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else tomlkit.document()
        document[name] = value
        replace_file(path, tomlkit.dumps(document))
    except (OSError, ValueError) as error:
        raise SettingError(name, value, f"{path} cannot be written: {error}") from error


def _addresses(table: dict[str, object], name: str, default: tuple[str, ...]) -> tuple[ListenAddress, ...]:
    listed = table.get(name, list(default))
    if not isinstance(listed, list) or not all(isinstance(text, str) for text in listed):
        raise SettingError(name, listed, 'write a list, such as ["127.0.0.1:5060"]')
    return tuple(parse_listen_address(text) for text in listed)


def _manager(table: object, data: Path) -> ManagerSettings:
    if not isinstance(table, dict):
        raise SettingError("manager", table, "write a section [manager]")
    known = {"listen", "tls_listen", "certificate", "key", "users"}
    for name in table.keys() - known:
        raise SettingError(f"manager.{name}", table[name], f"no such setting; there are {', '.join(sorted(known))}")
    users = table.get("users", {})
    if not isinstance(users, dict):
        raise SettingError("manager.users", users, "write a section [manager.users.NAME] for each")
    settings = ManagerSettings(
        tuple(_manager_user(name, user) for name, user in users.items()),
        _addresses(table, "listen", DEFAULT_MANAGER),
        _addresses(table, "tls_listen", ()),
        read_path(table, "certificate", data),
        read_path(table, "key", data),
    )
    if settings.tls_listen and not (settings.certificate and settings.key):
        raise SettingError("manager.tls_listen", table["tls_listen"], "it takes a certificate and a key, too")
    return settings


def _manager_user(name: str, table: object) -> ManagerUser:
    if not isinstance(table, dict) or not isinstance(table.get("secret"), str) or not table["secret"]:
        raise SettingError(f"manager.users.{name}", table, "a user needs a secret")
    permit = table.get("permit", [])
    try:
        networks = tuple(ipaddress.ip_network(network) for network in permit)
    except (ValueError, TypeError) as error:
        raise SettingError(f"manager.users.{name}.permit", permit, f"write a list of networks: {error}") from error
    read, write = (parse_classes(str(table.get(side, ""))) for side in ("read", "write"))
    return ManagerUser(name, table["secret"], read, write, networks)


def _seconds(table: dict[str, object], name: str, default: int) -> int:
    value = table.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise SettingError(name, value, "write a number of seconds")
    return value
