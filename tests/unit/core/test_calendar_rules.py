"""Which events fit which rules."""

import pytest

from switchboard.core.calendar_rules import (
    DEFAULT_RULES,
    MAX_RULE,
    MOST_RULES,
    BadRule,
    Show,
    Traits,
    first_fit,
    parse_rule,
    parse_rules,
)
from switchboard.core.states import PresenceState


@pytest.mark.parametrize(
    ("event", "shown"),
    [
        (Traits("Holiday in Spain"), "xa,vacation"),
        (Traits("SOMMERURLAUB"), "xa,vacation"),
        (Traits("bob: conges"), "xa,vacation"),
        (Traits("Congé", Show.FREE, is_all_day=True), "xa,vacation"),
        (Traits("", Show.AWAY), "away,out of office"),
        (Traits("Fair", Show.BUSY, is_all_day=True), "away,"),
        (Traits("Talk"), "dnd,in a meeting"),
        (Traits("Holidaymaker's talk"), "dnd,in a meeting"),
        (Traits("Talk", Show.TENTATIVE), None),
        (Traits("Birthday", Show.FREE, is_all_day=True), None),
        (Traits("At home", Show.ELSEWHERE), None),
    ],
)
def test_rules_of_a_new_calendar(event: Traits, shown: str | None) -> None:
    rules = parse_rules(())
    place = first_fit(rules, event)
    presence = None if place is None else rules[place].presence
    assert (presence and f"{presence.state.value},{presence.subtype}") == shown


def test_the_first_that_fits_counts_also_where_it_plans_nothing() -> None:
    rules = parse_rules(('title "lunch" => -', "busy => dnd"))
    assert first_fit(rules, Traits("Lunch with Ann")) is None
    assert first_fit(rules, Traits("Talk")) == 1


def test_all_that_a_rule_says_has_to_be_so() -> None:
    rule = parse_rule('busy away timed private title "talk" matches "^a" => away')
    assert rule.fits(Traits("A talk", Show.AWAY, is_private=True))
    for event in (
        Traits("A talk", Show.FREE, is_private=True),
        Traits("A talk", is_private=False),
        Traits("A talk", is_all_day=True, is_private=True),
        Traits("B talk", is_private=True),
        Traits("A walk", is_private=True),
    ):
        assert not rule.fits(event)


def test_an_arrow_and_quotes_may_stand_in_a_text() -> None:
    rule = parse_rule(r'title "a=>b, say \"hi\"" => away,out,back => soon, maybe')
    assert rule.fits(Traits('They say "hi"'))
    assert rule.title == 'a=>b, say "hi"'
    assert rule.presence is not None
    assert rule.presence.message == "back => soon, maybe"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "=> away",
        "busy",
        "busy =>",
        "busy => nothing",
        "busy => not_set",
        "title => away",
        'title "" => away',
        'title " * " => away',
        'busy "x" => away',
        'matches "(" => away',
        'matches "(a)\\\\1" => away',
        "frob => away",
        'title "x => away',
        '"x" => away',
        "busy\0 => away",
        f"busy => away,{'x' * MAX_RULE}",
        '"' * 900,
        "title " * 150,
    ],
)
def test_what_is_no_rule_is_refused_in_words(line: str) -> None:
    with pytest.raises(BadRule, match=r"\w"):
        parse_rule(line)


def test_there_are_so_many_rules_at_most() -> None:
    parse_rules(["busy => dnd"] * MOST_RULES)
    with pytest.raises(BadRule, match=str(MOST_RULES)):
        parse_rules(["busy => dnd"] * (MOST_RULES + 1))


def test_a_pattern_takes_time_that_is_linear_in_the_title() -> None:
    rule = parse_rule('matches "^(a+)+$" => away')
    assert not rule.fits(Traits("a" * 100_000 + "b")) or rule.fits(Traits("a" * 500))


def test_each_rule_of_a_new_calendar_shows_something() -> None:
    assert all(
        rule.presence and rule.presence.state is not PresenceState.NOT_SET for rule in parse_rules(DEFAULT_RULES)
    )


@pytest.mark.parametrize(
    "line",
    [
        *DEFAULT_RULES,
        'away tentative private matches "^a\\\\\\"b" => -',
        'title "x" => away,,on the way, soon',
        "timed => chat",
    ],
)
def test_a_rule_is_written_as_it_is_read(line: str) -> None:
    assert str(parse_rule(line)) == line
