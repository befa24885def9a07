"""Every transcript of a real Asterisk's manager interface: the same request, the same reply."""

import re

import pytest

from switchboard.core.commands import Origin, SetDeviceState
from switchboard.core.states import DeviceState
from tests.helpers.captures import sections
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.manager import Client, OfficeBackend, messages

ROOT = Origin("root", "console")
HINTS_MORE = """
[default]
exten => 2003,hint,Custom:a
exten => _3XXX,hint,Custom:${EXTEN},CustomPresence:${EXTEN}
exten => 6003,hint,Custom:6003,CustomPresence:6003
exten => 5000,hint,PJSIP/Bob,CustomPresence:Bob
[watched]
exten => 6002,hint,Custom:other,CustomPresence:other
"""
# what differs by intent: other actions and phones exist here, and who is asked has another history
SKIPPED = {
    "ListCommands": "the actions are ours",
    "PJSIPShowSubscriptionsInbound": "the phones are others",
    "PJSIPShowSubscriptionsOutbound": "there are none, so there is no such action",
}
UNORDERED = {"PresenceStateList", "ExtensionStateList", "DeviceStateList"}
# a hint of two presences shows none of them: presence is never aggregated (the file's README names Asterisk's fault)
TWO_PRESENCES = "m1&CustomPresence:m2"


def exchanges(text: str) -> list[tuple[str, str]]:
    """What was sent and what came back; `>>> connect` starts anew."""
    found = []
    for part in re.split(r"^>>> ?", text, flags=re.MULTILINE)[1:]:
        if part.startswith("connect"):
            found.append(("connect", ""))
        elif part.startswith("\n"):
            request, _, reply = part[1:].partition("\n\n")
            found.append((request, reply))
    return found


def comparable(action: str, text: str) -> list[str]:
    told = [message for message in messages(text) if TWO_PRESENCES not in message and "Device: PJSIP/" not in message]
    told = [re.sub(r"custompresence:", "CustomPresence:", message) for message in told]
    told = [re.sub(r"^(ListItems): .*$", r"\1:", message, flags=re.MULTILINE) for message in told]
    told = [re.sub(r"\(type 'core show help.*", "", message) for message in told]
    told = [re.sub(r"Output: --- Name: 'CustomPresence:6000'.*?Output: ---\n", "", m, flags=re.DOTALL) for m in told]
    told = [re.sub(r"(Output: Usage:).*", r"\1", message, flags=re.DOTALL) for message in told]
    # the order of an event and of the reply to another command varies in Asterisk from run to run, too
    first, rest = told[:1], sorted(told[1:])
    return [*first, *rest] if action not in UNORDERED else sorted(told)


def run(client: Client, request: str) -> str:
    return client.send(request + "\n\n")


def compare(client: Client, text: str, listener: Client | None = None) -> int:
    compared = 0
    for request, reply in exchanges(text):
        if request == "connect":
            continue
        match = re.search(r"^Action: (\w+)", request, re.MULTILINE)
        action = match.group(1) if match else ""
        expected, _, expected_events = reply.partition("--- events:")
        expected = expected.replace("(connection closed)", "")
        got = run(client, request)
        if "AuthType: MD5" in request and "Key" in request:
            continue
        if action in SKIPPED or TWO_PRESENCES in request:
            continue
        assert comparable(action, got) == comparable(action, expected.partition("--- core show hint")[0]), request
        if listener is not None and expected_events:
            events = expected_events.partition("--- core show hint")[0]
            assert sorted(comparable("", listener.read())) == sorted(comparable("", events)), request
        compared += 1
    return compared


def prepared(more: str = "") -> OfficeBackend:
    desk = OfficeBackend(DialplanOffice(more))
    desk.world.resolve("6000", ["default"])
    desk.world.resolve("6050", ["default"])
    return desk


FIRST = (
    "Login, events on", "PresenceState queries", "Setvar PRESENCE_STATE, and the events that follow it",
    "the same state again: which events?", "UTF-8 and empty fields", "a presentity that no hint names",
    "PresenceStateList", "device state change by Setvar DEVICE_STATE, and its events", "DeviceStateList",
    "ExtensionState", "ExtensionStateList", "Command", "Events off, then a change", "Events: only call class",
    "unknown action; ListCommands", "DBGet / DBGetTree", "Logoff",
)  # fmt: skip


def test_the_first_transcript_is_answered_as_asterisk_answers_it() -> None:
    desk = prepared()
    setup = Client(desk)
    setup.login(Events="off")
    setup.action("Setvar", Variable="PRESENCE_STATE(CustomPresence:6000)", Value="away,sub,round-3-x")
    setup.action("Setvar", Variable="PRESENCE_STATE(CustomPresence:6002)", Value="away")
    desk.sessions.clear()
    client = Client(desk)
    assert client.greeting == "Asterisk Call Manager/12.0.0\n"
    parts = sections("ami.txt")
    assert sum(compare(client, parts[title]) for title in FIRST) >= 40
    assert client.session.is_closing


@pytest.mark.parametrize(
    "title", ["bad credentials", "an action before Login", "a user with read=call and no write: Login, query, set"]
)
def test_refusals_are_those_of_asterisk(title: str) -> None:
    client = Client(prepared())
    assert compare(client, sections("ami.txt")[title]) >= 1


SECOND = (
    "Login with Events: off", "presence: every state, read back by Action PresenceState",
    "PresenceState: spelling of the provider, missing parts", "Setvar: forms of the value", "Setvar: wrong variable",
    "Getvar: fields",
)  # fmt: skip


def test_the_second_transcript_is_answered_as_asterisk_answers_it() -> None:
    desk = prepared(HINTS_MORE)
    desk.world.resolve("3555", ["default"])
    client = Client(desk)
    parts = sections("ami-more.txt")
    assert sum(compare(client, parts[title]) for title in SECOND) >= 80
    desk.office.submit([SetDeviceState("Custom:6002", DeviceState.ONHOLD, ROOT)])
    assert compare(client, parts["ExtensionState after presence and device changes (6002)"]) == 5
    listener = Client(desk)
    listener.login()
    title = "device states: Setvar DEVICE_STATE with every word, and the events (second connection with events on)"
    assert compare(client, parts[title], listener) == 13
    listener.read()
    title = "presence of a hint that has a Digium watcher: events, with one subscription present"
    assert compare(client, parts[title], listener) == 1


@pytest.mark.parametrize(("user", "least"), [("reader", 10), ("caller", 6), ("reporter", 6)])
def test_what_each_user_may_do_is_what_asterisk_lets_them(user: str, least: int) -> None:
    desk = prepared(HINTS_MORE)
    client = Client(desk)
    permitted = 0
    for request, reply in exchanges(sections("ami-more.txt")[f"user {user}: what it may do"]):
        got = run(client, request)
        assert ("Permission denied" in got) == ("Permission denied" in reply), request
        permitted += 1
    assert permitted >= least


@pytest.mark.parametrize("title", ["refusals at Login", "before Login"])
def test_before_a_login_little_is_answered(title: str) -> None:
    desk = prepared()
    client = Client(desk)
    for request, reply in exchanges(sections("ami-more.txt")[title]):
        expected = reply.partition("(connection closed)")[0]
        assert messages(run(client, request)) == messages(expected), request
        if client.session.is_closing:
            client = Client(desk)


def test_input_that_is_no_action_is_answered_as_asterisk_answers_it() -> None:
    desk = prepared()
    client = Client(desk)
    client.login(Events="off")
    client.action("Setvar", Variable="PRESENCE_STATE(CustomPresence:6002)", Value="chat")
    cases = re.findall(
        r"^>>> '([^\n]*)'\n(.*?)(?=^>>>|\Z)",
        sections("ami-more.txt")["input that is no action"],
        re.MULTILINE | re.DOTALL,
    )
    assert len(cases) >= 9
    for sent, reply in cases:
        got = client.send(sent.encode().decode("unicode_escape").encode())
        assert messages(got) == messages(reply), sent


def test_a_filter_lets_only_what_it_names_through() -> None:
    desk = prepared()
    client = Client(desk)
    client.login()
    assert "Message: Success" in client.action("Filter", Operation="Add", Filter="Event: PresenceStateChange")
    other = Client(desk)
    other.login(Events="off")
    other.action("Setvar", Variable="PRESENCE_STATE(CustomPresence:6002)", Value="away")
    assert [message.split("\n")[0] for message in messages(client.read())] == ["Event: PresenceStateChange"]


@pytest.mark.parametrize(
    ("mask", "on", "told"),
    [
        ("off", "Off", 0),
        ("call", "On", 2),
        ("system", "On", 0),
        ("all", "On", 2),
        ("bogus", "Off", 0),
        ("call,system", "On", 2),
    ],
)
def test_a_mask_chooses_classes(mask: str, on: str, told: int) -> None:
    desk = prepared()
    client = Client(desk)
    client.login(Events="off")
    assert f"Events: {on}" in client.action("Events", EventMask=mask)
    desk.submit_all(
        [desk.world.entries.put("CustomPresence", "6002", f"away,{mask.replace(',', '-')}", ROOT)], lambda _: None
    )
    assert len(messages(client.read())) == told


def test_a_line_too_long_is_refused_and_the_session_goes_on() -> None:
    client = Client(prepared())
    client.login(Events="off")
    long = "x" * 1_100
    reply = client.send(f"Action: Setvar\nActionID: long\nVariable: X\nValue: {long}\n\n")
    assert messages(reply)[0] == "Response: Error\nActionID: long\nMessage: Failed to parse message: line too long"
    assert "Ping: Pong" in client.action("Ping")


def test_md5_login_answers_the_challenge() -> None:
    import hashlib

    client = Client(prepared())
    challenge = re.search(r"Challenge: (\d+)", client.action("Challenge", AuthType="MD5"))
    assert challenge is not None
    key = hashlib.md5((challenge[1] + "secret").encode(), usedforsecurity=False).hexdigest()
    assert "Response: Success" in client.action("Login", AuthType="MD5", Username="admin", Key=key, Events="off")
    again = Client(prepared())
    assert "Authentication failed" in again.action("Login", AuthType="MD5", Username="admin", Key=key)


def test_replies_keep_the_order_of_actions_and_events_do_not_overtake_them() -> None:
    desk = prepared()
    client = Client(desk)
    client.login(Events="call")
    desk.held = []
    for number in range(3):
        client.action(
            "Setvar", ActionID=str(number), Variable="PRESENCE_STATE(CustomPresence:Bob)", Value=f"away,{number}"
        )
    assert client.action("Getvar", ActionID="last", Variable="PRESENCE_STATE(CustomPresence:Bob,subtype)") == ""
    held, desk.held = desk.held, None
    assert len(held) == 3, "settings share a commit"
    for work in held:
        work()
    got = messages(client.read())
    found = [re.search(r"ActionID: (\w+)|Subtype: (\w+)", message) for message in got]
    order = [match[1] or f"event {match[2]}" for match in found if match]
    assert [name for name in order if "event" not in name] == ["0", "1", "2", "last"]
    assert all(order.index(f"event {number}") > order.index(str(number)) for number in range(3))
    assert "Value: 2" in got[-1]


def test_nobody_smuggles_headers_in() -> None:
    desk = prepared()
    client = Client(desk)
    client.login()
    presence = desk.world.entries.put("CustomPresence", "6002", "away,,x\r\nEvent: Forged", ROOT)
    desk.submit_all([presence], lambda _: None)
    assert "\nEvent: Forged" not in client.read()


def test_an_originate_says_what_it_asks_for() -> None:
    desk = prepared()
    client = Client(desk)
    client.login(Events="off")
    headers = {"Channel": "Local/2000@default", "Application": "Wait", "Data": "1", "CallerID": '"Ann" <6001>'}
    assert "Originate successfully queued" in client.action("Originate", **headers, Variable="A=1,B=2")
    [wish] = desk.wishes
    assert (wish.exten, wish.application, wish.caller_name, wish.variables) == (
        "2000",
        "Wait",
        "Ann",
        {"A": "1", "B": "2"},
    )
    assert "queued" in client.action("Originate", Channel="SIP/Bob/sip:x", Application="Wait")
    assert desk.wishes[-1].device == "PJSIP/Bob"
    assert "Only PJSIP/" in client.action("Originate", Channel="DAHDI/1", Application="Wait")
