"""Where digits go that a channel presses: to its other end, and through every call that it is put through to."""

from collections.abc import Mapping

from switchboard.calls.dialling import Dialling
from switchboard.dialplan.run.channel import Channel


def listener_of(channel: Channel, channels: Mapping[str, Channel], diallings: Mapping[str, Dialling]) -> Channel | None:
    """
    Who hears what a channel presses; None where nobody is there. A phone's own channel stands for its phone.

    A `;1` that a `Dial` made stands for its caller, and a `;2` that dialled for the one it talks to.
    """
    for _ in range(len(channels)):
        if ";" not in channel.name:
            return channel
        other = channels.get(_other_end(channel.name))
        if other is None:
            return None
        dialling = diallings.get(other.name)
        if dialling is not None and dialling.leg is not None:
            other = dialling.leg.callee
        dialler = _dialler_of(other, diallings)
        if dialler is None:
            return other
        channel = dialler
    return None


def _dialler_of(channel: Channel, diallings: Mapping[str, Dialling]) -> Channel | None:
    """The channel whose `Dial` talks through this one, a `;1`."""
    found = (each for each in diallings.values() if each.leg is not None and each.leg.caller is channel)
    dialling = next(found, None)
    return dialling.channel if dialling is not None else None


def _other_end(name: str) -> str:
    """
    The name of the end that it is a pair with.

    >>> _other_end("Local/6001@default-00000001;2")
    'Local/6001@default-00000001;1'
    """
    return name[:-1] + ("2" if name.endswith("1") else "1")
