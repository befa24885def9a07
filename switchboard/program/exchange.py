"""`switchboard export` and `switchboard import`: in the instance that runs, or in an engine that serves nobody."""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from switchboard.console.command import Outcome
from switchboard.core.commands import Origin
from switchboard.engine.engine import Engine
from switchboard.engine.rosters import MakeSmall
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.ground.folders import Ownership
from switchboard.ground.governor import Governor
from switchboard.net.console_client import NoAnswer, NoInstance, ask
from switchboard.net.console_path import UnsafeSocket
from switchboard.program.ask import user_name
from switchboard.program.loop import run_on_selector
from switchboard.settings.load import Settings, examine_settings
from switchboard.settings.manager import ManagerSettings


class NoOffice(SwitchboardError):
    """There is no office to take anything out of."""


def exchange(data: Path, adapt: Callable[[Settings], Settings], line: str, make_small: MakeSmall) -> int:
    """
    Prints what was done.

    Args:
        adapt: puts what the command line says over the settings.
        line: see `order_of`.
        make_small: see `Rosters`.

    Returns:
        The exit status.

    Raises:
        SwitchboardError, OSError: it could not be done.
    """
    try:
        text, succeeded = ask(data, {"command": line, "who": user_name()})
    except NoInstance:
        outcome = _without_instance(data, adapt, line, make_small)
        text, succeeded = outcome.text, outcome.succeeded
    except (NoAnswer, UnsafeSocket) as error:
        text, succeeded = f"{error}\n", False
    (sys.stdout if succeeded else sys.stderr).write(text)
    return 0 if succeeded else 1


def order_of(mode: str, file: Path, *, apply: bool) -> str:
    """What the console is told; `mode` is "export" or "import"."""
    return f"office {mode} {_quoted(file.absolute())}{' apply' if apply else ''}"


def _quoted(path: Path) -> str:
    escaped = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _without_instance(data: Path, adapt: Callable[[Settings], Settings], line: str, make_small: MakeSmall) -> Outcome:
    if not (data / "switchboard.sqlite").exists():
        raise NoOffice(f"There is no office in {data}. Name its folder with --data.")
    ownership = Ownership(data)
    try:
        settings = adapt(examine_settings(data))
        return run_on_selector(_run(replace(settings, sip=(), manager=ManagerSettings()), line, make_small))
    finally:
        ownership.release()


async def _run(settings: Settings, line: str, make_small: MakeSmall) -> Outcome:
    """Nothing is served, and no phone is told: what they have with us waits for the next start."""
    loop, faults = asyncio.get_running_loop(), Faults()
    engine = Engine(loop, Governor(loop, faults, rest=0.0), settings, faults)
    engine.parts.ldap_servers.rosters.make_small = make_small
    try:
        fault = await engine.parts.backend.reload()
        if fault:
            sys.stderr.write(f"{fault}\n")
        return await engine.parts.console.run(line, Origin(user_name() or "console", "console"))
    finally:
        await engine.stop()
