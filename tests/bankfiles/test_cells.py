"""Amounts, days, references and account numbers, cell by cell."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.bankfiles.cells import (
    day_of,
    german_amount,
    has_check_digits,
    iban_of,
    machine_amount,
    nearest_day,
    point_amount,
    reference_of,
    tidy,
)
from budgetdesk.kernel.money import Money


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1.000", 100000),
        ("-2.000", -200000),
        ("0", 0),
        ("-19,2", -1920),
        ("+1.265,64", 126564),
        ("-2.500,00 €", -250000),
        ("3.600,00\u00a0€", 360000),
        ("600", 60000),
        ("1234567,89", 123456789),
    ],
)
def test_a_german_amount_is_read(text: str, cents: int) -> None:
    assert german_amount(text) == Money(cents)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "xxx1.000",
        "1.00",
        "1.0000",
        "10.00",
        "1,234",
        "1.234.56",
        "1,2,3",
        "1e5",
        "٣",
        "5-",
    ],
)
def test_what_is_no_german_amount_is_none(text: str) -> None:
    assert german_amount(text) is None


def test_an_amount_with_a_point_is_read() -> None:
    assert point_amount("-59.99") == Money(-5999)
    assert point_amount("-1,000.00") == Money(-100000)
    assert point_amount("1.000") is None


def test_an_amount_of_a_data_format_has_whole_cents() -> None:
    assert machine_amount("105678.50") == Money(10567850)
    assert machine_amount("10.50000") == Money(1050)
    assert machine_amount("10.505") is None
    assert machine_amount("1" * 13) is None


def test_two_digits_of_a_year_are_near_today() -> None:
    assert day_of("26", "03", "31") == date(2026, 3, 31)
    assert day_of("99", "12", "31") == date(1999, 12, 31)
    assert day_of("2026", "2", "29") is None


def test_a_day_beyond_its_month_is_the_last_but_a_32nd_is_none() -> None:
    assert nearest_day(2024, 2, 30) == date(2024, 2, 29)
    assert nearest_day(2026, 11, 31) == date(2026, 11, 30)
    assert nearest_day(2026, 11, 32) is None
    assert nearest_day(2026, 13, 1) is None
    assert nearest_day(2026, 1, 0) is None


@pytest.mark.parametrize("text", ["NOTPROVIDED", "NONREF", "Not Provided", "", None, "-"])
def test_a_placeholder_is_no_reference(text: str | None) -> None:
    assert reference_of(text) == ""


def test_text_stands_on_one_line() -> None:
    assert tidy(" a\x00b\r\n\tc\u00a0d ") == "a b c d"


def test_an_iban_is_known_by_its_shape_and_check_digits() -> None:
    assert iban_of("de93 9999 9999 0000 0000 01") == "DE93999999990000000001"
    assert iban_of("1234567890") == ""
    assert has_check_digits("DE93999999990000000001") is True
    assert has_check_digits("DE94999999990000000001") is False
