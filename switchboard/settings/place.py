"""Where in the file a setting stands."""

import re
import tomllib

MOST_PARTS = 32  # of a name: what `tomllib` takes for one grows with their square
_TOKEN = re.compile(r"""([\w-]++|"(?:[^"\\]|\\.)*+"?|'[^']*+'?)|(\.)|[ \t]++|(.)""", re.ASCII)
_BARE = re.compile(r"[\w-]+", re.ASCII)
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


def lines_by_name(text: str) -> dict[tuple[str, ...], int]:
    r"""
    The line of every setting that stands in one, by the names that lead to it; of those of ours, not of named entries.

    >>> lines_by_name('realm = "a"\n[limits]\nplans = 7\n[phones.6002]\nwatch = []\n')
    {('realm',): 1, ('limits', 'plans'): 3, ('phones', '6002'): 4}
    """
    found: dict[tuple[str, ...], int] = {}
    within: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            within = names_in(stripped)
            if len(within) > 1:
                found.setdefault(within, number)
        elif "=" in stripped and len(within) <= 1 and not stripped.startswith("#"):
            name = stripped.partition("=")[0].strip()
            names = (name,) if _BARE.fullmatch(name) else names_in(f"{name} = 0")
            if names:
                found.setdefault((*within, *names), number)
    return found


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


def line_of_deep_name(text: str) -> int:
    r"""
    The number of the first line with a name of more parts than any setting has; 0 where there is none.

    >>> line_of_deep_name("lamps.6002 = 7"), line_of_deep_name("# a line\n" + "a." * 100 + "a = 7")
    (0, 2)
    """
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if line.count(".") >= MOST_PARTS and _has_deep_name(line)), 0)


def _has_deep_name(line: str) -> bool:
    dots, is_after_part = 0, False
    for token in _TOKEN.finditer(line):
        part, dot, other = token.groups()
        if other == "#":
            return False
        if other or (dot and not is_after_part):
            dots = 0
        elif dot:
            dots += 1
        if dots >= MOST_PARTS:
            return True
        if part or dot or other:
            is_after_part = bool(part)
    return False
