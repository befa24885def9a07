"""What of the system a built program is linked with, read out of its files: nothing forgotten, nothing unneeded."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from layout import output

_NEEDED = re.compile(r"\(NEEDED\).*\[([^\]]+)\]")
_C_LIBRARY = "libc6"


@dataclass(frozen=True)
class Linked:
    """`libraries` as the loader knows them (`libX11.so.6`), sorted; `glibc` is the oldest C library that will do."""

    libraries: tuple[str, ...]
    glibc: str


def linked_with(program: Path) -> Linked:
    """Of all files in a built folder; what it brings itself is left out."""
    files = [path for path in program.rglob("*") if path.is_file() and not path.is_symlink()]
    elves = [str(path) for path in files if path.open("rb").read(4) == b"\x7fELF"]
    needed = set(_NEEDED.findall(output("readelf", "-dW", *elves)))
    needed -= {path.name for path in program.rglob("*")}
    libraries = sorted(name for name in needed if not name.startswith("ld-linux"))
    return Linked(tuple(libraries), newest_glibc(output("readelf", "-VW", *elves)))


def newest_glibc(text: str) -> str:
    r"""
    The newest version of the C library whose symbols are used.

    >>> newest_glibc("GLIBC_2.9  Flags: none\nGLIBC_2.35  Flags: none\nGLIBC_2.4")
    '2.35'
    """
    versions: set[str] = set(re.findall(r"GLIBC_([0-9.]+)", text)) or {"2.17"}
    return max(versions, key=lambda version: [int(number) for number in version.split(".")])


def debian_package_of(library: str) -> str:
    """The package that has a library, of this architecture; exits where it is not on this system."""
    folder = output("dpkg-architecture", "-qDEB_HOST_MULTIARCH").strip()
    command = ["dpkg", "-S", f"*/{folder}/{library}"]
    found = subprocess.run(command, check=False, capture_output=True, text=True).stdout
    if not found:
        raise SystemExit(f"Not on this system, though the program is linked with it: {library}")
    return found.split(":")[0]


def debian_packages(linked: Linked) -> list[str]:
    """Those that have the libraries, the C library's left out."""
    return sorted({debian_package_of(library) for library in linked.libraries} - {_C_LIBRARY})
