"""What the core refuses of people."""

from switchboard.gui.language import translate


def of_people() -> dict[str, str]:
    """People, their numbers, groups and photos."""
    return {
        "a person needs an extension": translate("Refusals", "A person needs an extension."),
        "nobody is their own deputy": translate("Refusals", "Nobody is their own deputy."),
        "{count} numbers are the most": translate("Refusals", "{count} numbers are the most."),
        "a number has no digits": translate("Refusals", "A number has no digits."),
        "{count} groups are the most": translate("Refusals", "{count} groups are the most."),
        "each group has a name, and stands there once": translate(
            "Refusals", "Each group has a name, and stands there once."
        ),
        "{exten} is a pattern of numbers; a person has one number": translate(
            "Refusals", "{exten} is a pattern of numbers; a person has one number."
        ),
        "an extension, a device and a presentity have no spaces, & or commas": translate(
            "Refusals", "An extension, a device and a presence have no spaces, & or commas."
        ),
        "the hint of {exten} is none: {why}": translate("Refusals", "The hint of {exten} is none: {why}"),
        "one change is of one to {count} people": translate("Refusals", "One change is of one to {count} people."),
        "the extension {exten} stands there twice": translate("Refusals", "The extension {exten} stands there twice."),
        "a person keeps the extension; add another and remove this one": translate(
            "Refusals", "A person keeps the extension; add another and remove this one."
        ),
        "that photo is not kept here; choose it again": translate(
            "Refusals", "That photo is not kept here; choose it again."
        ),
        "the photo has {count} bytes; {most} are the most": translate(
            "Refusals", "The photo has {count} bytes; {most} are the most."
        ),
        "the photo is neither a JPEG nor a PNG": translate("Refusals", "The photo is neither a JPEG nor a PNG."),
        "the photo is not the one that was named": translate("Refusals", "The photo is not the one that was named."),
        "{count} bytes of photos are kept already; remove some first": translate(
            "Refusals", "There is no room: {count} bytes of photos are kept."
        ),
        "There is nobody at {exten}.": translate("Refusals", "There is nobody at {exten}."),
        "Somebody else has set {exten} since.": translate("Refusals", "Somebody else has set {exten} since."),
        "{exten} is {name} already": translate("Refusals", "{exten} is {name} already."),
        "nobody at {exten} stands in the directory's file": translate(
            "Refusals", "Nobody at {exten} stands in the directory's file."
        ),
        "{exten} is as the directory's file has it": translate(
            "Refusals", "{exten} is as the directory's file has it."
        ),
    }
