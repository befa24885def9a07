"""What is to be entered into a phone of some maker, as a text to be copied."""

from switchboard.ground.address import ListenAddress
from switchboard.gui.dialogs.credentials import Credential
from switchboard.gui.dialogs.makers import Maker, account_fields, file_lines, lamps_at
from switchboard.gui.language import translate


def account_text(maker: Maker, known: Credential, server: ListenAddress) -> str:
    """The account's fields, the lamps of colleagues, and the same as lines of a settings file."""
    fields = account_fields(maker, known, server)
    width = max(len(name) for name, _ in fields)
    lines = [
        f"{maker.name}: {maker.account_at}",
        *(f"  {name.ljust(width)}  {value}" for name, value in fields),
        "",
        translate("CredentialsDialog", "Lamps of colleagues"),
        f"  {lamps_at(maker, known, server)}",
        "",
        translate("CredentialsDialog", "Or as lines of a settings file ({file})").format(file=maker.file),
        *file_lines(maker, known, server).splitlines(),
    ]
    return "\n".join(lines)
