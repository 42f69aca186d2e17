"""The table of very many rows: numbers first, rows when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from budgetdesk.ui.widgets.long_table import LongTable, ReadRows
from budgetdesk.ui.widgets.table import Column

MANY = 100_000


@dataclass(frozen=True)
class Line:
    id: int


@pytest.fixture
def table(qtbot: QtBot) -> LongTable[Line]:
    made: LongTable[Line] = LongTable("Zeilen", (Column("Nummer", lambda one: one.id),))
    qtbot.addWidget(made)
    return made


def lines(numbers: Sequence[int]) -> ReadRows[Line]:
    return ReadRows(numbers, lambda some: [Line(number) for number in some])


def choose(table: LongTable[Line], first: int, last: int) -> None:
    model = table.long_model
    chosen = QItemSelection(model.index(first, 0), model.index(last, 0))
    table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.Select)


def test_a_large_selection_stays_when_the_rows_change(table: LongTable[Line]) -> None:
    table.show_rows(lines(range(MANY)))
    choose(table, 10, 60_000)
    choose(table, 70_000, 70_002)
    # One row before all of them came, and one among them went.
    table.show_rows(lines([-1, *range(500), *range(501, MANY)]))
    kept = [*range(10, 500), *range(501, 60_001), 70_000, 70_001, 70_002]
    assert table.selected_numbers() == tuple(kept)


def test_a_selection_in_very_many_pieces_is_not_brought_back_in_part(
    table: LongTable[Line],
) -> None:
    table.show_rows(lines(range(5_000)))
    assert not table.select_numbers(range(0, 5_000, 2))
    assert table.selected_numbers() == ()


def test_choosing_all_asks_for_no_row_but_those_that_are_seen(
    qtbot: QtBot, table: LongTable[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def read(some: Sequence[int]) -> Sequence[Line]:
        asked.extend(some)
        return [Line(number) for number in some]

    table.show_rows(ReadRows(range(MANY), read))
    with qtbot.waitExposed(table):
        table.show()
    counted: list[object] = []
    model = table.long_model
    plain = model.rowCount

    def row_count(*args: QModelIndex) -> int:
        counted.append(args)
        return plain(*args)

    monkeypatch.setattr(model, "rowCount", row_count)
    table.selectAll()
    table.horizontalHeader().repaint()
    assert len(table.selected_numbers()) == MANY
    assert len(asked) == 100
    assert len(counted) < 1_000


def test_one_click_on_a_title_asks_for_one_order(table: LongTable[Line]) -> None:
    asked: list[tuple[int, bool]] = []
    table.long_model.wants_order.connect(lambda column, down: asked.append((column, down)))
    table.show_rows(lines(range(10)))
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert asked == [(0, False), (0, True)]


def test_rows_that_were_never_seen_are_copied_too(table: LongTable[Line]) -> None:
    table.show_rows(lines(range(1_000)))
    choose(table, 897, 899)
    table.copy()
    assert QGuiApplication.clipboard().text() == "Nummer\n897\n898\n899"


def test_the_model_passes_the_tester_of_qt(table: LongTable[Line]) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(table.long_model, mode, table)
    table.show_rows(lines(range(250)))
    assert table.selected_row() is None
    table.selectRow(249)
    assert table.selected_row() == Line(249)
