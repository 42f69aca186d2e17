"""Wage tax by the edition of the plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.payroll.wage_tax import plan2024, plan2024_december, plan2025, plan2026
from budgetdesk.payroll.wage_tax.checks import problems
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.outputs import TaxResult

_PLANS: Final[Mapping[Edition, Callable[[TaxInput], TaxResult]]] = {
    Edition.YEAR_2024: plan2024.run,
    Edition.DECEMBER_2024: plan2024_december.run,
    Edition.YEAR_2025: plan2025.run,
    Edition.YEAR_2026: plan2026.run,
}


def wage_tax(edition: Edition, inputs: TaxInput) -> TaxResult:
    """All outputs of the plan, to the cent.

    Raises `Invalid` with all problems where the inputs do not fit the edition; ask
    `checks.problems` before to show them to the user.
    """
    found = problems(edition, inputs)
    if found:
        raise Invalid(problems=found)
    return _PLANS[edition](inputs)


@dataclass(frozen=True, slots=True)
class TaxPlan:
    """A plan by which a month is taxed: one of the program's own, or one that was loaded."""

    name: str
    stand: date | None
    """Day of issue; None where a loaded file does not name it."""
    tax: Callable[[TaxInput], TaxResult]
    """Raises `Invalid` where the inputs do not fit the plan."""


def plan_of(edition: Edition) -> TaxPlan:
    """Return the program's own plan of an edition."""
    return TaxPlan(edition.value, edition.stand, lambda inputs: wage_tax(edition, inputs))
