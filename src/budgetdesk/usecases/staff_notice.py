"""Notice of a contract in the file: the earliest last day, and what to keep in mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy, version_on
from budgetdesk.staff.notice import NOTICES, Notice, end_problems, notice_of
from budgetdesk.staff.notice import earliest_end as earliest_end_of
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.staff_employer import employer_or_empty
from budgetdesk.usecases.staff_files import file_of
from budgetdesk.usecases.statutory_files import figures_in_force


def earliest_end(
    reader: Reader, contract: Contract, by: EndedBy, received: date, figures: Figures | None = None
) -> Explained[date]:
    """Return the earliest last day of a notice that arrives on the day, and how it comes about.

    Raises `ValueGap` where the figures of the day are not known.
    """
    law = law_on(figures or figures_in_force(), received, preview=True)
    return earliest_end_of(_notice(reader, contract, by, received), law)


def problems_of_end(
    reader: Reader, contract: Contract, figures: Figures | None = None
) -> tuple[Problem, ...]:
    """What to keep in mind at the end of a contract: notice, writing, time to go to court."""
    by, received = contract.ended_by, contract.notice_on
    if by is None:
        return ()
    notice = None
    if by in NOTICES and received is not None:
        notice = _notice(reader, contract, by, received)
    day = received or contract.ends or contract.begins
    law = law_on(figures or figures_in_force(), day, preview=True)
    file = file_of(reader, contract.assistant)
    until = file.severely_disabled_until
    disabled = file.severely_disabled_from if until is None or until >= day else None
    return end_problems(contract, notice, law, disabled)


def _notice(reader: Reader, contract: Contract, by: EndedBy, received: date) -> Notice:
    versions = reader.all(ContractVersion, contract=contract.id)
    since = _since(contract, reader.all(Contract, assistant=contract.assistant))
    notice = notice_of(contract, version_on(versions, received), by, received, since)
    return replace(notice, household_only=employer_or_empty(reader).private_household)


def _since(contract: Contract, others: Sequence[Contract]) -> date:
    """First day of the employment: contracts that follow without a gap are one."""
    first = contract.begins
    for one in sorted(others, key=lambda each: each.begins, reverse=True):
        if one.ends is not None and one.ends + timedelta(days=1) == first:
            first = one.begins
    return first
