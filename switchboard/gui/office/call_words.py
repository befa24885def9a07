"""Calls of a desk in words."""

from switchboard.api.calls import CallStage, DeskCall
from switchboard.gui.language import translate
from switchboard.gui.office.words import span_words

CALL_MIME = "application/x-switchboard-call"  # what is dragged from a call to a person
_MINUTE = 60


def party_words(call: DeskCall) -> str:
    """Who is at the other end."""
    if call.name and call.number and call.name != call.number:
        return translate("CallWords", "{name} ({number})").format(name=call.name, number=call.number)
    return call.name or call.number or translate("CallWords", "Unknown", "the other party of a call")


def stage_words(call: DeskCall) -> str:
    """What the call does."""
    return {
        CallStage.PICK_UP: translate("CallWords", "Pick up your phone", "a call that is being made"),
        CallStage.RINGS: translate("CallWords", "Calls you", "somebody whose call rings here"),
        CallStage.CALLS: translate("CallWords", "Rings there", "a call that is being made"),
        CallStage.TALKS: translate("CallWords", "In a call"),
        CallStage.ASKS: translate("CallWords", "Waits while you ask {who}", "the other party").format(who=call.asked),
        CallStage.HOLDS: translate("CallWords", "On hold", "the other party waits"),
        CallStage.IS_HELD: translate("CallWords", "Has put you on hold", "the other party of a call"),
    }[call.stage]


def age_words(call: DeskCall, now: float) -> str:
    """For how long; `now` is wall-clock seconds."""
    seconds = max(0, round(now - call.since))
    return translate("PhoneWords", "{seconds} s").format(seconds=seconds) if seconds < _MINUTE else span_words(seconds)


def call_line(call: DeskCall, now: float) -> str:
    """All of it, as one hears it."""
    text = translate("CallWords", "{who}: {what}, {span}", "a call: In a call, 3 min")
    return text.format(who=party_words(call), what=stage_words(call), span=age_words(call, now))
