"""Calendars whose events become plans: where each is, whose it is, and by which rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from switchboard.api.calendars import DAYS, POLL, CalendarSource
from switchboard.api.settings import Page
from switchboard.core.agenda import MAX_SOURCE
from switchboard.core.calendar_rules import DEFAULT_RULES, MAX_RULE, MOST_RULES, BadRule, parse_rule
from switchboard.ground.errors import Sentence
from switchboard.ground.web_address import MAX_ADDRESS, BadWebAddress, parse_web_address
from switchboard.settings.kinds import Number, Several, Switch, Text, Unfit, to_write
from switchboard.settings.records import Named, Record, Setting, Values
from switchboard.settings.servers import SECRET


@dataclass(frozen=True, slots=True)
class WebAddress:
    """Where something is on the web; empty for nowhere."""

    expected: str = "an address between quotes, such as https://example.com/bob.ics"

    def read(self, value: object) -> str:
        text = Text(most=MAX_ADDRESS, is_secret=True).read(value)
        try:
            return text and parse_web_address(text).geturl() and text
        except BadWebAddress as error:
            said = to_write(self.expected)
            raise Unfit(None, Sentence("{said}: {why}", said=said, why=error.sentence)) from None


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule by which an event becomes presence."""

    expected: str = "a rule such as 'busy => dnd,in a meeting'"

    def read(self, value: object) -> str:
        text = Text(most=MAX_RULE).read(value)
        try:
            parse_rule(text)
        except BadRule as error:
            raise Unfit(value, error.sentence) from None
        return text


EXTENSION = Setting(
    "extension", Text(most=80), "", "whose plans it makes; empty for everybody's", example="6002", title="Extension"
)
URL = Setting(
    "url",
    WebAddress(),
    "",
    "an iCalendar file on the web, or a CalDAV calendar",
    example="https://example.com/bob.ics",
    title="Address",
)
FILE = Setting(
    "file",
    Text("a path between quotes", most=4_096),
    "",
    "an iCalendar file instead; a relative path is looked for in the data folder",
    title="File",
)
CALDAV = Setting("caldav", Switch(), False, "whether the address is that of a CalDAV calendar", title="CalDAV")
USER = Setting("user", Text(most=256), "", "who logs in there", title="User")
RULES = Setting(
    "rules",
    Several(RuleLine(), "rules", most=MOST_RULES),
    [],
    "the first that fits makes an event presence; none for those that follow",
    example=list(DEFAULT_RULES),
    title="Rules",
)
POLLED = Setting("poll", Number(60, 86_400), POLL, "how long between two looks", "seconds", title="Looked at every")
AHEAD = Setting("days", Number(1, 60), DAYS, "how many are planned ahead", "days", title="Days ahead")

CALENDARS = Setting(
    "calendars",
    Named(
        Record((EXTENSION, URL, FILE, CALDAV, USER, SECRET, RULES, POLLED, AHEAD)),
        "calendar",
        "bob",
        name=Text("a name", least=1, most=MAX_SOURCE),
        most=5_000,
    ),
    {},
    "calendars whose events become plans",
    title="Calendars",
    page=Page.CALENDARS,
    at_once=True,
)


def calendar_sources(calendars: Mapping[str, Values], data: Path) -> tuple[CalendarSource, ...]:
    """
    Raises:
        Unfit: one has no place, or two.
    """
    return tuple(_source(name, values, data) for name, values in calendars.items())


def _source(name: str, values: Values, data: Path) -> CalendarSource:
    url, file = values[URL], values[FILE]
    if bool(url) == bool(file):
        raise Unfit(None, "a calendar has an address (url) or a file, and not both", (CALENDARS.name, name))
    return CalendarSource(
        name,
        values[EXTENSION],
        url,
        str(data / file) if file else "",
        is_caldav=values[CALDAV],
        user=values[USER],
        secret=values[SECRET],
        rules=values[RULES],
        poll=values[POLLED],
        days=values[AHEAD],
    )
