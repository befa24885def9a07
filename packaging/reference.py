"""
Writes into the README what the table of settings says: the file with every default, and the limits.

    .venv/bin/python packaging/reference.py
"""

import textwrap
from pathlib import Path

from switchboard.settings.reference import limits_table, sample_file

README = Path(__file__).resolve().parent.parent / "README.md"
PARTS = {"settings": lambda: textwrap.indent(sample_file(), "    "), "limits": limits_table}


def with_parts(text: str) -> str:
    """The README with each part between its marks as the table has it now."""
    for name, part in PARTS.items():
        before, start, rest = text.partition(f"<!-- {name} -->\n")
        _, end, after = rest.partition(f"<!-- end of {name} -->\n")
        text = f"{before}{start}\n{part()}\n{end}{after}"
    return text


if __name__ == "__main__":
    README.write_text(with_parts(README.read_text(encoding="utf-8")), encoding="utf-8")
