import pytest

from switchboard.core.aggregate import EXTENSION_STATES, aggregate
from switchboard.core.states import DeviceState
from tests.helpers.captures import rows


@pytest.mark.parametrize(("first", "second", "number", "text"), rows("aggregate.tsv"))
def test_two_devices_show_what_asterisk_shows(first: str, second: str, number: str, text: str) -> None:
    state = EXTENSION_STATES[aggregate([DeviceState(first), DeviceState(second)])]
    assert (state.value, state.text) == (int(number), text)


@pytest.mark.parametrize(("device", "number", "text"), rows("device_to_extension.tsv"))
def test_one_device_shows_what_asterisk_shows(device: str, number: str, text: str) -> None:
    state = EXTENSION_STATES[aggregate([DeviceState(device)])]
    assert (state.value, state.text) == (int(number), text)


def test_no_device_is_unavailable_and_an_unknown_one_idle() -> None:
    assert EXTENSION_STATES[aggregate([])].text == "Unavailable"
    assert EXTENSION_STATES[aggregate([DeviceState.UNKNOWN])].text == "Idle"


def test_an_unknown_device_hides_no_known_one() -> None:
    assert aggregate([DeviceState.UNKNOWN, DeviceState.UNAVAILABLE]) is DeviceState.UNAVAILABLE
    assert aggregate([DeviceState.UNKNOWN, DeviceState.ONHOLD]) is DeviceState.ONHOLD
