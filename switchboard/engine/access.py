"""Who may speak SIP to us, and where: as the settings have it, and as an operator changes it while we run."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from switchboard.api.settings import SettingEdit, SettingsReport
from switchboard.engine.aside import done_aside
from switchboard.engine.office_watch import PATIENCE
from switchboard.engine.service import Service
from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.phones.listening import Listening
from switchboard.phones.phones import Phones
from switchboard.settings.change import change_settings
from switchboard.settings.error import SettingError
from switchboard.settings.form import settings_report
from switchboard.settings.layers import locks_of
from switchboard.settings.load import Settings, load_settings, read_sip_addresses, store_phones, store_settings
from switchboard.settings.reach import describe_undecided, to_this_computer, undecided
from switchboard.settings.table import SIP

_Result = TypeVar("_Result")
_log = logging.getLogger("switchboard.engine")


class NotDecided(SwitchboardError):
    """Nothing says who may speak where it was to be served."""


class Access:
    """
    Keeps to the settings: an address that other computers reach is served once somebody decided who may speak there.

    `sip` is where it is to be served, `phones` what is known of phones. The loop never waits for the file of settings,
    nor for hashes of many secrets; one change of them is done before the next begins.
    """

    def __init__(self, settings: Settings, phones: Phones, listening: Listening, service: Service) -> None:
        self.sip = settings.sip
        self.phones = settings.phones
        self._data = settings.data
        self._started = settings.table
        self._notes: Sequence[str] = settings.notes
        self._locks = locks_of(settings.locked)
        self._served = phones
        self._listening = listening
        self._service = service
        self._one_change = asyncio.Lock()
        self._is_closed = False
        self.listeners: list[Callable[[Settings], None]] = []  # each is given the settings that were read anew

    def start(self) -> None:
        """Serves where it may; what is missing for the rest, and what is odd in the settings, is told."""
        self._listening.start(self._decided())

    async def move_to(self, addresses: Sequence[str]) -> None:
        """
        Serves on these addresses from now on, and remembers them.

        Raises:
            NotDecided: other computers reach one of them, and nothing says who may speak there.
            ListenFailed, SettingError: one cannot be had, or they cannot be remembered; what was before goes on.
        """
        wanted = read_sip_addresses(addresses)
        async with self._one_change:
            closed = undecided(wanted, self.phones)
            if closed:
                raise NotDecided(describe_undecided(closed))
            self._listening.move_to(wanted)
            try:
                await self._store({"sip": list(self._served.server.listening)})
            except SettingError:
                self._listening.start(self._decided())
                raise
            self.sip = wanted
            self._decided()

    async def admit(self, secrets: Mapping[str, str]) -> None:
        """
        Names phones by user name, each with its secret; they have to prove who they are from now on.

        Raises:
            SettingError: a name or a secret is none, or it cannot be remembered.
        """
        async with self._one_change:
            await self._aside(partial(store_phones, self._data, secrets))
            if self.phones.authenticate == "never":  # a secret that nobody asks for would be none
                await self._store({"authenticate": "remote"})
            await self._read()

    async def admit_everybody(self) -> None:
        """
        Has nobody prove who it is any more.

        Raises:
            SettingError: it cannot be remembered.
        """
        async with self._one_change:
            await self._store({"authenticate": "never"})
            await self._read()

    async def reload(self) -> str:
        """
        Reads anew who may speak SIP to us, and serves where that decides it.

        Returns:
            What else was changed and waits for the next start, in words; empty where there is nothing.

        Raises:
            SettingError: the settings cannot be read; what was known before goes on.
        """
        async with self._one_change:
            return await self._read()

    def expect_unlocked(self, *names: str) -> None:
        """
        Raises:
            SettingError: an administrator of this computer has decided one of these settings.
        """
        for name in names:
            lock = self._locks.of(name)
            if lock is not None:
                raise SettingError(name, None, lock.sentence)

    async def report(self) -> SettingsReport:
        """
        All settings as they are written now, for whoever shows them.

        Raises:
            SettingError: they cannot be read.
        """
        return await self._aside(partial(settings_report, self._data, self._started))

    async def change(self, edits: Sequence[SettingEdit], seen: str) -> None:
        """
        Writes these settings, and takes up what holds at once.

        Args:
            seen: the version of the file that was shown to whoever changes it.

        Raises:
            SettingRefused: one of them cannot be, or somebody else wrote the file; nothing was written.
            SettingError: they cannot be read.
        """
        async with self._one_change:
            await self._aside(partial(change_settings, self._data, seen, edits))
            await self._read(moves=any(edit.path == (SIP.name,) for edit in edits))

    async def remember(self, values: Mapping[str, str | list[str]]) -> None:
        """
        Writes settings back, all in one.

        Raises:
            SettingError: they cannot be remembered.
        """
        async with self._one_change:
            await self._store(values)

    def close(self) -> None:
        """What is under way changes nothing here any more."""
        self._is_closed = True

    async def _store(self, values: Mapping[str, str | list[str]]) -> None:
        await self._aside(partial(store_settings, self._data, values))

    async def _aside(self, work: Callable[[], _Result]) -> _Result:
        try:
            async with asyncio.timeout(PATIENCE):
                result = await done_aside(work)
        except TimeoutError:
            raise SettingError(str(self._data), None, Sentence("the disk of its settings does not answer")) from None
        if self._is_closed:
            raise SettingError(str(self._data), None, Sentence("Switchboard has ended meanwhile"))
        return result

    async def _read(self, *, moves: bool = False) -> str:
        fresh = await self._aside(partial(load_settings, self._data))
        later = replace(fresh.phones, users=self.phones.users, authenticate=self.phones.authenticate) != self.phones
        self.phones = replace(self.phones, users=fresh.phones.users, authenticate=fresh.phones.authenticate)
        self._notes, self._locks = fresh.notes, locks_of(fresh.locked)
        if moves:
            self.sip = fresh.sip
        self._served.set_access(self.phones.users, self.phones.authenticate)
        self._listening.start(self._decided())
        for listener in self.listeners:
            listener(fresh)
        return "What else was changed of phones is taken up at the next start." if later else ""

    def _decided(self) -> tuple[ListenAddress, ...]:
        closed = undecided(self.sip, self.phones)
        problems = [*self._notes, *([describe_undecided(closed)] if closed else [])]
        for problem in problems:
            _log.warning("%s", problem)
        self._service.note_problems("settings", problems)
        self._service.update(
            chosen=tuple(str(address) for address in self.sip),
            undecided=tuple(str(address) for address in closed),
            admitted=tuple(self.phones.users),
            admits_everybody=self.phones.authenticate == "never",
            locks=self._locks,
        )
        return to_this_computer(self.sip, closed)
