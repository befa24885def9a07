"""A real CalDAV server (Radicale) with a user of its own, at an address of this computer."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.helpers.calendars import calendar

USER, SECRET = "bob", "s3cret"
_PATIENCE = 20.0  # seconds until it listens


class Radicale:
    """
    Serves while the block lasts. Whoever proves to be `USER` reads and writes everything.

    `url` is where it is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = int(probe.getsockname()[1])
        self.url = f"http://127.0.0.1:{self._port}"

    def put(self, owner: str, name: str, events: Iterable[str], title: str = "") -> str:
        """Lays a calendar of these events down before it serves, as clients left it; returns its address."""
        place = self._folder / "data" / "collection-root" / owner / name
        place.mkdir(parents=True)
        (place / ".Radicale.props").write_text(json.dumps({"tag": "VCALENDAR", "D:displayname": title or name}))
        for number, event in enumerate(events):
            (place / f"{number}.ics").write_text(calendar(event), newline="")
        return f"{self.url}/{owner}/{name}/"

    def __enter__(self) -> Self:
        (self._folder / "users").write_text(f"{USER}:{SECRET}\n")
        options = {
            "server-hosts": f"127.0.0.1:{self._port}",
            "auth-type": "htpasswd",
            "auth-htpasswd-filename": str(self._folder / "users"),
            "auth-htpasswd-encryption": "plain",
            "rights-type": "authenticated",
            "storage-filesystem-folder": str(self._folder / "data"),
        }
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        arguments = [f"--{name}={value}" for name, value in options.items()]
        with (self._folder / "log").open("wb") as log:
            command = [sys.executable, "-m", "radicale", "--config=", *arguments]
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        try:
            self._wait(self._process)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._end()

    def _wait(self, process: "subprocess.Popen[bytes]") -> None:
        until = time.monotonic() + _PATIENCE
        while True:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return
            log = (self._folder / "log").read_text()
            assert process.poll() is None, log
            assert time.monotonic() < until, log
            time.sleep(0.05)

    def _end(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
