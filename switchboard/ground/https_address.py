"""Addresses of files that are fetched: `https://HOST[:PORT]/PATH`, and nothing else."""

from urllib.parse import SplitResult, urlsplit

_MOST = 2_000  # characters


def split_https(text: str) -> SplitResult | None:
    """
    Its parts, None where it is no such address.

    >>> split_https("https://example.com/a").hostname, split_https("http://example.com/"), split_https("https://a b/")
    ('example.com', None, None)
    """
    if len(text) > _MOST or not text.isascii() or not text.isprintable() or " " in text:
        return None
    try:
        split = urlsplit(text)
        is_right = split.scheme == "https" and bool(split.hostname) and split.username is None and split.port != 0
    except ValueError:
        return None
    return split if is_right else None
