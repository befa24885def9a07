"""Voicemail at a desk: the window that shows it, how many messages are new, and the word when one comes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from switchboard.api.voicemail import MailboxMessage
from switchboard.gui.language import translate
from switchboard.gui.look.speaker import Speaker
from switchboard.gui.office.me import Me
from switchboard.gui.office.voicemail_words import new_messages_text
from switchboard.gui.panels.toast import Toast
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.opening import show_beside
from switchboard.gui.windows.tray import Tray

if TYPE_CHECKING:
    from switchboard.gui.dialogs.voicemail_dialog import VoicemailDialog


class VoicemailErrands(QObject):
    """One for the program; the mailboxes are those of whoever sits here."""

    def __init__(self, window: DeskWindow, me: Me, tray: Tray) -> None:
        super().__init__(window)
        self._window = window
        self._me = me
        self._tray = tray
        self._voicemail = window.workplace.voicemail
        self._alarms = window.workplace.alarms
        self._dialog: VoicemailDialog | None = None
        self.toast: Toast | None = None  # over the messages, while they are shown
        self.speaker = Speaker(self)
        self.button = QPushButton()
        self.button.setObjectName("new-messages")
        self.button.setToolTip(translate("VoicemailErrands", "Opens your voicemail"))
        self.button.clicked.connect(self.show)
        window.service_bar.addPermanentWidget(self.button)
        window.asks.voicemail_asked.connect(self.show)
        me.changed.connect(self._sit_down)
        self._voicemail.changed.connect(self._show_count)
        self._voicemail.arrived.connect(self._tell)
        self._voicemail.fetched.connect(self._play)
        self._voicemail.deleted.connect(self._tell_deleted)
        self._voicemail.told.connect(self._tell_done)
        self._voicemail.failed.connect(self._tell_done)
        for told in (window.workplace.calls.told, window.workplace.calls.failed):
            told.connect(self._tell_of_call)
        self._show_count()
        self._sit_down()

    def show(self) -> None:
        """Opens the messages, or brings them to the front."""
        from switchboard.gui.dialogs.voicemail_dialog import VoicemailDialog

        if self._dialog is None:
            self._dialog = VoicemailDialog(self._voicemail, self._window, sits_here=bool(self._me.exten))
            self._dialog.call_asked.connect(self._window.workplace.calls.call)
            self._dialog.play_here_asked.connect(self._fetch)
            self._dialog.play_asked.connect(self._window.workplace.calls.play)
            self._dialog.desk_asked.connect(lambda: self._window.asks.settings_asked.emit(""))
            self._dialog.destroyed.connect(self._forget)
            self.toast = Toast(self._dialog.table)
            self.toast.undo_asked.connect(self._voicemail.undo)
        self._voicemail.look()
        show_beside(self._dialog)

    def _sit_down(self) -> None:
        self._voicemail.sit_at(self._me.exten)
        if self._dialog is not None:
            self._dialog.sits(here=bool(self._me.exten))

    def _show_count(self) -> None:
        count = self._voicemail.new_messages
        self.button.setVisible(count > 0)
        self.button.setText(new_messages_text(count))
        self._tray.show_messages(count)

    def _tell(self, messages: Sequence[MailboxMessage]) -> None:
        self._alarms.tell_of_messages([self._voicemail.caller(each) for each in messages])

    def _fetch(self, message: MailboxMessage) -> None:
        """What is listened to on this computer counts as heard, too."""
        path = self.speaker.place(f"{message.key}.wav")
        if path:
            self._voicemail.fetch(message, path)
            self._voicemail.mark([message], is_new=False)

    def _play(self, path: str) -> None:
        if not self.speaker.play(path):
            self._tell_done(translate("VoicemailErrands", "This desktop has no player for sounds: save the message."))

    def _tell_deleted(self, text: str) -> None:
        if self.toast is not None:
            self.toast.show_text(text, can_undo=True)
        self._window.announcer.say(text)

    def _tell_done(self, text: str) -> None:
        """In the window that is before a person."""
        if self.toast is None:
            self._window.show_told(text)
        else:
            self.toast.show_text(text, can_undo=False)
        self._window.announcer.say(text)

    def _tell_of_call(self, text: str) -> None:
        """The desk's window says it, and the one that is before it."""
        if self.toast is not None:
            self.toast.show_text(text, can_undo=False)

    def _forget(self) -> None:
        self._dialog = self.toast = None
