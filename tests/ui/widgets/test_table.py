"""The table: sorted by value, spoken by column and row, found again after a change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.ui.widgets import table as tables
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.ui.widgets.tall_table import TallTable
from budgetdesk.wording.formats import day_text, money_text


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


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


@dataclass(frozen=True)
class Paid:
    id: int
    on: date
    payee: str
    amount: Money
    receipts: tuple[int, ...]


@pytest.fixture
def paid(qtbot: QtBot) -> Table[Paid]:
    made: Table[Paid] = Table(
        "Zahlungen",
        (
            Column("Tag", lambda one: one.on, day_text),
            Column("An", lambda one: one.payee),
            Column("Betrag", lambda one: one.amount, money_text, right=True),
            Column("Beleg", lambda one: one.receipts, lambda all_: ", ".join(map(str, all_))),
        ),
        many=True,
    )
    qtbot.addWidget(made)
    made.show_rows(
        (
            Paid(1, date(2026, 11, 3), "=HYPERLINK(1)", Money(-123456), (1, 12)),
            Paid(2, date(2026, 11, 4), "Café\tam Eck\nMitte", Money(50), ()),
        )
    )
    return made


def test_copied_rows_are_lines_that_a_german_spreadsheet_reads(
    qtbot: QtBot, paid: Table[Paid]
) -> None:
    with qtbot.waitExposed(paid):
        paid.show()
    paid.setFocus()
    paid.selectAll()
    with qtbot.waitSignal(paid.copied) as told:
        QTest.keyClick(paid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [2]
    assert clipboard() == (
        "Tag\tAn\tBetrag\tBeleg\n"
        "03.11.2026\t'=HYPERLINK(1)\t-1.234,56\t1, 12\n"
        "04.11.2026\tCafé am Eck Mitte\t0,50\t"
    )


def test_a_row_is_chosen_alone_though_keys_are_held(paid: Table[Paid]) -> None:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    paid.selectRow(0)
    QTest.keyPress(paid, Qt.Key.Key_Z, held)
    paid.selectRow(1)
    QTest.keyRelease(paid, Qt.Key.Key_Z)
    assert paid.selected_rows() == (paid.rows_model.rows[1],)


def test_nothing_chosen_leaves_the_clipboard_alone(paid: Table[Paid]) -> None:
    QGuiApplication.clipboard().setText("vorher")
    paid.copy()
    assert clipboard() == "vorher"


def test_copying_and_sorting_stand_in_the_menu_of_the_table(paid: Table[Paid]) -> None:
    assert paid.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    shown = [(one.text(), one.shortcut().toString()) for one in paid.actions()]
    assert shown == [("Kopieren", "Ctrl+C"), ("Sortieren nach…", "Ctrl+Shift+O")]


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_menu_opens_by_keyboard(qtbot: QtBot, paid: Table[Paid]) -> None:
    with qtbot.waitExposed(paid):
        paid.show()
    paid.setFocus()
    paid.selectRow(1)
    QTest.keyClick(paid, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert clipboard().splitlines()[1:] == ["04.11.2026\tCafé am Eck Mitte\t0,50\t"]


def test_a_table_in_a_fixed_order_can_be_copied_but_not_sorted(qtbot: QtBot) -> None:
    fixed: TallTable[Line] = TallTable("Zeilen", (Column("Name", lambda one: one.name),))
    qtbot.addWidget(fixed)
    assert [one.text() for one in fixed.actions()] == ["Kopieren"]


def test_a_new_order_is_said(table: Table[Line], monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(tables, "announce", lambda _, text: said.append(text))
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert said == ["Sortiert nach Betrag, absteigend"]


def test_the_whole_row_is_said_once_the_arrows_rest(
    qtbot: QtBot, table: Table[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(tables, "announce", lambda _, text: said.append(text))
    with qtbot.waitExposed(table):
        table.show()
    table.setFocus()
    table.setCurrentIndex(table.rows_model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: said == ["Name: Café, Betrag: −900,00\u00a0€"])


def test_a_column_gives_up_letters_rather_than_let_the_table_scroll_sideways(
    qtbot: QtBot, table: Table[Line]
) -> None:
    with qtbot.waitExposed(table):
        table.show()
    least = 16 * table.fontMetrics().averageCharWidth()
    around = table.width() - table.viewport().width()
    table.resize(table.columnWidth(1) + least - 10 + around, 300)
    qtbot.waitUntil(lambda: table.columnWidth(0) + table.columnWidth(1) == table.viewport().width())
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
