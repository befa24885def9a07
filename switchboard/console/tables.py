"""How listings look (Asterisk: `func_presencestate.c`, `func_devstate.c`, `pbx.c`)."""

import datetime as dt
from collections.abc import Iterable, Sequence

from switchboard.core.hint import Hint, PatternHint
from switchboard.core.presence_text import fields
from switchboard.core.states import DeviceState, ExtensionStatus, Presence
from switchboard.core.until_text import until_text
from switchboard.ground.failed_attempts import FailedRow

_RULE = "-" * 69
NO_PRESENCES = "No custom presence states defined"


def presence_listing(presences: Iterable[tuple[str, Presence]], now: float, zone: dt.tzinfo | None = None) -> str:
    """What `presencestate list` prints, with a line for what ends by itself; `now` is wall-clock seconds."""
    blocks = [
        f"--- Name: 'CustomPresence:{name}'\n"
        f"    --- State: '{presence.state.value}'\n"
        f"    --- Subtype: '{subtype}'\n"
        f"    --- Message: '{message}'\n"
        f"    --- Base64 Encoded: '{'Yes' if 'e' in options else 'No'}'\n{_until(presence, now, zone)}---\n"
        for name, presence in presences
        for _, subtype, message, options in [_given(presence)]
    ]
    if not blocks:
        return _heading("Custom Presence States") + f"{NO_PRESENCES}\n"
    return _heading("Custom Presence States") + "".join(blocks) + f"{_RULE}\n{_RULE}\n\n"


def device_listing(devices: Iterable[tuple[str, DeviceState]]) -> str:
    """What `devstate list` prints."""
    blocks = [f"--- Name: 'Custom:{name}'  State: '{state.value}'\n---\n" for name, state in devices]
    return _heading("Custom Device States") + "".join(blocks) + f"{_RULE}\n{_RULE}\n\n"


def hint_line(hint: Hint | PatternHint, status: ExtensionStatus | None, watchers: int) -> str:
    """One hint as `core show hints` prints it; a pattern has no status."""
    state = status.extension_state.text if status else "Unavailable"
    presence = status.presence.state.value if status else ""
    name = f"{hint.extension.exten}@{hint.extension.context}"
    return f"{name:<30}: {hint.text:<60}  State:{state:<15} Presence:{presence:<15} Watchers {watchers:2}\n"


def columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose columns are as wide as what stands in them."""
    widths = [max(len(row[index]) for row in (headings, *rows)) for index in range(len(headings))]
    lines = [
        "  ".join(f"{text:<{width}}" for text, width in zip(row, widths, strict=True)) for row in (headings, *rows)
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def failure_listing(failures: Iterable[FailedRow]) -> str:
    """Who failed to prove who they are, and for how long they are refused."""
    rows = [
        (
            row.address or "all others",
            row.account or "all others",
            str(row.failures),
            f"{row.last_after:.0f} s ago",
            f"refused for {row.refused_for:.0f} s" if row.refused_for else "",
        )
        for row in failures
    ]
    return f"{columns(('Address', 'Account', 'Failures', 'Last', ''), rows)}{len(rows)} rows\n"


def _given(presence: Presence) -> tuple[str, str, str, str]:
    """As it was given; what was set elsewhere than by a text may hold any, commas too."""
    return fields(presence.given) if presence.given else (presence.state.value, presence.subtype, presence.message, "")


def _until(presence: Presence, now: float, zone: dt.tzinfo | None) -> str:
    return f"    --- Until: '{until_text(presence.until, now, zone)}'\n" if presence.until else ""


def _heading(title: str) -> str:
    return f"\n{_RULE}\n{f'--- {title} ':-<69}\n{_RULE}\n---\n"
