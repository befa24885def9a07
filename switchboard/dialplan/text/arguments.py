"""How a text of arguments falls into its parts (Asterisk: `app.c`, `__ast_app_separate_args`)."""

import functools
import re


def separate_arguments(text: str, delimiter: str = ",", most: int = 0, *, is_raw: bool = False) -> list[str]:
    r"""
    Parts at the delimiter, but not inside quotes, parentheses or brackets; quotes and backslashes are taken out.

    Args:
        most: after this many parts the rest stays together; 0 for no limit.
        is_raw: quotes and backslashes stay (`AST_STANDARD_RAW_ARGS`).

    >>> separate_arguments('a,"b,c",(d,e),f\\,g')
    ['a', 'b,c', '(d,e)', 'f,g']
    """
    if not text:
        return []
    if not any(special in text for special in '"\\([') and not most:
        return text.split(delimiter)
    pieces = _special(delimiter).split(text)  # plain texts, and what stands between them
    parts: list[str] = []
    part = [pieces[0]]
    depth, quoted = 0, False
    for special, plain in zip(pieces[1::2], pieces[2::2], strict=True):
        if special == delimiter and not depth and not quoted and (not most or len(parts) < most - 1):
            parts.append("".join(part))
            part = [plain]
            continue
        is_mark = special[0] in '"\\'
        part.append(special if is_raw or not is_mark else special[1:])
        if special == '"':
            quoted = not quoted
        elif special in "([":
            depth += 1
        elif special in ")]" and depth:
            depth -= 1
        part.append(plain)
    return [*parts, "".join(part)]


@functools.lru_cache(maxsize=20)
def _special(delimiter: str) -> re.Pattern[str]:
    """What has a meaning among arguments; a backslash and what comes after it are one."""
    return re.compile(rf'(\\.?|["()\[\]{re.escape(delimiter)}])', re.DOTALL)


def argument(arguments: list[str], position: int) -> str:
    """That part, empty where there are not so many."""
    return arguments[position] if position < len(arguments) else ""
