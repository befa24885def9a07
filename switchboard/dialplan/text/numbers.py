"""Numbers as Asterisk computes with them: 80-bit long doubles, read from texts and printed as C prints them."""

import decimal
import math
import re
from collections.abc import Callable
from decimal import Decimal

_NUMBER = re.compile(r"[-.0-9][0-9.]*")  # a text of these reads as a number, as far as it goes
_LEADING_NUMBER = re.compile(r"-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")
_NO_TRAPS: list[type[decimal.DecimalException]] = []  # what has no value is `nan` or `inf`, as in C
CONTEXT = decimal.Context(prec=19, Emin=-4_932, Emax=4_932, traps=_NO_TRAPS)
_EXACT = decimal.Context(prec=10_000, Emin=-9_999, Emax=9_999, traps=_NO_TRAPS)  # a remainder has no rounding
_SHOWN = decimal.Context(prec=18, Emin=-4_932, Emax=4_932, traps=_NO_TRAPS)
_PLAIN = 10**17  # whole numbers below it are printed without more ado
_BY_ZERO = "2147483647"  # what Asterisk makes of a division by 0


def reads_as_number(text: str) -> bool:
    """Whether it is all digits, points and perhaps a sign before them."""
    return _NUMBER.fullmatch(text) is not None


def read_number(text: str) -> Decimal:
    """A text that is no number counts as 0; one that goes on after its number counts as far as that goes."""
    match = _LEADING_NUMBER.match(text) if reads_as_number(text) else None
    return CONTEXT.create_decimal(match.group()) if match else Decimal(0)


def format_number(number: Decimal) -> str:
    """As C's `%.18Lg` prints it."""
    if not number.is_finite():
        return "nan" if number.is_nan() else ("-inf" if number.is_signed() else "inf")
    if abs(number) < _PLAIN and number == CONTEXT.to_integral_value(number):
        return str(int(number))
    rounded = _SHOWN.plus(number)
    is_short = abs(rounded.adjusted()) < _SHOWN.prec or not rounded
    text = format(rounded, "f") if is_short else format(rounded, "e")
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def calculate(sign: str, left: str, right: str) -> str:
    """`left sign right`, where the sign is one of `+ - * / %`."""
    match sign:
        case "+":
            return format_number(CONTEXT.add(read_number(left), read_number(right)))
        case "-":
            return format_number(CONTEXT.subtract(read_number(left), read_number(right)))
        case "*":
            return format_number(CONTEXT.multiply(read_number(left), read_number(right)))
        case "/":
            return _divided(left, right)
        case _:
            divisor = read_number(right)
            return format_number(_remainder(read_number(left), divisor)) if divisor else "0"


def _divided(left: str, right: str) -> str:
    if not reads_as_number(left):
        return "0"
    divisor = read_number(right)
    return format_number(CONTEXT.divide(read_number(left), divisor)) if divisor else _BY_ZERO


def _remainder(number: Decimal, divisor: Decimal) -> Decimal:
    return CONTEXT.plus(_EXACT.remainder(number, divisor))


def _of_double(function: Callable[[float], float]) -> Callable[[Decimal], Decimal]:
    return lambda number: Decimal(repr(function(float(number))))


FUNCTIONS_OF_ONE: dict[str, Callable[[Decimal], Decimal]] = {
    "ROUND": lambda number: number.to_integral_value(decimal.ROUND_HALF_UP, CONTEXT),
    "RINT": lambda number: number.to_integral_value(decimal.ROUND_HALF_EVEN, CONTEXT),
    "FLOOR": lambda number: number.to_integral_value(decimal.ROUND_FLOOR, CONTEXT),
    "CEIL": lambda number: number.to_integral_value(decimal.ROUND_CEILING, CONTEXT),
    "TRUNC": lambda number: number.to_integral_value(decimal.ROUND_DOWN, CONTEXT),
    "ABS": CONTEXT.abs,
    "SQRT": CONTEXT.sqrt,
    "EXP": CONTEXT.exp,
    "EXP2": lambda number: CONTEXT.power(Decimal(2), number),
    "EXP10": lambda number: CONTEXT.power(Decimal(10), number),
    "LOG": CONTEXT.ln,
    "LOG2": lambda number: CONTEXT.divide(CONTEXT.ln(number), CONTEXT.ln(Decimal(2))),
    "LOG10": CONTEXT.log10,
    "SIN": _of_double(math.sin),
    "COS": _of_double(math.cos),
    "TAN": _of_double(math.tan),
    "ASIN": _of_double(math.asin),
    "ACOS": _of_double(math.acos),
    "ATAN": _of_double(math.atan),
}
FUNCTIONS_OF_TWO: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "POW": CONTEXT.power,
    "REMAINDER": lambda number, divisor: CONTEXT.plus(_EXACT.remainder_near(number, divisor)),
    "ATAN2": lambda y, x: Decimal(repr(math.atan2(float(y), float(x)))),
}


def is_function(name: str) -> bool:
    """Whether it is one of the arithmetic functions, `ABS` to `ATAN2`."""
    return name in FUNCTIONS_OF_ONE or name in FUNCTIONS_OF_TWO


def apply_function(name: str, values: list[str]) -> str:
    """`0` for a number of arguments that it does not take, `nan` where it has no value."""
    one, two = FUNCTIONS_OF_ONE.get(name), FUNCTIONS_OF_TWO.get(name)
    numbers = [read_number(value) for value in values[:2]]
    try:
        if one is not None and len(values) == 1:
            return format_number(one(numbers[0]))
        if two is not None and len(values) == 2:
            return format_number(two(numbers[0], numbers[1]))
    except (ValueError, OverflowError, ZeroDivisionError):  # `math` raises where C says nan
        return "nan"
    return "0"
