"""
`$[ ... ]`: operators, precedence and values as Asterisk has them (`ast_expr2.y`).

Values are texts; one that reads as a number counts as one. Quotes belong to a text, except where it is matched or
joined. An expression is evaluated while it is read, from the left, with a stack of operators: nothing is recursive, and
the cost is linear in its length. Like Asterisk, it evaluates both branches of `? ::` and both sides of `|` and `&`.

    ( )   ? ::   | ||   & &&   = == != < > <= >=   + -   * / %   ! - (before an operand)   : =~ ~~      weakest first
"""

import operator
import re
from collections.abc import Callable
from typing import Any

from switchboard.dialplan.text.bounds import clip, search_work
from switchboard.dialplan.text.numbers import (
    apply_function,
    calculate,
    format_number,
    is_function,
    read_number,
    reads_as_number,
)
from switchboard.ground.regex import BadRegex, compile_regex

CallFunction = Callable[[str, str], str]  # a dialplan function's name and arguments to its value
Spend = Callable[[int], None]
Warn = Callable[[str], None]

_MOST_TOKENS = 4_096
_TOKEN_WORK = 40  # units of work for each
_TOKEN = re.compile(
    r'\s*(?:("[^"]*")|([^\s()=|&<>+\-*/%?!~:",]+)|(::|:|==|=~|=|!=|!|>=|>|<=|<|~~|\|\|?|&&?|[()+\-*/%?,]))'
)
_SIMPLE = re.compile(  # `value sign value`, which most expressions are
    r'\s*+("[^"]*+"|[^\s()=|&<>+\-*/%?!~:",]++)\s*+(==|=~|=|!=|>=|>|<=|<|~~|\|\|?|&&?|[:+\-*/%])\s*+'
    r'("[^"]*+"|[^\s()=|&<>+\-*/%?!~:",]++)\s*+'
)
_FUNCTION_NAME = re.compile(r"[A-Z0-9_]+")
_LEADING_WHOLE = re.compile(r"[+-]?([0-9]+)")
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
_STRENGTH = {
    **dict.fromkeys(("(", ")", ","), 0),
    **dict.fromkeys(("?", "::"), 1),
    **dict.fromkeys(("|", "||"), 2),
    **dict.fromkeys(("&", "&&"), 3),
    **dict.fromkeys(_COMPARISONS, 4),
    **dict.fromkeys(("+", "-"), 5),
    **dict.fromkeys(("*", "/", "%"), 6),
    **dict.fromkeys((":", "=~", "~~"), 8),
}
_PREFIX_STRENGTH = 7
_PREFIXES = {"!": "not", "-": "negative"}


_BEGINNING = ("(", "!", "-")  # signs that an expression may begin with; another one leaves Asterisk's result empty


class _Unreadable(Exception):
    """The text is no expression."""


def _free(_: int) -> None:
    return


def _quiet(_: str) -> None:
    return


def evaluate_expression(text: str, call: CallFunction, spend: Spend = _free, warn: Warn = _quiet) -> str:
    """
    The value; for what is no expression `0`, or nothing where it begins with what cannot begin one.

    Args:
        call: asked for functions that are none of the arithmetic ones.
        spend: told the work as it is done.
        warn: told of what is no expression.

    Raises:
        ExpansionEnded: `spend` or `call` said so.
    """
    simple = _SIMPLE.fullmatch(text)
    if simple is not None:
        spend(3 * _TOKEN_WORK)
        return _joined(simple[2], simple[1], simple[3], spend)
    text = text.strip()
    if not text:
        return ""
    try:
        return _Evaluation(call, spend).value(text)
    except _Unreadable:
        warn(f"'{clip(text, 80)}' is no expression")
        first = _TOKEN.match(text)
        return "" if first is not None and first[3] and first[3] not in _BEGINNING else _FAILED


class _Evaluation:
    """One pass over an expression: values wait on one stack, operators for their right side on another."""

    def __init__(self, call: CallFunction, spend: Spend) -> None:
        self._call = call
        self._spend = spend
        self._values: list[str] = []
        self._waiting: list[tuple[str, int]] = []  # operators and their strength
        self._calls: list[tuple[str, int]] = []  # name of each open bracket's function (or none), values before it

    def value(self, text: str) -> str:
        place, tokens, after_value, name = 0, 0, False, ""
        while place < len(text):
            match = _TOKEN.match(text, place)
            tokens += 1
            if match is None or tokens > _MOST_TOKENS:
                raise _Unreadable
            self._spend(_TOKEN_WORK)
            place = match.end()
            quoted, word, sign = match.groups()
            if sign is None:
                if after_value:
                    raise _Unreadable
                self._values.append(quoted or word)
                name, after_value = word or "", True
            else:
                after_value = self._take_after_value(sign, name) if after_value else self._take_before_value(sign)
                name = ""
        if not after_value:
            raise _Unreadable
        self._settle(0)
        self._settle_choices()
        if self._waiting or len(self._values) != 1:
            raise _Unreadable
        return self._values[0]

    def _take_before_value(self, sign: str) -> bool:
        """Takes a sign where a value could stand; whether a value stands before what comes next."""
        if sign == "(":
            self._open("")
        elif sign in (")", ",") and self._waiting and self._waiting[-1][0] == "(" and self._calls[-1][0]:
            if sign == ")" and len(self._values) == self._calls[-1][1]:  # `f()`
                self._close()
                return True
            self._values.append("")  # `f(a,)`
            return self._take_after_value(sign, "")
        elif sign in _PREFIXES:
            self._waiting.append((_PREFIXES[sign], _PREFIX_STRENGTH))
        else:
            raise _Unreadable
        return False

    def _take_after_value(self, sign: str, name: str) -> bool:
        if sign == "(":
            if not name:
                raise _Unreadable
            self._values.pop()
            self._open(name)
            return False
        if sign == "!":
            raise _Unreadable
        strength = _STRENGTH[sign]
        self._settle(strength)
        match sign:
            case ")":
                self._settle_choices()
                self._close()
                return True
            case ",":
                self._settle_choices()
                if not self._calls or not self._calls[-1][0]:
                    raise _Unreadable
            case "?":
                self._settle_choices()
                self._waiting.append((sign, strength))
            case "::":
                self._settle_choices()
                if not self._waiting or self._waiting.pop()[0] != "?":
                    raise _Unreadable
                self._waiting.append((sign, strength))
            case _:
                self._waiting.append((sign, strength))
        return False

    def _open(self, name: str) -> None:
        self._calls.append((name, len(self._values)))
        self._waiting.append(("(", 0))

    def _close(self) -> None:
        if not self._waiting or self._waiting.pop()[0] != "(":
            raise _Unreadable
        name, before = self._calls.pop()
        if name:
            arguments = self._values[before:]
            del self._values[before:]
            self._values.append(self._called(name, arguments))

    def _settle(self, strength: int) -> None:
        """Applies the operators that wait and are at least so strong, choices and brackets left out."""
        while self._waiting and self._waiting[-1][1] >= max(strength, 2):
            sign, _ = self._waiting.pop()
            if sign in ("not", "negative", "positive"):
                self._values.append(_prefixed(sign, self._values.pop()))
            else:
                right = self._values.pop()
                self._values.append(_joined(sign, self._values.pop(), right, self._spend))

    def _settle_choices(self) -> None:
        while self._waiting and self._waiting[-1][0] == "::":
            self._waiting.pop()
            if_not, if_so, condition = self._values.pop(), self._values.pop(), self._values.pop()
            self._values.append(if_not if condition == '""' or _is_nothing(condition) else if_so)

    def _called(self, name: str, arguments: list[str]) -> str:
        if is_function(name):
            return apply_function(name, arguments)
        return self._call(name, ",".join(arguments)) if _FUNCTION_NAME.fullmatch(name) else "0"


def _joined(sign: str, left: str, right: str, spend: Spend) -> str:
    match sign:
        case "+" | "-" | "*" | "/" | "%":
            return calculate(sign, left, right)
        case "|" | "||":
            return right if _is_nothing(left) else left
        case "&" | "&&":
            return "0" if _is_nothing(left) or _is_nothing(right) else left
        case ":" | "=~":
            return _matched(_unquoted(left), _unquoted(right), spend, anchored=sign == ":")
        case "~~":
            return clip(_unquoted(left) + _unquoted(right))
        case _:
            return "1" if _compare(sign, left, right) else "0"


def _matched(text: str, expression: str, spend: Spend, *, anchored: bool) -> str:
    try:
        regex = compile_regex(expression)
        spend(search_work(regex, text))
        found = regex.search(text, anchored=anchored)
    except BadRegex:
        return ""
    if regex.groups:
        return (found.group or "") if found else ""
    return str(found.end - found.start) if found else "0"


def _prefixed(sign: str, text: str) -> str:
    if sign == "not":
        whole = _LEADING_WHOLE.match(text)  # of a text only the number that it begins with counts
        return "0" if whole and whole.group(1).strip("0") else "1"
    number = read_number(text)
    return format_number(-number if sign == "negative" else number)


def _compare(sign: str, left: str, right: str) -> bool:
    if reads_as_number(left) and reads_as_number(right):
        return _COMPARISONS[sign](read_number(left), read_number(right))
    return _COMPARISONS[sign](left, right)


def _is_nothing(text: str) -> bool:
    return not text or (reads_as_number(text) and not read_number(text))


def _unquoted(text: str) -> str:
    return text.replace('"', "") if len(text) > 1 and text[0] == text[-1] == '"' else text
