"""The letters by which Dial and Queue say what may be done in a call (Asterisk: `app_dial.c`, `app_queue.c`)."""

import re
from collections.abc import Mapping

from switchboard.dialplan.run.call_options import CallOptions
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.text import parse_decimal, parse_number

_OPTION = re.compile(r"([A-Za-z])(?:\(([^()]*)\))?")
_LONGEST = 86_400.0  # seconds
_MAX_CLASS = 80  # bytes of a class of music
_TRANSFERS = frozenset({"blindxfer", "atxfer"})
_CALLED = {"t": _TRANSFERS, "h": frozenset({"disconnect"}), "k": frozenset({"parkcall"})}
_CALLING = {letter.upper(): features for letter, features in _CALLED.items()}


def letters_of(text: str) -> Mapping[str, str]:
    """
    Each option with what stands behind it in parentheses.

    >>> letters_of("tS(5)F(sales,s,1)g")
    {'t': '', 'S': '5', 'F': 'sales,s,1', 'g': ''}
    """
    return {match.group(1): match.group(2) or "" for match in _OPTION.finditer(text)}


def call_options(channel: Channel, letters: Mapping[str, str]) -> CallOptions:
    """What the letters come to; those of other kinds are left out."""
    ends_after = parse_decimal(letters.get("S", ""), _LONGEST)
    limit = parse_decimal(letters.get("L", "").partition(":")[0], _LONGEST * 1_000)
    seconds = [each for each in (ends_after, limit / 1_000 if limit else None) if each]
    return CallOptions(
        calling=_all_of(_CALLING, letters),
        called=_all_of(_CALLED, letters),
        most_seconds=min(seconds, default=None),
        music=(clip(letters["m"], _MAX_CLASS) or channel.settings.get("musicclass", "") or "default")
        if "m" in letters
        else "",
        rings_at_once="r" in letters or "R" in letters,
        called_goes=_place(channel, letters["F"]) if "F" in letters else None,
    )


def _all_of(features: Mapping[str, frozenset[str]], letters: Mapping[str, str]) -> frozenset[str]:
    return frozenset[str]().union(*(each for letter, each in features.items() if letter in letters))


def _place(channel: Channel, text: str) -> Place:
    """`[[context^]exten^]priority`, parted by `^` or commas; without anything the next step."""
    here = channel.place
    parts = [part.strip() for part in separate_arguments(text.replace("^", ","))]
    if not parts:
        return Place(here.context, here.exten, here.priority + 1)
    context, exten, priority = [*[here.context, here.exten][: max(0, 3 - len(parts))], *parts][:3]
    return Place(context, exten, parse_number(priority) or 1)
