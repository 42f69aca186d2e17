"""From the input of a case to what the program says about surcharges and breaks.

Nothing is computed here but sums over the program's own lines; amounts come out as text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.money import total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.facts import Employment
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.breaks import required_break
from budgetdesk.rota.stretches import Stretch
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import PayTerms, highest_tax_free
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

Input = Mapping[str, str]
Answer = Callable[[int, Input], dict[str, str]]

_EMPLOYED = Employment(Status.FULL, date(2020, 1, 1))


def _law(day: date) -> Law:
    return law_on(shipped_figures(), day, preview=True)


def _sfn(_year: int, given: Input) -> dict[str, str]:
    """The surcharges that § 3b EStG names, in full, for one duty, in all months it touches."""
    begin, end = datetime.fromisoformat(given["begin"]), datetime.fromisoformat(given["end"])
    months = DateRange(begin.date(), end.date()).months()
    lines = [line for month in months for line in _surcharges(month, Stretch(begin, end), given)]
    answer = {
        "paid": total(line.amount for line in lines).plain(),
        "tax_free": total(line.tax_free for line in lines).plain(),
        "taxable": total(line.taxable for line in lines).plain(),
        "sv_free": total(line.contribution_free for line in lines).plain(),
        "sv_liable": total(line.liable for line in lines).plain(),
        "kinds": " ".join(line.code for line in lines),
        "time_40": "0:00",
    }
    for line in lines:
        answer[f"{line.code}_rate"] = str(line.rate)
        answer[line.code] = line.amount.plain()
    return answer | _windows(lines)


def _surcharges(month: Month, stretch: Stretch, given: Input) -> list[PayLine]:
    law = _law(month.last)
    wage = Timeline(((date(2020, 1, 1), Decimal(given["base_wage"])),))
    terms = PayTerms(wage, surcharges=highest_tax_free(law))
    place = PlaceOfWork(Land(given["land"]))
    found = gross(month, _EMPLOYED, terms, MonthWork((stretch,)), place, law)
    assert found.problems == ()
    return [line for line in found.gross.lines if line.code != "base_pay"]


def _windows(lines: list[PayLine]) -> dict[str, str]:
    """Time by the percentage that is free in it, as the program explains it."""
    found: dict[str, str] = {}
    for line in lines:
        for step in line.lines:
            if step.code == "surcharge_favoured":
                percent = str(step.inputs["percent"])
                found[f"time_{percent}"] = str(step.inputs["time"])
    return found


def _break(year: int, given: Input) -> dict[str, str]:
    hours, minutes = given["working_time"].split(":")
    due = required_break(int(hours) * 60 + int(minutes), _law(date(year, 12, 31)))
    return {"break_minutes": str(due)}


ANSWERS: dict[str, Answer] = {"sfn": _sfn, "arbzg_break": _break}
