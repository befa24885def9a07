"""Functions of numbers (Asterisk: `func_math.c`)."""

import re
import secrets
from collections.abc import Callable
from decimal import Decimal

from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.lookup import read_variable
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.numbers import CONTEXT, calculate, format_number, read_number
from switchboard.ground.text import parse_decimal, parse_number

_MATH = re.compile(
    r"\s*(-?[0-9.]+)\s*(\*\*|<<|>>|<=|>=|==|[-+*/%<>=&|^]|MOD|AND|OR|XOR)\s*(-?[0-9.]+)\s*", re.IGNORECASE
)
_C_FORM = re.compile(r"%([-+ #0]*+)([0-9]*+)(?:\.([0-9]*+))?+(?:hh|h|ll|l|q|j|z|t|L)?+([diouxXeEfFgGcs%])")
_C_KINDS = {"i": "d", "u": "d", "c": "s"}
_MOST_WIDTH = 3  # digits
_MOST_RANDOM = 2_147_483_647  # C's RAND_MAX
_MOST_SHIFTED = 63
_LARGEST = 2**63  # whole numbers are below it
_LARGEST_SHOWN = Decimal("1e300")  # as `%f` prints it; a double ends at 1.8e308
_COMPARISONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
    "=": lambda left, right: left == right,
    "==": lambda left, right: left == right,
}
_OF_WHOLE: dict[str, Callable[[int, int], int]] = {
    "&": int.__and__,
    "AND": int.__and__,
    "|": int.__or__,
    "OR": int.__or__,
    "XOR": int.__xor__,
}


def _math(_: Evaluation, arguments: str) -> str:
    formula, kind = [*separate_arguments(arguments, most=2), "", ""][:2]
    match = _MATH.fullmatch(formula)
    left, right = (_signed(match[1]), _signed(match[3])) if match else (None, None)
    if match is None or left is None or right is None:
        raise NotWritten(f"'{clip(formula, 80)}' is not number operator number")
    sign = match[2].upper()
    if sign in _COMPARISONS:
        return "TRUE" if _COMPARISONS[sign](left, right) else "FALSE"
    return _shown(_calculated(left, sign, right), kind.lower())


def _signed(text: str) -> Decimal | None:
    digits = text.removeprefix("-")
    return None if parse_decimal(digits) is None else Decimal(text)


def _calculated(left: Decimal, sign: str, right: Decimal) -> Decimal:
    match sign:
        case "+" | "-" | "*" | "/":
            return Decimal(calculate(sign, f"{left:f}", f"{right:f}"))
        case "%" | "MOD":
            return left % right if right else Decimal(0)
        case "**" | "^":
            return CONTEXT.power(left, right)
        case "<<" | ">>":
            return Decimal(_shifted(int(left), sign, int(right)))
        case _:
            return Decimal(_OF_WHOLE[sign](int(left), int(right)))


def _shifted(number: int, sign: str, by: int) -> int:
    if not 0 <= by <= _MOST_SHIFTED:
        raise NotWritten(f"{by} is no number of places to shift by; 0 to {_MOST_SHIFTED} are")
    return number << by if sign == "<<" else number >> by


def _shown(number: Decimal, kind: str) -> str:
    if kind[:1] not in ("i", "h", "c"):
        return f"{number:.6f}" if number.is_finite() and abs(number) < _LARGEST_SHOWN else str(float(number))
    if not number.is_finite() or abs(number) >= _LARGEST:
        raise NotWritten("the result is too large for a whole number")
    whole = int(number)
    match kind[:1]:
        case "h":
            return f"{whole % 2**64 if whole < 0 else whole:x}"
        case "c":
            return chr(whole % 0x110000)
        case _:
            return str(whole)


def _step(evaluation: Evaluation, name: str, by: int) -> str:
    text = read_variable(evaluation, name).strip()
    number = parse_number(text.removeprefix("-"))
    value = str((0 if number is None else -number if text.startswith("-") else number) + by)
    if evaluation.channel is not None:
        evaluation.channel.variables[name] = value
    return value


def _two(arguments: str) -> tuple[Decimal, Decimal]:
    left, right = (argument(separate_arguments(arguments), at).strip() for at in range(2))
    return read_number(left), read_number(right)


def _rand(_: Evaluation, arguments: str) -> str:
    texts = [argument(separate_arguments(arguments), at).strip() for at in range(2)]
    least = parse_number(texts[0] or "0", _MOST_RANDOM)
    most = parse_number(texts[1], _MOST_RANDOM) if texts[1] else _MOST_RANDOM
    if least is None or most is None:
        raise NotWritten(f"it takes two numbers from 0 to {_MOST_RANDOM:,}")
    least, most = min(least, most), max(least, most)
    return str(least + secrets.randbelow(most - least + 1))


def _sprintf(evaluation: Evaluation, arguments: str) -> str:
    form, *values = separate_arguments(arguments) or [""]
    given = iter(values)

    def shown(match: re.Match[str]) -> str:
        flags, width, precision, kind = match.groups()
        if kind == "%":
            return "%"
        value = next(given, "")
        if len(width or "") > _MOST_WIDTH or len(precision or "") > _MOST_WIDTH:
            raise NotWritten("a width has three digits at most")
        point = "" if precision is None else f".{precision}"
        text = f"%{flags}{width}{point}{_C_KINDS.get(kind, kind)}" % _converted(kind, value)
        evaluation.spend(len(text))
        return text

    return _C_FORM.sub(shown, form)


def _converted(kind: str, text: str) -> str | int | float:
    if kind == "s":
        return text
    number = read_number(text.strip())
    if kind in "eEfFgG":
        return float(number)
    whole = int(number) if number.is_finite() and abs(number) < _LARGEST else 0
    return chr(whole % 0x110000) if kind == "c" and whole else whole if kind != "c" else ""


NUMBER_FUNCTIONS = (
    DialplanFunction("MIN", "MIN(number,number)", "The lesser", lambda _, text: format_number(min(_two(text)))),
    DialplanFunction("MAX", "MAX(number,number)", "The greater", lambda _, text: format_number(max(_two(text)))),
    DialplanFunction(
        "ABS", "ABS(number)", "Without its sign", lambda _, text: format_number(abs(read_number(text.strip())))
    ),
    DialplanFunction("RAND", "RAND([least][,most])", "A random number", _rand),
    DialplanFunction("SPRINTF", "SPRINTF(format,values...)", "Values as a format of C shows them", _sprintf),
    DialplanFunction("MATH", "MATH(number operator number[,int|hex|char])", "A calculation", _math),
    DialplanFunction("INC", "INC(variable)", "Adds 1 to a variable", lambda ev, name: _step(ev, name, 1), changes=True),
    DialplanFunction(
        "DEC", "DEC(variable)", "Takes 1 from a variable", lambda ev, name: _step(ev, name, -1), changes=True
    ),
)
