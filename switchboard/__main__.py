"""
The command line: `switchboard` opens the window, `switchboard serve` does without, `switchboard -rx "…"` asks.

Nothing is imported before it is known to be needed: `-rx` answers in a blink and never sees Qt.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from switchboard import __version__

if TYPE_CHECKING:
    from switchboard.engine.engine import Engine
    from switchboard.settings.load import Settings

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
FAILED, NO_INSTANCE, BAD_USAGE = 1, 2, 64


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(BAD_USAGE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0, 1 (failed), 2 (`-rx` found no instance), 64 (wrong arguments)."""
    options = _parser().parse_args(arguments)
    if options.settings:
        return _print_settings()
    data = options.data or _default_data(demo=options.demo)
    if options.rx is not None:
        return _run_in_instance(data, options.rx)
    if options.mode == "console":
        from switchboard.program.interactive import run_console

        return run_console(data)
    return _own_and_run(data, options)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="switchboard", description="An office's extensions, devices and presence.")
    parser.add_argument(
        "mode", nargs="?", choices=["serve", "console"], help="serve without a window; or talk to a running one"
    )
    parser.add_argument(
        "--demo", action="store_true", help="a demo office of sixty people, in a data folder of its own"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data folder; the platform's where none is named")
    parser.add_argument("--dialplan", type=Path, metavar="FILE", help="an extensions.conf whose hints are the office")
    parser.add_argument("--directory", type=Path, metavar="FILE", help="a directory.csv of its people")
    parser.add_argument("--sip", action="append", default=[], metavar="HOST:PORT", help="listen here; may stand often")
    parser.add_argument("-rx", metavar="COMMAND", help="run one console command in the instance that owns the folder")
    parser.add_argument(
        "--settings", action="store_true", help="print what switchboard.toml may say, with every default"
    )
    parser.add_argument("--version", action="version", version=f"Switchboard {__version__}")
    return parser


def _print_settings() -> int:
    from switchboard.settings.reference import settings_reference

    sys.stdout.write(settings_reference())
    return 0


def _default_data(*, demo: bool) -> Path:
    from switchboard.ground.folders import default_data_folder

    return default_data_folder(demo=demo)


def _run_in_instance(data: Path, command: str) -> int:
    import getpass

    from switchboard.net.console_client import NoInstance, ask

    try:
        who = getpass.getuser()
    except (KeyError, OSError):
        who = ""
    try:
        text, succeeded = ask(data, {"command": command, "who": who})
    except NoInstance:
        print(f"No Switchboard is running on {data}. Start one, or name its folder with --data.", file=sys.stderr)
        return NO_INSTANCE
    sys.stdout.write(text)
    return 0 if succeeded else FAILED


def _own_and_run(data: Path, options: argparse.Namespace) -> int:
    from switchboard.ground.errors import SwitchboardError
    from switchboard.ground.folders import AlreadyRunning, Ownership

    try:
        ownership = Ownership(data)
    except AlreadyRunning as error:
        return _defer_to_running(data, str(error), serve=options.mode == "serve")
    except OSError as error:
        print(f"The data folder {data} cannot be used: {error.strerror or error}", file=sys.stderr)
        return FAILED
    try:
        settings = _settings(data, options)
        _log_to(data)
        return _serve(settings, options) if options.mode == "serve" else _open_window(settings, options)
    except SwitchboardError as error:
        print(error, file=sys.stderr)
        return FAILED
    finally:
        ownership.release()


def _settings(data: Path, options: argparse.Namespace) -> "Settings":
    from switchboard.settings.load import load_settings, parse_listen_address, with_options

    sip = tuple(parse_listen_address(text) for text in options.sip)
    return with_options(load_settings(data), options.dialplan, options.directory, sip)


def _defer_to_running(data: Path, message: str, *, serve: bool) -> int:
    from switchboard.net.console_client import NoInstance, ask

    if serve:
        print(message, file=sys.stderr)
        return FAILED
    try:
        _, shown = ask(data, {"show": "window"})
    except NoInstance:
        shown = False
    print(f"{message} {'Its window was brought to the front.' if shown else 'It has no window.'}")
    return 0 if shown else FAILED


def _serve(settings: "Settings", options: argparse.Namespace) -> int:
    import asyncio

    from switchboard.program import host

    def ready(engine: "Engine") -> None:
        listening = ", ".join(_served(address) for address in engine.service.listening) or "nothing"
        print(f"Ready: SIP on {listening}; {sum(1 for _ in engine.core.hints())} hints; data in {settings.data}")
        sys.stdout.flush()

    return asyncio.run(host.serve(settings, demo=options.demo, ready=ready))


def _served(address: str) -> str:
    """`tcp:127.0.0.1:5060` as `127.0.0.1:5060/tcp`."""
    transport, colon, rest = address.partition(":")
    return f"{rest}/{transport}" if colon and transport.isalpha() else f"{address}/udp"


def _open_window(settings: "Settings", options: argparse.Namespace) -> int:
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        print("There is no screen to open a window on. Without a window: switchboard serve", file=sys.stderr)
        return FAILED
    try:
        from switchboard.gui.application import run_application
    except ImportError as error:
        print(f"The window cannot open: {error}. Without a window: switchboard serve", file=sys.stderr)
        return FAILED
    from switchboard.ground.resources import resource_folder
    from switchboard.program.host import ThreadHost

    return run_application(
        lambda link: ThreadHost(settings, link, demo=options.demo, ended=link.engine_ended),
        data=settings.data,
        icon=resource_folder() / "icons" / "switchboard.svg",
    )


def _log_to(data: Path) -> None:
    import logging
    from logging.handlers import RotatingFileHandler

    to_file = RotatingFileHandler(data / "switchboard.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    to_file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    to_terminal = logging.StreamHandler()
    to_terminal.setLevel(logging.WARNING)
    to_terminal.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("switchboard")
    logger.setLevel(logging.INFO)
    logger.handlers = [to_file, to_terminal]


if __name__ == "__main__":
    sys.exit(main())
