"""Who may speak SIP to us, and where, is changed while we run: by an operator, and by whoever writes the settings."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.api.operations import AdmitEverybody, AdmitPhones, ChangeSettings, ListenOn, OpenOffice
from switchboard.api.settings import SettingEdit, SettingRefused, SettingsChanged
from switchboard.core.commands import Origin
from switchboard.engine import access
from switchboard.engine.access import NotDecided
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import SwitchboardError
from switchboard.program.host import start_engine
from switchboard.settings import layers
from switchboard.settings.error import SettingError
from switchboard.settings.load import Settings, load_settings
from switchboard.sip.auth.digest import hash_secret

ROOT = Origin("root", "console")


def with_engine(data: Path, work: Callable[[Engine], Awaitable[None]], sip: str = "127.0.0.1") -> None:
    async def run() -> None:
        (data / "extensions.conf").write_text("[default]\nexten => 6002,hint,Custom:6002\n")
        settings = Settings(data, data / "extensions.conf", sip=(ListenAddress(sip, 0),))
        engine = await start_engine(settings, demo=False, rest=0.0)
        try:
            await work(engine)
        finally:
            await engine.stop()

    asyncio.run(run())


def hosts(engine: Engine) -> list[str]:
    return [address.rpartition(":")[0] for address in engine.service.listening]


def test_a_phone_that_is_named_may_speak_and_its_hashes_are_kept(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        assert hosts(engine) == ["127.0.0.1"]
        assert engine.service.problems
        await engine.operate(AdmitPhones((("6002", "geheim"), ("front desk", "auch geheim"))))
        users = engine.parts.phones.services.authenticator.users
        assert users["6002"].ha1["MD5"] == hash_secret("MD5", "6002", "switchboard", "geheim")
        assert (hosts(engine), engine.service.problems) == (["0.0.0.0"], ())
        assert "6002" in (await engine.parts.console.run("sip show users", ROOT)).text

    with_engine(tmp_path, work, "0.0.0.0")
    kept = (tmp_path / "switchboard.toml").read_text()
    assert "geheim" not in kept
    assert load_settings(tmp_path).phones.users.keys() == {"6002", "front desk"}


def test_another_secret_takes_the_place_of_the_first(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        for secret in ("one", "two"):
            await engine.operate(AdmitPhones((("6002", secret),)))
            user = engine.parts.phones.services.authenticator.users["6002"]
            assert user.ha1["MD5"] == hash_secret("MD5", "6002", "switchboard", secret)

    with_engine(tmp_path, work)


@pytest.mark.parametrize(("name", "secret"), [("a:b", "x"), ("", "x"), ("6002", ""), ("6002", "a\x00b")])
def test_what_is_no_name_or_no_secret_is_refused_and_nothing_is_written(tmp_path: Path, name: str, secret: str) -> None:
    async def work(engine: Engine) -> None:
        with pytest.raises(SettingError) as refused:
            await engine.operate(AdmitPhones((("6003", "geheim"), (name, secret))))
        assert "geheim" not in str(refused.value)
        assert not (tmp_path / "switchboard.toml").exists()
        assert not engine.parts.phones.services.authenticator.users

    with_engine(tmp_path, work)


def test_everybody_is_admitted_where_an_operator_says_so(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        with pytest.raises(NotDecided):
            await engine.operate(ListenOn(("0.0.0.0:0",)))
        await engine.operate(AdmitEverybody())
        await engine.operate(ListenOn(("0.0.0.0:0",)))
        assert hosts(engine) == ["0.0.0.0"]
        assert not engine.parts.phones.services.challenges("192.0.2.1", "UDP")

    with_engine(tmp_path, work)
    assert load_settings(tmp_path).phones.authenticate == "never"


def test_where_nobody_decided_is_told_with_what_to_do_until_somebody_does(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        assert list(engine.service.undecided) == ["0.0.0.0:0"]
        [problem] = [problem for problem in engine.service.problems if "who may speak" in problem]
        assert "Where SIP is served…" in problem
        await engine.operate(AdmitEverybody())
        assert not engine.service.undecided
        assert not engine.service.problems

    with_engine(tmp_path, work, sip="0.0.0.0")


def test_phones_that_get_secrets_are_asked_for_them_where_nobody_was_before(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        await engine.operate(AdmitEverybody())
        assert (engine.service.admits_everybody, engine.service.admitted) == (True, ())
        await engine.operate(AdmitPhones((("6002", "geheim"),)))
        assert (engine.service.admits_everybody, engine.service.admitted) == (False, ("6002",))
        assert engine.parts.phones.services.challenges("192.0.2.1", "UDP")

    with_engine(tmp_path, work)
    assert load_settings(tmp_path).phones.authenticate == "remote"


def test_what_was_chosen_is_told_also_while_nobody_has_decided(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        assert engine.service.chosen == ("0.0.0.0:0",)
        assert engine.service.wanted == ("127.0.0.1:0",)

    with_engine(tmp_path, work, "0.0.0.0")


def test_what_a_person_writes_is_taken_up_by_a_reload_and_what_waits_is_said(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        settings = tmp_path / "switchboard.toml"
        settings.write_text('[phones.6002]\nsecret = "geheim"\n')
        said = (await engine.parts.console.run("sip reload", ROOT)).text
        assert said == "Who may speak SIP to us was read anew.\n"
        assert hosts(engine) == ["0.0.0.0"]
        settings.write_text(f'lamp_busy = ["dnd"]\n{settings.read_text()}')
        assert "at the next start" in (await engine.parts.console.run("sip reload", ROOT)).text
        settings.write_text("# nobody any more\n")
        await engine.reload()
        assert hosts(engine) == ["127.0.0.1"]
        assert not engine.parts.phones.services.authenticator.users

    with_engine(tmp_path, work, "0.0.0.0")


def test_settings_that_cannot_be_read_leave_who_may_speak(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        await engine.operate(AdmitPhones((("6002", "geheim"),)))
        for content in (b"", b"realm =", b"\x00"):
            (tmp_path / "switchboard.toml").write_bytes(content)
            done = await engine.parts.console.run("sip reload", ROOT)
            assert not done.succeeded
            assert "othing is served without it" in done.text
            await engine.reload()
            assert "othing is served without it" in engine.service.problems[0]
            assert engine.parts.phones.services.authenticator.users.keys() == {"6002"}
            assert hosts(engine) == ["0.0.0.0"]

    with_engine(tmp_path, work, "0.0.0.0")


def test_the_loop_goes_on_while_the_settings_are_read_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()

    def hanging(data: Path) -> Settings:
        assert may_go_on.wait(30)
        return load_settings(data)

    async def work(engine: Engine) -> None:
        monkeypatch.setattr(access, "load_settings", hanging)
        admitting = asyncio.ensure_future(engine.operate(AdmitPhones((("6002", "geheim"),))))
        everybody = asyncio.ensure_future(engine.operate(AdmitEverybody()))
        assert (await engine.parts.console.run("core show version", ROOT)).succeeded
        assert not admitting.done()
        may_go_on.set()
        await asyncio.gather(admitting, everybody)
        assert engine.service.admitted == ("6002",)
        assert engine.service.admits_everybody

    with_engine(tmp_path, work)


def test_a_disk_that_does_not_answer_is_said_and_the_next_change_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()

    def hanging(_: Path, __: object) -> None:
        assert may_go_on.wait(30)

    async def work(engine: Engine) -> None:
        with monkeypatch.context() as hung:
            hung.setattr(access, "PATIENCE", 0.0)
            hung.setattr(access, "store_settings", hanging)
            with pytest.raises(SettingError, match="does not answer"):
                await engine.operate(AdmitEverybody())
        may_go_on.set()
        assert not engine.service.admits_everybody
        await engine.operate(AdmitEverybody())
        assert engine.service.admits_everybody

    with_engine(tmp_path, work)


def test_an_address_that_cannot_be_remembered_leaves_phones_where_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path, __: object) -> None:
        raise SettingError("switchboard.toml", None, "No space left on device")

    async def work(engine: Engine) -> None:
        monkeypatch.setattr(access, "store_settings", full)
        with pytest.raises(SettingError, match="No space"):
            await engine.operate(ListenOn(("[::1]:0",)))
        assert hosts(engine) == ["127.0.0.1"]

    with_engine(tmp_path, work)


def test_what_was_asked_for_before_the_end_serves_nobody_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()

    def hanging(_: Path, __: object) -> None:
        assert may_go_on.wait(30)

    async def work(engine: Engine) -> None:
        monkeypatch.setattr(access, "store_settings", hanging)
        asked = asyncio.ensure_future(engine.operate(AdmitEverybody()))
        await asyncio.sleep(0)
        await engine.stop()
        may_go_on.set()
        with pytest.raises(SettingError, match="has ended"):
            await asked
        assert not engine.parts.phones.server.listening

    with_engine(tmp_path, work)


def test_a_locked_dialplan_stays_open_and_the_locks_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    computer = tmp_path / "computer.toml"
    computer.write_text('[locked]\nreason = "ask Ann"\ndialplan = "extensions.conf"\n')
    monkeypatch.setattr(layers, "system_settings_file", lambda: computer)
    (tmp_path / "extensions.conf").write_text("[default]\nexten => 6002,hint,Custom:6002\n")
    (tmp_path / "other.conf").write_text("[default]\nexten => 6003,hint,Custom:6003\n")

    async def run() -> None:
        engine = await start_engine(load_settings(tmp_path), demo=False, rest=0.0)
        try:
            lock = engine.service.locks.of("dialplan")
            assert lock is not None
            assert (lock.reason, lock.file) == ("ask Ann", str(computer))
            with pytest.raises(SettingError, match="ask Ann"):
                await engine.operate(OpenOffice(str(tmp_path / "other.conf")))
            assert [status.extension.exten for _, status in engine.core.hints()] == ["6002"]
            computer.unlink()
            await engine.reload()
            assert engine.service.locks.of("dialplan") is None
        finally:
            await engine.stop()

    asyncio.run(run())


def test_settings_that_are_changed_hold_at_once_or_say_that_they_wait(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        parts = engine.parts
        seen = (await parts.access.report()).version
        edits = (
            SettingEdit(("sip",), ("127.0.0.1:0",)),
            SettingEdit(("phones", "6002", "secret"), "geheim"),
            SettingEdit(("realm",), "office"),
        )
        await engine.operate(ChangeSettings(edits, seen))
        assert parts.phones.services.authenticator.users.keys() == {"6002"}
        assert engine.settings.sip == (ListenAddress("127.0.0.1", 0),)
        report = await parts.access.report()
        assert {each.path for each in report.fields if each.waits} == {("realm",)}
        with pytest.raises(SettingsChanged):
            await engine.operate(ChangeSettings((SettingEdit(("realm",), "other"),), seen))

    with_engine(tmp_path, work)


def test_a_dialplan_that_cannot_be_read_is_not_written_and_one_that_can_is_open_at_once(tmp_path: Path) -> None:
    (tmp_path / "other.conf").write_text("[default]\nexten => 6003,hint,Custom:6003\n")

    async def work(engine: Engine) -> None:
        seen = (await engine.parts.access.report()).version
        with pytest.raises(SwitchboardError):
            await engine.operate(ChangeSettings((SettingEdit(("dialplan",), "missing.conf"),), seen))
        assert not (tmp_path / "switchboard.toml").exists()
        refused = (SettingEdit(("dialplan",), "other.conf"), SettingEdit(("certificate",), "alone.pem"))
        with pytest.raises(SettingRefused):
            await engine.operate(ChangeSettings(refused, seen))
        assert [hint.extension.exten for hint, _ in engine.core.hints()] == ["6002"]
        await engine.operate(ChangeSettings((SettingEdit(("dialplan",), "other.conf"),), seen))
        assert [hint.extension.exten for hint, _ in engine.core.hints()] == ["6003"]

    with_engine(tmp_path, work)
    assert load_settings(tmp_path).dialplan == tmp_path / "other.conf"


def test_a_reload_leaves_phones_where_any_port_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "switchboard.toml").write_text('authenticate = "never"\n')

    async def work(engine: Engine) -> None:
        before = engine.service.listening
        assert before
        for _ in range(2):
            await engine.parts.access.reload()
            assert engine.service.listening == before

    with_engine(tmp_path, work)
