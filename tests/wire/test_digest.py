"""Who may ask: digest authentication as a phone meets it (RFC 3261 22, RFC 7616, RFC 8760)."""

import re

import pytest

from switchboard.ground.limits import Limits
from switchboard.sip.auth import authenticator
from switchboard.sip.auth.digest import Credentials, hash_secret, response_for
from switchboard.sip.auth.users import ExtensionSet, SipUser
from tests.helpers.phone import SERVER, Message, Office, Phone, parse

REALM = "switchboard"
ALGORITHMS = ("SHA-512-256", "SHA-256", "MD5")


def user(name: str = "alice", *, watch: tuple[str, ...] = ("all",), lines: tuple[str, ...] = ("6002",)) -> SipUser:
    ha1 = {algorithm: hash_secret(algorithm, name, REALM, "secret") for algorithm in ALGORITHMS}
    return SipUser(name, ha1, ExtensionSet(watch), ExtensionSet(lines))


@pytest.fixture
def office() -> Office:
    return Office(users=[user(), user("bob", watch=("2001", "_61XX"))], authenticate="always")


def proof(
    challenge: Message,
    method: str = "SUBSCRIBE",
    *,
    uri: str = "sip:6002@127.0.0.1:5060",
    algorithm: str = "SHA-256",
    name: str = "alice",
    secret: str = "secret",
    nc: str = "00000001",
    qop: str = "auth",
) -> str:
    """An Authorization header that answers a challenge."""
    nonce = re.search(r'nonce="([^"]+)"', challenge.headers["WWW-Authenticate"])
    assert nonce is not None
    credentials = Credentials(name, REALM, nonce[1], uri, "", algorithm, qop, nc if qop else "", "c" if qop else "")
    response = response_for(credentials, hash_secret(algorithm, name, REALM, secret), method)
    extra = f', qop={qop}, nc={nc}, cnonce="c"' if qop else ""
    return (
        f'Digest username="{name}", realm="{REALM}", nonce="{nonce[1]}", uri="{uri}", response="{response}", '
        f"algorithm={algorithm}{extra}"
    )


def test_rfc3261_22_1_who_proves_nothing_is_challenged(office: Office) -> None:
    phone = Phone(office)
    assert phone.subscribe().start == "SIP/2.0 401 Unauthorized"
    assert phone.notifies == []
    assert len(office.audiences) == 0


def test_rfc8760_2_4_the_strongest_algorithm_is_offered_first(office: Office) -> None:
    phone = Phone(office)
    phone.send(phone.request(Subject="x" * 300))
    raw = [value for name, value in phone.raw_headers if name == "WWW-Authenticate"]
    assert [re.findall(r"algorithm=([\w-]+)", value)[0] for value in raw] == list(ALGORITHMS)
    assert all('qop="auth"' in value for value in raw)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_rfc8760_2_each_algorithm_is_taken(office: Office, algorithm: str) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    assert phone.subscribe(Authorization=proof(challenge, algorithm=algorithm)).status == 200
    assert len(phone.notifies) == 1


def test_rfc7616_3_4_1_a_phone_that_knows_no_qop_is_taken(office: Office) -> None:
    phone = Phone(office)
    assert phone.subscribe(Authorization=proof(phone.subscribe(), algorithm="MD5", qop="")).status == 200


def test_rfc7616_3_4_5_a_proof_without_a_count_serves_once(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    once = proof(challenge, algorithm="MD5", qop="")
    assert phone.subscribe(Authorization=once).status == 200
    again = phone.subscribe(Authorization=once)
    assert again.status == 401
    assert "stale=true" in again.headers["WWW-Authenticate"]
    assert phone.subscribe(Authorization=proof(challenge, nc="00000007")).status == 401
    assert phone.subscribe(Authorization=proof(again, algorithm="MD5", qop="")).status == 200


def test_a_count_that_was_used_with_qop_serves_no_proof_without(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    assert phone.subscribe(Authorization=proof(challenge)).status == 200
    assert phone.subscribe(Authorization=proof(challenge, qop="")).status == 401


def test_rfc7616_3_4_5_a_count_that_was_used_is_a_replay(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    assert phone.subscribe(Authorization=proof(challenge, nc="00000002")).status == 200
    for count in ("00000002", "00000001"):
        again = phone.subscribe(Authorization=proof(challenge, nc=count))
        assert again.status == 401
        assert "stale=true" in again.headers["WWW-Authenticate"]
    assert phone.subscribe(Authorization=proof(challenge, nc="00000003")).status == 200


def test_rfc7616_3_3_a_nonce_that_is_too_old_is_stale(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    office.pass_time(301)
    late = phone.subscribe(Authorization=proof(challenge))
    assert late.status == 401
    assert "stale=true" in late.headers["WWW-Authenticate"]
    assert phone.subscribe(Authorization=proof(late)).status == 200


def test_a_nonce_serves_only_the_host_that_it_was_made_for(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    office.receive(phone.request(Authorization=proof(challenge)), ("127.0.0.9", 40000))
    [(data, _)] = list(office.datagrams())
    assert data.startswith(b"SIP/2.0 401 ")


@pytest.mark.parametrize("wrong", [{"secret": "guess"}, {"name": "nobody"}])
def test_rfc3261_22_1_a_wrong_proof_is_refused(office: Office, wrong: dict[str, str]) -> None:
    phone = Phone(office)
    assert phone.subscribe(Authorization=proof(phone.subscribe(), **wrong)).status == 403


def test_a_host_that_fails_too_often_waits_and_is_listed(office: Office) -> None:
    phone = Phone(office)
    for _ in range(5):
        phone.subscribe(Authorization=proof(phone.subscribe(), secret="guess"))
    refused = phone.subscribe(Authorization=proof(phone.subscribe()))
    assert (refused.status, refused.headers["Retry-After"]) == (480, "90")
    assert [row[:3] for row in office.services.authenticator.failures.listed(office.now)] == [("127.0.0.1", "alice", 5)]
    office.pass_time(90)
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200


def test_a_neighbour_behind_the_same_address_who_guesses_is_noticed_by_nobody_else(office: Office) -> None:
    phone, guesser = Phone(office), Phone(office, port=40009)
    challenge = phone.subscribe()
    assert phone.subscribe(Authorization=proof(challenge)).status == 200
    for name in ("alice", "bob", "nobody"):
        for _ in range(30):
            guesser.subscribe(Authorization=proof(guesser.subscribe(), name=name, secret="guess"))
    assert guesser.responses[-1].status == 480
    assert int(guesser.responses[-1].headers["Retry-After"]) > 0
    assert phone.subscribe(Authorization=proof(challenge, nc="00000002")).status == 200
    office.pass_time(1_800)  # the nonce is stale, and the guesser goes on
    for _ in range(30):
        guesser.subscribe(Authorization=proof(guesser.subscribe(), name="alice", secret="guess"))
    assert guesser.responses[-1].status == 480
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200


def test_after_a_restart_those_who_were_served_are_known_to_be_so(office: Office) -> None:
    authenticator, now = office.services.authenticator, office.now
    guesser, phone = Phone(office, port=40009), Phone(office)
    source = ("127.0.0.1", 40000)
    authenticator.restore("alice", source, "call40000@127.0.0.1", "", now)
    authenticator.restore("127.0.0.1", source, "call40000@127.0.0.1", "", now)  # the owner where nobody proved anything
    for name in ("alice", "nobody"):
        for number in range(60):
            guesser.subscribe(Authorization=proof(guesser.subscribe(), name=name + "x" * (number % 20), secret="guess"))
    assert phone.subscribe(Authorization=proof(phone.subscribe(), name="bob")).status == 480
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200


@pytest.mark.parametrize("is_restored", [False, True])
def test_a_phone_that_is_started_anew_is_looked_at_though_a_neighbour_guesses_at_its_account(
    office: Office, is_restored: bool
) -> None:
    """It has another Call-ID then; behind its address it still has its port."""
    phone, guesser = Phone(office), Phone(office, port=40009)
    if is_restored:
        source = ("127.0.0.1", 40000)
        office.services.authenticator.restore("alice", source, "a call before", "", office.now)
    else:
        assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200
    for _ in range(30):
        guesser.subscribe(Authorization=proof(guesser.subscribe(), secret="guess"))
    assert guesser.responses[-1].status == 480
    anew = {"Call-ID": "a call after it was started anew"}
    phone = Phone(office, branches=1_000)
    assert phone.subscribe(**anew, Authorization=proof(phone.subscribe(**anew))).status == 200


def test_a_phone_with_another_port_is_known_by_its_instance(office: Office) -> None:
    contact = '<sip:alice@127.0.0.1:{}>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-000a95a0e128>"'
    phone, guesser = Phone(office), Phone(office, port=40009)
    known = {"Contact": contact.format(40000)}
    assert phone.subscribe(**known, Authorization=proof(phone.subscribe(**known))).status == 200
    for _ in range(30):
        guesser.subscribe(Authorization=proof(guesser.subscribe(), secret="guess"))
    moved, stranger = Phone(office, port=40100), Phone(office, port=40200)
    assert stranger.subscribe(Authorization=proof(stranger.subscribe())).status == 480
    known = {"Contact": contact.format(40100)}
    assert moved.subscribe(**known, Authorization=proof(moved.subscribe(**known))).status == 200


def test_behind_a_proxy_whose_port_all_share_a_guesser_gets_hardly_more(office: Office) -> None:
    phone, looked_at = Phone(office), 0
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200
    for number in range(900):
        calls = {"Call-ID": f"guess {number}"}
        guesser = Phone(office, port=40000 if number % 2 else 40009, branches=1_000 + number * 4)
        challenge = guesser.subscribe(**calls)
        looked_at += guesser.subscribe(**calls, Authorization=proof(challenge, secret=f"{number}")).status == 403
        office.now += 4.0
    assert 40 < looked_at < 50
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200  # in the call that is known


def test_a_guesser_from_a_thousand_addresses_gets_fewer_than_a_hundred_guesses_an_hour(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    assert phone.subscribe(Authorization=proof(challenge)).status == 200
    guesser, looked_at = Phone(office, port=40009), 0
    for number in range(1_000):
        source = (f"10.0.{number >> 8}.{number & 255}", 40009)
        for _ in range(2):
            office.receive(guesser.request(), source)
            [(data, _)] = list(office.datagrams())
            office.receive(guesser.request(Authorization=proof(parse(data), secret=f"guess {number}")), source)
            [(data, _)] = list(office.datagrams())
            looked_at += data.startswith(b"SIP/2.0 403 ")
        office.now += 3.6
    assert 10 < looked_at < 100
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200  # from where it is known


def test_four_wrong_guesses_and_a_success_of_ones_own_are_no_way_round(office: Office) -> None:
    guesser = Phone(office, port=40009, exten="2001")
    uri = "sip:2001@127.0.0.1:5060"
    looked_at = 0
    for _ in range(20):
        for _ in range(4):
            challenge = guesser.subscribe()
            looked_at += guesser.subscribe(Authorization=proof(challenge, uri=uri, secret="guess")).status == 403
        guesser.subscribe(0, Authorization=proof(guesser.subscribe(), uri=uri, name="bob"))
        guesser.to_tag = ""
    assert looked_at == 5


def test_a_proof_in_other_bytes_than_digits_is_wrong_and_counted(office: Office) -> None:
    phone = Phone(office)
    for _ in range(5):
        header = re.sub('response="[^"]*"', 'response="\u00e9\ud7ff\u00b2"', proof(phone.subscribe()))
        assert phone.subscribe(Authorization=header).status == 403
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 480


@pytest.mark.parametrize("name", ["username", "realm", "nonce", "uri", "response", "cnonce", "nc", "qop", "algorithm"])
@pytest.mark.parametrize(
    "value", ["\u00b2", "\u00e9" * 40, "-1", "0x10", "zz.zz", ".", "-", "1-2.3", "\x00", "9" * 1_500]
)
def test_no_value_of_a_proof_raises_or_is_taken(office: Office, name: str, value: str) -> None:
    phone = Phone(office)
    header = re.sub(f'{name}=("[^"]*"|[^,]*)', lambda _: f'{name}="{value}"', proof(phone.subscribe()))
    status = phone.subscribe(Authorization=header).status
    assert status in (400, 401, 403)


def test_only_what_is_offered_is_taken() -> None:
    office = Office(users=[user()], authenticate="always", digest=("SHA-256",))
    phone = Phone(office)
    assert "algorithm=SHA-256" in phone.subscribe().headers["WWW-Authenticate"]
    for algorithm in ("MD5", "SHA-512-256", "md5", ""):
        header = proof(phone.subscribe(), algorithm=algorithm.upper() or "MD5")
        header = header if algorithm else header.replace(", algorithm=MD5", "")
        assert phone.subscribe(Authorization=header).status == 403
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200


def test_guesses_under_somebody_elses_address_refuse_nobody(office: Office) -> None:
    phone, guesser = Phone(office), Phone(office, port=40009)
    challenge = phone.subscribe()
    for _ in range(20):
        guess = guesser.request(Authorization=proof(challenge, secret="guess"))
        office.receive(guess.replace(b'nonce="', b'nonce="f'), ("127.0.0.1", 40009))
        list(office.datagrams())
    assert phone.subscribe(Authorization=proof(challenge)).status == 200


@pytest.mark.parametrize(
    "text",
    [
        "Basic YTpi",
        "Bearer abc.def",
        "Digest",
        "Digest username=x",
        "Digest " + "x" * 5_000,
        'Digest username="alice", realm="switchboard", nonce="", uri="sip:6002@h", response=""',
        'Digest username="alice, realm="switchboard',
        ",,,",
    ],
)
def test_what_proves_nothing_here_is_passed_over_and_leads_to_a_challenge(office: Office, text: str) -> None:
    phone = Phone(office)
    challenge = phone.subscribe(Authorization=text)
    assert challenge.status == 401
    both = phone.request(Authorization=proof(challenge)).replace(
        b"Authorization: ", b"Authorization: " + text.encode() + b"\r\nAuthorization: "
    )
    phone.send(both)
    assert phone.responses[-1].status == 200


@pytest.mark.parametrize(
    "uri", ["sip:6003@127.0.0.1:5060", "sip:6002@127.0.0.1", "sip:6002@127.0.0.1:5060;transport=tcp"]
)
def test_rfc7616_3_4_6_a_proof_for_another_address_is_malformed_and_no_wrong_one(office: Office, uri: str) -> None:
    phone = Phone(office)
    for _ in range(8):
        answer = phone.subscribe(Authorization=proof(phone.subscribe(), uri=uri))
        assert (answer.status, answer.start[12:]) == (400, "The uri in Authorization is another than the request's")
    assert phone.subscribe(Authorization=proof(phone.subscribe())).status == 200


@pytest.mark.parametrize("uri", ["sip:%36002@127.0.0.1:5060", "sip:6002@127.0.0.1:5060;lr", "SIP:6002@127.0.0.1:5060"])
def test_rfc3261_19_1_4_a_proof_for_the_same_address_written_otherwise_is_one(office: Office, uri: str) -> None:
    phone = Phone(office)
    assert phone.subscribe(Authorization=proof(phone.subscribe(), uri=uri)).status == 200


@pytest.mark.parametrize("nc", ["1", "0000001g", "000000001", ""])
def test_a_count_out_of_form_is_malformed(office: Office, nc: str) -> None:
    phone = Phone(office)
    assert phone.subscribe(Authorization=proof(phone.subscribe(), nc=nc)).start == (
        "SIP/2.0 400 Malformed nc in Authorization"
    )


def test_a_phone_that_counts_from_zero_is_let_in_once_with_each(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    answers = [phone.subscribe(Authorization=proof(challenge, nc=f"0000000{n}")).status for n in (0, 0, 1, 1, 2)]
    assert answers == [200, 401, 200, 401, 200]


def test_credentials_for_another_realm_are_no_proof_here(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    other = proof(challenge).replace('realm="switchboard"', 'realm="elsewhere"')
    assert phone.subscribe(Authorization=other).status == 401


def test_rfc6665_4_2_1_a_refresh_has_to_be_proved_as_well(office: Office) -> None:
    phone = Phone(office)
    challenge = phone.subscribe()
    phone.subscribe(Authorization=proof(challenge))
    assert phone.subscribe().status == 401
    assert phone.subscribe(Authorization=proof(challenge, nc="00000002")).status == 200


def test_nobody_refreshes_another_users_subscription(office: Office) -> None:
    phone = Phone(office, exten="2001")
    uri = "sip:2001@127.0.0.1:5060"
    challenge = phone.subscribe()
    assert phone.subscribe(Authorization=proof(challenge, uri=uri)).status == 200
    assert phone.subscribe(0, Authorization=proof(challenge, uri=uri, name="bob", nc="00000002")).status == 403
    assert len(office.audiences) == 1


@pytest.mark.parametrize(("exten", "status"), [("2001", 200), ("6123", 200), ("6002", 403)])
def test_a_user_watches_what_it_may(office: Office, exten: str, status: int) -> None:
    phone = Phone(office, exten=exten)
    header = proof(phone.subscribe(), uri=f"sip:{exten}@127.0.0.1:5060", name="bob")
    assert phone.subscribe(Authorization=header).status == status


def test_programs_on_this_computer_need_no_proof_unless_told_so() -> None:
    office = Office(users=[user()])
    assert Phone(office).subscribe().status == 200
    office.receive(Phone(office, port=40001).request(), ("192.0.2.7", 40001))
    assert next(iter(office.datagrams()))[0].startswith(b"SIP/2.0 401 ")


@pytest.mark.parametrize(("transport", "status"), [("UDP", 200), ("TCP", 200), ("TLS", 200), ("WS", 401), ("WSS", 401)])
def test_a_web_page_on_this_computer_has_to_prove_who_it_is(transport: str, status: int) -> None:
    assert Phone(Office(users=[user()], transport=transport)).subscribe().status == status


def test_a_challenge_is_of_about_the_size_of_what_it_answers(office: Office) -> None:
    phone = Phone(office)
    for request in (phone.request(), phone.request(User_Agent=None, Accept=None, Expires=None)):
        office.receive(request)
        [(data, _)] = list(office.datagrams())
        assert len(data) <= len(request) + 128


@pytest.mark.parametrize("method", ["OPTIONS", "SUBSCRIBE", "REGISTER", "PUBLISH", "INVITE", "FROB", "NOTIFY"])
@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"User_Agent": None, "Accept": None, "Contact": None, "Expires": None, "Event": None, "Max_Forwards": None},
        {"Via": "\r\nv:".join(["SIP/2.0/UDP a;branch=z9hG4bK1", *["SIP/2.0/UDP b;branch=z"] * 140])},
        {"Content_Length": "1\r\nl:1"},
        {"CSeq": "x"},
        {"Authorization": "Digest"},
        {"Require": "nothing, at, all"},
    ],
    ids=["usual", "short", "many vias", "malformed", "no cseq", "no proof", "required"],
)
def test_a_stranger_is_sent_one_datagram_of_about_the_size_of_its_own_or_none(
    office: Office, method: str, changed: dict[str, str | None]
) -> None:
    request = Phone(office).request(method, None, **changed)
    for form in (request, request.replace(b"\r\n", b"\n").replace(b": ", b":"), shortest(request)):
        office.receive(form, ("192.0.2.66", 5060))
        sent = list(office.datagrams())
        assert len(sent) <= 1
        assert all(len(data) <= len(form) + 128 for data, _ in sent)
    assert len(office.endpoint._transactions) == 0


def shortest(request: bytes) -> bytes:
    for name, short in ((b"Via", b"v"), (b"From", b"f"), (b"To", b"t"), (b"Call-ID", b"i")):
        request = request.replace(b"\n" + name + b": ", b"\n" + short + b":", 1)
    return request


def test_a_usual_request_of_a_stranger_is_challenged_in_the_shortest_form_at_least(office: Office) -> None:
    phone = Phone(office, exten="6")
    short = phone.request(User_Agent=None, Accept=None, Expires=None, Max_Forwards=None, Contact=None, Event=None)
    office.receive(shortest(short), ("192.0.2.66", 5060))
    [(data, _)] = list(office.datagrams())
    assert data.startswith(b"SIP/2.0 401 Unauthorized\r\nv: SIP/2.0/UDP 127.0.0.1:40000;")
    assert b"\r\nWWW-Authenticate: Digest " in data
    assert b"algorithm=MD5" in data
    assert data.endswith(b"\r\n\r\n")


def test_a_stranger_that_asks_again_is_told_the_same_though_nothing_is_kept_for_it(office: Office) -> None:
    request = Phone(office).request()
    tags = set()
    for _ in range(3):
        office.receive(request, ("192.0.2.66", 5060))
        [(data, _)] = list(office.datagrams())
        tags.add(re.findall(rb"To: .*;tag=(\w+)", data)[0])
    assert len(tags) == 1
    assert len(office.endpoint._transactions) == 0


def test_a_wrong_proof_that_comes_again_is_counted_once(office: Office) -> None:
    phone = Phone(office)
    request = phone.request(Authorization=proof(phone.subscribe(), secret="guess"))
    for _ in range(11):
        phone.send(request)
    assert {response.status for response in phone.responses[1:]} == {403}
    assert [row.failures for row in office.services.authenticator.failures.listed(office.now)] == [1]


def test_one_owner_has_a_bounded_number_of_subscriptions(office: Office) -> None:
    office.limit_log.limits = Limits(subscriptions_each=2)
    for number in range(3):
        phone = Phone(office, port=41000 + number)
        status = phone.subscribe(Authorization=proof(phone.subscribe())).status
        assert status == (200 if number < 2 else 503)


def test_a_phone_that_gives_up_at_an_unknown_algorithm_is_offered_the_last_one_alone(office: Office) -> None:
    phone, other = Phone(office), Phone(office, port=40001)
    phone.subscribe(Subject="x" * 300)
    phone.subscribe(Subject="x" * 300)
    assert "algorithm=MD5" in phone.responses[-1].headers["WWW-Authenticate"]
    assert sum(name == "WWW-Authenticate" for name, _ in phone.raw_headers) == 1
    assert phone.subscribe(Authorization=proof(phone.responses[-1], algorithm="MD5")).status == 200
    other.send(other.request(Subject="x" * 300, From="<sip:other@127.0.0.1>;tag=o"))
    assert sum(name == "WWW-Authenticate" for name, _ in other.raw_headers) == len(ALGORITHMS)


def offered(phone: Phone) -> list[str]:
    phone.subscribe(Subject="x" * 300)
    return algorithms_of(phone)


def algorithms_of(phone: Phone) -> list[str]:
    """What its last answer offers."""
    raw = [value for name, value in phone.raw_headers if name == "WWW-Authenticate"]
    return [re.findall(r"algorithm=([\w-]+)", value)[0] for value in raw]


def test_what_is_remembered_of_askers_is_bounded_and_the_oldest_is_forgotten(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authenticator, "_MOST_UNANSWERED", 3)
    first, *others = [Phone(office, port=40000 + number) for number in range(4)]
    offered(first)
    assert offered(first) == ["MD5"]
    for phone in others:
        assert offered(phone) == list(ALGORITHMS)
    assert offered(others[-1]) == ["MD5"]
    assert offered(first) == list(ALGORITHMS), "three others have asked since"


def test_what_is_remembered_of_users_is_bounded_and_the_oldest_is_forgotten(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authenticator, "_MOST_SIMPLE", 1)
    for port, (name, uri) in enumerate((("alice", "6002"), ("bob", "2001")), 40001):
        phone = Phone(office, exten=uri, port=port)
        mine = {"From": f"<sip:{name}@127.0.0.1>;tag=a", "Call-ID": f"of {name}"}
        phone.subscribe(**mine)
        proved = proof(phone.subscribe(**mine), uri=f"sip:{uri}@{SERVER}", algorithm="MD5", name=name)
        assert phone.subscribe(**mine, Authorization=proved).status == 200
    for port, (name, algorithms) in enumerate((("bob", ["MD5"]), ("alice", list(ALGORITHMS))), 40003):
        phone = Phone(office, port=port)
        phone.subscribe(Subject="x" * 300, **{"From": f"<sip:{name}@127.0.0.1>;tag=b", "Call-ID": f"another of {name}"})
        assert algorithms_of(phone) == algorithms


def test_nobody_has_somebody_else_offered_the_last_algorithm_alone(office: Office) -> None:
    victim, stranger = Phone(office), Phone(office, port=40009)
    for number in range(10):
        mine = {"From": "<sip:watcher@127.0.0.1>;tag=from40000", "Call-ID": f"of the stranger {number // 5}"}
        stranger.send(stranger.request(**mine))
    assert offered(victim) == list(ALGORITHMS)


def test_a_user_whose_phone_needed_the_last_algorithm_alone_is_offered_it_at_once_in_other_calls(
    office: Office,
) -> None:
    phone = Phone(office)
    mine = {"From": "<sip:alice@127.0.0.1>;tag=a"}
    for _ in range(2):
        challenge = phone.subscribe(**mine)
    assert phone.subscribe(**mine, Authorization=proof(challenge, algorithm="MD5")).status == 200
    office.receive(phone.request(**mine, Subject="x" * 300, **{"Call-ID": "another", "To": "<sip:6002@127.0.0.1>"}))
    [(data, _)] = list(office.datagrams())
    assert data.count(b"WWW-Authenticate") == 1
    assert b"algorithm=MD5" in data
    office.receive(phone.request(Subject="x" * 300, **{"Call-ID": "third", "To": "<sip:6002@127.0.0.1>"}))
    [(data, _)] = list(office.datagrams())
    assert data.count(b"WWW-Authenticate") == len(ALGORITHMS)  # another user's
