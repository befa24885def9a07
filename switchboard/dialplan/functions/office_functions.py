"""Functions that read and set the office: presence, devices, hints, database (Asterisk: `func_presencestate.c` ...)."""

from collections.abc import Sequence

from switchboard.core.commands import Command, SetDeviceState, SetPresence, SetUntil
from switchboard.core.custom import CustomPresence
from switchboard.core.presence_text import encode, hidden_option, parse_presence
from switchboard.core.provider import split_device
from switchboard.core.states import DeviceState, ExtensionState, Presence, PresenceState
from switchboard.core.until_text import parse_end
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.dialplan.text.bounds import clip

_TREE_WORK = 20_000  # units to look through the database
_EXTENSION_STATE_NAMES = {
    ExtensionState.IDLE: "NOT_INUSE",
    ExtensionState.IN_USE: "INUSE",
    ExtensionState.BUSY: "BUSY",
    ExtensionState.UNAVAILABLE: "UNAVAILABLE",
    ExtensionState.RINGING: "RINGING",
    ExtensionState.IN_USE_RINGING: "RINGINUSE",
    ExtensionState.ON_HOLD: "ONHOLD",
}
# Asterisk presencestate.c: of several presentities named in one function the later of this list is told
_PRESENCE_PRECEDENCE = ("not_set", "available", "unavailable", "chat", "away", "xa", "dnd")


def read_presence(evaluation: Evaluation, provider: str) -> Presence | None:
    """The presence of one presentity, or of the first of several that weighs most; None for an unknown provider."""
    found: Presence | None = None
    for name in provider.split("&"):
        label, colon, _ = name.partition(":")
        if not colon or label.lower() != CustomPresence.label.lower():
            return None
        presence = evaluation.world.core.registry.presence(name)
        if found is None or _weight(presence.state) > _weight(found.state):
            found = presence
    return found


def _weight(state: PresenceState) -> int:
    return _PRESENCE_PRECEDENCE.index(state.value)


def _read_presence_state(evaluation: Evaluation, arguments: str) -> str:
    provider, field, options = [*separate_arguments(arguments, most=3), "", "", ""][:3]
    if not provider or not field:
        raise NotWritten("reading takes a provider and one of value, subtype, message")
    presence = read_presence(evaluation, provider)
    if presence is None:
        raise NotWritten(f"there is no presence provider for '{provider}'")
    match field.lower():
        case "value":
            return presence.state.value
        case "subtype":
            text = presence.subtype
        case "message":
            text = presence.message
        case _:
            return ""
    return encode(text) if "e" in options and text else text


def _write_presence_state(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    label, colon, name = arguments.partition(":")
    if not colon or label.lower() != CustomPresence.label.lower():
        raise NotWritten("only presence of CustomPresence: can be set")
    if not name:
        raise NotWritten("there is no name after CustomPresence:")
    if hidden_option(value):
        evaluation.warn(
            f"PRESENCE_STATE({clip(arguments, 80)})={clip(value, 200)}: behind the third comma stands an 'e', which"
            " says that subtype and message are base64. Give a message with a comma in base64, and the option e alone"
        )
    return [SetPresence(arguments, parse_presence(value), evaluation.origin)]


def _read_presence_until(evaluation: Evaluation, arguments: str) -> str:
    presence = read_presence(evaluation, arguments)
    if presence is None:
        raise NotWritten(f"there is no presence provider for '{clip(arguments, 80)}'")
    return f"{presence.until:.0f}" if presence.until else ""


def _write_presence_until(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    until = parse_end(value, evaluation.world.now(), evaluation.world.zone)
    return [SetUntil(arguments, until, evaluation.origin)]


def _read_device_state(evaluation: Evaluation, arguments: str) -> str:
    return evaluation.world.core.registry.device_state(arguments).value


def _write_device_state(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    label, separator, name = split_device(arguments)
    if label.lower() != "custom" or separator != ":" or not name:
        raise NotWritten("only states of Custom: devices can be set")
    # Asterisk func_devstate.c: UNKNOWN is a state that is found, never one that is set
    if value.upper() not in DeviceState.__members__ or value.upper() == DeviceState.UNKNOWN.value:
        raise NotWritten(f"'{value}' is no device state")
    return [SetDeviceState(arguments, DeviceState(value.upper()), evaluation.origin)]


def _extension(arguments: str) -> tuple[str, str]:
    exten, _, context = separate_arguments(arguments, most=2)[0].partition("@") if arguments else ("", "", "")
    if not exten:
        raise NotWritten("it takes an extension, such as 6002@default")
    return exten, context or "default"


def _read_extension_state(evaluation: Evaluation, arguments: str) -> str:
    exten, context = _extension(arguments)
    status = evaluation.world.status(exten, context)
    return _EXTENSION_STATE_NAMES[status.extension_state] if status else "UNKNOWN"


def _read_hint(evaluation: Evaluation, arguments: str) -> str:
    exten, context = _extension(arguments)
    return evaluation.world.hint_text(exten, context)


def _place(arguments: str) -> tuple[str, str]:
    family, slash, key = arguments.partition("/")
    if not slash or not family or not key:
        raise NotWritten("it takes family/key")
    return family, key


def _read_db(evaluation: Evaluation, arguments: str) -> str:
    return _found(evaluation, evaluation.world.entries.get(*_place(arguments))) or ""


def _found(evaluation: Evaluation, value: str | None) -> str | None:
    """The same value; where there is one, DB_RESULT of the channel is it, too (Asterisk: `func_db.c`)."""
    if value is not None and evaluation.channel is not None:
        evaluation.channel.variables["DB_RESULT"] = value
    return value


def _write_db(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    return [evaluation.world.entries.put(*_place(arguments), value, evaluation.origin)]


def _read_db_exists(evaluation: Evaluation, arguments: str) -> str:
    return "0" if _found(evaluation, evaluation.world.entries.get(*_place(arguments))) is None else "1"


def _read_db_delete(evaluation: Evaluation, arguments: str) -> str:
    family, key = _place(arguments)
    value = _found(evaluation, evaluation.world.entries.get(family, key))
    if value is not None:
        evaluation.pending.append(evaluation.world.entries.delete(family, key, evaluation.origin))
    return value or ""


def _db_keys(evaluation: Evaluation, arguments: str) -> list[str]:
    """What stands one step below a family, or a key of it (Asterisk: `db_keys_read`)."""
    family, _, key = arguments.strip("/").partition("/")
    evaluation.spend(_TREE_WORK)
    if not family:
        return evaluation.world.entries.families()
    below = f"{key}/" if key else ""
    keys: dict[str, None] = {}
    for _, found, _ in evaluation.world.entries.entries(family, key):
        evaluation.spend(1)
        if found.startswith(below) and found != key:
            keys[found[len(below) :].partition("/")[0]] = None
    return list(keys)


def _blacklisted(evaluation: Evaluation, _: str) -> str:
    number = evaluation.channel.caller_number if evaluation.channel is not None else ""
    return "0" if not number or evaluation.world.entries.get("blacklist", number) is None else "1"


def _read_global(evaluation: Evaluation, arguments: str) -> str:
    return evaluation.world.variables.get(arguments, "")


def _write_global(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    evaluation.world.variables[arguments] = value
    return []


OFFICE_FUNCTIONS = (
    DialplanFunction(
        "PRESENCE_STATE",
        "PRESENCE_STATE(provider,field[,e])",
        "Reads value, subtype or message of a presence; sets state[,subtype[,message[,e]]] of a CustomPresence:",
        _read_presence_state,
        _write_presence_state,
    ),
    DialplanFunction(
        "PRESENCE_UNTIL",
        "PRESENCE_UNTIL(provider)",
        "When a presence ends by itself, in seconds since 1970, empty for never; sets it: those, 45m, 14:00, fri 9:00",
        _read_presence_until,
        _write_presence_until,
    ),
    DialplanFunction(
        "DEVICE_STATE", "DEVICE_STATE(device)", "A device's state; a Custom: one can be set", _read_device_state,
        _write_device_state,
    ),
    DialplanFunction(
        "EXTENSION_STATE", "EXTENSION_STATE(extension[@context])", "What a hint comes to", _read_extension_state
    ),
    DialplanFunction("HINT", "HINT(extension[@context])", "The text of a hint", _read_hint),
    DialplanFunction("DB", "DB(family/key)", "An entry of the database", _read_db, _write_db),
    DialplanFunction("DB_EXISTS", "DB_EXISTS(family/key)", "1 where there is such an entry, else 0", _read_db_exists),
    DialplanFunction(
        "DB_DELETE", "DB_DELETE(family/key)", "An entry's value, which is then gone", _read_db_delete, changes=True
    ),
    DialplanFunction(
        "DB_KEYS",
        "DB_KEYS([prefix])",
        "The keys below, in order",
        lambda evaluation, arguments: ",".join(_db_keys(evaluation, arguments)),
    ),
    DialplanFunction(
        "DB_KEYCOUNT",
        "DB_KEYCOUNT([prefix])",
        "How many keys are below",
        lambda evaluation, arguments: str(len(_db_keys(evaluation, arguments))),
    ),
    DialplanFunction("BLACKLIST", "BLACKLIST()", "1 where the caller stands in blacklist/", _blacklisted),
    DialplanFunction("GLOBAL", "GLOBAL(name)", "A variable of all channels", _read_global, _write_global),
)  # fmt: skip
