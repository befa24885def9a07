"""What a user may reach over the manager interface: every action and every function, for every set of classes."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest

from switchboard.core.commands import AddPlan, Origin, PutEntry
from switchboard.core.plan import Plan
from switchboard.core.states import Presence
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.scope import FUNCTIONS
from switchboard.manager.actions import listed_actions
from switchboard.manager.rights import may_run, needed_to_read, withheld_from
from switchboard.manager.users import CLASSES, EVERYTHING, ManagerUser
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.manager import Client, OfficeBackend

ROOT = Origin("root", "console")
HEADERS = {
    "Provider": "CustomPresence:6002", "Exten": "6002", "Context": "default", "Family": "f", "Key": "k", "Val": "new",
    "Command": "database del f k", "Application": "Set", "Data": "DB(f/k)=new", "EventMask": "on", "Timeout": "0",
    "Extension": "7000", "Channel1": "Local/6002@default-1;2", "Channel2": "x", "Endpoint": "6002", "Module": "manager",
    "Filename": "extensions.conf", "Mailbox": "6002@default", "NewMessages": "2", "Priority": "1",
    "UserEvent": "x", "Operation": "Add", "Filter": "x", "AuthType": "MD5", "Value": "new",
    "Presentity": "CustomPresence:6002", "Presence": "away", "When": "every day from 12:00 for 45m", "Plan": "1",
    "Preset": "Lunch", "Name": "Meal",
}  # fmt: skip
ARGUMENTS = (
    "f/k",
    "v",
    "CustomPresence:6002,value",
    "Custom:lamp",
    "6002@default",
    "v,-,1",
    "name",
    "1+1,int",
    "language",
)


class Watched(OfficeBackend):
    """An office with something of everything, and a channel."""

    def __init__(self, write: frozenset[str]) -> None:
        super().__init__(DialplanOffice(), {"user": ManagerUser("user", "user", EVERYTHING, write)})
        self.ended: list[Channel] = []
        self.channel = self.office.channel("6002", "default")
        self.channel.set_variable("v", "1-2")
        self.office.world.variables["v"] = "3-4"
        for family, key, value in (
            ("f", "k", "old"),
            ("CustomPresence", "6002", "away"),
            ("CustomDevstate", "lamp", "INUSE"),
        ):
            self.office.submit([self.world.entries.put(family, key, value, ROOT)])
        noon = dt.datetime.fromisoformat("2026-12-01T12:00")
        self._apply(AddPlan(Plan("CustomPresence:6002", Presence(), noon, noon.replace(hour=13)), ROOT))
        self.client = Client(self)
        assert "accepted" in self.client.action("Login", Username="user", Secret="user", Events="off")

    def channels(self) -> list[Channel]:
        return [self.channel]

    def press(self, channel: Channel, digits: str, *, received: bool) -> None:
        channel.press(digits if received else "")

    def hang_up(self, channel: Channel, _: int) -> None:
        self.ended.append(channel)

    def redirect(self, ways: Sequence[tuple[Channel, Place]], _: Origin) -> bool:
        self.ended += [channel for channel, _ in ways]
        return True

    def take_back(self, channel: Channel) -> bool:
        self.ended.append(channel)
        return True

    def transfer(self, channel: Channel, _: Place) -> bool:
        self.ended.append(channel)
        return True

    def ask(self, channel: Channel, _: Place, __: Origin) -> str:
        self.ended.append(channel)
        return ""

    def bridge(self, one: Channel, other: Channel) -> str:
        self.ended += [one, other]
        return ""

    def picture(self) -> object:
        """All that somebody may change."""
        return (
            list(self.world.entries.entries()),
            list(self.office.core.statuses()),
            dict(self.world.variables),
            dict(self.channel.variables),
            (self.channel.language, self.channel.caller_name, self.channel.place),
            list(self.wishes),
            {name: list(context.extens) for name, context in self.world.dialplan.contexts.items()},
            list(self.ended),
            dict(self.agenda.plans),
            self.agenda.presets,
        )


def every_request() -> list[tuple[str, dict[str, str]]]:
    """Every action with plausible headers, and every function read and set."""
    names = [name for name, _, _ in listed_actions() if name != "Logoff"]
    requests = [
        (name, {**HEADERS, "Channel": channel})
        for name in names
        for channel in ("Local/2000@default", "Local/6002@default-1;2")
    ]
    for function in FUNCTIONS:
        for arguments in ARGUMENTS:
            for channel in ("", "Local/6002@default-1;2"):
                text = f"{function.name}({arguments})"
                requests.append(("Getvar", {"Variable": text, "Channel": channel}))
                requests.append(("Getvar", {"Variable": f"x}}${{{text}", "Channel": channel}))
                requests.append(("Getvar", {"Variable": f"LEN(${{{text}}})", "Channel": channel}))
                requests.append(("Setvar", {"Variable": text, "Value": "dnd", "Channel": channel}))
    return requests


@pytest.mark.parametrize("write", [frozenset[str](), frozenset({"reporting"})], ids=["nothing", "reporting"])
def test_who_may_only_read_changes_nothing_by_any_action_or_function(write: frozenset[str]) -> None:
    office = Watched(write)
    before = office.picture()
    for name, headers in every_request():
        office.client.action(name, **headers)
        assert office.picture() == before, (name, headers)
    assert office.faults() == 0
    assert "accepted" not in office.client.action("Command", Command="core stop now")


def test_who_may_call_changes_no_entry_of_the_database() -> None:
    office = Watched(frozenset({"call"}))
    before = list(office.world.entries.entries("f"))
    for name, headers in every_request():
        office.client.action(name, **headers)
        assert list(office.world.entries.entries("f")) == before, (name, headers)
    assert office.faults() == 0


@pytest.mark.parametrize("granted", sorted(CLASSES))
def test_a_function_is_read_by_those_who_may_do_the_same_by_an_action(granted: str) -> None:
    def is_permitted(action: str, **headers: str) -> bool:
        return "Permission denied" not in Watched(frozenset({granted})).client.action(action, **headers)

    for function, action in (("DB(f/k)", "DBGet"), ("DB_EXISTS(f/k)", "DBGet"), ("DB_DELETE(f/k)", "DBDel")):
        may_read = is_permitted("Getvar", Variable=function)
        assert may_read == (is_permitted("Getvar", Variable="v") and is_permitted(action, Family="f", Key="k")), (
            function
        )
    may_set = is_permitted("Setvar", Variable="DB(f/k)", Value="x")
    assert may_set == (is_permitted("Setvar", Variable="v") and is_permitted("DBPut", Family="f", Key="k"))


def test_who_may_do_all_reads_deletes_and_sets() -> None:
    office = Watched(EVERYTHING)
    assert "Value: 1-2\n" in office.client.action("Getvar", Variable="v", Channel=office.channel.name)
    assert "Value: 3-4\n" in office.client.action("Getvar", Variable="v")
    assert "Value: old\n" in office.client.action("Getvar", Variable="DB(f/k)")
    assert "Value: old\n" in office.client.action("Getvar", Variable="DB_DELETE(f/k)")
    assert office.world.entries.get("f", "k") is None
    assert "Variable Set" in office.client.action("Setvar", Variable="DB(f/k)", Value="new")
    assert office.world.entries.get("f", "k") == "new"


def test_a_variables_name_is_no_place_for_another_function() -> None:
    office = Watched(EVERYTHING)
    for variable in ("v}${DB_DELETE(f/k)", "LEN(${DB_DELETE(f/k)})", "${DB_DELETE(f/k)}", "v$[${DB_DELETE(f/k)}]"):
        office.client.action("Getvar", Variable=variable)
        assert office.world.entries.get("f", "k") == "old", variable


def test_a_function_that_changes_something_and_is_in_no_table_needs_system() -> None:
    assert needed_to_read("NEW", changes=True) == ("system",)
    assert needed_to_read("NEW", changes=False) == ()
    changing = {function.name for function in FUNCTIONS if function.changes}
    assert changing <= withheld_from(frozenset({"reporting", "originate"})).reading


@pytest.mark.parametrize("application", ["System", "TrySystem", "Exec", "ExecIf", "AGI", "MixMonitor", "originate"])
def test_applications_that_reach_far_need_system(application: str) -> None:
    office = Watched(frozenset({"originate"}))
    headers = {"Channel": "Local/2000@default", "Application": application}
    assert "Originate Access Forbidden: app or data blacklisted" in office.client.action("Originate", **headers)
    assert office.wishes == []
    assert may_run(application, frozenset({"originate", "system"}))
    assert "queued" in office.client.action("Originate", **{**headers, "Application": "Wait"})


DIALPLAN = """
[default]
exten => 1,1,Answer()
same => n,Wait(60)
"""


@pytest.mark.parametrize("classes", ["originate", "originate,system"])
def test_a_call_uses_no_function_that_is_withheld_however_its_name_is_put_together(
    tmp_path: Path, classes: str
) -> None:
    """Through the real engine: Originate runs Set, and its data builds the name of a function out of variables."""

    async def scenario() -> None:
        (tmp_path / "extensions.conf").write_text(DIALPLAN)
        settings = Settings(tmp_path, dialplan=tmp_path / "extensions.conf")
        engine = await start_engine(settings, demo=False, rest=0.0)
        try:
            await engine.submit(PutEntry("f", "k", "old", ROOT))
            backend = engine.parts.backend
            office = OfficeBackend(
                DialplanOffice(), {"user": ManagerUser("user", "user", EVERYTHING, frozenset(classes.split(",")))}
            )
            office.originate = backend.originate  # type: ignore[method-assign]  # the real one
            client = Client(office)
            client.action("Login", Username="user", Secret="user", Events="off")
            for application, data in (
                ("Set", "x=${${A}${B}}"),
                ("Set", "DB(f/k)=new"),
                ("NoOp", "${DB_DELETE(f/k)}"),
                ("MSet", "x=1,DB(f/other)=new"),
            ):
                reply = client.action(
                    "Originate", Channel="Local/1@default", Application=application, Data=data, Async="true",
                    Variable="A=DB_DEL,B=ETE(f/k)",
                )  # fmt: skip
                assert "queued" in reply
            async with asyncio.timeout(10):
                while backend.calls_processed() < 4 or backend.channels():  # noqa: ASYNC110  calls end by themselves
                    await asyncio.sleep(0.001)
            entries = list(engine.parts.entries.entries("f"))
            if "system" in classes:
                assert ("f", "k", "old") not in entries
            else:
                assert entries == [("f", "k", "old")]
        finally:
            await engine.stop()

    asyncio.run(scenario())
