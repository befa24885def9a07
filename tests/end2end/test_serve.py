"""`switchboard serve` and `switchboard -rx`, as an administrator uses them."""

import os
import random
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from switchboard.net.console_path import console_socket_path
from tests.helpers.instance import Instance, rx
from tests.helpers.phone import parse
from tests.helpers.udp_phone import UdpPhone

Start = Callable[..., Instance]


def test_the_example_of_asterisks_documentation(demo: Instance) -> None:
    phone = UdpPhone("6002", demo.sip, user_agent="Digium D50 1_4_0")
    phone.subscribe()
    done = demo.rx("presencestate change CustomPresence:6002 UNAVAILABLE")
    assert (done.returncode, done.stdout) == (0, "Changing 6002 to UNAVAILABLE\n")
    root = etree.fromstring(phone.wait_for(b"unavailable").body)
    assert root.findtext("{*}note") == "Ready"
    assert root.findtext("{*}tuple[@id='6002']/{*}status/{*}basic") == "open"
    presence = root.find(".//{*}digium_presence")
    assert presence is not None
    assert dict(presence.attrib) == {"type": "unavailable"}
    phone.close()


def test_sigterm_ends_it_cleanly(demo: Instance) -> None:
    assert demo.stop() == 0
    assert not console_socket_path(demo.data).exists()


@pytest.mark.parametrize("end", [Instance.stop, Instance.kill], ids=["SIGTERM", "kill -9"])
def test_a_restart_loses_no_watcher(start: Start, end: Callable[[Instance], object]) -> None:
    instance = start("--demo")
    phone, lamp = UdpPhone("6002", instance.sip), UdpPhone("6003", instance.sip)
    before = [phone.subscribe(), lamp.subscribe()]
    instance.rx("presencestate change CustomPresence:6002 away,before")
    before[0] = phone.wait_for(b"before")
    end(instance)
    again = start("--demo", sip=instance.sip)
    after = [phone.next_notify(), lamp.next_notify()]
    for old, new in zip(before, after, strict=True):
        assert int(new.headers["CSeq"].split()[0]) > int(old.headers["CSeq"].split()[0])
        assert new.headers["Call-ID"] == old.headers["Call-ID"]
        assert new.headers["From"] == old.headers["From"]
        assert new.headers["Subscription-State"].startswith("active;expires=3")
    assert b"before" in after[0].body
    again.rx("presencestate change CustomPresence:6002 away,after")
    phone.wait_for(b"after")
    phone.socket.send(phone.handset.request())
    assert parse(phone.socket.recv(65_535)).status == 200
    for watcher in (phone, lamp):
        watcher.close()


def test_a_registered_phone_is_idle_and_stays_so_over_a_restart(start: Start, tmp_path: Path) -> None:
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text("[default]\nexten => 2000,hint,SIP/2000,CustomPresence:2000\n")
    instance = start("--dialplan", str(dialplan))
    watcher, phone = UdpPhone("2000", instance.sip), UdpPhone("2000", instance.sip)
    assert b"closed" in watcher.subscribe().body
    phone.socket.send(phone.handset.request("REGISTER", 600, Event=None, Accept=None))
    assert parse(phone.socket.recv(65_535)).headers["Contact"].endswith(">;expires=600")
    assert b"open" in watcher.next_notify().body
    assert "SIP/2000" in instance.rx("core show hint 2000").stdout
    instance.kill()
    again = start("--dialplan", str(dialplan), sip=instance.sip)
    assert b"open" in watcher.next_notify().body
    assert "State:Idle" in again.rx("core show hint 2000").stdout
    phone.socket.send(phone.handset.request("REGISTER", 0, Event=None, Accept=None))
    assert b"closed" in watcher.next_notify().body
    for socket_user in (watcher, phone):
        socket_user.close()


def test_rx_exits_0_1_or_2(demo: Instance, tmp_path: Path) -> None:
    assert demo.rx("core show version").stdout.startswith("Switchboard ")
    usage = demo.rx("presencestate change CustomPresence:6002 bogus")
    assert (usage.returncode, usage.stdout[:6]) == (1, "Usage:")
    assert demo.rx("nonsense").returncode == 1
    nobody = rx(tmp_path / "elsewhere", "core show version")
    assert nobody.returncode == 2
    assert "No Switchboard is running" in nobody.stderr


def test_rx_imports_nothing_slow(demo: Instance) -> None:
    program = (
        "import sys; from switchboard.__main__ import main\n"
        f"status = main(['-rx', 'core show version', '--data', {str(demo.data)!r}])\n"
        "slow = {'PySide6', 'asyncio', 'lxml', 'sqlite3', 'tomlkit'} & set(sys.modules)\n"
        "sys.exit(status or bool(slow))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_core_stop_now_ends_it(demo: Instance) -> None:
    assert demo.rx("core stop now").returncode == 0
    assert demo.process.wait(timeout=30) == 0


def test_a_data_folder_has_one_instance(demo: Instance) -> None:
    second = [sys.executable, "-m", "switchboard", "serve", "--data", str(demo.data), "--sip", "127.0.0.1:0"]
    done = subprocess.run(second, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert "already running" in done.stderr


def test_a_port_in_use_is_said_and_ends_it_where_that_is_asked_for(demo: Instance, tmp_path: Path) -> None:
    second = [sys.executable, "-m", "switchboard", "serve", "--data", str(tmp_path / "other"), "--sip", demo.sip]
    done = subprocess.run([*second, "--strict"], capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 1
    assert f"SIP cannot listen on {demo.sip}" in done.stderr


def test_a_newer_database_is_refused_in_words(start: Start, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "switchboard.sqlite").write_bytes(b"no database")
    with pytest.raises(AssertionError, match="damaged"):
        start()
    assert (data / "switchboard.sqlite").read_bytes() == b"no database"


@pytest.mark.parametrize("options", [["--sip", "nowhere"], ["--sip", "127.0.0.1:99999"], ["--nonsense"]])
def test_wrong_options_are_said(options: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "switchboard", "serve", "--strict", "--data", str(tmp_path), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode in (1, 64)
    assert options[0].strip("-") in done.stderr.lower()
    assert "Traceback" not in done.stderr


def test_a_dialplan_with_faults_is_served_as_far_as_it_goes(start: Start, tmp_path: Path) -> None:
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text("[default]\nexten => 1,hint,Custom:1,CustomPresence:1\nexten => 2,hint,nonsense\n")
    people = tmp_path / "people.csv"
    people.write_text('extension,name\n1,"Ann\n')
    instance = start("--dialplan", str(dialplan), "--directory", str(people))
    assert "1 hints registered" in instance.rx("core show hints").stdout
    instance.stop()
    log = (instance.data / "switchboard.log").read_text()
    assert "extensions.conf:3: 'nonsense' is no device" in log
    assert "people.csv:2: not CSV" in log


def test_presence_survives_kill_9_in_the_middle_of_a_thousand_changes(start: Start) -> None:
    instance = start("--demo")
    acknowledged: list[int] = []

    def change() -> None:
        for number in range(1_000):
            done = _ask(instance.data, f"presencestate change CustomPresence:crash{number} away,n{number}")
            if not done:
                return
            acknowledged.append(number)
            if number == 500:
                enough.set()

    enough = threading.Event()
    worker = threading.Thread(target=change)
    worker.start()
    assert enough.wait(60)
    instance.kill()
    worker.join()
    assert 500 <= len(acknowledged) < 1_000
    again = start()
    listing = again.rx("presencestate list").stdout
    missing = [number for number in acknowledged if f"Name: 'CustomPresence:crash{number}'" not in listing]
    assert missing == []


def test_noise_on_the_port_ends_nothing(demo: Instance) -> None:
    noise = random.Random(7)
    phone = UdpPhone("6002", demo.sip)
    good = phone.handset.request()
    for _ in range(3_000):
        datagram = bytearray(good if noise.random() < 0.7 else noise.randbytes(noise.randrange(1, 1_500)))
        for _ in range(noise.randrange(1, 20)):
            datagram[noise.randrange(len(datagram))] = noise.randrange(256)
        phone.socket.send(bytes(datagram[: noise.randrange(1, len(datagram) + 1)]))
    phone.close()
    clean = UdpPhone("6003", demo.sip)
    assert clean.subscribe().headers["Event"] == "presence"
    clean.close()
    warnings = [line for line in (demo.data / "switchboard.log").read_text().splitlines() if "WARNING" in line]
    assert len(warnings) < 30


def test_texts_of_any_script_are_kept_and_told(demo: Instance) -> None:
    phone = UdpPhone("6002", demo.sip, user_agent="Digium D60")
    phone.subscribe()
    text = "Grüße aus Zürich · 東京 ☕ 😀 <&> ' "
    assert demo.rx(f'presencestate change CustomPresence:6002 "away,büro,{text}"').returncode == 0
    root = etree.fromstring(phone.wait_for("büro".encode()).body)
    assert root.findtext(".//{*}digium_presence") == text
    phone.close()
    refused = demo.rx(f'presencestate change CustomPresence:6002 "away,,{"x" * 10_001}"')
    assert refused.returncode == 1
    assert "the message has 10,001 characters" in refused.stdout


def test_the_console_refuses_what_is_no_request(demo: Instance) -> None:
    for data in (b"\n", b"hello\n", b"[1]\n", b'{"command": 7}\n', b"\xff" * 100 + b"\n", b"x" * 70_000 + b"\n"):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(20)
            connection.connect(str(console_socket_path(demo.data)))
            connection.sendall(data)
            assert b'"succeeded": false' in connection.recv(65_536) or data == b'{"command": 7}\n'
    assert demo.rx("core show version").returncode == 0


def test_a_very_long_data_folder_has_a_console_all_the_same(start: Start, tmp_path: Path) -> None:
    data = tmp_path / ("long" * 20) / ("name" * 20)
    instance = start("--demo", data=data)
    assert instance.rx("core show version").returncode == 0


def test_only_its_user_may_open_the_console(demo: Instance) -> None:
    mode = os.stat(console_socket_path(demo.data)).st_mode  # noqa: PTH116  a socket is no file to read
    assert mode & 0o077 == 0


def _ask(data: Path, command: str) -> bool:
    from switchboard.net.console_client import NoAnswer, NoInstance, ask

    try:
        return ask(data, {"command": command})[1]
    except (NoInstance, NoAnswer):
        return False


def test_subscriptions_and_their_notifies_are_counted(demo: Instance) -> None:
    phone = UdpPhone("6002", demo.sip)
    phone.subscribe()
    listing = demo.rx("sip show subscriptions").stdout
    assert f"Endpoint: 127.0.0.1:{phone.handset.port}\nResource: 6002/presence\n" in listing
    assert demo.rx("sip show stats").stdout.startswith("subscriptions:")
    phone.close()


def test_bytes_that_are_no_text_on_a_command_line_are_answered_in_words(demo: Instance) -> None:
    line = b"database put f k \xff"
    command = [os.fsencode(sys.executable), b"-m", b"switchboard", b"-rx", line, b"--data", os.fsencode(demo.data)]
    done = subprocess.run(command, capture_output=True, timeout=30, check=False)
    assert done.returncode == 1
    assert b"no text (UTF-8)" in done.stdout
    assert "0 results" in demo.rx("database show f").stdout


def test_a_terminal_that_cannot_show_a_letter_shows_another(demo: Instance) -> None:
    demo.rx("presencestate change CustomPresence:6002 away,büro")
    command = [sys.executable, "-m", "switchboard", "-rx", "presencestate list", "--data", str(demo.data)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, timeout=30, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    assert b"b?ro" in done.stdout
