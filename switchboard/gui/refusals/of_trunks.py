"""What trunks are refused for: how they are set up, and calls that may not go out through them."""

from switchboard.gui.language import translate


def of_trunks() -> dict[str, str]:
    """Why a trunk is not served, or not called through."""
    return {
        'a trunk has a server, such as "sip.example.com"': translate(
            "Refusals", "a trunk has a server, such as sip.example.com", "inside a sentence"
        ),
        "whoever registers has a user": translate("Refusals", "whoever registers has a user", "inside a sentence"),
        "a name or address between quotes, such as 'sip.example.com' or 'sip.example.com:5070'": translate(
            "Refusals", "a name or address, such as sip.example.com or sip.example.com:5070", "inside a sentence"
        ),
        "the beginning of a number between quotes, such as '+49' or '0'": translate(
            "Refusals", "the beginning of a number, such as +49 or 0", "inside a sentence"
        ),
        "beginnings": translate("Refusals", "beginnings of numbers", "inside a sentence"),
        "trunk": translate("Refusals", "trunk", "inside a sentence"),
        "'{number}' is no number that a trunk calls": translate(
            "Refusals", "“{number}” is no number that a trunk calls"
        ),
        "The trunk {name} does not call {number}": translate("Refusals", "The trunk {name} does not call {number}."),
        "The trunk {name} has {count} calls already": translate(
            "Refusals", "The trunk {name} has {count} calls already."
        ),
        "{count} calls have gone out through the trunk {name} within an hour": translate(
            "Refusals", "{count} calls have gone out through the trunk {name} within an hour."
        ),
        "The server of the trunk {name} was not found": translate(
            "Refusals", "The server of the trunk {name} was not found."
        ),
        "The trunk {name} is not registered: {why}": translate("Refusals", "The trunk {name} is not registered: {why}"),
    }
