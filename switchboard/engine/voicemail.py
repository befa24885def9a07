"""
The office's mailboxes: what is kept of them in files, known here at once, and told to phones as messages that wait.

    put ─▶ written beside the loop ─▶ known here ─▶ MWI/6002@default = 1/0 in the database ─▶ told, as durable

Everybody with an extension has a mailbox, and whoever the settings name. The counts are those of the family that other
programs' messages are counted in (`core/messages.py`), so that lamps, hints on `MWI:` and manager clients hear of both.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from switchboard.core.commands import Command, Origin
from switchboard.core.family_store import FamilyStore
from switchboard.core.messages import MAILBOX_FAMILY, Messages
from switchboard.dialplan.run.mailbox import Greeting, MessageBounds, SpokenMessage, Told
from switchboard.dialplan.run.recording import Recording
from switchboard.engine.kept_sounds import MailAside, wav_file
from switchboard.ground.failed_attempts import Attempt, FailedAttempts
from switchboard.ground.faults import Faults
from switchboard.media.sounds import Sounds
from switchboard.settings.voicemail import VoicemailSettings
from switchboard.storage.mailbox_files import MailboxFiles, MessageFile, is_mailbox, sound_name

_DAY = 86_400.0
_ORIGIN = Origin("voicemail", "start")
Submit = Callable[[Sequence[Command], Callable[[str], None]], None]


@dataclass(frozen=True, slots=True)
class MailOffice:
    """
    What mailboxes need of the office.

    Args:
        submit: stores commands together and tells what was refused, nothing where nothing was.
        now: wall-clock seconds.
        is_extension: whether somebody can be called by a number or a phone's name.
    """

    entries: FamilyStore
    submit: Submit
    faults: Faults
    now: Callable[[], float]
    is_extension: Callable[[str], bool]


class OfficeVoicemail:
    """See `dialplan.run.mailbox.Voicemail`."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        files: MailboxFiles,
        sounds: Sounds,
        office: MailOffice,
        settings: VoicemailSettings,
    ) -> None:
        self._loop = loop
        self._aside = MailAside(loop, office.faults)
        self._files = files
        self._sounds = sounds
        self._office = office
        self._settings = settings
        self._messages: dict[str, dict[str, SpokenMessage]] = {}
        self._arriving: dict[str, int] = {}  # messages that are being written
        self._guesses = FailedAttempts()
        self._timer: asyncio.TimerHandle | None = None
        self.fault = ""  # why the messages of before are not known

    def start(self) -> None:
        """Reads what is there; until then nobody has a message."""
        self._aside.work(self._files.read_all, self._take_up)

    def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    @property
    def bounds(self) -> MessageBounds:
        settings = self._settings
        return MessageBounds(settings.most_seconds, settings.least_seconds, settings.silence_seconds)

    @property
    def mailboxes(self) -> Sequence[str]:
        """Those that have messages, or a name in the settings, in order."""
        return sorted({*self._messages, *self._settings.pins})

    def has(self, mailbox: str) -> bool:
        if not is_mailbox(mailbox):
            return False
        return mailbox in self._settings.pins or self._office.is_extension(mailbox.partition("@")[0])

    def is_full(self, mailbox: str) -> bool:
        held = len(self._messages.get(mailbox, ())) + self._arriving.get(mailbox, 0)
        return held >= self._settings.most_messages

    def pin(self, mailbox: str) -> str:
        return self._settings.pins.get(mailbox, "")

    def may_guess(self, mailbox: str, caller: str) -> bool:
        return not self._guesses.refused_for(Attempt(caller, mailbox), self._loop.time())

    def note_guess(self, mailbox: str, caller: str, *, right: bool) -> None:
        attempt, now = Attempt(caller, mailbox), self._loop.time()
        if right:
            self._guesses.note_success(attempt, now)
        else:
            self._guesses.note_failure(attempt, now)

    def greeting(self, mailbox: str, greeting: Greeting) -> str:
        name = sound_name(mailbox, greeting.value)
        return name if is_mailbox(mailbox) and self._sounds.length(name, "en") is not None else ""

    def messages(self, mailbox: str) -> Sequence[SpokenMessage]:
        return [message for _, message in sorted(self._messages.get(mailbox, {}).items())]

    def put(self, mailbox: str, caller: tuple[str, str], recording: Recording, told: Told) -> None:
        name, number = caller
        file = MessageFile(self._office.now(), round(recording.seconds, 2), number, name)
        self._arriving[mailbox] = self._arriving.get(mailbox, 0) + 1

        def written(key: str | None, error: object) -> None:
            self._arriving[mailbox] -= 1
            if key is None:
                told(error)
                return
            self._messages.setdefault(mailbox, {})[key] = _message(mailbox, key, file)
            self._tell(mailbox, Origin(number, "voicemail"), told)

        self._aside.work(lambda: self._files.put(mailbox, wav_file(recording), file), written)

    def keep_greeting(self, mailbox: str, greeting: Greeting, recording: Recording, told: Told) -> None:
        def written(_: None, error: object) -> None:
            self._sounds.forget()
            told(error)

        self._aside.work(lambda: self._files.put_greeting(mailbox, greeting.value, wav_file(recording)), written)

    def mark_read(self, mailbox: str, keys: Sequence[str], told: Told) -> None:
        held = self._messages.get(mailbox, {})
        marked = {key: replace(held[key], is_read=True) for key in keys if key in held and not held[key].is_read}

        def write() -> None:
            for key, message in marked.items():
                self._files.write(mailbox, key, _file(message))

        def written(_: None, error: object) -> None:
            if error is None:
                held.update({key: message for key, message in marked.items() if key in held})
            self._tell(mailbox, Origin(mailbox, "voicemail"), told, error)

        self._aside.work(write, written)

    def remove(self, mailbox: str, keys: Sequence[str], told: Told) -> None:
        held = self._messages.get(mailbox, {})

        def remove() -> None:
            for key in keys:
                self._files.remove(mailbox, key)

        def removed(_: None, error: object) -> None:
            if error is None:
                for key in keys:
                    held.pop(key, None)
            self._tell(mailbox, Origin(mailbox, "voicemail"), told, error)

        self._aside.work(remove, removed)

    def load(self, sound: str, language: str, told: Told) -> None:
        def load() -> None:
            for coding in ("pcma", "pcmu"):
                self._sounds.coded(sound, language, coding)

        self._aside.work(load, lambda _, error: told(error))

    def _take_up(self, found: "dict[str, dict[str, MessageFile]] | None", error: object) -> None:
        if found is None:
            self.fault = str(error)
            return
        for mailbox, files in found.items():
            held = self._messages.setdefault(mailbox, {})
            for key, file in files.items():
                held.setdefault(key, _message(mailbox, key, file))
        self._prune()
        for mailbox in found:
            if self._counts(mailbox) != self._office.entries.get(MAILBOX_FAMILY, mailbox):
                self._tell(mailbox, _ORIGIN, lambda _: None)

    def _prune(self) -> None:
        """Once a day those go that were heard long ago."""
        self._timer = self._loop.call_later(_DAY, self._prune)
        if not self._settings.keep_days:
            return
        oldest = self._office.now() - self._settings.keep_days * _DAY
        for mailbox, held in self._messages.items():
            old = [key for key, message in held.items() if message.is_read and message.came_at < oldest]
            if old:
                self.remove(mailbox, old, lambda _: None)

    def _counts(self, mailbox: str) -> str:
        held = self._messages.get(mailbox, {}).values()
        old = sum(message.is_read for message in held)
        return str(Messages(len(held) - old, old))

    def _tell(self, mailbox: str, origin: Origin, told: Told, error: object = None) -> None:
        """Phones hear of the counts; then whoever asked, also where the disk refused a part of it."""
        command = self._office.entries.put(MAILBOX_FAMILY, mailbox, self._counts(mailbox), origin)
        self._office.submit([command], lambda refused: told(error or refused or None))


def _message(mailbox: str, key: str, file: MessageFile) -> SpokenMessage:
    sound = sound_name(mailbox, key)
    return SpokenMessage(key, sound, file.came_at, file.seconds, file.caller_number, file.caller_name, file.is_read)


def _file(message: SpokenMessage) -> MessageFile:
    return MessageFile(message.came_at, message.seconds, message.caller_number, message.caller_name, message.is_read)
