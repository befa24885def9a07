"""
Applications that listen to digits, and the one that presses them (Asterisk: `app_read.c`, `pbx_builtins.c`).

Digits come from the other end of the call: from SendDTMF there, or from a manager client's PlayDTMF.
"""

from collections.abc import Generator

from switchboard.dialplan.applications.channel_applications import Sound, seconds_of, sounds_of
from switchboard.dialplan.run.channel import DIGITS
from switchboard.dialplan.run.special import go_to_special, is_there
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps
from switchboard.dialplan.run.world import Effect, Heard, Listen, Press, Reply, Say, SendBack, Sleep
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.duration import LONGEST
from switchboard.ground.text import parse_number

_MOST_READ = 255  # digits
_MOST_ATTEMPTS = 100
_MOST_PRESSED = 255  # digits of one SendDTMF
_DIGIT_SECONDS = 0.25  # from one digit to the next (Asterisk's default)
_PASSWORD_ATTEMPTS = 3
_PASSWORD_SECONDS = 5.0

Listening = Generator[Effect, Reply, str]


def hear_digit(seconds: float) -> Listening:
    """The next digit, nothing where none comes in time."""
    reply = yield Listen(seconds)
    return reply.digit if isinstance(reply, Heard) else ""


def hear_digit_during(sound: Sound) -> Listening:
    """The digit that interrupts a sound; nothing where it was heard to its end."""
    yield Say(sound.name)
    digit = yield from hear_digit(sound.seconds)
    if digit:
        yield Say()
    return digit


def read_digits(step: Step, most: int, seconds: float) -> Listening:
    """Digits up to `#`, or until none comes for so long."""
    digits = ""
    while len(digits) < most:
        digit = yield from hear_digit(seconds)
        if not digit or digit == "#":
            break
        digits += digit
        step.evaluation.spend(1)
    return digits


def _read(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    name, sounds, most_text, options, attempts, seconds_text = (argument(arguments, at).strip() for at in range(6))
    if not name:
        raise BadArguments("it takes the name of a variable")
    most = parse_number(most_text, _MOST_READ) or _MOST_READ
    seconds = (seconds_of(seconds_text) if seconds_text else 0.0) or step.channel.times.response
    digits = ""
    for _ in range(min(parse_number(attempts) or 1, _MOST_ATTEMPTS)):
        for sound in sounds_of(step, sounds, "noanswer" if "n" in options else ""):
            digits = digits or (yield from hear_digit_during(sound))
        if digits != "#" and len(digits) < most:
            digits += yield from read_digits(step, most - len(digits), seconds)
        if digits:
            break
    step.channel.variables[name] = digits.removesuffix("#")
    step.channel.variables["READSTATUS"] = "OK" if digits else "TIMEOUT"


def _wait_for_extension(step: Step) -> Steps:
    channel = step.channel
    seconds = seconds_of(argument(separate_arguments(step.data), 0)) if step.data else 0.0
    channel.dialled = yield from hear_digit(seconds or channel.times.response)
    place = channel.place
    if channel.dialled or is_there(step.evaluation.world, channel, place.exten, place.priority + 1):
        return
    if go_to_special(step.evaluation, channel, "t", "RESPONSETIMEOUT"):
        channel.place.priority = 0  # the next step is the one after it
    else:
        channel.hang_up()


def _background(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    options = {"s": "skip", "n": "noanswer"}.get(argument(arguments, 1)[:1], argument(arguments, 1))
    for sound in sounds_of(step, argument(arguments, 0), options):
        step.channel.dialled = yield from hear_digit_during(sound)
        if step.channel.dialled:
            return


def _send_digits(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    pause = parse_number(argument(arguments, 1).strip())
    for character in argument(arguments, 0)[:_MOST_PRESSED].upper():
        if character in DIGITS:
            yield Press(character)
        yield Sleep(1.0 if character == "W" else _DIGIT_SECONDS if pause is None else min(pause / 1_000, LONGEST))


def _authenticate(step: Step) -> Steps:
    """Ends the channel after three wrong passwords; with option j it goes on at a priority 101 further."""
    arguments = separate_arguments(step.data)
    password, options = argument(arguments, 0), argument(arguments, 1)
    if not password or password.startswith("/"):
        step.channel.hang_up()
        raise BadArguments("it takes a password; files of passwords are not served. The channel was ended")
    most = parse_number(argument(arguments, 2).strip(), _MOST_READ) or _MOST_READ
    step.channel.answer()
    if "d" in options:
        password = step.evaluation.world.entries.get(*_family_and_key(password)) or ""
    for _ in range(_PASSWORD_ATTEMPTS):
        digits = yield from read_digits(step, most, _PASSWORD_SECONDS)
        if password and digits == password:
            return
    step.warn(f"{clip(step.channel.name, 80)} gave no right password")
    step.channel.hang_up()


def _family_and_key(text: str) -> tuple[str, str]:
    family, _, key = text.strip("/").partition("/")
    return family, key


def _echo(_: Step) -> Steps:
    """Goes on until `#` is pressed, nothing is for a day, or the call ends."""
    yield SendBack(is_on=True)
    while (digit := (yield from hear_digit(LONGEST))) not in ("", "#"):
        yield Press(digit)
        yield Sleep(_DIGIT_SECONDS)  # two that send back each other's do so at a measured pace
    yield SendBack(is_on=False)


DIGIT_APPLICATIONS = (
    Application("WaitExten", "WaitExten([seconds])", "Waits for an extension to be dialled", _wait_for_extension),
    Application("Background", "Background(sound[&sound][,options])", "As Playback, up to a digit", _background),
    Application("Read", "Read(variable[,sound,most,options,attempts,seconds])", "Reads digits", _read),
    Application("SendDTMF", "SendDTMF(digits[,milliseconds])", "Presses digits for the other end", _send_digits),
    Application("Authenticate", "Authenticate(password[,options,most])", "Asks for a password", _authenticate),
    Application("Echo", "Echo()", "Sends back what it hears, up to #", _echo),
)
