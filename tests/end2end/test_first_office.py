"""An office out of a real directory with real calendars, from its first start to the wallboard by keys and clicks."""

import json
import os
import subprocess
import sys

import pytest

from tests.helpers.slapd import need_slapd

pytestmark = pytest.mark.phones
PEOPLE, CALENDARS, MEETINGS = 50, 5, 10
PATIENCE = 240.0  # seconds; only what is broken takes them


def test_an_office_is_built_in_the_window_and_is_there_at_the_next_start() -> None:
    need_slapd()
    command = [sys.executable, "-m", "tests.benchmarks.first_office", "--json"]
    ran = subprocess.run(
        [*command, "--people", str(PEOPLE), "--calendars", str(CALENDARS), "--starts", "1"],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ran.returncode == 0, ran.stderr[-3_000:]
    found = json.loads(ran.stdout.splitlines()[-1])
    assert len(found["took"]) == 7
    assert found["plans"] == CALENDARS * MEETINGS
    assert [start["people"] for start in found["starts"]] == [PEOPLE]
