"""The moment that stands in all that is built, so that the same commit gives the same bytes."""

import os
import subprocess
from pathlib import Path

EARLIEST = 315_532_800  # the first moment that a wheel can say: 1980


def source_date(root: Path) -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, or those of the last commit of a checkout."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return int(said or subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    except (subprocess.CalledProcessError, OSError, ValueError):
        return EARLIEST
