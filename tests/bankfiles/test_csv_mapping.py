"""An unknown CSV file: what is guessed, what the user decides, what is remembered."""

from __future__ import annotations

from typing import Any

import pytest

from budgetdesk.bankfiles.csv_file import sample_of
from budgetdesk.bankfiles.csv_mapping import (
    missing_columns,
    possible_days,
    possible_numbers,
    profile_from_mapping,
    propose_mapping,
    unclear_styles,
)
from budgetdesk.bankfiles.csv_profile import (
    Days,
    Numbers,
    profile_from_json,
    profile_to_json,
    shipped_profiles,
)
from budgetdesk.bankfiles.model import Entry, RefusedRow
from budgetdesk.bankfiles.read import read_statements
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


def rows_read(data: bytes, columns: dict[str, int], **styles: Any) -> list[tuple[str, str]]:
    """Days and amounts of a file that was mapped this way, read as a whole."""
    profile = profile_from_mapping("Hausbank", propose_mapping(data), columns, **styles)
    stored = profile_from_json(profile_to_json(profile))
    (statement,) = read_statements("bank.csv", data, profiles=[stored]).statements
    assert not statement.refused
    return [(str(entry.on), entry.amount.plain()) for entry in statement.entries]


def test_days_up_to_twelve_with_strokes_are_left_to_the_user() -> None:
    data = b"Tag;Wer;Betrag\n03/04/26;Lohn;-12,50\n05/06/26;Amt;100,00\n"
    proposal = propose_mapping(data)
    columns = {"on": 0, "amount": 2}
    assert (proposal.days, proposal.numbers) == (None, Numbers.GERMAN)
    assert possible_days(proposal, columns) == (Days.DAY_FIRST, Days.MONTH_FIRST)
    assert unclear_styles(proposal, columns) == ("days",)
    with pytest.raises(ValueError, match="days"):
        profile_from_mapping("Hausbank", proposal, columns)
    assert rows_read(data, columns, days=Days.DAY_FIRST)[0] == ("2026-04-03", "-12.50")
    assert rows_read(data, columns, days=Days.MONTH_FIRST)[0] == ("2026-03-04", "-12.50")


def test_one_late_day_above_twelve_settles_how_all_are_written() -> None:
    rows = b"".join(b"03/04/26;Lohn;-12,50\n" for _ in range(900))
    proposal = propose_mapping(b"Tag;Wer;Betrag\n" + rows + b"04/13/26;Lohn;-1,00\n")
    assert proposal.days is Days.MONTH_FIRST


def test_days_with_points_have_the_day_first() -> None:
    data = b"Tag;Wer;Betrag\n03.04.2026;Lohn;-12,50\n"
    assert propose_mapping(data).days is Days.DAY_FIRST


def test_whole_euros_leave_open_how_amounts_are_written() -> None:
    data = b"Tag;Wer;Betrag\n31.03.2026;Lohn;-12\n30.03.2026;Amt;100\n"
    proposal = propose_mapping(data)
    assert proposal.numbers is None
    assert possible_numbers(proposal, {"amount": 2}) == (Numbers.GERMAN, Numbers.POINT)
    assert unclear_styles(proposal, {"on": 0, "amount": 2}) == ("numbers",)


def test_the_group_mark_alone_settles_how_amounts_are_written() -> None:
    german = propose_mapping(b"Tag;Wer;Betrag\n31.03.2026;Amt;1.000\n")
    point = propose_mapping(b'Tag;Wer;Betrag\n31.03.2026;Amt;"1,000"\n')
    assert (german.numbers, point.numbers) == (Numbers.GERMAN, Numbers.POINT)


@pytest.mark.parametrize(
    ("out", "into"),
    [("S", "H"), ("Soll", "Haben"), ("D", "C"), ("DBIT", "CRDT"), ("-", "+"), ("debit", "credit")],
)
def test_a_sign_column_says_which_way_the_money_went(out: str, into: str) -> None:
    data = (
        f"Tag;Wer;Umsatz;Soll/Haben\n31.03.2026;Lohn;12,50;{out}\n30.03.2026;Amt;100,00;{into}\n"
    ).encode()
    proposal = propose_mapping(data)
    assert proposal.columns == {"on": 0, "amount": 2, "direction": 3}
    assert rows_read(data, dict(proposal.columns)) == [
        ("2026-03-31", "-12.50"),
        ("2026-03-30", "100.00"),
    ]


def test_an_unknown_sign_is_refused_and_named() -> None:
    data = b"Tag;Wer;Umsatz;Art\n31.03.2026;Lohn;12,50;S\n30.03.2026;Amt;100,00;vielleicht\n"
    proposal = propose_mapping(data)
    profile = profile_from_mapping("Hausbank", proposal, {"on": 0, "amount": 2, "direction": 3})
    read = sample_of(profile, proposal.rows)
    assert [type(one) for one in read] == [Entry, RefusedRow]
    assert isinstance(read[1], RefusedRow)
    assert (read[1].line, read[1].reason, read[1].data) == (3, "direction", {"text": "vielleicht"})


def test_two_amount_columns_are_proposed_and_read() -> None:
    data = b"Tag;Wer;Soll;Haben\n31.03.2026;Lohn;12,50;\n30.03.2026;Amt;;100,00\n"
    proposal = propose_mapping(data)
    columns = {"on": 0, "debit": 2, "credit": 3}
    assert rows_read(data, columns) == [("2026-03-31", "-12.50"), ("2026-03-30", "100.00")]
    assert possible_numbers(proposal, columns) == (Numbers.GERMAN,)


BARE = b"31.03.2026;Lohn M\xc3\xa4rz;-12,50;1.000,00\n30.03.2026;Amt;100,00;1.012,50\n"
BARE_COLUMNS = {"on": 0, "purpose": 1, "amount": 2, "balance": 3}


def test_a_file_without_column_names_is_read_by_positions() -> None:
    proposal = propose_mapping(BARE)
    assert not proposal.has_header
    assert (proposal.header, proposal.header_line) == (("", "", "", ""), 0)
    assert proposal.preview[0] == ("31.03.2026", "Lohn März", "-12,50", "1.000,00")
    assert (proposal.days, proposal.numbers) == (None, None), "no column is guessed"
    assert rows_read(BARE, BARE_COLUMNS) == [("2026-03-31", "-12.50"), ("2026-03-30", "100.00")]


def test_a_layout_without_column_names_meets_the_next_file_and_no_other() -> None:
    profile = profile_from_mapping("Ohne", propose_mapping(BARE), BARE_COLUMNS)
    following = b"30.04.2026;Lohn April;-14,50;985,50\n"
    (statement,) = read_statements("b.csv", following, profiles=[profile]).statements
    assert [entry.amount.plain() for entry in statement.entries] == ["-14.50"]
    assert own_file("ing.csv", profiles=[profile]).format == "CSV ING"
    for other in (
        b"30.04.2026;Lohn;-14,50\n29.04.2026;Amt;1,00\n",
        b"Lohn;30.04.2026;-14,50;985,50\nAmt;29.04.2026;1,00;2,00\n",
        b"Tag;Wer;Betrag;Saldo\n30.04.2026;Lohn;-14,50;985,50\n",
    ):
        with pytest.raises(FileNotUnderstood) as refusal:
            read_statements("b.csv", other, profiles=[profile])
        assert refusal.value.expected == "csv_layout"


def test_a_spoiled_row_of_a_file_without_column_names_is_refused() -> None:
    profile = profile_from_mapping("Ohne", propose_mapping(BARE), BARE_COLUMNS)
    spoiled = BARE + b"29.03.2026;Amt;12x,00;1,00\n"
    (statement,) = read_statements("b.csv", spoiled, profiles=[profile]).statements
    assert [(row.line, row.reason) for row in statement.refused] == [(3, "amount")]


def test_a_stored_width_must_be_a_number() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is for developers
        profile_from_json('{"name": "A", "header": [], "bare_width": "4"}')
