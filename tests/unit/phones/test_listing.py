"""Phones as console and manager clients see them."""

from pathlib import Path

from switchboard.api.operations import ReloadOffice
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
