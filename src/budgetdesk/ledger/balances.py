"""Balances of accounts, their reconciliation with what the bank states, and two views of them.

The court looks at all accounts of a person (§ 1865 BGB: opening + income − expense = closing); the
Leistungsträger only at its own money (see budgetdesk.budget.period_account). Both come from the
same bookings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.ids import AccountId, TeilbudgetId
from budgetdesk.ledger.pots import Pot


class Course:
    """The balance of one account through time; built once, asked for many days."""

    def __init__(
        self,
        account: AccountId,
        openings: Iterable[OpeningBalance],
        bookings: Iterable[Booking],
    ) -> None:
        """Take what belongs to the account; the rest is passed over."""
        self._openings = [opening for opening in openings if opening.account == account]
        own = sorted((each.on, each.amount.cents) for each in bookings if each.account == account)
        self._days = [day for day, _ in own]
        self._cents = [0, *accumulate(cents for _, cents in own)]

    def on(self, day: date) -> Money | None:
        """Balance at the end of the day, as `balance_on` says."""
        start = _start(self._openings, day)
        if self._openings and start is None:
            return None
        before = 0 if start is None else bisect_left(self._days, start)
        moved = Money(self._cents[bisect_right(self._days, day)] - self._cents[before])
        return moved + total(each.amount for each in self._openings if each.on == start)


def balance_on(
    account: AccountId,
    openings: Iterable[OpeningBalance],
    bookings: Iterable[Booking],
    day: date,
) -> Money | None:
    """Balance of the account at the end of the day.

    An opening balance says what was there before its day's first booking, so the latest one up
    to the day replaces all that was before; several on one day add up. None on days before the
    first opening. An account without any opening begins with nothing.
    """
    return Course(account, openings, bookings).on(day)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A stated balance beside the computed one; None where that is not known.

    `difference` is stated minus computed.
    """

    stated: StatedBalance
    computed: Money | None
    difference: Money | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference that appeared between two checkpoints.

    `amount` is by how much the difference changed at `first_seen`; the cause lies after
    `agreed_until`, the checkpoint before it (None where there was none).
    """

    first_seen: date
    agreed_until: date | None
    amount: Money


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """All checkpoints of an account by day, and the differences that appear at them."""

    checkpoints: tuple[Checkpoint, ...]
    differences: tuple[Difference, ...]

    @property
    def agrees(self) -> bool:
        """Tell whether every stated balance equals the computed one."""
        return all(point.difference == ZERO for point in self.checkpoints)


def reconcile(
    account: AccountId,
    openings: Iterable[OpeningBalance],
    bookings: Iterable[Booking],
    stated: Iterable[StatedBalance],
) -> Reconciliation:
    """Compare every stated balance of the account with the computed one.

    A difference that stays the same at later checkpoints is one difference; it is reported at
    the checkpoint at which it first appears. A difference that vanishes again is reported too.
    """
    course = Course(account, openings, bookings)
    points = []
    for each in sorted(stated, key=lambda point: (point.on, point.id)):
        if each.account == account:
            computed = course.on(each.on)
            difference = None if computed is None else each.amount - computed
            points.append(Checkpoint(each, computed, difference))
    return Reconciliation(tuple(points), appearing_differences(points))


@dataclass(frozen=True, slots=True)
class AccountTurn:
    """Balance of one account at both ends of a period."""

    account: AccountId
    opening: Money
    closing: Money


@dataclass(frozen=True, slots=True)
class CourtView:
    """Account for the court: opening + income − expense + transfers = closing.

    Transfers between the accounts are neither income nor expense. `transfers` is zero unless the
    other side of one is booked outside the period or not at all; then something is missing.
    """

    opening: Money
    income: Money
    expense: Money
    transfers: Money
    closing: Money
    accounts: tuple[AccountTurn, ...]


def court_view(
    accounts: Iterable[Account],
    openings: Iterable[OpeningBalance],
    bookings: Iterable[Booking],
    period: DateRange,
) -> CourtView:
    """All accounts of the person together for one period; vouchers are no money and left out.

    A storno counts against the side of the booking that it takes back. An account that begins
    within the period counts with its opening balance as if it had been there before.
    """
    looked_at = [account.id for account in accounts if account.kind is not AccountKind.VOUCHER]
    all_openings, all_bookings = tuple(openings), tuple(bookings)
    inside = [
        booking for booking in all_bookings if booking.account in looked_at and booking.on in period
    ]
    turns = tuple(_turn(account, all_openings, all_bookings, period) for account in looked_at)
    plain = [booking for booking in inside if booking.kind is not BookingKind.TRANSFER]
    return CourtView(
        opening=total(turn.opening for turn in turns),
        income=total(booking.amount for booking in plain if _is_income(booking)),
        expense=-total(booking.amount for booking in plain if not _is_income(booking)),
        transfers=total(
            booking.amount for booking in inside if booking.kind is BookingKind.TRANSFER
        ),
        closing=total(turn.closing for turn in turns),
        accounts=turns,
    )


@dataclass(frozen=True, slots=True)
class Holdings:
    """Whose money lies on the budget accounts (bank and cash) at the end of a day."""

    by_teilbudget: Mapping[TeilbudgetId, Money]
    own: Money
    private: Money
    open: Money

    def of(self, teilbudget: TeilbudgetId) -> Money:
        """Return the money of one Teilbudget."""
        return self.by_teilbudget.get(teilbudget, ZERO)

    @property
    def total(self) -> Money:
        """What lies on the budget accounts altogether."""
        return total(self.by_teilbudget.values()) + self.own + self.private + self.open


def holdings_on(
    accounts: Iterable[Account],
    openings: Iterable[OpeningBalance],
    bookings: Iterable[Booking],
    day: date,
) -> Holdings:
    """Divide the budget accounts' balance by the parts of their bookings.

    A transfer from or to an account of the holder's own is own money that came or went; between
    two budget accounts nothing changes hands. Spending for a Teilbudget that was paid from an
    own account makes that Teilbudget owe the holder: its money goes down, own money up.
    """
    kinds = {account.id: account.kind for account in accounts}
    sums: dict[tuple[Pot, TeilbudgetId | None], Money] = defaultdict(lambda: ZERO)
    known_openings = tuple(openings)
    starts = {account: _start_of(account, known_openings, day) for account in kinds}
    for opening in known_openings:
        is_budget = kinds[opening.account].is_budget_money
        if is_budget and opening.on == starts[opening.account]:
            sums[opening.pot, opening.teilbudget] += opening.amount
    for booking in bookings:
        start = starts[booking.account]
        if booking.on <= day and (start is None or booking.on >= start):
            _add(sums, booking, kinds)
    return Holdings(
        {teilbudget: amount for (_, teilbudget), amount in sums.items() if teilbudget is not None},
        own=sums[Pot.OWN, None],
        private=sums[Pot.PRIVATE, None],
        open=sums[Pot.OPEN, None],
    )


def _add(
    sums: dict[tuple[Pot, TeilbudgetId | None], Money],
    booking: Booking,
    kinds: Mapping[AccountId, AccountKind],
) -> None:
    kind = kinds[booking.account]
    if booking.kind is BookingKind.TRANSFER:
        other = None if booking.transfer_account is None else kinds.get(booking.transfer_account)
        if kind.is_budget_money and other is not None and not other.is_budget_money:
            sums[Pot.OWN, None] += booking.amount
        elif kind.is_budget_money:
            sums[Pot.OPEN, None] += booking.amount
        return
    if kind.is_budget_money:
        for part in booking.parts:
            sums[part.pot, part.teilbudget] += part.amount
    elif kind is AccountKind.OWN:
        for part in booking.parts:
            if part.teilbudget is not None:
                sums[part.pot, part.teilbudget] += part.amount
                sums[Pot.OWN, None] -= part.amount


def _start(openings: Iterable[OpeningBalance], day: date) -> date | None:
    """Day of the opening balance that counts on the day; None before the first."""
    return max((opening.on for opening in openings if opening.on <= day), default=None)


def _start_of(account: AccountId, openings: Iterable[OpeningBalance], day: date) -> date | None:
    return _start([opening for opening in openings if opening.account == account], day)


def appearing_differences(points: Iterable[Checkpoint]) -> tuple[Difference, ...]:
    """Differences of one account's checkpoints, each where it first appears; points by day."""
    found = []
    before, agreed_until = ZERO, None
    for point in points:
        if point.difference is None:
            continue
        if point.difference != before:
            change = point.difference - before
            found.append(Difference(point.stated.on, agreed_until, change))
        before, agreed_until = point.difference, point.stated.on
    return tuple(found)


def _turn(
    account: AccountId,
    openings: Sequence[OpeningBalance],
    bookings: Sequence[Booking],
    period: DateRange,
) -> AccountTurn:
    course = Course(account, openings, bookings)
    opening = course.on(period.day_before)
    if opening is None:
        first = min(each.on for each in openings if each.account == account)
        opening = total(
            each.amount
            for each in openings
            if each.account == account and each.on == first and first <= period.last
        )
    closing = course.on(period.last)
    return AccountTurn(account, opening, ZERO if closing is None else closing)


def _is_income(booking: Booking) -> bool:
    """Tell on which side the booking stands; a storno stands on the side of what it takes back."""
    return (booking.amount > ZERO) != (booking.kind is BookingKind.STORNO)
