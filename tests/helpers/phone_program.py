"""Softphones of Debian's, run in a terminal of their own."""

import os
import pty
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

PATIENCE = 20.0


def need(program: str) -> None:
    if shutil.which(program) is None:
        if os.environ.get("SWITCHBOARD_DEMAND_PHONES"):
            pytest.fail(f"{program} is not installed")
        pytest.skip(
            f"{program} is not installed; on Debian: apt-get install baresip-core linphone-cli sip-tester kamailio"
        )


class PhoneProgram:
    """A softphone with a terminal: what is typed into it, and all it printed."""

    def __init__(self, command: Sequence[str], home: Path, meanwhile: Callable[[], None] = lambda: None) -> None:
        """`meanwhile` is done between looks at what it printed."""
        self._meanwhile = meanwhile
        self._terminal, other = pty.openpty()
        environment = {**os.environ, "HOME": str(home), "TERM": "dumb"}
        self._process = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=environment, cwd=home)
        os.close(other)
        os.set_blocking(self._terminal, False)
        self.printed = ""

    def type(self, text: str) -> None:
        os.write(self._terminal, text.encode() + b"\n")

    def prints(self, pattern: str) -> bool:
        """Whether it prints that before patience ends."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.prints_now()
            if re.search(pattern, self.printed):
                return True
        return False

    def prints_now(self) -> None:
        """Takes what it has printed, if anything."""
        try:
            printed = os.read(self._terminal, 65_536).decode(errors="replace")
        except OSError:
            self._meanwhile()
            time.sleep(0.05)
            return
        self.printed += re.sub(r"\x1b\[[0-9;]*[a-zA-Z]", "", printed)

    def sees(self, holds: Callable[[], bool]) -> bool:
        """Whether that comes true before patience ends."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if holds():
                return True
            self.prints_now()
            time.sleep(0.1)
        return False

    def end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        os.close(self._terminal)


def _module_folder() -> str:
    folders = [path for path in Path("/usr/lib").glob("**/baresip/modules") if path.is_dir()]
    return str(folders[0]) if folders else "/usr/lib/baresip/modules"


def baresip_home(folder: Path, account: str, contact: str) -> Path:
    """A folder for `baresip -f`."""
    home = folder / "baresip"
    home.mkdir()
    modules = ("stdio", "g711"), ("account", "contact", "presence", "menu")
    lines = ["poll_method epoll", "sip_listen 127.0.0.1:0", f"module_path {_module_folder()}"]
    lines += [f"module {name}.so" for name in modules[0]] + [f"module_app {name}.so" for name in modules[1]]
    (home / "config").write_text("\n".join(lines) + "\n")
    (home / "accounts").write_text(f"{account}\n")
    (home / "contacts").write_text(f"{contact}\n")
    return home
