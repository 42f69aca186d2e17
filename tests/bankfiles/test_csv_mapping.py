"""An unknown CSV file: what is guessed, what the user decides, what is remembered."""

from __future__ import annotations

import pytest

from budgetdesk.bankfiles.csv_mapping import (
    missing_columns,
    profile_from_mapping,
    propose_mapping,
)
from budgetdesk.bankfiles.csv_profile import (
    Days,
    Numbers,
    profile_from_json,
    profile_to_json,
    shipped_profiles,
)
from budgetdesk.kernel.errors import FileNotUnderstood
from tests.bankfiles.reading import ASSISTANT_IBAN, FILES, FUNDER_IBAN, own_file

UNKNOWN = (FILES / "unbekannt.csv").read_bytes()
BAD_PATTERN = '{"name": "A", "header": ["a"], "text_pattern": "("}'
BAD_HEADER = '{"name": "A", "header": [1]}'
COLUMNS = {"on": 0, "purpose": 1, "name": 2, "amount": 3, "iban": 4}


def test_header_columns_numbers_and_days_are_guessed() -> None:
    proposal = propose_mapping(UNKNOWN)
    assert (proposal.delimiter, proposal.header_line) == ("|", 4)
    assert proposal.header == ("Datum", "Text", "Wer", "Betrag EUR", "Konto")
    assert proposal.columns == {"on": 0, "amount": 3}
    assert (proposal.numbers, proposal.days) == (Numbers.POINT, Days.MONTH_FIRST)
    assert proposal.preview[0] == (
        "03/28/2026",
        "Budget März",
        "Landschaftsverband Nord",
        "2,100.00",
        FUNDER_IBAN,
    )


def test_a_known_layout_would_have_been_guessed_right() -> None:
    proposal = propose_mapping((FILES / "volksbank.csv").read_bytes())
    names = {word: proposal.header[place] for word, place in proposal.columns.items()}
    assert names == {
        "value_on": "Valutadatum",
        "on": "Buchungstag",
        "own_account": "Bezeichnung Auftragskonto",
        "iban": "IBAN Auftragskonto",
        "balance": "Saldo nach Buchung",
        "currency": "Waehrung",
        "amount": "Betrag",
        "purpose": "Verwendungszweck",
        "name": "Name Zahlungsbeteiligter",
        "kind": "Buchungstext",
    }
    assert (proposal.numbers, proposal.days) == (Numbers.GERMAN, Days.DAY_FIRST)


def test_a_mapping_reads_the_file_and_is_the_same_after_storing() -> None:
    profile = profile_from_mapping("Hausbank", propose_mapping(UNKNOWN), COLUMNS)
    stored = profile_from_json(profile_to_json(profile))
    assert stored == profile
    file = own_file("unbekannt.csv", profiles=[stored])
    (statement,) = file.statements
    assert file.format == "Hausbank"
    assert [
        (str(e.on), e.amount.plain(), e.name, e.purpose, e.iban) for e in statement.entries
    ] == [
        ("2026-03-28", "2100.00", "Landschaftsverband Nord", "Budget März", FUNDER_IBAN),
        ("2026-03-30", "-400.50", "Ali Assistent", "Lohn", ASSISTANT_IBAN),
    ]


def test_the_user_decides_against_the_guess() -> None:
    profile = profile_from_mapping(
        "Hausbank", propose_mapping(UNKNOWN), COLUMNS, numbers=Numbers.GERMAN, days=Days.DAY_FIRST
    )
    (statement,) = own_file("unbekannt.csv", profiles=[profile]).statements
    assert [row.reason for row in statement.refused] == ["amount", "amount"]


def test_a_mapping_needs_a_day_and_an_amount() -> None:
    assert missing_columns({}) == ("on", "amount")
    assert missing_columns({"on": 0, "debit": 1}) == ("amount",)
    assert missing_columns({"on": 0, "debit": 1, "credit": 2}) == ()
    with pytest.raises(ValueError, match="amount"):
        profile_from_mapping("Hausbank", propose_mapping(UNKNOWN), {"on": 0})


def test_a_remembered_layout_does_not_catch_other_files() -> None:
    profile = profile_from_mapping("Hausbank", propose_mapping(UNKNOWN), COLUMNS)
    assert own_file("ing.csv", profiles=[profile]).format == "CSV ING"


def test_without_rows_of_days_and_amounts_there_is_no_header() -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        propose_mapping(b"a;b;c\nd;e;f\n", name="a.csv")
    assert (refusal.value.file, refusal.value.expected) == ("a.csv", "csv_header")


@pytest.mark.parametrize(
    "text", ["", "[]", '{"name": 1}', '{"columns": {"was": 1}}', "null", BAD_PATTERN, BAD_HEADER]
)
def test_stored_text_that_is_no_layout_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is for developers
        profile_from_json(text)


def test_every_shipped_layout_survives_storing() -> None:
    profiles = shipped_profiles()
    assert [profile_from_json(profile_to_json(each)) for each in profiles] == list(profiles)
    assert len({each.name for each in profiles}) == len(profiles)
