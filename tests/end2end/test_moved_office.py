"""An office of 1,000 people moves to another data folder by backup and restore, and no lamp is lost."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from switchboard.storage.mailbox_files import MailboxFiles, MessageFile
from tests.helpers.instance import Instance
from tests.helpers.phone import Message
from tests.helpers.udp_phone import UdpPhone

PEOPLE = 1_000
WATCHED = 40  # phones, each of another person


def switchboard(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "switchboard", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def write_office(folder: Path) -> None:
    folder.mkdir()
    extens = range(2_000, 2_000 + PEOPLE)
    hints = [f"exten => {exten},hint,Custom:{exten},CustomPresence:{exten}" for exten in extens]
    (folder / "extensions.conf").write_text("\n".join(["[default]", *hints, ""]))
    people = [f"{exten},Person {exten},Sales" for exten in extens]
    (folder / "directory.csv").write_text("\n".join(["extension,name,department", *people, ""]))
    (folder / "switchboard.toml").write_text('dialplan = "extensions.conf"\ndirectory = "directory.csv"\n')


def cseq(notify: Message) -> int:
    return int(notify.headers["CSeq"].split()[0])


def test_an_office_of_1000_people_moves_and_phones_keep_their_lamps(
    start: Callable[..., Instance], tmp_path: Path
) -> None:
    old, new, archive = tmp_path / "old", tmp_path / "new", tmp_path / "office.zip"
    write_office(old)
    (old / "sounds").mkdir()
    (old / "sounds" / "hello.wav").write_bytes(b"a sound")
    files = MailboxFiles(old / "voicemail")
    key = files.put("2000@default", b"a message", MessageFile(1_795_565_521.0, 3.0, "2001", "Person 2001"))
    running = start(data=old)
    running.rx("presencestate change CustomPresence:2000 away,,lunch")
    running.rx('presencestate plan add CustomPresence:2001 "xa,vacation" every mon-fri from 12:00 for 45m')
    phones = [UdpPhone(str(2_000 + number), running.sip) for number in range(WATCHED)]
    tags: dict[UdpPhone, str] = {}
    for phone in phones:
        tags[phone] = phone.subscribe().headers["From"]
    done = switchboard("backup", str(archive), "--data", str(old))
    assert (done.returncode, done.stderr) == (0, ""), done
    said = running.rx("presencestate change CustomPresence:2003 dnd,,later")  # the office goes on
    assert said.returncode == 0, said
    phones[3].wait_for(b"later")
    assert switchboard("restore", str(archive), "--data", str(old)).returncode == 1  # it runs
    running.stop()
    (new / "voicemail" / "default" / "2009").mkdir(parents=True)
    (new / "voicemail" / "default" / "2009" / "1-a.wav").write_bytes(b"of another office")
    new.chmod(0o700)
    done = switchboard("restore", str(archive), "--data", str(new))
    assert (done.returncode, done.stderr) == (0, ""), done
    assert (new / "sounds" / "hello.wav").read_bytes() == b"a sound"
    assert MailboxFiles(new / "voicemail").read_all().keys() == {"2000@default"}
    assert (new / "voicemail" / "default" / "2000" / f"{key}.wav").read_bytes() == b"a message"
    assert list(new.glob("before-restore-*/voicemail/default/2009/1-a.wav"))
    moved = start(data=new, sip=running.sip)
    for phone in phones:
        before = cseq(phone.notifies[-1])
        notify = phone.next_notify()
        assert cseq(notify) > before
        assert notify.headers["From"] == tags[phone]
        assert "active" in notify.headers["Subscription-State"]
    assert b"lunch" in phones[0].notifies[-1].body
    assert b"later" not in phones[3].notifies[-1].body
    moved.rx("presencestate change CustomPresence:2030 dnd,,moved")
    phones[30].wait_for(b"moved")  # a busy machine may have it told the one before again
    assert f"{PEOPLE}" in moved.rx("core show hints").stdout
    assert "2000@default" in moved.rx("database show MWI").stdout
    assert "vacation" in moved.rx("presencestate plans").stdout
    for phone in phones:
        phone.close()
    assert moved.stop() == 0
