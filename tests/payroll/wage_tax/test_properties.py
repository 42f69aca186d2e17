"""What holds for any inputs."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.payroll.wage_tax.checks import problems
from budgetdesk.payroll.wage_tax.editions import Edition
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.plans import wage_tax
from tests.payroll.wage_tax.tables import vector_rows

EDITIONS = st.sampled_from(Edition)
EXCEPT_DECEMBER = EDITIONS.filter(lambda edition: edition is not Edition.DECEMBER_2024)
MONTHLY_PAY = st.integers(0, 3_000_000)
PERSONS = st.fixed_dictionaries(
    {
        "stkl": st.integers(1, 6),
        "kvz": st.decimals(0, 5, places=2),
        "zkf": st.integers(0, 12).map(lambda halves: Decimal(halves) / 2),
        "r": st.integers(0, 1),
        "krv": st.integers(0, 1),
        "pkv": st.integers(0, 1),
        "pkpv": st.integers(0, 90_000),
        "pvs": st.integers(0, 1),
        "pvz": st.integers(0, 1),
        "alter1": st.integers(0, 1),
        "ajahr": st.integers(2005, 2060),
    }
)
Person = dict[str, Any]


@given(EDITIONS, PERSONS, MONTHLY_PAY)
def test_what_fits_gives_whole_cents_and_never_a_negative_tax(
    edition: Edition, person: Person, pay: int
) -> None:
    inputs = TaxInput(lzz=2, re4=pay, **person)
    assert problems(edition, inputs) == ()
    values = [value for value in wage_tax(edition, inputs) if value is not None]
    assert {type(value) for value in values} == {int}
    assert min(values) >= 0


@given(EXCEPT_DECEMBER, PERSONS, MONTHLY_PAY)
def test_a_month_bears_a_twelfth_of_the_year(edition: Edition, person: Person, pay: int) -> None:
    month = wage_tax(edition, TaxInput(lzz=2, re4=pay, **person))
    year = wage_tax(edition, TaxInput(lzz=1, re4=pay * 12, **person))
    assert month.lstlzz == year.lstlzz // 12
    assert month.solzlzz == year.solzlzz // 12
    assert month.bk == year.bk // 12


# The Vorsorgepauschale jumps by whole euros: a few cents more can lower the tax by an euro.
@given(EXCEPT_DECEMBER, PERSONS, MONTHLY_PAY, st.integers(10_000, 100_000))
def test_a_hundred_euros_more_never_bear_less_tax(
    edition: Edition, person: Person, pay: int, more: int
) -> None:
    less_pay = wage_tax(edition, TaxInput(lzz=2, re4=pay, **person))
    more_pay = wage_tax(edition, TaxInput(lzz=2, re4=pay + more, **person))
    assert more_pay.lstlzz >= less_pay.lstlzz
    assert more_pay.bk >= less_pay.bk


@given(EDITIONS, PERSONS, st.integers(0, 20_000_000), st.integers(1, 5_000_000))
def test_one_off_pay_bears_what_it_adds_to_the_tax_of_the_year(
    edition: Edition, person: Person, pay: int, once: int
) -> None:
    with_it = wage_tax(edition, TaxInput(lzz=1, re4=pay + once, **person))
    without = wage_tax(edition, TaxInput(lzz=1, re4=pay, **person))
    result = wage_tax(edition, TaxInput(lzz=1, re4=pay, jre4=pay, sonstb=once, **person))
    assert result.sts == max(with_it.lstlzz - without.lstlzz, 0)
    assert result.lstlzz == without.lstlzz
    assert (result.wvfrbo, result.wvfrbm) == (without.wvfrb, with_it.wvfrb)


@given(EDITIONS, PERSONS, MONTHLY_PAY)
def test_children_and_church_never_change_the_wage_tax(
    edition: Edition, person: Person, pay: int
) -> None:
    plain = {**person, "zkf": Decimal(0), "r": 0}
    result = wage_tax(edition, TaxInput(lzz=2, re4=pay, **person))
    expected = wage_tax(edition, TaxInput(lzz=2, re4=pay, **plain))
    assert result.lstlzz == expected.lstlzz
    assert result.solzlzz <= expected.solzlzz


# December takes off a difference between two taxes that were cut to euros by the factor.
@given(EXCEPT_DECEMBER, PERSONS, MONTHLY_PAY, st.integers(0, 999))
def test_a_factor_never_raises_the_tax(
    edition: Edition, person: Person, pay: int, thousandths: int
) -> None:
    plain = TaxInput(lzz=2, re4=pay, **{**person, "stkl": 4})
    factor = replace(plain, f=Decimal(thousandths) / 1000)
    assert wage_tax(edition, factor).lstlzz <= wage_tax(edition, plain).lstlzz


def test_a_run_leaves_nothing_behind_for_the_next() -> None:
    rows = [row for year in (2024, 2025, 2026) for row in vector_rows(year)[::20]]
    random.Random(4).shuffle(rows)
    first = [wage_tax(row.edition, row.inputs) for row in rows]
    again = [wage_tax(row.edition, row.inputs) for row in reversed(rows)]
    assert again[::-1] == first
    assert [
        row.number for row, result in zip(rows, first, strict=True) if row.differences(result)
    ] == []
