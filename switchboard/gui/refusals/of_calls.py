"""Why a call cannot be made, ended or transferred."""

from switchboard.gui.language import translate


def of_calls() -> dict[str, str]:
    """What is refused to a desk."""
    return {
        "No phone of {desk} is registered.": translate("Refusals", "No phone of {desk} is registered."),
        "The phone of {desk} cannot be called: {why}": translate(
            "Refusals", "The phone of {desk} cannot be called: {why}"
        ),
        "The call cannot be transferred: {why}": translate("Refusals", "The call cannot be transferred: {why}"),
        "It talks to nobody": translate("Refusals", "it talks to nobody", "a call"),
        "It asks nobody": translate("Refusals", "nobody is being asked", "about a call"),
        "It is asking somebody already": translate("Refusals", "somebody is being asked already", "about a call"),
        "{number} cannot be dialled here: the dialplan has no such extension.": translate(
            "Refusals", "{number} cannot be dialled here: the dialplan has no such extension."
        ),
        "The call is over.": translate("Refusals", "The call is over."),
    }
