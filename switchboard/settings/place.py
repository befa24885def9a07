"""Where in the file a setting stands."""

import tomllib

_MOST_KEY = 4_096  # characters of a line that may be a key or a header


def line_of(text: str, path: tuple[str, ...]) -> int:
    r"""
    The number of the line that writes a setting, or of the nearest that holds it; 0 where there is none.

    >>> line_of('realm = "a"\n[phones.6002]\n# his\nsecret = "x"\n', ("phones", "6002", "secret"))
    4
    >>> line_of("lamps.6002 = 7", ("lamps", "6002")), line_of("lamps = { 6002 = 7 }", ("lamps", "6002"))
    (1, 1)
    """
    best, most = 0, 0
    within: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            within = found = names_in(stripped)
        else:
            key = stripped.partition("=")[0]
            found = (*within, *names_in(f"{key}= 0")) if "=" in stripped else ()
        agreed = _agreed(found, path)
        if agreed > most:
            best, most = number, agreed
    return best


def _agreed(found: tuple[str, ...], path: tuple[str, ...]) -> int:
    """How many of the first names are the same."""
    return next(
        (at for at, (one, other) in enumerate(zip(found, path, strict=False)) if one != other),
        min(len(found), len(path)),
    )


def names_in(text: str) -> tuple[str, ...]:
    """
    The names in a header, or in a setting that is written in a line; empty where it is neither.

    >>> names_in("[phones.'a b']"), names_in("lamps.6002 = 0"), names_in("], # the end")
    (('phones', 'a b'), ('lamps', '6002'), ())
    """
    if len(text) > _MOST_KEY:
        return ()
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError):
        return ()
    names: list[str] = []
    found: object = table
    while found and isinstance(found, (dict, list)):
        if isinstance(found, list):
            found = found[0]
            continue
        ((name, found),) = found.items()
        names.append(name)
    return tuple(names)
