"""Messages that another program says wait: kept over a restart, and told to phones that watch."""

from pathlib import Path

from switchboard.core.changes import ChangeSet
from switchboard.core.states import Extension
from switchboard.sip.bodies.message_summary import render_message_summary
from switchboard.sip.wire.uri import parse_uri
from tests.helpers.house import House

UPDATE = b"Action: MWIUpdate\r\nMailbox: 6002@default\r\nNewMessages: 2\r\nOldMessages: 1\r\n\r\n"
DELETE = b"Action: MWIDelete\r\nMailbox: 6002@default\r\n\r\n"
EXTENSION = Extension("6002", "default")


def summary(house: House) -> bytes:
    status = house.engine.core.status(EXTENSION)
    assert status is not None
    return render_message_summary(status, parse_uri("sip:6002@office")).body(0)


class Heard:
    """What phones are told of."""

    def __init__(self) -> None:
        self.changes: list[ChangeSet] = []

    def consume(self, changes: ChangeSet) -> None:
        self.changes.append(changes)


def test_messages_that_wait_are_told_kept_and_forgotten(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        assert b"Messages-Waiting: no\r\n" in summary(house)
        heard = Heard()
        house.engine.parts.feed.add(heard)
        assert b"Success" in house.do(house.manager(UPDATE))[0]
        assert [status.extension for changes in heard.changes for status in changes.statuses] == [EXTENSION]
        assert b"Messages-Waiting: yes\r\n" in summary(house)
        assert b"Voice-Message: 2/1 (0/0)\r\n" in summary(house)
        house.restart()
        assert b"Voice-Message: 2/1 (0/0)\r\n" in summary(house)
        assert b"Success" in house.do(house.manager(DELETE))[0]
        assert b"Voice-Message: 0/0 (0/0)\r\n" in summary(house)
