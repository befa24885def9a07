"""An office for dialplan tests: a core, a database, and a driver that answers every effect at once."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from switchboard.core.commands import (
    Command,
    ForgetDevice,
    ForgetPresence,
    Origin,
    SetDeviceState,
    SetPresence,
    SetUntil,
)
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.executor import come_to_end, execute, execute_ending
from switchboard.dialplan.run.hints import expand_hints
from switchboard.dialplan.run.recording import Await, Came, Record, Recorded, RecordingEnd
from switchboard.dialplan.run.step import Steps
from switchboard.dialplan.run.variables import Variables
from switchboard.dialplan.run.world import Effect, Evaluation, Heard, Listen, Reply, Sleep, Submit, World
from switchboard.ground.errors import SwitchboardError
from tests.helpers.phone import HINTS

ORIGIN = Origin("dialplan", "test")
# the example of the documentation's Presence State page, dialling a Local channel
TOGGLE = """
[wiki]
exten => 2000,1,Answer()
same => n,Set(CURRENT_PRESENCE=${PRESENCE_STATE(CustomPresence:Bob,value)})
same => n,GotoIf($[${CURRENT_PRESENCE}=available]?set_unavailable:set_available)
same => n(set_available),Set(PRESENCE_STATE(CustomPresence:Bob)=available,,)
same => n,Goto(finished)
same => n(set_unavailable),Set(PRESENCE_STATE(CustomPresence:Bob)=unavailable,,)
same => n(finished),Playback(queue-thankyou)
same => n,Hangup
exten => 2001,1,GotoIf($[${PRESENCE_STATE(CustomPresence:Bob,value)}!=available]?voicemail)
same => n,Dial(Local/bob@phones)
same => n(voicemail),VoiceMail(Bob@default)
"""


class DialplanOffice:
    """Runs channels of a dialplan; `waits` and `warnings` are what they came to."""

    def __init__(self, text: str = "") -> None:
        self.core = PresenceCore()
        self.entries = FamilyStore(self.core)
        self.warnings: list[str] = []
        self.waits: list[float] = []
        self.effects: list[Effect] = []
        self.spoken: list[Recorded] = []  # what comes of each recording
        dialplan = parse_dialplan(HINTS + text, "extensions.conf")
        assert dialplan.problems == []
        self.world = World(
            self.core,
            self.entries,
            lambda exten, contexts: self.core.resolve(exten, contexts, 0.0, ORIGIN).status,
            dialplan,
            now=lambda: 1_795_461_548.0,
            local_time=lambda: dt.datetime(2026, 11, 23, 12, 0),  # noqa: DTZ001  a Monday noon, wherever the test runs
            warn=self.warnings.append,
            variables=Variables(values=dialplan.variables),
        )
        hints, patterns, self.unfit = expand_hints(self.world, dialplan.hints, dialplan.patterns, dialplan)
        self.core.replace_hints(hints, patterns, 0.0, ORIGIN)

    def submit(self, commands: Iterable[Command]) -> None:
        for command in commands:
            try:
                if isinstance(command, SetUntil):
                    until = self.core.check_until(command)
                    shown = self.core.registry.presence(until.presentity)
                    command = SetPresence(until.presentity, replace(shown, until=until.until), until.origin)  # noqa: PLW2901  as it is stored
                if isinstance(command, SetPresence | ForgetPresence | SetDeviceState | ForgetDevice):
                    self.core.apply(self.core.check(command), 0.0)
                else:
                    assert command is not None
                    self.entries.apply(self.entries.check(command))  # type: ignore[arg-type]  # a person is never edited here
            except SwitchboardError as error:
                self.warnings.append(str(error))

    def channel(self, exten: str, context: str) -> Channel:
        return Channel(f"Local/{exten}@{context}-1;2", "1795461548.1", Place(context, exten))

    def dial(self, exten: str, context: str, digits: str = "") -> Channel:
        """Runs a channel to its end; the digits are pressed at its beginning."""
        channel = self.channel(exten, context)
        channel.press(digits)
        self.run(channel)
        return channel

    def run(self, channel: Channel) -> None:
        """Runs it to its end, and what it does there."""
        evaluation = Evaluation(self.world, channel, ORIGIN)
        self._drive(channel, execute(evaluation))
        if come_to_end(evaluation, channel):
            self._drive(channel, execute_ending(evaluation))

    def _drive(self, channel: Channel, steps: Steps) -> None:
        reply: Reply = None
        while True:
            try:
                effect = steps.send(reply)
            except StopIteration:
                return
            self.effects.append(effect)
            reply = None
            if isinstance(effect, Submit):
                self.submit(effect.commands)
            elif isinstance(effect, Sleep):
                self.waits.append(effect.seconds)
            elif isinstance(effect, Listen):
                reply, channel.digits = Heard(channel.digits[:1]), channel.digits[1:]
            elif isinstance(effect, Record):
                reply = self.spoken.pop(0) if self.spoken else Recorded(RecordingEnd.NOBODY)
                if reply.end is RecordingEnd.HANGUP:
                    effect.on_hang_up(reply)
                    return
            elif isinstance(effect, Await):
                came: list[object] = []
                effect.begin(came.append)
                reply = Came(came[0])
