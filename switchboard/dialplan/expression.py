"""
`$[ ... ]`: operators, precedence and values as Asterisk has them (`ast_expr2.y`).

Values are texts; one that reads as a number counts as one. Quotes belong to a text, except where it is matched or
joined.
"""

import decimal
import functools
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

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
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_CONTEXT = decimal.Context(prec=19, Emin=-4_000, Emax=4_000)  # an 80-bit long double, as Asterisk computes with
_SHOWN_DIGITS = 18
_PLAIN = 10**17  # whole numbers below it are printed without more ado
_FAILED = "0"  # what Asterisk makes of an expression that it cannot read

_COMPARE_NUMBERS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "=": lambda a, b: a == b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
}
_COMPARE_TEXTS: dict[str, Callable[[str, str], bool]] = {
    "=": lambda a, b: a == b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
}
_ROUNDED = {
    "ROUND": decimal.ROUND_HALF_UP,
    "RINT": decimal.ROUND_HALF_EVEN,
    "FLOOR": decimal.ROUND_FLOOR,
    "CEIL": decimal.ROUND_CEILING,
    "TRUNC": decimal.ROUND_DOWN,
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
    left, right, operator = parts[0], parts[1], signs[0]
    return lambda operands, call: _binary(operator, left(operands, call), right(operands, call))


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
    return lambda operands, call: parts[2 if _is_nothing(parts[0](operands, call)) else 1](operands, call)


def _opposite(parts: Sequence[Evaluator]) -> Evaluator:
    return lambda operands, call: "1" if _is_nothing(parts[0](operands, call)) else "0"


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


def _binary(operator: str, left: str, right: str) -> str:
    match operator:
        case "+":
            return format_number(_CONTEXT.add(_number(left), _number(right)))
        case "-":
            return format_number(_CONTEXT.subtract(_number(left), _number(right)))
        case "*":
            return format_number(_CONTEXT.multiply(_number(left), _number(right)))
        case "/":
            return format_number(_CONTEXT.divide(_number(left), _number(right)))
        case "%":
            return format_number(_CONTEXT.remainder(_number(left), _number(right)))
        case ":":
            return _matched(_unquoted(left), _unquoted(right), anchored=True)
        case "=~":
            return _matched(_unquoted(left), _unquoted(right), anchored=False)
        case "~~":
            return _unquoted(left) + _unquoted(right)
        case _:
            return "1" if _compare(operator, left, right) else "0"


def _compare(operator: str, left: str, right: str) -> bool:
    if _NUMBER.fullmatch(left) and _NUMBER.fullmatch(right):
        return _COMPARE_NUMBERS[operator](Decimal(left), Decimal(right))
    return _COMPARE_TEXTS[operator](left, right)


def _matched(text: str, pattern: str, *, anchored: bool) -> str:
    expression = re.compile(pattern)
    found = expression.match(text) if anchored else expression.search(text)
    if expression.groups:
        return (found.group(1) or "") if found else ""
    return str(found.end() - found.start()) if found else "0"


def _call(name: str, values: Sequence[str], call: CallFunction) -> str:
    rounding = _ROUNDED.get(name.upper())
    if rounding and len(values) == 1:
        return format_number(_number(values[0]).to_integral_value(rounding))
    if name.upper() == "SQRT" and len(values) == 1:
        return format_number(_CONTEXT.sqrt(_number(values[0])))
    if name.upper() == "POW" and len(values) == 2:
        return format_number(_CONTEXT.power(_number(values[0]), _number(values[1])))
    return call(name, ",".join(values))


def _number(text: str) -> Decimal:
    """A text that is no number counts as 0."""
    return Decimal(text) if _NUMBER.fullmatch(text) else Decimal(0)


def _is_nothing(text: str) -> bool:
    return not text or (_NUMBER.fullmatch(text) is not None and not Decimal(text))


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text
