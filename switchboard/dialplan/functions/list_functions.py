"""Functions of lists in variables, and of texts taken apart or put in another form (Asterisk: `func_strings.c` ...)."""

import hashlib
import urllib.parse
from collections.abc import Callable, Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.lookup import read_variable
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.dialplan.text.bounds import MAX_VALUE
from switchboard.ground.text import parse_decimal, parse_number

_MOST_NAMES = 100  # of one ARRAY, as in Asterisk
_NAME_WORK = 200  # units to set one
_BLANKS = "".join(map(chr, range(1, 33)))  # what Asterisk's ast_skip_blanks passes over
_KEYS = {"abc2": "2", "def3": "3", "ghi4": "4", "jkl5": "5", "mno6": "6", "pqrs7": "7", "tuv8": "8", "wxyz9": "9"}
_KEY_OF = {letter: key for letters, key in _KEYS.items() for letter in letters} | {"0": "0", "1": "1"}


def _list(evaluation: Evaluation, name: str) -> str:
    """The value of a variable that a function looks through."""
    value = read_variable(evaluation, name)
    evaluation.spend(2 * len(value))
    return value


def _listfilter(evaluation: Evaluation, arguments: str) -> str:
    parts = separate_arguments(arguments, most=3)
    if len(parts) < 3:
        raise NotWritten("it takes the name of a list, what parts it, and what to leave out")
    delimiter = parts[1] or ","
    return delimiter.join(each for each in _list(evaluation, parts[0]).split(delimiter) if each != parts[2])


def _fieldnum(evaluation: Evaluation, arguments: str) -> str:
    parts = separate_arguments(arguments, most=3)
    if len(parts) < 3 or not parts[1]:
        raise NotWritten("it takes the name of a list, what parts it, and what to look for")
    fields = _list(evaluation, parts[0]).split(parts[1][0])
    return str(fields.index(parts[2]) + 1) if parts[2] in fields else "0"


def _strreplace(evaluation: Evaluation, arguments: str) -> str:
    name, found, other, most = [*separate_arguments(arguments, most=4), "", "", "", ""][:4]
    if not found:
        raise NotWritten("it takes the name of a variable, and what to look for")
    text = _list(evaluation, name)
    times = text.count(found)
    times = min(times, parse_number(most) or times)
    growth = len(other) - len(found)
    if growth > 0:
        times = min(times, MAX_VALUE // growth + 1)  # what would come after them is cut in any case
    evaluation.spend(times * len(other))
    return text.replace(found, other, times)


def _strbetween(evaluation: Evaluation, arguments: str) -> str:
    name, between = [*separate_arguments(arguments, most=2), "", ""][:2]
    text = _list(evaluation, name)[: MAX_VALUE // (len(between) + 1) + 1]  # the rest is cut in any case
    evaluation.spend(len(text) * len(between))
    return between.join(text)


def _push(evaluation: Evaluation, arguments: str, value: str, *, at_end: bool) -> Sequence[Command]:
    name, delimiter = [*separate_arguments(arguments, most=2), "", ""][:2]
    if not name or evaluation.channel is None:
        raise NotWritten("it takes the name of a variable, on a channel")
    before = _list(evaluation, name)
    both = (before, value) if at_end else (value, before)
    evaluation.channel.variables[name] = (delimiter[:1] or ",").join(both) if before else value
    return []


def _take(evaluation: Evaluation, arguments: str, *, at_end: bool) -> str:
    """Takes the first or last value out of a list in a variable."""
    name, delimiter = [*separate_arguments(arguments, most=2), "", ""][:2]
    if not name or evaluation.channel is None:
        raise NotWritten("it takes the name of a variable, on a channel")
    delimiter = delimiter[:1] or ","
    before = _list(evaluation, name)
    rest, parted, taken = before.rpartition(delimiter) if at_end else before.partition(delimiter)[::-1]
    if not parted:
        rest, taken = "", before
    evaluation.channel.variables[name] = rest
    return taken


def _sort(evaluation: Evaluation, arguments: str) -> str:
    """Keys by the numbers that stand after them."""
    pairs = [pair.partition(":") for pair in separate_arguments(arguments)]
    evaluation.spend(8 * len(pairs))
    numbered = [(_number(value), key) for key, _, value in pairs]
    return ",".join(key for _, key in sorted(numbered, key=lambda each: each[0]))


def _number(text: str) -> float:
    text = text.strip()
    number = parse_decimal(text.removeprefix("-"))
    return 0.0 if number is None else -number if text.startswith("-") else number


def _array(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    names, values = separate_arguments(arguments)[:_MOST_NAMES], separate_arguments(value)
    if evaluation.channel is None:
        raise NotWritten("there is no channel")
    for number, name in enumerate(names):
        evaluation.spend(_NAME_WORK)
        evaluation.channel.set_variable(name, values[number] if number < len(values) else "")
    return []


def _of_text(convert: Callable[[str], str]) -> Callable[[Evaluation, str], str]:
    return lambda _, arguments: convert(arguments)


def _keys(text: str) -> str:
    return "".join(_KEY_OF.get(character.lower(), "") for character in text if character.isascii())


def _as_uri(text: str) -> str:
    return urllib.parse.quote(text, "-_.!~*'()")


LIST_FUNCTIONS = (
    DialplanFunction("LISTFILTER", "LISTFILTER(variable,delimiter,value)", "A list without one value", _listfilter),
    DialplanFunction("FIELDNUM", "FIELDNUM(variable,delimiter,value)", "Which field of a list it is", _fieldnum),
    DialplanFunction("STRREPLACE", "STRREPLACE(variable,text,other[,most])", "A text replaced", _strreplace),
    DialplanFunction("STRBETWEEN", "STRBETWEEN(variable,text)", "A text between all characters", _strbetween),
    DialplanFunction(
        "PUSH", "PUSH(variable[,delimiter])", "Appends to a list", None, lambda *each: _push(*each, at_end=True)
    ),
    DialplanFunction(
        "UNSHIFT", "UNSHIFT(variable[,delimiter])", "Puts before a list", None, lambda *each: _push(*each, at_end=False)
    ),
    DialplanFunction(
        "SHIFT",
        "SHIFT(variable[,delimiter])",
        "Takes the first value out of a list",
        lambda *each: _take(*each, at_end=False),
        changes=True,
    ),
    DialplanFunction(
        "POP",
        "POP(variable[,delimiter])",
        "Takes the last value out of a list",
        lambda *each: _take(*each, at_end=True),
        changes=True,
    ),
    DialplanFunction("SORT", "SORT(key:number,...)", "Keys in the order of their numbers", _sort),
    DialplanFunction("ARRAY", "ARRAY(variable,...)", "Sets several variables from a list", None, _array),
    DialplanFunction("PASSTHRU", "PASSTHRU(text)", "The text itself", _of_text(str)),
    DialplanFunction("TRIM", "TRIM(text)", "Without blanks around it", _of_text(lambda text: text.strip(_BLANKS))),
    DialplanFunction("LTRIM", "LTRIM(text)", "Without blanks before it", _of_text(lambda text: text.lstrip(_BLANKS))),
    DialplanFunction("RTRIM", "RTRIM(text)", "Without blanks after it", _of_text(lambda text: text.rstrip(_BLANKS))),
    DialplanFunction(
        "CSV_QUOTE", "CSV_QUOTE(text)", "As a cell of CSV", _of_text(lambda text: '"' + text.replace('"', '""') + '"')
    ),
    DialplanFunction(
        "URIENCODE", "URIENCODE(text)", "As part of a URI", _of_text(lambda text: urllib.parse.quote(text, "-_.!~*'()"))
    ),
    DialplanFunction("URIDECODE", "URIDECODE(text)", "From a URI", _of_text(urllib.parse.unquote)),
    DialplanFunction("KEYPADHASH", "KEYPADHASH(text)", "The keys that letters stand on", _of_text(_keys)),
    DialplanFunction(
        "MD5",
        "MD5(text)",
        "The MD5 digest",
        _of_text(lambda text: hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()),
    ),
    DialplanFunction(
        "SHA1",
        "SHA1(text)",
        "The SHA-1 digest",
        _of_text(lambda text: hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()),
    ),
)
