"""Phones as console and manager clients see them."""

from pathlib import Path

import pytest

from switchboard.api.operations import EndRegistration, EndSubscription, ReloadOffice
from switchboard.api.phones import PhonesReport
from switchboard.core.errors import CommandRefused
from tests.helpers.house import ROOT, House


def statistics(house: House) -> dict[str, str]:
    shown = house.do(house.engine.parts.console.run("sip show stats", ROOT)).text
    return {name: count.strip() for name, _, count in (line.partition(":") for line in shown.splitlines())}


def test_how_many_extensions_of_patterns_are_held_and_by_whom(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        local, people = (
            "pattern extensions of programs on this computer",
            "pattern extensions of people of the directory",
        )
        assert (statistics(house)[local], statistics(house)[people]) == ("0", "0")
        for exten in ("6001", "6150", "6151"):
            house.do(house.subscribe(exten))
        house.do(house.subscribe("6152", expires=0))
        (tmp_path / "directory.csv").write_text("extension,name,department\n6001,Ann,Sales\n6155,Eve,Sales\n")
        house.do(house.engine.operate(ReloadOffice()))
        assert (statistics(house)[local], statistics(house)[people]) == ("2", "1")


def report(house: House) -> PhonesReport:
    return house.engine.phones_report()


def test_what_a_watcher_said_last_is_told(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        house.do(house.subscribe("6001"))
        [watcher] = report(house).subscriptions
        assert (watcher.extension.exten, watcher.transport) == ("6001", "udp")
        assert watcher.told_ago == 0
        assert watcher.last_status in {0, 200}
        assert not watcher.is_silent


def test_a_subscription_is_ended_and_its_phone_told(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        house.do(house.subscribe("6001"))
        [watcher] = report(house).subscriptions
        house.do(house.engine.operate(EndSubscription(watcher.tag)))
        with pytest.raises(CommandRefused, match="already"):
            house.do(house.engine.operate(EndSubscription(watcher.tag)))
        with pytest.raises(CommandRefused, match="already"):
            house.do(house.engine.operate(EndRegistration("6001", "nothing")))
