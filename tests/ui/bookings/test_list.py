"""The list: order, filters, sums, and the chosen booking beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.pages.bookings.filters import period_choices
from budgetdesk.ui.pages.bookings.page import BookingsPage
from budgetdesk.ui.widgets.page import Room
from tests.budget.builders import day, days
from tests.ui.bookings.conftest import Stage
from tests.ui.long_files import fill_with_bookings

FIRST, SECOND, THIRD, FOURTH = 1, 2, 3, 4


def sentence(page: BookingsPage) -> str:
    return page._sentence.text()


def test_the_newest_booking_stands_first(stage: Stage) -> None:
    assert stage.shown() == [FOURTH, THIRD, SECOND, FIRST]


def test_a_row_says_all_that_its_columns_show(stage: Stage) -> None:
    assert stage.page.listing.table.rows_model.row_text(3) == (
        "Tag: Mo 05.10.2026, Von oder an: Wer, Wofür: EGH: Lohn + EGH: Sozialversicherung,"
        " Betrag: −100,00\u00a0€, Konto: Bank"
    )


def test_what_is_shown_is_added_up_under_the_list(stage: Stage) -> None:
    assert stage.page.listing.shown_sums.text() == (
        "Gezeigt: 4 Buchungen: eingegangen 500,00\u00a0€, ausgegeben −127,50\u00a0€,"
        " zusammen 372,50\u00a0€"
    )


def test_the_chosen_rows_are_added_up_too(stage: Stage) -> None:
    stage.choose(FIRST, FOURTH)
    assert stage.page.listing.chosen_sums.text() == (
        "Ausgewählt: 2 Buchungen: eingegangen 500,00\u00a0€, ausgegeben −100,00\u00a0€,"
        " zusammen 400,00\u00a0€"
    )


def test_the_sentence_says_what_is_still_to_do(stage: Stage) -> None:
    said = [label.text() for label in stage.page.findChildren(QLabel)]
    assert "2 Buchungen sind noch nicht zugeordnet. 2 Ausgaben haben noch keinen Beleg." in said


def test_a_long_list_is_shown_before_what_is_to_do_is_counted(
    qtbot: QtBot, open_room: Callable[[Path], Room], practice_file: Path
) -> None:
    fill_with_bookings(practice_file, 20_000)
    page = BookingsPage(open_room(practice_file), "Buchungen")
    qtbot.addWidget(page)
    page.reload()
    assert len(page.listing.table.long_model.numbers) > 20_000
    assert sentence(page) == "Was noch zu tun ist, wird gezählt …"
    page.filters.only(page.filters.unassigned)
    assert sentence(page) == "Was noch zu tun ist, wird gezählt … Die Liste ist gefiltert."
    qtbot.waitUntil(lambda: not page.counting.is_at_work)
    # Of the practice household 21 have none, and none of those that were filled in.
    assert sentence(page) == "20021 Ausgaben haben noch keinen Beleg. Die Liste ist gefiltert."


def test_unassigned_bookings_alone_are_listed(stage: Stage) -> None:
    stage.page.filters.unassigned.click()
    assert stage.shown() == [FOURTH, THIRD]


def test_expenses_without_receipt_alone_are_listed(stage: Stage) -> None:
    stage.page.filters.without_receipt.click()
    assert stage.shown() == [SECOND, FIRST]


def test_a_cost_type_lists_its_parts_and_adds_up_only_those(stage: Stage) -> None:
    choice = stage.page.filters.cost_type
    choice.setCurrentText("Sozialversicherung")
    choice.edited.emit()
    assert stage.shown() == [FIRST]
    assert stage.page.listing.shown_sums.text() == (
        "Gezeigt: 1 Buchung: eingegangen 0,00\u00a0€, ausgegeben −40,00\u00a0€,"
        " zusammen −40,00\u00a0€"
    )


def test_a_period_lists_its_days(stage: Stage) -> None:
    choice = stage.page.filters.period
    choice.setCurrentText("Voriger Monat")
    choice.edited.emit()
    assert stage.shown() == [FIRST]


def test_money_of_no_known_owner_is_a_choice_of_its_own(stage: Stage) -> None:
    choice = stage.page.filters.teilbudget
    choice.show_value((Pot.OPEN, None))
    choice.edited.emit()
    assert stage.shown() == [FOURTH, THIRD]


def test_the_periods_offered_in_november_are_named_by_their_days() -> None:
    offered = {words: value for value, words in period_choices(day("2026-11-21"))}
    assert offered["Dieser Monat"] == days("2026-11-01", "2026-11-30")
    assert offered["Dieses Quartal"] == days("2026-10-01", "2026-12-31")
    assert offered["Voriges Quartal"] == days("2026-07-01", "2026-09-30")
    assert offered["Voriges Jahr"] == days("2025-01-01", "2025-12-31")


def test_a_search_that_finds_nothing_says_how_to_see_all_again(stage: Stage) -> None:
    QTest.keyClicks(stage.page.filters.search, "gibtesnicht")
    QTest.keyClick(stage.page.filters.search, Qt.Key.Key_Return)
    assert stage.shown() == []
    assert stage.page.empty.isVisible()
    stage.page.filters.clear_button.click()
    assert stage.shown() == [FOURTH, THIRD, SECOND, FIRST]


def test_sorting_by_amount_puts_the_largest_expense_first(stage: Stage) -> None:
    stage.page.listing.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert stage.shown() == [FIRST, SECOND, THIRD, FOURTH]
    stage.page.listing.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert stage.shown() == [FOURTH, THIRD, SECOND, FIRST]


def test_the_chosen_booking_shows_its_parts_beside_the_list(stage: Stage) -> None:
    stage.choose(FIRST)
    assert stage.page.side.facts.text() == (
        "Buchung 1, Mo 05.10.2026, Bank\n"
        "−60,00\u00a0€, EGH: Lohn\n"
        "−40,00\u00a0€, EGH: Sozialversicherung"
    )


def test_a_booking_that_is_asked_for_is_shown_though_filters_hid_it(stage: Stage) -> None:
    stage.page.filters.unassigned.click()
    stage.page.show_thing(FIRST)
    assert stage.page.chosen() == (FIRST,)
    assert not stage.page.filters.unassigned.isChecked()


def test_the_command_field_finds_bookings_by_their_words(stage: Stage) -> None:
    found = stage.page.findings("wer")
    assert found[0].words == "04.11.2026, 500,00\u00a0€, Wer"
    found[3].show()
    assert stage.page.chosen() == (FIRST,)


def test_the_selection_stays_on_its_booking_when_the_list_is_read_anew(stage: Stage) -> None:
    stage.choose(THIRD)
    stage.page.reload()
    assert stage.page.chosen() == (THIRD,)


def test_the_model_of_the_list_keeps_the_rules_of_models(stage: Stage) -> None:
    model = stage.page.listing.table.long_model
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    stage.page.filters.unassigned.click()
    model.sort(0)
    assert tester.model() is model
    assert model.rowCount() == 2
