"""The account of one Teilbudget for one period: opening, income, spending, closing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import BookingId, CostTypeId, TeilbudgetId
from budgetdesk.staff.assistants import AssistantId

Key = TypeVar("Key")

_NOT_STORED: Final = BookingId(0)


@dataclass(frozen=True, slots=True)
class Movement:
    """Money of the Teilbudget that moved: in is positive, out negative.

    `on` is the day by which it falls into a report, see `Booking.report_day`.
    """

    on: date
    amount: Money
    kind: CostKind
    cost_type: CostTypeId | None = None
    assistant: AssistantId | None = None
    booking: BookingId = _NOT_STORED
    note: str = ""


@dataclass(frozen=True, slots=True)
class Spending:
    """Spent for one cost type, in one month, for one assistant (None where nobody is named).

    Positive; a credit note counts against it, so it may be negative.
    """

    cost_type: CostTypeId | None
    month: Month
    assistant: AssistantId | None
    amount: Money


@dataclass(frozen=True, slots=True)
class PeriodAccount:
    """The figures of a usage report for one Teilbudget.

    `refunds` is income from others in the period in which it came (U1, U2); it never reduces
    `spent`. `spent` and `repaid` are positive for money that went out. `own` is the holder's own
    money paid in for this Teilbudget: shown, but in no sum here, so that what remains of the
    Leistungsträger's money is not overstated. The law says nowhere whether an Eigenbeitrag or
    the Träger's money counts as spent first; whoever reads the closing must know that.
    """

    period: DateRange
    opening: Money
    instalments: Money
    one_offs: Money
    refunds: Money
    spent: Money
    repaid: Money
    own: Money
    spending: tuple[Spending, ...]

    @property
    def received(self) -> Money:
        """What the Leistungsträger paid."""
        return self.instalments + self.one_offs

    @property
    def income(self) -> Money:
        """What came in from the Leistungsträger and from others, without own money."""
        return self.received + self.refunds

    @property
    def closing(self) -> Money:
        """What is left of the Teilbudget's money at the end, without own money."""
        return self.opening + self.income - self.spent - self.repaid

    def by_cost_type(self) -> dict[CostTypeId | None, Money]:
        """Spending of each cost type, by its number, the unassigned last."""
        return _sums((each.cost_type, each.amount) for each in self.spending)

    def by_assistant(self) -> dict[AssistantId | None, Money]:
        """Spending for each assistant, by number, that for nobody in particular last."""
        by_number = sorted(self.spending, key=lambda each: _last(each.assistant))
        return _sums((each.assistant, each.amount) for each in by_number)

    def by_month(self) -> dict[Month, Money]:
        """Spending of every month of the period, also where it is zero."""
        return {
            month: total(each.amount for each in self.spending if each.month == month)
            for month in self.period.months()
        }

    def spent_on(self, cost_type: CostTypeId | None, month: Month) -> Money:
        """Spending of one cost type in one month."""
        return total(
            each.amount
            for each in self.spending
            if each.cost_type == cost_type and each.month == month
        )


def movements_of(
    teilbudget: TeilbudgetId, bookings: Iterable[Booking], cost_types: Iterable[CostType]
) -> tuple[Movement, ...]:
    """Parts of the bookings that belong to this Teilbudget, by day and booking.

    Transfers have no parts and private parts belong to nobody's budget, so neither is among
    them. A part without cost type counts as spending if money went out, else as a refund.
    """
    kinds = {cost_type.id: cost_type.kind for cost_type in cost_types}
    found = [
        Movement(
            booking.report_day,
            part.amount,
            _kind(part.amount) if part.cost_type is None else kinds[part.cost_type],
            part.cost_type,
            part.assistant,
            booking.id,
            part.note,
        )
        for booking in bookings
        for part in booking.parts
        if part.teilbudget == teilbudget
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.booking)))


def period_account(
    opening: Money, movements: Iterable[Movement], period: DateRange
) -> Explained[PeriodAccount]:
    """Account of the period from its opening balance and the movements that lie in it.

    Movements outside the period are passed over. Always: closing = opening + received + refunds
    − spent − repaid.
    """
    inside = [each for each in movements if each.on in period]
    account = PeriodAccount(
        period,
        opening,
        instalments=_of_kind(inside, CostKind.INSTALMENT),
        one_offs=_of_kind(inside, CostKind.ONE_OFF_GRANT),
        refunds=_of_kind(inside, CostKind.REFUND),
        spent=-_of_kind(inside, CostKind.SPENDING),
        repaid=-_of_kind(inside, CostKind.REPAYMENT),
        own=_of_kind(inside, CostKind.OWN_CONTRIBUTION),
        spending=_spending(inside),
    )
    return Explained(account, account_lines(account))


def _kind(amount: Money) -> CostKind:
    return CostKind.SPENDING if amount < ZERO else CostKind.REFUND


def _of_kind(movements: Iterable[Movement], kind: CostKind) -> Money:
    return total(each.amount for each in movements if each.kind is kind)


def _spending(movements: Iterable[Movement]) -> tuple[Spending, ...]:
    sums: dict[tuple[CostTypeId | None, Month, AssistantId | None], Money] = {}
    for each in movements:
        if each.kind is CostKind.SPENDING:
            key = (each.cost_type, Month.of(each.on), each.assistant)
            sums[key] = sums.get(key, ZERO) - each.amount
    spending = [Spending(*key, amount) for key, amount in sums.items()]
    return tuple(
        sorted(
            spending, key=lambda each: (*_last(each.cost_type), each.month, *_last(each.assistant))
        )
    )


def _last(key: int | None) -> tuple[bool, int]:
    """Sort key that puts the unknown after all that is known."""
    return key is None, key or 0


def _sums(pairs: Iterable[tuple[Key, Money]]) -> dict[Key, Money]:
    sums: dict[Key, Money] = {}
    for key, amount in pairs:
        sums[key] = sums.get(key, ZERO) + amount
    return sums


def account_lines(account: PeriodAccount) -> tuple[Line, ...]:
    """The account's sum, term by term; what is nought and not part of every account is left out."""
    lines = [
        Line("account_opening", account.opening, {"on": account.period.first}),
        Line("account_instalments", account.instalments),
    ]
    optional = (
        ("account_one_offs", account.one_offs),
        ("account_refunds", account.refunds),
    )
    lines += [Line(code, amount) for code, amount in optional if amount]
    lines.append(Line("account_spent", -account.spent))
    if account.repaid:
        lines.append(Line("account_repaid", -account.repaid))
    lines.append(Line("account_closing", account.closing, {"on": account.period.last}))
    if account.own:
        lines.append(Line("account_own_money", account.own))
    return tuple(lines)
