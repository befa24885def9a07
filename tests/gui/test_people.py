"""People by keys and clicks: added, edited, deleted, put back; by two desks, while the file is read anew."""

import struct
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage, Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from switchboard.core.commands import AddPerson, EditPerson, RemovePerson
from switchboard.core.people import MAX_PHOTO, Number, Person, photo_name
from switchboard.core.states import Extension, PresenceState
from switchboard.gui.dialogs.dial_dialog import DialDialog
from switchboard.gui.dialogs.hidden_dialog import HiddenDialog
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.language import Language, Languages
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.photos import small_photo
from switchboard.gui.office.column import Column
from switchboard.gui.views.people_stage import Look
from tests.gui.conftest import ROOT, Desk
from tests.gui.test_undo import answer, undo, wait_for_question


def dialog_of(desk: Desk) -> PersonDialog:
    found = [each for each in desk.window.findChildren(PersonDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def edit(desk: Desk, exten: str) -> PersonDialog:
    """By keys."""
    desk.select(exten)
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_F2)
    desk.settle()
    return dialog_of(desk)


def add(desk: Desk) -> PersonDialog:
    desk.control(Qt.Key.Key_N)
    return dialog_of(desk)


def save(desk: Desk, dialog: PersonDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.settle()


def fill(widget: QWidget, text: str, qtbot: QtBot) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(widget, text)


def person(desk: Desk, exten: str) -> Person | None:
    return desk.host.person(exten).result(10).shown


def test_somebody_is_added_by_keys_and_selected(desk: Desk, qtbot: QtBot) -> None:
    dialog = add(desk)
    fill(dialog.exten, "7009", qtbot)
    fill(dialog.name, "Zoe Ray", qtbot)
    fill(dialog.department, "Sales", qtbot)
    fill(dialog.numbers.lines[0][1], "+49 170 1", qtbot)
    dialog.numbers.lines[0][0].setEditText("mobile")
    fill(dialog.numbers.lines[1][1], "030 2", qtbot)
    fill(dialog.note, "speaks French", qtbot)
    fill(dialog.deputy, "clara jimenez", qtbot)
    fill(dialog.groups, "choir; fire wardens;choir", qtbot)
    save(desk, dialog, qtbot)
    numbers = (Number("+49 170 1", "mobile"), Number("030 2"))
    groups = ("choir", "fire wardens")
    assert person(desk, "7009") == Person(
        "7009", "Zoe Ray", "Sales", numbers=numbers, note="speaks French", deputy="6003", groups=groups
    )
    assert desk.status("7009").presentity == "CustomPresence:7009"
    assert desk.selected() == ["7009"]
    assert desk.text("7009", Column.NAME) == "Zoe Ray"
    undo(desk)
    assert person(desk, "7009") is None
    assert "7009" not in desk.shown()


@pytest.mark.parametrize(
    ("exten", "fault"),
    [
        ("", "A person needs an extension."),
        ("6002", "6002 is Bob Lindqvist already."),
        ("_6XXX", "_6XXX is a pattern of numbers; a person has one number."),
        ("60 02", "An extension, a device and a presence have no spaces, & or commas."),
    ],
)
def test_what_cannot_be_is_said_and_the_dialog_stays(desk: Desk, qtbot: QtBot, exten: str, fault: str) -> None:
    dialog = add(desk)
    fill(dialog.exten, exten, qtbot)
    save(desk, dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.fault() == fault
    dialog.reject()


@pytest.mark.parametrize(
    "text", ["half \ud83d", "nul \0", "line\u2028break", "\x1b[2J", "x" * 10_000, "<b>&amp;</b>", "%1 {who}"]
)
def test_whatever_is_pasted_into_a_field_is_kept_or_refused_in_words(desk: Desk, qtbot: QtBot, text: str) -> None:
    for field in ("name", "department", "email", "note", "deputy", "groups", "number", "kind"):
        dialog = edit(desk, "6002")
        kind, number = dialog.numbers.lines[0]
        line = {"number": number, "kind": kind.lineEdit()}.get(field) or getattr(dialog, field)
        number.setText("1")
        line.setText(text)
        save(desk, dialog, qtbot)
        desk.window.grab()
        for still in [each for each in desk.window.findChildren(PersonDialog) if each.isVisible()]:
            assert still.fault()
            still.reject()
        desk.settle()
    assert person(desk, "6002") is not None
    assert len(desk.door._faults) == 0


def test_what_was_set_here_is_told_apart_and_goes_back_to_the_file(desk: Desk, qtbot: QtBot) -> None:
    dialog = edit(desk, "6002")
    assert "As in the directory" in dialog.source.text()
    assert not dialog.restore_button.isEnabled()
    fill(dialog.name, "Robert", qtbot)
    save(desk, dialog, qtbot)
    dialog = edit(desk, "6002")
    assert "Set here: Name." in dialog.source.text()
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.text("6002", Column.NAME) == "Bob Lindqvist"
    undo(desk)
    assert desk.text("6002", Column.NAME) == "Robert"


def test_a_person_of_the_file_is_hidden_and_shown_again(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Delete)
    wait_for_question(desk, qtbot)
    assert "hidden" in answer(desk, "Delete")
    assert "6002" not in desk.shown()
    undo(desk)
    desk.rearrange()
    assert "6002" in desk.shown()
    desk.select("6002", "6003")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Delete)
    wait_for_question(desk, qtbot)
    answer(desk, "Delete")
    assert not {"6002", "6003"} & set(desk.shown())
    desk.window.actions_.people.hidden.trigger()
    desk.settle()
    dialog = desk.window.findChild(HiddenDialog)
    assert isinstance(dialog, HiddenDialog)
    assert dialog.list.count() == 2
    dialog.show_button.click()
    desk.settle()
    desk.rearrange()
    assert "6002" in desk.shown()
    assert dialog.list.count() == 1
    dialog.reject()


def test_a_delete_that_is_not_confirmed_deletes_nobody(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Delete)
    wait_for_question(desk, qtbot)
    box = desk.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    box.reject()
    desk.settle()
    assert person(desk, "6002") is not None


def test_two_desks_that_edit_one_person_lose_nothing(desk: Desk, qtbot: QtBot) -> None:
    dialog = edit(desk, "6002")
    fill(dialog.note, "speaks French", qtbot)
    bob = person(desk, "6002")
    assert bob is not None
    desk.others_do(EditPerson(Person("6002", "Robert", bob.department, bob.email), ROOT))
    assert dialog.name.text() == "Robert"
    assert dialog.note.text() == "speaks French"
    assert "Somebody else has changed" in dialog.fault()
    save(desk, dialog, qtbot)
    now = person(desk, "6002")
    assert now is not None
    assert (now.name, now.note) == ("Robert", "speaks French")


def test_who_is_deleted_elsewhere_while_edited_is_not_made_anew(desk: Desk, qtbot: QtBot) -> None:
    desk.others_do(AddPerson(Person("7009", "Zoe"), ROOT))
    desk.rearrange()
    dialog = edit(desk, "7009")
    desk.others_do(RemovePerson("7009", ROOT))
    assert "deleted" in dialog.fault()
    fill(dialog.note, "x", qtbot)
    save(desk, dialog, qtbot)
    assert dialog.isVisible()
    assert person(desk, "7009") is None
    dialog.reject()


def test_a_directory_that_is_read_while_somebody_edits_changes_what_was_not_typed(desk: Desk, qtbot: QtBot) -> None:
    dialog = edit(desk, "6002")
    fill(dialog.note, "x", qtbot)
    path = desk.data / "directory.csv"
    path.write_text(path.read_text().replace("Bob Lindqvist", "Robert Lindqvist"))
    desk.loop.run_until_complete(desk.window.workplace.door.settled())
    desk.host.run_console("dialplan reload").result(10)
    qtbot.waitUntil(lambda: dialog.name.text() == "Robert Lindqvist")
    save(desk, dialog, qtbot)
    assert desk.host.person("6002").result(10).set_here.fields == {"note"}  # type: ignore[union-attr]  # it is set


def picture(kind: str = "JPEG", width: int = 600, height: int = 400) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]  # PySide's stub wants bytes
    return bytes(buffer.data().data())


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG that would be as large as that."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def choose(dialog: PersonDialog, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.photo.maker.made, timeout=10_000):
        dialog.photo.take_file(str(path))


def test_a_photo_is_chosen_made_small_and_shown(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "bob.jpg"
    file.write_bytes(picture(width=2_000, height=3_000))
    dialog = edit(desk, "6002")
    choose(dialog, file, qtbot)
    save(desk, dialog, qtbot)
    bob = person(desk, "6002")
    assert bob is not None
    content = desk.host.photo(bob.photo).result(10)
    assert 0 < len(content) <= MAX_PHOTO
    assert QImage.fromData(content).width() == QImage.fromData(content).height() <= 192
    desk.select("6002")
    desk.settle()
    assert desk.window.panel.head._picture.isVisible()
    dialog = edit(desk, "6002")
    dialog.photo.remove_button.click()
    save(desk, dialog, qtbot)
    assert person(desk, "6002") == Person("6002", bob.name, bob.department, bob.email)
    undo(desk)
    assert person(desk, "6002") == bob
    assert desk.window.panel.head._picture.isVisible()


def test_a_photo_is_dropped_and_pasted(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "bob.png"
    file.write_bytes(picture("PNG"))
    dialog = edit(desk, "6002")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(dialog.photo.edited, timeout=10_000):
        dialog.photo.dropEvent(QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, data, buttons, keys))
    dropped = dialog.photo.name
    pasted = QMimeData()
    pasted.setData("image/png", QByteArray(picture("PNG", 300, 100)))
    QGuiApplication.clipboard().setMimeData(pasted)
    with qtbot.waitSignal(dialog.photo.edited, timeout=10_000):
        dialog.photo.paste_button.click()
    assert dialog.photo.name not in {"", dropped}
    QGuiApplication.clipboard().setText("no picture")
    dialog.photo.paste_button.click()
    assert dialog.fault() == "No picture was copied."
    dialog.reject()


@pytest.mark.qt_log_ignore(".*JPEG.*", ".*QImage.*", "libpng.*", ".*png.*", extend=True)  # Qt says it, too
@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (bomb, "no picture"),
        (lambda: b"GIF89a", "no picture"),
        (
            lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/><script/></svg>',
            "no picture",
        ),
        (lambda: b"RIFF\x24\0\0\0WEBPVP8 ", "no picture"),
        (lambda: picture()[:200], "no picture"),
        (lambda: b"\xff\xd8\xff\xe1\xff\xff" + bytes(70_000), "no picture"),
        (lambda: bytes(30_000_001), "too large"),
        (lambda: b"", "no picture"),
    ],
    ids=["bomb", "gif", "svg", "webp", "cut", "exif", "large", "empty"],
)
def test_what_is_no_photo_is_said_and_changes_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path, make: Callable[[], bytes], reason: str
) -> None:
    file = tmp_path / "x.jpg"
    file.write_bytes(make())
    dialog = edit(desk, "6002")
    with qtbot.waitSignal(dialog.photo.refused, timeout=20_000, check_params_cb=bool):
        dialog.photo.take_file(str(file))
    assert reason in dialog.fault()
    assert dialog.photo.name == ""
    for path in (tmp_path, tmp_path / "gone.jpg"):
        with qtbot.waitSignal(dialog.photo.refused, timeout=20_000, check_params_cb=bool):
            dialog.photo.take_file(str(path))
        assert "cannot be read" in dialog.fault()
    dialog.reject()


def test_photos_are_kept_within_bounds(desk: Desk) -> None:
    photos = PhotoShelf()
    photos.wanted.connect(desk.workplace.people.look_for_photo)
    desk.workplace.people.photo_found.connect(photos.take)
    for number in range(600):
        photos.keep(str(number), picture("PNG", 128, 128))
    assert photos.size <= 16_000_000
    assert photos.pixmap("599") is not None
    photos.keep("large", picture("PNG", 1_000, 1_000))
    assert photos.pixmap("large") is None
    for name, content in (("bomb", bomb()), ("svg", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")):
        photos.keep(name, content)
        assert photos.pixmap(name) is None
    for number in range(5_000):
        photos.pixmap(f"unknown {number}")
    desk.settle()
    assert photos.size <= 16_000_000


def test_who_is_away_shows_their_deputy_and_a_key_goes_there(desk: Desk) -> None:
    bob = person(desk, "6002")
    assert bob is not None
    desk.others_do(EditPerson(replace(bob, deputy="6003"), ROOT))
    desk.others_set("6002", PresenceState.AVAILABLE)
    desk.others_set("6003", PresenceState.DND)
    desk.select("6002")
    button = desk.window.panel.head.deputy.button
    assert not button.isVisible()
    desk.others_set("6002", PresenceState.AWAY)
    assert button.text() == "Deputy: Clara Jiménez, 6003 · Do not disturb"
    desk.others_set("6003", PresenceState.AVAILABLE)
    assert button.text().endswith("· Available")
    assert "Deputy: Clara Jiménez, 6003" in desk.window.model.index(
        desk.window.model.place(Extension("6002")) or 0, Column.NOTE
    ).data(Qt.ItemDataRole.ToolTipRole)
    desk.press("deputy")
    assert desk.selected() == ["6003"]
    desk.select("6002")
    desk.window.people.setFocus()
    desk.control(Qt.Key.Key_J)
    assert desk.selected() == ["6003"]
    desk.control(Qt.Key.Key_J)
    assert desk.selected() == ["6003"]


def test_deputies_that_are_not_there_or_go_round_in_circles_do_no_harm(desk: Desk) -> None:
    desk.others_do(
        EditPerson(Person("6002", "Bob", deputy="6003"), ROOT), EditPerson(Person("6003", "C", deputy="6002"), ROOT)
    )
    for exten in ("6002", "6003"):
        desk.others_set(exten, PresenceState.XA)
    desk.select("6002")
    desk.press("deputy")
    desk.press("deputy")
    assert desk.selected() == ["6002"]
    desk.others_do(EditPerson(Person("6002", "Bob", deputy="9999"), ROOT))
    button = desk.window.panel.head.deputy.button
    assert (button.text(), button.isEnabled()) == ("Deputy: 9999", False)
    desk.others_do(EditPerson(Person("6002", "Bob", deputy="6003"), ROOT))
    desk.others_do(RemovePerson("6003", ROOT))
    assert (button.text(), button.isEnabled()) == ("Deputy: 6003", False)


@pytest.mark.parametrize(
    "text", ["+49 170 1", "491701", "fren", "choi", "group:cho", "gruppe:choir", "has:deputy", "has:remark"]
)
def test_people_are_found_by_all_that_is_known_of_them(desk: Desk, text: str) -> None:
    desk.others_do(
        EditPerson(
            Person("6002", "Bob", "", "", "", (Number("+49 170 1", "mobile"),), "speaks French", "6003", ("choir",)),
            ROOT,
        )
    )
    desk.window.search.start(text)
    desk.rearrange()
    assert [line for line in desk.shown() if line.isdigit()] == ["6002"]


def test_a_number_of_somebody_is_dialled_by_their_name(desk: Desk, qtbot: QtBot) -> None:
    numbers = (Number("+49 (170) 1-2", "mobile"),)
    desk.others_do(EditPerson(Person("6002", "Bob", numbers=numbers), ROOT))
    desk.select("6003")
    desk.window.people.setFocus()
    desk.control(Qt.Key.Key_D)
    [dialog] = desk.window.findChildren(DialDialog)
    fill(dialog.number, "bob", qtbot)
    completer = dialog.number.completer()
    assert completer is not None
    offered = [completer.completionModel().index(place, 0).data() for place in range(completer.completionCount())]
    assert offered == ["Bob, 6002", "Bob, mobile, +49 (170) 1-2"]
    with qtbot.waitSignal(dialog.call_asked) as asked:
        fill(dialog.number, offered[1], qtbot)
        completer.popup().close()  # type: ignore[union-attr]  # it was opened
        qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[0].exten == "+4917012"
    desk.settle()


def test_the_list_shows_photos_and_remarks(desk: Desk) -> None:
    content = small_photo(picture())
    bob = Person("6002", "Bob", note="speaks French", photo=photo_name(content))
    desk.others_do(EditPerson(bob, ROOT, photo=content))
    assert desk.text("6002", Column.NOTE) == "speaks French"
    looks = desk.window.actions_.view.looks
    for look in (Look.LIST, Look.TILES):
        looks[look].trigger()
        desk.window.stage.grab()
        desk.settle()
        assert desk.window.photos.pixmap(bob.photo) is not None
        with_photo = desk.window.stage.grab().toImage()
        desk.others_do(EditPerson(replace(bob, photo=""), ROOT))
        assert desk.window.stage.grab().toImage() != with_photo
        desk.others_do(EditPerson(bob, ROOT))


def test_people_stand_under_their_groups(desk: Desk) -> None:
    for exten, groups in (("6002", ("choir",)), ("6003", ("fire wardens", "choir")), ("6004", ("choir",))):
        now = person(desk, exten)
        assert now is not None
        desk.others_do(EditPerson(replace(now, groups=groups), ROOT))
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.rearrange()
    assert desk.shown()[:6] == ["[choir]", "6002", "6004", "[fire wardens]", "6003", "[]"]
    texts = [desk.window.model.index(place, Column.NAME).data() for place in (0, 5)]
    assert texts[0].startswith("choir, 2 · ")
    assert texts[1].startswith("No group, 57 · ")
    desk.others_do(EditPerson(Person("6002", "Bob"), ROOT))
    desk.rearrange()
    assert desk.shown()[:2] == ["[fire wardens]", "6003"] or desk.shown()[:2] == ["[choir]", "6004"]
    desk.control(Qt.Key.Key_G)
    assert "[choir]" not in desk.shown()
    desk.key(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.control(Qt.Key.Key_G)
    assert "[Sales]" in desk.shown()


def test_the_panel_says_what_is_known_of_somebody(desk: Desk) -> None:
    numbers = (Number("+49 170 1", "mobile"), Number("030 2"))
    desk.others_do(
        EditPerson(Person("6002", "Bob", numbers=numbers, note="speaks French", groups=("choir", "x")), ROOT)
    )
    desk.select("6002")
    assert desk.label("about") == "speaks French\nmobile +49 170 1\n030 2\nchoir · x"
    desk.select("6003")
    assert not desk.window.panel.head.about.isVisible()


def test_kinds_of_numbers_are_in_the_windows_language_and_kept_as_files_have_them(
    open_demo: Callable[[], Desk], desk: Desk, english: Languages
) -> None:
    bob = Person("6002", "Bob", numbers=(Number("+49 170 1", "mobile"),))
    desk.others_do(EditPerson(bob, ROOT))
    desk.close()
    english.choose(Language.GERMAN)
    try:
        german = open_demo()
        german.select("6002")
        assert german.label("about") == "mobil +49 170 1"
        german.key(Qt.Key.Key_F2)
        [dialog] = german.window.findChildren(PersonDialog)
        kind, _ = dialog.numbers.lines[0]
        assert kind.currentText() == "mobil"
        kind.setEditText("Werkstatt")
        assert dialog.numbers.numbers() == (Number("+49 170 1", "Werkstatt"),)
        kind.setEditText("Privat")
        assert dialog.numbers.numbers() == (Number("+49 170 1", "home"),)
        dialog.reject()
    finally:
        english.choose(Language.ENGLISH)
