"""What `${ }` means on a channel: its variables, everyone's, what it is, and functions."""

from collections.abc import Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.office_functions import OFFICE_FUNCTIONS
from switchboard.dialplan.functions.table import FunctionTable, NotWritten
from switchboard.dialplan.functions.text_functions import TEXT_FUNCTIONS
from switchboard.dialplan.run.variables import read_variable
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.template import compile_template, parse_reference

FUNCTIONS = FunctionTable((*OFFICE_FUNCTIONS, *TEXT_FUNCTIONS))


class ChannelScope:
    """Reads and writes names for one evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation

    def read(self, name: str, arguments: str | None) -> str:
        if arguments is not None:
            return FUNCTIONS.read(self._evaluation, name, arguments)
        return read_variable(self._evaluation, name)

    def expand(self, text: str) -> str:
        return compile_template(text).expand(self)

    def write(self, name: str, value: str) -> Sequence[Command]:
        """
        `Set(name=value)`: a variable at once, a function by the commands that are returned.

        Raises:
            NotWritten, CommandRefused: a function refuses.
        """
        if name.rstrip().endswith(")") and "(" in name:
            reference = parse_reference(name.rstrip())
            if name != name.rstrip():
                raise NotWritten(f"there is a blank after '{name.rstrip()}'")
            return FUNCTIONS.write(self._evaluation, reference.name, reference.arguments or "", value)
        channel = self._evaluation.channel
        home = channel.variables if channel is not None else self._evaluation.world.variables
        home[name.lstrip("_")] = value
        return []
