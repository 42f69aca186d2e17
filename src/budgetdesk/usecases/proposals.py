"""What a bank line could be for: own accounts, Aktenzeichen, learned rules."""

from __future__ import annotations

from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.rules import Ground, Proposal, proposal_for
from budgetdesk.ledger.statements import BankLine, Rule
from budgetdesk.storage.reader import Reader


class Proposer:
    """Proposes what bank lines are for, from what the file knows at this moment."""

    def __init__(self, reader: Reader) -> None:
        """Read accounts, funders and rules once."""
        self._rules = reader.all(Rule)
        self._own = {one.iban: one.id for one in reader.all(Account) if one.iban}
        self._teilbudgets = reader.all(Teilbudget)
        self._funders = {one.id: one for one in reader.all(Funder)}
        instalments = reader.all(CostType, kind=CostKind.INSTALMENT, retired=False)
        self._instalment = instalments[0].id if instalments else None

    def own_account(self, line: BankLine) -> AccountId | None:
        """Return the own account on the other side of the line, or None."""
        other = self._own.get(line.iban) if line.iban else None
        return None if other == line.account else other

    def proposal(self, line: BankLine) -> Proposal | None:
        """Return where the line could belong and why: a learned rule first, then Aktenzeichen."""
        return proposal_for(line, self._rules) or self._by_aktenzeichen(line)

    def _by_aktenzeichen(self, line: BankLine) -> Proposal | None:
        """Money from outside that bears a funder's Aktenzeichen is an instalment of its budget.

        Only where the funder has one Teilbudget: with several, the user must say which.
        """
        if line.amount.cents <= 0:
            return None
        text = _squeezed(line.purpose)
        for funder in self._funders.values():
            mark = _squeezed(funder.aktenzeichen)
            own = [one for one in self._teilbudgets if one.funder == funder.id]
            if mark and mark in text and len(own) == 1:
                return Proposal(
                    Pot.TEILBUDGET,
                    self._instalment,
                    own[0].id,
                    Ground.AKTENZEICHEN,
                    funder.aktenzeichen,
                )
        return None


def _squeezed(text: str) -> str:
    return "".join(text.casefold().split())
