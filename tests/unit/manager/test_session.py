"""A manager session: order, bounds in bytes, faults, timers, filters."""

import hashlib
import ipaddress

import pytest

from switchboard.core.commands import Origin, SetPresence
from switchboard.core.states import Presence, PresenceState
from switchboard.ground.limits import Limits
from switchboard.manager import actions
from switchboard.manager.events import ManagerEvent
from switchboard.manager.request import ManagerAction, ManagerRequest
from switchboard.manager.users import EVERYTHING, ManagerUser, hash_secret
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.manager import Client, OfficeBackend, messages

ROOT = Origin("root", "console")
PING = b"Action: Ping\r\n\r\n"


def backend(**options: object) -> OfficeBackend:
    return OfficeBackend(DialplanOffice(), **options)  # type: ignore[arg-type]  # those of OfficeBackend


def logged_in(office: OfficeBackend, events: str = "off") -> Client:
    client = Client(office)
    assert "accepted" in client.login(Events=events)
    return client


def event(size: int = 0, name: str = "Some") -> ManagerEvent:
    return ManagerEvent("call", name, [("Text", "x" * size)])


@pytest.mark.parametrize("login", [False, True])
def test_thousands_of_pipelined_actions_are_each_answered_once(*, login: bool) -> None:
    client = Client(backend())
    if login:
        client.login(Events="off")
    assert client.send(PING * 20_000).count("Response: ") == 20_000


def test_who_does_not_read_replies_is_not_read_from() -> None:
    client = logged_in(backend())
    session = client.session
    for _ in range(100):
        session.receive(PING * 1_000)
        while session.step():
            pass
        if not session.wants_input():
            break
    assert session.unread() < 200_000
    assert not session.wants_input()
    assert client.read().count("Pong") >= 5_000
    assert session.wants_input()


def test_a_listing_is_made_as_it_is_taken_and_nothing_overtakes_it() -> None:
    office = backend()
    for number in range(5_000):
        office.office.submit([office.world.entries.put("f", f"{number:05}", "v" * 100, ROOT)])
    client = logged_in(office, events="on")
    client.session.receive(b"Action: DBGetTree\r\nFamily: f\r\nActionID: tree\r\n\r\n" + PING)
    while client.session.step():
        pass
    client.session.notify(event(name="After"))
    assert client.session.unread() < 1_000
    first = client.session.take_output(10_000)
    assert len(first) < 12_000
    rest = client.read()
    text = first.decode().replace("\r\n", "\n") + rest
    assert text.count("Event: DBGetTreeResponse") == 5_000
    assert "ListItems: 5000" in text
    order = [text.index(mark) for mark in ("ListItems: 5000", "Event: After", "Ping: Pong")]
    assert order == sorted(order)


def test_who_leaves_too_much_unread_is_let_go_and_what_waited_with_them() -> None:
    office = backend(limits=Limits(manager_unread_bytes=100_000))
    client = logged_in(office, events="on")
    other = logged_in(office, events="on")
    for _ in range(200):
        client.session.notify(event(1_000))
        other.session.notify(event(1_000))
        assert client.session.unread() <= 101_100
        other.read()
    assert client.session.has_overflowed
    assert client.session.unread() == 0
    assert not other.session.is_closing


def test_events_behind_an_action_that_is_not_answered_are_bounded_too() -> None:
    office = backend(limits=Limits(manager_unread_bytes=100_000))
    client = logged_in(office, events="on")
    office.held = []
    client.action("Setvar", Variable="PRESENCE_STATE(CustomPresence:Bob)", Value="away")
    for _ in range(20_000):
        client.session.notify(event(100))
    assert client.session.has_overflowed
    assert client.session.unread() == 0
    office.held.pop()()


def test_events_are_shared_by_those_that_want_the_same() -> None:
    office = backend()
    clients = [logged_in(office, events="call") for _ in range(3)]
    filtering = logged_in(office, events="call")
    filtering.action("Filter", Operation="Add", Filter="Event: Some")
    joined: dict[frozenset[str], bytes] = {}
    for client in (*clients, filtering):
        client.session.notify_all([event(1_000)] * 10, joined)
    assert [client.session.unread_of_its_own() for client in clients] == [0, 0, 0]
    assert filtering.session.unread_of_its_own() > 10_000
    assert clients[0].read() == filtering.read()
    assert filtering.session.unread_of_its_own() == 0


def broken(_: ManagerRequest) -> list[list[tuple[str, str]]]:
    raise RuntimeError("a bug")


def test_an_action_that_raises_is_answered_noted_and_the_session_goes_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(actions.ACTIONS, "broken", ManagerAction("Broken", "", (), broken))
    office = backend()
    client = logged_in(office)
    reply = client.action("Broken", ActionID="7")
    assert reply.startswith("Response: Error\nActionID: 7\nMessage: A fault of the program")
    assert "Pong" in client.action("Ping")
    assert [str(fault.door) for fault in office.noted.listed()] == ["an action of a manager client"]
    assert len([line for line in caplog.messages if "fault of this program" in line]) == 1


def test_a_console_command_that_raises_is_answered() -> None:
    office = backend()
    client = logged_in(office)

    async def bug(*_: object) -> str:
        raise RuntimeError("a bug")

    command = office.console.commands[0]
    object.__setattr__(command, "handler", bug)
    reply = client.action("Command", Command=" ".join(command.words))
    assert reply.startswith("Response: Error\nMessage: Command output follows\nOutput: A fault of this program")
    assert office.faults() == 1


@pytest.mark.parametrize("timeout", ["²", "1.5", "9" * 5_000, "x", "--1", "0x10", chr(0x661), "1\x00"])
def test_a_wait_without_a_number_is_refused(timeout: str) -> None:
    client = logged_in(backend())
    assert "Message: Invalid timeout" in client.action("WaitEvent", Timeout=timeout[:900])
    assert "Pong" in client.action("Ping")


def test_a_wait_ends_with_an_event_or_with_its_time() -> None:
    office = backend()
    client = logged_in(office, events="on")
    assert client.action("WaitEvent", Timeout="10") == ""
    client.session.notify(event())
    told = messages(client.read())
    assert [message.split("\n")[0] for message in told] == [
        "Response: Success", "Event: WaitEventComplete", "Event: Some"
    ]  # fmt: skip
    assert office.timers == []
    assert client.action("WaitEvent", Timeout="10") == ""
    office.pass_time(9.0)
    assert client.read() == ""
    office.pass_time(1.0)
    assert "WaitEventComplete" in client.read()


def test_actions_wait_for_a_wait_and_nothing_is_left_of_it_when_the_connection_ends() -> None:
    office = backend()
    client = logged_in(office)
    client.action("WaitEvent", Timeout="-1")
    assert client.action("WaitEvent", Timeout="5") == "", "one at a time"
    assert client.action("Ping") == ""
    assert len(office.timers) == 1
    client.session.close()
    assert office.timers == []


def test_a_session_that_ends_takes_up_nothing_that_comes_later() -> None:
    office = backend()
    client = logged_in(office)
    office.held = []
    client.action("Setvar", Variable="PRESENCE_STATE(CustomPresence:Bob)", Value="away")
    client.session.close()
    office.held.pop()()
    client.session.notify(event())
    client.session.receive(PING)
    assert not client.session.step()


@pytest.mark.parametrize("field", ["Priority", "Timeout"])
@pytest.mark.parametrize("text", ["²", "1e3", "-1", "9" * 900, chr(0x663), "1 2"])
def test_a_call_without_numbers_is_refused(field: str, text: str) -> None:
    office = backend()
    client = logged_in(office)
    headers = {"Channel": "Local/2000@default", "Application": "Wait", field: text}
    assert f"Message: Invalid {field.lower()}" in client.action("Originate", **headers)
    assert office.wishes == []


def test_filters_are_posix_expressions_over_the_whole_event() -> None:
    office = backend()
    client = logged_in(office, events="on")
    assert "Message: Success" in client.action(
        "Filter", Operation="Add", Filter="^Event: (Some|Other).*Text: a[[:digit:]]"
    )
    assert "Message: Success" in client.action("Filter", Operation="add", Filter="!Text: a9")
    for name, text in (("Some", "a1"), ("Some", "b1"), ("Third", "a1"), ("Other", "a9"), ("Other", "a2")):
        client.session.notify(ManagerEvent("call", name, [("Text", text)]))
    assert [message.split("\n")[2] for message in messages(client.read())] == ["Text: a1", "Text: a2"]


@pytest.mark.parametrize("text", ["(", "(a)\\1", "(a{900}){4}", "(a{100}){20}", "!(?=x)"])
def test_a_filter_that_cannot_be_served_is_refused_and_changes_nothing(text: str) -> None:
    office = backend()
    client = logged_in(office, events="on")
    assert "Response: Error\nMessage: Filter did not compile" in client.action("Filter", Operation="Add", Filter=text)
    client.session.notify(event())
    assert "Event: Some" in client.read()


@pytest.mark.parametrize(
    ("criteria", "expression", "told"),
    [
        ("name(Newchannel)", "", ["PJSIP/1"]),
        ("action(exclude),name(Newchannel)", "", ["Local/1", "Local/2"]),
        ("header(Channel),method(starts_with)", "Local/", ["Local/1", "Local/2"]),
        ("method(ends_with), header(channel), action(exclude)", "/1", ["Local/2"]),
        ("name(Hangup),header(Channel),method(exact)", "Local/2", ["Local/2"]),
        ("header(Channel),method(regex)", "^(PJ)?SIP/[12]$", ["PJSIP/1"]),
        ("method(contains)", "Cause: 16", ["Local/1"]),
        ("header(Cause)", "", ["Local/1"]),
    ],
)
def test_a_filter_with_criteria_looks_where_they_say(criteria: str, expression: str, told: list[str]) -> None:
    client = logged_in(backend(), events="on")
    reply = client.action("Filter", Operation="Add", MatchCriteria=criteria, Filter=expression)
    assert "Message: Success" in reply
    for name, channel, *more in (
        ("Newchannel", "PJSIP/1"),
        ("Hangup", "Local/1", ("Cause", "16")),
        ("Hangup", "Local/2"),
    ):
        client.session.notify(ManagerEvent("call", str(name), [("Channel", str(channel)), *more]))
    heard = [line.partition(": ")[2] for line in client.read().split("\n") if line.startswith("Channel: ")]
    assert heard == told


@pytest.mark.parametrize(
    ("criteria", "expression"),
    [
        ("nonsense(x)", "y"),
        ("name(a),name(b)", ""),
        ("header(Channel),method(nosuch)", "a"),
        ("header(Channel),method(exact)", ""),
        ("action(exclude)", ""),
        ("action(perhaps),name(a)", ""),
        ("header(Channel),method(regex)", "("),
        ("name(" + "a" * 600 + ")", ""),
        ("name(a", ""),
    ],
)
def test_criteria_that_are_none_are_refused_and_change_nothing(criteria: str, expression: str) -> None:
    client = logged_in(backend(), events="on")
    reply = client.action("Filter", Operation="Add", MatchCriteria=criteria, Filter=expression)
    assert "Message: Filter did not compile" in reply
    client.session.notify(event())
    assert "Event: Some" in client.read()


@pytest.mark.parametrize(
    ("mask", "says", "classes"),
    [("0", "Off", ""), ("3", "On", "system call"), ("2048", "On", "dialplan"), ("1073741824", "On", "message")],
)
def test_a_mask_may_be_a_number(mask: str, says: str, classes: str) -> None:
    client = logged_in(backend())
    assert f"Events: {says}" in client.action("Events", EventMask=mask)
    assert client.session.choice.classes == frozenset(classes.split())
    client.action("Events", EventMask=str(2**31 - 1))
    assert client.session.choice.classes == EVERYTHING


def test_filters_are_bounded_in_number_and_in_what_they_cost() -> None:
    client = logged_in(backend())
    replies = [client.action("Filter", Operation="Add", Filter=f"a{number}") for number in range(70)]
    assert sum("Message: Success" in reply for reply in replies) == 64
    client = logged_in(backend())
    replies = [client.action("Filter", Operation="Add", Filter=f"[[:alpha:]]{{300}}{number}") for number in range(20)]
    assert 0 < sum("Message: Success" in reply for reply in replies) < 20


@pytest.mark.parametrize("kept", ["secret", "hash"])
def test_guesses_are_counted_for_each_account_wherever_they_come_in(kept: str) -> None:
    secret = {"secret": "s3cret"} if kept == "secret" else {"secret_hash": hash_secret("s3cret")}
    users = {
        "admin": ManagerUser("admin", read=EVERYTHING, write=EVERYTHING, **secret),
        "other": ManagerUser("other", "other"),
    }
    office = backend(users=users)
    clients = [Client(office, "10.0.0.1") for _ in range(300)]
    guesses = [
        client.action("Login", Username="admin", Secret=f"guess {number}") for number, client in enumerate(clients)
    ]
    assert all("Authentication failed" in reply for reply in guesses)
    late = Client(office, "10.0.0.1")
    assert "Authentication failed" in late.action("Login", Username="admin", Secret="s3cret"), (
        "it is not even looked at"
    )
    assert "accepted" in Client(office, "10.0.0.1").action("Login", Username="other", Secret="other")
    assert "accepted" in Client(office, "10.0.0.2").action("Login", Username="admin", Secret="s3cret")


def test_a_success_of_another_user_forgives_nothing() -> None:
    office = backend(users={"admin": ManagerUser("admin", "s3cret"), "other": ManagerUser("other", "other")})
    for number in range(20):
        assert "failed" in Client(office).action("Login", Username="admin", Secret=f"guess {number}")
        assert "accepted" in Client(office).action("Login", Username="other", Secret="other")
    assert "failed" in Client(office).action("Login", Username="admin", Secret="s3cret")
    office.now += 2_000
    assert "accepted" in Client(office).action("Login", Username="admin", Secret="s3cret")


@pytest.mark.parametrize("kept", ["secret", "hash", "challenge"])
def test_the_right_proof_from_a_network_that_may_not_is_refused_and_told(kept: str) -> None:
    near = (ipaddress.ip_network("10.0.0.0/8"),)
    secret = {"secret_hash": hash_secret("s3cret")} if kept == "hash" else {"secret": "s3cret"}
    user = ManagerUser("admin", permit=near, challenge=kept == "challenge", **secret)
    office = backend(users={"admin": user, "guard": ManagerUser("guard", "guard", EVERYTHING)})
    guard = Client(office, "127.0.0.1")
    guard.action("Login", Username="guard", Secret="guard")

    def log_in(host: str) -> str:
        client = Client(office, host)
        if kept != "challenge":
            return client.action("Login", Username="admin", Secret="s3cret")
        asked = client.action("Challenge", AuthType="MD5").partition("Challenge: ")[2].strip()
        key = hashlib.md5(f"{asked}s3cret".encode(), usedforsecurity=False).hexdigest()
        return client.action("Login", AuthType="MD5", Username="admin", Key=key)

    assert "accepted" in log_in("10.1.2.3")
    assert "Authentication failed" in log_in("192.0.2.1")
    assert "Event: FailedACL" in guard.read()
    for _ in range(10):
        log_in("192.0.2.1")
    [row] = [row for row in office.gate.failures() if row.address == "192.0.2.1" and row.account]
    assert row.refused_for > 0


def test_proofs_are_looked_at_one_after_the_other_and_no_crowd_waits_for_its_own() -> None:
    users = {"admin": ManagerUser("admin", secret_hash=hash_secret("s3cret"))}
    office = backend(users=users)
    office.aside = []
    clients = [Client(office, f"10.0.{number}.1") for number in range(300)]
    told = {client: client.action("Login", Username="admin", Secret="wrong") for client in clients}
    assert len(office.aside) == 1
    looked_at = 0
    while office.aside:
        work, then = office.aside.pop()
        looked_at += 1
        then(work())
    assert looked_at == 15, "of one account, whatever addresses they come from"
    assert all("Authentication failed" in text + client.read() for client, text in told.items())


def test_of_those_who_wait_to_be_looked_at_there_are_so_many_and_none_once_it_ends() -> None:
    office = backend(users={"admin": ManagerUser("admin", secret_hash=hash_secret("s3cret"))})
    office.aside = []
    clients = [Client(office, f"10.0.{number}.1") for number in range(104)]
    told = [client.action("Login", Username="admin", Secret="s3cret") for client in clients]
    assert [("failed" in text) for text in told] == [False] * 101 + [True] * 3  # one is looked at, 100 wait
    office.gate.close()
    assert all("failed" in client.read() for client in clients[1:101])
    assert "failed" in Client(office, "10.9.9.9").action("Login", Username="admin", Secret="s3cret")


def test_a_name_that_nobody_has_takes_the_same_way() -> None:
    users = {"admin": ManagerUser("admin", secret_hash=hash_secret("s3cret")), "plain": ManagerUser("plain", "plain")}
    office = backend(users=users)
    office.aside = []
    for number, name in enumerate(("admin", "nobody", "plain")):
        Client(office, f"10.0.0.{number}").action("Login", Username=name, Secret="wrong")
        assert len(office.aside) == 1, name
        work, then = office.aside.pop()
        then(work())


def test_a_secret_that_fitted_its_hash_once_is_known_again_at_once() -> None:
    office = backend(users={"admin": ManagerUser("admin", secret_hash=hash_secret("s3cret"))})
    assert "accepted" in Client(office).action("Login", Username="admin", Secret="s3cret")
    office.aside = []
    assert "accepted" in Client(office).action("Login", Username="admin", Secret="s3cret")
    assert Client(office).action("Login", Username="admin", Secret="s3cret2") == ""
    assert len(office.aside) == 1


def test_what_comes_before_a_login_is_answered_waits_for_that_answer() -> None:
    office = backend(
        users={"admin": ManagerUser("admin", "", EVERYTHING, EVERYTHING, secret_hash=hash_secret("s3cret"))}
    )
    office.aside = []
    client = Client(office)
    assert client.action("Login", Username="admin", Secret="s3cret") == ""
    assert client.action("Setvar", Variable="A", Value="1") == ""
    work, then = office.aside.pop()
    then(work())
    told = client.read()
    assert "Authentication accepted" in told
    assert "Variable Set" in told
    assert "Permission denied" not in told


def test_a_challenge_is_refused_where_the_secret_is_not_kept_and_the_log_says_why(
    caplog: pytest.LogCaptureFixture,
) -> None:
    office = backend(users={"admin": ManagerUser("admin", secret_hash=hash_secret("s3cret"))})
    client = Client(office)
    client.action("Challenge", AuthType="MD5")
    assert "Authentication failed" in client.action("Login", AuthType="MD5", Username="admin", Key="0" * 32)
    assert "challenge = true" in caplog.text


@pytest.mark.parametrize("key", ["ü" * 32, "", "²", chr(0xFFFD), "\x00" * 32])
def test_any_key_is_an_answer_to_a_challenge(key: str) -> None:
    client = Client(backend())
    client.action("Challenge", AuthType="MD5")
    assert "Authentication failed" in client.action("Login", AuthType="MD5", Username="admin", Key=key)
    assert client.session.is_closing


def test_who_is_logged_in_guesses_at_nobody_elses_secret() -> None:
    client = logged_in(backend())
    assert "Already authenticated" in client.action("Login", Username="reader", Secret="reader")
    assert "Already authenticated" in client.action("Challenge", AuthType="MD5")
    assert client.session.user is not None
    assert client.session.user.name == "admin"


def test_a_change_is_told_once_to_each_and_before_its_reply_is_overtaken() -> None:
    office = backend()
    client = logged_in(office, events="on")
    office.submit_all([SetPresence("CustomPresence:Bob", Presence(PresenceState.AWAY), ROOT)], lambda _: None)
    assert client.read().count("Event: PresenceStateChange") == 1


def test_a_login_that_succeeds_forgives_those_that_failed_before_it() -> None:
    office = backend()
    for _ in range(10):
        for number in range(4):
            assert "Authentication failed" in Client(office, "10.0.0.1").action(
                "Login", Username="admin", Secret=f"guess {number}"
            )
        assert "accepted" in Client(office, "10.0.0.1").action("Login", Username="admin", Secret="secret")
        assert [row for row in office.gate.failures() if row.account and row.address] == []


def test_whoever_asks_or_hears_of_a_presence_that_ends_is_told_when() -> None:
    office = backend()
    client = logged_in(office, events="on")
    away = Presence(PresenceState.AWAY, until=1_764_579_600.0)
    office.submit_all([SetPresence("CustomPresence:Bob", away, ROOT)], lambda _: None)
    assert "Until: 2025-12-01T09:00:00Z" in client.read()
    assert "Until: 2025-12-01T09:00:00Z" in client.action("PresenceState", Provider="CustomPresence:Bob")
    office.submit_all([SetPresence("CustomPresence:Bob", Presence(PresenceState.AWAY), ROOT)], lambda _: None)
    assert "Until" not in client.read()


def test_a_presence_may_be_set_with_its_end() -> None:
    office = backend()
    client = logged_in(office)
    variable = "PRESENCE_STATE(CustomPresence:Bob)"
    assert "Variable Set" in client.action("Setvar", Variable=variable, Value="away,,lunch", Until="45m")
    shown = office.world.core.custom_presence.presence("Bob")
    assert (shown.message, shown.until) == ("lunch", office.world.now() + 2_700)
    assert "Until: 2026-11-23T" in client.action("PresenceState", Provider="CustomPresence:Bob")
    refused = client.action("Setvar", Variable=variable, Value="dnd", Until="yesterday")
    assert "Message: Until: 'yesterday' is no time" in refused
    assert "Until goes with a presence" in client.action("Setvar", Variable="X", Value="1", Until="45m")
    assert office.world.core.custom_presence.presence("Bob") == shown
