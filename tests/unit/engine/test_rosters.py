"""People taken over through the real engine and its console: nothing set by hand is lost, and files come out again."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from switchboard.api.ldap import LdapQuery, LdapServer
from switchboard.api.rosters import (
    Reading,
    RosterCancelled,
    RosterFile,
    RosterKind,
    RosterRefused,
    RosterTable,
    RosterWatch,
    Target,
)
from switchboard.core.commands import EditPerson, Origin
from switchboard.core.people import Number, Person, photo_name
from switchboard.engine.engine import Engine
from switchboard.engine.rosters import _resting
from switchboard.net import ldap_client
from switchboard.program.host import start_engine
from switchboard.rosters.bounds import MOST_BYTES
from switchboard.rosters.watch import Watch
from switchboard.settings.load import Settings

ROOT = Origin("root", "console")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
FILE = "Durchwahl;Name;Abteilung;Handy\n6001;Ann;Vertrieb;+49 170 1\n6002;Bob;Technik;\n"
Work = Callable[[Engine], Awaitable[None]]


def with_engine(data: Path, work: Work, settings: Settings | None = None) -> None:
    async def run() -> None:
        engine = await start_engine(settings or Settings(data, sip=()), demo=False, rest=0.0)
        try:
            await work(engine)
        finally:
            await engine.stop()

    asyncio.run(run())


async def console(engine: Engine, line: str, *, fails: bool = False) -> str:
    outcome = await engine.parts.console.run(line, ROOT)
    assert outcome.succeeded is not fails, outcome.text
    return outcome.text


def shown(engine: Engine) -> dict[str, str]:
    return {exten: person.name for exten, person in engine.parts.directory.people().items()}


def test_a_file_is_previewed_taken_and_taken_again(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(FILE)

    async def work(engine: Engine) -> None:
        told = await console(engine, f"office people import {file}")
        assert "added 6001: Ann, Vertrieb, mobile: +49 170 1" in told
        assert "2 added, 0 changed, 0 conflict, 0 unchanged, 0 gone" in told
        assert shown(engine) == {}
        assert "2 people changed" in await console(engine, f"office people import {file} apply")
        assert shown(engine) == {"6001": "Ann", "6002": "Bob"}
        assert "2 unchanged" in await console(engine, f"office people import {file} preview")

    with_engine(tmp_path, work)


def test_over_a_restart_it_is_known_what_was_set_by_hand(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(FILE)

    async def take(engine: Engine) -> None:
        await console(engine, f"office people import {file} apply")
        before = engine.parts.directory.person("6001")
        await engine.submit(EditPerson(replace(before, name="Anna"), ROOT, before))

    with_engine(tmp_path, take)
    file.write_text("Durchwahl;Name;Abteilung;Handy\n6001;Ann Bee;Einkauf;+49 170 1\n")

    async def look(engine: Engine) -> None:
        told = await console(engine, f"office people import {file}")
        assert "conflict 6001 Anna: name Anna (set here) -> Ann Bee; department Vertrieb -> Einkauf" in told
        assert "gone 6002: Bob is not there any more" in told
        await console(engine, f"office people import {file} apply")
        assert shown(engine) == {"6001": "Anna", "6002": "Bob"}
        assert engine.parts.directory.person("6001").department == "Einkauf"
        await console(engine, f"office people import {file} apply conflicts=take gone=remove")
        assert shown(engine) == {"6001": "Ann Bee"}

    with_engine(tmp_path, look)


def test_columns_are_for_a_person_to_say(tmp_path: Path) -> None:
    file = tmp_path / "people.txt"
    file.write_bytes("Foo#Bar\nJörg#+49 30 12346001\n".encode("cp850"))

    async def work(engine: Engine) -> None:
        line = f"office people import {file} apply name=foo extension=2 digits=4 encoding=cp850 delimiter=# header=yes"
        await console(engine, line)
        assert shown(engine) == {"6001": "Jörg"}
        assert "no column quux" in await console(engine, f"office people import {file} name=quux", fails=True)
        assert "no encoding" in await console(engine, f"office people import {file} encoding=zip", fails=True)
        assert "Usage" in await console(engine, f"office people import {file} appply", fails=True)

    with_engine(tmp_path, work)


@pytest.mark.parametrize("ending", ["csv", "vcf"])
def test_what_is_written_changes_nothing_when_it_is_read(tmp_path: Path, ending: str) -> None:
    ann = Person("6001", "Jörg, Müßig", "Sales; Berlin", "a@x.org", numbers=(Number("+49 170 1", "mobile"),), note="=1")
    ann = replace(ann, photo=photo_name(PNG), groups=("first aid",), deputy="6002")
    file = tmp_path / f"out.{ending}"

    async def work(engine: Engine) -> None:
        await engine.submit(EditPerson(ann, ROOT, photo=PNG))
        await engine.submit(EditPerson(Person("6002", "Bob"), ROOT))
        assert "2 people are in" in await console(engine, f"office people export {file}")
        assert "0 added, 0 changed, 0 conflict, 2 unchanged" in await console(engine, f"office people import {file}")
        assert "1 person is in" in await console(engine, f"office people export {file} 6002")
        assert "0 conflict, 1 unchanged" in await console(engine, f"office people import {file}")

    with_engine(tmp_path, work)
    assert b"J\xc3\xb6rg" not in file.read_bytes()


def test_what_cannot_be_read_or_written_is_said(tmp_path: Path) -> None:
    big = tmp_path / "big.vcf"
    with big.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    async def work(engine: Engine) -> None:
        for name, words in (
            (big, "64,000,001 bytes"),
            (tmp_path / "none.csv", "cannot be read"),
            (tmp_path, "no file"),
        ):
            assert words in await console(engine, f"office people import {name}", fails=True)
        for name, words in ((tmp_path / "no" / "x.csv", "cannot be written"), (tmp_path / "x.txt", "ends with .csv")):
            assert words in await console(engine, f"office people export {name}", fails=True)
        assert "no LDAP server office" in await console(engine, "office people import ldap:office", fails=True)
        told = await engine.parts.console.run(f"office people import {big}", Origin("admin", "manager"))
        assert "console on this computer" in told.text

    with_engine(tmp_path, work)


def test_a_reading_that_is_cancelled_ends(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Durchwahl;Name\n" + "6001;Ann\n" * 1_000)

    async def work(engine: Engine) -> None:
        watch = RosterWatch()
        watch.is_cancelled = True
        with pytest.raises(RosterCancelled):
            await engine.parts.ldap_servers.rosters.read(RosterFile(str(file)), watch)

    with_engine(tmp_path, work)


class Directory:
    """In the place of a server: what it has, or why it has nothing."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str]] = [("+49 30 1234-6001", "Ann"), ("+49 30 1234-6002", "Bob")]
        self.fault = ""

    def search(self, query: LdapQuery, _: Watch) -> RosterTable:
        if self.fault:
            raise RosterRefused(self.fault)
        targets = tuple(target for _, target in query.attributes)
        return RosterTable(
            Reading(RosterKind.LDAP),
            ("phone", "cn"),
            self.rows,
            ["a", "b"][: len(self.rows)],
            targets,
            name="ldap",
            last_digits=query.last_digits,
        )


@pytest.fixture
def directory(monkeypatch: pytest.MonkeyPatch) -> Directory:
    made = Directory()
    monkeypatch.setattr(ldap_client, "search_people", made.search)
    return made


def settings_of(data: Path, hours: int = 1) -> Settings:
    attributes = (("phone", Target.EXTENSION), ("cn", Target.NAME))
    query = LdapQuery("ldap.example.com", "dc=example", attributes=attributes, last_digits=4)
    return Settings(data, sip=(), ldap=(LdapServer("office", query, hours),))


@pytest.mark.usefixtures("directory")
def test_a_saved_server_is_read_by_hand_and_says_how_it_did(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        assert "2 added" in await console(engine, "office people import ldap:office")
        await console(engine, "office people import ldap:office apply")
        assert shown(engine) == {"6001": "Ann", "6002": "Bob"}
        (state,) = engine.parts.ldap_servers.states()
        assert (state.result.people, state.result.added, state.error) == (2, 2, "")
        assert state.read_at > 0
        assert "ldap.example.com" in await console(engine, "office people servers")

    with_engine(tmp_path, work, settings_of(tmp_path))

    async def again(engine: Engine) -> None:
        (state,) = engine.parts.ldap_servers.states()
        assert state.read_at > 0
        assert state.result.people == 2

    with_engine(tmp_path, again, settings_of(tmp_path))


def test_a_saved_server_is_read_by_itself_and_leaves_what_people_decide(
    tmp_path: Path, directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("switchboard.engine.ldap_servers._FIRST_AFTER", 0.0)

    async def settled(engine: Engine, people: dict[str, str]) -> None:
        for _ in range(1_000):
            (state,) = engine.parts.ldap_servers.states()
            if shown(engine) == people and (state.read_at or state.error):
                return
            await asyncio.sleep(0.01)
        raise AssertionError(shown(engine))

    async def first(engine: Engine) -> None:
        await settled(engine, {"6001": "Ann", "6002": "Bob"})
        before = engine.parts.directory.person("6001")
        await engine.submit(EditPerson(replace(before, name="Anna"), ROOT))

    with_engine(tmp_path, first, settings_of(tmp_path))
    directory.rows = [("6001", "Ann Bee"), ("6003", "Cy")]

    async def second(engine: Engine) -> None:
        engine.parts.ldap_servers._begin(engine.parts.ldap_servers._kept["office"])
        await settled(engine, {"6001": "Anna", "6002": "Bob", "6003": "Cy"})
        for _ in range(1_000):
            (state,) = engine.parts.ldap_servers.states()
            if state.result.gone:
                break
            await asyncio.sleep(0.01)
        assert (state.result.added, state.result.conflicts, state.result.gone) == (1, 1, 1)

    with_engine(tmp_path, second, settings_of(tmp_path))


def test_a_server_that_cannot_be_read_changes_nothing_and_is_among_the_problems(
    tmp_path: Path, directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("switchboard.engine.ldap_servers._FIRST_AFTER", 0.0)
    directory.fault = "It hangs."

    async def work(engine: Engine) -> None:
        for _ in range(1_000):
            (state,) = engine.parts.ldap_servers.states()
            if state.error:
                break
            await asyncio.sleep(0.01)
        assert state.error == "It hangs."
        assert state.next_look > 0
        assert "office: It hangs." in engine.parts.service.problems()
        assert shown(engine) == {}

    with_engine(tmp_path, work, settings_of(tmp_path))


def test_what_nobody_expected_ends_one_reading_and_is_told(
    tmp_path: Path, directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("switchboard.engine.ldap_servers._FIRST_AFTER", 0.0)
    directory.rows = [("6001", 1)]  # type: ignore[list-item]  # what no reader makes

    async def work(engine: Engine) -> None:
        for _ in range(1_000):
            if engine.parts.service.state.program_faults:
                break
            await asyncio.sleep(0.01)
        assert "the people of office" in engine.parts.service.state.program_faults[0]
        (state,) = engine.parts.ldap_servers.states()
        assert state.next_look > 0

    with_engine(tmp_path, work, settings_of(tmp_path))


def test_the_thread_that_reads_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    rests: list[float] = []
    monkeypatch.setattr("switchboard.engine.rosters.time.sleep", rests.append)
    _resting(RosterWatch())(1, 2)
    assert rests
    assert rests[0] > 0
