"""What SQLite answers is what adding up all records in Python gives."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import (
    BookingId,
    CostTypeId,
    OpeningBalanceId,
    ReceiptId,
    ReceiptLinkId,
    StatedBalanceId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.storage import finding_queries, queries, report_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.storage.work import Work
from tests.storage.builders import (
    a_booking,
    a_cost_type,
    a_funder,
    a_part,
    a_teilbudget,
    an_account,
)

BOOKINGS = 300
FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=days) for days in (-1, 0, 1, 45, 100, 180, 364, 500)]
PERIODS = [DateRange(FIRST, DAYS[4]), DateRange(DAYS[3], DAYS[5]), DateRange(DAYS[0], DAYS[7])]


@dataclass(frozen=True)
class Ledger:
    """All records of a file, for adding up by hand; `read` asks the file."""

    store: Store
    accounts: tuple[Account, ...]
    teilbudgets: tuple[Teilbudget, ...]
    cost_types: tuple[CostType, ...]
    openings: tuple[OpeningBalance, ...]
    stated: tuple[StatedBalance, ...]
    bookings: tuple[Booking, ...]
    proved: frozenset[BookingId]

    def read(self, query: Callable[..., object], *args: object, **kwargs: object) -> object:
        with self.store.reading() as reader:
            return query(reader, *args, **kwargs)

    def movements(self) -> list[OpeningBalance | Booking]:
        return [*self.openings, *self.bookings]

    def own(self) -> set[int]:
        return {one.id for one in self.accounts if one.kind is AccountKind.OWN}

    def parts(self) -> Iterable[tuple[Booking, Part]]:
        return ((booking, part) for booking in self.bookings for part in booking.parts)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Ledger]:
    with Store.create(tmp_path_factory.mktemp("queries") / "any.budget") as store:
        with store.writing() as work:
            fill(work, random.Random(7))
        with store.reading() as reader:
            everything = whole(store, reader)
        yield everything
        store.changed = False


def whole(store: Store, reader: Reader) -> Ledger:
    return Ledger(
        store,
        reader.all(Account),
        reader.all(Teilbudget),
        reader.all(CostType),
        reader.all(OpeningBalance),
        reader.all(StatedBalance),
        reader.all(Booking),
        frozenset(link.booking for link in reader.all(ReceiptLink)),
    )


def fill(work: Work, rolls: random.Random) -> None:
    """Bookings of every kind over a year, on five accounts, for two Teilbudgets."""
    kinds = [*AccountKind, AccountKind.BANK]
    accounts = [work.add(an_account(f"Konto {kind.value}", kind)) for kind in kinds]
    funder = work.add(a_funder())
    teilbudgets = [work.add(a_teilbudget(funder, code)) for code in ("assistenz", "pflege")]
    cost_types = [work.add(a_cost_type(code)) for code in ("lohn", "sach", "fahrt")]
    for account in accounts[:-1]:
        for teilbudget in (None, *teilbudgets):
            work.add(an_opening(account, teilbudget, rolls))
    bookings = work.add_all(
        [any_booking(rolls, accounts, teilbudgets, cost_types) for _ in range(BOOKINGS)]
    )
    for account in accounts:
        for _ in range(20):
            on = FIRST + timedelta(days=rolls.randrange(365))
            amount = Money(rolls.randrange(-(10**6), 10**6))
            work.add(StatedBalance(StatedBalanceId(0), account.id, on, amount))
    receipt = work.add(Receipt(ReceiptId(0), 1, "a.pdf", "application/pdf", "", 1, 1, FIRST))
    for booking in rolls.sample(bookings, BOOKINGS // 2):
        work.add(ReceiptLink(ReceiptLinkId(0), receipt.id, booking.id))


def an_opening(
    account: Account, teilbudget: Teilbudget | None, rolls: random.Random
) -> OpeningBalance:
    return OpeningBalance(
        OpeningBalanceId(0),
        account.id,
        FIRST,
        Money(rolls.randrange(10**6)),
        Pot.TEILBUDGET if teilbudget else Pot.OWN,
        teilbudget.id if teilbudget else None,
    )


def any_booking(
    rolls: random.Random,
    accounts: list[Account],
    teilbudgets: list[Teilbudget],
    cost_types: list[CostType],
) -> Booking:
    account, other = rolls.sample(accounts, 2)
    on = FIRST + timedelta(days=rolls.randrange(365))
    later = on + timedelta(days=rolls.randrange(1, 90)) if rolls.random() < 0.1 else None
    if rolls.random() < 0.2:
        booking = a_booking(account, on=on, cents=rolls.randrange(-50_000, 50_000))
        return replace(
            booking, kind=BookingKind.TRANSFER, transfer_account=other.id, parts=(), counts_on=later
        )
    parts = [
        a_part(
            rolls.randrange(-50_000, 20_000),
            rolls.choice(teilbudgets) if pot is Pot.TEILBUDGET else None,
            cost_type=rolls.choice([None, *cost_types]),
            pot=pot,
        )
        for pot in rolls.choices(list(Pot), weights=(1, 6, 1, 1), k=rolls.randrange(1, 4))
    ]
    cents = sum(part.amount.cents for part in parts)
    booking = a_booking(account, *parts, on=on, cents=cents)
    return replace(booking, counts_on=later, parts=() if rolls.random() < 0.05 else booking.parts)


# ------------------------------------------------------------------------------------- sums


@pytest.mark.parametrize("day", DAYS)
def test_balances_are_openings_and_bookings_up_to_the_day(ledger: Ledger, day: date) -> None:
    movements = ledger.movements()
    assert ledger.read(queries.account_balances, day) == {
        account.id: total(
            one.amount for one in movements if one.account == account.id and one.on <= day
        )
        for account in ledger.accounts
    }


def test_a_checkpoint_compares_the_bank_s_figure_with_the_balance_of_that_day(
    ledger: Ledger,
) -> None:
    movements = ledger.movements()
    points = ledger.read(queries.checkpoints)
    assert isinstance(points, tuple)
    assert [one.stated for one in points] == sorted(
        ledger.stated, key=lambda one: (one.account, one.on, one.id)
    )
    for one in points:
        computed = total(
            move.amount
            for move in movements
            if move.account == one.stated.account and move.on <= one.stated.on
        )
        assert (one.computed, one.difference) == (computed, one.stated.amount - computed)


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("teilbudget", [1, 2])
def test_sums_by_cost_type_are_those_of_the_parts_by_report_day(
    ledger: Ledger, period: DateRange, teilbudget: int
) -> None:
    accounts = [1, 2, 5]
    wanted: dict[CostTypeId | None, Money] = {}
    for booking, part in ledger.parts():
        counted = booking.account in accounts and booking.report_day in period
        if counted and part.teilbudget == teilbudget:
            wanted[part.cost_type] = wanted.get(part.cost_type, Money(0)) + part.amount
    assert wanted == ledger.read(
        report_queries.sums_by_cost_type,
        TeilbudgetId(teilbudget),
        accounts,
        since=period.first,
        until=period.last,
    )


@pytest.mark.parametrize("day", DAYS)
def test_what_is_on_the_accounts_is_shared_out_without_rest(ledger: Ledger, day: date) -> None:
    accounts = [1, 2, 5]
    shares = ledger.read(report_queries.money_shares, accounts, [], day)
    assert isinstance(shares, report_queries.MoneyShares)
    balance = total(
        one.amount for one in ledger.movements() if one.account in accounts and one.on <= day
    )
    not_assigned = total(
        booking.amount - total(part.amount for part in booking.parts if part.pot is not Pot.OPEN)
        for booking in ledger.bookings
        if booking.account in accounts
        and booking.on <= day
        and booking.kind is not BookingKind.TRANSFER
    )
    held = (*shares.teilbudgets.values(), shares.own, shares.private, shares.later)
    assert total([*held, shares.in_transit, not_assigned]) == balance


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("own_types", [[], [1, 2]])
def test_private_money_asked_for_alone_is_that_of_the_shares(
    ledger: Ledger, day: date, own_types: list[int]
) -> None:
    accounts = [1, 2, 5]
    shares = ledger.read(report_queries.money_shares, accounts, own_types, day)
    assert isinstance(shares, report_queries.MoneyShares)
    assert ledger.read(report_queries.private_money, accounts, own_types, day) == shares.private


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("chosen", [[1], [2], [1, 2]])
def test_what_a_report_leaves_out_is_counted(
    ledger: Ledger, period: DateRange, chosen: list[int]
) -> None:
    within = [one for one in ledger.bookings if one.report_day in period]
    owners = [{part.teilbudget for part in one.parts} - {None} for one in within]
    assert ledger.read(report_queries.left_out, period, chosen) == (
        len([one for one in within if any(part.pot is Pot.PRIVATE for part in one.parts)]),
        len([one for one in within if any(part.pot is Pot.OPEN for part in one.parts)]),
        len([each for each in owners if each and not each & set(chosen)]),
    )


def test_the_highest_number_is_that_of_the_last_record(ledger: Ledger) -> None:
    assert ledger.read(queries.highest_number, Booking) == max(one.id for one in ledger.bookings)
    assert ledger.read(queries.highest_number, Receipt) == 1
    assert ledger.read(queries.highest_number, StatementImport) == 0


# --------------------------------------------------------------------------------- bookings


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("account", [None, 1, 4])
@pytest.mark.parametrize("teilbudget", [None, 1])
def test_bookings_of_a_period_are_those_whose_report_day_lies_in_it(
    ledger: Ledger, period: DateRange, account: int | None, teilbudget: int | None
) -> None:
    wanted = [
        booking
        for booking in ledger.bookings
        if booking.report_day in period
        and account in {None, booking.account}
        and (teilbudget is None or teilbudget in {part.teilbudget for part in booking.parts})
    ]
    wanted.sort(key=lambda one: (one.report_day, one.id))
    assert wanted
    found = ledger.read(queries.bookings_in, period, account=account, teilbudget=teilbudget)
    assert found == tuple(wanted)


@pytest.mark.parametrize("period", [None, *PERIODS])
def test_unassigned_bookings_are_those_of_the_budget_with_something_left(
    ledger: Ledger, period: DateRange | None
) -> None:
    wanted = tuple(
        booking
        for booking in ledger.bookings
        if not booking.is_assigned
        and booking.account not in ledger.own()
        and (period is None or booking.report_day in period)
    )
    assert wanted
    assert ledger.read(queries.unassigned_bookings, period) == wanted


@pytest.mark.parametrize("period", [None, *PERIODS])
def test_bookings_without_receipt_are_those_that_spend_and_have_none(
    ledger: Ledger, period: DateRange | None
) -> None:
    wanted = tuple(
        booking
        for booking in ledger.bookings
        if any(part.pot is Pot.TEILBUDGET and part.amount < Money(0) for part in booking.parts)
        and booking.id not in ledger.proved
        and (period is None or booking.report_day in period)
    )
    assert wanted
    assert ledger.read(queries.bookings_without_receipt, period) == wanted


@pytest.mark.parametrize("account", [1, 3, 5])
def test_dated_records_are_those_of_the_account_on_these_days(ledger: Ledger, account: int) -> None:
    wanted = tuple(
        one for one in ledger.bookings if one.account == account and one.on in PERIODS[1]
    )
    assert wanted
    assert ledger.read(queries.dated_records, Booking, account, PERIODS[1]) == wanted


def test_receipts_of_bookings_come_in_the_order_of_their_links(ledger: Ledger) -> None:
    some = ledger.bookings[10:60]
    assert ledger.read(queries.receipts_of, some) == {
        one.id: (1,) for one in some if one.id in ledger.proved
    }


# ------------------------------------------------------------------------------------- days


def test_first_days_of_an_account_are_known_or_none(ledger: Ledger) -> None:
    for account in ledger.accounts:
        own = [one.on for one in ledger.bookings if one.account == account.id]
        assert ledger.read(queries.first_booking_day, account.id) == min(own)
    assert ledger.read(queries.opening_day, 1) == FIRST
    assert ledger.read(queries.opening_day, 5) is None
    assert ledger.read(queries.first_booking_day, 99) is None


def test_the_first_day_below_zero_is_the_first_with_a_negative_balance_at_its_end(
    ledger: Ledger,
) -> None:
    period = PERIODS[1]
    wanted = {}
    for account in ledger.accounts:
        movements = [one for one in ledger.movements() if one.account == account.id]
        for on in sorted({one.on for one in movements}):
            balance = total(one.amount for one in movements if one.on <= on)
            if balance < Money(0) and on in period:
                wanted[account.id] = (on, balance)
                break
    assert wanted
    ids = [one.id for one in ledger.accounts]
    assert ledger.read(finding_queries.first_days_below_zero, ids, period) == wanted
