"""Colours that can be read and told apart, and sizes that follow the font and fit the screen."""

import re
from collections.abc import Callable
from itertools import combinations
from math import cos, radians, sin
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import switchboard.gui
from switchboard.core.states import Extension, ExtensionState, PresenceState
from switchboard.gui.language import Language, Languages
from switchboard.gui.look.colours import DARK, FADED, LIGHT, Colours
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.glyphs import paint_device, paint_presence
from switchboard.gui.look.metrics import first_size
from switchboard.gui.look.stamps import DISC_ALPHA
from switchboard.gui.look.theme import Density, Theme
from switchboard.gui.office.words import PRESENCE_SHORTCUTS, presence_word
from switchboard.gui.panels.state_group import StateButton
from switchboard.gui.views.board_view import BoardView
from switchboard.gui.views.people_stage import Look
from tests.gui.conftest import Desk
from tests.gui.contrast import DEUTERANOPIA, PROTANOPIA, Sight, contrast, difference

SCHEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def grounds(colours: Colours) -> list[str]:
    """What text stands on."""
    return [colours.window, colours.base, colours.alternate, colours.selection]


@SCHEMES
def test_text_has_a_contrast_of_4_5_wherever_it_stands(colours: Colours) -> None:
    texts = [colours.text, colours.muted, colours.fault]
    texts += [colours.presence(state) for state in PresenceState]
    texts += [colours.device(state) for state in ExtensionState]
    weak = [(t, g, contrast(t, g)) for t in texts for g in grounds(colours) if contrast(t, g) < 4.5]
    assert weak == []
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_toast, colours.toast) >= 4.5
    assert contrast(colours.accent_on_toast, colours.toast) >= 4.5
    assert contrast(colours.on_band, colours.band) >= 4.5


@SCHEMES
def test_edges_and_marks_have_a_contrast_of_3(colours: Colours) -> None:
    parts = [colours.edge, colours.accent]
    weak = [(p, g, contrast(p, g)) for p in parts for g in grounds(colours)[:3] if contrast(p, g) < 3]
    assert weak == []
    assert contrast(colours.accent, colours.selection) >= 3


@SCHEMES
def test_who_is_shown_though_they_fit_no_more_can_be_read(colours: Colours) -> None:
    faded = colours.faded()
    texts = {faded.text, faded.muted, faded.fault, *(faded.presence(state) for state in PresenceState)}
    texts |= {faded.device(state) for state in ExtensionState}
    assert [(t, g) for t in texts for g in grounds(colours) if contrast(t, g) < 4.5] == []
    assert faded.text != colours.text, "and is seen to be another"


@SCHEMES
def test_shapes_that_are_only_last_known_and_initials_are_made_out(colours: Colours) -> None:
    shapes = [(mixed(colours.device(state), g, FADED), g) for state in ExtensionState for g in grounds(colours)]
    assert [(shape, g) for shape, g in shapes if contrast(shape, g) < 3] == []
    discs = [mixed(colours.accent, g, DISC_ALPHA) for g in grounds(colours)]
    assert [disc for disc in discs if contrast(colours.text, disc) < 4.5] == []


LITERAL = re.compile(r"#[0-9a-fA-F]{6}\b")


def test_every_colour_that_is_drawn_is_one_of_the_schemes() -> None:
    """What the tests above compute is what is seen: nothing else draws in a colour of its own."""
    gui = Path(switchboard.gui.__file__).parent
    found = [path.name for path in gui.rglob("*.py") if LITERAL.search(path.read_text(encoding="utf-8"))]
    assert found == ["colours.py"]
    named = re.compile(r"""QColor\(["']|GlobalColor\.(?!transparent)""")
    drawing = {path.name for path in gui.rglob("*.py") if named.search(path.read_text(encoding="utf-8"))}
    assert drawing == {
        "page_view.py",  # paper is white
        "qr_code.py",  # black on white, as whatever reads it wants it
        "glyphs.py",  # pens that make outlines, which are then filled
    }


def test_what_is_said_over_a_wallboard_is_read_and_its_totals_are(desk: Desk) -> None:
    for chip_words, colour in BoardView(desk.workplace.mirror).totals():
        assert contrast(colour, DARK.window) >= 4.5, chip_words
    assert contrast(DARK.on_band, DARK.band) >= 4.5
    assert contrast(DARK.band, DARK.window) >= 1.5


def mixed(colour: str, ground: str, share: float) -> str:
    """What is seen of a colour that lets its ground through."""
    pairs = zip(*([int(one[at : at + 2], 16) for at in (1, 3, 5)] for one in (colour, ground)), strict=True)
    return "#" + "".join(f"{round(share * over + (1 - share) * under):02x}" for over, under in pairs)


def shape(state: PresenceState | ExtensionState) -> QImage:
    image = QImage(32, 32, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    if isinstance(state, PresenceState):
        paint_presence(painter, state, QColor("black"), QRectF(0, 0, 32, 32))
    else:
        paint_device(painter, state, QColor("black"), QRectF(0, 0, 32, 32))
    painter.end()
    return image


def distance(one: QImage, other: QImage) -> float:
    """The part of the ink that differs."""
    pairs = [(one.pixelColor(x, y).value(), other.pixelColor(x, y).value()) for x in range(32) for y in range(32)]
    differs = sum(abs(a - b) for a, b in pairs)
    ink = max(sum(255 - a for a, _ in pairs), sum(255 - b for _, b in pairs))
    return differs / ink


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("states", [list(PresenceState), list(ExtensionState)], ids=["presence", "device"])
def test_no_two_states_are_told_apart_by_colour_alone(states: list[PresenceState]) -> None:
    alike = [(a, b) for a, b in combinations(states, 2) if distance(shape(a), shape(b)) < 0.15]
    assert alike == []


@pytest.mark.usefixtures("qapp")
def test_round_shapes_are_round_however_large_they_are_shown() -> None:
    side = 400
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_presence(painter, PresenceState.DND, QColor("black"), QRectF(0, 0, side, side))
    painter.end()
    for degrees in range(360):
        way = cos(radians(degrees)), sin(radians(degrees))
        inside, outside = ([round(side * (0.5 + part * radius)) for part in way] for radius in (0.43, 0.45))
        assert image.pixelColor(*inside).value() == 0
        assert image.pixelColor(*outside).value() == 255


@SCHEMES
@pytest.mark.parametrize("sight", [PROTANOPIA, DEUTERANOPIA], ids=lambda sight: sight.name)
def test_away_and_extended_away_and_available_and_busy_are_told_apart(colours: Colours, sight: Sight) -> None:
    assert difference(colours.away, colours.extended_away, sight) >= 20
    assert (
        difference(colours.available, colours.busy, sight) >= 20
        or distance(shape(PresenceState.AVAILABLE), shape(PresenceState.DND)) > 0.15
    )


@pytest.mark.parametrize("zoom", [70, 100, 150, 200])
@pytest.mark.parametrize("density", Density)
def test_the_window_grows_with_its_font_and_prints_nothing_over_anything(
    desk: Desk, theme: Theme, zoom: int, density: Density
) -> None:
    theme.choose_density(density)
    theme.choose_zoom(zoom)
    try:
        metrics = QFontMetrics(desk.window.font())
        assert desk.window.people.rowHeight(0) >= metrics.lineSpacing() * 1.5
        assert desk.window.people.font() == desk.window.font()
        for button in desk.window.panel.findChildren(StateButton):
            longest = max(presence_word(button.state).split(), key=metrics.horizontalAdvance)
            assert button.width() >= metrics.horizontalAdvance(longest) + metrics.height()
            assert button.height() >= metrics.lineSpacing()
        assert desk.window.minimumSizeHint().width() <= 1_366
    finally:
        theme.choose_zoom(100)


def test_keys_make_all_larger_and_smaller_and_that_is_kept(desk: Desk, theme: Theme) -> None:
    size, height = desk.window.font().pointSizeF(), desk.window.people.rowHeight(1)
    try:
        for _ in range(2):
            desk.control(Qt.Key.Key_Plus)
        QApplication.processEvents()
        assert desk.window.font().pointSizeF() > size * 1.2
        assert desk.window.people.rowHeight(1) > height * 1.15
        assert theme.zoom == 125
        for _ in range(3):
            desk.control(Qt.Key.Key_Minus)
        QApplication.processEvents()
        assert desk.window.font().pointSizeF() < size
        desk.control(Qt.Key.Key_Plus)
        assert theme.zoom == 100
    finally:
        theme.choose_zoom(100)


@pytest.mark.parametrize("look", Look)
def test_letters_of_20_points_fit_their_lines_in_every_view(
    desk: Desk, qapp: QApplication, theme: Theme, look: Look
) -> None:
    before = QFont(qapp.font())
    desk.others_set("6003", PresenceState.AWAY, "at lunch", "Back at half past one")
    desk.window.actions_.view.looks[look].trigger()
    try:
        font = QFont(before)
        font.setPointSizeF(20)
        qapp.setFont(font)
        theme.refresh()
        QApplication.processEvents()
        desk.window.grab()
        view, line = desk.window.stage.current, desk.window.model.place(Extension("6003"))
        assert line is not None
        lines = 1 if look is Look.LIST and not desk.window.stage.is_narrow else 2
        lines = 1 if look is Look.TIMELINE else lines
        box = view.visualRect(desk.window.model.index(line, 0))
        assert box.height() >= QFontMetrics(view.font()).height() * lines * 0.9
        assert view.font().pointSizeF() == 20
        for button in desk.window.panel.findChildren(StateButton):
            assert button.height() >= QFontMetrics(button.font()).height()
    finally:
        qapp.setFont(before)
        theme.refresh()


def test_the_first_window_fits_its_screen(desk: Desk, qapp: QApplication) -> None:
    screen = qapp.primaryScreen()
    size = first_size(desk.window, screen)
    assert size.width() <= screen.availableSize().width()
    assert size.height() <= screen.availableSize().height()
    assert desk.window.minimumSizeHint().width() <= 1_366 // 2  # a small screen at 200 %
    assert desk.window.minimumSizeHint().height() <= 768 // 2


def test_lines_that_flow_are_measured_anew_where_one_of_them_is_another(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent)
    buttons = [QPushButton("Everyone") for _ in range(4)]
    for button in buttons:
        flow.addWidget(button)
    width = flow.sizeHint().width()
    one_line = flow.heightForWidth(width)
    assert flow.heightForWidth(width // 2) > one_line
    buttons[0].setText("Everyone " * 5)
    assert flow.heightForWidth(width) > one_line
    flow.removeWidget(buttons[0])
    assert flow.heightForWidth(width) == one_line
    buttons[1].setFont(QFont(parent.font().family(), 40))
    assert flow.heightForWidth(width) > one_line


def test_a_state_says_its_keys_where_there_is_no_room_for_them(desk: Desk) -> None:
    for button in desk.window.panel.findChildren(StateButton):
        assert PRESENCE_SHORTCUTS[button.state] in button.toolTip()


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH])
def test_a_column_of_states_is_as_high_as_its_words_need(
    open_demo: Callable[[], Desk], english: Languages, language: Language
) -> None:
    english.choose(language)
    try:
        buttons = list(open_demo().window.panel.states.buttons.values())
        QApplication.processEvents()
        for column in (buttons[::2], buttons[1::2]):
            fits = all(button.sizeHint().width() <= button.width() for button in column)
            lines = {
                round(button.heightForWidth(button.width()) / button.fontMetrics().lineSpacing()) for button in column
            }
            assert lines == {2 if fits else 3}, "a line of text and the room around it"
    finally:
        english.choose(Language.ENGLISH)
