"""
Messages of mailboxes on their way as mail, to whoever the settings name (Asterisk: `app_voicemail.c`, `sendmail`).

    a message came ─▶ put down beside it ─▶ one at a time, in a thread ─▶ taken: forgotten
                             ▲                      ├──refused for good: forgotten, and shown to an operator
                             └──a minute, two … ────┴──not now, or no server: shown while it lasts, for five days

What is put down beside a message survives restarts; a message that is deleted meanwhile is not mailed any more.
"""

import asyncio
import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from string import Template

from switchboard.api.mail import Mail, MailRefused
from switchboard.dialplan.run.mailbox import SpokenMessage
from switchboard.engine.kept_sounds import MailAside
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.settings.voicemail import MailSettings
from switchboard.storage.mailbox_files import MailboxFiles

_FIRST_PAUSE, _LONGEST_PAUSE = 60.0, 1_800.0  # seconds between two tries
_GIVEN_UP_AFTER = 5 * 86_400.0  # seconds (RFC 5321 4.5.4.1)
_MOST_SHOWN = 20  # mails that were refused for good
Place = tuple[str, str]  # mailbox and key


@dataclass(frozen=True, slots=True)
class MailPost:
    """
    What mail needs of the office.

    Args:
        message: one that is there still, None where it is not.
        owner: what somebody is called who has a mailbox.
        now: wall-clock seconds.
        zone: the office's, None for this computer's.
        show: shows an operator what is wrong, nothing where all is well.
    """

    message: Callable[[str, str], SpokenMessage | None]
    owner: Callable[[str], str]
    now: Callable[[], float]
    zone: dt.tzinfo | None
    show: Callable[[Sequence[str]], None]


class MailOut:
    """One mail is on its way at a time; while a server does not answer none is tried."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        aside: MailAside,
        files: MailboxFiles,
        settings: MailSettings,
        post: MailPost,
    ) -> None:
        self._loop = loop
        self._aside = aside
        self._files = files
        self._settings = settings
        self._post = post
        self._waiting: dict[Place, None] = {}  # the one that waits for longest first
        self._is_at_work = self._is_closed = False
        self._pause = _FIRST_PAUSE
        self._timer: asyncio.TimerHandle | None = None
        self._fault: Sentence | None = None  # why nothing is sent now
        self._given_up: list[Sentence] = []  # the newest is the last

    def wants(self, mailbox: str) -> bool:
        """Whether messages of a mailbox are mailed."""
        return self._settings.server is not None and mailbox in self._settings.recipients

    def add(self, mailbox: str, key: str) -> None:
        """It is put down already, see `MailboxFiles.put`."""
        if self.wants(mailbox):
            self._waiting[mailbox, key] = None
            self._go_on()

    def close(self) -> None:
        """What is under way goes on by itself; nobody is told of it."""
        self._is_closed = True
        if self._timer is not None:
            self._timer.cancel()

    def _go_on(self) -> None:
        if self._is_at_work or self._is_closed or self._timer is not None:
            return
        while self._waiting:
            mailbox, key = place = next(iter(self._waiting))
            message = self._post.message(mailbox, key)
            if message is not None:
                self._is_at_work = True
                self._aside.work(partial(self._send, mailbox, message), partial(self._sent, place, message))
                return
            self._forget(place)
        self._show()

    def _send(self, mailbox: str, message: SpokenMessage) -> None:
        """
        In a thread.

        Raises:
            MailRefused, MailboxUnusable: it was not taken.
        """
        from switchboard.net.mail_client import send_mail

        recipient = self._settings.recipients[mailbox]
        sound = self._files.sound(mailbox, message.key) if recipient.attaches else b""
        if self._settings.server is not None:
            send_mail(self._settings.server, self._mail(mailbox, message, sound))

    def _sent(self, place: Place, message: SpokenMessage, _: None, error: object) -> None:
        self._is_at_work = False
        if error is None:
            self._pause, self._fault = _FIRST_PAUSE, None
            self._forget(place)
        elif self._is_final(error) or message.came_at + _GIVEN_UP_AFTER < self._post.now():
            self._give_up(place, error)
        else:
            self._wait(error)
        self._show()
        self._go_on()

    @staticmethod
    def _is_final(error: object) -> bool:
        return isinstance(error, SwitchboardError) and not (isinstance(error, MailRefused) and not error.is_final)

    def _give_up(self, place: Place, error: object) -> None:
        mailbox, _ = place
        told = Sentence(
            "a message of {mailbox} is not mailed to {address}: {why}",
            mailbox=mailbox,
            address=self._settings.recipients[mailbox].address,
            why=_sentence(error),
        )
        self._given_up = [*self._given_up, told][-_MOST_SHOWN:]
        self._forget(place)

    def _wait(self, error: object) -> None:
        server = self._settings.server
        self._fault = Sentence(
            "{count} messages wait to be mailed; {host}: {why}",
            count=len(self._waiting),
            host=server.host if server is not None else "",
            why=_sentence(error),
        )
        self._timer = self._loop.call_later(self._pause, self._try_again)
        self._pause = min(2 * self._pause, _LONGEST_PAUSE)

    def _try_again(self) -> None:
        self._timer = None
        place = next(iter(self._waiting), None)
        if place is not None:
            self._waiting[place] = self._waiting.pop(place)  # others have their turn before it
        self._go_on()

    def _forget(self, place: Place) -> None:
        self._waiting.pop(place, None)
        self._aside.work(lambda: self._files.forget_mail(*place), lambda _, __: None)

    def _show(self) -> None:
        self._post.show([*([self._fault] if self._fault is not None and self._waiting else ()), *self._given_up])

    def _mail(self, mailbox: str, message: SpokenMessage, sound: bytes) -> Mail:
        settings, number = self._settings, mailbox.partition("@")[0]
        moment = dt.datetime.fromtimestamp(message.came_at, dt.UTC).astimezone(self._post.zone)
        caller = f'"{message.caller_name}" <{message.caller_number}>' if message.caller_name else message.caller_number
        seconds = max(1, round(message.seconds))
        owner = self._post.owner(mailbox)
        values = {
            "VM_NAME": owner or number,
            "VM_DUR": f"{seconds // 60}:{seconds % 60:02d}",
            "VM_MAILBOX": number,
            "VM_CONTEXT": mailbox.partition("@")[2],
            "VM_CALLERID": caller or "an unknown caller",
            "VM_CIDNUM": message.caller_number or "an unknown caller",
            "VM_CIDNAME": message.caller_name or message.caller_number or "an unknown caller",
            "VM_DATE": moment.strftime("%A, %B %d, %Y at %I:%M:%S %p"),
            "VM_MESSAGEFILE": message.key,
        }
        return Mail(
            settings.sender,
            settings.recipients[mailbox].address,
            owner,
            Template(settings.subject).safe_substitute(values),
            Template(settings.body.replace("\\n", "\n").replace("\\t", "\t")).safe_substitute(values),
            f"{message.key}.{number}",
            moment,
            sound,
            f"msg-{moment:%Y%m%d-%H%M%S}.wav",
        )


def _sentence(error: object) -> Sentence:
    return error.sentence if isinstance(error, SwitchboardError) else Sentence(str(error))
