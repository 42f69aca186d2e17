"""In large text the lines of a statement stand below each other: nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.ui import theme
from budgetdesk.ui.pages.imports.page import ImportsPage
from budgetdesk.ui.pages.imports.wizard import ImportWizard
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.page import Page, Room


def lines_of(qtbot: QtBot, page: ImportsPage, statements: Path) -> ImportWizard:
    """The wizard at the lines of the newest statement, on a small screen."""
    page.take_in(sorted(statements.glob("*.xml"))[-1:])
    wizard = page.wizard
    assert wizard is not None
    wizard.resize(1024, 768)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step is wizard.check)
    wizard.go_on()
    assert wizard.step is wizard.lines
    return wizard


def test_a_line_is_shown_in_one_column_and_ticked_by_the_space_bar(
    qtbot: QtBot,
    qapp: QApplication,
    settings: Settings,
    room: Room,
    practice_file: Path,
    show_page: Callable[[type[Page], Room], Page],
) -> None:
    settings.choose(text_size=300)
    theme.apply(qapp, theme.theme_for(settings.choices))
    page = cast("ImportsPage", show_page(ImportsPage, room))
    statements = practice_file.parent / "uebung-dateien" / "kontoauszuege"
    wizard = lines_of(qtbot, page, statements)
    table = wizard.lines.table
    qtbot.waitUntil(lambda: table.columnWidth(0) == table.viewport().width())
    assert table.horizontalScrollBar().maximum() == 0
    assert [table.isColumnHidden(column) for column in range(3)] == [False, True, True]
    assert table.folded is not None
    assert list(table.folded(table.rows_model.rows[0]))[:2] == [
        "Di 03.11.2026   85,00\u00a0€",
        "Frieda Übung",
    ]
    table.selectRow(0)
    before = len(wizard.lines.choice().wanted)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert len(wizard.lines.choice().wanted) == before - 1
    wizard.lines.was_edited = False
    wizard.reject()
