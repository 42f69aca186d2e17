"""Whole months of pay: from duties to the payslip with every line of its Rechenweg."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.facts import Employer, Employment, Person
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.payroll.payslip import MonthFacts, payslip
from budgetdesk.rota.stretches import Stretch
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import PayTerms, highest_tax_free
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

PAYSLIPS_AIM: Final = 2_000
"""Payslips a second on one core."""
TEAM_AIM: Final = 0.25
"""Seconds for a year of the team."""
TEAM: Final = 15
_PLACE: Final = PlaceOfWork(Land.NW)
_EMPLOYER: Final = Employer(Land.NW, u1_rate=Decimal("2.5"), u2_rate=Decimal("0.4"))
_BIRTH: Final = date(1990, 3, 4)
_CARD: Final = Person(_BIRTH, additional_rate=Decimal("2.69"), tax_card=TaxCard(1))
_FLAT: Final = Person(_BIRTH, rv_exempt=True, flat_tax=FlatTax.TWO_PERCENT)
# Status, person, duties a month: five each of a team of fifteen.
_KINDS: Final = (
    (Status.FULL, _CARD, 16),
    (Status.MIDIJOB, _CARD, 8),
    (Status.MINIJOB, _FLAT, 3),
)


def payslips_per_second(rounds: int = 5) -> float:
    """Payslips a second of CPU time from gross pay, with their lines, in the best round."""
    law = law_on(shipped_figures(), date(2026, 5, 1))
    facts = [_facts(Month(2026, 5), place, law) for place in range(TEAM)] * 20
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        for one in facts:
            payslip(one, law).lines  # noqa: B018 - making the lines is what is measured
        times.append(time.process_time() - begin)
    return len(facts) / min(times)


def team_year_seconds(rounds: int = 3) -> float:
    """CPU seconds for a year of fifteen people, from duties to payslips, in the best round."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        for _ in _team_year():
            pass
        times.append(time.process_time() - begin)
    return min(times)


def _team_year() -> Iterator[object]:
    for number in range(1, 13):
        month = Month(2026, number)
        law = law_on(shipped_figures(), month.first)
        for place in range(TEAM):
            yield payslip(_facts(month, place, law), law).lines


def _facts(month: Month, place: int, law: Law) -> MonthFacts:
    status, person, duties = _KINDS[place % len(_KINDS)]
    employment = Employment(status, date(2020, 1, 1))
    terms = PayTerms(
        wage=Timeline(((date(2020, 1, 1), Decimal("16.50")),)), surcharges=highest_tax_free(law)
    )
    work = MonthWork(tuple(_duty(month, place, number) for number in range(duties)))
    found = gross(month, employment, terms, work, _PLACE, law)
    return MonthFacts(month, person, employment, _EMPLOYER, found.gross)


def _duty(month: Month, place: int, number: int) -> Stretch:
    """Day and night duties in turn, spread over the month."""
    day = datetime.combine(month.first, datetime.min.time())
    begin = day + timedelta(days=(number * 5 + place) % 27, hours=8 if number % 2 else 21)
    return Stretch(begin, begin + timedelta(hours=8), Kind.ACTIVE)
