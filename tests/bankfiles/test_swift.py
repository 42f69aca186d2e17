"""MT940 and MT942: signs, days, field 86, broken fields. mt-940 is asked for a second opinion."""

from __future__ import annotations

from datetime import date

import mt940
import pytest

from budgetdesk.bankfiles.model import Balance, Entry, Reconciles
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money
from tests.bankfiles.reading import FILES, FUNDER_IBAN, OWN_IBAN, own_file, own_statement, read_text


def message(*lines: str, opening: str = ":60F:C260301EUR0,") -> str:
    return "\n".join((":20:A", ":25:1/2", opening, *lines, "-"))


def one_entry(*lines: str) -> Entry:
    (statement,) = read_text(message(*lines)).statements
    (entry,) = statement.entries
    return entry


def test_a_statement_in_cp1252_with_crlf_is_read_entry_by_entry() -> None:
    statement = own_statement("mt940.sta")
    assert statement.account_hint == "99999999/0000000001"
    assert statement.opening == Balance(date(2026, 2, 28), Money(100000))
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
        line=5,
    )
    assert statement.reconciles is Reconciles.YES


def test_a_reversed_credit_is_negative_and_a_reversed_debit_positive() -> None:
    amounts = [entry.amount.plain() for entry in own_statement("mt940.sta").entries]
    assert amounts == ["2100.00", "-0.50", "-2100.00", "0.50"]


def test_the_letter_of_the_currency_does_not_turn_the_sign() -> None:
    assert one_entry(":61:260302DR12,5NTRFNONREF").amount == Money(-1250)
    assert one_entry(":61:260302CR12,5NTRFNONREF").amount == Money(1250)


def test_the_booking_day_takes_the_year_nearest_to_the_value_day() -> None:
    entry = own_statement("mt940.sta").entries[1]
    assert (entry.value_on, entry.on) == (date(2026, 12, 31), date(2027, 1, 2))


def test_without_a_booking_day_the_value_day_counts_and_is_noted() -> None:
    entry = one_entry(":61:260302D1,NTRF")
    assert (entry.on, entry.note) == (date(2026, 3, 2), "date_from_value_day")


def test_a_day_no_calendar_has_becomes_the_last_of_its_month_with_a_note() -> None:
    entry = one_entry(":61:2602300231D1,NTRF")
    assert (entry.value_on, entry.on) == (date(2026, 2, 28), date(2026, 2, 28))
    assert entry.note == "date_impossible_mapped"


def test_unstructured_details_are_kept_whole() -> None:
    assert own_statement("mt940.sta").entries[3].purpose == "Unstrukturierter Text in zwei Zeilen"


def test_an_mt942_is_not_booked() -> None:
    file = own_file("mt942.sta")
    (statement,) = file.statements
    assert (file.format, statement.iban, statement.currency) == ("MT942", OWN_IBAN, "EUR")
    assert [(e.amount.plain(), e.booked) for e in statement.entries] == [("-12.34", False)]
    assert statement.booked == ()


@pytest.mark.parametrize(
    "line",
    [":61:26030X0302D1,NTRF", ":61:260302X1,NTRF", ":61:260302D1,234NTRF", ":61:", ":61:260302D"],
)
def test_an_entry_that_cannot_be_read_is_refused_with_its_line(line: str) -> None:
    (statement,) = read_text(message(":61:260302D1,NTRF", line)).statements
    assert [(row.line, row.reason) for row in statement.refused] == [(5, "swift_entry")]
    assert len(statement.entries) == 1


def test_a_month_that_does_not_exist_is_refused() -> None:
    (statement,) = read_text(message(":61:261302D1,NTRF")).statements
    assert [(row.line, row.reason) for row in statement.refused] == [(4, "day")]


def test_a_balance_that_cannot_be_read_refuses_the_file_with_its_line() -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        read_text(message(opening=":60F:C260301EURviel"))
    assert (refusal.value.expected, refusal.value.line) == ("balance", 3)


def test_a_reference_shared_by_two_entries_stays_with_both() -> None:
    lines = (":61:260302D1,NTRFNONREF//55555", ":61:260302D1,NTRFNONREF//55555")
    (statement,) = read_text(message(*lines)).statements
    assert [entry.reference for entry in statement.entries] == ["55555", "55555"]


def test_mt_940_reads_the_same_amounts_days_and_references() -> None:
    """A second opinion from another reader of the format, with all its options on."""
    text = (FILES / "mt940.sta").read_bytes().decode("cp1252")
    (theirs,) = mt940.parse_statements(text, options=mt940.Options.all())
    ours = own_statement("mt940.sta").entries
    assert [(entry.amount.euros, entry.value_on) for entry in ours] == [
        (each.data["amount"].amount, each.data["date"]) for each in theirs.transactions
    ]
