"""An archive of a built program with a script that installs it: switchboard-VERSION-linux-MACHINE.tar.xz."""

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import layout
import linked
import manual

SCRIPT = layout.ROOT / "packaging" / "tarball" / "install.sh"


def build(app: Path, folder: Path) -> Path:
    """Packs a built folder; returns the archive, which is the same for the same files and moment."""
    machine = platform.machine()
    name = f"switchboard-{manual.version()}-linux-{machine}"
    archive = folder / f"{name}.tar.xz"
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary) / name
        layout.lay_out(app, tree)
        shutil.rmtree(tree / "bin")
        shutil.rmtree(tree / "lib/sysusers.d")
        layout.write(tree / "needs", needs(linked.linked_with(tree / "lib/switchboard"), machine))
        layout.write(tree / "install.sh", SCRIPT.read_text(encoding="utf-8"), mode=0o755)
        for text in ("LICENSE", "CHANGELOG.md"):
            layout.write(tree / text, (layout.ROOT / text).read_text(encoding="utf-8"))
        pack(tree, archive)
    return archive


def needs(found: linked.Linked, machine: str) -> str:
    """What the script looks for: lines `glibc VERSION`, `machine NAME`, `library NAME DEBIAN-PACKAGE`."""
    libraries = [(name, linked.debian_package_of(name)) for name in found.libraries]
    lines = [f"library {name} {package}" for name, package in libraries if package != "libc6"]
    return "\n".join([f"glibc {found.glibc}", f"machine {machine}", *lines]) + "\n"


def pack(tree: Path, archive: Path) -> None:
    """An archive with that folder in it, of root's, all of one moment, sorted by name."""
    same = ["--sort=name", f"--mtime=@{layout.source_date()}", "--owner=0", "--group=0", "--numeric-owner"]
    mode = ["--format=gnu", "--use-compress-program=xz -6 -T2"]  # two threads divide it as any number does
    subprocess.run(["tar", "-C", str(tree.parent), *same, *mode, "-cf", str(archive), tree.name], check=True)


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
