"""Whether there is a newer version: asked once a day where that is allowed, and told. Nothing is ever installed."""

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from switchboard import __version__
from switchboard.api.snapshot import NewerVersion
from switchboard.engine.aside import done_aside
from switchboard.engine.service import Service
from switchboard.ground.files import read_file, replace_file
from switchboard.ground.release_feed import MAX_FEED, FeedRefused, Release, is_newer, read_feed
from switchboard.ground.timers import Periodic
from switchboard.ground.web_address import BadWebAddress, is_https, parse_web_address
from switchboard.net.web_client import WebRefused, WebRequest, fetch
from switchboard.settings.load import Settings
from switchboard.settings.updates import ASK, OFF, ON, UpdateSettings

KEPT = "updates.json"
DAY = 86_400.0
FIRST_LOOK = 20.0  # seconds after the start, which has enough to do
_LOOK_EVERY = 600.0  # seconds between looks whether a day is over
_MOST_KEPT = 4 * MAX_FEED  # bytes, as JSON writes it
_PATIENCE = 20.0  # seconds for all of it
_HANGS = _PATIENCE + 10  # seconds, where the system does not keep to what it was told: it looks names up
_log = logging.getLogger("switchboard.engine")


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known from one day to the next: when it was asked last, the newest announcement, and what was told."""

    asked_at: float = 0.0  # wall-clock seconds
    feed: str = ""
    told: str = ""


class Updates:
    """
    Asks the feed, believes what is signed and not older than what it knows, and has the window told.

    What goes wrong is told once, in the log, until it goes well again or goes wrong in another way.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        settings: UpdateSettings,
        data: Path,
        service: Service,
        remember: Callable[[Mapping[str, str | list[str]]], Awaitable[None]],
    ) -> None:
        """`remember` writes settings back."""
        self._loop = loop
        self._settings = settings
        self._path = data / KEPT
        self._service = service
        self._remember = remember
        self._kept = Kept()
        self._known: Release | None = None
        self._first: asyncio.TimerHandle | None = None
        self._asks: asyncio.Task[None] | None = None
        self._timer = Periodic(loop, _LOOK_EVERY, self._look)

    async def start(self) -> None:
        """Tells what was known yesterday, and begins to ask."""
        if self._settings.can_ask and self._settings.notice != OFF:
            self._kept = await done_aside(partial(read_kept, self._path))
            self._believe_kept()
            self._begin(FIRST_LOOK)
        self._show()

    def close(self) -> None:
        self._timer.cancel()
        if self._first is not None:
            self._first.cancel()
        if self._asks is not None:
            self._asks.cancel()

    async def choose(self, *, on: bool) -> None:
        """
        Asks from now on, at once for the first time, or never; and remembers it.

        Raises:
            SettingError: it cannot be remembered.
        """
        await self._remember({"updates.notice": ON if on else OFF})
        self._settings = replace(self._settings, notice=ON if on else OFF)
        if not on:
            self._timer.cancel()
            self._known = None
        elif self._settings.can_ask:
            self._begin(0.0)
        self._show()

    def take_settings(self, settings: Settings) -> None:
        """As somebody wrote them anew: another feed or another key is asked at once, where that is allowed."""
        if settings.updates == self._settings:
            return
        self._settings = settings.updates
        self._timer.cancel()
        if self._first is not None:
            self._first.cancel()
        self._known, self._kept = None, Kept(self._kept.asked_at, self._kept.feed)
        if self._settings.can_ask and self._settings.notice != OFF:
            self._believe_kept()
            self._kept = replace(self._kept, asked_at=0.0)
            self._begin(0.0)
        self._show()

    async def settled(self) -> None:
        """What was begun is over."""
        if self._asks is not None:
            await self._asks

    def describe(self) -> str:
        """What is known, in a few lines for an operator."""
        if not self._settings.can_ask:
            return "Nobody announces newer versions of this build.\n"
        said = {ASK: "Nobody has decided yet whether", ON: "Once a day", OFF: "It is decided that not"}
        asked = time.strftime("%Y-%m-%d %H:%M", time.localtime(self._kept.asked_at)) if self._kept.asked_at else "never"
        newer = self._service.state.newer
        lines = [
            f"{said[self._settings.notice]} {_host(self._settings.feed)} is asked about newer versions; last: {asked}",
            f"Version {newer.version} of {newer.released} is there; this is {__version__}." if newer else "",
            f"It went wrong: {self._kept.told}." if self._kept.told else "",
        ]
        return "".join(f"{line}\n" for line in lines if line)

    def _begin(self, after: float) -> None:
        self._timer.start()
        self._first = self._loop.call_later(after, self._look)

    def _look(self) -> None:
        is_due = not 0 <= time.time() - self._kept.asked_at < DAY  # somebody may have set the clock back
        if self._settings.notice == ON and is_due and (self._asks is None or self._asks.done()):
            self._asks = self._loop.create_task(self._ask())

    async def _ask(self) -> None:
        self._kept = replace(self._kept, asked_at=time.time())
        try:
            async with asyncio.timeout(_HANGS):
                content = await done_aside(self._fetched)
            self._take(content)
        except (WebRefused, BadWebAddress, FeedRefused, TimeoutError, RuntimeError) as error:
            self._tell(str(error) or "there is no answer")
        await self._keep()
        self._show()

    def _fetched(self) -> bytes:
        request = WebRequest(self._settings.feed, headers={"Accept": "*/*"}, most=MAX_FEED)
        return fetch(request, _PATIENCE).content or b""

    def _take(self, content: bytes) -> None:
        """
        Raises:
            FeedRefused: it is not to be believed.
        """
        release = read_feed(content, self._settings.keys)
        if self._known is not None and release.issued < self._known.issued:
            raise FeedRefused("it is older than what was announced before")
        if is_newer(release.version, __version__) and (self._known is None or self._known.version != release.version):
            _log.info("Version %s of %s is there; this is %s.", release.version, release.released, __version__)
        self._known = release
        self._kept = replace(self._kept, feed=content.decode(), told="")

    def _believe_kept(self) -> None:
        """It was believed before; the keys may be others by now."""
        try:
            self._known = read_feed(self._kept.feed.encode(), self._settings.keys) if self._kept.feed else None
        except FeedRefused:
            self._kept = replace(self._kept, feed="")

    def _tell(self, why: str) -> None:
        if why != self._kept.told:
            self._kept = replace(self._kept, told=why)
            _log.warning("Whether there is a newer version cannot be told by %s: %s.", self._settings.feed, why)

    async def _keep(self) -> None:
        try:
            await done_aside(partial(write_kept, self._path, self._kept))
        except (OSError, RuntimeError) as error:
            _log.warning("What is known of newer versions cannot be kept: %s", error)

    def _show(self) -> None:
        known = self._known
        is_told = known is not None and self._settings.notice != OFF and is_newer(known.version, __version__)
        newer = NewerVersion(known.version, known.released, known.notes, known.page) if known and is_told else None
        undecided = self._settings.can_ask and self._settings.notice == ASK
        self._service.update(newer=newer, newer_from=_host(self._settings.feed) if undecided else "")


def read_kept(path: Path) -> Kept:
    """What is not there, or damaged, counts as nothing."""
    try:
        found = json.loads(read_file(path, _MOST_KEPT))
        asked_at, feed, told = found["asked_at"], found["feed"], found["told"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return Kept()
    if isinstance(asked_at, int | float) and isinstance(feed, str) and isinstance(told, str):
        return Kept(float(asked_at), feed, told)
    return Kept()


def write_kept(path: Path, kept: Kept) -> None:
    """
    Raises:
        OSError: it could not be written.
    """
    replace_file(path, json.dumps({"asked_at": kept.asked_at, "feed": kept.feed, "told": kept.told}))


def _host(address: str) -> str:
    return parse_web_address(address).hostname or "" if is_https(address) else ""
