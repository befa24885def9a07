"""
A Debian package of a built program: the files around it, what it depends on, and what happens as it comes and goes.

The program lies under /usr/lib/switchboard with its own Python. What of the system it needs is looked up in the files
themselves, so that nothing is forgotten and nothing is named that is not needed.
"""

import email.utils
import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

import layout
import linked
import manual

MAINTAINER = "The Switchboard authors <maintainers@switchboard.example>"
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
        layout.write(tree / "DEBIAN" / "control", control)
        layout.write(tree / "DEBIAN" / "md5sums", _sums(tree))
        for script in ("postinst", "prerm", "postrm"):
            layout.write(tree / "DEBIAN" / script, (layout.PARTS / script).read_text(encoding="utf-8"), mode=0o755)
        fields = dict(line.split(": ", 1) for line in control.splitlines() if not line.startswith(" "))
        package = folder / f"switchboard_{fields['Version']}_{fields['Architecture']}.deb"
        return pack(tree, package)


def pack(tree: Path, package: Path, compression: str = "xz") -> Path:
    """A package of a tree that has its DEBIAN folder."""
    command = ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, env=layout.dated_environment(), stdout=subprocess.DEVNULL)
    return package


def _install(app: Path, tree: Path) -> None:
    layout.lay_out(app, tree / "usr")
    for page in (tree / "usr/share/man").rglob("*.[15]"):
        _zip(page.with_name(f"{page.name}.gz"), page.read_text(encoding="utf-8"))
        page.unlink()
    layout.write(tree / "usr/share/doc/switchboard/copyright", layout.part("copyright"))
    _zip(tree / "usr/share/doc/switchboard/CHANGELOG.md.gz", (layout.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    _zip(tree / "usr/share/doc/switchboard/changelog.gz", _changelog())
    layout.write(tree / "usr/share/lintian/overrides/switchboard", layout.part("lintian-overrides"))


def _control(tree: Path) -> str:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    return _CONTROL.format(
        version=manual.version(),
        architecture=layout.output("dpkg", "--print-architecture").strip(),
        maintainer=MAINTAINER,
        size=size // 1_024,
        depends=", ".join(_depends(tree)),
    )


def _depends(tree: Path) -> list[str]:
    """The C library's oldest version that will do, and packages of the system's libraries."""
    found = linked.linked_with(tree / "usr/lib/switchboard")
    return [f"libc6 (>= {found.glibc})", *linked.debian_packages(found)]


def _sums(tree: Path) -> str:
    files = sorted(path for path in (tree / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    return layout.output("md5sum", *(str(path.relative_to(tree)) for path in files), folder=tree)


def _changelog() -> str:
    """As Debian's tools read it; what changed stands in CHANGELOG.md beside it."""
    date = email.utils.formatdate(layout.source_date())
    entry = "  * See CHANGELOG.md.gz."
    return f"switchboard ({manual.version()}) stable; urgency=medium\n\n{entry}\n\n -- {MAINTAINER}  {date}\n"


def _zip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))
    path.chmod(0o644)


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
