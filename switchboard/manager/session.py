"""
One client's session: login, actions in order, events it wants (Asterisk: `manager.c`).

    connected ──Login──▶ logged in ──Logoff, failed Login, too much unread──▶ closing

Replies leave in the order of their actions, and an event never overtakes the reply to an action that was asked before.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.ground.faults import Faults
from switchboard.ground.limits import Limits
from switchboard.manager.actions import ACTIONS, SESSION_ACTIONS
from switchboard.manager.backend import Called, Cancellable, ManagerBackend
from switchboard.manager.event_choice import EventChoice
from switchboard.manager.events import ManagerEvent
from switchboard.manager.framing import MAX_ACTION, Action, ActionReader
from switchboard.manager.login import LoginGate
from switchboard.manager.output import Output, Place
from switchboard.manager.reply import (
    Begin,
    Change,
    MakeCall,
    Outcome,
    Reload,
    Reply,
    RunLine,
    Submit,
    console_output,
    error,
)
from switchboard.manager.request import ManagerRequest
from switchboard.manager.session_actions import OwnActions
from switchboard.manager.users import ManagerUser, allows

GREETING = b"Asterisk Call Manager/12.0.0\r\n"
_MAX_UNANSWERED = 1_000  # actions at once
_MAX_QUEUED = 65_536  # bytes of replies that may wait while further actions are done
_MAX_UNREAD = 65_536  # bytes of actions that may wait; then the client is not read from
_UNKNOWN = "Invalid/unknown command: {}. Use Action: ListCommands to show available commands."
_BEFORE_LOGIN = frozenset({"login", "challenge", "logoff"})


@dataclass(frozen=True, slots=True)
class SessionParts:
    """What all sessions share; `tell` reaches every client."""

    backend: ManagerBackend
    gate: LoginGate
    faults: Faults
    limits: Limits
    tell: Callable[[ManagerEvent], None]


@dataclass(frozen=True, slots=True)
class Pending:
    """A reply that is still to come, and the action it answers."""

    place: Place
    action_id: str
    fill: Callable[["Pending", Reply], None]

    def answer(self, reply: Reply) -> None:
        """Only the first time counts."""
        self.fill(self, reply)


class ManagerSession:
    """
    Bytes in (`receive`), one action a `step`, events in (`notify`), bytes out (`take_output`).

    `on_change` is called when there may be output to take, or a step to make, that was not there before.
    """

    def __init__(
        self, parts: SessionParts, peer: tuple[str, int], local: tuple[str, int], *, on_change: Callable[[], None]
    ) -> None:
        self.user: ManagerUser | None = None
        self.is_closing = False
        self.has_failed = False
        self.has_overflowed = False
        self.peer = peer
        self.local = local
        self.started_at = parts.backend.world.now()
        self.choice = EventChoice()
        self._parts = parts
        self._on_change = on_change
        self._reader = ActionReader()
        self._next: Action | None = None
        self._output = Output()
        self._output.write(GREETING)
        self._unanswered = 0
        self._event_wait: tuple[Pending, Cancellable, Reply] | None = None
        self._own = OwnActions(self, parts)

    # in

    def receive(self, data: bytes) -> None:
        if not self.is_closing:
            self._reader.feed(data)

    def wants_input(self) -> bool:
        """Whether it may be given more; a client that asks faster than it reads waits."""
        return len(self._reader) < _MAX_UNREAD

    def wants_step(self) -> bool:
        """Whether there may be an action that can be done now."""
        if self.is_closing:
            return False
        return self._may_do(self._next) if self._next is not None else self._reader.has_news()

    def is_idle(self) -> bool:
        """Whether nothing that came is still to be done or answered."""
        return not self._unanswered and not self.wants_step()

    def step(self) -> bool:
        """Does the next action; whether there was one that could be done now."""
        if self.is_closing:
            return False
        if self._next is None:
            self._next = self._reader.next_action()
        if self._next is None or not self._may_do(self._next):
            return False
        action, self._next = self._next, None
        self._do(action)
        return True

    # out

    def wants(self, event_class: str) -> bool:
        """Whether it would be told events of that class."""
        return self.user is not None and not self.is_closing and event_class in self.user.read & self.choice.classes

    def notify_all(self, events: Sequence[ManagerEvent], joined: dict[frozenset[str], bytes]) -> None:
        """Events for everyone. Clients that want the same classes share the bytes, which `joined` keeps."""
        if self.user is None or self.is_closing:
            return
        if self.choice.has_filters:
            wanted = [event for event in events if event.event_class in self.user.read and self.choice.wants(event)]
            self._tell(b"".join(event.wire for event in wanted), shared=False)
        else:
            classes = self.user.read & self.choice.classes
            if classes not in joined:
                joined[classes] = b"".join(event.wire for event in events if event.event_class in classes)
            self._tell(joined[classes], shared=True)

    def notify(self, event: ManagerEvent) -> None:
        self.notify_all([event], {})

    def unread(self) -> int:
        """Bytes that wait to be taken."""
        return self._output.size

    def unread_of_its_own(self) -> int:
        """Those of them that no other client shares."""
        return self._output.own

    def has_output(self) -> bool:
        return self._output.is_ready()

    def take_output(self, most: int) -> bytes:
        """What may leave now: up to the first reply that is still to come, and not much more than `most` bytes."""
        return self._output.take(most)

    def overflow(self) -> None:
        """The client leaves too much unread: what waits is let go of, and so is the client."""
        self.is_closing = self.has_overflowed = True
        self._output = Output()
        self._on_change()

    def close(self) -> None:
        """The connection has ended: nothing is waited for any more."""
        self.is_closing = True
        self.end_event_wait()

    # what its own actions do

    def admit(self, user: ManagerUser) -> None:
        self.user = user
        self._reader.most = MAX_ACTION

    def refuse(self) -> None:
        """It failed to prove who it is: it is told so, and ends."""
        self.has_failed = self.is_closing = True

    def wait_for_event(self, pending: Pending, seconds: float, reply: Reply) -> None:
        """Answers once an event has come, or the time is over; one at a time."""
        self.end_event_wait()
        timer = self._parts.backend.call_later(seconds, self.end_event_wait)
        self._event_wait = pending, timer, reply

    def end_event_wait(self) -> None:
        if self._event_wait is not None:
            (pending, timer, reply), self._event_wait = self._event_wait, None
            timer.cancel()
            pending.answer(reply)

    def _tell(self, wire: bytes, *, shared: bool) -> None:
        if not wire:
            return
        self.end_event_wait()
        self._output.write(wire, shared=shared)
        if self._output.size > self._parts.limits.manager_unread_bytes:
            # as Asterisk lets a client go that does not read: events that are left out would deceive it for ever
            self.overflow()
        else:
            self._on_change()

    def _may_do(self, action: Action) -> bool:
        """An action that may see what an unanswered one changes waits for its answer, be it a login."""
        if self._output.size > _MAX_QUEUED or self._output.listings or self._unanswered >= _MAX_UNANSWERED:
            return False
        if not self._unanswered:
            return True
        definition = ACTIONS.get(action.name.lower())
        return self.user is not None and definition is not None and definition.overlaps

    def _do(self, action: Action) -> None:
        pending = Pending(self._output.reserve(), action.action_id, self._fill)
        self._unanswered += 1
        try:
            outcome = self._outcome(action, pending)
            if outcome is not None:
                self._follow(outcome, pending)
        except Exception as fault:
            self._parts.faults.note("an action of a manager client", fault)
            pending.answer(error("A fault of the program kept this from being done; its log says more"))

    def _outcome(self, action: Action, pending: Pending) -> Outcome | None:
        """None where the session answers later by itself."""
        name = action.name.lower()
        user = self.user
        if action.fault or not name:
            return error(action.fault or "Missing action in request")
        if user is None and name not in _BEFORE_LOGIN:
            return error("Permission denied")
        definition = ACTIONS.get(name) or SESSION_ACTIONS.get(name)
        if definition is None:
            return error(
                f"Invalid/unknown command: {action.name}. Use Action: ListCommands to show available commands."
            )
        if user is not None and not allows(user.write, definition.classes):
            return error("Permission denied")
        if name in SESSION_ACTIONS:
            return self._own.do(name, action, pending)
        who, write = (user.name, user.write) if user else ("nobody", frozenset[str]())
        origin = Origin(who, f"manager {self.peer[0]}")
        return ACTIONS[name].run(ManagerRequest(action, self._parts.backend, origin, write))

    def _follow(self, outcome: Outcome, pending: Pending) -> None:
        backend = self._parts.backend
        match outcome:
            case Submit(commands, done, refused):
                backend.submit_all(commands, partial(_decide, pending, done, refused))
            case Change(command, tell):
                backend.change(command, partial(_tell_of_change, pending, tell))
            case Begin(begin, done, refused_for):
                begin(lambda fault: pending.answer(refused_for(fault) if fault else done))
            case MakeCall(wish, done, refused):
                backend.originate(wish, partial(_tell_of_call, pending, done, refused))
            case RunLine(line, origin):
                backend.run_console(line, origin, partial(_print, pending))
            case Reload(module, done):
                backend.run_reload(module, lambda fault: pending.answer(error(fault) if fault else done))
            case _:
                pending.answer(outcome)

    def _fill(self, pending: Pending, reply: Reply) -> None:
        if self._output.fill(pending.place, reply, pending.action_id):
            self._unanswered -= 1
            self._on_change()


def _decide(pending: Pending, done: Reply, refused: Reply, fault: str) -> None:
    pending.answer(refused if fault else done)


def _tell_of_change(pending: Pending, tell: Callable[[ChangeSet], Reply], outcome: ChangeSet | str) -> None:
    pending.answer(error(outcome) if isinstance(outcome, str) else tell(outcome))


def _tell_of_call(pending: Pending, done: Reply, failed: Reply, called: Called) -> None:
    if called.is_refused:
        pending.answer(error(called.fault))
    else:
        pending.answer(failed if called.fault else done)


def _print(pending: Pending, text: str, succeeded: bool) -> None:
    pending.answer(console_output(text, succeeded=succeeded))
