"""
What calls do under load: 200 a second through `Dial`, 300 at once, by SIPp, while 10,000 lamps watch those phones.

    python -m tests.benchmarks.calls [SECONDS [WATCHERS]]
"""

import sys
import tempfile
import time
from pathlib import Path

import psutil

from tests.benchmarks.table import print_table
from tests.benchmarks.voices import percentile
from tests.helpers.instance import Instance
from tests.helpers.many_calls import PLAN, Answerers, CallsMade, Watchers, make_calls

_RATE, _LASTS = 200, 1.5  # calls a second, and seconds of each: 300 at once
_PAIRS = [(f"6{number:03}", f"7{number:03}") for number in range(500)]
_WARM = 5  # seconds of calls before memory is looked at
_FORGOTTEN = 36.0  # seconds after which nothing of a call is known any more (RFC 6026)
_QUIET = 3.0  # seconds without a NOTIFY, after which all has been told
_PATIENCE = 60.0
_TO_REACH = 0.050  # seconds until it rings, of 99 in 100 calls


def _settle(watchers: Watchers) -> float:
    """Seconds until nothing more was told."""
    began = last_at = time.monotonic()
    told = watchers.told
    while time.monotonic() - last_at < _QUIET and time.monotonic() - began < _PATIENCE:
        time.sleep(0.1)
        if watchers.told != told:
            told, last_at = watchers.told, time.monotonic()
    return last_at - began


def _memory(instance: Instance) -> int:
    process = psutil.Process(instance.process.pid)
    return int(process.memory_info().rss + sum(child.memory_info().rss for child in process.children()))


def measure(seconds: int, count: int) -> list[list[str]]:
    """Rows of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        dialplan = folder / "extensions.conf"
        dialplan.write_text(PLAN)
        (folder / "data").mkdir(mode=0o700)
        instance = Instance(folder / "data", "--dialplan", str(dialplan))
        answerers = Answerers(folder, instance.sip, [callee for _, callee in _PAIRS])
        extensions = [exten for pair in _PAIRS for exten in pair]
        watchers = Watchers(instance.sip, [extensions[number % len(extensions)] for number in range(count)])
        try:
            _settle(watchers)
            made = make_calls(instance, folder, calls=_WARM * _RATE, rate=_RATE, seconds=_LASTS, pairs=_PAIRS)
            time.sleep(_FORGOTTEN)
            before, told = _memory(instance), watchers.told
            made = make_calls(instance, folder, calls=seconds * _RATE, rate=_RATE, seconds=_LASTS, pairs=_PAIRS)
            settled = _settle(watchers)
            time.sleep(_FORGOTTEN)
            left = instance.rx("core show channels count").stdout.split(maxsplit=1)[0]
            return _rows(made, seconds, watchers, [watchers.told - told, _memory(instance) - before], [left, settled])
        finally:
            watchers.stop()
            answerers.stop()
            instance.stop()


def _rows(made: CallsMade, seconds: int, watchers: Watchers, counts: list[int], end: list[object]) -> list[list[str]]:
    told, grown = counts
    left, settled = end
    wrong = watchers.lit()
    delays = list(made.delays)
    if made.failed:
        print(made.failed)
    return [
        ["calls that rang", f"{len(delays):,}", f"{seconds * _RATE:,}"],
        ["calls that went wrong", "some" if made.failed else "none", "none"],
        ["until it rings, median", f"{percentile(delays, 0.5) * 1e3:.1f} ms", ""],
        ["until it rings, 99 of 100", f"{percentile(delays, 0.99) * 1e3:.1f} ms", f"{_TO_REACH * 1e3:g} ms"],
        ["until it rings, worst", f"{max(delays, default=0.0) * 1e3:.1f} ms", ""],
        ["channels left", str(left), "0"],
        ["NOTIFYs", f"{told:,}", ""],
        ["lamps that show a call at the end", f"{wrong:,} of {len(watchers.shown):,}", "0"],
        ["until the last lamp was told", f"{settled:.1f} s", ""],
        ["memory more than before", f"{grown / 1e6:.1f} MB", "0 MB"],
    ]


def main() -> None:
    """Prints the table."""
    seconds, count = (*map(int, sys.argv[1:3]), *(60, 10_000)[len(sys.argv[1:3]) :])
    print_table(f"{_RATE} calls a second, 300 at once, {count:,} watchers", ["what", "is", "to reach"],
                measure(seconds, count))  # fmt: skip


if __name__ == "__main__":
    main()
