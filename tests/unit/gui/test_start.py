"""What a start loads: no calendars, directories of other servers, paper or pictures that nobody asked for yet."""

import subprocess
import sys

LATER = {
    "icalendar", "recurring_ical_events", "dateutil", "sansldap", "segno",
    "PySide6.QtPrintSupport", "PySide6.QtNetwork", "PySide6.QtPdf", "websockets", "cryptography", "re2",
    "switchboard.gui.dialogs.importing.import_dialog", "switchboard.gui.dialogs.history_dialog",
    "switchboard.gui.dialogs.trace_dialog", "switchboard.gui.dialogs.phones_dialog",
    "switchboard.gui.dialogs.settings.settings_dialog", "switchboard.gui.dialogs.person_dialog",
    "switchboard.gui.dialogs.help_dialog", "switchboard.gui.dialogs.first_start.first_start_dialog",
    "switchboard.gui.windows.wallboard_window", "switchboard.gui.windows.strip_window",
}  # fmt: skip
START = "import switchboard.program.host, switchboard.gui.application, sys; print(*sorted(sys.modules))"


def test_a_start_loads_nothing_that_few_offices_ever_use() -> None:
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "switchboard.gui.windows.desk_window" in loaded
    assert loaded & LATER == set()
