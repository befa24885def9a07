"""
Spoken messages as files, a sound and what is known of it beside it, mailbox by mailbox below one folder.

    default/6002/1795565521123-3f9a2c.wav     what was said
    default/6002/1795565521123-3f9a2c.json    who, when, whether it was heard: with this one the message is there
    default/6002/1795565521123-3f9a2c.mail    there while the message is to be mailed and was not
    default/6002/unavail.wav                  a greeting
    default/6002/pin.json                     what opens it, where that was changed by phone

Everything here waits for the disk: it is called beside the loop. A sound without its text is a message that was being
written when the power went, and is taken away.
"""

import contextlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from switchboard.ground.errors import SwitchboardError, why
from switchboard.ground.files import read_file, replace_file

_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_+.")
_LONGEST_NAME = 80  # characters of a mailbox, and of its context
_LONGEST_TEXT = 16_384  # bytes
_MOST_SOUND = 64_000_000  # bytes: an hour of the speech that is recorded here
_MOST_MAILBOXES = 20_000  # that are read
_KEY_BYTES = 3
_PIN = "pin.json"
_LAST_TIME, _MOST_SECONDS = 1e11, 1e6  # what is beyond them is damaged


class MailboxUnusable(SwitchboardError):
    """The disk did not take or give a message."""


@dataclass(frozen=True, slots=True)
class MessageFile:
    """
    What is known of a message; `came_at` in wall-clock seconds.

    Args:
        folder: where somebody has put it; empty where nobody has.
        deleted_at: wall-clock seconds; 0 for one that is not. A deleted one can be had back for a while.
    """

    came_at: float
    seconds: float
    caller_number: str = ""
    caller_name: str = ""
    is_read: bool = False
    folder: str = ""
    deleted_at: float = 0.0


@dataclass(frozen=True, slots=True)
class ChangedPin:
    """A PIN that was changed by phone, and the one of the settings that it takes the place of; as readable as those."""

    pin: str
    instead_of: str = ""


class MailboxFiles:
    """All below one folder, which is made when the first message comes."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read_all(self) -> dict[str, dict[str, MessageFile]]:
        """
        Messages by mailbox and key; files that are none are left alone.

        Raises:
            MailboxUnusable: the folder cannot be read.
        """
        try:
            return {mailbox: dict(_messages(folder)) for mailbox, folder in _mailboxes(self.root)}
        except OSError as error:
            raise MailboxUnusable("the folder of messages cannot be read: {why}", why=why(error)) from error

    def read(self, mailbox: str) -> dict[str, MessageFile]:
        """
        Those of one mailbox, by key.

        Raises:
            MailboxUnusable: its folder cannot be read.
        """
        try:
            return dict(_messages(self.folder(mailbox)))
        except OSError as error:
            raise MailboxUnusable("the folder of messages cannot be read: {why}", why=why(error)) from error

    def to_mail(self, mailbox: str) -> list[str]:
        """
        The keys of those that are still to be mailed.

        Raises:
            MailboxUnusable: its folder cannot be read.
        """
        try:
            return sorted(path.stem for path in self.folder(mailbox).glob("*-*.mail"))
        except OSError as error:
            raise MailboxUnusable("the folder of messages cannot be read: {why}", why=why(error)) from error

    def forget_mail(self, mailbox: str, key: str) -> None:
        """It is mailed no more; harmless where it is not to be."""
        with contextlib.suppress(OSError):
            (self.folder(mailbox) / f"{key}.mail").unlink()

    def put(self, mailbox: str, sound: bytes, message: MessageFile, *, is_mailed: bool = False) -> str:
        """
        The key of a new message, which is durable.

        Args:
            sound: a WAV file.
            is_mailed: whether it is to be mailed, which is remembered until `forget_mail`.

        Raises:
            MailboxUnusable: it could not be kept; nothing is left of it.
        """
        key = f"{int(message.came_at * 1_000):013d}-{secrets.token_hex(_KEY_BYTES)}"
        folder = self.folder(mailbox)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(folder / f"{key}.wav", sound)
            if is_mailed:
                replace_file(folder / f"{key}.mail", "")
            replace_file(folder / f"{key}.json", _text(message))
        except OSError as error:
            for ending in (".wav", ".mail"):
                with contextlib.suppress(OSError):
                    (folder / f"{key}{ending}").unlink()
            raise MailboxUnusable("the message cannot be kept: {why}", why=why(error)) from error
        return key

    def read_pins(self) -> dict[str, ChangedPin]:
        """
        Those that were changed by phone, by mailbox.

        Raises:
            MailboxUnusable: the folder cannot be read.
        """
        try:
            found = ((mailbox, _read_pin(folder / _PIN)) for mailbox, folder in _mailboxes(self.root))
            return {mailbox: pin for mailbox, pin in found if pin is not None}
        except OSError as error:
            raise MailboxUnusable("the folder of messages cannot be read: {why}", why=why(error)) from error

    def put_pin(self, mailbox: str, pin: ChangedPin) -> None:
        """
        Raises:
            MailboxUnusable: it could not be kept; the one before stays.
        """
        folder = self.folder(mailbox)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(folder / _PIN, json.dumps(asdict(pin)))
        except OSError as error:
            raise MailboxUnusable("the PIN cannot be kept: {why}", why=why(error)) from error

    def put_greeting(self, mailbox: str, name: str, sound: bytes) -> None:
        """
        Raises:
            MailboxUnusable: it could not be kept; the one before stays.
        """
        folder = self.folder(mailbox)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(folder / f"{name}.wav", sound)
        except OSError as error:
            raise MailboxUnusable("the greeting cannot be kept: {why}", why=why(error)) from error

    def write(self, mailbox: str, key: str, message: MessageFile) -> None:
        """
        Says something else of a message that is there.

        Raises:
            MailboxUnusable: it could not be written; what was said before stays.
        """
        try:
            replace_file(self.folder(mailbox) / f"{key}.json", _text(message))
        except OSError as error:
            raise MailboxUnusable("the message cannot be changed: {why}", why=why(error)) from error

    def copy(self, mailbox: str, key: str, place: Path) -> None:
        """
        The sound of a message as a file of somebody's own.

        Raises:
            MailboxUnusable: it cannot be read, or not be written there.
        """
        try:
            replace_file(place, self.sound(mailbox, key))
        except OSError as error:
            raise MailboxUnusable("the message cannot be saved there: {why}", why=why(error)) from error

    def sound(self, mailbox: str, key: str) -> bytes:
        """
        A WAV file.

        Raises:
            MailboxUnusable: it cannot be read.
        """
        try:
            return read_file(self.folder(mailbox) / f"{key}.wav", _MOST_SOUND)
        except OSError as error:
            raise MailboxUnusable("the message cannot be read: {why}", why=why(error)) from error

    def remove(self, mailbox: str, key: str) -> None:
        """
        The message is gone; harmless where it is already.

        Raises:
            MailboxUnusable: it could not be taken away.
        """
        folder = self.folder(mailbox)
        try:
            for ending in (".json", ".wav", ".mail"):  # without the first the second is no message
                (folder / f"{key}{ending}").unlink(missing_ok=True)
        except OSError as error:
            raise MailboxUnusable("the message cannot be deleted: {why}", why=why(error)) from error

    def folder(self, mailbox: str) -> Path:
        """
        Raises:
            MailboxUnusable: no mailbox has such a name.
        """
        name, _, context = mailbox.partition("@")
        if not is_mailbox(mailbox):
            raise MailboxUnusable("'{mailbox}' is no name of a mailbox", mailbox=mailbox[:_LONGEST_NAME])
        return self.root / context / name


def is_mailbox(mailbox: str) -> bool:
    """
    Whether it is a mailbox by its name: both parts are names of folders, and of no others than its own.

    >>> is_mailbox("6002@default"), is_mailbox("../6002@default"), is_mailbox("6002")
    (True, False, False)
    """
    parts = mailbox.split("@")
    return len(parts) == 2 and all(
        0 < len(part) <= _LONGEST_NAME and set(part) <= _CHARACTERS and part[0] != "." for part in parts
    )


def sound_name(mailbox: str, name: str) -> str:
    """The name by which a file of a mailbox is said, with the root among the folders of sounds."""
    number, _, context = mailbox.partition("@")
    return f"{context}/{number}/{name}"


def _mailboxes(root: Path) -> Iterator[tuple[str, Path]]:
    if not root.is_dir():
        return
    number = 0
    for context in sorted(root.iterdir()):
        for folder in sorted(context.iterdir()) if context.is_dir() else ():
            mailbox = f"{folder.name}@{context.name}"
            if folder.is_dir() and is_mailbox(mailbox) and number < _MOST_MAILBOXES:
                number += 1
                yield mailbox, folder


def _messages(folder: Path) -> Iterator[tuple[str, MessageFile]]:
    for path in sorted(folder.glob("*-*.wav")):
        message = _read(path.with_suffix(".json"))
        if message is not None:
            yield path.stem, message
        elif not path.with_suffix(".json").exists():
            path.unlink(missing_ok=True)


def _read(path: Path) -> MessageFile | None:
    try:
        values = json.loads(read_file(path, _LONGEST_TEXT))
        message = MessageFile(
            float(values["came_at"]),
            float(values["seconds"]),
            str(values["caller_number"]),
            str(values["caller_name"]),
            values["is_read"] is True,
            str(values.get("folder", ""))[:_LONGEST_NAME],
            float(values.get("deleted_at", 0.0)),
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    times = message.came_at, message.deleted_at
    return message if all(0 <= at < _LAST_TIME for at in times) and 0 <= message.seconds < _MOST_SECONDS else None


def _read_pin(path: Path) -> ChangedPin | None:
    """None where there is none."""
    try:
        values = json.loads(read_file(path, _LONGEST_TEXT))
        return ChangedPin(str(values["pin"]), str(values["instead_of"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _text(message: MessageFile) -> str:
    return json.dumps(asdict(message), ensure_ascii=True, indent=1) + "\n"
