"""
Channels at work: what each waits for, and when it ends.

Answers and ends are worked off one after another, however many follow from one, so that nothing is left
and nothing recurses.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial

from switchboard.calls.calling import Calling
from switchboard.calls.channels import ChannelEvent, Channels
from switchboard.calls.dialling import Dialling
from switchboard.calls.dials import Dials
from switchboard.calls.features import Features
from switchboard.calls.lines import Line, Lines
from switchboard.calls.music import MusicOnHold
from switchboard.calls.originate import Execution
from switchboard.calls.paths import Paths
from switchboard.calls.phone_legs import PhoneLegs
from switchboard.calls.recordings import Recordings
from switchboard.calls.running import Running
from switchboard.calls.submitting import submit_all
from switchboard.calls.talks import Talks
from switchboard.calls.time_limits import TimeLimits
from switchboard.calls.transfers import Transfers
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.executor import come_to_end, execute, execute_ending, execute_further
from switchboard.dialplan.run.special import is_there
from switchboard.dialplan.run.world import Evaluation, Tell, World
from switchboard.ground.governor import Governor, Job, OnFault


class Pbx:
    """All channels, each a generator that is driven when what it waits for has come."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        world: World,
        submit: Callable[[Command], "asyncio.Future[ChangeSet]"],
        channels: Channels,
    ) -> None:
        self.world = world
        self.world.channels = channels.all.values
        self.channels = channels
        self._loop = loop
        self._governor = governor
        self.submit = partial(submit_all, submit)
        self._running: dict[str, Running] = {}
        self.dials = Dials(channels)
        self.lines = Lines()
        self.dials.rings = self.lines.notice
        self.diallings: dict[str, Dialling] = {}  # by the name of the channel that dials
        self.talks = Talks(self, self.diallings)
        self.paths = Paths(channels.all, self.talks.bridges, self.lines)
        self._recordings = Recordings(loop, self.paths)
        self.music = MusicOnHold(channels, self.paths, lambda *sound: world.sound_length(*sound) is not None)
        self.play_music, self.paths.on_join = self.music.play, self._stop_music
        self.say, self.send_back, self.record = self.paths.say, self.paths.echo, self._recordings.begin
        self.then: dict[str, Callable[[], None]] = {}  # what follows the end of a channel, by its name
        self.phone_legs = PhoneLegs(channels, self.dials, self.lines, self.hang_up, self.then)
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_working = False
        self._is_closed = False
        self.calling = Calling(loop, self)
        self.phone_legs.moved = self.calling.forward
        self.originate, self.originate_telling = self.calling.originate, self.calling.originate_telling
        self.ask, self.dial = self.calling.ask, self.calling.dial
        self.transfers = Transfers(self, self.talks)
        self.features = Features(self)
        self._ending: set[str] = set()  # channels that take their last steps
        self._time_limits = TimeLimits(loop, world.now, self._end_in_time)

    def receive(self, channel: Channel, line: Line, origin: Origin) -> None:
        """A phone's call: its channel, made by `channels.make_one`, runs the dialplan, and the line is told of it."""
        self.channels.announce(channel)
        self.lines.add(channel, line)
        self.run(channel, execute, origin, None, has_ending=True)

    def hang_up(self, channel: Channel, cause: int | None = None) -> None:
        """Ends a channel now, whatever it waits for, and all that ends with it; what `h` says is done before."""
        if channel.name not in self._ending or self._is_closed:  # else it takes its last steps, to the last
            channel.hang_up(cause)
        self._in_turn(lambda: self._end(channel))

    def redirect(self, channel: Channel, place: Place) -> bool:
        """
        Sends a channel that runs the dialplan, or an application, elsewhere in it; whom it talked to is hung up.

        Returns:
            Whether it was sent there; a channel that only stands for somebody else's call cannot be.
        """
        running = self._running.get(channel.name)
        if running is None or channel.is_hung_up:
            return False
        self.talks.leave(channel)
        running.stop()
        self._silence(channel)
        channel.place, channel.is_leaving = place, False
        self.run(channel, execute_further, running.evaluation.origin, running.on_answer, has_ending=True)
        return True

    def send(self, channel: Channel, place: Place, origin: Origin) -> bool:
        """Has a channel run the dialplan there, one that only stood for its phone, too; whether it could."""
        if channel.is_hung_up or channel.name not in self.channels.all:
            return False
        if self.redirect(channel, place):
            return True
        self.talks.leave(channel)
        channel.place = place
        self.run(channel, execute_further, origin, None, has_ending=True)
        return True

    def is_running(self, channel: Channel) -> bool:
        """Whether it runs the dialplan or an application."""
        return channel.name in self._running

    def is_taken_out(self, channel: Channel) -> bool:
        """Whether `take_out` could take it out of something."""
        running = self._running.get(channel.name)
        return running is not None and not running.is_over and channel.name not in self._ending

    def take_out(self, channel: Channel) -> Callable[[], None]:
        """
        Takes a channel out of what it does, whom it talked to is hung up.

        Returns:
            Has it go on in the dialplan with the next step, or end where it was in none.
        """
        running = self._running[channel.name]
        channel.answer()
        self.note_changes(channel)
        running.notice_answer()
        running.stop()
        self._silence(channel)
        return lambda: self._go_on(running)

    def _go_on(self, running: Running) -> None:
        channel = running.channel
        if channel.is_hung_up or not running.has_ending:
            self.hang_up(channel)
            return
        place = channel.place
        channel.place = Place(place.context, place.exten, place.priority + 1)
        self.run(channel, execute_further, running.evaluation.origin, None, has_ending=True)

    def ended(self, channel: Channel) -> "asyncio.Future[None]":
        """Done when the channel has ended."""
        return self.channels.ended(channel)

    def close(self) -> None:
        """Ends all channels, without a further step; whoever waits for one is answered."""
        self._is_closed = True
        for channel in list(self.channels.all.values()):
            self.hang_up(channel)

    def run(
        self,
        channel: Channel,
        execution: Execution,
        origin: Origin,
        on_answer: Callable[[], None] | None,
        *,
        has_ending: bool,
    ) -> None:
        evaluation = Evaluation(self.world, channel, origin)
        steps = execution(evaluation)
        running = Running(self, evaluation, channel, steps, lambda: self.hang_up(channel), on_answer, has_ending)
        self._running[channel.name] = running
        running.resume()

    def _in_turn(self, action: Callable[[], None]) -> None:
        """Answers and ends bring about others, five hundred in a chain: each is done after the one before."""
        self._waiting.append(action)
        if self._is_working:
            return
        self._is_working = True
        try:
            while self._waiting:
                self._waiting.popleft()()
        finally:
            self._is_working = False

    def _end(self, channel: Channel) -> None:
        self.talks.leave(channel)
        running = self._running.get(channel.name)
        if running is not None:
            if channel.name in self._ending and not running.is_over and not self._is_closed:
                return  # it takes its last steps
            running.stop()
            if channel.name not in self._ending and self._takes_last_steps(running):
                return
        self._forget(channel)
        self.music.forget(channel)
        self.features.forget(channel)
        then = self.then.pop(channel.name, None)
        self.channels.remove(channel)
        self.lines.end(channel)
        if then is not None:
            then()

    def _takes_last_steps(self, running: Running) -> bool:
        """Whether the dialplan has a say now that the channel ends: the channel stays until that is done."""
        channel = running.channel
        if self._is_closed or not running.has_ending or not come_to_end(running.evaluation, channel):
            return False
        self._ending.add(channel.name)
        self.run(channel, execute_ending, running.evaluation.origin, None, has_ending=False)
        return True

    def _forget(self, channel: Channel) -> None:
        self._running.pop(channel.name, None)
        self._ending.discard(channel.name)
        self._time_limits.forget(channel)

    def drive(self, job: Job, on_fault: OnFault) -> None:
        self._governor.drive(job, on_fault, door="a step of the dialplan")

    def sleep(self, seconds: float, then: Callable[[], None]) -> asyncio.TimerHandle:
        return self._loop.call_later(seconds, then)

    def note_answer(self, channel: Channel) -> None:
        """A channel that dials was put through: whoever called it is told, and its phone."""
        self.note_changes(channel)
        if channel.name in self._running:
            self._in_turn(self._running[channel.name].notice_answer)

    def press(self, channel: Channel, digits: str) -> None:
        """The channel presses digits, for whoever is at its other end."""
        listener = self.paths.listener_of(channel)
        if listener is not None and listener in self.lines:
            self.lines.press(listener, digits)
        elif listener is not None:
            self.hear(listener, digits)

    def phone_pressed(self, channel: Channel, digits: str) -> None:
        """A phone presses digits: for something that it may do by them, else for whom it talks to."""
        if not self.features.press(channel, digits):
            self.hand_on(channel, digits)

    def hand_on(self, channel: Channel, digits: str) -> None:
        """Whom a phone talks to hears what it presses, else its own channel."""
        partner = self.paths.partner_of(channel)
        if partner is None:
            self.hear(channel, digits)
        else:
            self.press(partner, digits)

    def hear(self, channel: Channel, digits: str) -> None:
        """The channel hears digits, at once or as soon as it listens."""
        channel.press(digits)
        self._recordings.notice_digits(channel)
        if channel.name in self._running:
            self._running[channel.name].notice_digits()

    def _silence(self, channel: Channel) -> None:
        """What an application had it hear is over with the application."""
        self.music.play(channel, "")
        if channel in self.lines:
            self.lines.say(channel, "")
            self.lines.echo(channel, is_on=False)

    def _stop_music(self, *channels: Channel) -> None:
        for channel in channels:
            self.music.play(channel, "")

    def wake(self, channel: Channel) -> None:
        """Something has come that a channel may listen for beside digits; it looks in a turn of its own."""
        self._loop.call_soon(self._wake, channel.name)

    def _wake(self, name: str) -> None:
        if name in self._running:
            self._running[name].wake()

    def _end_in_time(self, channel: Channel) -> None:
        """The channel goes to `T`, or ends."""
        running = self._running.get(channel.name)
        if running is not None and running.has_ending and is_there(self.world, channel, "T"):
            self.redirect(channel, Place(channel.place.context, "T"))
        else:
            self.hang_up(channel)

    def note_changes(self, channel: Channel) -> None:
        self.lines.notice(channel)
        self.channels.tell_changes(channel)
        if channel.name in self.channels.all:
            self._time_limits.keep(channel)
        if channel.rings_back:
            self.dials.ring(channel)

    def tell_user_event(self, channel: Channel, tell: Tell) -> None:
        named = (("UserEvent", tell.name),) if tell.kind == "UserEvent" else ()
        self.channels.tell(ChannelEvent(tell.kind, channel, (*named, *tell.headers)))
