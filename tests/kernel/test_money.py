from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.money import (
    ZERO,
    Money,
    percent_of,
    round_down_to,
    round_to_cent,
    split_by_weight,
    total,
)

AMOUNTS = st.integers(-(10**12), 10**12).map(Money)
WEIGHTS = st.lists(st.integers(0, 10**9), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12.50", 1250),
        ("-0.01", -1),
        ("7", 700),
        ("0", 0),
        ("1.500", 150),
        ("+3.10", 310),
        ("9999999999999.99", 999999999999999),
    ],
)
def test_an_amount_is_read_from_a_text_with_a_point(text: str, cents: int) -> None:
    assert Money.of(text) == Money(cents)


@pytest.mark.parametrize(
    "text", ["", "abc", "1,50", "1.234", "NaN", "sNaN", "Infinity", "1.2.3", "--1", "1e999999999"]
)
def test_a_text_that_is_no_amount_in_whole_cents_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text) or "^$"):
        Money.of(text)


def test_an_amount_with_more_digits_than_are_exact_is_refused_and_not_rounded() -> None:
    with pytest.raises(ValueError, match="1234567890"):
        Money.of("123456789012345678901234567890.12")


@pytest.mark.parametrize("cents", [1.0, "1", True, None, Decimal(1)])
def test_nothing_but_whole_cents_makes_money(cents: object) -> None:
    with pytest.raises(TypeError, match="whole cents"):
        Money(cents)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cents", "text"),
    [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-100, "-1.00"), (123456789, "1234567.89")],
)
def test_money_is_written_for_machines_with_two_decimals(cents: int, text: str) -> None:
    assert Money(cents).plain() == text


@given(AMOUNTS)
def test_what_is_written_is_read_back(amount: Money) -> None:
    assert Money.of(amount.plain()) == amount
    assert round_to_cent(amount.euros) == amount


def test_amounts_add_subtract_turn_and_repeat() -> None:
    assert Money(150) + Money(-200) == Money(-50)
    assert Money(150) - Money(200) == Money(-50)
    assert -Money(150) == Money(-150)
    assert abs(Money(-150)) == Money(150)
    assert Money(333) * 3 == Money(999)
    assert total([Money(1), Money(2), Money(-4)]) == Money(-1)
    assert total([]) == ZERO


def test_only_nought_is_false() -> None:
    assert not Money(0)
    assert Money(-1)


def test_amounts_have_an_order() -> None:
    assert Money(-1) < ZERO < Money(1)
    assert max(Money(3), Money(2)) == Money(3)


@pytest.mark.parametrize(
    ("euros", "cents"),
    [
        ("0.005", 1),
        ("0.0049999", 0),
        ("-0.005", -1),
        ("-0.0049", 0),
        ("2.675", 268),
        ("1.115", 112),
        ("10.321125", 1032),
    ],
)
def test_half_a_cent_is_rounded_away_from_zero(euros: str, cents: int) -> None:
    assert round_to_cent(Decimal(euros)) == Money(cents)


@given(st.decimals(-(10**9), 10**9, places=6))
def test_rounding_moves_an_amount_by_half_a_cent_at_most(euros: Decimal) -> None:
    assert abs(round_to_cent(euros).euros - euros) <= Decimal("0.005")


@pytest.mark.parametrize(
    ("euros", "step", "whole"),
    [
        ("233.18", 10, "230"),
        ("9.98", 10, "0"),
        ("10.00", 10, "10"),
        ("7.99", 1, "7"),
        ("0", 10, "0"),
    ],
)
def test_rounding_down_goes_to_the_full_step(euros: str, step: int, whole: str) -> None:
    assert round_down_to(Decimal(euros), step) == Money.of(whole)


def test_rounding_down_a_negative_amount_goes_towards_zero() -> None:
    assert round_down_to(Decimal("-19.99"), 10) == Money.of("-10")


def test_a_percentage_is_rounded_to_the_cent() -> None:
    assert percent_of(Money.of("30000.00"), Decimal(15)) == Money.of("4500.00")
    assert percent_of(Money.of("0.60"), Decimal("12.5")) == Money.of("0.08")
    assert percent_of(Money.of("-0.60"), Decimal("12.5")) == Money.of("-0.08")


def test_the_cents_left_over_go_to_the_largest_remainders() -> None:
    parts = split_by_weight(Money(100), [1, 1, 4])
    assert parts == (Money(17), Money(17), Money(66))


def test_of_equal_remainders_the_earlier_part_gets_the_cent() -> None:
    assert split_by_weight(Money(5), [1, 1]) == (Money(3), Money(2))
    assert split_by_weight(Money(-5), [1, 1]) == (Money(-3), Money(-2))


def test_a_part_without_weight_gets_nothing() -> None:
    assert split_by_weight(Money(7), [0, 3, 0]) == (ZERO, Money(7), ZERO)


@pytest.mark.parametrize("weights", [[], [0], [0, 0], [-1, 2], [3, -1]])
def test_weights_must_add_up_to_something_and_none_be_negative(weights: list[int]) -> None:
    with pytest.raises(ValueError, match=re.escape(str(weights))):
        split_by_weight(Money(1), weights)


@given(AMOUNTS, WEIGHTS)
def test_parts_add_up_to_the_whole(amount: Money, weights: list[int]) -> None:
    assert total(split_by_weight(amount, weights)) == amount


@given(AMOUNTS, WEIGHTS)
def test_no_part_is_a_cent_or_more_away_from_its_exact_share(
    amount: Money, weights: list[int]
) -> None:
    whole = sum(weights)
    for part, weight in zip(split_by_weight(amount, weights), weights, strict=True):
        assert abs(part.cents * whole - amount.cents * weight) < whole


@given(AMOUNTS, WEIGHTS)
def test_a_larger_weight_never_gets_the_smaller_part(amount: Money, weights: list[int]) -> None:
    parts = split_by_weight(abs(amount), weights)
    by_weight = sorted(zip(weights, parts, strict=True))
    assert all(
        light <= heavy
        for (smaller, light), (larger, heavy) in pairwise(by_weight)
        if smaller < larger
    )


@given(AMOUNTS, WEIGHTS)
def test_a_credit_note_is_split_like_the_cost_it_takes_back(
    amount: Money, weights: list[int]
) -> None:
    cost = split_by_weight(amount, weights)
    credit = split_by_weight(-amount, weights)
    assert tuple(-part for part in credit) == cost
