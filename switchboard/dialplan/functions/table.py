"""
Dialplan functions: `${NAME(arguments)}` read, `Set(NAME(arguments)=value)` written.

A write makes commands; nothing has changed before they were submitted.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from switchboard.core.commands import Command
from switchboard.dialplan.run.world import Evaluation, NotGranted
from switchboard.dialplan.text.bounds import ExpansionEnded, clip
from switchboard.ground.errors import SwitchboardError

Read = Callable[[Evaluation, str], str]
Write = Callable[[Evaluation, str, str], Sequence[Command]]
_CALL_WORK = 50  # units of work to call one, beside what it looks at and returns
_ARGUMENT_WORK = 2  # units for each character of its arguments


class NotWritten(SwitchboardError):
    """The write was refused: what Asterisk logs as a warning."""


@dataclass(frozen=True, slots=True)
class DialplanFunction:
    """
    A function by name; either side may be missing.

    Args:
        changes: reading it changes something, which who may only read must not (Asterisk: `live_dangerously`).
    """

    name: str
    syntax: str
    summary: str
    read: Read | None = None
    write: Write | None = None
    changes: bool = False


class FunctionTable:
    """Functions by name, which are compared with case, as Asterisk does."""

    def __init__(self, functions: Sequence[DialplanFunction]) -> None:
        self._functions = {function.name: function for function in functions}

    def __iter__(self) -> Iterator[DialplanFunction]:
        return iter(sorted(self._functions.values(), key=lambda function: function.name))

    def find(self, name: str) -> DialplanFunction | None:
        return self._functions.get(name)

    def read(self, evaluation: Evaluation, name: str, arguments: str) -> str:
        """
        The value, cut where it is too long; empty, with a warning, where there is no such function or it refuses.

        Raises:
            NotGranted: it is withheld from whoever asks.
            TooMuchWork: the step has done too much.
        """
        evaluation.spend(_CALL_WORK + _ARGUMENT_WORK * len(arguments))
        function = self._functions.get(name)
        if function is None or function.read is None:
            evaluation.warn(f"Function {clip(name, 80)} is not registered, or cannot be read")
            return ""
        if name in evaluation.withheld.reading:
            raise NotGranted(f"{name} may not be read by whoever asks")
        try:
            value = clip(function.read(evaluation, arguments))
        except ExpansionEnded:
            raise
        except SwitchboardError as error:
            evaluation.warn(f"{name}({clip(arguments, 200)}): {error}")
            return ""
        evaluation.spend(len(value))
        return value

    def write(self, evaluation: Evaluation, name: str, arguments: str, value: str) -> Sequence[Command]:
        """
        What has to be submitted for the write.

        Raises:
            NotWritten, CommandRefused, VariablesFull: there is no such function, or it refuses.
            NotGranted: it is withheld from whoever asks.
        """
        function = self._functions.get(name)
        if function is None or function.write is None:
            raise NotWritten(f"Function {clip(name, 80)} is not registered, or cannot be written")
        if name in evaluation.withheld.writing:
            raise NotGranted(f"{name} may not be set by whoever asks")
        return function.write(evaluation, clip(arguments), clip(value))
