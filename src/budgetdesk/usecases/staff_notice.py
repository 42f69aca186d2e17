"""Notice of a contract in the file: the earliest last day, and what to keep in mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.contracts import Contract, EndedBy, version_on
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.notice import NOTICES, Notice, end_problems, notice_of
from budgetdesk.staff.notice import earliest_end as earliest_end_of
from budgetdesk.staff.team import Member
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.staff_employer import employer_or_empty
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import member


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
    person: Member, contract: Contract, employer: EmployerData, figures: Figures | None = None
) -> tuple[Problem, ...]:
    """What to keep in mind at the end of a contract: notice, writing, time to go to court."""
    by, received = contract.ended_by, contract.notice_on
    if by is None:
        return ()
    notice = None
    if by in NOTICES and received is not None:
        notice = _notice(person, contract, employer, by, received)
    day = received or contract.ends or contract.begins
    law = law_on(figures or figures_in_force(), day, preview=True)
    return end_problems(contract, notice, law, _disabled_on(person, day))


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
