"""The timeline by keys and clicks, on the real engine."""

import asyncio
import datetime as dt
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.core.commands import AddPlan, SetDeviceState, SetPresence
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.states import DeviceState, Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.delegates import timeline_painter
from switchboard.gui.delegates.card_painter import Marks
from switchboard.gui.delegates.timeline_painter import TimelinePainter, soft
from switchboard.gui.dialogs.history_dialog import HistoryDialog
from switchboard.gui.dialogs.plans_dialog import PlansDialog
from switchboard.gui.look.colours import DARK, LIGHT, Colours
from switchboard.gui.look.theme import Scheme, Theme
from switchboard.gui.office import period as period_module
from switchboard.gui.office.bands import Band, Call, PersonBands
from switchboard.gui.office.clock import office_time, set_office_zone
from switchboard.gui.office.period import Period, Zoom
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.timeline_words import Found, words_at
from switchboard.gui.panels.band_card import BandCard
from switchboard.gui.views.people_stage import Look
from switchboard.gui.views.timeline_view import TimelineView
from tests.gui.conftest import ROOT, Desk
from tests.gui.contrast import contrast

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
HOUR = 3_600.0


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The office is where it is about noon, whatever the clock says here."""
    east = 12 - dt.datetime.now(dt.UTC).hour
    monkeypatch.setattr(Desk, "zone", ZoneInfo(f"Etc/GMT{-east:+d}"))
    yield
    set_office_zone(None)


@pytest.fixture
def timeline(noon: None, desk: Desk) -> Desk:  # noqa: ARG001  before the window
    desk.key(Qt.Key.Key_3, CONTROL | SHIFT)
    desk.settle()
    return desk


def view(desk: Desk) -> TimelineView:
    return desk.window.stage.timeline


def read(desk: Desk, exten: str) -> None:
    """Until the history of somebody was read."""
    row = desk.window.model.row(place(desk, exten))
    assert row is not None
    desk.qtbot.waitUntil(lambda: view(desk)._courses.bands(row).is_known)
    desk.settle()


def place(desk: Desk, exten: str) -> int:
    found = desk.window.model.place(Extension(exten))
    assert found is not None
    return found


def point(desk: Desk, exten: str, at: float) -> QPoint:
    """Where a moment of somebody stands."""
    line = view(desk).visualRect(desk.window.model.index(place(desk, exten), 0))
    return QPoint(round(view(desk).axis.x(at)), line.center().y())


def click(desk: Desk, exten: str, at: float) -> None:
    desk.qtbot.mouseClick(view(desk).viewport(), Qt.MouseButton.LeftButton, pos=point(desk, exten, at))


def drag(desk: Desk, exten: str, begins: float, ends: float) -> None:
    viewport, left = view(desk).viewport(), Qt.MouseButton.LeftButton
    desk.qtbot.mousePress(viewport, left, pos=point(desk, exten, begins))
    for share in (0.3, 0.7, 1.0):
        desk.qtbot.mouseMove(viewport, point(desk, exten, begins + share * (ends - begins)))
    desk.qtbot.mouseRelease(viewport, left, pos=point(desk, exten, ends))


def card(desk: Desk) -> BandCard:
    found = [each for each in desk.window.findChildren(BandCard) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def spoken(desk: Desk, exten: str) -> str:
    index = desk.window.model.index(place(desk, exten), 0)
    return str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole))


def test_a_key_and_a_click_show_the_timeline_and_it_is_remembered(
    timeline: Desk, open_desk: Callable[[], Desk]
) -> None:
    assert timeline.window.stage.look is Look.TIMELINE
    assert view(timeline).isVisible()
    timeline.qtbot.mouseClick(timeline.window.search.looks.buttons[Look.LIST], Qt.MouseButton.LeftButton)
    assert not view(timeline).isVisible()
    timeline.qtbot.mouseClick(timeline.window.search.looks.buttons[Look.TIMELINE], Qt.MouseButton.LeftButton)
    timeline.qtbot.mouseClick(view(timeline).bar.zooms[Zoom.WEEK], Qt.MouseButton.LeftButton)
    timeline.close()
    again = open_desk()
    assert view(again).isVisible()
    assert view(again).period.zoom is Zoom.WEEK


def test_a_band_says_who_set_it_at_a_click(timeline: Desk) -> None:
    timeline.others_set("6003", PresenceState.DND, "meeting", "Offer")
    read(timeline, "6003")
    click(timeline, "6003", time.time())
    shown = card(timeline)
    assert timeline.selected() == ["6003"]
    timeline.qtbot.waitUntil(lambda: "Do not disturb, meeting, Offer" in card(timeline).accessibleName())
    assert shown.accessibleName().startswith("Clara Jim")
    timeline.qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    timeline.qtbot.waitUntil(lambda: "by root (console)" in words_now(timeline, "6003"))


def words_now(desk: Desk, exten: str) -> str:
    row = desk.window.model.row(place(desk, exten))
    assert row is not None
    return "\n".join(words_at(view(desk).found(row, time.time()), view(desk).period, time.time()))


def test_from_the_card_on_to_the_history(timeline: Desk) -> None:
    timeline.others_set("6003", PresenceState.DND)
    read(timeline, "6003")
    click(timeline, "6003", time.time())
    timeline.qtbot.mouseClick(card(timeline).buttons[-1], Qt.MouseButton.LeftButton)
    [dialog] = timeline.window.findChildren(HistoryDialog)
    assert "Clara" in dialog.people.text()
    dialog.close()
    timeline.settle()


def test_a_drag_plans_and_undo_takes_it_back(timeline: Desk) -> None:
    read(timeline, "6003")
    begins = view(timeline).period.begins
    axis, step = view(timeline).axis, view(timeline).period.step
    first = begins + round((time.time() - begins + axis.seconds(60)) / step + 1) * step
    last = first + round(axis.seconds(80) / step) * step
    drag(timeline, "6003", first, last)
    [dialog] = timeline.window.findChildren(PlansDialog)
    for field, at in ((dialog.begins, first), (dialog.ends, last)):
        assert field.text() == f"{office_time(at):%Y-%m-%d %H:%M}"
    timeline.qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    timeline.settle()
    [plan] = timeline.workplace.mirror.agenda.plans.values()
    assert plan.presentity == "CustomPresence:6003"
    dialog.close()
    timeline.settle()
    assert "planned: Away" in spoken(timeline, "6003")
    view(timeline).setFocus()
    timeline.control(Qt.Key.Key_Z)
    timeline.settle()
    assert timeline.workplace.mirror.agenda.plans == {}
    assert "planned" not in spoken(timeline, "6003")


def test_a_drag_plans_for_all_who_are_selected(timeline: Desk) -> None:
    timeline.select("6003", "6005")
    now = time.time()
    drag(timeline, "6005", now + view(timeline).axis.seconds(60), now + view(timeline).axis.seconds(120))
    assert timeline.selected() == ["6003", "6005"]
    [dialog] = timeline.window.findChildren(PlansDialog)
    timeline.qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    timeline.settle()
    assert {plan.presentity for plan in timeline.workplace.mirror.agenda.plans.values()} == {
        "CustomPresence:6003",
        "CustomPresence:6005",
    }
    dialog.close()


def test_what_is_over_cannot_be_planned(timeline: Desk) -> None:
    read(timeline, "6003")
    begins = view(timeline).period.begins
    drag(timeline, "6003", begins + view(timeline).axis.seconds(4), begins + view(timeline).axis.seconds(40))
    assert timeline.window.findChildren(PlansDialog) == []
    for each in timeline.window.findChildren(BandCard):
        each.close()


def test_of_two_cards_only_the_last_is_open(timeline: Desk) -> None:
    row = timeline.window.model.row(1)
    assert row is not None
    for _ in range(5):
        view(timeline).details_asked.emit(row, Found(None, None), QRect(0, 0, 10, 10))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(timeline.window.findChildren(BandCard)) == 1
    card(timeline).close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert timeline.window.findChildren(BandCard) == []


def test_a_plan_is_changed_from_its_card(timeline: Desk) -> None:
    at = time.time() + view(timeline).axis.seconds(50)
    begins = office_time(at).replace(microsecond=0, second=0, tzinfo=None)
    plan = Plan("CustomPresence:6003", Presence(PresenceState.DND, "meeting"), begins, begins + dt.timedelta(hours=1))
    timeline.others_do(AddPlan(plan, ROOT))
    read(timeline, "6003")
    click(timeline, "6003", at + view(timeline).axis.seconds(10))
    shown = card(timeline)
    assert "planned: Do not disturb, meeting" in shown.accessibleName()
    timeline.qtbot.mouseClick(shown.buttons[0], Qt.MouseButton.LeftButton)
    [dialog] = timeline.window.findChildren(PlansDialog)
    assert dialog.subtype.text() == "meeting"
    assert dialog.remove_button.isEnabled()
    dialog.close()


def test_keys_go_along_the_time_and_say_what_is_there(timeline: Desk) -> None:
    told: list[str] = []
    view(timeline).said.connect(told.append)
    timeline.others_set("6003", PresenceState.DND, "meeting")
    timeline.select("6003")
    read(timeline, "6003")
    view(timeline).setFocus()
    timeline.key(Qt.Key.Key_Left, CONTROL | SHIFT)
    assert "Do not disturb, meeting" in told[-1]
    timeline.key(Qt.Key.Key_Return)
    assert "Do not disturb, meeting" in card(timeline).accessibleName()
    card(timeline).close()
    timeline.key(Qt.Key.Key_Right)
    timeline.key(Qt.Key.Key_Right)
    timeline.key(Qt.Key.Key_Right)
    assert told[-1].endswith("nothing")
    timeline.key(Qt.Key.Key_Right, SHIFT)
    timeline.key(Qt.Key.Key_Right, SHIFT)
    assert "chosen; Enter plans" in told[-1]
    timeline.key(Qt.Key.Key_Return)
    [dialog] = timeline.window.findChildren(PlansDialog)
    assert dialog.save_button.isEnabled()
    dialog.close()
    timeline.settle()
    view(timeline).setFocus()
    timeline.key(Qt.Key.Key_Right)
    timeline.key(Qt.Key.Key_Escape)
    assert not view(timeline).mark.is_set
    assert timeline.selected() == ["6003"]


def test_keys_go_to_other_days_and_back(timeline: Desk) -> None:
    view(timeline).setFocus()
    today = view(timeline).period.day
    timeline.key(Qt.Key.Key_Left, ALT)
    assert view(timeline).period.day == today - dt.timedelta(1)
    assert view(timeline).bar.title.text() == view(timeline).period.text()
    timeline.qtbot.mouseClick(view(timeline).bar.later, Qt.MouseButton.LeftButton)
    timeline.key(Qt.Key.Key_Right, ALT)
    assert view(timeline).period.day == today + dt.timedelta(1)
    timeline.key(Qt.Key.Key_Home, ALT)
    assert view(timeline).period.day == today
    view(timeline).show_zoom(Zoom.WEEK)
    timeline.key(Qt.Key.Key_Left, ALT)
    assert view(timeline).period.day == today - dt.timedelta(7)
    timeline.settle()


def test_up_and_down_go_from_person_to_person_and_letters_search(timeline: Desk) -> None:
    timeline.select("6003")
    view(timeline).setFocus()
    timeline.key(Qt.Key.Key_Down)
    assert timeline.selected() == ["6004"]
    timeline.type("amara")
    assert timeline.selected() == ["6001"]
    assert timeline.window.search.field.text() == "amara"


def test_calls_are_a_line_and_are_found_in_the_history(timeline: Desk) -> None:
    read(timeline, "6003")
    timeline.others_do(SetDeviceState("Custom:6003", DeviceState.RINGING, ROOT))
    assert "Ringing" in spoken(timeline, "6003")
    timeline.others_do(SetDeviceState("Custom:6003", DeviceState.INUSE, ROOT))
    timeline.others_do(SetDeviceState("Custom:6003", DeviceState.NOT_INUSE, ROOT))
    timeline.qtbot.waitUntil(lambda: "In a call" in spoken(timeline, "6003"), timeout=10_000)


def test_the_next_day_comes_at_midnight_and_a_day_of_before_stays(
    timeline: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = view(timeline).period.day
    tomorrow = time.time() + 24 * HOUR
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    view(timeline).look_at_clock()
    assert view(timeline).period.day == today + dt.timedelta(1)
    view(timeline).move_by(-3)
    view(timeline).look_at_clock()
    assert view(timeline).period.day == today - dt.timedelta(2)
    monkeypatch.setattr(time, "time", lambda: tomorrow - 240 * HOUR)  # somebody set the clock
    view(timeline).show_today()
    assert view(timeline).period.holds(tomorrow - 240 * HOUR)


def test_what_is_read_aloud_is_the_row_with_its_bands(timeline: Desk) -> None:
    timeline.others_set("6003", PresenceState.DND, "meeting")
    read(timeline, "6003")
    interface = QAccessible.queryAccessibleInterface(view(timeline))
    child = interface.child(place(timeline, "6003"))
    assert child.text(QAccessible.Text.Name).startswith("Clara")
    assert "Do not disturb, meeting" in child.text(QAccessible.Text.Description)
    timeline.window.actions_.view.looks[Look.LIST].trigger()
    assert spoken(timeline, "6003") == "None"


def test_an_office_without_history_or_people_is_no_fault(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.window.actions_.view.looks[Look.TIMELINE].trigger()
    desk.settle()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_End):
        desk.qtbot.keyClick(view(desk), key)
    view(desk).grab()


def test_what_is_planned_where_nothing_can_be_set_is_refused(timeline: Desk) -> None:
    row = timeline.window.model.row(place(timeline, "6003"))
    assert row is not None
    told: list[str] = []
    timeline.workplace.desk.refused.connect(told.append)
    view(timeline).plan_asked.emit([], time.time(), time.time() + HOUR)
    assert told == ["Nothing can be planned there: the hint names no presence."]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_bands_can_be_told_from_what_they_stand_on_and_read(colours: Colours) -> None:
    for ground in (colours.base, colours.selection):
        for state in set(PresenceState) - {PresenceState.NOT_SET}:
            assert contrast(colours.presence(state), ground) >= 3  # a band, or the rim of a quiet one
    for state in set(PresenceState) - {PresenceState.AVAILABLE, PresenceState.NOT_SET}:
        assert contrast(colours.base, colours.presence(state)) >= 4.5  # words on a band
    assert contrast(colours.text, soft(colours)) >= 4.5
    assert contrast(colours.available, soft(colours)) >= 2.5 or colours.is_dark


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_who_fits_no_more_is_painted_in_colours_that_are_read(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, scheme: Scheme
) -> None:
    tomorrow = time.time() + 25 * HOUR
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    theme.choose(scheme)
    today = Period(Zoom.DAY, dt.datetime.now().astimezone().date())
    states = (PresenceState.AVAILABLE, PresenceState.DND, PresenceState.AWAY)
    bands = PersonBands(
        tuple(Band(today.begins + n * HOUR, today.begins + (n + 1) * HOUR, each) for n, each in enumerate(states)),
        (Call(today.begins, today.begins + HOUR, ExtensionState.IN_USE),),
        (),
        is_known=True,
    )
    person = PersonRow(ExtensionStatus(Extension("6001"), ExtensionState.IDLE, Presence()), Person("6001", "Ann"))
    painter = TimelinePainter(theme, lambda _: bands, today)
    painter.lay_out(painter.period, 2_400)
    colours = theme.colours

    def seen(marks: Marks) -> set[str]:
        """Colours of the bands and of the call, from the top down."""
        image = QImage(2_400, 40, QImage.Format.Format_RGB32)
        image.fill(QColor(colours.base))
        with QPainter(image) as on:
            painter.paint(on, QRect(0, 0, 2_400, 40), person, marks)
        ends = [round(painter.axis.x(today.begins + (n + 1) * HOUR)) - 8 for n in range(3)]
        return {QColor(image.pixel(x, y)).name() for x in ends for y in range(40)}

    theirs = {colours.busy, colours.away, colours.available}
    assert theirs <= seen(Marks())
    faded = seen(Marks(is_misfit=True))
    assert colours.muted in faded
    assert faded <= {colours.base, colours.line, colours.edge, colours.muted}
    assert contrast(colours.muted, soft(colours.faded())) >= 4.5
    assert theirs <= seen(Marks()), "and they come back"


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_band_is_painted_where_its_time_is(timeline: Desk, theme: Theme, scheme: Scheme) -> None:
    theme.choose(scheme)
    timeline.others_do(SetPresence("CustomPresence:6003", Presence(PresenceState.AWAY, until=time.time() + HOUR), ROOT))
    read(timeline, "6003")
    timeline.select("6001")
    image = QImage(view(timeline).viewport().grab().toImage())
    line = view(timeline).visualRect(timeline.window.model.index(place(timeline, "6003"), 0))
    left, right = (round(view(timeline).axis.x(time.time() + span)) for span in (0, HOUR))
    away = QColor(theme.colours.away).name()
    colours = [
        QColor(image.pixel(x, y)).name() for x in range(left + 3, right - 2) for y in range(line.top(), line.bottom())
    ]
    base = QColor(theme.colours.base).name()
    assert colours.count(away) > 20, "what is left of a presence that ends is hatched"
    assert colours.count(base) > colours.count(away)
    after = {QColor(image.pixel(x, line.center().y())).name() for x in range(right + 3, right + 12)}
    assert away not in after


def test_a_week_is_a_week_whatever_is_marked(timeline: Desk) -> None:
    view(timeline).setFocus()
    timeline.select("6003")
    timeline.key(Qt.Key.Key_Right)
    for zoom in (Zoom.WEEK, Zoom.DAY, Zoom.WORK):
        timeline.qtbot.mouseClick(view(timeline).bar.zooms[zoom], Qt.MouseButton.LeftButton)
        timeline.settle()
        assert view(timeline).period == Period(zoom, view(timeline).period.day)
        assert view(timeline).period.holds(time.time())
        QApplication.processEvents()


def bands_all_the_time(count: int) -> PersonBands:
    """Somebody whose presence and phone a program sets again and again."""
    today = Period(Zoom.DAY, dt.datetime.now().astimezone().date())
    states = [PresenceState.AWAY, PresenceState.DND, PresenceState.AVAILABLE]
    step = 24 * HOUR / count
    moments = [today.begins + n * step for n in range(count)]
    return PersonBands(
        tuple(Band(at, at + step, states[n % 3]) for n, at in enumerate(moments)),
        tuple(Call(at, at + step / 2, ExtensionState.RINGING) for at in moments),
        (),
        is_known=True,
    )


def test_what_is_finer_than_pixels_costs_no_more_than_pixels(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []
    monkeypatch.setattr(timeline_painter, "paint_call", lambda *call: drawn.append(call))
    tomorrow = time.time() + 25 * HOUR
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    person = PersonRow(ExtensionStatus(Extension("6001"), ExtensionState.IDLE, Presence()), Person("6001", "Ann"))
    bands = bands_all_the_time(5_000)
    painter = TimelinePainter(theme, lambda _: bands, Period(Zoom.DAY, dt.datetime.now().astimezone().date()))
    painter.lay_out(painter.period, 600)
    image = QImage(600, 40, QImage.Format.Format_RGB32)
    with QPainter(image) as on:
        painter.paint(on, QRect(0, 0, 600, 30), person, Marks())
    assert 50 < len(drawn) <= painter.axis.width / 2 + 1


def test_rows_that_take_long_are_left_for_the_next_frame(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline_painter, "_OF_FRAME", -1.0)
    person = PersonRow(ExtensionStatus(Extension("6001"), ExtensionState.IDLE, Presence()), Person("6001", "Ann"))
    bands = bands_all_the_time(20)
    painter = TimelinePainter(theme, lambda _: bands, Period(Zoom.DAY, dt.datetime.now().astimezone().date()))
    painter.lay_out(painter.period, 600)
    image = QImage(600, 40, QImage.Format.Format_RGB32)
    painter.begin_frame(1)
    with QPainter(image) as on:
        painter.paint(on, QRect(0, 0, 600, 30), person, Marks())
    assert painter.is_behind
    monkeypatch.setattr(timeline_painter, "_OF_FRAME", 60.0)
    painter.begin_frame(1)
    with QPainter(image) as on:
        painter.paint(on, QRect(0, 0, 600, 30), person, Marks())
    assert not painter.is_behind


def test_rows_that_stay_painted_are_those_of_a_screen_and_a_few_around(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline_painter, "_PICTURE_BYTES", 1)
    monkeypatch.setattr(timeline_painter, "_OF_FRAME", 60.0)
    people = [
        PersonRow(ExtensionStatus(Extension(str(number)), ExtensionState.IDLE, Presence()), Person(str(number)))
        for number in range(100)
    ]
    bands = bands_all_the_time(2)
    painter = TimelinePainter(theme, lambda _: bands, Period(Zoom.DAY, dt.datetime.now().astimezone().date()))
    painter.lay_out(painter.period, 600)
    image = QImage(600, 40, QImage.Format.Format_RGB32)
    painter.begin_frame(25)
    with QPainter(image) as on:
        for person in people:
            painter.paint(on, QRect(0, 0, 600, 30), person, Marks())
    last = [person.extension for person in people[-35:]]
    assert list(painter._pictures) == last
    with QPainter(image) as on:
        painter.paint(on, QRect(0, 0, 600, 30), people[-35], Marks())
    assert list(painter._pictures) == [*last[1:], last[0]]
    painter.forget()
    assert not painter._pictures


def test_a_timeline_that_is_not_seen_keeps_no_pictures(timeline: Desk) -> None:
    painter = view(timeline)._bands
    timeline.qtbot.waitUntil(lambda: bool(painter._pictures))
    timeline.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not painter._pictures


def test_ten_thousand_who_are_selected_cost_what_is_seen(timeline: Desk) -> None:
    timeline.window.people.selectAll()
    timeline.window.resize(900, 420)
    timeline.settle()
    view(timeline).setFocus()
    timeline.key(Qt.Key.Key_Right)
    assert 0 < len(view(timeline)._bands.hands) < 30
    bar = view(timeline).verticalScrollBar()
    before = set(view(timeline)._bands.hands)
    bar.setValue(bar.maximum())
    assert set(view(timeline)._bands.hands) - before


class KiritimatiDesk(Desk):
    """An office where it is another day already, or still."""

    zone = ZoneInfo("Pacific/Kiritimati" if dt.datetime.now().astimezone().hour >= 10 else "Pacific/Pago_Pago")


def test_the_day_is_that_of_the_office_wherever_the_window_is(
    loop: asyncio.AbstractEventLoop, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    desk = KiritimatiDesk(loop, tmp_path, theme, qtbot)
    desk.window.actions_.view.looks[Look.TIMELINE].trigger()
    desk.settle()
    today = dt.datetime.now(KiritimatiDesk.zone).date()
    assert view(desk).period.day == today
    begins = dt.datetime.combine(today, period_module._WORK_BEGINS, KiritimatiDesk.zone)
    assert view(desk).axis.begins == begins.timestamp()
    desk.close()
    set_office_zone(None)
