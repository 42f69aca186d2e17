"""Balances, bookings found, days to keep, what would be repaid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.funders import BenefitForm, Teilbudget
from budgetdesk.budget.ids import AgreementId, GrantId
from budgetdesk.kernel.german_calendar import Land, PlaceOfWork
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.usecases import setting_up
from budgetdesk.usecases.agreements import save_agreement
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.deadline_list import deadline_list
from budgetdesk.usecases.finding import Wanted, find_bookings
from budgetdesk.usecases.granting import GrantOnPaper, save_grant
from budgetdesk.usecases.overview import overview
from budgetdesk.usecases.repayment import repayments
from tests.budget.builders import a_grant, an_amount, day, days, eur
from tests.usecases.small_file import LABEL, SmallFile, small_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as one:
        yield one


def grant(file: SmallFile, amount: str = "1000.00") -> None:
    paper = GrantOnPaper(a_grant(id=GrantId(0), teilbudget=file.egh.id), (an_amount(amount),))
    file.desk.run(LABEL, save_grant, paper)


def agree(file: SmallFile, when: CarryOverWhen) -> None:
    rule = CarryOverRule(CarryOverBasis.FIXED_AMOUNT, Decimal(100), when, AboveCarryOver.REPAY)
    agreement = Agreement(
        AgreementId(0),
        file.egh.id,
        day("2026-01-01"),
        None,
        ProofMode.LIST,
        ProofPeriod.YEAR,
        carry_over=rule,
    )
    file.desk.run(LABEL, save_agreement, agreement)


def test_a_balance_is_that_of_the_end_of_the_day(file: SmallFile) -> None:
    file.book("100.00", "2026-01-05", file.share("100.00", "rate"))
    file.book("-30.00", "2026-01-06", Share(eur("-30.00"), Pot.PRIVATE))
    before, after = (file.desk.read(overview, day(on)) for on in ("2026-01-05", "2026-01-06"))
    assert (before.budget_money, after.budget_money) == (eur("100.00"), eur("70.00"))
    assert after.money.teilbudgets == {file.egh.id: eur("100.00")}
    assert after.money.private == eur("-30.00")


def test_found_bookings_add_up_only_the_parts_that_were_asked_for(file: SmallFile) -> None:
    mixed = file.book(
        "-50.00", "2026-01-05", file.share("-20.00", "lohn"), Share(eur("-30.00"), Pot.PRIVATE)
    )
    file.book("-7.00", "2026-02-05")
    wage = file.cost_type("lohn")
    found = file.desk.read(find_bookings, Wanted(cost_type=wage))
    assert ([one.id for one in found.bookings], found.paid) == ([mixed.id], eur("-20.00"))
    everything = file.desk.read(find_bookings, Wanted())
    assert (everything.paid, everything.balance) == (eur("-57.00"), eur("-57.00"))
    january = Wanted(period=days("2026-01-01", "2026-01-31"), unassigned=True)
    assert file.desk.read(find_bookings, january).bookings == ()


def test_deadlines_need_the_land(file: SmallFile) -> None:
    grant(file)
    assert file.desk.read(setting_up.place_of) is None
    holder = file.desk.read(setting_up.holder)
    file.save(replace(holder, land=Land.BE))
    assert file.desk.read(setting_up.place_of) == PlaceOfWork(Land.BE)
    found = file.desk.read(deadline_list)
    assert [(one.kind.value, one.on) for one in found.found] == [("grant_end", date(2026, 12, 31))]


@pytest.mark.parametrize(
    ("when", "first", "last", "amount"),
    [
        # 300.00 are left in each of the first two quarters: 200.00, then 600.00 less 100.00.
        (CarryOverWhen.QUARTER, "2026-04-01", "2026-06-30", "500.00"),
        (CarryOverWhen.MONTH, "2026-05-01", "2026-05-31", "500.00"),
        (CarryOverWhen.YEAR, "2026-01-01", "2026-12-31", "500.00"),
        (CarryOverWhen.END, "2026-01-01", "2026-12-31", "500.00"),
    ],
)
def test_the_running_block_is_that_of_the_agreements_rule(
    file: SmallFile, when: CarryOverWhen, first: str, last: str, amount: str
) -> None:
    grant(file)
    agree(file, when)
    for on in ("2026-02-02", "2026-05-04"):
        file.book("1000.00", on, file.share("1000.00", "rate"))
        file.book("-700.00", on, file.share("-700.00", "lohn"))
    view = file.desk.read(repayments, file.egh.id, day("2026-05-20"))[0]
    assert view.period == days(first, last)
    assert view.repayable is not None
    assert view.repayable.value is not None
    assert view.repayable.value.amount == eur(amount)


def test_vouchers_are_no_money_and_owe_nothing(file: SmallFile) -> None:
    file.save(
        Teilbudget(TeilbudgetId(0), "GUT", "Gutscheine", file.funder.id, form=BenefitForm.VOUCHER)
    )
    views = file.desk.read(repayments, None, day("2026-05-20"))
    assert [(one.teilbudget.code, one.repayable) for one in views] == [("EGH", None)]
