"""The console's socket: other processes of the same user run commands in this instance."""

import asyncio
import contextlib
import json
import logging
import os
from collections.abc import Callable
from pathlib import Path

from switchboard.console.command import Outcome
from switchboard.console.commands import Console
from switchboard.core.values import Origin
from switchboard.net.console_path import MAX_LINE, console_socket_path

_log = logging.getLogger("switchboard.console")
_PATIENCE = 10.0  # seconds for a whole request
_MOST_CLIENTS = 32
_CONSOLE = Origin("console", "console")


class ConsoleServer:
    """Answers one request a connection: a command line, or the wish that the window shows itself."""

    def __init__(self, data: Path, console: Console, show_window: Callable[[], bool]) -> None:
        self._path = console_socket_path(data)
        self._console = console
        self._show_window = show_window
        self._server: asyncio.Server | None = None
        self._clients = 0

    async def start(self) -> None:
        """
        Raises:
            OSError: the socket cannot be made.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._path.parent.stat().st_uid != os.getuid():
            raise PermissionError(f"{self._path.parent} belongs to somebody else")
        with contextlib.suppress(FileNotFoundError):  # of an instance that was killed: the data folder's lock is ours
            self._path.unlink()
        self._server = await asyncio.start_unix_server(self._serve, str(self._path), limit=MAX_LINE)
        self._path.chmod(0o600)

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._clients += 1
        try:
            if self._clients > _MOST_CLIENTS:
                outcome = Outcome("Too many consoles are at work; try again.\n", succeeded=False)
            else:
                outcome = await self._answer(reader)
            writer.write(json.dumps({"text": outcome.text, "succeeded": outcome.succeeded}).encode() + b"\n")
            await asyncio.wait_for(writer.drain(), _PATIENCE)
        except (OSError, TimeoutError) as error:
            _log.info("A console went away: %s", error)
        finally:
            self._clients -= 1
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader) -> Outcome:
        try:
            request = json.loads(await asyncio.wait_for(reader.readline(), _PATIENCE))
        except ValueError:
            return Outcome("That is no request of a console.\n", succeeded=False)
        if not isinstance(request, dict):
            return Outcome("That is no request of a console.\n", succeeded=False)
        if request.get("show"):
            shown = self._show_window()
            return Outcome("" if shown else "This instance has no window.\n", succeeded=shown)
        if "complete" in request:
            return Outcome("\n".join(self._console.complete(str(request["complete"]))))
        return await self._console.run(str(request.get("command", "")), _origin(request))


def _origin(request: dict[str, object]) -> Origin:
    who = request.get("who")
    return Origin(who[:64], "console") if isinstance(who, str) and who else _CONSOLE
