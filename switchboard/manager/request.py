"""An action that was asked for, and the forms its reply may have; an action as the table lists it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.dialplan.run.world import Evaluation
from switchboard.manager.backend import ManagerBackend
from switchboard.manager.framing import Action, Header

Message = list[Header]
Answer = Callable[[Sequence[Message]], None]


@dataclass(slots=True)
class ManagerRequest:
    """An action, who asks, and where the reply goes."""

    action: Action
    backend: ManagerBackend
    origin: Origin
    answer: Answer

    def get(self, name: str, default: str = "") -> str:
        return self.action.get(name, default)

    def succeed(self, message: str = "", *headers: Header) -> None:
        first: Message = [("Response", "Success")]
        if message:
            first.append(("Message", message))
        self.answer([[*first, *headers]])

    def fail(self, message: str) -> None:
        self.answer([[("Response", "Error"), ("Message", message)]])

    def list(self, message: str, event: str, items: Sequence[Message], complete: str = "") -> None:
        """A reply that is a list of events."""
        start: Message = [("Response", "Success"), ("EventList", "start"), ("Message", message)]
        events: list[Message] = [[("Event", event), *item] for item in items]
        end: Message = [("Event", complete or f"{event}ListComplete"), ("EventList", "Complete")]
        self.answer([start, *events, [*end, ("ListItems", str(len(items)))]])

    def done(self, message: str, failure: str) -> Callable[[str], None]:
        """A continuation that succeeds where nothing was refused."""

        def then(refused: str) -> None:
            if refused:
                self.fail(failure)
            else:
                self.succeed(message)

        return then


@dataclass(frozen=True, slots=True)
class ManagerAction:
    """An action by name; one of `classes` must be granted for writing. `overlaps`: later ones need not wait for it."""

    name: str
    summary: str
    classes: tuple[str, ...]
    run: Callable[[ManagerRequest], None]
    overlaps: bool = False


def evaluation_of(request: ManagerRequest) -> Evaluation:
    """What `${ }` means for this request: on the channel it names, or on none."""
    wanted = request.get("Channel")
    channels = (channel for channel in request.backend.channels() if channel.name == wanted)
    return Evaluation(request.backend.world, next(channels, None), request.origin)
