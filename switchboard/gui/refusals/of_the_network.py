"""What the network refuses, and calls."""

from switchboard.gui.language import translate


def of_the_network() -> dict[str, str]:
    """Addresses where SIP cannot be served, and calls that come to nothing."""
    return {
        **_of_limits(),
        **_of_calls(),
        **_of_certificates(),
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


def _of_limits() -> dict[str, str]:
    """Limits that somebody has reached."""
    return {
        "The limit '{limit}' was reached by {who}.": translate("Refusals", "The limit “{limit}” was reached by {who}."),
        "The limit '{limit}' was reached by {who}; {count} more since this was said last.": translate(
            "Refusals", "The limit “{limit}” was reached by {who}; {count} more since this was said last."
        ),
        "this computer": translate("Refusals", "this computer", "who has reached a limit"),
        "requests at {address}": translate("Refusals", "requests at {address}", "who has reached a limit"),
        "{name} at {host}, who was let go": translate(
            "Refusals", "{name} at {host}, who was let go", "who has reached a limit"
        ),
    }


def _of_calls() -> dict[str, str]:
    """Calls that come to nothing."""
    return {
        "There is no extension {extension}": translate("Refusals", "There is no extension {extension}."),
        "Phones are not called here": translate("Refusals", "Phones are not called here."),
        "There is no port for the voice of {device}": translate(
            "Refusals", "There is no port for the voice of {device}."
        ),
        "{device} is not registered": translate("Refusals", "{device} is not registered."),
        "The call of {channel} went over too many servers": translate(
            "Refusals", "The call of {channel} went over too many servers."
        ),
        "'{name}' is no name of a sound": translate("Refusals", "“{name}” is no name of a sound."),
    }


def _of_certificates() -> dict[str, str]:
    """What cannot be served over TLS."""
    return {
        "TLS cannot be served with {file}: {why}": translate("Refusals", "TLS cannot be served with {file}: {why}"),
    }
