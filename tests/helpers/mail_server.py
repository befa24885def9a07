"""A real mail server on this computer (SMTP, RFC 5321): it takes mail, or says what it is told to say."""

import base64
import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass(slots=True)
class Taken:
    """A mail that was handed in."""

    sender: str
    recipients: list[str]
    content: bytes
    user: str

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.content, policy=policy.default)


class MailServer:
    """Serves one connection at a time; `say` answers a command in another way, or leaves it as it is with nothing."""

    def __init__(self, certificate: str = "", *, tls_at_once: bool = False) -> None:
        self.taken: list[Taken] = []
        self.heard: list[str] = []
        self.say: Callable[[str], str] = lambda _: ""
        self.tls_at_once = tls_at_once
        self.context: ssl.SSLContext | None = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(certificate)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(10)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            connection.settimeout(10)
            talk = _Talk(self, connection)
            with suppress(OSError, EOFError):
                talk.serve()
            talk.close()


class _Talk:
    """One connection."""

    def __init__(self, server: MailServer, connection: socket.socket) -> None:
        self._server = server
        self._connection = connection
        self._lines = connection.makefile("rb")
        self._is_secure = False
        self._mail = Taken("", [], b"", "")
        self._user = ""
        self._does: dict[str, Callable[[str], str]] = {
            "EHLO": self._greet,
            "AUTH": self._log_in,
            "MAIL": self._begin,
            "RCPT": self._name,
            "DATA": self._take,
        }

    def serve(self) -> None:
        if self._server.tls_at_once:
            self._secure()
        self._write(self._server.say("") or "220 mail.test")
        while line := self._lines.readline().decode().rstrip("\r\n"):
            verb, _, rest = line.partition(" ")
            line = f"{verb.upper()} {rest}".rstrip()
            self._server.heard.append(line)
            told = self._server.say(line)
            if verb.upper() == "STARTTLS" and not told:
                self._write("220 go on")
                self._secure()
                continue
            does = self._does.get(verb.upper())
            self._write(told or (does(line) if does is not None else "502 not here"))

    def close(self) -> None:
        with suppress(OSError):
            self._lines.close()
            self._connection.close()

    def _write(self, text: str) -> None:
        self._connection.sendall(f"{text}\r\n".encode())

    def _secure(self) -> None:
        assert self._server.context is not None
        self._lines.close()
        self._connection = self._server.context.wrap_socket(self._connection, server_side=True)
        self._lines, self._is_secure = self._connection.makefile("rb"), True

    def _greet(self, _: str) -> str:
        more = "" if self._is_secure or self._server.context is None else "250-STARTTLS\r\n"
        return f"250-mail.test\r\n{more}250 AUTH PLAIN"

    def _log_in(self, line: str) -> str:
        self._user = base64.b64decode(line.rsplit(" ", maxsplit=1)[-1]).decode().replace("\0", ":").lstrip(":")
        return "235 welcome"

    def _begin(self, line: str) -> str:
        self._mail = Taken(line[10:].split(">", maxsplit=1)[0].lstrip("<"), [], b"", self._user)
        return "250 ok"

    def _name(self, line: str) -> str:
        self._mail.recipients.append(line[8:].strip("<>"))
        return "250 ok"

    def _take(self, _: str) -> str:
        self._write("354 go on")
        while (part := self._lines.readline()) not in (b".\r\n", b""):
            self._mail.content += part[1:] if part.startswith(b".") else part
        self._server.taken.append(self._mail)
        return "250 taken"
