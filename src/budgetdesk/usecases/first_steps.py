"""The first steps in a new file: what is there already, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.budget.grants import Grant
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.granting import GrantOnPaper, save_grant
from budgetdesk.usecases.setting_up import assign_openings, save


class Step(Enum):
    """What a budget file needs before it can account for money, in this order."""

    ACCOUNT = "account"
    FUNDER = "funder"
    GRANT = "grant"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """The steps that are still open, in order; none where the file is set up."""

    open: tuple[Step, ...]

    @property
    def are_done(self) -> bool:
        """Tell whether nothing is open."""
        return not self.open


def first_steps(reader: Reader) -> FirstSteps:
    """Return what a file still lacks."""
    kinds = {
        Step.ACCOUNT: Account,
        Step.FUNDER: Funder,
        Step.GRANT: Grant,
        Step.AGREEMENT: Agreement,
    }
    return FirstSteps(tuple(step for step, kind in kinds.items() if not reader.count(kind)))


def begin_teilbudget(
    work: Work, teilbudget: Teilbudget, paper: GrantOnPaper, *, openings: Pot = Pot.OPEN
) -> GrantOnPaper:
    """Store a new Teilbudget and the grant that pays for it. Raises `Invalid`.

    `openings` says whose money the opening balances are that nobody was assigned yet; for
    TEILBUDGET they are this one's.
    """
    stored = save(work, teilbudget)
    if openings is not Pot.OPEN:
        assign_openings(work, openings, stored.id if openings is Pot.TEILBUDGET else None)
    return save_grant(work, replace(paper, grant=replace(paper.grant, teilbudget=stored.id)))
