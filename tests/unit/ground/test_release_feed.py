"""An announcement is believed where whoever publishes the program signed it, byte for byte."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.release_feed import MAX_FEED, FeedRefused, Release, is_key, is_newer, read_feed, write_feed

KEY, OTHER = Ed25519PrivateKey.from_private_bytes(b"k" * 32), Ed25519PrivateKey.from_private_bytes(b"o" * 32)
PUBLIC, OTHERS = (key.public_key().public_bytes_raw().hex() for key in (KEY, OTHER))
RELEASE = Release("0.2.0", "2026-12-01", 1_796_083_200, "Plans\n\n- of every week, für alle", "https://example.com/new")


def signed(body: bytes, key: Ed25519PrivateKey = KEY) -> bytes:
    head = b"switchboard-release-1\n"
    return head + key.sign(head + body).hex().encode() + b"\n" + body


def test_what_is_written_is_read() -> None:
    feed = write_feed(RELEASE, KEY)
    assert read_feed(feed, [PUBLIC]) == read_feed(feed, [OTHERS, PUBLIC]) == RELEASE


@pytest.mark.parametrize("keys", [[], [OTHERS], ["x"], [PUBLIC.upper()], [PUBLIC[:-2]]])
def test_another_key_is_not_believed(keys: list[str]) -> None:
    with pytest.raises(FeedRefused, match="not signed by whoever"):
        read_feed(write_feed(RELEASE, KEY), keys)


@given(st.integers(0, 1_000), st.integers(1, 255))
def test_no_byte_can_be_another(place: int, change: int) -> None:
    feed = bytearray(write_feed(RELEASE, KEY))
    feed[place % len(feed)] ^= change
    with pytest.raises(FeedRefused):
        read_feed(bytes(feed), [PUBLIC])


@given(st.binary(max_size=400))
def test_anything_else_is_refused(content: bytes) -> None:
    for text in (content, b"switchboard-release-1\n" + content, signed(content)):
        with pytest.raises(FeedRefused):
            read_feed(text, [PUBLIC])


@pytest.mark.parametrize(
    "change",
    [
        {"version": "2"},
        {"version": "1.2.3.4"},
        {"page": ""},
        {"notes": ""},
    ],
)
def test_what_a_release_may_say(change: dict[str, str]) -> None:
    release = replace(RELEASE, **change)  # type: ignore[arg-type]  # one of its texts
    assert read_feed(write_feed(release, KEY), [PUBLIC]) == release


@pytest.mark.parametrize(
    "change",
    [
        {"version": ""},
        {"version": "1.x"},
        {"version": "1.2.3.4.5"},
        {"version": "²"},
        {"version": "9" * 5_000},
        {"released": "tomorrow"},
        {"released": "20261201"},
        {"issued": 0},
        {"issued": 10**18},
        {"notes": "a\x1b[2J"},
        {"notes": "x" * 20_001},
        {"page": "http://example.com/"},
        {"page": "javascript:alert(1)"},
        {"page": "https://a b/"},
        {"page": "https://example.com/" + "x" * 300},
    ],
)
def test_what_no_release_says_is_neither_written_nor_read(change: dict[str, object]) -> None:
    import msgspec

    release = replace(RELEASE, **change)  # type: ignore[arg-type]  # one of its fields
    with pytest.raises(FeedRefused):
        write_feed(release, KEY)
    with pytest.raises(FeedRefused, match="not as announcements are written"):
        read_feed(signed(msgspec.json.encode(release)), [PUBLIC])


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{}", b"[" * 50_000, b'{"version": 2, "released": "2026-12-01", "issued": 1}', b"\xff"],
)
def test_signed_nonsense_is_refused(body: bytes) -> None:
    with pytest.raises(FeedRefused, match="not as announcements are written"):
        read_feed(signed(body), [PUBLIC])


def test_what_a_later_format_adds_is_passed_over() -> None:
    body = b'{"version": "0.2", "released": "2026-12-01", "issued": 5, "colour": "red"}'
    assert read_feed(signed(body), [PUBLIC]) == Release("0.2", "2026-12-01", 5)


def test_a_feed_that_is_too_long_is_not_even_checked() -> None:
    with pytest.raises(FeedRefused, match="more than"):
        read_feed(signed(b" " * MAX_FEED), [PUBLIC])
    with pytest.raises(FeedRefused, match="more than"):
        write_feed(replace(RELEASE, notes="😀" * 20_000), KEY)


@given(st.lists(st.integers(0, 99), min_size=1, max_size=4), st.lists(st.integers(0, 99), min_size=1, max_size=4))
def test_versions_are_in_order(one: list[int], other: list[int]) -> None:
    first, second = (".".join(map(str, numbers)) for numbers in (one, other))
    padded = [numbers + [0] * (4 - len(numbers)) for numbers in (one, other)]
    assert is_newer(first, second) is (padded[0] > padded[1])


def test_a_key_has_64_digits() -> None:
    assert is_key(PUBLIC)
    assert not any(map(is_key, ["", PUBLIC[:-1], PUBLIC + "0", "g" * 64, "²" * 64]))
