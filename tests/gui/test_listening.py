"""An address that other computers reach is served once a person has decided who may speak there."""

import logging

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import ServiceState
from switchboard.gui.dialogs.credentials_dialog import CredentialsDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.settings.load import load_settings
from switchboard.sip.auth.digest import hash_secret
from tests.gui.conftest import Desk

LEFT = Qt.MouseButton.LeftButton
ROLE = QMessageBox.ButtonRole


def opened(desk: Desk) -> ListenDialog:
    desk.window.serving.choose_addresses()
    dialog = desk.window.findChild(ListenDialog)
    assert isinstance(dialog, ListenDialog)
    return dialog


def listen(desk: Desk, dialog: ListenDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    desk.qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    desk.settle()


def test_this_computer_needs_no_decision_and_others_do(desk: Desk) -> None:
    dialog = opened(desk)
    assert "nobody else" in dialog.reach.text()
    assert not dialog.decision.isVisible()
    desk.qtbot.mouseClick(dialog.all_button, LEFT)
    assert dialog.addresses.text() == "0.0.0.0:0"
    assert dialog.decision.isVisible()
    assert dialog.new.isChecked()
    assert len(dialog.phones.chosen()) == 60
    desk.qtbot.mouseClick(dialog.own_button, LEFT)
    assert not dialog.decision.isVisible()


def test_phones_get_passwords_that_are_shown_once(
    desk: Desk, caplog: pytest.LogCaptureFixture, tmp_path_factory: pytest.TempPathFactory
) -> None:
    caplog.set_level(logging.DEBUG)
    dialog = opened(desk)
    desk.qtbot.mouseClick(dialog.all_button, LEFT)
    listen(desk, dialog)
    shown = desk.window.findChild(CredentialsDialog)
    assert isinstance(shown, CredentialsDialog)
    assert desk.window.findChild(ListenDialog) is None
    assert desk.sip.startswith("0.0.0.0:")
    desk.qtbot.mouseClick(shown.copy_all_button, LEFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    [secret] = [line.rpartition("\t")[2] for line in lines if line.startswith("6003\t")]
    kept = load_settings(desk.data).phones.users
    assert len(kept) == 60
    assert kept["6003"].ha1["MD5"] == hash_secret("MD5", "6003", "switchboard", secret)
    assert secret not in (desk.data / "switchboard.toml").read_text()
    assert secret not in caplog.text
    shown.phone.setCurrentIndex(2)
    shown.maker.setCurrentText("Snom")
    desk.qtbot.mouseClick(shown.copy_button, LEFT)
    assert f"user_pass1!: {secret}" in QGuiApplication.clipboard().text()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    paper = tmp_path_factory.mktemp("paper") / "list.pdf"
    printer.setOutputFileName(str(paper))
    shown.print_to(printer)
    assert paper.read_bytes().startswith(b"%PDF")
    shown.reject()


def test_those_who_have_passwords_keep_them(desk: Desk) -> None:
    dialog = opened(desk)
    desk.qtbot.mouseClick(dialog.all_button, LEFT)
    desk.qtbot.mouseClick(dialog.phones.nobody, LEFT)
    listen(desk, dialog)
    assert "Mark the phones" in dialog.fault.text()
    dialog.phones.list.setCurrentRow(2)
    desk.qtbot.keyClick(dialog.phones.list, Qt.Key.Key_Space)
    listen(desk, dialog)
    first = desk.window.findChild(CredentialsDialog)
    assert isinstance(first, CredentialsDialog)
    desk.qtbot.mouseClick(first.copy_button, LEFT)
    first.reject()
    before = load_settings(desk.data).phones.users
    assert before.keys() == {"6003"}
    again = opened(desk)
    assert again.kept.isChecked()
    assert "1 phone" in again.kept.text()
    listen(desk, again)
    assert load_settings(desk.data).phones.users["6003"].ha1 == before["6003"].ha1


def test_passwords_that_nobody_took_are_not_closed_over_without_a_question(desk: Desk) -> None:
    dialog = opened(desk)
    desk.qtbot.mouseClick(dialog.all_button, LEFT)
    listen(desk, dialog)
    shown = desk.window.findChild(CredentialsDialog)
    assert isinstance(shown, CredentialsDialog)
    desk.qtbot.mouseClick(shown.copy_button, LEFT)
    desk.qtbot.keyClick(shown, Qt.Key.Key_Escape)
    [question] = shown.findChildren(QMessageBox)
    assert "59 phones" in question.text()
    desk.qtbot.keyClick(question, Qt.Key.Key_Return)
    assert shown.isVisible()
    desk.settle()
    shown.close()
    [question] = shown.findChildren(QMessageBox)
    [lose] = [button for button in question.buttons() if question.buttonRole(button) == ROLE.DestructiveRole]
    desk.qtbot.mouseClick(lose, LEFT)
    assert not shown.isVisible()


def test_passwords_that_were_copied_are_closed_without_a_question(desk: Desk) -> None:
    dialog = opened(desk)
    desk.qtbot.mouseClick(dialog.all_button, LEFT)
    listen(desk, dialog)
    shown = desk.window.findChild(CredentialsDialog)
    assert isinstance(shown, CredentialsDialog)
    desk.qtbot.mouseClick(shown.copy_all_button, LEFT)
    desk.qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_an_account_is_shown_as_a_code_where_an_app_reads_one(desk: Desk) -> None:
    dialog = opened(desk)
    desk.qtbot.mouseClick(dialog.all_button, LEFT)
    listen(desk, dialog)
    shown = desk.window.findChild(CredentialsDialog)
    assert isinstance(shown, CredentialsDialog)
    assert not shown.code.isVisible()
    shown.maker.setCurrentText("Grandstream Wave")
    assert shown.code.isVisible()
    assert shown.code.text.startswith("<?xml")
    picture = shown.code.grab().toImage()
    rows = segno.make_qr(shown.code.text, error="m").matrix
    module = min(picture.width(), picture.height()) // (len(rows) + 8)
    assert module >= 3
    seen = [
        [picture.pixelColor((x + 4) * module + 1, (y + 4) * module + 1).value() == 0 for x in range(len(rows))]
        for y in range(len(rows))
    ]
    assert seen == [[bool(dark) for dark in row] for row in rows]
    shown.maker.setCurrentText("Linphone")
    assert shown.code.text in shown.text.toPlainText()
    assert "camera" in shown.code_caption.text()
    desk.qtbot.mouseClick(shown.copy_all_button, LEFT)
    shown.reject()


def test_an_address_where_nobody_decided_who_may_speak_has_a_button_at_the_bottom(desk: Desk) -> None:
    bar = desk.window.service_bar
    bar.show_service(ServiceState(listening=("127.0.0.1:5060",), chosen=("0.0.0.0:5060",), undecided=("0.0.0.0:5060",)))
    [button] = [button for button in bar.findChildren(QPushButton) if "Who may use" in button.text()]
    assert button.isVisible()
    assert "this computer only" in button.toolTip()
    desk.qtbot.mouseClick(button, LEFT)
    assert desk.window.findChild(ListenDialog) is not None
    bar.show_service(ServiceState(listening=("0.0.0.0:5060",)))
    assert not button.isVisible()


def test_everybody_is_admitted_where_a_person_says_so(desk: Desk) -> None:
    dialog = opened(desk)
    desk.qtbot.mouseClick(dialog.all_button, LEFT)
    dialog.everybody.setFocus()
    desk.qtbot.keyClick(dialog.everybody, Qt.Key.Key_Space)
    listen(desk, dialog)
    assert desk.window.findChild(ListenDialog) is None
    assert load_settings(desk.data).phones.authenticate == "never"


def test_what_is_no_address_is_answered_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk)
    for text in ("", "nowhere:x", "xmpp:127.0.0.1:1", "127.0.0.1:99999", "a b"):
        dialog.addresses.setText(text)
        qtbot.keyClick(dialog.addresses, Qt.Key.Key_Return)
        desk.settle()
        if text != "a b":
            assert dialog.fault.text()
        assert dialog.isVisible()
    dialog.reject()
