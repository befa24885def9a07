"""
What phones of the field send, and what is right to say (`sip.txt`): a case of public reports each, through an endpoint.

A case begins with `## title · what says so`, then perhaps `options`. What it does, a line each:

    > METHOD URI [as NAME] [from PORT] [in]   a request as a phone writes it; `in` its dialog
    Name: value      in the place of a header of that name; without a value the header is left out
    +Name: value     one more of that name
    pidf …, body …   what is published, as the inside of a document, or as it is
    repeat FROM TO   the request that follows is sent for each number of these, which is put in where {n} stands
    bytes …          what stands before the request in the same datagram or segment
    raw …            these octets alone, in a datagram or segment
    answer STATUS    NOTIFYs that follow are answered so, not 200; after `silent` not at all
    < text           the next message that comes begins so
    has …, lacks …   what the message that came last says, or does not
    nothing          no more came
    set …, is …      a device or presence is set; a presence shows
    pass SECONDS     the clock goes on
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from switchboard.core.states import DeviceState, Presence
from switchboard.ground.address import Address
from switchboard.sip.auth.digest import ALGORITHMS, Credentials, hash_secret, response_for
from switchboard.sip.auth.users import ExtensionSet, SipUser
from switchboard.sip.watch.resource_list import ListMember
from switchboard.sip.wire.stream_framing import StreamFraming
from tests.helpers.phone import Message, Office, answer_to, parse

HINTS = """
[default]
exten => 6002,hint,Custom:6002,CustomPresence:6002
exten => 6003,hint,Custom:6003,CustomPresence:6003
exten => 2000,hint,PJSIP/2000,CustomPresence:2000
[office-b]
exten => 6002,hint,Custom:b,CustomPresence:b
"""
SALES = [ListMember("6002", "Anna"), ListMember("6003", "Ben")]
PIDF = (
    '<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" '
    'xmlns:rpid="urn:ietf:params:xml:ns:pidf:rpid" entity="sip:6002@office">{}</presence>'
)
REALM = "switchboard"


@dataclass
class Case:
    title: str
    source: str
    options: dict[str, str] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)


def read_cases() -> list[Case]:
    cases: list[Case] = []
    for line in Path(__file__).with_name("sip.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            title, _, source = line[3:].partition(" · ")
            cases.append(Case(title, source))
        elif line.startswith("options "):
            cases[-1].options = dict(word.split("=") for word in line.split()[1:])
        elif line and not line.startswith("# "):
            cases[-1].steps.append(line)
    return cases


CASES = read_cases()


def octets(text: str) -> bytes:
    r"""The text in UTF-8, and what is written `\xNN`, `\r` or `\n` as that octet."""
    named = {b"r": b"\r", b"n": b"\n"}
    return re.sub(
        rb"\\(?:x([0-9a-f]{2})|([rn]))",
        lambda match: bytes([int(match[1], 16)]) if match[1] else named[match[2]],
        text.encode(),
    )


class Headers(list[tuple[str, str]]):
    """Those of a request in their order."""

    def change(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.strip()
        if name.startswith("+"):
            self.append((name[1:], value))
            return
        at = next((at for at, (known, _) in enumerate(self) if known.lower() == name.lower()), len(self))
        self[at : at + 1] = [(name, value)] if value else []


@dataclass
class Dialog:
    """What one phone remembers of one Call-ID."""

    name: str
    port: int
    cseq: int = 0
    to: str = ""
    challenge: str = ""
    etag: str = ""


class Run:
    """A case at work."""

    def __init__(self, case: Case) -> None:
        options = case.options
        self.transport = options.get("transport", "UDP")
        users = [self._user(name, line) for name, line in (("anna", "6002"), ("ben", "6003"))]
        self.office = Office(
            HINTS,
            transport=self.transport,
            users=users,
            authenticate=options.get("authenticate", "never"),
            lists={"sales": SALES},
            domains={"office-b.example": "office-b"},
        )
        self.framing = StreamFraming()
        self.dialogs: dict[str, Dialog] = {}
        self.inbox: list[Message] = []
        self.last = Message("", {}, b"")
        self.raw = b""
        self.raws: list[bytes] = []
        self.answer = "200 OK"
        self.before = b""
        self.numbers = range(1)  # for which the next request is sent

    def _user(self, name: str, line: str) -> SipUser:
        hashes = {algorithm: hash_secret(algorithm, name, REALM, "secret") for algorithm in ALGORITHMS}
        return SipUser(name, hashes, ExtensionSet(["all"]), ExtensionSet([line]))

    def run(self, steps: Sequence[str]) -> None:
        at = 0
        while at < len(steps):
            step = steps[at]
            at += 1
            word, _, rest = step.partition(" ")
            if word == ">":
                edits = []
                while at < len(steps) and re.match(r"\+?[A-Za-z-]+:|pidf |body ", steps[at]):
                    edits.append(steps[at])
                    at += 1
                for number in self.numbers:
                    self._send(rest.replace("{n}", str(number)), [edit.replace("{n}", str(number)) for edit in edits])
                self.numbers = range(1)
            else:
                self._expect(word, rest, step)

    def _expect(self, word: str, rest: str, step: str) -> None:
        match word:
            case "<":
                assert self.inbox, f"nothing came where {rest!r} was to"
                self.last, self.raw = self.inbox.pop(0), self.raws.pop(0)
                start = self.last.start.removeprefix("SIP/2.0 ")
                assert start.startswith(rest), f"{start!r} came where {rest!r} was to"
            case "has":
                assert octets(rest) in self.raw, f"{rest!r} is not in {self.raw!r}"
            case "lacks":
                assert octets(rest) not in self.raw, f"{rest!r} is in {self.raw!r}"
            case "nothing":
                assert not self.inbox, [message.start for message in self.inbox]
            case "is":
                name, state, *message = rest.split(maxsplit=2)
                value = self.office.core.value(f"CustomPresence:{name}")
                assert isinstance(value, Presence)
                assert (value.state.value, value.message) == (state, " ".join(message))
            case _:
                self._act(word, rest, step)

    def _act(self, word: str, rest: str, step: str) -> None:
        match word:
            case "silent":
                self.answer = ""
            case "answer":
                self.answer = rest
            case "raw":
                self.inbox.clear()
                self.raws.clear()
                self._receive(octets(rest), ("127.0.0.1", 40000))
            case "repeat":
                first, last = rest.split()
                self.numbers = range(int(first), int(last) + 1)
            case "bytes":
                self.before = octets(rest)
            case "pass":
                for data in (data for _, data in self.office.pass_time(float(rest))):
                    self._take(data, ("127.0.0.1", 40000))
            case "set":
                self._set(*rest.split(maxsplit=1))
            case _:
                raise AssertionError(f"no step: {step}")

    def _set(self, name: str, value: str) -> None:
        if value.isupper():
            self.office.set_device(name, DeviceState(value))
        else:
            state, _, message = value.partition(" ")
            self.office.set_presence(name, state, message=message)
        self._hear()

    def _send(self, words: str, edits: Sequence[str]) -> None:
        self.inbox.clear()
        self.raws.clear()
        method, uri, *extra = words.split()
        named = dict(zip(extra[::2], extra[1::2], strict=False))
        name = named.get("as", "phone")
        port = int(named.get("from", 40000))
        dialog = self.dialogs.setdefault(name, Dialog(name, port))
        dialog.port = port
        data = self._request(method, uri, dialog, edits, is_in="in" in extra)
        self._receive(self.before + data, ("127.0.0.1", port))
        self.before = b""
        for raw in list(self.raws):
            message = parse(raw.decode("utf-8", "replace").encode())
            if not message.start.startswith("SIP/2.0"):
                continue
            dialog.to = message.headers.get("To", "")
            dialog.challenge = message.headers.get("WWW-Authenticate", dialog.challenge)
            dialog.etag = message.headers.get("SIP-ETag", dialog.etag)

    def _request(self, method: str, uri: str, dialog: Dialog, edits: Sequence[str], *, is_in: bool) -> bytes:
        dialog.cseq += 1
        port = dialog.port
        via = f"SIP/2.0/{self.transport} 127.0.0.1:{port};branch=z9hG4bK{dialog.name}{dialog.cseq};rport"
        headers = Headers(
            [
                ("Via", via),
                ("Max-Forwards", "70"),
                ("From", f"<sip:watcher@127.0.0.1>;tag={dialog.name}"),
                ("To", dialog.to if is_in else "<sip:6002@office>"),
                ("Call-ID", f"{dialog.name}@127.0.0.1"),
                ("CSeq", f"{dialog.cseq} {method}"),
            ]
        )
        if method in ("SUBSCRIBE", "PUBLISH", "REGISTER"):
            headers.append(("Expires", "3600"))
        if method in ("SUBSCRIBE", "PUBLISH"):
            headers.append(("Event", "presence"))
        if method in ("SUBSCRIBE", "REGISTER"):
            headers.append(("Contact", f"<sip:watcher@127.0.0.1:{port}>"))
        body = b""
        for edit in edits:
            if edit.startswith(("pidf ", "body ")):
                kind, _, text = edit.partition(" ")
                body = octets(PIDF.format(text) if kind == "pidf" else text)
                headers.append(("Content-Type", "application/pidf+xml"))
        headers.append(("Content-Length", str(len(body))))
        for edit in edits:
            if not edit.startswith(("pidf ", "body ")):
                headers.change(self._filled(edit, method, uri, dialog))
        head = "\r\n".join([f"{method} {uri} SIP/2.0", *(f"{name}: {value}" for name, value in headers), "", ""])
        return octets(head) + body

    def _filled(self, edit: str, method: str, uri: str, dialog: Dialog) -> str:
        """`ETAG` is the last entity-tag, `PROOF(name secret key=value …)` answers the last challenge."""
        edit = edit.replace("ETAG", dialog.etag)
        wanted = re.search(r"PROOF\(([^)]*)\)", edit)
        if wanted is None:
            return edit
        user, secret, *others = wanted[1].split()
        given = dict(other.split("=", 1) for other in others)
        nonce = re.search(r'nonce="([^"]+)"', dialog.challenge)
        assert nonce is not None, "nobody was challenged"
        uri, count = given.get("uri", uri), given.get("nc", "00000001")
        credentials = Credentials(user, REALM, nonce[1], uri, "", "SHA-256", "auth", count, "c")
        response = response_for(credentials, hash_secret("SHA-256", user, REALM, secret), method)
        proof = (
            f'Digest username="{user}", realm="{REALM}", nonce="{nonce[1]}", uri="{uri}", response="{response}", '
            f'algorithm=SHA-256, qop=auth, nc={count}, cnonce="c"'
        )
        return edit.replace(wanted[0], proof)

    def _receive(self, data: bytes, source: Address) -> None:
        messages = [data] if self.transport == "UDP" else self.framing.feed(data)
        for message in messages:
            self.office.receive(message, (source[0], source[1]))
        self._hear()

    def _hear(self) -> None:
        for _ in range(100):
            datagram = self.office.next_datagram()
            if datagram is None and not self.office.waiting:
                return
            self.office.settle()
            if datagram is not None:
                self._take(datagram[0], ("127.0.0.1", int(str(datagram[1][1]))))

    def _take(self, data: bytes, phone: Address) -> None:
        message = parse(data.decode("utf-8", "replace").encode())
        self.inbox.append(message)
        self.raws.append(data)
        if message.start.startswith("NOTIFY") and self.answer:
            self.office.receive(answer_to(message, self.answer), (phone[0], phone[1]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_phone_of_the_field_is_answered_as_the_standards_say(case: Case) -> None:
    Run(case).run(case.steps)


def test_each_case_says_what_says_so_and_there_are_enough() -> None:
    assert all(case.source and case.steps for case in CASES)
    assert len({case.title for case in CASES}) == len(CASES) >= 60
