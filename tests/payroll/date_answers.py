"""From the input of a case to what the program says about due dates; amounts and days as text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.declarations.sheet import full_euros
from budgetdesk.payroll.due_dates import (
    contributions_due,
    household_cheque_due,
    late_charge,
    statement_due,
    wage_tax_due,
    wage_tax_period,
)
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

Input = Mapping[str, str]
Answer = Callable[[int, Input], dict[str, str]]

_FIRST_KNOWN = 2024


def _law(year: int) -> Law:
    """The law of the year; years before the figures begin have the same rule for due days."""
    return law_on(shipped_figures(), date(max(year, _FIRST_KNOWN), 5, 1))


def _seat(case: Input) -> PlaceOfWork:
    """Berlin has no holiday of its own in the last days of a month."""
    return PlaceOfWork(Land(case.get("land", "BE")))


def _due_dates(year: int, case: Input) -> dict[str, str]:
    law, seat = _law(year), _seat(case)
    months = [Month(year, number) for number in range(1, 13)]
    return {
        f"{month.month:02d}": contributions_due(month, seat, law).value.isoformat()
        for month in months
    }


def _statement_dates(year: int, case: Input) -> dict[str, str]:
    law, seat = _law(year), _seat(case)
    months = [Month(year, number) for number in range(1, 13)]
    return {
        f"{month.month:02d}": statement_due(month, seat, law).value.isoformat() for month in months
    }


def _household_cheque(year: int, _case: Input) -> dict[str, str]:
    first = household_cheque_due(Month(year, 1)).value
    second = household_cheque_due(Month(year, 12)).value
    return {
        "first": first.due.isoformat(),
        "first_debit": first.debit.isoformat(),
        "second": second.due.isoformat(),
        "second_debit": second.debit.isoformat(),
    }


def _wage_tax_period(year: int, case: Input) -> dict[str, str]:
    law = _law(year)
    months = int(case.get("months", "12"))
    period = wage_tax_period(Money.of(case["previous_year_tax"]), law, months).value
    due = wage_tax_due(period, Month(year, 1), _seat(case), law).value
    return {"period": period.value, "due": due.isoformat()}


def _late_charge(year: int, case: Input) -> dict[str, str]:
    arrears, months = Money.of(case["arrears"]), int(case["months_started"])
    separately = case.get("separately", "1") == "1"
    charge = late_charge(arrears, months, _law(year), separately=separately)
    return {"surcharge": charge.value.plain()}


def _full_euros(_year: int, case: Input) -> dict[str, str]:
    return {"reported": str(full_euros(Money.of(case["pay"])))}


ANSWERS: dict[str, Answer] = {
    "due_dates": _due_dates,
    "beitragsnachweis_dates": _statement_dates,
    "due_dates_haushaltsscheck": _household_cheque,
    "lohnsteuer_period": _wage_tax_period,
    "saeumniszuschlag": _late_charge,
    "deuev_rounding": _full_euros,
}
