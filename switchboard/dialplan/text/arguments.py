"""How a text of arguments falls into its parts (Asterisk: `app.c`, `__ast_app_separate_args`)."""


def separate_arguments(text: str, delimiter: str = ",", most: int = 0) -> list[str]:
    r"""
    Parts at the delimiter, but not inside quotes, parentheses or brackets; quotes and backslashes are taken out.

    Args:
        most: after this many parts the rest stays together; 0 for no limit.

    >>> separate_arguments('a,"b,c",(d,e),f\\,g')
    ['a', 'b,c', '(d,e)', 'f,g']
    """
    if not text:
        return []
    if not any(special in text for special in '"\\([') and not most:
        return text.split(delimiter)
    parts: list[str] = []
    part: list[str] = []
    depth, quoted = 0, False
    characters = iter(text)
    for character in characters:
        if character == "\\":
            part.append(next(characters, ""))
        elif character == '"':
            quoted = not quoted
        elif character == delimiter and not depth and not quoted and (not most or len(parts) < most - 1):
            parts.append("".join(part))
            part = []
        else:
            if character in "([":
                depth += 1
            elif character in ")]" and depth:
                depth -= 1
            part.append(character)
    return [*parts, "".join(part)]


def argument(arguments: list[str], position: int) -> str:
    """That part, empty where there are not so many."""
    return arguments[position] if position < len(arguments) else ""
