"""One execution of an application, and the application itself."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.world import Effect, Evaluation, Reply
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.text import parse_number

Steps = Generator[Effect, Reply, None]
Run = Callable[["Step"], Steps]
_FURTHEST = 10_000  # priorities on or back


@dataclass(slots=True)
class Step:
    """One execution of an application: the channel, what `${ }` means there, and the expanded data."""

    channel: Channel
    scope: ChannelScope
    evaluation: Evaluation
    data: str

    def warn(self, text: str) -> None:
        """A line for the log that says where the channel is."""
        place = self.channel.place
        self.evaluation.warn(f"[{clip(place.exten, 80)}@{clip(place.context, 80)}:{place.priority}] {text}")


class BadArguments(SwitchboardError):
    """The application cannot do anything with its data; the channel goes on."""


@dataclass(frozen=True, slots=True)
class Application:
    """An application by name."""

    name: str
    syntax: str
    summary: str
    run: Run


def go_to(step: Step, target: str) -> None:
    """
    `[[context,]exten,]priority`, the priority a number, a label, or `+1` and `-1` and their like.

    Raises:
        BadArguments: there is no such label. The channel ends, as in Asterisk.
    """
    parts = [part.strip() for part in target.split(",")]
    place = step.channel.place
    context, exten, priority = [*[place.context, place.exten][: max(0, 3 - len(parts))], *parts][-3:]
    number = parse_number(priority)
    if number is None:
        world = step.evaluation.world
        number = world.dialplan.label(context, exten, priority, world.local_time(), step.channel.caller_number)
    if number is None and priority[:1] in ("+", "-"):
        by = parse_number(priority[1:], _FURTHEST)
        number = None if by is None else place.priority + (by if priority[0] == "+" else -by)
    if number is None:
        step.channel.hang_up()
        raise BadArguments(
            f"there is no '{clip(priority, 80)}' in {clip(exten, 80)}@{clip(context, 80)}. The channel was ended"
        )
    step.channel.place = Place(clip(context), clip(exten), number - 1)  # the next step is the one after it
