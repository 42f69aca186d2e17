"""camt messages: amount, sides, days, references, status, balances."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.bankfiles.model import Balance, Entry, Reconciles
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money
from tests.bankfiles.reading import (
    FUNDER_IBAN,
    OWN_IBAN,
    camt,
    ntry,
    own_file,
    own_statement,
    read_text,
)


def only_entry(text: str) -> Entry:
    (statement,) = read_text(text).statements
    (entry,) = statement.entries
    return entry


def test_a_statement_of_version_8_is_read_entry_by_entry() -> None:
    statement = own_statement("camt053v8.xml")
    assert (statement.iban, statement.currency) == (OWN_IBAN, "EUR")
    assert statement.opening == Balance(date(2026, 2, 28), Money(100000))
    assert statement.closing == Balance(date(2026, 3, 31), Money(241150))
    assert statement.entries[0] == Entry(
        position=0,
        on=date(2026, 3, 2),
        amount=Money(210000),
        name="Landschaftsverband Nord",
        purpose="Persönliches Budget März 2026",
        value_on=date(2026, 3, 2),
        iban=FUNDER_IBAN,
        reference="B-0001",
        end_to_end="BUDGET-03",
        line=11,
    )
    assert statement.reconciles is Reconciles.YES
    assert statement.booked_sum == Money(141150)
    assert (statement.first_on, statement.last_on) == (date(2026, 3, 2), date(2026, 3, 31))


def test_a_batch_keeps_its_amount_and_tells_its_parts_in_the_purpose() -> None:
    batch = own_statement("camt053v8.xml").entries[1]
    assert batch.amount == Money(-70000)
    assert batch.purpose == "Ali Assistent: Lohn März | Berta Assistentin: Lohn März"
    assert (batch.name, batch.iban, batch.end_to_end) == ("", "", "")


def test_a_reversal_names_the_other_side_of_the_payment_it_takes_back() -> None:
    reversal = own_statement("camt053v8.xml").entries[2]
    assert (reversal.name, reversal.amount) == ("Strom AG", Money(1150))
    assert reversal.purpose == "RF18539007547034"
    assert reversal.reference == "B-0003"
    assert (reversal.on, reversal.note) == (date(2026, 3, 31), "date_from_value_day")


def test_a_pending_entry_is_not_booked_in_both_ways_of_writing_it() -> None:
    assert [e.booked for e in own_statement("camt053v8.xml").entries] == [True, True, True, False]
    assert [e.booked for e in own_statement("camt052v2.xml").entries] == [False, True]


def test_version_1_with_its_own_element_names_is_read() -> None:
    file = own_file("camt053v1.xml")
    (statement,) = file.statements
    assert file.format == "camt.053.001.01"
    assert statement.opening == Balance(None, Money(-1000))
    assert statement.entries[0].on == date(2026, 1, 31)
    assert statement.reconciles is Reconciles.YES


def test_a_prefix_and_another_encoding_change_nothing() -> None:
    file = own_file("camt052v2.xml")
    (statement,) = file.statements
    assert file.format == "camt.052.001.02"
    assert (statement.iban, statement.account_hint) == ("", "0000000001")
    assert [(e.purpose, e.line) for e in statement.entries] == [("Gebühr", 5), ("", 6)]
    assert {e.note for e in statement.entries} == {"date_from_report_day"}


@pytest.mark.parametrize("version", range(1, 15))
def test_every_version_is_read_and_named(version: int) -> None:
    kind = f"camt.053.001.{version:02d}"
    assert read_text(camt(ntry(), kind=kind)).format == kind


def test_a_camt_054_is_a_notification() -> None:
    assert own_statement("camt054v8.xml").is_notification is True


def test_utf_16_is_read_without_lines() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + camt(ntry())
    from budgetdesk.bankfiles.read import read_statements

    (statement,) = read_statements("a.xml", text.encode("utf-16")).statements
    assert [(e.amount, e.line) for e in statement.entries] == [(Money(1000), None)]


def test_a_tag_in_a_comment_leads_to_no_line_rather_than_a_wrong_one() -> None:
    assert only_entry(camt("<!-- <Ntry> -->" + ntry())).line is None


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (ntry(amount="10.005"), "amount"),
        (ntry(amount="-10.00"), "amount"),
        (ntry(amount="10,00"), "amount"),
        (ntry(amount="1e3"), "amount"),
        (ntry(amount="٣"), "amount"),
        (ntry(amount="9999999999999.00"), "amount"),
        (ntry(indicator="XXX"), "direction"),
        (ntry(day="<BookgDt><Dt>2026-02-30</Dt></BookgDt>"), "day"),
        (ntry(day=""), "day"),
    ],
)
def test_an_entry_that_cannot_be_read_is_refused_with_its_line(entry: str, reason: str) -> None:
    (statement,) = read_text(camt("\n\n" + entry + "\n" + ntry())).statements
    assert [(row.line, row.reason) for row in statement.refused] == [(3, reason)]
    assert [e.position for e in statement.entries] == [1]


def test_an_entry_in_another_currency_makes_the_statement_one_of_mixed_currencies() -> None:
    foreign = ntry().replace('Ccy="EUR"', 'Ccy="CHF"')
    (statement,) = read_text(camt(ntry() + foreign, head="<Acct><Ccy>EUR</Ccy></Acct>")).statements
    assert statement.reconciles is Reconciles.OTHER_CURRENCY
    assert (statement.booked_sum, statement.difference) == (Money(1000), None)


def test_the_side_that_is_not_the_own_account_is_the_counterpart() -> None:
    parties = (
        "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Wir</Nm></Dbtr><DbtrAcct><Id>"
        f"<IBAN>{OWN_IBAN}</IBAN></Id></DbtrAcct><Cdtr><Nm>Die anderen</Nm></Cdtr><CdtrAcct><Id>"
        f"<IBAN>{FUNDER_IBAN}</IBAN></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls>"
    )
    head = f"<Acct><Id><IBAN>{OWN_IBAN}</IBAN></Id></Acct>"
    entry = only_entry(camt(ntry(more=parties), head=head))
    assert (entry.name, entry.iban) == ("Die anderen", FUNDER_IBAN)


def test_a_balance_that_is_no_amount_refuses_the_file() -> None:
    head = "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>viel</Amt></Bal>"
    with pytest.raises(FileNotUnderstood) as refusal:
        read_text(camt(ntry(), head=head))
    assert (refusal.value.expected, refusal.value.data["text"]) == ("balance", "viel")
