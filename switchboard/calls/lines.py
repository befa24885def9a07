"""
What channels stand for outside: the calls of phones (Asterisk: a channel's technology, `channel_tech`).

A Local channel stands for nothing but its other end, and has no line.
"""

from collections.abc import Callable
from typing import Protocol

from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.recording import Recording


class Recorder(Protocol):
    """Keeps what a phone says; `loud_at` is when it said something last, by the loop's clock."""

    @property
    def loud_at(self) -> float: ...
    @property
    def is_full(self) -> bool: ...
    def taken(self, *, without_the_end: bool = False) -> Recording: ...


class Line(Protocol):
    """A phone at the other end of a channel. Nothing here fails; what comes of it comes back as the call's end."""

    def notice(self, channel: Channel) -> None:
        """The channel took steps: it may have been answered, or have said that it rings."""

    def say(self, sound: str, language: str) -> None:
        """The phone hears a sound behind those that it hears; without a name nothing more."""

    def loop(self, sound: str, language: str) -> None:
        """The phone hears a sound again and again, until it is to hear another or nothing more."""

    def echo(self, *, is_on: bool) -> None:
        """The phone hears itself from now on, or no more."""

    def heed(self, *, is_on: bool) -> None:
        """What the phone presses is told, though another phone hears it; or no more."""

    def press(self, digits: str) -> None:
        """The phone is sent digits."""

    def record(self, seconds: float) -> Recorder:
        """What the phone says from now on is kept, up to so many seconds of it; with 0 it is kept no more."""

    def join(self, other: "Line") -> None:
        """Both phones hear each other."""

    def leave(self) -> None:
        """The phone hears no other phone any more."""

    def end(self, cause: int) -> None:
        """The channel has ended, for a cause of ITU-T Q.850."""


class Lines:
    """Those of all channels that have one, by the channel's name."""

    def __init__(self) -> None:
        self._of: dict[str, Line] = {}
        self.said: Callable[[Channel], None] = lambda _: None  # told of whoever hears something, or is heard

    def __contains__(self, channel: Channel) -> bool:
        return channel.name in self._of

    def add(self, channel: Channel, line: Line) -> None:
        self._of[channel.name] = line

    def notice(self, channel: Channel) -> None:
        """As all of these: harmless for a channel without a line."""
        line = self._of.get(channel.name)
        if line is not None:
            line.notice(channel)

    def say(self, channel: Channel, sound: str) -> None:
        line = self._of.get(channel.name)
        if line is not None:
            line.say(sound, channel.language)
            if sound:
                self.said(channel)

    def echo(self, channel: Channel, *, is_on: bool) -> None:
        line = self._of.get(channel.name)
        if line is not None:
            line.echo(is_on=is_on)
            if is_on:
                self.said(channel)

    def heed(self, channel: Channel, *, is_on: bool) -> None:
        line = self._of.get(channel.name)
        if line is not None:
            line.heed(is_on=is_on)

    def press(self, channel: Channel, digits: str) -> None:
        line = self._of.get(channel.name)
        if line is not None:
            line.press(digits)

    def record(self, channel: Channel, seconds: float) -> Recorder | None:
        """None where there is no phone that can be heard."""
        line = self._of.get(channel.name)
        if line is None:
            return None
        if seconds:
            self.said(channel)
        return line.record(seconds)

    def join(self, one: Channel, other: Channel) -> None:
        mine, theirs = self._of.get(one.name), self._of.get(other.name)
        if mine is not None and theirs is not None:
            mine.join(theirs)

    def leave(self, channel: Channel) -> None:
        line = self._of.get(channel.name)
        if line is not None:
            line.leave()

    def loop(self, channel: Channel, sound: str) -> None:
        line = self._of.get(channel.name)
        if line is not None:
            line.loop(sound, channel.language)
            if sound:
                self.said(channel)

    def end(self, channel: Channel) -> None:
        line = self._of.pop(channel.name, None)
        if line is not None:
            line.end(channel.hangup_cause)
