"""What leaves for a client leaves in order, in pieces of any size, and is counted."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from switchboard.manager.framing import Message, format_message
from switchboard.manager.output import Output, Place

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("event"), st.integers(0, 50), st.booleans()),
        st.tuples(st.just("reserve"), st.integers(0, 50), st.booleans()),
        st.tuples(st.just("fill"), st.integers(0, 5), st.booleans()),
        st.tuples(st.just("take"), st.integers(1, 60), st.booleans()),
    ),
    max_size=60,
)


def reply(number: int, size: int) -> list[Message]:
    return [[("Response", "Success"), ("Number", str(number))]] + [[("Event", "x" * size)]] * (size % 4)


@given(STEPS)
def test_all_leaves_once_in_the_order_of_actions_and_events(steps: list[tuple[str, int, bool]]) -> None:
    output = Output()
    expected: list[bytes | None] = []
    open_places: list[tuple[int, Place, list[Message]]] = []
    left = b""
    for number, (step, size, flag) in enumerate(steps):
        if step == "event":
            wire = b"e" * size
            output.write(wire, shared=flag)
            expected.append(wire)
        elif step == "reserve":
            open_places.append((len(expected), output.reserve(), reply(number, size)))
            expected.append(None)
        elif step == "fill" and open_places:
            index, place, messages = open_places.pop(size % len(open_places))
            expected[index] = b"".join(
                format_message([message[0], ("ActionID", "7"), *message[1:]]) for message in messages
            )
            known: list[Message] | Iterator[Message] = messages if flag else iter(messages)
            assert output.fill(place, known, "7")
            assert not output.fill(place, [], "7")
        elif step == "take":
            taken = output.take(size)
            assert len(taken) < size + 120
            left += taken
        ready = b"".join(wire or b"" for wire in expected[: expected.index(None) if None in expected else None])
        assert ready.startswith(left)
        assert output.own <= output.size
    for index, place, messages in open_places:
        output.fill(place, messages, "")
        expected[index] = b"".join(map(format_message, messages))
    while output.is_ready():
        left += output.take(1_000)
    assert left == b"".join(wire or b"" for wire in expected)
    assert (output.size, output.own, output.listings) == (0, 0, 0)


def test_a_large_reply_leaves_in_pieces() -> None:
    output = Output()
    output.fill(output.reserve(), [[("Response", "Success"), ("Output", "x" * 1_000_000)]], "")
    whole, taken = output.size, 0
    while output.is_ready():
        piece = output.take(65_536)
        assert 0 < len(piece) <= 65_536
        taken += len(piece)
        assert output.size == output.own == whole - taken
    assert taken == whole > 1_000_000
