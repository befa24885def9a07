"""What mailboxes refuse, and what is wrong with them."""

from switchboard.gui.language import translate


def of_mailboxes() -> dict[str, str]:
    """Messages that callers leave, and greetings."""
    return {
        "Messages of before are not known: {why}": translate("Refusals", "Messages of before are not known: {why}"),
        "The message is there no more.": translate("Refusals", "The message is there no more."),
        "The mailbox {mailbox} is not listened to at this desk.": translate(
            "Refusals", "The mailbox {mailbox} is not listened to at this desk."
        ),
        "the folder of messages cannot be read: {why}": translate(
            "Refusals", "the folder of messages cannot be read: {why}"
        ),
        "the message cannot be kept: {why}": translate("Refusals", "the message cannot be kept: {why}"),
        "the greeting cannot be kept: {why}": translate("Refusals", "the greeting cannot be kept: {why}"),
        "the message cannot be changed: {why}": translate("Refusals", "the message cannot be changed: {why}"),
        "the message cannot be deleted: {why}": translate("Refusals", "the message cannot be deleted: {why}"),
        "the message cannot be read: {why}": translate("Refusals", "the message cannot be read: {why}"),
        "the message cannot be saved there: {why}": translate("Refusals", "the message cannot be saved there: {why}"),
        "'{mailbox}' is no name of a mailbox": translate("Refusals", "“{mailbox}” is no name of a mailbox"),
    }
