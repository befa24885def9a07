"""One number in several contexts of the dialplan, as offices have it that share a server."""

import pytest

from switchboard.core.states import DeviceState, Extension
from switchboard.sip.auth.digest import hash_secret
from switchboard.sip.auth.users import ExtensionSet, SipUser
from switchboard.sip.watch.resource_list import ListMember
from tests.helpers.phone import Office, Phone
from tests.wire.test_digest import proof

HINTS = """
[sales]
exten => 6002,hint,Custom:sales,CustomPresence:sales
exten => 6003,hint,Custom:6003
[support]
exten => 6002,hint,Custom:support,CustomPresence:support
exten => _7XXX,hint,Custom:support-${EXTEN}
[doors]
exten => 9000,hint,Custom:door
"""
HINTS_OF = ("sales", "support")
DOMAINS = {"example.com": "sales", "support.example.com": "support"}
INCLUDES = {"sales": ("doors",)}


def office(**given: object) -> Office:
    return Office(HINTS, domains=DOMAINS, includes=INCLUDES, **given)  # type: ignore[arg-type]  # the others' own types


def watched(uri: str, watcher: Office) -> str:
    """The context whose 6002 is told to a phone that asks for this URI."""
    phone = Phone(watcher, event="dialog", accept=None)
    phone.send(phone.request().replace(b"SUBSCRIBE sip:6002@127.0.0.1:5060 ", f"SUBSCRIBE {uri} ".encode()))
    assert phone.responses[-1].status == 200
    return next(context for context in HINTS_OF if watcher.audiences.watchers(Extension("6002", context)))


@pytest.mark.parametrize(
    ("uri", "context"),
    [
        ("sip:6002@127.0.0.1", "sales"),
        ("sip:6002@example.com", "sales"),
        ("sip:6002@EXAMPLE.com:5070", "sales"),
        ("sip:6002@desk.example.com", "sales"),
        ("sip:6002@support.example.com.", "support"),
        ("sip:6002@support.example.com", "support"),
        ("sip:6002@SUPPORT.example.com;transport=udp", "support"),
        ("sip:6002@first.support.example.com", "support"),
        ("sip:6002@notsupport.example.com", "sales"),
        ("sip:6002@other.org", "sales"),
        ("sip:6002%40support@127.0.0.1", "support"),
        ("sip:6002%40sales@127.0.0.1", "sales"),
        ("sip:6002%40support@example.com", "support"),
    ],
)
def test_the_uri_says_in_which_context_a_number_is_meant(uri: str, context: str) -> None:
    assert watched(uri, office()) == context


@pytest.mark.parametrize("exten", ["9000%40support", "6002%40doors", "6002%40nowhere", "7000%40sales"])
def test_a_number_that_the_context_does_not_have_is_not_found(exten: str) -> None:
    assert Phone(office(), exten=exten).subscribe().status == 404


def test_both_are_told_of_their_own_and_of_no_others_changes() -> None:
    shared = office()
    sales = Phone(shared, exten="6002%40sales", port=40001, event="dialog", accept=None)
    support = Phone(shared, exten="6002%40support", port=40002, event="dialog", accept=None)
    for phone in (sales, support, sales):
        assert phone.subscribe().status == 200
    told = len(sales.notifies), len(support.notifies)
    shared.set_device("Custom:support", DeviceState.INUSE)
    support.hear()
    assert (len(sales.notifies), len(support.notifies)) == (told[0], told[1] + 1)
    assert b"confirmed" in support.notifies[-1].body
    assert b'entity="sip:6002%40support@127.0.0.1:5060"' in support.notifies[-1].body


def test_each_is_remembered_as_what_it_was_found_to_mean() -> None:
    shared = office()
    for port, exten in enumerate(["6002%40support", "6002", "6002%40support", "6002%40sales", "6002"] * 2, 40001):
        assert Phone(shared, exten=exten, port=port).subscribe().status == 200
    assert shared.audiences.watchers(Extension("6002", "support")) == 4
    assert shared.audiences.watchers(Extension("6002", "sales")) == 6


def test_a_pattern_counts_in_its_own_context() -> None:
    assert Phone(office(), exten="7001%40support").subscribe().status == 200
    assert Phone(office(), exten="7001%40sales").subscribe().status == 404
    assert Phone(office(), exten="7001").subscribe().status == 200


def test_what_a_context_includes_is_found_there() -> None:
    assert Phone(office(), exten="9000%40sales").subscribe().status == 200
    assert Phone(office(), exten="9000%40support").subscribe().status == 404


def account(name: str, context: str) -> SipUser:
    everything = ExtensionSet(["all"])
    return SipUser(
        name, {"SHA-256": hash_secret("SHA-256", name, "switchboard", "secret")}, everything, everything, context
    )


USERS = [account("anna", "sales"), account("ben", "support"), account("cleo", "")]


def asks_as(shared: Office, name: str, uri: str, port: int) -> Phone:
    """A phone that subscribes as that account, and the answer that it gets at last."""
    phone = Phone(shared, port=port, event="dialog", accept=None)
    line = f"SUBSCRIBE {uri} ".encode()
    plain = b"SUBSCRIBE sip:6002@127.0.0.1:5060 "
    phone.send(phone.request().replace(plain, line))
    proven = proof(phone.responses[-1], uri=uri, name=name)
    phone.send(phone.request(Authorization=proven).replace(plain, line))
    return phone


@pytest.mark.parametrize(
    ("name", "uri", "context"),
    [
        ("anna", "sip:6002@127.0.0.1", "sales"),
        ("ben", "sip:6002@127.0.0.1", "support"),
        ("cleo", "sip:6002@127.0.0.1", "sales"),
        ("cleo", "sip:6002%40support@127.0.0.1", "support"),
        ("ben", "sip:6002%40support@127.0.0.1", "support"),
        ("ben", "sip:6002@support.example.com", "support"),
        ("ben", "sip:6002%40sales@127.0.0.1", ""),
        ("ben", "sip:6002@example.com", ""),
        ("anna", "sip:6002@support.example.com", ""),
        ("ben", "sip:9000@127.0.0.1", ""),
        ("ben", "sip:6003@127.0.0.1", ""),
    ],
)
def test_an_account_with_a_context_sees_that_one_alone(name: str, uri: str, context: str) -> None:
    shared = office(users=USERS, authenticate="always")
    status = asks_as(shared, name, uri, 40001).responses[-1].status
    assert status == (200 if context else 404)
    for each in HINTS_OF:
        assert shared.audiences.watchers(Extension("6002", each)) == (each == context)


def test_an_account_sees_what_its_context_includes() -> None:
    shared = office(users=USERS, authenticate="always")
    assert asks_as(shared, "anna", "sip:9000@127.0.0.1", 40001).responses[-1].status == 200
    shared.services.subscribe.rights_changed()
    assert shared.audiences.watchers(Extension("9000", "doors")) == 1


def test_an_account_that_gets_another_context_loses_what_it_watched_in_the_first() -> None:
    shared = office(users=USERS, authenticate="always")
    phone = asks_as(shared, "anna", "sip:6002@127.0.0.1", 40001)
    shared.authenticator.users = {"anna": account("anna", "support")}
    shared.services.subscribe.rights_changed()
    phone.hear()
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=rejected"


def test_a_lists_members_are_those_of_the_context_that_is_asked_for() -> None:
    members = {"front": [ListMember("6002", "Anna"), ListMember("9000", "Door")]}
    shared = office(lists=members)
    phone = Phone(shared, exten="front", server="support.example.com", accept=None)
    assert phone.subscribe(Supported="eventlist").status == 200
    assert shared.audiences.watchers(Extension("6002", "support")) == 1
    assert shared.audiences.watchers(Extension("9000", "doors")) == 0


def test_a_list_may_say_the_context_of_a_member() -> None:
    shared = office(lists={"front": [ListMember("6002@sales", "Anna"), ListMember("6002@support", "Ben")]})
    phone = Phone(shared, exten="front", accept=None)
    assert phone.subscribe(Supported="eventlist").status == 200
    body = phone.notifies[-1].body
    assert body.count(b"<name>") == 2
    assert b'uri="sip:6002%40support@127.0.0.1:5060"' in body
    assert all(shared.audiences.watchers(Extension("6002", each)) == 1 for each in HINTS_OF)


def test_what_is_published_is_that_of_the_context() -> None:
    shared = office()
    body = (
        '<presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:6002@x"><tuple id="a"><status><basic>closed</basic>'
        "</status></tuple></presence>"
    )
    phone = Phone(shared, server="support.example.com")
    length = str(len(body))
    phone.send(phone.request("PUBLISH", Content_Type="application/pidf+xml", Content_Length=length) + body.encode())
    shared.settle()
    phone.hear()
    assert phone.responses[-1].status == 200
    assert shared.core.value("CustomPresence:support").says()[0].value == "unavailable"  # type: ignore[union-attr]  # a presence
    assert shared.core.value("CustomPresence:sales").says()[0].value == "not_set"  # type: ignore[union-attr]  # a presence


def registered(asked: Office, to: str, exten: str = "6002", **auth: str | None) -> int:
    """What a phone is answered that registers as `exten` with this To."""
    phone = Phone(asked, exten=exten)
    headers: dict[str, str | None] = {"Event": None, "Accept": None, "Contact": "<sip:x@127.0.0.1:40000>", "To": to}
    phone.send(phone.request("REGISTER", 600, **(headers | auth)))
    return phone.responses[-1].status


@pytest.mark.parametrize(
    ("to", "status"),
    [
        ("<sip:6002@support.example.com>", 200),
        ("<sip:6003@example.com>", 200),
        ("<sip:6003@SUPPORT.example.com.>", 404),
        ("<sip:6003@other.org>", 200),
        ("<sip:7000@example.com>", 404),
        ("<sip:7000@first.support.example.com>", 200),
        ("<sip:9000@example.com>", 200),  # which sales includes
        ("<sip:9000@support.example.com>", 404),
        ("<sip:6003%40sales@127.0.0.1>", 200),
        ("<sip:6003%40support@127.0.0.1>", 404),
        ("<sip:6003%40support@example.com>", 404),
    ],
)
def test_a_phone_registers_in_the_context_that_its_domain_or_number_says(to: str, status: int) -> None:
    shared = office()
    assert registered(shared, to) == status
    names = [row.aor for row in shared.services.registrar.bindings]
    assert names == ([to[5:9]] if status == 200 else [])


@pytest.mark.parametrize(
    ("name", "to", "status"),
    [
        ("anna", "<sip:6003@other.org>", 200),
        ("anna", "<sip:6003@example.com>", 200),
        ("anna", "<sip:6003@support.example.com>", 404),  # of support it sees nothing
        ("ben", "<sip:6002@other.org>", 200),
        ("ben", "<sip:6003@other.org>", 404),  # which only sales has
        ("ben", "<sip:6002@example.com>", 404),
        ("cleo", "<sip:6003@other.org>", 200),
        ("cleo", "<sip:6002@support.example.com>", 200),
    ],
)
def test_an_account_registers_only_where_it_sees(name: str, to: str, status: int) -> None:
    shared = office(users=USERS, authenticate="always")
    phone = Phone(shared)
    headers: dict[str, str | None] = {"Event": None, "Accept": None, "Contact": "<sip:x@127.0.0.1:40000>", "To": to}
    phone.send(phone.request("REGISTER", 600, **headers))
    uri = phone.request("REGISTER", 600, **headers).split()[1].decode()
    proven = proof(phone.responses[-1], "REGISTER", uri=uri, name=name)
    phone.send(phone.request("REGISTER", 600, Authorization=proven, **headers))
    assert phone.responses[-1].status == status
