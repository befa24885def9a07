"""What `${ }` means on a channel: its variables, everyone's, what it is, and functions."""

from collections.abc import Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.channel_functions import CHANNEL_FUNCTIONS
from switchboard.dialplan.functions.frame_functions import FRAME_FUNCTIONS
from switchboard.dialplan.functions.hash_functions import HASH_FUNCTIONS
from switchboard.dialplan.functions.list_functions import LIST_FUNCTIONS
from switchboard.dialplan.functions.number_functions import NUMBER_FUNCTIONS
from switchboard.dialplan.functions.office_functions import OFFICE_FUNCTIONS
from switchboard.dialplan.functions.party_functions import PARTY_FUNCTIONS
from switchboard.dialplan.functions.plan_functions import PLAN_FUNCTIONS
from switchboard.dialplan.functions.queue_functions import QUEUE_FUNCTIONS
from switchboard.dialplan.functions.table import FunctionTable, NotWritten
from switchboard.dialplan.functions.text_functions import TEXT_FUNCTIONS
from switchboard.dialplan.functions.time_functions import TIME_FUNCTIONS
from switchboard.dialplan.run.lookup import read_variable
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.template import compile_template, parse_reference

FUNCTIONS = FunctionTable(
    (
        *OFFICE_FUNCTIONS,
        *TEXT_FUNCTIONS,
        *NUMBER_FUNCTIONS,
        *TIME_FUNCTIONS,
        *FRAME_FUNCTIONS,
        *LIST_FUNCTIONS,
        *CHANNEL_FUNCTIONS,
        *PARTY_FUNCTIONS,
        *HASH_FUNCTIONS,
        *PLAN_FUNCTIONS,
        *QUEUE_FUNCTIONS,
    )
)


class ChannelScope:
    """Reads and writes names for one evaluation."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._evaluation = evaluation
        self.spend = evaluation.spend
        self.warn = evaluation.warn
        evaluation.expand = self.expand

    def read(self, name: str, arguments: str | None) -> str:
        """
        Raises:
            NotGranted, TooMuchWork: see `FunctionTable.read`.
        """
        if arguments is not None:
            return FUNCTIONS.read(self._evaluation, name, arguments)
        return read_variable(self._evaluation, name)

    def expand(self, text: str) -> str:
        """
        Raises:
            NotGranted, TooMuchWork: see `FunctionTable.read`.
        """
        return compile_template(text).expand(self)

    def write(self, name: str, value: str) -> Sequence[Command]:
        """
        `Set(name=value)`: a variable at once, a function by the commands that are returned.

        Raises:
            NotWritten, CommandRefused, VariablesFull: a function refuses, or there is no room.
        """
        if name.rstrip().endswith(")") and "(" in name:
            reference = parse_reference(name.rstrip())
            if name != name.rstrip():
                raise NotWritten(f"there is a blank after '{name.rstrip()}'")
            return FUNCTIONS.write(self._evaluation, reference.name, reference.arguments or "", value)
        if not name.lstrip("_"):
            raise NotWritten("there is no name before '='")
        channel = self._evaluation.channel
        if channel is not None:
            channel.set_variable(name, value)
        else:
            self._evaluation.world.variables[name.lstrip("_")] = value
        return []
