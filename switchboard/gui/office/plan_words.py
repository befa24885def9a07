"""Plans in words: how a person reads one, and how one is made of what they write."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from switchboard.core.ends import Trouble
from switchboard.core.plan import Plan
from switchboard.core.states import Presence
from switchboard.gui.language import translate
from switchboard.gui.office.agenda import Coming
from switchboard.gui.office.ends import parse_end
from switchboard.gui.office.words import near_day_text, presence_word, time_text

WORKDAYS, EVERY_DAY = (0, 1, 2, 3, 4), (0, 1, 2, 3, 4, 5, 6)  # Monday is 0
_DAY = dt.timedelta(1)


def weekday_name(weekday: int) -> str:
    """Shortened; Monday is 0.

    >>> QLocale.setDefault(QLocale("en_GB")); weekday_name(0), weekday_name(6)
    ('Mon', 'Sun')
    """
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def plan_text(plan: Plan, today: dt.date) -> str:
    """When it comes, and what shows then, in one line."""
    text = translate("PlanWords", "{when}: {what}", "a plan: Fri 14:00 to Mon 08:00: Extended away, vacation")
    line = text.format(when=when_text(plan, today), what=_told(plan.presence))
    if not plan.source:
        return line
    return translate("PlanWords", "{plan} (calendar {name})").format(plan=line, name=plan.source)


def when_text(plan: Plan, today: dt.date) -> str:
    """When it comes."""
    if plan.weekdays:
        return _weekly(plan)
    begins, ends = _moment(plan.begins, today), _moment(plan.ends, plan.begins.date(), today)
    return translate("PlanWords", "{begins} to {ends}", "when a plan comes: Fri 14:00 to Mon 08:00").format(
        begins=begins, ends=ends
    )


def next_text(coming: Coming, now: float, zone: dt.tzinfo | None) -> str:
    """The time that comes next; `now` is wall-clock seconds, `zone` the office's."""
    today = dt.datetime.fromtimestamp(now, zone).date()
    begins, ends = (dt.datetime.fromtimestamp(at, zone).replace(tzinfo=None) for at in coming.when)
    once = Plan(coming.plan.presentity, coming.plan.presence, begins, ends, source=coming.plan.source)
    return translate("PlanWords", "Next: {plan}", "the plan that comes next").format(plan=plan_text(once, today))


@dataclass(frozen=True, slots=True)
class Times:
    """
    When a plan comes, as people write it (see `parse_end`).

    Args:
        begins: nothing for now.
        ends: as seen from when it begins; a span lasts from then on.
        weekdays: those on which it comes again every week, Monday is 0; none for once.
    """

    begins: str = ""
    ends: str = ""
    weekdays: tuple[int, ...] = ()


def make_plan(
    times: Times, presentity: str, presence: Presence, now: float, zone: dt.tzinfo | None = None
) -> Plan | Trouble:
    """A plan of what was written; `now` is wall-clock seconds, `zone` that of the office."""
    first = parse_end(times.begins, now, zone) or now // 60 * 60
    if isinstance(first, Trouble):
        return first
    last = parse_end(times.ends, first, zone)
    if isinstance(last, Trouble):
        return last
    if not last:
        return Trouble.NOT_UNDERSTOOD
    start, end = (dt.datetime.fromtimestamp(at, zone).replace(tzinfo=None) for at in (first, last))
    today = dt.datetime.fromtimestamp(now, zone).date()
    if times.weekdays and start.date() == today + _DAY:  # only the time was written, and it is over for today
        start, end = start - _DAY, end - _DAY
    return Plan(presentity, presence, start, end, tuple(sorted(times.weekdays)))


def times_of(plan: Plan) -> Times:
    """As `make_plan` reads them."""
    if plan.weekdays and plan.begins.date() == plan.ends.date():
        return Times(f"{plan.begins:%H:%M}", f"{plan.ends:%H:%M}", plan.weekdays)
    return Times(f"{plan.begins:%Y-%m-%d %H:%M}", f"{plan.ends:%Y-%m-%d %H:%M}", plan.weekdays)


def times_between(begins: float, ends: float, zone: dt.tzinfo | None) -> Times:
    """The same of two moments, in wall-clock seconds; `zone` is the office's."""
    first, last = (dt.datetime.fromtimestamp(at, zone) for at in (begins, ends))
    return Times(f"{first:%Y-%m-%d %H:%M}", f"{last:%Y-%m-%d %H:%M}")


def _weekly(plan: Plan) -> str:
    times = {"begins": time_text(plan.begins), "ends": time_text(plan.ends)}
    later = (plan.ends.date() - plan.begins.date()).days
    if later:
        text = translate("PlanWords", "{days} {begins} to {ends}, %Ln days later", "every week", later)
    else:
        text = translate("PlanWords", "{days} {begins} to {ends}", "every week: every day 12:00 to 12:45")
    return text.format(days=_days(plan.weekdays), **times)


def _days(weekdays: tuple[int, ...]) -> str:
    if weekdays == EVERY_DAY:
        return translate("PlanWords", "every day")
    if weekdays == WORKDAYS:
        return translate("PlanWords", "every workday", "Monday to Friday")
    names = ", ".join(map(weekday_name, weekdays))
    return translate("PlanWords", "every {days}", "days of the week: every Mon, Wed").format(days=names)


def _moment(moment: dt.datetime, *known: dt.date) -> str:
    """The time alone on the day that is known already; else the day, as seen from the last of the days given."""
    day = "" if moment.date() == known[0] else near_day_text(moment.date(), known[-1])
    if moment.date() == known[-1] != known[0]:
        day = weekday_name(moment.weekday())
    time = time_text(moment)
    return translate("Words", "{day} {time}").format(day=day, time=time) if day else time


def _told(presence: Presence) -> str:
    parts = (presence_word(presence.state), presence.subtype, presence.message)
    return ", ".join(part for part in parts if part)
