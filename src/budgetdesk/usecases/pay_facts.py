"""What payroll needs of a month, from the personal files, the contracts and the roster.

Pay follows what is recorded as worked, else what is planned; absences never change the plan, so
what they take is known and is paid as the law says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.payslip import MonthFacts, Payslip
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.accounts import HoursEntry, LeaveEntry
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.stretches import Stretch
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.team import Member
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import worked_of
from budgetdesk.storage.tables import TABLES
from budgetdesk.usecases.pay_case import PayCase
from budgetdesk.usecases.pay_maternity import first_month_for
from budgetdesk.usecases.pay_month import MonthPay, PayYear
from budgetdesk.usecases.pay_people import (
    employer_of,
    employment_of,
    missing_facts,
    person_of,
    terms_of,
)
from budgetdesk.usecases.pay_roster import PersonRoster, duties, worked_stretches
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import member

__all__ = [
    "MonthPay",
    "PayYear",
    "employer_of",
    "employment_of",
    "missing_facts",
    "month_facts",
    "pay_year",
    "payslip_of",
    "person_of",
    "stretches_in",
    "terms_of",
]

_MONTHS_BACK: Final = 5
"""Thirteen weeks before a leave that began in the month before, and a night that reaches in."""


def stretches_in(reader: Reader, member: Member, month: Month) -> tuple[Stretch, ...]:
    """Return what was worked, else is planned, in duties that touch the month; missed parts not."""
    absences = reader.all(Absence, assistant=member.id)
    roster = _roster(reader, member.id, month.days, absences)
    return worked_stretches(duties(roster, month.days))


def month_facts(
    reader: Reader,
    assistant: AssistantId,
    month: Month,
    figures: Figures | None = None,
    *,
    preview: bool = False,
) -> MonthFacts:
    """Return all that the payslip of the month depends on, its gross pay included.

    `figures` are by default those in force. Raises `Invalid` with everything that is missing or
    wrong, `NotFound`, `ValueGap`.
    """
    return pay_year(reader, assistant, month, figures, preview=preview).facts(month)


def payslip_of(
    reader: Reader,
    assistant: AssistantId,
    month: Month,
    figures: Figures | None = None,
    *,
    preview: bool = False,
) -> Payslip:
    """Return the payslip of the month. Raises as `month_facts`."""
    return pay_year(reader, assistant, month, figures, preview=preview).slip(month)


def pay_year(
    reader: Reader,
    assistant: AssistantId,
    month: Month,
    figures: Figures | None = None,
    *,
    preview: bool = False,
    ahead: Absence | None = None,
) -> PayYear:
    """Return the person's months up to this one, ready to be reckoned, each at most once.

    Read once: a later change in the file is not seen. With `ahead`, an absence that is to come,
    the roster reaches back as far as that one needs. Raises `NotFound`.
    """
    absences = reader.all(Absence, assistant=assistant)
    # Pay of January, which later months count on, looks back as far as any other.
    january = Month(month.year, 1)
    first = min([january.plus(-_MONTHS_BACK), *_births((*absences, ahead), month)])
    days = DateRange(first.first, month.last)
    return PayYear(
        PayCase(
            member(reader, assistant),
            _roster(reader, assistant, days, absences),
            next(iter(reader.all(Holder)), None),
            next(iter(reader.all(EmployerData)), None),
            laws(figures or figures_in_force(), preview=preview),
            reader.all(LeaveEntry, assistant=assistant),
            reader.all(HoursEntry, assistant=assistant),
        )
    )


def laws(figures: Figures, *, preview: bool = False) -> Callable[[Month], Law]:
    """Return the law of each month."""
    return lambda month: law_on(figures, month.first, preview=preview)


def _births(absences: Iterable[Absence | None], month: Month) -> Iterator[Month]:
    """From which month on pay around a birth is reckoned, with what its averages look back at."""
    for one in absences:
        if (
            one is not None
            and one.due_on is not None
            and one.last.year >= month.year
            and one.first <= month.last
        ):
            yield first_month_for(one.due_on).plus(-_MONTHS_BACK)


def _roster(
    reader: Reader, assistant: AssistantId, days: DateRange, absences: tuple[Absence, ...]
) -> PersonRoster:
    columns = TABLES[Shift].c
    begins: date = days.first - timedelta(days=31)
    shifts = reader.where(
        Shift,
        columns.assistant == assistant,
        columns.begin >= begins.isoformat(),
        columns.begin < days.day_after.isoformat(),
    )
    ordered = tuple(sorted(shifts, key=lambda one: (one.begin, one.end, one.id)))
    worked = worked_of(reader, (one.id for one in ordered))
    return PersonRoster(ordered, worked, absences)
