"""Many calls at once, by SIPp; how quick they are is measured in tests/benchmarks/calls.py."""

import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.helpers.instance import PATIENCE, Instance
from tests.helpers.many_calls import PLAN, Answerers, Watchers, make_calls
from tests.helpers.phone_program import need

Start = Callable[..., Instance]
PAIRS = [(f"6{number:03}", f"7{number:03}") for number in range(25)]


@pytest.mark.phones
def test_fifty_calls_are_set_up_and_ended_and_every_lamp_is_dark_at_the_end(start: Start, tmp_path: Path) -> None:
    need("sipp")
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text(PLAN)
    office = start("--dialplan", str(dialplan))
    answerers = Answerers(tmp_path, office.sip, [callee for _, callee in PAIRS])
    watchers = Watchers(office.sip, [exten for pair in PAIRS for exten in pair] * 2)
    try:
        made = make_calls(office, tmp_path, calls=50, rate=25, seconds=1.0, pairs=PAIRS)
        assert made.failed == ""
        assert len(made.delays) == 50
        until = time.monotonic() + PATIENCE
        while (watchers.lit() or len(watchers.shown) < 100) and time.monotonic() < until:
            time.sleep(0.1)
        assert watchers.lit() == 0
        assert watchers.told > 200
        assert office.rx("core show channels count").stdout.startswith("0 active channels")
        assert _voices_open(office) == 0
    finally:
        watchers.stop()
        answerers.stop()


def _voices_open(office: Instance) -> int:
    """Sockets of voices in the engine and in the process that carries them."""
    engine = psutil.Process(office.process.pid)
    sip_port = int(office.sip.rpartition(":")[2])
    ports = [
        connection.laddr.port
        for process in (engine, *engine.children())
        for connection in process.net_connections("udp")
    ]
    return len([port for port in ports if port != sip_port])
