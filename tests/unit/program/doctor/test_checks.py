"""What the doctor says of folders, ports, firewalls, certificates, clocks and Qt, each as it may be."""

import datetime as dt
import os
import socket
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import psutil
import pytest

from switchboard.ground.address import ListenAddress
from switchboard.net.certificate import server_context
from switchboard.net.ports import holders, why_not_free
from switchboard.program.doctor.finding import Finding, Level
from switchboard.program.doctor.folder_checks import check_database, check_folder, check_office
from switchboard.program.doctor.network_checks import (
    check_asterisk,
    check_certificates,
    check_firewall,
    check_phones,
    check_ports,
)
from switchboard.program.doctor.system_checks import check_clock, check_window, why_not_loaded
from switchboard.settings.load import Settings, examine_settings
from switchboard.storage.database import Database

NOW = dt.datetime(2026, 11, 25, tzinfo=dt.UTC)


def levels(findings: Iterable[Finding]) -> set[str]:
    return {each.level.value for each in findings}


def the_fault(findings: Iterable[Finding]) -> Finding:
    (found,) = [each for each in findings if each.level is Level.FAULT]
    assert found.to_do
    return found


def write(data: Path, text: str) -> Settings:
    (data / "switchboard.toml").write_text(text, encoding="utf-8")
    return examine_settings(data)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir(mode=0o700)
    return folder


def test_a_folder_of_ones_own_is_well(data: Path) -> None:
    assert "fault" not in levels(check_folder(data))


def test_a_folder_that_is_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "is no folder" in the_fault(check_folder(tmp_path / "file")).so


def test_files_that_others_may_read_are_named_and_left_as_they_are(data: Path) -> None:
    path = data / "switchboard.toml"
    path.touch(mode=0o644)
    path.chmod(0o644)
    assert "switchboard.toml" in the_fault(check_folder(data)).so
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_disk_without_room_is_a_fault(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("usage", (), {"free": 1_000})
    monkeypatch.setattr("shutil.disk_usage", lambda _: usage)
    assert "0 MB are free" in the_fault(check_folder(data)).so


def test_a_whole_database_is_said_with_its_format(data: Path) -> None:
    Database(data / "switchboard.sqlite").close()
    (found,) = check_database(data / "switchboard.sqlite")
    assert found.level is not Level.FAULT
    assert "format 1" in found.so


@pytest.mark.parametrize("content", [b"nothing", b"SQLite format 3\0" + bytes(84), b"x" * 5_000])
def test_a_database_that_is_none_is_a_fault_with_a_way_out(data: Path, content: bytes) -> None:
    (data / "switchboard.sqlite").write_bytes(content)
    assert "restore" in the_fault(check_database(data / "switchboard.sqlite")).to_do


def test_a_page_that_is_damaged_is_found(data: Path) -> None:
    path = data / "switchboard.sqlite"
    database = Database(path)
    database.commit([("INSERT INTO entry VALUES (?, ?, ?)", ("f", str(key), "v" * 200)) for key in range(2_000)])
    database.close()
    raw = bytearray(path.read_bytes())
    for page in range(40, 60):
        raw[page * 4_096 : page * 4_096 + 64] = bytes(64)
    path.write_bytes(raw)
    assert "is damaged" in the_fault(check_database(path)).so


def test_a_database_of_another_program_is_a_fault(data: Path) -> None:
    made = sqlite3.connect(data / "switchboard.sqlite")
    made.execute("CREATE TABLE a (b)")
    made.close()
    assert "another program" in the_fault(check_database(data / "switchboard.sqlite")).so


def test_a_history_of_the_future_says_that_the_clock_went_back(data: Path) -> None:
    path = data / "switchboard.sqlite"
    database = Database(path)
    database.commit([("INSERT INTO history VALUES (1, 9e9, '', '', '', '', '')", ())])
    database.close()
    assert "yet to come" in the_fault(check_database(path)).so


def test_an_office_file_that_is_gone_is_a_fault(data: Path) -> None:
    settings = write(data, 'directory = "people.csv"\n')
    assert "people.csv" in the_fault(check_office(settings)).so


def test_a_port_that_another_program_holds_is_said_with_its_name(data: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
        settings = write(data, f'sip = ["127.0.0.1:{port}"]\n')
        found = the_fault(check_ports(settings))
        assert [holder.process for holder in holders(ListenAddress("127.0.0.1", port))] == [os.getpid()]
    assert f"(process {os.getpid()})" in found.so
    assert levels(check_ports(settings)) == {"ok"}


def test_a_tcp_port_is_held_by_who_listens_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = ListenAddress("127.0.0.1", other.getsockname()[1], "tcp")
        assert why_not_free(address)
        assert [holder.process for holder in holders(address)] == [os.getpid()]
    assert why_not_free(address) == ""


def test_an_address_that_this_computer_does_not_have_is_said() -> None:
    assert why_not_free(ListenAddress("192.0.2.1", 5060))
    assert "there is no address" in why_not_free(ListenAddress("host.invalid", 5060))


def test_whoever_may_not_look_names_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: str) -> NoReturn:
        raise psutil.AccessDenied

    with socket.create_server(("127.0.0.1", 0)) as other:
        address = ListenAddress("127.0.0.1", other.getsockname()[1], "tcp")
        monkeypatch.setattr(psutil, "net_connections", refused)
        assert holders(address) == []


def test_a_process_that_has_just_ended_is_named_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(process: int) -> NoReturn:
        raise psutil.NoSuchProcess(process)

    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setattr(psutil, "Process", gone)
        (holder,) = holders(ListenAddress("127.0.0.1", other.getsockname()[1], "tcp"))
    assert str(holder) == f"a program (process {os.getpid()})"


REACHED = [ListenAddress("0.0.0.0", 5060), ListenAddress("0.0.0.0", 5061, "tls")]


def test_no_firewall_matters_where_only_this_computer_is_served(tmp_path: Path) -> None:
    (found,) = check_firewall([ListenAddress("127.0.0.1", 5060)], "win32", tmp_path)
    assert found.level is Level.OK


@pytest.mark.parametrize(
    ("platform", "file", "content", "told"),
    [
        ("linux", "etc/ufw/ufw.conf", "ENABLED=yes\n", "ufw allow 5060/udp; sudo ufw allow 5061/tcp"),
        ("linux", "run/firewalld.pid", "1", "--add-port=5061/tcp"),
        ("linux", "etc/nftables.conf", "policy drop", "udp dport 5060 accept"),
        ("win32", "", "", "protocol=udp localport=5060"),
        ("darwin", "", "", "socketfilterfw --add"),
    ],
)
def test_each_firewall_is_told_in_its_own_words(
    tmp_path: Path, platform: str, file: str, content: str, told: str
) -> None:
    if file:
        path = tmp_path / file
        path.parent.mkdir(parents=True)
        path.write_text(content)
    (found,) = check_firewall(REACHED, platform, tmp_path)
    assert told in found.to_do


def test_a_firewall_that_is_off_is_not_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "etc/ufw").mkdir(parents=True)
    (tmp_path / "etc/ufw/ufw.conf").write_text("ENABLED=no\n")
    (found,) = check_firewall(REACHED, "linux", tmp_path)
    assert found.to_do == ""


def test_phones_of_other_computers_without_passwords_are_a_fault(data: Path) -> None:
    open_to_all = 'sip = ["0.0.0.0:5060"]\n'
    assert "nothing says who may speak" in the_fault(check_phones(write(data, open_to_all))).so
    assert levels(check_phones(write(data, f'{open_to_all}authenticate = "never"\n'))) == {"note"}
    assert levels(check_phones(write(data, f'{open_to_all}[phones.6002]\nsecret = "x"\n'))) == {"ok"}


def test_the_doctor_leaves_secrets_to_the_program(data: Path) -> None:
    text = '[phones.6002]\nsecret = "x"\n'
    write(data, text)
    assert (data / "switchboard.toml").read_text() == text
    assert [path.name for path in data.iterdir()] == ["switchboard.toml"]


def certificates(data: Path, now: dt.datetime) -> list[Finding]:
    return list(check_certificates(write(data, 'sip = ["tls:127.0.0.1:5061"]\n'), now))


def test_the_end_of_a_certificate_is_told_before_it_comes(data: Path) -> None:
    assert "one is made" in certificates(data, NOW)[0].so
    server_context(None, None, data)
    now = dt.datetime.now(dt.UTC)
    assert levels(certificates(data, now)) == {"ok"}
    assert levels(certificates(data, now + dt.timedelta(days=365 * 5 - 10))) == {"note"}
    assert "is over" in the_fault(certificates(data, now + dt.timedelta(days=365 * 6))).so


def test_a_certificate_that_is_none_is_a_fault(data: Path) -> None:
    for name in ("sip-certificate.pem", "sip-key.pem"):
        (data / name).write_text("nothing")
    assert "cannot be used" in the_fault(certificates(data, NOW)).so


def test_a_clock_before_the_program_was_written_is_a_fault(tmp_path: Path) -> None:
    assert check_clock(0.0).level is Level.FAULT
    assert check_clock(1.8e9, (), tmp_path).level is Level.NOTE
    assert check_clock(1.8e9, (tmp_path,), tmp_path).level is Level.OK


def test_a_library_that_qt_misses_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugins = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    plugins.mkdir(parents=True)
    (tmp_path / "PySide6" / "__init__.py").touch()
    (plugins / "libqxcb.so").write_bytes(b"no library")
    spec = type("spec", (), {"submodule_search_locations": [str(tmp_path / "PySide6")]})
    monkeypatch.setattr("importlib.util.find_spec", lambda _: spec)
    found = the_fault(check_window({"DISPLAY": ":0"}, "linux"))
    assert "libqxcb.so" in found.so
    assert "apt install" in found.to_do
    (plugins / "libqxcb.so").unlink()
    assert "has no libqxcb.so" in the_fault(check_window({"DISPLAY": ":0"}, "linux")).so
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert levels(check_window({}, "linux")) == {"note"}


def test_a_library_that_is_not_there_cannot_be_loaded(tmp_path: Path) -> None:
    assert str(tmp_path / "none.so") in why_not_loaded(tmp_path / "none.so")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_an_owner_is_told_how_to_open_what_they_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert the_fault(check_folder(tmp_path)).to_do == f"chmod u+rwx {tmp_path}"
    tmp_path.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="rights are others there")
@pytest.mark.parametrize(
    ("flags", "owner", "told"),
    [(os.ST_RDONLY, 0, "mounted for reading alone"), (0, 1, "chown -R USER"), (0, 0, "chmod u+rwx")],
)
def test_what_to_do_fits_why_a_folder_cannot_be_written(
    data: Path, monkeypatch: pytest.MonkeyPatch, flags: int, owner: int, told: str
) -> None:
    class Disk:
        f_flag = flags

    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(os, "statvfs", lambda _: Disk)
    monkeypatch.setattr(os, "geteuid", lambda: data.stat().st_uid + owner)
    assert told in the_fault(check_folder(data)).to_do


def test_what_links_to_asterisk_is_said() -> None:
    assert "Nothing links" in check_asterisk().so
