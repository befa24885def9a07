"""Phones that are being recorded: when each has said all, and that all together stay within a bound."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.calls.lines import Recorder
from switchboard.calls.paths import Paths
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.recording import Record, Recorded, RecordingEnd

_LOOK = 0.25  # seconds between two looks
_MOST_SECONDS = 20_000  # of all that are recorded at once: 8,000 bytes each


@dataclass(slots=True)
class _AtWork:
    wish: Record
    recorder: Recorder
    then: Callable[[Recorded], None]
    began_at: float
    timer: asyncio.TimerHandle | None = None


class Recordings:
    """Those at work, by their channel."""

    def __init__(self, loop: asyncio.AbstractEventLoop, paths: Paths) -> None:
        self._loop = loop
        self._paths = paths
        self._at_work: dict[str, _AtWork] = {}

    def begin(self, channel: Channel, wish: Record, then: Callable[[Recorded], None]) -> Callable[[], None]:
        """Begins one; what is returned is called when the channel ends or goes elsewhere meanwhile."""
        free = _MOST_SECONDS - sum(each.wish.most for each in self._at_work.values())
        recorder = self._paths.record(channel, wish.most) if wish.most <= free else None
        if recorder is None:
            return self._loop.call_soon(then, Recorded(RecordingEnd.NOBODY)).cancel
        at_work = _AtWork(wish, recorder, then, self._loop.time())
        self._at_work[channel.name] = at_work
        at_work.timer = self._loop.call_later(_LOOK, self._look, channel)
        if channel.digits:
            self._loop.call_soon(self.notice_digits, channel)
        return lambda: self._hung_up(channel)

    def notice_digits(self, channel: Channel) -> None:
        """Digits were pressed: one of those that end a recording ends it, the others are not heard."""
        at_work = self._at_work.get(channel.name)
        if at_work is None:
            return
        pressed, channel.digits = channel.digits, ""
        for at, digit in enumerate(pressed):
            if digit in at_work.wish.keys:
                channel.digits = pressed[at + 1 :]
                self._end(channel, RecordingEnd.KEY, digit)
                return

    def _look(self, channel: Channel) -> None:
        at_work = self._at_work.get(channel.name)
        if at_work is None:
            return
        now, silence = self._loop.time(), at_work.wish.silence
        if at_work.recorder.is_full or now - at_work.began_at >= at_work.wish.most:
            self._end(channel, RecordingEnd.FULL)
        elif silence and now - at_work.recorder.loud_at >= silence:
            self._end(channel, RecordingEnd.SILENCE)
        else:
            at_work.timer = self._loop.call_later(_LOOK, self._look, channel)

    def _end(self, channel: Channel, end: RecordingEnd, key: str = "") -> None:
        at_work = self._taken_out(channel)
        if at_work is not None:
            recording = at_work.recorder.taken(without_the_end=end is RecordingEnd.SILENCE)
            at_work.then(Recorded(end, recording, key))

    def _hung_up(self, channel: Channel) -> None:
        at_work = self._taken_out(channel)
        if at_work is not None:
            at_work.wish.on_hang_up(Recorded(RecordingEnd.HANGUP, at_work.recorder.taken()))

    def _taken_out(self, channel: Channel) -> _AtWork | None:
        at_work = self._at_work.pop(channel.name, None)
        if at_work is not None:
            self._paths.record(channel, 0)
            if at_work.timer is not None:
                at_work.timer.cancel()
        return at_work
