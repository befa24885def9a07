"""Functions of values by name, all of them in one variable's name (Asterisk: `func_strings.c`, HASH)."""

from collections.abc import Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.lookup import read_variable
from switchboard.dialplan.run.variables import Variables
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import separate_arguments

_KEY_WORK = 4  # units to look at one variable


def _variable(name: str, key: str) -> str:
    """As Asterisk calls it, so that DumpChan and its like show the same."""
    return f"~HASH~{name}~{key}~"


def keys_of(variables: Variables, name: str) -> list[str]:
    """The keys of a hash, in the order in which they were set."""
    prefix = f"~HASH~{name}~"
    return [each[len(prefix) : -1] for each in variables if each.startswith(prefix) and each.endswith("~")]


def clear(variables: Variables, name: str) -> None:
    """There is no such hash any more."""
    for key in keys_of(variables, name):
        variables.pop(_variable(name, key), None)


def _keys(evaluation: Evaluation, name: str) -> list[str]:
    if evaluation.channel is None:
        return []
    evaluation.spend(_KEY_WORK * len(evaluation.channel.variables))
    return keys_of(evaluation.channel.variables, name)


def _read(evaluation: Evaluation, arguments: str) -> str:
    """Of one key; without a key all values, in order."""
    name, *rest = separate_arguments(arguments, most=2) or [""]
    if rest:
        return read_variable(evaluation, _variable(name, rest[0]))
    return ",".join(
        read_variable(evaluation, _variable(name, key)).replace(",", "\\,") for key in _keys(evaluation, name)
    )


def _write(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    """One key; without a key the values of all that there are, in order."""
    name, *rest = separate_arguments(arguments, most=2) or [""]
    if evaluation.channel is None or not name:
        raise NotWritten("it takes a name and a key, on a channel")
    if rest:
        evaluation.channel.variables[_variable(name, rest[0])] = value
        return []
    for key, each in zip(_keys(evaluation, name), separate_arguments(value), strict=False):
        evaluation.channel.variables[_variable(name, key)] = each
    return []


HASH_FUNCTIONS = (
    DialplanFunction("HASH", "HASH(name[,key])", "A value of a hash", _read, _write),
    DialplanFunction(
        "HASHKEYS", "HASHKEYS(name)", "The keys of a hash", lambda evaluation, name: ",".join(_keys(evaluation, name))
    ),
)
