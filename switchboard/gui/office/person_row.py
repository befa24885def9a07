"""A person as every view needs them: who it is, what the phone and the user are up to, and the words that find them."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from switchboard.core.people import Person
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, PresenceState
from switchboard.ground.folding import fold, fold_all
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.words import device_words, ending_text, presence_word, spoken_device, spoken_presence

IN = frozenset({PresenceState.AVAILABLE, PresenceState.CHAT})
OUT = frozenset({PresenceState.AWAY, PresenceState.XA, PresenceState.UNAVAILABLE})
AWAY = OUT | {PresenceState.DND}  # of whom a deputy is asked instead
ON_THE_PHONE = frozenset(
    {ExtensionState.IN_USE, ExtensionState.BUSY, ExtensionState.IN_USE_RINGING, ExtensionState.ON_HOLD}
)


@dataclass(slots=True)
class PersonRow:
    """An extension's status and its person. Replaced, never changed; only its words are made when first asked for."""

    status: ExtensionStatus
    person: Person
    _words: str = field(default="", init=False, compare=False, repr=False)
    _naming: int = field(default=0, init=False, compare=False, repr=False)  # how many letters of them name the person
    _has_words: bool = field(default=False, init=False, compare=False, repr=False)

    def with_status(self, status: ExtensionStatus) -> "PersonRow":
        """The same person; what names them is not looked up again."""
        row = PersonRow(status, self.person)
        row._words, row._naming = self._words, self._naming
        return row

    @property
    def extension(self) -> Extension:
        return self.status.extension

    @property
    def label(self) -> str:
        """The number, with its context where that is not the usual one."""
        return label(self.status.extension)

    @property
    def name(self) -> str:
        """The person's name, or the number where nobody is known."""
        return self.person.name or translate("PersonRow", "Extension {number}").format(number=self.label)

    @property
    def department(self) -> str:
        return self.person.department

    @property
    def group(self) -> str:
        """The first that they are in; none where they are in none."""
        return self.person.groups[0] if self.person.groups else ""

    @property
    def initials(self) -> str:
        words = self.person.name.split()
        return "".join(word[0] for word in (words[0], words[-1]))[: len(words)].upper() if words else ""

    @property
    def note(self) -> str:
        """Where they are and what they say of it, in one line."""
        presence = self.status.presence
        return " · ".join(part for part in (presence.subtype, presence.message) if part)

    @property
    def is_away(self) -> bool:
        """Whether their deputy is to be asked instead."""
        return self.status.presence.state in AWAY

    @property
    def words(self) -> str:
        """What search looks in; see `fold`."""
        if not self._has_words:
            status, presence = self.status, self.status.presence
            naming = self._words[: self._naming] or _words_of_person(self.label, self.person)
            self._has_words, self._naming = True, len(naming)
            self._words = "".join(
                (
                    naming,
                    fold(device_words(status)),
                    _words_of_state(presence.state),
                    fold_all(presence.subtype) if presence.subtype else "",
                    fold_all(presence.message) if presence.message else "",
                )
            )
        return self._words

    @property
    def naming_words(self) -> str:
        """The part of them that names the person, whatever they are up to: numbers, name, department, email."""
        return self._words[: self._naming] or self.words[: self._naming]

    def spoken(self) -> str:
        """
        The row as a screen reader says it.

        >>> from switchboard.core.states import Presence
        >>> status = ExtensionStatus(Extension("6003"), ExtensionState.IDLE, Presence(PresenceState.AWAY, "at lunch"))
        >>> PersonRow(status, Person("6003", "Clara Jiménez")).spoken()
        'Clara Jiménez, 6003, away, at lunch, phone idle'
        """
        presence = self.status.presence
        state, phone = spoken_presence(presence.state), spoken_device(self.status)
        number = self.label if self.person.name else ""
        ending = ending_text(presence, time.time())
        parts = (self.name, number, state, presence.subtype, presence.message, ending, phone)
        return ", ".join(part for part in parts if part)


def spoken(rows: Sequence[PersonRow]) -> str:
    """Who is selected, as a screen reader says it; nothing where nobody is."""
    if len(rows) == 1:
        return rows[0].spoken()
    return translate("PersonRow", "%Ln people selected", "", len(rows)) if rows else ""


def label(extension: Extension) -> str:
    """The number, with its context where that is not the usual one."""
    return extension.exten if extension.context == "default" else str(extension)


def _words_of_person(number: str, person: Person) -> str:
    numbers = [text for each in person.numbers for text in (each.number, *_digits(each.number))]
    texts = (number, person.name, person.department, person.email, *numbers, person.note, *person.groups)
    return "".join(fold_all(text) for text in (*texts, *_joined(person.name)) if text)


def _joined(name: str) -> list[str]:
    """
    Words of a name that have a sign in them, as people type them who leave it out.

    >>> _joined("Jean-Luc O'Neill"), _joined("Clara Jiménez")
    (['JeanLuc', 'ONeill'], [])
    """
    if name.isalpha() or not any(sign in name for sign in _WITHIN_NAMES):
        return []
    words = {word: word.translate(_LEFT_OUT) for word in name.split()}
    return [joined for word, joined in words.items() if joined != word]


def _digits(number: str) -> list[str]:
    """The number as people type it who leave out what stands between its digits; nothing where nothing does."""
    digits = "".join(letter for letter in number if letter in "0123456789")
    return [digits] if digits and digits != number else []


_WITHIN_NAMES = "'-\N{RIGHT SINGLE QUOTATION MARK}"
_LEFT_OUT = str.maketrans("", "", _WITHIN_NAMES)


@remembered
def _words_of_state(state: PresenceState) -> str:
    return fold(presence_word(state)) + fold(state.value)
