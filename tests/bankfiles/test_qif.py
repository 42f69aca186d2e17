"""QIF: what its numbers and days mean is decided once for a file, or the file is refused."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.bankfiles.model import Balance, Entry, Statement
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money
from tests.bankfiles.reading import own_statement, read_text


def bank(*records: tuple[str, str]) -> Statement:
    body = "".join(f"D{day}\nT{amount}\n^\n" for day, amount in records)
    (statement,) = read_text("!Type:Bank\n" + body).statements
    return statement


def test_a_german_file_with_an_account_and_an_opening_balance_is_read() -> None:
    statement = own_statement("deutsch.qif")
    assert statement.account_hint == "Giro"
    assert statement.opening == Balance(date(2026, 3, 1), Money(100000))
    assert statement.entries == (
        Entry(
            position=0,
            on=date(2026, 3, 3),
            amount=Money(-123450),
            name="Ali Assistent",
            purpose="Lohn Februar",
            line=11,
        ),
        Entry(
            position=1,
            on=date(2026, 3, 4),
            amount=Money(200000),
            name="Landschaftsverband Nord",
            line=17,
        ),
    )


def test_one_clear_amount_decides_for_the_unclear_ones() -> None:
    english = bank(("2026-03-01", "1,000"), ("2026-03-02", "2.50"))
    assert [e.amount.plain() for e in english.entries] == ["1000.00", "2.50"]
    german = bank(("2026-03-01", "1.000"), ("2026-03-02", "2,50"))
    assert [e.amount.plain() for e in german.entries] == ["1000.00", "2.50"]


@pytest.mark.parametrize("amounts", [("1,000", "2,000"), ("1.000", "5"), ("1,50", "1.50")])
def test_numbers_that_can_be_read_two_ways_refuse_the_file(amounts: tuple[str, str]) -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        bank(*(("2026-03-01", amount) for amount in amounts))
    assert refusal.value.expected == "qif_numbers"


def test_one_clear_day_decides_for_the_unclear_ones() -> None:
    assert bank(("3/4/26", "1"), ("3/13/26", "1")).entries[0].on == date(2026, 3, 4)
    assert bank(("3/4/26", "1"), ("13/3/26", "1")).entries[0].on == date(2026, 4, 3)
    assert bank(("3.4.26", "1")).entries[0].on == date(2026, 4, 3)
    assert bank(("1/ 2'13", "1"), ("12/31'99", "1")).entries[1].on == date(1999, 12, 31)


def test_days_that_can_be_read_two_ways_refuse_the_file() -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        bank(("3/4/26", "1"), ("5/6/26", "1"))
    assert refusal.value.expected == "qif_days"


def test_a_list_of_securities_is_refused_with_its_line() -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        read_text("!Type:Invst\nD1.1.26\n^\n")
    assert (refusal.value.expected, refusal.value.line) == ("qif_type", 1)


def test_a_record_without_an_amount_is_refused_with_its_line() -> None:
    (statement,) = read_text("!Type:Bank\nD1.1.26\nT5\n^\nD1.1.26\n^\n").statements
    assert [(row.line, row.reason) for row in statement.refused] == [(5, "amount")]
