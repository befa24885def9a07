"""What every window of the program shares: the office as it is, the desk that asks, and what this desk remembers."""

from dataclasses import dataclass

from switchboard.api.host import EngineHost
from switchboard.core.commands import Origin
from switchboard.gui.door import Door
from switchboard.gui.link import EngineLink
from switchboard.gui.office.alarms import Alarms
from switchboard.gui.office.calendar_desk import CalendarDesk
from switchboard.gui.office.calls_desk import CallsDesk
from switchboard.gui.office.console_line import ConsoleLine
from switchboard.gui.office.desk import Desk
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.office.enquiries import Enquiries
from switchboard.gui.office.favourites import Favourites
from switchboard.gui.office.importing import Importing
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.operations import Operations
from switchboard.gui.office.people_desk import PeopleDesk
from switchboard.gui.office.place import user_name
from switchboard.gui.office.pulse import Pulse
from switchboard.gui.office.settings_desk import SettingsDesk
from switchboard.gui.office.voicemail_desk import VoicemailDesk


@dataclass(frozen=True, slots=True)
class Workplace:
    """One a process."""

    link: EngineLink
    door: Door
    mirror: Mirror
    desk: Desk
    enquiries: Enquiries
    people: PeopleDesk
    importing: Importing
    operations: Operations
    console: ConsoleLine
    calendars: CalendarDesk
    drafts: Drafts
    favourites: Favourites
    pulse: Pulse
    alarms: Alarms
    settings: SettingsDesk
    voicemail: VoicemailDesk
    calls: CallsDesk


def make_workplace(link: EngineLink, host: EngineHost, door: Door) -> Workplace:
    """Everything joined to the engine; the office is empty until it was looked at."""
    mirror = Mirror(link)
    desk = Desk(host, door, mirror, Origin(user_name(), "window"))
    return Workplace(
        link,
        door,
        mirror,
        desk,
        Enquiries(host, door),
        PeopleDesk(host, door, desk),
        Importing(host, door, desk),
        Operations(host, door, desk.confirm),
        ConsoleLine(host, door),
        CalendarDesk(host, door),
        Drafts(),
        Favourites(),
        Pulse(link, desk),
        Alarms(mirror),
        SettingsDesk(host, door),
        VoicemailDesk(host, door, link, mirror),
        CallsDesk(host, door, link, mirror),
    )
