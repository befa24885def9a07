"""
One file that runs by itself, of a built program: switchboard-VERSION-MACHINE.AppImage.

What lies in it is laid out in `build/AppDir`, which runs as it lies there; `appimagetool` makes one file of it.
"""

import platform
import shutil
import subprocess
import sys
from pathlib import Path

import layout
import manual

TREE = layout.ROOT / "build" / "AppDir"
_RUN = """\
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/usr/bin/switchboard" "$@"
"""


def build(app: Path, folder: Path) -> Path:
    """Packs a built folder; exits where there is no appimagetool."""
    lay_out(app, TREE)
    archive = folder / f"switchboard-{manual.version()}-{platform.machine()}.AppImage"
    tool = shutil.which("appimagetool")
    if tool is None:
        sys.exit(f"{TREE} is laid out. One file of it makes: appimagetool {TREE} {archive}")
    environ = {**layout.dated_environment(), "ARCH": platform.machine()}
    subprocess.run([tool, "--no-appstream", str(TREE), str(archive)], check=True, env=environ)
    return archive


def lay_out(app: Path, tree: Path) -> None:
    """The folder that becomes one file: the program below usr, and at its top what starts and shows it."""
    shutil.rmtree(tree, ignore_errors=True)
    layout.lay_out(app, tree / "usr")
    for name in ("systemd", "sysusers.d"):
        shutil.rmtree(tree / "usr/lib" / name)
    layout.write(tree / "AppRun", _RUN, mode=0o755)
    layout.write(tree / "switchboard.desktop", layout.part("switchboard.desktop"))
    layout.write(tree / "switchboard.svg", layout.ICON.read_text(encoding="utf-8"))
    (tree / ".DirIcon").symlink_to("switchboard.svg")


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
