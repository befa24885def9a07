"""A trunk's registration: by bytes and a clock."""

import hashlib

import pytest

from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.auth.challenges import Account
from switchboard.sip.trunks.registration import Maker, Registration, State, Way
from switchboard.sip.trunks.trunk import Trunk
from switchboard.sip.wire.message import Request, parse_request

POINT = ListeningPoint("UDP", lambda _: "192.0.2.10:5060", "udp:0.0.0.0:5060")
CHALLENGE = 'WWW-Authenticate: Digest realm="example.com", nonce="n1", algorithm=MD5, qop="auth"'


class Server:
    """What a trunk's server is sent, and what it says."""

    def __init__(self, trunk: Trunk, *, transport: str = "UDP") -> None:
        self.sent: list[Request] = []
        self.alive = 0
        self.told: list[State] = []
        numbers = iter(range(1_000))
        maker = Maker("Test", lambda: f"tag{next(numbers)}", lambda: b"z9hG4bK%d" % next(numbers))
        self.registration = Registration(trunk, maker, self)
        point = ListeningPoint(transport, POINT.reached, POINT.address)
        self.way = Way(point, ("192.0.2.1", 5060), self._take)

    def changed(self, registration: Registration) -> None:
        self.told.append(registration.state)

    def wants_way(self, registration: Registration) -> None:
        assert registration.way_wanted_at is not None

    def _take(self, data: bytes) -> None:
        if data.strip():
            self.sent.append(parse_request(data))
        else:
            self.alive += 1

    @property
    def last(self) -> Request:
        return self.sent[-1]

    def answer(self, status: int, *lines: str, now: float = 0.0) -> bool:
        asked = self.last.headers
        head = [
            f"SIP/2.0 {status} Whatever",
            f"Via: {asked['via'][0]}",
            f"From: {asked['from'][0]}",
            f"To: {asked['to'][0]};tag=there",
            f"Call-ID: {asked['call-id'][0]}",
            f"CSeq: {asked['cseq'][0]}",
            *lines,
            "Content-Length: 0",
        ]
        branch = asked["via"][0].partition("branch=")[2].partition(";")[0].encode()
        return self.registration.receive_response(status, branch, ("\r\n".join(head) + "\r\n\r\n").encode(), now)

    def run(self, until: float) -> None:
        while (timer := self.registration.get_timer()) is not None and timer <= until:
            self.registration.handle_timer(timer)


def begun(**settings: object) -> Server:
    trunk = Trunk("out", "sip.example.com", account=Account("4930", "secret"), **settings)  # type: ignore[arg-type]
    server = Server(trunk)
    server.registration.begin(server.way, 0.0)
    return server


def test_it_says_who_we_are_and_where() -> None:
    server = begun()
    assert server.last.method == "REGISTER"
    assert server.last.uri_text == "sip:sip.example.com"
    assert server.last.headers["contact"] == ["<sip:4930@192.0.2.10:5060>"]
    assert server.last.headers["expires"] == ["600"]
    assert "authorization" not in server.last.headers


def test_a_challenge_is_answered_with_what_rfc_7616_computes() -> None:
    server = begun()
    assert server.answer(401, CHALLENGE)
    proof = server.last.headers["authorization"][0]
    parts = dict(part.strip().split("=", 1) for part in proof.removeprefix("Digest ").split(","))
    cnonce = parts["cnonce"].strip('"')

    def md5(text: str) -> str:
        return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()

    ha1, ha2 = md5("4930:example.com:secret"), md5("REGISTER:sip:sip.example.com")
    assert parts["response"].strip('"') == md5(f"{ha1}:n1:00000001:{cnonce}:auth:{ha2}")
    assert server.last.headers["cseq"] == ["2 REGISTER"]
    assert server.last.headers["call-id"] == server.sent[0].headers["call-id"]
    server.answer(200, "Contact: <sip:4930@192.0.2.10:5060>;expires=300")
    assert server.told == [State.REGISTERED]


@pytest.mark.parametrize(
    ("lines", "again_at"),
    [
        (("Contact: <sip:4930@192.0.2.10:5060>;expires=300",), 240.0),
        (("Contact: <sip:another@192.0.2.7>;expires=3600, <sip:4930@192.0.2.10>;expires=60",), 48.0),
        (("Expires: 3600",), 3_540.0),
        ((), 540.0),
        (("Expires: 0",), 24.0),
        (("Expires: 99999999999999999999",), 86_340.0),
    ],
)
def test_it_registers_again_before_what_was_granted_is_over(lines: tuple[str, ...], again_at: float) -> None:
    server = begun()
    server.answer(200, *lines)
    server.run(again_at - 0.1)
    assert len(server.sent) == 1
    server.run(again_at)
    assert len(server.sent) == 2


def test_a_way_through_a_router_is_kept_open_over_udp_alone() -> None:
    server = begun()
    server.answer(200)
    server.run(101.0)
    assert server.alive == 4
    over_tcp = Server(Trunk("out", "sip.example.com", transport="TCP"), transport="TCP")
    over_tcp.registration.begin(over_tcp.way, 0.0)
    over_tcp.answer(200)
    over_tcp.run(101.0)
    assert over_tcp.alive == 0


def test_a_wrong_secret_is_not_tried_again_and_again() -> None:
    server = begun()
    server.answer(401, CHALLENGE)
    server.answer(401, CHALLENGE.replace("n1", "n2"))
    assert server.registration.state is State.REJECTED
    assert "user or the secret" in server.registration.reason
    sent = len(server.sent)
    server.run(3_599.0)
    assert len(server.sent) == sent
    server.run(3_600.0)
    assert len(server.sent) == sent + 1


def test_a_nonce_that_is_stale_is_no_wrong_secret_but_not_for_ever() -> None:
    server = begun()
    server.answer(401, CHALLENGE)
    server.answer(401, CHALLENGE.replace("n1", "n2") + ", stale=true")
    assert 'nonce="n2"' in server.last.headers["authorization"][0]
    server.answer(401, CHALLENGE.replace("n1", "n3") + ", stale=true")
    assert server.registration.state is State.REJECTED


@pytest.mark.parametrize(
    "challenge",
    [
        "WWW-Authenticate: Basic realm=x",
        "WWW-Authenticate: Digest realm=x",
        'WWW-Authenticate: Digest realm="x", nonce="n", algorithm=MD6',
        'WWW-Authenticate: Digest realm="x", nonce="n", qop="auth-int"',
        'WWW-Authenticate: Digest realm="x, nonce="n',
        "WWW-Authenticate: Digest " + 'a="b",' * 500,
    ],
)
def test_a_challenge_that_cannot_be_answered_is_a_rejection(challenge: str) -> None:
    server = begun()
    server.answer(401, challenge)
    assert server.registration.state is State.REJECTED
    assert len(server.sent) == 1


def test_the_strongest_challenge_is_answered() -> None:
    server = begun()
    server.answer(401, CHALLENGE, CHALLENGE.replace("MD5", "SHA-256").replace("n1", "n2"))
    assert "algorithm=SHA-256" in server.last.headers["authorization"][0]


def test_a_server_that_wants_longer_is_given_it_once() -> None:
    server = begun()
    server.answer(423, "Min-Expires: 1800")
    assert server.last.headers["expires"] == ["1800"]
    server.answer(423, "Min-Expires: 1800")
    assert len(server.sent) == 2
    assert server.registration.state is State.UNREGISTERED


def test_a_dead_server_is_asked_less_and_less() -> None:
    server = begun()
    moments = []
    now = 0.0
    for _ in range(6):
        server.run(now + 40.0)
        wanted = server.registration.way_wanted_at
        assert wanted is not None
        moments.append(round(wanted - now))
        now = wanted
        server.registration.begin(server.way, now)
    assert moments == [62, 92, 152, 332, 632, 632]


def test_who_was_registered_is_so_until_it_is_over() -> None:
    server = begun()
    server.answer(200, "Expires: 100")
    server.run(99.9)  # asked again at 80, without an answer
    assert server.told == [State.REGISTERED]
    server.run(113.0)
    assert server.told[:2] == [State.REGISTERED, State.UNREGISTERED]
    assert "nobody answers" in server.registration.reason


def test_retry_after_is_kept_to_within_an_hour() -> None:
    server = begun()
    server.answer(503, "Retry-After: 120 (busy);duration=60")
    assert server.registration.way_wanted_at == 120.0
    server.registration.begin(server.way, 120.0)
    server.answer(503, "Retry-After: 999999", now=120.0)
    assert server.registration.way_wanted_at == 3_720.0


def test_an_answer_that_cannot_be_read_is_a_failure_and_nothing_more() -> None:
    server = begun()
    branch = server.last.headers["via"][0].partition("branch=")[2].partition(";")[0].encode()
    assert server.registration.receive_response(200, branch, b"SIP/2.0 200 OK\r\nVia: x\r\n\r\n", 0.0)
    assert server.registration.state is State.UNREGISTERED
    assert not server.registration.receive_response(200, branch, b"", 0.0)


def test_the_binding_is_taken_out_at_the_end() -> None:
    server = begun()
    server.answer(200)
    server.registration.stop(10.0)
    assert server.last.headers["expires"] == ["0"]
    assert server.registration.get_timer() is None
    server.registration.begin(server.way, 20.0)
    assert len(server.sent) == 2


def test_who_is_not_registered_says_nothing_at_the_end() -> None:
    server = begun()
    server.registration.lost("no network", 1.0)
    server.registration.stop(10.0)
    assert len(server.sent) == 1
