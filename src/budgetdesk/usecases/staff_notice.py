"""Notice of a contract in the file: the earliest last day, and what to keep in mind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.period import after_months
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.protection import PREGNANCY, last_protected_day
from budgetdesk.staff.contracts import Contract, EndedBy, version_on
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.notice import NOTICES, Notice, end_problems, notice_of
from budgetdesk.staff.notice import earliest_end as earliest_end_of
from budgetdesk.staff.team import Member
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.staff_employer import employer_or_empty
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import member

_MONTHS_AFTER_BIRTH: Final = 4
_TO_TELL: Final = timedelta(weeks=2)
"""§ 17 Abs. 1 MuSchG: so long after the notice the employer can still be told."""
_BEFORE_ELTERNZEIT: Final = timedelta(weeks=14)
"""§ 18 Abs. 1 BEEG: eight weeks, of a child from three on fourteen; its age is not known here."""


def earliest_end(
    reader: Reader, contract: Contract, by: EndedBy, received: date, figures: Figures | None = None
) -> Explained[date]:
    """Return the earliest last day of a notice that arrives on the day, and how it comes about.

    Raises `ValueGap` where the figures of the day are not known.
    """
    law = law_on(figures or figures_in_force(), received, preview=True)
    person = member(reader, contract.assistant)
    return earliest_end_of(_notice(person, contract, employer_or_empty(reader), by, received), law)


def problems_of_end(
    person: Member,
    contract: Contract,
    employer: EmployerData,
    figures: Figures | None = None,
    absences: Iterable[Absence] = (),
) -> tuple[Problem, ...]:
    """What to keep in mind at the end of a contract: notice, writing, time to go to court.

    `absences` of the person tell when notice by the employer is forbidden: around a birth and in
    Elternzeit, in a private household too. As long as nothing of it is entered, nothing is known.
    """
    by, received = contract.ended_by, contract.notice_on
    if by is None:
        return ()
    notice = None
    if by in NOTICES and received is not None:
        notice = _notice(person, contract, employer, by, received)
    day = received or contract.ends or contract.begins
    law = law_on(figures or figures_in_force(), day, preview=True)
    found = end_problems(contract, notice, law, _disabled_on(person, day))
    if by is not EndedBy.NOTICE_BY_EMPLOYER or received is None:
        return found
    about = ("contract", contract.id)
    codes = dict.fromkeys(code for one in absences if (code := _forbids(one, received, law)))
    return (*found, *(Problem(code, "ended_by", {}, Weight.WARNING, about) for code in codes))


def _forbids(absence: Absence, received: date, law: Law) -> str | None:
    """Code of what forbids a notice that arrives on the day; None: nothing."""
    if absence.kind is AbsenceKind.PARENTAL:
        known = max(absence.booked_on, absence.first - _BEFORE_ELTERNZEIT)
        return "notice_in_elternzeit" if known <= received <= absence.last else None
    if absence.due_on is None or absence.booked_on > received + _TO_TELL:
        return None
    born = absence.born_on or absence.due_on
    after = after_months(born, _MONTHS_AFTER_BIRTH) - timedelta(days=1)
    last = max(after, last_protected_day(absence, absence.due_on, law))
    return "notice_around_birth" if absence.due_on - PREGNANCY <= received <= last else None


def _disabled_on(person: Member, day: date) -> date | None:
    """From which day on the person is severely disabled, as far as it still holds on the day."""
    if person.file is None:
        return None
    until = person.file.severely_disabled_until
    return person.file.severely_disabled_from if until is None or until >= day else None


def _notice(
    person: Member, contract: Contract, employer: EmployerData, by: EndedBy, received: date
) -> Notice:
    employed = person.employed_by(contract.id)
    versions = () if employed is None else employed.versions
    since = _since(contract, [one.contract for one in person.contracts])
    notice = notice_of(contract, version_on(versions, received), by, received, since)
    return replace(notice, household_only=employer.private_household)


def _since(contract: Contract, others: Sequence[Contract]) -> date:
    """First day of the employment: contracts that follow without a gap are one."""
    first = contract.begins
    for one in sorted(others, key=lambda each: each.begins, reverse=True):
        if one.ends is not None and one.ends + timedelta(days=1) == first:
            first = one.begins
    return first
