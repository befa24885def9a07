"""Linux and its like: a file in the autostart folder (Desktop Application Autostart Specification)."""

from collections.abc import Sequence
from pathlib import Path

from switchboard.ground.files import replace_file

_ESCAPED = str.maketrans({character: f"\\{character}" for character in '"`$\\'})


class AutostartFile:
    """`switchboard.desktop` in the configuration folder of a person."""

    def __init__(self, configuration: Path) -> None:
        self._path = configuration / "autostart" / "switchboard.desktop"

    def put(self, command: Sequence[str]) -> str:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lines = ("[Desktop Entry]", "Type=Application", "Name=Switchboard", f"Exec={exec_line(command)}", "")
        replace_file(self._path, "\n".join(lines))
        return str(self._path)

    def remove(self) -> None:
        self._path.unlink(missing_ok=True)


def exec_line(command: Sequence[str]) -> str:
    r"""
    As the Desktop Entry Specification quotes it: in double quotes, then as any value; a `%` is written twice.

    >>> print(exec_line(["/a b/switchboard", "--data", "50%$"]))
    "/a b/switchboard" "--data" "50%%\\$"
    """
    quoted = (f'"{word.translate(_ESCAPED)}"' for word in command)
    return " ".join(quoted).replace("\\", "\\\\").replace("%", "%%").replace("\n", "\\n")
