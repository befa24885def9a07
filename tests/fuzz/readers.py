"""Every reader of texts that outsiders write: what it is given, and what the worst of such texts are made of."""

import ssl
import tempfile
from collections.abc import Callable
from pathlib import Path

from switchboard.api.ldap import LdapQuery
from switchboard.api.rosters import Reading, Target
from switchboard.console.command import split_line
from switchboard.core.until_text import parse_for, parse_until
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.ground.address import parse_listen_address
from switchboard.ground.regex import Regex
from switchboard.manager.framing import ActionReader
from switchboard.manager.session import ManagerSession
from switchboard.net.certificate import server_context
from switchboard.net.tls_framing import TlsFraming
from switchboard.net.ws_framing import WebSocketFraming
from switchboard.office.directory_file import parse_directory
from switchboard.rosters.asterisk_table import read_asterisk
from switchboard.rosters.csv_table import read_csv
from switchboard.rosters.ldap_search import LdapSearch, parse_filter
from switchboard.rosters.vcard_table import read_vcards
from switchboard.settings.load import load_settings
from switchboard.sip.auth.digest import parse_credentials
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.bodies.published_xpidf import parse_published_xpidf
from switchboard.sip.wire.headers import (
    contact_parameter,
    media_ranges,
    parse_contact,
    parse_cseq,
    parse_delta_seconds,
    parse_event,
    parse_name_addr,
    parse_via,
    with_received,
)
from switchboard.sip.wire.legible import legible
from switchboard.sip.wire.message import parse_request
from switchboard.sip.wire.response import parse_response
from switchboard.sip.wire.scan import parameters, split_list
from switchboard.sip.wire.stream_framing import Framing, StreamFraming
from switchboard.sip.wire.stun import binding_response, is_stun
from switchboard.sip.wire.uri import parse_uri
from tests.fuzz.cost import Reader
from tests.helpers.dialplan import ORIGIN, DialplanOffice
from tests.helpers.manager import OfficeBackend
from tests.helpers.phone import Office, Phone
from tests.wire.test_digest import user

_MARKS = tuple("\"\\<>,;=: \t/@%[]()*'&?!.-+_~|#{}$^`")
_ODD = ("²", "é", "😀", "\x85", "\u2028", "\x00", "\x0b", "\r", "\n", "\r\n", "\ufeff", "\ud83d")
_SIP = (
    *_MARKS, *_ODD, '\\"', '"a"', "<a>", '"\\', "; ", " ;", ", ", "= ", " =", "a=b", 'a="b"', ";a=b", ",a=b",
    "a", "0", "9", "%41", "\r\n ", ";tag=", ";branch=", ";rport", ";q=", ";id=", "sip:", "<sip:a@b>", "SIP/2.0/UDP ",
    "Digest ", "*", "l:", "v:", "\r\n\r\n", "\n\n", "\r\nl: 1\r\n\r\nx",
)  # fmt: skip
_SIP_STARTS = (
    "", "SIP/2.0/UDP a", "SIP/2.0/UDP a;branch=", "SIP / 2.0 / UDP ", "<sip:a@b>", "<sip:a@b>;tag=", '"', "sip:",
    "sip:a@", "sip:a@b", "presence;id=", "1 ", "application/pidf+xml;q=", "Digest a=b,", 'Digest username="',
    'Digest username="a",realm="switchboard",nonce="c",uri="d",response="e",', "SIP/2.0 200 OK\r\nVia: ",
    "OPTIONS sip:a SIP/2.0\r\n",
)  # fmt: skip
_XML = (
    *_MARKS, *_ODD, "<a>", "</a>", "<a/>", "<!--", "-->", "]]>", "<![CDATA[", "&lt;", "&#65;", "&#x41;", "<?a", "?>",
    ' a="b"', ' xmlns:a="b"', "<note>", "</note>", "<tuple>", "<status><basic>open</basic></status>", "<!ENTITY a 'b'>",
    "&a;", "<!DOCTYPE a [", "<rpid:activities>", "<rpid:away/>",
)  # fmt: skip
_XML_STARTS = (
    "", '<presence xmlns="urn:ietf:params:xml:ns:pidf"', '<presence xmlns="urn:ietf:params:xml:ns:pidf">',
    '<?xml version="1.0"?><presence>', "<!DOCTYPE a [<!ENTITY a 'aaaaaaaa'>]><a>", "<a ",
)  # fmt: skip
_FRAMES = (
    *_MARKS, *_ODD, "\x81\x80abcd", "\x01\x80abcd", "\x00\x80abcd", "\x80\x80abcd", "\x89\x80abcd", "\x8a\x80abcd",
    "\x81\x84abcd\r\n\r\n", "\x82\xfe\x00\x7eabcd", "\x82\xff\x00\x00\x00\x00\x00\x00\xff\xffabcd", "\x88\x80abcd",
    "\xc1\x80abcd", "GET / HTTP/1.1\r\n", "X: y\r\n", "\r\n ",
)  # fmt: skip
_AGREE = (
    "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: sip\r\n"
)
_RECORDS = (
    *_ODD, "\x16\x03\x01\x00\x00", "\x16\x03\x01\x00\x01\x01", "\x15\x03\x03\x00\x02\x01\x00", "\x17\x03\x03\x00\x01a",
    "\x14\x03\x03\x00\x01\x01", "\x16\x03\x01\xff\xff", "\x80\x01", "GET /", "\x16\x03\x01\x00\x05\x01\x00\x40\x00\x00",
)  # fmt: skip
_AMI = (
    *_MARKS, *_ODD, "Action: ", "Ping", "ActionID: ", "Variable: ", "Login", "Username: admin", "Secret: secret",
    "Challenge", "AuthType: MD5", "Key: ", "a: b\r\n", "\r\n\r\n", ":", "Action: Ping\r\n\r\n", "Filter: ", "x" * 1_100,
    "Getvar\r\nVariable: ", "Events\r\nEventMask: call,", "${", "$[",
)  # fmt: skip
_LOGIN = "Action: Login\r\nUsername: admin\r\nSecret: secret\r\n\r\n"
_AMI_STARTS = (
    "", "Action: ", f"{_LOGIN}Action: Getvar\r\nVariable: ", f"{_LOGIN}Action: Filter\r\nOperation: Add\r\nFilter: ",
    f"{_LOGIN}Action: Events\r\nEventMask: ", f"{_LOGIN}Action: Command\r\nCommand: ", _LOGIN,
    f"{_LOGIN}Action: UserEvent\r\nUserEvent: ",
)  # fmt: skip
_PLAN = (  # templates that repeat others' lines have a bound of their own, in lines (`read_config`)
    *_MARKS, *_ODD, "[a]\n", "[a](!)\n", "[a](+)\n", "exten => 1,1,NoOp()\n", "same => n,Goto(1)\n",
    "exten => _X.,n(x),Set(A=${B", "include => a\n", "include => a,9:00-17:00,mon-fri,*,*\n", "#include x\n", ";--",
    "--;", "same => hint,Custom:x\n", "[globals]\n", "x=y\n", "_[1-9]", "_[", "${", "}", "$[", "=> ", ",n,", "(x)", "&",
    "exten => 1,hint,Custom:a&", "autohints=yes\n", "a=${a}${a}\n", "\\\n",
)  # fmt: skip
_EXPRESSION = (
    *_MARKS, *_ODD, "1", "9" * 20, "1+", "1 + ", "(", ")", "a & ", "a | ", "? ", "::", " =~ ", " : ", "**", "-", "!",
    "${a}", "${LEN(", "$[", '"a"', "FLOOR(", "LEN(a)", "${a:1:2}", "${CUT(a,,1)}", "(a+)+", "a{9}",
)  # fmt: skip
_REGEX = (
    *_MARKS, *_ODD, "(", ")", "(a+)+", "(a|b)*", "[[:alpha:]]", "[^", "[", "{9}", "{1,999}", "{,}", "\\<", "\\1",
    "(?i:", "(?=", ".*", "a?", "\\", "[a-", "|", "[.a.]", "[=a=]",
)  # fmt: skip
_TOML = (
    *_MARKS, *_ODD, "a = 1\n", "a.a.", "[a]\n", "[[a]]\n", "[a.a]\n", "a = [", "a = {", "]", "}", '"""', "'''",
    '"\\u0041', "[phones.6002]\n", 'secret = "x"\n', "[limits]\n", "sip = [", "1979-05-27T07:32:00Z", "0x",
    "1_0", "# a\n",
    ", ", "a.b = 1\n", "[lists.x]\n", 'dialplan = "x"\n',
)  # fmt: skip
_TABLE = (*_MARKS, *_ODD, "6002,Anna\n", '"', '""', ",", ",,,,", "\n", "6002", '"a\n', " , ", "extension,", "\t")
_TIMES = (*_MARKS, *_ODD, "1h", "30m", "2d", "9", "14:00", "T", "2026-12-01", "T09:00", ":00", "s", "m", "²", " ")


_CARD = (
    *_MARKS, *_ODD, "BEGIN:VCARD\n", "END:VCARD\n", "FN:x\n", "TEL;TYPE=a,b:1\n", ";A=b,c", '"b",', "=\n", "\n ",
    "ENCODING=QUOTED-PRINTABLE", "=C3", "AGENT:\n", "PHOTO;ENCODING=b:", "QUJD", "NOTE;QUOTED-PRINTABLE:", "a.b.",
    "\\n", "data:;base64,", "TEL:tel:1;ext=",
)  # fmt: skip
_BOXES = (
    *_MARKS, *_ODD, "[a]\n", "[a](!)\n", "6002 => 1,Ann,a@b\n", "callerid = x <1>\n", "type=endpoint\n", "<", ">", "=>",
)  # fmt: skip
_BOUND = "\x30\x0c\x02\x01\x01\x61\x07\x0a\x01\x00\x04\x00\x04\x00"  # an LDAP server's answer: you are who you say
_ENTRY = (
    *_ODD, "\x30\x05\x02\x01\x02", "\x64", "\x30\x84\x00\x00\x00\x10", "\x04\x01a", "\x31\x00", "\x30\x00", "\x7f",
    "\xa0", "\x30\x09\x02\x01\x02\x64\x04\x04\x00\x30\x00", _BOUND,
)  # fmt: skip
_FILTER = (*_MARKS, *_ODD, "(&", "(|", "(!", "(a=b)", ")", "(a=*", "\\2a", ":dn:=", ">=", "~=")


def _ldap(text: str) -> None:
    """What a server sends, from the answer to who we are on."""
    search = LdapSearch(LdapQuery("a", "b", attributes=(("cn", Target.NAME),)), "a")
    search.begin()
    search.next_bytes()
    data = text.encode("latin-1", "replace")
    for at in range(0, len(data), 61):
        search.receive(data[at : at + 61])
        search.next_bytes()


def _bytes(read: Callable[[bytes, str, Reading], object]) -> Callable[[str], object]:
    return lambda text: read(text.encode(errors="replace"), "people", Reading())


def _stream(make: Callable[[], Framing], size: int, first: bytes = b"") -> Callable[[str], object]:
    """A connection from its first byte on, in reads of so many bytes."""

    def read(text: str) -> None:
        data, framing = first + text.encode("latin-1", "replace"), make()
        for at in range(0, len(data), size):
            framing.feed(data[at : at + size])
            framing.take_output()

    return read


def _tls() -> Callable[[], Framing]:
    with tempfile.TemporaryDirectory() as folder:
        context: ssl.SSLContext = server_context(None, None, Path(folder))
    return lambda: TlsFraming(context, StreamFraming())


def _through(header: str, method: str) -> Callable[[str], object]:
    """The whole way of a request that nobody has proved, with the text as one of its headers, body or request line."""
    office = Office(users=[user()], authenticate="always")
    number = 0

    def read(text: str) -> None:
        nonlocal number
        number += 1
        request = Phone(office, port=40000 + number % 20_000, branches=number).request(method)
        if header == "BODY":
            request = request.replace(b"\r\n\r\n", b"\r\n\r\n" + text.encode(errors="replace"))
        elif header == "LINE":
            request = request.replace(b"sip:6002@127.0.0.1:5060 SIP", text.encode(errors="replace") + b" SIP", 1)
        else:
            line = f"{header}: {text}".encode(errors="replace")
            lines = [part for part in request.split(b"\r\n") if not part.startswith(header.encode() + b":")]
            request = b"\r\n".join([lines[0], line, *lines[1:]])
        office.receive(request)
        for data, _ in office.datagrams():
            assert len(data) <= len(request) + 128

    return read


def _actions(text: str) -> None:
    reader = ActionReader()
    data = text.encode(errors="replace")
    for at in range(0, len(data), 61):
        reader.feed(data[at : at + 61])
        while reader.next_action():
            pass


def _manager(text: str) -> None:
    """The whole way of what a manager client sends, logged in or not."""
    backend = OfficeBackend(DialplanOffice())
    session = ManagerSession(backend.parts, ("127.0.0.1", 1), ("127.0.0.1", 5038), on_change=lambda: None)
    data = text.encode(errors="replace")
    for at in range(0, len(data), 1_000):
        session.receive(data[at : at + 1_000])
        while session.step():
            pass


def _expression(form: str) -> Callable[[str], object]:
    office = DialplanOffice()

    def read(text: str) -> None:
        ChannelScope(Evaluation(office.world, office.channel("s", "t"), ORIGIN)).expand(form.replace("TEXT", text))

    return read


def _settings(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "switchboard.toml").write_bytes(text.encode(errors="replace"))
        load_settings(Path(folder))


def _whole(headers: str, method: str) -> dict[str, Reader]:
    return {
        f"{method} with {header}": Reader(_through(header, method), _SIP, _SIP_STARTS) for header in headers.split()
    }


def _sip(read: Callable[[str], object]) -> Reader:
    return Reader(read, _SIP, _SIP_STARTS)


READERS: dict[str, Reader] = {
    "via": _sip(lambda text: with_received(text, parse_via(text), "192.0.2.1", 5060)),
    "address": _sip(parse_name_addr),
    "list": _sip(lambda text: [contact_parameter(element, "expires") for element in split_list([text])]),
    "parameters": _sip(parameters),
    "contact": _sip(parse_contact),
    "cseq": _sip(lambda text: parse_cseq(text, "SUBSCRIBE")),
    "event": _sip(parse_event),
    "span": _sip(lambda text: parse_delta_seconds(text, "Expires")),
    "accept": _sip(lambda text: media_ranges([text])),
    "uri": _sip(parse_uri),
    "credentials": _sip(parse_credentials),
    "request": _sip(lambda text: parse_request(text.encode(errors="replace"))),
    "answer": _sip(lambda text: parse_response(text.encode(errors="replace"))),
    "trace": _sip(lambda text: legible(text.encode(errors="replace"))),
    "stream": _sip(_stream(StreamFraming, 65_536)),
    "stream, cut small": _sip(_stream(StreamFraming, 61)),
    "stun": _sip(
        lambda text: (
            binding_response(data, ("192.0.2.1", 1)) if is_stun(data := text.encode(errors="replace")) else None
        )
    ),
    **_whole(
        "Via From To Call-ID CSeq Contact Event Accept Expires Record-Route Route Authorization Require Supported"
        " Suppress-If-Match User-Agent Content-Length X BODY LINE",
        "SUBSCRIBE",
    ),
    **_whole("Contact Path Expires To", "REGISTER"),
    **_whole("SIP-If-Match Content-Type BODY", "PUBLISH"),
    **_whole("Via", "OPTIONS"),
    **_whole("From BODY", "INVITE"),
    "xpidf": Reader(lambda text: parse_published_xpidf(text.encode(errors="replace")), _XML, _XML_STARTS),
    "pidf": Reader(lambda text: parse_published_pidf(text.encode(errors="replace")), _XML, _XML_STARTS),
    "websocket": Reader(_stream(WebSocketFraming, 65_536, f"{_AGREE}\r\n".encode()), _FRAMES),
    "websocket, cut small": Reader(_stream(WebSocketFraming, 61, f"{_AGREE}\r\n".encode()), _FRAMES),
    "websocket's handshake": Reader(_stream(WebSocketFraming, 61), _FRAMES, ("", "GET / HTTP/1.1\r\n", _AGREE)),
    "tls": Reader(_stream(_tls(), 65_536), _RECORDS, ("", "\x16\x03\x01")),
    "tls, cut small": Reader(_stream(_tls(), 7), _RECORDS, ("", "\x16\x03\x01")),
    "actions": Reader(_actions, _AMI, _AMI_STARTS),
    "manager": Reader(_manager, _AMI, _AMI_STARTS, factor=4),  # four characters are an action that is answered
    "console": Reader(split_line, _AMI, ("", "core show "), factor=3, fine=(ValueError,)),
    "dialplan": Reader(
        lambda text: parse_dialplan(text, "extensions.conf"), _PLAN, ("", "[a]\n", "[a]\nexten => "), factor=5
    ),  # an include and its times are ten values in some forty characters
    "arguments": Reader(separate_arguments, _EXPRESSION),
    "expression": Reader(_expression("$[TEXT]"), _EXPRESSION, ("", "1 + ", '"a" =~ '), factor=3),  # of variables
    "template": Reader(_expression("TEXT"), _EXPRESSION, ("", "${", "${LEN("), factor=3),
    "regex": Reader(Regex, _REGEX),
    "settings": Reader(_settings, _TOML, ("", "[phones.6002]\n", "a = ", "["), factor=4),  # it is read several times
    "directory": Reader(
        lambda text: parse_directory(text, "directory.csv"),
        _TABLE,
        ("", "extension,name\n", "extension,other,note\n", '"'),
    ),
    "people in CSV": Reader(_bytes(read_csv), _TABLE, ("", "extension,name\n", '"'), factor=4),  # delimiters are tried
    "people in vCards": Reader(_bytes(read_vcards), _CARD, ("", "BEGIN:VCARD\n", "BEGIN:VCARD\nNOTE"), factor=2),
    "people in Asterisk's files": Reader(_bytes(read_asterisk), _BOXES, ("", "[a]\n"), factor=2),
    "people of an LDAP server": Reader(_ldap, _ENTRY, ("", _BOUND), factor=6),  # eleven characters are an entry
    "filter of an LDAP search": Reader(parse_filter, _FILTER, ("", "(&", "(!")),
    "for": Reader(lambda text: parse_for(text, 0.0), _TIMES),
    "until": Reader(lambda text: parse_until(text, 0.0), _TIMES),
    "address to listen on": Reader(parse_listen_address, _SIP, ("", "tcp:", "[")),
}
