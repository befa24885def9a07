"""What each platform can be asked about the rights of files."""

from pathlib import Path
from typing import Protocol


class Rights(Protocol):
    """Takes other users' rights; administrators and the system itself keep theirs, as everywhere."""

    def close_file(self, path: Path) -> None:
        """
        Its owner alone may read and write it from now on.

        Raises:
            OSError: others may still.
        """

    def close_folder(self, path: Path) -> None:
        """
        Its owner alone may enter it, and what lies in it, or comes to lie there, is theirs alone.

        Raises:
            OSError: others may still.
        """
