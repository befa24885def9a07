"""The engine between its rooms: durable before told, told before answered."""

import asyncio
import socket
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from switchboard.api.operations import ListenOn, OpenOffice, ReloadOffice
from switchboard.api.snapshot import ServiceState
from switchboard.core.changes import ChangeSet, PresenceChanged
from switchboard.core.commands import EditPerson, Origin, PutEntry, SetDeviceState, SetPresence, SetPresets
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.people import Person
from switchboard.core.preset import DEFAULT_PRESETS
from switchboard.core.states import NOT_SET, DeviceState, Extension, Presence, PresenceState
from switchboard.engine.clock import office_clock
from switchboard.engine.demo import OfficeIsReal
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress, parse_listen_address
from switchboard.office.reading import OfficeUnreadable
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from switchboard.storage.database import Database
from switchboard.storage.errors import StorageUnavailable
from switchboard.storage.office_store import OfficeStore
from tests.helpers.history import history_of
from tests.helpers.udp_phone import UdpPhone

CLERK = Origin("clerk", "window")
AWAY = Presence(PresenceState.AWAY)


class Listener:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.changes: list[ChangeSet] = []
        self.services: list[ServiceState] = []
        self.shown = 0
        self.trace: list[str] = []

    def consume(self, changes: ChangeSet) -> None:
        self.changes.append(changes)

    def service_changed(self, service: ServiceState) -> None:
        self.services.append(service)

    def calls_changed(self, device: str) -> None: ...
    def trace_arrived(self, line: str) -> None:
        self.trace.append(line)

    def show_requested(self, number: str = "") -> None:  # noqa: ARG002  of links
        self.shown += 1


class Deaf(Listener):
    def consume(self, changes: ChangeSet) -> None:
        raise ValueError(f"cannot hear {changes.sequence}")


def with_engine(
    data: Path, work: Callable[[Engine, Listener], Awaitable[None]], *, demo: bool = True, sip: int = 0
) -> None:
    async def run() -> None:
        listener = Listener()
        settings = Settings(data, sip=(ListenAddress("127.0.0.1", sip),))
        engine = await start_engine(settings, demo=demo, rest=0.0, observer=listener)
        try:
            await work(engine, listener)
        finally:
            await engine.stop()

    asyncio.run(run())


def set_away(name: str) -> SetPresence:
    return SetPresence(f"CustomPresence:{name}", AWAY, CLERK)


def test_commands_of_one_turn_share_a_commit_and_are_told_in_order(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await asyncio.sleep(0)
        listener.changes.clear()
        answers = [engine.submit(set_away(name)) for name in ("a", "b", "c")]
        assert listener.changes == []
        results = await asyncio.gather(*answers)
        assert listener.changes == results
        assert [change.sequence for change in results] == sorted(change.sequence for change in results)

    with_engine(tmp_path, work)


def test_what_cannot_be_stored_is_not_told_and_nobody_loses_anything(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(set_away("6002"))
        listener.changes.clear()
        await engine.parts.writer.ask(lambda database: list(database.read("PRAGMA busy_timeout=0")))
        blocker = sqlite3.connect(engine.settings.database, isolation_level=None)
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable):
            await engine.submit(SetPresence("CustomPresence:6002", Presence(PresenceState.DND), CLERK))
        assert listener.changes == []
        assert engine.service.storage_fault
        status = engine.core.status(Extension("6002"))
        assert status is not None
        assert status.presence == AWAY
        blocker.execute("ROLLBACK")
        blocker.close()
        await engine.submit(set_away("6003"))
        assert not engine.service.storage_fault

    with_engine(tmp_path, work)


def test_a_refused_command_is_answered_and_told_to_nobody(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(set_away("6002"))
        listener.changes.clear()
        with pytest.raises(CommandRefused):
            await engine.submit(SetPresence("SIP/6002", AWAY, CLERK))
        with pytest.raises(CommandRefused):
            await engine.submit(EditPerson(Person(""), CLERK))
        assert listener.changes == []

    with_engine(tmp_path, work)


def test_the_end_of_a_publication_does_not_override_what_somebody_sets_before_it_is_stored(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        await engine.submit(set_away("6002"))
        told: list[str] = []
        by_hand = engine.submit(SetPresence("CustomPresence:6002", Presence(PresenceState.DND), CLERK))
        end = engine.parts.phones._set_presence
        end("CustomPresence:6002", Presence(), "6002", told.append, only_if=AWAY)  # it still shows as this is asked
        await by_hand
        await engine.submit(set_away("6003"))
        assert told == [""]
        assert engine.core.value("CustomPresence:6002") == Presence(PresenceState.DND)
        end("CustomPresence:6003", Presence(), "6003", told.append, only_if=AWAY)
        await engine.submit(set_away("6004"))
        assert engine.core.value("CustomPresence:6003") == Presence()

    with_engine(tmp_path, work)


def test_one_consumer_that_fails_keeps_nothing_from_the_others(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        engine.parts.feed._consumers.insert(0, Deaf())
        changes = await engine.submit(set_away("6002"))
        assert listener.changes[-1] is changes

    with_engine(tmp_path, work)


def test_a_number_that_a_pattern_fits_is_told_to_everyone(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(set_away("6123"))
        status = engine.parts.resolver.resolve("6123")
        assert status is not None
        assert status.presence == AWAY
        assert listener.changes[-1].statuses == (status,)

    with_engine(tmp_path, work)


def test_people_are_edited_and_kept(tmp_path: Path) -> None:
    async def edit(engine: Engine, listener: Listener) -> None:
        await engine.submit(EditPerson(Person("6002", "Robert"), CLERK))
        assert listener.changes[-1].change is not None

    async def look(engine: Engine, _: Listener) -> None:
        assert engine.snapshot().people["6002"].name == "Robert"
        assert (await history_of(engine, "person:6002"))[0].new == "Robert"
        change = (await history_of(engine, "CustomPresence:6003"))[0]
        assert (change.who, change.new) == ("demo", "away,at lunch,Back at half past one")

    with_engine(tmp_path, edit)
    with_engine(tmp_path, look)


def test_the_demo_does_not_overwrite_what_somebody_set(tmp_path: Path) -> None:
    async def clear(engine: Engine, _: Listener) -> None:
        await engine.submit(SetPresence("CustomPresence:6003", Presence(PresenceState.DND), CLERK))

    async def look(engine: Engine, _: Listener) -> None:
        status = engine.core.status(Extension("6003"))
        assert status is not None
        assert status.presence.state is PresenceState.DND

    with_engine(tmp_path, clear)
    with_engine(tmp_path, look)


def test_the_demo_office_is_not_put_into_another_ones_folder(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()

    async def work(engine: Engine, _: Listener) -> None:
        plan = tmp_path / "office.conf"
        plan.write_text("[default]\nexten => 6001,hint,Custom:6001,CustomPresence:6001\n")
        await engine.operate(OpenOffice(str(plan)))

    async def look(engine: Engine, _: Listener) -> None:
        assert not engine.core.custom_presence.presences

    with_engine(real, work, demo=False)
    before = {path: path.read_bytes() for path in real.iterdir() if "sqlite" not in path.name}
    with pytest.raises(OfficeIsReal, match="holds another office"):
        with_engine(real, look)
    assert {path: path.read_bytes() for path in real.iterdir() if "sqlite" not in path.name} == before
    with_engine(real, look, demo=False)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "extensions.conf").write_text("[default]\nexten => 1,hint,Custom:1\n")
    with pytest.raises(OfficeIsReal):
        with_engine(tmp_path / "own", look)
    assert not (tmp_path / "own" / "switchboard.toml").exists()


def test_a_change_that_depends_on_what_is_there_is_made_only_while_it_is(tmp_path: Path) -> None:
    dnd, name = Presence(PresenceState.DND), "CustomPresence:z"
    ann, eve = Person("z", "Ann"), Person("z", "Eve")

    async def work(engine: Engine, listener: Listener) -> None:
        listener.changes.clear()
        first, second, third = (
            engine.submit(SetPresence(name, AWAY, CLERK, NOT_SET)),
            engine.submit(SetPresence(name, dnd, CLERK, NOT_SET)),
            engine.submit(SetPresence("custompresence:z", dnd, CLERK, AWAY)),
        )
        await asyncio.wait([first, second, third])
        assert isinstance(second.exception(), ChangedMeanwhile)
        assert [change.change for change in listener.changes] == [
            PresenceChanged(name, NOT_SET, AWAY),
            PresenceChanged(name, AWAY, dnd),
        ]
        with pytest.raises(ChangedMeanwhile):
            await engine.submit(SetDeviceState("Custom:z", DeviceState.INUSE, CLERK, DeviceState.BUSY))
        await engine.submit(SetDeviceState("Custom:z", DeviceState.INUSE, CLERK, DeviceState.UNKNOWN))
        await engine.submit(EditPerson(ann, CLERK, Person("z")))
        with pytest.raises(ChangedMeanwhile):
            await engine.submit(EditPerson(eve, CLERK, eve))
        assert engine.parts.directory.person("z") == ann
        entries = await history_of(engine, name)
        assert [entry.new for entry in entries] == ["dnd", "away"]

    with_engine(tmp_path, work, demo=False)


def test_everyone_in_the_demo_office_can_be_dialled(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        plan = engine.parts.pbx.world.dialplan
        for status in engine.core.statuses():
            first = plan.priority("default", status.extension.exten, 1, office_clock(None))
            assert first is not None, status.extension

    with_engine(tmp_path, work)


def test_an_office_can_open_another_dialplan(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        assert len(list(engine.core.statuses())) == 60
        other = tmp_path / "other.conf"
        other.write_text("[default]\nexten => 1,hint,Custom:1,CustomPresence:1\nexten => 2,hint,x\n")
        await engine.operate(OpenOffice(str(other)))
        assert [status.extension.exten for status in engine.core.statuses()] == ["1"]
        assert len(listener.changes[-1].removed) == 60
        assert engine.service.problems == ("other.conf:3: 'x' is no device; write SIP/name or Custom:name",)
        with pytest.raises(OfficeUnreadable):
            await engine.operate(OpenOffice(str(tmp_path / "nowhere.conf")))
        await engine.operate(ReloadOffice())
        assert [status.extension.exten for status in engine.core.statuses()] == ["1"]

    async def again(engine: Engine, _: Listener) -> None:
        assert engine.settings.sip == (ListenAddress("127.0.0.1", 0),)

    with_engine(tmp_path, work)
    with_engine(tmp_path, again, demo=False)


def test_an_address_that_cannot_be_had_is_a_fault_and_not_an_end(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        mine = engine.service.listening
        settings = Settings(tmp_path / "second", sip=(ListenAddress("127.0.0.1", int(mine[0].rpartition(":")[2])),))
        settings.data.mkdir()
        second = await start_engine(settings, demo=True, rest=0.0)
        assert second.service.sip_fault.startswith(f"SIP cannot listen on {mine[0]}")
        assert second.service.refused_address == mine[0]
        await second.operate(ListenOn(("127.0.0.1:0",)))
        assert not second.service.sip_fault
        await second.stop()
        await engine.submit(set_away("6002"))
        assert isinstance(listener.changes[-1].change, PresenceChanged)

    with_engine(tmp_path, work)


def test_a_port_that_comes_free_is_served_and_its_subscriptions_go_on(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        [address] = engine.settings.sip
        with UdpPhone("6002", str(address)) as phone:
            await asyncio.get_running_loop().run_in_executor(None, phone.subscribe)
            await engine.stop()
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
                taken.bind((address.host, address.port))
                second = await start_engine(engine.settings, demo=True, rest=0.0)
                assert "in use" in second.service.sip_fault
                assert second.service.subscriptions == 0
            second.parts.listening._try()
            assert not second.service.sip_fault
            assert len(second.parts.phones.services.audiences) == 1
            notify = await asyncio.get_running_loop().run_in_executor(None, phone.next_notify)
            assert notify.headers["Subscription-State"].startswith("active")
            await second.stop()

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with_engine(tmp_path, work, sip=port)


def test_subscriptions_wait_for_a_dialplan_that_is_mended(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        with UdpPhone("6002", engine.service.listening[0]) as phone:
            await asyncio.get_running_loop().run_in_executor(None, phone.subscribe)
            dialplan = engine.settings.dialplan
            assert dialplan is not None
            text = dialplan.read_text()
            settings = replace(engine.settings, sip=(parse_listen_address(engine.service.listening[0]),))
            await engine.stop()
            dialplan.write_text("[default]\n")
            second = await start_engine(settings, demo=False, rest=0.0)
            assert len(second.parts.phones.services.audiences) == 0
            dialplan.write_text(text)
            await second.operate(ReloadOffice())
            assert len(second.parts.phones.services.audiences) == 1
            await second.stop()

    with_engine(tmp_path, work)


def test_the_watchers_of_a_hint_that_went_while_we_were_away_are_told(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        loop = asyncio.get_running_loop()
        with UdpPhone("6002", engine.service.listening[0]) as phone:
            await loop.run_in_executor(None, phone.subscribe)
            dialplan = engine.settings.dialplan
            assert dialplan is not None
            settings = replace(engine.settings, sip=(parse_listen_address(engine.service.listening[0]),))
            await engine.stop()
            dialplan.write_text("[default]\nexten => 7000,hint,Custom:7000,CustomPresence:7000\n")
            second = await start_engine(settings, demo=False, rest=0.0)
            last = await loop.run_in_executor(None, phone.next_notify)
            assert last.headers["Subscription-State"] == "terminated;reason=noresource"
            await second.stop()

    with_engine(tmp_path, work)


def test_a_database_that_is_lost_is_shown_with_where_its_copy_lies(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        await engine.submit(set_away("6002"))
        await engine.submit(PutEntry("family", "key", "value", CLERK))
        await engine.submit(EditPerson(Person("6002", "Robert"), CLERK))
        await engine.submit(SetDeviceState("Custom:6002", DeviceState.BUSY, CLERK))
        await engine.parts.console.run("presencestate plan add CustomPresence:6003 dnd from now for 2 hours", CLERK)
        await engine.parts.queue.settled()
        await engine.submit(SetPresets(DEFAULT_PRESETS[:2], CLERK))
        engine.settings.database.write_bytes(b"noise" * 20_000)
        for name in ("6003", "6004"):
            with pytest.raises(StorageUnavailable, match="overwritten or damaged"):
                await engine.submit(set_away(name))
        with pytest.raises(StorageUnavailable) as refusal:
            await engine.submit(set_away("6003"))
        fault = engine.service.storage_fault
        assert str(refusal.value) == fault
        copy = fault.partition(" A copy of what was set lies in ")[2].removesuffix(".")
        store = OfficeStore(Database(Path(copy)))
        assert {name: presence for name, presence, _ in store.presences()}["6002"] == AWAY
        assert store.entries() == [("family", "key", "value")]
        assert [(each.person, each.is_hidden) for each in store.people()] == [(Person("6002", "Robert"), False)]
        assert {name: state for name, state, _ in store.custom_devices()}["6002"] is DeviceState.BUSY
        assert list(store.plans()) == list(engine.parts.agenda.plans.values())
        assert [bool(kept.begun) for kept in store.plans()] == [True]
        assert store.presets() == DEFAULT_PRESETS[:2]
        assert store.next_epoch() == 2
        store._database.close()

    with_engine(tmp_path, work)


def test_a_plan_of_the_console_shows_is_in_the_snapshot_and_is_kept(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        line = 'presencestate plan add CustomPresence:6002 "xa,vacation" from now for 2 hours then dnd'
        assert (await engine.parts.console.run(line, CLERK)).succeeded
        await engine.parts.queue.settled()
        shown = engine.core.custom_presence.presence("6002")
        assert (shown.subtype, shown.then) == ("vacation", Presence(PresenceState.DND))
        snapshot = engine.snapshot()
        assert [plan.presence for plan in snapshot.plans.values()] == [Presence(PresenceState.XA, "vacation")]
        assert snapshot.presets == DEFAULT_PRESETS
        await engine.submit(SetPresets(DEFAULT_PRESETS[:2], CLERK))

    async def again(engine: Engine, _: Listener) -> None:
        assert list(engine.snapshot().plans) == [1]
        assert engine.snapshot().presets == DEFAULT_PRESETS[:2]
        assert engine.core.custom_presence.presence("6002").subtype == "vacation"
        assert (await engine.parts.console.run("presencestate plan remove 1", CLERK)).succeeded
        await engine.parts.queue.settled()
        assert engine.core.custom_presence.presence("6002") == Presence(PresenceState.DND)

    with_engine(tmp_path, work)
    with_engine(tmp_path, again)
