"""
`$[ ... ]`: operators, precedence and values as Asterisk has them (`ast_expr2.y`).

Values are texts; one that reads as a number counts as one. Quotes belong to a text, except where it is matched or
joined.
"""

import decimal
import functools
import itertools
import math
import operator
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from lark import Lark, Token, Tree
from lark.exceptions import LarkError

CallFunction = Callable[[str, str], str]  # a dialplan function's name and arguments to its value
Node = Tree[Token] | Token
Evaluator = Callable[[Sequence[str], CallFunction], str]

_GRAMMAR = r"""
    start: cond?
    ?cond: or_ | or_ "?" or_ ELSE cond
    ?or_: and_ | or_ ("|"|"||") and_
    ?and_: compare | and_ ("&"|"&&") compare
    ?compare: sum_ | compare COMPARISON sum_
    ?sum_: product | sum_ SUM product
    ?product: unary | product PRODUCT unary
    ?unary: match | NOT unary -> not_ | SUM unary -> negate
    ?match: atom | match MATCH atom
    ?atom: TEXT | WORD | "(" cond ")" -> group | WORD "(" [cond ("," cond)*] ")" -> call
    COMPARISON: "==" | "=" | "!=" | ">=" | "<=" | ">" | "<"
    SUM: "+" | "-"
    PRODUCT: "*" | "/" | "%"
    ELSE.3: "::"
    MATCH.2: ":" | "=~" | "~~"
    NOT: "!"
    TEXT: /"[^"]*"/
    WORD: /[^\s()=|&<>+\-*\/%?!~:",]+/
    %ignore /\s+/
"""
_PARSER = Lark(_GRAMMAR, parser="lalr", lexer="basic")
_TOKEN = re.compile(
    r'("[^"]*"|[^\s()=|&<>+\-*/%?!~:",]+(?!\s*[^\s()=|&<>+\-*/%?!~:",]*\())|([^\s()=|&<>+\-*/%?!~:",]+)(?=\s*\()'
)
_NUMBER = re.compile(r"[-.\d][\d.]*")  # a text of these reads as a number, as far as it goes
_LEADING_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_LEADING_WHOLE = re.compile(r"[+-]?\d+")
_BY_ZERO = "2147483647"  # what Asterisk makes of a division by 0
_CONTEXT = decimal.Context(prec=19, Emin=-4_000, Emax=4_000)  # an 80-bit long double, as Asterisk computes with
_SHOWN_DIGITS = 18
_PLAIN = 10**17  # whole numbers below it are printed without more ado
_FAILED = "0"  # what Asterisk makes of an expression that it cannot read

_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}
_FUNCTION_NAME = re.compile(r"[A-Z0-9_]+")


def _of_double(function: Callable[[float], float]) -> Callable[[Decimal], Decimal]:
    return lambda number: Decimal(repr(function(float(number))))


_FUNCTIONS_OF_ONE: dict[str, Callable[[Decimal], Decimal]] = {
    "ROUND": lambda number: number.to_integral_value(decimal.ROUND_HALF_UP),
    "RINT": lambda number: number.to_integral_value(decimal.ROUND_HALF_EVEN),
    "FLOOR": lambda number: number.to_integral_value(decimal.ROUND_FLOOR),
    "CEIL": lambda number: number.to_integral_value(decimal.ROUND_CEILING),
    "TRUNC": lambda number: number.to_integral_value(decimal.ROUND_DOWN),
    "ABS": abs,
    "SQRT": _CONTEXT.sqrt,
    "EXP": _CONTEXT.exp,
    "EXP2": lambda number: _CONTEXT.power(Decimal(2), number),
    "EXP10": lambda number: _CONTEXT.power(Decimal(10), number),
    "LOG": _CONTEXT.ln,
    "LOG2": lambda number: _CONTEXT.divide(_CONTEXT.ln(number), _CONTEXT.ln(Decimal(2))),
    "LOG10": _CONTEXT.log10,
    "SIN": _of_double(math.sin),
    "COS": _of_double(math.cos),
    "TAN": _of_double(math.tan),
    "ASIN": _of_double(math.asin),
    "ACOS": _of_double(math.acos),
    "ATAN": _of_double(math.atan),
}
_FUNCTIONS_OF_TWO: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "POW": _CONTEXT.power,
    "REMAINDER": _CONTEXT.remainder_near,
    "ATAN2": lambda y, x: Decimal(repr(math.atan2(float(y), float(x)))),
}


def evaluate_expression(text: str, call: CallFunction) -> str:
    """The value; `0` for what is no expression. `call` is asked for functions that are none of the arithmetic ones."""
    operands: list[str] = []
    shape = _TOKEN.sub(lambda match: _placeholder(match, operands), text)
    evaluator = _compiled(shape)
    if evaluator is None:
        return _FAILED
    try:
        return evaluator(operands, call)
    except (decimal.DecimalException, re.error):
        return _FAILED


def _placeholder(match: re.Match[str], operands: list[str]) -> str:
    """Texts and words leave their place to `_`: an expression is read once, whatever its variables hold."""
    if match.group(2) is not None:  # a function's name, which stands before its bracket
        return match.group(2)
    operands.append(match.group(1))
    return "_"


@functools.lru_cache(maxsize=5_000)
def _compiled(shape: str) -> Evaluator | None:
    try:
        tree = _PARSER.parse(shape)
    except (LarkError, RecursionError):
        return None
    return _compile(tree.children[0], itertools.count()) if tree.children else lambda *_: ""


def format_number(number: Decimal) -> str:
    """As C's `%.18Lg` prints it."""
    if number == number.to_integral_value() and abs(number) < _PLAIN:
        return str(int(number))
    if not number.is_finite():
        return "nan" if number.is_nan() else ("-inf" if number < 0 else "inf")
    rounded = decimal.Context(prec=_SHOWN_DIGITS).plus(number)
    text = format(rounded, "f") if abs(rounded.adjusted()) < _SHOWN_DIGITS or not rounded else format(rounded, "e")
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def _compile(node: Node, numbers: Iterator[int]) -> Evaluator:
    """The node as a function of its operands; they are counted as they stand there, from the left."""
    if isinstance(node, Token):
        number = next(numbers)
        return lambda operands, _: operands[number]
    kind = str(node.data)
    present: list[Node] = list(filter(None, node.children))  # a call without arguments has a None in their place
    parts = [_compile(child, numbers) for child in present if not _is_sign(child, kind)]
    signs = [str(child) for child in present if _is_sign(child, kind)]
    if kind == "group":
        return parts[0]
    if kind in _LOGIC:
        return _LOGIC[kind](parts)
    if kind == "negate":
        return _negation(parts[0], signs[0])
    if kind == "call":
        name = signs[0]
        return lambda operands, call: _call(name, [part(operands, call) for part in parts], call)
    left, right, sign = parts[0], parts[1], signs[0]
    return lambda operands, call: _binary(sign, left(operands, call), right(operands, call))


def _is_sign(child: Node, kind: str) -> bool:
    """Whether it is an operator or a function's name, not an operand."""
    return isinstance(child, Token) and (child.type != "WORD" or (kind == "call" and child != "_"))


def _either(parts: Sequence[Evaluator]) -> Evaluator:
    def evaluate(operands: Sequence[str], call: CallFunction) -> str:
        left = parts[0](operands, call)
        return parts[1](operands, call) if _is_nothing(left) else left

    return evaluate


def _both(parts: Sequence[Evaluator]) -> Evaluator:
    def evaluate(operands: Sequence[str], call: CallFunction) -> str:
        left, right = (part(operands, call) for part in parts)
        return "0" if _is_nothing(left) or _is_nothing(right) else left

    return evaluate


def _choice(parts: Sequence[Evaluator]) -> Evaluator:
    def evaluate(operands: Sequence[str], call: CallFunction) -> str:
        condition = parts[0](operands, call)
        return parts[2 if condition == '""' or _is_nothing(condition) else 1](operands, call)

    return evaluate


def _opposite(parts: Sequence[Evaluator]) -> Evaluator:
    def evaluate(operands: Sequence[str], call: CallFunction) -> str:
        text = parts[0](operands, call)
        whole = _LEADING_WHOLE.match(text)  # of a text only the number that it begins with counts
        return "0" if whole and int(whole.group()) else "1"

    return evaluate


def _negation(part: Evaluator, sign: str) -> Evaluator:
    def evaluate(operands: Sequence[str], call: CallFunction) -> str:
        number = _number(part(operands, call))
        return format_number(-number if sign == "-" else number)

    return evaluate


_LOGIC: dict[str, Callable[[Sequence[Evaluator]], Evaluator]] = {
    "or_": _either,
    "and_": _both,
    "cond": _choice,
    "not_": _opposite,
}


def _binary(sign: str, left: str, right: str) -> str:
    match sign:
        case "+":
            return format_number(_CONTEXT.add(_number(left), _number(right)))
        case "-":
            return format_number(_CONTEXT.subtract(_number(left), _number(right)))
        case "*":
            return format_number(_CONTEXT.multiply(_number(left), _number(right)))
        case "/":
            return _divide(left, right)
        case "%":
            divisor = _number(right)
            return format_number(_CONTEXT.remainder(_number(left), divisor)) if divisor else "0"
        case ":":
            return _matched(_unquoted(left), _unquoted(right), anchored=True)
        case "=~":
            return _matched(_unquoted(left), _unquoted(right), anchored=False)
        case "~~":
            return _unquoted(left) + _unquoted(right)
        case _:
            return "1" if _compare(sign, left, right) else "0"


def _divide(left: str, right: str) -> str:
    if not _NUMBER.fullmatch(left):
        return "0"
    divisor = _number(right)
    return format_number(_CONTEXT.divide(_number(left), divisor)) if divisor else _BY_ZERO


def _compare(sign: str, left: str, right: str) -> bool:
    if _NUMBER.fullmatch(left) and _NUMBER.fullmatch(right):
        return _COMPARISONS[sign](_number(left), _number(right))
    return _COMPARISONS[sign](left, right)


def _matched(text: str, pattern: str, *, anchored: bool) -> str:
    try:
        expression = re.compile(pattern)
    except re.error:
        return ""
    found = expression.match(text) if anchored else expression.search(text)
    if expression.groups:
        return (found.group(1) or "") if found else ""
    return str(found.end() - found.start()) if found else "0"


def _call(name: str, values: Sequence[str], call: CallFunction) -> str:
    one, two = _FUNCTIONS_OF_ONE.get(name), _FUNCTIONS_OF_TWO.get(name)
    if one is None and two is None:
        return call(name, ",".join(values)) if _FUNCTION_NAME.fullmatch(name) else "0"
    numbers = [_number(value) for value in values]
    try:
        if one is not None and len(numbers) == 1:
            return format_number(one(numbers[0]))
        if two is not None and len(numbers) == 2:
            return format_number(two(numbers[0], numbers[1]))
    except (ValueError, OverflowError, ZeroDivisionError):
        return "nan"
    return "0"


def _number(text: str) -> Decimal:
    """A text that is no number counts as 0; one that goes on after its number counts as far as that goes."""
    match = _LEADING_NUMBER.match(text) if _NUMBER.fullmatch(text) else None
    return Decimal(match.group()) if match else Decimal(0)


def _is_nothing(text: str) -> bool:
    return not text or (_NUMBER.fullmatch(text) is not None and not _number(text))


def _unquoted(text: str) -> str:
    return text.replace('"', "") if len(text) > 1 and text[0] == text[-1] == '"' else text
