"""Receipts and reports are looked at by the keyboard alone: zoomed, turned, leafed through."""

from __future__ import annotations

from io import BytesIO

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from budgetdesk.ui import theme
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets import page_source
from budgetdesk.ui.widgets.page_canvas import Height, PageCanvas
from budgetdesk.ui.widgets.page_source import PDF, PdfPages, pages_of
from budgetdesk.ui.widgets.pdf_view import PdfView
from budgetdesk.ui.widgets.receipt_view import ReceiptView


def a_pdf(pages: int, *, author: str = "") -> bytes:
    kept = BytesIO()
    canvas = Canvas(kept, (200, 300), invariant=True)
    canvas.setAuthor(author)
    for number in range(pages):
        canvas.drawString(20, 200, f"Seite {number + 1}")
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def a_picture(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its stub wants bytes, Qt text
    return bytes(buffer.data().data())


@pytest.fixture
def view(qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> ReceiptView:
    # Small pages are drawn at once, however busy the machine is.
    monkeypatch.setattr(page_source, "_QUICK_SECONDS", 60)
    made = ReceiptView(theme.theme_for(settings.choices))
    qtbot.addWidget(made)
    made.resize(400, 800)
    made.show()
    return made


def shown(view: ReceiptView) -> QSize:
    return view.picture.pixmap().deviceIndependentSize().toSize()


def test_a_page_is_as_wide_as_its_frame_and_the_frame_as_high_as_the_page(
    view: ReceiptView,
) -> None:
    view.show_receipt("Beleg 1", PDF, a_pdf(1))
    frame = view.canvas.frameWidth()
    assert shown(view).width() == view.canvas.width() - 2 * frame
    assert shown(view).height() == pytest.approx(shown(view).width() * 1.5, abs=1)
    assert view.canvas.height() == pytest.approx(shown(view).height() + 2 * frame, abs=1)
    assert view.canvas.verticalScrollBar().maximum() == 0


def test_plus_minus_and_nought_zoom(view: ReceiptView) -> None:
    view.show_receipt("Beleg 1", PDF, a_pdf(1))
    width = shown(view).width()
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert shown(view).width() == pytest.approx(width * 1.5, abs=1)
    assert view.canvas.accessibleName() == "Beleg 1, 150\u00a0% der Breite"
    QTest.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert shown(view).width() == pytest.approx(width * 1.25, abs=1)
    QTest.keyClick(view.canvas, Qt.Key.Key_0)
    assert shown(view).width() == width
    assert not view.whole.isEnabled()
    for _ in range(9):
        view.larger.click()
    assert not view.larger.isEnabled()
    assert view.canvas.accessibleName() == "Beleg 1, 400\u00a0% der Breite"


def test_zoom_is_left_to_the_text_size_where_ctrl_is_held(view: ReceiptView) -> None:
    view.show_receipt("Beleg 1", PDF, a_pdf(1))
    width = shown(view).width()
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert shown(view).width() == width


def test_a_page_is_turned_by_quarters_and_stays_so_until_the_window_closes(
    view: ReceiptView,
) -> None:
    view.show_receipt("Beleg 1", PDF, a_pdf(1))
    QTest.keyClick(view.canvas, Qt.Key.Key_R)
    assert shown(view).height() == pytest.approx(shown(view).width() / 1.5, abs=1)
    assert view.canvas.accessibleName() == "Beleg 1, 100\u00a0% der Breite, nach rechts gedreht"
    view.right.click()
    assert view.canvas.accessibleName().endswith("auf dem Kopf")
    view.left.click()
    view.show_receipt("Beleg 2", PDF, a_pdf(1))
    assert view.canvas.quarters == 0
    view.show_receipt("Beleg 1", PDF, a_pdf(1))
    assert view.canvas.quarters == 1
    QTest.keyClick(view.canvas, Qt.Key.Key_L)
    assert view.canvas.quarters == 0


def test_pages_are_leafed_through_by_keys(view: ReceiptView) -> None:
    view.show_receipt("Beleg 1", PDF, a_pdf(3))
    assert view.canvas.accessibleName() == "Beleg 1, Seite 1 von 3, 100\u00a0% der Breite"
    QTest.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert view.caption.text() == "Beleg 1, Seite 2 von 3"
    QTest.keyClick(view.canvas, Qt.Key.Key_End)
    assert (view.page, view.forth.isEnabled()) == (2, False)
    QTest.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert view.page == 2
    QTest.keyClick(view.canvas, Qt.Key.Key_PageUp)
    QTest.keyClick(view.canvas, Qt.Key.Key_Home)
    assert view.page == 0


def test_a_large_page_is_moved_to_its_end_before_the_next_one_comes(view: ReceiptView) -> None:
    view.show_receipt("Beleg 1", PDF, a_pdf(2))
    for _ in range(3):
        view.canvas.zoom_by(1)
    bar = view.canvas.verticalScrollBar()
    QTest.keyClick(view.canvas, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    assert view.canvas.horizontalScrollBar().value() > 0
    steps = 0
    while view.page == 0 and steps < 10:
        QTest.keyClick(view.canvas, Qt.Key.Key_PageDown)
        steps += 1
    assert steps > 1
    assert (view.page, bar.value()) == (1, 0)


def test_of_twenty_pages_only_those_that_are_looked_at_are_drawn(
    view: ReceiptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    draw = PdfPages.draw

    def noted(self: PdfPages, page: int, size: QSize) -> QImage:
        drawn.append(page)
        return draw(self, page, size)

    monkeypatch.setattr(PdfPages, "draw", noted)
    view.show_receipt("Beleg 1", PDF, a_pdf(20))
    view.turn_to(17)
    assert set(drawn) == {0, 17}


def test_a_heavy_page_is_drawn_beside_the_window(view: ReceiptView, qtbot: QtBot) -> None:
    view.show_receipt("Scan", PDF, a_pdf(1, author="x" * 800_000))
    assert view.picture.text() == "Die Seite wird gezeichnet …"
    qtbot.waitUntil(lambda: not view.picture.pixmap().isNull())
    assert shown(view).width() == view.canvas.width() - 2 * view.canvas.frameWidth()


def test_after_a_page_that_took_long_the_next_is_drawn_beside_the_window(
    view: ReceiptView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.show_receipt("Beleg 1", PDF, a_pdf(1))
    width = shown(view).width()
    monkeypatch.setattr(page_source, "_QUICK_SECONDS", 0)
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert view.picture.text() == "Die Seite wird gezeichnet …"
    qtbot.waitUntil(lambda: shown(view).width() > width)


def test_a_small_picture_is_not_blown_up_without_end(view: ReceiptView) -> None:
    view.show_receipt("Bon", "image/png", a_picture(40, 30))
    assert shown(view) == QSize(120, 90)


def test_a_file_that_cannot_be_shown_is_told(view: ReceiptView) -> None:
    view.show_receipt("Beleg 3", PDF, b"kein PDF")
    assert view.caption.text() == "Beleg 3 kann nicht angezeigt werden."
    assert not view.canvas.isVisible()
    view.show_receipt("Beleg 4", "image/png", b"kein Bild")
    assert view.pages == 0


def test_a_report_is_leafed_through_and_read(qtbot: QtBot, settings: Settings) -> None:
    view = PdfView(theme.theme_for(settings.choices))
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    assert view.show_pdf(a_pdf(2))
    QTest.keyClick(view.canvas, Qt.Key.Key_End)
    assert view.place.text() == "Seite 2 von 2"
    assert view.canvas.accessibleDescription().startswith("Seite 2 Tasten: ")
    assert view.whole_text() == "Seite 1\n\nSeite 2"


def test_a_canvas_without_pages_answers_no_key(qtbot: QtBot, settings: Settings) -> None:
    canvas = PageCanvas(theme.theme_for(settings.choices), Height.AS_PAGE)
    qtbot.addWidget(canvas)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_R, Qt.Key.Key_Plus):
        QTest.keyClick(canvas, key)
    assert (canvas.count, canvas.page, canvas.quarters, canvas.words()) == (0, 0, 0, "")


def test_a_photo_is_shown_upright_and_not_larger_than_needed(qtbot: QtBot) -> None:
    source = pages_of("image/png", a_picture(6000, 300))
    assert source.size(0).toSize() == QSize(3000, 150)
