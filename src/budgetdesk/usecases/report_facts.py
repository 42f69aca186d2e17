"""The facts of a usage report, read from the budget file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from budgetdesk.budget.agreement import Agreement, CarryOverRule, CarryOverWhen, ProofPeriod
from budgetdesk.budget.funders import BenefitForm, Funder, Holder, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.periods import proof_periods
from budgetdesk.kernel.errors import NotFound
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, StatedBalance
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.reports.content.usage_input import (
    AccountBalance,
    GrantTerms,
    Measured,
    MoneyOnAccounts,
    StatementFile,
    TeilbudgetInput,
    UsageInput,
    VoucherBook,
)
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage import queries, report_queries
from budgetdesk.storage.reader import Reader


@dataclass(frozen=True)
class Ledger:
    """What every part of a report needs of the file: accounts by kind, cost types."""

    accounts: tuple[Account, ...]
    cost_types: tuple[CostType, ...]

    @classmethod
    def of(cls, reader: Reader) -> Ledger:
        """Read it."""
        return cls(reader.all(Account), reader.all(CostType))

    def accounts_of(self, *kinds: AccountKind) -> tuple[AccountId, ...]:
        """Return the accounts of these kinds."""
        return tuple(account.id for account in self.accounts if account.kind in kinds)

    @property
    def money(self) -> tuple[AccountId, ...]:
        """Accounts whose balance is money of the budget."""
        return tuple(account.id for account in self.accounts if account.kind.is_budget_money)

    @property
    def counted(self) -> tuple[AccountId, ...]:
        """Accounts whose bookings count for a Teilbudget: also what the holder paid in advance."""
        return self.money + self.accounts_of(AccountKind.OWN)

    @property
    def vouchers(self) -> tuple[AccountId, ...]:
        """Voucher books."""
        return self.accounts_of(AccountKind.VOUCHER)

    def types_of(self, *kinds: CostKind) -> frozenset[CostTypeId]:
        """Return the cost types of these kinds."""
        return frozenset(each.id for each in self.cost_types if each.kind in kinds)

    @property
    def from_funder(self) -> frozenset[CostTypeId]:
        """Cost types of what the Leistungsträger pays."""
        return self.types_of(*(kind for kind in CostKind if kind.comes_from_funder))


def usage_input(
    reader: Reader,
    teilbudget: TeilbudgetId | None,
    period: DateRange,
    today: date,
    *,
    remarks: str = "",
) -> UsageInput:
    """Gather the facts of a report on one Teilbudget, or on all (None).

    A report on all goes to the leading Leistungsträger. Raises `NotFound` where the Teilbudget,
    or any at all, does not exist.
    """
    ledger = Ledger.of(reader)
    wanted = chosen_teilbudgets(reader, teilbudget)
    funders = {funder.id: funder for funder in reader.all(Funder)}
    leading = [funder for funder in funders.values() if funder.leads]
    own = funders[wanted[0].funder]
    return UsageInput(
        next(iter(reader.all(Holder)), None),
        own if teilbudget is not None or not leading else leading[0],
        period,
        today,
        tuple(
            _teilbudget_input(reader, ledger, one, funders[one.funder], period, today)
            for one in wanted
        ),
        ledger.cost_types,
        reader.all(Assistant),
        report_queries.receipts_by_booking(reader, period),
        frozenset(ledger.accounts_of(AccountKind.OWN)),
        money_on_accounts(reader, ledger, period.last),
        _statements(reader, ledger, period),
        remarks,
    )


def chosen_teilbudgets(reader: Reader, teilbudget: TeilbudgetId | None) -> tuple[Teilbudget, ...]:
    """Return the one Teilbudget, or all of them. Raises `NotFound` where there is none."""
    if teilbudget is not None:
        return (reader.one(Teilbudget, teilbudget),)
    found = reader.all(Teilbudget)
    if not found:
        raise NotFound(kind="teilbudget", name="")
    return found


def grant_terms(reader: Reader, teilbudget: TeilbudgetId) -> tuple[GrantTerms, ...]:
    """Return the grants of a Teilbudget with their amounts, by their first day."""
    grants = sorted(
        reader.all(Grant, teilbudget=teilbudget), key=lambda one: (one.valid_from, one.id)
    )
    return tuple(
        GrantTerms(
            grant, reader.all(GrantAmount, grant=grant.id), reader.all(OneOff, grant=grant.id)
        )
        for grant in grants
    )


def agreement_on(reader: Reader, teilbudget: TeilbudgetId, period: DateRange) -> Agreement | None:
    """Return the agreement that holds on the period's last day, else the last one within it."""
    found = [
        one
        for one in reader.all(Agreement, teilbudget=teilbudget)
        if one.valid_from <= period.last and (one.valid_to is None or one.valid_to >= period.first)
    ]
    holding = [one for one in found if one.valid_to is None or one.valid_to >= period.last]
    return max(holding or found, key=lambda one: (one.valid_from, one.id), default=None)


@dataclass(frozen=True, slots=True)
class Owned:
    """Money that counts for a Teilbudget: the Leistungsträger's, and the holder's own beside it."""

    budget: Money
    own: Money


def opening_money(
    reader: Reader, ledger: Ledger, teilbudget: TeilbudgetId, period: DateRange
) -> Owned:
    """Return the money of a Teilbudget before the first day of the period.

    An opening balance that was entered for a day within the period is part of it as well.
    """
    return _money(reader, ledger, teilbudget, booked=period.day_before, entered=period.last)


def money_at_end(reader: Reader, ledger: Ledger, teilbudget: TeilbudgetId, day: date) -> Owned:
    """Return the money of a Teilbudget at the end of the day."""
    return _money(reader, ledger, teilbudget, booked=day, entered=day)


def _money(
    reader: Reader, ledger: Ledger, teilbudget: TeilbudgetId, *, booked: date, entered: date
) -> Owned:
    sums = report_queries.sums_by_cost_type(reader, teilbudget, ledger.counted, until=booked)
    own_types = ledger.types_of(CostKind.OWN_CONTRIBUTION)
    openings = report_queries.entered_openings(reader, teilbudget, ledger.money, until=entered)
    own = total(amount for cost_type, amount in sums.items() if cost_type in own_types)
    return Owned(openings + total(sums.values()) - own, own)


def measured_block(
    rule: CarryOverRule | None, grants: Iterable[Grant], on: date
) -> DateRange | None:
    """Return the block of months that the rule measures on this last day; None: on another day."""
    if rule is None:
        return None
    is_end = rule.when is CarryOverWhen.END
    every = ProofPeriod.ONCE if is_end else ProofPeriod(rule.when.value)
    blocks = (block for grant in grants for block in proof_periods(grant, every))
    return next((block for block in blocks if block.last == on), None)


def _teilbudget_input(
    reader: Reader,
    ledger: Ledger,
    teilbudget: Teilbudget,
    funder: Funder,
    period: DateRange,
    today: date,
) -> TeilbudgetInput:
    agreement = agreement_on(reader, teilbudget.id, period)
    terms = grant_terms(reader, teilbudget.id)
    opening = opening_money(reader, ledger, teilbudget.id, period)
    bookings = queries.bookings_in(reader, period, teilbudget=teilbudget.id)
    is_voucher = teilbudget.form is BenefitForm.VOUCHER
    rule = None if agreement is None else agreement.carry_over
    block = measured_block(rule, (each.grant for each in terms), period.last)
    return TeilbudgetInput(
        teilbudget,
        funder,
        agreement,
        terms,
        opening.budget,
        tuple(one for one in bookings if one.account in ledger.counted),
        opening.own,
        report_queries.received_payments(
            reader,
            teilbudget.id,
            ledger.vouchers if is_voucher else ledger.counted,
            ledger.from_funder,
            until=max(today, period.last),
        ),
        None if block is None else Measured(block, _spent_in(reader, ledger, teilbudget.id, block)),
        _voucher_book(reader, ledger, teilbudget, period, bookings),
    )


def _spent_in(reader: Reader, ledger: Ledger, teilbudget: TeilbudgetId, days: DateRange) -> Money:
    """Spending of the days; a sum without cost type counts if it went out."""
    sums = report_queries.sums_by_cost_type(
        reader, teilbudget, ledger.counted, since=days.first, until=days.last
    )
    spending = ledger.types_of(CostKind.SPENDING)
    known = total(amount for cost_type, amount in sums.items() if cost_type in spending)
    return -(known + min(sums.get(None, ZERO), ZERO))


def _voucher_book(
    reader: Reader,
    ledger: Ledger,
    teilbudget: Teilbudget,
    period: DateRange,
    bookings: Iterable[Booking],
) -> VoucherBook | None:
    """Vouchers among the Teilbudget's bookings; None where there neither were nor came any."""
    if not ledger.vouchers:
        return None
    number = teilbudget.id
    before = report_queries.sums_by_cost_type(
        reader, number, ledger.vouchers, until=period.day_before
    )
    entered = report_queries.entered_openings(reader, number, ledger.vouchers, until=period.last)
    opening = entered + total(before.values())
    of_book = tuple(one for one in bookings if one.account in ledger.vouchers)
    in_use = opening or of_book or teilbudget.form is BenefitForm.VOUCHER
    return VoucherBook(opening, of_book) if in_use else None


def money_on_accounts(reader: Reader, ledger: Ledger, on: date) -> MoneyOnAccounts:
    """Return the balances of the budget's accounts at the end of the day, and whose they are."""
    computed = queries.account_balances(reader, on)
    stated = _stated_on(reader, on)
    balances = tuple(
        AccountBalance(account.name, computed[account.id], stated.get(account.id))
        for account in ledger.accounts
        if account.kind.is_budget_money
        and (computed[account.id] or account.closed_on is None or account.closed_on >= on)
    )
    shares = report_queries.money_shares(
        reader, ledger.money, ledger.types_of(CostKind.OWN_CONTRIBUTION), on
    )
    assigned = (
        total(shares.teilbudgets.values())
        + shares.own
        + shares.private
        + shares.later
        + shares.in_transit
    )
    return MoneyOnAccounts(
        on,
        balances,
        shares.teilbudgets,
        shares.own,
        shares.private,
        total(one.computed for one in balances) - assigned,
        shares.later,
        shares.in_transit,
    )


def _stated_on(reader: Reader, on: date) -> dict[AccountId, Money]:
    """What the bank states for the day: also on an earlier day, if nothing was booked since."""
    moved = report_queries.last_booking_days(reader, on)
    found = {}
    for stated in sorted(reader.all(StatedBalance), key=lambda one: (one.on, one.id)):
        if moved.get(stated.account, stated.on) <= stated.on <= on:
            found[stated.account] = stated.amount
    return found


def _statements(reader: Reader, ledger: Ledger, period: DateRange) -> tuple[StatementFile, ...]:
    """Statements of the money accounts that hold days of the period, by account and day."""
    names = {account.id: account.name for account in ledger.accounts}
    found = [
        one
        for one in reader.all(StatementImport)
        if one.account in ledger.money
        and (one.first_on is None or one.first_on <= period.last)
        and (one.last_on is None or one.last_on >= period.first)
    ]
    found.sort(key=lambda one: (one.account, one.first_on or date.min, one.id))
    return tuple(
        StatementFile(names[one.account], one.first_on, one.last_on, one.opening, one.closing)
        for one in found
    )
