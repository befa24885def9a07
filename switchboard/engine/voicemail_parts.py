"""Mailboxes put together: their files, what the dialplan has of them, and their mail."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from switchboard.core.directory import Directory
from switchboard.dialplan.run.world import World
from switchboard.engine.kept_sounds import KeptSounds, MailAside
from switchboard.engine.mail_out import MailOut, MailPost
from switchboard.engine.voicemail import MailOffice, OfficeVoicemail, Submit
from switchboard.ground.faults import Faults
from switchboard.media.sounds import Sounds
from switchboard.settings.load import Settings
from switchboard.storage.mailbox_files import MailboxFiles


@dataclass(frozen=True, slots=True)
class VoicemailPlace:
    """Where mailboxes are put; `show` shows an operator what is wrong with a part of the service."""

    settings: Settings
    sounds: Sounds
    world: World
    submit: Submit
    faults: Faults
    directory: Directory
    show: Callable[[str, Sequence[str]], None]


def build_voicemail(
    loop: asyncio.AbstractEventLoop, place: VoicemailPlace, is_extension: Callable[[str], bool]
) -> OfficeVoicemail:
    """For the dialplan, with sounds that callers record."""
    settings, world = place.settings, place.world
    files, aside = MailboxFiles(settings.data / "voicemail"), MailAside(loop, place.faults)
    office = MailOffice(
        world.entries, place.submit, place.faults, world.now, is_extension, partial(place.show, "voicemail")
    )
    voicemail = OfficeVoicemail(loop, files, place.sounds, office, settings.voicemail)

    def owner(mailbox: str) -> str:
        number, _, context = mailbox.partition("@")
        return place.directory.person(number).name if context == "default" else ""

    post = MailPost(voicemail.message, owner, world.now, settings.time_zone, partial(place.show, "mail of messages"))
    voicemail.mail_by(MailOut(loop, aside, files, settings.voicemail.mail, post))
    world.voicemail = voicemail
    world.keep_sound = KeptSounds(aside, settings.data / "sounds", place.sounds).keep
    return voicemail
