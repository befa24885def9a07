"""What phones have with us, over a real database: what is promised is stored, and what is not is undone."""

import asyncio
import sqlite3
from pathlib import Path
from typing import cast

import pytest

from switchboard.sip.journal import BINDING, PUBLICATION, SUBSCRIPTION, BindingRow, Journal, PublicationRow
from switchboard.sip.register.bindings import Bindings
from switchboard.storage.database import Database
from switchboard.storage.database_file import APPLICATION_ID
from switchboard.storage.migrations import MIGRATIONS
from switchboard.storage.sip_store import SipStore, read_phone_rows
from switchboard.storage.tables import META
from switchboard.storage.work import Batch
from tests.helpers.phone import MemoryJournal, Message, Office, Phone
from tests.helpers.store import Store, with_store
from tests.wire.test_publish import AWAY, request

OFFSET = 1_000.0  # of the clock of the wall
ETAGS = "SELECT etag FROM publication ORDER BY rowid"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


def publication(etag: str, expires_at: float = 10.0) -> PublicationRow:
    return PublicationRow(etag, expires_at, "CustomPresence:6002", "away", "", "", "6002")


class Phones:
    """A journal, and who was told what."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.journal = SipStore(store.writer, {}, lambda: OFFSET)
        self.told: list[tuple[str, bool]] = []

    def ask(self, name: str, *, gone: str = "") -> None:
        """Puts a publication, or takes one out, and wants to know whether that is stored."""
        if gone:
            self.journal.put(PUBLICATION, gone, None)
        else:
            self.journal.put(PUBLICATION, name, publication(name))
        assert self.journal.promise(lambda is_stored: self.told.append((name, is_stored)))

    async def settled(self) -> None:
        await asyncio.sleep(0)
        await self.journal._lane.settled()

    def etags(self) -> list[object]:
        return [etag for (etag,) in self.store.rows(ETAGS)]


def test_it_is_a_journal(path: Path) -> None:
    async def work(store: Store) -> None:
        journal: Journal = SipStore(store.writer, {}, lambda: 0.0)
        assert not journal.promise(lambda _: None)

    with_store(path, work)


def test_what_is_promised_is_stored_before_that_is_said_in_the_order_of_the_promises(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        with store.slow_disk():
            for name in "cab":
                phones.ask(name)
            phones.journal.flush()
            phones.ask("d")
            await asyncio.sleep(0)
            assert phones.told == []
        await phones.settled()
        assert phones.told == [("c", True), ("a", True), ("b", True), ("d", True)]
        assert phones.etags() == ["c", "a", "b", "d"]

    with_store(path, work)


def test_what_nobody_waits_for_is_stored_by_itself(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        phones.ask("a")
        phones.ask("b")
        await phones.settled()
        phones.journal.put(PUBLICATION, "a", None)
        await phones.settled()
        assert phones.etags() == ["b"]

    with_store(path, work)


def test_what_nobody_waits_for_is_stored_before_the_end(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        phones.journal.put(PUBLICATION, "a", publication("a"))
        assert await store.writer.close()
        assert phones.etags() == ["a"]

    with_store(path, work)


def test_a_restart_reads_what_was_kept_on_the_clock_of_then(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        for name in ("b", "a"):
            phones.ask(name)
        await phones.settled()

    with_store(path, work)
    database = Database(path)
    kept = read_phone_rows(database, 1_004.0)
    database.close()
    assert kept[PUBLICATION] == [publication("b", 6.0), publication("a", 6.0)]
    assert (kept[BINDING], kept[SUBSCRIPTION]) == ([], [])


def test_rows_of_before_are_given_once(path: Path) -> None:
    async def work(store: Store) -> None:
        journal = SipStore(store.writer, {PUBLICATION: [publication("a")]}, lambda: 0.0)
        assert journal.take_rows(PUBLICATION) == [publication("a")]
        assert journal.take_rows(PUBLICATION) == ()

    with_store(path, work)


def test_where_the_disk_refuses_all_that_was_promised_since_is_refused_the_last_first(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        with store.held_by_another():
            for name in "abc":
                phones.ask(name)
            phones.journal.flush()
            phones.ask("d")
            await phones.settled()
        assert phones.told == [("d", False), ("c", False), ("b", False), ("a", False)]
        phones.ask("e")
        await phones.settled()
        assert phones.told[-1] == ("e", True)
        assert phones.etags() == ["e"]

    with_store(path, work, patience=0.01)


def test_rows_that_are_to_go_go_as_soon_as_the_disk_takes_it(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        for name in "abcd":
            phones.ask(name)
        await phones.settled()
        with store.held_by_another():
            phones.journal.put(PUBLICATION, "a", None)  # nobody waits for it
            phones.journal.put(PUBLICATION, "b", None)
            await phones.settled()
            phones.ask("removal", gone="c")
            await phones.settled()
            phones.journal.put(PUBLICATION, "b", publication("b"))  # it is there again
            await phones.settled()
        phones.ask("e")
        await phones.settled()
        await phones.settled()
        assert sorted(map(str, phones.etags())) == ["b", "d", "e"]

    with_store(path, work, patience=0.01)


def test_one_that_cannot_be_stored_is_refused_alone(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        for name in ("a", "half an emoji \ud83d", "b"):
            phones.ask(name)
        await phones.settled()
        assert phones.told == [("a", True), ("half an emoji \ud83d", False), ("b", True)]
        assert phones.etags() == ["a", "b"]

    with_store(path, work)


def test_who_raises_when_told_keeps_nothing_from_the_others(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        phones.journal.put(PUBLICATION, "x", publication("x"))
        phones.journal.promise(lambda _: 1 / 0)  # type: ignore[arg-type]
        phones.ask("a")
        await phones.settled()
        assert phones.told == [("a", True)]
        assert len(store.faults) == 1

    with_store(path, work)


def test_presence_and_phones_that_wait_share_a_commit(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        with store.slow_disk():
            phones.ask("a")
            phones.journal.flush()
            store.writer.write(Batch([(META, "a", ("a", 1))], lambda _: None))
            store.statements.clear()
        await phones.settled()
        assert store.statements.count("COMMIT") == 1
        assert phones.told == [("a", True)]

    with_store(path, work)


def test_what_phones_had_in_an_earlier_format_is_read_as_it_was(path: Path) -> None:
    old = sqlite3.connect(path, isolation_level=None)
    for migrate in MIGRATIONS[:7]:
        migrate(old)
    old.execute("PRAGMA user_version=7")
    old.execute(f"PRAGMA application_id={APPLICATION_ID}")
    texts = ("127.0.0.1:5060", "call", "t1", "presence", "", "sip:6002@h", "pidf", 640, 0, "bob", 3, 10_000)
    old.execute(
        f"INSERT INTO subscription VALUES ({','.join('?' * 20)})",
        ["tag", 1_010.5, *texts, "NOTIFY sip:é@h".encode(), b"\r\nCSeq: ", "192.0.2.1", 5060, 0, 0.5],
    )
    old.execute(f"INSERT INTO binding VALUES ({','.join('?' * 10)})", ["k", 1_020.0, *"abc", 7, *"defg"])
    for etag in "ba":
        old.execute(f"INSERT INTO publication VALUES ({','.join('?' * 7)})", [etag, 1_006.0, *"vwxyz"])
    old.close()
    database = Database(path)
    kept = read_phone_rows(database, OFFSET)
    database.close()
    assert kept[SUBSCRIPTION] == [
        ("tag", 10.5, *texts, "NOTIFY sip:é@h", "\r\nCSeq: ", "192.0.2.1", 5060, 0, 0.5),
    ]
    assert kept[BINDING] == [("k", 20.0, *"abc", 7, *"defg")]
    added = (False, "", "", 0.0, "not_set")
    assert kept[PUBLICATION] == [("b", 6.0, *"vwxyz", *added), ("a", 6.0, *"vwxyz", *added)]


def test_a_row_that_nobody_can_read_is_left_out_and_the_others_are_taken_up(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        for name in "abc":
            phones.ask(name)
        await phones.settled()

    with_store(path, work)
    spoilt = sqlite3.connect(path, isolation_level=None)
    spoilt.execute("UPDATE publication SET row = '[\"b\"' WHERE etag = 'b'")
    spoilt.execute("UPDATE publication SET row = '{}' WHERE etag = 'c'")
    spoilt.close()
    database = Database(path)
    kept = read_phone_rows(database, OFFSET)
    database.close()
    assert [row[0] for row in kept[PUBLICATION]] == ["a"]
    assert "2 rows of publication cannot be read" in caplog.text


def test_a_binding_whose_removal_was_refused_stays_when_the_disk_takes_again(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        bindings = Bindings(phones.journal, lambda _aor, _is_there: None)
        row = BindingRow("k", 100.0, "6002", "sip:k@h", "call", 1, "", "", "", "192.0.2.1:5060")
        assert phones.journal.promise(bindings.change("6002", {"k": row})) is True
        await phones.settled()
        with store.held_by_another():
            phones.journal.promise(bindings.change("6002", {"k": None}))
            await phones.settled()
        assert list(bindings) == [row]
        phones.ask("e")
        await phones.settled()
        await phones.settled()
        assert store.rows("SELECT key FROM binding") == [("k",)]

    with_store(path, work, patience=0.01)


def test_what_nobody_waits_for_is_stored_once_the_disk_takes_again_unless_it_is_another_by_then(path: Path) -> None:
    async def work(store: Store) -> None:
        phones = Phones(store)
        for _ in range(2):
            with store.held_by_another():
                for key, owner in (("a", "old"), ("b", "old"), ("c", "old"), ("c", "newest")):
                    phones.journal.put("publication", key, (key, 600.0, owner))
                await asyncio.sleep(0)
                await phones.settled()
            assert store.rows(ETAGS) == []
            phones.journal.put("publication", "b", None)
        phones.ask("d")
        for _ in range(3):
            await phones.settled()
        rows = store.rows("SELECT etag, row FROM publication WHERE etag != 'd' ORDER BY etag")
        assert [(etag, "newest" in str(row)) for etag, row in rows] == [("a", False), ("c", True)]

    with_store(path, work, patience=0.01)


@pytest.mark.parametrize("is_removal", [True, False])
def test_a_publication_whose_end_or_refresh_was_refused_stays_when_the_disk_takes_again(
    path: Path, *, is_removal: bool
) -> None:
    async def work(store: Store) -> None:
        journal = SipStore(store.writer, {}, lambda: 0.0)
        office = Office(journal=cast("MemoryJournal", journal))
        phone = Phone(office)

        async def ask(body: str, expires: int, **headers: str) -> Message:
            phone.send(request(phone, body, expires, **headers))
            for _ in range(3):
                await asyncio.sleep(0)
                await journal._lane.settled()
                office.settle()
            phone.hear()
            return phone.responses[-1]

        etag = (await ask(AWAY, 600)).headers["SIP-ETag"]
        with store.held_by_another():
            assert (await ask("", 0 if is_removal else 600, SIP_If_Match=etag)).status == 503
        assert (await ask(AWAY, 600)).status == 200
        await asyncio.sleep(0)
        await journal._lane.settled()
        assert (etag,) in store.rows(ETAGS)

    with_store(path, work, patience=0.01)
