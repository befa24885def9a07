"""
Messages that wait in mailboxes which another program keeps (Asterisk: `res_mwi_external_ami`, `app_voicemail`).

Counts are kept in the database, family `MWI`: a restart loses none, and phones that watch hear of each change.
"""

from collections.abc import Iterator

from switchboard.core.errors import CommandRefused
from switchboard.core.messages import MAILBOX_FAMILY, Messages, mailbox_key, parse_messages
from switchboard.ground.text import parse_number
from switchboard.manager.framing import Message
from switchboard.manager.reply import Outcome, Submit, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest

_MOST = 1_000_000  # messages


def _messages(request: ManagerRequest, mailbox: str) -> Messages:
    return parse_messages(request.backend.world.entries.get(MAILBOX_FAMILY, mailbox_key(mailbox)))


def _status(request: ManagerRequest) -> Outcome:
    mailbox = request.get("Mailbox")
    if not mailbox:
        return error("Mailbox not specified")
    waiting = any(_messages(request, each.strip()).new for each in mailbox.split(","))
    return success("Mailbox Status", ("Mailbox", mailbox), ("Waiting", str(int(waiting))))


def _count(request: ManagerRequest) -> Outcome:
    mailbox = request.get("Mailbox")
    if not mailbox:
        return error("Mailbox not specified")
    messages = _messages(request, mailbox)
    counts = (("UrgMessages", "0"), ("NewMessages", str(messages.new)), ("OldMessages", str(messages.old)))
    return success("Mailbox Message Count", ("Mailbox", mailbox), *counts)


def _get(request: ManagerRequest) -> Outcome:
    wanted = request.get("Mailbox")
    if not wanted:
        return error("Missing mailbox parameter in request")
    entries = [
        entry for entry in request.backend.world.entries.entries(MAILBOX_FAMILY) if entry[1] == mailbox_key(wanted)
    ]
    items: Iterator[Message] = (
        [("Mailbox", key), ("OldMessages", str(messages.old)), ("NewMessages", str(messages.new))]
        for _, key, value in entries
        for messages in [parse_messages(value)]
    )
    return listing("Mailboxes will follow", "MWIGet", items, "MWIGetComplete")


def _update(request: ManagerRequest) -> Outcome:
    mailbox = request.get("Mailbox")
    if not mailbox:
        return error("Missing mailbox parameter in request")
    counts = [parse_number(request.get(name).strip() or "0", _MOST) for name in ("NewMessages", "OldMessages")]
    if counts[0] is None or counts[1] is None:
        return error(f"Invalid {'NewMessages' if counts[0] is None else 'OldMessages'}")
    value = str(Messages(counts[0], counts[1]))
    try:
        command = request.backend.world.entries.put(MAILBOX_FAMILY, mailbox_key(mailbox), value, request.origin)
    except CommandRefused as reason:
        return error(str(reason))
    return Submit([command], success(), error("The mailbox was not updated"))


def _delete(request: ManagerRequest) -> Outcome:
    mailbox = request.get("Mailbox")
    if not mailbox:
        return error("Missing mailbox parameter in request")
    entries, key = request.backend.world.entries, mailbox_key(mailbox)
    if entries.get(MAILBOX_FAMILY, key) is None:
        return success()
    return Submit(
        [entries.delete(MAILBOX_FAMILY, key, request.origin)], success(), error("The mailbox was not deleted")
    )


_READING = ("call", "reporting")
MAILBOX_ACTIONS = (
    ManagerAction("MailboxStatus", "Tell whether messages wait", _READING, _status),
    ManagerAction("MailboxCount", "Count the messages of a mailbox", _READING, _count),
    ManagerAction("MWIGet", "Tell of a mailbox that another program keeps", _READING, _get),
    ManagerAction("MWIUpdate", "Say how many messages wait in a mailbox", ("call",), _update),
    ManagerAction("MWIDelete", "Forget a mailbox", ("call",), _delete),
)
