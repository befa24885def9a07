"""Messages that are left and heard: what each key does, and what becomes of it whatever the disk says."""

import pytest

from switchboard.dialplan.run.mailbox import Greeting, Told
from switchboard.dialplan.run.recording import Recorded, Recording, RecordingEnd
from switchboard.dialplan.run.world import Say
from switchboard.media.recorder import Recording as Voice
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.mailboxes import Mailboxes

PLAN = """
[default]
exten => left,1,VoiceMail(6002@default&6003@default,u)
exten => bad,1,VoiceMail(6009@default)
exten => 6002,1,VoiceMailMain(6002@default)
exten => any,1,VoiceMailMain()
exten => free,1,VoiceMailMain(6002@default,s)
exten => rec,1,Record(own/greeting.wav,3,20,oq)
exten => h,1,NoOp()
exten => o,1,Set(GLOBAL(WENT)=o)
exten => a,1,Set(GLOBAL(WENT)=a)
"""
SAID = Voice(b"\x10" * 16_000)
FULL = "the disk is full"


class Office(DialplanOffice):
    """With mailboxes, sounds that all last a second, and a phone."""

    def __init__(self) -> None:
        super().__init__(PLAN)
        self.mail = Mailboxes("6002@default", "6003@default")
        self.kept: list[str] = []
        self.disk: str | None = None
        self.world.voicemail = self.mail
        self.world.keep_sound = self.keep
        self.world.sound_length = lambda _name, _language: 1.0

    def keep(self, name: str, _: Recording, told: Told) -> None:
        self.kept.append(name)
        told(self.disk)

    def call(self, exten: str, digits: str = "", *spoken: Recorded, phone: str = "6001") -> dict[str, str]:
        """Calls as a phone; what VMSTATUS and RECORD_STATUS say at the end."""
        channel = self.channel(exten, "default")
        channel.name, channel.caller_number = f"PJSIP/{phone}-00000001", phone
        self.spoken = list(spoken)
        channel.press(digits)
        self.run(channel)
        if channel.at_end is not None:
            channel.at_end()
        return {name: channel.variables[name] for name in ("VMSTATUS", "RECORD_STATUS") if name in channel.variables}

    @property
    def said(self) -> list[str]:
        return [effect.sound for effect in self.effects if isinstance(effect, Say) and effect.sound]


def recorded(end: RecordingEnd, voice: Voice = SAID, key: str = "") -> Recorded:
    return Recorded(end, voice, key)


@pytest.mark.parametrize("end", [RecordingEnd.KEY, RecordingEnd.SILENCE, RecordingEnd.FULL, RecordingEnd.HANGUP])
def test_a_message_is_kept_however_it_ends(end: RecordingEnd) -> None:
    office = Office()
    assert office.call("left", "", recorded(end))["VMSTATUS"] == "SUCCESS"
    for mailbox in ("6002@default", "6003@default"):
        assert [(each.caller_number, each.seconds) for each in office.mail.held[mailbox]] == [("6001", 2.0)]
    said = office.said
    assert said[:3] == ["vm-theperson", "digits/6", "digits/0"]
    assert said[5:8] == ["vm-isunavail", "vm-intro", "beep"]
    assert ("auth-thankyou" in said) is (end is not RecordingEnd.HANGUP)


@pytest.mark.parametrize(
    ("voice", "end"),
    [(Voice(b""), RecordingEnd.KEY), (Voice(b"\0" * 4_000), RecordingEnd.HANGUP), (None, RecordingEnd.NOBODY)],
)
def test_what_is_too_short_is_not_kept(voice: Voice | None, end: RecordingEnd) -> None:
    office = Office()
    assert office.call("left", "", Recorded(end, voice))["VMSTATUS"] == "FAILED"
    assert office.mail.held["6002@default"] == []


def test_a_disk_that_is_full_is_told_to_the_caller() -> None:
    office = Office()
    office.mail.fault = FULL
    assert office.call("left", "", recorded(RecordingEnd.KEY))["VMSTATUS"] == "FAILED"
    assert office.said[-2:] == ["im-sorry", "vm-mailboxfull"]
    assert any(FULL in warning for warning in office.warnings)


def test_a_full_mailbox_says_so_and_takes_nothing() -> None:
    office = Office()
    office.mail.most = 0
    assert office.call("left", "", recorded(RecordingEnd.KEY))["VMSTATUS"] == "FAILED"
    assert office.said[-2:] == ["vm-mailboxfull", "vm-goodbye"]


def test_nobodys_mailbox_is_none() -> None:
    office = Office()
    assert office.call("bad")["VMSTATUS"] == "FAILED"
    assert office.said == []
    office.world.voicemail = None
    assert office.call("left")["VMSTATUS"] == "FAILED"
    assert office.call("6002")["VMSTATUS"] == "FAILED"


def test_a_greeting_of_ones_own_is_heard_and_a_key_cuts_it_short() -> None:
    office = Office()
    office.mail.greetings["6002@default", Greeting.UNAVAILABLE] = SAID
    office.call("left", "#", recorded(RecordingEnd.KEY))
    assert office.said[:2] == ["6002@default/unavail", "beep"]


@pytest.mark.parametrize(("key", "exten"), [("0", "o"), ("*", "a")])
def test_keys_lead_out_of_a_greeting(key: str, exten: str) -> None:
    office = Office()
    assert office.call("left", key)["VMSTATUS"] == "USEREXIT"
    assert office.world.variables["WENT"] == exten


def with_messages(count: int = 3) -> Office:
    office = Office()
    for number in range(count):
        office.mail.leave("6002@default", f"700{number}")
    return office


def test_messages_are_kept_deleted_and_no_longer_new() -> None:
    office = with_messages()
    office.call("6002", "1" + "6" + "7" + "6" + "#", phone="6002")
    assert [(each.key, each.is_read) for each in office.mail.held["6002@default"]] == [("k0", True), ("k2", True)]


def test_messages_are_said_one_after_the_other_with_who_left_them() -> None:
    office = with_messages(2)
    channel = office.channel("6002", "default")
    channel.name = "PJSIP/6002-00000001"
    channel.press("1")
    office.run(channel)
    said = office.said
    first = said.index("message-0")
    assert said[first - 6 : first] == [
        "vm-received",
        "vm-from-phonenumber",
        "digits/7",
        "digits/0",
        "digits/0",
        "digits/0",
    ]
    assert said[first + 1 : first + 6] == ["vm-prev", "vm-repeat", "vm-next", "vm-delete", "vm-helpexit"]


def test_what_was_deleted_may_be_kept_after_all() -> None:
    office = with_messages(1)
    office.call("6002", "1" + "77" + "#", phone="6002")
    assert len(office.mail.held["6002@default"]) == 1
    assert office.said.count("vm-deleted") == office.said.count("vm-undeleted") == 1


def test_who_hangs_up_after_deleting_has_deleted() -> None:
    office = with_messages(2)
    channel = office.channel("6002", "default")
    channel.name = "PJSIP/6002-00000001"
    channel.press("17")
    assert channel.at_end is None
    office.run(channel)
    assert [each.key for each in office.mail.held["6002@default"]] == ["k1"]


@pytest.mark.parametrize(
    ("pin", "digits", "opens"), [("1234", "1234#", True), ("1234", "12345#", False), ("", "#", False)]
)
def test_another_phone_opens_a_mailbox_with_its_pin_alone(pin: str, digits: str, opens: bool) -> None:
    office = with_messages()
    office.mail.pins["6002@default"] = pin
    assert (office.call("6002", digits)["VMSTATUS"] == "SUCCESS") is opens
    assert (office.call("any", "6002#" + digits)["VMSTATUS"] == "SUCCESS") is opens


def test_a_pin_is_asked_of_its_own_phone_too_and_guesses_end() -> None:
    office = with_messages()
    office.mail.pins["6002@default"] = "1234"
    for _ in range(3):
        assert office.call("6002", "1#2#3#", phone="6002")["VMSTATUS"] == "FAILED"
    assert office.mail.guesses == [False] * 5
    assert office.call("6002", "1234#")["VMSTATUS"] == "FAILED"
    assert office.call("free")["VMSTATUS"] == "SUCCESS"


def test_a_greeting_is_recorded() -> None:
    office = with_messages(0)
    office.call("6002", "01", recorded(RecordingEnd.KEY), phone="6002")
    assert office.mail.greetings == {("6002@default", Greeting.UNAVAILABLE): SAID}


@pytest.mark.parametrize(
    ("end", "key", "status"),
    [
        (RecordingEnd.KEY, "#", "DTMF"),
        (RecordingEnd.KEY, "0", "OPERATOR"),
        (RecordingEnd.SILENCE, "", "SILENCE"),
        (RecordingEnd.FULL, "", "TIMEOUT"),
        (RecordingEnd.HANGUP, "", "HANGUP"),
    ],
)
def test_record_says_how_it_ended_and_keeps_a_sound(end: RecordingEnd, key: str, status: str) -> None:
    office = Office()
    assert office.call("rec", "", recorded(end, key=key))["RECORD_STATUS"] == status
    assert office.kept == ["own/greeting"]


def test_record_says_what_the_disk_says() -> None:
    office = Office()
    office.disk = FULL
    assert office.call("rec", "", recorded(RecordingEnd.KEY))["RECORD_STATUS"] == "ERROR"
    assert office.call("rec")["RECORD_STATUS"] == "SKIP"
