r"""
What follows the extension in a line: `priority[+more][(label)],application[(data)]` (Asterisk: `pbx_config.c`).

>>> parse_step("n+2(top),Dial(Local/6001,20) and more", 4, {}).application
'Dial'
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.text import parse_number

_MOST_PRIORITY = 999_999_999
MAX_NAME = 255  # characters of an extension or label
_SHOWN = 40  # characters of what is wrong that an error shows
_PLACE = re.compile(
    r"\s*+([^\s,()+]++)\s*+(?:\+\s*+([0-9]++))?+\s*+(?:\(\s*+([^()\s,]*+)\s*+\))?+\s*+(?=(.?))", re.DOTALL
)
_APPLICATION = re.compile(r"\s*+([A-Za-z_]\w*+)\s*+(?=([(,]?))")


class BadStep(SwitchboardError):
    """The text is no step; the line is passed over."""


@dataclass(slots=True)
class StepText:
    """
    One step as it is written.

    Args:
        number: the priority; 0 for a hint, whose text is then `data`.
        remark: what is wrong with the line though it is read, or nothing.
    """

    number: int
    label: str
    application: str
    data: str
    remark: str = ""


def parse_step(text: str, last: int, labels: Mapping[str, int]) -> StepText:
    """
    Args:
        last: the extension's last priority, which `n` follows and `s` repeats.
        labels: of the extension; one of them may stand for its priority.

    Raises:
        BadStep: it says no priority, or no application.
    """
    match = _PLACE.match(text)
    if match is None or match[4] == "(":
        raise _no_priority(text)
    kind, more_text, label, following = match[1], match[2], match[3] or "", match[4]
    more = parse_number(more_text, _MOST_PRIORITY) if more_text else 0
    is_hint = kind.lower() == "hint"
    number = 0 if is_hint else _first(kind, last, labels)
    if number is None or more is None or len(label) > MAX_NAME:
        raise _no_priority(text)
    rest = text[match.end() :]
    remark = ""
    if following == ",":
        rest = rest[1:]
    elif following and match[3] is not None and not is_hint:
        remark = Sentence(_NO_COMMA, text=text[: match.end()].strip()[:_SHOWN])
    elif following:
        raise _no_priority(text)
    if is_hint:
        if not following:
            raise BadStep(_NO_APPLICATION)
        return StepText(0, label, "", rest.strip())
    return _with_application(StepText(number + more, label, "", "", remark), rest)


def _first(kind: str, last: int, labels: Mapping[str, int]) -> int | None:
    """The priority that a number, `n`, `s` or a label means."""
    number = parse_number(kind, _MOST_PRIORITY)
    if number is not None:
        return number or None
    if kind.lower() in {"n", "next"}:
        return last + 1
    if kind.lower() in {"s", "same"}:
        return last
    return labels.get(kind)


def _with_application(step: StepText, text: str) -> StepText:
    """
    `Name`, `Name(data)` or, as long ago, `Name,data`; what follows the last parenthesis says nothing.

    Raises:
        BadStep: there is no name.
    """
    match = _APPLICATION.match(text)
    if match is None:
        raise BadStep(_NO_APPLICATION)
    step.application, data = match[1], text[match.end() + 1 :]
    if match[2] == "(":
        end = data.rfind(")")
        step.data = data[:end] if end >= 0 else data
        if end < 0:
            step.remark = Sentence(_NOT_CLOSED, name=step.application)
    elif match[2] == ",":
        step.data = data
    elif text[match.end() :].strip():
        raise BadStep(_NO_APPLICATION)
    return step


_NO_APPLICATION = "a priority is followed by an application or, after 'hint', by devices and presence"


_NO_COMMA = "the comma after '{text}' is missing; read as if it were there"
_NOT_CLOSED = "there is no ')' to '{name}('; read as if it stood at the end"


def _no_priority(text: str) -> BadStep:
    shown = text.partition(",")[0].strip()[:_SHOWN]
    return BadStep("'{text}' is no priority; write a number, n or hint", text=shown)
