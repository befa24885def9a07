"""The interactive console on a terminal."""

import os
import pty
import re
import subprocess
import sys
import termios
import time

from tests.helpers.instance import Instance

PATIENCE = 20.0


def test_a_person_types_completes_and_leaves(demo: Instance) -> None:
    terminal, other = pty.openpty()
    termios.tcsetwinsize(other, (24, 100))
    command = [sys.executable, "-m", "switchboard", "console", "--data", str(demo.data)]
    environment = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    process = subprocess.Popen(command, stdin=other, stdout=other, stderr=other, env=environment)
    os.close(other)
    os.set_blocking(terminal, False)
    printed = ""

    def wait_for(text: str) -> None:
        nonlocal printed
        until = time.monotonic() + PATIENCE
        while text not in printed:
            assert time.monotonic() < until, printed
            try:
                raw = os.read(terminal, 65_536).decode(errors="replace")
                printed += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", raw)
            except BlockingIOError:
                time.sleep(0.02)

    wait_for("Connected to Switchboard")
    wait_for("switchboard>")
    os.write(terminal, b"presencestate change CustomPresence:6002 DN\t")
    wait_for("DND")
    os.write(terminal, b"\r")
    wait_for("Changing 6002 to DND")
    os.write(terminal, b"core set verbose 3\r")
    wait_for("Console verbose was OFF and is now 3.")
    demo.rx("presencestate change CustomPresence:6003 chat,,hello")
    wait_for("CustomPresence:6003: away,at lunch,Back at half past one -> chat,,hello (by ")
    os.write(terminal, b"exit\r")
    assert process.wait(PATIENCE) == 0
    os.close(terminal)
    assert "Presence:dnd" in demo.rx("core show hint 6002").stdout


def test_nobody_to_talk_to_is_said(tmp_path: "os.PathLike[str]") -> None:
    command = [sys.executable, "-m", "switchboard", "console", "--data", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 2
    assert "No Switchboard is running" in done.stdout
