"""
A Debian package of a built program: the files around it, what it depends on, and what happens as it comes and goes.

The program lies under /usr/lib/switchboard with its own Python. What of the system it needs is looked up in the files
themselves, so that nothing is forgotten and nothing is named that is not needed.
"""

import email.utils
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import environment
import manual

ROOT = environment.ROOT
PARTS = ROOT / "packaging" / "debian"
MAINTAINER = "The Switchboard authors <maintainers@switchboard.example>"
UNIT = ROOT / "packaging" / "switchboard.service"
_NEEDED = re.compile(r"\(NEEDED\).*\[([^\]]+)\]")
_PROGRAM = "/usr/bin/switchboard"
_CONTROL = """\
Package: switchboard
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: fonts-dejavu-core | fonts-noto-core
Section: comm
Priority: optional
Homepage: https://switchboard.example/
Description: presence and extensions of an office, for the front desk
 A window lists the office's extensions with two columns that mean different
 things: the device (idle, ringing, in a call, on hold, gone) and the presence
 of its user (available, away, do not disturb and others, with a place and a
 note). A click sets somebody's presence, and every desk phone that subscribed
 shows it: an embedded SIP server tells them.
 .
 The same office is seen and set from phones, an Asterisk-style dialplan, the
 Asterisk Manager Interface and a console. The program also runs as a service
 without a window; it is off until somebody enables it.
"""


def build(app: Path, folder: Path) -> Path:
    """Packs a built folder; returns the package, which is the same for the same files and version."""
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary) / "tree"
        _install(app, tree)
        control = _control(tree)
        _write(tree / "DEBIAN" / "control", control)
        _write(tree / "DEBIAN" / "md5sums", _sums(tree))
        for script in ("postinst", "prerm", "postrm"):
            _write(tree / "DEBIAN" / script, (PARTS / script).read_text(encoding="utf-8"), mode=0o755)
        fields = dict(line.split(": ", 1) for line in control.splitlines() if not line.startswith(" "))
        package = folder / f"switchboard_{fields['Version']}_{fields['Architecture']}.deb"
        return pack(tree, package)


def pack(tree: Path, package: Path) -> Path:
    """A package of a tree that has its DEBIAN folder."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(_source_date())}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, env=environ, stdout=subprocess.DEVNULL)
    return package


def _install(app: Path, tree: Path) -> None:
    shutil.copytree(app, tree / "usr/lib/switchboard", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / _PROGRAM[1:]).symlink_to("../lib/switchboard/switchboard")
    _write(tree / "usr/share/applications/switchboard.desktop", _part("switchboard.desktop"))
    _write(tree / "usr/share/metainfo/example.switchboard.Switchboard.metainfo.xml", _part("metainfo.xml"))
    icon = (ROOT / "resources/icons/switchboard.svg").read_text(encoding="utf-8")
    _write(tree / "usr/share/icons/hicolor/scalable/apps/switchboard.svg", icon)
    _write(tree / "usr/share/doc/switchboard/copyright", _part("copyright"))
    _zip(tree / "usr/share/doc/switchboard/CHANGELOG.md.gz", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    _zip(tree / "usr/share/doc/switchboard/changelog.gz", _changelog())
    _zip(tree / "usr/share/man/man1/switchboard.1.gz", manual.program_page())
    _zip(tree / "usr/share/man/man5/switchboard.toml.5.gz", manual.settings_page())
    unit = UNIT.read_text(encoding="utf-8")
    _write(tree / "usr/lib/systemd/system/switchboard.service", system_unit(unit))
    _write(tree / "usr/lib/systemd/user/switchboard.service", _part("user.service"))
    _write(tree / "usr/lib/sysusers.d/switchboard.conf", _part("sysusers.conf"))
    _write(tree / "usr/share/lintian/overrides/switchboard", _part("lintian-overrides"))
    for path in [tree / "usr/lib/switchboard", *(tree / "usr/lib/switchboard").rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name == "switchboard" else 0o644)


def system_unit(text: str) -> str:
    """The unit as it is installed: without how to install it by hand, and with the program where it lies."""
    lines = text.splitlines()
    start = lines.index("[Unit]")
    head = lines[0].split(":")[0]
    return re.sub(r"(?m)^ExecStart=\S+", f"ExecStart={_PROGRAM}", "\n".join([head, "", *lines[start:]])) + "\n"


def _control(tree: Path) -> str:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    return _CONTROL.format(
        version=manual.version(),
        architecture=_output("dpkg", "--print-architecture").strip(),
        maintainer=MAINTAINER,
        size=size // 1_024,
        depends=", ".join(_depends(tree)),
    )


def _depends(tree: Path) -> list[str]:
    """Packages of the system's libraries that some file of the program is linked with, and none that it brings."""
    files = [path for path in (tree / "usr/lib/switchboard").rglob("*") if path.is_file() and not path.is_symlink()]
    elves = [path for path in files if path.open("rb").read(4) == b"\x7fELF"]
    needed = set(_NEEDED.findall(_output("readelf", "-dW", *map(str, elves))))
    needed -= {path.name for path in (tree / "usr/lib/switchboard").rglob("*")}
    packages = {_owner(name) for name in needed if not name.startswith("ld-linux")}
    floor = max(_glibc(elves), key=lambda text: [int(part) for part in text.split(".")])
    return [f"libc6 (>= {floor})", *sorted(packages - {"libc6"})]


def _owner(name: str) -> str:
    """The package that has a library, of this architecture."""
    folder = _output("dpkg-architecture", "-qDEB_HOST_MULTIARCH").strip()
    found = subprocess.run(["dpkg", "-S", f"*/{folder}/{name}"], check=False, capture_output=True, text=True).stdout
    if not found:
        raise SystemExit(f"Not on this system, though the program is linked with it: {name}")
    return found.split(":")[0]


def _glibc(elves: Iterable[Path]) -> set[str]:
    """The versions of the C library whose symbols are used: the highest is the oldest that will do."""
    return set(re.findall(r"GLIBC_([0-9.]+)", _output("readelf", "-VW", *map(str, elves)))) or {"2.17"}


def _sums(tree: Path) -> str:
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    return _output("md5sum", *(str(path.relative_to(tree)) for path in files), folder=tree)


def _changelog() -> str:
    """As Debian's tools read it; what changed stands in CHANGELOG.md beside it."""
    date = email.utils.formatdate(_source_date())
    entry = "  * See CHANGELOG.md.gz."
    return f"switchboard ({manual.version()}) stable; urgency=medium\n\n{entry}\n\n -- {MAINTAINER}  {date}\n"


def _source_date() -> int:
    try:
        return int(_output("git", "-C", str(ROOT), "log", "-1", "--format=%ct"))
    except (subprocess.CalledProcessError, ValueError):
        return 0


def _part(name: str) -> str:
    return (PARTS / name).read_text(encoding="utf-8").replace("@VERSION@", manual.version())


def _write(path: Path, text: str, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def _zip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
    path.chmod(0o644)


def _output(*command: str, folder: Path | None = None) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
