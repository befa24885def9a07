"""
Hints with variables and functions in them, expanded when they come to life (Asterisk: `pbx.c`, `ast_add_extension2`).

One of a single extension is expanded when the dialplan is taken up, one of a pattern when somebody asks for a number.
"""

import dataclasses
from collections.abc import Generator, Iterable

from switchboard.core.commands import Origin
from switchboard.core.errors import Problem
from switchboard.core.hint import BadHint, Hint, PatternHint, parse_hint
from switchboard.core.pattern import ExtensionPattern
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Extension
from switchboard.dialplan.read.plan import Dialplan
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.scope import FUNCTIONS, ChannelScope
from switchboard.dialplan.run.world import Evaluation, Withheld, World
from switchboard.dialplan.text.bounds import ExpansionEnded
from switchboard.ground.errors import Sentence

_NUMBER = "${EXTEN}"
_ANY = ExtensionPattern("_.")
_ORIGIN = Origin("hints", "dialplan")
LivingHints = tuple[list[Hint], list[PatternHint], list[Problem]]
_CHANGING = Withheld(frozenset(function.name for function in FUNCTIONS if function.changes))


class HintExpansion:
    """Puts in what a hint's variables and functions are for one extension; what would change something is refused."""

    def __init__(self, world: World) -> None:
        self._world = world

    def __call__(self, text: str, extension: Extension) -> str:
        """
        Raises:
            BadHint: it asks for what may not be, or costs too much.
        """
        if "$" not in text.replace(_NUMBER, ""):  # nearly all are so, and each of thousands of people has one
            return text.replace(_NUMBER, extension.exten)
        channel = Channel("Hint", "", Place(extension.context, extension.exten))
        evaluation = Evaluation(self._world, channel, _ORIGIN, withheld=_CHANGING)
        try:
            return ChannelScope(evaluation).expand(text)
        except ExpansionEnded as error:
            raise BadHint(error.sentence) from error


class AutoHint:
    """
    The hint that a context with `autohints` has for each device that is known (Asterisk: `pbx.c`, autohints).

    A phone comes before a custom device of the same name.
    """

    def __init__(self, core: PresenceCore) -> None:
        self._core = core

    def __call__(self, _: str, extension: Extension) -> str:
        """
        Raises:
            BadHint: there is no device of that name.
        """
        name = extension.exten
        for device in (f"PJSIP/{name}", f"SIP/{name}", f"Custom:{name}"):
            if self._knows(device):
                return device
        raise BadHint("there is no device {name}", name=name)

    def _knows(self, device: str) -> bool:
        if device.startswith("Custom:"):
            return device.removeprefix("Custom:") in self._core.custom_devices.states
        return bool(self._core.facts.reading(device))


def _autohints(world: World, dialplan: Dialplan) -> list[PatternHint]:
    """After all others: `_.` fits what nothing else does."""
    expand = AutoHint(world.core)
    return [
        PatternHint(Extension(_ANY.text, context.name), "autohints", _ANY, expand)
        for context in dialplan.contexts.values()
        if context.has_autohints
    ]


def expand_hints(
    world: World, hints: Iterable[Hint], patterns: Iterable[PatternHint], dialplan: Dialplan
) -> LivingHints:
    """The hints as they live in this office, and what comes to no hint."""
    steps = expanding_hints(world, hints, patterns, dialplan)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: LivingHints = end.value
            return found


def expanding_hints(
    world: World, hints: Iterable[Hint], patterns: Iterable[PatternHint], dialplan: Dialplan
) -> Generator[None, None, LivingHints]:
    """The same, with time for all else after each that has variables in it."""
    expand = HintExpansion(world)
    living: list[Hint] = []
    problems: list[Problem] = []
    for hint in hints:
        if not hint.is_open:
            living.append(hint)
            continue
        yield
        try:
            living.append(parse_hint(hint.extension, expand(hint.text, hint.extension)))
        except BadHint as error:
            problems.append(_problem(dialplan, hint, error))
    open_patterns = [dataclasses.replace(pattern, expand=expand) for pattern in patterns]
    return living, [*open_patterns, *_autohints(world, dialplan)], problems


def _problem(dialplan: Dialplan, hint: Hint, error: BadHint) -> Problem:
    context = dialplan.contexts.get(hint.extension.context)
    exten = context.extens.get(hint.extension.exten) if context else None
    line = exten.hint if exten else None
    reason = Sentence("the hint of {extension} comes to none: {why}", extension=hint.extension, why=error.sentence)
    return Problem(line.file if line else "extensions.conf", line.number if line else 0, reason)
