"""
An apt repository of built packages, signed, in a folder that any web server can serve; needs reprepro and gpg:

    python3 packaging/repository.py FOLDER KEY PACKAGE.deb…

KEY is the fingerprint of a secret key that gpg has. A newer version takes the older one's place. Beside them lie
the public key, for /usr/share/keyrings of a computer, and `switchboard.sources`, for its /etc/apt/sources.list.d, with
the address to be filled in.
"""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SUITE = "stable"  # one for every Debian: a package brings what differs between them
KEYRING = "switchboard-archive-keyring.gpg"
_FINGERPRINT = re.compile(r"[0-9A-F]{40}")
_DISTRIBUTION = """\
Origin: Switchboard
Label: Switchboard
Suite: {suite}
Codename: {suite}
Architectures: amd64 arm64
Components: main
Description: presence and extensions of an office
SignWith: {key}
"""
_SOURCES = """\
Types: deb
URIs: {uri}
Suites: {suite}
Components: main
Signed-By: /usr/share/keyrings/{keyring}
"""


class BadKey(ValueError):
    """What was named is no fingerprint of 40 hexadecimal digits, which no other key has."""


def publish(folder: Path, key: str, packages: Sequence[Path]) -> None:
    """
    Puts packages into the repository, and signs it.

    Raises:
        BadKey: a short number of a key, which anybody may make a second key for, or none.
    """
    if not _FINGERPRINT.fullmatch(key):
        raise BadKey(f"'{key}' is not the fingerprint of a key: gpg --list-secret-keys shows it, 40 digits.")
    (folder / "conf").mkdir(parents=True, exist_ok=True)
    (folder / "conf" / "distributions").write_text(_DISTRIBUTION.format(suite=SUITE, key=key), encoding="utf-8")
    for package in packages:
        _run(["reprepro", "--silent", "-b", str(folder), "includedeb", SUITE, str(package)])
    public = subprocess.run(["gpg", "--batch", "--export", key], check=True, capture_output=True).stdout
    if not public:
        raise BadKey(f"gpg has no key {key}.")
    (folder / KEYRING).write_bytes(public)
    (folder / "switchboard.sources").write_text(sources("https://packages.switchboard.example/apt"), encoding="utf-8")


def sources(uri: str) -> str:
    """What tells apt of a repository at that address."""
    return _SOURCES.format(uri=uri, suite=SUITE, keyring=KEYRING)


def main() -> int:
    """Returns 0 where it was published."""
    if len(sys.argv) < 4:
        print(__doc__)
        return 64
    try:
        publish(Path(sys.argv[1]), sys.argv[2].replace(" ", "").upper(), [Path(name) for name in sys.argv[3:]])
    except BadKey as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{sys.argv[1]}: serve it as it is, without conf and db.")
    return 0


def _run(command: list[str]) -> None:
    if subprocess.run(command, check=False).returncode:
        sys.exit(f"{command[0]} failed; what it says stands above.")


if __name__ == "__main__":
    sys.exit(main())
