"""A window is there soon: what waits for somebody's wish is loaded when they have it, and not before."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
LATER = (
    *(
        "icalendar",
        "recurring_ical_events",
        "dateutil",
        "sansldap",
        "segno",
        "cryptography",
        "prompt_toolkit",
        "psutil",
    ),
    *("psutil", "urllib.request", "PySide6.QtPrintSupport", "PySide6.QtNetwork", "switchboard.gui.dialogs.settings"),
    *(
        f"switchboard.gui.dialogs.{name}_dialog"
        for name in ("calendars", "history", "phones", "plans", "trace", "person")
    ),
    *("switchboard.gui.windows.wallboard_window", "switchboard.gui.windows.strip_window"),
)


def test_the_start_loads_nothing_that_waits_for_a_wish() -> None:
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "import switchboard.settings.load, switchboard.program.log, switchboard.program.host\n"
        "import switchboard.gui.application\n"
        f"print([name for name in {LATER!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=100, check=True
    )
    assert done.stdout == "[]\n"
