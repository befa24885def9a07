"""
One client's session: login, actions in order, events it wants (Asterisk: `manager.c`).

    connected ──Login──▶ logged in ──Logoff, failed Login──▶ closing

Replies leave in the order of their actions, and an event never overtakes the reply to an action that was asked before.
"""

import datetime as dt
import re
import secrets
from collections import deque
from collections.abc import Callable, Mapping, Sequence

from switchboard.core.commands import Origin
from switchboard.manager.actions import ACTIONS, SESSION_ACTIONS
from switchboard.manager.backend import ManagerBackend
from switchboard.manager.events import ManagerEvent, security_event
from switchboard.manager.framing import Action, ActionReader, format_message
from switchboard.manager.request import ManagerRequest, Message
from switchboard.manager.users import EVERYTHING, ManagerUser, allows

GREETING = b"Asterisk Call Manager/12.0.0\r\n"
MAX_OUTPUT = 8 * 1024 * 1024  # bytes that wait for a slow client; above it the session ends
MAX_WAITING_ACTIONS = 10_000
_MAX_FILTERS = 64
_SESSION_NAMES = {action.name.lower(): action for action in SESSION_ACTIONS}
_MAX_WAIT = 3_600.0  # seconds of WaitEvent


class _Slot:
    """The place of one reply, or event, in the output; filled when it is known."""

    __slots__ = ("wire",)

    def __init__(self, wire: bytes | None = None) -> None:
        self.wire = wire


class ManagerSession:
    """
    Bytes in (`receive`), events in (`notify`), bytes out (`take_output`).

    `on_output` is called when there may be output that was not there before; `on_security` with events for everyone.
    """

    def __init__(  # noqa: PLR0913  whom it serves, and where it tells
        self,
        backend: ManagerBackend,
        users: Mapping[str, ManagerUser],
        peer: tuple[str, int],
        local: tuple[str, int],
        *,
        on_output: Callable[[], None],
        on_security: Callable[[ManagerEvent], None],
    ) -> None:
        self.user: ManagerUser | None = None
        self.is_closing = False
        self.has_failed = False
        self.peer = peer
        self.started_at = backend.world.now()
        self._local = local
        self._backend = backend
        self._users = users
        self._on_output = on_output
        self._on_security = on_security
        self._reader = ActionReader()
        self._output: deque[_Slot] = deque([_Slot(GREETING)])
        self._waiting: deque[Action] = deque()
        self._unanswered = 0
        self._mask = EVERYTHING
        self._wanted: list[re.Pattern[str]] = []
        self._unwanted: list[re.Pattern[str]] = []
        self._challenge = ""
        self._event_waiters: list[Callable[[], None]] = []

    def receive(self, data: bytes) -> None:
        for action in self._reader.feed(data):
            if len(self._waiting) >= MAX_WAITING_ACTIONS:
                self.is_closing = True
                break
            self._waiting.append(action)
        self._work()

    def notify(self, event: ManagerEvent) -> None:
        """An event for everyone; this client is told if it may read and wants it."""
        if self._wants(event):
            self._tell(event.wire)

    def notify_all(self, events: Sequence[ManagerEvent], joined: dict[frozenset[str], bytes]) -> None:
        """Several events at once. Clients that want the same classes share the bytes, which `joined` keeps."""
        if self.user is None:
            return
        if self._wanted or self._unwanted:
            wire = b"".join(event.wire for event in events if self._wants(event))
        else:
            classes = self.user.read & self._mask
            if classes not in joined:
                joined[classes] = b"".join(event.wire for event in events if event.event_class in classes)
            wire = joined[classes]
        if wire:
            self._tell(wire)

    def _tell(self, wire: bytes) -> None:
        self._output.append(_Slot(wire))
        waiters, self._event_waiters = self._event_waiters, []
        for waiter in waiters:
            waiter()
        self._on_output()

    def take_output(self) -> bytes:
        """What may leave now: up to the first reply that is still to come."""
        ready: list[bytes] = []
        while self._output and self._output[0].wire is not None:
            ready.append(self._output.popleft().wire or b"")
        return b"".join(ready)

    def has_output(self) -> bool:
        return bool(self._output) and self._output[0].wire is not None

    def _wants(self, event: ManagerEvent) -> bool:
        if self.user is None or event.event_class not in self.user.read or event.event_class not in self._mask:
            return False
        if not self._wanted and not self._unwanted:
            return True
        text = event.wire.decode(errors="replace")
        if any(pattern.search(text) for pattern in self._unwanted):
            return False
        return not self._wanted or any(pattern.search(text) for pattern in self._wanted)

    def _work(self) -> None:
        """Does what waits; an action that may see what an unanswered one changes waits for its answer."""
        while self._waiting and not self.is_closing:
            definition = ACTIONS.get(self._waiting[0].name.lower())
            if self._unanswered and not (definition is not None and definition.overlaps):
                break
            self._do(self._waiting.popleft())
        self._on_output()

    def _do(self, action: Action) -> None:
        slot = _Slot()
        self._output.append(slot)
        self._unanswered += 1

        def answer(messages: Sequence[Message]) -> None:
            if slot.wire is None:
                self._unanswered -= 1
                slot.wire = b"".join(format_message(_identified(message, action.action_id)) for message in messages)
                if self._waiting and not self._unanswered:
                    self._work()
                else:
                    self._on_output()

        who = self.user.name if self.user else "nobody"
        request = ManagerRequest(action, self._backend, Origin(who, f"manager {self.peer[0]}"), answer)
        name = action.name.lower()
        definition = ACTIONS.get(name) or _SESSION_NAMES.get(name)
        if action.fault or not name:
            request.fail(action.fault or "Missing action in request")
        elif self.user is None and name not in ("login", "challenge", "logoff"):
            request.fail("Permission denied")
        elif definition is None:
            request.fail(
                f"Invalid/unknown command: {action.name}. Use Action: ListCommands to show available commands."
            )
        elif self.user is not None and not allows(self.user.write, definition.classes):
            request.fail("Permission denied")
        elif name in ACTIONS:
            definition.run(request)
        else:
            self._do_own(name, request)

    def _do_own(self, name: str, request: ManagerRequest) -> None:
        match name:
            case "login":
                self._login(request)
            case "logoff":
                request.answer([[("Response", "Goodbye"), ("Message", "Thanks for all the fish.")]])
                self.is_closing = True
            case "challenge":
                self._give_challenge(request)
            case "events":
                self._choose_events(request)
            case "filter":
                self._add_filter(request)
            case _:
                self._wait_event(request)

    def _give_challenge(self, request: ManagerRequest) -> None:
        if request.get("AuthType").upper() != "MD5":
            request.fail("Must specify AuthType")
            return
        self._challenge = str(secrets.randbelow(900_000_000) + 100_000_000)
        request.answer([[("Response", "Success"), ("Challenge", self._challenge)]])

    def _login(self, request: ManagerRequest) -> None:
        user = self._users.get(request.get("Username"))
        fault = self._login_fault(request, user)
        if fault or user is None:
            self._on_security(security_event(fault, self._account(request.get("Username")), severity="Error"))
            self.has_failed = True
            self.is_closing = True
            request.fail("Authentication failed")
            return
        self.user = user
        self._choose_mask(request.get("Events", "on"))
        request.succeed("Authentication accepted")
        now = self._backend.world.now()
        uptime = [
            ("Uptime", str(int(now - self._backend.started_at))),
            ("LastReload", str(int(now - self._backend.reloaded_at))),
        ]
        self.notify(ManagerEvent("system", "FullyBooted", [*uptime, ("Status", "Fully Booted")]))
        account = self._account(user.name)
        self._on_security(
            security_event("SuccessfulAuth", {**account, "UsingPassword": "0", "SessionTV": account["EventTV"]})
        )

    def _login_fault(self, request: ManagerRequest, user: ManagerUser | None) -> str:
        """The name of the security event, empty where all is well."""
        if user is None:
            return "InvalidAccountID"
        if not user.may_come_from(self.peer[0]):
            return "FailedACL"
        if request.get("AuthType").upper() == "MD5":
            challenge, self._challenge = self._challenge, ""
            answered = bool(challenge) and user.answers_challenge(challenge, request.get("Key"))
            return "" if answered else "ChallengeResponseFailed"
        return "" if user.has_secret(request.get("Secret")) else "InvalidPassword"

    def _account(self, name: str) -> dict[str, str]:
        at = dt.datetime.fromtimestamp(self._backend.world.now(), dt.UTC)
        return {
            "EventTV": f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1_000:03}+0000",
            "AccountID": name,
            "SessionID": f"{id(self):#x}",
            "LocalAddress": "IPV4/TCP/{}/{}".format(*self._local),
            "RemoteAddress": "IPV4/TCP/{}/{}".format(*self.peer),
        }

    def _choose_mask(self, text: str) -> bool:
        words = {word.strip().lower() for word in text.split(",")}
        self._mask = EVERYTHING if words & {"on", "all", "yes", "true", "1"} else frozenset(words) & EVERYTHING
        return bool(self._mask)

    def _choose_events(self, request: ManagerRequest) -> None:
        is_on = self._choose_mask(request.get("EventMask", "off"))
        request.answer([[("Response", "Success"), ("Events", "On" if is_on else "Off")]])

    def _add_filter(self, request: ManagerRequest) -> None:
        text = request.get("Filter")
        if (
            request.get("Operation").lower() != "add"
            or not text
            or len(self._wanted) + len(self._unwanted) >= _MAX_FILTERS
        ):
            request.fail("Unknown operation" if text else "Filter not specified")
            return
        try:
            pattern = re.compile(text.removeprefix("!"))
        except re.error:
            request.fail("Filter did not compile")
            return
        (self._unwanted if text.startswith("!") else self._wanted).append(pattern)
        request.succeed("Success")

    def _wait_event(self, request: ManagerRequest) -> None:
        timeout = request.get("Timeout", "-1")
        seconds = float(timeout) if re.fullmatch(r"\d{1,6}", timeout) else _MAX_WAIT
        answered = False

        def answer() -> None:
            nonlocal answered
            if not answered:
                answered = True
                complete: Message = [("Event", "WaitEventComplete")]
                request.answer([[("Response", "Success"), ("Message", "Waiting for Event completed.")], complete])

        self._event_waiters.append(answer)
        self._backend.call_later(min(seconds, _MAX_WAIT), answer)


def _identified(message: Message, action_id: str) -> Message:
    """The message with its ActionID, where the action had one: after the first header, as Asterisk has it."""
    if not action_id:
        return message
    if message[0][1] in ("DBGetResponse", "DBGetTreeResponse"):
        return [*message, ("ActionID", action_id)]
    return [message[0], ("ActionID", action_id), *message[1:]]
