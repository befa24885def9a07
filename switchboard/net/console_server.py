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
from switchboard.core.changes import (
    ChangeSet,
    DeviceStateChanged,
    EntryChanged,
    PeopleChanged,
    PersonEdited,
    PresenceChanged,
    SourceChanged,
)
from switchboard.core.commands import Origin
from switchboard.core.presence_text import given_text
from switchboard.dialplan.run.channel import Channel
from switchboard.net.console_path import MAX_LINE, console_socket_path

_log = logging.getLogger("switchboard.console")
_PATIENCE = 10.0  # seconds for a whole request
_MOST_CLIENTS = 32
_MOST_UNREAD = 1024 * 1024  # bytes that wait for a follower; above it, it is let go
_CONSOLE = Origin("console", "console")


class ConsoleServer:
    """Answers one request a connection: a command line, or the wish that the window shows itself."""

    def __init__(self, data: Path, console: Console, show_window: Callable[[], bool]) -> None:
        self._path = console_socket_path(data)
        self._console = console
        self._show_window = show_window
        self._server: asyncio.Server | None = None
        self._clients = 0
        self._followers: set[asyncio.StreamWriter] = set()

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
        for writer in list(self._followers):
            writer.close()
        if self._server is not None:
            self._server.close()
            self._server = None
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()

    def consume(self, changes: ChangeSet) -> None:
        """Whoever follows is told of each change in a line."""
        if self._followers and changes.change is not None:
            self.tell(describe_change(changes))

    def tell_of_end(self, channel: Channel) -> None:
        """Whoever follows is told what a channel did, once it has ended."""
        if self._followers:
            self.tell("\n".join((*channel.log, f"    -- Hungup '{channel.name}'")))

    def tell(self, text: str) -> None:
        for writer in list(self._followers):
            if writer.transport.get_write_buffer_size() > _MOST_UNREAD:
                self._followers.discard(writer)
                writer.close()
            else:
                writer.write(f"{text}\n".encode(errors="replace"))

    async def _follow(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Until the client goes away."""
        self._followers.add(writer)
        try:
            while await reader.read(1_024):
                pass
        finally:
            self._followers.discard(writer)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._clients += 1
        try:
            if self._clients > _MOST_CLIENTS:
                outcome = Outcome("Too many consoles are at work; try again.\n", succeeded=False)
            else:
                request = await self._request(reader)
                if request.get("follow"):
                    await self._follow(reader, writer)
                    return
                outcome = await self._answer(request)
            writer.write(json.dumps({"text": outcome.text, "succeeded": outcome.succeeded}).encode() + b"\n")
            await asyncio.wait_for(writer.drain(), _PATIENCE)
        except (OSError, TimeoutError) as error:
            _log.info("A console went away: %s", error)
        finally:
            self._clients -= 1
            writer.close()

    async def _request(self, reader: asyncio.StreamReader) -> dict[str, object]:
        """The request, empty where it is none."""
        try:
            request = json.loads(await asyncio.wait_for(reader.readline(), _PATIENCE))
        except ValueError:
            return {}
        return request if isinstance(request, dict) else {}

    async def _answer(self, request: dict[str, object]) -> Outcome:
        if not request:
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


def describe_change(changes: ChangeSet) -> str:
    """A change in a line: what, from what, to what, by whom."""
    match changes.change:
        case PresenceChanged(presentity, old, new):
            what = f"{presentity}: {given_text(old)} -> {given_text(new)}"
        case DeviceStateChanged(device, before, after):
            what = f"{device}: {before.value} -> {after.value}"
        case SourceChanged(source, is_there, devices):
            what = f"source {source}: {'there' if is_there else 'lost'}, {len(devices)} devices differ"
        case PersonEdited(_, person):
            what = f"person {person.exten}: {person.name}"
        case PeopleChanged(people):
            what = f"directory: {len(people)} people differ"
        case EntryChanged(family, key, _, value):
            what = f"/{family}/{key}: {'deleted' if value is None else value}"
        case None:
            what = "hints"
    return f"    -- {what} (by {changes.origin.who}, {changes.origin.where})"
