"""The checks and the payroll reckon the Schutzfristen alike."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from budgetdesk.kernel.period import DateRange
from budgetdesk.payroll.absence.maternity import Birth, protection_period
from budgetdesk.rota.absences import AbsenceKind
from tests.rota.checks.builders import absent, found, law, plan, shift

DUE = date(2026, 11, 1)
# 1 November and 42 days before it, 56 after it.
FIRST, LAST = date(2026, 9, 20), date(2026, 12, 27)


@pytest.mark.parametrize(
    ("born", "last"),
    [
        (None, LAST),
        (date(2026, 11, 1), LAST),
        (date(2026, 11, 9), date(2027, 1, 4)),
        # Ten days too early: they are added after the birth, so the end stays.
        (date(2026, 10, 22), LAST),
        # Before the six weeks had begun: all six are added.
        (date(2026, 9, 1), date(2026, 12, 8)),
    ],
)
def test_the_schutzfrist_is_that_of_the_payroll(born: date | None, last: date) -> None:
    paid = protection_period(Birth(DUE, born), law()).days
    assert (paid.last, paid.first) == (last, min(FIRST, born or FIRST))
    days = DateRange(FIRST - timedelta(days=7), last + timedelta(days=7))
    shifts = [
        shift(
            f"{days.first + timedelta(days=one)} 10:00", f"{days.first + timedelta(days=one)} 12:00"
        )
        for one in range(len(days))
    ]
    # Booked for one day after all of them, so that no shift is missed.
    away = absent("2027-02-01", "2027-02-01", AbsenceKind.MATERNITY, due_on=DUE, born_on=born)
    told = [
        one.day
        for one in found(plan(*shifts, days=days, absences=(away,)))
        if one.code in {"work_before_birth", "work_after_birth"}
    ]
    # Who was born before the six weeks is a reason to rest from the birth on.
    assert (told[0], told[-1]) == (max(paid.first, days.first), last)
