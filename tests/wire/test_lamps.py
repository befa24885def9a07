"""Presence on phones that know only lamps."""

import re

import pytest

from switchboard.core.states import DeviceState, DialogFacts, PresenceState
from switchboard.sip.watch.lamps import Lamps
from tests.helpers.phone import Office, Phone

LAMPS = Lamps(frozenset({PresenceState.DND}), {"2001": frozenset({PresenceState.AWAY})})


@pytest.mark.parametrize(
    ("exten", "presence", "state"),
    [
        ("6002", "dnd", "confirmed"),
        ("6002", "away", "terminated"),
        ("6002", "available", "terminated"),
        ("2001", "away", "confirmed"),
        ("2001", "dnd", "terminated"),
    ],
)
def test_chosen_presence_shows_as_busy(exten: str, presence: str, state: str) -> None:
    office = Office(lamps=LAMPS)
    lamp = Phone(office, exten=exten, event="dialog", accept=None)
    lamp.subscribe()
    office.set_presence(exten, presence)
    lamp.hear()
    assert f"<state>{state}</state>".encode() in lamp.notifies[-1].body


def test_a_ringing_phone_rings_whatever_its_user_wishes() -> None:
    office = Office(lamps=LAMPS)
    lamp = Phone(office, event="dialog", accept=None)
    lamp.subscribe()
    office.set_presence("6002", "dnd")
    office.set_device("Custom:6002", DeviceState.RINGING)
    lamp.hear()
    assert b"<state>early</state>" in lamp.notifies[-1].body


@pytest.mark.parametrize(
    ("shows", "states"), [(True, [b"confirmed", b"early"]), (False, [b"confirmed"])], ids=["shown", "not shown"]
)
def test_a_second_call_shows_in_a_lamp_as_the_office_wishes(shows: bool, states: list[bytes]) -> None:
    """Asterisk: `notify_early_inuse_ringing`."""
    facts = DialogFacts("rings", "1@host", "a", "b", is_initiator=False, is_early=True)
    office = Office(lamps=Lamps(dialogs=lambda _: (facts,), shows_second_calls=shows))
    lamp = Phone(office, event="dialog", accept=None)
    lamp.subscribe()
    office.set_device("Custom:6002", DeviceState.RINGINUSE)
    lamp.hear()
    assert sorted(re.findall(rb"<state>(\w+)</state>", lamp.notifies[-1].body)) == states


def test_a_lamp_shows_the_device_alone_unless_told_otherwise() -> None:
    office = Office()
    lamp = Phone(office, event="dialog", accept=None)
    lamp.subscribe()
    office.set_presence("6002", "dnd")
    lamp.hear()
    assert len(lamp.notifies) == 1


@pytest.mark.parametrize(("presence", "status"), [("available", b"open"), ("not_set", b"closed"), ("away", b"closed")])
def test_an_available_user_without_a_device_is_idle_in_xpidf(presence: str, status: bytes) -> None:
    office = Office()
    phone = Phone(office, exten="2001", accept="application/xpidf+xml")
    phone.subscribe()
    office.set_presence("2001", presence)
    phone.hear()
    assert b'<status status="' + status in phone.notifies[-1].body


def test_the_presence_documents_are_not_touched_by_lamps() -> None:
    office = Office(lamps=LAMPS)
    phone = Phone(office)
    phone.subscribe()
    office.set_presence("6002", "dnd")
    phone.hear()
    assert b"<rpid:busy/>" in phone.notifies[-1].body
    assert b"<basic>open</basic>" in phone.notifies[-1].body
