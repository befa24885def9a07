"""Calls of phones: INVITE, ACK, CANCEL, BYE (RFC 3261 13 to 17, RFC 6026, RFC 3264)."""

import re
from collections.abc import Callable, Iterator

import pytest

from switchboard.ground.limits import Limits
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState, Place
from switchboard.sip.invite.offer_answer import unspeakable
from switchboard.sip.invite.outgoing_call import OutgoingCall
from switchboard.sip.invite.refer import Referral
from switchboard.sip.wire.errors import NotFound
from tests.helpers.phone import Message, Office, parse
from tests.wire.test_digest import proof, user

OFFER = (
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
    "m=audio 4000 RTP/AVP 9 0 8 101\r\na=rtpmap:101 telephone-event/8000\r\n"
)
HELD = OFFER + "a=sendonly\r\n"
VIDEO_ALONE = "v=0\r\nc=IN IP4 127.0.0.1\r\nm=video 4000 RTP/AVP 96\r\n"


class Desk:
    """Takes calls as the test says, and remembers what it heard of them."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.told: list[tuple[str, object]] = []
        self.refusal: NotFound | None = None
        self.referral: Referral | None = None

    def call_came(self, call: Call) -> None:
        if call.offer is not None and not call.can_be_spoken:
            raise unspeakable(call.offer)
        self.calls.append(call)
        if self.refusal is not None:
            raise self.refusal

    def replacement_came(self, call: Call, replaced: Call | OutgoingCall) -> None:
        self.calls.append(call)
        self.told.append(("replaces", replaced))

    def call_ended(self, call: Call, cause: int) -> None:
        assert call.state is CallState.ENDED
        self.told.append(("ended", cause))

    def voice_changed(self, call: Call) -> None:
        assert call.voice is not None
        self.told.append(("held" if call.voice.is_held else "spoken", call.voice.coding))

    def transfer(self, call: Call, referral: Referral) -> Callable[[], None]:
        assert call in self.calls
        if call.offer is not None and not call.can_be_spoken:
            raise unspeakable(call.offer)
        if self.refusal is not None:
            raise self.refusal
        self.referral = referral
        return lambda: self.told.append(("transferred", referral.target.user))

    def digits_came(self, call: Call, digits: str) -> None:
        assert call in self.calls
        self.told.append(("digits", digits))


class CallingPhone:
    """A phone that calls: it writes requests, and keeps what it is sent."""

    def __init__(self, office: Office, desk: Desk, transport: str = "UDP") -> None:
        self.office = office
        self.desk = desk
        self.cseq = 0
        self.branch = 0
        self.to = "<sip:2000@127.0.0.1>"
        self.transport = transport
        self.heard: list[Message] = []

    def write(self, method: str, body: str = "", *, cseq: int = 0, branch: int = 0, **changed: str | None) -> bytes:
        if not cseq:
            self.cseq += 1
        if not branch:
            self.branch += 1
        headers: dict[str, str | None] = {
            "Via": f"SIP/2.0/{self.transport} 127.0.0.1:40000;branch=z9hG4bKc{branch or self.branch};rport",
            "Max-Forwards": "70",
            "From": '"Anna Berg" <sip:6001@127.0.0.1>;tag=anna',
            "To": self.to,
            "Call-ID": "a-call",
            "CSeq": f"{cseq or self.cseq} {method}",
            "Contact": "<sip:6001@127.0.0.1:40000>",
            "Content-Type": "application/sdp" if body else None,
            "Content-Length": str(len(body.encode())),
        }
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        lines = [f"{name}: {value}" for name, value in headers.items() if value is not None]
        return ("\r\n".join([f"{method} sip:2000@127.0.0.1 SIP/2.0", *lines, "", ""]) + body).encode()

    def send(self, data: bytes) -> list[Message]:
        """What it is sent for that."""
        self.office.receive(data)
        return self.listen()

    def listen(self) -> list[Message]:
        heard = [parse(data) for data, _ in self.office.datagrams()]
        self.heard += heard
        for message in heard:
            tag = re.search(r";tag=([^;]+)", message.headers["To"])
            if message.start.startswith("SIP/2.0 2") and tag and ";tag=" not in self.to:
                self.to += f";tag={tag.group(1)}"
        return heard

    def ask(self, method: str, body: str = "", **changed: str | None) -> list[Message]:
        return self.send(self.write(method, body, **changed))  # type: ignore[arg-type]  # no number is among them

    def acknowledge(self, body: str = "", branch: int = 0) -> list[Message]:
        return self.send(self.write("ACK", body, cseq=self.cseq, branch=branch))

    @property
    def call(self) -> Call:
        return self.desk.calls[-1]

    def talk(self) -> None:
        """Is answered, and acknowledges it."""
        self.ask("INVITE", OFFER)
        self.call.answer(Place("127.0.0.1", 10_000), self.office.now)
        assert statuses(self.listen()) == [200]
        assert self.acknowledge() == []


def statuses(messages: list[Message]) -> list[int]:
    return [message.status if message.start.startswith("SIP/") else 0 for message in messages]


def methods(sent: list[tuple[float, bytes]]) -> list[str]:
    return [data.split()[0].decode() for _, data in sent]


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def desk(office: Office) -> Desk:
    desk = Desk()
    office.services.calls.desk = desk
    return desk


@pytest.fixture
def phone(office: Office, desk: Desk) -> Iterator[CallingPhone]:
    yield CallingPhone(office, desk)
    office.pass_time(100)
    assert [call for call in office.services.calls if call.state is not CallState.TALKING] == []
    assert not office.faults.listed()


def test_rfc3261_13_3_1_a_call_is_worked_on_rings_and_is_answered(phone: CallingPhone) -> None:
    assert statuses(phone.ask("INVITE", OFFER)) == [100]
    phone.call.ring(phone.office.now)
    phone.call.ring(phone.office.now)
    ringing = phone.listen()
    assert statuses(ringing) == [180]
    assert ringing[0].headers["Contact"] == "<sip:127.0.0.1:5060>"
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    answer = phone.listen()[0]
    assert answer.status == 200
    assert answer.headers["To"] == ringing[0].headers["To"]
    assert answer.headers["Content-Type"] == "application/sdp"
    assert b"m=audio 10000 RTP/AVP 0 101\r\n" in answer.body  # the first that is known, as the phone likes that most
    assert b"a=sendrecv" in answer.body
    assert phone.acknowledge() == []
    assert methods(phone.office.pass_time(60)) == []
    assert statuses(phone.ask("BYE")) == [200]
    assert phone.desk.told == [("ended", 16)]


def test_rfc3261_17_2_1_an_invite_that_comes_again_is_one_call(phone: CallingPhone) -> None:
    invite = phone.write("INVITE", OFFER)
    assert statuses(phone.send(invite)) == [100]
    assert statuses(phone.send(invite)) == [100]
    assert len(phone.desk.calls) == 1
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    assert statuses(phone.listen()) == [200]
    assert phone.send(invite) == []  # RFC 6026 7.1: the 2xx goes again by its own timer
    phone.acknowledge()
    assert phone.send(invite) == []
    phone.ask("BYE")


def test_rfc3261_8_2_2_2_an_invite_that_came_another_way_is_no_second_call(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER)
    assert statuses(phone.send(phone.write("INVITE", OFFER, cseq=1))) == [482]
    assert len(phone.desk.calls) == 1
    phone.call.end(486, "Busy Here", phone.office.now)


@pytest.mark.parametrize("transport", ["UDP", "TCP"])
def test_rfc3261_13_3_1_4_a_2xx_goes_again_until_its_ack(transport: str) -> None:
    office, desk = Office(transport=transport), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk, transport)
    phone.ask("INVITE", OFFER)
    phone.call.answer(Place("127.0.0.1", 10_000), office.now)
    begun = office.now
    phone.listen()
    sent = office.pass_time(10)
    assert [round(at - begun, 3) for at, _ in sent] == [0.5, 1.5, 3.5, 7.5]
    phone.acknowledge()
    assert office.pass_time(100) == []


def test_rfc3261_13_3_1_4_without_an_ack_the_call_ends_with_a_bye(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER)
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    phone.listen()
    sent = phone.office.pass_time(40)
    assert methods(sent).count("BYE") >= 1
    assert round(next(at for at, data in sent if data.startswith(b"BYE")) - 1000.0, 1) == 32.0
    assert phone.desk.told == [("ended", 18)]


def test_rfc3261_17_2_1_a_refusal_goes_again_until_its_ack(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER)
    phone.call.end(486, "Busy Here", phone.office.now)
    assert statuses(phone.listen()) == [486]
    assert [parse(data).status for _, data in phone.office.pass_time(2)] == [486, 486]
    phone.acknowledge(branch=1)
    assert phone.office.pass_time(100) == []


def test_rfc3261_9_2_a_call_is_given_up(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER)
    cancel = phone.write("CANCEL", cseq=1, branch=1)
    assert sorted(statuses(phone.send(cancel))) == [200, 487]
    assert phone.desk.told == [("ended", 16)]
    assert statuses(phone.send(cancel)) == [200]
    phone.acknowledge(branch=1)
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    assert phone.listen() == []


def test_rfc3261_9_2_what_was_answered_or_is_unknown_is_not_given_up(phone: CallingPhone) -> None:
    assert statuses(phone.send(phone.write("CANCEL", cseq=1, branch=77))) == [481]
    phone.cseq = 0
    phone.talk()
    assert statuses(phone.send(phone.write("CANCEL", cseq=1, branch=1))) == [481] or phone.desk.told == []
    assert phone.call.state.name == "TALKING"
    assert statuses(phone.ask("BYE")) == [200]


def test_rfc3261_15_1_2_a_bye_ends_a_call_that_only_rings(phone: CallingPhone) -> None:
    trying = phone.ask("INVITE", OFFER)
    assert ";tag=" not in trying[0].headers["To"]
    phone.call.ring(phone.office.now)
    phone.to = phone.listen()[0].headers["To"]
    assert sorted(statuses(phone.ask("BYE"))) == [200, 487]
    assert phone.desk.told == [("ended", 16)]
    phone.send(phone.write("ACK", cseq=1, branch=1))


def test_rfc3261_15_1_1_we_hang_up_along_the_route_set(phone: CallingPhone) -> None:
    routes = "<sip:127.0.0.1:5070;lr>, <sip:proxy.example;lr>"
    phone.ask("INVITE", OFFER, Record_Route=routes)
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    answer = phone.listen()[0]
    assert answer.headers["Record-Route"] == routes
    phone.acknowledge()
    phone.office.services.calls.hang_up(phone.call, 0, "", phone.office.now, (("Reason", "Q.850;cause=16"),))
    (data, destination), *_ = phone.office.datagrams()
    bye = parse(data)
    assert bye.start == "BYE sip:6001@127.0.0.1:40000 SIP/2.0"
    assert bye.routes == ["<sip:127.0.0.1:5070;lr>", "<sip:proxy.example;lr>"]
    assert destination == ("127.0.0.1", 5070)
    assert bye.headers["From"] == phone.to
    assert bye.headers["To"].endswith(";tag=anna")
    assert bye.headers["Reason"] == "Q.850;cause=16"
    assert methods(phone.office.pass_time(1)) == ["BYE"]  # timer E, until it is answered
    phone.send(f"SIP/2.0 200 OK\r\nVia: {bye.vias[0]}\r\n\r\n".encode())
    assert phone.office.pass_time(40) == []
    assert phone.desk.told == []


def test_rfc3261_12_2_1_1_a_strict_router_is_named_in_the_request_uri(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, Record_Route="<sip:127.0.0.1:5070>")
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    phone.listen()
    phone.acknowledge()
    phone.office.services.calls.hang_up(phone.call, 0, "", phone.office.now)
    bye = phone.listen()[0]
    assert bye.start == "BYE sip:127.0.0.1:5070 SIP/2.0"
    assert bye.routes == ["<sip:6001@127.0.0.1:40000>"]


@pytest.mark.parametrize(
    ("body", "changed", "status", "told"),
    [
        (VIDEO_ALONE, {}, 488, None),
        (OFFER.replace(" 9 0 8 101", " 9 101"), {}, 488, None),
        (OFFER.replace("RTP/AVP", "RTP/SAVP"), {}, 488, None),
        (OFFER.replace("audio 4000", "audio 0"), {}, 488, None),
        ("v=1\r\n", {}, 400, None),
        (OFFER.replace("audio 4000", "audio 99999"), {}, 400, None),
        (OFFER.replace("c=IN", "c=ON"), {}, 400, None),
        (OFFER + "garbage\r\n", {}, 400, None),
        (OFFER + "a=x\r\n" * 600, {}, 400, None),
        (OFFER + "m=audio 4000 RTP/AVP 0\r\n" * 20, {}, 400, None),
        (OFFER + "a=" + "x" * 20_000 + "\r\n", {}, 400, None),
        (OFFER, {"Content_Type": "text/plain"}, 415, ("Accept", "application/sdp")),
        (OFFER, {"Content_Encoding": "gzip"}, 415, ("Accept-Encoding", "identity")),
        (OFFER, {"Require": "precondition"}, 420, ("Unsupported", "precondition")),
        (OFFER, {"Contact": None}, 400, None),
        (OFFER, {"Contact": "no address"}, 400, None),
        (OFFER, {"Record_Route": "no <address"}, 400, None),
        (OFFER, {"CSeq": "1 BYE"}, 400, None),
    ],
)
def test_what_cannot_be_spoken_is_refused(
    phone: CallingPhone, body: str, changed: dict[str, str | None], status: int, told: tuple[str, str] | None
) -> None:
    heard = phone.ask("INVITE", body, **changed)
    assert [each for each in statuses(heard) if each != 100] == [status]
    if told is not None:
        assert heard[0].headers[told[0]] == told[1]
    assert phone.desk.calls == []
    assert len(phone.office.services.calls) == 0


def test_a_number_that_is_none_is_not_found(phone: CallingPhone) -> None:
    phone.desk.refusal = NotFound()
    assert statuses(phone.ask("INVITE", OFFER)) == [100, 404]
    phone.acknowledge(branch=1)
    assert phone.desk.told == []


def test_rfc3264_5_an_offer_may_be_left_to_us(phone: CallingPhone) -> None:
    phone.ask("INVITE")
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    offer = phone.listen()[0]
    assert b"m=audio 10000 RTP/AVP 8 0 101\r\n" in offer.body
    assert statuses(phone.ask("INVITE", OFFER)) == [491]  # RFC 3261 14.2: our offer is not answered yet
    assert statuses(phone.ask("UPDATE", OFFER)) == [491]
    phone.send(phone.write("ACK", OFFER.replace(" 9 0 8 101", " 8"), cseq=1))
    assert phone.desk.told == [("spoken", "pcma")]
    assert statuses(phone.ask("BYE")) == [200]


@pytest.mark.parametrize("body", ["", "v=1\r\n", VIDEO_ALONE])
def test_rfc3264_an_offer_of_ours_that_is_not_answered_ends_the_call(phone: CallingPhone, body: str) -> None:
    phone.ask("INVITE")
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    phone.listen()
    assert [message.start.split()[0] for message in phone.acknowledge(body)] == ["BYE"]
    assert phone.desk.told == [("ended", 16)]


def test_rfc3264_8_4_a_call_is_held_and_taken_back(phone: CallingPhone) -> None:
    phone.talk()
    held = phone.ask("INVITE", HELD)
    assert statuses(held) == [200]
    assert b"a=recvonly" in held[0].body
    phone.acknowledge()
    back = phone.ask("UPDATE", OFFER)
    assert statuses(back) == [200]
    assert b"a=sendrecv" in back[0].body
    assert phone.desk.told == [("held", "pcmu"), ("spoken", "pcmu")]
    refused = phone.ask("INVITE", VIDEO_ALONE)
    assert statuses(refused) == [488]
    phone.send(phone.write("ACK", cseq=phone.cseq, branch=phone.branch))
    assert phone.call.state.name == "TALKING"
    assert statuses(phone.ask("BYE")) == [200]


@pytest.mark.parametrize("method", ["INVITE", "UPDATE"])
def test_what_names_no_contact_that_can_be_reached_changes_nothing(phone: CallingPhone, method: str) -> None:
    phone.talk()
    target = phone.call.dialog.target
    assert statuses(phone.ask(method, HELD, Contact="nowhere")) == [400]
    assert (phone.call.dialog.target, phone.desk.told) == (target, [])
    phone.send(phone.write("ACK", cseq=phone.cseq, branch=phone.branch))
    assert statuses(phone.ask("BYE")) == [200]


def test_rfc3261_14_2_a_second_offer_waits_for_the_answer_to_the_first(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER)
    phone.call.ring(phone.office.now)
    phone.to = phone.listen()[0].headers["To"]
    again = phone.ask("INVITE", OFFER)
    assert statuses(again) == [500]
    assert again[0].headers["Retry-After"] == "1"
    phone.ask("BYE")


def test_rfc3261_12_2_2_a_cseq_that_is_not_above_the_last_is_out_of_order(phone: CallingPhone) -> None:
    phone.talk()
    assert statuses(phone.send(phone.write("BYE", cseq=1))) == [500]
    bye = phone.write("BYE")
    assert statuses(phone.send(bye)) == [200]
    assert statuses(phone.send(bye)) == [200]  # it comes again, and gets the same answer
    assert statuses(phone.ask("BYE")) == [481]
    assert phone.desk.told == [("ended", 16)]


@pytest.mark.parametrize("method", ["BYE", "INFO", "UPDATE", "INVITE"])
def test_rfc3261_12_2_2_a_request_of_no_call_is_told_so(phone: CallingPhone, method: str) -> None:
    phone.to += ";tag=gone"
    assert statuses(phone.ask(method, OFFER if method == "INVITE" else "")) == [481]


def test_a_tag_that_is_anothers_ends_no_call(phone: CallingPhone) -> None:
    phone.talk()
    assert statuses(phone.ask("BYE", From="<sip:6001@127.0.0.1>;tag=somebody")) == [481]
    assert phone.desk.told == []
    phone.ask("BYE")


@pytest.mark.parametrize(
    ("kind", "body", "status", "digits"),
    [
        ("application/dtmf-relay", "Signal=5\r\nDuration=160\r\n", 200, "5"),
        ("application/dtmf-relay", "Signal= 11\r\n", 200, "#"),
        ("application/dtmf", "*", 200, "*"),
        ("application/dtmf", "x", 200, ""),
        ("text/plain", "5", 415, ""),
    ],
)
def test_digits_come_by_info(phone: CallingPhone, kind: str, body: str, status: int, digits: str) -> None:
    phone.talk()
    assert statuses(phone.ask("INFO", body, Content_Type=kind)) == [status]
    assert phone.desk.told == ([("digits", digits)] if digits else [])
    phone.ask("BYE")


def test_who_calls_has_to_prove_who_it_is_where_the_office_asks() -> None:
    office, desk = Office(users=[user("6001", lines=("6001",))], authenticate="always"), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk)
    challenge = phone.ask("INVITE", OFFER)
    assert statuses(challenge) == [401]
    assert desk.calls == []
    assert phone.acknowledge(branch=1) == []
    wrong = proof(challenge[0], "INVITE", uri="sip:2000@127.0.0.1", name="6001", secret="wrong")
    assert statuses(phone.ask("INVITE", OFFER, Authorization=wrong)) == [403]
    right = proof(challenge[0], "INVITE", uri="sip:2000@127.0.0.1", name="6001")
    assert statuses(phone.ask("INVITE", OFFER, Authorization=right)) == [100]
    assert phone.call.arrival.user is not None
    phone.call.answer(Place("127.0.0.1", 10_000), office.now)
    phone.listen()
    phone.acknowledge()
    assert statuses(phone.ask("BYE")) == [200]  # who knows the dialog's tags need not prove it again


def test_more_calls_than_there_may_be_are_refused() -> None:
    office, desk = Office(limits=Limits(channels=2)), Desk()
    office.services.calls.desk = desk
    for number, status in enumerate([100, 100, 503]):
        phone = CallingPhone(office, desk)
        assert statuses(phone.ask("INVITE", OFFER, Call_ID=f"call-{number}", Via=_via(number))) == [status]


def test_a_connection_that_is_lost_takes_calls_with_it_that_only_ring() -> None:
    office, desk = Office(transport="TCP"), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk, "TCP")
    phone.ask("INVITE", OFFER)
    assert office.endpoint.needs(("127.0.0.1", 40000))
    office.endpoint.connection_lost(("127.0.0.1", 40000), office.now)
    assert desk.told == [("ended", 16)]
    assert not office.endpoint.needs(("127.0.0.1", 40000))


def _via(number: int) -> str:
    return f"SIP/2.0/UDP 127.0.0.1:40000;branch=z9hG4bKmany{number};rport"
