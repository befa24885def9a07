"""Real manager clients against the real program."""

import asyncio
import re
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.instance import Instance

CONFIGURATION = """
[manager]
listen = ["127.0.0.1:0"]
[manager.users.admin]
secret = "secret"
read = "all"
write = "all"
permit = ["127.0.0.0/8"]
[manager.users.other]
secret = "secret"
read = "call"
[manager.users.far]
secret = "secret"
read = "all"
write = "all"
permit = ["192.0.2.0/24"]
"""
PATIENCE = 10.0


class Office:
    """An instance whose manager interface listens, on ports that the system chose."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        match = re.search(r"; AMI on ([^;]+);", instance.ready)
        assert match is not None, instance.ready
        self.ports = [int(address.rpartition(":")[2]) for address in match[1].split(", ")]
        self.port = self.ports[0]


@pytest.fixture
def office(start: Callable[..., Instance], tmp_path: Path) -> Office:
    data = tmp_path / "data"
    data.mkdir()
    (data / "switchboard.toml").write_text(CONFIGURATION)
    return Office(start("--demo", data=data))


class RawClient:
    """A socket that reads until a text has come."""

    def __init__(self, port: int, wrapped: ssl.SSLContext | None = None, source: str = "127.0.0.1") -> None:
        plain = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE, source_address=(source, 0))
        self.socket = wrapped.wrap_socket(plain, server_hostname="localhost") if wrapped else plain
        self.received = b""

    def send(self, text: str) -> None:
        self.socket.sendall(text.replace("\n", "\r\n").encode())

    def until(self, text: str) -> str:
        while text.encode() not in self.received:
            data = self.socket.recv(65_536)
            if not data:
                raise AssertionError(f"closed before {text!r}: {self.received!r}")
            self.received += data
        return self.received.decode()

    def login(self, user: str = "admin") -> str:
        self.send(f"Action: Login\nUsername: {user}\nSecret: secret\nEvents: call\n\n")
        return self.until("Message: ")

    def close(self) -> None:
        self.socket.close()


PYST2 = """
import os, sys, threading
from asterisk.manager import Manager
heard, arrived, manager = [], threading.Event(), Manager()
manager.connect("127.0.0.1", int(sys.argv[1]))
manager.login("admin", "secret")
manager.register_event("PresenceStateChange", lambda event, _: (heard.append(event.headers), arrived.set()))
presence = "PRESENCE_STATE(CustomPresence:6002)"
reply = manager.send_action({"Action": "Setvar", "Variable": presence, "Value": "away,at lunch"})
assert reply.headers["Message"] == "Variable Set", reply.headers
assert arrived.wait(10) and heard[0]["Presentity"] == "CustomPresence:6002", heard
state = manager.send_action({"Action": "PresenceState", "Provider": "CustomPresence:6002"}).headers
assert (state["State"], state["Subtype"]) == ("away", "at lunch"), state
listing = manager.send_action({"Action": "Command", "Command": "core show hint 6002"})
assert "1 hint matching extension 6002" in str(listing.headers), listing.headers
os._exit(0)
"""  # no logoff: the library's reader closes the file that its logoff still flushes, if the answer comes at once


def test_pyst2_logs_in_lists_sets_and_hears(office: Office) -> None:
    # in a process of its own: the library is of an older Python's ways
    command = [sys.executable, "-W", "ignore", "-c", PYST2, str(office.port)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_panoramisk_logs_in_lists_sets_and_hears(office: Office) -> None:
    from panoramisk import Manager

    async def talk() -> None:
        heard: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        manager = Manager(host="127.0.0.1", port=office.port, username="admin", secret="secret")
        manager.register_event("PresenceStatus", lambda _, event: heard.put_nowait(dict(event)))
        await asyncio.wait_for(manager.connect(), PATIENCE)
        action = {"Action": "Setvar", "Variable": "PRESENCE_STATE(CustomPresence:6003)", "Value": "dnd,,Deep work"}
        reply = await asyncio.wait_for(manager.send_action(action), PATIENCE)
        assert reply.success
        event = await asyncio.wait_for(heard.get(), PATIENCE)
        assert (event["Exten"], event["Status"], event["Message"]) == ("6003", "dnd", "Deep work")
        answers = await asyncio.wait_for(manager.send_action({"Action": "PresenceStateList"}), PATIENCE)
        assert {"CustomPresence:6003"} <= {message.presentity for message in answers if message.event}
        manager.close()
        await asyncio.sleep(0.1)

    asyncio.run(talk())


def test_an_office_without_users_has_no_manager_interface(start: Callable[..., Instance], tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with socket.create_server(("127.0.0.1", 0)) as taken:  # by whoever: it would be told if it were wanted
        port = taken.getsockname()[1]
        (data / "switchboard.toml").write_text(f'[manager]\nlisten = ["127.0.0.1:{port}"]\n')
        instance = start("--demo", data=data)
    assert "AMI" not in instance.ready
    assert instance.rx("core show problems").stdout == "0 problems\n"


def test_who_guesses_is_delayed_and_then_not_even_looked_at(office: Office) -> None:
    clients = [RawClient(office.port) for _ in range(7)]
    started = time.monotonic()
    for number, client in enumerate(clients):  # all were connected before the first guess
        client.send(f"Action: Login\nUsername: admin\nSecret: {'secret' if number == 6 else number}\n\n")
    for client in clients:
        client.until("Authentication failed")
        client.close()
    assert time.monotonic() - started > 0.9
    other = RawClient(office.port)
    assert "Authentication accepted" in other.login("other") + other.until("accepted"), (
        "the guesses were at another's account"
    )
    other.close()
    elsewhere = RawClient(office.port, source="127.0.0.2")
    assert "Authentication accepted" in elsewhere.login() + elsewhere.until("accepted"), (
        "the guesses came from another address"
    )
    elsewhere.close()


def test_an_address_outside_of_permit_may_not_log_in(office: Office) -> None:
    client = RawClient(office.port)
    client.send("Action: Login\nUsername: far\nSecret: secret\n\n")
    assert "Authentication failed" in client.until("failed")
    client.close()


def test_the_toggle_is_dialled_by_originate(office: Office) -> None:
    data = office.instance.data
    toggle = (
        "[default]\nexten => 2000,1,Answer()\n"
        "same => n,Set(CURRENT_PRESENCE=${PRESENCE_STATE(CustomPresence:Bob,value)})\n"
        "same => n,GotoIf($[${CURRENT_PRESENCE}=available]?set_unavailable:set_available)\n"
        "same => n(set_available),Set(PRESENCE_STATE(CustomPresence:Bob)=available,,)\nsame => n,Goto(finished)\n"
        "same => n(set_unavailable),Set(PRESENCE_STATE(CustomPresence:Bob)=unavailable,,)\n"
        "same => n(finished),Playback(queue-thankyou)\nsame => n,Hangup\n"
    )
    with (data / "extensions.conf").open("a") as dialplan:
        dialplan.write(toggle)
    assert office.instance.rx("dialplan reload").returncode == 0
    client = RawClient(office.port)
    client.login()
    for state in ("available", "unavailable"):
        client.received = b""
        client.send("Action: Originate\nChannel: Local/2000@default\nApplication: Wait\nData: 1\n\n")
        told = client.until(f"Status: {state}")
        assert "Event: Newchannel" in told
        client.until("Event: Hangup")
    client.close()


def test_tls_is_served_with_a_certificate(start: Callable[..., Instance], tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = [
        "-keyout",
        str(data / "key.pem"),
        "-out",
        str(data / "cert.pem"),
        "-addext",
        "subjectAltName=DNS:localhost",
    ]
    if subprocess.run([*request, *names], capture_output=True, check=False).returncode:
        pytest.skip("openssl is not installed")
    tls = 'tls_listen = ["127.0.0.1:0"]\ncertificate = "cert.pem"\nkey = "key.pem"\n'
    text = CONFIGURATION.replace("[manager]\n", f"[manager]\n{tls}")
    (data / "switchboard.toml").write_text(text)
    office = Office(start("--demo", data=data))
    client = RawClient(office.ports[1], ssl.create_default_context(cafile=str(data / "cert.pem")))
    client.login()
    client.until("Authentication accepted")
    client.close()
