"""Functions of subroutines: what belongs to a Gosub alone (Asterisk: `app_stack.c`)."""

from collections.abc import Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.world import Evaluation


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


FRAME_FUNCTIONS = (
    DialplanFunction("LOCAL", "LOCAL(name)", "A variable that ends with its Gosub", _read_local, _write_local),
)
