"""The program's life as the system sees it: signals, folders, logs, and what is not there yet."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from switchboard.net.console_path import console_socket_path
from tests.helpers.instance import PATIENCE, Instance, rx
from tests.helpers.udp_phone import UdpPhone

ROOT = Path(__file__).parent.parent.parent
Start = Callable[..., Instance]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "switchboard", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)


def until(holds: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.05)


def test_sighup_reads_the_office_anew_and_begins_the_log_anew(start: Start, tmp_path: Path) -> None:
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text("[default]\nexten => 2000,hint,Custom:2000\n")
    instance = start("--dialplan", str(dialplan))
    log = instance.data / "switchboard.log"
    log.rename(instance.data / "moved.log")
    written = dialplan.stat()
    dialplan.write_text("[default]\nexten => 2001,hint,Custom:2001\n")
    os.utime(dialplan, ns=(written.st_atime_ns, written.st_mtime_ns))  # so that nothing but the signal has it read
    instance.process.send_signal(signal.SIGHUP)
    until(lambda: "State" in instance.rx("core show hint 2001").stdout)
    until(log.exists)
    assert "SIGHUP" in log.read_text()
    dialplan.unlink()
    instance.process.send_signal(signal.SIGHUP)
    until(lambda: "extensions.conf" in instance.rx("core show problems").stdout)
    assert "State" in instance.rx("core show hint 2001").stdout
    assert instance.stop() == 0


def test_sighup_before_it_serves_does_not_end_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "switchboard", "serve", "--demo", "--data", str(tmp_path), "--sip", "127.0.0.1:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        until((tmp_path / "switchboard.lock").exists)
        for _ in range(20):
            process.send_signal(signal.SIGHUP)
            time.sleep(0.01)
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Ready: ")
        process.terminate()
    assert process.returncode == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_at(demo: Instance, number: signal.Signals) -> None:
    demo.process.send_signal(number)
    assert demo.process.wait(PATIENCE) == 0
    assert not console_socket_path(demo.data).exists()


def test_an_address_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [sys.executable, "-m", "switchboard", "serve", "--demo", "--data", str(tmp_path), "--sip", address]
        process = subprocess.Popen(
            [*command, "--sip", "tcp:127.0.0.1:0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        ready = process.stdout.readline()
        assert f"/tcp; waiting for {address}/udp" in ready
        assert f"SIP cannot listen on {address}" in rx(tmp_path, "core show problems").stdout
    with UdpPhone("6002", address) as phone:
        phone.socket.settimeout(0.5)

        def is_served() -> bool:
            phone.socket.send(phone.handset.request())
            try:
                return phone.socket.recv(65_535).startswith(b"SIP/2.0 200")
            except OSError:
                return False

        until(is_served)
    process.terminate()
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 0


def test_nobody_has_to_read_what_it_prints(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "switchboard", "serve", "--demo", "--data", str(tmp_path), "--sip", "127.0.0.1:0"]
    reader, writer = os.pipe()
    os.close(reader)
    with subprocess.Popen(command, stdout=writer, stderr=subprocess.PIPE, text=True) as process:
        os.close(writer)
        until(lambda: rx(tmp_path, "core show version").returncode == 0)
        process.terminate()
        assert process.communicate(timeout=PATIENCE)[1] == ""
    assert process.returncode == 0
    assert "Ready: SIP on 127.0.0.1" in (tmp_path / "switchboard.log").read_text()


def test_what_others_could_read_is_closed(start: Start, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o755)
    settings = data / "switchboard.toml"
    settings.write_text('[phones.6002]\nsecret = "geheim"\n')
    settings.chmod(0o644)
    instance = start("--demo", data=data)
    instance.rx("sip set debug on")
    assert instance.stop() == 0
    assert data.stat().st_mode & 0o777 == 0o700
    ours = [path for path in data.iterdir() if path.suffix not in {".conf", ".csv"}]
    assert len(ours) >= 5
    assert [path.name for path in ours if path.stat().st_mode & 0o077] == []
    assert "could read switchboard.toml" in (data / "switchboard.log").read_text()


def test_a_lock_file_that_is_deleted_lets_no_second_instance_in(demo: Instance) -> None:
    (demo.data / "switchboard.lock").unlink()
    done = run("serve", "--data", str(demo.data), "--sip", "127.0.0.1:0")
    assert done.returncode == 1
    assert "already running" in done.stderr
    assert demo.rx("core show version").returncode == 0


def test_a_folder_by_another_name_has_the_same_instance(demo: Instance, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(demo.data)
    assert rx(link, "core show version").returncode == 0
    assert run("serve", "--data", str(link), "--sip", "127.0.0.1:0").returncode == 1


def test_a_log_that_cannot_be_written_is_told_and_stops_nothing(start: Start, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "switchboard.log").mkdir(parents=True)
    instance = start("--demo", data=data)
    assert "switchboard.log cannot be written" in instance.rx("core show problems").stdout
    instance.process.terminate()
    assert "Traceback" not in instance.process.communicate(timeout=PATIENCE)[1]


@pytest.mark.parametrize("kind", ["a file", "below a file", "read-only"])
def test_a_data_folder_that_cannot_be_used_is_said(tmp_path: Path, kind: str) -> None:
    (tmp_path / "file").touch()
    data = {"a file": tmp_path / "file", "below a file": tmp_path / "file" / "data", "read-only": Path("/proc/1/sw")}
    done = run("serve", "--data", str(data[kind]), "--sip", "127.0.0.1:0")
    assert done.returncode == 1
    assert "cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [b"", b"realm = ", None])
def test_an_office_whose_settings_are_lost_is_not_served(start: Start, tmp_path: Path, content: bytes | None) -> None:
    data = tmp_path / "data"
    assert start("--demo", data=data).stop() == 0
    settings = data / "switchboard.toml"
    if content is None:
        settings.unlink()
    else:
        settings.write_bytes(content)
    done = run("serve", "--data", str(data), "--sip", "127.0.0.1:0")
    assert done.returncode == 1
    assert "othing is served without it" in done.stderr
    assert "switchboard.toml.last" in done.stderr
    assert "Traceback" not in done.stderr


def test_who_ends_the_starter_ends_the_program(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, 'packaging'); from pathlib import Path; import environment, start\n"
        "environment.prepare = lambda *_, **__: None; environment.PYTHON = Path(sys.executable)\n"
        f"sys.argv = ['start.py', 'serve', '--demo', '--data', {str(tmp_path)!r}, '--sip', '127.0.0.1:0']\n"
        "sys.exit(start.main())"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as starter:
        assert starter.stdout is not None
        assert starter.stdout.readline().startswith("Ready: ")
        starter.terminate()
        assert starter.wait(PATIENCE) == 0
    assert rx(tmp_path, "core show version").returncode == 2
