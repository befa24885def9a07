"""Bytes of a manager client to actions: whatever comes in whatever pieces, in linear time and little memory."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.manager.framing import MAX_ACTION, MAX_FIRST_ACTION, Action, ActionReader, format_message

TOO_LONG = "Failed to parse message: line too long"
TOO_MANY = "Too many lines in message or allocation failure"


def read(reader: ActionReader, data: bytes) -> list[Action]:
    reader.feed(data)
    return list(iter(reader.next_action, None))


def test_an_action_ends_with_an_empty_line() -> None:
    reader = ActionReader()
    assert read(reader, b"Action: Ping\r\nActionID: 1\r\n") == []
    assert read(reader, b"\r\nAction: Log") == [Action([("Action", "Ping"), ("ActionID", "1")])]
    assert read(reader, b"off\n\n") == [Action([("Action", "Logoff")])]


@given(st.binary(max_size=400), st.data())
def test_pieces_make_no_difference(data: bytes, cuts: st.DataObject) -> None:
    data = data.replace(b"\x00", b"\n").replace(b"\x01", b"Action: Ping\r\n")
    whole = read(ActionReader(), data)
    reader, pieces = ActionReader(), []
    while data:
        size = cuts.draw(st.integers(1, len(data)))
        pieces += read(reader, data[:size])
        data = data[size:]
    assert pieces == whole


def test_what_is_too_long_is_answered_once_when_it_ends_with_its_id() -> None:
    for wrong, fault in ((b"Value: " + b"x" * 2_000, TOO_LONG), (b"\n".join([b"Variable: x"] * 200), TOO_MANY)):
        for before, after in ((b"ActionID: 7\n", b""), (b"", b"\nActionID: 7")):
            reader = ActionReader()
            sent = b"Action: Setvar\n" + before + wrong + after + b"\n\n\nAction: Ping\n\n"
            answered = [action for action in read(reader, sent) if action.headers]
            assert answered == [Action([("ActionID", "7")], fault), Action([("Action", "Ping")])]


def test_a_line_and_a_header_without_an_end_are_let_go_of() -> None:
    reader = ActionReader()
    for _ in range(1_000):
        assert read(reader, b"x" * 65_536) == []
        assert len(reader) <= 1_024
    assert read(reader, b"\n\n") == [Action([], TOO_LONG)]


def held(reader: ActionReader) -> int:
    return sys.getsizeof(reader._data) + sum(
        sys.getsizeof(header) + sum(sys.getsizeof(text) for text in header) for header in reader._headers
    )


@pytest.mark.parametrize("logged_in", [False, True])
@pytest.mark.parametrize("line", [b"a\n", b"a: b\n", b": " + b"x" * 1_000 + b"\n", b"ActionID: " + b"x" * 900 + b"\n"])
def test_an_action_without_an_end_holds_little(line: bytes, *, logged_in: bool) -> None:
    reader = ActionReader()
    if logged_in:
        reader.most = MAX_ACTION
    most = 0
    for _ in range(2_000):
        assert read(reader, line * 20) == []
        most = max(most, held(reader))
    assert most < (MAX_ACTION if logged_in else MAX_FIRST_ACTION) + 30_000
    assert len(read(reader, b"\n")) == 1


class Counting(bytearray):
    """Counts how many bytes were looked at for a line end."""

    looked_at = 0

    def find(self, what: object, start: int = 0) -> int:  # type: ignore[override]
        found = super().find(what, start)  # type: ignore[arg-type]
        type(self).looked_at += (found if found >= 0 else len(self)) - start
        return found


@pytest.mark.parametrize("piece", [1, 7, 1_000, 300_000])
def test_every_byte_is_looked_at_once(piece: int) -> None:
    data = b"Action: Ping\r\n\r\n" * 10_000 + b"x" * 100_000 + b"\n" * 50_000
    reader = ActionReader()
    reader._data, Counting.looked_at = Counting(), 0
    for start in range(0, len(data), piece):
        reader.feed(data[start : start + piece])
        while reader.next_action() is not None:
            pass
    assert Counting.looked_at <= len(data)


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_nobody_smuggles_a_header_in(headers: list[tuple[str, str]]) -> None:
    wire = format_message(headers)
    assert wire.count(b"\r\n") == max(len(headers), 1) + 1
    assert wire.replace(b"\r\n", b"").count(b"\n") == 0
