"""The files of an installed program below a prefix such as /usr, the same whatever packs them."""

import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import dates
import environment
import manual

ROOT = environment.ROOT
PARTS = ROOT / "packaging" / "debian"
UNIT = ROOT / "packaging" / "switchboard.service"
PROGRAM = "/usr/bin/switchboard"
ICON = ROOT / "resources" / "icons" / "switchboard.svg"
METADATA = "example.switchboard.Switchboard.metainfo.xml"


def lay_out(app: Path, prefix: Path) -> None:
    """Copies a built folder to `lib/switchboard` there, and writes what shells, menus and systemd read."""
    shutil.copytree(app, prefix / "lib/switchboard", symlinks=True)
    for path in [prefix / "lib/switchboard", *(prefix / "lib/switchboard").rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name == "switchboard" else 0o644)
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin/switchboard").symlink_to("../lib/switchboard/switchboard")
    write(prefix / "share/applications/switchboard.desktop", part("switchboard.desktop"))
    write(prefix / "share/metainfo" / METADATA, part("metainfo.xml"))
    write(prefix / "share/icons/hicolor/scalable/apps/switchboard.svg", ICON.read_text(encoding="utf-8"))
    write(prefix / "share/man/man1/switchboard.1", manual.program_page())
    write(prefix / "share/man/man5/switchboard.toml.5", manual.settings_page())
    write(prefix / "lib/systemd/system/switchboard.service", system_unit(UNIT.read_text(encoding="utf-8")))
    write(prefix / "lib/systemd/user/switchboard.service", part("user.service"))
    write(prefix / "lib/sysusers.d/switchboard.conf", part("sysusers.conf"))


def system_unit(text: str) -> str:
    """The unit as it is installed: without how to install it by hand, and with the program where it lies."""
    lines = text.splitlines()
    start = lines.index("[Unit]")
    head = lines[0].split(":")[0]
    return re.sub(r"(?m)^ExecStart=\S+", f"ExecStart={PROGRAM}", "\n".join([head, "", *lines[start:]])) + "\n"


def part(name: str) -> str:
    """A text beside these scripts, with the version and its day in it."""
    day = time.strftime("%Y-%m-%d", time.gmtime(source_date()))
    return (PARTS / name).read_text(encoding="utf-8").replace("@VERSION@", manual.version()).replace("@DATE@", day)


def write(path: Path, text: str, mode: int = 0o644) -> None:
    """A file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def source_date() -> int:
    """As `dates.source_date` has it, of this tree."""
    return dates.source_date(ROOT)


def dated_environment() -> dict[str, str]:
    """For programs that pack: with the moment that all files are to have."""
    return {**os.environ, "SOURCE_DATE_EPOCH": str(source_date()), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def output(*command: str, folder: Path | None = None) -> str:
    """What a command prints; fails where it fails."""
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=folder).stdout
