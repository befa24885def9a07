"""
Whatever happens at whatever face, the house goes on: all faces at once, on the real engine, in any order.

After each step a phone that nobody knows is served, the window's copy, the core and the file agree, nobody waits, and
no fault of the program came up. By hand it runs longer, in memory, and says how far it came; a seed repeats a run:

    mkdir -p /dev/shm/house
    TMPDIR=/dev/shm/house SWITCHBOARD_STEPS=1000000 SWITCHBOARD_SEED=8 python -m pytest -s tests/fuzz/test_house.py

Hypothesis keeps every choice of a run until its end, some gigabytes for 300,000 steps: a long run is many, each with
the seed that follows the one before. None looks at examples of others, so that a step that depends on how busy a
computer is does not make them look flaky.
"""

import asyncio
import contextlib
import datetime as dt
import os
import secrets
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from switchboard.api.operations import ReloadOffice
from switchboard.core.commands import (
    AddPerson,
    AddPlan,
    Command,
    EditPerson,
    Origin,
    PutEntry,
    RemovePerson,
    RemovePlan,
    RestorePerson,
    SetDeviceState,
    SetPresence,
    SetPresets,
)
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.dialplan.applications.applications import applications
from switchboard.dialplan.run.scope import FUNCTIONS
from switchboard.ground.errors import SwitchboardError
from switchboard.manager.actions import listed_actions
from switchboard.storage.errors import StorageUnavailable
from tests.helpers.house import PEOPLE, PLAN, ROOT, House
from tests.helpers.phone import Handset

STEPS_A_HOUSE = 200  # starting one takes as long as ten of them
STEPS = int(os.environ.get("SWITCHBOARD_STEPS", "2000"))
STEPS_A_RUN = 10_000
SEED = int(os.environ.get("SWITCHBOARD_SEED") or secrets.randbelow(1_000_000))
SAID_EVERY = 10_000  # steps
pytestmark = pytest.mark.timeout(max(3_600, STEPS // 20))  # as many steps as one asks for
DIGITS = st.text("0123456789²٣-+.e", max_size=8) | st.just(5_000).map(lambda count: "9" * count)
SURROGATES = st.text(st.characters(whitelist_categories=["Cs", "Lu", "Cc"]), max_size=6)
LONG = st.sampled_from([("(", 700), ("x", 20_000)]).map(lambda each: each[0] * each[1])  # short in hypothesis' eyes
ANY_TEXT = st.text(max_size=30) | DIGITS | SURROGATES | LONG | st.sampled_from(["\0", "away,lunch"])
NAMES = st.sampled_from(["6001", "6002", "6003", "6101", "Bob"]) | ANY_TEXT
EXTENS = st.sampled_from(["6001", "6002", "6003", "6101", "6150", "7000", "sales"])
ARGUMENTS = ["{0}", "GREETING,-,{0}", "{0},int", "{0}?1:2", '"{0}" x', "a/{0}", "Custom:{0}",
             "CustomPresence:{0},message", "{0}@default", ",,{0}", "{0},{0},{0},{0}"]  # fmt: skip
CALLS = st.builds(
    "{}({})".format, st.sampled_from([function.name for function in FUNCTIONS]), st.sampled_from(ARGUMENTS)
)
APPLICATIONS = st.sampled_from([application.name for application in applications()])
LINES = st.sampled_from(
    ["presencestate change CustomPresence:{} away", "devstate change Custom:{} INUSE", "database put {0} {0} {0}",
     "database del CustomPresence {}", "database deltree {}", "core show hint {}", "dialplan show {}", "help {}",
     "dialplan eval function ${{{}}}", "channel originate Local/{}@default application Wait 0", "sip show {}",
     "channel request hangup {}", "database show", "core show hints", "manager show connected", "dialplan reload",
     "presencestate plan add CustomPresence:{} away every mon-fri from 12:00 for 45m", "presencestate plans",
     'presencestate plan add CustomPresence:6002 "xa,{}" from fri 14:00 until mon 8:00', "presencestate plan remove 1",
     'presencestate change CustomPresence:6001 "dnd,{}" for 1', "presencestate plan remove {}", "presencestate presets"]
)  # fmt: skip
HEADERS = st.dictionaries(
    st.sampled_from(["Variable", "Value", "Provider", "Exten", "Context", "Family", "Key", "Val", "Command", "Channel",
                     "EventMask", "Timeout", "Priority", "Application", "Data", "CallerID"]),
    NAMES,
    max_size=5,
)  # fmt: skip
ACTIONS = st.sampled_from(  # each answered at once
    sorted({name for name, _, _ in listed_actions()} - {"Login", "Logoff", "WaitEvent"} | {"Nonsense"})
)
SIP_LINES = st.sampled_from(
    ["Via: SIP/2.0/UDP a{}", "Via: SIP/2.0/UDP 127.0.0.1:5{};branch=z9hG4bK{}", "From: <sip:{}@a>;tag={}", "To: {}",
     "To: <sip:6001@a>", "Call-ID: {}", "CSeq: {} SUBSCRIBE", "CSeq: 1 PUBLISH", "Event: presence", "Event: {};id={}",
     "Expires: {}", "Contact: <sip:{}@127.0.0.1:9>;expires={}", "Record-Route: {}", "Accept: {}", "Require: {}",
     'Authorization: Digest username="{}", nonce={}, {}', "Content-Length: {}", "SIP-If-Match: {}", " {}"]
)  # fmt: skip

SESSIONS = st.sampled_from(["", "v=0", "v=0\r\nm=audio 9 RTP/AVP 3\r\n", "v=0\r\nm=audio ² RTP/AVP 8\r\n"]) | st.builds(
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 {}\r\nt=0 0\r\nm=audio {} RTP/AVP 8 101 {}\r\na={}\r\n".format,
    st.sampled_from(["127.0.0.1", "0.0.0.0", "::1", "a.example"]),
    st.sampled_from(["9", "0", "65536"]),
    ANY_TEXT,
    st.sampled_from(["rtpmap:101 telephone-event/8000", "sendonly", "inactive"]) | ANY_TEXT,
)
PRESENCES = st.builds(Presence, st.sampled_from(PresenceState), ANY_TEXT, ANY_TEXT)
WEEKDAYS = st.sampled_from([(), (0, 1, 2, 3, 4), (6,), (7,)])


class HouseMachine(RuleBasedStateMachine):
    """Somebody at each face does something; then everybody looks whether all is well."""

    steps: ClassVar[int] = 0  # of all houses

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="switchboard-house-"))
        self.house = House(self.folder)
        self.phones = 0
        self.looks = -1  # the first is at a house where nothing was done yet

    def teardown(self) -> None:
        self.house.close()
        shutil.rmtree(self.folder)
        before, HouseMachine.steps = HouseMachine.steps, HouseMachine.steps + self.looks
        if HouseMachine.steps // SAID_EVERY > before // SAID_EVERY:
            sys.stderr.write(f"{time.strftime('%H:%M:%S')} {HouseMachine.steps:,} steps\n")

    def submit(self, *commands: Command) -> None:
        async def ask() -> None:
            answers = await asyncio.gather(
                *(self.house.engine.submit(command) for command in commands), return_exceptions=True
            )
            assert all(not isinstance(one, BaseException) or isinstance(one, SwitchboardError) for one in answers)

        self.house.do(ask())

    @rule(name=NAMES, state=st.sampled_from(PresenceState), subtype=ANY_TEXT, message=ANY_TEXT)
    def the_window_sets_presence(self, name: str, state: PresenceState, subtype: str, message: str) -> None:
        clerk = Origin("reception", "window")
        self.submit(
            SetPresence(f"CustomPresence:{name}", Presence(state, subtype, message), clerk),
            SetPresence("CustomPresence:6002", Presence(PresenceState.DND), clerk),
        )

    @rule(name=NAMES, state=st.sampled_from(DeviceState), who=ANY_TEXT)
    def the_window_sets_a_device(self, name: str, state: DeviceState, who: str) -> None:
        self.submit(SetDeviceState(f"Custom:{name}", state, Origin(who, "window")))

    @rule(exten=NAMES, name=ANY_TEXT, family=ANY_TEXT)
    def the_window_edits_a_person_and_the_dialplan_an_entry(self, exten: str, name: str, family: str) -> None:
        self.submit(EditPerson(Person(exten, name), ROOT), PutEntry(family, name, exten, ROOT))

    @rule(line=LINES, text=ANY_TEXT)
    def a_line_on_the_console(self, line: str, text: str) -> None:
        outcome = self.house.do(self.house.engine.parts.console.run(line.format(text), ROOT))
        assert isinstance(outcome.text, str)

    @rule(name=ACTIONS, headers=HEADERS)
    def a_manager_action(self, name: str, headers: dict[str, str]) -> None:
        lines = [f"Action: {name}", *(f"{key}: {value.translate({10: 32, 13: 32})}" for key, value in headers.items())]
        action = "\r\n".join([*lines, "", ""]).encode(errors="surrogatepass")
        (reply,) = self.house.do(self.house.manager(action))
        assert reply.startswith((b"Response: ", b"Event: "))

    @rule(call=CALLS, text=ANY_TEXT)
    def the_dialplan_reads_a_function(self, call: str, text: str) -> None:
        self.house.do(self.house.expand(f"${{{call.format(text)}}} $[{text}]"))

    @rule(name=APPLICATIONS, text=ANY_TEXT)
    def the_dialplan_runs_an_application(self, name: str, text: str) -> None:
        self.house.do(self.house.run_application(name, text))

    @rule(lines=st.lists(st.tuples(SIP_LINES, ANY_TEXT), max_size=9), method=st.sampled_from(
        ["SUBSCRIBE", "PUBLISH", "REGISTER", "OPTIONS", "NOTIFY", "INVITE", "{}"]), text=ANY_TEXT)  # fmt: skip
    def a_datagram_of_anybody(self, lines: list[tuple[str, str]], method: str, text: str) -> None:
        head = [f"{method.format(text)} sip:{text}@a SIP/2.0"]
        head += [line.replace("{}", value) for line, value in lines]
        data = "\r\n".join([*head, "", text]).encode(errors="surrogatepass")
        self.house.do(self.house.send_datagram(data))

    @rule(exten=EXTENS, package=st.sampled_from(["presence", "dialog"]), expires=st.sampled_from([0, 60, 3_600]))
    def a_phone_subscribes(self, exten: str, package: str, expires: int) -> None:
        assert self.house.do(self.house.subscribe(exten, package, expires)).status in (200, 404, 421)

    @rule(exten=EXTENS, session=SESSIONS, digits=st.text(max_size=3) | DIGITS, hangs_up=st.booleans())
    def a_phone_calls(self, exten: str, session: str, digits: str, hangs_up: bool) -> None:
        data = session.encode(errors="surrogatepass")
        answer = self.house.do(self.house.call(exten, data, digits[:10], hangs_up=hangs_up))
        assert answer.status in (200, 400, 404, 480, 486, 488, 503, 603), answer.start

    @rule(name=NAMES, message=ANY_TEXT, day=st.integers(-2, 400), hours=st.integers(-1, 30), weekdays=WEEKDAYS)
    def the_window_plans(self, name: str, message: str, day: int, hours: int, weekdays: tuple[int, ...]) -> None:
        begins = dt.datetime.now().replace(microsecond=0) + dt.timedelta(days=day)  # noqa: DTZ005  the office's clocks
        presence = Presence(PresenceState.XA, "", message)
        plan = Plan(f"CustomPresence:{name}", presence, begins, begins + dt.timedelta(hours=hours), weekdays)
        numbers = list(self.house.engine.parts.queue._appliers.agenda.plans)
        self.submit(AddPlan(plan, ROOT), *(RemovePlan(number, ROOT) for number in numbers[3:]))

    @rule(presets=st.lists(st.builds(Preset, ANY_TEXT, PRESENCES, st.integers(-1, 10**6)), max_size=12))
    def the_window_sets_presets(self, presets: list[Preset]) -> None:
        self.submit(SetPresets(tuple(presets), ROOT))

    @rule(exten=NAMES, name=ANY_TEXT, department=ANY_TEXT)
    def people_come_and_go(self, exten: str, name: str, department: str) -> None:
        self.submit(AddPerson(Person(exten, name, department), ROOT))
        self.submit(RemovePerson(exten, ROOT), RestorePerson("6001", ROOT), RemovePerson("6002", ROOT))

    @rule(exten=EXTENS, expires=st.sampled_from([0, 60]))
    def a_phone_registers(self, exten: str, expires: int) -> None:
        self.phones += 1
        handset = Handset(exten=exten, server="127.0.0.1:5060", port=9)
        request = handset.request(method="REGISTER", expires=expires, **{"Call-ID": f"registers{self.phones}"})
        self.house.do(self.house.send_datagram(request))

    @rule(extra=st.text(max_size=40) | DIGITS, people=st.booleans())
    def somebody_writes_the_files(self, extra: str, people: bool) -> None:
        text = extra.encode(errors="surrogatepass")
        (self.folder / "extensions.conf").write_bytes(
            PLAN.encode() + b"\ninclude => b,*,*," + text + b",*\nexten => 7000,hint,Custom:" + text + b"\n"
        )
        if people:
            (self.folder / "directory.csv").write_bytes(PEOPLE.encode() + b"6101," + text + b",Sales\n")

        async def reload() -> None:
            await self.house.engine.operate(ReloadOffice())

        self.house.do(reload())

    @rule()
    def another_program_holds_the_database(self) -> None:
        async def ask() -> None:
            other = sqlite3.connect(self.folder / "switchboard.sqlite", isolation_level=None)
            with contextlib.closing(other):
                other.execute("BEGIN IMMEDIATE")
                answer = self.house.engine.submit(SetPresence("CustomPresence:6003", Presence(PresenceState.XA), ROOT))
                assert (await self.house.subscribe("6002", expires=0)).status == 200
                assert not answer.done()
                other.execute("ROLLBACK")
            await answer

        self.house.do(ask())

    @rule(message=st.sampled_from(["x" * 9_000, "<" * 10_000]))
    def the_disk_is_full_for_a_while(self, message: str) -> None:
        writer = self.house.engine.parts.writer

        async def ask() -> None:
            self.house.window.storage_faults.clear()
            await writer.ask(lambda database: list(database.read("PRAGMA max_page_count=1")))
            answers = await asyncio.gather(
                *(
                    self.house.engine.submit(SetPresence(f"CustomPresence:{exten}", Presence(message=message), ROOT))
                    for exten in range(7_000, 7_040)
                ),
                return_exceptions=True,
            )
            assert any(isinstance(answer, StorageUnavailable) for answer in answers)
            assert self.house.window.storage_faults  # something small may have been stored again since
            assert (await self.house.subscribe("6002", expires=0)).status == 200
            await writer.ask(lambda database: list(database.read("PRAGMA max_page_count=1073741823")))
            await self.house.engine.submit(SetPresence("CustomPresence:6003", Presence(PresenceState.CHAT), ROOT))
            assert not self.house.engine.service.storage_fault

        self.house.do(ask())

    @rule()
    def a_job_of_ours_raises(self) -> None:
        def job() -> Iterator[None]:
            yield
            raise ZeroDivisionError

        self.house.engine.parts.pbx._governor.drive(job())

    @rule()
    def the_program_is_stopped_and_started(self) -> None:
        self.house.restart()

    @invariant()
    def all_is_well(self) -> None:
        self.looks += 1
        self.house.check()


@pytest.mark.parametrize("run", range(-(-STEPS // STEPS_A_RUN)))
def test_the_house_goes_on(run: int) -> None:
    sys.stderr.write(f"SWITCHBOARD_SEED={SEED + run}\n")
    machine = seed(SEED + run)(type("HouseOfARun", (HouseMachine,), {}))
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=max(1, min(STEPS, STEPS_A_RUN) // STEPS_A_HOUSE),
            stateful_step_count=STEPS_A_HOUSE,
            deadline=None,
            database=None,
            phases=[Phase.explicit, Phase.generate],  # each step is a round of the whole house: no shrinking
            suppress_health_check=list(HealthCheck),
        ),
    )
