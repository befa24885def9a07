"""
Where a channel goes when the dialplan says no further: the extensions that Asterisk knows by name (`pbx.c`).

    s  a call without a number begins here           i  there is no such extension: INVALID_EXTEN has it
    t  no digit came in time                         T  the time of the whole call is over (TIMEOUT(absolute))
    e  instead of i and t, where those are missing   h  the channel has ended

`o` and `a` are asked by VoiceMail.
"""

from collections.abc import Generator

from switchboard.dialplan.run.channel import Channel, ChannelState, Place, Raised
from switchboard.dialplan.run.world import Effect, Evaluation, Heard, Listen, Reply, Sleep, World
from switchboard.dialplan.text.bounds import clip

_BUSY, _CONGESTION = 17, 34  # ITU-T Q.850
_TONE_SECONDS = 10.0  # for which a channel that was answered hears that it could not be put through
_CAUSES = {"BUSY": _BUSY, "CONGESTION": _CONGESTION, "CHANUNAVAIL": _CONGESTION}  # by DIALSTATUS
_MOST_DIALLED = 80  # digits of an extension (Asterisk: `AST_MAX_EXTENSION`)


def is_there(world: World, channel: Channel, exten: str, priority: int = 1) -> bool:
    """Whether the channel's context has that extension for whoever calls."""
    place = channel.place.context, exten, priority
    return world.dialplan.priority(*place, world.local_time, channel.caller_number) is not None


def begin_somewhere(world: World, channel: Channel) -> None:
    """One whose extension is not there begins at `s` of its context, else of `default` (`__ast_pbx_run`)."""
    place = channel.place
    for other in (place, Place(place.context, "s"), Place("default", "s")):
        channel.place = other
        if is_there(world, channel, other.exten, other.priority):
            return
    channel.place = place


def go_to_special(evaluation: Evaluation, channel: Channel, exten: str, reason: str) -> bool:
    """
    Goes to an extension of that name, else to `e`, which `EXCEPTION` tells why.

    Returns:
        Whether there is one.
    """
    context = channel.place.context
    if is_there(evaluation.world, channel, exten):
        channel.place = Place(context, exten)
    elif is_there(evaluation.world, channel, "e"):
        raise_exception(channel, reason)
    else:
        evaluation.warn(
            f"{channel.name} is at {clip(channel.place.exten, 80)}@{clip(context, 80)}, where there is neither"
            f" '{exten}' nor 'e' to go to ({reason})"
        )
        return False
    return True


def raise_exception(channel: Channel, reason: str) -> None:
    """Goes to `e`."""
    channel.raised = Raised(reason, channel.place)
    channel.place = Place(channel.place.context, "e")


def go_on_elsewhere(evaluation: Evaluation, channel: Channel) -> Generator[Effect, Reply, bool]:
    """
    There is no further step here.

    Returns:
        Whether the channel goes on all the same.
    """
    world = evaluation.world
    if not is_there(world, channel, channel.place.exten):
        exten = channel.place.exten
        found = go_to_special(evaluation, channel, "i", "INVALID")
        if found and channel.place.exten == "i":
            channel.variables["INVALID_EXTEN"] = exten
        return found
    if not world.dialplan.falls_through:
        return (yield from collect_digits(evaluation, channel, "", channel.times.response))
    cause = _CAUSES.get(channel.variables.get("DIALSTATUS", "").upper())
    if cause is None:
        return False
    if channel.state is ChannelState.UP:
        yield Sleep(_TONE_SECONDS)
    else:
        channel.state = ChannelState.BUSY if cause == _BUSY else channel.state
    channel.hang_up(cause)
    return False


def collect_digits(
    evaluation: Evaluation, channel: Channel, digits: str, seconds: float
) -> Generator[Effect, Reply, bool]:
    """
    Listens for as long as more digits may make an extension, and goes there, or to `i`, `t` or `e`.

    Args:
        digits: what was heard so far.
        seconds: to wait for the next one.

    Returns:
        Whether there was anywhere to go.
    """
    world, context = evaluation.world, channel.place.context
    while len(digits) < _MOST_DIALLED and world.dialplan.may_follow(
        context, digits, world.local_time(), channel.caller_number
    ):
        reply = yield Listen(seconds)
        digit = reply.digit if isinstance(reply, Heard) else ""
        if not digit:
            break
        digits += digit
        seconds = channel.times.digit
    if not digits:
        return go_to_special(evaluation, channel, "t", "RESPONSETIMEOUT")
    if is_there(world, channel, digits):
        channel.place = Place(context, digits)
        return True
    channel.place = Place(context, digits)
    found = go_to_special(evaluation, channel, "i", "INVALID")
    channel.variables["INVALID_EXTEN"] = digits
    return found
