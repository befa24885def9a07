"""What the doctor found of one thing: how it is, and what to do."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import Enum


class Level(Enum):
    """How bad it is: as it should be, good to know, or something does not work."""

    OK = "ok"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """`about` is the thing in a word or two, `so` is what is so, `to_do` what a person does about it, in words."""

    about: str
    level: Level
    so: str
    to_do: str = ""


def ok(about: str, so: str) -> Finding:
    """As it should be."""
    return Finding(about, Level.OK, so)


def note(about: str, so: str, to_do: str = "") -> Finding:
    """Good to know."""
    return Finding(about, Level.NOTE, so, to_do)


def fault(about: str, so: str, to_do: str) -> Finding:
    """Something does not work, or will not soon."""
    return Finding(about, Level.FAULT, so, to_do)


def in_words(findings: Iterable[Finding]) -> str:
    """
    A paragraph for each.

    >>> print(in_words([ok("clock", "It is right."), fault("disk", "It is full.", "Make room.")]), end="")
    ok     clock: It is right.
    FAULT  disk: It is full.
           → Make room.
    """
    lines = []
    for each in findings:
        word = each.level.value.upper() if each.level is Level.FAULT else each.level.value
        lines.append(f"{word:<6} {each.about}: {each.so}")
        lines += [f"       → {each.to_do}"] if each.to_do else []
    return "".join(f"{line}\n" for line in lines)


def in_json(findings: Iterable[Finding]) -> str:
    """An object with `healthy`, and `findings` of `about`, `level`, `so`, `to_do`."""
    listed = list(findings)
    rows = [{**asdict(each), "level": each.level.value} for each in listed]
    return json.dumps({"healthy": is_healthy(listed), "findings": rows}, ensure_ascii=False, indent=2) + "\n"


def is_healthy(findings: Iterable[Finding]) -> bool:
    """Whether nothing is at fault."""
    return all(each.level is not Level.FAULT for each in findings)
