"""Transfers by phones: REFER, blind and after asking, at a whole engine with phones on real sockets."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.helpers.house_phone import HousePhone
from tests.helpers.three_phones import Desk, Work, end, run_with_phones

Run = Callable[[Work], None]


@pytest.fixture
def work(tmp_path: Path) -> Run:
    return partial(run_with_phones, tmp_path)


@pytest.mark.parametrize("transferer", ["caller", "callee"])
def test_rfc3515_a_phone_sends_whom_it_talks_to_elsewhere(work: Run, transferer: str) -> None:
    async def transfers(desk: Desk) -> None:
        mine, theirs = await desk.talk(desk.anna, desk.ben)
        phone, leg, other = (desk.anna, mine, desk.ben) if transferer == "caller" else (desk.ben, theirs, desk.anna)
        await phone.send(leg, "REFER", Refer_To=f"<sip:6003@{phone.server}>", Referred_By=f"<sip:6001@{phone.server}>")
        answer = await phone.answer_to("REFER")
        assert answer.status == 202
        trying = await phone.request("NOTIFY")
        assert trying.body == b"SIP/2.0 100 Trying\r\n"
        assert trying.headers["Subscription-State"].startswith("active;expires=")
        invite, _ = await desk.cai.ring()
        ringing = await phone.request("NOTIFY")
        assert ringing.body == b"SIP/2.0 180 Ringing\r\n"
        assert invite.headers["Referred-By"] == f"<sip:6001@{phone.server}>"
        assert f"sip:{other.number}@" in invite.headers["From"]
        await desk.cai.reply(invite, "200 OK", "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 8\r\n", tag="c")
        await desk.cai.request("ACK")
        assert await desk.fragments(phone) == ["SIP/2.0 200 OK"]
        await phone.request("BYE")
        assert desk.channels == sorted([other.number, "6003"])
        assert desk.talking == [{other.number, "6003"}]
        [event] = desk.told("BlindTransfer")
        assert event.channel.name.startswith(f"PJSIP/{phone.number}-")
        assert event.caller is not None
        assert event.caller.name.startswith(f"PJSIP/{other.number}-")

    work(transfers)


def escaped(replaces: str) -> str:
    return replaces.replace(";", "%3B").replace("=", "%3D").replace("@", "%40")


def test_rfc4488_a_phone_that_wants_to_hear_nothing_hears_nothing(work: Run) -> None:
    async def transfers(desk: Desk) -> None:
        mine, _ = await desk.talk(desk.anna, desk.ben)
        await desk.anna.send(mine, "REFER", Refer_To=f"sip:6003@{desk.anna.server}", Refer_Sub="false")
        answer = await desk.anna.answer_to("REFER")
        assert (answer.status, answer.headers["Refer-Sub"]) == (202, "false")
        await desk.cai.pick_up()
        await desk.anna.request("BYE")
        assert [each.start for each in desk.anna.heard if each.start.startswith("NOTIFY")] == []
        assert desk.talking == [{"6002", "6003"}]

    work(transfers)


@pytest.mark.parametrize(
    ("target", "fragments"),
    [
        ("says", ["SIP/2.0 100 Trying", "SIP/2.0 200 OK"]),  # a voice is as good as an answer
        ("busy", ["SIP/2.0 100 Trying", "SIP/2.0 486 Busy Here"]),
        ("6004", ["SIP/2.0 100 Trying", "SIP/2.0 603 Decline"]),  # it is registered nowhere
    ],
)
def test_rfc3515_2_4_5_a_phone_hears_what_became_of_its_transfer(work: Run, target: str, fragments: list[str]) -> None:
    async def transfers(desk: Desk) -> None:
        mine, _ = await desk.talk(desk.anna, desk.ben)
        await desk.anna.send(mine, "REFER", Refer_To=f"<sip:{target}@{desk.anna.server};user=phone>")
        assert (await desk.anna.answer_to("REFER")).status == 202
        told = await desk.fragments(desk.anna)
        assert (told[0], told[-1]) == (fragments[0], fragments[-1])
        await desk.anna.request("BYE")

    work(transfers)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 400),
        ({"Refer_To": "nothing"}, 400),
        ({"Refer_To": "<sip:6003@{server}>, <sip:6002@{server}>"}, 400),
        ({"Refer_To": "<sip:6003@elsewhere.example>"}, 403),
        ({"Refer_To": "<sip:nobody@{server}>"}, 404),
        ({"Refer_To": "<tel:6003>"}, 416),
        ({"Refer_To": "<http://example.com/>"}, 416),
        ({"Refer_To": "<sip:6003@{server};method=BYE>"}, 488),
        ({"Refer_To": "<sip:6003@{server}>", "Require": "nothing-known"}, 420),
        ({"Refer_To": "<sip:6003@{server}?Replaces=nothing>"}, 400),
        ({"Refer_To": "<sip:6003@{server}?Replaces=a%3Bto-tag%3Db%3Bfrom-tag%3Dc>"}, 481),
    ],
)
def test_a_transfer_that_cannot_be_is_refused_and_the_call_goes_on(
    work: Run, headers: dict[str, str], status: int
) -> None:
    async def transfers(desk: Desk) -> None:
        mine, _ = await desk.talk(desk.anna, desk.ben)
        filled = {name: value.replace("{server}", desk.anna.server) for name, value in headers.items()}
        await desk.anna.send(mine, "REFER", **filled)
        assert (await desk.anna.answer_to("REFER")).status == status
        assert desk.talking == [{"6001", "6002"}]
        await end(desk.anna, mine)

    work(transfers)


def test_rfc5589_7_a_phone_asks_first_and_then_puts_both_together(work: Run) -> None:
    async def transfers(desk: Desk) -> None:
        first, bens = await desk.talk(desk.anna, desk.ben)
        second, _ = await desk.talk(desk.anna, desk.cai)
        target = f"<sip:6003@{desk.anna.server}?Replaces={escaped(second.replaces)}>"
        await desk.anna.send(first, "REFER", Refer_To=target)
        assert (await desk.anna.answer_to("REFER")).status == 202
        assert (await desk.fragments(desk.anna))[-1] == "SIP/2.0 200 OK"
        await desk.anna.request("BYE")
        await desk.anna.request("BYE")
        assert desk.channels == ["6002", "6003"]
        assert desk.talking == [{"6002", "6003"}]
        [event] = desk.told("AttendedTransfer")
        assert event.caller is not None
        assert event.second is not event.channel
        told = [each.name for each in desk.events]
        told = told[told.index("AttendedTransfer") - 1 :]
        assert told[:2] == ["BridgeEnter", "AttendedTransfer"]  # as Asterisk tells it: before anybody is hung up
        assert told.count("Hangup") == 2
        await end(desk.ben, bens)
        await desk.cai.request("BYE")
        assert desk.channels == []

    work(transfers)


def test_rfc5589_7_6_who_is_asked_and_rings_still_is_waited_for_by_the_other(work: Run) -> None:
    async def transfers(desk: Desk) -> None:
        first, _ = await desk.talk(desk.anna, desk.ben)
        second = await desk.anna.invite("6003")
        await desk.cai.ring()
        ringing = await desk.anna.provisional(180)
        second.remote = ringing.headers["To"]
        target = f"<sip:6003@{desk.anna.server}?Replaces={escaped(second.replaces)}>"
        await desk.anna.send(first, "REFER", Refer_To=target)
        assert (await desk.anna.answer_to("REFER")).status == 202
        assert (await desk.anna.answer_to("INVITE")).status >= 400
        await desk.anna.repeat(second, "ACK")
        await desk.cai.request("CANCEL")
        await desk.cai.pick_up()
        assert (await desk.fragments(desk.anna))[-1] == "SIP/2.0 200 OK"
        assert desk.talking == [{"6002", "6003"}]

    work(transfers)


def test_a_call_of_others_is_nobodys_to_give_away(work: Run) -> None:
    async def transfers(desk: Desk) -> None:
        first, _ = await desk.talk(desk.anna, desk.ben)
        other = await desk.cai.dial("says")
        target = f"<sip:6003@{desk.anna.server}?Replaces={escaped(other.replaces)}>"
        await desk.anna.send(first, "REFER", Refer_To=target)
        assert (await desk.anna.answer_to("REFER")).status == 403
        assert desk.channels == ["6001", "6002", "6003"]

    work(transfers)


# INVITE with Replaces


def test_rfc3891_3_a_phone_that_rings_is_picked_up(work: Run) -> None:
    async def picks_up(desk: Desk) -> None:
        annas = await desk.anna.invite("6002")
        _, bens = await desk.ben.ring()
        await desk.anna.provisional(180)
        cais = await desk.cai.invite("6002", Replaces=f"{bens.replaces};early-only")
        answer = await desk.cai.answer_to("INVITE")
        assert answer.status == 200
        await desk.cai.acknowledge(cais, answer)
        await desk.ben.request("CANCEL")
        answer = await desk.anna.answer_to("INVITE")
        assert answer.status == 200
        await desk.anna.acknowledge(annas, answer)
        assert desk.channels == ["6001", "6003"]
        assert desk.talking == [{"6001", "6003"}]
        assert [event.channel.name.startswith("PJSIP/6003-") for event in desk.told("Pickup")] == [True]
        await end(desk.cai, cais)
        await desk.anna.request("BYE")
        assert desk.channels == []

    work(picks_up)


@pytest.mark.parametrize("end_that_moves", ["caller", "callee"])
def test_rfc3891_3_a_phone_goes_on_with_the_call_of_another_of_its_line(work: Run, end_that_moves: str) -> None:
    async def goes_on(desk: Desk) -> None:
        annas, bens = await desk.talk(desk.anna, desk.ben)
        old, leg = (desk.anna, annas) if end_that_moves == "caller" else (desk.ben, bens)
        async with HousePhone(desk.house, old.number) as mobile:
            moved = await mobile.invite("6002", Replaces=leg.replaces)
            answer = await mobile.answer_to("INVITE")
            assert answer.status == 200
            await mobile.acknowledge(moved, answer)
            await old.request("BYE")
            assert desk.talking == [{"6001", "6002"}]
            assert desk.channels == ["6001", "6002"]
            await end(mobile, moved)
            await (desk.ben if end_that_moves == "caller" else desk.anna).request("BYE")
            assert desk.channels == []

    work(goes_on)


@pytest.mark.parametrize(
    ("replaces", "more", "status"),
    [
        ("{call_id};to-tag={to};from-tag={from_}", {}, 403),  # another line's
        ("{call_id};to-tag={to};from-tag={from_};early-only", {}, 486),
        ("{call_id};to-tag={from_};from-tag={to}", {}, 481),
        ("{call_id};to-tag={to};from-tag=other", {}, 481),
        ("nothing;to-tag=a;from-tag=b", {}, 481),
        ("{call_id};to-tag={to}", {}, 400),
        ("", {}, 400),
        ("{call_id};to-tag={to};from-tag={from_}", {"Join": "a;to-tag=b;from-tag=c"}, 400),
    ],
)
def test_rfc3891_3_what_cannot_be_replaced_is_left_alone(
    work: Run, replaces: str, more: dict[str, str], status: int
) -> None:
    async def is_refused(desk: Desk) -> None:
        annas, _ = await desk.talk(desk.anna, desk.ben)
        names = dict(part.split("=") for part in annas.replaces.split(";")[1:])
        text = replaces.format(call_id=annas.call_id, to=names["to-tag"], from_=names["from-tag"])
        cais = await desk.cai.invite("6002", Replaces=text, **more)
        answer = await desk.cai.answer_to("INVITE")
        assert answer.status == status
        await desk.cai.acknowledge(cais, answer)
        assert desk.talking == [{"6001", "6002"}]

    work(is_refused)


def test_rfc3891_3_a_call_that_has_ended_is_declined(work: Run) -> None:
    async def is_declined(desk: Desk) -> None:
        annas, _ = await desk.talk(desk.anna, desk.ben)
        await end(desk.anna, annas)
        cais = await desk.cai.invite("6002", Replaces=annas.replaces)
        answer = await desk.cai.answer_to("INVITE")
        assert answer.status == 603
        await desk.cai.acknowledge(cais, answer)

    work(is_declined)


def test_rfc3891_3_a_call_that_the_phone_made_and_that_rings_is_not_replaced(work: Run) -> None:
    async def is_not(desk: Desk) -> None:
        annas = await desk.anna.invite("6002")
        await desk.ben.ring()
        annas.remote = (await desk.anna.provisional(180)).headers["To"]
        cais = await desk.cai.invite("6002", Replaces=annas.replaces)
        answer = await desk.cai.answer_to("INVITE")
        assert answer.status == 481
        await desk.cai.acknowledge(cais, answer)

    work(is_not)
