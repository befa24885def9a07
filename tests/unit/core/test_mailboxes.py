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
