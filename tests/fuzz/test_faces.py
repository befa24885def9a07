"""Whatever is typed or sent: manager interface, console and dialplan answer, keep their bounds, and go on."""

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.console.commands import Console
from switchboard.console.presence_commands import PresenceCommands
from switchboard.core.commands import Origin
from switchboard.dialplan.read.config_file import FoundFiles
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.ground.faults import Faults
from switchboard.manager.actions import listed_actions
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.manager import Client, OfficeBackend

NAMES = sorted({name for name, _, _ in listed_actions()} - {"Logoff", "Login", "Hangup"})
KEYS = ["ActionID", "Variable", "Value", "Provider", "Exten", "Context", "Family", "Key", "Val", "Command", "Channel",
        "EventMask", "Filter", "Operation", "Timeout", "Priority", "Application", "Data", "CallerID"]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(
        ["PRESENCE_STATE(CustomPresence:x)", "CustomPresence:x", "away,a,b,e", "6002", "default", "${X", "$[1"]
    ),
    st.text(max_size=40),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.binary(max_size=300), max_size=6))
def test_any_bytes_before_and_after_login(chunks: list[bytes]) -> None:
    desk = OfficeBackend(DialplanOffice())
    stranger, client = Client(desk), Client(desk)
    client.login(Events="off")
    for chunk in chunks:
        stranger.send(chunk)
        client.send(chunk)
    assert stranger.session.user is None
    assert desk.office.core.custom_presence.presences == {}


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(NAMES), st.dictionaries(st.sampled_from(KEYS), WORDS, max_size=5))
def test_any_action_is_answered_once(name: str, headers: dict[str, str]) -> None:
    client = Client(OfficeBackend(DialplanOffice()))
    client.login(Events="off")
    lines = [f"Action: {name}", *(f"{key}: {value.translate({10: 32, 13: 32})}" for key, value in headers.items())]
    reply = client.send("\n".join([*lines, "", ""]))
    if name != "WaitEvent":
        assert reply.startswith(("Response: Success", "Response: Error"))
        assert reply.count("Response: ") >= 1


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), st.builds("presencestate change {} {}".format, WORDS, WORDS)))
def test_any_line_on_the_console_is_answered(line: str) -> None:
    console = Console(Faults(), PresenceCommands(OfficeBackend(DialplanOffice())).commands())
    outcome = asyncio.run(console.run(line, Origin("a", "b")))
    assert isinstance(outcome.text, str)
    console.complete(line)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([
    "[a]", "[b](!)", "[c](a,b)", "[", "exten => 1,1,NoOp()", "same => n,Goto(1)", "exten => _X.,n(x),Set(A=${B",
    "include => a", "include => a,9-,x",
    "#include x", ";--", "--;", "exten => ,", "same => hint,Custom:x", "globals", "x=y",
]), max_size=12), st.text(max_size=60))  # fmt: skip
def test_any_dialplan_is_read_and_runs(lines: list[str], text: str) -> None:
    dialplan = parse_dialplan(
        "\n".join([*lines, text]), "extensions.conf", lambda _: FoundFiles([("x", "[a]\n#include x\n")])
    )
    office = DialplanOffice()
    office.world.dialplan = dialplan
    for context in dialplan.contexts:
        office.dial("1", context)
