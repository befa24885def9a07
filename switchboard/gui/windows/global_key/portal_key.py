"""
Desktops on Wayland give keys through `org.freedesktop.portal.GlobalShortcuts`, and ask whoever sits there.

A request is answered by a signal at a path that is known before it is made, so none is missed.
"""

import os
import uuid
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from switchboard.gui.windows.global_key.interface import ALT, CONTROL, SHIFT, Keys, Standing, Tell

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REGISTRY = "org.freedesktop.host.portal.Registry"
_REQUEST, _SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"
_ID = "bring-up"
_HELD = {CONTROL: "CTRL", ALT: "ALT", SHIFT: "SHIFT"}  # as the shortcuts specification of freedesktop.org writes them
_PATIENCE = 10.0  # seconds for an answer of a program
_DECISION = 600.0  # seconds for an answer of a person
_MOST_WAITING = 100  # messages
_CANCELLED = 1  # what a request comes to, beside 0 for success and 2 for everything else


class _NoPortal(Exception):
    """The desktop has none, or it went."""


class _Refused(Exception):
    """Whoever sits there said no."""


class PortalHolder:
    """A session with the portal, on a connection of its own."""

    def __init__(self, keys: Keys, program: str, description: str) -> None:
        """`program` is named as its desktop file is; `description` is what people read of the key."""
        self._keys = keys
        self._program = program
        self._description = description
        self._connection: DBusConnection | None = None
        self._is_let_go = False
        self._signals: deque[Message] = deque(maxlen=_MOST_WAITING)

    def hold(self, tell: Tell, pressed: Callable[[str], None]) -> None:
        """Until the connection is cut."""
        from jeepney import DBusErrorResponse, MatchRule, message_bus
        from jeepney.io.blocking import Proxy, open_dbus_connection

        try:
            with open_dbus_connection() as connection:
                self._connection = connection
                if self._is_let_go:
                    return
                rule = MatchRule(type="signal", sender=_NAME)
                Proxy(message_bus, connection, timeout=_PATIENCE).AddMatch(rule)
                with connection.filter(MatchRule(type="signal"), queue=self._signals):
                    tell(Standing.ASKED, "")
                    session = self._bind(tell)
                    self._follow(session, pressed)
        except _Refused:
            tell(Standing.REFUSED, "")
        except (_NoPortal, DBusErrorResponse, OSError, KeyError, TimeoutError, RuntimeError):
            tell(Standing.MISSING, "")
        finally:
            self._connection = None

    def let_go(self) -> None:
        """The portal forgets a session whose connection ends."""
        self._is_let_go = True
        connection = self._connection
        if connection is not None:
            try:
                connection.sock.shutdown(2)
            except OSError:
                return  # it is gone already

    @staticmethod
    def bring(leave: str, show: Callable[[], QWidget]) -> None:
        """Qt takes a token of the desktop from the environment (`xdg-activation-v1`)."""
        if leave:
            os.environ["XDG_ACTIVATION_TOKEN"] = leave
        show()
        os.environ.pop("XDG_ACTIVATION_TOKEN", None)

    def _bind(self, tell: Tell) -> str:
        """The session's path, once the keys are ours."""
        from jeepney import DBusErrorResponse

        with suppress(DBusErrorResponse):  # an older portal, or one that knows us already since we run in a sandbox
            self._call(_REGISTRY, "Register", "sa{sv}", (self._program, {}))
        made = self._request("CreateSession", "a{sv}", (), {"session_handle_token": ("s", _token())}, _PATIENCE)
        session = _text(made.get("session_handle"))
        if not session:
            raise _NoPortal
        held = "+".join(word for key, word in _HELD.items() if self._keys.held & key)
        wish = {
            "description": ("s", self._description),
            "preferred_trigger": ("s", f"{held}+{self._keys.keysym_name}"),
        }
        arguments = (session, [(_ID, wish)], "")
        bound = self._request("BindShortcuts", "oa(sa{sv})sa{sv}", arguments, {}, _DECISION)
        shortcuts = bound.get("shortcuts")
        given = dict(shortcuts[1]) if isinstance(shortcuts, tuple) else {}
        if _ID not in given:
            raise _Refused
        tell(Standing.OURS, _text(given[_ID].get("trigger_description")))
        return session

    def _follow(self, session: str, pressed: Callable[[str], None]) -> None:
        while True:
            signal = self._next_signal(None)
            fields = {field.name: value for field, value in signal.header.fields.items()}
            which = fields.get("interface"), fields.get("member")
            if which == (_SHORTCUTS, "Activated") and signal.body[:2] == (session, _ID):
                options = signal.body[3] if len(signal.body) > 3 else {}  # session, id, time, options
                pressed(_text(options.get("activation_token")))
            elif which == (_SESSION, "Closed") and fields.get("path") == session:
                raise _NoPortal

    def _request(
        self, method: str, signature: str, arguments: tuple[object, ...], options: dict[str, object], patience: float
    ) -> dict[str, object]:
        """What it came to, once the portal says so."""
        connection = self._connected()
        token = _token()
        sender = str(connection.unique_name).removeprefix(":").replace(".", "_")
        path = f"{_PATH}/request/{sender}/{token}"
        options = {**options, "handle_token": ("s", token)}
        [handle] = self._call(_SHORTCUTS, method, signature, (*arguments, options))
        while True:
            signal = self._next_signal(patience)
            fields = {field.name: value for field, value in signal.header.fields.items()}
            is_answer = fields.get("interface") == _REQUEST and fields.get("member") == "Response"
            if is_answer and fields.get("path") in {path, handle}:
                code, results = signal.body
                if code:
                    raise _Refused if code == _CANCELLED else _NoPortal
                return dict(results)

    def _call(self, interface: str, method: str, signature: str, body: tuple[object, ...]) -> tuple[object, ...]:
        from jeepney import DBusAddress, new_method_call
        from jeepney.wrappers import unwrap_msg

        message = new_method_call(DBusAddress(_PATH, _NAME, interface), method, signature, body)
        answer: tuple[object, ...] = unwrap_msg(self._connected().send_and_get_reply(message, timeout=_PATIENCE))
        return answer

    def _next_signal(self, patience: float | None) -> "Message":
        return self._connected().recv_until_filtered(self._signals, timeout=patience)

    def _connected(self) -> "DBusConnection":
        if self._connection is None:
            raise _NoPortal
        return self._connection


def _token() -> str:
    return f"switchboard_{uuid.uuid4().hex}"


def _text(value: object) -> str:
    """Of a D-Bus variant."""
    return value[1] if isinstance(value, tuple) and isinstance(value[1], str) else ""
