"""The window: opening a file, moving between pages."""

from __future__ import annotations

from budgetdesk.ui.window import MainWindow


def test_a_window_on_the_practice_file_names_it_in_its_title(window: MainWindow) -> None:
    assert window.windowTitle() == "uebung – BudgetDesk"
    assert window.page is not None
