"""Grants (Bescheide) with their dated amounts and one-off amounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from budgetdesk.budget.grant_checks import grant_problems, overlapping
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.ids import GrantAmountId, GrantId
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work


@dataclass(frozen=True, slots=True)
class GrantOnPaper:
    """A grant with all that its letter says; the ids inside `amounts` and `one_offs` may be 0."""

    grant: Grant
    amounts: tuple[GrantAmount, ...]
    one_offs: tuple[OneOff, ...] = ()

    def problems(self) -> list[Problem]:
        """All that is wrong or doubtful with it."""
        amounts = [replace(one, grant=self.grant.id) for one in self.amounts]
        one_offs = [replace(one, grant=self.grant.id) for one in self.one_offs]
        return grant_problems(self.grant, amounts, one_offs)


def save_grant(work: Work, paper: GrantOnPaper) -> GrantOnPaper:
    """Store a grant, new (id 0) or changed, with exactly these amounts and one-off amounts.

    Raises `Invalid` with all its errors, `NotFound`.
    """
    errors = [one for one in paper.problems() if one.weight is Weight.ERROR]
    if errors:
        raise Invalid(problems=errors)
    grant = work.save(paper.grant)
    before = grant_on_paper(work, grant.id)
    return GrantOnPaper(
        grant,
        _amounts(work, before.amounts, paper.amounts, grant.id),
        _one_offs(work, before.one_offs, paper.one_offs, grant.id),
    )


def grant_on_paper(reader: Reader, number: GrantId) -> GrantOnPaper:
    """Return one grant with its amounts by day. Raises `NotFound`."""
    grant = reader.one(Grant, number)
    amounts = sorted(reader.all(GrantAmount, grant=number), key=lambda one: one.from_day)
    one_offs = sorted(reader.all(OneOff, grant=number), key=lambda one: (one.on, one.id))
    return GrantOnPaper(grant, tuple(amounts), tuple(one_offs))


def grants_on_paper(
    reader: Reader, teilbudget: TeilbudgetId | None = None
) -> tuple[GrantOnPaper, ...]:
    """Return all grants, or those of one Teilbudget, by first day."""
    equals = {} if teilbudget is None else {"teilbudget": teilbudget}
    grants = sorted(reader.all(Grant, **equals), key=lambda one: (one.valid_from, one.id))
    return tuple(grant_on_paper(reader, one.id) for one in grants)


def doubts_about_grants(reader: Reader) -> tuple[Problem, ...]:
    """Return what is doubtful about the grants of the file: overlaps and gaps in their amounts."""
    papers = grants_on_paper(reader)
    found = [problem for paper in papers for problem in paper.problems()]
    return (*found, *overlapping(paper.grant for paper in papers))


def remove_grant(work: Work, number: GrantId) -> Grant:
    """Remove a grant with its amounts. Raises `NotFound`."""
    paper = grant_on_paper(work, number)
    for amount in paper.amounts:
        work.remove(amount)
    for one_off in paper.one_offs:
        work.remove(one_off)
    work.remove(paper.grant)
    return paper.grant


def _amounts(
    work: Work, before: Sequence[GrantAmount], wanted: Sequence[GrantAmount], grant: GrantId
) -> tuple[GrantAmount, ...]:
    """Keep the row of each day that stays, so that the history shows what changed."""
    rows = {one.from_day: one.id for one in before}
    days = {one.from_day for one in wanted}
    for one in before:
        if one.from_day not in days:
            work.remove(one)
    named = [
        replace(one, grant=grant, id=rows.get(one.from_day, GrantAmountId(0))) for one in wanted
    ]
    return tuple(work.save(one) for one in named)


def _one_offs(
    work: Work, before: Sequence[OneOff], wanted: Sequence[OneOff], grant: GrantId
) -> tuple[OneOff, ...]:
    kept = {one.id for one in wanted}
    for one in before:
        if one.id not in kept:
            work.remove(one)
    named = [replace(one, grant=grant) for one in wanted]
    return tuple(work.save(one) for one in named)
