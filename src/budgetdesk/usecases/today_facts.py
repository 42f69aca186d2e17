"""What the figures of the first page are worked out from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Self

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.matching import ReceivedPayment
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import AccountKind
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import CostTypeId, TeilbudgetId
from budgetdesk.reports.content.usage_input import GrantTerms
from budgetdesk.storage import report_queries, today_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.today_queries import MonthSums, Slice
from budgetdesk.usecases.repayment import terms_on
from budgetdesk.usecases.report_facts import Ledger, agreement_on, grant_terms


@dataclass(frozen=True)
class Facts:
    """What is read once for all Teilbudgets of the first page.

    `sums` are to be added up before `slices` is asked for; `entered` is what openings hold.
    """

    today: date
    ledger: Ledger
    terms: dict[TeilbudgetId, tuple[GrantTerms, ...]]
    current: dict[TeilbudgetId, GrantTerms | None]
    agreements: dict[TeilbudgetId, Agreement | None]
    sums: MonthSums
    entered: dict[TeilbudgetId, Money]
    payments: dict[TeilbudgetId, tuple[ReceivedPayment, ...]]
    known: tuple[date | None, date | None]
    kinds: dict[CostTypeId, CostKind]

    @classmethod
    def of(cls, reader: Reader, chosen: Iterable[Teilbudget], today: date) -> Self:
        """Read all but the sums."""
        ledger = Ledger.of(reader)
        terms = {one.id: grant_terms(reader, one.id) for one in chosen}
        current = {number: terms_on(each, today) for number, each in terms.items()}
        agreements = {
            number: None
            if each is None
            else agreement_on(reader, number, DateRange(each.grant.valid_from, today))
            for number, each in current.items()
        }
        cuts = [each.grant.valid_from for each in current.values() if each is not None]
        counted, money = ledger.counted, ledger.money
        # A bank account tells by its statements how far it is known, cash does not.
        banks = ledger.accounts_of(AccountKind.BANK) or money
        return cls(
            today,
            ledger,
            terms,
            current,
            agreements,
            MonthSums(counted, cuts=cuts, until=today),
            {
                number: report_queries.entered_openings(reader, number, money, until=today)
                for number in terms
            },
            today_queries.payments_by_teilbudget(reader, counted, ledger.from_funder, until=today),
            (
                today_queries.known_days(reader, money, today)[0],
                today_queries.known_days(reader, banks, today)[1],
            ),
            {each.id: each.kind for each in ledger.cost_types},
        )

    @classmethod
    def complete(cls, reader: Reader, chosen: Iterable[Teilbudget], today: date) -> Self:
        """Read all, the sums too."""
        facts = cls.of(reader, chosen, today)
        for portion in today_queries.portions(reader):
            facts.sums.add(reader, portion)
        return facts

    @cached_property
    def slices(self) -> tuple[Slice, ...]:
        """The sums by month."""
        return self.sums.slices

    def sum(
        self,
        teilbudget: TeilbudgetId,
        kinds: Iterable[CostKind],
        *,
        since: date = date.min,
        until: date = date.max,
    ) -> Money:
        """Sum of the slices of these kinds that begin on these days."""
        wanted = frozenset(kinds)
        return total(
            each.amount
            for each in self.slices
            if each.teilbudget == teilbudget
            and since <= each.since <= until
            and self.kind(each) in wanted
        )

    def kind(self, each: Slice) -> CostKind:
        """Without cost type a sum counts as spending if it went out, else as a refund."""
        if each.cost_type is None:
            return CostKind.SPENDING if each.amount < ZERO else CostKind.REFUND
        return self.kinds[each.cost_type]
