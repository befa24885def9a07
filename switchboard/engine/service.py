"""How the service does, for whoever shows it: what it listens on, whom it serves, what is wrong."""

import asyncio
import itertools
import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from switchboard.api.snapshot import ServiceState
from switchboard.engine.feed import Consumer
from switchboard.ground.faults import Faults
from switchboard.ground.timers import Periodic, told_in
from switchboard.phones.phones import Phones

_log = logging.getLogger("switchboard.engine")
_INTERVAL = 0.5  # seconds between looks at the number of phones
_FEW = 500  # subscriptions whose phones are counted at every look


class Observer(Consumer, Protocol):
    """A window: told of changes, of how the service does, and that it should show itself."""

    def service_changed(self, service: ServiceState) -> None: ...
    def show_requested(self, number: str = "") -> None: ...
    def trace_arrived(self, line: str) -> None: ...
    def calls_changed(self, device: str) -> None: ...


class Service:
    """The present state, and the windows that are told of it."""

    def __init__(self, loop: asyncio.AbstractEventLoop, faults: Faults) -> None:
        self.state = ServiceState()
        self._problems: dict[str, Sequence[str]] = {}
        self._observers: list[Observer] = []
        self._faults = faults
        faults.listeners.append(told_in(loop, self._show_faults))

    def add_observer(self, observer: Observer) -> None:
        self._observers.append(observer)

    def update(self, **changed: object) -> None:
        """Takes new values of the fields of `ServiceState`, by name, and tells whoever looks on if they differ."""
        state = replace(self.state, **changed)  # type: ignore[arg-type]  # the fields of ServiceState, by name
        if state != self.state:
            self.state = state = replace(state, version=state.version + 1)
            for observer in self._observers:
                observer.service_changed(state)

    def tell_of_calls(self, device: str) -> None:
        """The calls of a phone are otherwise: windows that show them hear of it."""
        for observer in self._observers:
            observer.calls_changed(device)

    def note_storage_fault(self, fault: str) -> None:
        """What the disk says; nothing once it takes again."""
        self.update(storage_fault=fault)

    def note_problems(self, where: str, problems: Sequence[str]) -> None:
        """What is wrong with one part, instead of what was wrong with it before; nothing where all is well."""
        self._problems[where] = problems
        self.update(problems=tuple(itertools.chain.from_iterable(self._problems.values())))

    def problems(self) -> Sequence[str]:
        """All that is wrong: with phones' addresses, the disk, settings and the office's files, and this program."""
        state = self.state
        faults = (fault for fault in (state.sip_fault, state.storage_fault) if fault)
        return [*faults, *state.problems, *state.program_faults]

    def show_window(self, number: str = "") -> bool:
        """Has the windows come to the front, and offer a number that a link named; returns whether there is any."""
        for observer in self._observers:
            observer.show_requested(number)
        return bool(self._observers)

    def show_trace(self, line: str) -> None:
        """A line of the SIP trace."""
        for observer in self._observers:
            observer.trace_arrived(line)

    def note_loop_fault(self, _: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """A callback, a timer or a task of the loop raised what nobody expected; the loop goes on by itself."""
        error = context.get("exception")
        if isinstance(error, Exception):
            self._faults.note("a turn of the loop", error)
        else:
            _log.error("The loop says: %s", context.get("message"))

    def _show_faults(self) -> None:
        self.update(program_faults=tuple(str(fault) for fault in self._faults.listed()))


class PhoneCount:
    """Looks now and then at how many phones are served: those that watch somebody, and those that are registered."""

    def __init__(self, loop: asyncio.AbstractEventLoop, service: Service, phones: Phones) -> None:
        self._service = service
        self._phones = phones
        self._timer = Periodic(loop, _INTERVAL, self._look)
        self._seen = 0

    def start(self) -> None:
        self._timer.start()

    def close(self) -> None:
        self._timer.cancel()

    def _look(self) -> None:
        self._phones.server.forget_routes()
        audiences, registered = self._phones.services.audiences, len(self._phones.services.registrar.bindings)
        if registered != self._service.state.registered:
            self._service.update(registered=registered)
        is_resting, self._seen = len(audiences) == self._seen, len(audiences)
        if len(audiences) == self._service.state.subscriptions:
            return
        if is_resting or len(audiences) < _FEW:  # while many come, who they are is counted once they are there
            self._service.update(phones=audiences.phones(), subscriptions=len(audiences))
