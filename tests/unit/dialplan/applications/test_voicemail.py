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


def test_greetings_are_recorded_one_after_the_other() -> None:
    office = with_messages(0)
    office.call("6002", "0" + "1" + "2" + "3" + "*" + "#", *[recorded(RecordingEnd.KEY)] * 3, phone="6002")
    assert [greeting for _, greeting in office.mail.greetings] == [Greeting.UNAVAILABLE, Greeting.BUSY, Greeting.NAME]
    assert [name for name in office.said if name.startswith("vm-rec-")] == ["vm-rec-unv", "vm-rec-busy", "vm-rec-name"]


@pytest.mark.parametrize(
    ("typed", "pin", "told"),
    [
        ("4711#4711#", "4711", "vm-passchanged"),
        ("4711#4712#", "1234", "vm-mismatch"),
        ("471#", "1234", "vm-invalid-password"),
        ("47*1#", "1234", "vm-invalid-password"),
        ("1" * 40 + "#", "1234", "vm-invalid-password"),
    ],
)
def test_the_pin_is_changed_by_phone(typed: str, pin: str, told: str) -> None:
    office = with_messages(0)
    office.mail.pins["6002@default"] = "1234"
    office.call("free", "05" + typed + "*#")
    assert office.mail.pins["6002@default"] == pin
    assert told in office.said


def test_a_pin_that_the_disk_does_not_take_is_as_it_was() -> None:
    office = with_messages(0)
    office.mail.pins["6002@default"], office.mail.fault = "1234", FULL
    office.call("free", "054711#4711#")
    assert office.mail.pins["6002@default"] == "1234"
    assert "im-sorry" in office.said
    assert "vm-passchanged" not in office.said


def test_a_message_is_saved_in_a_folder_and_heard_there() -> None:
    office = with_messages(2)
    office.call("6002", "1" + "9" + "2" + "#", phone="6002")
    assert [each.folder for each in office.mail.held["6002@default"]] == ["Work", "Old"]
    office = office_again(office)
    office.call("6002", "2" + "2" + "1", phone="6002")
    assert "message-0" in office.said
    assert "message-1" not in office.said


def test_who_thinks_better_of_saving_goes_on_with_the_message() -> None:
    office = with_messages(1)
    office.call("6002", "1" + "9" + "#" + "6" + "#", phone="6002")
    assert [each.folder for each in office.mail.held["6002@default"]] == ["Old"]


def test_a_message_can_be_made_new_again() -> None:
    office = with_messages(1)
    office.call("6002", "1" + "9" + "0" + "#", phone="6002")
    assert [each.folder for each in office.mail.held["6002@default"]] == ["INBOX"]


def test_old_messages_are_heard_first_where_there_are_no_new_ones() -> None:
    office = with_messages(1)
    office.call("6002", "1#", phone="6002")
    office = office_again(office)
    office.call("6002", "1", phone="6002")
    assert "message-0" in office.said


@pytest.mark.parametrize(
    ("typed", "told", "count"),
    [("6003#", "vm-msgforwarded", 1), ("6009#", "pbx-invalid", 0), ("#", "pbx-invalid", 0)],
)
def test_a_message_is_forwarded_and_stays(typed: str, told: str, count: int) -> None:
    office = with_messages(1)
    office.call("6002", "1" + "8" + typed + "#", phone="6002")
    assert [each.caller_number for each in office.mail.held["6003@default"]] == ["7000"] * count
    assert len(office.mail.held["6002@default"]) == 1
    assert told in office.said


def test_a_full_mailbox_takes_no_forwarded_message() -> None:
    office = with_messages(1)
    office.mail.most = 0
    office.call("6002", "1" + "8" + "6003#" + "#", phone="6002")
    assert "vm-mailboxfull" in office.said
    assert office.mail.held["6003@default"] == []


def test_pound_ends_the_call_from_within_the_messages() -> None:
    office = with_messages(2)
    office.call("6002", "1#", phone="6002")
    assert office.said[-1] == "vm-goodbye"
    assert office.said.count("vm-youhave") == 1


def test_help_is_given_and_the_message_said_again() -> None:
    office = with_messages(1)
    office.call("6002", "1" + "*" + "5" + "#", phone="6002")
    assert "vm-repeat" in office.said


def office_again(before: Office) -> Office:
    """Another call to the same mailboxes."""
    office = Office()
    office.mail.held = before.mail.held
    return office


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
