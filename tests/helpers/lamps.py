"""Many phones at once on real sockets, in a thread of their own: each answers every NOTIFY and keeps the last."""

import selectors
import threading
from collections.abc import Iterable, Mapping

from lxml import etree

from tests.helpers.phone import answer_to, parse
from tests.helpers.udp_phone import UdpPhone

_LOOK = 0.05  # seconds between looks at whether it is over
_READS_PRESENCE = "Digium D65 2_9_6"  # the one document that has all three parts of a presence


class Lamps:
    """A phone for each extension."""

    def __init__(self, extens: Iterable[str], server: str) -> None:
        self._phones = {exten: UdpPhone(exten, server, user_agent=_READS_PRESENCE) for exten in extens}
        self._last: dict[str, bytes] = {}
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._answer, name="lamps", daemon=True)
        for exten, phone in self._phones.items():
            self._last[exten] = phone.subscribe().body

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._is_over.set()
        self._thread.join(10)
        for phone in self._phones.values():
            phone.close()

    def shown(self) -> Mapping[str, tuple[str, str, str]]:
        """State, subtype and message that each shows now."""
        return {exten: _presence(body) for exten, body in list(self._last.items())}

    def _answer(self) -> None:
        with selectors.DefaultSelector() as selector:
            for exten, phone in self._phones.items():
                selector.register(phone.socket, selectors.EVENT_READ, exten)
            while not self._is_over.is_set():
                for key, _ in selector.select(_LOOK):
                    phone = self._phones[key.data]
                    notify = parse(phone.socket.recv(65_535))
                    phone.socket.send(answer_to(notify, "200 OK"))
                    self._last[key.data] = notify.body


def _presence(body: bytes) -> tuple[str, str, str]:
    [presence] = etree.fromstring(body).iter("{*}digium_presence")
    return presence.get("type", ""), presence.get("subtype", ""), presence.text or ""
