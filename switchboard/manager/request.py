"""An action that was asked for, and an action as the table lists it."""

from collections.abc import Callable
from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.dialplan.run.world import Evaluation
from switchboard.manager.backend import ManagerBackend
from switchboard.manager.framing import Action
from switchboard.manager.reply import Outcome
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


@dataclass(frozen=True, slots=True)
class ManagerAction:
    """An action by name; one of `classes` must be granted for writing. `overlaps`: later ones need not wait for it."""

    name: str
    summary: str
    classes: tuple[str, ...]
    run: Callable[[ManagerRequest], Outcome]
    overlaps: bool = False


def evaluation_of(request: ManagerRequest) -> Evaluation:
    """What `${ }` means for this request: on the channel it names, or on none, and with what that user may use."""
    wanted = request.get("Channel")
    channels = (channel for channel in request.backend.channels() if channel.name == wanted)
    withheld = withheld_from(request.write)
    return Evaluation(request.backend.world, next(channels, None), request.origin, withheld=withheld)
