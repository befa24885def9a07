"""Which files make an office."""

from pathlib import Path


def directory_beside(dialplan: str) -> str:
    """The `directory.csv` in the dialplan's folder, empty where there is none."""
    beside = Path(dialplan).with_name("directory.csv")
    return str(beside) if beside.is_file() else ""
