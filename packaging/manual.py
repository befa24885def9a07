"""The manual's pages, made of what the command line and the settings say of themselves."""

import argparse
import sys
from collections.abc import Iterator

import environment

sys.path.insert(0, str(environment.ROOT))

from switchboard import __version__
from switchboard.__main__ import _parser
from switchboard.settings.reference import settings_reference

_ENDS = """\
.SH FILES
.TP
.I ~/.local/share/switchboard
The data folder of a person: settings, database, log.
.TP
.I /var/lib/switchboard
That of the service.
.SH EXIT STATUS
0 for success, 1 for a failure, 2 where
.B \\-rx
found no running instance, 64 for wrong arguments.
.SH SEE ALSO
.BR switchboard.toml (5)
"""


def version() -> str:
    """Of the program."""
    return __version__


def program_page() -> str:
    """switchboard(1)."""
    parser = _parser()
    parts = [_title("SWITCHBOARD", 1), ".SH NAME", "switchboard \\- presence and extensions of an office"]
    usage = " ".join(parser.format_usage().removeprefix("usage:").split())
    parts += [".SH SYNOPSIS", f".B {_escaped(usage)}", ".SH DESCRIPTION", *_description()]
    parts += [".SH OPTIONS", *_options(parser)]
    return "\n".join(parts) + "\n" + _ENDS


def settings_page() -> str:
    """switchboard.toml(5)."""
    lines = [_title("SWITCHBOARD.TOML", 5), ".SH NAME", "switchboard.toml \\- settings of an office"]
    lines += [
        ".SH DESCRIPTION",
        "A file in TOML in the data folder. Every setting, with what it is when nothing is said:",
    ]
    sample = [_escaped(line) for line in settings_reference().splitlines()]
    lines += [".PP", ".nf", *sample, ".fi", ".SH SEE ALSO", ".BR switchboard (1)"]
    return "\n".join(lines) + "\n"


def _title(name: str, section: int) -> str:
    return f'.TH {name} {section} "" "Switchboard {version()}" "Switchboard"'


def _description() -> list[str]:
    return [
        "A window lists the extensions of an office, what their phones do, and the presence of their users. A click",
        "sets somebody's presence, and every phone that subscribed shows it. Without an argument the window opens;",
        ".B serve",
        "does the same without a window, and",
        ".B console",
        "talks to a running instance, as Asterisk's console does.",
    ]


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:  # noqa: SLF001  argparse has no other list of them
        if action.help == argparse.SUPPRESS:
            continue
        names = ", ".join(action.option_strings) or f"{{{','.join(map(str, action.choices or ()))}}}"
        takes = f" {action.metavar}" if action.metavar else ""
        yield from (".TP", f".B {_escaped(names + takes)}", _escaped(action.help or ""))


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text
