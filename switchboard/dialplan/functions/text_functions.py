"""Functions of texts, numbers and times (Asterisk: `func_strings.c`, `func_math.c`, `func_logic.c`, `func_cut.c`)."""

import base64
import binascii
import datetime as dt
import re
import zoneinfo
from decimal import Decimal, DecimalException

from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.read.timing import parse_timing
from switchboard.dialplan.run.variables import read_variable
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.expression import evaluate_expression

_MATH = re.compile(r"\s*(-?[\d.]+)\s*(\*\*|<<|>>|<=|>=|==|[-+*/%<>=&|^]|MOD|AND|OR|XOR)\s*(-?[\d.]+)\s*", re.IGNORECASE)


def _len(_: Evaluation, arguments: str) -> str:
    return str(len(arguments))


def _cut(evaluation: Evaluation, arguments: str) -> str:
    name, delimiter, wanted = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    pieces = read_variable(evaluation, name).split(delimiter or "-")
    chosen: list[str] = []
    for span in wanted.split("&"):
        start_text, dash, end_text = span.partition("-")
        start = int(start_text) if start_text.isdigit() else 1
        end = (int(end_text) if end_text.isdigit() else len(pieces)) if dash else start
        chosen += pieces[max(start, 1) - 1 : end]
    return (delimiter or "-").join(chosen)


def _fieldqty(evaluation: Evaluation, arguments: str) -> str:
    name, delimiter = [*separate_arguments(arguments, most=2), "", ""][:2]
    text = read_variable(evaluation, name)
    return str(len(text.split(delimiter))) if text and delimiter else str(int(bool(text)))


def _if(_: Evaluation, arguments: str) -> str:
    condition, question, branches = arguments.partition("?")
    if not question:
        raise NotWritten("it takes condition?true:false")
    return _branch(branches, truth=is_true(condition.strip()))


def _iftime(evaluation: Evaluation, arguments: str) -> str:
    timing, question, branches = arguments.partition("?")
    if not question:
        raise NotWritten("it takes times,weekdays,days,months?true:false")
    return _branch(branches, truth=parse_timing(timing).holds(evaluation.world.local_time()))


def _branch(branches: str, *, truth: bool) -> str:
    parts = separate_arguments(branches, ":", most=2)
    return argument(parts, 0 if truth else 1)


def is_true(text: str) -> bool:
    """Asterisk `pbx_checkcondition`: nothing and numbers that are 0 are false, all else is true."""
    if not text:
        return False
    match = re.match(r"\s*-?\d+", text)
    return int(match.group()) != 0 if match and text[0].isdigit() else True


def _isnull(_: Evaluation, arguments: str) -> str:
    return "0" if arguments else "1"


def _exists(_: Evaluation, arguments: str) -> str:
    return "1" if arguments else "0"


def _regex(_: Evaluation, arguments: str) -> str:
    match = re.fullmatch(r'\s*"((?:[^"\\]|\\.)*)"\s?(.*)', arguments, re.DOTALL)
    if match is None:
        raise NotWritten('it takes "pattern" text')
    try:
        return "1" if re.search(match.group(1), match.group(2)) else "0"
    except re.error as error:
        raise NotWritten(f"'{match.group(1)}' is no pattern: {error}") from error


def _replace(evaluation: Evaluation, arguments: str) -> str:
    name, found, replacement = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    table = dict.fromkeys(map(ord, found), replacement[:1])
    return read_variable(evaluation, name).translate(table)


def _filter(_: Evaluation, arguments: str) -> str:
    allowed, _comma, text = arguments.partition(",")
    members: set[str] = set()
    position = 0
    while position < len(allowed):
        if allowed[position] == "\\" and position + 1 < len(allowed):
            members.add(allowed[position + 1])
            position += 2
        elif allowed[position + 1 : position + 2] == "-" and position + 2 < len(allowed):
            members.update(map(chr, range(ord(allowed[position]), min(ord(allowed[position + 2]), 0x2FFFF) + 1)))
            position += 3
        else:
            members.add(allowed[position])
            position += 1
    return "".join(character for character in text if character in members)


def _quote(_: Evaluation, arguments: str) -> str:
    return '"' + arguments.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _base64_decode(_: Evaluation, arguments: str) -> str:
    try:
        return base64.b64decode(arguments + "=" * (-len(arguments) % 4)).decode(errors="replace")
    except (binascii.Error, ValueError):
        return ""


def _strftime(evaluation: Evaluation, arguments: str) -> str:
    epoch, zone, form = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    try:
        at = float(epoch) if epoch else evaluation.world.now()
        zone_info = zoneinfo.ZoneInfo(zone) if zone else None
        return dt.datetime.fromtimestamp(at, zone_info).astimezone(zone_info).strftime(form or "%c")
    except (ValueError, OverflowError, OSError, zoneinfo.ZoneInfoNotFoundError) as error:
        raise NotWritten(f"'{arguments}' is no time: {error}") from error


def _math(_: Evaluation, arguments: str) -> str:
    formula, kind = [*separate_arguments(arguments, most=2), "", ""][:2]
    match = _MATH.fullmatch(formula)
    if match is None:
        raise NotWritten(f"'{formula}' is not number operator number")
    try:
        result = _calculate(Decimal(match[1]), match[2].upper(), Decimal(match[3]))
    except (DecimalException, ValueError, OverflowError) as error:
        raise NotWritten(f"'{formula}' cannot be computed") from error
    if isinstance(result, bool):
        return "TRUE" if result else "FALSE"
    match kind.lower():
        case "int" | "i":
            return str(int(result))
        case "hex" | "h":
            return f"{int(result):x}"
        case "char" | "c":
            return chr(int(result) % 0x110000)
        case _:
            return f"{float(result):.6f}"


def _calculate(left: Decimal, operator: str, right: Decimal) -> Decimal | bool:
    match operator:
        case "+" | "-" | "*" | "/":
            return Decimal(evaluate_expression(f"({left}){operator}({right})", lambda *_: ""))
        case "%" | "MOD":
            return left % right
        case "**" | "^":
            return left**right
        case "<<":
            return Decimal(int(left) << min(int(right), 64))
        case ">>":
            return Decimal(int(left) >> int(right))
        case "&" | "AND":
            return Decimal(int(left) & int(right))
        case "|" | "OR":
            return Decimal(int(left) | int(right))
        case "XOR":
            return Decimal(int(left) ^ int(right))
        case _:
            return {"<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right}.get(
                operator, left == right
            )


def _step(evaluation: Evaluation, name: str, by: int) -> str:
    text = read_variable(evaluation, name)
    value = str((int(text) if re.fullmatch(r"-?\d+", text) else 0) + by)
    if evaluation.channel is not None:
        evaluation.channel.variables[name] = value
    return value


TEXT_FUNCTIONS = (
    DialplanFunction("LEN", "LEN(text)", "How many characters a text has", _len),
    DialplanFunction("CUT", "CUT(variable,delimiter,fields)", "Fields of a variable: 2, 1-3, 1&4", _cut),
    DialplanFunction("FIELDQTY", "FIELDQTY(variable,delimiter)", "How many fields a variable has", _fieldqty),
    DialplanFunction("IF", "IF(condition?true:false)", "One of two texts", _if),
    DialplanFunction(
        "IFTIME", "IFTIME(times,weekdays,days,months?true:false)", "One of two texts, by the time", _iftime
    ),
    DialplanFunction("ISNULL", "ISNULL(text)", "1 for no text, else 0", _isnull),
    DialplanFunction("EXISTS", "EXISTS(text)", "1 for a text, else 0", _exists),
    DialplanFunction("REGEX", 'REGEX("pattern" text)', "1 where the pattern is found, else 0", _regex),
    DialplanFunction("REPLACE", "REPLACE(variable,characters,other)", "A variable with characters replaced", _replace),
    DialplanFunction("FILTER", "FILTER(allowed,text)", "What of a text is allowed", _filter),
    DialplanFunction("QUOTE", "QUOTE(text)", "The text in quotes", _quote),
    DialplanFunction("TOUPPER", "TOUPPER(text)", "In capitals", lambda _, text: text.upper()),
    DialplanFunction("TOLOWER", "TOLOWER(text)", "In small letters", lambda _, text: text.lower()),
    DialplanFunction(
        "BASE64_ENCODE", "BASE64_ENCODE(text)", "As base64", lambda _, text: base64.b64encode(text.encode()).decode()
    ),
    DialplanFunction("BASE64_DECODE", "BASE64_DECODE(text)", "From base64", _base64_decode),
    DialplanFunction("STRFTIME", "STRFTIME(epoch,zone,format)", "A time as text", _strftime),
    DialplanFunction("MATH", "MATH(number operator number[,int|hex|char])", "A calculation", _math),
    DialplanFunction("INC", "INC(variable)", "Adds 1 to a variable", lambda ev, name: _step(ev, name, 1)),
    DialplanFunction("DEC", "DEC(variable)", "Takes 1 from a variable", lambda ev, name: _step(ev, name, -1)),
)
