"""What the core refuses of presence, plans, presets, and more of anything than is kept."""

from switchboard.gui.language import translate


def of_presence() -> dict[str, str]:
    """Presence that cannot be set."""
    return {
        **_of_texts(),
        "Somebody else has set it since.": translate("Refusals", "Somebody else has set it since."),
        "the name is not valid Unicode text": translate("Refusals", "The name is not valid Unicode text."),
        "the end of the presence is no time that this program knows": translate(
            "Refusals", "The end of the presence is no time that this program knows."
        ),
        "more than {most} presences come one after the other": translate(
            "Refusals", "More than {most} presences come one after the other."
        ),
        "'{name}' cannot be set; only {label}:name can": translate(
            "Refusals", "“{name}” cannot be set; only {label}:name can."
        ),
        "that time is over already": translate("Refusals", "That time is over already."),
        "that is further ahead than this program plans": translate(
            "Refusals", "That is further ahead than this program plans."
        ),
    }


def of_agenda() -> dict[str, str]:
    """Presets and plans that are none."""
    return {
        "The plan is another since.": translate("Refusals", "The plan is another since."),
        "There is no plan {number} any more.": translate("Refusals", "The plan is no more."),
        "two presets have the same name": translate("Refusals", "Two presets have the same name."),
        "a preset needs a name": translate("Refusals", "A preset needs a name."),
        "a preset has one end: a span or a time of day": translate(
            "Refusals", "A preset has one end: a span or a time of day."
        ),
        "{most} presets are the most": translate("Refusals", "{most} presets are the most."),
        "a preset lasts for {most} days at most": translate("Refusals", "A preset lasts for {most} days at most."),
        "the presets have more than {most} characters": translate(
            "Refusals", "The presets have more than {most} characters."
        ),
        "the plan ends before it begins": translate("Refusals", "The plan ends before it begins."),
        "the plan would begin again before it ends": translate(
            "Refusals", "The plan would begin again before it ends."
        ),
        "that is not a time for which this program plans": translate(
            "Refusals", "That is not a time for which this program plans."
        ),
    }


def of_what_is_kept() -> dict[str, str]:
    """Texts that are too long, and more of anything than is kept."""
    return {
        "the {what} has {count} characters; {most} are the most": translate(
            "Refusals", "{what} has {count} characters; {most} are the most."
        ),
        "the {what} holds control characters or line breaks": translate(
            "Refusals", "{what} holds control characters or line breaks."
        ),
        "the {what} holds a NUL": translate("Refusals", "{what} holds a NUL."),
        "the {what} is not valid Unicode text": translate("Refusals", "{what} is not valid Unicode text."),
        "the {what} that are kept have {count} characters already; delete some first": translate(
            "Refusals", "There is no room: the {what} that are kept have {count} characters."
        ),
        "{count} {what} are kept already; delete some first": translate(
            "Refusals", "There is no room: {count} {what} are kept."
        ),
    }


def _of_texts() -> dict[str, str]:
    """Presence as a line of text, as rules and programs write it."""
    return {
        "the presence has {count} characters; {most} are the most": translate(
            "Refusals", "The presence has {count} characters; {most} are the most."
        ),
        "'{text}' is no presence state; they are {known}": translate(
            "Refusals", "“{text}” is no presence; they are {known}"
        ),
        "'{text}' is no option; 'e' says that subtype and message are base64": translate(
            "Refusals", "“{text}” is no option; “e” says that the texts are base64"
        ),
        "subtype and message are base64 where the last field is an 'e', without commas": translate(
            "Refusals", "The texts are base64, without commas, where the last field is an “e”"
        ),
        "'{text}' is no device state": translate("Refusals", "“{text}” is no state of a device"),
    }
