"""A NAT on this computer: each phone behind it gets a port of its own at one address, and all of them share that."""

import contextlib
import selectors
import socket
import threading
from typing import Self

OUTSIDE = "127.0.0.77"


class Nat:
    """UDP alone. `address` is what phones take for the server."""

    def __init__(self, server: str) -> None:
        host, _, port = server.rpartition(":")
        self._server = (host, int(port))
        self._inside = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._inside.bind(("127.0.0.1", 0))
        self._outside: dict[tuple[str, int], socket.socket] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._inside, selectors.EVENT_READ)
        self._is_over = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    @property
    def address(self) -> str:
        return "{}:{}".format(*self._inside.getsockname())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over = True
        self._thread.join()
        for one in (self._inside, *self._outside.values()):
            one.close()
        self._selector.close()

    def _run(self) -> None:
        while not self._is_over:
            for key, _ in self._selector.select(0.1):
                with contextlib.suppress(OSError):
                    self._pass_on(key.data)

    def _pass_on(self, phone: tuple[str, int] | None) -> None:
        if phone is not None:
            self._inside.sendto(self._outside[phone].recv(65_535), phone)
            return
        data, phone = self._inside.recvfrom(65_535)
        if phone not in self._outside:
            outside = self._outside[phone] = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            outside.bind((OUTSIDE, 0))
            outside.connect(self._server)
            self._selector.register(outside, selectors.EVENT_READ, phone)
        self._outside[phone].send(data)
