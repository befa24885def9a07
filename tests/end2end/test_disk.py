"""The real server with a disk that is full, held by another program, or whose files somebody takes away."""

import resource
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.instance import Instance
from tests.helpers.phone import Message, parse
from tests.helpers.store import held
from tests.helpers.udp_phone import UdpPhone

Start = Callable[..., Instance]
AWAY = "presencestate change CustomPresence:6002 away,"


def database_of(instance: Instance) -> Path:
    return instance.data / "switchboard.sqlite"


@contextmanager
def full_disk(instance: Instance) -> Iterator[None]:
    """No file of the program may grow until the block ends."""
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(instance.process.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        resource.prlimit(instance.process.pid, resource.RLIMIT_FSIZE, unlimited)


def answer_to_request(phone: UdpPhone, method: str = "SUBSCRIBE") -> Message:
    phone.socket.send(phone.handset.request(method))
    while True:
        message = parse(phone.socket.recv(65_535))
        if message.start.startswith("SIP/2.0"):
            return message


def presence_stored(path: Path) -> list[str]:
    with sqlite3.connect(path) as reader:
        rows = reader.execute("SELECT message FROM presence WHERE name = '6002'").fetchall()
    reader.close()
    return [message for (message,) in rows]


def copy_made(instance: Instance) -> Path:
    """Where the copy lies of what was lost, as soon as the console says so."""
    for _ in range(60):
        refused = instance.rx(f"{AWAY},lost")
        assert refused.returncode == 1
        if "A copy of what was set lies in" in refused.stdout:
            [copy] = instance.data.glob("*.rescued-*")
            assert str(copy) in refused.stdout
            return copy
    raise AssertionError("no copy was made")


@pytest.mark.skipif(sys.platform != "linux", reason="only there a limit can be set for another process")
def test_a_full_disk_is_told_in_words_and_what_is_durable_goes_on(demo: Instance) -> None:
    with UdpPhone("6002", demo.sip) as watcher, UdpPhone("6002", demo.sip) as late:
        watcher.subscribe()
        assert demo.rx(f"{AWAY},before").returncode == 0
        watcher.wait_for(b"before")
        with full_disk(demo):
            refused = demo.rx(f"{AWAY},during")
            assert refused.returncode == 1
            assert "could not be stored" in refused.stdout
            assert "rollback" not in refused.stdout
            answer = answer_to_request(late)
            assert (answer.status, answer.headers["Retry-After"]) == (503, "30")
            assert answer_to_request(late, "OPTIONS").status == 200
            assert "away" in demo.rx("presencestate list").stdout
        assert demo.rx(f"{AWAY},after").returncode == 0
        watcher.wait_for(b"after")
        assert b"during" not in b"".join(notify.body for notify in watcher.notifies)
        late.subscribe()
    demo.kill()
    assert presence_stored(database_of(demo)) == ["after"]


def test_a_database_that_another_program_holds_keeps_only_those_waiting_who_need_it(demo: Instance) -> None:
    with UdpPhone("6002", demo.sip) as watcher, UdpPhone("6003", demo.sip) as other:
        watcher.subscribe()
        with held(database_of(demo)):
            request = other.handset.request()
            other.socket.send(request)
            other.socket.send(request)
            assert demo.rx("core show version").returncode == 0
            assert answer_to_request(other, "OPTIONS").headers["CSeq"].endswith("OPTIONS")
        first = parse(other.socket.recv(65_535))
        assert (first.status, first.headers["CSeq"]) == (200, "1 SUBSCRIBE")
        other.handset.accepted(first)
        other.next_notify()
        assert demo.rx(f"{AWAY},after").returncode == 0
        watcher.wait_for(b"after")


def delete(path: Path) -> None:
    path.unlink()


def delete_with_its_log(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink()


def write_noise_over(path: Path) -> None:
    path.write_bytes(b"noise" * 50_000)


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("end", [Instance.stop, Instance.kill], ids=["SIGTERM", "kill -9"])
@pytest.mark.parametrize("mishap", [delete, delete_with_its_log, write_noise_over, empty])
def test_a_database_that_is_lost_is_noticed_and_nothing_acknowledged_is(
    mishap: Callable[[Path], None], end: Callable[[Instance], object], start: Start
) -> None:
    instance = start("--demo")
    database = database_of(instance)
    assert instance.rx(f"{AWAY},kept").returncode == 0
    assert instance.rx("database put family key kept").returncode == 0
    mishap(database)
    refused = instance.rx(f"{AWAY},lost")
    assert refused.returncode == 1
    assert "nothing is stored until it is back" in refused.stdout
    again = instance.rx("database put family key lost")
    assert again.returncode == 1
    with UdpPhone("6002", instance.sip) as phone:
        assert answer_to_request(phone).status == 503
    assert "kept" in instance.rx("presencestate list").stdout
    copy = copy_made(instance)
    end(instance)
    assert presence_stored(copy) == ["kept"]
    if mishap is write_noise_over:
        with pytest.raises(AssertionError, match="its copy"):
            start("--demo")
        database.unlink()
    second = start("--demo")
    assert "Value: kept" in second.rx("database get family key").stdout
    assert "kept" in second.rx("presencestate list").stdout


def test_a_lost_database_that_comes_back_is_gone_on_with(demo: Instance, tmp_path: Path) -> None:
    database = database_of(demo)
    assert demo.rx(f"{AWAY},kept").returncode == 0
    database.rename(tmp_path / "moved")
    assert demo.rx(f"{AWAY},lost").returncode == 1
    (tmp_path / "moved").rename(database)
    assert demo.rx(f"{AWAY},again").returncode == 0
    demo.kill()
    assert presence_stored(database) == ["again"]


def test_an_older_copy_put_in_its_place_is_noticed_and_not_mixed_with_it(start: Start, tmp_path: Path) -> None:
    instance = start("--demo")
    assert instance.rx(f"{AWAY},old").returncode == 0
    instance.stop()
    database = database_of(instance)
    shutil.copyfile(database, tmp_path / "backup")
    second = start("--demo")
    assert second.rx(f"{AWAY},new").returncode == 0
    shutil.copyfile(tmp_path / "backup", database)
    refused = second.rx(f"{AWAY},lost")
    assert "an older copy" in refused.stdout
    copy = copy_made(second)
    second.kill()
    assert presence_stored(database) == ["old"]
    assert presence_stored(copy) == ["new"]
