"""The Haushaltsscheck: what the form asks for, with steady or varying pay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.declarations.household_cheque import (
    ChequeFacts,
    half_year,
    half_year_cheque,
    steady_cheque,
)
from tests.payroll.declarations.builders import euros, paid, pay, settled

FACTS = ChequeFacts(
    employer="Mia Muster, Musterweg 1, 12345 Musterstadt",
    business_number="",
    tax_number="11/222/33333",
    person="anna",
    family_name="Probe",
    given_name="Anna",
    insurance_number="",
    birth=date(1990, 2, 3),
    begins=date(2026, 3, 1),
)
HOUSEHOLD = paid(person="209", group="6100")


def test_a_steady_pay_is_told_once_in_whole_euros() -> None:
    sheet = steady_cheque(FACTS, euros("420.50"))
    assert [(one.code, one.value) for one in sheet.entries] == [
        ("cheque_employer", "Mia Muster, Musterweg 1, 12345 Musterstadt"),
        ("cheque_business_number", ""),
        ("cheque_tax_number", "11/222/33333"),
        ("cheque_flat_tax", True),
        ("cheque_family_name", "Probe"),
        ("cheque_given_name", "Anna"),
        ("cheque_insurance_number", ""),
        ("cheque_birth", date(1990, 2, 3)),
        ("cheque_main_job", False),
        ("cheque_statutory_health", True),
        ("cheque_own_pension", True),
        ("cheque_begins", date(2026, 3, 1)),
        ("cheque_monthly_pay", 421),
    ]
    assert sheet.period == DateRange(date(2026, 3, 1), date(2026, 3, 1))
    assert sheet.notes == ("not_system_tested", "cheque_both_sign")


def test_the_end_of_the_job_is_told() -> None:
    sheet = steady_cheque(replace(FACTS, ends=date(2026, 8, 31), rv_exempt=True), euros("400.00"))
    assert sheet.value("cheque_ends") == date(2026, 8, 31)
    assert sheet.value("cheque_own_pension") is False
    assert sheet.period == DateRange(date(2026, 3, 1), date(2026, 8, 31))


def test_a_varying_pay_is_told_by_month_without_things_in_kind() -> None:
    months = [
        settled("2026-04", contributions=HOUSEHOLD, gross=pay("310.40", in_kind="50.00")),
        settled("2026-03", contributions=HOUSEHOLD, gross=pay("250.00", "20.00")),
        settled("2026-05"),  # not by Haushaltsscheck
        settled("2026-05", "bela", contributions=HOUSEHOLD),
        settled("2026-07", contributions=HOUSEHOLD),
    ]
    sheet = half_year_cheque(FACTS, months, half_year(2026, first=True))
    told = [
        one.value for one in sheet.entries if one.code in {"cheque_month", "cheque_pay_of_month"}
    ]
    assert told == [Month(2026, 3), 270, Month(2026, 4), 310]


def test_the_halves_of_a_year() -> None:
    assert half_year(2026, first=True) == DateRange(date(2026, 1, 1), date(2026, 6, 30))
    assert half_year(2026, first=False) == DateRange(date(2026, 7, 1), date(2026, 12, 31))
