"""Commands that list phones as Asterisk does (`pjsip_cli.c`, `chan_sip.c`). No secret is among what they print."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from switchboard.api.phones import Registration
from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.console.sip_commands import SipCommands
from switchboard.console.tables import columns
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore


class PhoneBackend(Protocol):
    """What these commands need of the engine."""

    @property
    def core(self) -> PresenceCore: ...
    def registrations(self) -> Iterator[Registration]: ...
    def sip_users(self) -> Sequence[tuple[str, str, str]]:
        """Name, what it may watch, and its lines, of each."""


class PhoneCommands:
    """pjsip show endpoints, endpoint, contacts, aors; sip show peers; pjsip set logger."""

    def __init__(self, backend: PhoneBackend, sip: SipCommands) -> None:
        self._backend = backend
        self._sip = sip

    def commands(self) -> Sequence[ConsoleCommand]:
        debug = self._sip.set_debug
        return (
            make_command("pjsip show endpoints", "List the phones and what they do", "", self._endpoints),
            make_command("pjsip show endpoint", "Tell of a phone", "<endpoint>", self._endpoint, self._names),
            make_command("pjsip show contacts", "List where phones are", "", self._contacts),
            make_command("pjsip show aors", "List where phones can be registered", "", self._aors),
            make_command("sip show peers", "List the phones, as chan_sip does", "", self._peers),
            make_command("pjsip set logger", "Show every SIP message, here and in a file", "{on|off}", debug, _on_off),
        )

    def _known(self) -> list[str]:
        users = [name for name, _, _ in self._backend.sip_users()]
        return list(dict.fromkeys([*users, *(entry.exten for entry in self._backend.registrations())]))

    def _names(self, position: int) -> Sequence[str]:
        return () if position else self._known()

    def _of(self, name: str) -> list[Registration]:
        return [entry for entry in self._backend.registrations() if entry.exten == name]

    def _state(self, name: str) -> str:
        return self._backend.core.registry.device_state(f"PJSIP/{name}").value.lower()

    async def _endpoints(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [(name, self._state(name), str(len(self._of(name)))) for name in self._known()]
        if not rows:
            return "No objects found.\n\n"
        return f"{columns(('Endpoint', 'State', 'Contacts'), rows)}\nObjects found: {len(rows)}\n\n"

    async def _endpoint(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        if name not in self._known():
            raise CommandRefused(f"Unable to find object {name}.")
        user = next((user for user in self._backend.sip_users() if user[0] == name), None)
        rows = [("Endpoint", name), ("State", self._state(name))]
        rows += [("May watch", user[1]), ("Lines", user[2])] if user else []
        rows += [("Contact", f"{entry.contact} ({entry.expires_in} s)") for entry in self._of(name)]
        return "".join(f"{key + ':':>12} {value}\n" for key, value in rows)

    async def _contacts(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [(f"{entry.exten}/{entry.contact}", "NonQual", "nan") for entry in self._backend.registrations()]
        if not rows:
            return "No objects found.\n\n"
        return f"{columns(('Contact', 'Status', 'RTT(ms)'), rows)}\nObjects found: {len(rows)}\n\n"

    async def _aors(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [(name, " ".join(entry.contact for entry in self._of(name))) for name in self._known()]
        if not rows:
            return "No objects found.\n\n"
        return f"{columns(('Aor', 'Contacts'), rows)}\nObjects found: {len(rows)}\n\n"

    async def _peers(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (name, bindings[0].source if bindings else "(Unspecified)", "D", "Unmonitored")
            for name in self._known()
            for bindings in [self._of(name)]
        ]
        online = sum(bool(self._of(name)) for name in self._known())
        return (
            f"{columns(('Name/username', 'Host', 'Dyn', 'Status'), rows)}{len(rows)} sip peers [{online} registered]\n"
        )


def _on_off(position: int) -> Sequence[str]:
    return () if position else ("on", "off")
