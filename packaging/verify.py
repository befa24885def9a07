"""
Installs a built Debian package into a clean Debian, uses it as a person would, upgrades and removes it:

    sudo .venv/bin/python packaging/verify.py dist/switchboard_VERSION_ARCH.deb [SUITE]

SUITE is bookworm where none is named. Needs root, debootstrap and a mirror of Debian; `build/roots` keeps what it
fetched. Everything it starts it ends.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import debian_package
import environment

sys.path.insert(0, str(environment.ROOT))

from tests.helpers.udp_phone import UdpPhone

ROOTS = environment.ROOT / "build" / "roots"
MIRROR = "http://deb.debian.org/debian"
PATIENCE = 60.0  # seconds
_PORT = 35_060
_PLACES = ("usr/lib/switchboard", "usr/bin/switchboard", "var/lib/switchboard", "usr/share/doc/switchboard")


def main() -> int:
    """Returns 0 where all of it went as it should."""
    if len(sys.argv) not in (2, 3):
        print(__doc__)
        return 64
    package, suite = Path(sys.argv[1]).resolve(), sys.argv[2] if sys.argv[2:] else "bookworm"
    with clean_root(suite) as root:
        installed(root, package)
        used_at_a_desk(root)
        used_as_a_service(root)
        upgraded(root, package)
        purged(root)
    print(f"{package.name} on {suite}: installed, used, upgraded and removed.")
    return 0


@contextlib.contextmanager
def clean_root(suite: str) -> Iterator[Path]:
    """A Debian of its own, with /proc and /dev; thrown away afterwards."""
    kept = ROOTS / suite
    if not (kept / "etc/debian_version").exists():
        ROOTS.mkdir(parents=True, exist_ok=True)
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(kept), MIRROR], check=True)
    with tempfile.TemporaryDirectory(prefix="switchboard-root-", dir=ROOTS) as folder:
        root = Path(folder) / "root"
        subprocess.run(["cp", "-a", str(kept), str(root)], check=True)
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        mounts = [("proc", "proc"), ("devpts", "dev/pts")]
        for kind, place in mounts:
            subprocess.run(["mount", "-t", kind, kind, str(root / place)], check=True)
        try:
            yield root
        finally:
            for _, place in reversed(mounts):
                subprocess.run(["umount", "-l", str(root / place)], check=False)


def inside(root: Path, *command: str, user: str = "root", check: bool = True) -> str:
    """Runs a command there; returns what it printed."""
    line = ["chroot", str(root), *(("runuser", "-u", user, "--") if user != "root" else ()), *command]
    done = subprocess.run(line, capture_output=True, text=True, env=_environment(), check=False)
    if check and done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


@contextlib.contextmanager
def running(root: Path, *command: str, user: str) -> Iterator[subprocess.Popen[bytes]]:
    """A program there, ended afterwards."""
    line = ["chroot", str(root), "runuser", "-u", user, "--", *command]
    process = subprocess.Popen(line, env=_environment(), stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def installed(root: Path, package: Path) -> None:
    """With what it says it depends on, and nothing else but what the check itself needs."""
    shutil.copy(package, root / "opt" / package.name)
    inside(root, "apt-get", "update", "-qq")
    inside(root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", f"/opt/{package.name}")
    said("installed", inside(root, "switchboard", "--version").strip())
    inside(root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", "xvfb", "xdotool", "fonts-dejavu-core")
    inside(root, "useradd", "--create-home", "desk")
    (root / "tmp" / ".X11-unix").mkdir(mode=0o777)
    (root / "tmp" / ".X11-unix").chmod(0o1777)


def used_at_a_desk(root: Path) -> None:
    """A key at the window, and a phone shows it."""
    with contextlib.ExitStack() as started:
        started.enter_context(running(root, "Xvfb", ":77", "-screen", "0", "1366x768x24", user="desk"))
        begun = time.monotonic()
        program = ("env", "DISPLAY=:77", "switchboard", "--demo", "--sip", f"127.0.0.1:{_PORT}")
        wait_until((root / "tmp/.X11-unix/X77").exists, "a screen")
        started.enter_context(running(root, *program, user="desk"))
        xdotool = ("env", "DISPLAY=:77", "xdotool")
        search = (*xdotool, "search", "--onlyvisible", "--name", "^Switchboard$")
        wait_until(lambda: inside(root, *search, user="desk", check=False).strip().isdigit(), "a window")
        said("its window was there after", f"{time.monotonic() - begun:.1f} s")
        phone = started.enter_context(UdpPhone("6002", f"127.0.0.1:{_PORT}"))
        phone.subscribe()
        window = inside(root, *search, user="desk").strip()
        inside(root, *xdotool, "windowfocus", "--sync", window, user="desk")
        inside(root, *xdotool, "type", "--delay", "40", "6002", user="desk")
        inside(root, *xdotool, "key", "ctrl+5", user="desk")
        phone.wait_for(b"<rpid:busy/>")
        said("a key at the window", "a phone showed it")


def used_as_a_service(root: Path) -> None:
    """As the unit starts it, whose user and folder the package made or names."""
    data = root / "var/lib/switchboard"
    inside(root, "install", "-d", "-o", "switchboard", "-g", "switchboard", "-m", "700", "/var/lib/switchboard")
    (data / "extensions.conf").write_text("[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n")
    (data / "switchboard.toml").write_text(f'sip = ["127.0.0.1:{_PORT}"]\ndialplan = "extensions.conf"\n')
    inside(root, "chown", "-R", "switchboard:switchboard", "/var/lib/switchboard")
    with running(root, "switchboard", "serve", "--data", "/var/lib/switchboard", user="switchboard"):
        wait_until(lambda: "on Python" in _rx(root, "core show version"), "a service")
        _rx(root, 'presencestate change CustomPresence:6002 "away,at lunch"')
        wait_until(lambda: "Presence:away" in _rx(root, "core show hints"), "the presence that was set")
    said("a service", "a presence was set at its console")


def upgraded(root: Path, package: Path) -> None:
    """A higher version of the same: what was set is still there."""
    newer = _as_version(package, "99.0.0", root / "opt")
    inside(root, "apt-get", "install", "-qq", "-y", f"/opt/{newer.name}")
    with running(root, "switchboard", "serve", "--data", "/var/lib/switchboard", user="switchboard"):
        wait_until(lambda: "Presence:away" in _rx(root, "core show hints"), "the presence that was set before")
    said("upgraded", "what was set before is there")


def purged(root: Path) -> None:
    """Nothing of it is left."""
    inside(root, "apt-get", "purge", "-qq", "-y", "switchboard")
    left = [place for place in _PLACES if (root / place).exists()]
    if left or "switchboard" in (root / "etc/passwd").read_text():
        raise SystemExit(f"A purge left behind: {', '.join(left) or 'its user'}")
    said("purged", "nothing is left")


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Until it is so; what it waits for is named where it does not come."""
    until = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > until:
            raise SystemExit(f"There was not {what} within {PATIENCE:.0f} s.")
        time.sleep(0.2)


def said(what: str, how: str) -> None:
    """A line for whoever looks on."""
    print(f"{what}: {how}", flush=True)


def _rx(root: Path, command: str) -> str:
    line = ("switchboard", "-rx", command, "--data", "/var/lib/switchboard")
    return inside(root, *line, user="switchboard", check=False)


def _as_version(package: Path, version: str, folder: Path) -> Path:
    with tempfile.TemporaryDirectory() as temporary:
        tree = Path(temporary) / "tree"
        subprocess.run(["dpkg-deb", "-R", str(package), str(tree)], check=True)
        control = tree / "DEBIAN" / "control"
        lines = control.read_text().splitlines(keepends=True)
        is_version = [line.startswith("Version:") for line in lines]
        lines[is_version.index(True)] = f"Version: {version}\n"
        control.write_text("".join(lines))
        return debian_package.pack(tree, folder / f"switchboard_{version}.deb")


def _environment() -> dict[str, str]:
    return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}


if __name__ == "__main__":
    sys.exit(main())
