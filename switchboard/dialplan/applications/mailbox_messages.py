"""
The messages of a folder, one after the other (Asterisk: `app_voicemail.c`, `play_message`).

    4 back · 5 again · 6 on · 7 delete, or keep after all · 8 forward · 9 save in a folder · * help · # end
"""

from collections.abc import Generator, Sequence
from functools import partial

from switchboard.dialplan.applications.digit_applications import Listening, read_digits
from switchboard.dialplan.applications.mailbox_visit import Visit, choose, choose_folder, leave, leave_on_hang_up
from switchboard.dialplan.applications.recording_applications import awaited, say
from switchboard.dialplan.run.mailbox import SpokenMessage, mailbox_of
from switchboard.dialplan.run.step import Steps
from switchboard.dialplan.run.world import Effect, Reply
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.spoken import spoken_digits

_IDLE_TRIES = 3  # times that nothing is pressed before the next menu
_MOST_DIGITS, _DIGIT_SECONDS = 80, 5.0
_TO_THE_MENU = frozenset({"0", "2"})  # what the main menu does: the options, another folder


def hear_messages(visit: Visit) -> Listening:
    """Those of the folder; the digit that led out of them, nothing where they were over."""
    messages = visit.messages()
    if not messages:
        yield from say(visit.step, "vm-nomore")
        return ""
    leave_on_hang_up(visit)
    place, digit = 0, ""
    while 0 <= place < len(messages):
        digit = yield from _hear(visit, messages, place)
        if digit in ("#", "") or digit in _TO_THE_MENU:
            break
        place = yield from _do(visit, messages, place, digit)
    if place >= len(messages):
        digit = ""
        yield from say(visit.step, "vm-nomore")
    yield from leave(visit)
    return digit


def _do(visit: Visit, messages: Sequence[SpokenMessage], place: int, digit: str) -> Generator[Effect, Reply, int]:
    """What a key does with a message; the place of the one that is heard next."""
    message = messages[place]
    match digit:
        case "4":
            return max(0, place - 1)
        case "6":
            return place + 1
        case "7":
            yield from _toggle_deleted(visit, message)
        case "8":
            yield from _forward(visit, message)
        case "9":
            is_saved = yield from _save(visit, message)
            return place + 1 if is_saved else place
        case _:
            pass
    return place


def _hear(visit: Visit, messages: Sequence[SpokenMessage], place: int) -> Listening:
    """The message and what is known of it; the digit that was pressed."""
    step, message, count = visit.step, messages[place], len(messages)
    first = ["vm-first"] if place == 0 else ["vm-last"] if place == count - 1 else []
    number = spoken_digits(message.caller_number)
    caller = ["vm-from-phonenumber", *number] if number else ["vm-unknown-caller"]
    yield from awaited(partial(visit.voicemail.load, message.sound, step.channel.language))
    visit.heard.add(message.key)
    choices = _choices(visit, message, count)
    for _ in range(_IDLE_TRIES):
        digit = yield from choose(step, [*first, "vm-received", *caller, message.sound, *choices])
        while digit in ("*", "5"):
            again = [message.sound] if digit == "5" else []
            digit = yield from choose(step, [*again, *choices, "vm-toforward", "vm-savemessage"])
        if digit:
            return digit
        first, caller = [], []
    return ""


def _choices(visit: Visit, message: SpokenMessage, count: int) -> list[str]:
    around = ["vm-prev", "vm-repeat", "vm-next"] if count > 1 else ["vm-repeat"]
    return [*around, "vm-undelete" if message.key in visit.deleted else "vm-delete", "vm-helpexit"]


def _toggle_deleted(visit: Visit, message: SpokenMessage) -> Steps:
    if message.key in visit.deleted:
        visit.deleted.discard(message.key)
        yield from say(visit.step, "vm-undeleted")
    else:
        visit.deleted.add(message.key)
        yield from say(visit.step, "vm-deleted")


def _save(visit: Visit, message: SpokenMessage) -> Generator[Effect, Reply, bool]:
    """Into a folder; whether it was."""
    folder = yield from choose_folder(visit.step, "vm-savefolder")
    if not folder:
        return False
    visit.deleted.discard(message.key)
    visit.saved[message.key] = folder
    yield from say(visit.step, "vm-savedto", f"vm-{folder}", "vm-messages")
    return True


def _forward(visit: Visit, message: SpokenMessage) -> Steps:
    """A copy goes to another mailbox; this one stays."""
    step = visit.step
    yield from say(step, "vm-extension")
    digits = yield from read_digits(step, _MOST_DIGITS, _DIGIT_SECONDS)
    other = mailbox_of(digits) if digits else ""
    if not other or not visit.voicemail.has(other):
        yield from say(step, "pbx-invalid")
        return
    if visit.voicemail.is_full(other):
        yield from say(step, "vm-mailboxfull")
        return
    fault = yield from awaited(partial(visit.voicemail.forward, visit.mailbox, message.key, other))
    if fault:
        step.warn(f"A message of '{clip(visit.mailbox, 80)}' is not forwarded: {fault}")
        yield from say(step, "im-sorry")
    else:
        yield from say(step, "vm-msgforwarded")
