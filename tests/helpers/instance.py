"""The real program in a process of its own."""

import re
import signal
import subprocess
import sys
from pathlib import Path

PATIENCE = 30.0


class Instance:
    """`switchboard serve` on a data folder; ended when the test is. Without `sip` it listens where its settings say."""

    def __init__(self, data: Path, *options: str, sip: str = "127.0.0.1:0") -> None:
        self.data = data
        listen = ["--sip", sip] if sip else []
        command = [sys.executable, "-m", "switchboard", "serve", "--data", str(data), *listen, *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.ready = self.process.stdout.readline()
        match = re.match(r"Ready: SIP on (\S+)/udp[;,]", self.ready)
        if match is None:
            raise AssertionError(f"{self.ready}{self.process.communicate(timeout=PATIENCE)[1]}")
        self.sip = match.group(1)
        self.served = {word: address for address, word in re.findall(r"(\S+)/([a-z]+)[;,]", self.ready)}

    def rx(self, command: str) -> subprocess.CompletedProcess[str]:
        return rx(self.data, command)

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)

    def stop(self) -> int:
        """SIGTERM; returns the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


def rx(data: Path, command: str) -> subprocess.CompletedProcess[str]:
    """`switchboard -rx COMMAND`."""
    line = [sys.executable, "-m", "switchboard", "-rx", command, "--data", str(data)]
    return subprocess.run(line, capture_output=True, text=True, timeout=PATIENCE, check=False)
