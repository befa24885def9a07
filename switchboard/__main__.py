"""
The command line: `switchboard` opens the window, `switchboard serve` does without, `switchboard -rx "…"` asks.

Nothing is imported before it is known to be needed: `-rx` answers in a blink and never sees Qt.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from switchboard.ground.called_number import is_link, number_of_link

if TYPE_CHECKING:
    from switchboard.engine.engine import Engine
    from switchboard.ground.errors import Sentence
    from switchboard.gui.application import MakeHost
    from switchboard.gui.link import EngineLink
    from switchboard.program.log import ProgramLog
    from switchboard.settings.load import Settings

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
FAILED, BAD_USAGE = 1, 64
_UNSEEN = ("offscreen", "minimal")  # platforms of Qt's where nobody could close a window
LANGUAGES = ("en", "de", "fr", "es")  # those of `gui.language`, which is not imported for a command
ERRANDS = {
    "doctor": False,
    "backup": True,
    "restore": True,
    "export": True,
    "import": True,
}  # what is done and over, and whether it takes a file
_HELP_OF_ERRANDS = (
    "say what is wrong on this computer, and what to do (doctor)",
    "save the office (backup FILE), also while it runs",
    "bring it back (restore FILE)",
)
_PRIVATE = 0o077  # what other users may not do with files that we make


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(BAD_USAGE, f"{self.prog}: {message}\n")


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from switchboard.ground.version import version_line

        print(version_line())
        parser.exit()


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit status: 0, 1 (failed), 2 (`-rx` found no instance), 64 (wrong arguments)."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    aside = _ASIDE.get(given[0]) if len(given) == 1 else None
    return aside() if aside is not None else _run(given)


def _read_calendar() -> int:
    from switchboard.office.calendar.reading import run

    return run()


def _carry_voices() -> int:
    from switchboard.net.voice_server import run

    return run()


_ASIDE = {"read-calendar": _read_calendar, "carry-voices": _carry_voices}  # processes that an engine begins


def _run(arguments: Sequence[str]) -> int:
    parser = _parser()
    links = [each for each in arguments if is_link(each)]  # of the desktop, which registers us for them
    options = parser.parse_args([each for each in arguments if each not in links])
    options.number = number_of_link(links[0]) if links else ""
    _check_file(parser, options)
    if options.settings:
        return _print_settings()
    data = _data_folder(options)
    if options.at_login:
        return _set_at_login(data, options)
    if options.rx is not None:
        from switchboard.program.ask import run_in_instance

        return run_in_instance(data, options.rx)
    if options.mode == "console":
        from switchboard.program.interactive import run_console

        os.umask(_PRIVATE)
        return run_console(data)
    if options.mode in ERRANDS:
        from switchboard.program.errands import run_errand

        os.umask(_PRIVATE)
        return run_errand(data, options, _small_photo)
    return _own_and_run(data, options)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="switchboard", description="An office's extensions, devices and presence.")
    parser.add_argument(
        "mode",
        nargs="?",
        choices=["serve", "console", *ERRANDS],
        help=f"serve without a window; talk to a running one (console); {'; '.join(_HELP_OF_ERRANDS)}",
    )
    parser.add_argument("file", nargs="?", type=Path, help=argparse.SUPPRESS)
    parser.add_argument(
        "--demo", action="store_true", help="a demo office of sixty people, in a data folder of its own"
    )
    parser.add_argument(
        "--data", type=_folder, metavar="DIR", help="the data folder; the platform's where none is named"
    )
    parser.add_argument(
        "--portable",
        action="store_true",
        help="the data folder is beside the program; as where a file switchboard.portable lies there",
    )
    parser.add_argument("--dialplan", type=Path, metavar="FILE", help="an extensions.conf whose hints are the office")
    parser.add_argument("--directory", type=Path, metavar="FILE", help="a directory.csv of its people")
    parser.add_argument("--sip", action="append", default=[], metavar="HOST:PORT", help="listen here; may stand often")
    parser.add_argument(
        "--strict", action="store_true", help="with serve: end where an address cannot be served, instead of waiting"
    )
    parser.add_argument("--json", action="store_true", help="with doctor: as JSON")
    parser.add_argument("--apply", action="store_true", help="with import: change what differs")
    parser.add_argument("-rx", metavar="COMMAND", help="run one console command in the instance that owns the folder")
    parser.add_argument(
        "--settings", action="store_true", help="print what switchboard.toml may say, with every default"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, default="", help="of the window, this time; else as chosen there"
    )
    parser.add_argument("--at-login", choices=["on", "off"], help="whether the window opens when you log in")
    parser.add_argument("--version", action=_Version, nargs=0, help="print version, commit, Python and Qt, and exit")
    return parser


def _check_file(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Ends the program where a file is named that the mode has no use for, or none is named and it needs one."""
    if options.portable and options.data is not None:
        parser.error("--portable and --data name two folders")
    if ERRANDS.get(options.mode, False) and options.file is None:
        parser.error(f"{options.mode} needs a file: switchboard {options.mode} FILE")
    if options.file is not None and not ERRANDS.get(options.mode, False):
        parser.error(f"unrecognized arguments: {options.file}")


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("name a folder")  # an empty one would be whatever folder one is in
    return Path(text)


def _small_photo(content: bytes) -> bytes:
    """A photo in as few bytes as are kept of one; nothing where it is none, or where Qt is not installed."""
    try:
        from switchboard.gui.look.photos import small_photo
    except ImportError:  # a server without a screen has none
        return b""
    return small_photo(content)


def _print_settings() -> int:
    from switchboard.ground.errors import SwitchboardError
    from switchboard.settings.reference import locked_reference, settings_reference

    sys.stdout.write(settings_reference())
    try:
        sys.stdout.write(locked_reference())
    except SwitchboardError as error:
        print(error, file=sys.stderr)
        return FAILED
    return 0


def _set_at_login(data: Path, options: argparse.Namespace) -> int:
    from switchboard.program.login.choose import set_at_login

    given = [["--data", str(data)]] if options.data is not None else []
    given += [["--portable"]] if options.portable else []
    given += [["--language", options.language]] if options.language else []
    try:
        return set_at_login(options.at_login, [word for words in given for word in words])
    except OSError as error:
        print(f"That cannot be set: {error}", file=sys.stderr)
        return FAILED


def _data_folder(options: argparse.Namespace) -> Path:
    """As it is without symbolic links: everybody who names it, however, means the same."""
    folder = options.data
    if folder is None:
        from switchboard.ground.folders import default_data_folder, portable_data_folder

        beside = portable_data_folder(demo=options.demo, asked=options.portable)
        folder = beside or default_data_folder(demo=options.demo)
    return Path(os.path.realpath(folder))


def _own_and_run(data: Path, options: argparse.Namespace) -> int:
    from switchboard.ground.errors import Sentence, SwitchboardError, why
    from switchboard.ground.folders import AlreadyRunning, Ownership
    from switchboard.ground.privacy import close_to_others

    os.umask(_PRIVATE)
    if options.mode == "serve":
        _outlive_hangups()
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = close_to_others(data)
        ownership = Ownership(data)
    except AlreadyRunning as error:
        return _defer_to_running(data, error.sentence, options)
    except OSError as error:
        told_why = Sentence("The data folder {path} cannot be used: {why}", path=str(data), why=why(error))
        return _refuse(data, told_why, options)
    try:
        log = _start_log(data, told)
        _finish_restore(data)
        settings = _settings(data, options, log)
        return _serve(settings, options, log) if options.mode == "serve" else _open_window(settings, options, log)
    except SwitchboardError as error:
        return _refuse(data, error.sentence, options)
    except OSError as error:
        path = str(error.filename or data)
        return _refuse(data, Sentence("{path} cannot be used: {why}", path=path, why=why(error)), options)
    finally:
        ownership.release()


def _finish_restore(data: Path) -> None:
    """Where the power went while an office was put in place."""
    if (data / "restore.ready").is_dir():
        from switchboard.program.backup.restore import finish_restore

        finish_restore(data)


def _outlive_hangups() -> None:
    """Who asks a service to reload before it serves does not end it."""
    import signal

    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)


def _start_log(data: Path, told: Sequence[str]) -> "ProgramLog":
    import logging

    from switchboard.program.log import ProgramLog

    log = ProgramLog(data)
    log.start()
    for text in told:
        logging.getLogger("switchboard.program").warning("%s", text)
    return log


def _refuse(data: Path, text: "Sentence", options: argparse.Namespace) -> int:
    """Says why it cannot start: to the terminal, to the log where there is one, and to whoever waits for a window."""
    import logging

    logging.getLogger("switchboard.program").error("%s", text)
    if options.mode is None and os.environ.get("QT_QPA_PLATFORM") not in _UNSEEN and _may_have_a_window():
        from switchboard.ground.errors import SwitchboardError

        def fail(_: object) -> NoReturn:
            raise SwitchboardError(text)

        _run_window(data, fail, options.language)
    return FAILED


def _settings(data: Path, options: argparse.Namespace, log: "ProgramLog") -> "Settings":
    from dataclasses import replace

    from switchboard.settings.load import load_settings, read_sip_addresses, with_options

    sip = read_sip_addresses(options.sip)
    settings = with_options(load_settings(data), options.dialplan, options.directory, sip)
    return replace(settings, notes=(*settings.notes, log.fault)) if log.fault else settings


def _defer_to_running(data: Path, message: "Sentence", options: argparse.Namespace) -> int:
    from switchboard.ground.errors import Sentence
    from switchboard.program.ask import show_window

    if options.mode == "serve":
        return _refuse(data, message, options)
    if not show_window(data, options.number):
        return _refuse(data, Sentence("{why} It has no window.", why=message), options)
    print(f"{message} Its window was brought to the front.")
    return 0


def _serve(settings: "Settings", options: argparse.Namespace, log: "ProgramLog") -> int:
    from switchboard.program.loop import run_on_selector
    from switchboard.program.serve import serve

    def ready(engine: "Engine") -> None:
        engine.parts.ldap_servers.rosters.make_small = _small_photo
        _announce(f"Ready: {_described(engine)}; data in {settings.data}")

    work = serve(settings, log, demo=options.demo, strict=options.strict, ready=ready)
    return run_on_selector(work)


def _announce(text: str) -> None:
    """To the log, and to whoever reads what we print, if there is still somebody."""
    import logging

    logging.getLogger("switchboard.program").info("%s", text)
    if sys.stdout is None:
        return
    try:
        print(text, flush=True)
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # else Python tries again at its end, and fails then


def _described(engine: "Engine") -> str:
    service = engine.service
    waiting = [address for address in service.wanted if address not in service.listening]
    parts = [f"SIP on {', '.join(map(_served, service.listening)) or 'nothing'}"]
    if service.sip_fault:
        parts.append(f"waiting for {', '.join(map(_served, waiting))}")
    if engine.parts.manager.listening:
        parts.append(f"AMI on {', '.join(engine.parts.manager.listening)}")
    return "; ".join([*parts, f"{sum(1 for _ in engine.core.hints())} hints"])


def _served(address: str) -> str:
    """`tcp:127.0.0.1:5060` as `127.0.0.1:5060/tcp`."""
    transport, colon, rest = address.partition(":")
    return f"{rest}/{transport}" if colon and transport.isalpha() else f"{address}/udp"


def _open_window(settings: "Settings", options: argparse.Namespace, log: "ProgramLog") -> int:
    if not _may_have_a_window():
        print("There is no screen to open a window on. Without a window: switchboard serve", file=sys.stderr)
        return FAILED
    gc.disable()  # all that is loaded stays; from then on the window's own collector sees to it
    from switchboard.program.host import ThreadHost

    def make_host(link: "EngineLink") -> ThreadHost:
        host = ThreadHost(settings, link, demo=options.demo, ended=link.engine_ended, faults=log.faults)
        host.make_small = _small_photo
        return host

    return _run_window(settings.data, make_host, options.language, settings, options.number)


def _may_have_a_window() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in _SCREENS)


def _run_window(
    data: Path, make_host: "MakeHost", language: str, settings: "Settings | None" = None, number: str = ""
) -> int:
    """`settings` are those of an office that can be opened, `number` one that a link named."""
    from switchboard.ground.memory import keep_no_sources

    keep_no_sources()
    try:
        from switchboard.gui.application import Start, run_application
    except ImportError as error:
        print(f"The window cannot open: {error}. Without a window: switchboard serve", file=sys.stderr)
        return FAILED
    from dataclasses import replace

    from switchboard.ground.resources import resource_folder
    from switchboard.settings.layers import locks_of

    icon = resource_folder() / "icons" / "switchboard.svg"
    start = Start(make_host, data, icon, _demo_command(language), language)
    if settings is not None:
        start = replace(start, given=settings.window, locks=locks_of(settings.locked), number=number)
    return run_application(start)


def _demo_command(language: str) -> list[str]:
    """What opens the demo office in a program of its own, on ports of its own."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "switchboard"]
    spoken = ["--language", language] if language else []
    return [*program, "--demo", "--sip", "127.0.0.1:0", "--sip", "tcp:127.0.0.1:0", *spoken]


if __name__ == "__main__":
    sys.exit(main())
