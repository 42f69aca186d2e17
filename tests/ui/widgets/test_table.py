"""The table: sorted by value, spoken by column and row, found again after a change."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.wording.formats import money_text


@dataclass(frozen=True)
class Line:
    id: int
    name: str
    amount: Money


LINES = (
    Line(1, "Zoo", Money(-1250)),
    Line(2, "apotheke", Money(100)),
    Line(3, "Café", Money(-90000)),
)


@pytest.fixture
def table(qtbot: QtBot) -> Table[Line]:
    made: Table[Line] = Table(
        "Zeilen",
        (
            Column("Name", lambda one: one.name, stretch=True),
            Column("Betrag", lambda one: one.amount, money_text, right=True),
        ),
    )
    qtbot.addWidget(made)
    QAbstractItemModelTester(
        made.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, made
    )
    made.show_rows(LINES)
    return made


def names(table: Table[Line]) -> list[str]:
    return [one.name for one in table.rows_model.rows]


def test_text_sorts_without_regard_to_case_and_amounts_by_their_value(table: Table[Line]) -> None:
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["apotheke", "Café", "Zoo"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["Café", "Zoo", "apotheke"]


def test_the_selected_row_stays_selected_when_the_order_and_the_rows_change(
    table: Table[Line],
) -> None:
    table.selectRow(2)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert table.selected_row() == LINES[2]
    table.show_rows((Line(4, "neu", Money(0)), *LINES))
    assert table.selected_row() == LINES[2]


def test_a_cell_is_spoken_with_its_column_and_its_row_as_a_whole(table: Table[Line]) -> None:
    index = table.rows_model.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Betrag: −12,50\u00a0€"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == (
        "Name: Zoo, Betrag: −12,50\u00a0€"
    )


def test_a_filter_that_drops_the_selected_row_tells_so(qtbot: QtBot, table: Table[Line]) -> None:
    table.selectRow(0)
    with qtbot.waitSignal(table.chosen):
        table.show_rows(())
    assert table.selected_row() is None


def test_a_stretched_column_takes_the_room_that_is_left_but_never_less_than_some_words(
    qtbot: QtBot, table: Table[Line]
) -> None:
    table.resize(900, 300)
    with qtbot.waitExposed(table):
        table.show()
    wide = table.columnWidth(0)
    assert wide == table.viewport().width() - table.columnWidth(1)
    table.resize(120, 300)
    least = 16 * table.fontMetrics().averageCharWidth()
    qtbot.waitUntil(lambda: table.columnWidth(0) == least)


def test_enter_opens_the_chosen_row(qtbot: QtBot, table: Table[Line]) -> None:
    with qtbot.waitExposed(table):
        table.show()
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as caught:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert caught.args == [LINES[1]]
