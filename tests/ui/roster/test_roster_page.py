"""The page Dienstplan by keyboard: what each cell says, and what the keys do."""

from __future__ import annotations

from datetime import date

from budgetdesk.ui.pages.roster.page import RosterPage
from tests.ui.roster.conftest import RosterFile


def spoken(page: RosterPage, person: int | None, day: str) -> str:
    from PySide6.QtCore import Qt

    index = page.grid.grid_model.index_of(person, date.fromisoformat(day))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_cell_says_day_shift_person_state_hours_and_findings(
    page: RosterPage, roster_file: RosterFile
) -> None:
    mara = roster_file.people[0].id
    assert spoken(page, mara, "2026-11-03") == (
        "Di 3.\u00a0November, Frühdienst, Mara Lind, fest, 8 Stunden, kein Hinweis"
    )
    page.grab().save("/tmp/team/roster.png")
