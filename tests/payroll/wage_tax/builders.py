"""Inputs with defaults: 3,000 EUR a month, class I, no church, childless surcharge."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from budgetdesk.kernel.errors import Invalid
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.plans import wage_tax

AVERAGE_KVZ = {
    Edition.YEAR_2024: Decimal("1.70"),
    Edition.DECEMBER_2024: Decimal("1.70"),
    Edition.YEAR_2025: Decimal("2.50"),
    Edition.YEAR_2026: Decimal("2.90"),
}


def some_inputs(edition: Edition, **changes: Any) -> TaxInput:
    """The default inputs of the edition with these changes."""
    given = {"re4": 3_000_00, "lzz": 2, "pvz": 1, "kvz": AVERAGE_KVZ[edition]}
    return TaxInput(**{**given, **changes})


def tax(edition: Edition, **changes: Any) -> TaxResult:
    """What the edition answers to the default inputs with these changes."""
    return wage_tax(edition, some_inputs(edition, **changes))


def refusal(edition: Edition, **changes: Any) -> list[str]:
    """Codes of the problems for which the edition refuses the inputs; none if it does not."""
    try:
        tax(edition, **changes)
    except Invalid as error:
        problems: Any = error.data["problems"]
        return [problem.code for problem in problems]
    return []
