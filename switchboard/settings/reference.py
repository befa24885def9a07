"""The table of settings as a person reads it: a file with every default, and the table of limits."""

from collections.abc import Iterator

import tomlkit

from switchboard.settings.layers import read_system_settings
from switchboard.settings.limits import LIMIT_SETTINGS, LIMITS
from switchboard.settings.records import UNSET, Named, Record, Setting
from switchboard.settings.table import TABLE

_COMMENT_AT = 30  # the column of comments, where a line leaves room for it
_LIMITS_SHOWN = "as the table of limits has it"


def sample_file() -> str:
    """A `switchboard.toml` that says what every setting is when nothing is said; limits are left to their table."""
    return "\n".join(_lines(TABLE, ())) + "\n"


def settings_reference() -> str:
    """The same with the limits, as a terminal shows it and a file may hold it."""
    return "\n".join((sample_file().rstrip("\n"), *(_line(limit) for limit in LIMIT_SETTINGS))) + "\n"


def locked_reference() -> str:
    """
    What an administrator of this computer has decided, as comments below the reference; empty where nothing is locked.

    Raises:
        SettingError: the file of the computer cannot be read.
    """
    lines = [f"# locked: {each.shown()}  # {each}" for each in read_system_settings().locks()]
    return "".join(f"{line}\n" for line in ("", *lines)) if lines else ""


def limits_table() -> str:
    """The limits as a table in Markdown: name, default, unit, of what."""
    rows = [f"| `{each.name}` | {each.default:,} | {each.unit} | {each.meaning} |" for each in LIMIT_SETTINGS]
    return "\n".join(["| limit | default | unit | of what |", "| --- | --- | --- | --- |", *rows]) + "\n"


def _lines(record: Record, within: tuple[str, ...]) -> Iterator[str]:
    sections = [each for each in record.settings if isinstance(each.kind, (Record, Named))]
    for setting in record.settings:
        if setting not in sections:
            yield _line(setting)
    for section in sections:
        yield from _section(section, (*within, section.name))


def _section(section: Setting[object], path: tuple[str, ...]) -> Iterator[str]:
    match section.kind:
        case Record() if section is LIMITS:
            yield from ("", _with_comment(_header(path), f"{section.meaning}, {_LIMITS_SHOWN}"))
        case Record():
            yield from ("", _with_comment(_header(path), section.meaning))
            yield from _lines(section.kind, path)
        case Named(each=Record() as record, example=name):
            yield from ("", _with_comment(_header((*path, name)), section.meaning))
            yield from _lines(record, (*path, name))
        case Named(example=name):
            yield from ("", _with_comment(_header(path), section.meaning))
            yield f"{name} = {_written(section.example)}"
        case _:
            pass


def _header(path: tuple[str, ...]) -> str:
    return f"[{'.'.join(path)}]"


def _line(setting: Setting[object]) -> str:
    comment = f"{setting.unit}: {setting.meaning}" if setting.unit else setting.meaning
    shown = setting.default if setting.example is UNSET else setting.example
    if shown is UNSET:
        return f"# {setting.name} = {setting.kind.expected}  # {comment}"
    return _with_comment(f"{setting.name} = {_written(shown)}", comment)


def _written(value: object) -> str:
    return tomlkit.item(value).as_string()


def _with_comment(text: str, comment: str) -> str:
    return f"{text:<{_COMMENT_AT - 2}}  # {comment}"
