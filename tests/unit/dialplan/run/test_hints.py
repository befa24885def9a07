"""Hints with variables and functions in them come to what Asterisk makes of them when they come to life."""

from tests.helpers.dialplan import ORIGIN, DialplanOffice

PLAN = """
[globals]
DEV=SIP/200
[t]
exten => 200,hint,${DEV}
exten => 201,hint,SIP/${EXTEN}
exten => 202,hint,SIP/${EXTEN},CustomPresence:${EXTEN}
exten => 203,hint,${DEV}&Custom:m,CustomPresence:${EXTEN}
exten => 204,hint,${IF($[1=1]?SIP/${EXTEN}:SIP/x)}
exten => 205,hint,Custom:${EXTEN}
exten => 206,hint,${DB(AMPUSER/206/hint)}
exten => 207,hint,${DB_DELETE(a/b)}
exten => _*80XXX,hint,${DB(AMPUSER/${EXTEN:3}/hint)}
exten => _3XX,hint,${DEV}-${EXTEN:1},CustomPresence:${EXTEN}
"""


def test_hints_are_expanded_when_they_come_to_life() -> None:
    office = DialplanOffice(PLAN)
    texts = {exten: office.core.hint_text(exten, "t") for exten in ("200", "201", "202", "203", "204", "205")}
    assert texts == {
        "200": "SIP/200",
        "201": "SIP/201",
        "202": "SIP/202,CustomPresence:202",
        "203": "SIP/200&Custom:m,CustomPresence:203",
        "204": "SIP/204",
        "205": "Custom:205",
    }
    assert office.core.hint_text("311", "t") == "SIP/200-11,CustomPresence:311"


def test_a_pattern_asks_the_database_when_somebody_asks_for_a_number() -> None:
    office = DialplanOffice(PLAN)
    assert office.world.resolve("*80200", ["t"]) is None
    office.submit([office.entries.put("AMPUSER", "200/hint", "Custom:d200,CustomPresence:200", ORIGIN)])
    assert office.world.resolve("*80200", ["t"]) is not None
    assert office.core.hint_text("*80200", "t") == "Custom:d200,CustomPresence:200"


def test_a_hint_that_comes_to_none_is_said_with_its_line_and_changes_nothing() -> None:
    office = DialplanOffice(PLAN)
    reasons = [str(problem) for problem in office.unfit]
    assert len(reasons) == 2
    assert "the hint of 206@t comes to none" in reasons[0]
    assert reasons[0].startswith("extensions.conf:")
    assert "DB_DELETE may not be read" in reasons[1]
