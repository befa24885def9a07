"""The lamps of mailboxes: hints that name one, however they name it, follow its messages."""

import pytest

from switchboard.core.commands import PutEntry
from switchboard.core.messages import MAILBOX_FAMILY, Messages
from switchboard.core.states import Extension, ExtensionState
from tests.helpers.dialplan import ORIGIN, DialplanOffice

HINTS = """
[lamps]
exten => full,hint,MWI:6001@default
exten => short,hint,mwi:6001
exten => other,hint,MWI:6001@site
exten => both,hint,MWI:6001@default&Custom:x
"""


def shown(office: DialplanOffice, exten: str) -> ExtensionState:
    state = office.core.table.get(Extension(exten, "lamps"))
    assert state is not None
    assert state.status is not None
    return state.status.extension_state


@pytest.mark.parametrize(("mailbox", "lit"), [("6001@default", {"full", "short", "both"}), ("6001@site", {"other"})])
def test_a_lamp_is_in_use_while_new_messages_wait_in_its_mailbox(mailbox: str, lit: set[str]) -> None:
    office = DialplanOffice(HINTS)
    names = ("full", "short", "other", "both")
    assert {shown(office, name) for name in names} == {ExtensionState.IDLE}
    command = PutEntry(MAILBOX_FAMILY, mailbox, str(Messages(new=2, old=1)), ORIGIN)
    changes = office.core.tell_messages(mailbox, 5.0, ORIGIN, office.entries.apply(command))
    assert {name for name in names if shown(office, name) is ExtensionState.IN_USE} == lit
    assert {status.extension.exten for status in changes.statuses if status.extension.context == "lamps"} == lit
    assert all(status.device_since == 5.0 for status in changes.statuses)
    command = PutEntry(MAILBOX_FAMILY, mailbox, str(Messages(old=3)), ORIGIN)
    office.core.tell_messages(mailbox, 6.0, ORIGIN, office.entries.apply(command))
    assert {shown(office, name) for name in names} == {ExtensionState.IDLE}


def test_a_lamp_goes_out_when_nobody_keeps_its_mailbox_any_more() -> None:
    office = DialplanOffice(HINTS)
    office.core.hold_messages("6001@default", Messages(new=1))
    assert office.core.registry.device_state("MWI:6001@default").value == "INUSE"
    office.core.hold_messages("6001@default", None)
    assert office.core.registry.device_state("MWI:6001").value == "NOT_INUSE"


@pytest.mark.parametrize(
    ("mailboxes", "told"),
    [
        ({"6001@sales": 1, "6001@support": 2}, {"sales": 1, "support": 2, "other": 0}),
        ({"6001@sales": 1}, {"sales": 1, "support": 0, "other": 0}),
        ({"6001@default": 3}, {"sales": 3, "support": 3, "other": 3}),
        ({"6001": 3, "6001@sales": 1}, {"sales": 1, "support": 3, "other": 3}),
        ({"6001@voices": 4}, {"sales": 4, "support": 4, "other": 4}),
        ({"6001@voices": 4, "6001@default": 3}, {"sales": 3, "support": 3, "other": 3}),
    ],
)
def test_each_context_has_its_own_mailbox_or_one_that_is_nobodys(
    mailboxes: dict[str, int], told: dict[str, int]
) -> None:
    contexts = ("sales", "support", "other")
    office = DialplanOffice("".join(f"[{context}]\nexten => 6001,hint,Custom:{context}\n" for context in contexts))
    for mailbox, count in mailboxes.items():
        command = PutEntry(MAILBOX_FAMILY, mailbox, str(Messages(new=count)), ORIGIN)
        office.core.tell_messages(mailbox, 5.0, ORIGIN, office.entries.apply(command))
    shown = {context: office.core.status(Extension("6001", context)) for context in contexts}
    assert {context: status.messages.new for context, status in shown.items() if status is not None} == told
