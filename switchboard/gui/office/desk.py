"""
Whatever the window sets: nothing else in its process submits commands, so that undo knows of all of it.

Asking returns at once. What came of it is told by signals: in words, and by the change itself, which the mirror hears.
"""

import asyncio
import time
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost, Outcome
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import (
    AddPlan,
    ChangePlan,
    Command,
    Origin,
    RemovePlan,
    SetDeviceState,
    SetPresence,
    SetPresets,
)
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Presence
from switchboard.ground.errors import SwitchboardError
from switchboard.gui.door import Door, answer_to
from switchboard.gui.language import translate
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.questions import (
    Reversal,
    Wording,
    many_at_once,
    reversed_words,
    some_changed,
    some_ended,
)
from switchboard.gui.office.undo import (
    Action,
    Step,
    UndoStack,
    commands_of,
    ended_by_themselves,
    steps_of,
    still_there,
    what_is_there,
)
from switchboard.gui.office.words import change_text, number_text, people_text, presence_text, settable_device_words
from switchboard.gui.refusals import refusal_words

ASK_ABOVE = 25  # people that one key may change without a question
_AT_ONCE = 100  # commands in one request, so that progress is seen and can be stopped
Put = Callable[[Action], None]


@dataclass(slots=True)
class Question:
    """Something that has to be answered before it goes on."""

    wording: Wording
    answered: "asyncio.Future[bool]" = field(repr=False)
    is_asked: bool = False

    def take(self) -> bool:
        """Whether nobody asks it yet; whoever takes it does."""
        is_free, self.is_asked = not self.is_asked, True
        return is_free

    def answer(self, *, yes: bool) -> None:
        """The first answer counts."""
        if not self.answered.done():
            self.answered.set_result(yes)


class Desk(QObject):
    """What may be asked for, and what came of it."""

    done = Signal(str)  # in a few words: something was set that undo takes back
    told = Signal(str)  # in a few words: something else was done
    refused = Signal(str)  # in a sentence: something was not set
    failed = Signal(str)  # in a sentence: an operation came to nothing
    asked = Signal(object)  # Question: before it goes on
    progressed = Signal(int, int)  # of many changes: how many were asked for, of how many
    progress_ended = Signal()  # of many changes: all were made, or it was stopped
    undo_changed = Signal()
    life_seen = Signal()  # the engine answered `ask_for_life`

    def __init__(self, host: EngineHost, door: Door, mirror: Mirror, origin: Origin) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._mirror = mirror
        self.origin = origin
        self._undo = UndoStack()
        self._stopped = False
        self._questions: list[Question] = []

    def look(self) -> None:
        """Asks for all there is; the mirror is given it."""
        self._door.start(self._look(), self.failed.emit)

    def ask_for_life(self) -> None:
        """Asks the engine for nothing but an answer: `life_seen` tells that it came. Where none comes, nothing does."""
        self._host.submit(()).add_done_callback(self._on_life)

    def set_presences(self, wishes: Mapping[str, Presence]) -> None:
        """Sets presentities."""
        statuses = (row.status for row in self._mirror.rows.values())
        before = {status.presentity: status.presence for status in statuses if status.presentity in wishes}
        now = time.time()
        words = {change_text(before.get(name, wished), wished, now) for name, wished in wishes.items()}
        if len(words) > 1:  # some had the state already, and others get it
            words = {presence_text(wished, now) for wished in wishes.values()}
        word = words.pop() if len(words) == 1 else translate("Desk", "message")
        commands = [SetPresence(presentity, presence, self.origin) for presentity, presence in wishes.items()]
        self.change(_set_to(self._named(wishes), word), commands)

    def set_devices(self, devices: Iterable[str], state: DeviceState) -> None:
        """Sets `Custom:` devices."""
        named = list(dict.fromkeys(devices))
        commands = [SetDeviceState(device, state, self.origin) for device in named]
        what = named[0] if len(named) == 1 else translate("Desk", "%Ln devices", "", len(named))
        self.change(_set_to(what, settable_device_words()[state]), commands)

    def set_presets(self, presets: Sequence[Preset], what: str) -> None:
        """Puts these in the place of those that are known here; `what` says in words what is done."""
        self.change(what, [SetPresets(tuple(presets), self.origin, self._mirror.agenda.stored)])

    def add_plans(self, plans: Sequence[Plan]) -> None:
        """Adds plans; what of them holds already begins at once."""
        what = translate("Desk", "{who}: planned").format(who=self._named([plan.presentity for plan in plans]))
        self.change(what, [AddPlan(plan, self.origin) for plan in plans])

    def change_plan(self, before: Plan, after: Plan) -> None:
        """Puts a plan in the place of one of the same number, if that is what it was."""
        what = translate("Desk", "{who}: plan changed").format(who=self._named([after.presentity]))
        self.change(what, [ChangePlan(after, self.origin, before)])

    def remove_plan(self, plan: Plan) -> None:
        """Takes a plan out; what shows because of it ends with it."""
        what = translate("Desk", "{who}: plan removed").format(who=self._named([plan.presentity]))
        self.change(what, [RemovePlan(plan.number, self.origin, plan)])

    def change(self, what: str, commands: Sequence[Command], then: Callable[[bool], None] = lambda _: None) -> None:
        """
        Asks for all of these in one action, which undo takes back whole; `what` says in words what is done.

        Whatever a dialog sets goes through here: more than `ASK_ABOVE` are asked about first, what is refused is told.

        Args:
            then: told whether all of it was done.
        """
        if commands:
            self._start(self._set_all(what, commands, then))

    async def confirm(self, wording: Wording) -> bool:
        """Has a person at the desk say whether it goes on; False where nobody does."""
        question = Question(wording, asyncio.get_event_loop().create_future())
        self._questions.append(question)
        self.asked.emit(question)
        try:
            return await question.answered
        finally:
            self._questions.remove(question)

    def close(self) -> None:
        """Nobody answers any more: what was not confirmed is not done."""
        for question in list(self._questions):
            question.answer(yes=False)
        self.stop()

    def stop(self) -> None:
        """Of many changes, those that were not asked for yet are not made."""
        self._stopped = True

    def undoable(self) -> str:
        """What undo takes back, in words; nothing where there is none."""
        action = self._undo.undoable()
        return action.what if action else ""

    def redoable(self) -> str:
        """What redo does again, in words; nothing where there is none."""
        action = self._undo.redoable()
        return action.what if action else ""

    def undo(self) -> None:
        """Takes the last action back, except what somebody else set since."""
        action = self._undo.pop_undoable()
        if action is not None:
            self._start(self._reverse(action, Reversal.UNDO, self._undo.put_undoable, self._undo.put_redoable))

    def redo(self) -> None:
        """Does again what was taken back last, except what somebody else set since."""
        action = self._undo.pop_redoable()
        if action is not None:
            back = action.reversed()
            self._start(self._reverse(back, Reversal.REDO, self._undo.put_redoable, self._undo.put_undoable))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._door.start(work, self.refused.emit)

    async def _look(self) -> None:
        self._mirror.take_snapshot(await answer_to(self._host.snapshot()))

    def _on_life(self, answer: Future[list[Outcome]]) -> None:
        """In the engine's thread."""
        if not answer.cancelled() and answer.exception() is None:
            self.life_seen.emit()

    async def _set_all(self, what: str, commands: Sequence[Command], then: Callable[[bool], None]) -> None:
        changes: list[ChangeSet] = []
        try:
            if len(commands) > ASK_ABOVE and not await self.confirm(many_at_once(what, len(commands))):
                return
            changes = await self._carry_out(commands)
        finally:
            then(len(changes) == len(commands))
        done = what if len(changes) in {0, len(commands)} else _some_of(len(changes), what)
        self._undo.push(Action(done, steps_of(changes)))
        self.undo_changed.emit()
        if changes:
            self.done.emit(done)

    async def _reverse(self, action: Action, reversal: Reversal, keep: Put, put: Put) -> None:
        """
        Puts back what was there before each step of `action`, where what was there after it still is.

        Args:
            keep: takes the action where it is not done; `put` takes, the other way round, what was.
        """
        mine = still_there(action.steps, self._now)
        others = len(action.steps) - len(mine)
        ended = len(ended_by_themselves(action.steps, self._now, time.time())) == others
        question = some_ended if ended else some_changed
        if others and mine and not await self.confirm(question(reversal, others, len(action.steps))):
            keep(action if reversal is Reversal.UNDO else action.reversed())
            return
        if not mine:
            self.undo_changed.emit()
            if ended:
                refusal = translate("Desk", "{what}: it has ended by itself since, so it stays as it is.")
            else:
                refusal = translate("Desk", "{what}: somebody else has set it since, so it stays as it is.")
            self.refused.emit(refusal.format(what=action.what))
            return
        changes = await self._carry_out(commands_of([step.reversed() for step in mine], self.origin))
        done = Action(action.what, tuple(step.reversed() for step in steps_of(changes)))
        if done.steps:
            put(done if reversal is Reversal.UNDO else done.reversed())
            self.told.emit(reversed_words(reversal, action.what))
        self.undo_changed.emit()

    async def _carry_out(self, commands: Sequence[Command]) -> list[ChangeSet]:
        """Submits them, a hundred at a time; tells of those that were refused, and returns what the others changed."""
        changes: list[ChangeSet] = []
        refusals: list[SwitchboardError] = []
        self._stopped = False
        for first in range(0, len(commands), _AT_ONCE):
            for outcome in await answer_to(self._host.submit(commands[first : first + _AT_ONCE])):
                if isinstance(outcome, ChangeSet):
                    changes.append(outcome)
                else:
                    refusals.append(outcome)
            asked_for = min(first + _AT_ONCE, len(commands))
            if len(commands) > _AT_ONCE:
                self.progressed.emit(asked_for, len(commands))
            if self._stopped:
                break
        self.progress_ended.emit()
        if refusals:
            self.refused.emit(_refusal(refusal_words(refusals[0].sentence), len(refusals), len(commands)))
        return changes

    def _now(self, step: Step) -> object:
        return what_is_there(step, self._mirror)

    def _named(self, presentities: Collection[str]) -> str:
        if len(presentities) > 1:
            return people_text(len(presentities))
        [presentity] = presentities
        rows = (row for row in self._mirror.rows.values() if row.status.presentity == presentity)
        return next((row.name for row in rows), presentity.partition(":")[2])


def _set_to(what: str, word: str) -> str:
    return translate("Desk", "{what}: {state}", "who or which device, and what was set").format(what=what, state=word)


def _some_of(count: int, what: str) -> str:
    return translate("Desk", "%Ln of {what}", "so many of those that were to be set", count).format(what=what)


def _refusal(reason: str, refused: int, asked: int) -> str:
    if asked == 1:
        return reason
    text = translate("Desk", "%Ln of {total} were not set: {reason}", "", refused)
    return text.format(total=number_text(asked), reason=reason)
