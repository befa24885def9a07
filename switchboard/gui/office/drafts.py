"""Texts that were typed for somebody and not applied yet. Kept by who they are for, also over a restart."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from switchboard.core.states import MAX_MESSAGE, MAX_SUBTYPE, Extension
from switchboard.gui.office.ends import MAX_END

_MOST = 200  # the oldest go
People = frozenset[Extension]


@dataclass(frozen=True, slots=True)
class Draft:
    """
    What stands in the fields.

    `until` is how the end was written, None where nobody touched it; `stays` whether it is overdue then and stays.
    """

    subtype: str
    message: str
    until: str | None = None
    stays: bool = False


class Drafts(QObject):
    """One draft for each person, and for each group of people that texts were typed for together."""

    changed = Signal(object)  # People

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts: dict[People, Draft] = {}

    def of(self, people: Iterable[Extension]) -> Draft | None:
        return self._drafts.get(frozenset(people))

    def has(self, extension: Extension) -> bool:
        """Whether something was typed for this person alone."""
        return frozenset({extension}) in self._drafts

    def keep(self, people: Iterable[Extension], draft: Draft) -> None:
        """In the place of what was typed for the same people before."""
        whom = frozenset(people)
        if whom and self._drafts.get(whom) != draft:
            self._drafts.pop(whom, None)
            self._drafts[whom] = draft
            while len(self._drafts) > _MOST:
                del self._drafts[next(iter(self._drafts))]
            self.changed.emit(whom)

    def drop(self, people: Iterable[Extension]) -> None:
        """It was applied, or is not wanted any more."""
        whom = frozenset(people)
        if self._drafts.pop(whom, None) is not None:
            self.changed.emit(whom)

    def to_text(self) -> str:
        """
        All of them, for `restore`.

        >>> drafts = Drafts()
        >>> drafts.keep([Extension("6002")], Draft("at lunch", "Back"))
        >>> drafts.to_text()
        '[{"people": [["6002", "default"]], "subtype": "at lunch", "message": "Back", "until": null, "stays": false}]'
        """
        return json.dumps(
            [
                {
                    "people": sorted([extension.exten, extension.context] for extension in whom),
                    "subtype": draft.subtype,
                    "message": draft.message,
                    "until": draft.until,
                    "stays": draft.stays,
                }
                for whom, draft in self._drafts.items()
            ]
        )

    def restore(self, text: str) -> None:
        """Takes up what `to_text` gave; what is damaged is left out."""
        for people, draft in _read(text):
            self._drafts[people] = draft


def _read(text: str) -> Iterable[tuple[People, Draft]]:
    try:
        entries = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return
    for entry in entries[:_MOST] if isinstance(entries, list) else []:
        match entry:
            case {"people": [*people], "subtype": str(subtype), "message": str(message)}:
                known = [person for person in people if _is_extension(person)]
                if known and len(known) == len(people):
                    until = entry.get("until")
                    end = until[:MAX_END] if isinstance(until, str) else None
                    draft = Draft(subtype[:MAX_SUBTYPE], message[:MAX_MESSAGE], end, entry.get("stays") is True)
                    yield frozenset(Extension(exten, context) for exten, context in known), draft
            case _:
                pass


def _is_extension(person: object) -> bool:
    return isinstance(person, list) and len(person) == 2 and all(isinstance(part, str) for part in person)
