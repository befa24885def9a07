"""Somebody at a mailbox: which folder they are in, and what becomes of messages when they leave it."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from switchboard.dialplan.applications.channel_applications import sounds_of
from switchboard.dialplan.applications.digit_applications import Listening, hear_digit, hear_digit_during
from switchboard.dialplan.applications.recording_applications import awaited
from switchboard.dialplan.run.mailbox import FOLDERS, NEW, SpokenMessage, Told, Voicemail
from switchboard.dialplan.run.step import Step, Steps
from switchboard.dialplan.run.world import Effect, Reply
from switchboard.dialplan.text.bounds import clip

CHOICE_SECONDS = 6.0


@dataclass(slots=True)
class Visit:
    """What was deleted, saved elsewhere or heard is kept so when they leave the folder, or hang up."""

    step: Step
    voicemail: Voicemail
    mailbox: str
    folder: str = NEW
    heard: set[str] = field(default_factory=set)
    deleted: set[str] = field(default_factory=set)
    saved: dict[str, str] = field(default_factory=dict)  # folders by key

    def messages(self, folder: str = "") -> list[SpokenMessage]:
        """Those of a folder, of the one they are in where none is named."""
        wanted = folder or self.folder
        return [each for each in self.voicemail.messages(self.mailbox) if each.folder == wanted]


def choose(step: Step, names: Sequence[str], seconds: float = CHOICE_SECONDS) -> Generator[Effect, Reply, str]:
    """The digit that cuts short what is said, or comes after it."""
    for sound in sounds_of(step, "&".join(names), ""):
        digit = yield from hear_digit_during(sound)
        if digit:
            return digit
    return (yield from hear_digit(seconds))


def choose_folder(step: Step, asks: str) -> Listening:
    """One of the folders by its digit; nothing where somebody thinks better of it."""
    names = [asks]
    for place, folder in enumerate(FOLDERS):
        names += ["vm-press", f"digits/{place}", "vm-for", f"vm-{folder}", "vm-messages"]
    digit = yield from choose(step, [*names, "vm-tocancel"])
    return FOLDERS[int(digit)] if digit in _DIGITS_OF_FOLDERS else ""


_DIGITS_OF_FOLDERS = {str(place) for place in range(len(FOLDERS))}


def leave(visit: Visit) -> Steps:
    """What was deleted goes, what was saved is where it was put, what was heard is no longer new."""
    for begin in _changes(visit):
        fault = yield from awaited(begin)
        if fault:
            visit.step.warn(f"Messages of '{clip(visit.mailbox, 80)}' are not changed: {fault}")
    for marks in (visit.heard, visit.deleted, visit.saved):
        marks.clear()
    visit.step.channel.at_end = None


def leave_on_hang_up(visit: Visit) -> None:
    """Whoever hangs up has left."""

    def hung_up() -> None:
        for begin in _changes(visit):
            begin(lambda fault: visit.step.warn(str(fault)) if fault else None)

    visit.step.channel.at_end = hung_up


def _changes(visit: Visit) -> Iterator[Callable[[Told], None]]:
    read = sorted(visit.heard - visit.deleted - set(visit.saved))
    if read and visit.folder == NEW:
        yield partial(visit.voicemail.mark_read, visit.mailbox, read)
    for folder in sorted(set(visit.saved.values())):
        keys = sorted(key for key, wanted in visit.saved.items() if wanted == folder and key not in visit.deleted)
        if keys:
            yield partial(visit.voicemail.move, visit.mailbox, keys, folder)
    if visit.deleted:
        yield partial(visit.voicemail.remove, visit.mailbox, sorted(visit.deleted))
