"""Payslip files of several people and months, settled for the forms of agencies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.declarations.from_payslip import Payee, settled_month
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.due_dates import MINIJOB_SEAT
from budgetdesk.payroll.facts import Employment
from budgetdesk.staff.insurance import Status
from budgetdesk.usecases.calc_payslip import PayslipAnswer, payslip_of

MINIJOB_AGENCY: Final = "Minijob-Zentrale"
_AT_THE_MINIJOB_AGENCY: Final = frozenset({Status.MINIJOB, Status.SHORT_TERM})


@dataclass(frozen=True, slots=True)
class DeclaredMonth:
    """One employee's month: as it is settled, and the answer that it comes from."""

    settled: SettledMonth
    answer: PayslipAnswer

    @property
    def employment(self) -> Employment:
        """The employment as it stood in the month."""
        return self.answer.slip.facts.employment

    @property
    def seat(self) -> PlaceOfWork | None:
        """Seat of the collecting agency; None where its Land is not known."""
        if self.employment.status in _AT_THE_MINIJOB_AGENCY:
            return MINIJOB_SEAT
        land = self.answer.declaration.agency_land
        return None if land is None else PlaceOfWork(land)


def declared_months(paths: Sequence[Path], plan: Path | None = None) -> tuple[DeclaredMonth, ...]:
    """Reckon every file and settle its month, by month and person.

    `plan` is a wage-tax plan of the ministry, as `payslip_of` takes it.

    Raises `NotFound`, `FileNotUnderstood`, and `Invalid` with everything that is wrong in all
    files; before the problems of a file stands one that names it.
    """
    found: list[DeclaredMonth] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            found.append(_declared(path, plan))
        except Invalid as error:
            problems.append(Problem("sheets_file_wrong", "file", {"file": path.name}))
            told: Sequence[Problem] = error.data["problems"]  # type: ignore[assignment]
            problems += told
    problems += _contradictions(found)
    if problems:
        raise Invalid(problems=problems)
    return tuple(sorted(found, key=lambda one: (one.settled.month, one.settled.person)))


def days_employed(
    months: Sequence[DeclaredMonth], person: str, span: DateRange
) -> DateRange | None:
    """Return the days of a span that the person is employed, as her last month tells it."""
    own = [one for one in months if one.settled.person == person]
    employment = max(own, key=lambda one: one.settled.month).employment
    ends = employment.ends or max(span.last, employment.begins)
    return DateRange(employment.begins, ends).intersection(span)


def months_missing(
    months: Sequence[DeclaredMonth], person: str, span: DateRange
) -> tuple[Month, ...]:
    """Return the months of a span in which the person is employed and that no file settles."""
    known = {one.settled.month for one in months if one.settled.person == person}
    days = days_employed(months, person, span)
    return () if days is None else tuple(one for one in days.months() if one not in known)


def _declared(path: Path, plan: Path | None) -> DeclaredMonth:
    answer = payslip_of(path, {}, plan=plan)
    given, names = answer.declaration, answer.names
    status = answer.slip.facts.employment.status
    agency = MINIJOB_AGENCY if status in _AT_THE_MINIJOB_AGENCY else names.fund
    needed = {
        "sheets.family_name": given.family_name,
        "sheets.given_name": given.given_name,
        "names.fund": agency,
    }
    missing = [
        Problem("calc_value_missing", place, {"place": place})
        for place, text in needed.items()
        if not text
    ]
    if missing:
        raise Invalid(problems=missing)
    payee = Payee(
        person=f"{given.given_name} {given.family_name}",
        family_name=given.family_name,
        given_name=given.given_name,
        agency=agency,
        confession=given.confession,
        minutes=given.minutes,
        paid_on=given.paid_on,
    )
    return DeclaredMonth(settled_month(answer.slip, payee, answer.law), answer)


def _contradictions(months: Sequence[DeclaredMonth]) -> Iterator[Problem]:
    births: dict[str, set[object]] = {}
    seen: set[tuple[str, Month]] = set()
    for one in months:
        person, month = one.settled.person, one.settled.month
        births.setdefault(person, set()).add(one.answer.slip.facts.person.birth)
        if (person, month) in seen:
            yield Problem("sheets_month_twice", "month", {"who": person, "month": month})
        seen.add((person, month))
    for person, days in births.items():
        if len(days) > 1:
            yield Problem("sheets_name_twice", "sheets.family_name", {"who": person})
