"""
Dialplan functions: `${NAME(arguments)}` read, `Set(NAME(arguments)=value)` written.

A write makes commands; nothing has changed before they were submitted.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from switchboard.core.commands import Command
from switchboard.dialplan.run.world import Evaluation
from switchboard.ground.errors import SwitchboardError

Read = Callable[[Evaluation, str], str]
Write = Callable[[Evaluation, str, str], Sequence[Command]]


class NotWritten(SwitchboardError):
    """The write was refused: what Asterisk logs as a warning."""


@dataclass(frozen=True, slots=True)
class DialplanFunction:
    """A function by name; either side may be missing."""

    name: str
    syntax: str
    summary: str
    read: Read | None = None
    write: Write | None = None


class FunctionTable:
    """Functions by name, which are compared with case, as Asterisk does."""

    def __init__(self, functions: Sequence[DialplanFunction]) -> None:
        self._functions = {function.name: function for function in functions}

    def __iter__(self) -> Iterator[DialplanFunction]:
        return iter(sorted(self._functions.values(), key=lambda function: function.name))

    def find(self, name: str) -> DialplanFunction | None:
        return self._functions.get(name)

    def read(self, evaluation: Evaluation, name: str, arguments: str) -> str:
        """The value; empty, with a warning, where there is no such function or it refuses."""
        function = self._functions.get(name)
        if function is None or function.read is None:
            evaluation.world.warn(f"Function {name} is not registered, or cannot be read")
            return ""
        try:
            return function.read(evaluation, arguments)
        except SwitchboardError as error:
            evaluation.world.warn(f"{name}({arguments}): {error}")
            return ""

    def write(self, evaluation: Evaluation, name: str, arguments: str, value: str) -> Sequence[Command]:
        """
        What has to be submitted for the write.

        Raises:
            NotWritten, CommandRefused: there is no such function, or it refuses.
        """
        function = self._functions.get(name)
        if function is None or function.write is None:
            raise NotWritten(f"Function {name} is not registered, or cannot be written")
        return function.write(evaluation, arguments, value)
