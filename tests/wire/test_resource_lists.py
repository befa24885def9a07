"""Many extensions in one subscription (RFC 4662)."""

import re
from email import message_from_bytes
from email.message import Message as Mail

import pytest
from lxml import etree

from switchboard.core.states import DeviceState
from switchboard.ground.limits import Limits
from switchboard.sip.numbers import Sought
from switchboard.sip.watch.resource_list import ListMember
from tests.helpers.phone import Message, Office, Phone, answer_to
from tests.wire.test_digest import proof, user

RLMI = "{urn:ietf:params:xml:ns:rlmi}"
LIST_ACCEPT = "application/rlmi+xml, multipart/related, application/pidf+xml"
SALES = [ListMember("6002", "Bob"), ListMember("2001", "Ann"), ListMember("9999", "Nobody")]


@pytest.fixture
def office() -> Office:
    return Office(lists={"sales": SALES})


def watcher(office: Office, **changed: str | int) -> Phone:
    return Phone(office, exten="sales", accept=changed.pop("accept", LIST_ACCEPT), **changed)  # type: ignore[arg-type]


def parts(notify: Message) -> tuple[etree._Element, dict[str, bytes]]:
    """The list, and each part by its Content-ID, read by another library than the one that wrote them."""
    mail = message_from_bytes(f"Content-Type: {notify.headers['Content-Type']}\r\n\r\n".encode() + notify.body)
    payload = mail.get_payload()
    assert isinstance(payload, list)
    bodies: dict[str, bytes] = {}
    for part in payload:
        assert isinstance(part, Mail)
        body = part.get_payload(decode=True)
        assert isinstance(body, bytes)
        bodies[str(part["Content-ID"]).strip("<>")] = body
    start = mail.get_param("start")
    assert isinstance(start, str)
    return etree.fromstring(bodies.pop(start.strip("<>"))), bodies


def told(notify: Message) -> dict[str, bytes | None]:
    """Each resource of the list by name, and its document where there is one."""
    root, bodies = parts(notify)
    result: dict[str, bytes | None] = {}
    for resource in root.iter(f"{RLMI}resource"):
        instance = resource.find(f"{RLMI}instance")
        name = resource.findtext(f"{RLMI}name") or ""
        result[name] = bodies[instance.get("cid", "")] if instance is not None else None
    return result


def test_rfc4662_4_1_and_4_3_the_extension_is_required(office: Office) -> None:
    phone = watcher(office)
    assert phone.subscribe(Supported="eventlist").headers["Require"] == "eventlist"
    assert phone.notifies[0].headers["Require"] == "eventlist"


def test_rfc4662_5_2_the_first_notify_holds_the_full_state(office: Office) -> None:
    phone = watcher(office)
    phone.subscribe(Supported="eventlist")
    root, _ = parts(phone.notifies[0])
    assert (root.get("uri"), root.get("version"), root.get("fullState")) == ("sip:sales@127.0.0.1:5060", "0", "true")
    assert list(told(phone.notifies[0])) == ["Bob", "Ann"]
    assert all(body and b"<presence" in body for body in told(phone.notifies[0]).values())
    assert next(node.get("uri") for node in root.iter(f"{RLMI}resource")) == "sip:6002@127.0.0.1:5060"


def test_rfc4662_5_2_changes_are_told_in_part(office: Office) -> None:
    phone = watcher(office)
    phone.subscribe(Supported="eventlist")
    office.set_presence("6002", "away", "lunch", "Back at 13:00")
    phone.hear()
    root, _ = parts(phone.notifies[1])
    assert (root.get("version"), root.get("fullState")) == ("1", "false")
    assert list(told(phone.notifies[1])) == ["Bob"]
    assert b"Back at 13:00" in (told(phone.notifies[1])["Bob"] or b"")


def test_rfc4662_5_2_a_refresh_is_told_the_full_state(office: Office) -> None:
    phone = watcher(office)
    phone.subscribe(Supported="eventlist")
    phone.subscribe(Supported="eventlist")
    assert parts(phone.notifies[-1])[0].get("fullState") == "true"


def test_what_changes_while_a_notify_is_in_flight_is_one_notify_after_it() -> None:
    office = Office(lists={"sales": SALES}, transport="TCP")
    phone = watcher(office)
    phone.answer = lambda _: None
    phone.subscribe(Supported="eventlist")
    for name in ("6002", "2001"):
        office.set_presence(name, "dnd")
    office.set_presence("6002", "chat")
    office.receive(answer_to(phone.notifies.pop(), "200 OK"))
    phone.hear()
    [notify] = phone.notifies
    assert set(told(notify)) == {"Bob", "Ann"}


def test_a_dialog_list_lights_lamps(office: Office) -> None:
    phone = watcher(
        office, event="dialog", accept="application/rlmi+xml, multipart/related, application/dialog-info+xml"
    )
    phone.subscribe(Supported="eventlist")
    office.set_device("Custom:6002", DeviceState.INUSE)
    phone.hear()
    [body] = told(phone.notifies[-1]).values()
    assert b"<state>confirmed</state>" in (body or b"")
    assert re.findall(rb'version="(\d+)" state', body or b"") == [b"1"]


def test_rfc4662_4_5_a_phone_that_knows_no_lists_is_told_so(office: Office) -> None:
    response = watcher(office).subscribe()
    assert (response.status, response.headers["Require"]) == (421, "eventlist")


def test_a_phone_that_takes_no_multipart_is_told_so(office: Office) -> None:
    assert watcher(office, accept="application/pidf+xml").subscribe(Supported="eventlist").status == 406


def test_who_joins_or_leaves_is_told_with_the_full_state(office: Office) -> None:
    phone = watcher(office)
    phone.subscribe(Supported="eventlist")
    office.lists["sales"] = [ListMember("2001", "Ann"), ListMember("2002", "Cid")]
    office.services.subscribe.lists_changed()
    phone.hear()
    assert list(told(phone.notifies[-1])) == ["Ann", "Cid"]
    office.set_presence("2002", "away")
    office.set_presence("6002", "away")
    phone.hear()
    assert list(told(phone.notifies[-1])) == ["Cid"]
    assert len(phone.notifies) == 3


def test_the_watchers_of_a_list_that_is_no_more_are_told(office: Office) -> None:
    phone = watcher(office)
    phone.subscribe(Supported="eventlist")
    del office.lists["sales"]
    office.services.subscribe.lists_changed()
    phone.hear()
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=noresource"
    assert len(office.audiences) == 0


def test_many_changes_over_udp_come_in_datagrams_of_their_own() -> None:
    office = Office(lists={"all": [ListMember(str(number), "") for number in range(6100, 6130)]})
    phone = Phone(office, exten="all", accept=LIST_ACCEPT)
    phone.subscribe(Supported="eventlist")
    for number in range(6100, 6130):
        office.set_presence(str(number), "away", "", "x" * 100)
    changed: dict[str, bytes | None] = {}
    phone.hear()
    for _ in range(60):
        for notify in phone.notifies[1:]:
            assert len(notify.body) < 2_000
            changed |= told(notify)
        del phone.notifies[1:]
        office.now += 1.0
        office.endpoint.handle_timer(office.now)
        phone.hear()
    assert len(changed) == 30
    assert all(body and b"x" * 100 in body for body in changed.values())


@pytest.mark.parametrize(("count", "transport", "status"), [(300, "UDP", 200), (301, "UDP", 513), (2_000, "TCP", 200)])
def test_a_list_that_fits_no_datagram_needs_a_connection(count: int, transport: str, status: int) -> None:
    members = [ListMember(str(number), f"Somebody {number}") for number in range(60_000, 60_000 + count)]
    hint = "[default]\nexten => _6XXXX,hint,Custom:${EXTEN},CustomPresence:${EXTEN}\n"
    office = Office(hint, lists={"all": members}, transport=transport)
    phone = Phone(office, exten="all", accept=LIST_ACCEPT)
    assert phone.subscribe(Supported="eventlist").status == status
    if status == 200:
        assert transport == "TCP" or len(phone.notifies[0].body) < 64_000
        for _ in range(20):
            office.now += 1.0
            office.endpoint.handle_timer(office.now)
            phone.hear()
        documents = {name: body for notify in phone.notifies for name, body in told(notify).items() if body}
        assert len(documents) == count


def test_a_user_may_watch_a_list_only_if_all_of_it() -> None:

    office = Office(lists={"sales": SALES}, users=[user(watch=("6002", "2001"))], authenticate="always")
    phone = watcher(office)
    challenge = phone.subscribe(Supported="eventlist")
    header = proof(challenge, uri="sip:sales@127.0.0.1:5060")
    assert phone.subscribe(Supported="eventlist", Authorization=header).status == 403


def test_a_member_whose_hint_went_cannot_be_subscribed_to_though_a_list_still_shows_it() -> None:
    hints = "[default]\nexten => 6002,hint,Custom:6002\nexten => 2001,hint,,CustomPresence:2001\n"
    office = Office(hints, lists={"sales": SALES})
    list_watcher, single = watcher(office), Phone(office, port=40001)
    list_watcher.subscribe(Supported="eventlist")
    assert single.subscribe().status == 200
    office.reload(hints.partition("exten => 2001")[0].replace("6002,hint,Custom:6002", "6009,hint,Custom:6009"))
    single.hear()
    assert single.notifies[-1].headers["Subscription-State"] == "terminated;reason=noresource"
    assert not list_watcher.notifies[-1].headers["Subscription-State"].startswith("terminated")
    assert Phone(office, port=40002).subscribe().status == 404


def documents(office: Office) -> int:
    """How many are kept for watchers."""
    return sum(len(audience.resource._renditions) for audience in office.audiences._audiences.values())


def test_documents_are_let_go_with_the_last_who_reads_them() -> None:
    office = Office(lists={"sales": SALES[:2]})
    first, second, lamp = Phone(office, port=40001), Phone(office, port=40002), Phone(office, port=40003)
    lamp.event, lamp.accept = "dialog", "application/dialog-info+xml"
    list_watcher = watcher(office, port=40004)
    for phone in (first, second, lamp):
        phone.subscribe()
    resource = office.audiences.resource_of(Sought("6002"))
    assert resource is not None
    assert len(resource._renditions) == 2, "one for both who want to see the same"
    list_watcher.subscribe(Supported="eventlist")
    kept = documents(office)
    for _ in range(3):
        office.services.subscribe.lists_changed()
        list_watcher.hear()
        assert documents(office) == kept, "a list that is built anew lets go of what it showed"
    first.subscribe(0)
    assert documents(office) == kept, "the second still reads it"
    second.subscribe(0)
    lamp.subscribe(0)
    assert documents(office) == 2, "those of the list"
    list_watcher.subscribe(0, Supported="eventlist")
    assert not resource._renditions
    assert not office.audiences._audiences
    assert not office.audiences._by_number


def test_a_list_that_cannot_be_held_leaves_no_document() -> None:
    members = [ListMember("6002", "Bob"), ListMember("6105", "Eva"), ListMember("6106", "Fay")]
    office = Office(lists={"sales": members}, limits=Limits(pattern_extensions=1))
    Phone(office, port=40001).subscribe()
    kept = documents(office)
    assert watcher(office, port=40002).subscribe(Supported="eventlist").status == 503
    assert documents(office) == kept
