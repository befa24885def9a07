"""Functions of texts (Asterisk: `func_strings.c`, `func_logic.c`, `func_cut.c`, `func_base64.c`)."""

import base64
import binascii
import re
import sys
from bisect import bisect_right
from collections.abc import Callable

from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.lookup import read_variable
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import MAX_VALUE, search_work, size_of
from switchboard.ground.regex import compile_regex
from switchboard.ground.text import parse_number

_QUOTED = re.compile(r'\s*"((?:[^"\\]|\\.)*)"\s?', re.DOTALL)
_LEADING_DIGITS = re.compile(r"[0-9]+")
_CHARACTER = r"\\[xX][0-9A-Fa-f]{1,2}|\\0[0-7]{1,3}|\\.|."
_ALLOWED = re.compile(rf"({_CHARACTER})(?:-({_CHARACTER}))?", re.DOTALL)
_ESCAPED = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _len(_: Evaluation, arguments: str) -> str:
    return str(len(arguments))


def _variable(evaluation: Evaluation, name: str) -> str:
    """The value of a variable that a function looks through."""
    value = read_variable(evaluation, name)
    evaluation.spend(len(value))
    return value


def _cut(evaluation: Evaluation, arguments: str) -> str:
    name, delimiter, wanted = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    delimiter = delimiter or "-"
    pieces = _variable(evaluation, name).split(delimiter)
    chosen: list[str] = []
    room = MAX_VALUE
    for span in wanted.split("&"):
        start, end = _span(span, len(pieces))
        for piece in pieces[start - 1 : end]:
            room -= size_of(piece) + size_of(delimiter)
            chosen.append(piece)
            if room < 0:
                return delimiter.join(chosen)
    return delimiter.join(chosen)


def _span(text: str, count: int) -> tuple[int, int]:
    """First and last of the fields that `2`, `1-3`, `2-` or `-3` name; the first is 1 or more."""
    start_text, dash, end_text = text.partition("-")
    start = parse_number(start_text) if start_text else 1
    end = (parse_number(end_text) if end_text else count) if dash else start
    if start is None or end is None:
        raise NotWritten(f"'{text[:20]}' is no field and no range of fields")
    return max(start, 1), end


def _fieldqty(evaluation: Evaluation, arguments: str) -> str:
    name, delimiter = [*separate_arguments(arguments, most=2), "", ""][:2]
    text = _variable(evaluation, name)
    return str(text.count(delimiter) + 1) if text and delimiter else str(int(bool(text)))


def _if(_: Evaluation, arguments: str) -> str:
    condition, question, branches = arguments.partition("?")
    if not question:
        raise NotWritten("it takes condition?true:false")
    return choose_branch(branches, truth=is_true(condition.strip()))


def choose_branch(branches: str, *, truth: bool) -> str:
    """One side of `true:false`."""
    parts = separate_arguments(branches, ":", most=2)
    return argument(parts, 0 if truth else 1)


def is_true(text: str) -> bool:
    """Asterisk `pbx_checkcondition`: nothing and numbers that are 0 are false, all else is true."""
    if not text:
        return False
    digits = _LEADING_DIGITS.match(text)
    return digits is None or digits.group().strip("0") != ""


def _isnull(_: Evaluation, arguments: str) -> str:
    return "0" if arguments else "1"


def _exists(_: Evaluation, arguments: str) -> str:
    return "1" if arguments else "0"


def _regex(evaluation: Evaluation, arguments: str) -> str:
    match = _QUOTED.match(arguments)
    if match is None:
        raise NotWritten('it takes "pattern" text')
    text = arguments[match.end() :]
    regex = compile_regex(match.group(1))
    evaluation.spend(search_work(regex, text))
    return "1" if regex.search(text) else "0"


def _replace(evaluation: Evaluation, arguments: str) -> str:
    name, found, replacement = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    table = dict.fromkeys(map(ord, found), replacement[:1])
    return _variable(evaluation, name).translate(table)


def _filter(_: Evaluation, arguments: str) -> str:
    allowed, _comma, text = arguments.partition(",")
    characters, ranges = _allowed(allowed)
    firsts = [first for first, _ in ranges]
    unwanted = set()
    for character in set(text) - characters:
        number = bisect_right(firsts, character) - 1
        if number < 0 or character > ranges[number][1]:
            unwanted.add(ord(character))
    return text.translate(dict.fromkeys(unwanted)) if unwanted else text


def _allowed(text: str) -> tuple[set[str], list[tuple[str, str]]]:
    """Characters and, apart from each other and in order, ranges of `a-e,x` and its like; `z-b` goes round."""
    characters: set[str] = set()
    ranges: list[tuple[str, str]] = []
    for match in _ALLOWED.finditer(text):
        first = _decoded(match[1])
        last = first if match[2] is None else _decoded(match[2])
        if first > last:
            ranges += [(first, chr(sys.maxunicode)), ("\0", last)]
        elif first < last:
            ranges.append((first, last))
        else:
            characters.add(first)
    merged: list[tuple[str, str]] = []
    for first, last in sorted(span for span in ranges if span[0] <= span[1]):
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return characters, merged


def _decoded(text: str) -> str:
    """A character, or one of C's escapes of it (Asterisk: `ast_get_encoded_char`)."""
    if len(text) < 2:
        return text
    if text[1] in "xX" and len(text) > 2:
        return chr(bytes.fromhex(text[2:].zfill(2))[0])
    if text[1] == "0" and len(text) > 2:
        return chr(int(text[1:], 8))
    return _ESCAPED.get(text[1], text[1])


def _quote(_: Evaluation, arguments: str) -> str:
    return '"' + arguments.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _base64_encode(_: Evaluation, arguments: str) -> str:
    return base64.b64encode(arguments.encode()).decode()


def _base64_decode(_: Evaluation, arguments: str) -> str:
    try:
        return base64.b64decode(arguments + "=" * (-len(arguments) % 4)).decode(errors="replace")
    except (binascii.Error, ValueError):
        return ""


def _of_text(convert: Callable[[str], str]) -> Callable[[Evaluation, str], str]:
    return lambda _, arguments: convert(arguments)


TEXT_FUNCTIONS = (
    DialplanFunction("LEN", "LEN(text)", "How many characters a text has", _len),
    DialplanFunction("CUT", "CUT(variable,delimiter,fields)", "Fields of a variable: 2, 1-3, 1&4", _cut),
    DialplanFunction("FIELDQTY", "FIELDQTY(variable,delimiter)", "How many fields a variable has", _fieldqty),
    DialplanFunction("IF", "IF(condition?true:false)", "One of two texts", _if),
    DialplanFunction("ISNULL", "ISNULL(text)", "1 for no text, else 0", _isnull),
    DialplanFunction("EXISTS", "EXISTS(text)", "1 for a text, else 0", _exists),
    DialplanFunction("REGEX", 'REGEX("pattern" text)', "1 where the pattern is found, else 0", _regex),
    DialplanFunction("REPLACE", "REPLACE(variable,characters,other)", "A variable with characters replaced", _replace),
    DialplanFunction("FILTER", "FILTER(allowed,text)", "What of a text is allowed", _filter),
    DialplanFunction("QUOTE", "QUOTE(text)", "The text in quotes", _quote),
    DialplanFunction("TOUPPER", "TOUPPER(text)", "In capitals", _of_text(str.upper)),
    DialplanFunction("TOLOWER", "TOLOWER(text)", "In small letters", _of_text(str.lower)),
    DialplanFunction("BASE64_ENCODE", "BASE64_ENCODE(text)", "As base64", _base64_encode),
    DialplanFunction("BASE64_DECODE", "BASE64_DECODE(text)", "From base64", _base64_decode),
)
