"""
A dialplan changed while it is in use: single priorities and hints added and taken out (Asterisk: `pbx_config.c`).

What is changed so lasts until the files are read anew.
"""

from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.read.plan import Context, Dialplan, Exten
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.text import parse_number

_MOST_EXTENS = 100_000  # of a dialplan to which more may be added
_MAX_CONTEXT = 79  # characters (Asterisk: `AST_MAX_CONTEXT`)
_FORBIDDEN = frozenset("\r\n[]")


class CannotEdit(SwitchboardError):
    """The dialplan stays as it was, and why."""


def add_priority(dialplan: Dialplan, place: tuple[str, str, str], step: str, by: str, *, replaces: bool) -> None:
    """
    Adds a priority, or a hint; the context and the extension are made where there are none.

    Args:
        place: context, extension, and a number, `n` or `hint`.
        step: `Application(data)`; after a hint its devices and presence.
        by: whoever added it, as listings show it.
        replaces: puts it in the place of the one that is there.

    Raises:
        CannotEdit: it cannot be read, is there already, or there are too many.
    """
    context_name, exten_name, priority = (part.strip() for part in place)
    if not context_name or len(context_name) > _MAX_CONTEXT or _FORBIDDEN & set(context_name + exten_name + step):
        raise CannotEdit(f"'{context_name[:80]}' cannot be the name of a context, or a text has a line end in it")
    if sum(len(context.extens) for context in dialplan.contexts.values()) >= _MOST_EXTENS:
        raise CannotEdit(f"there are {_MOST_EXTENS:,} extensions already")
    known = dialplan.contexts.get(context_name)
    before = known.extens.get(exten_name) if known else None
    number = str((before.last if before else 0) + 1) if priority.lower() == "n" else priority
    read = parse_dialplan(f"[{context_name}]\nexten => {exten_name},{number},{step}\n", by)
    if read.problems or exten_name not in read.contexts[context_name].extens:
        raise CannotEdit(read.problems[0].reason if read.problems else "it cannot be read")
    added = read.contexts[context_name].extens[exten_name]
    if not replaces and before and ((added.hint and before.hint) or added.priorities.keys() & before.priorities.keys()):
        raise CannotEdit(f"{exten_name}@{context_name} has a priority {number} already")
    context = dialplan.contexts.setdefault(context_name, Context(context_name))
    exten = context.exten(added.name, added.pattern, added.caller)
    exten.priorities.update(added.priorities)
    exten.labels.update(added.labels)
    exten.last = max(exten.last, added.last)
    if added.hint is not None:
        _drop_hint(dialplan, context_name, exten)
        exten.hint, exten.hint_text = added.hint, added.hint_text
        dialplan.hints += read.hints
        dialplan.patterns += read.patterns
    dialplan.forget_found()


def remove_priority(dialplan: Dialplan, context_name: str, exten_name: str, priority: str = "") -> None:
    """
    Takes out one priority or the hint of an extension, or without a priority the whole extension.

    Raises:
        CannotEdit: there is no such thing.
    """
    context = dialplan.contexts.get(context_name)
    exten = context.extens.get(exten_name) if context else None
    if context is None or exten is None:
        raise CannotEdit(f"There is no extension {exten_name[:80]}@{context_name[:80]}")
    number = parse_number(priority) if priority else None
    if not priority or priority.lower() == "hint":
        if priority and exten.hint is None:
            raise CannotEdit(f"{exten_name}@{context_name} has no hint")
        _drop_hint(dialplan, context_name, exten)
    elif number is None or exten.priorities.pop(number, None) is None:
        raise CannotEdit(f"{exten_name}@{context_name} has no priority {priority[:20]}")
    exten.labels = {label: at for label, at in exten.labels.items() if at in exten.priorities}
    if not priority or (not exten.priorities and exten.hint is None):
        context.remove(exten_name)
    dialplan.forget_found()


def _drop_hint(dialplan: Dialplan, context_name: str, exten: Exten) -> None:
    def stays(name: str, context: str) -> bool:
        return (name, context) != (exten.name, context_name)

    dialplan.hints = [hint for hint in dialplan.hints if stays(hint.extension.exten, hint.extension.context)]
    dialplan.patterns = [hint for hint in dialplan.patterns if stays(hint.extension.exten, hint.extension.context)]
    exten.hint, exten.hint_text = None, ""
