"""A phone on a real socket: it subscribes, and answers every NOTIFY it reads."""

import socket
import time
from typing import Self

from tests.helpers.phone import Handset, Message, answer_to, parse

PATIENCE = 10.0  # seconds; a test that waits that long has failed


class UdpPhone:
    """Watches one extension of a server on this machine."""

    def __init__(self, exten: str, server: str, *, user_agent: str = "test phone") -> None:
        host, _, port = server.rpartition(":")
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.connect((host, int(port)))
        self.socket.settimeout(PATIENCE)
        self.handset = Handset(exten=exten, server=server, user_agent=user_agent, port=self.socket.getsockname()[1])
        self.notifies: list[Message] = []

    def subscribe(self) -> Message:
        """Returns the first NOTIFY."""
        self.socket.send(self.handset.request())
        response = parse(self.socket.recv(65_535))
        assert response.status == 200, response.start
        self.handset.accepted(response)
        return self.next_notify()

    def next_notify(self) -> Message:
        notify = parse(self.socket.recv(65_535))
        assert notify.start.startswith("NOTIFY")
        self.socket.send(answer_to(notify, "200 OK"))
        self.notifies.append(notify)
        return notify

    def wait_for(self, text: bytes) -> Message:
        """Reads NOTIFYs until one's body holds the text."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            notify = self.next_notify()
            if text in notify.body:
                return notify
        raise AssertionError(f"no NOTIFY with {text!r}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.socket.close()
