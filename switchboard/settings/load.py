"""
The settings of an office: what `switchboard.toml` in the data folder says, and what the command line says over it.

What may stand there is in `table.py`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from switchboard.api.calendars import CalendarSource
from switchboard.api.ldap import LdapServer
from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import Sentence
from switchboard.ground.files import FileChanged
from switchboard.ground.limits import Limits
from switchboard.manager.users import ManagerUser
from switchboard.settings import table
from switchboard.settings.calendars import CALENDARS, calendar_sources
from switchboard.settings.edit import Edit
from switchboard.settings.error import SettingError, short_text
from switchboard.settings.file import (
    LAST_NAME,
    SettingsFile,
    keep_last,
    read_settings_file,
    seems_cut,
    write_settings_file,
)
from switchboard.settings.kinds import Unfit
from switchboard.settings.layers import Locked, locks_of, read_system_settings
from switchboard.settings.ldap import LDAP, ldap_servers
from switchboard.settings.limits import LIMIT_SETTINGS, LIMITS
from switchboard.settings.manager import ManagerSettings, manager_notes, manager_settings
from switchboard.settings.office_kinds import SIP_ADDRESS
from switchboard.settings.phones import PhoneSettings, path_of, phone_notes, phone_settings
from switchboard.settings.records import Values
from switchboard.settings.secrets import conceal_secrets, phone_edit
from switchboard.settings.trunks import TRUNKS, trunk_notes, trunks_of
from switchboard.settings.updates import UPDATES, UpdateSettings, update_settings
from switchboard.settings.voicemail import VoicemailSettings, voicemail_settings
from switchboard.settings.window import WINDOW, WindowTexts, window_texts
from switchboard.sip.trunks.trunk import Trunk

_CUT = (
    "{file} is what was read last without its end. If that is not meant, {last} beside it is whole; if it is, delete"
    " that."
)
_IN_THE_CLEAR = "Secrets stand in the settings that hashes could not take the place of. {why}."
_VAIN = "--{option} is passed over: {why}."
_PLAIN = re.compile(r"[A-Za-z0-9_.-]{1,60}")
_TRIES = 5  # to write a file that somebody else is writing, too


@dataclass(frozen=True, slots=True)
class Settings:
    """
    Where everything lies and how it is served.

    `time_zone` is None for this computer's; `notes` are to be told to a person: what the file says is odd.
    `may_use_system` is whether the dialplan may run programs and look at files.
    `locked` is what an administrator of this computer has decided, `window` what the window is to look like and tell
    unless a person chooses otherwise in it. `table` is all that the files say, one over the other.
    """

    data: Path
    dialplan: Path | None = None
    directory: Path | None = None
    sip: tuple[ListenAddress, ...] = ()
    min_expires: int = 60
    max_expires: int = 3_600
    manager: ManagerSettings = field(default_factory=ManagerSettings)
    phones: PhoneSettings = field(default_factory=PhoneSettings)
    limits: Limits = field(default_factory=Limits)
    history_days: int = 365
    history_rows: int = 500_000
    line_history_days: int = 31
    line_history_rows: int = 500_000
    time_zone: ZoneInfo | None = None
    notes: tuple[str, ...] = ()
    may_use_system: bool = False
    locked: tuple[Locked, ...] = ()
    window: WindowTexts = field(default_factory=dict)
    calendars: tuple[CalendarSource, ...] = ()
    ldap: tuple[LdapServer, ...] = ()
    table: Mapping[str, object] = field(default_factory=dict, repr=False)
    updates: UpdateSettings = field(default_factory=UpdateSettings)
    voicemail: VoicemailSettings = field(default_factory=VoicemailSettings)
    trunks: tuple[Trunk, ...] = ()

    @property
    def database(self) -> Path:
        """The SQLite file of the office."""
        return self.data / "switchboard.sqlite"


def read_sip_addresses(texts: Iterable[str]) -> tuple[ListenAddress, ...]:
    """
    Where SIP is to be served, as the setting `sip` and the option of the same name have it.

    Raises:
        SettingError: one is no `HOST:PORT`, or there is no such transport.
    """
    return tuple(_read_sip_address(text) for text in texts)


def _read_sip_address(text: str) -> ListenAddress:
    try:
        return SIP_ADDRESS.read(text)
    except Unfit as error:
        raise SettingError(table.SIP.name, text, error.expected) from None


def load_settings(data: Path) -> Settings:
    """
    Reads the settings, and conceals the secrets in their file.

    Raises:
        SettingError: the file is no TOML, it is gone, or a setting is not what it can be.
    """
    for _ in range(_TRIES):
        file = read_settings_file(data)
        own, settings = _read(file, data)
        notes = list(settings.notes)
        is_cut = seems_cut(file)
        try:
            file = conceal_secrets(file, own, settings.phones.realm, _written_there(own, settings))
        except FileChanged:
            continue
        except SettingError as error:
            notes.append(Sentence(_IN_THE_CLEAR, why=error.sentence))
        if is_cut:
            notes.append(Sentence(_CUT, file=str(file.path), last=LAST_NAME))
        else:
            keep_last(file)
        return replace(settings, notes=tuple(notes), table=read_system_settings().over_and_under(file.table))
    raise _busy(data)


def examine_settings(data: Path) -> Settings:
    """
    The settings as they are written; unlike `load_settings` it changes no file.

    Raises:
        SettingError: as there.
    """
    file = read_settings_file(data)
    _, settings = _read(file, data)
    cut = (Sentence(_CUT, file=str(file.path), last=LAST_NAME),) if seems_cut(file) else ()
    return replace(settings, notes=(*settings.notes, *cut))


def with_options(
    settings: Settings, dialplan: Path | None, directory: Path | None, sip: tuple[ListenAddress, ...]
) -> Settings:
    """
    The settings with what the command line says put over them. Another dialplan comes with its own directory.

    What is locked stays, and a note says so.
    """
    locked = {each.path[0]: each for each in settings.locked}
    given = {table.DIALPLAN.name: dialplan, table.DIRECTORY.name: directory, table.SIP.name: sip or None}
    vain = [name for name, value in given.items() if value is not None and name in locked]
    if vain:
        told = (Sentence(_VAIN, option=name, why=locked[name].lock.sentence) for name in vain)
        settings = replace(settings, notes=(*settings.notes, *told))
    if dialplan is not None and table.DIALPLAN.name not in vain:
        settings = replace(settings, dialplan=dialplan)
        if table.DIRECTORY.name not in locked:
            settings = replace(settings, directory=None)
    if directory is not None and table.DIRECTORY.name not in vain:
        settings = replace(settings, directory=directory)
    return replace(settings, sip=sip) if sip and table.SIP.name not in vain else settings


def store_settings(data: Path, values: Mapping[str, str | list[str]]) -> None:
    """
    Writes settings back, all in one; a person's comments and order stay.

    Args:
        values: by name; that of one in a section has the section's before a dot.

    Raises:
        SettingError: the file cannot be read or written, or what was there before is gone.
    """
    paths = {tuple(name.split(".")): new for name, new in values.items()}
    expect_unlocked(paths)
    _store(data, lambda file: [Edit(path, new) for path, new in paths.items() if _found(file.table, path) != new])


def store_phones(data: Path, secrets: Mapping[str, str]) -> None:
    """
    Names phones by user name, each with hashes of its secret, which take the place of what was kept of it before.

    Raises:
        SettingError: a name or a secret is none, or the file cannot be read or written.
    """
    section = {name: {table.SECRET.name: secret} for name, secret in secrets.items()}
    try:
        values = table.TABLE.read({table.PHONES.name: section})
        phone_settings(values, data)
    except Unfit as error:
        raise SettingError(_name(error.path), error.value, error.expected) from None
    expect_unlocked((table.PHONES.name, name) for name in secrets)

    def edits(file: SettingsFile) -> list[Edit]:
        said = read_system_settings().over_and_under(file.table)
        realm = str(said.get(table.REALM.name, table.REALM.default))
        return [phone_edit(name, realm, secret) for name, secret in secrets.items()]

    _store(data, edits)


def _found(table: object, path: tuple[str, ...]) -> object:
    for name in path:
        table = table.get(name) if isinstance(table, dict) else None
    return table


def _store(data: Path, edits_of: Callable[[SettingsFile], list[Edit]]) -> None:
    for _ in range(_TRIES):
        file = read_settings_file(data)
        edits = edits_of(file)
        is_cut = seems_cut(file)
        try:
            written = write_settings_file(file, edits) if edits else file
        except FileChanged:
            continue
        if not is_cut:
            keep_last(written)
        return
    raise _busy(data)


def examine_table(own: dict[str, object], data: Path) -> None:
    """
    Whether the program would start with a file that says this, and with what the computer's says.

    Raises:
        Unfit: it would not.
        SettingError: the computer's file cannot be read.
    """
    _settings(table.TABLE.read(read_system_settings().over_and_under(own)), data)


def _read(file: SettingsFile, data: Path) -> tuple[Values, Settings]:
    """What the file of the data folder alone says, and the settings with those of the computer under and over it."""
    system = read_system_settings()
    own = _read_table(file.table, file.place)
    for part in (system.defaults, system.locked):
        _read_table(part, system.place)
    try:
        values = table.TABLE.read(system.over_and_under(file.table)) if system.is_there else own
        settings = _settings(values, data)
    except Unfit as error:
        place = file.place(error.path) if file.content or not system.is_there else system.place(error.path)
        raise SettingError(_name(error.path), error.value, error.expected, place=place) from None
    notes = (*settings.notes, *system.notes(file.table))
    return own, replace(settings, locked=tuple(system.locks()), notes=notes)


def _read_table(read: Mapping[str, object], place: Callable[[tuple[str, ...]], str]) -> Values:
    try:
        return table.TABLE.read(read)
    except Unfit as error:
        raise SettingError(_name(error.path), error.value, error.expected, place=place(error.path)) from None


def _written_there(own: Values, settings: Settings) -> list[ManagerUser]:
    """Users of the manager interface whose secrets stand in the file of the data folder."""
    named = own[table.MANAGER][table.USERS]
    return [user for user in settings.manager.users if user.name in named]


def expect_unlocked(paths: Iterable[tuple[str, ...]]) -> None:
    """
    Raises:
        SettingError: an administrator of this computer has decided one of these settings.
    """
    locks = locks_of(read_system_settings().locks())
    for path in paths:
        lock = locks.of(*path)
        if lock is not None:
            raise SettingError(_name(path), None, lock.sentence)


def _settings(values: Values, data: Path) -> Settings:
    min_expires, max_expires = values[table.MIN_EXPIRES], values[table.MAX_EXPIRES]
    if min_expires > max_expires:
        if values.get(table.MIN_EXPIRES) is None:
            raise Unfit(
                max_expires,
                Sentence("it is below min_expires, {least}", least=str(min_expires)),
                (table.MAX_EXPIRES.name,),
            )
        raise Unfit(
            min_expires, Sentence("it is above max_expires, {most}", most=str(max_expires)), (table.MIN_EXPIRES.name,)
        )
    return Settings(
        data,
        path_of(values[table.DIALPLAN], data),
        path_of(values[table.DIRECTORY], data),
        values[table.SIP],
        min_expires,
        max_expires,
        manager_settings(values[table.MANAGER], data),
        phone_settings(values, data),
        Limits(**{limit.name: values[LIMITS][limit] for limit in LIMIT_SETTINGS}),
        values[table.HISTORY_DAYS],
        values[table.HISTORY_ROWS],
        values[table.LINE_HISTORY_DAYS],
        values[table.LINE_HISTORY_ROWS],
        values[table.TIME_ZONE],
        (*phone_notes(values), *manager_notes(values[table.MANAGER]), *trunk_notes(values[TRUNKS])),
        values[table.SYSTEM],
        window=window_texts(values[WINDOW]),
        updates=update_settings(values[UPDATES]),
        calendars=calendar_sources(values[CALENDARS], data),
        ldap=ldap_servers(values[LDAP], data),
        voicemail=voicemail_settings(values, data),
        trunks=trunks_of(values[TRUNKS]),
    )


def _name(path: tuple[str, ...]) -> str:
    """As a person would write it; names that hold anything else are shortened and between quotes."""
    return ".".join(name if _PLAIN.fullmatch(name) else short_text(name) for name in path)


def _busy(data: Path) -> SettingError:
    return SettingError(str(data), None, Sentence("its settings are written by somebody else all the time"))
