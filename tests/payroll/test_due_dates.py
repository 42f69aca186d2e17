"""Due days by hand with the calendar; the published tables are in tests/cases/payroll."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.due_dates import (
    MINIJOB_SEAT,
    TaxPeriod,
    accident_due,
    contributions_due,
    household_cheque_due,
    is_banking_day,
    late_charge,
    minimum_wage_due,
    months_late,
    statement_due,
    tax_statement_due,
    wage_tax_due,
    wage_tax_period,
)
from budgetdesk.payroll.due_list import (
    Agency,
    DueKind,
    Duties,
    ToReport,
    WageTaxDuty,
    due_list,
)
from budgetdesk.payroll.report_dates import Reason, report_due
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

BERLIN = PlaceOfWork(Land.BE)
SAXONY = PlaceOfWork(Land.SN)


def law_of(day: str = "2026-05-31") -> Law:
    return law_on(shipped_figures(), date.fromisoformat(day))


def days(first: str, last: str) -> DateRange:
    return DateRange(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-12-23", True),
        ("2026-12-24", False),
        ("2026-12-31", False),
        ("2026-12-30", True),
        ("2026-11-21", False),
        ("2026-05-01", False),
    ],
)
def test_banks_rest_on_weekends_holidays_and_the_last_days_of_the_year(
    day: str, works: bool
) -> None:
    assert is_banking_day(date.fromisoformat(day), BERLIN) is works


def test_the_holidays_of_the_agencys_seat_count() -> None:
    # 31.10.2025, a Friday, is Reformationstag in Saxony, not in Nordrhein-Westfalen.
    month = Month(2025, 10)
    assert contributions_due(month, MINIJOB_SEAT, law_of()).value == date(2025, 10, 29)
    assert contributions_due(month, SAXONY, law_of()).value == date(2025, 10, 28)


def test_the_statement_explains_both_days() -> None:
    due = statement_due(Month(2026, 12), MINIJOB_SEAT, law_of())
    assert due.value == date(2026, 12, 22)
    assert [(line.code, line.source) for line in due.lines] == [
        ("contributions_due", "§ 23 Abs. 1 Satz 2 SGB IV"),
        ("statement_due", "§ 28f Abs. 3 Satz 1 SGB IV"),
    ]


def test_without_figures_for_the_day_no_date_is_guessed() -> None:
    with pytest.raises(ValueGap):
        contributions_due(Month(2016, 1), BERLIN, law_of("2016-01-31"))


@pytest.mark.parametrize(
    ("month", "due", "debit"),
    [
        # 31.01.2026 is a Saturday, 31.07.2026 a Friday, 31.07.2027 a Saturday.
        (Month(2025, 7), "2026-01-31", "2026-02-02"),
        (Month(2026, 6), "2026-07-31", "2026-07-31"),
        (Month(2027, 1), "2027-07-31", "2027-08-02"),
    ],
)
def test_a_household_cheque_is_due_after_the_half_year(month: Month, due: str, debit: str) -> None:
    found = household_cheque_due(month).value
    assert (found.due.isoformat(), found.debit.isoformat()) == (due, debit)


@pytest.mark.parametrize(
    ("tax", "months", "period", "codes"),
    [
        ("1080.00", 12, TaxPeriod.YEAR, ["wage_tax_yearly"]),
        ("1080.01", 12, TaxPeriod.QUARTER, ["wage_tax_quarterly"]),
        ("5000.01", 12, TaxPeriod.MONTH, ["wage_tax_monthly"]),
        ("90.00", 1, TaxPeriod.YEAR, ["wage_tax_made_yearly", "wage_tax_yearly"]),
        ("90.01", 1, TaxPeriod.QUARTER, ["wage_tax_made_yearly", "wage_tax_quarterly"]),
        ("416.67", 1, TaxPeriod.MONTH, ["wage_tax_made_yearly", "wage_tax_monthly"]),
    ],
)
def test_the_tax_of_the_year_before_decides_how_often_it_is_declared(
    tax: str, months: int, period: TaxPeriod, codes: list[str]
) -> None:
    found = wage_tax_period(Money.of(tax), law_of(), months)
    assert found.value is period
    assert [line.code for line in found.lines] == codes


@pytest.mark.parametrize(("tax", "months"), [("100.00", 0), ("100.00", 13), ("-0.01", 12)])
def test_a_tax_of_no_months_or_below_nought_is_refused(tax: str, months: int) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        wage_tax_period(Money.of(tax), law_of(), months)


@pytest.mark.parametrize(
    ("period", "month", "due"),
    [
        (TaxPeriod.MONTH, Month(2026, 9), "2026-10-12"),  # a Saturday
        (TaxPeriod.MONTH, Month(2026, 11), "2026-12-10"),
        (TaxPeriod.QUARTER, Month(2026, 2), "2026-04-10"),
        (TaxPeriod.QUARTER, Month(2026, 12), "2027-01-11"),  # a Sunday
        (TaxPeriod.YEAR, Month(2025, 5), "2026-01-12"),  # a Saturday
    ],
)
def test_tax_is_declared_on_the_tenth_or_the_next_working_day(
    period: TaxPeriod, month: Month, due: str
) -> None:
    assert wage_tax_due(period, month, BERLIN, law_of()).value == date.fromisoformat(due)


def test_a_holiday_at_the_tax_office_moves_the_day() -> None:
    # 10.04.2023 was Ostermontag.
    due = wage_tax_due(TaxPeriod.MONTH, Month(2023, 3), BERLIN, law_of())
    assert due.value == date(2023, 4, 11)


def test_yearly_and_single_days() -> None:
    assert tax_statement_due(2027).value == date(2028, 2, 29)
    assert accident_due(date(2026, 4, 30)).value == date(2026, 5, 15)
    assert accident_due(date(2026, 12, 1)).value == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("month", "due"),
    [
        (Month(2026, 3), "2026-04-30"),
        (Month(2026, 4), "2026-05-29"),  # the 31st is a Sunday
        (Month(2026, 11), "2026-12-30"),
    ],
)
def test_the_minimum_wage_has_to_be_paid_by_the_end_of_the_next_month(
    month: Month, due: str
) -> None:
    assert minimum_wage_due(month, law_of()).value == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("paid", "months"),
    [("2026-01-28", 0), ("2026-01-29", 1), ("2026-02-28", 1), ("2026-03-01", 2)],
)
def test_a_month_of_arrears_counts_from_its_first_day(paid: str, months: int) -> None:
    assert months_late(date(2026, 1, 28), date.fromisoformat(paid)) == months


def test_the_late_charge_says_how_it_was_found() -> None:
    # 1 % of 1,250 for three months are 37.50.
    charge = late_charge(Money.of("1299.99"), 3, law_of())
    assert charge.value == Money.of("37.50")
    assert [(line.code, line.source) for line in charge.lines] == [
        ("late_charge", "§ 24 Abs. 1 SGB IV")
    ]
    none = late_charge(Money.of("149.99"), 3, law_of())
    assert (none.value, none.lines[0].code) == (ZERO, "late_charge_too_small")


@pytest.mark.parametrize(("arrears", "months"), [("-1.00", 1), ("200.00", -1)])
def test_arrears_or_months_below_nought_are_refused(arrears: str, months: int) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        late_charge(Money.of(arrears), months, law_of())


@pytest.mark.parametrize(
    ("reason", "event", "payroll", "due"),
    [
        (Reason.START, "2026-03-01", None, "2026-04-12"),
        (Reason.START, "2026-03-01", "2026-03-31", "2026-03-31"),
        (Reason.END, "2026-03-31", "2026-06-30", "2026-05-12"),
        (Reason.YEAR, "2026-12-31", None, "2027-02-15"),
        (Reason.YEAR, "2026-12-31", "2027-01-29", "2027-01-29"),
        (Reason.ACCIDENT_YEAR, "2026-12-31", "2027-01-29", "2027-02-16"),
        # The first full month is May; a break from the first of the month begins with a full one.
        (Reason.BREAK, "2026-04-15", None, "2026-06-14"),
        (Reason.PARENTAL_LEAVE, "2026-04-01", None, "2026-05-14"),
    ],
)
def test_a_report_has_its_last_day(
    reason: Reason, event: str, payroll: str | None, due: str
) -> None:
    next_payroll = None if payroll is None else date.fromisoformat(payroll)
    found = report_due(reason, date.fromisoformat(event), next_payroll)
    assert found.value == date.fromisoformat(due)
    assert found.lines[0].inputs["reason"] == reason.value


def listed(duties: Duties, first: str, last: str) -> list[tuple[str, str, str]]:
    found = due_list(duties, days(first, last), law_of())
    return [(f"{one.day:%d.%m.}", one.kind.value, one.about) for one in found]


def test_a_month_of_an_employer_with_everything() -> None:
    duties = Duties(
        employed=days("2025-01-01", "2027-12-31"),
        agencies=(Agency("AOK", SAXONY), Agency("Minijob-Zentrale", MINIJOB_SEAT)),
        household_cheque=True,
        wage_tax=WageTaxDuty(TaxPeriod.MONTH, BERLIN),
        accident_notices=(date(2026, 6, 3),),
        to_report=(ToReport("Anna", Reason.START, date(2026, 6, 1)),),
    )
    # 31.07.2026 is a Friday: banking days from the end are 31, 30 and 29.
    assert listed(duties, "2026-07-01", "2026-07-31") == [
        ("10.07.", "wage_tax", ""),
        ("13.07.", "report", "Anna"),
        ("15.07.", "accident", ""),
        ("27.07.", "statement", "AOK"),
        ("27.07.", "statement", "Minijob-Zentrale"),
        ("29.07.", "contributions", "AOK"),
        ("29.07.", "contributions", "Minijob-Zentrale"),
        ("31.07.", "household_cheque", ""),
        ("31.07.", "minimum_wage", ""),
    ]


def test_the_turn_of_the_year_brings_the_yearly_reports() -> None:
    duties = Duties(
        employed=days("2026-03-01", "2027-12-31"),
        agencies=(Agency("AOK", BERLIN),),
        household_cheque=True,
        wage_tax=WageTaxDuty(TaxPeriod.YEAR, BERLIN),
    )
    found = due_list(duties, days("2027-01-01", "2027-02-28"), law_of("2027-02-28"))
    assert [(one.day.isoformat(), one.kind) for one in found] == [
        ("2027-01-11", DueKind.WAGE_TAX),
        ("2027-01-25", DueKind.STATEMENT),
        ("2027-01-27", DueKind.CONTRIBUTIONS),
        ("2027-01-29", DueKind.MINIMUM_WAGE),
        ("2027-01-31", DueKind.HOUSEHOLD_CHEQUE),
        ("2027-02-15", DueKind.REPORT),
        ("2027-02-16", DueKind.REPORT),
        ("2027-02-22", DueKind.STATEMENT),
        ("2027-02-24", DueKind.CONTRIBUTIONS),
        ("2027-02-26", DueKind.MINIMUM_WAGE),
        ("2027-02-28", DueKind.TAX_STATEMENT),
    ]


def test_who_left_in_the_year_has_no_yearly_report_but_one_on_accidents() -> None:
    duties = Duties(days("2026-01-01", "2026-06-30"), agencies=(Agency("AOK", BERLIN),))
    found = due_list(duties, days("2027-01-01", "2027-03-31"), law_of("2027-02-28"))
    assert [(one.day.isoformat(), one.lines[0].code) for one in found] == [
        ("2027-02-16", "report_due_accident_year")
    ]


def test_long_after_the_last_employment_only_what_is_named_is_due() -> None:
    duties = Duties(days("2024-01-01", "2024-06-30"), accident_notices=(date(2026, 1, 5),))
    assert listed(duties, "2026-01-01", "2026-12-31") == [("15.02.", "accident", "")]


def test_with_the_household_cheque_alone_nothing_is_stated_or_reported() -> None:
    duties = Duties(days("2026-01-01", "2026-12-31"), household_cheque=True)
    assert listed(duties, "2026-02-01", "2026-02-28") == [("27.02.", "minimum_wage", "")]
