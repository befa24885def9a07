"""Offices written after real ones load without a false complaint, each hint is right, and a call finds its way."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from switchboard.core.commands import PutEntry
from switchboard.core.states import Extension
from switchboard.dialplan.run.hints import expand_hints
from switchboard.dialplan.run.variables import Variables
from switchboard.office.load import load_office
from tests.helpers.captures import DATA
from tests.helpers.dialplan import ORIGIN, DialplanOffice
from tests.helpers.dialplan_offices import EXTENSIONS, FIRST, database_entries, hint_of, write_large_office

Entries = Mapping[tuple[str, str], str]


def lived_in(path: Path, entries: Entries) -> DialplanOffice:
    """The office with its database, its hints at life; nothing of its files was complained of."""
    found = load_office(path, None)
    assert [str(problem) for problem in found.problems] == []
    office = DialplanOffice()
    office.submit(PutEntry(family, key, value, ORIGIN) for (family, key), value in entries.items())
    office.world.dialplan, office.world.variables = found.dialplan, Variables(values=found.dialplan.variables)
    hints, patterns, unfit = expand_hints(office.world, found.hints, found.patterns, found.dialplan)
    assert unfit == []
    office.core.replace_hints(hints, patterns, 0.0, ORIGIN)
    return office


def hints_of(office: DialplanOffice) -> dict[str, tuple[tuple[str, ...], str]]:
    return {str(hint.extension): (hint.devices, hint.presentity) for hint, _ in office.core.hints()}


def test_a_large_one_that_keeps_its_hints_in_the_database(tmp_path: Path) -> None:
    office = lived_in(write_large_office(tmp_path), database_entries())
    hints = hints_of(office)
    assert len(hints) == EXTENSIONS + 1
    for number in range(FIRST, FIRST + EXTENSIONS):
        devices = (f"PJSIP/{number}", f"Custom:DND{number}")
        assert hints[f"{number}@ext-local"] == (devices, f"CustomPresence:{number}")
    intercom = office.world.resolve("*801234", ["ext-intercom"])
    assert intercom is not None
    assert office.core.hint_text("*801234", "ext-intercom") == hint_of(1234)
    assert office.world.resolve("*809999", ["ext-intercom"]) is None, "nobody has that number"
    assert office.world.resolve("*761234", ["app-dnd-toggle"]) is not None


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("1001", "DIALSTATUS=CHANUNAVAIL VMSTATUS=FAILED"),
        ("*76", "DIALSTATUS= VMSTATUS="),
        ("600", "DIALSTATUS=CHANUNAVAIL VMSTATUS=FAILED"),
        ("95551234", "DIALSTATUS=CHANUNAVAIL VMSTATUS="),
        ("700", "DIALSTATUS=CHANUNAVAIL VMSTATUS=FAILED"),
    ],
)
def test_calls_of_the_large_one_come_to_their_end(tmp_path: Path, number: str, says: str) -> None:
    office = lived_in(write_large_office(tmp_path), database_entries())
    channel = office.channel(number, "from-internal")
    channel.name_caller("", "1000")
    office.run(channel)
    status = [f"{name}={channel.variables.get(name, '')}" for name in ("DIALSTATUS", "VMSTATUS")]
    assert " ".join(status) == says
    assert any("[s@crm-hangup" in line for line in channel.log)


def test_a_small_one_that_grew_by_hand() -> None:
    office = lived_in(DATA / "offices" / "small" / "extensions.conf", {})
    assert hints_of(office) == {
        "100@internal": (("PJSIP/100",), "CustomPresence:100"),
        "101@internal": (("PJSIP/101", "Custom:away101"), "CustomPresence:101"),
        "102@internal": (("PJSIP/102",), ""),
        "103@internal": (("PJSIP/103", "PJSIP/104"), ""),
        "105@internal": (("Custom:gate",), ""),
    }
    lunch = office.channel("*1", "internal")
    lunch.name_caller("", "101")
    office.run(lunch)
    assert office.core.custom_presence.presences["101"].message == "Back at two"
    fax = office.channel("4930555100", "incoming")
    fax.name_caller("", "49305556661")
    office.run(fax)
    assert fax.hangup_cause == 16, "the more specific extension is for everybody"
    assert office.dial("1000", "internal").variables["DIALLED"] == "100"
    menu = office.dial("493055599", "incoming", digits="1")
    assert menu.variables["DIALLED"] == "100"


def test_three_firms_with_the_same_numbers() -> None:
    entries = {("lamp-corp", "101"): "PJSIP/corp-101&Custom:corp-dnd,CustomPresence:corp-101"}
    office = lived_in(DATA / "offices" / "tenants" / "extensions.conf", entries)
    hints = hints_of(office)
    assert len(hints) == 9
    assert [hints[f"101@{firm}"] for firm in ("acme", "bolt", "corp")] == [
        (("PJSIP/acme-101", "Custom:acme-dnd-101"), "CustomPresence:acme-101"),
        (("PJSIP/bolt-101",), "CustomPresence:bolt-101"),
        (("PJSIP/corp-101", "Custom:corp-dnd"), "CustomPresence:corp-101"),
    ]
    assert hints["102@corp"] == (("PJSIP/corp-102", "PJSIP/corp-102b"), "")
    parked = [office.world.resolve("701", [firm]) for firm in ("acme", "bolt")]
    assert [each.extension for each in parked if each] == [Extension("701", "acme"), Extension("701", "bolt")]
    office.dial("*21555", "acme")
    assert office.entries.get("last-call", "acme") == " 16"
