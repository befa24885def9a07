"""
`$[ ... ]`: operators, precedence and values as Asterisk has them (`ast_expr2.y`).

Values are texts; one that reads as a number counts as one. Quotes belong to a text, except where it is matched or
joined.
"""

import decimal
import functools
import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from lark import Lark, Token, Tree
from lark.exceptions import LarkError

CallFunction = Callable[[str, str], str]  # a dialplan function's name and arguments to its value
Node = Tree[Token] | Token

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
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_CONTEXT = decimal.Context(prec=19, Emin=-4_000, Emax=4_000)  # an 80-bit long double, as Asterisk computes with
_SHOWN_DIGITS = 18
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
    tree = _parsed(text)
    if tree is None:
        return _FAILED
    try:
        return _evaluate(tree, call)
    except (decimal.DecimalException, re.error):
        return _FAILED


@functools.lru_cache(maxsize=20_000)
def _parsed(text: str) -> Node | None:
    try:
        tree = _PARSER.parse(text)
    except (LarkError, RecursionError):
        return None
    return tree.children[0] if tree.children else Token("TEXT", "")


def format_number(number: Decimal) -> str:
    """As C's `%.18Lg` prints it."""
    if not number.is_finite():
        return "nan" if number.is_nan() else ("-inf" if number < 0 else "inf")
    rounded = decimal.Context(prec=_SHOWN_DIGITS).plus(number)
    text = format(rounded, "f") if abs(rounded.adjusted()) < _SHOWN_DIGITS or not rounded else format(rounded, "e")
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def _evaluate(node: Node, call: CallFunction) -> str:
    if isinstance(node, Token):
        return str(node)
    children = node.children
    match node.data:
        case "or_":
            left = _evaluate(children[0], call)
            return left if not _is_nothing(left) else _evaluate(children[1], call)
        case "and_":
            left, right = (_evaluate(child, call) for child in children)
            return left if not _is_nothing(left) and not _is_nothing(right) else "0"
        case "cond":
            return _evaluate(children[3 if _is_nothing(_evaluate(children[0], call)) else 1], call)
        case "group":
            return _evaluate(children[0], call)
        case "not_":
            return "1" if _is_nothing(_evaluate(children[1], call)) else "0"
        case "negate":
            number = _number(_evaluate(children[1], call))
            return format_number(-number if children[0] == "-" else number)
        case "call":
            return _call(str(children[0]), [_evaluate(child, call) for child in children[1:] if child], call)
        case _:
            left, right = _evaluate(children[0], call), _evaluate(children[2], call)
            return _binary(str(children[1]), left, right)


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
