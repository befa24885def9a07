"""Voices when there are no more ports for them: calls end, and are told why; nothing is left behind."""

import logging
from pathlib import Path

import pytest

from tests.helpers.desk_phones import CallOffice, run_call_office

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => _600X,1,Dial(PJSIP/${EXTEN},20)
exten => says,1,Answer()
same => n,Wait(60)
"""
ONE_PORT = "direct_media = false\nrtp_start = 61000\nrtp_end = 61001\n"


def ports_taken(office: CallOffice) -> int:
    return len(office.engine.parts.phone_calls._voices._sockets)


def test_the_call_that_finds_no_port_ends_with_words_and_the_next_one_has_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(office: CallOffice) -> None:
        anna, ben = office["6001"], office["6002"]
        anna.dial("6002")
        await office.until(lambda: ben.rings)
        ben.take()
        await office.until(lambda: anna.sent("SIP/2.0 503"))
        await office.until(lambda: ben.sent("BYE "))
        await office.until(lambda: not office.pbx.channels.all)
        assert ports_taken(office) == 0
        anna.dial("says")
        await office.until(lambda: anna.is_up)
        assert ports_taken(office) == 1
        ben.dial("says")
        await office.until(lambda: ben.sent("SIP/2.0 503"))
        anna.hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert ports_taken(office) == 0

    with caplog.at_level(logging.WARNING, "switchboard.sip"):
        run_call_office(tmp_path, PLAN, work, "6001", "6002", settings=ONE_PORT)
    assert "no port for another voice is left at 127.0.0.1: 1 of 61000 to 61000 are taken" in caplog.text


def test_a_called_phone_without_a_port_is_as_one_that_is_not_there(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        anna, ben = office["6001"], office["6002"]
        ben.dial("says")
        await office.until(lambda: ben.is_up)
        anna.dial("6002")
        await office.until(lambda: anna.sent("SIP/2.0 503") or anna.sent("SIP/2.0 4"))
        assert not ben.sent("INVITE")
        ben.hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert ports_taken(office) == 0

    run_call_office(tmp_path, PLAN, work, "6001", "6002", settings=ONE_PORT)
