"""Every rule for files with statutory figures, each with a broken sample in files/."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.resources import resources_folder
from budgetdesk.statutory.figures import Step, Unit
from budgetdesk.statutory.reader import figures_of, read_figures, shipped_figures

FILES = Path(__file__).parent / "files"

BROKEN = {
    "broken_toml": ("statutory_toml", ""),
    "broken_utf8": ("statutory_utf8", ""),
    "no_table": ("statutory_table", "minimum_wage"),
    "unknown_key": ("statutory_unknown_key", "minimum_wage.note"),
    "unknown_key_in_value": ("statutory_unknown_key", "minimum_wage.value.1.until"),
    "missing_law": ("statutory_missing_key", "minimum_wage.law"),
    "missing_known_until": ("statutory_missing_key", "minimum_wage.known_until"),
    "missing_checked_on": ("statutory_missing_key", "minimum_wage.checked_on"),
    "missing_source": ("statutory_missing_key", "minimum_wage.value.1.source"),
    "missing_value": ("statutory_missing_key", "minimum_wage.value"),
    "empty_source": ("statutory_text", "minimum_wage.value.1.source"),
    "name_no_text": ("statutory_text", "minimum_wage.name"),
    "wrong_unit": ("statutory_unit", "minimum_wage.unit"),
    "unit_no_text": ("statutory_unit", "minimum_wage.unit"),
    "no_day": ("statutory_day", "minimum_wage.value.1.from"),
    "day_with_time": ("statutory_day", "minimum_wage.known_until"),
    "amount_text": ("statutory_number", "minimum_wage.value.1.amount"),
    "amount_bool": ("statutory_number", "minimum_wage.value.1.amount"),
    "amount_nan": ("statutory_number", "minimum_wage.value.1.amount"),
    "part_of_a_day": ("statutory_whole_number", "minimum_wage.value.1.amount"),
    "carried_over_no_bool": ("statutory_yes_or_no", "minimum_wage.carried_over"),
    "value_no_list": ("statutory_table", "minimum_wage.value"),
    "no_values": ("statutory_no_value", "minimum_wage.value"),
    "two_on_one_day": ("statutory_order", "minimum_wage.value"),
    "known_until_too_early": ("statutory_known_until", "minimum_wage.known_until"),
    "announced_too_early": ("statutory_announced", "minimum_wage.announced"),
}


def test_a_good_file_is_read_with_exact_numbers() -> None:
    (figure,) = figures_of(FILES / "good.toml")
    assert figure.key == "minimum_wage"
    assert figure.law == "§ 1 Abs. 2 MiLoG"
    assert figure.unit is Unit.EUR_PER_HOUR
    assert figure.known_until == date(2026, 12, 31)
    assert figure.checked_on == date(2026, 11, 21)
    assert figure.values == (Step(date(2026, 1, 1), Decimal("13.90"), "MiLoV5"),)
    assert figure.announced == (Step(date(2027, 1, 1), Decimal("14.60"), "MiLoV5"),)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_file_and_place(name: str) -> None:
    expected, key = BROKEN[name]
    with pytest.raises(FileNotUnderstood) as caught:
        figures_of(FILES / f"{name}.toml")
    assert (caught.value.expected, caught.value.data["key"]) == (expected, key)
    assert caught.value.file == f"{name}.toml"


def test_every_sample_file_shows_one_rule() -> None:
    assert {path.stem for path in FILES.glob("*.toml")} == {*BROKEN, "good"}


def test_a_wrong_unit_is_answered_with_the_closed_list() -> None:
    with pytest.raises(FileNotUnderstood) as caught:
        figures_of(FILES / "wrong_unit.toml")
    assert caught.value.data["found"] == "EUR per hour"
    assert caught.value.data["allowed"] == (
        "EUR, EUR/hour, EUR/day, EUR/month, EUR/year, percent, factor, minutes, hours, days, "
        "weeks, months, years, count, variant"
    )


def test_a_figure_that_stands_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        shutil.copy(FILES / "good.toml", tmp_path / name)
    with pytest.raises(FileNotUnderstood) as caught:
        read_figures(tmp_path)
    assert (caught.value.file, caught.value.expected) == ("b.toml", "statutory_twice")


def test_a_folder_without_files_has_no_figures(tmp_path: Path) -> None:
    assert list(read_figures(tmp_path)) == []


def test_the_shipped_files_obey_the_rules() -> None:
    in_folder = read_figures(resources_folder() / "statutory")
    assert list(in_folder) == list(shipped_figures())
    assert "bekanntgabe_days" in in_folder.by_key
