"""
What is one's own in a mailbox: greetings and the PIN (Asterisk: `app_voicemail.c`, `vm_options`).

    1 not there · 2 busy · 3 the name · 5 the PIN · * back
"""

from functools import partial

from switchboard.dialplan.applications.digit_applications import read_digits
from switchboard.dialplan.applications.mailbox_visit import Visit, choose
from switchboard.dialplan.applications.recording_applications import awaited, record, say
from switchboard.dialplan.run.mailbox import Greeting
from switchboard.dialplan.run.recording import Recorded
from switchboard.dialplan.run.step import Steps
from switchboard.dialplan.text.bounds import clip

_GREETING_SECONDS = 120.0
_LEAST_PIN, _MOST_PIN = 4, 32  # digits
_DIGIT_SECONDS = 5.0
_IDLE_TRIES = 3
_GREETINGS = {
    "1": (Greeting.UNAVAILABLE, "vm-rec-unv"),
    "2": (Greeting.BUSY, "vm-rec-busy"),
    "3": (Greeting.NAME, "vm-rec-name"),
}


def choose_options(visit: Visit) -> Steps:
    """Until somebody goes back, or says nothing more."""
    for _ in range(_IDLE_TRIES):
        digit = yield from choose(visit.step, ["vm-options"])
        while digit and digit not in ("*", "#"):
            if digit in _GREETINGS:
                yield from _record(visit, *_GREETINGS[digit])
            elif digit == "5":
                yield from _change_pin(visit)
            digit = yield from choose(visit.step, ["vm-options"])
        if digit:
            return


def _record(visit: Visit, greeting: Greeting, asks: str) -> Steps:
    """Records what callers hear, until another key is pressed."""
    step = visit.step
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


def _change_pin(visit: Visit) -> Steps:
    """It is asked for twice."""
    step = visit.step
    yield from say(step, "vm-newpassword")
    wanted = yield from read_digits(step, _MOST_PIN + 1, _DIGIT_SECONDS)
    if not _LEAST_PIN <= len(wanted) <= _MOST_PIN or not set(wanted) <= set("0123456789"):
        yield from say(step, "vm-invalid-password")
        return
    yield from say(step, "vm-reenterpassword")
    again = yield from read_digits(step, _MOST_PIN + 1, _DIGIT_SECONDS)
    if again != wanted:
        yield from say(step, "vm-mismatch")
        return
    fault = yield from awaited(partial(visit.voicemail.change_pin, visit.mailbox, wanted))
    if fault:
        step.warn(f"The PIN of '{clip(visit.mailbox, 80)}' is not changed: {fault}")
        yield from say(step, "im-sorry")
    else:
        yield from say(step, "vm-passchanged")
