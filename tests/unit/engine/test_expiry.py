"""What ends by itself is told to everyone, as is every change."""

import time
from pathlib import Path

from switchboard.core.reports import LoseSource, ReportDevice
from switchboard.core.sources import Source
from switchboard.core.states import DeviceState, Extension, ExtensionState
from tests.helpers.house import ROOT, House


def test_the_facts_of_a_source_that_was_lost_for_too_long_leave_the_window_too(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        parts, now = house.engine.parts, house.loop.time()
        parts.core.facts.add(Source("peer", grace=0.0))
        for report in (ReportDevice("PJSIP/6002", DeviceState.INUSE, "peer", ROOT), LoseSource("peer", ROOT)):
            parts.feed.tell(parts.core.report(report, time.time(), now))
        assert house.window.statuses[Extension("6002", "default")].extension_state is ExtensionState.IN_USE
        parts.expiry.look()
        assert house.window.statuses[Extension("6002", "default")].extension_state is not ExtensionState.IN_USE
        house.check()
