"""People through the real engine: extensions of their own, over restarts, beside a dialplan and without one."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from switchboard.core.changes import PersonEdited
from switchboard.core.commands import (
    AddPerson,
    ChangePeople,
    EditPerson,
    Origin,
    PersonEdit,
    RemovePerson,
    RestorePerson,
    SetPresence,
)
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.people import Number, Person, photo_name
from switchboard.core.states import Extension, Presence, PresenceState
from switchboard.engine.engine import Engine
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from switchboard.storage.errors import StorageUnavailable
from tests.helpers.history import history_of
from tests.unit.engine.test_engine import Listener

CLERK = Origin("clerk", "window")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
ZOE = Person("6009", "Zoe", "Sales", "", "", (Number("+49 170 1", "mobile"),), "speaks French", "6002", ("choir",))
PLAN = """[phones]
exten => 2000,hint,PJSIP/2000,CustomPresence:2000
exten => _61XX,hint,PJSIP/${EXTEN},CustomPresence:${EXTEN}
"""
Work = Callable[[Engine, Listener], Awaitable[None]]


def with_engine(data: Path, work: Work, plan: str = "") -> None:
    async def run() -> None:
        dialplan = data / "extensions.conf"
        if plan:
            dialplan.write_text(plan)
            (data / "directory.csv").write_text("extension,name\n2000,Ann\n")
        settings = Settings(data, sip=())
        if dialplan.exists():
            settings = replace(settings, dialplan=dialplan, directory=data / "directory.csv")
        listener = Listener()
        engine = await start_engine(settings, demo=False, rest=0.0, observer=listener)
        try:
            await work(engine, listener)
        finally:
            await engine.stop()

    asyncio.run(run())


async def until(is_so: Callable[[], bool]) -> None:
    """What is told by turns is so in a while."""
    for _ in range(100_000):
        if is_so():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came to be so")


def hint_of(engine: Engine, extension: Extension) -> str:
    return next((hint.text for hint, _ in engine.core.hints() if hint.extension == extension), "")


def test_a_whole_office_is_made_without_a_file(tmp_path: Path) -> None:
    async def make(engine: Engine, listener: Listener) -> None:
        await engine.submit(AddPerson(ZOE, CLERK))
        changes = listener.changes[-1]
        assert changes.change == PersonEdited(None, ZOE)
        [status] = changes.statuses
        assert (status.extension, status.presentity) == (Extension("6009"), "CustomPresence:6009")
        await engine.submit(SetPresence("CustomPresence:6009", Presence(PresenceState.AWAY), CLERK))
        assert [each.presence.state for each in listener.changes[-1].statuses] == [PresenceState.AWAY]
        assert engine.core.knows_phone("6009")
        assert engine.parts.resolver.resolve("6009") is not None

    async def look(engine: Engine, _: Listener) -> None:
        [status] = engine.snapshot().statuses
        assert (status.extension.exten, status.presence.state) == ("6009", PresenceState.AWAY)
        assert engine.snapshot().people == {"6009": ZOE}
        assert (await history_of(engine, "person:6009"))[0].who == "clerk"

    with_engine(tmp_path, make)
    with_engine(tmp_path, look)


def test_the_extension_goes_with_its_person_and_comes_back(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(AddPerson(ZOE, CLERK))
        await engine.submit(RemovePerson("6009", CLERK, ZOE))
        assert listener.changes[-1].removed == (Extension("6009"),)
        assert list(engine.core.hints()) == []
        await engine.submit(AddPerson(ZOE, CLERK))
        assert [status.extension for status in listener.changes[-1].statuses] == [Extension("6009")]

    with_engine(tmp_path, work)


def test_a_device_that_is_chosen_is_the_hint(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(AddPerson(ZOE, CLERK))
        await engine.submit(EditPerson(replace(ZOE, device="Custom:6009", presentity="CustomPresence:zoe"), CLERK))
        [status] = listener.changes[-1].statuses
        assert (status.custom_device, status.presentity) == ("Custom:6009", "CustomPresence:zoe")
        assert listener.changes[-1].removed == ()
        assert hint_of(engine, Extension("6009")) == "Custom:6009,CustomPresence:zoe"

    with_engine(tmp_path, work)


def test_the_dialplan_comes_before_hints_of_people(tmp_path: Path) -> None:
    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(AddPerson(ZOE, CLERK))
        own = Extension("6009", "phones")  # where the dialplan has its hints
        assert hint_of(engine, own) == "PJSIP/6009,CustomPresence:6009"
        await engine.submit(AddPerson(Person("6100", "Max"), CLERK))
        assert [status.extension for status in listener.changes[-1].statuses] == [Extension("6100", "phones")]
        (tmp_path / "extensions.conf").write_text(PLAN + "exten => 6009,hint,PJSIP/zoe\n")
        await engine.parts.watch.read()
        assert hint_of(engine, own) == "PJSIP/zoe"
        (tmp_path / "extensions.conf").write_text(PLAN)
        await engine.parts.watch.read()
        assert hint_of(engine, own) == "PJSIP/6009,CustomPresence:6009"
        await engine.submit(RemovePerson("6100", CLERK))
        assert listener.changes[-1].removed == (Extension("6100", "phones"),)

    with_engine(tmp_path, work, PLAN)


def test_a_hidden_person_of_the_file_is_shown_again(tmp_path: Path) -> None:
    async def hide(engine: Engine, _: Listener) -> None:
        await engine.submit(RemovePerson("2000", CLERK))

    async def look(engine: Engine, listener: Listener) -> None:
        assert engine.parts.directory.find("2000") is None
        assert engine.core.status(Extension("2000", "phones")) is not None
        await engine.submit(RestorePerson("2000", CLERK))
        assert listener.changes[-1].change == PersonEdited(None, Person("2000", "Ann"))

    with_engine(tmp_path, hide, PLAN)
    with_engine(tmp_path, look)


def test_an_import_is_stored_whole_or_not_at_all(tmp_path: Path) -> None:
    people = [Person(str(number), f"Person {number}") for number in range(7_000, 8_000)]

    async def work(engine: Engine, listener: Listener) -> None:
        await engine.submit(ChangePeople(tuple(PersonEdit(None, each) for each in people), CLERK))
        await until(lambda: len(engine.snapshot().statuses) == 1_000)
        before = len(listener.changes)
        edits = tuple(PersonEdit(each, None) for each in people)
        blocker = sqlite3.connect(engine.settings.database, isolation_level=None)
        await engine.parts.writer.ask(lambda database: list(database.read("PRAGMA busy_timeout=0")))
        blocker.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable):
            await engine.submit(ChangePeople(edits, CLERK))
        assert len(engine.snapshot().people) == 1_000
        assert len(listener.changes) == before
        with contextlib.closing(blocker):
            blocker.execute("ROLLBACK")
        late = (*edits[:-1], PersonEdit(replace(people[-1], name="Other"), None))
        with pytest.raises(ChangedMeanwhile):
            await engine.submit(ChangePeople(late, CLERK))
        assert len(engine.snapshot().people) == 1_000
        await engine.submit(ChangePeople(edits, CLERK))
        await until(lambda: engine.snapshot().statuses == ())
        assert len(await history_of(engine, "person:7500")) == 2

    with_engine(tmp_path, work)


def test_a_change_of_many_keeps_to_what_was_done_while_it_was_looked_at(tmp_path: Path) -> None:
    people = [Person(str(number), f"Person {number}") for number in range(7_000, 7_200)]
    edits = tuple(PersonEdit(None, each) for each in people)

    async def work(engine: Engine, _: Listener) -> None:
        many = engine.submit(ChangePeople(edits, CLERK))
        one = engine.submit(AddPerson(replace(people[-1], name="Other"), CLERK))
        with pytest.raises(ChangedMeanwhile, match="7199"):
            await many
        assert (await one).change == PersonEdited(None, replace(people[-1], name="Other"))
        assert set(engine.snapshot().people) == {"7199"}
        many = engine.submit(ChangePeople(edits[:-1], CLERK))
        removed = engine.submit(RemovePerson("7000", CLERK))
        with pytest.raises(ChangedMeanwhile):
            await removed
        await many
        await engine.submit(RemovePerson("7000", CLERK))
        await until(lambda: len(engine.snapshot().statuses) == 199)
        assert Extension("7000") not in {status.extension for status in engine.snapshot().statuses}

    with_engine(tmp_path, work)


def test_one_bad_person_among_many_is_named_and_nobody_is_added(tmp_path: Path) -> None:
    people = [Person(str(number)) for number in range(7_000, 7_200)]
    people[150] = Person("_7XXX")

    async def work(engine: Engine, _: Listener) -> None:
        with pytest.raises(CommandRefused, match="_7XXX is a pattern"):
            await engine.submit(ChangePeople(tuple(PersonEdit(None, each) for each in people), CLERK))
        assert engine.snapshot().people == {}
        assert engine.parts.queue._bytes == 0
        await engine.parts.queue.settled()

    with_engine(tmp_path, work)


def test_an_engine_that_stops_while_many_are_looked_at_has_stored_them(tmp_path: Path) -> None:
    people = [Person(str(number), f"Person {number}") for number in range(7_000, 8_000)]

    async def work(engine: Engine, _: Listener) -> None:
        engine.submit(ChangePeople(tuple(PersonEdit(None, each) for each in people), CLERK))

    async def look(engine: Engine, _: Listener) -> None:
        assert len(engine.snapshot().people) == len(engine.snapshot().statuses) == 1_000

    with_engine(tmp_path, work)
    with_engine(tmp_path, look)


def test_photos_are_kept_for_as_long_as_somebody_has_them(tmp_path: Path) -> None:
    with_photo = replace(ZOE, photo=photo_name(PNG))

    async def keep(engine: Engine, listener: Listener) -> None:
        await engine.submit(AddPerson(with_photo, CLERK, PNG))
        assert "PNG" not in repr(listener.changes[-1])
        assert await engine.photo(with_photo.photo) == PNG

    async def drop(engine: Engine, _: Listener) -> None:
        assert await engine.photo(with_photo.photo) == PNG
        await engine.submit(EditPerson(ZOE, CLERK))
        await engine.submit(EditPerson(with_photo, CLERK))  # taken back
        await engine.submit(EditPerson(ZOE, CLERK))

    async def look(engine: Engine, _: Listener) -> None:
        assert await engine.photo(with_photo.photo) == b""

    for work in (keep, drop, look):
        with_engine(tmp_path, work)


def test_people_who_were_set_here_have_their_extensions_where_the_dialplan_cannot_be_read(tmp_path: Path) -> None:
    async def add(engine: Engine, _: Listener) -> None:
        await engine.submit(AddPerson(ZOE, CLERK))
        await engine.submit(AddPerson(Person("6101", "Yan"), CLERK))
        assert hint_of(engine, Extension("6101", "phones")) == "PJSIP/6101,CustomPresence:6101"

    async def look(engine: Engine, _: Listener) -> None:
        assert {status.extension.exten for status in engine.snapshot().statuses} == {"6009", "6101"}
        assert engine.service.problems
        (tmp_path / "extensions.conf").rmdir()
        (tmp_path / "extensions.conf").write_text(PLAN)
        await engine.parts.watch.read()
        assert not engine.service.problems
        extensions = {status.extension for status in engine.snapshot().statuses}
        assert extensions == {Extension("2000", "phones"), Extension("6009", "phones"), Extension("6101", "phones")}

    with_engine(tmp_path, add, PLAN)
    dialplan = tmp_path / "extensions.conf"
    dialplan.unlink()
    dialplan.mkdir()  # it is there, and is no file
    with_engine(tmp_path, look)


def test_a_device_in_the_directory_is_an_extension_where_the_dialplan_has_none(tmp_path: Path) -> None:
    async def look(engine: Engine, _: Listener) -> None:
        (tmp_path / "directory.csv").write_text("extension,name,device\n2000,Ann,\n6009,Zoe,PJSIP/zoe\n6010,Yan,\n")
        await engine.parts.watch.read()
        assert hint_of(engine, Extension("6009", "phones")) == "PJSIP/zoe,CustomPresence:6009"
        assert hint_of(engine, Extension("6010", "phones")) == ""
        assert [problem for problem in engine.service.problems if "6009" in problem] == []
        assert [problem for problem in engine.service.problems if "6010" in problem]

    with_engine(tmp_path, look, PLAN)
