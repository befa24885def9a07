"""Actions on the dialplan and on files: read, and changed until it is read anew (Asterisk: `pbx.c`, `pbx_config.c`)."""

from collections.abc import Iterable, Iterator

from switchboard.dialplan.read.plan import Context, Exten
from switchboard.ground.errors import SwitchboardError
from switchboard.manager.framing import Header, Message
from switchboard.manager.reply import Outcome, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest

_TRUE = frozenset({"true", "yes", "1", "y", "t", "on"})


def _show_dialplan(request: ManagerRequest) -> Outcome:
    wanted, exten = request.get("Context"), request.get("Extension")
    contexts = request.backend.world.dialplan.contexts
    if wanted and wanted not in contexts:
        return error(f"Did not find context {wanted}")
    chosen = [contexts[wanted]] if wanted else list(contexts.values())
    found = [
        (context, each)
        for context in chosen
        for each in context.extens.values()
        if not exten or each.name == exten or (each.pattern is not None and each.pattern.matches(exten))
    ]
    if exten and not found:
        return error(f"Did not find extension {exten}@{wanted}" if wanted else f"Did not find extension {exten}")
    items = [item for context, each in found for item in _priorities(context, each)]
    includes: Iterable[Message] = (
        [("Context", context.name), ("IncludeContext", include.text), ("Registrar", "pbx_config")]
        for context in chosen
        if not exten
        for include in context.includes
    )
    counts = (
        ("ListExtensions", str(len(found))),
        ("ListPriorities", str(len(items))),
        ("ListContexts", str(len(chosen))),
    )
    return listing("DialPlan list will follow", "ListDialplan", [*items, *includes], "ShowDialPlanComplete", counts)


def _priorities(context: Context, exten: Exten) -> Iterator[Message]:
    place: list[Header] = [("Context", context.name), ("Extension", exten.name)]
    if exten.hint is not None:
        yield [*place, ("Priority", "hint"), ("Application", exten.hint_text), ("Registrar", "pbx_config")]
    for step in sorted(exten.priorities.values(), key=lambda step: step.number):
        label = [("ExtensionLabel", step.label)] if step.label else []
        runs = [("Application", step.application), ("AppData", step.data), ("Registrar", "pbx_config")]
        yield [*place, *label, ("Priority", str(step.number)), *runs]


def _add(request: ManagerRequest) -> Outcome:
    context, exten, priority, application = (
        request.get(name) for name in ("Context", "Extension", "Priority", "Application")
    )
    if not (context and exten and priority and application):
        return error("Context, Extension, Priority, and Application must be defined.")
    data = request.get("ApplicationData")
    step = application if priority.lower() == "hint" else f"{application}({data})"
    replaces = request.get("Replace").lower() in _TRUE
    try:
        request.backend.plan_edit.add((context, exten, priority), step, request.origin, replaces=replaces)
    except SwitchboardError as reason:
        return error(f"Did not add the extension: {reason}")
    return success("Added requested extension")


def _remove(request: ManagerRequest) -> Outcome:
    context, exten, priority = (request.get(name) for name in ("Context", "Extension", "Priority"))
    if not (context and exten):
        return error("Context and Extension must be defined.")
    try:
        request.backend.plan_edit.remove((context, exten, priority), request.origin)
    except SwitchboardError as reason:
        return error(str(reason))
    removed = "the requested priority from the extension" if priority else "the requested extension"
    return success(f"Removed {removed}")


def _get_config(request: ManagerRequest) -> Outcome:
    """The dialplan as it was read, in Asterisk's form: categories and their lines. No other file is shown."""
    name, wanted = request.get("Filename"), request.get("Category")
    if not name:
        return error("Filename not specified")
    if name.rpartition("/")[2] != "extensions.conf":
        return error("Config file not found")  # what else is read holds secrets
    contexts = [context for context in request.backend.world.dialplan.contexts.values() if wanted in ("", context.name)]
    if wanted and not contexts:
        return error("No categories found")
    headers: list[Header] = []
    for number, context in enumerate(contexts):
        headers.append((f"Category-{number:06}", context.name))
        for line, text in enumerate(_lines(context)):
            headers.append((f"Line-{number:06}-{line:06}", text))
    return success("", *headers)


def _lines(context: Context) -> Iterator[str]:
    for include in context.includes:
        yield f"include={include.text}"
    for exten in context.extens.values():
        if exten.hint is not None:
            yield f"exten={exten.name},hint,{exten.hint_text}"
        for step in sorted(exten.priorities.values(), key=lambda step: step.number):
            label = f"({step.label})" if step.label else ""
            yield f"exten={exten.name},{step.number}{label},{step.application}({step.data})"


def _rotate(request: ManagerRequest) -> Outcome:
    try:
        request.backend.rotate_log()
    except OSError as reason:
        return error(f"The log cannot be rotated: {reason}")
    return success("Reloaded the logger and rotated log files")


PLAN_ACTIONS = (
    ManagerAction("ShowDialPlan", "List the dialplan", ("config", "reporting"), _show_dialplan),
    ManagerAction("DialplanExtensionAdd", "Add to the dialplan until it is read anew", ("command",), _add),
    ManagerAction("DialplanExtensionRemove", "Take out of the dialplan until it is read anew", ("command",), _remove),
    ManagerAction("GetConfig", "Show extensions.conf as it was read", ("system", "config"), _get_config),
    ManagerAction("LoggerRotate", "Begin the log anew", ("system", "reporting"), _rotate),
)
