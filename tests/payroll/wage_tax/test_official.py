"""The ministry's own test data and the vectors: every output of every row, to the cent."""

from __future__ import annotations

import pytest

from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.plans import wage_tax
from tests.payroll.wage_tax.tables import Row, official_rows, vector_rows
from tests.shared import shared_folder

OUTPUTS = {
    Edition.YEAR_2024: 17,
    Edition.DECEMBER_2024: 17,
    Edition.YEAR_2025: 14,
    Edition.YEAR_2026: 12,
}


def wrong(rows: list[Row]) -> dict[str, object]:
    """Number and differences of each row that does not come out as expected."""
    found = {row.number: row.differences(wage_tax(row.edition, row.inputs)) for row in rows}
    return {number: differences for number, differences in found.items() if differences}


@pytest.mark.parametrize("edition", Edition)
def test_all_outputs_of_the_official_table_for_software_makers_are_exact(edition: Edition) -> None:
    path = shared_folder() / "pap" / "pruefdaten" / f"{edition.value}_maschinell.csv"
    rows = official_rows(path, edition)
    assert len(rows) == 3000
    assert {len(row.expected) for row in rows} == {OUTPUTS[edition]}
    assert wrong(rows) == {}


@pytest.mark.parametrize("kind", ["allgemein", "besonders"])
@pytest.mark.parametrize("edition", Edition)
def test_the_official_table_of_yearly_tax_is_exact(edition: Edition, kind: str) -> None:
    path = shared_folder() / "pap" / "pruefdaten" / f"{edition.value}_{kind}.csv"
    rows = official_rows(path, edition)
    assert len(rows) == (258 if edition is Edition.YEAR_2026 else 234)
    assert {tuple(row.expected) for row in rows} == {("lstlzz",)}
    assert wrong(rows) == {}


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_all_outputs_of_the_vectors_are_exact(year: int) -> None:
    rows = vector_rows(year)
    assert len(rows) == 2000
    assert {len(row.expected) for row in rows} == {6 if year == 2026 else 8}
    assert wrong(rows) == {}


@pytest.mark.parametrize("edition", Edition)
def test_an_edition_has_the_outputs_that_its_plan_names(edition: Edition) -> None:
    path = shared_folder() / "pap" / "pruefdaten" / f"{edition.value}_maschinell.csv"
    row = official_rows(path, edition)[0]
    result = wage_tax(edition, row.inputs)._asdict()
    assert {name for name, value in result.items() if value is not None} == set(row.expected)
