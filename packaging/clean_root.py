"""A clean Debian of its own, in which what was built is tried; needs root, debootstrap and a mirror."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import environment

ROOTS = environment.ROOT / "build" / "roots"
MIRROR = "http://deb.debian.org/debian"
PATIENCE = 60.0  # seconds


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


def _environment() -> dict[str, str]:
    return {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
