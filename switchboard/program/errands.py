"""What the command line has done and is over: the doctor and its like."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from switchboard.ground.errors import SwitchboardError
from switchboard.settings.load import Settings, examine_settings, read_sip_addresses, with_options


def run_errand(data: Path, options: argparse.Namespace, make_small: Callable[[bytes], bytes]) -> int:
    """
    Does what `options.mode` names.

    Args:
        make_small: a photo in as few bytes as are kept; nothing where it cannot be made so.

    Returns:
        The exit status: 0, or 1 where it failed.
    """
    try:
        return _run(data, options, make_small)
    except (SwitchboardError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _run(data: Path, options: argparse.Namespace, make_small: Callable[[bytes], bytes]) -> int:
    sip = read_sip_addresses(options.sip)

    def adapt(settings: Settings) -> Settings:
        return with_options(settings, options.dialplan, options.directory, sip)

    match options.mode:
        case "backup":
            from switchboard.program.backup.save import save

            save(adapt(examine_settings(data)), options.file)
        case "restore":
            from switchboard.program.backup.restore import restore

            restore(data, options.file)
        case "export" | "import":
            from switchboard.program.exchange import exchange, order_of

            return exchange(data, adapt, order_of(options.mode, options.file, apply=options.apply), make_small)
        case _:
            from switchboard.program.doctor.examination import run_doctor

            return run_doctor(data, adapt, as_json=options.json)
    return 0
