"""VoiceMail: a caller leaves a message (Asterisk: `app_voicemail.c`, `leave_voicemail`)."""

from collections.abc import Generator, Sequence
from functools import partial

from switchboard.dialplan.applications.channel_applications import sounds_of
from switchboard.dialplan.applications.digit_applications import hear_digit, hear_digit_during
from switchboard.dialplan.applications.recording_applications import awaited, record, say
from switchboard.dialplan.run.channel import Place
from switchboard.dialplan.run.mailbox import Greeting, Voicemail, mailbox_of
from switchboard.dialplan.run.recording import Recorded, Recording
from switchboard.dialplan.run.special import is_there
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps
from switchboard.dialplan.run.world import Effect, Reply
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.spoken import spoken_digits

_MOST_MAILBOXES = 20  # that one message is left in
_SPECIAL_KEYS = {"0": "o", "*": "a"}  # what a caller presses instead of speaking, and the extension that it leads to
_FAILED, _LEFT, _KEPT = "FAILED", "USEREXIT", "SUCCESS"


def _voicemail(step: Step) -> Steps:
    """`VoiceMail(mailbox[@context][&mailbox…][,options])`, options u, b, s and S."""
    arguments = separate_arguments(step.data)
    options, channel, voicemail = argument(arguments, 1), step.channel, step.evaluation.world.voicemail
    names = [mailbox_of(name) for name in argument(arguments, 0).split("&") if name.strip()]
    if not names or len(names) > _MOST_MAILBOXES:
        raise BadArguments(f"it takes 1 to {_MOST_MAILBOXES} mailboxes")
    channel.variables["VMSTATUS"] = _FAILED
    mailboxes = [name for name in names if voicemail is not None and voicemail.has(name)]
    if voicemail is None or not mailboxes:
        step.warn(f"There is no mailbox '{clip(names[0], 80)}'")
        return
    channel.answer()
    digit = yield from _greet(step, voicemail, mailboxes[0], options)
    if digit in _SPECIAL_KEYS and is_there(step.evaluation.world, channel, _SPECIAL_KEYS[digit]):
        channel.variables["VMSTATUS"] = _LEFT
        channel.place = Place(channel.place.context, _SPECIAL_KEYS[digit], 0)  # the next step is the one after it
        return
    mailboxes = [name for name in mailboxes if not voicemail.is_full(name)]
    if not mailboxes:
        step.warn(f"The mailbox '{clip(names[0], 80)}' is full")
        yield from say(step, "vm-mailboxfull", "vm-goodbye")
        return
    yield from say(step, "beep")
    yield from _take(step, voicemail, mailboxes)


def _greet(step: Step, voicemail: Voicemail, mailbox: str, options: str) -> Generator[Effect, Reply, str]:
    """The digit that cut it short."""
    names: list[str] = []
    if "u" in options or "b" in options:
        busy = "b" in options
        own = voicemail.greeting(mailbox, Greeting.BUSY if busy else Greeting.UNAVAILABLE)
        names += [own] if own else _usual_greeting(voicemail, mailbox, "vm-isonphone" if busy else "vm-isunavail")
    if "s" not in options:
        names.append("vm-intro")
    for sound in sounds_of(step, "&".join(names), ""):
        yield from awaited(partial(voicemail.load, sound.name, step.channel.language))
        digit = yield from hear_digit_during(sound)
        if digit == "#" or digit in _SPECIAL_KEYS:
            return digit
    return (yield from hear_digit(0.0))


def _usual_greeting(voicemail: Voicemail, mailbox: str, what: str) -> Sequence[str]:
    name = voicemail.greeting(mailbox, Greeting.NAME)
    number = mailbox.partition("@")[0]
    return [name, what] if name else ["vm-theperson", *spoken_digits(number), what]


def _take(step: Step, voicemail: Voicemail, mailboxes: Sequence[str]) -> Steps:
    channel, bounds = step.channel, voicemail.bounds
    caller = channel.caller_name, channel.caller_number

    def is_message(recording: Recording | None) -> bool:
        return recording is not None and recording.seconds >= max(bounds.least, 0.1)

    def hung_up(recorded: Recorded) -> None:
        if recorded.recording is None or not is_message(recorded.recording):
            return
        channel.variables["VMSTATUS"] = _KEPT
        for mailbox in mailboxes:
            voicemail.put(mailbox, caller, recorded.recording, partial(_warn_of, step))

    recorded = yield from record(bounds.most, bounds.silence, "#", hung_up)
    if recorded.recording is None or not is_message(recorded.recording):
        yield from say(step, "vm-tooshort")
        return
    faults = []
    for mailbox in mailboxes:
        fault = yield from awaited(partial(voicemail.put, mailbox, caller, recorded.recording))
        _warn_of(step, fault)
        faults += [fault] if fault else []
    if len(faults) == len(mailboxes):
        yield from say(step, "im-sorry", "vm-mailboxfull")
        return
    channel.variables["VMSTATUS"] = _KEPT
    yield from say(step, "auth-thankyou")


def _warn_of(step: Step, fault: object) -> None:
    if fault:
        step.warn(f"A message for '{clip(step.data, 80)}' is not kept: {fault}")


MESSAGE_APPLICATIONS = (Application("VoiceMail", "VoiceMail(mailbox[&…][,options])", "Takes a message", _voicemail),)
