"""Where SIP is served: tried again for as long as an address cannot be had."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import Sentence
from switchboard.net.sip_server import ListenFailed
from switchboard.phones.phones import Phones

_log = logging.getLogger("switchboard.sip")
_AGAIN_AFTER = 5.0  # seconds: the port may come free, the interface may come back


class Listening:
    """Has phones served on the addresses that are wanted, and says how that goes."""

    def __init__(self, loop: asyncio.AbstractEventLoop, phones: Phones, tell: Callable[..., None]) -> None:
        """`tell` takes fields of `ServiceState`."""
        self._loop = loop
        self._phones = phones
        self._tell = tell
        self._wanted: Sequence[ListenAddress] = ()
        self._fault = ""
        self._again: asyncio.TimerHandle | None = None

    def start(self, addresses: Sequence[ListenAddress]) -> None:
        """Serves there now, or as soon as it can be."""
        self._wanted = addresses
        self._try()

    def move_to(self, addresses: Sequence[ListenAddress]) -> None:
        """
        Serves there from now on.

        Raises:
            ListenFailed: it cannot be; what was before goes on.
        """
        self._phones.listen(addresses)
        self._wanted = addresses
        self._note("", "")

    def close(self) -> None:
        if self._again is not None:
            self._again.cancel()

    def _try(self) -> None:
        """Serves where it can be; the other addresses are tried again."""
        served, refused = list(self._wanted), list[ListenFailed]()
        while True:
            try:
                self._phones.listen(served)
            except ListenFailed as error:
                served.remove(error.address)
                refused.append(error)
            else:
                break
        fault = _all_of([error.sentence for error in refused])
        if fault and fault != self._fault:
            _log.warning("%s; it is tried again.", fault)
        self._note(fault, str(refused[0].address) if refused else "")
        if refused:
            self._again = self._loop.call_later(_AGAIN_AFTER, self._try)

    def _note(self, fault: str, refused: str) -> None:
        self._fault = fault
        self.close()
        listening = self._phones.server.listening
        wanted = tuple(str(address) for address in self._wanted)
        self._tell(listening=listening, wanted=wanted, sip_fault=fault, refused_address=refused)


def _all_of(faults: Sequence[Sentence]) -> Sentence:
    """In one sentence; none where there are none."""
    told = faults[0] if faults else Sentence("")
    for fault in faults[1:]:
        told = Sentence("{one}; {other}", one=told, other=fault)
    return told
