"""The Lohnkonto keeps what § 4 LStDV asks for, month by month."""

from __future__ import annotations

from datetime import date

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.declarations.payroll_account import AccountSums, payroll_accounts
from budgetdesk.payroll.facts import Branch
from budgetdesk.staff.wage_tax import FlatTax
from tests.payroll.declarations.builders import (
    by_card,
    euros,
    flat,
    paid,
    pay,
    settled,
    share,
)


def test_a_month_taxed_by_the_card() -> None:
    month = settled(
        gross=pay("1000.00", "200.00", free="50.00", in_kind="60.00", expenses="30.00"),
        tax=by_card("100.00", "5.00", "8.00", one_off="20.00"),
        contributions=paid(share(Branch.RV, "90.00", "91.00")),
        year_before=paid(share(Branch.RV, "9.00", "10.00")),
        paid_on=date(2026, 5, 29),
    )
    (account,) = payroll_accounts([month], 2026)
    (row,) = account.rows
    assert (row.month, row.paid_on, row.days) == (Month(2026, 5), date(2026, 5, 29), 30)
    assert row.sums == AccountSums(
        taxable=euros("1060.00"),
        one_off=euros("200.00"),
        in_kind=euros("60.00"),
        tax_free=euros("50.00"),
        flat_taxed=ZERO,
        wage_tax=euros("120.00"),
        solidarity=euros("5.00"),
        church=euros("8.00"),
        flat_tax=ZERO,
        employee=euros("99.00"),
        employer=euros("101.00"),
        net=euros("800.00"),
    )
    assert account.sums == row.sums
    assert account.notes == ("not_system_tested", "account_to_be_added")


def test_pay_taxed_at_a_flat_rate_stands_apart() -> None:
    month = settled(gross=pay("500.00", "40.00"), taxed=FlatTax.TWO_PERCENT, tax=flat("10.80"))
    (account,) = payroll_accounts([month], 2026)
    assert account.sums.flat_taxed == euros("540.00")
    assert account.sums.flat_tax == euros("10.80")
    assert (account.sums.taxable, account.sums.one_off, account.sums.wage_tax) == (ZERO,) * 3


def test_every_person_has_an_account_with_the_months_of_the_year_in_order() -> None:
    months = [
        settled("2026-02", tax=by_card("3.00")),
        settled("2026-01", tax=by_card("4.00"), family_name="Vormals"),
        settled("2025-12", tax=by_card("5.00")),
        settled("2026-01", "zoe", family_name="Abel"),
    ]
    zoe, anna = payroll_accounts(months, 2026)
    assert (zoe.person, zoe.family_name) == ("zoe", "Abel")
    # The name of the last month holds.
    assert (anna.person, anna.family_name, anna.year) == ("anna", "Probe", 2026)
    assert [row.month for row in anna.rows] == [Month(2026, 1), Month(2026, 2)]
    assert anna.sums.wage_tax == euros("7.00")
