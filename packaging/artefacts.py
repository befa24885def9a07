"""What is handed out with a release: the files, their checksums, a signature, and what is new in it."""

import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

PATTERNS = ("switchboard*.deb", "switchboard*.rpm", "switchboard*.tar.xz", "switchboard*.tar.gz", "switchboard*.whl")
SUMS = "SHA256SUMS"
_SECTION = re.compile(r"^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)


class NotReady(ValueError):
    """Something about the tree or the changelog is not as a release has it."""


def notes(changelog: str, version: str) -> str:
    """
    What the changelog says of a version, without its heading.

    Raises:
        NotReady: it has no section with a date for that version, or says nothing there.
    """
    sections = list(_SECTION.finditer(changelog))
    for match, following in zip(sections, [*sections[1:], None], strict=True):
        if match[1] == version:
            text = changelog[match.end() : following.start() if following else len(changelog)].strip()
            if not match[2] or not text:
                raise NotReady(f"CHANGELOG.md says nothing of {version}, or not on which day it came.")
            return text + "\n"
    raise NotReady(f"CHANGELOG.md has no section of {version}.")


def check_tag(tag: str, version: str) -> None:
    """
    Raises:
        NotReady: a tag that is not `v` and the version.
    """
    if tag != f"v{version}":
        raise NotReady(f"The tag is {tag or 'missing'}; the program says that it is {version}.")


def collect(dist: Path, version: str, bill: Path) -> Path:
    """
    A folder with what was built of that version and its bill of materials, and their checksums; made anew.

    Raises:
        NotReady: a kind is missing.
    """
    folder = dist / "release"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for pattern in PATTERNS:
        found = [path for path in dist.glob(pattern) if version in path.name]
        if not found:
            raise NotReady(f"There is no {pattern} of {version} in {dist}.")
        for path in found:
            shutil.copy2(path, folder)
    shutil.copy2(bill, folder)
    (folder / SUMS).write_text("".join(checksums(folder.iterdir())), encoding="ascii")
    return folder


def checksums(files: Iterable[Path]) -> list[str]:
    """Lines as `sha256sum --check` reads them, in order of names."""
    paths = sorted(files, key=lambda path: path.name)
    return [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths if path.name != SUMS]


def sign(folder: Path, key: str) -> None:
    """Signs the checksums, and with them every file."""
    command = ["gpg", "--batch", "--yes", "--local-user", key, "--armor", "--detach-sign", str(folder / SUMS)]
    subprocess.run(command, check=True)
