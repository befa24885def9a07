"""A trunk as settings have it: a SIP provider, or another PBX."""

from dataclasses import dataclass

from switchboard.sip.auth.challenges import Account


@dataclass(frozen=True, slots=True)
class Trunk:
    """
    Args:
        host, port, transport: where its server is; the transport as in Via, UDP or TCP.
        account: as whom we speak there; None where nobody is asked.
        is_registered: whether we register there, for `expires` seconds.
        context: where calls that come from it begin; empty where none are taken.
        most_calls: at once, those that come and those that go; `most_an_hour` of those that go.
        longest: seconds of a call that goes; 0 for however long.
        prefixes: how a number begins that may be called; empty for any.
        number: what those are shown that are called, as the server allows it; empty for the account's name.
    """

    name: str
    host: str
    port: int = 5060
    transport: str = "UDP"
    account: Account | None = None
    is_registered: bool = True
    expires: int = 600
    context: str = ""
    most_calls: int = 2
    most_an_hour: int = 60
    longest: int = 7_200
    prefixes: tuple[str, ...] = ()
    number: str = ""

    @property
    def user(self) -> str:
        """Whose URI is ours at the server."""
        return self.account.user if self.account is not None else self.number or "anonymous"

    @property
    def hostport(self) -> str:
        """The server as it stands in a URI; the usual port is left out."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == 5060 else f"{host}:{self.port}"

    def uri(self, user: str = "") -> str:
        """Of somebody there, or of the server."""
        parameter = "" if self.transport == "UDP" else f";transport={self.transport.lower()}"
        return f"sip:{user}@{self.hostport}{parameter}" if user else f"sip:{self.hostport}{parameter}"
