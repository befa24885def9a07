"""The lamps of mailboxes: `MWI:6002@default` in a hint (Asterisk: `res_mwi_devstate`)."""

from switchboard.core.messages import NO_MESSAGES, Messages, mailbox_key
from switchboard.core.sources import Reading
from switchboard.core.states import DeviceState


class Mailboxes:
    """
    The device provider `MWI`: a lamp for a mailbox is in use while new messages wait (Asterisk: `res_mwi_devstate`).

    >>> mailboxes = Mailboxes()
    >>> mailboxes.hold("6002@default", Messages(new=1))
    >>> mailboxes.reading("6002").state.value, mailboxes.reading("6003@default").state.value
    ('INUSE', 'NOT_INUSE')
    """

    label = "MWI"
    separator = ":"

    def __init__(self) -> None:
        self._messages: dict[str, Messages] = {}

    def hold(self, mailbox: str, messages: Messages | None) -> None:
        """How many wait from now on; None where nobody keeps it."""
        if messages is None:
            self._messages.pop(mailbox_key(mailbox), None)
        else:
            self._messages[mailbox_key(mailbox)] = messages

    def reading(self, name: str) -> Reading:
        waiting = self._messages.get(mailbox_key(name), NO_MESSAGES).new
        return Reading(DeviceState.INUSE if waiting else DeviceState.NOT_INUSE)

    def devices(self, mailbox: str) -> tuple[str, ...]:
        """What hints call the lamp of a mailbox."""
        number, _, context = mailbox.partition("@")
        names = (mailbox, number) if context == "default" else (mailbox,)
        return tuple(f"{self.label}{self.separator}{name}" for name in names)
