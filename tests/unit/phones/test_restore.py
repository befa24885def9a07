"""What phones had with us when we stopped, through the real engine: with a clock that jumps, and rights that went."""

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress, parse_listen_address
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from switchboard.settings.phones import PhoneSettings
from switchboard.sip.journal import SubscriptionRow
from switchboard.sip.watch.resource import View, ViewSpec
from switchboard.sip.watch.restore import restored_subscription
from switchboard.sip.watch.subscription import Subscription
from tests.helpers.phone import Message
from tests.helpers.udp_phone import UdpPhone

YEAR = 365 * 86_400.0
REAL_TIME = time.time


def seconds_left(notify: Message) -> int:
    state, _, rest = notify.headers["Subscription-State"].partition(";expires=")
    assert state == "active", notify.headers["Subscription-State"]
    return int(rest)


async def in_thread(work: Callable[[], Message]) -> Message:
    return await asyncio.get_running_loop().run_in_executor(None, work)


def refresh(phone: UdpPhone) -> Message:
    phone.subscribe()
    return phone.notifies[-1]


def over_a_restart(
    data: Path,
    before: Callable[[Engine, UdpPhone], Awaitable[None]],
    after: Callable[[Engine, UdpPhone], Awaitable[None]],
    between: Callable[[Settings], Settings] = lambda settings: settings,
) -> None:
    """A phone watches 6002; the engine stops and starts again at the same address, with settings changed `between`."""

    async def run() -> None:
        engine = await start_engine(Settings(data, sip=(ListenAddress("127.0.0.1", 0),)), demo=True, rest=0.0)
        address = engine.service.listening[0]
        with UdpPhone("6002", address) as phone:
            await in_thread(phone.subscribe)
            await before(engine, phone)
            settings = between(replace(engine.settings, sip=(parse_listen_address(address),)))
            await engine.stop()
            second = await start_engine(settings, demo=True, rest=0.0)
            try:
                await after(second, phone)
            finally:
                await second.stop()

    asyncio.run(run())


async def nothing(_: Engine, phone: UdpPhone) -> None:
    assert seconds_left(phone.notifies[0]) <= 3_600


def test_a_subscription_goes_on_with_what_is_left_of_it(tmp_path: Path) -> None:
    async def after(engine: Engine, phone: UdpPhone) -> None:
        assert 3_500 < seconds_left(await in_thread(phone.next_notify)) <= 3_600
        assert len(engine.parts.phones.services.audiences) == 1

    over_a_restart(tmp_path, nothing, after)


def test_what_was_kept_while_the_clock_stood_a_year_ahead_lasts_no_longer_than_may_be_granted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def before(_: Engine, phone: UdpPhone) -> None:
        monkeypatch.setattr(time, "time", lambda: REAL_TIME() + YEAR)
        await in_thread(lambda: refresh(phone))
        monkeypatch.setattr(time, "time", REAL_TIME)

    async def after(engine: Engine, phone: UdpPhone) -> None:
        assert 3_500 < seconds_left(await in_thread(phone.next_notify)) <= 3_600
        [row] = engine.parts.phones.services.audiences
        assert row.expires_at <= asyncio.get_running_loop().time() + 3_600

    over_a_restart(tmp_path, before, after)


def test_a_phone_whose_subscription_seems_to_be_over_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def before(_: Engine, phone: UdpPhone) -> None:
        monkeypatch.setattr(time, "time", lambda: REAL_TIME() - YEAR)
        await in_thread(lambda: refresh(phone))
        monkeypatch.setattr(time, "time", REAL_TIME)

    async def after(engine: Engine, phone: UdpPhone) -> None:
        last = await in_thread(phone.next_notify)
        assert last.headers["Subscription-State"] == "terminated;reason=timeout"
        phone.handset.to_tag = ""
        assert seconds_left(await in_thread(phone.subscribe)) == 3_600
        assert len(engine.parts.phones.services.audiences) == 1

    over_a_restart(tmp_path, before, after)


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_a_clock_that_jumps_while_we_run_changes_nothing_of_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jump: float
) -> None:
    async def before(engine: Engine, phone: UdpPhone) -> None:
        monkeypatch.setattr(time, "time", lambda: REAL_TIME() + jump)
        engine.parts.phones._clock_watch._wall_clock = time.time
        await in_thread(lambda: refresh(phone))
        engine.parts.phones._clock_watch.look()
        monkeypatch.setattr(time, "time", REAL_TIME)
        engine.parts.phones._clock_watch._wall_clock = time.time
        engine.parts.phones._clock_watch.look()

    async def after(_: Engine, phone: UdpPhone) -> None:
        assert 3_500 < seconds_left(await in_thread(phone.next_notify)) <= 3_600

    over_a_restart(tmp_path, before, after)


def test_who_may_not_watch_any_more_is_told_so_after_a_restart(tmp_path: Path) -> None:
    def always(settings: Settings) -> Settings:
        return replace(settings, phones=PhoneSettings(authenticate="always"))

    async def after(_: Engine, phone: UdpPhone) -> None:
        last = await in_thread(phone.next_notify)
        assert last.headers["Subscription-State"] == "terminated;reason=rejected"

    over_a_restart(tmp_path, nothing, after, always)


def test_one_row_that_cannot_be_read_keeps_no_other_from_being_taken_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def before(engine: Engine, _: UdpPhone) -> None:
        with UdpPhone("6003", engine.service.listening[0]) as other:
            await in_thread(other.subscribe)
        restore = restored_subscription

        def fragile(row: SubscriptionRow, view: Callable[[ViewSpec, str], View]) -> Subscription:
            if "6003" in row.uri:
                raise ZeroDivisionError
            return restore(row, view)

        monkeypatch.setattr("switchboard.phones.restore.restored_subscription", fragile)

    async def after(engine: Engine, phone: UdpPhone) -> None:
        assert seconds_left(await in_thread(phone.next_notify)) > 3_500
        assert len(engine.parts.phones.services.audiences) == 1
        [fault] = engine.service.program_faults
        assert fault.startswith("a subscription that was kept: ZeroDivisionError")

    over_a_restart(tmp_path, before, after)


@pytest.mark.parametrize("spoilt", ['["tag"]', "[1, 2, 3]", "[]", "null", '"text"', "\ud83d["])
def test_a_row_of_another_shape_keeps_no_other_from_being_taken_up(tmp_path: Path, spoilt: str) -> None:
    async def before(engine: Engine, _: UdpPhone) -> None:
        with UdpPhone("6003", engine.service.listening[0]) as other:
            await in_thread(other.subscribe)

    def between(settings: Settings) -> Settings:
        with contextlib.closing(sqlite3.connect(settings.database, isolation_level=None)) as database:
            row = spoilt.encode(errors="replace").decode()
            database.execute("UPDATE subscription SET row = ? WHERE row LIKE '%sip:6003%'", [row])
            assert database.execute("SELECT changes()").fetchone() == (1,)
        return settings

    async def after(engine: Engine, phone: UdpPhone) -> None:
        assert seconds_left(await in_thread(phone.next_notify)) > 3_500
        assert len(engine.parts.phones.services.audiences) == 1
        assert not engine.service.program_faults

    over_a_restart(tmp_path, before, after, between)


def test_a_reload_among_subscriptions_that_have_ended_takes_none_of_them_up_again(tmp_path: Path) -> None:
    async def after(engine: Engine, phone: UdpPhone) -> None:
        first = await in_thread(phone.next_notify)
        audiences = engine.parts.phones.services.audiences
        [subscription] = audiences
        audiences.terminate([subscription], "noresource")
        engine.parts.phones._restorer.try_again()
        engine.parts.phones.hints_changed()
        assert list(audiences) == [subscription]
        last = await in_thread(phone.next_notify)
        assert last.headers["Subscription-State"] == "terminated;reason=noresource"
        assert int(last.headers["CSeq"].split()[0]) == int(first.headers["CSeq"].split()[0]) + 1

    over_a_restart(tmp_path, nothing, after)
