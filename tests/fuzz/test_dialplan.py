"""Whatever a dialplan says, or an outsider has it do: an end, a bounded cost, no fault, and no channel left."""

import asyncio
import itertools
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from switchboard.calls.channels import CannotOriginate
from switchboard.calls.originate import Originate
from switchboard.calls.pbx import Pbx
from switchboard.core.commands import Origin
from switchboard.dialplan.applications.applications import applications, find_application
from switchboard.dialplan.read.config_file import FoundFiles
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run import executor
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.executor import execute_application
from switchboard.dialplan.run.scope import FUNCTIONS, ChannelScope
from switchboard.dialplan.run.variables import CHANNEL_BYTES, GLOBAL_BYTES
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.bounds import MAX_VALUE, MAX_WORK, size_of
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import SwitchboardError
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.dialplan import ORIGIN, DialplanOffice

ROOT = Origin("root", "console")
HALF = chr(0xD83D)  # half an emoji
DIGITS = "".join(map(chr, (0xB2, 0x661, 0x967, 0xFF11, 0x1D7D8)))  # digits that are none of ASCII's
NINES = "9" * 5_000
APPLICATIONS = sorted(application.name for application in applications())
READABLE = sorted(function.name for function in FUNCTIONS if function.read)
WRITABLE = sorted(function.name for function in FUNCTIONS if function.write)
LONG = 100_000
ANSWERS = """[default]
exten => callee,1,Answer()
same => n(again),Wait(100)
same => n,Set(n=$[0${n} + 1])
same => n,GotoIf($[${n} < 40]?again)
exten => 6,1,Busy()
"""

# what has hurt, or might
NASTY = (
    "", " ", ",", ",,,,", "?", "?:", "1?", "1?:", "()", "(", ")", '"', "\\", "=", "&", "|", "@", "/", ":", "-", "\0",
    DIGITS, HALF, f"{HALF},{HALF}", NINES, f"-{NINES}", f"{NINES}?a:b", f"{NINES},{NINES},{NINES}", f"0.{NINES}",
    "1e999", "nan", "inf", "-1", "9**99999,int", "7*6,int", "-7*6,hex", "55296+0,char",
    "1<<99999", "1<<-1", "9" * 300 + "**" + "9" * 300, f"{DIGITS}+1",
    f"v,-,{DIGITS}", f"v,-,{NINES}-", "v,-,1-&1-&1-", "v,,1", "v,", f"*,*,{DIGITS},*?a:b", "25:00-99:99,mon,1,jan?a:b",
    f"0,{DIGITS},%c", "0,../../etc/passwd,%c", "0,UTC," + "%c" * 300,
    f"{NINES},UTC,%c", "0,UTC,%9999999d", f"0,,{HALF}",
    '"^(a+)+$" ' + "a" * 3_000 + "b", '"(" x', '"(?=x)" x', '"(a)\\1" aa', '"' + "(a?){50}" * 40 + '" a', '"[" [',
    "a/b", "a/" + NINES, f"{HALF}/{HALF}", "CustomPresence:x", "CustomPresence:x,value", f"CustomPresence:{HALF},value",
    "CustomPresence:" + "x" * 5_000, "Custom:x", "Custom:" + HALF, "6001@default", f"{NINES}@{NINES}", "name", "all",
    "callee,1", "nowhere,1", "1,2,3,4,5", f"{DIGITS},1", "1?callee,1:callee,1", "Local/6@default&Local/nowhere",
    "Local/callee@default,1,g", "&".join(["Local/6@default"] * 200), "Local/6@default,1e999", "Local/" + "x" * 5_000,
    "1?ExecIf(" * 400 + ")" * 400, "1?NoOp(x)", "1?Hangup(²)", f"x={HALF}", f"{'x' * 5_000}=1", "=x", "____=x", "x=1,y",
    "LEN(x)=1", "GLOBAL(x)=1", "DB(a/b)=1", "CALLERID(name)=x", "PRESENCE_STATE(CustomPresence:x)=away,a,b",
    "a" * LONG, "ü" * LONG, "😀" * LONG, DIGITS * 20_000, HALF * LONG, "\0" * LONG, "," * LONG, "&" * LONG, "(" * LONG,
    '"' * LONG, "\\" * LONG, "a-z" * 30_000, "1+" * 50_000, "[" * LONG, "\n" * LONG, "a\r\nb: c" * 10_000, "ß" * LONG,
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.text(st.sampled_from('${}[]()abv123:,+-*/=<>!~|&?%" \\.@n' + DIGITS + HALF), max_size=80),
    st.lists(st.sampled_from(NASTY), max_size=4).map(",".join),
)


class RunningOffice:
    """A real engine: its queue, its store, its governor; only what a channel waits for comes at once."""

    def __init__(self, folder: Path) -> None:
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)
        sip = (ListenAddress("127.0.0.1", 0),)
        self.engine: Engine = self.loop.run_until_complete(
            start_engine(Settings(folder, sip=sip), demo=False, rest=0.0)
        )
        self.pbx = self.engine.parts.pbx

    def close(self) -> None:
        self.loop.run_until_complete(self.engine.stop())
        self.loop.close()
        asyncio.set_event_loop(None)

    def dialplan(self, text: str) -> None:
        self.pbx.world.dialplan = parse_dialplan(ANSWERS + text, "extensions.conf")

    def run(self, calls: Sequence[Originate]) -> list[Channel]:
        """Makes all calls at once and waits for their ends; returns all channels that there were."""
        seen: dict[str, Channel] = {}

        def note(_: object) -> None:
            seen.update(self.pbx.channels.all)

        async def work() -> None:
            answers = []
            for call in calls:
                try:
                    answers.append(self.pbx.originate(call))
                except CannotOriginate:
                    continue
            seen.update(self.pbx.channels.all)
            if answers:
                await asyncio.wait(answers)
            for answer in answers:
                answer.exception()
            while self.pbx.channels.all:
                await self.pbx.ended(next(iter(self.pbx.channels.all.values())))

        self.pbx.channels.listeners.append(note)
        try:
            self.loop.run_until_complete(asyncio.wait_for(work(), 60))
        finally:
            self.pbx.channels.listeners.remove(note)
        return list(seen.values())

    def check(self, channels: Sequence[Channel]) -> None:
        assert self.engine.service.program_faults == ()
        assert self.pbx.channels.all == {}
        for channel in channels:
            assert channel.is_hung_up
            assert sum(size_of(value) for value in channel.variables.values()) <= CHANNEL_BYTES
            assert all(size_of(value) <= MAX_VALUE for value in channel.variables.values())
            assert sum(map(len, channel.log)) <= MAX_VALUE
        variables = self.pbx.world.variables
        assert sum(size_of(value) for value in variables.values()) <= GLOBAL_BYTES


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningOffice]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pbx, "sleep", lambda self, _, then: self._loop.call_later(0, then))
        patch.setattr(executor, "MOST_STEPS", 2_000)
        running = RunningOffice(tmp_path_factory.mktemp("office"))
        yield running
        running.close()


def executed(name: str, data: str) -> Originate:
    """The calling end executes an application, as Originate has it."""
    return Originate("callee", "default", (name, data), ROOT, variables={"v": "a-b-c"})


def dialled(exten: str, data: str) -> Originate:
    """The called end runs a line of the dialplan in which `${d}` is the text."""
    return Originate(exten, "default", ("Wait", "1"), ROOT, variables={"v": "a-b-c", "d": data}, timeout=100_000)


@pytest.mark.parametrize("name", APPLICATIONS)
def test_every_application_takes_anything(office: RunningOffice, name: str) -> None:
    office.dialplan(f"exten => a,1,{name}(${{d}})\nsame => n,Wait(1)\n")
    calls = itertools.chain.from_iterable((executed(name, data), dialled("a", data)) for data in NASTY)
    for batch in _batches(calls):
        office.check(office.run(batch))


def _batches(calls: Iterator[Originate]) -> Iterator[list[Originate]]:
    while batch := list(itertools.islice(calls, 100)):
        yield batch


@pytest.mark.parametrize("name", sorted({*READABLE, *WRITABLE}))
def test_every_function_takes_anything(office: RunningOffice, name: str) -> None:
    office.dialplan(
        f"exten => r,1,Set(x=${{{name}(${{d}})}})\nsame => n,Set(y=$[{name}(${{d}}) + 1])\n"
        f"exten => w,1,Set({name}(${{d}})=${{d}})\nsame => n,Set({name}(v)=${{d}})\nsame => n,Set({name}(${{d}})=x)\n"
    )
    for exten in ("r", "w"):
        for batch in _batches(dialled(exten, data) for data in NASTY):
            office.check(office.run(batch))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(APPLICATIONS), TEXTS), min_size=1, max_size=5), TEXTS)
def test_any_steps_come_to_an_end(office: RunningOffice, steps: list[tuple[str, str]], data: str) -> None:
    lines = "".join(f"same => n,{name}({text})\n" for name, text in steps)
    office.dialplan(f"exten => s,1,NoOp()\n{lines}")
    office.check(office.run([dialled("s", data), *(executed(name, text) for name, text in steps)]))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(READABLE), TEXTS, st.sampled_from(["${%s(%s)}", "$[%s(%s)]"])), max_size=4))
def test_any_nesting_of_functions_has_a_value(office: RunningOffice, functions: list[tuple[str, str, str]]) -> None:
    text = "${d}"
    for name, more, form in functions:
        text = form % (name, f"{text}{more[:200]}")
    office.dialplan(f"exten => s,1,Set(x={text})\nsame => n,GotoIf({text}?6,1)\n")
    office.check(office.run([dialled("s", more) for _, more, _ in functions]))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(TEXTS, st.sampled_from([
    "[a]", "[b](!)", "[c](a,b)", "[d](+)", "exten => 1,1,NoOp()", "same => n,Goto(1)", "exten => _X.,n(x),Set(A=${B",
    "include => a", "include => a,9-,x", "#include x", ";--", "--;", "same => hint,Custom:x", "[globals]", "x=y",
])), max_size=12))  # fmt: skip
def test_any_file_is_read(lines: list[str]) -> None:
    read_files = lambda _: FoundFiles([("x", "[a]\n#include x\n")])  # noqa: E731  a file that includes itself
    dialplan = parse_dialplan("\n".join(lines), "extensions.conf", read_files)
    office = DialplanOffice()
    office.world.dialplan = dialplan
    for context in list(dialplan.contexts)[:5]:
        office.dial("1", context)


def linear(text: str) -> float:
    """CPU seconds that the plainest reader takes for a text."""
    started = time.process_time()
    depth = 0
    for character in text:
        if character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
    return time.process_time() - started


def cost(name: str, data: str, *, is_function: bool) -> float:
    """CPU seconds of one step."""
    office = DialplanOffice()
    channel = office.channel("s", "t")
    evaluation = Evaluation(office.world, channel, ORIGIN)
    scope = ChannelScope(evaluation)
    scope.write("v", data)
    started = time.process_time()
    try:
        if is_function:
            scope.expand(f"${{{name}({data})}}")
        else:
            for _ in itertools.islice(execute_application(evaluation, name, data), 1_000):
                pass
    except SwitchboardError:
        pass
    taken = time.process_time() - started
    assert evaluation.spent <= MAX_WORK + 100 * MAX_VALUE  # what was refused is counted, too
    return taken


COSTLY = [data for data in NASTY if len(data) >= 300] + [
    f"{start}{piece * (MAX_VALUE // len(piece))}"
    for start in ("", "v,-,", "1?", "x=", '"(a|b)*c" ')
    for piece in ("1-&", "a:", '"a"', "\\,", "[(", "LEN(v)", "x=y,", "/&", "9:00&")
]


@pytest.mark.parametrize(("name", "is_function"), [(n, False) for n in APPLICATIONS] + [(n, True) for n in READABLE])
def test_no_step_costs_much_more_than_to_read_its_text(name: str, *, is_function: bool) -> None:
    assert is_function or find_application(name) is not None
    reader = min(linear("(" * MAX_VALUE) for _ in range(3))
    for data in COSTLY:
        allowed = 60 * reader  # a regular expression may cost 20 times as much, and this has to hold anywhere
        taken = cost(name, data, is_function=is_function)
        if taken > allowed:  # once is chance: another process, the garbage collector
            taken = min(cost(name, data, is_function=is_function) for _ in range(3))
        assert taken <= allowed, (data[:40], len(data))
