"""Actions on mailboxes that are kept here: whose they are, and their messages (Asterisk: `app_voicemail.c`)."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator

from switchboard.core.messages import mailbox_key
from switchboard.dialplan.run.mailbox import FOLDERS, NEW, OLD, SpokenMessage, Told, Voicemail
from switchboard.manager.framing import Header, Message
from switchboard.manager.reply import Begin, Outcome, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest

_NOBODY = "There is no voicemail user of the given info."
_NOT_NAMED = "(null)"  # a mail address, as Asterisk's `%s` has it


def _users(request: ManagerRequest) -> Outcome:
    voicemail = request.backend.world.voicemail
    if voicemail is None:
        return success("There are no voicemail users currently defined.")
    items: Iterator[Message] = (_user(request, voicemail, mailbox) for mailbox in list(voicemail.mailboxes))
    return listing("Voicemail user list will follow", "VoicemailUserEntry", items, "VoicemailUserEntryComplete")


def _user_status(request: ManagerRequest) -> Outcome:
    found = _named(request)
    if not isinstance(found, tuple):
        return found
    voicemail, mailbox = found
    items = [_user(request, voicemail, mailbox)]
    return listing("Voicemail user detail will follow", "VoicemailUserDetail", items, "VoicemailUserDetailComplete")


def _summary(request: ManagerRequest) -> Outcome:
    found = _named(request)
    if not isinstance(found, tuple):
        return found
    voicemail, mailbox = found
    ordered = sorted(voicemail.messages(mailbox), key=lambda each: (FOLDERS.index(each.folder), each.key))
    items: Iterator[Message] = (_detail(request, message) for message in ordered)
    return listing("Voicemail box detail will follow", "VoicemailBoxDetail", items, "VoicemailBoxDetailComplete")


def _move(request: ManagerRequest) -> Outcome:
    missing = _missing(request, "Mailbox", "Context", "Folder", "ID", "ToFolder")
    found = missing or _named(request)
    if not isinstance(found, tuple):
        return found
    voicemail, mailbox = found
    message, folder = _message(request, voicemail, mailbox), request.get("ToFolder")
    if message is None or folder not in FOLDERS:
        return error("Message move failed")
    return Begin(
        lambda told: voicemail.move(mailbox, [message.key], folder, _in_words(told)),
        success("Message move successful"),
        lambda _: error("Message move failed"),
    )


def _remove(request: ManagerRequest) -> Outcome:
    missing = _missing(request, "Mailbox", "Context", "Folder", "ID")
    found = missing or _named(request)
    if not isinstance(found, tuple):
        return found
    voicemail, mailbox = found
    message = _message(request, voicemail, mailbox)
    if message is None:
        return error("Message remove failed")
    return Begin(
        lambda told: voicemail.remove(mailbox, [message.key], _in_words(told)),
        success("Message remove successful"),
        lambda _: error("Message remove failed"),
    )


def _refresh(request: ManagerRequest) -> Outcome:
    """Looks at the files of a mailbox anew, or of all that are known."""
    voicemail = request.backend.world.voicemail
    if voicemail is None:
        return success("Refresh sent")
    mailbox = mailbox_key(request.get("Mailbox")) if request.get("Mailbox") else ""
    context = request.get("Context")
    if mailbox and context:
        mailbox = f"{mailbox.partition('@')[0]}@{context}"
    fits = [each for each in voicemail.mailboxes if each == mailbox or (not mailbox and _is_in(each, context))]
    for each in fits or ([mailbox] if mailbox and voicemail.has(mailbox) else []):
        voicemail.refresh(each, lambda _: None)
    return success("Refresh sent")


def _in_words(told: Callable[[str], None]) -> Told:
    return lambda fault: told(str(fault or ""))


def _is_in(mailbox: str, context: str) -> bool:
    return not context or mailbox.partition("@")[2] == context


def _missing(request: ManagerRequest, *names: str) -> Outcome | None:
    for name in names:
        if not request.get(name):
            return error(f"{name} not specified, required")
    return None


def _named(request: ManagerRequest) -> tuple[Voicemail, str] | Outcome:
    """The mailbox that the action names."""
    missing = _missing(request, "Context", "Mailbox")
    if missing is not None:
        return missing
    voicemail, mailbox = request.backend.world.voicemail, f"{request.get('Mailbox')}@{request.get('Context')}"
    if voicemail is None or not voicemail.has(mailbox):
        return success(_NOBODY)
    return voicemail, mailbox


def _message(request: ManagerRequest, voicemail: Voicemail, mailbox: str) -> SpokenMessage | None:
    wanted = request.get("ID"), request.get("Folder")
    return next((each for each in voicemail.messages(mailbox) if (each.key, each.folder) == wanted), None)


def _user(request: ManagerRequest, voicemail: Voicemail, mailbox: str) -> Message:
    number, _, context = mailbox.partition("@")
    person = request.backend.directory.find(number) if context == "default" else None
    counts = Counter(each.folder for each in voicemail.messages(mailbox))
    user = voicemail.user(mailbox)
    nothing: list[Header] = [(name, "") for name in ("Language", "TimeZone", "Callback", "Dialout", "UniqueID")]
    return [
        ("VMContext", context),
        ("VoiceMailbox", number),
        ("Fullname", person.name if person is not None else ""),
        ("Email", user.address or _NOT_NAMED),
        ("Pager", ""),
        ("ServerEmail", user.sender),
        ("FromString", ""),
        ("MailCommand", ""),
        *nothing,
        ("ExitContext", ""),
        ("SayDurationMinimum", "2"),
        ("SayEnvelope", "Yes"),
        ("SayCID", "Yes"),
        ("AttachMessage", "Yes" if user.attaches else "No"),
        ("AttachmentFormat", "wav" if user.attaches else ""),
        ("DeleteMessage", "No"),
        ("VolumeGain", "0.00"),
        ("CanReview", "No"),
        ("CanMarkUrgent", "No"),
        ("CallOperator", "Yes"),
        ("MaxMessageCount", str(user.most_messages)),
        ("MaxMessageLength", f"{voicemail.bounds.most:.0f}"),
        ("NewMessageCount", str(counts[NEW])),
        ("OldMessageCount", str(counts[OLD])),
    ]


def _detail(request: ManagerRequest, message: SpokenMessage) -> Message:
    zone = request.backend.world.zone
    moment = dt.datetime.fromtimestamp(message.came_at, dt.UTC).astimezone(zone)
    name, number = message.caller_name, message.caller_number
    caller = f'"{name}" <{number}>' if name else number
    return [
        ("Folder", message.folder),
        ("CallerID", caller or "Unknown"),
        ("Date", moment.strftime("%a %b %d %I:%M:%S %p %Z %Y")),
        ("Duration", f"{message.seconds:.0f}"),
        ("Flag", ""),
        ("ID", message.key),
    ]


_READING = ("call", "reporting")
VOICEMAIL_ACTIONS = (
    ManagerAction("VoicemailUsersList", "List the mailboxes", _READING, _users),
    ManagerAction("VoicemailUserStatus", "Tell of a mailbox", _READING, _user_status),
    ManagerAction("VoicemailBoxSummary", "List the messages of a mailbox", _READING, _summary),
    ManagerAction("VoicemailMove", "Put a message into another folder", ("user",), _move),
    ManagerAction("VoicemailRemove", "Delete a message", ("user",), _remove),
    ManagerAction("VoicemailRefresh", "Look at a mailbox's files anew", ("user",), _refresh),
)
