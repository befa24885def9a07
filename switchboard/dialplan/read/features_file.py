"""`features.conf`: what phones do in a call by pressing digits (Asterisk: `features_config.c`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from switchboard.core.errors import Problem
from switchboard.dialplan.read.config_file import ConfigLine, ReadFiles, no_files, read_config
from switchboard.ground.errors import Sentence
from switchboard.ground.text import parse_decimal

_CODES = frozenset("0123456789*#ABCD")
_LONGEST_CODE = 10
_LONGEST = 3_600.0  # seconds
_SERVED = frozenset({"blindxfer", "atxfer", "disconnect", "parkcall"})
_WHILE_ASKING = frozenset({"atxferabort", "atxfercomplete"})


@dataclass(frozen=True, slots=True)
class FeaturePlan:
    """
    Codes by feature, those that are empty left out; seconds.

    Args:
        digit_seconds: from one digit of a code to the next.
        number_seconds: from one digit of the number to the next, to which a call is transferred.
        asking_seconds: for which a third rings who is asked; None for as long as usual.
    """

    codes: Mapping[str, str] = field(default_factory=lambda: {"blindxfer": "#", "disconnect": "*"})  # Asterisk's
    asking_codes: Mapping[str, str] = field(default_factory=lambda: {"atxferabort": "*1", "atxfercomplete": "*2"})
    digit_seconds: float = 1.0
    number_seconds: float = 3.0
    asking_seconds: float | None = None


def parse_features(text: str, file: str, read_files: ReadFiles = no_files) -> tuple[FeaturePlan, list[Problem]]:
    """Never raises: what cannot be read is a problem, and the rest is there."""
    config = read_config(text, file, read_files)
    problems: list[Problem] = []
    plan = FeaturePlan()
    for line in config.sections.get("general", []):
        plan = _general(plan, line) or _unfit(plan, line, problems)
    for line in config.sections.get("featuremap", []):
        key = line.key.lower()
        if key in _SERVED:
            plan = _coded(plan, line) or _unfit(plan, line, problems)
    return plan, [*config.problems.listed(file), *problems]


def _unfit(plan: FeaturePlan, line: ConfigLine, problems: list[Problem]) -> FeaturePlan:
    pattern = "'{value}' is nothing that '{key}' takes"
    problems.append(Problem(line.file, line.number, Sentence(pattern, value=line.value[:80], key=line.key)))
    return plan


def _coded(plan: FeaturePlan, line: ConfigLine) -> FeaturePlan | None:
    code = line.value.upper()
    if not set(code) <= _CODES or len(code) > _LONGEST_CODE:
        return None
    codes = {**plan.codes, line.key.lower(): code}
    return replace(plan, codes={name: each for name, each in codes.items() if each})


def _general(plan: FeaturePlan, line: ConfigLine) -> FeaturePlan | None:
    key, number = line.key.lower(), parse_decimal(line.value, _LONGEST * 1_000)
    if key in _WHILE_ASKING:
        code = line.value.upper()
        is_code = set(code) <= _CODES and len(code) <= _LONGEST_CODE
        return replace(plan, asking_codes={**plan.asking_codes, key: code}) if is_code else None
    match key:
        case "transferdigittimeout" if number:
            return replace(plan, number_seconds=min(number, _LONGEST))
        case "featuredigittimeout" if number:
            return replace(plan, digit_seconds=min(number / 1_000, _LONGEST))
        case "atxfernoanswertimeout" if number:
            return replace(plan, asking_seconds=min(number, _LONGEST))
        case "transferdigittimeout" | "featuredigittimeout" | "atxfernoanswertimeout":
            return None
        case _:
            return plan  # others say how it sounds, or what is not served here
