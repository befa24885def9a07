"""What a variable's name means: a channel's own, what it is, what time it is, everyone's (`pbx_retrieve_variable`)."""

from collections.abc import Callable

from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.world import Evaluation, World

_LOOK_WORK = 4  # units of work to look a name up
_BYTES_A_UNIT = 32  # of a value that is only handed on

_OF_CHANNEL: dict[str, Callable[[Channel], str]] = {
    "EXTEN": lambda channel: channel.place.exten,
    "CONTEXT": lambda channel: channel.place.context,
    "PRIORITY": lambda channel: str(channel.place.priority),
    "CHANNEL": lambda channel: channel.name,
    "UNIQUEID": lambda channel: channel.unique_id,
    "CALLINGPRES": lambda _: "0",
    "CALLINGANI2": lambda channel: channel.parties.get("CALLERID ani2", "0"),
    "CALLINGTON": lambda channel: channel.parties.get("CALLERID num-plan", "0"),
    "CALLINGTNS": lambda _: "0",
    "HANGUPCAUSE": lambda channel: str(channel.hangup_cause),
}
_OF_TIME: dict[str, Callable[[World], str]] = {
    "EPOCH": lambda world: str(int(world.now())),
    "DATETIME": lambda world: world.local_time().strftime("%d%m%Y-%H:%M:%S"),
    "TIMESTAMP": lambda world: world.local_time().strftime("%Y%m%d-%H%M%S"),
}


def read_variable(evaluation: Evaluation, name: str) -> str:
    """
    Empty where there is no such variable.

    Raises:
        TooMuchWork: the step has looked at too much.
    """
    value = _found(evaluation, name)
    evaluation.spend(_LOOK_WORK + len(value) // _BYTES_A_UNIT)
    return value


def _found(evaluation: Evaluation, name: str) -> str:
    channel = evaluation.channel
    if channel is not None:
        if name in channel.variables:
            return channel.variables[name]
        if name in _OF_CHANNEL:
            return _OF_CHANNEL[name](channel)
    if name in _OF_TIME:
        return _OF_TIME[name](evaluation.world)
    return evaluation.world.variables.get(name, "")
