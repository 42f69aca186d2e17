"""The report of the practice household's third quarter, from the check to the handing out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from budgetdesk.budget.handed_out import ReportState
from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import BookingId, TeilbudgetId
from budgetdesk.ui.pages.reports import drafts as drafts_module
from budgetdesk.ui.pages.reports import outgoing as outgoing_module
from budgetdesk.ui.pages.reports.archive import EventDialog
from budgetdesk.ui.pages.reports.leaving import HandOutDialog, SaveDialog, Way
from budgetdesk.ui.pages.reports.page import ReportsPage
from budgetdesk.ui.pages.reports.preview import PreviewDialog
from budgetdesk.ui.widgets.document_view import DocumentView
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.completeness import findings
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.receipts import link_receipt
from budgetdesk.usecases.usage_report import handed_report_files

ShowPage = Callable[[type[ReportsPage], Room], ReportsPage]
SUMMER = DateRange(date(2026, 7, 1), date(2026, 9, 30))
FINDING = (
    "Die Barausgabe 285 vom 21.09.2026 (Café Beispiel, 42,70\u00a0€) hat keinen Beleg, und kein "
    "Kontoauszug zeigt sie. Bitte fügen Sie die Quittung oder einen Eigenbeleg hinzu."
)


def texts(table: QTableView) -> list[str]:
    model = table.model()
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


@pytest.fixture
def agree(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question is answered with its deed; the list holds the questions."""
    asked: list[str] = []

    def answer(_: object, question: str, *, yes: str, no: str) -> bool:
        asked.append(f"{question} {yes} {no}")
        return True

    monkeypatch.setattr(drafts_module, "confirmed", answer)
    return asked


@pytest.fixture
def saved_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Files are saved here, under the names that are offered."""
    monkeypatch.setattr(outgoing_module, "save_path", lambda _, __, given, ___: tmp_path / given)
    return tmp_path


def test_the_page_begins_with_the_report_that_is_waiting(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    assert page.choice.receiver.currentText() == "Assistenz rund um die Uhr"
    assert page.choice.addressee.text() == (
        "Der Nachweis geht an: Übungsverband Eingliederungshilfe Musterland"
    )
    assert page.choice.days() == SUMMER
    assert page._sentence.text() == (
        "Nachweis für 01.07.2026 bis 30.09.2026: Die Prüfung hat 1 Befund."
    )


def test_proof_periods_are_offered_before_other_days(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    box = page.choice.period
    assert [box.itemText(row) for row in range(box.count())] == [
        "01.10.2026 bis 31.12.2026 (läuft noch)",
        "01.07.2026 bis 30.09.2026",
        "01.04.2026 bis 30.06.2026 (abgegeben am 07.08.2026)",
        "01.01.2026 bis 31.03.2026 (abgegeben am 08.05.2026)",
        "Andere Tage",
    ]
    assert page.choice.first.isHidden() or not page.choice.first.isVisible()


def test_other_days_are_typed_and_checked(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    page.choice.period.setCurrentIndex(4)
    page.choice.period.edited.emit()
    assert page._sentence.text() == "Geben Sie den ersten und den letzten Tag ein, um die es geht."
    assert not page.hand.isEnabled()
    QTest.keyClicks(page.choice.first, "010726")
    QTest.keyClicks(page.choice.last, "310726")
    QTest.keyClick(page.choice.last, Qt.Key.Key_Return)
    assert page.choice.days() == DateRange(date(2026, 7, 1), date(2026, 7, 31))
    assert page.hand.isEnabled()


def test_the_check_names_the_finding_with_its_remedy(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    assert page.check.summary.text() == "● Die Prüfung hat ergeben: 1 Hinweis."
    assert texts(page.check.table) == [f"● Hinweis | {FINDING}"]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_finding_leads_to_its_booking(show_page: ShowPage, room: Room, by_key: bool) -> None:
    went: list[tuple[str, object]] = []
    page = show_page(ReportsPage, replace(room, go=lambda *to: went.append(to)))
    if by_key:
        page.check.table.setFocus()
        QTest.keyClick(page.check.table, Qt.Key.Key_Return)
    else:
        assert page.check.lead.text() == "Z&ur Buchung"
        page.check.lead.click()
    assert went == [("bookings", 285)]


def test_the_tables_of_the_preview_say_what_the_pages_say(
    show_page: ShowPage, room: Room, qtbot: QtBot
) -> None:
    page = show_page(ReportsPage, room)
    page.look.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.pages.pages > 0)
    assert dialog.pages.pages == 9
    assert dialog.pages.place.text() == "Seite 1 von 9"
    view = dialog.findChild(DocumentView)
    assert isinstance(view, DocumentView)
    tables = {table.accessibleName(): table for table in view.findChildren(QTableView)}
    bridge = texts(tables["Vom Anfangs- zum Endbestand"])
    assert [row.rsplit(" | ", 1)[0] for row in bridge] == [
        "Anfangsbestand am 01.07.2026 | 6.038,41\u00a0€",
        "Budgetraten | 45.360,00\u00a0€",
        "Ausgaben | −47.391,86\u00a0€",
        "Endbestand am 30.09.2026 | 4.006,55\u00a0€",
    ]
    labels = [label.text() for label in view.findChildren(QLabel)]
    assert "Entwurf – noch nicht abgegeben" in labels[1]
    text = dialog.pages.whole_text()
    for amount in ("6.038,41", "47.391,86", "4.006,55"):
        assert amount in text
    dialog.pages.turn(1)
    assert dialog.pages.place.text() == "Seite 2 von 9"
    dialog.reject()


def test_before_saving_the_page_shows_what_the_receiver_sees(
    show_page: ShowPage, room: Room
) -> None:
    page = show_page(ReportsPage, room)
    page.save.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, SaveDialog)
    seen = dict(row.split(" | ", 1) for row in texts(dialog.seen.table))
    assert seen["Empfänger"] == "Übungsverband Eingliederungshilfe Musterland"
    assert seen["Zeitraum"] == "01.07.2026 bis 30.09.2026"
    assert seen["Buchungen"] == "76 Buchungen mit Tag, Betrag, Namen und Zweck."
    assert seen["Personen"] == (
        "Frieda Übung, Anna Assistenz, Bernd Beispiel, Carla Muster, David Probe, Elif Ersatz, "
        "Finn Fiktiv, Gerda Gedacht, Hanna Halbjahr, Ivo Irgendwer"
    )
    assert seen["Belege"] == (
        "26 Belege, Nummern 74 bis 110. Die Bilder gehen nur hinaus, wenn Sie die Belege speichern."
    )
    assert seen["Bleibt bei Ihnen"] == (
        "Private Buchungen: In diesem Zeitraum gibt es keine.\n"
        "14 Buchungen anderer Teilbudgets.\n"
        "Ihre Notizen zu Buchungen und der Verlauf."
    )
    dialog.reject()


@pytest.mark.parametrize(
    ("way", "ending", "begins"),
    [
        (Way.PDF, ".pdf", b"%PDF"),
        (Way.XLSX, ".xlsx", b"PK"),
        (Way.CSV, ".csv", b"\xef\xbb\xbf"),
        (Way.RECEIPTS, "_Belege.pdf", b"%PDF"),
    ],
)
def test_a_draft_is_saved_under_a_name_that_says_what_it_is(
    show_page: ShowPage,
    room: Room,
    qtbot: QtBot,
    saved_in: Path,
    way: Way,
    ending: str,
    begins: bytes,
) -> None:
    page = show_page(ReportsPage, room)
    before = len(room.desk.history())
    page.save.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, SaveDialog)
    dialog.way.show_value(way)
    with qtbot.waitSignal(room.actions.said) as said:
        dialog.yes.click()
    name = f"Verwendungsnachweis_EGH_2026-07-01_2026-09-30_Entwurf{ending}"
    assert said.args == [f"Gespeichert: {name}"]
    assert (saved_in / name).read_bytes().startswith(begins)
    assert len(room.desk.history()) == before


def test_the_pages_are_printed_one_by_one(show_page: ShowPage, room: Room, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    page = show_page(ReportsPage, room)
    one = page.archive.table.rows_model.rows[1]
    page.kept.open(one)
    dialog = page.kept.dialog
    assert isinstance(dialog, PreviewDialog)
    files = room.desk.read(handed_report_files, one.report)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "druck.pdf"))
    assert outgoing_module.print_pdf(files.pdf, printer, page) == dialog.pages.pages
    assert (tmp_path / "druck.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()


def test_handing_out_asks_closes_the_period_and_stops_undo(
    show_page: ShowPage, room: Room, agree: list[str], qtbot: QtBot
) -> None:
    page = show_page(ReportsPage, room)
    page.hand.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, HandOutDialog)
    assert dialog.no.isDefault()
    dialog.note.show_value("Per Post")
    with qtbot.waitSignal(page.drafts.handed_out):
        dialog.yes.click()
    assert not dialog.isVisible()
    assert agree == [
        (
            "Den Nachweis für 01.07.2026 bis 30.09.2026 endgültig abgeben? Der Zeitraum ist dann "
            "abgeschlossen. Das lässt sich nicht rückgängig machen. "
            "&Endgültig abgeben N&och nicht abgeben"
        )
    ]
    assert texts(page.archive.table)[0] == (
        "3: Assistenz rund um die Uhr, 01.07.2026 bis 30.09.2026 | Sa 21.11.2026 | abgegeben"
    )
    assert texts(page.archive.events) == ["Sa 21.11.2026 | abgegeben | Per Post"]
    assert room.actions.undo_words() == ("", "")
    with pytest.raises(NotAllowed) as refused:
        room.desk.undo()
    assert refused.value.reason == "undo_stops_at_final"


def test_a_report_is_made_anew_where_the_file_was_changed_meanwhile(
    show_page: ShowPage, room: Room, agree: list[str], qtbot: QtBot
) -> None:
    page = show_page(ReportsPage, room)
    page.hand.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, HandOutDialog)
    with qtbot.waitSignal(page.drafts.handed_out):
        dialog.yes.click()
        first = page.drafts.waiting
        room.desk.run(Label.of("link_receipt", number=110), link_receipt, 110, [BookingId(285)])
    assert len(agree) == 1
    assert first is not page.drafts.waiting
    kept = room.desk.read(handed_report_files, page.archive.table.rows_model.rows[0].report)
    # Booking 285 without a receipt would stand there with a dash for its number.
    line = next(one for one in kept.csv.decode("utf-8-sig").splitlines() if "42,70" in one)
    assert "110" in line


def test_who_stops_the_making_hands_nothing_out(
    show_page: ShowPage, room: Room, agree: list[str], qtbot: QtBot
) -> None:
    page = show_page(ReportsPage, room)
    page.hand.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, HandOutDialog)
    dialog.yes.click()
    dialog.yes.click()
    assert len(agree) == 1
    waiting = page.drafts.waiting
    assert waiting is not None
    waiting.cancel.click()
    assert page.drafts.dialog is dialog
    with qtbot.waitSignal(room.background.busy):
        pass
    assert dialog.isVisible()
    assert page.archive.table.rows_model.rowCount() == 2
    dialog.reject()


def test_who_does_not_agree_hands_nothing_out(
    show_page: ShowPage, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts_module, "confirmed", lambda *_, **__: False)
    page = show_page(ReportsPage, room)
    page.hand.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, HandOutDialog)
    dialog.yes.click()
    assert dialog.isVisible()
    assert page.archive.table.rows_model.rowCount() == 2
    dialog.reject()


def test_a_period_that_was_accounted_for_is_not_handed_out_again(
    show_page: ShowPage, room: Room
) -> None:
    said: list[str] = []
    room.actions.refused.connect(said.append)
    page = show_page(ReportsPage, room)
    page.show_thing((TeilbudgetId(1), DateRange(date(2026, 4, 1), date(2026, 6, 30))))
    page.hand.trigger()
    assert said == [
        (
            "Für „Assistenz rund um die Uhr“ wurde der Zeitraum 01.04.2026 bis 30.06.2026 schon am "
            "07.08.2026 nachgewiesen. Nichts wurde abgegeben. Bitte wählen Sie einen Zeitraum "
            "danach; Fehler darin berichtigen Sie mit neuen Buchungen."
        )
    ]
    assert page.drafts.dialog is None


def test_a_handed_out_report_is_saved_byte_for_byte(
    show_page: ShowPage,
    room: Room,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(outgoing_module, "save_folder", lambda *_: tmp_path)
    page = show_page(ReportsPage, room)
    page.show_thing(("handed_report", 1))
    with qtbot.waitSignal(room.actions.said):
        page.archive.save.click()
    report = page.archive.table.rows_model.rows[1].report
    stem = tmp_path / "Verwendungsnachweis_0001_2026-01-01_2026-03-31"
    for ending, kept in (
        (".pdf", report.pdf_hash),
        (".xlsx", report.xlsx_hash),
        (".csv", report.csv_hash),
    ):
        assert sha256(stem.with_suffix(ending).read_bytes()).hexdigest() == kept


def test_what_came_of_a_report_is_noted_with_day_and_words(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    page.show_thing(("handed_report", 2))
    page.archive.note.click()
    dialog = page.kept.dialog
    assert isinstance(dialog, EventDialog)
    offered = [dialog.state.itemText(row) for row in range(dialog.state.count())]
    assert offered == ["erinnert", "Nachfragen", "geprüft (Entlastung)"]
    dialog.state.show_value(ReportState.QUESTIONS)
    dialog.note.show_value("Kontoauszug fehlt")
    dialog.save_button.click()
    assert texts(page.archive.events) == [
        "Fr 07.08.2026 | abgegeben | Per Post, mit Belegen ab 50 Euro",
        "Sa 21.11.2026 | Nachfragen | Kontoauszug fehlt",
    ]
    assert room.actions.undo_words()[0] == "Nachweis 2: Nachfragen"


def test_an_accepted_report_needs_nothing_more(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    page.show_thing(("handed_report", 1))
    assert not page.archive.note.isEnabled()
    assert page.archive.save.isEnabled()


def test_without_a_grant_the_page_says_what_will_be_here(
    show_page: ShowPage, open_room: Callable[[Path], Room], empty_file: Path
) -> None:
    page = show_page(ReportsPage, open_room(empty_file))
    assert page._sentence.text() == (
        "Hier entsteht der Nachweis für Ihren Leistungsträger. "
        "Tragen Sie zuerst den Bescheid auf der Seite „Budget“ ein."
    )
    assert not page.hand.isEnabled()
    assert page.archive.empty.isVisible()


def test_the_models_of_the_lists_are_sound(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    models = [one.rows_model for one in (page.check.table, page.archive.table, page.archive.events)]
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    page.show_thing((None, SUMMER))
    page.archive.choose(1)
    page.reload()
    assert [tester.model().rowCount() for tester in testers] == [1, 2, 3]


def test_a_change_of_the_file_is_checked_anew(show_page: ShowPage, room: Room) -> None:

    page = show_page(ReportsPage, room)
    room.actions.run(Label.of("link_receipt", number=110), link_receipt, 110, [BookingId(285)])
    assert page.check.summary.text() == "✓ Nichts fehlt. Der Nachweis kann abgegeben werden."
    assert page._sentence.text() == (
        "Nachweis für 01.07.2026 bis 30.09.2026: Die Prüfung hat 0 Befunde."
    )


def test_private_bookings_stay_at_home(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    page.show_thing((TeilbudgetId(1), DateRange(date(2026, 4, 1), date(2026, 6, 30))))
    page.save.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, SaveDialog)
    seen = dict(row.split(" | ", 1) for row in texts(dialog.seen.table))
    assert seen["Bleibt bei Ihnen"] == (
        "2 private Buchungen.\n"
        "Von privaten Buchungen wird nur die Summe genannt, bei den Konten.\n"
        "15 Buchungen anderer Teilbudgets.\n"
        "Ihre Notizen zu Buchungen und der Verlauf."
    )
    assert "Supermarkt Muster" not in seen["Andere Zahler und Empfänger"]
    dialog.reject()


def type_remark(page: ReportsPage, text: str) -> None:
    page.choice.remarks.setFocus()
    page.choice.remarks.setPlainText(text)
    page.choice.remarks.left.emit()


def test_a_remark_is_kept_with_its_draft_and_can_be_taken_back(
    show_page: ShowPage, room: Room
) -> None:
    page = show_page(ReportsPage, room)
    type_remark(page, "Mehr Nächte wegen Krankheit.")
    words, _ = room.actions.undo_words()
    assert words == "Bemerkung im Nachweis für 01.07.2026 bis 30.09.2026 geändert"
    other = show_page(ReportsPage, room)
    assert other.choice.remark() == "Mehr Nächte wegen Krankheit."
    other.show_thing((TeilbudgetId(1), DateRange(date(2026, 10, 1), date(2026, 12, 31))))
    assert other.choice.remark() == ""
    other.show_thing((TeilbudgetId(1), SUMMER))
    assert other.choice.remark() == "Mehr Nächte wegen Krankheit."
    room.actions.undo()
    assert other.choice.remark() == ""


def test_a_remark_goes_with_the_report_and_stands_in_the_archive(
    show_page: ShowPage, room: Room, agree: list[str], qtbot: QtBot
) -> None:
    page = show_page(ReportsPage, room)
    assert not page.archive.remark.isVisible()
    type_remark(page, "Mehr Nächte wegen Krankheit.")
    page.hand.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, HandOutDialog)
    with qtbot.waitSignal(page.drafts.handed_out):
        dialog.yes.click()
    assert page.archive.remark.text() == "Bemerkung im Nachweis: Mehr Nächte wegen Krankheit."
    kept = room.desk.read(handed_report_files, page.archive.table.rows_model.rows[0].report)
    assert "Mehr Nächte wegen Krankheit." in kept.csv.decode("utf-8-sig")
    page.show_thing((TeilbudgetId(1), SUMMER))
    assert page.choice.remark() == ""


def test_the_page_begins_with_what_was_chosen_last_for_this_file(
    show_page: ShowPage, room: Room
) -> None:
    page = show_page(ReportsPage, room)
    page.choice.period.show_value(DateRange(date(2026, 10, 1), date(2026, 12, 31)))
    page.choice.period.edited.emit()
    again = show_page(ReportsPage, room)
    assert again.choice.days() == DateRange(date(2026, 10, 1), date(2026, 12, 31))


def test_what_cannot_be_read_in_the_settings_is_no_choice(show_page: ShowPage, room: Room) -> None:
    page = show_page(ReportsPage, room)
    room.settings.keep(page._kept_under(), "eins 2026-99-99 nie")
    assert show_page(ReportsPage, room).choice.days() == SUMMER


def test_saving_offers_first_what_was_saved_last(
    show_page: ShowPage, room: Room, saved_in: Path, qtbot: QtBot
) -> None:
    page = show_page(ReportsPage, room)
    page.save.trigger()
    dialog = page.drafts.dialog
    assert isinstance(dialog, SaveDialog)
    assert dialog.way.value() is Way.PDF
    dialog.way.show_value(Way.CSV)
    with qtbot.waitSignal(room.actions.said):
        dialog.accept()
    assert [path.suffix for path in saved_in.glob("*.csv")] == [".csv"]
    page.save.trigger()
    again = page.drafts.dialog
    assert isinstance(again, SaveDialog)
    assert again.way.value() is Way.CSV
    again.reject()


# -------------------------------------------------------------------------------- long files


def test_a_long_file_is_checked_in_turns_and_the_page_says_so(
    qtbot: QtBot, show_page: ShowPage, open_room: Callable[[Path], Room], long_file: Path
) -> None:
    page = show_page(ReportsPage, open_room(long_file))
    turns = page.checking.turns
    qtbot.waitUntil(lambda: not turns.is_at_work)
    whole = page.check.findings
    assert whole == page.room.desk.read(findings, TeilbudgetId(1), SUMMER, page.room.desk.today)
    said: list[str] = []
    page.choice.choose(None, SUMMER)
    said.append(page._sentence.text())
    assert (page.check.summary.text(), page.check.findings) == ("Der Nachweis wird geprüft …", ())
    page.choice.choose(TeilbudgetId(1), SUMMER)
    qtbot.waitUntil(lambda: not turns.is_at_work)
    said.append(page._sentence.text())
    assert page.check.findings == whole
    assert said == [
        "Nachweis für 01.07.2026 bis 30.09.2026: Er wird geprüft …",
        f"Nachweis für 01.07.2026 bis 30.09.2026: Die Prüfung hat {len(whole)} Befunde.",
    ]


def test_what_was_found_stays_while_the_same_report_is_checked_anew(
    qtbot: QtBot, show_page: ShowPage, open_room: Callable[[Path], Room], long_file: Path
) -> None:
    page = show_page(ReportsPage, open_room(long_file))
    turns = page.checking.turns
    qtbot.waitUntil(lambda: not turns.is_at_work)
    before = page.check.findings
    assert before
    page.reload()
    assert (turns.is_at_work, page.check.findings) == (True, before)
    page.take_leave()
    qtbot.wait(50)
    assert turns.is_at_work
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: not turns.is_at_work)
    assert page.check.findings == before


def test_handing_out_waits_for_the_whole_check(
    qtbot: QtBot, show_page: ShowPage, open_room: Callable[[Path], Room], long_file: Path
) -> None:
    page = show_page(ReportsPage, open_room(long_file))
    page.reload()
    page.hand.trigger()
    before = page.drafts.dialog
    assert before is None
    qtbot.waitUntil(lambda: page.drafts.dialog is not None)
    assert isinstance(page.drafts.dialog, HandOutDialog)
    assert not page.checking.turns.is_at_work
    page.drafts.dialog.reject()


def test_of_very_many_findings_the_first_are_shown(
    show_page: ShowPage, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show_page(ReportsPage, room)
    (found,) = page.check.findings
    page.check.show_findings([replace(found, subject=("booking", one)) for one in range(1, 251)])
    assert page.check.table.rows_model.rowCount() == 200
    assert page.check.summary.text().endswith(
        "250 Hinweise. Gezeigt sind die ersten 200; die übrigen folgen, wenn diese erledigt sind."
    )
