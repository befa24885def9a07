"""The console's socket: other processes of the same user, or root's, run commands in this instance."""

import asyncio
import contextlib
import json
import logging
import os
import socket
import stat
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from switchboard.console.command import Outcome
from switchboard.console.commands import Console, printable
from switchboard.core.changes import (
    AgendaChange,
    ChangeSet,
    DeviceStateChanged,
    EntryChanged,
    PeopleChanged,
    PeopleEdited,
    PersonEdited,
    PlanChanged,
    PresenceChanged,
    PresetsChanged,
    SourceChanged,
)
from switchboard.core.commands import Origin
from switchboard.core.plan import Plan
from switchboard.core.plan_text import plan_text, presets_text
from switchboard.core.presence_text import given_text
from switchboard.dialplan.run.channel import Channel
from switchboard.ground.called_number import written_number
from switchboard.ground.faults import Faults
from switchboard.ground.text import to_unicode
from switchboard.net.console_path import (
    MAX_LINE,
    UnsafeSocket,
    check_folder,
    check_peer,
    console_socket_path,
    needs_token,
    trusted,
)
from switchboard.net.console_token import MAX_WORD, is_proof, nonce, proof, token_path, write_token

_log = logging.getLogger("switchboard.console")
_PATIENCE = 10.0  # seconds for a whole request, and for its answer to be read
_MOST_SILENT = 32  # clients that have not said what they want; then the oldest of them goes
_MOST_RUNNING = 64  # requests at work
_MOST_FOLLOWERS = 16
_MOST_UNREAD = 1024 * 1024  # bytes that wait for a follower; above it, it is let go
_BACKLOG = 64
_CONSOLE = Origin("console", "console")


class ConsoleServer:
    """Answers one request a connection: a command line, or the wish that the window shows itself."""

    def __init__(self, data: Path, console: Console, show_window: Callable[[str], bool], faults: Faults) -> None:
        self._data = data
        self._path = console_socket_path(data)
        self._console = console
        self._show_window = show_window
        self._faults = faults
        self._server: asyncio.Server | None = None
        self._key = ""  # where there are no UNIX sockets
        self._silent: OrderedDict[asyncio.StreamWriter, None] = OrderedDict()
        self._running = 0
        self._followers: set[asyncio.StreamWriter] = set()

    async def start(self) -> None:
        """
        Raises:
            OSError: the socket cannot be made, or somebody else could put another in its place.
        """
        if needs_token():
            listener = socket.create_server(("127.0.0.1", 0), backlog=_BACKLOG)
            try:
                self._key = await asyncio.to_thread(write_token, self._data, listener.getsockname()[1])
            except OSError:
                listener.close()
                raise
            self._server = await asyncio.start_server(self._serve, sock=listener, limit=MAX_LINE)
        else:
            self._server = await asyncio.start_unix_server(self._serve, sock=self._open(), limit=MAX_LINE)

    async def stop(self) -> None:
        for writer in (*self._followers, *self._silent):
            writer.close()
        if self._server is not None:
            self._server.close()
            self._server = None
            with contextlib.suppress(FileNotFoundError):
                (token_path(self._data) if self._key else self._path).unlink()

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
            if writer.is_closing() or writer.transport.get_write_buffer_size() > _MOST_UNREAD:
                self._followers.discard(writer)
                writer.close()
            else:
                writer.write(f"{printable(text)}\n".encode(errors="replace"))

    def _open(self) -> socket.socket:
        """The socket, which is its owner's alone from the first moment on."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            check_folder(self._path, self._data)
        except UnsafeSocket as error:
            raise PermissionError(str(error)) from None
        with contextlib.suppress(FileNotFoundError):  # of an instance that was killed: the data folder's lock is ours
            if not stat.S_ISSOCK(self._path.lstat().st_mode):
                raise FileExistsError(f"{self._path} is no socket; it was left as it is")
            self._path.unlink()
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            with contextlib.suppress(OSError):  # Linux gives the file this mode; elsewhere other users are turned away
                os.fchmod(listener.fileno(), 0o600)
            listener.bind(str(self._path))
            self._path.chmod(0o600)
            listener.listen(_BACKLOG)
        except OSError:
            listener.close()
            raise
        return listener

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if not self._key:
                check_peer(writer.get_extra_info("socket"), trusted(self._data))
            await self._answer_one(reader, writer)
        except UnsafeSocket as error:
            _log.warning("A console was turned away: %s", error)
        except (OSError, TimeoutError) as error:
            _log.info("A console went away: %s", error)
        except Exception as error:
            self._faults.note("a console's request", error)
            _write(writer, Outcome("A fault of this program kept the request from being answered.\n", succeeded=False))
        finally:
            writer.close()

    async def _answer_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await self._request(reader, writer)
        if request.get("follow"):
            await self._follow(reader, writer)
            return
        if self._running >= _MOST_RUNNING:
            outcome = Outcome("Too many requests are at work; try again.\n", succeeded=False)
        else:
            self._running += 1
            try:
                outcome = await self._answer(request)
            finally:
                self._running -= 1
        _write(writer, outcome)
        await asyncio.wait_for(writer.drain(), _PATIENCE)

    async def _request(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> dict[str, object]:
        """The request, empty where it is none; who says nothing goes for who comes."""
        if len(self._silent) >= _MOST_SILENT:
            oldest, _ = self._silent.popitem(last=False)
            oldest.transport.abort()
        self._silent[writer] = None
        try:
            async with asyncio.timeout(_PATIENCE):
                if self._key:
                    await self._welcome(reader, writer)
                request = json.loads(await reader.readline())
        except (ValueError, RecursionError):
            return {}
        finally:
            self._silent.pop(writer, None)
        return request if isinstance(request, dict) else {}

    async def _welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """
        Raises:
            UnsafeSocket: the other end has not the key.
        """
        try:
            theirs, mine = (await reader.readline()).decode("ascii", "replace").strip()[:MAX_WORD], nonce()
            writer.write(f"{proof(self._key, 'server', theirs)} {mine}\n".encode())
            given = (await reader.readline()).decode("ascii", "replace").strip()
        except ValueError:  # a line without an end
            given = mine = ""
        if not is_proof(self._key, "client", mine, given):
            raise UnsafeSocket("it could not show that it may read the console's token")

    async def _follow(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Until the client goes away."""
        if len(self._followers) >= _MOST_FOLLOWERS:
            writer.write(b"Too many consoles follow already.\n")
            return
        self._followers.add(writer)
        try:
            while await reader.read(1_024):
                pass
        finally:
            self._followers.discard(writer)

    async def _answer(self, request: dict[str, object]) -> Outcome:
        if not request:
            return Outcome("That is no request of a console.\n", succeeded=False)
        if request.get("show"):
            shown = self._show_window(written_number(str(request.get("number", ""))))
            return Outcome("" if shown else "This instance has no window.\n", succeeded=shown)
        if "complete" in request:
            return Outcome("\n".join(self._console.complete(str(request["complete"]))))
        return await self._console.run(str(request.get("command", "")), _origin(request))


def _write(writer: asyncio.StreamWriter, outcome: Outcome) -> None:
    writer.write(json.dumps({"text": outcome.text, "succeeded": outcome.succeeded}).encode() + b"\n")


def _origin(request: dict[str, object]) -> Origin:
    who = request.get("who")
    return Origin(to_unicode(who[:64]), "console") if isinstance(who, str) and who else _CONSOLE


def describe_change(changes: ChangeSet) -> str:
    """A change in a line: what, from what, to what, by whom."""
    match changes.change:
        case PresenceChanged(presentity, old, new):
            what = f"{presentity}: {given_text(old)} -> {given_text(new)}"
        case DeviceStateChanged(device, before, after):
            what = f"{device}: {before.value} -> {after.value}"
        case SourceChanged(source, is_there, devices):
            what = f"source {source}: {'there' if is_there else 'lost'}, {len(devices)} devices differ"
        case PersonEdited() as edited:
            what = _describe_person(edited)
        case PeopleEdited(people):
            what = f"directory: {len(people)} people were changed"
        case PeopleChanged(people):
            what = f"directory: {len(people)} people differ"
        case EntryChanged(family, key, _, value):
            what = f"/{family}/{key}: {'deleted' if value is None else value}"
        case PresetsChanged() | PlanChanged() as changed:
            what = _describe_agenda(changed)
        case None:
            what = "hints"
    return f"    -- {what} (by {changes.origin.who}, {changes.origin.where})"


def _describe_person(edited: PersonEdited) -> str:
    if edited.new is not None:
        return f"person {edited.exten}: {edited.new.name}"
    return f"person {edited.exten}: {'hidden' if edited.is_hidden else 'removed'}"


def _describe_agenda(changed: AgendaChange) -> str:
    match changed:
        case PresetsChanged(_, presets):
            return f"presets: {presets_text(presets)}"
        case PlanChanged(_, Plan() as plan):
            return f"plan {plan.number}: {plan_text(plan)}"
        case PlanChanged(old, _):
            return f"plan {old.number}: removed" if old else "plan: removed"
