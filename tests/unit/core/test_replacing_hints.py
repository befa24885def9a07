"""Hints are put in the place of all others piece by piece, and come to what they would come to at once."""

from collections.abc import Mapping
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.core import extensions
from switchboard.core.changes import ChangeSet, PeopleChanged, PresenceChanged
from switchboard.core.commands import Origin
from switchboard.core.messages import Messages
from switchboard.core.people import Person
from switchboard.core.presence_core import DirectoryRead, PresenceCore
from switchboard.core.states import NOT_SET, Extension, ExtensionState, ExtensionStatus
from switchboard.dialplan.read.parser import parse_dialplan

CLERK = Origin("clerk", "test")
MANY = 1_234
PIECE = 100

lines = st.builds(
    "exten => {},hint,{}\n".format,
    st.sampled_from(["6001", "6002", "6003", "_60XX", "_6X02", "7001"]),
    st.sampled_from(["Custom:a", "Custom:b,CustomPresence:${EXTEN}", "PJSIP/${EXTEN}", "MWI:6001@sales"]),
)
sections = st.builds(
    lambda name, some: f"[{name}]\n{''.join(some)}", st.sampled_from(["sales", "default", "x"]), st.lists(lines)
)
dialplans = st.lists(sections, max_size=3).map("".join)
directories = st.dictionaries(st.sampled_from(["6001", "6002", "6099", "8000"]), st.sampled_from(["", "PJSIP/own"]))


def many(hint: str) -> str:
    return "[default]\n" + "".join(f"exten => {10_000 + each},hint,{hint}\n" for each in range(MANY))


class Taken:
    """A core that takes up dialplans, and all that was told of it."""

    def __init__(self) -> None:
        self.core = PresenceCore()
        self.core.hold_messages("6001@sales", Messages(2, 1))
        self.told: list[ChangeSet] = []

    def at_once(self, text: str, people: Mapping[str, str]) -> None:
        plan = parse_dialplan(text, "extensions.conf")
        self.told.append(self.core.replace_hints(plan.hints, plan.patterns, 1.0, CLERK, DirectoryRead(people)))

    def begin(self, text: str, held: Mapping[str, str] | None = None, people: PeopleChanged | None = None) -> "Taken":
        plan = parse_dialplan(text, "extensions.conf")
        directory = DirectoryRead(held or {}, people)
        self.steps = self.core.replacing_hints(plan.hints, plan.patterns, 1.0, CLERK, directory)
        return self

    def go_on(self, steps: int = -1) -> int:
        """So many steps, or all that are left; returns how many that were."""
        done = 0
        while done != steps:
            try:
                changes = next(self.steps)
            except StopIteration:
                return done
            done += 1
            if changes is not None:
                self.told.append(changes)
        return done

    def shown(self) -> dict[Extension, ExtensionStatus]:
        """What somebody has who was told everything."""
        found: dict[Extension, ExtensionStatus] = {}
        for changes in self.told:
            for extension in changes.removed:
                found.pop(extension, None)
            found.update((status.extension, status) for status in changes.statuses)
        return found

    def is_right(self) -> bool:
        return self.shown() == {status.extension: status for status in self.core.statuses()}


def says(taken: Taken) -> list[tuple[object, ...]]:
    return [
        (str(hint), status.extension_state, status.presentity, status.messages, hint.extension in taken.core.living)
        for hint, status in taken.core.hints()
    ]


@given(st.lists(st.tuples(dialplans, directories), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_piece_by_piece_comes_to_what_at_once_does(reloads: list[tuple[str, dict[str, str]]]) -> None:
    whole, pieces = Taken(), Taken()
    for text, people in reloads:
        whole.at_once(text, people)
        with mock.patch.object(extensions, "_PIECE", 1):
            pieces.begin(text, people).go_on()
        assert says(pieces) == says(whole)
        assert pieces.core.contexts == whole.core.contexts
        assert pieces.is_right()
        assert whole.is_right()


@given(dialplans, directories, st.integers(1, 9), dialplans, directories)
@settings(max_examples=60, deadline=None)
def test_one_that_begins_within_another_has_the_last_word(
    text: str, people: dict[str, str], steps: int, later: str, then: dict[str, str]
) -> None:
    whole, pieces = Taken(), Taken()
    with mock.patch.object(extensions, "_PIECE", 1):
        pieces.begin(text, people).go_on(steps)
        first = pieces.steps
        pieces.begin(later, then).go_on()
    whole.at_once(later, then)
    assert [changes for changes in first if changes is not None and (changes.statuses or changes.removed)] == []
    assert {hint.extension for hint, _ in pieces.core.hints()} >= {hint.extension for hint, _ in whole.core.hints()}
    assert pieces.is_right()


def test_no_piece_is_larger_than_what_takes_two_milliseconds() -> None:
    taken = Taken()
    assert taken.begin(many("Custom:a")).go_on() > MANY / PIECE
    assert max(len(changes.statuses) for changes in taken.told) <= PIECE
    assert len(taken.shown()) == MANY
    taken.told.clear()
    taken.begin("[default]\nexten => 1,hint,Custom:1\n").go_on()
    assert max(len(changes.removed) for changes in taken.told) <= PIECE
    assert [status.extension.exten for status in taken.core.statuses()] == ["1"]


def test_the_directory_is_told_once_with_the_first_of_them() -> None:
    taken = Taken()
    people = PeopleChanged((Person("6001", "Ann"),))
    for text, pieces in (("", 1), (many("Custom:a"), MANY // PIECE + 1)):
        taken.told.clear()
        taken.begin(text, people=people).go_on()
        assert [changes.change for changes in taken.told] == [people] + [None] * (pieces - 1)


def test_between_two_pieces_each_extension_is_what_it_was_or_will_be() -> None:
    taken = Taken()
    taken.at_once(many("Custom:a"), {})
    taken.begin(many("PJSIP/${EXTEN}"))
    states = []
    while taken.go_on(1):
        assert len(list(taken.core.statuses())) == MANY
        assert taken.is_right()
        found = taken.core.resolve(str(10_000 + MANY - 1), ["default"], 2.0, CLERK)
        assert found.changes is None
        assert found.status is not None
        states.append(found.status.extension_state)
    assert list(dict.fromkeys(states)) == [ExtensionState.IDLE, ExtensionState.UNAVAILABLE]


def test_a_person_who_is_edited_meanwhile_meets_the_new_hints_only() -> None:
    taken = Taken()
    taken.at_once(many("Custom:a"), {"8000": "PJSIP/8000"})
    taken.begin(many("Custom:b"), {"8000": "PJSIP/8000"}).go_on(2)
    change = PresenceChanged("CustomPresence:x", NOT_SET, NOT_SET)
    taken.told.append(taken.core.hold_people({"8000": None, "8001": "PJSIP/8001"}, 2.0, CLERK, change))
    assert taken.go_on() == 0
    assert taken.is_right()
    assert {hint.text for hint, _ in taken.core.hints()} == {"Custom:b", "PJSIP/8001"}
