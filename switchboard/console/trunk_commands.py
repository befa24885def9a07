"""Commands on trunks: whether we are registered there, and why not (Asterisk: `res_pjsip_outbound_registration.c`)."""

from collections.abc import Callable, Iterable, Sequence

from switchboard.api.phones import TrunkRegistration
from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused

_NONE = "No objects found.\n\n"


class TrunkCommands:
    """pjsip show registrations, registration; sip show registry."""

    def __init__(self, listed: Callable[[], Iterable[TrunkRegistration]]) -> None:
        self._listed = listed

    def commands(self) -> Sequence[ConsoleCommand]:
        many = "List the trunks, and whether we are registered there"
        return (
            make_command("pjsip show registrations", many, "", self._all),
            make_command("pjsip show registration", "Tell of a trunk", "<trunk>", self._one, self._names),
            make_command("sip show registry", many, "", self._all),
        )

    def _names(self, position: int) -> Sequence[str]:
        return () if position else [each.trunk for each in self._listed()]

    async def _all(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = [
            (f"{each.trunk}/{each.server_uri}", each.user, each.state, str(each.calls), each.reason)
            for each in self._listed()
        ]
        if not rows:
            return _NONE
        titles = ("Registration/ServerURI", "Auth", "Status", "Calls", "Reason")
        return f"{columns(titles, rows)}\nObjects found: {len(rows)}\n\n"

    async def _one(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        found = next((each for each in self._listed() if each.trunk == name), None)
        if found is None:
            raise CommandRefused(f"Unable to find object {name}.")
        rows = [("Trunk", name), ("Server", found.server_uri), ("Client", found.client_uri), ("Status", found.state)]
        rows += [("Reason", found.reason)] if found.reason else []
        rows += [("Expires in", f"{found.expires_in} s")] if found.expires_in else []
        rows += [("Asked again in", f"{found.next_in} s")] if found.next_in else []
        rows.append(("Calls", str(found.calls)))
        return "".join(f"{key + ':':>16} {value}\n" for key, value in rows)
