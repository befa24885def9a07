"""An action that was asked for, and an action as the table lists it."""

from collections.abc import Callable
from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.world import Evaluation
from switchboard.ground.errors import SwitchboardError
from switchboard.manager.backend import ManagerBackend
from switchboard.manager.framing import Action
from switchboard.manager.reply import Outcome, error
from switchboard.manager.rights import withheld_from


@dataclass(frozen=True, slots=True)
class ManagerRequest:
    """An action, who asks, and which classes that user may write."""

    action: Action
    backend: ManagerBackend
    origin: Origin
    write: frozenset[str]

    def get(self, name: str, default: str = "") -> str:
        return self.action.get(name, default)

    def has(self, name: str) -> bool:
        """Whether there is such a header, also an empty one."""
        return bool(self.action.all(name))

    def channel(self, wanted: str) -> Channel | None:
        """By its name or its unique id, without case (Asterisk: `ast_channel_get_by_name`)."""
        lowered = wanted.lower()
        channels = self.backend.channels()
        return next(
            (channel for channel in channels if lowered in (channel.name.lower(), channel.unique_id.lower())), None
        )


@dataclass(frozen=True, slots=True)
class ManagerAction:
    """An action by name; one of `classes` must be granted for writing. `overlaps`: later ones need not wait for it."""

    name: str
    summary: str
    classes: tuple[str, ...]
    run: Callable[[ManagerRequest], Outcome]
    overlaps: bool = False


def refusing(action: Callable[[ManagerRequest], Outcome]) -> Callable[[ManagerRequest], Outcome]:
    """The same action, where what is refused is answered."""

    def run(request: ManagerRequest) -> Outcome:
        try:
            return action(request)
        except CommandRefused as reason:
            return error(str(reason))

    return run


class NoSuchChannel(SwitchboardError):
    """A request is about a channel that is not there."""


def evaluation_of(request: ManagerRequest) -> Evaluation:
    """
    What `${ }` means for this request: on the channel it names, or on none, and with what that user may use.

    Raises:
        NoSuchChannel: it names one that is not there.
    """
    wanted = request.get("Channel")
    channel = request.channel(wanted) if wanted else None
    if wanted and channel is None:
        raise NoSuchChannel("No such channel")
    withheld = withheld_from(request.write)
    return Evaluation(request.backend.world, channel, request.origin, withheld=withheld)
