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
        "the PIN cannot be kept: {why}": translate("Refusals", "the PIN cannot be kept: {why}"),
        "the greeting cannot be kept: {why}": translate("Refusals", "the greeting cannot be kept: {why}"),
        "the message cannot be changed: {why}": translate("Refusals", "the message cannot be changed: {why}"),
        "the message cannot be deleted: {why}": translate("Refusals", "the message cannot be deleted: {why}"),
        "the message cannot be read: {why}": translate("Refusals", "the message cannot be read: {why}"),
        "the message cannot be saved there: {why}": translate("Refusals", "the message cannot be saved there: {why}"),
        "'{mailbox}' is no name of a mailbox": translate("Refusals", "“{mailbox}” is no name of a mailbox"),
        **_of_mail(),
    }


def _of_mail() -> dict[str, str]:
    """Why messages are not mailed."""
    return {
        "{count} messages wait to be mailed; {host}: {why}": translate(
            "Refusals", "{count} messages wait to be mailed; {host}: {why}"
        ),
        "a message of {mailbox} is not mailed to {address}: {why}": translate(
            "Refusals", "a message of {mailbox} is not mailed to {address}: {why}"
        ),
        "it does not know user or password ({code})": translate(
            "Refusals", "it does not know user or password ({code})"
        ),
        "it does not do what is asked: {what}": translate("Refusals", "it does not do what is asked: {what}"),
        "the connection was lost": translate("Refusals", "the connection was lost"),
        "its certificate is not trusted: {why}": translate("Refusals", "its certificate is not trusted: {why}"),
        "no password is sent to another computer without TLS": translate(
            "Refusals", "no password is sent to another computer without TLS"
        ),
        "it says {code}: {words}": translate("Refusals", "it says {code}: {words}"),
    }
