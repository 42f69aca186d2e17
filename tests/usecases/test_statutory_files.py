from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood, NotFound
from budgetdesk.statutory.newer import Change
from budgetdesk.usecases.statutory_files import compare_figures, figures_in_force, take_figures

NEXT_YEAR = """
[midijob_upper_month]
name = "Obere Grenze des Übergangsbereichs"
law = "§ 20 Abs. 2 SGB IV"
unit = "EUR/month"
known_until = 2028-12-31
checked_on = {checked_on}
[[midijob_upper_month.value]]
from = 2023-01-01
amount = 2000
source = "§ 20 Abs. 2 SGB IV"
[[midijob_upper_month.value]]
from = 2028-01-01
amount = 2100
source = "made up for this test"
"""


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    path = tmp_path / "2028.toml"
    path.write_text(NEXT_YEAR.format(checked_on="2027-11-30"), encoding="utf-8")
    return path


def test_comparing_lists_all_and_takes_nothing_in(newer: Path, tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    found = compare_figures(newer, folder)
    assert [(one.change, one.day) for one in found] == [
        (Change.KNOWN_UNTIL, date(2028, 12, 31)),
        (Change.NEW_VALUE, date(2028, 1, 1)),
    ]
    assert not folder.exists()


def test_what_was_taken_in_holds_from_then_on(newer: Path, tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    assert len(take_figures(newer, folder)) == 2
    figures = figures_in_force(folder)
    assert figures["midijob_upper_month"].at(date(2028, 5, 1)) == Decimal(2100)
    assert figures["minimum_wage"].at(date(2026, 5, 1)) == Decimal("13.90")
    assert compare_figures(newer, folder) == ()


def test_a_file_older_than_the_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "alt.toml"
    path.write_text(NEXT_YEAR.format(checked_on="2025-01-01"), encoding="utf-8")
    with pytest.raises(FileNotUnderstood) as caught:
        take_figures(path, tmp_path / "taken")
    assert caught.value.expected == "statutory_older"
    assert not (tmp_path / "taken").exists()


def test_an_update_of_the_program_overtakes_what_was_taken_in_earlier(tmp_path: Path) -> None:
    (tmp_path / "alt.toml").write_text(NEXT_YEAR.format(checked_on="2025-01-01"), encoding="utf-8")
    figures = figures_in_force(tmp_path)
    assert figures["midijob_upper_month"].known_until == date(2027, 12, 31)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        compare_figures(tmp_path / "fehlt.toml", tmp_path)
