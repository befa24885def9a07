"""The engine as manager clients need it: what was read anew, and when."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from switchboard.api.operations import ReloadOffice
from switchboard.core.commands import Origin
from switchboard.manager.events import ManagerEvent
from switchboard.office.reading import OfficeUnreadable
from tests.helpers.house import SETTINGS, House

ROOT = Origin("root", "console")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    with House(tmp_path) as house:
        yield house


def told(house: House) -> list[ManagerEvent]:
    """What manager clients hear from now on."""
    events: list[ManagerEvent] = []
    house.engine.parts.backend.manager_listeners.append(events.append)
    return events


@pytest.mark.parametrize("fault", ["", "settings", "dialplan"])
def test_clients_hear_that_all_was_read_anew_as_a_signal_asks_for(house: House, tmp_path: Path, fault: str) -> None:
    if fault == "settings":
        (tmp_path / "switchboard.toml").write_text("nonsense")
    elif fault == "dialplan":
        (tmp_path / "extensions.conf").unlink()
    events = told(house)
    house.do(house.engine.reload())
    [headers] = [event.headers for event in events if ("Event", "Reload") in event.headers]
    assert headers[1:] == [("Privilege", "system,all"), ("Module", "All"), ("Status", "3" if fault else "0")]


@pytest.mark.parametrize(
    ("events", "wanted"), [("on", True), ("call,system", False), ("dialplan", True), ("off", False)]
)
def test_steps_of_the_dialplan_are_told_only_where_a_client_wants_them(house: House, events: str, wanted: bool) -> None:
    channels, told_of = house.engine.parts.pbx.channels, told(house)

    async def work() -> None:
        host, _, port = house.engine.parts.manager.listening[0].rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(f"Action: Login\r\nUsername: admin\r\nSecret: a long one\r\nEvents: {events}\r\n\r\n".encode())
        await reader.readuntil(b"Authentication accepted\r\n")
        assert channels.wants_steps() is wanted
        await house.engine.parts.backend.dial(("6002", "default"), ("Wait", "0"), ROOT)
        writer.close()
        await asyncio.sleep(0.05)
        assert not channels.wants_steps()

    house.do(work())
    names = {event.headers[0][1] for event in told_of}
    assert ({"Newexten", "VarSet"} <= names) is wanted
    assert {"Newchannel", "Hangup"} <= names


def test_the_window_moves_the_last_reload_where_it_read_something(house: House, tmp_path: Path) -> None:
    backend = house.engine.parts.backend
    before = backend.reloaded_at
    house.do(house.engine.operate(ReloadOffice()))
    after = backend.reloaded_at
    assert after > before
    (tmp_path / "extensions.conf").unlink()
    with pytest.raises(OfficeUnreadable):
        house.do(house.engine.operate(ReloadOffice()))
    assert backend.reloaded_at == after


@pytest.mark.parametrize("line", ["core reload", "module reload res_pjsip.so", "sip reload"])
def test_a_reload_takes_up_the_phones_of_the_settings(tmp_path: Path, line: str) -> None:
    with House(tmp_path) as house:
        (tmp_path / "switchboard.toml").write_text(
            f'{SETTINGS}\n[phones.ann]\nlines = ["6001"]\nha1 = {{ MD5 = "{"0" * 32}" }}\n'
        )
        house.do(house.engine.parts.console.run(line, ROOT))
        shown = house.do(house.engine.parts.console.run("sip show users", ROOT)).text
        assert "ann" in shown
        house.check()


def failing() -> bool:
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("work", "outcome", "faults"), [(lambda: True, True, 0), (lambda: False, False, 0), (failing, False, 1)]
)
def test_work_beside_the_loop_that_fails_is_noted_and_answered(
    house: House, work: Callable[[], bool], outcome: bool, faults: int
) -> None:
    async def run() -> bool:
        done: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        house.engine.parts.backend.run_aside(work, done.set_result)
        return await done

    assert house.do(run()) is outcome
    assert house.engine.parts.backend.faults() == faults


def test_clients_hear_of_a_channel_while_there_are_any(house: House) -> None:
    house.do(house.run_application("NoOp", ""))
    events = told(house)
    house.do(house.run_application("NoOp", ""))
    assert ("Event", "Newchannel") in [event.headers[0] for event in events]
