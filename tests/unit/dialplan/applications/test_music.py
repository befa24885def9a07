"""Music while a caller waits: begun and ended, heard and told."""

from array import array
from pathlib import Path

from switchboard.media.voice_orders import Hush, SaySound
from switchboard.media.wav import write_wav
from tests.helpers.desk_phones import CallOffice, run_call_office

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => waits,1,MusicOnHold(,2)
same => n,Set(GLOBAL(WENT)=on)
same => n,SetMusicOnHold(jazz)
same => n,StartMusicOnHold()
same => n,Wait(1)
same => n,StopMusicOnHold()
same => n,StartMusicOnHold(nosuch)
same => n,Wait(60)
"""


def test_music_is_heard_until_it_ends(tmp_path: Path) -> None:
    (tmp_path / "sounds" / "moh").mkdir(parents=True)
    write_wav(tmp_path / "sounds" / "moh" / "jazz.wav", array("h", bytes(1_600)))

    async def work(office: CallOffice) -> None:
        office["6001"].dial("waits")
        await office.until(lambda: office["6001"].is_up)
        await office.pass_time(3.5)
        said = [order for order in office.orders if isinstance(order, SaySound)]
        assert [(order.sound, order.again) for order in said] == [
            ("moh/default", True),
            ("moh/jazz", True),
            ("moh/default", True),
        ]
        assert len([order for order in office.orders if isinstance(order, Hush)]) >= 3
        told = [dict(event.headers) for event in office.events if "MusicOnHold" in str(event.headers)]
        assert [headers.get("Class", "") for headers in told] == ["default", "", "jazz", "", "nosuch"]
        assert office.variables["WENT"] == "on"
        office["6001"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        office.check_headers()

    run_call_office(tmp_path, PLAN, work, "6001")
