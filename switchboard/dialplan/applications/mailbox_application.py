"""
VoiceMailMain: somebody listens to their messages (Asterisk: `app_voicemail.c`, `vm_execmain`).

    [mailbox?] ─▶ [PIN?] ─▶ "you have 2 new and 1 old messages" ─▶ main: 1 new · 2 old · 0 greetings · * help · # end
    message: 4 back · 5 again · 6 on · 7 delete, or keep after all · 9 save · * help · # to the main menu

What was deleted goes when the messages are left, or the caller hangs up.
"""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from functools import partial

from switchboard.dialplan.applications.channel_applications import sounds_of
from switchboard.dialplan.applications.digit_applications import Listening, hear_digit, hear_digit_during, read_digits
from switchboard.dialplan.applications.recording_applications import awaited, record, say
from switchboard.dialplan.run.mailbox import Greeting, SpokenMessage, Told, Voicemail, mailbox_of
from switchboard.dialplan.run.recording import Recorded
from switchboard.dialplan.run.step import Application, Step, Steps
from switchboard.dialplan.run.world import Effect, Reply
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.spoken import spoken_digits, spoken_number

_TRIES = 3
_MOST_DIGITS = 80
_DIGIT_SECONDS = 5.0
_CHOICE_SECONDS = 6.0
_IDLE_TRIES = 3  # menus that nobody answers before the call is over
_GREETING_SECONDS = 120.0
_GREETINGS = {
    "1": (Greeting.UNAVAILABLE, "vm-rec-unv"),
    "2": (Greeting.BUSY, "vm-rec-unv"),
    "3": (Greeting.NAME, "vm-rec-name"),
}


@dataclass(slots=True)
class _Visit:
    """Somebody at a mailbox; what was deleted or heard is kept so when they leave it."""

    step: Step
    voicemail: Voicemail
    mailbox: str
    heard: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)

    def messages(self, *, old: bool) -> list[SpokenMessage]:
        return [each for each in self.voicemail.messages(self.mailbox) if each.is_read is old]


def _listen(step: Step) -> Steps:
    """`VoiceMailMain([mailbox[@context]][,options])`, option s: without a PIN."""
    arguments = separate_arguments(step.data)
    voicemail, channel = step.evaluation.world.voicemail, step.channel
    channel.variables["VMSTATUS"] = "FAILED"
    if voicemail is None:
        step.warn("There are no mailboxes")
        return
    channel.answer()
    name = argument(arguments, 0).strip()
    mailbox = yield from _log_in(step, voicemail, mailbox_of(name) if name else "", "s" in argument(arguments, 1))
    if not mailbox:
        yield from say(step, "vm-goodbye")
        channel.hang_up()
        return
    channel.variables["VMSTATUS"] = "SUCCESS"
    visit = _Visit(step, voicemail, mailbox)
    yield from _main_menu(visit)
    yield from say(step, "vm-goodbye")


def _log_in(step: Step, voicemail: Voicemail, named: str, without_pin: bool) -> Listening:
    """The mailbox that was opened; nothing where none was."""
    caller, asks = step.channel.caller_number, "vm-login"
    for _ in range(_TRIES):
        mailbox = named
        if not mailbox:
            yield from say(step, asks)
            digits = yield from read_digits(step, _MOST_DIGITS, _DIGIT_SECONDS)
            mailbox = mailbox_of(digits) if digits else ""
        if mailbox and voicemail.has(mailbox) and (without_pin or _is_own_phone(step, voicemail, mailbox)):
            return mailbox
        yield from say(step, "vm-password")
        pin = yield from read_digits(step, _MOST_DIGITS, _DIGIT_SECONDS)
        if mailbox and voicemail.has(mailbox) and voicemail.may_guess(mailbox, caller):
            right = bool(pin) and pin == voicemail.pin(mailbox)
            voicemail.note_guess(mailbox, caller, right=right)
            if right:
                return mailbox
        asks = "vm-incorrect-mailbox"
        if named:
            yield from say(step, "vm-incorrect")
    step.warn(f"{clip(step.channel.name, 80)} gave no right PIN")
    return ""


def _is_own_phone(step: Step, voicemail: Voicemail, mailbox: str) -> bool:
    """A mailbox without a PIN is opened by the phone whose it is."""
    return not voicemail.pin(mailbox) and step.channel.name.startswith(f"PJSIP/{mailbox.partition('@')[0]}-")


def _main_menu(visit: _Visit) -> Steps:
    sounds = [*_counted(visit), "vm-helpexit"]
    for _ in range(_IDLE_TRIES):
        digit = yield from _choose(visit.step, sounds)
        while digit and digit != "#":
            if digit in ("1", "2"):
                yield from _hear_messages(visit, old=digit == "2")
            elif digit == "0":
                yield from _greetings(visit)
            digit = yield from _choose(visit.step, [*_counted(visit), *_main_help()])
        if digit == "#":
            return


def _counted(visit: _Visit) -> Iterator[str]:
    """You have 2 new and 1 old messages."""
    new, old = len(visit.messages(old=False)), len(visit.messages(old=True))
    yield "vm-youhave"
    if not new and not old:
        yield from ("vm-no", "vm-messages")
        return
    if new:
        yield from (*spoken_number(str(new)), "vm-INBOX")
    if new and old:
        yield "vm-and"
    if old:
        yield from (*spoken_number(str(old)), "vm-Old")
    yield "vm-message" if (old or new) == 1 else "vm-messages"


def _main_help() -> list[str]:
    return ["vm-onefor", "vm-INBOX", "vm-messages", "vm-helpexit"]


def _hear_messages(visit: _Visit, *, old: bool) -> Steps:
    messages = visit.messages(old=old)
    if not messages:
        yield from say(visit.step, "vm-nomore")
        return
    _leave_on_hang_up(visit)
    place = 0
    while 0 <= place < len(messages):
        digit = yield from _hear(visit, messages[place], place, len(messages))
        if digit in ("#", ""):
            break
        if digit == "4":
            place = max(0, place - 1)
        elif digit == "6":
            place += 1
        elif digit == "7":
            yield from _toggle_deleted(visit, messages[place])
        elif digit == "9":
            visit.deleted.discard(messages[place].key)
            yield from say(visit.step, "vm-msgsaved")
            place += 1
    if place >= len(messages):
        yield from say(visit.step, "vm-nomore")
    yield from _leave(visit)


def _hear(visit: _Visit, message: SpokenMessage, place: int, count: int) -> Listening:
    """The message and what is known of it; the digit that was pressed."""
    step = visit.step
    first = ["vm-first"] if place == 0 else ["vm-last"] if place == count - 1 else []
    number = spoken_digits(message.caller_number)
    caller = ["vm-from-phonenumber", *number] if number else ["vm-unknown-caller"]
    yield from awaited(partial(visit.voicemail.load, message.sound, step.channel.language))
    visit.heard.add(message.key)
    choices = ["vm-prev", "vm-repeat", "vm-next"] if count > 1 else ["vm-repeat"]
    choices.append("vm-undelete" if message.key in visit.deleted else "vm-delete")
    for _ in range(_IDLE_TRIES):
        digit = yield from _choose(step, [*first, "vm-received", *caller, message.sound, *choices, "vm-helpexit"])
        if digit in ("", "*", "5"):
            first, caller = [], []
            if digit == "":
                continue
            digit = yield from _choose(step, [message.sound, *choices, "vm-helpexit"])
        if digit:
            return digit
    return ""


def _toggle_deleted(visit: _Visit, message: SpokenMessage) -> Steps:
    if message.key in visit.deleted:
        visit.deleted.discard(message.key)
        yield from say(visit.step, "vm-undeleted")
    else:
        visit.deleted.add(message.key)
        yield from say(visit.step, "vm-deleted")


def _greetings(visit: _Visit) -> Steps:
    """Records what callers hear, until another key is pressed."""
    step = visit.step
    digit = yield from hear_digit(_CHOICE_SECONDS)
    if digit not in _GREETINGS:
        return
    greeting, asks = _GREETINGS[digit]
    yield from say(step, asks, "beep")

    def hung_up(_: Recorded) -> None:
        """Half a greeting is none."""

    recorded = yield from record(_GREETING_SECONDS, visit.voicemail.bounds.silence, "#", hung_up)
    if recorded.recording is None or not recorded.recording.coded:
        yield from say(step, "vm-tooshort")
        return
    fault = yield from awaited(partial(visit.voicemail.keep_greeting, visit.mailbox, greeting, recorded.recording))
    if fault:
        step.warn(f"A greeting of '{clip(visit.mailbox, 80)}' is not kept: {fault}")
        yield from say(step, "im-sorry")
    else:
        yield from say(step, "vm-msgsaved")


def _leave(visit: _Visit) -> Steps:
    """What was deleted goes, what was heard is no longer new."""
    for begin in _changes(visit):
        fault = yield from awaited(begin)
        if fault:
            visit.step.warn(f"Messages of '{clip(visit.mailbox, 80)}' are not changed: {fault}")
    visit.heard.clear()
    visit.deleted.clear()
    visit.step.channel.at_end = None


def _leave_on_hang_up(visit: _Visit) -> None:
    def hung_up() -> None:
        for begin in _changes(visit):
            begin(lambda fault: visit.step.warn(str(fault)) if fault else None)

    visit.step.channel.at_end = hung_up


def _changes(visit: _Visit) -> Iterator[Callable[[Told], None]]:
    read = sorted(visit.heard - visit.deleted)
    if read:
        yield partial(visit.voicemail.mark_read, visit.mailbox, read)
    if visit.deleted:
        yield partial(visit.voicemail.remove, visit.mailbox, sorted(visit.deleted))


def _choose(step: Step, names: list[str]) -> Generator[Effect, Reply, str]:
    """The digit that cuts short what is said, or comes after it."""
    for sound in sounds_of(step, "&".join(names), ""):
        digit = yield from hear_digit_during(sound)
        if digit:
            return digit
    return (yield from hear_digit(_CHOICE_SECONDS))


def _play_message(step: Step) -> Steps:
    """`VoiceMailPlayMsg(mailbox[@context],key[,options])`; option h, which is ours: once said it counts as heard."""
    arguments = separate_arguments(step.data)
    voicemail, channel = step.evaluation.world.voicemail, step.channel
    mailbox, key = mailbox_of(argument(arguments, 0)), argument(arguments, 1).strip()
    channel.variables["VOICEMAIL_PLAYBACKSTATUS"] = "FAILED"
    messages = voicemail.messages(mailbox) if voicemail is not None and voicemail.has(mailbox) else ()
    message = next((each for each in messages if each.key == key), None)
    if voicemail is None or message is None:
        step.warn(f"There is no message '{clip(step.data, 80)}'")
        return
    channel.answer()
    yield from awaited(partial(voicemail.load, message.sound, channel.language))
    yield from say(step, message.sound)
    channel.variables["VOICEMAIL_PLAYBACKSTATUS"] = "SUCCESS"
    if "h" in argument(arguments, 2):
        yield from awaited(partial(voicemail.mark_read, mailbox, [key]))


MAILBOX_APPLICATIONS = (
    Application("VoiceMailPlayMsg", "VoiceMailPlayMsg([mailbox],key)", "Says a message", _play_message),
    Application("VoiceMailMain", "VoiceMailMain([mailbox][,options])", "Listens to messages", _listen),
)
