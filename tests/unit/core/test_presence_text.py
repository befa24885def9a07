import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.core.presence_text import (
    PresenceTextError,
    encode,
    fields,
    given_text,
    hidden_option,
    parse_presence,
    parse_presence_as_meant,
)
from switchboard.core.states import Presence, PresenceState


@pytest.mark.parametrize("state", list(PresenceState))
def test_states_are_read_in_any_case(state: PresenceState) -> None:
    assert parse_presence(state.value.upper()).state is state
    assert parse_presence(state.value.title()).state is state


def test_subtype_and_message_are_kept_as_they_are() -> None:
    assert parse_presence("Away,  upstairs ,eating\tlunch ☕") == Presence(
        PresenceState.AWAY, "  upstairs ", "eating\tlunch ☕"
    )
    assert parse_presence("away,,only a message") == Presence(PresenceState.AWAY, "", "only a message")


def test_option_e_decodes_and_the_listing_shows_what_was_given() -> None:
    presence = parse_presence("xa,dmFjYXRpb24=,,e")
    assert presence == Presence(PresenceState.XA, "vacation")
    assert fields(presence.given)[1] == "dmFjYXRpb24="


@pytest.mark.parametrize("text", ["", "bogus", " away", ",x", "away,a,b,z", "away,a,b,c,d", "away,sub,one,two,e"])
def test_what_is_no_presence_is_refused(text: str) -> None:
    with pytest.raises(PresenceTextError):
        parse_presence(text)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(PresenceTextError):
        parse_presence(text)


@given(st.sampled_from(PresenceState), st.text(), st.text())
def test_the_text_of_a_presence_reads_back(state: PresenceState, subtype: str, message: str) -> None:
    presence = Presence(state, subtype, message)
    assert parse_presence(given_text(presence)) == presence


@pytest.mark.parametrize(("text", "decoded"), [("sub", "\ufffd\ufffd"), ("!!!", "\ufffd\ufffd"), ("aGVsbG8=", "hello")])
def test_what_is_no_base64_is_decoded_as_asterisk_does(text: str, decoded: str) -> None:
    assert parse_presence(f"away,{text},,xe").subtype == decoded


def bit_by_bit(text: str) -> str:
    """Base64 by its definition, with what Asterisk makes of strays: six ones."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    sextets = [alphabet.find(letter) if letter in alphabet else 63 for letter in text.partition("=")[0]]
    bits = "".join(f"{sextet:06b}" for sextet in sextets)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - len(bits) % 8, 8)).decode(errors="replace")


@given(
    st.one_of(
        st.text(alphabet="ABab01+/=é \ud83d!", max_size=40),
        st.binary(max_size=30).map(lambda data: encode(data.decode("latin-1"))),
    )
)
def test_base64_is_read_as_asterisk_reads_it(text: str) -> None:
    text = text.replace(",", "")
    assert parse_presence(f"away,{text},,e").subtype == bit_by_bit(text)


@pytest.mark.parametrize("text", ["away," + "x" * 60_000, "away" + "," * 60_000, "x" * 100_000])
def test_a_text_that_is_longer_than_any_presence_is_not_read(text: str) -> None:
    with pytest.raises(PresenceTextError, match="60,000 are the most"):
        parse_presence(text)


@pytest.mark.parametrize(
    ("text", "subtype", "message"),
    [
        ("away,at lunch,Back at two, see you", "at lunch", "Back at two, see you"),
        ("away,,one,two,three", "", "one,two,three"),
        ("away,a,b, e", "a", "b, e"),
        ("away,a,see, here", "a", "see, here"),
        ("away,dXA=,aGk=,e", "up", "hi"),
        ("away,a,b", "a", "b"),
    ],
)
def test_a_comma_belongs_to_the_message_unless_one_letter_stands_alone(text: str, subtype: str, message: str) -> None:
    presence = parse_presence_as_meant(text)
    assert (presence.subtype, presence.message) == (subtype, message)
    assert parse_presence(given_text(presence)) == presence


@pytest.mark.parametrize("text", ["away,a,b,z", "away,a,b,c,e", "nowhere,a,b, c"])
def test_what_is_no_presence_as_meant_either_is_refused(text: str) -> None:
    with pytest.raises(PresenceTextError):
        parse_presence_as_meant(text)


@pytest.mark.parametrize(
    ("text", "is_hidden"),
    [("away,a,b, see you", True), ("away,a,b,e", False), ("away,a,b", False), ("away,a,b,z", False)],
)
def test_an_option_that_hides_in_text_is_found(text: str, *, is_hidden: bool) -> None:
    assert hidden_option(text) is is_hidden
