"""Rights on POSIX: a mode. What is made in a folder is closed by the program's umask."""

from pathlib import Path


class PosixRights:
    """A folder that nobody else may enter closes what lies in it."""

    def close_file(self, path: Path) -> None:
        path.chmod(0o600)

    def close_folder(self, path: Path) -> None:
        path.chmod(0o700)
