"""What may not stand in a setting, in the language of the window: kinds of values, and what goes together."""

from switchboard.gui.language import translate


def of_settings() -> dict[str, str]:
    """Each pattern of the settings, and what the window says for it."""
    return {**_of_kinds(), **_of_things(), **_of_the_whole()}


def _of_kinds() -> dict[str, str]:
    return {
        "write {expected}": translate("Refusals", "Write {expected}"),
        "{said}{hint}": "{said}{hint}",
        "{said}: {why}": "{said}: {why}",
        "; did you mean '{name}'?": translate("Refusals", "; did you mean “{name}”?"),
        "write {kind} of {least} to {most} characters that can be printed": translate(
            "Refusals", "Write {kind} of {least} to {most} characters that can be printed"
        ),
        "write {kind}, without {marks}": translate("Refusals", "Write {kind} without {marks}"),
        "a whole number from {least} to {most}": translate(
            "Refusals", "a whole number from {least} to {most}", "behind: Write"
        ),
        "one of {words}": translate("Refusals", "one of {words}", "behind: Write"),
        "write a list of {least} to {most} {kind}": translate("Refusals", "Write {least} to {most} {kind}"),
        "write each of them once": translate("Refusals", "Write each of them once"),
        "there is no class '{name}'{hint}": translate("Refusals", "There is no class “{name}”{hint}"),
        "; there are all, {known}": translate("Refusals", "; there are all, {known}"),
        "there is no time zone of that name here; write {expected}": translate(
            "Refusals", "There is no time zone of that name here. Write {expected}"
        ),
        "write at most {most} of them; there are {count}": translate(
            "Refusals", "At most {most} of them; there are {count}"
        ),
        "the text holds half a character, which no file can hold": translate(
            "Refusals", "The text holds half a character, which no file can hold"
        ),
        "there is no such setting": translate("Refusals", "There is no such setting"),
    }


def _of_things() -> dict[str, str]:
    return {
        "a text between quotes": translate("Refusals", "a text", "behind: Write"),
        "a path between quotes": translate("Refusals", "a path", "behind: Write"),
        "a secret between quotes": translate("Refusals", "a password", "behind: Write"),
        "a name": translate("Refusals", "a name", "behind: Write"),
        "a name without quotes": translate("Refusals", "a name", "behind: Write"),
        "true or false": translate("Refusals", "yes or no", "behind: Write"),
        "addresses": translate("Refusals", "addresses", "behind: Write 1 to 9"),
        "algorithms": translate("Refusals", "algorithms", "behind: Write 1 to 9"),
        "extensions": translate("Refusals", "extensions", "behind: Write 1 to 9"),
        "extensions and patterns": translate("Refusals", "extensions and patterns", "behind: Write 1 to 9"),
        "networks": translate("Refusals", "networks", "behind: Write 1 to 9"),
        "presence states": translate("Refusals", "presences", "behind: Write 1 to 9"),
        "a network, such as 192.0.2.0/24": translate("Refusals", "a network, such as 192.0.2.0/24", "behind: Write"),
        'a time zone, such as "Europe/Berlin"': translate(
            "Refusals", "a time zone, such as Europe/Berlin", "behind: Write"
        ),
    }


def _of_the_whole() -> dict[str, str]:
    return {
        "certificate and key go together": translate("Refusals", "Certificate and key go together"),
        "a phone needs a secret": translate("Refusals", "A phone needs a password"),
        "a user needs a secret": translate("Refusals", "A user needs a password"),
        "a login by challenge needs the secret itself": translate(
            "Refusals", "A login by challenge needs the password itself: set it anew"
        ),
        "it takes a certificate and a key, too": translate("Refusals", "It takes a certificate and a key, too"),
        "it is below min_expires, {least}": translate(
            "Refusals", "It is shorter than the shortest subscription, {least}"
        ),
        "it is above max_expires, {most}": translate("Refusals", "It is longer than the longest subscription, {most}"),
        "it is locked by {file}: {reason}": translate("Refusals", "It is locked by {file}: {reason}"),
        "{path} may not be written: nothing can be changed here.": translate(
            "Refusals", "{path} may not be written: nothing can be changed here."
        ),
        "Somebody else has written the settings meanwhile. Nothing was written.": translate(
            "Refusals", "Somebody else has written the settings meanwhile. Nothing was written."
        ),
        "it is written in a way that only a person can change": translate(
            "Refusals", "The settings are written in a way that only a person can change"
        ),
    }
