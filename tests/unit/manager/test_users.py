"""Who may log in: secrets, their hashes, challenges, and from where."""

import dataclasses
import hashlib
import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.manager.users import (
    BadSecretHash,
    ManagerUser,
    SecretHash,
    decoy_of,
    hash_secret,
    parse_secret_hash,
)

HASH = hash_secret("grün ²")


def test_a_hash_fits_its_secret_alone_and_survives_a_file() -> None:
    kept = parse_secret_hash(str(HASH))
    assert kept == HASH
    user = ManagerUser("admin", secret_hash=kept)
    assert user.has_secret("grün ²")
    assert not user.has_secret("grün 2")
    assert not user.has_secret("")
    assert "grün" not in str(HASH)


def test_the_same_secret_twice_makes_two_hashes() -> None:
    assert hash_secret("a") != hash_secret("a")


def test_a_decoy_fits_nothing_and_takes_as_long_as_the_slowest_of_them() -> None:
    quick, slow = dataclasses.replace(HASH, cost=2), dataclasses.replace(HASH, cost=2, lanes=3, key=bytes(64))
    decoy = decoy_of([None, quick, slow, quick])
    assert decoy is not None
    assert (decoy.cost, decoy.block, decoy.lanes, len(decoy.key)) == (2, 8, 3, 64)
    assert not any(decoy.fits(secret) for secret in ("", "grün ²"))
    assert decoy != decoy_of([slow])
    assert decoy_of([None]) is decoy_of([]) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "grün",
        "scrypt",
        "scrypt$16384$8$1$00$00",
        "bcrypt$16384$8$1$" + "00" * 16 + "$" + "00" * 32,
        "scrypt$16383$8$1$" + "00" * 16 + "$" + "00" * 32,
        "scrypt$²$8$1$" + "00" * 16 + "$" + "00" * 32,
        "scrypt$1$8$1$" + "00" * 16 + "$" + "00" * 32,
        "scrypt$1073741824$8$1$" + "00" * 16 + "$" + "00" * 32,
        "scrypt$16384$8$1000$" + "00" * 16 + "$" + "00" * 32,
        "scrypt$16384$8$1$" + "0x" * 16 + "$" + "00" * 32,
        "scrypt$16384$8$1$" + chr(0x660) * 32 + "$" + "00" * 32,
        "scrypt$16384$8$1$" + "00" * 16 + "$" + "00" * 32 + "$",
    ],
)
def test_what_is_no_hash_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(BadSecretHash, match=r"COST|SALT"):
        parse_secret_hash(text)


@given(st.text())
def test_any_text_is_a_hash_or_refused(text: str) -> None:
    try:
        parse_secret_hash(f"scrypt${text}")
    except BadSecretHash:
        return


def test_the_largest_hash_that_is_taken_can_be_computed() -> None:
    largest = parse_secret_hash(f"scrypt${2**17}$16$1${'00' * 16}${'00' * 32}")
    assert not largest.fits("secret")


def test_an_empty_secret_lets_nobody_in() -> None:
    assert not ManagerUser("admin", "").has_secret("")
    assert not ManagerUser("admin", "", challenge=True).answers_challenge("1", hashlib.md5(b"1").hexdigest())


@given(st.text(), st.text())
def test_any_secret_and_any_key_are_compared(secret: str, key: str) -> None:
    user = ManagerUser("admin", "s3cret", challenge=True)
    assert user.has_secret(secret) == (secret == "s3cret")
    assert not user.answers_challenge("123", key)


def test_a_challenge_is_for_users_that_are_named_for_it() -> None:
    key = hashlib.md5(b"123456789secret").hexdigest()
    assert ManagerUser("a", "secret", challenge=True).answers_challenge("123456789", key.upper())
    assert not ManagerUser("a", "secret").answers_challenge("123456789", key)
    assert not ManagerUser("a", secret_hash=SecretHash(2, 1, 1, b"0" * 8, b"0" * 32)).takes_challenges


@pytest.mark.parametrize(
    ("host", "may"),
    [
        ("10.1.2.3", True),
        ("::ffff:10.1.2.3", True),
        ("192.0.2.1", False),
        ("::1", False),
        ("fe80::1%eth0", True),
        ("nowhere", False),
        ("", False),
    ],
)
def test_a_user_may_come_from_the_networks_that_are_named(host: str, *, may: bool) -> None:
    networks = ipaddress.ip_network("10.0.0.0/8"), ipaddress.ip_network("fe80::/10")
    assert ManagerUser("a", "b", permit=networks).may_come_from(host) is may
