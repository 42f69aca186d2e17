"""Tables of inputs and expected outputs under the plan's own names."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from tests.shared import repo_root

_DECIMALS = {"kvz", "zkf", "f"}
_INPUTS = {field.name for field in fields(TaxInput)}
_NO_FIELDS = {"", "lfd. nr.", "id", "year", "pap", "tag"}


@dataclass(frozen=True)
class Row:
    """One row: what is asked and what must come out."""

    number: str
    edition: Edition
    inputs: TaxInput
    expected: dict[str, int]

    def differences(self, result: TaxResult) -> dict[str, tuple[int | None, int]]:
        """Found and expected value of each output that is not right."""
        found = result._asdict()
        return {
            name: (found[name], value)
            for name, value in self.expected.items()
            if found[name] != value
        }


def official_rows(path: Path, edition: Edition) -> list[Row]:
    """Rows of one of the ministry's test tables."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(_rows(csv.DictReader(file, delimiter=";"), edition))


def vector_rows(year: int) -> list[Row]:
    """Rows of tests/cases/payroll/wage_tax."""
    path = repo_root() / "tests/cases/payroll/wage_tax" / f"lohnsteuer_{year}.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(_rows(csv.DictReader(file)))


def _rows(table: Iterable[dict[str, str]], edition: Edition | None = None) -> Iterator[Row]:
    for row in table:
        cells = {name.lower(): cell.replace(",", ".") for name, cell in row.items() if cell}
        given: dict[str, Any] = {}
        expected = {}
        for name in cells.keys() - _NO_FIELDS:
            if name in _DECIMALS:
                given[name] = Decimal(cells[name])
            elif name in _INPUTS:
                given[name] = int(cells[name])
            else:
                assert name in TaxResult._fields, name
                expected[name] = int(cells[name])
        number = row.get("id") or row["lfd. Nr."]
        yield Row(number, edition or Edition(row["pap"]), TaxInput(**given), expected)
