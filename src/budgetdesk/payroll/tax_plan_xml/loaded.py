"""A plan file as a plan for months: the inputs of a month in, the plan's results out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.tax_plan_xml.plan import Plan
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.outputs import TaxResult
from budgetdesk.payroll.wage_tax.plans import TaxPlan

_DEFAULTS: Final = TaxInput()
_NAMES: Final = tuple(field.name for field in fields(TaxInput))
_REQUIRED: Final = tuple(
    name for name in TaxResult._fields if name not in TaxResult._field_defaults
)


def loaded_plan(plan: Plan) -> TaxPlan:
    """Return the plan of a file for months.

    The codes of the inputs are those of the newest edition that the program knows; whether the
    loaded one still means the same by them is not known, which every payslip by it says.
    """
    return TaxPlan(plan.name, _day(plan.edition), lambda inputs: _tax(plan, inputs))


def _tax(plan: Plan, inputs: TaxInput) -> TaxResult:
    given = _inputs(plan, inputs)
    problems = plan.problems(given)
    if problems:
        raise Invalid(problems=problems)
    found = {name.casefold(): value for name, value in plan.run(given).items()}
    missing = [name for name in _REQUIRED if name not in found]
    if missing:
        data = {"plan": plan.name, "names": ", ".join(missing).upper()}
        raise Invalid(problems=(Problem("loaded_plan_outputs_missing", "plan", data),))
    # What the months ask for is there; other results of older or newer plans are left out.
    return TaxResult(**{name: _cents(found, name) for name in _REQUIRED})


def _inputs(plan: Plan, inputs: TaxInput) -> dict[str, str]:
    """Name each input as the plan does; one that it does not have must not be needed."""
    names = {name.casefold(): name for name in plan.input_names}
    given = {}
    for name in _NAMES:
        value: int | Decimal = getattr(inputs, name)
        if name in names:
            given[names[name]] = str(value)
        elif value != getattr(_DEFAULTS, name):
            data = {"plan": plan.name, "name": name.upper()}
            raise Invalid(problems=(Problem("tax_input_unknown_to_plan", "plan", data),))
    return given


def _cents(found: Mapping[str, str], name: str) -> int:
    return int(Decimal(found[name]))


def _day(edition: str) -> date | None:
    try:
        return date.fromisoformat(edition[:10])
    except ValueError:
        return None
