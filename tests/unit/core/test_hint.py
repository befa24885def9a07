import pytest

from switchboard.core.hint import BadHint, parse_hint, parse_pattern_hint, substitute_exten
from switchboard.core.states import Extension


@pytest.mark.parametrize(
    ("text", "devices", "presentity"),
    [
        ("SIP/2000,CustomPresence:2000", ("SIP/2000",), "CustomPresence:2000"),
        ("SIP/2000&Custom:x , CustomPresence:2000", ("SIP/2000", "Custom:x"), "CustomPresence:2000"),
        (",CustomPresence:2001", (), "CustomPresence:2001"),
        ("Custom:a", ("Custom:a",), ""),
        ("Custom:a,", ("Custom:a",), ""),
        ("Custom:a,P:b&P:c", ("Custom:a",), "P:b"),
    ],
)
def test_a_hint_has_devices_and_a_presence_and_either_may_be_empty(
    text: str, devices: tuple[str, ...], presentity: str
) -> None:
    hint = parse_hint(Extension("2000"), text)
    assert (hint.devices, hint.presentity, hint.text) == (devices, presentity, text)


@pytest.mark.parametrize("text", ["", ",", "nonsense", "Custom:", "Custom:a,Bob", "C:" + "x" * 300])
def test_what_is_no_hint_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(BadHint, match=r"\w+ \w+"):
        parse_hint(Extension("2000"), text)


def test_a_pattern_hint_puts_the_number_in() -> None:
    hint = parse_pattern_hint(Extension("_6XXX"), "Custom:${EXTEN},CustomPresence:${EXTEN}").hint_for("6123")
    assert (hint.devices, hint.presentity) == (("Custom:6123",), "CustomPresence:6123")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("${EXTEN:1}", "123"),
        ("${EXTEN:-2}", "23"),
        ("${EXTEN:0:1}", "6"),
        ("${EXTEN:1:-1}", "12"),
        ("$EXTEN", "$EXTEN"),
        ("${EXTEN:" + "9" * 5_000 + "}", ""),
        ("${EXTEN:-" + "9" * 5_000 + "}", "6123"),
        ("${EXTEN:0:" + "9" * 5_000 + "}", "6123"),
        ("${EXTEN:²}", "${EXTEN:²}"),
        ("${EXTEN:٣}", "${EXTEN:٣}"),
    ],
)
def test_parts_of_the_number_can_be_put_in(text: str, result: str) -> None:
    assert substitute_exten(text, "6123") == result


def test_a_hint_names_no_more_devices_than_a_desk_has() -> None:
    assert len(parse_hint(Extension("1"), "&".join(["Custom:a"] * 200)).devices) == 200
    with pytest.raises(BadHint, match="200 are the most"):
        parse_hint(Extension("1"), "&".join(["Custom:a"] * 201))
