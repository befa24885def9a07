"""Reads the copies of the captures that tests compare with."""

import re
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


def rows(name: str) -> list[list[str]]:
    """The tab-separated rows of a file, comments left out."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def sections(name: str) -> dict[str, str]:
    """The parts of a file by the title in their `########` line."""
    parts = re.split(r"^######## (.*)\n", (DATA / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))
