"""Facts, looks and reloads through the real engine: told like every other change, and true after a restart."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.core.changes import ChangeSet, DeviceStateChanged, PeopleChanged, SourceChanged
from switchboard.core.commands import (
    Command,
    EditPerson,
    ForgetDevice,
    ForgetPresence,
    Origin,
    SetDeviceState,
    SetPresence,
)
from switchboard.core.people import Person
from switchboard.core.states import (
    NOT_SET,
    DeviceState,
    Extension,
    ExtensionState,
    ExtensionStatus,
    Presence,
    PresenceState,
)
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.world import Evaluation
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.ground.limits import Limits
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.history import history_of
from tests.helpers.phone import Handset, answer_to, parse
from tests.unit.engine.test_engine import Listener

CLERK = Origin("clerk", "console")
AWAY = Presence(PresenceState.AWAY, "", "at lunch")
PLAN = """[default]
exten => 2000,hint,PJSIP/2000,CustomPresence:2000
exten => _6XXX,hint,PJSIP/${EXTEN}&Custom:${EXTEN},CustomPresence:${EXTEN}
"""
PEOPLE = "extension,name,department,email,presentity\n2000,Ann,Sales,,\n6001,Bob,,,\n"


def with_engine(
    data: Path, work: Callable[[Engine, Listener], Awaitable[None]], *, port: int = 0, limits: Limits | None = None
) -> None:
    plan, people = data / "extensions.conf", data / "directory.csv"
    if not plan.exists():
        plan.write_text(PLAN)
        people.write_text(PEOPLE)

    async def run() -> None:
        listener = Listener()
        listen = (ListenAddress("127.0.0.1", port),)
        settings = Settings(data, dialplan=plan, directory=people, sip=listen, limits=limits or Limits())
        engine = await start_engine(settings, demo=False, rest=0.0, observer=listener)
        try:
            await work(engine, listener)
        finally:
            await engine.stop()
        sequences = [changes.sequence for changes in listener.changes]
        assert sequences == list(range(sequences[0], sequences[0] + len(sequences))) if sequences else True

    asyncio.run(run())


def status_of(engine: Engine, exten: str) -> ExtensionStatus:
    status = engine.core.status(Extension(exten))
    assert status is not None
    return status


async def send(engine: Engine, phone: socket.socket, request: bytes) -> bytes:
    """What the server answers first."""
    loop = asyncio.get_running_loop()
    phone.setblocking(False)
    await loop.sock_connect(phone, ("127.0.0.1", int(engine.service.listening[0].rpartition(":")[2])))
    await loop.sock_sendall(phone, request)
    return await hear(phone)


async def hear(phone: socket.socket) -> bytes:
    return await asyncio.wait_for(asyncio.get_running_loop().sock_recv(phone, 65_535), 10)


async def register(engine: Engine, exten: str, expires: int = 600) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
        phone.bind(("127.0.0.1", 0))
        handset = Handset(exten=exten, port=phone.getsockname()[1])
        contact = f"<sip:{exten}@127.0.0.1:5999>"
        request = handset.request("REGISTER", expires, Event=None, Accept=None, Contact=contact)
        assert parse(await send(engine, phone, request)).status == 200
    await asyncio.sleep(0)


def test_new_names_of_the_directory_are_told_like_every_change(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        listener.changes.clear()
        (tmp_path / "directory.csv").write_text(PEOPLE.replace("Ann", "Anna").replace("6001,Bob", "6002,Eve"))
        await engine.parts.watch.read()
        (changes,) = listener.changes
        assert changes.change == PeopleChanged((Person("2000", "Anna", "Sales"), Person("6002", "Eve"), Person("6001")))
        assert [status.extension.exten for status in changes.statuses] == ["6002"]
        assert engine.snapshot().sequence == changes.sequence

    with_engine(tmp_path, work)


def test_people_whom_a_pattern_fits_have_an_extension_from_the_start(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        assert status_of(engine, "6001").presentity == "CustomPresence:6001"
        await engine.submit(EditPerson(Person("6007", "Joe"), CLERK))
        assert [status.extension.exten for status in listener.changes[-1].statuses] == ["6007"]

    async def again(engine: Engine, _: Listener) -> None:
        assert status_of(engine, "6007").presentity == "CustomPresence:6007"

    with_engine(tmp_path, work)
    with_engine(tmp_path, again)


@pytest.mark.parametrize("ask", ["EXTENSION_STATE(6123)", "EXTENSION_STATE(6123@default)"])
def test_a_hint_that_the_dialplan_asks_for_is_told(tmp_path: Path, ask: str) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        listener.changes.clear()
        evaluation = Evaluation(engine.parts.pbx.world, None, CLERK)
        for _ in range(2):
            assert ChannelScope(evaluation).expand(f"${{{ask}}}") == "UNAVAILABLE"
        assert [[status.extension.exten for status in told.statuses] for told in listener.changes] == [["6123"]]

    with_engine(tmp_path, work)


def test_a_change_that_a_look_brings_about_is_told_after_the_one_that_made_somebody_look(tmp_path: Path) -> None:
    class Curious(Listener):
        engine: Engine

        def consume(self, changes: ChangeSet) -> None:
            super().consume(changes)
            if len(self.changes) == 1:
                assert self.engine.parts.resolver.resolve("6500") is not None
                assert len(self.changes) == 1

    async def work(engine: Engine, listener: Listener) -> None:
        listener.changes.clear()
        curious = Curious()
        curious.engine = engine
        engine.parts.feed._consumers.insert(0, curious)
        await engine.submit(SetPresence("CustomPresence:2000", AWAY, CLERK))
        assert curious.changes == listener.changes
        assert [status.extension.exten for told in listener.changes for status in told.statuses] == ["2000", "6500"]

    with_engine(tmp_path, work)


def test_a_phone_that_registers_is_a_fact_of_registrations_and_outlives_a_restart(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await register(engine, "2000")
        await register(engine, "6300")
        reported = [told.change for told in listener.changes if isinstance(told.change, DeviceStateChanged)]
        assert reported == [
            DeviceStateChanged("PJSIP/2000", DeviceState.UNAVAILABLE, DeviceState.NOT_INUSE, "registrations"),
            DeviceStateChanged("PJSIP/6300", DeviceState.UNAVAILABLE, DeviceState.NOT_INUSE, "registrations"),
        ]
        status = status_of(engine, "2000")
        assert (status.extension_state, status.sources) == (ExtensionState.IDLE, ("registrations",))

    async def again(engine: Engine, _: Listener) -> None:
        assert status_of(engine, "2000").extension_state is ExtensionState.IDLE
        assert status_of(engine, "6300").extension_state is ExtensionState.IDLE
        await register(engine, "2000", 0)
        assert status_of(engine, "2000").extension_state is ExtensionState.UNAVAILABLE
        shown = await engine.parts.console.run("core show sources", CLERK)
        assert shown.text == (
            "Source         State  Devices\nregistrations  there  1\ncalls          there  0\nservices       there  0\n"
        )

    with_engine(tmp_path, work)
    with_engine(tmp_path, again)


def test_while_sip_is_not_served_phones_are_shown_as_they_were_last_known(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        await register(engine, "2000")

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]

        async def again(engine: Engine, listener: Listener) -> None:
            assert engine.service.sip_fault
            status = status_of(engine, "2000")
            assert (status.extension_state, status.is_stale) == (ExtensionState.IDLE, True)
            shown = await engine.parts.console.run("core show sources", CLERK)
            assert shown.text.splitlines()[1].split() == ["registrations", "lost", "1"]
            taken.close()
            listener.changes.clear()
            engine.parts.listening._try()
            assert not engine.service.sip_fault
            status = status_of(engine, "2000")
            assert (status.extension_state, status.is_stale) == (ExtensionState.IDLE, False)
            assert [told.change for told in listener.changes] == [SourceChanged("registrations", is_there=True)]

        with_engine(tmp_path, work)
        with_engine(tmp_path, again, port=port)


@pytest.mark.parametrize("tree", [False, True])
def test_a_presence_that_is_deleted_from_the_database_is_gone_for_good(tmp_path: Path, tree: bool) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(SetPresence("CustomPresence:2000", AWAY, CLERK))
        await engine.submit(SetDeviceState("Custom:6001", DeviceState.INUSE, CLERK))
        word = "deltree" if tree else "del"
        for family, key in (("CustomPresence", "2000"), ("CustomDevstate", "6001")):
            outcome = await engine.parts.console.run(f"database {word} {family} {key}", CLERK)
            assert outcome.succeeded, outcome.text
        assert [status.presence for told in listener.changes[-2:] for status in told.statuses] == [NOT_SET, NOT_SET]
        assert (await history_of(engine, "CustomPresence:2000"))[0].new == "not_set"
        assert (await history_of(engine, "Custom:6001"))[0].new == "UNKNOWN"

    async def again(engine: Engine, _: Listener) -> None:
        assert engine.core.custom_presence.presences == {}
        assert engine.core.custom_devices.states == {}
        assert "2000" not in (await engine.parts.console.run("presencestate list", CLERK)).text
        assert status_of(engine, "2000").presence_since == 0.0

    with_engine(tmp_path, work)
    with_engine(tmp_path, again)


def test_what_is_set_forgotten_and_set_in_one_batch_is_stored_as_it_is_shown(tmp_path: Path) -> None:
    before: list[ExtensionStatus] = []

    async def work(engine: Engine, _: Listener) -> None:
        dnd = Presence(PresenceState.DND)
        commands: list[Command] = [
            SetPresence("CustomPresence:2000", AWAY, CLERK),
            ForgetPresence("CustomPresence:2000", CLERK),
            SetPresence("CustomPresence:2000", NOT_SET, CLERK),
            SetPresence("CustomPresence:2000", dnd, CLERK),
            SetDeviceState("Custom:6001", DeviceState.INUSE, CLERK),
            ForgetDevice("Custom:6001", CLERK),
            SetPresence("CustomPresence:6001", AWAY, CLERK),
            ForgetPresence("CustomPresence:6001", CLERK),
        ]
        await asyncio.gather(*(engine.submit(command) for command in commands))
        assert [entry.old for entry in await history_of(engine, "CustomPresence:2000")] == [
            "not_set", "not_set", "away,,at lunch", "not_set",
        ]  # fmt: skip
        before.extend(status_of(engine, exten) for exten in ("2000", "6001"))

    async def again(engine: Engine, _: Listener) -> None:
        after = [status_of(engine, exten) for exten in ("2000", "6001")]
        assert [(status.presence, status.presence_since) for status in after] == [
            (status.presence, status.presence_since) for status in before
        ]
        assert engine.core.custom_devices.states == {}
        assert min(status.version for status in after) > max(status.version for status in before)

    with_engine(tmp_path, work)
    with_engine(tmp_path, again)


def test_numbers_that_nobody_wants_any_more_are_told_as_gone(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        for number in range(6100, 6999):
            engine.parts.resolver.resolve(str(number))
        seen: set[Extension] = set()
        for told in listener.changes:
            seen |= {status.extension for status in told.statuses}
            seen -= set(told.removed)
        shown = {status.extension for status in engine.snapshot().statuses}
        assert {extension for extension in seen if extension.exten.startswith("6")} <= shown
        engine.parts.expiry.look()

    with_engine(tmp_path, work)


def test_who_watches_a_list_is_told_when_a_members_hint_goes_and_when_it_comes(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.bind(("127.0.0.1", 0))
            handset = Handset(exten="sales", port=phone.getsockname()[1], accept=None)
            assert parse(await send(engine, phone, handset.request(Supported="eventlist"))).status == 200

            async def next_list() -> bytes:
                notify = parse(await hear(phone))
                await asyncio.get_running_loop().sock_sendall(phone, answer_to(notify, "200 OK"))
                return notify.body

            assert b"sip:2000@" in await next_list()
            (tmp_path / "extensions.conf").write_text("[default]\nexten => 1,hint,Custom:1\n")
            await engine.parts.watch.read()
            assert b"sip:2000@" not in await next_list()
            (tmp_path / "extensions.conf").write_text(PLAN)
            await engine.parts.watch.read()
            assert b"sip:2000@" in await next_list()

    with_engine(tmp_path, work)


def test_a_table_that_is_full_refuses_and_tells_the_operator(tmp_path: Path) -> None:
    async def work(engine: Engine, _: Listener) -> None:
        names = [f"CustomPresence:{number}" for number in range(5)]
        answers = await asyncio.gather(
            *(engine.submit(SetPresence(name, AWAY, CLERK)) for name in names), return_exceptions=True
        )
        assert [str(answer) for answer in answers if isinstance(answer, Exception)] == [
            "3 presences are kept already; delete some first"
        ] * 2
        assert len(engine.core.custom_presence.presences) == 3
        assert engine.parts.phones.services.limit_log.counts() == {"presences": 2}
        await engine.submit(ForgetPresence(names[0], CLERK))
        await engine.submit(SetPresence(names[4], AWAY, CLERK))

    with_engine(tmp_path, work, limits=Limits(presences=3))
