"""
Applications that reach outside of the dialplan: programs, the database, other channels' records.

`System` runs programs only where the setting `system` allows it; an AGI script is never run, and says so.
"""

from switchboard.core.commands import Command
from switchboard.dialplan.functions.hash_functions import clear
from switchboard.dialplan.run.step import Application, BadArguments, Run, Step, Steps
from switchboard.dialplan.run.world import Ran, RunProgram, Submit
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip

_MOST_DELETED = 10_000  # entries of one DBdeltree
_CANNOT = 38  # ITU-T Q.850: out of order


def _system(*, ends: bool) -> Run:
    """A program that cannot be run `ends` the channel, as Asterisk's System does and TrySystem does not."""

    def run(step: Step) -> Steps:
        variables = step.channel.variables
        variables["SYSTEMSTATUS"] = "FAILURE"
        if not step.data.strip():
            raise BadArguments("it takes a command")
        if not step.evaluation.world.may_use_system:
            step.warn(f"'{clip(step.data, 80)}' is not run: the setting 'system' does not allow it")
            return
        reply = yield RunProgram(step.data)
        status = reply.status if isinstance(reply, Ran) else None
        if status is None:
            step.warn(f"'{clip(step.data, 80)}' could not be run to its end")
            if ends:
                step.channel.hang_up(_CANNOT)
            return
        variables["SYSTEMSTATUS"] = "SUCCESS" if status == 0 else "APPERROR"

    return run


def _agi(step: Step) -> Steps:
    step.channel.variables["AGISTATUS"] = "FAILURE"
    step.warn(f"'{clip(step.data, 80)}' is not run: AGI scripts are not served")
    yield from ()


def _delete(step: Step) -> Steps:
    family, _, key = step.data.strip("/").partition("/")
    entries = step.evaluation.world.entries
    if not family or not key:
        raise BadArguments("it takes family/key")
    if entries.get(family, key) is not None:
        yield Submit([entries.delete(family, key, step.evaluation.origin)])


def _delete_tree(step: Step) -> Steps:
    family, _, key = step.data.strip("/").partition("/")
    entries = step.evaluation.world.entries
    if not family:
        raise BadArguments("it takes family[/key]")
    commands: list[Command] = []
    for place_family, place_key, _ in entries.entries(family, key):
        step.evaluation.spend(1)
        if len(commands) == _MOST_DELETED:
            step.warn(f"Only the first {_MOST_DELETED:,} entries are deleted")
            break
        commands.append(entries.delete(place_family, place_key, step.evaluation.origin))
    if commands:
        yield Submit(commands)


def _clear_hash(step: Step) -> Steps:
    if not step.data.strip():
        raise BadArguments("it takes the name of a hash")
    step.evaluation.spend(len(step.channel.variables))
    clear(step.channel.variables, step.data.strip())
    yield from ()


def _reset_record(step: Step) -> Steps:
    """What was set of the record is forgotten, and its times begin now; option v keeps what was set."""
    if "v" not in step.data:
        step.channel.record.clear()
    now = step.evaluation.world.now()
    step.channel.created_at = now
    step.channel.answered_at = now if step.channel.answered_at else 0.0
    yield from ()


def _add_header(step: Step) -> Steps:
    name, colon, value = step.data.partition(":")
    if not colon or not name.strip():
        raise BadArguments("it takes name: value")
    step.channel.shared[f"~HEADER~{name.strip().lower()}"] = value.strip()
    yield from ()


def _remove_header(step: Step) -> Steps:
    prefix = f"~HEADER~{step.data.strip().rstrip(':').lower()}"
    for name in [each for each in step.channel.shared if each.startswith(prefix)]:
        del step.channel.shared[name]
    yield from ()


def _set_presentation(step: Step) -> Steps:
    step.scope.write("CALLERID(pres)", argument(separate_arguments(step.data), 0).strip())
    yield from ()


def _set_flags(step: Step) -> Steps:
    step.scope.write("CHANNEL(amaflags)", step.data.strip())
    yield from ()


def _nothing(_: Step) -> Steps:
    yield from ()


OUTSIDE_APPLICATIONS = (
    Application("System", "System(command)", "Runs a program, where that is allowed", _system(ends=True)),
    Application("TrySystem", "TrySystem(command)", "The same; the channel goes on", _system(ends=False)),
    *(
        Application(name, f"{name}(script[,arguments])", "Not run: AGISTATUS is FAILURE", _agi)
        for name in ("AGI", "EAGI", "DeadAGI")
    ),
    Application("DBdel", "DBdel(family/key)", "Deletes an entry of the database", _delete),
    Application("DBdeltree", "DBdeltree(family[/key])", "Deletes all entries below", _delete_tree),
    Application("ClearHash", "ClearHash(name)", "Empties a hash", _clear_hash),
    Application("ResetCDR", "ResetCDR([v])", "Begins the record of the call anew", _reset_record),
    Application("NoCDR", "NoCDR()", "Wants no record; none is kept", _nothing),
    Application("ForkCDR", "ForkCDR([options])", "Wants a second record; none is kept", _nothing),
    Application("CELGenUserEvent", "CELGenUserEvent(name[,text])", "Wants a record; none is kept", _nothing),
    Application("SIPAddHeader", "SIPAddHeader(name: value)", "Adds a header to a call", _add_header),
    Application("SIPRemoveHeader", "SIPRemoveHeader([name])", "Takes headers out that were added", _remove_header),
    Application("SetCallerPres", "SetCallerPres(presentation)", "As CALLERID(pres)", _set_presentation),
    Application("SetAMAFlags", "SetAMAFlags(flags)", "As CHANNEL(amaflags)", _set_flags),
    Application("SendText", "SendText(text)", "Sends a text, for which Local channels have no use", _nothing),
    Application("SendURL", "SendURL(URL)", "Sends a URL, for which Local channels have no use", _nothing),
)
