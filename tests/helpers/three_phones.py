"""Three phones of an office that are registered at a whole engine, and what becomes of their calls."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

from switchboard.calls.channels import ChannelEvent
from tests.helpers.house import House
from tests.helpers.house_phone import HousePhone, Leg

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => 6003,hint,PJSIP/6003
exten => 6004,hint,PJSIP/6004
exten => _600X,1,Dial(PJSIP/${EXTEN},20)
same => n,Hangup()
exten => says,1,Playback(beep)
same => n,Wait(60)
exten => busy,1,Busy()
exten => through,1,Set(GLOBAL(FROM)=${CALLERID(rdnis)}/${REDIRECTING(from-name)}/${REDIRECTING(reason)})
same => n,Dial(Local/6002@default)
same => n,Hangup()
exten => hidden,1,Set(CALLERID(pres)=prohib)
same => n,Dial(PJSIP/6002)
same => n,Hangup()
exten => early,1,Progress()
same => n,Playback(beep,noanswer)
same => n,Wait(60)
[far]
exten => 6003,1,Wait(60)
"""
Work = Callable[["Desk"], Awaitable[None]]


class _OfficeOfThree(House):
    plan = PLAN


class Desk:
    """Three phones that are registered, the first of which talks to the second."""

    def __init__(self, house: House, phones: list[HousePhone]) -> None:
        self.house = house
        self.anna, self.ben, self.cai = phones
        self.events: list[ChannelEvent] = []
        house.engine.parts.pbx.channels.listeners.append(self.events.append)

    async def talk(self, caller: HousePhone, callee: HousePhone) -> tuple[Leg, Leg]:
        mine = await caller.invite(callee.number)
        theirs = await callee.pick_up()
        answer = await caller.answer_to("INVITE")
        await caller.acknowledge(mine, answer)
        return mine, theirs

    @property
    def channels(self) -> list[str]:
        return sorted(name.partition("/")[2].partition("-")[0] for name in self.house.engine.parts.pbx.channels.all)

    @property
    def talking(self) -> list[set[str]]:
        bridges = self.house.engine.parts.pbx.talks.bridges.all()
        return [{channel.name.partition("/")[2].partition("-")[0] for channel in each.channels} for each in bridges]

    def told(self, name: str) -> list[ChannelEvent]:
        return [event for event in self.events if event.name == name]

    async def fragments(self, phone: HousePhone) -> list[str]:
        """What a phone is told of its transfer, up to the end."""
        told: list[str] = []
        while True:
            notify = await phone.request("NOTIFY")
            assert notify.headers["Event"].startswith("refer")
            assert notify.headers["Content-Type"] == "message/sipfrag;version=2.0"
            told.append(notify.body.decode().strip())
            if notify.headers["Subscription-State"].startswith("terminated"):
                return told


def run_with_phones(data: Path, wanted: Work) -> None:
    """Nothing of what they did is left afterwards."""
    with _OfficeOfThree(data) as house:

        async def all_of_it() -> None:
            async with AsyncExitStack() as stack:
                phones = [await stack.enter_async_context(HousePhone(house, f"600{n}")) for n in (1, 2, 3)]
                for phone in phones:
                    await phone.register()
                await wanted(Desk(house, phones))
                async with asyncio.timeout(5):
                    while len(calls.referrals):  # noqa: ASYNC110  a phone's last answer is on its way, and nobody tells
                        await asyncio.sleep(0)

        calls = house.engine.parts.phones.services.calls
        house.do(all_of_it())
        assert house.window.service.program_faults == ()
        assert len(calls.referrals) == 0
        assert calls._parting == {}


async def end(phone: HousePhone, leg: Leg) -> None:
    await phone.send(leg, "BYE")
    assert (await phone.answer_to("BYE")).status == 200
