"""Each refusal of the table of methods and checks, as SIPp sends and hears it."""

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.helpers.instance import Instance
from tests.helpers.phone_program import need

METHODS = ("SUBSCRIBE", "PUBLISH", "REGISTER", "OPTIONS")
CLOSED = (
    '<presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:x@y"><tuple id="t"><status><basic>closed</basic>'
    "</status></tuple></presence>"
)
HEAD = """{start}
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch];rport
Max-Forwards: 70
From: <sip:watcher@[local_ip]>;tag=[call_number]
To: <sip:6002@[remote_ip]>{to_tag}
Call-ID: [call_id]
CSeq: {cseq}
Contact: <sip:watcher@[local_ip]:[local_port]>
{headers}Content-Length: [len]

"""


class Refusal(NamedTuple):
    """A request, the status that it gets, and a header of the answer with what that holds."""

    what: str
    method: str
    status: int
    headers: str = ""
    told: tuple[str, str] | None = None
    uri: str = "sip:6002@[remote_ip]"
    version: str = "SIP/2.0"
    cseq: str = ""
    to_tag: str = ""
    body: str = ""


def usual(method: str) -> str:
    return "Event: presence\nExpires: 600\n" if method in ("SUBSCRIBE", "PUBLISH") else ""


PIDF = "Content-Type: application/pidf+xml\n"
REFUSALS = [
    *(
        Refusal(
            "an extension that nobody knows",
            method,
            420,
            f"{usual(method)}Require: nosuch\n",
            ("Unsupported", "nosuch"),
        )
        for method in METHODS
    ),
    *(Refusal("a CSeq of another method", method, 400, usual(method), cseq="1 INFO") for method in METHODS),
    *(Refusal("another version", method, 505, usual(method), version="SIP/7.0") for method in METHODS),
    *(
        Refusal("another scheme", method, 416, usual(method), uri="tel:+15551234")
        for method in ("SUBSCRIBE", "PUBLISH")
    ),
    Refusal("a REGISTER with another scheme", "REGISTER", 416, uri="tel:+15551234"),
    Refusal(
        "a coded body",
        "PUBLISH",
        415,
        f"{usual('PUBLISH')}{PIDF}Content-Encoding: gzip\n",
        ("Accept-Encoding", "identity"),
        body=CLOSED,
    ),
    Refusal(
        "a body of another type",
        "PUBLISH",
        415,
        f"{usual('PUBLISH')}Content-Type: text/plain\n",
        ("Accept", "pidf"),
        body="a",
    ),
    Refusal("no body to publish", "PUBLISH", 400, usual("PUBLISH")),
    Refusal("a publication of no duration", "PUBLISH", 400, f"Event: presence\nExpires: 0\n{PIDF}", body=CLOSED),
    Refusal("a tag that was never given", "PUBLISH", 412, f"{usual('PUBLISH')}SIP-If-Match: none\n"),
    *(
        Refusal("a head that is too large", method, 513, f"{usual(method)}Subject: {'x' * 17_000}\n")
        for method in METHODS
    ),
    Refusal("too brief a span", "SUBSCRIBE", 423, "Event: presence\nExpires: 5\n", ("Min-Expires", "60")),
    Refusal(
        "an unknown package", "SUBSCRIBE", 489, "Event: weather\nExpires: 600\n", ("Allow-Events", "presence, dialog")
    ),
    Refusal("no package", "SUBSCRIBE", 489, "Expires: 600\n", ("Allow-Events", "presence, dialog")),
    Refusal("an unknown dialog", "SUBSCRIBE", 481, usual("SUBSCRIBE"), to_tag=";tag=made-up"),
    Refusal("an unknown number", "SUBSCRIBE", 404, usual("SUBSCRIBE"), uri="sip:nobody@[remote_ip]"),
    Refusal("no type of ours", "SUBSCRIBE", 406, f"{usual('SUBSCRIBE')}Accept: text/plain\n", ("Accept", "pidf")),
    Refusal(
        "a list without eventlist",
        "SUBSCRIBE",
        421,
        usual("SUBSCRIBE"),
        ("Require", "eventlist"),
        uri="sip:sales@[remote_ip]",
    ),
    Refusal("a method that is not served", "MESSAGE", 405, told=("Allow", "SUBSCRIBE")),
    Refusal("a method that is none", "DANCE", 501, told=("Allow", "SUBSCRIBE")),
]


def scenario(refusal: Refusal) -> str:
    """What SIPp does: the request, and the status that has to come."""
    head = HEAD.format(
        start=f"{refusal.method} {refusal.uri} {refusal.version}",
        to_tag=refusal.to_tag,
        cseq=refusal.cseq or f"1 {refusal.method}",
        headers=refusal.headers,
    )
    heard = f'<recv response="{refusal.status}" response_txn="asked"/>'
    if refusal.told is not None:
        name, pattern = refusal.told
        heard = (
            f'<recv response="{refusal.status}" response_txn="asked"><action><ereg regexp="{pattern}" search_in="hdr" '
            f'header="{name}:" check_it="true" assign_to="told"/></action></recv><Reference variables="told"/>'
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<scenario name="refusal">\n'
        '<send retrans="500" start_txn="asked"><![CDATA[\n'
        f"{head}{refusal.body}]]></send>\n{heard}\n</scenario>\n"
    )


@pytest.mark.phones
def test_sipp_is_refused_with_the_status_that_says_why(demo: Instance, tmp_path: Path) -> None:
    need("sipp")
    wrong: list[str] = []
    for number, refusal in enumerate(REFUSALS):
        path = tmp_path / f"refusal-{number}.xml"
        path.write_text(scenario(refusal), encoding="utf-8")
        command = ["sipp", demo.sip, "-sf", str(path), "-m", "1", "-i", "127.0.0.1", "-nostdin", "-timeout", "5s"]
        done = subprocess.run(
            [*command, "-trace_err", "-error_file", f"{path}.log"],
            cwd=tmp_path,
            capture_output=True,
            timeout=30,
            check=False,
        )
        if done.returncode:
            log = Path(f"{path}.log")
            wrong.append(
                f"{refusal.method}: {refusal.what}: {log.read_text()[-400:] if log.exists() else done.stderr[-400:]!r}"
            )
    assert not wrong, "\n".join(wrong)
