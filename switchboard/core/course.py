"""What people were over a time: their presence, and what their lines did."""

from dataclasses import dataclass

from switchboard.core.changes import HistoryEntry
from switchboard.core.states import Extension, ExtensionState

MOST_PEOPLE = 100  # that one question is about
_QUIET = frozenset({ExtensionState.IDLE, ExtensionState.UNAVAILABLE})
_STATES = {state.text: state for state in ExtensionState}


@dataclass(frozen=True, slots=True)
class Whose:
    """One person of a question: the presentity, empty where nothing can be set, and the extension."""

    presentity: str
    extension: Extension


@dataclass(frozen=True, slots=True)
class CourseQuery:
    """Whose course is wanted, from `since` on and before `until` (wall-clock seconds)."""

    since: float
    until: float
    people: tuple[Whose, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """
    What one person was.

    Args:
        presences: the changes of the presence, the oldest first; the first may be of before the time.
        lines: the same of the line; `old` and `new` are texts of `ExtensionState`.
        opening: the presence's text where `presences` does not say what was at the beginning; empty where nobody knows.
        known_since: wall-clock seconds before which changes are left out, as there are too many; 0.0 where none are.
    """

    presences: tuple[HistoryEntry, ...] = ()
    lines: tuple[HistoryEntry, ...] = ()
    opening: str = ""
    known_since: float = 0.0


def line_subject(extension: Extension) -> str:
    """What the history of lines calls an extension."""
    return f"line:{extension}"


def busy_state(state: ExtensionState) -> ExtensionState:
    """
    What the history of lines has of a state: a phone that is gone is as quiet as one that is free.

    >>> busy_state(ExtensionState.UNAVAILABLE).name, busy_state(ExtensionState.RINGING).name
    ('IDLE', 'RINGING')
    """
    return ExtensionState.IDLE if state in _QUIET else state


def line_state(text: str) -> ExtensionState:
    """
    A state by its text; what no version of ours wrote is as good as idle.

    >>> line_state("InUse&Ringing").name, line_state("Dancing").name
    ('IN_USE_RINGING', 'IDLE')
    """
    return _STATES.get(text, ExtensionState.IDLE)
