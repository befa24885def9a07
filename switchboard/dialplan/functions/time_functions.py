"""Functions of times (Asterisk: `func_strings.c`, `func_logic.c`)."""

import datetime as dt
import re

from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.functions.text_functions import choose_branch
from switchboard.dialplan.read.timing import parse_timing
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.text import parse_decimal
from switchboard.ground.zones import find_zone

_MAX_FORMAT = 500  # characters
_MAX_PARSED = 60  # characters of a time that is read, and of its form
_PARSE_WORK = 5_000  # units to read one


def _iftime(evaluation: Evaluation, arguments: str) -> str:
    timing, question, branches = arguments.partition("?")
    if not question:
        raise NotWritten("it takes times,weekdays,days,months?true:false")
    return choose_branch(branches, truth=parse_timing(timing).holds(evaluation.world.local_time()))


def _strftime(evaluation: Evaluation, arguments: str) -> str:
    epoch, zone_name, form = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    at = _seconds(epoch) if epoch else evaluation.world.now()
    if at is None:
        raise NotWritten(f"'{clip(epoch, 40)}' is no number of seconds since 1970")
    if len(form) > _MAX_FORMAT:
        raise NotWritten(f"a format has {_MAX_FORMAT} characters at most")
    zone = _zone(zone_name) if zone_name else evaluation.world.zone
    try:
        return dt.datetime.fromtimestamp(at, zone).astimezone(zone).strftime(form or "%c")
    except (ValueError, OverflowError, OSError) as error:
        raise NotWritten(f"'{clip(arguments, 80)}' is no time: {error}") from error


def _strptime(evaluation: Evaluation, arguments: str) -> str:
    """Seconds since 1970 of a time that is written in this form."""
    text, zone_name, form = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    if not text or not form:
        raise NotWritten("it takes a time, a zone and a format")
    if max(len(text), len(form)) > _MAX_PARSED:
        raise NotWritten(f"a time and its format have {_MAX_PARSED} characters at most")
    evaluation.spend(_PARSE_WORK)
    zone = _zone(zone_name) if zone_name else evaluation.world.zone
    try:
        at = dt.datetime.strptime(text, form)  # noqa: DTZ007  the zone is put in below
        return str(int((at if at.tzinfo else at.replace(tzinfo=zone)).timestamp()))
    except (ValueError, OverflowError, OSError, re.error) as error:
        raise NotWritten(f"'{clip(text, 80)}' is no time of that form: {error}") from error


def _seconds(text: str) -> float | None:
    seconds = parse_decimal(text.removeprefix("-"))
    return -seconds if seconds is not None and text.startswith("-") else seconds


def _zone(name: str) -> dt.tzinfo:
    """
    Raises:
        NotWritten: there is no such time zone.
    """
    zone = find_zone(name)
    if zone is None:
        raise NotWritten(f"there is no time zone '{clip(name, 80)}'")
    return zone


TIME_FUNCTIONS = (
    DialplanFunction(
        "IFTIME", "IFTIME(times,weekdays,days,months?true:false)", "One of two texts, by the time", _iftime
    ),
    DialplanFunction("STRPTIME", "STRPTIME(time,zone,format)", "A text as seconds since 1970", _strptime),
    DialplanFunction("STRFTIME", "STRFTIME(epoch,zone,format)", "A time as text", _strftime),
)
