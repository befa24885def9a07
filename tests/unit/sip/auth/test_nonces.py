from hypothesis import given
from hypothesis import strategies as st

from switchboard.sip.auth.nonces import NONCE_SECONDS, Nonces


def test_a_nonce_serves_one_host_for_its_time() -> None:
    nonces = Nonces(b"key")
    nonce = nonces.make("192.0.2.1", 1_000.25)
    assert nonces.age(nonce, "192.0.2.1", 1_000.25) == 0.0
    assert nonces.age(nonce, "192.0.2.1", 1_000.25 + NONCE_SECONDS) == NONCE_SECONDS
    assert nonces.age(nonce, "192.0.2.1", 1_001.0 + NONCE_SECONDS) is None
    assert nonces.age(nonce, "192.0.2.1", 900.0) is None
    assert nonces.age(nonce, "192.0.2.2", 1_001.0) is None
    assert Nonces(b"other").age(nonce, "192.0.2.1", 1_001.0) is None


def test_two_made_at_once_are_two() -> None:
    nonces = Nonces(b"key")
    assert len({nonces.make("192.0.2.1", 7.0) for _ in range(1_000)}) == 1_000


def test_a_count_is_taken_once_and_only_upwards() -> None:
    nonces = Nonces(b"key")
    nonce = nonces.make("h", 0.0)
    assert [nonces.use(nonce, count, 1.0) for count in (0, 0, 1, 1, 3, 2, 4)] == [
        True,
        False,
        True,
        False,
        True,
        False,
        True,
    ]
    assert not nonces.use(nonce, None, 1.0)
    once = nonces.make("h", 0.0)
    assert [nonces.use(once, None, 1.0), nonces.use(once, None, 1.0), nonces.use(once, 9, 1.0)] == [True, False, False]


def test_counts_are_forgotten_with_their_nonces_and_those_given_up_for_room_are_stale() -> None:
    nonces = Nonces(b"key")
    first = nonces.make("h", 0.5)
    assert nonces.age(first, "h", 0.5) == 0.0
    assert nonces.use(first, 1, 0.5)
    for number in range(60_000):
        assert nonces.use(nonces.make("h", 1.0 + number / 1_000), 1, 61.0)
    assert len(nonces._counts) == 50_000
    assert nonces.age(first, "h", 61.0) is None  # its replay would be taken, else
    fresh = nonces.make("h", 61.0)
    assert nonces.age(fresh, "h", 61.0) == 0.0
    assert nonces.use(fresh, 1, 1_000.0)
    assert len(nonces._counts) == 0


@given(st.text(max_size=40))
def test_no_text_is_a_nonce(text: str) -> None:
    nonces = Nonces(b"key")
    assert nonces.age(text, "h", 1.0) is None
    assert nonces.age(nonces.make("h", 0.0)[:12] + text, "h", 1.0) is None
