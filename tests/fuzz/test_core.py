"""
Whatever is asked, reported, lost, read anew and looked up: the core shows what a fresh one would, and tells all of it.

After each step every status is what an evaluation from nothing comes to, versions have only grown, and whoever applied
what was told to a copy has what a snapshot has.
"""

from collections import Counter
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from switchboard.core.aggregate import EXTENSION_STATES, aggregate
from switchboard.core.changes import ChangeSet, DeviceStateChanged, PeopleChanged, PresenceChanged, SourceChanged
from switchboard.core.commands import ForgetDevice, ForgetPresence
from switchboard.core.hint import parse_hint
from switchboard.core.living import Holder, TooManyExtensions
from switchboard.core.people import Person
from switchboard.core.presence_core import DirectoryRead
from switchboard.core.states import NOT_SET, DeviceState, Extension, ExtensionStatus, Presence, PresenceState
from switchboard.ground.limits import Limits
from tests.helpers.offices import CLERK, CoreOffice

LIMITS = Limits(pattern_extensions=3, pattern_extensions_unheld=2)
PLANS = [
    """[default]
exten => 6001,hint,SIP/6001&Custom:6001,CustomPresence:6001
exten => 6002,hint,DAHDI/1
exten => _6[1-3]XX,hint,PJSIP/${EXTEN}&custom:${EXTEN},CustomPresence:${EXTEN}
""",
    """[default]
exten => 6001,hint,PJSIP/6001,CustomPresence:other
exten => 6100,hint,Custom:6100
exten => _6[1-3]XX,hint,PJSIP/${EXTEN}
[second]
exten => _6.,hint,Custom:${EXTEN:3}
""",
    "[default]\nexten => _6XXX,hint,SIP/${EXTEN}&Custom:a,CustomPresence:${EXTEN}\n",
    "[second]\nexten => 6002,hint,nowhere/1,Nobody:x\n",
]
NUMBERS = ["6001", "6002", "6100", "6101", "6102", "6200", "6300", "7000"]
HELD = ["6001", "6100", "6101", "6102", "6200"]
DEVICES = ["PJSIP/6001", "SIP/6100", "pjsip/6101", "DAHDI/1", "SIP/6200"]
SOURCES = {"registrations": (0, 60.0), "calls": (0, 10.0), "hq": (1, 30.0), "unsteady": (1, 0.0)}
CUSTOM = ["6001", "6100", "6101", "a", "1"]
PRESENTITIES = ["6001", "6100", "6200", "other"]
SAYS = [
    {DeviceState.INVALID},
    {DeviceState.UNAVAILABLE},
    {DeviceState.NOT_INUSE},
    {DeviceState.INUSE, DeviceState.BUSY, DeviceState.RINGING, DeviceState.RINGINUSE, DeviceState.ONHOLD},
]
device_states = st.sampled_from(list(DeviceState))
presences = st.builds(Presence, st.sampled_from(list(PresenceState)), st.text(max_size=3))
extensions = st.builds(Extension, st.sampled_from(HELD))


def one_name(device: str) -> str:
    """What sources and hints mean by it."""
    label, _, name = device.partition("/")
    return f"PJSIP/{name}" if label.lower() in ("sip", "pjsip") else device


class CoreMachine(RuleBasedStateMachine):
    @initialize(plan=st.sampled_from(PLANS))
    def begin(self, plan: str) -> None:
        self.plan = plan
        self.office = CoreOffice(plan, epoch=3, limits=LIMITS)
        for name, (rank, grace) in SOURCES.items():
            self.office.add_source(name, rank, grace)
        self.facts: dict[str, dict[str, DeviceState]] = {name: {} for name in SOURCES}
        self.ends_at: dict[str, float] = {}
        self.custom: dict[str, DeviceState] = {}
        self.presences: dict[str, Presence] = {}
        self.held: Counter[tuple[Extension, Holder]] = Counter()
        self.read = 0
        self.copy: dict[Extension, ExtensionStatus] = {}
        self.newest = 0
        self.sequence = 3 << 40

    @rule(name=st.sampled_from(PRESENTITIES), presence=presences)
    def set_presence(self, name: str, presence: Presence) -> None:
        presence = replace(presence, subtype="".join(letter for letter in presence.subtype if letter.isprintable()))
        old = self.presences.get(name, NOT_SET)
        changes = self.office.set_presence(f"CustomPresence:{name}", presence)
        self.presences[name] = presence
        assert changes.change == PresenceChanged(f"CustomPresence:{name}", old, presence)

    @rule(name=st.sampled_from(PRESENTITIES))
    def forget_presence(self, name: str) -> None:
        self.office.apply(ForgetPresence(f"custompresence:{name}", CLERK))
        self.presences.pop(name, None)

    @rule(name=st.sampled_from(CUSTOM), state=device_states)
    def set_device(self, name: str, state: DeviceState) -> None:
        self.office.set_device(f"custom:{name}", state)
        self.custom[name] = state

    @rule(name=st.sampled_from(CUSTOM))
    def forget_device(self, name: str) -> None:
        self.office.apply(ForgetDevice(f"Custom:{name}", CLERK))
        self.custom.pop(name, None)

    @rule(device=st.sampled_from(DEVICES), state=device_states, source=st.sampled_from(list(SOURCES)))
    def report(self, device: str, state: DeviceState, source: str) -> None:
        old = self.device_state(device)[0]
        changes = self.office.report(device, state, source)
        self.learn(source, {**self.facts[source], one_name(device): state})
        assert changes.change == DeviceStateChanged(one_name(device), old, self.device_state(device)[0], source)

    @rule(facts=st.dictionaries(st.sampled_from(DEVICES), device_states), source=st.sampled_from(list(SOURCES)))
    def report_all(self, facts: dict[str, DeviceState], source: str) -> None:
        before = {name: self.device_state(name)[0] for name in (*self.facts[source], *map(one_name, facts))}
        changes = self.office.report_all(source, **{device.replace("/", "_"): state for device, state in facts.items()})
        self.learn(source, {one_name(device): state for device, state in facts.items()})
        self.ends_at.pop(source, None)
        self.check_devices(changes, before, is_there=True)

    @rule(source=st.sampled_from(list(SOURCES)))
    def lose(self, source: str) -> None:
        changes = self.office.lose(source)
        self.ends_at.setdefault(source, self.office.now + SOURCES[source][1])
        assert isinstance(changes.change, SourceChanged)
        assert (changes.change.is_there, changes.change.source) == (False, source)

    @rule(seconds=st.sampled_from([0.0, 5.0, 20.0, 100.0]))
    def pass_time(self, seconds: float) -> None:
        self.office.now += seconds
        self.office.at += seconds
        named = self.named_devices()  # an extension that ends with the facts still lives as they end
        for changes in self.office.expire():
            if isinstance(changes.change, SourceChanged):
                source = changes.change.source
                assert self.ends_at[source] <= self.office.now
                before = {name: self.device_state(name)[0] for name in self.facts[source]}
                self.facts[source] = {}
                self.check_devices(changes, before, is_there=False, named=named)
        for source, ends_at in self.ends_at.items():
            assert ends_at > self.office.now or not self.facts[source]

    @rule(exten=st.sampled_from(NUMBERS), context=st.sampled_from(["default", "second"]))
    def look(self, exten: str, context: str) -> None:
        resolved = self.office.resolve(exten, context)
        assert (resolved.status is None) == (self.office.core.hint_text(exten, context) == "")
        if resolved.changes is not None:
            assert resolved.changes.statuses == (resolved.status,)
            self.check_bounds()

    @rule(extension=extensions, holder=st.sampled_from([Holder.WATCHERS, Holder.LOCAL_WATCHERS]))
    def hold(self, extension: Extension, holder: Holder) -> None:
        if self.office.core.status(extension) is None:
            return
        living = self.office.core.living
        try:
            living.hold(extension, holder)
        except TooManyExtensions:
            assert extension in living
            assert not self.held[extension, holder]
            assert living.held_by(holder) >= LIMITS.pattern_extensions
        else:
            self.held[extension, holder] += 1

    @rule(extension=extensions, holder=st.sampled_from([Holder.WATCHERS, Holder.LOCAL_WATCHERS]))
    def release(self, extension: Extension, holder: Holder) -> None:
        self.office.core.living.release(extension, holder)
        if self.held[extension, holder]:
            self.held[extension, holder] -= 1

    @rule(plan=st.sampled_from(PLANS), people=st.sets(st.sampled_from(NUMBERS)))
    def reload(self, plan: str, people: set[str]) -> None:
        self.plan = plan
        self.read += 1
        change = PeopleChanged((Person("6001", str(self.read)),))
        assert self.office.reload(plan, DirectoryRead(dict.fromkeys(sorted(people), ""), change)).change == change

    @rule(exten=st.sampled_from(NUMBERS))
    def edit_person(self, exten: str) -> None:
        change = PeopleChanged((Person(exten),))
        core = self.office.core
        self.office.tell(core.hold_people({exten: ""}, self.office.at, CLERK, change))
        if any(core.hint_text(exten, context) for context in core.contexts):
            lives = any(core.status(Extension(exten, context)) for context in core.contexts)
            assert lives or core.living.held_by(Holder.DIRECTORY) >= LIMITS.pattern_extensions

    @invariant()
    def everything_is_told_once_and_in_order(self) -> None:
        for changes in self.office.told:
            assert changes.sequence == self.sequence + 1
            self.sequence = changes.sequence
            for status in changes.statuses:
                assert status.version > self.newest
                self.newest = status.version
                self.copy[status.extension] = status
            for extension in changes.removed:
                del self.copy[extension]
        self.office.told.clear()
        assert self.office.core.sequence == self.sequence
        assert self.copy == {status.extension: status for status in self.office.core.statuses()}

    @invariant()
    def every_status_is_what_an_evaluation_from_nothing_comes_to(self) -> None:
        for hint, status in self.office.core.hints():
            assert hint == parse_hint(status.extension, self.office.core.hint_text(*self.place(status.extension)))
            readings = [self.device_state(device) for device in hint.devices]
            assert status.extension_state is EXTENSION_STATES[aggregate(state for state, _, _ in readings)]
            assert status.is_stale is any(is_stale for _, is_stale, _ in readings)
            assert set(status.sources) == {source for _, _, sources in readings for source in sources}
            label, _, name = hint.presentity.partition(":")
            assert status.presence == (self.presences.get(name, NOT_SET) if label == "CustomPresence" else NOT_SET)

    @invariant()
    def what_is_held_lives_and_the_rest_is_bounded(self) -> None:
        core = self.office.core
        for (extension, _), count in self.held.items():
            if count and core.hint_text(*self.place(extension)):
                assert core.status(extension) is not None
        for holder in (Holder.WATCHERS, Holder.LOCAL_WATCHERS):
            held = {extension for (extension, by), count in self.held.items() if count and by is holder}
            assert core.living.held_by(holder) == sum(extension in core.living for extension in held)
        assert core.living.held_by(Holder.DIRECTORY) <= LIMITS.pattern_extensions

    def check_bounds(self) -> None:
        living = self.office.core.living
        held = sum(living.held_by(holder) for holder in Holder)
        reported = {device for facts in self.facts.values() for device in facts}
        assert len(living) <= held + LIMITS.pattern_extensions_unheld + len(reported)

    @staticmethod
    def place(extension: Extension) -> tuple[str, str]:
        return extension.exten, extension.context

    def learn(self, source: str, facts: dict[str, DeviceState]) -> None:
        self.facts[source] = {device: state for device, state in facts.items() if state is not DeviceState.UNKNOWN}

    def named_devices(self) -> set[str]:
        return {one_name(device) for hint, _ in self.office.core.hints() for device in hint.devices}

    def check_devices(
        self, changes: ChangeSet, before: dict[str, DeviceState], *, is_there: bool, named: set[str] | None = None
    ) -> None:
        assert isinstance(changes.change, SourceChanged)
        assert changes.change.is_there is is_there
        after = {name: self.device_state(name, named)[0] for name in before}
        differing = {(change.device, change.old, change.new) for change in changes.change.devices}
        assert differing == {(name, before[name], after[name]) for name in before if before[name] is not after[name]}

    def device_state(self, device: str, named: set[str] | None = None) -> tuple[DeviceState, bool, set[str]]:
        """By the rule of sources, in other words: state, whether it is stale, and who says so."""
        label = device.partition("/")[0]
        if device.lower().startswith("custom:"):
            return self.custom.get(device.partition(":")[2], DeviceState.UNKNOWN), False, set()
        said = {source: facts[one_name(device)] for source, facts in self.facts.items() if one_name(device) in facts}
        for kind in reversed(SAYS):
            of_kind = {source: state for source, state in said.items() if state in kind}
            if of_kind:
                there = {source for source in of_kind if source not in self.ends_at}
                counting = there or set(of_kind)
                rank = max(SOURCES[source][0] for source in counting)
                counting = {source for source in counting if SOURCES[source][0] == rank}
                return aggregate(of_kind[source] for source in counting), not there, counting
        named = self.named_devices() if named is None else named
        is_named = label.lower() in ("sip", "pjsip") and one_name(device) in named
        return (DeviceState.UNAVAILABLE if is_named else DeviceState.INVALID), False, set()


TestCore = CoreMachine.TestCase
TestCore.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
