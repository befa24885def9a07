"""
Functions of who calls, who is talked to, and who was redirected (Asterisk: `func_callerid.c`).

Name and number are the channel's own; what else Asterisk keeps of a party is kept as it was set.
"""

from collections.abc import Sequence
from typing import NamedTuple

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.channel import MAX_CALLER, Channel
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip

_SAME = {"number": "num", "cid-num": "num", "cid-name": "name"}
_PRESENTATIONS = (
    "allowed_not_screened", "allowed_passed_screen", "allowed_failed_screen", "allowed", "prohib_not_screened",
    "prohib_passed_screen", "prohib_failed_screen", "prohib", "unavailable",
)  # fmt: skip
_OF_PARTY = {  # what a party has beside name and number, and what that is as long as nobody sets it
    "name-charset": "iso8859-1",
    "name-pres": _PRESENTATIONS[0],
    "num-plan": "0",
    "num-pres": _PRESENTATIONS[0],
    "pres": _PRESENTATIONS[0],
    "subaddr": "",
    "subaddr-valid": "0",
    "subaddr-type": "0",
    "subaddr-odd": "0",
    "tag": "",
}
_OF_CALL = {"CALLERID": {"ani2": "0", "dnid-num-plan": "0"}, "CONNECTEDLINE": {"source": "unknown"}}
_OF_REDIRECTING = {"reason": "unknown", "orig-reason": "unknown", "count": "0"}
_PREFIXES = {"CALLERID": ("", "priv-", "ani-"), "CONNECTEDLINE": ("", "priv-")}
_PREFIXES_OF_REDIRECTING = tuple(f"{priv}{who}-" for priv in ("", "priv-") for who in ("orig", "from", "to"))


class _Item(NamedTuple):
    """What of whom is asked for: `ani-num` is ("ani-", "num")."""

    prefix: str
    name: str


def _item(function: str, arguments: str) -> _Item:
    """
    Raises:
        NotWritten: the function has no such item.
    """
    text = argument(separate_arguments(arguments), 0).strip().lower()
    if function == "CALLERID":
        text = {"ani": "ani-num", "rdnis": "rdnis", "dnid": "dnid"}.get(text, text)
        if text in ("rdnis", "dnid") or text in _OF_CALL[function]:
            return _Item("", text)
    elif text in _OF_CALL.get(function, _OF_REDIRECTING):
        return _Item("", text)
    for prefix in sorted(_PREFIXES.get(function, _PREFIXES_OF_REDIRECTING), key=len, reverse=True):
        name = text.removeprefix(prefix)
        name = _SAME.get(name, name)
        if text.startswith(prefix) and (name in _OF_PARTY or name in _ITEMS):
            return _Item(prefix, name)
    raise NotWritten(f"it has no '{clip(text, 40)}'; it has all, name, num, pres, tag and more")


_ITEMS = frozenset({"all", "name", "num", "name-valid", "num-valid"})


def _party(channel: Channel, function: str, prefix: str) -> tuple[str, str]:
    """Name and number."""
    if function == "CALLERID" and prefix in ("", "ani-"):
        name, number = channel.caller_name, channel.caller_number
    elif function == "CONNECTEDLINE" and not prefix:
        name, number = channel.connected_name, channel.connected_number
    else:
        name = number = ""
    kept = channel.parties
    return kept.get(f"{function} {prefix}name", name), kept.get(f"{function} {prefix}num", number)


def _read(function: str, evaluation: Evaluation, arguments: str) -> str:
    channel = evaluation.channel
    if channel is None:
        return ""
    prefix, item = _item(function, arguments)
    name, number = _party(channel, function, prefix)
    match item:
        case "all":
            return f'"{name}" <{number}>'
        case "name":
            return name
        case "num":
            return number
        case "name-valid":
            return str(int(bool(name)))
        case "num-valid":
            return str(int(bool(number)))
        case "dnid":
            return channel.parties.get("CALLERID dnid", channel.dialled_exten)
        case "rdnis":
            return channel.parties.get("REDIRECTING from-num", "")
        case _:
            defaults = _OF_PARTY | _OF_CALL.get(function, _OF_REDIRECTING)
            return channel.parties.get(f"{function} {prefix}{item}", defaults.get(item, ""))


def _write(function: str, evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    channel = evaluation.channel
    if channel is None:
        raise NotWritten("there is no channel")
    prefix, item = _item(function, arguments)
    if item.endswith("pres") and value.strip() not in _PRESENTATIONS:
        raise NotWritten(f"'{clip(value, 40)}' is no presentation; {', '.join(_PRESENTATIONS)} are")
    match item:
        case "all":
            name, _, number = value.rpartition("<")
            _name_party(channel, function, prefix, name.strip().strip('"'), number.rstrip("> "))
        case "name":
            _name_party(channel, function, prefix, value, None)
        case "num":
            _name_party(channel, function, prefix, None, value)
        case "rdnis":
            _keep(channel, "REDIRECTING from-num", value)
        case "name-valid" | "num-valid":
            if value.strip() == "0":
                _name_party(channel, function, prefix, *(("", None) if item == "name-valid" else (None, "")))
        case _:
            _keep(channel, f"{function} {prefix}{item}", value.strip())
    return []


def _name_party(channel: Channel, function: str, prefix: str, name: str | None, number: str | None) -> None:
    if function == "CALLERID" and not prefix:
        channel.name_caller(name, number)
    elif function == "CONNECTEDLINE" and not prefix:
        channel.connect(
            channel.connected_name if name is None else name, channel.connected_number if number is None else number
        )
    else:
        for item, value in (("name", name), ("num", number)):
            if value is not None:
                _keep(channel, f"{function} {prefix}{item}", value)


def _keep(channel: Channel, key: str, value: str) -> None:
    """The names are those of the tables here: a channel has no more of them."""
    channel.parties[key] = clip(value, MAX_CALLER)


def _function(name: str, summary: str) -> DialplanFunction:
    return DialplanFunction(
        name,
        f"{name}(item)",
        summary,
        lambda evaluation, arguments: _read(name, evaluation, arguments),
        lambda evaluation, arguments, value: _write(name, evaluation, arguments, value),
    )


PARTY_FUNCTIONS = (
    _function("CALLERID", "all, name, num, pres, ani, dnid, rdnis ... of the caller"),
    _function("CONNECTEDLINE", "all, name, num ... of whom the channel talks to"),
    _function("REDIRECTING", "from-num, to-num, reason, count ... of a call that was redirected"),
    DialplanFunction(
        "CALLERPRES",
        "CALLERPRES()",
        "How the caller's name and number are shown",
        lambda evaluation, _: _read("CALLERID", evaluation, "pres"),
        lambda evaluation, _, value: _write("CALLERID", evaluation, "pres", value),
    ),
)
