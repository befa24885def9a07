"""A call that somebody asks for: whom to dial, and what the calling end does once it is answered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from switchboard.calls.channels import CannotOriginate, Channels, Pair
from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.executor import execute, execute_application
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.step import Steps
from switchboard.dialplan.run.variables import VariablesFull
from switchboard.dialplan.run.world import NOTHING_WITHHELD, Evaluation, Withheld, World
from switchboard.ground.errors import SwitchboardError

RING_SECONDS = 30.0  # Asterisk's default for Originate

_PUT_THROUGH = ("AppDial", "(Outgoing Line)")  # what Asterisk shows of a channel that somebody's Dial made

Application = tuple[str, str]  # name and data
Execution = Callable[[Evaluation], Steps]


@dataclass(slots=True)
class Originate:
    """
    A call to make: whom to dial, and what to do once it is answered.

    Args:
        withheld: what application and variables may not use; a place in the dialplan may all.
        ids: unique ids of the two ends; of one that is empty one is made.
        device: the phone that is called in the place of an extension: `PJSIP/6001`.
    """

    exten: str
    context: str
    then: Application | Place
    origin: Origin
    caller_name: str = ""
    caller_number: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    timeout: float = RING_SECONDS
    withheld: Withheld = NOTHING_WITHHELD
    ids: tuple[str, str] = ("", "")
    device: str = ""

    @property
    def called(self) -> str:
        """Whom it calls, in words."""
        return self.device or f"{self.exten}@{self.context}"


def call_for(channel: Channel, place: str, origin: Origin) -> Originate:
    """The call that a channel makes which dials: its calling end does nothing by itself."""
    exten, _, context = place.partition("@")
    context = context or channel.place.context
    return Originate(
        exten,
        context,
        _PUT_THROUGH,
        origin,
        channel.caller_name,
        channel.caller_number,
        channel.inherited_variables(),
    )


def prepare(pair: Pair, call: Originate) -> None:
    """
    Gives both ends the call's variables; what is a function is set by `functions_of`.

    Raises:
        CannotOriginate: the variables are too large.
    """
    for channel in (pair.caller, pair.callee):
        try:
            for name, value in call.variables.items():
                if not is_function(name):
                    channel.set_variable(name, value)
        except VariablesFull as error:
            raise CannotOriginate(str(error)) from error
    if not isinstance(call.then, Place):
        pair.caller.begin(*call.then)


def is_function(name: str) -> bool:
    """Whether `Variable: NAME=VALUE` sets a function, such as `CALLERID(num)`."""
    return name.endswith(")") and "(" in name


def set_functions(pair: Pair, call: Originate, world: World) -> Sequence[Command]:
    """
    Sets functions among the call's variables, on the calling end (Asterisk: `pbx_builtin_setvar_helper`).

    Returns:
        What is to be stored for them.

    Raises:
        CannotOriginate: one is refused, or withheld from whoever asked for the call.
    """
    scope = ChannelScope(Evaluation(world, pair.caller, call.origin, withheld=call.withheld))
    commands: list[Command] = []
    for name, value in call.variables.items():
        if is_function(name):
            try:
                commands += scope.write(name, value)
            except SwitchboardError as error:
                raise CannotOriginate("{name}: {why}", name=name[:80], why=error.sentence) from error
    return commands


def set_functions_or_end(pair: Pair, call: Originate, world: World, channels: Channels) -> Sequence[Command]:
    """
    The same; where one is refused the pair has ended.

    Raises:
        CannotOriginate: as above.
    """
    try:
        return set_functions(pair, call, world)
    except CannotOriginate:
        for channel in (pair.callee, pair.caller):
            channels.remove(channel)
        raise


def name_parties(pair: Pair, call: Originate, dialler: Channel | None) -> None:
    """
    Says of both ends who calls, and whom (Asterisk: `chan_local`, `app_dial.c`).

    The called end hears of the caller; the calling end stands for who is called. Where nobody dials but somebody asked
    for the call, both are what was asked for.
    """
    caller = call.caller_name, call.caller_number
    called = caller if dialler is None else ("", dialler.place.exten)
    pair.caller.name_caller(*called)
    pair.caller.connect(*caller)
    pair.callee.name_caller(*caller)
    pair.callee.connect(*called)


def execution_of(call: Originate, caller: Channel) -> Execution:
    """What the calling end does once it is answered."""
    if isinstance(call.then, Place):
        caller.place = call.then
        return execute
    name, data = call.then

    def execution(evaluation: Evaluation) -> Steps:
        evaluation.withheld = call.withheld
        return execute_application(evaluation, name, data)

    return execution
