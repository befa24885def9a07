"""Calendars as texts, and a web server that has them."""

import datetime as dt
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

STAMP = "%Y%m%dT%H%M%S"


def calendar(*events: str, head: str = "") -> str:
    """A calendar of these events, each as lines between BEGIN and END."""
    bodies = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{head}{bodies}END:VCALENDAR\n".replace("\n", "\r\n")


def event(begins: dt.datetime, hours: float, title: str = "Meeting", more: str = "", uid: str = "") -> str:
    """One that begins then, by the clocks of where it is read."""
    ends = begins + dt.timedelta(hours=hours)
    named = uid or f"{begins:{STAMP}}-{title}"
    return f"UID:{named}\nDTSTART:{begins:{STAMP}}\nDTEND:{ends:{STAMP}}\nSUMMARY:{title}\n{more}"


@dataclass
class Page:
    """What the server says there."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None  # of Content-Length, where it is another than that of the body


@dataclass
class Asked:
    """What was asked of it."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class WebServer:
    """Of this computer, on a port of its own; `answer` is called in a thread for each request."""

    def __init__(self, answer: Callable[[Asked], Page]) -> None:
        self.asked: list[Asked] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                asked = Asked(self.command, self.path, dict(self.headers), self.rfile.read(length))
                outer.asked.append(asked)
                page = answer(asked)
                self.send_response(page.status)
                for name, value in page.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(page.body) if page.length is None else page.length))
                self.end_headers()
                self.wfile.write(page.body)

            do_GET = do_REPORT = do_PROPFIND = do  # noqa: N815  the library's names

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
