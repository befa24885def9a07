"""What the network refuses, and calls."""

from switchboard.gui.language import translate


def of_the_network() -> dict[str, str]:
    """Addresses where SIP cannot be served, and calls that come to nothing."""
    return {
        "{one}; {other}": "{one}; {other}",
        "SIP cannot listen on {address}: {why}": translate("Refusals", "SIP cannot be served on {address}: {why}"),
        (
            "Other computers could reach {addresses}, and nothing says who may speak there: SIP is served to this"
            " computer only. To serve others, {how}."
        ): translate(
            "Refusals",
            "Other computers could reach {addresses}, and nothing says who may speak there. "
            "SIP is served to this computer only.",
        ),
        "'{name}' is no transport; there are {known}": translate(
            "Refusals", "“{name}” is no transport; there are {known}"
        ),
        "write {example}": translate("Refusals", "write {example}", "how an address is written; inside a sentence"),
        "HOST:PORT, such as {first}": translate("Refusals", "HOST:PORT, such as {first}"),
        "HOST:PORT, such as {first} or {other}": translate("Refusals", "HOST:PORT, such as {first} or {other}"),
        "a port is at most {most}": translate("Refusals", "a port is at most {most}", "inside a sentence"),
        "{extension} did not answer": translate("Refusals", "{extension} did not answer."),
        "There are {count} channels already": translate("Refusals", "There are {count} calls already."),
        "The phone has ended it already.": translate("Refusals", "The phone has ended it already."),
        "Too many changes wait for the disk already.": translate(
            "Refusals", "Too many changes wait for the disk already."
        ),
    }
