from __future__ import annotations

from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.duplicates import Why, known_lines
from budgetdesk.ledger.ids import AccountId, BankLineId, StatementImportId
from budgetdesk.ledger.statements import BankLine

MAY_4 = date(2026, 5, 4)


def a_line(  # each keyword is one thing the bank says
    *,
    position: int = 0,
    on: date = MAY_4,
    euros: str = "-12.50",
    name: str = "Sanitätshaus Muster",
    purpose: str = "Handschuhe Rechnung 4711",
    reference: str = "",
    iban: str = "",
    imported: int = 0,
) -> BankLine:
    return BankLine(
        BankLineId(0),
        StatementImportId(imported),
        position,
        AccountId(1),
        on,
        Money.of(euros),
        name,
        purpose,
        reference,
        iban=iban,
    )


def test_two_equal_lines_of_one_statement_are_both_new() -> None:
    assert known_lines([a_line(position=0), a_line(position=1)], []) == (None, None)


def test_a_stored_line_explains_only_one_new_line() -> None:
    stored = a_line(imported=7)
    first, second = known_lines([a_line(position=0), a_line(position=1)], [stored])
    assert first is not None
    assert first.line == stored
    assert second is None


def test_both_of_two_equal_lines_are_known_where_both_are_stored() -> None:
    stored = [a_line(position=3, imported=7), a_line(position=4, imported=7)]
    found = known_lines([a_line(position=0), a_line(position=1)], stored)
    assert [one.line.position for one in found if one] == [3, 4]


def test_the_banks_reference_tells_lines_apart_that_look_alike() -> None:
    stored = a_line(reference="REF-1", imported=7)
    assert known_lines([a_line(reference="REF-2")], [stored]) == (None,)


def test_the_banks_reference_finds_a_line_whose_text_differs() -> None:
    stored = a_line(reference="REF-1", name="SANITAETSHAUS", purpose="", imported=7)
    (found,) = known_lines([a_line(reference="REF-1")], [stored])
    assert found is not None
    assert found.why is Why.SAME_REFERENCE


def test_one_reference_on_two_entries_of_different_amount_is_no_duplicate() -> None:
    stored = a_line(reference="SAMMLER", euros="-10.00", imported=7)
    assert known_lines([a_line(reference="SAMMLER", euros="-20.00")], [stored]) == (None,)


def test_a_line_without_reference_meets_one_with_reference_by_its_words() -> None:
    stored = a_line(reference="REF-1", imported=7)
    (found,) = known_lines([a_line(purpose="RECHNUNG 4711", name="")], [stored])
    assert found is not None
    assert found.why is Why.SAME_MOVEMENT


def test_the_same_amount_to_somebody_else_is_new() -> None:
    stored = a_line(imported=7)
    new = a_line(name="Stadtwerke Beispiel", purpose="Abschlag Mai")
    assert known_lines([new], [stored]) == (None,)


def test_different_ibans_are_different_movements() -> None:
    stored = a_line(iban="DE02120300000000202051", imported=7)
    assert known_lines([a_line(iban="DE02500105170137075030")], [stored]) == (None,)


def test_statements_that_chain_by_their_balances_do_not_overlap() -> None:
    stored = a_line(imported=7)
    assert known_lines([a_line()], [stored], follows=frozenset({StatementImportId(7)})) == (None,)


def test_the_same_file_is_known_by_position_even_without_words() -> None:
    stored = a_line(position=2, name="", purpose="", imported=7)
    new = a_line(position=2, name="", purpose="")
    (found,) = known_lines([new], [stored], same_file=frozenset({StatementImportId(7)}))
    assert found is not None
    assert found.why is Why.SAME_FILE


def test_another_day_or_amount_is_new() -> None:
    stored = a_line(imported=7)
    new = [a_line(on=date(2026, 5, 5)), a_line(euros="-12.51")]
    assert known_lines(new, [stored]) == (None, None)
