"""Dial: calls others, and goes on when the call has ended (Asterisk: `app_dial.c`)."""

from switchboard.dialplan.applications.call_option_texts import call_options, letters_of
from switchboard.dialplan.applications.channel_applications import seconds_of
from switchboard.dialplan.run.step import Application, Step, Steps
from switchboard.dialplan.run.world import Dial, Dialled
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip

_MOST_DESTINATIONS = 100  # of one Dial
_OF_PHONES = frozenset({"pjsip", "sip"})
_GOES_ON = "g"  # after the call has ended, rather than ending too
_SERVED_ELSEWHERE = frozenset("ABDGMUbe")  # options that change where a call goes, or what is heard before it


def _dial(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    timeout = argument(arguments, 1).strip()
    options = letters_of(argument(arguments, 2))
    not_served = sorted(_SERVED_ELSEWHERE & set(options))
    if not_served:
        step.warn(f"Dial's options {' '.join(not_served)} are not served")
    _report(step, Dialled(""))
    outcome = Dialled("CHANUNAVAIL")
    places = _places(step, argument(arguments, 0))
    if places:
        # Asterisk takes a timeout that is none, or 0, for no limit
        seconds = seconds_of(timeout) or None if timeout else None
        reply = yield Dial(places, seconds, options=call_options(step.channel, options))
        outcome = reply if isinstance(reply, Dialled) else outcome
    _report(step, outcome)
    if outcome.status == "ANSWER" and _GOES_ON not in options:
        step.channel.hang_up()


def _places(step: Step, destinations: str) -> tuple[str, ...]:
    """Those that can be called."""
    places: list[str] = []
    for destination in destinations.split("&")[: _MOST_DESTINATIONS + 1]:
        technology, _, place = destination.strip().partition("/")
        if len(places) == _MOST_DESTINATIONS:
            step.warn(f"Only the first {_MOST_DESTINATIONS} destinations are called")
        elif technology.lower() in _OF_PHONES and place:
            places.append(f"PJSIP/{_endpoint(place)}")
        elif technology.lower() != "local" or not place.partition("@")[0]:
            step.warn(f"'{clip(destination, 80)}' cannot be called: only Local/extension@context and PJSIP/phone can")
        else:
            places.append(place.partition("/")[0])
    return tuple(places[:_MOST_DESTINATIONS])


def _endpoint(place: str) -> str:
    """
    A phone, or a number and its trunk; Asterisk's chan_sip has the trunk before the number.

    >>> _endpoint("6001"), _endpoint("4930@provider"), _endpoint("provider/4930"), _endpoint("provider/sip:4930@host")
    ('6001', '4930@provider', '4930@provider', '4930@provider')
    """
    first, slash, rest = place.partition("/")
    if not slash:
        return place
    number = rest.removeprefix("sip:").partition("@")[0]
    return f"{number}@{first}" if number else first


def _report(step: Step, outcome: Dialled) -> None:
    variables = step.channel.variables
    variables["DIALSTATUS"] = outcome.status
    variables["DIALEDPEERNAME"] = outcome.peer
    variables["DIALEDTIME"] = f"{outcome.dialled:.0f}" if outcome.status else ""
    step.channel.hangup_cause = outcome.cause
    variables["ANSWEREDTIME"] = f"{outcome.answered:.0f}" if outcome.peer else ""


DIAL = Application(
    "Dial", "Dial(PJSIP/phone|Local/extension@context[&...][,seconds[,g]])", "Calls until the call ends", _dial
)
