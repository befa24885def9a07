"""
An RPM of a built program: the same files as the Debian package has, and what it asks of the system by library.

What it needs is named as rpm's own generators name it (`libX11.so.6()(64bit)`), so that every distribution finds it
whatever its packages are called.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import layout
import linked
import manual

SPEC = layout.ROOT / "packaging" / "rpm" / "switchboard.spec"
_SAME = {  # the same bytes for the same files, moment and rpmbuild
    "_buildhost": "localhost",
    "use_source_date_epoch_as_buildtime": "1",
    "clamp_mtime_to_source_date_epoch": "1",
}


def build(app: Path, folder: Path) -> Path:
    """Packs a built folder; returns the package."""
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary) / "tree"
        layout.lay_out(app, tree / "usr")
        for text, place in (("LICENSE", "licenses"), ("CHANGELOG.md", "doc")):
            content = (layout.ROOT / text).read_text(encoding="utf-8")
            layout.write(tree / "usr/share" / place / "switchboard" / text, content)
        spec = spec_for(manual.version(), linked.linked_with(tree / "usr/lib/switchboard"), tree)
        return pack(spec, Path(temporary), folder)


def spec_for(version: str, found: linked.Linked, tree: Path) -> str:
    """The spec of a tree."""
    text = SPEC.read_text(encoding="utf-8").replace("@VERSION@", version).replace("@TREE@", str(tree))
    return text.replace("@REQUIRES@", "\n".join(f"Requires: {name}" for name in requires(found)))


def requires(found: linked.Linked) -> list[str]:
    """
    What a package asks for, as rpm's elfdeps names it on machines of 64 bits.

    >>> requires(linked.Linked(("libX11.so.6", "libc.so.6"), "2.35"))
    ['/bin/sh', 'libX11.so.6()(64bit)', 'libc.so.6(GLIBC_2.35)(64bit)']
    """
    names = [f"{name}()(64bit)" for name in found.libraries if name != "libc.so.6"]
    return ["/bin/sh", *names, f"libc.so.6(GLIBC_{found.glibc})(64bit)"]


def pack(spec: str, work: Path, folder: Path) -> Path:
    """Runs rpmbuild in a folder of its own."""
    (work / "switchboard.spec").write_text(spec, encoding="utf-8")
    defines = {**_SAME, "_topdir": str(work / "rpmbuild"), "_rpmdir": str(work / "rpms")}
    options = [part for name, value in defines.items() for part in ("--define", f"{name} {value}")]
    command = ["rpmbuild", "-bb", "--quiet", *options, str(work / "switchboard.spec")]
    done = subprocess.run(command, check=False, env=layout.dated_environment(), capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"rpmbuild failed: {done.stdout}{done.stderr}")
    (made,) = (work / "rpms").rglob("*.rpm")
    return Path(shutil.copy(made, folder))


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
