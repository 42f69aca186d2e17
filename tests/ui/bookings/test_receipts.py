"""Receipts: attached by file, by paste and by drop, seen beside the booking."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from budgetdesk.ui.pages.bookings.receipts_dialog import KnownReceiptsDialog
from budgetdesk.usecases.booking_list import booking_sheet
from tests.ui.bookings.conftest import Stage


def _picture() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def _receipts(stage: Stage, booking: int) -> list[str]:
    sheet = stage.room.desk.read(booking_sheet, booking)
    assert sheet is not None
    return [one.file_name for one in sheet.receipts]


def test_a_pasted_picture_becomes_a_receipt_and_is_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.choose(2)
    QGuiApplication.clipboard().setImage(_picture())
    QTest.keyClick(stage.page.listing.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _receipts(stage, 2) == ["eingefügt 21.11.2026.png"])
    assert stage.page.side.view.caption.text() == "Beleg 1: eingefügt 21.11.2026.png"
    assert not stage.page.side.view.picture.pixmap().isNull()


def test_a_dropped_file_proves_all_chosen_bookings(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "quittung.png"
    _picture().save(str(path))
    stage.choose(2, 3)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    stage.page.dropEvent(event)
    qtbot.waitUntil(lambda: _receipts(stage, 2) == ["quittung.png"])
    assert _receipts(stage, 3) == ["quittung.png"]


def _dragged(stage: Stage, data: QMimeData) -> bool:
    """Drag something over the list and let it go there; tell whether it was welcome."""
    over = stage.page.listing.table.viewport()
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_key = Qt.KeyboardModifier.NoModifier
    comes = QDragEnterEvent(QPointF(5, 5), action, data, button, no_key)
    QApplication.sendEvent(over, comes)
    if comes.isAccepted():
        drop = QDropEvent(QPointF(5, 5), action, data, button, no_key)
        QApplication.sendEvent(over, drop)
    return comes.isAccepted()


def test_a_picture_from_a_browser_can_be_dropped_on_the_list(stage: Stage, qtbot: QtBot) -> None:
    stage.choose(3)
    data = QMimeData()
    data.setImageData(_picture())
    data.setText("https://example.org/bon.png")
    assert _dragged(stage, data)
    qtbot.waitUntil(lambda: _receipts(stage, 3) == ["eingefügt 21.11.2026.png"])


def test_words_that_are_dragged_over_the_list_are_not_welcome(stage: Stage) -> None:
    stage.choose(3)
    data = QMimeData()
    data.setText("kein Beleg")
    assert not _dragged(stage, data)
    assert _receipts(stage, 3) == []


def test_a_receipt_dropped_where_no_booking_is_chosen_is_answered_in_words(
    stage: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "bon.png"
    _picture().save(str(path))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    stage.page.listing.table.clearSelection()
    assert _dragged(stage, data)
    assert stage.refused == [
        "Bitte wählen Sie zuerst die Buchung, zu der der Beleg gehört. Nichts wurde geändert."
    ]


def test_files_that_were_copied_elsewhere_are_pasted_with_their_names(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    picture, pages = tmp_path / "bon.jpg", tmp_path / "rechnung.pdf"
    _picture().save(str(picture))
    pages.write_bytes(_pdf("Summe 3,20"))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture)), QUrl.fromLocalFile(str(pages))])
    QGuiApplication.clipboard().setMimeData(data)
    stage.choose(2)
    QTest.keyClick(stage.page.listing.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _receipts(stage, 2) == ["bon.jpg", "rechnung.pdf"])


def test_files_are_chosen_in_the_dialog_of_the_system(
    stage: Stage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bon.png"
    _picture().save(str(path))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    stage.choose(1)
    stage.page.receipt_deeds.ask_for_files(stage.page.chosen())
    qtbot.waitUntil(lambda: _receipts(stage, 1) == ["bon.png"])


def test_a_file_that_is_no_receipt_is_refused_in_words(
    stage: Stage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("kein Beleg", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    stage.page.receipt_deeds.ask_for_files((1,))
    qtbot.waitUntil(lambda: len(stage.refused) == 1)
    assert stage.refused[0].startswith("brief.txt: ")
    assert _receipts(stage, 1) == []


def test_an_empty_clipboard_is_answered_in_words(stage: Stage) -> None:
    QGuiApplication.clipboard().setText("nur Text")
    stage.page.receipt_deeds.paste((1,))
    sentence = (
        "In der Zwischenablage ist kein Bild und keine Datei. Nichts wurde geändert."
        " Kopieren Sie zuerst einen Beleg, oder wählen Sie ihn mit Strg+L."
    )
    assert stage.refused == [sentence]


def test_a_receipt_of_the_file_proves_a_further_booking_and_is_detached_again(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.choose(2)
    QGuiApplication.clipboard().setImage(_picture())
    stage.page.receipt_deeds.paste((2,))
    qtbot.waitUntil(lambda: len(_receipts(stage, 2)) == 1)
    stage.choose(1)
    stage.page.receipt_deeds.link_known(stage.page.chosen())
    stage.dialog(KnownReceiptsDialog).accept()
    assert _receipts(stage, 1) == _receipts(stage, 2)
    stage.page.side.unlink_button.click()
    assert _receipts(stage, 1) == []
    assert len(_receipts(stage, 2)) == 1


def _pdf(*pages: str) -> bytes:
    kept = BytesIO()
    canvas = Canvas(kept, (200, 300), invariant=True)
    for text in pages:
        canvas.drawString(20, 200, text)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def test_the_pages_of_a_pdf_are_turned_by_buttons_and_read_as_text(stage: Stage) -> None:
    view = stage.page.side.view
    view.show_receipt("Beleg 7", "application/pdf", _pdf("Brot 3,20", "Summe 3,20"))
    assert view.caption.text() == "Beleg 7, Seite 1 von 2"
    assert not view.picture.pixmap().isNull()
    view.forth.click()
    assert view.caption.text() == "Beleg 7, Seite 2 von 2"
    assert not view.forth.isEnabled()
    view.as_text.click()
    assert view.words.toPlainText() == "Summe 3,20"
    view.back.click()
    assert view.words.toPlainText() == "Brot 3,20"


def test_a_scanned_page_says_that_its_text_is_not_known(practice_stage: Stage) -> None:
    folder = practice_stage.room.desk.store.path.parent / "uebung-dateien" / "belege"
    view = practice_stage.page.side.view
    scan = (folder / "beleg-2026-11-02.pdf").read_bytes()
    view.show_receipt("Beleg 7", "application/pdf", scan)
    assert view.caption.text() == "Beleg 7"
    view.as_text.click()
    assert view.words.toPlainText().startswith("Diese Seite ist ein Bild.")


def test_a_damaged_file_is_named_instead_of_shown(stage: Stage) -> None:
    view = stage.page.side.view
    view.show_receipt("Beleg 7", "image/png", b"")
    assert view.caption.text() == "Beleg 7 kann nicht angezeigt werden."
