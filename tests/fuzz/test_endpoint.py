"""Whatever arrives: the endpoint answers or drops it, keeps its bounds, and goes on serving."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.ground.text import is_unicode
from tests.helpers.phone import Office, Phone, answer_to, parse
from tests.wire.test_digest import user

GOOD = Phone(Office()).request()
LINES = GOOD.split(b"\r\n")


@st.composite
def nearly_good(draw: st.DrawFn) -> bytes:
    """A SUBSCRIBE with lines left out, doubled, swapped or overwritten, and bytes changed."""
    lines = list(LINES)
    for _ in range(draw(st.integers(0, 4))):
        number = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "double", "swap", "overwrite"])):
            case "drop" if len(lines) > 1:
                lines.pop(number)
            case "double":
                lines.insert(number, lines[number])
            case "swap":
                lines.append(lines.pop(number))
            case _:
                name = lines[number].partition(b":")[0]
                lines[number] = name + b": " + draw(st.binary(max_size=60))
    data = bytearray(b"\r\n".join(lines))
    for _ in range(draw(st.integers(0, 3))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    return bytes(data)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=200), nearly_good()), max_size=8))
def test_nothing_that_arrives_ends_it(datagrams: list[bytes]) -> None:
    office = Office()
    for data in datagrams:
        office.receive(data)
        for answer, _ in office.datagrams():
            assert answer.startswith((b"SIP/2.0 ", b"NOTIFY "))
    phone = Phone(office, port=50000, exten="6003")
    assert phone.subscribe().status == 200
    assert len(phone.notifies) == 1


UNICODE = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)  # what bytes may say
VALUES = st.one_of(
    UNICODE.map(str.encode),
    st.binary(max_size=60),
    st.sampled_from([b"\xc2\xb2", b"9" * 5_000, b"nan", b"inf", b"-0", b"1e9", b"\xd9\xa3", b"\xff", b"\xed\xa0\xbd"]),
    st.lists(st.sampled_from([b'"', b"<", b">", b";", b",", b"=", b"\\", b"%0d%0a", b"\r\n ", b" ", b"\x00"])).map(
        b"".join
    ),
)
NAMES = [line.partition(b":")[0] for line in LINES[1:-2]] + [b"Authorization", b"Record-Route", b"Require", b"Path"]


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from([b"SUBSCRIBE", b"REGISTER", b"PUBLISH", b"OPTIONS"]),
    st.lists(st.tuples(st.sampled_from(NAMES), VALUES), min_size=1, max_size=3),
    st.sampled_from(["always", "never"]),
)
def test_whatever_a_header_holds_its_sender_is_answered_or_not_and_others_are(
    method: bytes, headers: list[tuple[bytes, bytes]], authenticate: str
) -> None:
    office = Office(users=[user()], authenticate=authenticate)
    data = GOOD.replace(b"SUBSCRIBE", method)
    for name, value in headers:
        lines = [line for line in data.split(b"\r\n") if not line.startswith(name + b":")]
        data = b"\r\n".join([lines[0], name + b": " + value, *lines[1:]])
    is_utf8 = data.decode(errors="replace").encode() == data
    office.receive(data)
    office.settle()
    sent = [answer for answer, _ in office.datagrams()]
    assert len([answer for answer in sent if answer.startswith(b"SIP/2.0 ")]) <= 1
    for answer in sent:
        if is_utf8 or not answer.startswith(b"SIP/2.0 "):  # else an answer repeats what it was asked
            answer.partition(b"\r\n\r\n")[0].decode()
        assert len(answer) <= len(data) + 128 or authenticate == "never"
    for kind in office.journal.rows.values():
        for row in kind.values():
            assert all(is_unicode(value) and len(value) <= 2_048 for value in row if isinstance(value, str))
    assert office.faults.listed() == []
    phone = Phone(office, port=50000, exten="6003")
    assert phone.subscribe().status == (401 if authenticate == "always" else 200)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.floats(0.0, 0.6))
def test_loss_delay_and_reorder_end_in_agreement(seed: int, loss: float) -> None:
    """However the network treats them, every phone ends with the newest state, one NOTIFY in flight at a time."""
    chance = random.Random(seed)
    office = Office()
    phones = [Phone(office, port=50000 + number, answer=lambda _: None) for number in range(3)]
    for phone in phones:
        phone.subscribe()
    newest = dict.fromkeys((phone.port for phone in phones), 0)
    for step in range(12):
        if step < 6:
            office.set_presence("6002", chance.choice(["away", "dnd", "chat", "available"]), "", f"step {step}")
        sent = [data for data, _ in office.datagrams()] + [data for _, data in office.pass_time(chance.uniform(0, 8))]
        unanswered = [parse(data) for data in sent if chance.random() >= (loss if step < 8 else 0.0)]
        chance.shuffle(unanswered)
        for notify in unanswered:
            port = int(notify.start.partition("127.0.0.1:")[2].split()[0])
            cseq = int(notify.headers["CSeq"].split()[0])
            phone = next(phone for phone in phones if phone.port == port)
            if cseq > newest[port]:
                newest[port] = cseq
                phone.notifies.append(notify)
            office.receive(answer_to(notify, "200 OK"), ("127.0.0.1", port))
        assert len(office.endpoint.notifier.transactions) <= len(phones)
    for _ in range(40):
        for _, data in [*((0.0, data) for data, _ in office.datagrams()), *office.pass_time(20)]:
            notify = parse(data)
            port = int(notify.start.partition("127.0.0.1:")[2].split()[0])
            next(phone for phone in phones if phone.port == port).notifies.append(notify)
            office.receive(answer_to(notify, "200 OK"), ("127.0.0.1", port))
    assert {phone.notifies[-1].body for phone in phones} == {phones[0].notifies[-1].body}
    assert b"step 5" in phones[0].notifies[-1].body


def test_a_flood_of_requests_is_bounded() -> None:
    office = Office()
    for number in range(20_000):
        office.receive(Phone(office, port=40000).request("OPTIONS", None, **{"Call-ID": f"flood{number}"}))
    assert len(office.endpoint._answers) <= 4_096
    assert len(office.endpoint._transactions) <= 50_000


@pytest.mark.parametrize("path", sorted((Path(__file__).parent / "corpus").glob("*.sip")), ids=lambda path: path.stem)
def test_what_was_found_once_ends_nothing(path: Path) -> None:
    office = Office()
    for _ in range(2):
        office.receive(path.read_bytes())
        office.settle()
        assert len(list(office.datagrams())) <= 2
    phone = Phone(office, port=50000, exten="6003")
    assert phone.subscribe().status == 200
