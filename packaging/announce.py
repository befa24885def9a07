"""
Announces a version to programs that may ask: a feed that says what is new, signed with the publisher's key.

    build/venv/bin/python packaging/announce.py key FILE            makes a key, and says where its other half belongs
    build/venv/bin/python packaging/announce.py feed FILE [PAGE]    dist/release/switchboard.feed of dist/NOTES.md

FILE holds the key, its owner's alone, in PEM without a password: on the machine that releases, and in a safe. PAGE is
where a person gets the version. The feed is put where `switchboard/ground/publisher.py` says that it lies, over the one
before. `release.py all --feed-key FILE` writes it, too.
"""

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import environment

sys.path.insert(0, str(environment.ROOT))

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from switchboard import __version__
from switchboard.ground import publisher
from switchboard.ground.release_feed import FeedRefused, Release, read_feed, write_feed

FEED = "switchboard.feed"
_DIST = environment.ROOT / "dist"
_MOST_NOTES = 20_000  # characters; a feed takes no more
_MODE = 0o600


def main() -> int:
    """Returns 0, 1 where the feed would not be believed, 64 where it is asked for wrongly."""
    match sys.argv[1:]:
        case ["key", file]:
            print(make_key(Path(file)))
        case ["feed", file, *page] if len(page) <= 1:
            notes = unwrapped((_DIST / "NOTES.md").read_text(encoding="utf-8"))[:_MOST_NOTES]
            try:
                write(_DIST / "release" / FEED, Path(file), notes, page[0] if page else "", publisher.KEYS)
            except FeedRefused as error:
                print(f"The feed would not be believed: {error}.", file=sys.stderr)
                return 1
        case _:
            print(__doc__)
            return 64
    return 0


def make_key(file: Path) -> str:
    """
    What a person has to do with it.

    Raises:
        FileExistsError: there is such a file; a key is never written over.
    """
    key = Ed25519PrivateKey.generate()
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    content = key.private_bytes(pem, pkcs8, serialization.NoEncryption())
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
    return f'In switchboard/ground/publisher.py, beside FEED, the address of the feed:\n\nKEYS = ("{_public(key)}",)'


def unwrapped(text: str) -> str:
    """The same with an end of a line at that of a paragraph or a point alone, as a window breaks lines anew."""
    lines: list[str] = []
    for line in text.splitlines():
        if lines and lines[-1] and line.strip() and not line.startswith(("- ", "#")) and not lines[-1].startswith("#"):
            lines[-1] = f"{lines[-1]} {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines) + "\n"


def write(path: Path, key_file: Path, notes: str, page: str, keys: tuple[str, ...]) -> None:
    """
    Args:
        keys: that the program believes.

    Raises:
        FeedRefused: the program that was built would not believe it, or it says what no release says.
    """
    key = serialization.load_pem_private_key(key_file.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise FeedRefused("the key is none of Ed25519")
    if _public(key) not in keys:
        raise FeedRefused("its key is not among those of switchboard/ground/publisher.py")
    issued = int(time.time())
    day = datetime.fromtimestamp(issued, UTC).date().isoformat()
    content = write_feed(Release(__version__, day, issued, notes, page), key)
    read_feed(content, keys)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _public(key: Ed25519PrivateKey) -> str:
    return key.public_key().public_bytes_raw().hex()


if __name__ == "__main__":
    sys.exit(main())
