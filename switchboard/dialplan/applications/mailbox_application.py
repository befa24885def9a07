"""
VoiceMailMain: somebody listens to their messages (Asterisk: `app_voicemail.c`, `vm_execmain`).

    [mailbox?] ─▶ [PIN?] ─▶ "you have 2 new and 1 old messages"
       ─▶ 1 hear them · 2 another folder · 0 greetings and PIN · * help · # end

Where there are old messages alone, those are heard first. What was deleted goes when the messages are left, or the
caller hangs up.
"""

from collections.abc import Iterator
from functools import partial

from switchboard.dialplan.applications.digit_applications import Listening, read_digits
from switchboard.dialplan.applications.mailbox_messages import hear_messages
from switchboard.dialplan.applications.mailbox_options import choose_options
from switchboard.dialplan.applications.mailbox_visit import Visit, choose, choose_folder
from switchboard.dialplan.applications.recording_applications import awaited, say
from switchboard.dialplan.run.mailbox import NEW, OLD, Voicemail, mailbox_of
from switchboard.dialplan.run.step import Application, Step, Steps
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.spoken import spoken_number

_TRIES = 3
_MOST_DIGITS = 80
_DIGIT_SECONDS = 5.0
_IDLE_TRIES = 3  # menus that nobody answers before the call is over


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
    visit = Visit(step, voicemail, mailbox)
    if not visit.messages() and visit.messages(OLD):
        visit.folder = OLD
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


def _main_menu(visit: Visit) -> Steps:
    digit = yield from choose(visit.step, [*_counted(visit), *_help(visit)])
    for _ in range(_IDLE_TRIES):
        while digit and digit != "#":
            digit = yield from _do(visit, digit)
        if digit == "#":
            return
        digit = yield from choose(visit.step, [*_counted(visit), *_help(visit)])


def _do(visit: Visit, digit: str) -> Listening:
    """What a key of the main menu does; the one that is pressed next."""
    match digit:
        case "1":
            led_out = yield from hear_messages(visit)
            if led_out:
                return led_out
        case "2":
            folder = yield from choose_folder(visit.step, "vm-changeto")
            if folder:
                visit.folder = folder
                return (yield from choose(visit.step, _help(visit)))
        case "0":
            yield from choose_options(visit)
        case _:
            return (yield from choose(visit.step, _help(visit)))
    return (yield from choose(visit.step, [*_counted(visit), *_help(visit)]))


def _counted(visit: Visit) -> Iterator[str]:
    """You have 2 new and 1 old messages."""
    new, old = len(visit.messages(NEW)), len(visit.messages(OLD))
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


def _help(visit: Visit) -> list[str]:
    return ["vm-onefor", f"vm-{visit.folder}", "vm-messages", "vm-opts", "vm-helpexit"]


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
