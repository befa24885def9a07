"""A desktop's portal for keys, as far as programs see it: on the bus that the environment names, steered by lines."""

import json
import sys
import threading

from jeepney import DBusAddress, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.threading import DBusConnection, open_dbus_connection
from jeepney.low_level import Message
from jeepney.wrappers import unwrap_msg

PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"


class Portal:
    """Answers as it is told on its command line: `grant`, `cancel`, `empty` or `broken`."""

    def __init__(self, connection: DBusConnection, manner: str) -> None:
        self._connection = connection
        self._manner = manner
        self._session = ""

    def answer(self, message: Message) -> None:
        fields = {field.name: value for field, value in message.header.fields.items()}
        member = fields["member"]
        tell("called", member, message.body)
        if member == "Register":
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",)))
            return
        token = message.body[-1]["handle_token"][1]
        sender = fields["sender"].removeprefix(":").replace(".", "_")
        request = f"{PATH}/request/{sender}/{token}"
        if self._manner == "broken":
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",)))
            return
        self._connection.send(new_method_return(message, "o", (request,)))
        if member == "CreateSession":
            self._session = f"{PATH}/session/{sender}/{message.body[0]['session_handle_token'][1]}"
            self._respond(request, 0, {"session_handle": ("s", self._session)})
        elif self._manner == "cancel":
            self._respond(request, 1, {})
        else:
            given = [] if self._manner == "empty" else [("bring-up", {"trigger_description": ("s", "Super+B")})]
            self._respond(request, 0, {"shortcuts": ("a(sa{sv})", given)})

    def press(self, token: str) -> None:
        options = {"activation_token": ("s", token)}
        self._signal(PATH, SHORTCUTS, "Activated", "osta{sv}", (self._session, "bring-up", 5, options))

    def close(self) -> None:
        self._signal(self._session, "org.freedesktop.portal.Session", "Closed", "", ())

    def _respond(self, path: str, code: int, results: dict[str, object]) -> None:
        self._signal(path, "org.freedesktop.portal.Request", "Response", "ua{sv}", (code, results))

    def _signal(self, path: str, interface: str, name: str, signature: str, body: tuple[object, ...]) -> None:
        self._connection.send(new_signal(DBusAddress(path, interface=interface), name, signature or None, body))


def tell(*what: object) -> None:
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


def main() -> None:
    connection = open_dbus_connection()
    portal = Portal(connection, sys.argv[1])
    threading.Thread(target=serve, args=(connection, portal), daemon=True).start()
    connection.send(message_bus.RequestName("org.freedesktop.portal.Desktop"))
    for line in sys.stdin:
        command, _, value = line.strip().partition(" ")
        if command == "press":
            portal.press(value)
        else:
            portal.close()


def serve(connection: DBusConnection, portal: Portal) -> None:
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call:
            portal.answer(message)
        elif message.header.message_type is MessageType.method_return:
            tell("ready", *unwrap_msg(message))


if __name__ == "__main__":
    main()
