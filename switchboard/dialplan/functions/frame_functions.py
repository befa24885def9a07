"""Functions of subroutines: what belongs to a Gosub alone (Asterisk: `app_stack.c`)."""

from collections.abc import Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.text import parse_number


def _read_local(evaluation: Evaluation, name: str) -> str:
    channel = evaluation.channel
    if channel is None or not channel.stack or name not in channel.stack[-1].names:
        return ""
    return channel.variables.get(name, "")


def _write_local(evaluation: Evaluation, name: str, value: str) -> Sequence[Command]:
    channel = evaluation.channel
    if channel is None or not channel.stack:
        raise NotWritten(f"LOCAL({name[:80]}) is not set: there was no Gosub")
    channel.set_local(channel.stack[-1], name, value)
    return []


def _peek_local(evaluation: Evaluation, arguments: str) -> str:
    """A variable as it was so many Gosubs before, 0 being now (Asterisk: `peek_read`)."""
    depth, name = [*separate_arguments(arguments, most=2), "", ""][:2]
    number = parse_number(depth.strip())
    if number is None or not name or evaluation.channel is None:
        raise NotWritten("it takes a number and a variable's name, on a channel")
    return evaluation.channel.variables.covered(name, number)


def _peek_stack(evaluation: Evaluation, arguments: str) -> str:
    """Where a Gosub goes back to, the last one being 1 (Asterisk: `stackpeek_read`)."""
    depth, which = [*(part.strip() for part in separate_arguments(arguments)), "", ""][:2]
    number = parse_number(depth)
    if number is None or which[:1] not in _PARTS or evaluation.channel is None:
        raise NotWritten("it takes a number and one of c, e, p and l, on a channel")
    frames = [frame for frame in evaluation.channel.stack if not frame.macro]
    if not 1 <= number <= len(frames):
        raise NotWritten(f"there are {len(frames)} Gosubs, not {clip(depth, 20)}")
    place = frames[-number].place
    parts = place.context, place.exten, str(place.priority + 1)
    return ",".join(parts) if which[0] == "l" else parts["cep".index(which[0])]


_PARTS = frozenset("cepl")
FRAME_FUNCTIONS = (
    DialplanFunction("LOCAL", "LOCAL(name)", "A variable that ends with its Gosub", _read_local, _write_local),
    DialplanFunction("LOCAL_PEEK", "LOCAL_PEEK(number,name)", "A variable as it was before a Gosub", _peek_local),
    DialplanFunction("STACK_PEEK", "STACK_PEEK(number,c|e|p|l)", "Where a Gosub goes back to", _peek_stack),
)
