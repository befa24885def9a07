"""
All that a window may ask of the engine. Nothing else in the window's process submits.

Asking returns at once. What came of it is told by signals: in words, and by the change itself, which the mirror hears.
"""

import asyncio
import time
from collections.abc import Callable, Collection, Coroutine, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost, Outcome
from switchboard.api.operations import (
    AdmitEverybody,
    AdmitPhones,
    DialAs,
    EndRegistration,
    EndSubscription,
    FollowTrace,
    ListenOn,
    Operation,
    PhoneOperation,
)
from switchboard.api.phones import InboundSubscription, Registration
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import (
    AddPlan,
    ChangePlan,
    Command,
    EditPerson,
    Origin,
    RemovePlan,
    SetDeviceState,
    SetPresence,
    SetPresets,
)
from switchboard.core.history import HistoryQuery
from switchboard.core.people import Person
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
    end_of_registration,
    end_of_subscription,
    many_at_once,
    reversed_words,
    some_changed,
    some_ended,
)
from switchboard.gui.office.recent_history import MOST
from switchboard.gui.office.undo import (
    Action,
    DeviceStep,
    PersonStep,
    PlanStep,
    PresenceStep,
    PresetsStep,
    Step,
    UndoStack,
    ended_by_themselves,
    steps_of,
    still_there,
)
from switchboard.gui.office.words import number_text, people_text, presence_text, settable_device_words
from switchboard.gui.refusals import refusal_words

ASK_ABOVE = 25  # people that one key may change without a question
_AT_ONCE = 100  # commands in one request, so that progress is seen and can be stopped
Put = Callable[[Action], None]
Admit = AdmitPhones | AdmitEverybody


@dataclass(slots=True)
class Question:
    """Something that has to be answered before it goes on."""

    wording: Wording
    answered: "asyncio.Future[bool]" = field(repr=False)

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
    admitted = Signal()  # who may speak SIP to us is what was asked for
    phone_ended = Signal()  # what a phone had with us is no more
    listening_moved = Signal()
    listening_refused = Signal(str)  # in a sentence
    asked = Signal(object)  # Question: before it goes on
    progressed = Signal(int, int)  # of many changes: how many were asked for, of how many
    progress_ended = Signal()  # of many changes: all were made, or it was stopped
    undo_changed = Signal()
    history_arrived = Signal(str, object, object)  # a presentity, since when, and Sequence[HistoryEntry], newest first
    printed = Signal(str)  # what a console line or a call has to say
    completed = Signal(str, object)  # a console line, and Sequence[str]: what its last word may become
    life_seen = Signal()  # the engine answered `ask_for_life`

    def __init__(self, host: EngineHost, door: Door, mirror: Mirror, origin: Origin) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._mirror = mirror
        self._origin = origin
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
        words = {presence_text(presence, time.time()) for presence in wishes.values()}
        word = words.pop() if len(words) == 1 else translate("Desk", "message")
        commands = [SetPresence(presentity, presence, self._origin) for presentity, presence in wishes.items()]
        self._set(_set_to(self._named(wishes), word), commands)

    def set_devices(self, devices: Iterable[str], state: DeviceState) -> None:
        """Sets `Custom:` devices."""
        named = list(dict.fromkeys(devices))
        commands = [SetDeviceState(device, state, self._origin) for device in named]
        what = named[0] if len(named) == 1 else translate("Desk", "%Ln devices", "", len(named))
        self._set(_set_to(what, settable_device_words()[state]), commands)

    def edit_person(self, person: Person) -> None:
        """Puts a person in the place of the one with the same extension."""
        what = translate("Desk", "{who} was edited").format(who=person.name or person.exten)
        self._set(what, [EditPerson(person, self._origin)])

    def set_presets(self, presets: Sequence[Preset], what: str) -> None:
        """Puts these in the place of those that are known here; `what` says in words what is done."""
        self._set(what, [SetPresets(tuple(presets), self._origin, self._mirror.agenda.stored)])

    def add_plans(self, plans: Sequence[Plan]) -> None:
        """Adds plans; what of them holds already begins at once."""
        what = translate("Desk", "{who}: planned").format(who=self._named([plan.presentity for plan in plans]))
        self._set(what, [AddPlan(plan, self._origin) for plan in plans])

    def change_plan(self, before: Plan, after: Plan) -> None:
        """Puts a plan in the place of one of the same number, if that is what it was."""
        what = translate("Desk", "{who}: plan changed").format(who=self._named([after.presentity]))
        self._set(what, [ChangePlan(after, self._origin, before)])

    def remove_plan(self, plan: Plan) -> None:
        """Takes a plan out; what shows because of it ends with it."""
        what = translate("Desk", "{who}: plan removed").format(who=self._named([plan.presentity]))
        self._set(what, [RemovePlan(plan.number, self._origin, plan)])

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

    def operate(self, operation: Operation, done: str) -> None:
        """Opens an office, or reads its files anew."""
        self._door.start(self._operate(operation, done), self.failed.emit)

    def follow_trace(self, on: bool) -> None:
        """Has SIP messages be kept for whoever looks at them, or no more."""
        self._door.start(self._follow_trace(on), self.failed.emit)

    def end_subscription(self, ended: InboundSubscription) -> None:
        """Has a phone watch no more what it watches, once a person has said so."""
        self._door.start(self._end_of_phone(EndSubscription(ended.tag), end_of_subscription(ended)), self.failed.emit)

    def end_registration(self, ended: Registration) -> None:
        """Has a phone be registered no more, once a person has said so."""
        operation = EndRegistration(ended.exten, ended.key)
        self._door.start(self._end_of_phone(operation, end_of_registration(ended)), self.failed.emit)

    def listen_on(self, addresses: tuple[str, ...], admit: Admit | None = None) -> None:
        """
        Serves SIP there from now on; `listening_moved` or `listening_refused` tells.

        Args:
            admit: who may speak there, where that is decided along with it; `admitted` tells that it is so.
        """
        self._door.start(self._listen_on(addresses, admit), self.listening_refused.emit)

    def fetch_history(self, presentity: str, since: float | None) -> None:
        """Asks who set it since then (wall-clock seconds), or ever; `history_arrived` tells."""
        self._start(self._fetch_history(presentity, since))

    def dial(self, call: DialAs) -> None:
        """Dials as somebody; what each step did is printed."""
        line = translate("Desk", "> dial {number}@{context} as {name} <{own_number}>")
        parts = {"number": call.exten, "context": call.context, "name": call.caller_name}
        self.printed.emit(line.format(own_number=call.caller_number, **parts))
        self._door.start(self._dial(call), self.printed.emit)

    def run_console(self, line: str) -> None:
        """Runs a line of the console; what it prints is printed."""
        self._door.start(self._run_console(line), self.printed.emit)

    def complete(self, line: str) -> None:
        """Asks what the last word of a console line may become."""
        self._door.start(self._complete(line), self.printed.emit)

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._door.start(work, self.refused.emit)

    async def _look(self) -> None:
        self._mirror.take_snapshot(await answer_to(self._host.snapshot()))

    def _on_life(self, answer: Future[list[Outcome]]) -> None:
        """In the engine's thread."""
        if not answer.cancelled() and answer.exception() is None:
            self.life_seen.emit()

    def _set(self, what: str, commands: Sequence[Command]) -> None:
        if commands:
            self._start(self._set_all(what, commands))

    async def _set_all(self, what: str, commands: Sequence[Command]) -> None:
        if len(commands) > ASK_ABOVE and not await self._confirm(many_at_once(what, len(commands))):
            return
        changes = await self._carry_out(commands)
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
        if others and mine and not await self._confirm(question(reversal, others, len(action.steps))):
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
        changes = await self._carry_out([step.reversed().command(self._origin) for step in mine])
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

    async def _confirm(self, wording: Wording) -> bool:
        question = Question(wording, asyncio.get_event_loop().create_future())
        self._questions.append(question)
        self.asked.emit(question)
        try:
            return await question.answered
        finally:
            self._questions.remove(question)

    def _now(self, step: Step) -> object:
        match step:
            case PresenceStep(presentity):
                return self._mirror.presence(presentity)
            case DeviceStep(device):
                return self._mirror.device(device)
            case PersonStep(_, after):
                return self._mirror.person(after.exten)
            case PresetsStep():
                return self._mirror.agenda.stored
            case PlanStep():
                return self._mirror.agenda.plans.get(step.number)

    def _named(self, presentities: Collection[str]) -> str:
        if len(presentities) > 1:
            return people_text(len(presentities))
        [presentity] = presentities
        rows = (row for row in self._mirror.rows.values() if row.status.presentity == presentity)
        return next((row.name for row in rows), presentity.partition(":")[2])

    async def _operate(self, operation: Operation, done: str) -> None:
        await answer_to(self._host.operate(operation))
        self.told.emit(done)

    async def _follow_trace(self, on: bool) -> None:
        await answer_to(self._host.operate(FollowTrace(on)))

    async def _end_of_phone(self, operation: PhoneOperation, wording: Wording) -> None:
        if await self._confirm(wording):
            await answer_to(self._host.operate(operation))
            self.phone_ended.emit()

    async def _listen_on(self, addresses: tuple[str, ...], admit: Admit | None) -> None:
        if admit is not None:
            await answer_to(self._host.operate(admit))
            self.admitted.emit()
        await answer_to(self._host.operate(ListenOn(addresses)))
        self.listening_moved.emit()

    async def _fetch_history(self, presentity: str, since: float | None) -> None:
        query = HistoryQuery(since=since, subjects=frozenset({presentity}))
        page = await answer_to(self._host.find_history(query, None, MOST))
        self.history_arrived.emit(presentity, since, page.entries)

    async def _dial(self, call: DialAs) -> None:
        self.printed.emit(await answer_to(self._host.dial(call)))

    async def _run_console(self, line: str) -> None:
        self.printed.emit(await answer_to(self._host.run_console(line)))

    async def _complete(self, line: str) -> None:
        self.completed.emit(line, await answer_to(self._host.complete(line)))


def _set_to(what: str, word: str) -> str:
    return translate("Desk", "{what}: {state}", "who or which device, and what was set").format(what=what, state=word)


def _some_of(count: int, what: str) -> str:
    return translate("Desk", "%Ln of {what}", "so many of those that were to be set", count).format(what=what)


def _refusal(reason: str, refused: int, asked: int) -> str:
    if asked == 1:
        return reason
    text = translate("Desk", "%Ln of {total} were not set: {reason}", "", refused)
    return text.format(total=number_text(asked), reason=reason)
