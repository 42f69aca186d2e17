"""Scales as java.math.BigDecimal keeps them (class documentation of Java 8)."""

from __future__ import annotations

from decimal import Decimal, Inexact, InvalidOperation

import pytest

from budgetdesk.payroll.tax_plan_xml.decimals import (
    EXACT,
    from_double,
    order,
    plain_text,
    quantum,
    quotient,
    with_scale,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0", "0.0"),
        ("0.0", "0.0"),
        ("1", "1.0"),
        ("932.30", "932.3"),
        ("100", "100.0"),
        ("0.4", "0.4"),
        ("0.001", "0.001"),
        ("0.0005", "0.00050"),
        ("0.00025", "0.00025"),
        ("9999999", "9999999.0"),
        ("10000000", "1.0E+7"),
        ("12345678", "12345678"),
        ("-2.50", "-2.5"),
    ],
)
def test_a_double_becomes_the_decimal_of_its_shortest_text(written: str, expected: str) -> None:
    found = from_double(Decimal(written))
    assert (found, found.as_tuple().exponent) == (
        Decimal(expected),
        Decimal(expected).as_tuple().exponent,
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("-0.0"), "0"),
        (Decimal("-0"), "0"),
        (Decimal("12.50"), "12.5"),
        (Decimal("-12.00"), "-12"),
        (100, "100"),
    ],
)
def test_a_number_is_written_without_exponent_and_needless_noughts(
    value: Decimal | int, expected: str
) -> None:
    assert plain_text(value) == expected


def test_a_set_scale_is_kept_even_with_noughts() -> None:
    assert str(with_scale(Decimal("2.5"), quantum(3), "ROUND_DOWN")) == "2.500"
    assert str(quotient(Decimal(1), Decimal(4), quantum(4), "ROUND_UP")) == "0.2500"


def test_a_quotient_is_cut_once_however_long_it_is() -> None:
    whole = Decimal(10**130)
    assert quotient(Decimal(10**130 - 1), whole, quantum(0), "ROUND_DOWN") == 0
    assert quotient(Decimal(10**130 + 1), whole, quantum(0), "ROUND_UP") == 2


def test_order_does_not_look_at_the_scale() -> None:
    assert order(Decimal("2.50"), Decimal("2.5")) == 0


def test_what_has_no_exact_result_is_refused() -> None:
    with pytest.raises(Inexact):
        EXACT.divide(Decimal(1), Decimal(3))


def test_more_digits_than_any_plan_needs_are_refused() -> None:
    with pytest.raises(InvalidOperation):
        with_scale(Decimal("1E+200"), quantum(2), "ROUND_DOWN")
