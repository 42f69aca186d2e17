"""Contributions for a table of cases, one month of one person in each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.contributions.case import (
    LiablePay,
    MonthCase,
    MonthContributions,
    YearBefore,
)
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import Branch, YearSoFar
from budgetdesk.payroll.results import Contributions
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.usecases.calc_entries import Entries
from budgetdesk.usecases.calc_facts import (
    check_births,
    employer_of,
    employment_of,
    person_of,
    year_so_far_of,
)
from budgetdesk.usecases.calc_sheet import (
    PROBLEM,
    Sheet,
    SheetDone,
    SheetRow,
    WrongRow,
    hint_text,
    other_target,
    read_sheet,
    reason_text,
    torn_rows,
    write_sheet,
)
from budgetdesk.usecases.statutory_files import figures_in_force

INPUTS: Final = (
    *("month", "status", "gross", "one_off", "accident_pay", "other_jobs"),
    *("birth", "health", "additional_rate", "special", "is_parent", "children"),
    *("rv_exempt", "insured_elsewhere"),
    *("begins", "ends", "household_cheque", "regular_pay", "unpaid_days"),
    *("land", "berlin_east", "private_household", "u1_rate", "u2_rate"),
    *("accident", "accident_amount", "accident_rate"),
    *("year_liable_kv", "year_liable_rv", "year_liable_pv", "year_days"),
    *("before_liable_kv", "before_liable_rv", "before_liable_pv", "before_days"),
    "before_additional_rate",
)
"""Columns that are read; the others are carried over."""
_NEEDED: Final = ("month", "status", "gross", "birth", "land")
_PARTS: Final = ("base", "employee", "employer")
OUTPUTS: Final = (
    *(f"{branch.value}_{part}" for branch in Branch for part in _PARTS),
    *("employee", "employer", "base_kv", "base_rv", "person_group", "contribution_group"),
    *("previous_year_employee", "previous_year_employer", "provisional", "hints", PROBLEM),
)
"""Columns that are written; amounts that do not exist stay empty."""


def contribution_table(source: Path, target: Path, *, preview: bool = False) -> SheetDone:
    """Compute every row of a table that can be computed, and write all rows with their outputs.

    Raises `NotFound`, `NotAllowed`, and `Invalid` where the table itself is unusable.
    """
    other_target(source, target)
    sheet = read_sheet(source)
    named = {name.casefold(): place for place, name in enumerate(sheet.columns)}
    missing = [name for name in _NEEDED if name not in named]
    if missing:
        raise Invalid(
            problems=[Problem("calc_column_missing", name, {"place": name}) for name in missing]
        )
    inputs = [(name, named[name]) for name in INPUTS if name in named]
    heading = (*sheet.columns, *(name for name in OUTPUTS if name not in named))
    places = {name.casefold(): place for place, name in enumerate(heading)}
    laws = _laws(preview=preview)
    wrong, written = torn_rows(sheet), []
    for row in sheet.rows:
        case = Entries({name: row.cells[place] for name, place in inputs if row.cells[place]})
        try:
            outputs = _outputs(_reckoned(case, laws), sheet)
        except Invalid as error:
            found: Sequence[Problem] = error.data["problems"]  # type: ignore[assignment]
            wrong.append(WrongRow(row.line, tuple(found)))
            outputs = {PROBLEM: reason_text(found)}
        written.append(_line(row, places, outputs))
    write_sheet(target, heading, written, sheet.delimiter)
    return SheetDone(
        len(sheet.rows) + len(sheet.torn),
        tuple(sorted(wrong, key=lambda one: one.line)),
        tuple(name for name in sheet.columns if name.casefold() not in {*INPUTS, *OUTPUTS}),
    )


def _laws(*, preview: bool) -> Callable[[date], Law]:
    figures = figures_in_force()
    return cache(lambda day: law_on(figures, day, preview=preview))


def _reckoned(given: Entries, laws: Callable[[date], Law]) -> MonthContributions:
    """Contributions of a row. Raises `Invalid` with all that is wrong."""
    case = month_case_of(given, laws)
    given.require()
    found = contributions(case, laws(case.month.first))
    if found.value is None:
        raise Invalid(problems=found.errors)
    return found


def month_case_of(given: Entries, laws: Callable[[date], Law]) -> MonthCase:
    """Return the case of a row; what is wrong is noted in the entries.

    The employment began before the year before where no begin is named. What held in December of
    the year before is the same but for the additional rate of the Krankenkasse.
    """
    given.needs("month", "gross")
    month = given.month("month")
    employment = employment_of(given, Month(month.year - 1, 1).first)
    person, employer = person_of(given), employer_of(given)
    check_births(given, person, month)
    year = year_so_far_of(given, "year_")
    before = year_so_far_of(given, "before_")
    pay = LiablePay(
        current=given.money("gross"),
        one_off=given.money("one_off"),
        accident=given.money_or_none("accident_pay"),
        other_jobs=given.money("other_jobs"),
    )
    if pay.current < ZERO:
        given.refuse("gross", "calc_below_zero")
    rate = given.number_or_none("before_additional_rate")
    december = Month(month.year - 1, 12).first
    known = None
    if before is not None:
        year = replace(year or YearSoFar(), before=before)
        known = YearBefore(laws(december), replace(person, additional_rate=rate), employer)
    return MonthCase(month, person, employment, employer, pay, year, known)


def _outputs(found: MonthContributions, sheet: Sheet) -> dict[str, str]:
    value = found.value or Contributions(())
    cells = {
        "employee": _amount(value.employee, sheet),
        "employer": _amount(value.employer, sheet),
        "base_kv": _amount(value.base_kv, sheet),
        "base_rv": _amount(value.base_rv, sheet),
        "person_group": value.person_group,
        "contribution_group": value.contribution_group,
        "provisional": " ".join(found.provisional),
        "hints": hint_text(found.problems),
    }
    for share in value.shares:
        for part in _PARTS:
            amount: Money = getattr(share, part)
            cells[f"{share.branch.value}_{part}"] = _amount(amount, sheet)
    if found.year_before is not None:
        cells["previous_year_employee"] = _amount(found.year_before.employee, sheet)
        cells["previous_year_employer"] = _amount(found.year_before.employer, sheet)
    return cells


def _amount(amount: Money, sheet: Sheet) -> str:
    return amount.plain().replace(".", ",") if sheet.decimal_comma else amount.plain()


def _line(row: SheetRow, places: Mapping[str, int], outputs: Mapping[str, str]) -> list[str]:
    cells = list(row.cells) + [""] * (len(places) - len(row.cells))
    for name in OUTPUTS:
        cells[places[name]] = outputs.get(name, "")
    return cells
