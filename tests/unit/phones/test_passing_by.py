"""Media that passes by: what one phone offers, the other answers, until somebody here has to speak."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from switchboard.core.states import Extension, ExtensionState
from switchboard.media.voice_orders import Open, SaySound
from tests.helpers.desk_phones import CallOffice, DeskPhone, run_call_office
from tests.helpers.phone import Message

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => _600X,1,Dial(PJSIP/${EXTEN},20)
exten => says,1,Answer()
same => n,Playback(beep)
same => n,Wait(60)
"""
RICH = (
    "m=audio 4000 RTP/AVP 96 9 101",
    "a=rtpmap:96 opus/48000/2",
    "a=fmtp:96 useinbandfec=1",
    "a=rtpmap:9 G722/8000",
    "a=rtpmap:101 telephone-event/8000",
    "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz",
    "m=video 4002 RTP/AVP 97",
    "a=rtpmap:97 H264/90000",
)
BOTH = (*RICH[:1], *RICH[4:5], "m=video 4002 RTP/AVP 97")


def lines_of(message: Message) -> list[str]:
    """Those of its session description, but for whose that is."""
    return [line for line in message.body.decode().splitlines() if not line.startswith("o=")]


def written_by(phone: DeskPhone) -> list[str]:
    return [line for line in phone._offer().splitlines() if not line.startswith("o=")]


def opened(office: CallOffice) -> int:
    return sum(isinstance(order, Open) for voices in office.voices for order in voices.orders)


def answer_of(phone: DeskPhone) -> Message:
    return [message for message in phone.sent("SIP/2.0 200") if message.headers["CSeq"].endswith("INVITE")][-1]


async def talk(office: CallOffice) -> None:
    office["6001"].dial("6002")
    await office.until(lambda: office["6002"].rings)
    office["6002"].take()
    await office.until(lambda: office["6001"].is_up)
    await office.until(lambda: office["6002"].sent("ACK "))


def states(office: CallOffice) -> tuple[ExtensionState, ...]:
    found = [office.engine.parts.core.status(Extension(number)) for number in ("6001", "6002")]
    return tuple(status.extension_state for status in found if status is not None)


def with_direction(phone: DeskPhone, direction: str) -> str:
    """The same offered again, one way."""
    speaks, phone.speaks = phone.speaks, (*phone.speaks, f"a={direction}")
    offer = phone._offer()
    phone.speaks = speaks
    return offer


def test_what_phones_say_of_their_media_passes_unchanged_and_no_port_is_opened(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        anna, ben = office["6001"], office["6002"]
        anna.speaks, ben.speaks = RICH, BOTH
        await talk(office)
        assert ben.invite is not None
        assert lines_of(ben.invite) == written_by(anna)
        assert lines_of(answer_of(anna)) == written_by(ben)
        assert states(office) == (ExtensionState.IN_USE, ExtensionState.IN_USE)
        assert opened(office) == 0
        anna.hang_up()
        await office.until(lambda: not ben.is_up)
        await office.until(lambda: not office.pbx.channels.all)

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


@pytest.mark.parametrize(("holder", "held"), [("6001", "6002"), ("6002", "6001")])
def test_a_hold_passes_too_and_the_other_is_on_hold(tmp_path: Path, holder: str, held: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        before = len(office[held].sent("INVITE"))
        office[holder].in_call("INVITE", body=with_direction(office[holder], "sendonly"))
        await office.until(lambda: len(office[held].sent("INVITE")) > before)
        again = office[held].sent("INVITE")[-1]
        assert "a=sendonly" in lines_of(again)
        assert "tag=" in again.headers["To"]
        await office.settle()
        assert lines_of(answer_of(office[holder])) == written_by(office[held])
        on_hold = (ExtensionState.IN_USE, ExtensionState.ON_HOLD)
        assert states(office) == (on_hold if holder == "6001" else on_hold[::-1])
        assert office.event("Hold")["CallerIDNum"] == holder
        office[holder].in_call("INVITE", body=with_direction(office[holder], "sendrecv"))
        await office.until(lambda: office.told("Unhold"))
        await office.settle()
        assert states(office) == (ExtensionState.IN_USE, ExtensionState.IN_USE)
        assert opened(office) == 0

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_both_who_offer_at_once_are_told_to_try_again(tmp_path: Path) -> None:
    """RFC 3261 14.2."""

    async def work(office: CallOffice) -> None:
        await talk(office)
        for number in ("6001", "6002"):
            office[number].in_call("INVITE", body=with_direction(office[number], "sendonly"))
        await office.until(lambda: any(office[number].sent("SIP/2.0 491") for number in ("6001", "6002")))
        assert all(office[number].is_up for number in ("6001", "6002"))

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_what_the_other_refuses_is_refused_and_the_call_goes_on(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6002"].refuses_again = True
        office["6001"].in_call("INVITE", body=with_direction(office["6001"], "inactive"))
        await office.until(lambda: office["6001"].sent("SIP/2.0 488"))
        assert office["6001"].is_up
        assert office["6002"].is_up

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_an_update_with_an_offer_is_to_be_asked_as_an_invite(tmp_path: Path) -> None:
    """RFC 3311 5.2: it would have to be answered at once."""

    async def work(office: CallOffice) -> None:
        await talk(office)
        anna = office["6001"]
        anna.in_call("UPDATE", ("Content-Type: application/sdp",), with_direction(anna, "sendonly"))
        await office.until(lambda: anna.sent("SIP/2.0 504"))
        anna.in_call("UPDATE")
        await office.until(lambda: any("UPDATE" in each.headers["CSeq"] for each in anna.sent("SIP/2.0 200")))

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_digits_by_info_go_to_the_other_phone(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6001"].press("5")
        await office.until(lambda: office["6002"].sent("INFO"))
        assert b"Signal=5" in office["6002"].sent("INFO")[0].body

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def relayed(office: CallOffice) -> None:
    assert office["6002"].invite is not None
    media = [line for line in lines_of(office["6002"].invite) if line.startswith("m=")]
    assert [line.split()[0] for line in media] == ["m=audio"]
    assert 10_000 <= int(media[0].split()[1]) <= 20_000
    assert opened(office) == 2


@pytest.mark.parametrize("address", ["192.0.2.7", "0.0.0.0", "10.0.0.1"])
def test_a_phone_that_says_another_address_than_is_seen_of_it_speaks_with_us(tmp_path: Path, address: str) -> None:
    async def work(office: CallOffice) -> None:
        stream, *others = office["6001"].speaks
        office["6001"].speaks = (stream, f"c=IN IP4 {address}", *others)
        await talk(office)
        relayed(office)

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_phones_that_find_their_way_by_themselves_are_left_alone(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        speaks = office["6001"].speaks
        way = "a=candidate:1 1 UDP 2130706431 192.0.2.7 4000 typ host"
        office["6001"].speaks = (speaks[0], "c=IN IP4 192.0.2.7", *speaks[1:], way)
        await talk(office)
        assert office["6002"].invite is not None
        assert way in lines_of(office["6002"].invite)
        assert opened(office) == 0

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_nothing_passes_by_where_a_setting_says_so(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        relayed(office)

    run_call_office(tmp_path, PLAN, work, "6001", "6002", settings="direct_media = false\n")


async def redirect(office: CallOffice, number: str) -> None:
    [channel] = [name for name in office.pbx.channels.all if name.startswith(f"PJSIP/{number}-")]
    await office.manager("Redirect", Channel=channel, Context="default", Exten="says", Priority="1")


def said(office: CallOffice) -> list[str]:
    return [order.sound for voices in office.voices for order in voices.orders if isinstance(order, SaySound)]


@pytest.mark.parametrize("speaks", [(), ("m=video 4002 RTP/AVP 97",)], ids=["a voice", "a voice and a picture"])
def test_media_comes_home_where_somebody_here_is_to_speak(tmp_path: Path, speaks: Iterable[str]) -> None:
    async def work(office: CallOffice) -> None:
        anna = office["6001"]
        anna.speaks = (*anna.speaks, *speaks)
        office["6002"].speaks = anna.speaks
        await talk(office)
        await redirect(office, "6001")
        await office.until(lambda: said(office))
        assert said(office) == ["beep"]
        offer = anna.sent("INVITE")[-1]
        media = [line.split() for line in lines_of(offer) if line.startswith("m=")]
        assert 10_000 <= int(media[0][1]) <= 20_000
        assert [line[:2] for line in media[1:]] == [["m=video", "0"] for _ in speaks]  # RFC 3264 8
        assert anna.is_up

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_a_phone_that_cannot_be_spoken_with_is_let_go_where_we_had_to_speak(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].speaks = office["6002"].speaks = RICH
        await talk(office)
        await redirect(office, "6001")
        await office.until(lambda: not office["6001"].is_up)
        assert said(office) == []
        await office.until(lambda: not office.pbx.channels.all)

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_a_phone_that_takes_no_offer_of_ours_is_let_go_where_we_had_to_speak(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6001"].refuses_again = True
        await redirect(office, "6001")
        await office.until(lambda: not office["6001"].is_up)
        assert said(office) == []
        await office.until(lambda: not office.pbx.channels.all)

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_what_we_cannot_speak_is_refused_where_we_are_called(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].speaks = RICH
        office["6001"].dial("says")
        await office.until(lambda: office["6001"].sent("SIP/2.0 488"))
        await office.until(lambda: not office.pbx.channels.all)

    run_call_office(tmp_path, PLAN, work, "6001")


def test_nothing_of_a_call_is_kept_once_nobody_can_ask_about_it_any_more(tmp_path: Path) -> None:
    """RFC 6026: half a minute after its answer."""

    async def work(office: CallOffice) -> None:
        calls = office.engine.parts.phones.services.calls
        for _ in range(3):
            await talk(office)
            office["6001"].hang_up()
            await office.until(lambda: not office["6002"].is_up)
            await office.until(lambda: not office.pbx.channels.all)
        await office.pass_time(40)
        assert (len(calls), len(calls.outgoing), len(calls.reinvites)) == (0, 0, 0)
        assert calls.get_timer() is None

    run_call_office(tmp_path, PLAN, work, "6001", "6002")
