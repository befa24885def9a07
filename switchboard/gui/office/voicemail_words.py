"""Messages of mailboxes in words, as lines of a list."""

import datetime as dt

from switchboard.api.voicemail import MailboxMessage
from switchboard.gui.language import translate
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.words import near_day_text, time_text

_NEW, _OLD = "INBOX", "Old"


def message_titles() -> tuple[str, ...]:
    """What stands over messages."""
    return (
        translate("VoicemailWords", "Message", "whether it is new"),
        translate("VoicemailWords", "From", "who left a message"),
        translate("VoicemailWords", "When"),
        translate("VoicemailWords", "Length", "how long a message is"),
        translate("VoicemailWords", "Mailbox"),
    )


def message_cells(message: MailboxMessage, caller: str, owner: str, now: float) -> tuple[str, ...]:
    """In the order of `message_titles`; `now` is wall-clock seconds."""
    return (
        folder_word(message.folder),
        caller,
        when_words(message.came_at, now),
        length_text(message.seconds),
        owner,
    )


def folder_word(folder: str) -> str:
    """The folders of a mailbox; those that somebody else named stand as they are."""
    return {
        _NEW: translate("VoicemailWords", "● New", "a message that nobody has heard"),
        _OLD: translate("VoicemailWords", "Heard", "a message"),
        "Work": translate("VoicemailWords", "Work", "a folder of messages"),
        "Family": translate("VoicemailWords", "Family", "a folder of messages"),
        "Friends": translate("VoicemailWords", "Friends", "a folder of messages"),
    }.get(folder, folder)


def when_words(came_at: float, now: float) -> str:
    """The time of today, the day and time of before."""
    moment, today = office_time(came_at), office_time(now).date()
    if moment.date() == today:
        return time_text(moment)
    return f"{near_day_text(moment.date(), today)}, {time_text(moment)}"


def length_text(seconds: float) -> str:
    """
    In minutes and seconds.

    >>> length_text(75.2), length_text(0.4)
    ('1:15', '0:01')
    """
    whole = max(1, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def new_messages_text(count: int) -> str:
    """How many nobody has heard yet."""
    return translate("VoicemailWords", "%Ln new messages", "", count)


def file_name(message: MailboxMessage) -> str:
    """What a saved one is called: when it came, and from which number."""
    moment = office_time(message.came_at)
    number = "".join(letter for letter in message.caller_number if letter.isalnum())
    return f"{dt.datetime.strftime(moment, '%Y-%m-%d %H-%M-%S')} {number or 'unknown'}.wav"
