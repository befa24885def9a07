"""Words that nobody can guess, taken from the system's randomness many at a time."""

import secrets
from collections.abc import Iterator

_AT_ONCE = 512
_DIGITS = 16  # hexadecimal ones: 64 bits


def random_tokens() -> Iterator[bytes]:
    """
    Words of 16 hexadecimal digits without end; none says anything of another.

    >>> tokens = random_tokens()
    >>> len(next(tokens)), next(tokens) == next(tokens)
    (16, False)
    """
    while True:
        block = secrets.token_hex(_AT_ONCE * _DIGITS // 2).encode()
        for at in range(0, len(block), _DIGITS):
            yield block[at : at + _DIGITS]
