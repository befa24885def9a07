"""All that the doctor looks at, in order."""

import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from switchboard.ground.errors import SwitchboardError
from switchboard.net.console_client import NoAnswer, NoInstance, ask
from switchboard.net.console_path import UnsafeSocket
from switchboard.program.doctor.finding import Finding, fault, in_json, in_words, is_healthy, note, ok
from switchboard.program.doctor.folder_checks import check_database, check_folder, check_office
from switchboard.program.doctor.network_checks import (
    check_asterisk,
    check_certificates,
    check_firewall,
    check_phones,
    check_ports,
)
from switchboard.program.doctor.system_checks import check_clock, check_window
from switchboard.settings.file import FILE_NAME
from switchboard.settings.load import Settings, examine_settings

_PATIENCE = 10.0  # seconds for which a running instance may think
_NONE = "0 problems"

Adapt = Callable[[Settings], Settings]


def run_doctor(data: Path, adapt: Adapt, *, as_json: bool) -> int:
    """
    Prints what is so; changes nothing.

    Args:
        adapt: puts what the command line says over the settings.

    Returns:
        The exit status: 1 where something is at fault.
    """
    findings = list(examine_all(data, adapt))
    sys.stdout.write(in_json(findings) if as_json else in_words(findings))
    return 0 if is_healthy(findings) else 1


def examine_all(data: Path, adapt: Adapt) -> Iterator[Finding]:
    """Each thing after the other; what cannot be looked at is a finding, too."""
    yield check_clock(time.time())
    yield from check_window(os.environ)
    yield from check_folder(data)
    if data.is_dir() and os.access(data, os.R_OK | os.X_OK):
        yield from check_instance(data)
        yield from check_database(data / "switchboard.sqlite")
    yield from _check_settings(data, adapt)


def check_instance(data: Path) -> Iterator[Finding]:
    """Whether one runs on the folder, answers, and what it says is wrong."""
    about = "running"
    try:
        text, _ = ask(data, {"command": "core show problems"}, _PATIENCE)
    except NoInstance:
        yield note(about, f"No Switchboard runs on {data}.")
        return
    except (NoAnswer, UnsafeSocket) as error:
        yield fault(about, str(error), "See its log; end it, and start it again.")
        return
    *problems, count = text.splitlines() or [_NONE]
    if count == _NONE:
        yield ok(about, f"A Switchboard runs on {data} and has no problems.")
    for problem in problems:
        yield fault(about, problem, "Mend it, and reload (core reload).")


def _check_settings(data: Path, adapt: Adapt) -> Iterator[Finding]:
    about = "settings"
    try:
        settings = adapt(examine_settings(data))
    except SwitchboardError as error:
        yield fault(about, str(error), "Mend that line; switchboard --settings prints all that may stand there.")
        return
    if settings.notes:
        yield from (fault(about, text, "Mend it in switchboard.toml, and reload.") for text in settings.notes)
    elif (data / FILE_NAME).exists():
        yield ok(about, f"{data / FILE_NAME} can be read.")
    else:
        yield ok(about, f"There is no {data / FILE_NAME}: every setting has its default.")
    yield from check_office(settings)
    yield from check_ports(settings)
    yield from check_firewall(settings.sip)
    yield from check_phones(settings)
    yield from check_certificates(settings, dt.datetime.now(dt.UTC))
    yield check_asterisk()
