"""
The office's mailboxes: what is kept of them in files, known here at once, and told to phones as messages that wait.

    put ─▶ written beside the loop ─▶ known here ─▶ MWI/6002@default = 1/0 in the database ─▶ told, as durable

Everybody with an extension has a mailbox, and whoever the settings name. The counts are those of the family that other
programs' messages are counted in (`core/messages.py`), so that lamps, hints on `MWI:` and manager clients hear of both.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from switchboard.core.commands import Command, Origin
from switchboard.core.family_store import FamilyStore
from switchboard.core.messages import MAILBOX_FAMILY, Messages
from switchboard.dialplan.run.mailbox import (
    FOLDERS,
    NEW,
    OLD,
    Greeting,
    MailboxUser,
    MessageBounds,
    SpokenMessage,
    Told,
)
from switchboard.dialplan.run.recording import Recording
from switchboard.engine.kept_sounds import MailAside, wav_file
from switchboard.engine.mail_out import MailOut
from switchboard.engine.mail_retention import MailRetention
from switchboard.engine.mailbox_pins import MailboxPins
from switchboard.engine.mailbox_work import MailboxWork
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.media.sounds import Sounds
from switchboard.settings.voicemail import VoicemailSettings
from switchboard.storage.mailbox_files import ChangedPin, MailboxFiles, MessageFile, is_mailbox, sound_name

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
        show: shows an operator what is wrong with mailboxes, nothing where all is well.
    """

    entries: FamilyStore
    submit: Submit
    faults: Faults
    now: Callable[[], float]
    is_extension: Callable[[str], bool]
    show: Callable[[Sequence[str]], None]


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
        self._work = MailboxWork(self._aside)
        self._files = files
        self._sounds = sounds
        self._office = office
        self.settings = settings
        self._pins = MailboxPins(loop, files, self._work, settings.pins, self._note_disk)
        self.pin, self.change_pin = self._pins.pin, self._pins.change
        self.may_guess, self.note_guess = self._pins.may_guess, self._pins.note_guess
        self._messages: dict[str, dict[str, SpokenMessage]] = {}
        self._deleted: dict[str, dict[str, tuple[SpokenMessage, float]]] = {}  # with when, by mailbox and key
        self._arriving: dict[str, int] = {}  # messages that are being written
        self._retention = MailRetention(
            loop,
            settings,
            office.now,
            remove=lambda mailbox, keys: self.remove(mailbox, keys, lambda _: None),
            remove_for_good=self._remove_for_good,
        )
        self._disk_fault: object = None
        self._mail: MailOut | None = None
        self.fault = ""  # why the messages of before are not known

    def mail_by(self, mail: MailOut) -> None:
        """Has new messages mailed where the settings want that; before `start`."""
        self._mail = mail

    def start(self) -> None:
        """Reads what is there; until then nobody has a message."""
        self._aside.work(lambda: (self._files.read_all(), self._files.read_pins()), self._take_up)

    def close(self) -> None:
        self._retention.close()
        if self._mail is not None:
            self._mail.close()

    @property
    def bounds(self) -> MessageBounds:
        settings = self.settings
        return MessageBounds(settings.most_seconds, settings.least_seconds, settings.silence_seconds)

    def user(self, mailbox: str) -> MailboxUser:
        mail = self.settings.mail
        recipient = mail.recipients.get(mailbox)
        if recipient is None:
            return MailboxUser(self.settings.most_messages)
        return MailboxUser(self.settings.most_messages, recipient.address, mail.sender, recipient.attaches)

    @property
    def mailboxes(self) -> Sequence[str]:
        """Those that have messages, or a name in the settings, in order."""
        return sorted({*self._messages, *self.settings.pins})

    def has(self, mailbox: str) -> bool:
        if not is_mailbox(mailbox):
            return False
        return mailbox in self.settings.pins or self._office.is_extension(mailbox.partition("@")[0])

    def is_full(self, mailbox: str) -> bool:
        held = len(self._messages.get(mailbox, ())) + self._arriving.get(mailbox, 0)
        return held >= self.settings.most_messages

    def greeting(self, mailbox: str, greeting: Greeting) -> str:
        name = sound_name(mailbox, greeting.value)
        return name if is_mailbox(mailbox) and self._sounds.length(name, "en") is not None else ""

    def messages(self, mailbox: str) -> Sequence[SpokenMessage]:
        return [message for _, message in sorted(self._messages.get(mailbox, {}).items())]

    def put(self, mailbox: str, caller: tuple[str, str], recording: Recording, told: Told) -> None:
        name, number = caller
        file = MessageFile(self._office.now(), round(recording.seconds, 2), number, name)
        self._add(mailbox, file, lambda: wav_file(recording), Origin(number, "voicemail"), told)

    def _add(self, mailbox: str, file: MessageFile, sound: Callable[[], bytes], origin: Origin, told: Told) -> None:
        """`sound` is asked for beside the loop."""
        self._arriving[mailbox] = self._arriving.get(mailbox, 0) + 1
        is_mailed = self._mail is not None and self._mail.wants(mailbox)

        def written(key: str | None, error: object) -> None:
            self._arriving[mailbox] -= 1
            self._note_disk(error)
            if key is None:
                told(error)
                return
            self._messages.setdefault(mailbox, {})[key] = _message(mailbox, key, file)
            self._tell(mailbox, origin, told)
            if self._mail is not None:
                self._mail.add(mailbox, key)

        self._work.do(mailbox, lambda: lambda: self._files.put(mailbox, sound(), file, is_mailed=is_mailed), written)

    def keep_greeting(self, mailbox: str, greeting: Greeting, recording: Recording, told: Told) -> None:
        def written(_: None, error: object) -> None:
            self._sounds.forget()
            self._note_disk(error)
            told(error)

        self._work.do(
            mailbox, lambda: lambda: self._files.put_greeting(mailbox, greeting.value, wav_file(recording)), written
        )

    def mark_read(self, mailbox: str, keys: Sequence[str], told: Told) -> None:
        self.change(mailbox, keys, lambda each: replace(each, is_read=True), Origin(mailbox, "voicemail"), told)

    def move(self, mailbox: str, keys: Sequence[str], folder: str, told: Told) -> None:
        self.change(mailbox, keys, lambda each: each.put_into(folder), Origin(mailbox, "voicemail"), told)

    def forward(self, mailbox: str, key: str, other: str, told: Told) -> None:
        message = self.message(mailbox, key)
        if message is None:
            told(SwitchboardError("The message is there no more."))
            return
        caller = message.caller_number, message.caller_name
        file = MessageFile(self._office.now(), message.seconds, *caller)
        self._add(other, file, lambda: self._files.sound(mailbox, key), Origin(mailbox, "voicemail"), told)

    def refresh(self, mailbox: str, told: Told) -> None:
        def read(files: dict[str, MessageFile] | None, error: object) -> None:
            self._note_disk(error)
            if files is not None:
                self._hold(mailbox, files)
            self._tell(mailbox, Origin(mailbox, "voicemail"), told, error)

        self._work.do(mailbox, lambda: lambda: self._files.read(mailbox), read)

    def change(
        self,
        mailbox: str,
        keys: Sequence[str],
        how: Callable[[SpokenMessage], SpokenMessage],
        origin: Origin,
        told: Told,
    ) -> None:
        """Says something else of messages; those that are there no more are passed over."""
        changed: dict[str, SpokenMessage] = {}

        def begin() -> Callable[[], None]:
            held = self._messages.get(mailbox, {})
            changed.update({key: how(held[key]) for key in keys if key in held and how(held[key]) != held[key]})
            return write

        def write() -> None:
            for key, message in changed.items():
                self._files.write(mailbox, key, _file(message))

        def written(_: None, error: object) -> None:
            self._note_disk(error)
            if error is None:
                self._messages.get(mailbox, {}).update(changed)
            self._tell(mailbox, origin, told, error)

        self._work.do(mailbox, begin, written)

    def remove(self, mailbox: str, keys: Sequence[str], told: Told, origin: Origin | None = None) -> None:
        """They are gone, and can be had back for a while, unless the disk has no room for that."""
        gone: dict[str, SpokenMessage] = {}
        at = self._office.now()

        def begin() -> Callable[[], bool]:
            held = self._messages.get(mailbox, {})
            gone.update({key: held[key] for key in keys if key in held})
            return remove

        def remove() -> bool:
            try:
                for key, message in gone.items():
                    self._files.write(mailbox, key, _file(message, deleted_at=at))
            except SwitchboardError:  # a disk without room has some afterwards
                for key in gone:
                    self._files.remove(mailbox, key)
                return False
            return True

        def removed(can_be_had_back: bool | None, error: object) -> None:
            self._note_disk(error)
            if error is None:
                held = self._messages.get(mailbox, {})
                for key in gone:
                    held.pop(key, None)
                if can_be_had_back:
                    self._deleted.setdefault(mailbox, {}).update({key: (each, at) for key, each in gone.items()})
            self._tell(mailbox, origin or Origin(mailbox, "voicemail"), told, error)

        self._work.do(mailbox, begin, removed)

    def put_back(self, mailbox: str, keys: Sequence[str], origin: Origin, told: Told) -> None:
        """Deleted ones are there again, as they were; those that cannot be had back are passed over."""
        back: dict[str, SpokenMessage] = {}

        def begin() -> Callable[[], None]:
            deleted = self._deleted.get(mailbox, {})
            back.update({key: deleted[key][0] for key in keys if key in deleted})
            return write

        def write() -> None:
            for key, message in back.items():
                self._files.write(mailbox, key, _file(message))

        def written(_: None, error: object) -> None:
            self._note_disk(error)
            if error is None:
                self._messages.setdefault(mailbox, {}).update(back)
                for key in back:
                    self._deleted.get(mailbox, {}).pop(key, None)
            self._tell(mailbox, origin, told, error)

        self._work.do(mailbox, begin, written)

    def copy(self, mailbox: str, key: str, place: Path, told: Told) -> None:
        """Writes a message's sound into a file of somebody's own."""
        self._aside.work(lambda: self._files.copy(mailbox, key, place), lambda _, error: told(error))

    def load(self, sound: str, language: str, told: Told) -> None:
        def load() -> None:
            for coding in ("pcma", "pcmu"):
                self._sounds.coded(sound, language, coding)

        self._aside.work(load, lambda _, error: told(error))

    def _take_up(
        self, read: "tuple[dict[str, dict[str, MessageFile]], dict[str, ChangedPin]] | None", error: object
    ) -> None:
        if read is None:
            self.fault = _sentence(error)
            self._show()
            return
        found, pins = read
        self._pins.take_up(pins)
        for mailbox, files in found.items():
            self._hold(mailbox, files | {key: _file(each) for key, each in self._messages.get(mailbox, {}).items()})
        self._retention.start(self._messages, self._deleted)
        self._take_up_mail(found)
        for mailbox in found:
            if self._counts(mailbox) != self._office.entries.get(MAILBOX_FAMILY, mailbox):
                self._tell(mailbox, _ORIGIN, lambda _: None)

    def _take_up_mail(self, mailboxes: Iterable[str]) -> None:
        """What was to be mailed when we stopped."""
        mail = self._mail
        wanted = [mailbox for mailbox in mailboxes if mail is not None and mail.wants(mailbox)]

        def found(waiting: dict[str, list[str]] | None, error: object) -> None:
            self._note_disk(error)
            for mailbox, keys in (waiting or {}).items():
                for key in keys:
                    if mail is not None:
                        mail.add(mailbox, key)

        if wanted:
            self._aside.work(lambda: {mailbox: self._files.to_mail(mailbox) for mailbox in wanted}, found)

    def message(self, mailbox: str, key: str) -> SpokenMessage | None:
        """None where it is not there, or no more."""
        return self._messages.get(mailbox, {}).get(key)

    def _hold(self, mailbox: str, files: "dict[str, MessageFile]") -> None:
        """These are its messages, and no others."""
        known = {key: (_message(mailbox, key, file), file.deleted_at) for key, file in files.items()}
        self._messages[mailbox] = {key: message for key, (message, deleted_at) in known.items() if not deleted_at}
        self._deleted[mailbox] = {key: each for key, each in known.items() if each[1]}

    def _remove_for_good(self, mailbox: str, keys: Sequence[str]) -> None:
        def begin() -> Callable[[], None]:
            deleted = self._deleted.get(mailbox, {})
            going = [key for key in keys if key in deleted]

            def remove() -> None:
                for key in going:
                    self._files.remove(mailbox, key)

            return remove

        def removed(_: None, error: object) -> None:
            self._note_disk(error)
            if error is None:
                for key in keys:
                    self._deleted.get(mailbox, {}).pop(key, None)

        self._work.do(mailbox, begin, removed)

    def _note_disk(self, error: object) -> None:
        """What the disk said last, until it takes again."""
        if error != self._disk_fault:
            self._disk_fault = error
            self._show()

    def _show(self) -> None:
        faults = (self.fault and Sentence("Messages of before are not known: {why}", why=self.fault), self._disk_fault)
        self._office.show([fault for fault in map(_sentence, faults) if fault])

    def _counts(self, mailbox: str) -> str:
        held = self._messages.get(mailbox, {}).values()
        folders = Counter(message.folder for message in held)
        return str(Messages(folders[NEW], folders[OLD]))

    def _tell(self, mailbox: str, origin: Origin, told: Told, error: object = None) -> None:
        """Phones hear of the counts; then whoever asked, also where the disk refused a part of it."""
        command = self._office.entries.put(MAILBOX_FAMILY, mailbox, self._counts(mailbox), origin)
        self._office.submit([command], lambda refused: told(error or refused or None))


def _message(mailbox: str, key: str, file: MessageFile) -> SpokenMessage:
    sound = sound_name(mailbox, key)
    saved_in = file.folder if file.folder in FOLDERS else ""
    return SpokenMessage(
        key, sound, file.came_at, file.seconds, file.caller_number, file.caller_name, file.is_read, saved_in
    )


def _file(message: SpokenMessage, *, deleted_at: float = 0.0) -> MessageFile:
    caller = message.caller_number, message.caller_name
    return MessageFile(message.came_at, message.seconds, *caller, message.is_read, message.saved_in, deleted_at)


def _sentence(fault: object) -> str:
    if isinstance(fault, SwitchboardError):
        return fault.sentence
    return str(fault or "")
