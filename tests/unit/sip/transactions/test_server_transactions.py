"""What is kept for requests that come again: for 32 seconds, and no more than so many bytes."""

import pytest

from switchboard.sip.transactions.server_transactions import (
    ServerTransactions,
    TransactionKey,
    merge_key,
    transaction_key,
)
from switchboard.sip.wire.headers import Via


def key(branch: str) -> TransactionKey:
    return transaction_key(Via("UDP", "10.0.0.1", 5060, branch, rport=True), "SUBSCRIBE", "call", "1 SUBSCRIBE")


def test_an_answer_is_kept_for_64_t1() -> None:
    kept = ServerTransactions(10, 10_000)
    kept.remember(key("z9hG4bK1"), b"200", 0.0)
    kept.handle_timer(31.9)
    assert kept.answer_to(key("z9hG4bK1")) == b"200"
    assert kept.get_timer() == 32.0
    kept.handle_timer(32.0)
    assert kept.answer_to(key("z9hG4bK1")) is None
    assert (kept.get_timer(), kept.size) == (None, 0)


def test_the_oldest_go_first_where_there_are_too_many() -> None:
    kept = ServerTransactions(2, 1_000_000)
    assert [kept.remember(key(f"z9hG4bK{number}"), b"", 0.0) for number in range(3)] == [False, False, True]
    assert kept.answer_to(key("z9hG4bK0")) is None
    assert kept.answer_to(key("z9hG4bK2")) == b""


def test_bytes_are_bounded_however_few_they_are_of() -> None:
    kept = ServerTransactions(50_000, 100_000)
    for number in range(1_000):
        kept.remember(key(f"z9hG4bK{number}"), b"x" * 14_000, 0.0)
        assert kept.size <= 100_000
    assert len(kept) == 6


def test_the_newest_is_kept_even_if_it_alone_is_too_large() -> None:
    kept = ServerTransactions(10, 1_000)
    kept.remember(key("z9hG4bK1"), b"x" * 14_000, 0.0)
    assert kept.answer_to(key("z9hG4bK1"))


def test_an_answer_in_place_of_another_counts_once_and_lasts_anew() -> None:
    kept = ServerTransactions(10, 100_000)
    kept.remember(key("z9hG4bK1"), b"", 0.0)
    kept.remember(key("z9hG4bK2"), b"", 1.0)
    size = kept.size
    kept.remember(key("z9hG4bK1"), b"200", 5.0)
    assert kept.size == size + 3
    kept.handle_timer(33.0)
    assert len(kept) == 1
    kept.forget(key("z9hG4bK1"))
    assert (len(kept), kept.size) == (0, 0)


@pytest.mark.parametrize("branch", ["z9hG4bK" + "x" * 14_000, "old " + "x" * 14_000])
def test_a_long_branch_is_not_kept_as_it_is(branch: str) -> None:
    assert len(key(branch)[0]) <= 256
    assert key(branch) == key(branch) != key(branch + "y")


def test_ways_of_a_forked_request_are_told_by_call_id_tag_and_cseq() -> None:
    kept = ServerTransactions(10, 10_000)
    kept.accepted(merge_key("call", "tag", "1 SUBSCRIBE"), 0.0)
    assert kept.is_merged(merge_key("call", "tag", "1 SUBSCRIBE"))
    assert not kept.is_merged(merge_key("call", "tag", "2 SUBSCRIBE"))
