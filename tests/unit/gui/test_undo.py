from switchboard.core.changes import ChangeSet, DeviceStateChanged, PersonEdited, PresenceChanged
from switchboard.core.commands import EditPerson, Origin, SetDeviceState, SetPresence
from switchboard.core.people import Person
from switchboard.core.states import NOT_SET, DeviceState, Presence, PresenceState
from switchboard.gui.office.undo import (
    Action,
    PresenceStep,
    Step,
    UndoStack,
    ended_by_themselves,
    steps_of,
    still_there,
)

AWAY, DND = Presence(PresenceState.AWAY), Presence(PresenceState.DND)
ME = Origin("me", "window")


def changed(change: PresenceChanged | DeviceStateChanged | PersonEdited) -> ChangeSet:
    return ChangeSet(1, 0.0, ME, change)


def step(name: str = "CustomPresence:1") -> PresenceStep:
    return PresenceStep(name, NOT_SET, AWAY)


def test_steps_are_what_was_really_changed_and_go_either_way() -> None:
    steps = steps_of(
        [
            changed(PresenceChanged("CustomPresence:1", NOT_SET, AWAY)),
            changed(PresenceChanged("CustomPresence:2", AWAY, AWAY)),
            changed(DeviceStateChanged("Custom:1", DeviceState.NOT_INUSE, DeviceState.INUSE)),
            changed(PersonEdited(Person("1", "Ann"), Person("1", "Anna"))),
        ]
    )
    assert [step.reversed().command(ME) for step in steps] == [
        SetPresence("CustomPresence:1", NOT_SET, ME, AWAY),
        SetDeviceState("Custom:1", DeviceState.NOT_INUSE, ME, DeviceState.INUSE),
        EditPerson(Person("1", "Ann"), ME, Person("1", "Anna")),
    ]
    assert tuple(step.reversed().reversed() for step in steps) == steps


def test_only_what_nobody_set_since_is_still_there() -> None:
    mine, others, unknown = step("a"), step("b"), step("c")
    now: dict[Step, Presence] = {mine: AWAY, others: DND}
    assert still_there([mine, others, unknown], now.get) == [mine, unknown]


def test_what_ended_by_itself_was_set_by_nobody() -> None:
    lunch = PresenceStep("a", DND, Presence(AWAY.state, until=100.0, then=DND))
    others, endless = PresenceStep("b", DND, Presence(AWAY.state, until=100.0, then=DND)), step("c")
    stays = PresenceStep("d", DND, Presence(AWAY.state, until=100.0, then=Presence(AWAY.state)))
    now: dict[Step, Presence] = {lunch: DND, others: AWAY, endless: DND, stays: stays.after}
    steps = [lunch, others, endless, stays]
    assert ended_by_themselves(steps, now.get, 100.0) == [lunch]
    assert ended_by_themselves(steps, now.get, 99.0) == []
    assert still_there(steps, now.get) == [stays]


def test_something_new_forgets_what_was_taken_back() -> None:
    stack = UndoStack()
    first, second = Action("first", (step(),)), Action("second", (step(),))
    stack.push(first)
    assert stack.pop_undoable() == first
    stack.put_redoable(first)
    assert stack.redoable() == first
    stack.push(second)
    assert (stack.undoable(), stack.redoable()) == (second, None)
    stack.push(Action("nothing", ()))
    assert stack.undoable() == second


def test_actions_are_bounded_in_number_and_in_steps() -> None:
    stack = UndoStack()
    for number in range(150):
        stack.push(Action(str(number), (step(),)))
    assert sum(1 for _ in iter(stack.pop_undoable, None)) == 100
    for number in range(4):
        stack.push(Action(str(number), (step(),) * 40_000))
    assert [action.what for action in iter(stack.pop_undoable, None)] == ["3", "2"]
