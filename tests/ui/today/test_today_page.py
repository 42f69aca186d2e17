"""The first page of the practice household, as a person sees and hears it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QTableView
from pytestqt.qtbot import QtBot

from budgetdesk.budget.deadlines import DeadlineKind
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui import theme
from budgetdesk.ui.pages.today.page import TodayPage
from budgetdesk.ui.pages.today.showing import Showing
from budgetdesk.ui.pages.today.shown import ShownMonth
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.chart import Beside, scale
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.standing import due_list, skip_due
from budgetdesk.usecases.today import today_view
from tests.budget.builders import day, eur
from tests.ui.access.visits import at_rest

ShowPage = Callable[[type[Page], Room], TodayPage]
EGH, BP = TeilbudgetId(1), TeilbudgetId(2)


class Went:
    """Where the page leads to."""

    def __init__(self) -> None:
        self.places: list[tuple[str, object]] = []

    def go(self, key: str, thing: object = None) -> None:
        self.places.append((key, thing))


@pytest.fixture
def page(show_page: ShowPage, room: Room) -> TodayPage:
    return show_page(TodayPage, room)


def texts(table: QTableView) -> list[str]:
    model = table.model()
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def sentence(page: TodayPage) -> str:
    return page._sentence.text().replace("\u00a0", " ")


def test_the_first_sentence_says_where_the_money_does_not_last(page: TodayPage) -> None:
    assert sentence(page) == (
        "Assistenz rund um die Uhr: Ihr Geld reicht voraussichtlich nicht: Ende Juni 2027 "
        "würden 3,34 € fehlen. Am Ende der Bewilligung wären es 3.796,54 €."
    )
    assert page.basis.text() == (
        "Das ist eine Hochrechnung: wenn es so weitergeht wie von August 2026 bis Oktober 2026."
    )


def test_one_teilbudget_can_be_chosen_and_its_money_lasts(page: TodayPage) -> None:
    words = [page.choice.itemText(number) for number in range(page.choice.count())]
    assert words == ["Alle Teilbudgets", "Assistenz rund um die Uhr", "Behandlungspflege"]
    page.choice.setFocus()
    QTest.keyClick(page.choice, Qt.Key.Key_End)
    assert page.choice.value() == BP
    assert sentence(page) == (
        "Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligung am 31. Dezember 2027; "
        "frei sind 2.122,06 €."
    )
    assert page.figures.tiles[0].text == "60.000,00\u00a0€"


def test_every_figure_is_shown_with_its_meaning(page: TodayPage) -> None:
    page.show_thing(BP)
    assert [(tile.text, tile.meaning) for tile in page.figures.tiles] == [
        ("60.000,00\u00a0€", "für 01.01.2026 bis 31.12.2027"),
        ("25.419,76\u00a0€", "seit 01.01.2026"),
        ("35.020,16\u00a0€", "bis 31.12.2027, wenn es so weitergeht"),
        ("0,00\u00a0€", "Nichts ist gebunden."),
        ("2.122,06\u00a0€", "bliebe am Ende übrig, ohne das Gebundene"),
        ("5.892,22\u00a0€", "wenn heute nach der Zielvereinbarung abgerechnet würde"),
    ]


def test_every_figure_opens_its_rechenweg(page: TodayPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str, list[str]]] = []

    def look(dialog: QDialog) -> int:
        (table,) = dialog.findChildren(QTableView)
        opened.append((dialog.windowTitle(), texts(table)))
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    page.show_thing(BP)
    for tile in page.figures.tiles:
        tile.why.click()
    assert [title for title, _ in opened] == [
        "So wurde gerechnet: Bewilligt",
        "So wurde gerechnet: Ausgegeben",
        "So wurde gerechnet: Noch vorgesehen",
        "So wurde gerechnet: Gebunden",
        "So wurde gerechnet: Frei",
        "So wurde gerechnet: Heute zurückzuzahlen",
    ]
    assert opened[0][1][0] == (
        "24 × 2.500,00\u00a0€ für die Monate Januar 2026 bis Dezember 2027 | 60.000,00\u00a0€"
        " | Bescheid"
    )
    assert opened[4][1][-1] == (
        "= frei: So viel bliebe übrig, wenn es so weitergeht. | 2.122,06\u00a0€ | "
    )


def test_the_bar_says_what_its_table_says(page: TodayPage) -> None:
    rows = [text.replace(" | ", ": ") for text in texts(page.figures.table)]
    assert page.figures.bar.accessibleDescription() == ". ".join(rows)
    assert rows[0] == "Bewilligt: 421.920,00\u00a0€"


def test_the_chart_says_what_its_table_says(page: TodayPage) -> None:
    said = page.months.chart.accessibleDescription()
    for month, income, spent in (row.split(" | ") for row in texts(page.months.table)):
        assert f"{month}: Einnahmen {income}, Ausgegeben {spent}." in said
    assert page.months.table.model().rowCount() == 11
    assert page.months.chart.accessibleName() == "Einnahmen und Ausgaben nach Monaten"


def test_things_to_do_lead_to_where_they_are_done(show_page: ShowPage, room: Room) -> None:
    went = Went()
    page = show_page(TodayPage, replace(room, go=went.go))
    for button in page.duties.buttons:
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert [button.text() for button in page.duties.buttons] == [
        "Nachweis vorbereiten",
        "Dauerbuchungen ansehen",
    ]
    assert page.duties.buttons[0].accessibleDescription() == (
        "Der Verwendungsnachweis für Assistenz rund um die Uhr, 01.07.2026 bis 30.09.2026, "
        "war am 11.11.2026 fällig."
    )
    third_quarter = DateRange(day("2026-07-01"), day("2026-09-30"))
    assert went.places == [("reports", (EGH, third_quarter)), ("bookings", "standing")]


def test_what_is_done_is_not_shown_any_more(page: TodayPage, room: Room) -> None:
    due = room.desk.read(due_list, room.desk.today)
    room.actions.run(Label.of("skip_due", count=len(due)), skip_due, due)
    assert [button.text() for button in page.duties.buttons] == ["Nachweis vorbereiten"]


def test_the_next_deadlines_and_the_latest_bookings_are_listed(page: TodayPage) -> None:
    assert texts(page.deadlines)[0] == (
        "Do 11.02.2027 | Nachweis fällig: Assistenz rund um die Uhr, 01.10.2026 bis 31.12.2026"
        " | in 82 Tagen"
    )
    assert page.deadlines.model().rowCount() == 3
    newest = "Fr 30.10.2026 | Hanna Halbjahr, Lohn 10/2026 | −1.246,98\u00a0€"
    assert texts(page.latest)[0] == newest
    assert page.latest.model().rowCount() == 5


def test_enter_on_a_row_leads_to_it(show_page: ShowPage, room: Room) -> None:
    went = Went()
    page = show_page(TodayPage, replace(room, go=went.go))
    for table in (page.deadlines, page.latest):
        table.setFocus()
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert [key for key, _ in went.places] == ["deadlines", "bookings"]
    last_quarter = DateRange(day("2026-10-01"), day("2026-12-31"))
    assert went.places[0][1] == (DeadlineKind.REPORT, ("agreement", 1), last_quarter)
    assert went.places[1][1] == page.latest.rows_model.rows[0].id


def test_an_empty_file_offers_the_one_next_step(
    show_page: ShowPage, open_room: Callable[[Path], Room], empty_file: Path
) -> None:
    went = Went()
    room = replace(open_room(empty_file), go=went.go)
    page = show_page(TodayPage, room)
    assert sentence(page) == (
        "Noch ist kein Budget eingetragen. Beginnen Sie mit dem Leistungsträger und dem Bescheid."
    )
    assert page.no_bookings.isVisibleTo(page)
    assert not page.figures.isVisibleTo(page)
    assert not page.choice.isVisibleTo(page)
    page.enter.click()
    assert went.places == [("budget", None)]


def test_its_models_keep_qts_rules(page: TodayPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tables = page.findChildren(QTableView)
    testers = [QAbstractItemModelTester(table.model(), mode) for table in tables]
    page.reload()
    page.show_thing(EGH)
    assert len(testers) == 4
    assert all(table.accessibleName() for table in tables)


@pytest.mark.parametrize("size", [100, 200, 300])
def test_nothing_scrolls_sideways_at_any_text_size(
    open_window: Callable[[Path], MainWindow], practice_file: Path, settings: Settings, size: int
) -> None:
    settings.choose(text_size=size)
    window = open_window(practice_file)
    window.resize(1024, 768)
    window.go("today")
    at_rest(window)
    page = window.page
    assert isinstance(page, TodayPage)
    for area in page.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0
    for table in page.findChildren(QTableView):
        table_name = table.accessibleName()
        assert table.horizontalScrollBar().maximum() == 0, table_name
        assert table.verticalScrollBar().maximum() == 0, table_name


def test_with_large_text_a_row_stands_in_lines_with_titles(
    show_page: ShowPage, room: Room, settings: Settings
) -> None:
    settings.choose(text_size=300)
    page = show_page(TodayPage, room)
    page.resize(700, 700)
    at_rest(page)
    folded = [page.latest.is_folded]
    assert page.latest.row_lines(page.latest.rows_model.rows[0]).split("\n") == [
        "Fr 30.10.2026",
        "Wer und wofür: Hanna Halbjahr, Lohn 10/2026",
        "Betrag: −1.246,98\u00a0€",
    ]
    page.resize(3000, 700)
    at_rest(page)
    folded.append(page.latest.is_folded)
    assert folded == [True, False]
    assert page.latest.horizontalHeader().isVisible()


def test_the_charts_are_painted_in_every_look(page: TodayPage, settings: Settings) -> None:
    for size in (80, 300):
        settings.choose(text_size=size)
        page.months.chart.theme = theme.theme_for(settings.choices)
        page.months.show_months(
            [ShownMonth(Month(2026, month), Money(month * 1000), Money(0)) for month in (1, 2)]
        )
        for painted in (page.months.chart, page.figures.bar):
            picture = painted.grab().toImage()
            colours = {
                picture.pixel(x, y)
                for x in range(0, picture.width(), 3)
                for y in range(0, picture.height(), 3)
            }
            assert len(colours) > 3


def test_chart_and_table_stand_side_by_side_where_there_is_room(page: TodayPage) -> None:
    beside = page.months.findChild(Beside)
    assert beside is not None
    page.resize(1400, 700)
    at_rest(page)
    assert page.months.table.x() > page.months.chart.x()
    page.resize(700, 700)
    at_rest(page)
    assert page.months.table.y() > page.months.chart.y()


@pytest.mark.parametrize(
    ("amounts", "step", "count"),
    [
        ([], "1.00", 1),
        (["0.00"], "1.00", 1),
        (["4.00"], "1.00", 4),
        (["4.01"], "2.00", 3),
        (["19841.75", "23707.54"], "10000.00", 3),
        (["80000.00"], "20000.00", 4),
    ],
)
def test_a_scale_has_round_steps_up_to_the_highest_amount(
    amounts: list[str], step: str, count: int
) -> None:
    assert scale([eur(amount) for amount in amounts]) == (eur(step), count)


def test_every_why_button_says_which_figure_it_explains(page: TodayPage) -> None:
    names = [button.accessibleName() for button in page.figures.findChildren(QPushButton)]
    assert names == [
        "Warum? Bewilligt",
        "Warum? Ausgegeben",
        "Warum? Noch vorgesehen",
        "Warum? Gebunden",
        "Warum? Frei",
        "Warum? Heute zurückzuzahlen",
    ]


def test_a_long_file_s_figures_come_in_turns_and_the_page_says_so(
    qtbot: QtBot, open_room: Callable[[Path], Room], long_file: Path
) -> None:
    room = open_room(long_file)
    page = TodayPage(room, "Heute")
    qtbot.addWidget(page)
    page.reload()
    assert sentence(page) == "Die Zahlen werden berechnet …"
    first = page.shown
    assert first is None
    assert not any(section.isVisibleTo(page) for section in page._sections)
    qtbot.waitUntil(lambda: not page.turns.is_at_work)
    whole = Showing().shown(room.desk.read(today_view, None, room.desk.today))
    assert page.shown == whole
    assert sentence(page) == whole.sentence.replace("\u00a0", " ")


def test_what_was_shown_of_a_long_file_stays_until_it_is_worked_out_anew(
    qtbot: QtBot, show_page: ShowPage, open_room: Callable[[Path], Room], long_file: Path
) -> None:
    page = show_page(TodayPage, open_room(long_file))
    qtbot.waitUntil(lambda: not page.turns.is_at_work)
    before = page.shown
    due = page.room.desk.read(due_list, page.room.desk.today)[0]
    label = Label.of("skip_due", count=1)
    page.room.actions.run(label, skip_due, [due])
    assert page.shown is before
    page.take_leave()
    qtbot.wait(50)
    assert page.turns.is_at_work
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: not page.turns.is_at_work)
    assert page.shown is not before
