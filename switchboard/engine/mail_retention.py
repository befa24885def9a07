"""How long messages stay: those that were deleted for a day, those that were heard as long as the settings say."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

from switchboard.dialplan.run.mailbox import OLD, SpokenMessage
from switchboard.settings.voicemail import VoicemailSettings

_DAY, _HOUR = 86_400.0, 3_600.0
KEPT_DELETED = _DAY  # for so long a message that was deleted can be had back
Deleted = Mapping[str, tuple[SpokenMessage, float]]  # by key, with when (wall-clock seconds)
Remove = Callable[[str, Sequence[str]], None]  # messages of a mailbox, by their keys


class MailRetention:
    """Once an hour, for as long as we run."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        settings: VoicemailSettings,
        now: Callable[[], float],
        *,
        remove: Remove,
        remove_for_good: Remove,
    ) -> None:
        """`now` gives wall-clock seconds."""
        self._loop = loop
        self._settings = settings
        self._now = now
        self._remove = remove
        self._remove_for_good = remove_for_good
        self._timer: asyncio.TimerHandle | None = None

    def start(self, held: Mapping[str, Mapping[str, SpokenMessage]], deleted: Mapping[str, Deleted]) -> None:
        """By mailbox; looked at now, and then each hour."""
        self._timer = self._loop.call_later(_HOUR, self.start, held, deleted)
        now = self._now()
        for mailbox, gone in deleted.items():
            self._drop(mailbox, gone, now)
        if self._settings.keep_days:
            oldest = now - self._settings.keep_days * _DAY
            for mailbox, messages in held.items():
                old = [key for key, each in messages.items() if each.folder == OLD and each.came_at < oldest]
                if old:
                    self._remove(mailbox, old)

    def close(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _drop(self, mailbox: str, gone: Deleted, now: float) -> None:
        """No more of them are kept than a mailbox takes."""
        by_age = sorted(gone, key=lambda key: gone[key][1])
        spare = len(by_age) - self._settings.most_messages
        old = [key for place, key in enumerate(by_age) if place < spare or gone[key][1] < now - KEPT_DELETED]
        if old:
            self._remove_for_good(mailbox, old)
