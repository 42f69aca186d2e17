"""OFX as SGML and as XML."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.bankfiles.model import Balance, Entry
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money
from tests.bankfiles.reading import FUNDER_IBAN, OWN_IBAN, own_statement, read_text


def test_sgml_without_closing_tags_is_read() -> None:
    statement = own_statement("ofx1.ofx")
    assert statement.account_hint == "99999999/1"
    assert statement.closing == Balance(date(2026, 3, 31), Money(58750))
    assert statement.entries == (
        Entry(
            position=0,
            on=date(2026, 3, 3),
            amount=Money(-1250),
            name="Apotheke & Co",
            purpose="Handschuhe für März",
            reference="F-1",
            line=10,
        ),
        Entry(
            position=1,
            on=date(2026, 3, 4),
            amount=Money(10000),
            name="Landschaftsverband Nord",
            iban=FUNDER_IBAN,
            reference="F-2",
            line=12,
        ),
    )


def test_xml_with_the_balance_first_and_pending_entries_is_read() -> None:
    statement = own_statement("ofx2.ofx")
    assert statement.iban == OWN_IBAN
    assert [(e.name, e.amount.plain(), e.booked, e.reference) for e in statement.entries] == [
        ("Bäckerei", "-3.00", True, ""),
        ("Später", "-4.00", False, ""),
    ]


def test_a_balance_of_a_later_day_is_no_closing_balance() -> None:
    statement = own_statement("ofx2.ofx")
    assert statement.closing is None
    assert statement.other_balance == Balance(date(2026, 4, 20), Money(5000))


def test_an_entry_in_another_currency_says_so() -> None:
    text = (
        "<OFX><STMTRS><CURDEF>EUR<STMTTRN><DTPOSTED>20260301<TRNAMT>5"
        "<CURRENCY><CURRATE>1<CURSYM>USD</CURRENCY></STMTTRN></STMTRS></OFX>"
    )
    assert [e.currency for e in read_text(text).statements[0].entries] == ["USD"]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("<DTPOSTED>20260301<TRNAMT>5.005", "amount"),
        ("<DTPOSTED>20260301", "amount"),
        ("<DTPOSTED>20260231<TRNAMT>5", "day"),
    ],
)
def test_an_entry_that_cannot_be_read_is_refused_with_its_line(entry: str, reason: str) -> None:
    text = f"<OFX><STMTRS><CURDEF>EUR\n<STMTTRN>{entry}</STMTTRN></STMTRS></OFX>"
    (statement,) = read_text(text).statements
    assert [(row.line, row.reason) for row in statement.refused] == [(2, reason)]


def test_ofx_without_an_account_is_refused() -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        read_text("<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>")
    assert refusal.value.expected == "ofx_statement"
